// SPDX-License-Identifier: Apache-2.0
// cavel calendar: checks calendar files and prints the calendar that they make.
#include "calendar_file.hpp"
#include "command.hpp"
#include "commands.hpp"

#include <cavel/base/canonical.hpp>
#include <cavel/hash/digest.hpp>
#include <cavel/time/calendar.hpp>
#include <cavel/time/date.hpp>

#include <iostream>

namespace cavel::cli {

namespace {

namespace po = boost::program_options;

json_value calendar_as_json(const calendar& made) {
  json_value notices = json_value::array{};
  for (const notice& each : made.notices()) {
    json_value one;
    one.add("number", each.number).add("issued", each.issued ? format_date(*each.issued) : "unknown");
    if (each.year != 0) one.add("year", each.year);
    if (!each.local.empty()) one.add("local", each.local);
    notices.push(std::move(one));
  }
  return json_value()
      .add("name", made.name())
      .add("first", format_date(made.first()))
      .add("confirmed_through", format_date(made.confirmed_through()))
      .add("next_notice", made.next_year())
      .add("exceptions", made.exceptions(made.first(), made.confirmed_through()).size())
      .add("working_days", made.table().working())
      .add("sha256", hex(made.fingerprint()))
      .add("notices", std::move(notices));
}

void print_summary(const calendar& made, language in) {
  const bool zh = in == language::zh;
  const std::string exceptions = std::to_string(made.exceptions(made.first(), made.confirmed_through()).size());
  const std::string first = format_date(made.first());
  const std::string last = format_date(made.confirmed_through());
  const std::string next = std::to_string(made.next_year());
  if (zh) {
    std::cout << "日历“" << made.name() << "”：" << first << " 至 " << last << "，" << made.notices().size() << " 份通知，"
              << exceptions << " 个例外日，" << made.table().working() << " 个工作日\n"
              << last << " 之后须待 " << next << " 年放假安排\n";
  } else {
    std::cout << "calendar " << made.name() << ": " << first << " to " << last << ", " << made.notices().size() << " notices, "
              << exceptions << " exceptional days, " << made.table().working() << " working days\n"
              << "beyond " << last << " it needs the notice for " << next << '\n';
  }
  std::cout << "sha256 " << hex(made.fingerprint()) << '\n';
}

}  // namespace

/// `cavel calendar check FILE...` loads the files over the program's calendar and summarises the result;
/// `cavel calendar print [FILE...]` prints the whole calendar in its canonical form.
exit_code run_calendar(const arguments& words) {
  command_line line("calendar", "check FILE...   |   print [FILE...]");
  line.options.add_options()("verb", po::value<std::string>()->required(), "check | print")(
      "file", po::value<std::vector<std::string>>(), "calendar file 日历文件 (docs/guide/calendar.md)");
  line.positions.add("verb", 1).add("file", -1);
  if (const auto ended = line.parse(words)) return *ended;
  const std::string verb = line.text("verb");
  const std::vector<std::string> files = line.texts("file");
  if ((verb != "check" && verb != "print") || (verb == "check" && files.empty())) {
    return line.wrong("请写 check 和日历文件，或写 print", "write check and the calendar files, or print");
  }
  const checked<calendar> made = load_calendar_files(files);
  if (!made) {
    print(made.problems(), line.in, line.json);
    return made.problems().back().code == fault::calendar_unreadable ? exit_code::system : exit_code::refused;
  }
  if (!made.problems().empty()) print(made.problems(), line.in, false);
  if (verb == "print") {
    std::cout << format_calendar(*made);
  } else if (line.json) {
    std::cout << indented(calendar_as_json(*made));
  } else {
    print_summary(*made, line.in);
  }
  return exit_code::done;
}

}  // namespace cavel::cli
