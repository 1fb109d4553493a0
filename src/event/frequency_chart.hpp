// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_FREQUENCY_CHART_HPP
#define CAVEL_EVENT_FREQUENCY_CHART_HPP

/// \file
/// A histogram of frequencies: of how many things happened in how many of the runs.

#include <cavel/sample/inclusion_test.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace cavel::detail {

struct frequency_picture {
  std::string title, unit, height;                ///< `unit`: of the horizontal axis; `height`: what is counted
  std::map<std::uint64_t, std::uint64_t> counts;  ///< by times: of how many things
  std::uint64_t runs = 1;
  std::optional<double> mark = {};                ///< a line at this frequency
  std::optional<probability_interval> band = {};  ///< a shade between these
};

/// SVG, in at most 26 columns. \pre counts is not empty, no key is above `runs`. O(counts).
std::string frequency_chart(const frequency_picture& of);

}  // namespace cavel::detail

#endif
