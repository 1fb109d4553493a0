// SPDX-License-Identifier: Apache-2.0
// cavel check: everything that is wrong with inspections, or with rosters before they are announced.
#include "check_rosters.hpp"
#include "commands.hpp"
#include "event.hpp"
#include "visit_files.hpp"
#include "visits.hpp"

#include <cavel/files/folder.hpp>
#include <cavel/files/inspection_json.hpp>
#include <cavel/inspect/validate.hpp>
#include <cavel/inspect/versions.hpp>

#include <algorithm>
#include <iostream>

namespace cavel::cli {

exit_code run_check(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("check",
                    "FILE... (--event DIR | --drawn FILE) [--on DAY]  |  --targets FILE [--officers FILE] [--worklist FILE]");
  line.positions.add("file", -1);
  line.options.add_options()("file", po::value<std::vector<std::string>>(), "inspections 检查文书")(
      "event", po::value<std::string>(), "folder of the event 活动目录");
  add_visit_options(line);
  add_ledger_option(line);
  add_roster_check_options(line);
  if (const auto end = line.parse(words)) return *end;
  if (has_roster(line)) return check_rosters(line);
  if (!line.has("file")) return line.wrong("没有给出检查文书", "no inspection given");
  if (line.has("event") == line.has("drawn")) {
    return line.wrong("--event 和 --drawn 须给出其一", "give either --event or --drawn");
  }
  exit_code end = exit_code::done;
  const auto setting = load_setting(line, line.text("event"), end);
  if (!setting) return end;
  problems all;
  std::vector<inspection> read;
  std::size_t documents = 0;
  const auto keep = [&](const problems& more) { all.insert(all.end(), more.begin(), more.end()); };
  const auto check_one = [&](const inspection& one) {
    read.push_back(one);
    return validate(one, setting->event, setting->items(), setting->days, setting->day);
  };
  for (const std::string& file : line.texts("file")) {
    const auto text = read_file(path_of(file));
    if (!text) {
      print(text.problems(), line.in, line.json);
      return exit_code::system;
    }
    if (is_workbook(file)) {
      const auto book = read_visit_workbook(*text, file, {setting->items(), setting->event}, footage_beside(file));
      keep(book ? book->found : book.problems());
      if (!book) continue;
      for (std::size_t i = 0; i < book->inspections.size(); ++i) keep(placed(check_one(book->inspections[i]), book->places[i]));
      documents += book->inspections.size();
      continue;
    }
    ++documents;
    const auto one = parse_inspection(*text, file);
    if (one) {
      problems found = check_one(*one);
      name_file(found, *one, file);
      keep(found);
    } else {
      keep(one.problems());
    }
  }
  if (read.size() > 1) {
    keep(versions_of(read).found);
  }
  print(all, line.in, line.json);
  if (!line.json) {
    const auto errors =
        std::count_if(all.begin(), all.end(), [](const problem& each) { return each.level() == severity::error; });
    const auto count = [](auto number) { return std::to_string(number); };
    const auto warnings = static_cast<std::ptrdiff_t>(all.size()) - errors;
    std::cout << say(line.in,
                     "核对 " + count(documents) + " 份文书：" + count(errors) + " 个错误，" + count(warnings) + " 个提醒。",
                     count(documents) + " inspections checked: " + count(errors) + " errors, " + count(warnings) + " warnings.")
              << '\n';
  }
  return exit_of(all);
}

}  // namespace cavel::cli
