// SPDX-License-Identifier: Apache-2.0
#include "bar_chart.hpp"

#include <gsl/assert>

#include <algorithm>
#include <numeric>

namespace cavel::detail {

std::string bar_chart(std::string_view title, std::string_view unit, std::span<const chart_series> series,
                      std::span<const chart_bar> bars, std::uint64_t scale) {
  Expects(scale > 0);
  constexpr double row = 22, thick = 14, widest_label = 150;
  const auto sum = [](const chart_bar& of) { return std::accumulate(of.values.begin(), of.values.end(), std::uint64_t{0}); };
  const auto shown = [&](const chart_bar& of) { return of.shown.empty() ? std::to_string(sum(of)) : of.shown; };
  std::uint64_t most = 0;
  double labels = 0;
  double numbers = 0;
  for (const chart_bar& each : bars) {
    Expects(each.values.size() == series.size());
    most = std::max(most, sum(each));
    labels = std::max(labels, std::min(widest_label, text_width(each.label)));
    numbers = std::max(numbers, text_width(shown(each)));
  }
  const std::vector<std::uint64_t> ticks = axis_ticks((most + scale - 1) / scale, 5);
  const double left = labels + 8;
  const double step = (chart_width - left - numbers - 14) / static_cast<double>(ticks.back() * scale);
  const bool has_legend = series.size() > 1;
  const double top = has_legend ? draw_legend(nullptr, 0, chart_width, series) : 4;
  const double bottom = top + row * static_cast<double>(bars.size());
  svg_picture made(chart_width, bottom + 34, title);
  if (has_legend) draw_legend(&made, 0, chart_width, series);
  std::vector<axis_label> places;
  for (const std::uint64_t each : ticks) {
    const double x = left + step * static_cast<double>(each * scale);
    made.line(x, top, x, bottom, "grid");
    places.push_back({x, std::to_string(each)});
  }
  for (const axis_label& each : without_overlap(places)) made.text(each.at, bottom + 14, each.text, anchor::middle, "small");
  made.text(chart_width, bottom + 29, unit, anchor::end, "small");
  double y = top;
  for (const chart_bar& each : bars) {
    made.text(left - 8, y + 15, fitted(each.label, labels), anchor::end);
    double x = left;
    for (std::size_t i = 0; i < series.size(); ++i) {
      const double wide = step * static_cast<double>(each.values[i]);
      if (each.values[i] == 0) continue;
      const std::string value = std::to_string(each.values[i]);
      made.rectangle(x, y + 4, wide, thick, class_of(series[i].fill),
                     each.label + "，" + series[i].name + " " + (each.shown.empty() ? value : each.shown));
      if (has_legend && text_width(value) + 6 <= wide)
        made.text(x + wide / 2, y + 15, value, anchor::middle, class_of_number(series[i].fill));
      x += wide;
    }
    made.text(x + 5, y + 15, shown(each));
    y += row;
  }
  made.line(left, top, left, bottom, "axis");
  return made.finish();
}

}  // namespace cavel::detail
