// SPDX-License-Identifier: Apache-2.0
// What the protocol promises of a matching, compared with every possible assignment of small instances.
#include "match/match_instances.hpp"

#include <cavel/match/match.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <vector>

namespace {

using cavel::match_result;
using cavel::match_task;
using cavel::officer_index;
using cavel::officer_pair;
using cavel::target_index;

using assignment = std::vector<std::set<std::size_t>>;  // officers by target

bool is_in(std::span<const officer_index> list, std::size_t o) {
  return std::find(list.begin(), list.end(), officer_index{static_cast<std::uint32_t>(o)}) != list.end();
}

/// Calls f(assignment, loads) for every complete assignment of the first `pool` officers.
template <class F>
class enumeration {
 public:
  enumeration(const match_task& task, std::size_t pool, F f) : task_(task), pool_(pool), f_(f) {
    load_.assign(task.load.begin(), task.load.end());
    panels_.resize(task.network->targets());
    seat(0, 0, 0);
  }

 private:
  void seat(std::size_t t, std::size_t o, std::size_t leads) {
    if (t == panels_.size()) return f_(panels_, load_);
    const target_index at{static_cast<std::uint32_t>(t)};
    const cavel::panel_seats seats = task_.network->seats(at);
    if (panels_[t].size() == seats.size) {
      if (leads >= seats.leads) seat(t + 1, 0, 0);
      return;
    }
    for (; o < pool_; ++o) {
      const bool lead = is_in(task_.network->lead(at), o);
      if (!lead && !is_in(task_.network->other(at), o)) continue;
      if (load_[o] >= task_.capacity[o]) continue;
      ++load_[o];
      panels_[t].insert(o);
      seat(t, o + 1, leads + (lead ? 1 : 0));
      panels_[t].erase(o);
      --load_[o];
    }
  }

  const match_task& task_;
  std::size_t pool_;
  F f_;
  assignment panels_;
  std::vector<std::uint64_t> load_;
};

template <class F>
void enumerate(const match_task& task, std::size_t pool, F f) {
  enumeration<F>(task, pool, f);
}

bool exists(const match_task& task, std::size_t pool) {
  bool found = false;
  enumerate(task, pool, [&](const assignment&, const std::vector<std::uint64_t>&) { found = true; });
  return found;
}

std::uint64_t squares(const std::vector<std::uint64_t>& loads) {
  return std::accumulate(loads.begin(), loads.end(), std::uint64_t{0}, [](auto sum, auto x) { return sum + x * x; });
}

assignment panels_of(const cavel::panel_table& table) {
  assignment panels(table.size());
  for (std::size_t i = 0; i < panels.size(); ++i) {
    for (const officer_index o : table[target_index{static_cast<std::uint32_t>(i)}]) panels[i].insert(position(o));
  }
  return panels;
}

/// The certificate added up independently: seats that the targets need from the officers, and seats that there are.
bool adds_up(const match_task& task, const cavel::match_certificate& proof) {
  std::int64_t needed = 0;
  for (const target_index t : proof.targets) {
    std::int64_t lead = 0;
    std::int64_t other = 0;
    for (std::size_t o = 0; o < proof.pool; ++o) {
      if (is_in(proof.officers, o)) continue;
      lead += is_in(task.network->lead(t), o);
      other += is_in(task.network->other(t), o);
    }
    const std::int64_t k = task.network->seats(t).size;
    const std::int64_t l = task.network->seats(t).leads;
    needed += k - std::min(k, lead) - std::min(k - l, other);
  }
  std::int64_t room = 0;
  for (const officer_index o : proof.officers) {
    if (task.capacity[position(o)] == cavel::unbounded) return false;
    room += static_cast<std::int64_t>(task.capacity[position(o)] - task.load[position(o)]);
  }
  return needed > room && proof.needed == static_cast<std::uint64_t>(needed) &&
         proof.residual_capacity == static_cast<std::uint64_t>(room);
}

TEST(MatchProof, CompleteExactlyWhenAnAssignmentExistsAndAsEvenAsPossible) {
  std::size_t complete = 0;
  for (std::uint64_t seed = 0; seed < 12000 && !HasFailure(); ++seed) {
    const instances::instance made = instances::any(seed, 5);
    const match_task task = made.task();
    const match_result found = cavel::match_panels(task, made.ticket);
    std::size_t shortest = task.first_pool();
    while (shortest <= made.network.officers() && !exists(task, shortest)) ++shortest;
    ASSERT_EQ(found.has_value(), shortest <= made.network.officers()) << seed;
    if (const cavel::match_certificate* proof = certificate_of(found)) {
      EXPECT_TRUE(adds_up(task, *proof)) << seed;
      EXPECT_FALSE(exists(task, proof->pool)) << seed;
      for (std::size_t i = 0; i < proof->targets.size(); ++i) {  // minimal: a smaller set proves nothing
        cavel::match_certificate less = *proof;
        const target_index t = less.targets[i];
        less.targets.erase(less.targets.begin() + static_cast<std::ptrdiff_t>(i));
        less.needed -= cavel::demand_on(made.network, less.pool, t, less.officers);
        EXPECT_FALSE(cavel::is_valid_certificate(task, less)) << seed;
      }
    }
    if (!found) continue;
    ++complete;
    EXPECT_EQ(found->pool, shortest) << seed;
    const assignment panels = panels_of(found->panels);
    bool is_one = false;
    std::uint64_t least = cavel::unbounded;
    std::set<std::pair<std::size_t, std::size_t>> forced;
    for (std::size_t t = 0; t < panels.size(); ++t) {
      for (const std::size_t o : panels[t]) forced.emplace(t, o);
    }
    enumerate(task, found->pool, [&](const assignment& each, const std::vector<std::uint64_t>& loads) {
      is_one = is_one || each == panels;
      least = std::min(least, squares(loads));
      for (auto pair = forced.begin(); pair != forced.end();) {
        pair = each[pair->first].count(pair->second) ? std::next(pair) : forced.erase(pair);
      }
    });
    EXPECT_TRUE(is_one) << seed;
    EXPECT_EQ(squares(found->loads), least) << seed;
    std::set<std::pair<std::size_t, std::size_t>> named;
    for (const officer_pair& pair : cavel::forced_pairs(task, found->pool, found->panels)) {
      named.emplace(position(pair.target), position(pair.officer));
    }
    EXPECT_EQ(named, forced) << seed;
  }
  EXPECT_GT(complete, 1000U);
  EXPECT_LT(complete, 11000U);
}

TEST(MatchProof, SingleLostSeatChangesTheFewestPairs) {
  std::size_t repaired = 0;
  std::size_t with_exchange = 0;
  for (std::uint64_t seed = 0; seed < 12000 && !HasFailure(); ++seed) {
    const instances::instance made = instances::any(seed, 5);
    const match_result drawn = cavel::match_panels(made.task(), made.ticket);
    if (!drawn) continue;
    const assignment before = panels_of(drawn->panels);
    instances::numbers draw(seed);
    const std::size_t lost = draw.below(before.size());
    const std::size_t gone = *std::next(before[lost].begin(), static_cast<std::ptrdiff_t>(draw.below(before[lost].size())));
    cavel::match_network network(made.network.officers());
    std::vector<std::vector<officer_index>> standing;
    for (std::size_t i = 0; i < before.size(); ++i) {
      const target_index t{static_cast<std::uint32_t>(i)};
      std::vector<officer_index> lists[2];
      for (const std::size_t g : {0U, 1U}) {
        for (const officer_index o : g == 0 ? made.network.lead(t) : made.network.other(t)) {
          if (i != lost || position(o) != gone) lists[g].push_back(o);
        }
      }
      ASSERT_EQ(network.add_target(made.network.seats(t), lists[0], lists[1]), cavel::fault::none);
      const auto panel = drawn->panels[t];
      standing.emplace_back(panel.begin(), panel.end());
    }
    const match_task task{&network, drawn->pool, made.capacity, drawn->loads};
    const match_result found = cavel::repair_panels(task, standing, made.ticket);
    const match_task from_nothing{&network, drawn->pool, made.capacity, made.load};
    std::uint64_t fewest = cavel::unbounded;
    enumerate(from_nothing, drawn->pool, [&](const assignment& each, const std::vector<std::uint64_t>&) {
      std::uint64_t changed = 0;
      for (std::size_t t = 0; t < each.size(); ++t) {
        for (const std::size_t o : each[t]) changed += before[t].count(o) ? 0 : 1;
      }
      fewest = std::min(fewest, changed);
    });
    ASSERT_EQ(found.has_value(), fewest != cavel::unbounded) << seed;
    if (!found) {
      ASSERT_TRUE(found.shortage());
      EXPECT_TRUE(adds_up(from_nothing, found.shortage()->certificate)) << seed;
      continue;
    }
    ++repaired;
    with_exchange += fewest > 1;
    EXPECT_EQ(found->changed, fewest) << seed;
    EXPECT_EQ(std::accumulate(found->loads.begin(), found->loads.end(), std::uint64_t{0}),
              std::accumulate(drawn->loads.begin(), drawn->loads.end(), std::uint64_t{0}));
  }
  EXPECT_GT(repaired, 500U);
  EXPECT_GT(with_exchange, 20U);
}

/// Officers as they are known before the seed: equals have the same kind.
struct kind {
  bool lead = false;
  std::vector<bool> allowed;  // by target
  std::uint64_t capacity = cavel::unbounded;
  std::uint64_t load = 0;
};

/// Runs every officer order and every order of the tickets at every target; how often each officer meets each target.
std::map<std::size_t, std::vector<std::uint64_t>> meetings(const std::vector<kind>& kinds, cavel::panel_seats seats,
                                                           std::size_t targets, std::size_t pool) {
  const std::size_t count = kinds.size();
  std::vector<std::vector<std::size_t>> orders;
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  do {
    orders.push_back(order);
  } while (std::next_permutation(order.begin(), order.end()));
  std::map<std::size_t, std::vector<std::uint64_t>> met;
  for (std::size_t who = 0; who < count; ++who) met[who].resize(targets + 1);
  for (const std::vector<std::size_t>& officer_order : orders) {
    cavel::match_network network(count);
    std::vector<std::uint64_t> capacity;
    std::vector<std::uint64_t> load;
    for (const std::size_t who : officer_order) {
      capacity.push_back(kinds[who].capacity);
      load.push_back(kinds[who].load);
    }
    for (std::size_t t = 0; t < targets; ++t) {
      std::vector<officer_index> lists[2];
      for (std::uint32_t o = 0; o < count; ++o) {
        const kind& of = kinds[officer_order[o]];
        if (of.allowed[t]) lists[of.lead ? 0 : 1].push_back(officer_index{o});
      }
      EXPECT_EQ(network.add_target(seats, lists[0], lists[1]), cavel::fault::none);
    }
    std::vector<std::size_t> at(targets, 0);  // which ticket order each target has; an odometer
    for (;;) {
      const auto ticket = [&](target_index t, officer_index o) {
        const std::vector<std::size_t>& of = orders[at[position(t)]];
        return std::find(of.begin(), of.end(), officer_order[position(o)]) - of.begin();
      };
      const match_result found = cavel::match_panels({&network, pool, capacity, load}, ticket);
      for (std::size_t t = 0; found && t < found->panels.size(); ++t) {
        const target_index target{static_cast<std::uint32_t>(t)};
        for (const officer_index o : found->panels[target]) ++met[officer_order[position(o)]][t];
        ++met[officer_order[position(found->panels.leader(target))]][targets];
      }
      std::size_t turn = 0;
      while (turn < targets && ++at[turn] == orders.size()) at[turn++] = 0;
      if (turn == targets) break;
    }
  }
  return met;
}

TEST(MatchProof, EqualOfficersHaveEqualChances) {
  const kind lead{true, {true, true}};
  const kind member{false, {true, true}};
  const kind recused{false, {false, true}};
  const kind busy{false, {true, true}, cavel::unbounded, 1};
  const kind narrow{true, {true, true}, 1, 0};
  struct setting {
    std::vector<kind> kinds;
    std::vector<std::size_t> group;  // officers of one number are equals
    cavel::panel_seats seats;
    std::size_t pool;
  };
  const std::vector<setting> settings{
      {{member, member, member, member}, {0, 0, 0, 0}, {2, 0}, 4}, {{member, member, member, member}, {0, 0, 0, 0}, {2, 0}, 2},
      {{lead, lead, member, member}, {0, 0, 1, 1}, {2, 1}, 4},     {{lead, lead, member, member}, {0, 0, 1, 1}, {2, 1}, 2},
      {{lead, lead, lead, recused}, {0, 0, 0, 1}, {2, 1}, 4},      {{lead, lead, recused, recused}, {0, 0, 1, 1}, {2, 0}, 2},
      {{lead, member, member, busy}, {0, 1, 1, 2}, {2, 1}, 4},     {{narrow, narrow, member, busy}, {0, 0, 1, 2}, {2, 1}, 3},
  };
  for (const setting& each : settings) {
    const auto met = meetings(each.kinds, each.seats, 2, each.pool);
    std::uint64_t all = 0;
    for (std::size_t a = 0; a < each.kinds.size(); ++a) {
      all += met.at(a)[0] + met.at(a)[1];
      for (std::size_t b = 0; b < a; ++b) {
        EXPECT_TRUE(each.group[a] != each.group[b] || met.at(a) == met.at(b)) << a << " " << b;
      }
    }
    EXPECT_GT(all, 0U);
  }
}

TEST(MatchProof, UnequalOfficersAreDistinguished) {  // so that the test above can fail
  const kind member{false, {true, true}};
  const kind busy{false, {true, true}, cavel::unbounded, 3};
  const auto met = meetings({member, member, busy}, {2, 0}, 2, 3);
  EXPECT_NE(met.at(0), met.at(2));
}

TEST(MatchProof, TeamsAreMatchedExactlyWhenTheyCanBe) {
  std::size_t complete = 0;
  std::size_t incomplete = 0;
  for (std::uint64_t seed = 0; seed < 12000 && !HasFailure(); ++seed) {
    const instances::instance made = instances::any(seed, 8);
    const match_task task = made.task();
    const match_result found = cavel::match_teams(task, made.ticket);
    const cavel::team_list& fixed = found ? found->fixed : found.shortage()->fixed;
    EXPECT_EQ(fixed, cavel::form_teams(task)) << seed;
    std::set<std::size_t> listed;
    for (const auto& team : fixed.teams) {
      for (const officer_index o : team) EXPECT_TRUE(listed.insert(position(o)).second) << seed;
    }
    for (const officer_index o : fixed.substitutes) EXPECT_TRUE(listed.insert(position(o)).second) << seed;
    EXPECT_EQ(listed.size(), task.first_pool()) << seed;

    // every way to give a team to each target, as counts by team
    std::set<std::vector<std::uint64_t>> ways{std::vector<std::uint64_t>(fixed.teams.size(), 0)};
    for (std::size_t i = 0; i < made.network.targets(); ++i) {
      const target_index t{static_cast<std::uint32_t>(i)};
      std::set<std::vector<std::uint64_t>> longer;
      for (const auto& way : ways) {
        for (std::size_t j = 0; j < fixed.teams.size(); ++j) {
          bool fits = true;
          bool led = made.network.seats(t).leads == 0;
          for (const officer_index o : fixed.teams[j]) {
            const bool lead = is_in(made.network.lead(t), position(o));
            led = led || lead;
            fits = fits && (lead || is_in(made.network.other(t), position(o))) &&
                   task.load[position(o)] + way[j] < task.capacity[position(o)];
          }
          if (!fits || !led) continue;
          auto next = way;
          ++next[j];
          longer.insert(next);
        }
      }
      ways = longer;
    }
    ASSERT_EQ(found.has_value(), !ways.empty()) << seed;
    found ? ++complete : ++incomplete;
    if (!found) {
      ASSERT_TRUE(found.shortage()) << seed;
      const cavel::match_certificate& proof = found.shortage()->certificate;
      EXPECT_EQ(proof.needed, proof.targets.size()) << seed;
      continue;
    }
    std::uint64_t least = cavel::unbounded;
    for (const auto& way : ways) least = std::min(least, squares(way));
    std::vector<std::uint64_t> taken(fixed.teams.size(), 0);
    for (std::size_t i = 0; i < found->panels.size(); ++i) {
      const target_index t{static_cast<std::uint32_t>(i)};
      for (std::size_t j = 0; j < fixed.teams.size(); ++j) taken[j] += fixed.teams[j].front() == found->panels.leader(t);
    }
    EXPECT_EQ(squares(taken), least) << seed;
  }
  EXPECT_GT(complete, 300U);
  EXPECT_GT(incomplete, 300U);
}

}  // namespace
