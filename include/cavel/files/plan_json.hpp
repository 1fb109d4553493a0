// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_PLAN_JSON_HPP
#define CAVEL_FILES_PLAN_JSON_HPP

/// \file
/// The plan that an office writes (docs/guide/plan.md), read with all its problems at once.

#include <cavel/fault.hpp>
#include <cavel/plan/plan.hpp>

#include <string_view>

namespace cavel {

/// Reads a plan. `file` names it in problems. Faults: those of JSON, of names, fractions and days, and of `check(plan)`.
checked<plan> read_plan(std::string_view text, std::string_view file);

}  // namespace cavel

#endif
