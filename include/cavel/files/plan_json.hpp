// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_PLAN_JSON_HPP
#define CAVEL_FILES_PLAN_JSON_HPP

/// \file
/// The two files that an office writes, plan and event (docs/guide/plan.md), read with all their problems at once.

#include <cavel/event/terms.hpp>
#include <cavel/fault.hpp>
#include <cavel/plan/plan.hpp>

#include <string_view>

namespace cavel {

/// Reads a plan. `file` names it in problems. Faults: those of JSON, of names, fractions and days, and of `check(plan)`.
checked<plan> read_plan(std::string_view text, std::string_view file);

/// Reads an event.
checked<event_terms> read_event(std::string_view text, std::string_view file);

}  // namespace cavel

#endif
