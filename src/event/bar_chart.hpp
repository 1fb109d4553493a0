// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_BAR_CHART_HPP
#define CAVEL_EVENT_BAR_CHART_HPP

/// \file
/// Bars from left to right, one for each group, each of one or more values.

#include "chart_axis.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel::detail {

/// How wide charts are: a phone's width. Two stand beside each other on a wider screen and on paper.
inline constexpr double chart_width = 372;

struct chart_bar {
  std::string label;
  std::vector<std::uint64_t> values;  ///< one for each series
  std::string shown;                  ///< at the end of the bar; empty: the sum
};

/// SVG. `unit` names the axis; `scale` is how many of the values make one of it. \pre every bar has a value for each series; scale > 0.
/// O(bars · series).
std::string bar_chart(std::string_view title, std::string_view unit, std::span<const chart_series> series,
                      std::span<const chart_bar> bars, std::uint64_t scale = 1);

}  // namespace cavel::detail

#endif
