// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_CHART_AXIS_HPP
#define CAVEL_EVENT_CHART_AXIS_HPP

/// \file
/// Axes and legends of charts: values at sensible places, labels that do not overlap.

#include "svg.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace cavel::detail {

/// 0 and the multiples of 1, 2 or 5 times a power of ten up to the first that is not below `most`: at most `count` + 2 of them.
/// \pre count is at least 1
std::vector<std::uint64_t> axis_ticks(std::uint64_t most, std::uint64_t count);

/// A label of an axis, centred on a place.
struct axis_label {
  double at = 0;
  std::string text;
};

/// The labels that fit beside each other, from the first on. \pre ascending by place
std::vector<axis_label> without_overlap(std::span<const axis_label> labels);

/// What one of several values in a bar is.
struct chart_series {
  std::string name;
  ink fill = ink::dark;
};

/// Draws the legend into the picture below `top`, in as many rows as it needs.
/// \return how high it is; also without a picture (null), to know it beforehand
double draw_legend(svg_picture* into, double top, double width, std::span<const chart_series> of);

}  // namespace cavel::detail

#endif
