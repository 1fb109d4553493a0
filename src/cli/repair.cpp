// SPDX-License-Identifier: Apache-2.0
// cavel repair, cavel replace: what happens after the draw.
#include "commands.hpp"
#include "event.hpp"

#include <cavel/event/repaired_event.hpp>
#include <cavel/kernels/accelerated.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/instant.hpp>

#include <chrono>
#include <iostream>

namespace cavel::cli {

namespace {

/// The options that both commands have.
void add_options(command_line& line) {
  namespace po = boost::program_options;
  const auto file = [] { return po::value<std::string>(); };
  add_event_options(line, "folder of the event 活动目录");
  line.options.add_options()("recusals", file(), "recusals as they are today, CSV 现有回避名册")(
      "officers", file(), "the whole roster of officers as it is today, CSV 现有执法人员名录")(
      "evidence", file()->required(), "document that proves the cause 依据文书")(
      "inspections", file(), "folder of inspections: what was visited stands 检查文书目录")(
      "on", file(), "the day from which leave counts, if not today 变更之日");
}

/// Day and files of a request; an exit code where one cannot be used, which was printed.
std::optional<exit_code> read_request(const command_line& line, repair_request& into) {
  into.evidence = line.text("evidence");
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  into.on = china_date(instant(std::chrono::duration_cast<std::chrono::seconds>(now).count()));
  if (line.has("on")) {
    const auto day = parse_date(line.text("on"));
    if (!day) {
      print(day.problems(), line.in, line.json);
      return exit_code::refused;
    }
    into.on = *day;
  }
  problems found;
  const auto keep = [&](const problems& more) { found.insert(found.end(), more.begin(), more.end()); };
  for (const char* name : {"recusals", "officers"}) {
    if (!line.has(name)) continue;
    auto bytes = read_file(path_of(line.text(name)));
    keep(bytes.problems());
    if (bytes) into.papers.emplace(std::string(name) + ".csv", *std::move(bytes));
  }
  if (line.has("inspections")) {
    const auto files = read_folder(path_of(line.text("inspections")));
    keep(files.problems());
    if (files) {
      for (const auto& [path, bytes] : *files) into.papers.emplace("inspections/" + path, bytes);
    }
  }
  if (found.empty()) return std::nullopt;
  print(found, line.in, line.json);
  return exit_code::system;
}

std::string officers_text(const panel* of) {
  std::string text;
  if (of == nullptr || of->officers.empty()) return "-";
  for (const std::string& id : of->officers) text += (text.empty() ? "" : " ") + id + (id == of->leader ? "*" : "");
  return text;
}

/// Panels before and after, those that differ.
std::string changes_text(const repaired_event_files& made, language in) {
  const roster& rows = made.papers.targets().rows;
  const auto name = rows.column("name");
  const auto name_of = [&](const std::string& id) {
    for (std::size_t row = 0; name && row < rows.size(); ++row) {
      if (rows.id(row) == id) return printable(rows.cell(row, *name));
    }
    return std::string();
  };
  const repair_record& recorded = made.repaired.record;
  std::string text;
  for (const replaced_record& each : recorded.replaced) {
    text += std::string(say(in, "替换：", "replaced: ")) + each.task + "/" + each.stratum + " " + each.target + " " +
            name_of(each.target) + " → " + each.by + " " + name_of(each.by) + "\n";
  }
  for (const forbidden_record& each : recorded.forbidden) {
    text += std::string(each.reason == reason_recusal ? say(in, "新增回避：", "newly recused: ")
                                                      : say(in, "不能到岗：", "unavailable: "));
    text += std::to_string(each.lines.count) + "\n";
  }
  std::map<std::string_view, const panel*> was;
  for (const standing_task& task : made.before.tasks) {
    for (const panel& each : task.panels) was.emplace(each.target, &each);
  }
  table changed({std::string(say(in, "任务", "task")), std::string(say(in, "统一社会信用代码", "id")),
                 std::string(say(in, "企业", "enterprise")), std::string(say(in, "原检查组", "before")),
                 std::string(say(in, "现检查组（*组长）", "now (*leads)"))});
  std::size_t same = 0;
  for (const standing_task& task : made.repaired.standing.tasks) {
    for (const panel& each : task.panels) {
      const auto at = was.find(each.target);
      const std::string before = officers_text(at == was.end() ? nullptr : at->second);
      const std::string now = officers_text(&each);
      if (before == now) {
        ++same;
      } else {
        changed.row({task.name, each.target, name_of(each.target), before, now});
      }
    }
  }
  if (recorded.tasks.empty()) return text;
  return text + "\n" + changed.text() + std::string(say(in, "其余检查组不变：", "panels that stay as they were: ")) +
         std::to_string(same) + "\n";
}

exit_code run(const command_line& line, repair_request asked) {
  if (const auto wrong = read_request(line, asked)) return *wrong;
  exit_code end = exit_code::done;
  auto event = open_store(line, line.text("dir"), event_store::use::add, end);
  if (!event) return end;
  progress(size_of(event->files()), line, "正在核验并变更……", "verifying and repairing ...");
  const auto made = repair_event(event->files(), asked, execution{fastest()});
  if (!made) return refuse(made.problems(), made.shortage(), line);
  end = add_step(line, *event, asked.replaced.empty() ? "repair" : "replace", made->added);
  if (end != exit_code::done) return end;
  if (line.json) {
    std::cout << made->repaired.record_text << '\n';
    return exit_code::done;
  }
  print(made.problems(), line.in, false);
  std::cout << changes_text(*made, line.in) << '\n'
            << say(line.in, "变更记录校验值（请当日公布）：", "digest of the record (publish it the same day): ")
            << hex(made->repaired.standing.record) << '\n';
  return exit_code::done;
}

}  // namespace

exit_code run_repair(const arguments& words) {
  command_line line("repair", "DIR (--recusals FILE | --officers FILE) --evidence TEXT");
  add_options(line);
  if (const auto end = line.parse(words)) return *end;
  return run(line, {});
}

exit_code run_replace(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("replace", "DIR --target ID … --reason CODE --evidence TEXT");
  add_options(line);
  line.options.add_options()("target", po::value<std::vector<std::string>>()->required()->composing(),
                             "who can no longer be visited 被替换的检查对象")("reason", po::value<std::string>()->required(),
                                                                              "why, a name such as closed 理由代码");
  if (const auto end = line.parse(words)) return *end;
  repair_request asked;
  for (const std::string& target : line.texts("target")) {
    asked.replaced.push_back({target, line.text("reason"), line.text("evidence")});
  }
  return run(line, std::move(asked));
}

}  // namespace cavel::cli
