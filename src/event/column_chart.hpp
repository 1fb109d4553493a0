// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_COLUMN_CHART_HPP
#define CAVEL_EVENT_COLUMN_CHART_HPP

/// \file
/// Columns beside each other: a histogram, or an account over time.

#include "chart_axis.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cavel::detail {

/// What is drawn. Places on the horizontal axis count columns: the first goes from 0 to 1.
struct column_picture {
  std::string title;
  std::string unit;    ///< of the horizontal axis
  std::string height;  ///< what the columns count
  std::span<const chart_series> series;
  std::vector<std::vector<std::uint64_t>> columns;     ///< one value for each series
  std::vector<axis_label> labels = {};                 ///< of the horizontal axis, ascending
  std::vector<std::string> tips = {};                  ///< what each column is, for its tip; empty: none
  std::optional<double> mark = {};                     ///< a line at this place
  std::optional<std::pair<double, double>> band = {};  ///< a shade between two places
};

/// SVG. \pre every column has a value for each series. O(columns · series).
std::string column_chart(const column_picture& of);

}  // namespace cavel::detail

#endif
