// SPDX-License-Identifier: Apache-2.0
// A simulation draws every enterprise of a stratum equally often and depends on the engine and its state alone.
#include <cavel/simulate.hpp>

#include <boost/random/linear_congruential.hpp>
#include <boost/random/mersenne_twister.hpp>
#include <boost/random/taus88.hpp>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace {

/// 40 enterprises in two strata, 8 officers of two sectors; half of them may lead.
struct plan {
  std::vector<std::string> bytes;
  cavel::simulation_input input;

  std::string_view keep(std::string text) {
    bytes.push_back(std::move(text));
    return bytes.back();
  }
  explicit plan(std::uint64_t pool = 8) {
    bytes.reserve(200);
    cavel::officer_lists lists;
    cavel::simulation_input::task task{"metal", "d", "metal", {{"a", {}, 5}, {"b", {}, 4}}, cavel::panel_facts{}};
    task.panel->leads = 1;
    task.panel->pool = pool;
    for (int i = 0; i < 40; ++i) {
      const std::string id = "E" + std::to_string(100 + i);
      task.strata[i < 10 ? 0 : 1].ids.push_back(keep(id));
      lists.targets.push_back(keep(id + "\t" + (i % 2 == 0 ? "steel" : "glass") + "\tnorth"));
    }
    for (int o = 0; o < 8; ++o) {
      const std::string lead = o % 2 == 0 ? "metal" : "-";
      lists.eligibility.push_back(
          keep("YS-" + std::to_string(o) + "\t-\tmetal\t" + lead + "\t" + (o < 6 ? "glass|steel" : "steel") + "\t*"));
    }
    lists.recusals.push_back(keep("YS-0\tE100"));
    input.tasks.push_back(std::move(task));
    input.officers = lists;
  }
};

TEST(Simulate, EveryEnterpriseOfAStratumIsDrawnAsOftenAsTheOthers) {
  const plan of;
  boost::random::mt19937 engine(7);
  constexpr std::uint64_t runs = 4000;
  const auto found = cavel::simulate(of.input, runs, engine);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->runs, runs);
  EXPECT_EQ(found->complete, runs);
  const double shares[] = {0.5, 4.0 / 30};
  for (std::size_t s = 0; s < 2; ++s) {
    std::uint64_t all = 0;
    const double p = shares[s];
    const double spread = std::sqrt(static_cast<double>(runs) * p * (1 - p));
    for (const std::uint64_t times : found->times[0][s]) {
      all += times;
      EXPECT_NEAR(static_cast<double>(times), static_cast<double>(runs) * p, 5 * spread);
    }
    EXPECT_EQ(all, runs * of.input.tasks[0].strata[s].sample);
  }
}

TEST(Simulate, LoadsAndMeetingsAddUp) {
  const plan of;
  boost::random::taus88 engine(3);
  const auto found = cavel::simulate(of.input, 500, engine);
  ASSERT_TRUE(found);
  std::uint64_t pairs = 0;
  for (const cavel::simulated_load& each : found->loads) {
    pairs += each.total;
    EXPECT_LE(each.least * 500, each.total);
    EXPECT_GE(each.most * 500, each.total);
  }
  EXPECT_EQ(found->loads.size(), 8U);
  EXPECT_EQ(pairs, 500U * 9 * 2);
  ASSERT_TRUE(found->likeliest);
  // of E100 three of the four who may lead remain; half of the runs draw it: 1/2 · 1/3
  EXPECT_DOUBLE_EQ(found->smallest_possible, 0.5 / 3);
  EXPECT_GE(static_cast<double>(found->likeliest->times), 500 * found->smallest_possible);
  EXPECT_LE(found->likeliest->times, 500U);
  std::uint64_t runs_of_officers = 0;
  std::uint64_t held = 0;
  for (std::size_t load = 0; load < found->load_counts.size(); ++load) {
    runs_of_officers += found->load_counts[load];
    held += load * found->load_counts[load];
  }
  EXPECT_EQ(runs_of_officers, 500U * 8);
  EXPECT_EQ(held, pairs);
  std::uint64_t met = 0;
  for (const auto& [times, count] : found->meeting_counts) met += times * count;
  EXPECT_EQ(met, pairs);
  ASSERT_EQ(found->meetings.size(), cavel::most_meetings);
  EXPECT_EQ(found->meetings.front().times, found->likeliest->times);
  EXPECT_EQ(found->meeting_counts.rbegin()->first, found->likeliest->times);
  for (std::size_t i = 1; i < found->meetings.size(); ++i) EXPECT_LE(found->meetings[i].times, found->meetings[i - 1].times);
  for (const cavel::simulated_load& each : found->loads) {
    EXPECT_GE(each.squares * 500, each.total * each.total);
    EXPECT_LE(each.squares, each.total * each.most);
  }
}

TEST(Simulate, SameEngineAndStateGiveTheSameAnswer) {
  const plan of;
  boost::random::minstd_rand engine(5), again(5), other(6);
  const auto first = cavel::simulate(of.input, 50, engine);
  const auto second = cavel::simulate(of.input, 50, again);
  const auto third = cavel::simulate(of.input, 50, other);
  ASSERT_TRUE(first && second && third);
  EXPECT_EQ(first->times, second->times);
  EXPECT_NE(first->times, third->times);
  EXPECT_EQ(first->likeliest->target, second->likeliest->target);
  EXPECT_EQ(first->likeliest->times, second->likeliest->times);
}

TEST(Simulate, ShortagesAndLongerPoolsAreCounted) {
  plan of(2);
  boost::random::mt19937 engine(1);
  const auto lengthened = cavel::simulate(of.input, 100, engine);
  ASSERT_TRUE(lengthened);
  EXPECT_EQ(lengthened->complete, 100U);
  EXPECT_GT(lengthened->lengthened, 0U);
  of.input.officers->eligibility.resize(1);
  const auto none = cavel::simulate(of.input, 100, engine);
  ASSERT_TRUE(none);
  EXPECT_EQ(none->complete, 0U);
  ASSERT_TRUE(none->first_shortage);
  EXPECT_EQ(none->first_shortage->task, "metal");
  EXPECT_FALSE(none->likeliest);
}

TEST(Simulate, ProgressCanEndItAndWrongListsAreFaults) {
  plan of;
  boost::random::mt19937 engine(1);
  const auto cut = cavel::simulate(of.input, 1000, engine, [](std::uint64_t done) { return done < 10; });
  ASSERT_TRUE(cut);
  EXPECT_EQ(cut->runs, 10U);
  of.input.officers->eligibility[0] = "YS-0";
  EXPECT_FALSE(cavel::simulate(of.input, 10, engine));
}

TEST(Simulate, WithoutOfficersOnlyTargetsAreDrawn) {
  plan of;
  of.input.officers.reset();
  of.input.tasks[0].panel.reset();
  boost::random::mt19937 engine(1);
  const auto found = cavel::simulate(of.input, 10, engine);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->complete, 10U);
  EXPECT_TRUE(found->loads.empty());
  EXPECT_EQ(found->smallest_possible, 0);
}

}  // namespace
