// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CAPI_CALENDAR_HPP
#define CAVEL_CAPI_CALENDAR_HPP

/// \file
/// A calendar as a handle.

#include "guard.hpp"

#include <cavel/time/calendar.hpp>

struct cavel_calendar {
  explicit cavel_calendar(cavel::calendar of, bool is_shared = false) : value(std::move(of)), shared(is_shared) {}
  const cavel::calendar value;
  const bool shared;  // by all callers, never freed
};

namespace cavel::c {

/// A day given as a number of days since 1970-01-01.
inline boost::gregorian::date day_of_number(std::int32_t day) {
  const auto date = to_date(day);
  if (date.is_special()) refuse(fault::argument_range, "day", std::to_string(day));
  return date;
}

}  // namespace cavel::c

#endif
