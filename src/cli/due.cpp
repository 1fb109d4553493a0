// SPDX-License-Identifier: Apache-2.0
// cavel due: when a period ends, and why.
#include "calendar_file.hpp"
#include "command.hpp"
#include "commands.hpp"
#include "rule_files.hpp"

#include <cavel/base/canonical.hpp>
#include <cavel/files/deadline_json.hpp>
#include <cavel/hash/digest.hpp>
#include <cavel/time/built_in_rules.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/deadline.hpp>
#include <cavel/time/deadline_text.hpp>
#include <cavel/time/instant.hpp>

#include <algorithm>
#include <charconv>
#include <iostream>
#include <utility>

namespace cavel::cli {

namespace {

namespace po = boost::program_options;
using boost::gregorian::date;

/// A day, or an instant with an offset, which stands for its day in China.
checked<date> read_start(const std::string& text) {
  if (text.find('T') == std::string::npos) return parse_date(text);
  const checked<instant> moment = parse_instant(text);
  if (!moment) return moment.problems();
  return china_date(*moment);
}

/// What the command line asks for.
struct question {
  date start;
  std::vector<const deadline_rule*> rules;
  std::vector<period> periods;
  due_options options;
};

class reader {
 public:
  /// \param rules those that `--clock` may name
  reader(const command_line& line, std::span<const deadline_rule> rules) : line_(line), rules_(rules) {}

  question read() {
    question asked;
    if (const auto day = take("from", read_start(line_.text("from")))) asked.start = *day;
    for (const std::string& id : line_.texts("clock")) {
      const deadline_rule* const rule = find_rule(rules_, id);
      if (rule != nullptr) asked.rules.push_back(rule);
      if (rule == nullptr) add(fault::clock_unknown, "--clock", id, nearest_deadline_rule(rules_, id));
    }
    length("working-days", day_unit::working, asked);
    length("calendar-days", day_unit::calendar, asked);
    if (line_.texts("clock").empty() && !line_.has("working-days") && !line_.has("calendar-days")) {
      add(fault::clock_length, "", "");
    }
    if (line_.has("as-of")) {
      if (const auto day = take("as-of", parse_date(line_.text("as-of")))) asked.options.as_of = *day;
    }
    if (line_.has("closes")) close_of_business(line_.text("closes"), asked);
    asked.options.provisional = line_.has("provisional");
    return asked;
  }

  problems found;

 private:
  void add(fault code, std::string field, std::string value, std::string detail = {}) {
    found.push_back({code, "", 0, std::move(field), std::move(value), std::move(detail)});
  }

  template <class T>
  checked<T> take(const std::string& option, checked<T> read) {
    for (problem each : read.problems()) {
      each.field = "--" + option;
      found.push_back(std::move(each));
    }
    return read;
  }

  void length(const std::string& option, day_unit unit, question& asked) {
    if (!line_.has(option)) return;
    const std::string text = line_.text(option);
    int count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || end != text.data() + text.size()) {
      add(fault::clock_number, "--" + option, text);
    } else {
      asked.periods.push_back({count, unit});
    }
  }

  void close_of_business(const std::string& text, question& asked) {
    const bool form = text.size() == 5 && text[2] == ':';
    const int hour = form ? detail::read_digits(std::string_view(text).substr(0, 2)) : -1;
    const int minute = form ? detail::read_digits(std::string_view(text).substr(3)) : -1;
    const int minutes = hour * 60 + minute;
    if (hour < 0 || minute < 0 || minute > 59 || minutes < 1 || minutes > 1440) {
      add(fault::clock_closes, "--closes", text);
    } else {
      asked.options.close_of_business = minutes;
    }
  }

  const command_line& line_;
  std::span<const deadline_rule> rules_;
};

exit_code list_clocks(std::span<const deadline_rule> rules, language in, bool json) {
  table rows({std::string(say(in, "规则", "clock")), std::string(say(in, "起算", "from")), std::string(say(in, "期限", "length")),
              std::string(say(in, "依据", "article"))});
  for (const deadline_rule& each : rules) {
    const std::string length = std::to_string(each.count) + std::string(say(in, "", " ")) + std::string(name(each.unit, in));
    const std::string_view article = text_in(in, each.article_zh, each.article_en);
    rows.row({std::string(each.id), std::string(name(each.from, in)), length, std::string(article)});
  }
  std::cout << (json ? indented(deadline_rules_json(rules, in)) : rows.text());
  return exit_code::done;
}

exit_code answer(const question& asked, const calendar& on, language in, bool json) {
  problems found;
  std::vector<deadline> all;
  const auto keep = [&](checked<deadline> one) {
    found.insert(found.end(), one.problems().begin(), one.problems().end());
    if (one) all.push_back(*std::move(one));
  };
  for (const deadline_rule* each : asked.rules) keep(due(on, *each, asked.start, asked.options));
  for (const period& each : asked.periods) keep(due(on, asked.start, each, asked.options));
  if (has_error(found)) {
    print(found, in, json);
    return exit_code::refused;
  }
  std::stable_sort(all.begin(), all.end(), due_before);
  json_value list = json_value::array{};
  for (const deadline& each : all) list.push(to_json(each, in));
  if (json) {
    std::cout << indented(list);
  } else {
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::vector<std::string> lines = explain(all[i], in);
      if (i != 0) std::cout << '\n';
      for (std::size_t k = 0; k < lines.size(); ++k) std::cout << (k == 0 ? "" : "  ") << lines[k] << '\n';
    }
  }
  const bool known = std::all_of(all.begin(), all.end(), [](const deadline& each) { return each.end.has_value(); });
  return known ? exit_code::done : exit_code::refused;
}

}  // namespace

/// `cavel due --from DAY --clock ID`: `done` if every requested deadline has a day, otherwise `refused`.
exit_code run_due(const arguments& words) {
  command_line line("due", "--from DAY (--clock ID... | --working-days N | --calendar-days N)");
  line.options.add_options()("from", po::value<std::string>(), "day zero, or an instant with its offset 起算日")(
      "clock", po::value<std::vector<std::string>>(), "a rule, e.g. notice.public 期限规则")(
      "working-days", po::value<std::string>(), "working days 工作日数")(
      "calendar-days", po::value<std::string>(), "calendar days; the last one rolls to a working day 日历日数")(
      "as-of", po::value<std::string>(), "use only notices issued by this day 按当日已印发的通知")(
      "calendar", po::value<std::vector<std::string>>(), "calendar file to load 日历文件")(
      "closes", po::value<std::string>(), "close of business on the last day, 17:30 停止业务活动的时间")(
      "provisional", "assume the calendar of a year without a notice 推定尚未公布的年度")("clocks", "list the rules 列出规则");
  add_rules_option(line);
  if (const auto ended = line.parse(words)) return *ended;
  exit_code end = exit_code::done;
  const auto own = load_rules(line, end);
  if (!own) return end;
  const std::vector<deadline_rule>& rules = *own != nullptr ? (*own)->deadlines : deadline_rules();
  if (line.has("clocks")) return list_clocks(rules, line.in, line.json);
  if (!line.has("from")) return line.wrong("缺少必需的选项 --from", "the option '--from' is required but missing");
  reader from(line, rules);
  const question asked = from.read();
  if (!from.found.empty()) {
    print(from.found, line.in, line.json);
    return exit_code::refused;
  }
  const checked<calendar> on = load_calendar_files(line.texts("calendar"));
  if (!on) {
    print(on.problems(), line.in, line.json);
    return on.problems().back().code == fault::calendar_unreadable ? exit_code::system : exit_code::refused;
  }
  if (!on.problems().empty()) print(on.problems(), line.in, false);
  return answer(asked, *on, line.in, line.json);
}

}  // namespace cavel::cli
