// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_PLAN_JSON_HPP
#define CAVEL_FILES_PLAN_JSON_HPP

/// \file
/// The plan that an office writes (docs/guide/plan.md), read with all problems at once, and the conditions in announcements.

#include <cavel/fault.hpp>
#include <cavel/plan/plan.hpp>

#include <optional>
#include <string_view>

namespace cavel {

/// Reads a plan. `file` names it in problems. Faults: those of JSON, of names, fractions and days, and of `check(plan)`.
checked<plan> read_plan(std::string_view text, std::string_view file);

/// The condition of an announcement's filter line (筛选): canonical JSON (docs/protocol.md §8), conditions nested at most 64 deep.
/// \return nothing if the text is not exactly the canonical form of a condition. O(size · log members).
std::optional<condition> parse_filter(std::string_view text);

}  // namespace cavel

#endif
