// SPDX-License-Identifier: Apache-2.0
// The library's search compared with the protocol's, word for word. An argument sets the number of instances.
#include "match/match_instances.hpp"
#include "match/match_literal.hpp"

#include <cavel/match/match.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <vector>

namespace {

using cavel::match_result;
using cavel::officer_index;
using cavel::target_index;

std::size_t instances_to_try = 20000;

std::string shown(const match_result& result) {
  if (!result) return "incomplete";
  std::string text = "complete, pool " + std::to_string(result->pool);
  for (std::size_t i = 0; i < result->panels.size(); ++i) {
    text += "\n" + std::to_string(i) + ":";
    for (const officer_index o : result->panels[target_index{static_cast<std::uint32_t>(i)}]) {
      text += " " + std::to_string(position(o));
    }
  }
  return text;
}

void expect_same(const match_result& fast, const match_result& slow, const std::string& which) {
  ASSERT_EQ(fast.has_value(), slow.has_value()) << which;
  EXPECT_EQ(fast.problems(), slow.problems()) << which;
  if (!fast) {
    EXPECT_EQ(fast.shortage()->certificate, slow.shortage()->certificate) << which;
    return;
  }
  EXPECT_EQ(fast->pool, slow->pool) << which;
  EXPECT_EQ(fast->panels, slow->panels) << which << "\n" << shown(fast) << "\n" << shown(slow);
  EXPECT_EQ(fast->loads, slow->loads) << which;
  EXPECT_EQ(fast->overcome, slow->overcome) << which;
}

TEST(MatchSearch, DrawsAsTheProtocolIsWritten) {
  std::size_t complete = 0;
  std::size_t extended = 0;
  for (std::size_t seed = 0; seed < instances_to_try && !HasFailure(); ++seed) {
    const instances::instance made = instances::any(seed, seed % 10 == 0 ? 40 : 12);
    const match_result fast = cavel::match_panels(made.task(), made.ticket);
    const match_result slow = literal::match_panels(made.task(), made.ticket);
    expect_same(fast, slow, "seed " + std::to_string(seed));
    complete += fast.has_value();
    extended += fast && fast->pool > made.task().first_pool();
    const cavel::match_certificate* proof = certificate_of(fast);
    EXPECT_TRUE(proof == nullptr || cavel::is_valid_certificate(made.task(), *proof)) << seed;
  }
  EXPECT_GT(complete, instances_to_try / 4);
  EXPECT_GT(instances_to_try - complete, instances_to_try / 10);
  EXPECT_GT(extended, instances_to_try / 100);
}

TEST(MatchSearch, RepairsAsTheProtocolIsWritten) {
  std::size_t complete = 0;
  std::size_t tried = 0;
  for (std::size_t seed = 0; seed < instances_to_try && !HasFailure(); ++seed) {
    const instances::instance made = instances::any(seed, seed % 10 == 0 ? 40 : 12);
    const match_result drawn = cavel::match_panels(made.task(), made.ticket);
    if (!drawn) continue;
    ++tried;
    instances::numbers draw(seed);
    const std::size_t gone = draw.below(made.network.officers());
    cavel::match_network network(made.network.officers());
    std::vector<std::vector<officer_index>> before;
    std::vector<std::vector<officer_index>> kept;
    std::vector<std::uint64_t> load = drawn->loads;
    std::vector<std::uint64_t> outside = drawn->loads;
    for (std::size_t i = 0; i < made.network.targets(); ++i) {
      const target_index t{static_cast<std::uint32_t>(i)};
      std::vector<officer_index> lists[2];
      for (const std::size_t g : {0U, 1U}) {
        for (const officer_index o : g == 0 ? made.network.lead(t) : made.network.other(t)) {
          if (position(o) != gone && !draw.chance(3)) lists[g].push_back(o);
        }
      }
      ASSERT_EQ(network.add_target(made.network.seats(t), lists[0], lists[1]), cavel::fault::none);
      const auto panel = drawn->panels[t];
      before.emplace_back(panel.begin(), panel.end());
      kept.emplace_back();
      for (const officer_index o : panel) {
        --outside[position(o)];
        const bool allowed = std::count(lists[0].begin(), lists[0].end(), o) + std::count(lists[1].begin(), lists[1].end(), o);
        if (allowed) {
          kept.back().push_back(o);
        } else {
          --load[position(o)];
        }
      }
    }
    const cavel::match_task task{&network, drawn->pool, made.capacity, drawn->loads};
    ASSERT_TRUE(check_standing(task, before).empty());
    const match_result fast = cavel::repair_panels(task, before, made.ticket);
    const match_result slow = literal::refill(task, kept, load, outside, made.ticket);
    expect_same(fast, slow, "seed " + std::to_string(seed));
    complete += fast.has_value();
  }
  EXPECT_GT(complete, tried / 4);
  EXPECT_GT(tried - complete, tried / 20);
}

}  // namespace

int main(int count, char** arguments) {
  testing::InitGoogleTest(&count, arguments);
  if (count > 1) instances_to_try = std::strtoull(arguments[1], nullptr, 10);
  return RUN_ALL_TESTS();
}
