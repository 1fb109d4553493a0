// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_SIMULATION_JSON_HPP
#define CAVEL_FILES_SIMULATION_JSON_HPP

/// \file
/// What a plan came to under many seeds, as JSON: what `cavel simulate --json` prints and what the C library answers.

#include <cavel/base/canonical.hpp>
#include <cavel/simulate.hpp>

#include <cstdint>
#include <string>

namespace cavel {

/// Fewer runs would show who was in one sample: a study shows frequencies, and nobody may take it for a draw.
inline constexpr std::uint64_t least_runs = 100;
inline constexpr std::uint64_t most_runs = 100'000'000;

/// That it is no draw, in a sentence that heads every report.
std::string no_draw(const simulation& found, std::uint32_t engine_seed, language in);

/// The document: how often every enterprise of every task was drawn beside what it should, the officers' loads, the likeliest
/// meeting beside the least that any rule allows. the engine is mt19937. O(enterprises).
json_value to_json(const simulation_input& input, const simulation& found, std::uint32_t engine_seed, language in);

/// A probability with four decimals.
std::string decimals(double share);

}  // namespace cavel

#endif
