// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_DEADLINE_JSON_HPP
#define CAVEL_FILES_DEADLINE_JSON_HPP

/// \file
/// Deadlines as JSON: what `cavel due --json` prints and the C library returns.

#include <cavel/base/canonical.hpp>
#include <cavel/fault.hpp>
#include <cavel/time/deadline.hpp>

#include <span>
#include <string>
#include <string_view>

namespace cavel {

/// The document of a deadline: its rule, how it was counted, the last day and the end if they are known, otherwise what it
/// waits for, every exceptional day on the way with its notice, and the reasoning in words.
json_value to_json(const deadline& of, language in);

/// Each rule: its id, the event that starts it, its length, the article and its text.
json_value deadline_rules_json(std::span<const deadline_rule> rules, language in);

/// The id of a rule that is spelled most like `id`, as a suggestion.
std::string nearest_deadline_rule(std::span<const deadline_rule> rules, std::string_view id);

}  // namespace cavel

#endif
