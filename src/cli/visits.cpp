// SPDX-License-Identifier: Apache-2.0
#include "visits.hpp"

#include "calendar_file.hpp"
#include "event.hpp"
#include "rule_files.hpp"
#include "sheets.hpp"
#include "visit_files.hpp"

#include <cavel/files/catalogue_json.hpp>
#include <cavel/files/folder.hpp>
#include <cavel/files/inspection_json.hpp>
#include <cavel/files/ledger.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/instant.hpp>

#include <chrono>

namespace cavel::cli {

void add_visit_options(command_line& line) {
  namespace po = boost::program_options;
  add_wait_option(line);
  line.options.add_options()("drawn", po::value<std::string>(),
                             "the event as one file, instead of its folder 以单个文件给出抽取结果")(
      "catalogue", po::value<std::string>(), "catalogue of items, if not the event's own 事项目录")(
      "calendar", po::value<std::vector<std::string>>(), "calendar file to load 日历文件")(
      "on", po::value<std::string>(), "the day of the check, if not today 核对之日");
  add_rules_option(line);
}

void add_ledger_option(command_line& line) {
  line.options.add_options()("ledger", boost::program_options::value<std::string>(),
                             "the year's ledger as it is now, for the caps 现在的检查台账");
}

namespace {

void count_from_ledger(visit_setting& in) {
  if (in.ledger) count_visits(in.event, visits_under_cap(*in.ledger, id_rule::credit_code));
}

}  // namespace

std::optional<visit_setting> load_setting(const command_line& line, const std::string& event_folder, exit_code& end) {
  if (line.has("drawn")) return load_setting(line, file_map(), end);
  const auto event = open_store(line, event_folder, event_store::use::read, end);
  if (!event) return std::nullopt;
  return load_setting(line, event->files(), end);
}

std::optional<visit_setting> load_setting(const command_line& line, const file_map& files, exit_code& end) {
  visit_setting made;
  const auto refuse = [&](const problems& found, exit_code code) {
    print(found, line.in, line.json);
    end = code;
    return std::nullopt;
  };
  if (line.has("on")) {
    const auto day = parse_date(line.text("on"));
    if (!day) return refuse(day.problems(), exit_code::refused);
    made.day = *day;
  } else {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    made.day = china_date(instant(std::chrono::duration_cast<std::chrono::seconds>(now).count()));
  }
  auto days = load_calendar_files(line.texts("calendar"));
  if (!days) return refuse(days.problems(), exit_code::refused);
  made.days = *std::move(days);
  if (line.has("catalogue")) {
    const auto text = read_file(path_of(line.text("catalogue")));
    if (!text) return refuse(text.problems(), exit_code::system);
    auto read = read_catalogue(*text, line.text("catalogue"));
    if (!read) return refuse(read.problems(), exit_code::refused);
    made.own = std::make_unique<catalogue>(*std::move(read));
  }
  if (line.has("ledger")) {
    const auto table = load_sheet(line.text("ledger"), sheet_kind::ledger);
    if (!table) return refuse(table.problems(), exit_of_reading(table.problems()));
    if (table->refused) return refuse(table->found, exit_code::refused);
    ledger_options options;
    options.where = table->where;
    options.ids = id_rule::free;  // the event may have such ids
    auto read = parse_ledger(table->csv, options);
    if (!read) return refuse(placed(read.problems(), *table), exit_code::refused);
    made.ledger = *std::move(read);
  }
  const auto rules = load_rules(line, end);
  if (!rules) return std::nullopt;
  if (line.has("drawn")) {
    const auto text = read_file(path_of(line.text("drawn")));
    if (!text) return refuse(text.problems(), exit_code::system);
    auto read = parse_baseline(*text, line.text("drawn"));
    if (!read) return refuse(read.problems(), exit_code::refused);
    made.event = *std::move(read);
    count_from_ledger(made);
    if (*rules != nullptr) made.event.rules = *rules;
    return made;
  }
  if (const auto at = files.find("private/catalogue.json"); made.own == nullptr && at != files.end()) {
    auto read = read_catalogue(at->second, at->first);
    if (!read) return refuse(read.problems(), exit_code::refused);
    made.own = std::make_unique<catalogue>(*std::move(read));
  }
  auto event = make_baseline(files);
  if (!event) return refuse(event.problems(), exit_code::refused);
  made.event = *std::move(event);
  count_from_ledger(made);
  if (*rules != nullptr) made.event.rules = *rules;
  return made;
}

std::optional<inspection_folder> load_inspections(const command_line& line, const std::string& where,
                                                  const visit_setting& setting, problems& found) {
  const auto files = read_folder(path_of(where));
  if (!files) {
    print(files.problems(), line.in, line.json);
    return std::nullopt;
  }
  inspection_folder made = parse_inspections(with_workbooks(*files, where, {setting.items(), setting.event}, found));
  found.insert(found.end(), made.found.begin(), made.found.end());
  return made;
}

}  // namespace cavel::cli
