// SPDX-License-Identifier: Apache-2.0
// Whatever bytes come: a calendar is read with a value or with an error, and what was read is a calendar indeed.
#include <cavel/time/calendar.hpp>
#include <cavel/time/deadline.hpp>
#include <cavel/time/deadline_text.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using boost::gregorian::date;
using boost::gregorian::days;

void demand(bool truth) {
  if (!truth) std::abort();
}

void check(const cavel::checked<cavel::calendar>& read) {
  demand(read.has_value() == !has_error(read.problems()));
  for (const cavel::problem& each : read.problems()) {
    demand(cavel::find_fault(each.code) != nullptr && !message(each, cavel::language::zh).empty());
  }
  if (!read) return;
  const cavel::calendar& made = *read;
  const std::string text = cavel::format_calendar(made);
  const auto again = cavel::parse_calendar(text);
  demand(again.has_value() && cavel::format_calendar(*again) == text && again->fingerprint() == made.fingerprint());
  demand(made.first() < made.confirmed_through());
  // Rank and select against a walk over the exceptions.
  int working = 0;
  for (date day = made.first(); day < made.first() + days(100); day += days(1)) {
    const auto weekday = day.day_of_week().as_number();
    const auto exception = made.exceptions(day, day);
    demand(exception.size() <= 1);
    const bool is_working = exception.empty() ? weekday != 0 && weekday != 6 : exception[0]->kind == cavel::day_kind::work;
    demand(cavel::is_working(made, day) == is_working);
    working += is_working;
    demand(cavel::working_days_between(made, made.first() - days(1), day) == working);
    if (is_working) demand(cavel::nth_working_day(made, made.first() - days(1), working) == day);
  }
  for (const cavel::exceptional_day& each : made.source().days) {
    for (const date seen : {each.day - days(40), each.day}) {
      const auto answer = cavel::due(made, each.day, {5, cavel::day_unit::working}, {seen, true, {}});
      demand(answer.has_value() && !cavel::explain(*answer, cavel::language::en).empty());
      demand(answer->end.has_value() == !answer->day.is_special());
    }
    if (made.source().days.size() > 50) break;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check(cavel::parse_calendar(text));
  check(cavel::load_calendar(cavel::china_calendar(), text));
  return 0;
}
