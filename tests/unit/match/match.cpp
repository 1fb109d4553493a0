// SPDX-License-Identifier: Apache-2.0
// A network, a pool and a task are refused with every problem; a failure has a certificate that can be added up.
#include <cavel/match/match.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using cavel::fault;
using cavel::match_network;
using cavel::officer_index;
using cavel::panel_mode;
using cavel::target_index;

// Targets, officers, teams and numbers do not mix.
template <class A, class B>
concept assignable = requires(A a, B b) {
  a = b;
};
static_assert(!assignable<target_index&, officer_index>);
static_assert(!assignable<officer_index&, target_index>);
static_assert(!assignable<cavel::team_index&, officer_index>);
static_assert(!assignable<officer_index&, cavel::team_index>);
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

TEST(Match, AnInvalidNetworkIsRefused) {
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

TEST(Match, PoolIsExtendedAndTheCertificateOfTheLastFailureKept) {
  match_network network(4);
  ASSERT_EQ(network.add_target({2, 1}, officers({0, 3}), officers({1, 2})), fault::none);
  ASSERT_EQ(network.add_target({2, 1}, officers({3}), officers({1, 2})), fault::none);
  const std::vector<std::uint64_t> capacity(4, cavel::unbounded);
  const std::vector<std::uint64_t> load(4, 0);
  const cavel::match_task task{&network, 2, capacity, load};
  const auto found = cavel::match(task, {}, table{{{3, 1, 2, 0}, {1, 1, 1, 1}}});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->pool, 4U);
  EXPECT_EQ(copy(found->panels[target_index{0}]), officers({0, 1}));
  EXPECT_EQ(copy(found->panels[target_index{1}]), officers({2, 3}));
  EXPECT_EQ(found->panels.leader(target_index{1}), officer_index{3});
  ASSERT_TRUE(found->overcome);
  EXPECT_EQ(found->overcome->pool, 3U);
  EXPECT_TRUE(cavel::is_valid_certificate(task, *found->overcome));
  const auto forced = cavel::forced_pairs(task, found->pool, found->panels);
  ASSERT_EQ(forced.size(), 1U);
  EXPECT_EQ(forced[0], (cavel::officer_pair{target_index{1}, officer_index{3}}));
}

cavel::match_names letters() {
  return {[](target_index t) { return std::string("企业") + static_cast<char>('A' + position(t)); },
          [](officer_index o) { return "YS-" + std::to_string(position(o)); }};
}

TEST(Match, CertificateReadsAsASumThatAClerkAdds) {
  match_network network(2);
  for (int i = 0; i < 3; ++i) ASSERT_EQ(network.add_target({2, 0}, {}, officers({0, 1})), fault::none);
  const std::vector<std::uint64_t> capacity{1, 2};
  const std::vector<std::uint64_t> load{0, 1};
  const cavel::match_task task{&network, 2, capacity, load};
  const auto found = cavel::match(task, {}, table{{{0, 1}, {0, 1}, {0, 1}}});
  ASSERT_FALSE(found);
  ASSERT_EQ(found.problems().size(), 1U);
  EXPECT_EQ(found.problems()[0].code, fault::match_incomplete);
  ASSERT_TRUE(found.shortage());
  EXPECT_EQ(sentence(task, found.shortage()->certificate, letters(), cavel::language::zh),
            "这 2 家检查对象（企业A、企业B）除其他可派人员外，还需要从下列人员中派出 4 人次；"
            "符合条件且未回避的这些执法人员只有 2 名（YS-0、YS-1），总共还能承担 2 人次，缺 2 人次。");
  EXPECT_EQ(sentence(task, found.shortage()->certificate, letters(), cavel::language::en),
            "2 targets (企业A, 企业B), beside all others who are allowed, need 4 seats filled by 2 officers "
            "(YS-0, YS-1), who can take on 2 more in all: 2 short.");
  EXPECT_EQ(sums(task, found.shortage()->certificate, letters(), cavel::language::zh),
            (std::vector<std::string>{"企业A：需要 2 名，另可派可任组长者 0 名、其他人员 0 名：2 - 0 - 0 = 2",
                                      "企业B：需要 2 名，另可派可任组长者 0 名、其他人员 0 名：2 - 0 - 0 = 2",
                                      "YS-0：上限 1，已承担 0，还能承担 1 - 0 = 1", "YS-1：上限 2，已承担 1，还能承担 2 - 1 = 1",
                                      "合计：需要 4，可承担 2；4 > 2"}));
}

TEST(Match, TargetWithTooFewAllowedOfficersIsNamedAlone) {
  match_network network(3);
  ASSERT_EQ(network.add_target({2, 1}, {}, officers({0, 1, 2})), fault::none);
  const std::vector<std::uint64_t> capacity(3, cavel::unbounded);
  const std::vector<std::uint64_t> load(3, 0);
  const cavel::match_task task{&network, 3, capacity, load};
  const auto found = cavel::match(task, {}, table{{{0, 1, 2}}});
  ASSERT_TRUE(found.shortage());
  EXPECT_EQ(sentence(task, found.shortage()->certificate, letters(), cavel::language::zh),
            "检查对象“企业A”需要检查人员 2 名（至少 1 名可任组长），人员池 3 人中符合条件且未回避的有：可任组长 0 名、其他 3 "
            "名，缺 1 名。");
  EXPECT_EQ(sentence(task, found.shortage()->certificate, letters(), cavel::language::en),
            "target \"企业A\" needs 2 officers (at least 1 who may lead); of the pool of 3, 0 who may lead and 3 others "
            "are allowed: 1 short.");
}

TEST(Match, TeamsThatDoNotSufficeAreNamedByTheirLeaders) {
  match_network network(4);
  for (int i = 0; i < 3; ++i) ASSERT_EQ(network.add_target({2, 0}, {}, officers({0, 1, 2, 3})), fault::none);
  const std::vector<std::uint64_t> capacity{1, 1, 1, 1};
  const std::vector<std::uint64_t> load(4, 0);
  const cavel::match_task task{&network, 4, capacity, load};
  const auto found = cavel::match(task, {.mode = panel_mode::team}, table{std::vector(3, std::vector{0, 1, 2, 3})});
  ASSERT_TRUE(found.shortage());
  EXPECT_EQ(found.problems()[0].code, fault::match_teams_incomplete);
  EXPECT_EQ(found.shortage()->certificate.mode, panel_mode::team);
  EXPECT_EQ(sentence(task, found.shortage()->certificate, letters(), cavel::language::zh),
            "这 3 家检查对象（企业A、企业B、企业C）只能由下列小组检查，共需要 3 组次；"
            "可派的小组只有 2 个（组长：YS-0、YS-1），总共还能承担 2 组次，缺 1 组次。");
}

TEST(Match, TeamsSmallerThanAPanelAreRefused) {
  match_network network(4);
  ASSERT_EQ(network.add_target({2, 0}, {}, officers({0, 1, 2, 3})), fault::none);
  ASSERT_EQ(network.add_target({3, 0}, {}, officers({0, 1, 2, 3})), fault::none);
  const std::vector<std::uint64_t> capacity(4, cavel::unbounded);
  const std::vector<std::uint64_t> load(4, 0);
  const cavel::match_task task{&network, 4, capacity, load};
  const std::vector<std::optional<cavel::team_index>> before(2);
  std::vector<std::vector<officer_index>> teams{officers({0, 1, 2})};
  EXPECT_TRUE(check_standing(task, cavel::standing_teams{teams, before}).empty());
  teams.push_back(officers({3}));
  const auto found = check_standing(task, cavel::standing_teams{teams, before});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, fault::match_standing_panel);
  EXPECT_EQ(found[0].where + found[0].field, "teams/1");
}

TEST(Match, AnInvalidTaskIsRefusedWithEveryProblem) {
  match_network network(2);
  ASSERT_EQ(network.add_target({2, 0}, {}, officers({0, 1})), fault::none);
  const std::vector<std::uint64_t> capacity{1, 1};
  const std::vector<std::uint64_t> load{2, 0};
  const auto found = check(cavel::match_task{&network, 0, capacity, load});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].code, fault::match_pool_empty);
  EXPECT_EQ(found[1].code, fault::match_load_over_capacity);
  const std::vector<std::uint64_t> more(3, 0);
  const auto table_size = check(cavel::match_task{&network, 1, capacity, more});
  ASSERT_EQ(table_size.size(), 1U);
  EXPECT_EQ(table_size[0].code, fault::match_table_size);
}

TEST(Match, FallbackMatchesPanelsWhereTeamsDoNotSuffice) {
  match_network network(4);
  ASSERT_EQ(network.add_target({2, 0}, {}, officers({0, 1})), fault::none);  // the teams are 0, 2 and 1, 3
  const std::vector<std::uint64_t> capacity(4, 1);
  const std::vector<std::uint64_t> load(4, 0);
  const cavel::match_task task{&network, 4, capacity, load};
  const table tickets{{{0, 1, 2, 3}}};
  const auto teams = cavel::match(task, {.mode = panel_mode::team}, tickets);
  ASSERT_FALSE(teams);
  EXPECT_EQ(teams.shortage()->fixed.teams, (std::vector{officers({0, 2}), officers({1, 3})}));
  const auto found = cavel::match(task, {panel_mode::team, cavel::team_fallback::panels}, tickets);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->mode, panel_mode::panel);
  EXPECT_EQ(copy(found->panels[target_index{0}]), officers({0, 1}));
  EXPECT_EQ(found->overcome, teams.shortage()->certificate);
  EXPECT_TRUE(found->fixed.teams.empty());
}

// What would refer to a temporary does not compile.
using numbers = std::vector<std::uint64_t>;
using network_pointer = const match_network*;
static_assert(std::is_constructible_v<cavel::match_task, network_pointer, std::size_t, numbers&, numbers&>);
static_assert(!std::is_constructible_v<cavel::match_task, network_pointer, std::size_t, numbers, numbers&>);
static_assert(!std::is_constructible_v<cavel::match_task, network_pointer, std::size_t, numbers&, numbers>);
static_assert(!std::is_constructible_v<cavel::match_task, network_pointer, std::size_t, numbers, numbers>);
static_assert(!std::is_constructible_v<cavel::detail::adjacency_bitsets, match_network>);
template <class T>
concept gives_lead = requires(T&& network) {
  std::forward<T>(network).lead(target_index{0});
};
template <class T>
concept gives_panel = requires(T&& panels) {
  std::forward<T>(panels)[target_index{0}];
};
template <class T>
concept gives_shortage = requires(T&& result) {
  std::forward<T>(result).shortage();
};
static_assert(gives_lead<match_network&> && !gives_lead<match_network>);
static_assert(gives_panel<cavel::panel_table&> && !gives_panel<cavel::panel_table>);
static_assert(gives_shortage<cavel::match_result&> && !gives_shortage<cavel::match_result>);

}  // namespace
