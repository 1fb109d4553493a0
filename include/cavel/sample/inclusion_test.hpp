// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SAMPLE_INCLUSION_TEST_HPP
#define CAVEL_SAMPLE_INCLUSION_TEST_HPP

/// \file
/// Whether the units of a frame were drawn equally often over many draws: a statistic for simulations and for audits.

#include <gsl/assert>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

namespace cavel {

/// The quantile of the standard normal distribution that leaves 2.5 % on either side.
inline constexpr double normal_quantile_975 = 1.959963984540054;

/// Bounds of a probability, between 0 and 1.
struct probability_interval {
  double low = 0, high = 1;
};

/// The 95 % interval of a probability of which `times` of `runs` trials succeeded (Wilson 1927). \pre times ≤ runs, runs > 0
inline probability_interval wilson_interval(std::uint64_t times, std::uint64_t runs) {
  Expects(runs > 0 && times <= runs);
  constexpr double z = normal_quantile_975;
  const double n = static_cast<double>(runs);
  const double p = static_cast<double>(times) / n;
  const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
  const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

/// How often the units of one stratum were drawn in `runs` draws of n of N without replacement.
struct inclusion_test {
  double expected = 0;          ///< n/N
  probability_interval spread;  ///< about 95 % of the units have a frequency within it, if all are drawn alike
  double least = 0, most = 0;   ///< smallest and largest frequency
  std::uint64_t within = 0;     ///< units whose frequency is in `spread`
  double chi_squared = 0;       ///< Σ(times − E)² · (N − 1) / (N · E · (1 − n/N)), E = runs · n/N
  std::uint64_t freedom = 0;    ///< N − 1; 0: nothing to test (N < 2, n = 0 or n = N)
  double p_value = 1;           ///< probability of so large a χ² or a larger one, if all are drawn alike
};

/// The χ² distribution's upper tail, by the cube root of Wilson and Hilferty (1931): off by less than 0.01 from 3 degrees of freedom,
/// 0.001 from 30. \pre freedom > 0, value ≥ 0
inline double chi_squared_tail(double value, std::uint64_t freedom) {
  Expects(freedom > 0 && value >= 0);
  const double variance = 2.0 / (9.0 * static_cast<double>(freedom));
  const double z = (std::cbrt(value / static_cast<double>(freedom)) - (1 - variance)) / std::sqrt(variance);
  return 0.5 * std::erfc(z / std::sqrt(2.0));
}

/// Tests the counts of a stratum. `times`: for each unit, in how many of the runs it was drawn; their sum is runs · sample.
/// O(units). \pre sample is at most the number of units, runs > 0
inline inclusion_test test_inclusion(std::span<const std::uint64_t> times, std::uint64_t sample, std::uint64_t runs) {
  Expects(runs > 0 && sample <= times.size());
  inclusion_test made;
  if (times.empty()) return made;
  const double units = static_cast<double>(times.size());
  const double n = static_cast<double>(runs);
  const double p = static_cast<double>(sample) / units;
  made.expected = p;
  const double half = normal_quantile_975 * std::sqrt(p * (1 - p) / n);
  made.spread = {std::max(0.0, p - half), std::min(1.0, p + half)};
  const auto [least, most] = std::minmax_element(times.begin(), times.end());
  made.least = static_cast<double>(*least) / n;
  made.most = static_cast<double>(*most) / n;
  double squares = 0;
  for (const std::uint64_t each : times) {
    const double frequency = static_cast<double>(each) / n;
    if (frequency >= made.spread.low && frequency <= made.spread.high) ++made.within;
    const double off = static_cast<double>(each) - n * p;
    squares += off * off;
  }
  if (sample == 0 || sample == times.size()) return made;
  made.freedom = times.size() - 1;
  made.chi_squared = squares * (units - 1) / (units * n * p * (1 - p));
  made.p_value = chi_squared_tail(made.chi_squared, made.freedom);
  return made;
}

}  // namespace cavel

#endif
