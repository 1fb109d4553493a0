// SPDX-License-Identifier: Apache-2.0
#include "column_chart.hpp"

#include "bar_chart.hpp"

#include <gsl/assert>

#include <algorithm>
#include <numeric>

namespace cavel::detail {

std::string column_chart(const column_picture& of) {
  constexpr double plot_height = 150;
  const auto sum = [](const std::vector<std::uint64_t>& values) {
    return std::accumulate(values.begin(), values.end(), std::uint64_t{0});
  };
  std::uint64_t most = 0;
  for (const auto& each : of.columns) {
    Expects(each.size() == of.series.size());
    most = std::max(most, sum(each));
  }
  const std::vector<std::uint64_t> ticks = axis_ticks(most, 4);
  const bool has_legend = of.series.size() > 1;
  const double legend = has_legend ? draw_legend(nullptr, 0, chart_width, of.series) : 0;
  const double top = legend + 22;  // the name of the upright axis, and the number above the highest column
  const double bottom = top + plot_height;
  const double left = text_width(std::to_string(ticks.back())) + 8;
  const double wide = (chart_width - left - 12) / static_cast<double>(std::max<std::size_t>(1, of.columns.size()));
  const double scale = plot_height / static_cast<double>(ticks.back());
  const auto across = [&](double place) { return left + wide * std::clamp(place, 0.0, static_cast<double>(of.columns.size())); };
  svg_picture made(chart_width, bottom + 36, of.title);
  if (has_legend) draw_legend(&made, 0, chart_width, of.series);
  made.text(0, legend + 10, of.height, anchor::start, "small");
  if (of.band) {
    made.rectangle(across(of.band->first), top, across(of.band->second) - across(of.band->first), plot_height, "band");
  }
  for (const std::uint64_t each : ticks) {
    const double y = bottom - scale * static_cast<double>(each);
    made.line(left, y, chart_width - 12, y, "grid");
    made.text(left - 5, y + 4, std::to_string(each), anchor::end, "small");
  }
  std::size_t widest_number = 0;
  for (const auto& each : of.columns) widest_number = std::max(widest_number, std::to_string(sum(each)).size());
  const bool has_numbers = text_width(std::string(widest_number, '0')) + 2 <= wide;
  const double gap = wide > 8 ? wide * 0.12 : 0;
  for (std::size_t i = 0; i < of.columns.size(); ++i) {
    const double x = left + wide * static_cast<double>(i);
    double y = bottom;
    for (std::size_t s = 0; s < of.series.size(); ++s) {
      const std::uint64_t value = of.columns[i][s];
      if (value == 0) continue;
      const double high = scale * static_cast<double>(value);
      y -= high;
      const std::string tip = i < of.tips.size() ? of.tips[i] + "：" : std::string();
      made.rectangle(x + gap / 2, y, wide - gap, high, class_of(of.series[s].fill),
                     tip + of.series[s].name + " " + std::to_string(value));
    }
  }
  if (of.mark) made.line(across(*of.mark), top, across(*of.mark), bottom, "mark");
  for (std::size_t i = 0; has_numbers && i < of.columns.size(); ++i) {
    const std::uint64_t all = sum(of.columns[i]);
    const double middle = left + wide * (static_cast<double>(i) + 0.5);
    if (all != 0)
      made.text(middle, bottom - scale * static_cast<double>(all) - 4, std::to_string(all), anchor::middle, "small in");
  }
  made.line(left, bottom, chart_width - 12, bottom, "axis");
  std::vector<axis_label> places;
  for (const axis_label& each : of.labels) {
    const double half = text_width(each.text) / 2;
    places.push_back({std::clamp(across(each.at), half, chart_width - half), each.text});
    made.line(across(each.at), bottom, across(each.at), bottom + 3, "axis");
  }
  for (const axis_label& each : without_overlap(places)) made.text(each.at, bottom + 15, each.text, anchor::middle, "small");
  made.text(chart_width - 12, bottom + 31, of.unit, anchor::end, "small");
  return made.finish();
}

}  // namespace cavel::detail
