// SPDX-License-Identifier: Apache-2.0
// The test of equal inclusion: its distribution under fair draws, its power against unfair ones, and known values.
#include <cavel/sample/inclusion_test.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <random>
#include <vector>

namespace {

/// Counts of `runs` draws of `sample` of `size`; `favoured` units are in every draw.
std::vector<std::uint64_t> draws(std::size_t size, std::size_t sample, std::size_t runs, std::mt19937& engine,
                                 std::size_t favoured = 0) {
  std::vector<std::uint64_t> times(size, 0);
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), 0);
  for (std::size_t run = 0; run < runs; ++run) {
    std::shuffle(order.begin() + static_cast<std::ptrdiff_t>(favoured), order.end(), engine);
    for (std::size_t i = 0; i < sample; ++i) ++times[order[i]];
  }
  return times;
}

TEST(InclusionTest, TailsOfTheDistributionAreThoseOfTables) {
  // Critical values of χ² (NIST/SEMATECH e-Handbook 1.3.6.7.4)
  EXPECT_NEAR(cavel::chi_squared_tail(7.815, 3), 0.05, 0.002);
  EXPECT_NEAR(cavel::chi_squared_tail(18.307, 10), 0.05, 0.001);
  EXPECT_NEAR(cavel::chi_squared_tail(50.892, 30), 0.01, 0.0005);
  EXPECT_NEAR(cavel::chi_squared_tail(124.342, 100), 0.05, 0.0005);
  EXPECT_GT(cavel::chi_squared_tail(0, 5), 0.99);
}

TEST(InclusionTest, IntervalsOfProbabilities) {
  const auto half = cavel::wilson_interval(50, 100);  // Wilson 1927: 0.4038 to 0.5962
  EXPECT_NEAR(half.low, 0.4038, 0.0001);
  EXPECT_NEAR(half.high, 0.5962, 0.0001);
  EXPECT_NEAR(cavel::wilson_interval(0, 10).low, 0, 1e-12);
  EXPECT_GT(cavel::wilson_interval(0, 10).high, 0.2);
  EXPECT_DOUBLE_EQ(cavel::wilson_interval(10, 10).high, 1);
}

TEST(InclusionTest, FairDrawsAreSeldomRejected) {
  std::mt19937 engine(11);
  constexpr int studies = 400;
  int rejected = 0;
  double within = 0;
  double chi_squared = 0;
  for (int i = 0; i < studies; ++i) {
    const auto found = cavel::test_inclusion(draws(20, 6, 300, engine), 6, 300);
    EXPECT_DOUBLE_EQ(found.expected, 0.3);
    EXPECT_EQ(found.freedom, 19U);
    rejected += found.p_value < 0.05 ? 1 : 0;
    within += static_cast<double>(found.within) / 20;
    chi_squared += found.chi_squared;
  }
  // Six standard deviations of the binomial, and of the mean of χ².
  EXPECT_NEAR(rejected, 0.05 * studies, 6 * std::sqrt(studies * 0.05 * 0.95));
  EXPECT_NEAR(within / studies, 0.95, 0.02);
  EXPECT_NEAR(chi_squared / studies, 19, 6 * std::sqrt(2.0 * 19 / studies));
}

TEST(InclusionTest, UnfairDrawsAreRejected) {
  std::mt19937 engine(5);
  EXPECT_LT(cavel::test_inclusion(draws(20, 6, 300, engine, 1), 6, 300).p_value, 1e-6);
}

TEST(InclusionTest, WhereNothingIsLeftToChanceNothingIsTested) {
  const std::vector<std::uint64_t> all{100, 100, 100};
  const auto census = cavel::test_inclusion(all, 3, 100);
  EXPECT_EQ(census.freedom, 0U);
  EXPECT_EQ(census.within, 3U);
  EXPECT_EQ(census.p_value, 1);
  EXPECT_EQ(cavel::test_inclusion({}, 0, 100).freedom, 0U);
  const std::vector<std::uint64_t> none{0, 0};
  EXPECT_EQ(cavel::test_inclusion(none, 0, 100).most, 0);
}

}  // namespace
