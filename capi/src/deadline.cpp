// SPDX-License-Identifier: Apache-2.0
#include "calendar.hpp"

#include <cavel/files/deadline_json.hpp>
#include <cavel/files/json.hpp>
#include <cavel/files/rule_pack_json.hpp>
#include <cavel/inspect/rule_set.hpp>
#include <cavel/time/built_in_rules.hpp>
#include <cavel/time/deadline.hpp>
#include <cavel/time/instant.hpp>

#include <algorithm>
#include <cstring>

struct cavel_deadline {
  cavel::deadline value;
};

namespace {

using namespace cavel;
using namespace cavel::c;

/// The deadline rule of an id, or a refusal with the nearest id.
const deadline_rule& rule_of(std::string_view id) {
  const deadline_rule* const rule = find_deadline_rule(id);
  if (rule != nullptr) return *rule;
  throw refusal{{{fault::clock_unknown, "", 0, "clock", std::string(id.substr(0, 255)),
                  nearest_deadline_rule(deadline_rules(), id.substr(0, 64))}}};
}

bool truth_of(std::int32_t value, std::string_view name) {
  if (value != 0 && value != 1) refuse(fault::argument_range, name, std::to_string(value));
  return value == 1;
}

checked<deadline> due(const calendar& in, const cavel_due_question& asked) {
  due_options options;
  options.provisional = truth_of(asked.provisional, "provisional");
  if (truth_of(asked.has_as_of, "has_as_of")) options.as_of = day_of_number(asked.as_of);
  if (asked.closes != 0) options.close_of_business = asked.closes;
  if (asked.reserved != 0) refuse(fault::argument_range, "reserved", std::to_string(asked.reserved));
  const auto from = day_of_number(asked.from);
  if (asked.clock_size != 0) return due(in, rule_of(text_of(asked.clock, asked.clock_size, "clock")), from, options);
  if (asked.unit != CAVEL_UNIT_WORKING_DAYS && asked.unit != CAVEL_UNIT_CALENDAR_DAYS) {
    refuse(fault::argument_range, "unit", std::to_string(asked.unit));
  }
  const day_unit unit = asked.unit == CAVEL_UNIT_WORKING_DAYS ? day_unit::working : day_unit::calendar;
  return due(in, from, {asked.days, unit}, options);
}

/// INT32_MIN where there is no day.
std::int32_t number_of(boost::gregorian::date day) { return day.is_special() ? INT32_MIN : day_number(day); }

/// The request: cavel_due in cavel_calendar.h.
struct question {
  std::unique_ptr<const rule_set> own;  ///< of `rules`; null: all shipped rules
  boost::gregorian::date start;
  std::vector<const deadline_rule*> rules;
  std::vector<period> periods;
  due_options options;
};

class question_reader {
 public:
  question_reader(const json_value& document, problem_list& found) : from_(document, "question", "", found), found_(&found) {}

  question read() {
    question asked;
    const std::string start = from_.text("from");
    if (!from_.is_object()) return asked;
    const auto date = start.find('T') == std::string::npos ? parse_date(start) : day_of_instant(start);
    take("from", date, asked.start);
    if (from_.has("rules")) asked.own = read_own();
    const std::vector<deadline_rule>& known = asked.own != nullptr ? asked.own->deadlines : deadline_rules();
    for (const std::string& id : from_.texts("clocks")) {
      const deadline_rule* const rule = find_rule(known, id);
      if (rule != nullptr) asked.rules.push_back(rule);
      if (rule == nullptr) from_.refuse(fault::clock_unknown, "clocks", id, nearest_deadline_rule(known, id));
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
  std::unique_ptr<const rule_set> read_own() {
    const auto packs = read_rule_packs(*from_.find("rules"), "question", "/rules");
    found_->add(packs.problems());
    if (!packs) return nullptr;
    auto rules = overlay(*packs);
    found_->add(rules.problems());
    return rules ? std::make_unique<const rule_set>(*std::move(rules)) : nullptr;
  }

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
  problem_list* found_;
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
  std::vector<std::int32_t> ends;  // `to` may be `from`, which is unchanged if memory runs out
  return guarded(problems_out, [&](call&) {
    const cavel::calendar& in = need(calendar, "calendar").value;
    const std::string_view id = text_of(clock, size, "clock");
    const deadline_rule& rule = rule_of(id);
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
      const auto found = is_day ? due(in, rule, start) : checked<deadline>(problem{fault::date_range, "", 0, "", "", ""});
      const bool is_known = found && found->status == deadline_status::confirmed;
      ends[i] = is_known ? day_number(found->day) : INT32_MIN;
      none += is_known ? 0 : 1;
    }
    std::copy(ends.begin(), ends.end(), to);
    *unanswered = none;
  });
}

void cavel_deadline_free(cavel_deadline* deadline) { delete deadline; }

cavel_status cavel_deadline_new(const cavel_calendar* calendar, const cavel_due_question* question, cavel_deadline** deadline,
                                cavel_problems** problems_out) {
  return made(deadline, problems_out, [&](call& context) {
    const cavel::calendar& in = need(calendar, "calendar").value;
    const cavel_due_question asked = structure_of(&need(question, "question"));
    return std::make_unique<cavel_deadline>(cavel_deadline{context.take(due(in, asked))});
  });
}

cavel_status cavel_deadline_get(const cavel_deadline* deadline, cavel_deadline_facts* facts) {
  return guarded(nullptr, [&](call&) {
    const cavel::deadline& of = need(deadline, "deadline").value;
    need(facts, "facts");
    const std::size_t reached = structure_size(facts, sizeof *facts);
    const bool working = of.length.unit == day_unit::working;
    cavel_deadline_facts whole = CAVEL_DEADLINE_FACTS_INIT;
    whole.struct_size = facts->struct_size;
    whole.status = static_cast<std::int32_t>(of.status) + 1;
    whole.reason = status_of(of.reason);
    whole.from = day_number(of.start);
    whole.days = of.length.count;
    whole.unit = working ? CAVEL_UNIT_WORKING_DAYS : CAVEL_UNIT_CALENDAR_DAYS;
    whole.notice_year = of.notice_year;
    whole.last_day = number_of(of.day);
    whole.nominal = number_of(of.nominal);
    whole.not_before = number_of(of.not_before);
    whole.as_of = of.seen_on ? day_number(*of.seen_on) : INT32_MIN;
    whole.end = of.end ? of.end->seconds() : INT64_MIN;
    const std::string_view clock = of.rule == nullptr ? std::string_view("") : of.rule->id;
    whole.clock = clock.data();  // of a shipped rule or a literal, so a zero byte stands behind it
    whole.clock_size = clock.size();
    whole.evidence = of.days.size();
    write(of.calendar, whole.calendar);
    std::memcpy(facts, &whole, reached);
  });
}

cavel_status cavel_deadline_evidence(const cavel_deadline* deadline, std::uint64_t index, std::int32_t* day, std::int32_t* kind,
                                     const char** holiday, std::uint64_t* holiday_size, const char** notice,
                                     std::uint64_t* notice_size, std::int32_t* issued) {
  return guarded(nullptr, [&](call&) {
    const auto& days = need(deadline, "deadline").value.days;
    if (index >= days.size()) refuse(fault::argument_range, "index", std::to_string(index));
    need(day, "day");
    need(kind, "kind");
    need(holiday, "holiday");
    need(holiday_size, "holiday_size");
    need(notice, "notice");
    need(notice_size, "notice_size");
    need(issued, "issued");
    const evidence& of = days[static_cast<std::size_t>(index)];
    *day = day_number(of.day);
    *kind = of.kind == day_kind::off ? CAVEL_DAY_OFF : CAVEL_DAY_WORK;
    *holiday = of.holiday.c_str();
    *holiday_size = of.holiday.size();
    *notice = of.notice.c_str();
    *notice_size = of.notice.size();
    *issued = of.issued ? day_number(*of.issued) : INT32_MIN;
  });
}

cavel_status cavel_clocks(std::int32_t language, cavel_text** clocks_json_out) {
  return made(clocks_json_out, nullptr,
              [&](call&) { return document_of(deadline_rules_json(deadline_rules(), language_of(language))); });
}
