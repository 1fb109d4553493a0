// SPDX-License-Identifier: Apache-2.0
#include "chart_axis.hpp"

#include <gsl/assert>

#include <limits>

namespace cavel::detail {

std::vector<std::uint64_t> axis_ticks(std::uint64_t most, std::uint64_t count) {
  Expects(count > 0 && most <= std::numeric_limits<std::uint64_t>::max() / 100);
  std::uint64_t step = 1;
  for (std::uint64_t power = 1; step * count < most; power *= 10) {
    for (const std::uint64_t factor : {1U, 2U, 5U}) {
      step = factor * power;
      if (step * count >= most) break;
    }
  }
  std::vector<std::uint64_t> made{0};
  while (made.back() < most || made.size() < 2) made.push_back(made.back() + step);
  return made;
}

std::vector<axis_label> without_overlap(std::span<const axis_label> labels) {
  constexpr double gap = 6;
  std::vector<axis_label> made;
  for (const axis_label& each : labels) {
    const double start = each.at - text_width(each.text) / 2;
    if (!made.empty() && start < made.back().at + text_width(made.back().text) / 2 + gap) continue;
    made.push_back(each);
  }
  return made;
}

double draw_legend(svg_picture* into, double top, double width, std::span<const chart_series> of) {
  constexpr double row = 17, box = 11;
  double x = 0;
  double y = top;
  for (const chart_series& each : of) {
    const double wide = box + 5 + text_width(each.name) + 12;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += row;
    }
    if (into != nullptr) {
      into->rectangle(x + 1, y + 2, box, box, class_of(each.fill));
      into->text(x + box + 5, y + 12, fitted(each.name, width - box - 5));
    }
    x += wide;
  }
  return of.empty() ? 0 : y + row + 4 - top;
}

}  // namespace cavel::detail
