// SPDX-License-Identifier: Apache-2.0
#include "calendar.hpp"

#include <cavel/files/deadline_json.hpp>
#include <cavel/files/json.hpp>
#include <cavel/time/deadline.hpp>
#include <cavel/time/instant.hpp>

#include <algorithm>

namespace {

using namespace cavel;
using namespace cavel::c;

/// What is asked for: cavel_due in cavel_calendar.h.
struct question {
  boost::gregorian::date start;
  std::vector<const deadline_rule*> rules;
  std::vector<period> periods;
  due_options options;
};

class question_reader {
 public:
  question_reader(const json_value& document, problem_list& found) : from_(document, "question", "", found) {}

  question read() {
    question asked;
    const std::string start = from_.text("from");
    if (!from_.is_object()) return asked;
    const auto date = start.find('T') == std::string::npos ? parse_date(start) : day_of_instant(start);
    take("from", date, asked.start);
    for (const std::string& id : from_.texts("clocks")) {
      const deadline_rule* const rule = find_deadline_rule(id);
      if (rule != nullptr) asked.rules.push_back(rule);
      if (rule == nullptr) from_.refuse(fault::clock_unknown, "clocks", id, nearest_deadline_rule(id));
    }
    length("working_days", day_unit::working, asked);
    length("calendar_days", day_unit::calendar, asked);
    if (!from_.has("clocks") && asked.periods.empty()) from_.refuse(fault::clock_length, "", "");
    if (from_.has("as_of")) {
      boost::gregorian::date seen;
      take("as_of", parse_date(from_.text("as_of")), seen);
      asked.options.as_of = seen;
    }
    if (from_.has("closes")) close_of_business(from_.text("closes"), asked);
    asked.options.provisional = from_.truth_or("provisional", false);
    from_.close();
    return asked;
  }

 private:
  static checked<boost::gregorian::date> day_of_instant(const std::string& text) {
    const checked<instant> moment = parse_instant(text);
    if (!moment) return moment.problems();
    return china_date(*moment);
  }

  void take(std::string_view name, const checked<boost::gregorian::date>& read, boost::gregorian::date& into) {
    from_.refuse(name, read.problems());
    if (read) into = *read;
  }

  void length(std::string_view name, day_unit unit, question& asked) {
    constexpr std::int64_t bound = 1'000'000;  // `due` refuses what has no meaning
    if (from_.has(name)) asked.periods.push_back({static_cast<int>(from_.integer(name, -bound, bound)), unit});
  }

  void close_of_business(const std::string& text, question& asked) {
    const bool form = text.size() == 5 && text[2] == ':';
    const int hour = form ? cavel::detail::read_digits(std::string_view(text).substr(0, 2)) : -1;
    const int minute = form ? cavel::detail::read_digits(std::string_view(text).substr(3)) : -1;
    const int minutes = hour * 60 + minute;
    if (hour < 0 || minute < 0 || minute > 59 || minutes < 1 || minutes > 1440) {
      from_.refuse(fault::clock_closes, "closes", text);
    } else {
      asked.options.close_of_business = minutes;
    }
  }

  json_reader from_;
};

}  // namespace

cavel_status cavel_due(const cavel_calendar* calendar, const char* question_json, std::uint64_t size, std::int32_t language,
                       cavel_text** deadlines_json, cavel_problems** problems_out) {
  return made(deadlines_json, problems_out, [&](call& context) {
    const cavel::calendar& in = need(calendar, "calendar").value;
    const cavel::language words = language_of(language);
    const json_value document = context.take(parse_json(bytes_of(question_json, size, "question"), "question"));
    problem_list found;
    const question asked = question_reader(document, found).read();
    if (has_error(found)) throw refusal{found.take()};
    context.note(found.take());
    std::vector<deadline> all;
    for (const deadline_rule* each : asked.rules) all.push_back(context.take(due(in, *each, asked.start, asked.options)));
    for (const period& each : asked.periods) all.push_back(context.take(due(in, asked.start, each, asked.options)));
    std::stable_sort(all.begin(), all.end(), due_before);
    json_value list = json_value::array{};
    for (const deadline& each : all) list.push(to_json(each, words));
    return std::make_unique<cavel_text>(cavel_text{canonical(list)});
  });
}

cavel_status cavel_due_days(const cavel_calendar* calendar, const char* clock, std::uint64_t size, const std::int32_t* from,
                            std::uint64_t count, std::int32_t* to, std::uint64_t* unanswered, cavel_problems** problems_out) {
  std::vector<std::int32_t> ends;  // `to` may be `from`, which stays as it is where memory runs out
  return guarded(problems_out, [&](call&) {
    const cavel::calendar& in = need(calendar, "calendar").value;
    const std::string_view id = text_of(clock, size, "clock");
    const deadline_rule* const rule = find_deadline_rule(id);
    if (rule == nullptr) {
      throw refusal{
          {{fault::clock_unknown, "", 0, "clock", std::string(id.substr(0, 255)), nearest_deadline_rule(id.substr(0, 64))}}};
    }
    const std::size_t days = count_of(count, sizeof(std::int32_t), "count");
    need(unanswered, "unanswered");
    if (days != 0) {
      need(from, "from");
      need(to, "to");
    }
    ends.resize(days);
    std::uint64_t none = 0;
    for (std::size_t i = 0; i < days; ++i) {
      const auto start = to_date(from[i]);
      const bool is_day = !start.is_special();
      const auto found = is_day ? due(in, *rule, start) : checked<deadline>(problem{fault::date_range, "", 0, "", "", ""});
      const bool is_known = found && found->status == deadline_status::confirmed;
      ends[i] = is_known ? day_number(found->day) : INT32_MIN;
      none += is_known ? 0 : 1;
    }
    std::copy(ends.begin(), ends.end(), to);
    *unanswered = none;
  });
}

cavel_status cavel_clocks(std::int32_t language, cavel_text** clocks_json_out) {
  return made(clocks_json_out, nullptr, [&](call&) { return document_of(deadline_rules_json(language_of(language))); });
}
