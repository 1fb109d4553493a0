// SPDX-License-Identifier: Apache-2.0
#include <cavel/match.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace {

using cavel::fault;
using cavel::match_mode;
using cavel::match_network;
using cavel::officer_index;
using cavel::target_index;

// A target is not an officer, and neither is a number.
template <class A, class B>
concept assignable = requires(A a, B b) { a = b; };
static_assert(!assignable<target_index&, officer_index>);
static_assert(!assignable<officer_index&, target_index>);
static_assert(!assignable<target_index&, std::uint32_t>);

std::vector<officer_index> officers(std::initializer_list<std::uint32_t> list) {
  std::vector<officer_index> made;
  for (const std::uint32_t o : list) made.push_back(officer_index{o});
  return made;
}

std::vector<officer_index> copy(std::span<const officer_index> list) { return {list.begin(), list.end()}; }

/// Tickets by a table, one row a target.
struct table {
  std::vector<std::vector<int>> rows;
  int operator()(target_index t, officer_index o) const { return rows[position(t)][position(o)]; }
};

TEST(Match, NetworkRefusesWhatIsNotOne) {
  match_network network(3);
  EXPECT_EQ(network.add_target({1, 0}, {}, {}), fault::match_panel_size);
  EXPECT_EQ(network.add_target({2, 2}, {}, {}), fault::match_lead_rule);
  EXPECT_EQ(network.add_target({2, 1}, officers({1, 1}), {}), fault::match_officer_list);
  EXPECT_EQ(network.add_target({2, 1}, officers({2, 1}), {}), fault::match_officer_list);
  EXPECT_EQ(network.add_target({2, 1}, {}, officers({3})), fault::match_officer_list);
  EXPECT_EQ(network.add_target({2, 1}, officers({0, 2}), officers({1, 2})), fault::match_officer_twice);
  EXPECT_EQ(network.targets(), 0U);
  EXPECT_EQ(network.add_target({2, 1}, officers({0, 2}), officers({1})), fault::none);
  EXPECT_EQ(copy(network.lead(target_index{0})), officers({0, 2}));
  EXPECT_EQ(copy(network.other(target_index{0})), officers({1}));
}

TEST(Match, PoolIsLengthenedAndTheCertificateOfTheLastFailureKept) {
  match_network network(4);
  ASSERT_EQ(network.add_target({2, 1}, officers({0, 3}), officers({1, 2})), fault::none);
  ASSERT_EQ(network.add_target({2, 1}, officers({3}), officers({1, 2})), fault::none);
  const std::vector<std::uint64_t> capacity(4, cavel::unbounded);
  const std::vector<std::uint64_t> load(4, 0);
  const cavel::match_task task{&network, 2, capacity, load};
  const auto found = cavel::match(task, match_mode::panel, false, table{{{3, 1, 2, 0}, {1, 1, 1, 1}}});
  ASSERT_TRUE(found.complete);
  EXPECT_EQ(found.pool, 4U);
  EXPECT_EQ(copy(found.panels[target_index{0}]), officers({0, 1}));
  EXPECT_EQ(copy(found.panels[target_index{1}]), officers({2, 3}));
  EXPECT_EQ(found.panels.leader(target_index{1}), officer_index{3});
  ASSERT_TRUE(found.certificate);
  EXPECT_EQ(found.certificate->pool, 3U);
  EXPECT_TRUE(cavel::proves(task, *found.certificate));
  const auto forced = cavel::forced_pairs(task, found.pool, found.panels);
  ASSERT_EQ(forced.size(), 1U);
  EXPECT_EQ(forced[0], (cavel::officer_pair{target_index{1}, officer_index{3}}));
}

}  // namespace
