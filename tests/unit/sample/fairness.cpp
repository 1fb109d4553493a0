// SPDX-License-Identifier: Apache-2.0
// Every firm has the same chance, and every sample too: counted over many seeds on frames small enough to see
// each possible outcome. The method that drew by a random start and a fixed stride fails the
// same test.
#include <cavel/sample/sample_and_reserve.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace cavel;

using outcome = std::vector<std::size_t>;  // places, ascending

/// The bound: a fair method exceeds it with a probability of 10^-6. Upper quantile of chi-square by Wilson
/// and Hilferty (1931), z = 4.7534; at least as large as the exact one for the degrees of freedom used here,
/// to 0.5 %.
double bound(double degrees) {
  const double part = 2 / (9 * degrees);
  return 1.005 * degrees * std::pow(1 - part + 4.7534 * std::sqrt(part), 3);
}

double chi_square(const std::vector<double>& counts, double expected) {
  double sum = 0;
  for (const double count : counts) sum += (count - expected) * (count - expected) / expected;
  return sum;
}

/// How often each sample of n of N came, every possible one being listed.
struct status_counts {
  std::map<outcome, double> samples;
  std::vector<double> firms;
  double rounds = 0;

  status_counts(std::size_t population, std::size_t n) : firms(population, 0) {
    outcome each;
    list(each, 0, population, n);
  }
  void list(outcome& each, std::size_t from, std::size_t population, std::size_t n) {
    if (each.size() == n) {
      samples[each] = 0;
      return;
    }
    for (std::size_t i = from; i < population; ++i) {
      each.push_back(i);
      list(each, i + 1, population, n);
      each.pop_back();
    }
  }
  void add(outcome drawn) {
    std::sort(drawn.begin(), drawn.end());
    ++samples.at(drawn);
    for (const std::size_t place : drawn) ++firms[place];
    ++rounds;
  }

  bool every_sample_alike() const {
    std::vector<double> counts;
    for (const auto& [sample, count] : samples) counts.push_back(count);
    return chi_square(counts, rounds / static_cast<double>(counts.size())) < bound(static_cast<double>(counts.size() - 1));
  }
  /// Counts of firms are bound together by n a round: their statistic is scaled to N - 1 degrees of freedom.
  bool every_firm_alike(std::size_t n) const {
    const auto all = static_cast<double>(firms.size()), drawn = static_cast<double>(n);
    const double scale = (all - 1) / (all - drawn);
    return scale * chi_square(firms, rounds * drawn / all) < bound(all - 1);
  }
};

std::vector<std::string> firms_of(std::size_t population) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < population; ++i) ids.push_back("91410381" + std::to_string(1000000000 + i));
  return ids;
}

lot lot_of(suite which, int round) {
  return {which, derive(which, seed{hash(which, "statement " + std::to_string(round) + "\n")}, "targets/task-1")};
}

TEST(Fairness, EverySampleOfASmallFrameIsEquallyLikely) {
  for (const suite which : {suite::sha256, suite::sm3}) {
    for (const auto& [population, n] : {std::pair<std::size_t, std::size_t>{6, 1}, {6, 2}, {7, 3}, {8, 4}, {5, 4}}) {
      const auto text = firms_of(population);
      const std::vector<std::string_view> ids(text.begin(), text.end());
      status_counts count(population, n);
      for (int round = 0; round < 14000; ++round) {
        outcome drawn;
        const auto chosen = select(lot_of(which, round), ids, n, 0);
        for (const cavel::selected_id& each : chosen->sample) {
          drawn.push_back(static_cast<std::size_t>(each.index));
        }
        count.add(drawn);
      }
      EXPECT_TRUE(count.every_sample_alike()) << population << ' ' << n;
      EXPECT_TRUE(count.every_firm_alike(n)) << population << ' ' << n;
    }
  }
}

TEST(Fairness, EveryOrderOfASmallSampleIsEquallyLikely) {
  const auto text = firms_of(5);
  const std::vector<std::string_view> ids(text.begin(), text.end());
  std::map<outcome, double> orders;
  for (int round = 0; round < 24000; ++round) {
    outcome order;
    const auto chosen = select(lot_of(suite::sha256, round), ids, 5, 0);
    for (const selected_id& each : chosen->sample) {
      order.push_back(static_cast<std::size_t>(each.index));
    }
    ++orders[order];
  }
  ASSERT_EQ(orders.size(), 120U);
  std::vector<double> counts;
  for (const auto& [order, count] : orders) counts.push_back(count);
  EXPECT_LT(chi_square(counts, 200), bound(119));
}

TEST(Fairness, AFrameOf314DrawsEachFirmAlike) {
  const auto text = firms_of(314);
  const std::vector<std::string_view> ids(text.begin(), text.end());
  std::vector<double> counts(314, 0);
  constexpr int rounds = 2000;
  constexpr std::size_t n = 48;
  for (int round = 0; round < rounds; ++round) {
    const auto chosen = select(lot_of(suite::sha256, round), ids, n, 0);
    for (const selected_id& each : chosen->sample) {
      ++counts[static_cast<std::size_t>(each.index)];
    }
  }
  EXPECT_LT(313.0 / (314 - n) * chi_square(counts, rounds * 48.0 / 314), bound(313));
}

/// What was deployed: every (N / n)-th firm of the list from a random start below the stride.
outcome by_stride(std::size_t population, std::size_t n, std::size_t random) {
  const std::size_t stride = population / n;
  outcome drawn;
  for (std::size_t i = 0; i < n; ++i) drawn.push_back(random % stride + i * stride);
  return drawn;
}

TEST(Fairness, TheStrideMethodFailsTheSameTest) {
  status_counts count(8, 3);
  for (int round = 0; round < 14000; ++round) {
    const ticket random = lot_of(suite::sha256, round).ticket_for("start");
    count.add(by_stride(8, 3, static_cast<std::size_t>(prefix64(random) >> 32)));
  }
  EXPECT_FALSE(count.every_sample_alike());
  EXPECT_FALSE(count.every_firm_alike(3));
}

TEST(Fairness, TheStrideMethodHasSixOutcomesAndADeadTailAtFifteenPercent) {
  // 15 % of 109 are 17 (rounded up); the stride is 6, and the last places are never reached.
  std::map<outcome, int> outcomes;
  std::vector<int> reached(109, 0);
  for (std::size_t random = 0; random < 1000; ++random) {
    const outcome drawn = by_stride(109, 17, random);
    ++outcomes[drawn];
    for (const std::size_t place : drawn) ++reached[place];
  }
  EXPECT_EQ(outcomes.size(), 6U);
  EXPECT_EQ(std::count(reached.begin(), reached.end(), 0), 109 - 17 * 6);
  EXPECT_EQ(reached[108], 0);
}

}  // namespace
