// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_SIMULATION_JSON_HPP
#define CAVEL_FILES_SIMULATION_JSON_HPP

/// \file
/// The results of a plan under many seeds, as JSON: what `cavel simulate --json` prints and the C library returns.

#include <cavel/base/canonical.hpp>
#include <cavel/simulate.hpp>

#include <cstdint>
#include <string>

namespace cavel {

/// Fewer runs would show who was in one sample. A study shows frequencies and must not be mistaken for a draw.
inline constexpr std::uint64_t least_runs = 100;
inline constexpr std::uint64_t most_runs = 100'000'000;

/// The sentence at the head of every report: that this is not a draw.
std::string no_draw(const simulation& found, std::uint32_t engine_seed, language in);

/// The document: how often every enterprise of every task was drawn and how often it should be, a test of each stratum
/// (sample/inclusion_test.hpp), the officers' loads, how often officers and enterprises met and the smallest bound of any rule. The engine is mt19937. O(enterprises).
json_value to_json(const simulation_input& input, const simulation& found, std::uint32_t engine_seed, language in);

/// A probability with four decimal places.
std::string decimals(double share);

}  // namespace cavel

#endif
