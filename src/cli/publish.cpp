// SPDX-License-Identifier: Apache-2.0
// cavel publish: the public notice of an event's results.
#include "commands.hpp"
#include "event.hpp"
#include "output.hpp"
#include "visits.hpp"

#include <cavel/event/notice_folder.hpp>
#include <cavel/files/folder.hpp>

#include <iostream>

namespace cavel::cli {

exit_code run_publish(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("publish", "DIR --inspections DIR2 --out NOTICE [--on DAY]");
  line.positions.add("dir", 1);
  line.options.add_options()("dir", po::value<std::string>()->required(), "folder of the event 活动目录")(
      "inspections", po::value<std::string>()->required(), "folder of inspections 检查文书目录")(
      "out", po::value<std::string>()->required(), "new folder of the notice 公示目录");
  add_visit_options(line);
  if (const auto wrong = line.parse(words)) return *wrong;
  exit_code end = exit_code::done;
  const auto event = open_store(line, line.text("dir"), event_store::use::read, end);
  if (!event) return end;
  auto setting = load_setting(line, event->files(), end);
  if (!setting) return end;
  auto head = notice_head_of(event->files());
  if (!head) {
    print(head.problems(), line.in, line.json);
    return exit_code::refused;
  }
  problems found;
  const auto documents = load_inspections(line, line.text("inspections"), *setting, found);
  if (!documents) return exit_code::system;
  const publication_status status = status_of(setting->event, documents->inspections, setting->days, setting->day);
  found.insert(found.end(), status.found.begin(), status.found.end());
  if (has_error(found)) {
    print(found, line.in, line.json);
    return exit_code::refused;
  }
  const public_notice made = notice_of(status, setting->event, setting->items(), *std::move(head));
  const problems unwritten = write_folder(path_of(line.text("out")), notice_files(made), access::everybody);
  if (!unwritten.empty()) {
    print(unwritten, line.in, line.json);
    return exit_code::system;
  }
  note_kept(line.text("out"));
  print(found, line.in, false);
  if (line.json) {
    std::cout << indented(json_value().add("results", made.results.size()).add("opened", made.head.opened()));
  } else {
    std::cout << say(line.in, "已写出公示：", "Notice written: ") << line.text("out") << "/index.html, results.csv\n";
  }
  return exit_code::done;
}

}  // namespace cavel::cli
