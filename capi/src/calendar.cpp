// SPDX-License-Identifier: Apache-2.0
#include "calendar.hpp"

#include <limits>

namespace {

using namespace cavel::c;

/// A day as a number of days; a refusal outside the years that the library knows.
boost::gregorian::date date_of_number(std::int32_t day, std::string_view argument) {
  const auto date = cavel::to_date(day);
  if (date.is_special()) refuse(cavel::fault::argument_range, argument, std::to_string(day));
  return date;
}

/// Why there is no answer for two days, one of which may lie outside the calendar.
cavel::fault why_not(const cavel::calendar& in, boost::gregorian::date from, std::int32_t n) {
  const cavel::fault at = cavel::check_range(in, from);
  if (at != cavel::fault::none) return at;
  return n > 0 ? cavel::fault::calendar_needs_notice : cavel::fault::calendar_not_reached;
}

[[noreturn]] void refuse_day(const cavel::calendar& in, cavel::fault why, std::string_view argument, std::int32_t day) {
  const auto date = cavel::to_date(day);
  throw refusal{{{why, in.name(), 0, std::string(argument), cavel::format_date(date), std::to_string(in.next_year())}}};
}

}  // namespace

void cavel_calendar_free(cavel_calendar* calendar) {
  if (calendar != nullptr && !calendar->shared) delete calendar;
}

cavel_status cavel_calendar_china(cavel_calendar** calendar) {
  return guarded(nullptr, [&](call&) {
    if (calendar != nullptr) *calendar = nullptr;
    // It lives as long as the process: a thread that still runs at its end may be using it.
    static cavel_calendar* const china = new cavel_calendar(cavel::china_calendar(), true);
    need(calendar, "output") = china;
  });
}

cavel_status cavel_calendar_load(const cavel_calendar* base, const char* text, std::uint64_t size, cavel_calendar** calendar,
                                 cavel_problems** problems) {
  return made(calendar, problems, [&](call& context) {
    const std::string_view notice = bytes_of(text, size, "text");
    return std::make_unique<cavel_calendar>(
        context.take(base == nullptr ? cavel::parse_calendar(notice) : cavel::load_calendar(base->value, notice)));
  });
}

cavel_status cavel_calendar_range(const cavel_calendar* calendar, std::int32_t* first, std::int32_t* last,
                                  std::uint8_t fingerprint[32]) {
  return guarded(nullptr, [&](call&) {
    const cavel::calendar& in = need(calendar, "calendar").value;
    need(first, "first");
    need(last, "last");
    need(fingerprint, "fingerprint");
    *first = cavel::day_number(in.first());
    *last = cavel::day_number(in.confirmed_through());
    write(in.fingerprint(), fingerprint);
  });
}

cavel_status cavel_calendar_text(const cavel_calendar* calendar, cavel_text** text) {
  return made(text, nullptr, [&](call&) {
    return std::make_unique<cavel_text>(cavel_text{cavel::format_calendar(need(calendar, "calendar").value)});
  });
}

cavel_status cavel_is_working(const cavel_calendar* calendar, std::int32_t day, std::int32_t* working,
                              cavel_problems** problems) {
  return guarded(problems, [&](call&) {
    const cavel::calendar& in = need(calendar, "calendar").value;
    const auto date = date_of_number(day, "day");
    const std::optional<bool> found = cavel::is_working(in, date);
    if (!found) refuse_day(in, cavel::check_range(in, date), "day", day);
    need(working, "working") = *found ? 1 : 0;
  });
}

cavel_status cavel_nth_working_day(const cavel_calendar* calendar, std::int32_t from, std::int32_t n, std::int32_t* day,
                                   cavel_problems** problems) {
  return guarded(problems, [&](call&) {
    const cavel::calendar& in = need(calendar, "calendar").value;
    const auto start = date_of_number(from, "from");
    if (n == 0) refuse(cavel::fault::clock_count, "n", "0");
    const auto found = cavel::nth_working_day(in, start, n);
    if (!found) refuse_day(in, why_not(in, start, n), "from", from);
    need(day, "day") = cavel::day_number(*found);
  });
}

cavel_status cavel_nth_working_days(const cavel_calendar* calendar, const std::int32_t* from, std::uint64_t count, std::int32_t n,
                                    std::int32_t* to, std::uint64_t* unanswered, cavel_problems** problems) {
  return guarded(problems, [&](call&) {
    const cavel::calendar& in = need(calendar, "calendar").value;
    const std::size_t size = count_of(count, sizeof(std::int32_t), "count");
    if (n == 0) refuse(cavel::fault::clock_count, "n", "0");
    need(unanswered, "unanswered");
    if (size != 0) {
      need(from, "from");
      need(to, "to");
    }
    *unanswered = size == 0 ? 0 : cavel::nth_working_days(in, {from, size}, n, {to, size});
  });
}

cavel_status cavel_working_days_between(const cavel_calendar* calendar, std::int32_t from, std::int32_t to, std::int32_t* days,
                                        cavel_problems** problems) {
  return guarded(problems, [&](call&) {
    const cavel::calendar& in = need(calendar, "calendar").value;
    const auto start = date_of_number(from, "from");
    const auto end = date_of_number(to, "to");
    const auto found = cavel::working_days_between(in, start, end);
    if (!found) {
      const cavel::fault at_start = cavel::check_range(in, start);
      const bool is_start = at_start != cavel::fault::none;
      refuse_day(in, is_start ? at_start : why_not(in, end, to > from ? 1 : -1), is_start ? "from" : "to", is_start ? from : to);
    }
    need(days, "days") = *found;
  });
}
