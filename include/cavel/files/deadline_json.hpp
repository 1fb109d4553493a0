// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_DEADLINE_JSON_HPP
#define CAVEL_FILES_DEADLINE_JSON_HPP

/// \file
/// Deadlines as JSON: what `cavel due --json` prints and what the C library answers.

#include <cavel/base/canonical.hpp>
#include <cavel/fault.hpp>
#include <cavel/time/deadline.hpp>

#include <string>
#include <string_view>

namespace cavel {

/// The document of a deadline: its rule, how it was counted, the last day and the end where they are known, what it waits
/// for where not, every exceptional day on the way with its notice, and the reasoning in words.
json_value to_json(const deadline& of, language in);

/// Every clock that is built in: its id, what starts it, its length, the article and its words.
json_value clocks_json(language in);

/// The id of the built-in clock whose spelling is nearest, for whoever mistyped one.
std::string nearest_clock(std::string_view id);

}  // namespace cavel

#endif
