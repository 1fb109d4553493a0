// SPDX-License-Identifier: Apache-2.0
#include "frequency_chart.hpp"

#include "column_chart.hpp"

#include <cavel/files/simulation_json.hpp>

#include <gsl/assert>

#include <algorithm>
#include <cmath>
#include <vector>

namespace cavel::detail {

std::string frequency_chart(const frequency_picture& of) {
  Expects(!of.counts.empty() && of.counts.rbegin()->first <= of.runs);
  constexpr std::uint64_t wished = 20;
  const double runs = static_cast<double>(of.runs);
  double low = static_cast<double>(of.counts.begin()->first);
  double high = static_cast<double>(of.counts.rbegin()->first);
  if (of.band) {
    low = std::min(low, of.band->low * runs);
    high = std::max(high, of.band->high * runs);
  }
  if (of.mark) {
    low = std::min(low, *of.mark * runs);
    high = std::max(high, *of.mark * runs);
  }
  const auto first = static_cast<std::uint64_t>(std::floor(low));
  const auto last = static_cast<std::uint64_t>(std::ceil(high));
  const std::uint64_t wide = axis_ticks(std::max<std::uint64_t>(1, last - first + 1), wished)[1];
  const std::uint64_t start = first / wide * wide;
  const std::vector<chart_series> one{{of.height, ink::light}};
  column_picture made{of.title, of.unit, of.height, one, {}};
  made.columns.assign((last - start) / wide + 1, {0});
  for (const auto& [times, count] : of.counts) made.columns[(times - start) / wide][0] += count;
  for (std::size_t i = 0; i < made.columns.size(); ++i) {
    const std::uint64_t from = start + wide * i;
    const std::string frequency = decimals(static_cast<double>(from) / runs);
    // A frequency is a point in the middle of the count that has it: times t go from t to t + 1 on the axis.
    made.labels.push_back({static_cast<double>(i) + 0.5 / static_cast<double>(wide), frequency});
    made.tips.push_back(wide == 1 ? frequency : frequency + "–" + decimals(static_cast<double>(from + wide - 1) / runs));
  }
  const auto place = [&](double times) { return (times - static_cast<double>(start)) / static_cast<double>(wide); };
  if (of.mark) made.mark = place(*of.mark * runs + 0.5);
  if (of.band) made.band = std::pair(place(std::ceil(of.band->low * runs)), place(std::floor(of.band->high * runs) + 1));
  return column_chart(made);
}

}  // namespace cavel::detail
