// SPDX-License-Identifier: Apache-2.0
// cavel export: an import table of another system, by a mapping.
#include "commands.hpp"
#include "event.hpp"
#include "output.hpp"
#include "sheets.hpp"
#include "visits.hpp"

#include <cavel/event/event_steps.hpp>
#include <cavel/files/export_table.hpp>
#include <cavel/files/folder.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>

namespace cavel::cli {

namespace {

exit_code print_sources(const command_line& line) {
  if (line.json) {
    json_value list = json_value::array{};
    for (const export_source& each : export_sources()) {
      list.push(json_value()
                    .add("source", each.path)
                    .add("kind", export_kind_words[static_cast<std::size_t>(each.kind)])
                    .add("list", each.list)
                    .add("zh", each.zh)
                    .add("en", each.en));
    }
    std::cout << indented(list);
    return exit_code::done;
  }
  table made({std::string(say(line.in, "来源", "source")), std::string(say(line.in, "种类", "kind")),
              std::string(say(line.in, "用于", "rows")), std::string(say(line.in, "内容", "content"))});
  for (const export_source& each : export_sources()) {
    std::string rows;
    for (std::size_t i = 0; i < std::size(export_rows_words); ++i) {
      if (has_source(each, static_cast<export_rows>(i))) rows += (rows.empty() ? "" : " ") + std::string(export_rows_words[i]);
    }
    std::string kind(export_kind_words[static_cast<std::size_t>(each.kind)]);
    if (!each.list.empty()) kind += " (" + std::string(each.list) + ")";
    made.row(std::vector<std::string>{std::string(each.path), std::move(kind), std::move(rows),
                                      std::string(say(line.in, each.zh, each.en))});
  }
  std::cout << made.text();
  return exit_code::done;
}

/// The mapping of a file, or the shipped one of that name where there is no such file.
checked<export_mapping> load_mapping(const std::string& named, exit_code& end) {
  const auto shipped = shipped_exports();
  const auto at = std::find_if(shipped.begin(), shipped.end(), [&](const shipped_export& each) { return each.name == named; });
  std::error_code none;
  if (at != shipped.end() && !std::filesystem::exists(path_of(named), none)) return read_export_mapping(at->json, named);
  const auto text = read_file(path_of(named));
  if (text) return read_export_mapping(*text, named);
  end = exit_code::system;
  return text.problems();
}

}  // namespace

exit_code run_export(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("export", "DIR --mapping FILE --inspections DIR2 --out FILE2");
  line.positions.add("dir", 1);
  line.options.add_options()("dir", po::value<std::string>(), "folder of the event 活动目录")(
      "mapping", po::value<std::string>(), "mapping, or credit or supervision, which are shipped 导入模板对照")(
      "inspections", po::value<std::string>(), "folder of inspections 检查文书目录")(
      "out", po::value<std::string>(), "new table, .csv or .xlsx 新表格")("sources", "list what a mapping can name 列出数据来源");
  add_visit_options(line);
  if (const auto wrong = line.parse(words)) return *wrong;
  if (line.has("sources")) return print_sources(line);
  for (const char* each : {"dir", "mapping", "out"}) {
    if (!line.has(each)) return line.wrong("缺少 --" + std::string(each), "--" + std::string(each) + " is missing");
  }
  const std::string out = line.text("out");
  const bool is_workbook = has_ending(out, ".xlsx");
  if (!is_workbook && !has_ending(out, ".csv")) return line.wrong("--out 须以 .csv 或 .xlsx 结尾", "--out ends in .csv or .xlsx");
  exit_code end = exit_code::refused;
  const auto mapping = load_mapping(line.text("mapping"), end);
  if (!mapping) {
    print(mapping.problems(), line.in, line.json);
    return end;
  }
  if (mapping->rows != export_rows::targets && !line.has("inspections"))
    return line.wrong("缺少 --inspections", "--inspections is missing");
  const auto event = open_store(line, line.text("dir"), event_store::use::read, end);
  if (!event) return end;
  const auto announced = published_announcement(event->files());
  if (!announced) {
    print(announced.problems(), line.in, line.json);
    return exit_code::refused;
  }
  const auto setting = load_setting(line, event->files(), end);
  if (!setting) return end;
  problems found;
  std::optional<inspection_folder> documents = inspection_folder();
  if (line.has("inspections")) documents = load_inspections(line, line.text("inspections"), *setting, found);
  if (!documents) return exit_code::system;
  const publication_status status = status_of(setting->event, documents->inspections, setting->days, setting->day);
  found.insert(found.end(), status.found.begin(), status.found.end());
  const announcement_facts& facts = announced->facts();
  const auto rows = export_rows_of(*mapping, {status, setting->event, setting->items(), facts.body,
                                              std::to_string(facts.published_on.year()) + "-" + std::to_string(facts.number)});
  found.insert(found.end(), rows.problems().begin(), rows.problems().end());
  if (has_error(found)) {
    print(found, line.in, line.json);
    return exit_code::refused;
  }
  const auto bytes = is_workbook ? export_workbook(*mapping, *rows) : export_csv(*mapping, *rows);
  if (!write_out(line, out, bytes, line.json)) return exit_code::system;
  print(found, line.in, false);
  if (line.json) {
    std::cout << indented(json_value().add("mapping", mapping->name).add("rows", rows->size() - 1));
  } else {
    std::cout << say(line.in, "已导出：", "Table written: ") << out << say(line.in, "；行数 ", "; rows: ") << rows->size() - 1
              << '\n';
  }
  return exit_code::done;
}

}  // namespace cavel::cli
