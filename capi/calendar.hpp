// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CAPI_CALENDAR_HPP
#define CAVEL_CAPI_CALENDAR_HPP

/// \file
/// A calendar as a handle.

#include "guard.hpp"

#include <cavel/calendar.hpp>

struct cavel_calendar {
  explicit cavel_calendar(cavel::calendar of) : value(std::move(of)) {}
  cavel::calendar value;
};

#endif
