// SPDX-License-Identifier: Apache-2.0
// Working days and deadlines, one by one and many at once.
#include "pairs.hpp"

#include <cavel/base/canonical.hpp>
#include <cavel/files/deadline_json.hpp>
#include <cavel/time/built_in_rules.hpp>
#include <cavel/time/calendar.hpp>
#include <cavel/time/deadline.hpp>

namespace cavel_bench {

using namespace cavel;

namespace {

constexpr std::int32_t first_day = 19137, next_day = 19200;  // 2022-05-25 and 2022-07-27
constexpr char question[] = R"({"from":"2022-05-25","clocks":["notice.public"]})";
constexpr std::string_view notice =
    "cavel calendar 1\ncontinues 全国\nnotice 国办发明电〔2026〕99号 2026-11-05 2027 incomplete\noff 元旦 2027-01-01\n";

/// Start days within three years, in no order.
std::vector<std::int32_t> starts(std::size_t count) {
  std::vector<std::int32_t> list(count);
  for (std::size_t i = 0; i < count; ++i) list[i] = first_day + static_cast<std::int32_t>(i * 7919 % 1096);
  return list;
}

const std::vector<std::int32_t>& many_starts() {
  static const std::vector<std::int32_t> made = starts(100'000);
  return made;
}

const std::vector<std::int32_t>& some_starts() {
  static const std::vector<std::int32_t> made = starts(10'000);
  return made;
}

/// Where the answers go.
std::vector<std::int32_t>& ends() {
  static std::vector<std::int32_t> made(many_starts().size());
  return made;
}

boost::gregorian::date day(std::int32_t number) { return to_date(hidden(number)); }

void find_last_days() {
  const std::vector<std::int32_t>& from = some_starts();
  const deadline_rule& rule = *find_deadline_rule("notice.public");
  for (std::size_t i = 0; i < from.size(); ++i) {
    const auto found = due(china_calendar(), rule, to_date(from[i]));
    const bool is_known = found && found->status == deadline_status::confirmed;
    ends()[i] = is_known ? day_number(found->day) : INT32_MIN;
  }
  benchmark::DoNotOptimize(ends().data());
}

}  // namespace

std::vector<pair_of_calls> calendar_pairs() {
  return {
      beside(
          "cavel_calendar_china", "a copy", [] { benchmark::DoNotOptimize(calendar(china_calendar())); },
          [] { made<cavel_calendar>(cavel_calendar_china); }),
      beside(
          "cavel_calendar_load", "a notice laid over", [] { benchmark::DoNotOptimize(load_calendar(china_calendar(), notice)); },
          [] {
            made<cavel_calendar>([](cavel_calendar** to) {
              return cavel_calendar_load(china(), notice.data(), notice.size(), to, problems_out());
            });
          }),
      beside(
          "cavel_calendar_text", "all of it", [] { benchmark::DoNotOptimize(format_calendar(china_calendar())); },
          [] { made<cavel_text>([](cavel_text** to) { return cavel_calendar_text(china(), to); }); }),
      beside(
          "cavel_is_working", "one day", [] { benchmark::DoNotOptimize(is_working(china_calendar(), day(first_day))); },
          [] {
            std::int32_t working = 0;
            demand(cavel_is_working(china(), first_day, &working, problems_out()) == 0);
            benchmark::DoNotOptimize(working);
          }),
      beside(
          "cavel_nth_working_day", "the fifth",
          [] { benchmark::DoNotOptimize(day_number(*nth_working_day(china_calendar(), day(first_day), 5))); },
          [] {
            std::int32_t found = 0;
            demand(cavel_nth_working_day(china(), first_day, 5, &found, problems_out()) == 0);
            benchmark::DoNotOptimize(found);
          }),
      beside(
          "cavel_nth_working_days", "10^5 days",
          [] { demand(nth_working_days(china_calendar(), many_starts(), 5, ends()) == 0); },
          [] {
            std::uint64_t unanswered = 0;
            demand(cavel_nth_working_days(china(), many_starts().data(), many_starts().size(), 5, ends().data(), &unanswered,
                                          problems_out()) == 0);
            demand(unanswered == 0);
          }),
      beside(
          "cavel_working_days_between", "two days",
          [] { benchmark::DoNotOptimize(working_days_between(china_calendar(), day(first_day), day(next_day))); },
          [] {
            std::int32_t days = 0;
            demand(cavel_working_days_between(china(), first_day, next_day, &days, problems_out()) == 0);
            benchmark::DoNotOptimize(days);
          }),
      beside(
          "cavel_due", "one deadline as a document",
          [] {
            json_value answer = json_value::array{};
            answer.push(to_json(*due(china_calendar(), *find_deadline_rule("notice.public"), day(first_day)), language::zh));
            benchmark::DoNotOptimize(canonical(answer));
          },
          [] {
            made<cavel_text>([](cavel_text** to) {
              return cavel_due(china(), question, sizeof question - 1, CAVEL_LANGUAGE_ZH, to, problems_out());
            });
          }),
      beside(
          "cavel_deadline_new", "one deadline",
          [] { benchmark::DoNotOptimize(due(china_calendar(), *find_deadline_rule("notice.public"), day(first_day))); },
          [] {
            cavel_due_question asked = CAVEL_DUE_QUESTION_INIT;
            asked.clock = "notice.public", asked.clock_size = 13, asked.from = first_day;
            cavel_deadline* made = nullptr;
            demand(cavel_deadline_new(china(), &asked, &made, problems_out()) == 0);
            cavel_deadline_free(made);
          }),
      beside("cavel_due_days", "10^4 days", find_last_days,
             [] {
               std::uint64_t unanswered = 0;
               demand(cavel_due_days(china(), "notice.public", 11, some_starts().data(), some_starts().size(), ends().data(),
                                     &unanswered, problems_out()) == 0);
               benchmark::DoNotOptimize(ends().data());
             }),
      beside(
          "cavel_clocks", "all of them",
          [] { benchmark::DoNotOptimize(canonical(deadline_rules_json(deadline_rules(), language::zh))); },
          [] { made<cavel_text>([](cavel_text** to) { return cavel_clocks(CAVEL_LANGUAGE_ZH, to); }); }),
  };
}

}  // namespace cavel_bench
