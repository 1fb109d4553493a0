// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_TEAMS_HPP
#define CAVEL_MATCH_TEAMS_HPP

/// \file
/// Team mode (固定小组): the pool is dealt into teams once, and each target gets a whole team (docs/protocol.md,
/// "Team mode").
///
/// Teams are matched to targets by the same search, one seat a target and no lead rule: a team is allowed when all
/// its members are and, where a lead is needed, one of them may lead. A team has as many places left as the member
/// who has fewest. Completeness is not promised here, since teams are fixed before the targets are looked at.

#include <cavel/match/panels.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace cavel {

/// How a pool is dealt: each team with its leader first, and the substitutes, who are in none.
struct team_deal {
  std::vector<std::vector<officer_index>> teams;
  std::vector<officer_index> substitutes;
};

/// Deals the announced pool of the task into teams. O(pairs).
team_deal deal_teams(const match_task& task);

/// Matches a task in team mode; the pool is not lengthened and there is no fallback. The ticket of a team is that of
/// its leader, otherwise as match_panels. \pre check(task) finds nothing
template <class TicketOf>
match_outcome match_teams(const match_task& task, TicketOf&& ticket_of);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

struct match_access {
  static void add(match_network& network, std::span<const officer_index> teams) { network.append({1, 0}, {}, teams); }
};

/// Targets and teams as a network of one seat a target; the officers of it are the teams.
struct team_network {
  match_network network;
  std::vector<std::uint64_t> capacity;
};

/// The teams that may go to each target, and the places that each team has beside `load`.
inline team_network network_of_teams(const match_task& task, std::span<const std::vector<officer_index>> teams,
                                     std::span<const std::uint64_t> load) {
  const match_network& network = *task.network;
  team_network made{match_network(teams.size()), {}};
  for (const auto& team : teams) {
    std::uint64_t room = unbounded;
    for (const officer_index o : team) {
      const std::uint64_t capacity = task.capacity[position(o)];
      const std::uint64_t used = load[position(o)];
      if (capacity != unbounded) room = std::min(room, capacity > used ? capacity - used : 0);
    }
    made.capacity.push_back(room);
  }
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::vector<std::size_t> team_of(network.officers(), none);
  for (std::size_t j = 0; j < teams.size(); ++j) {
    for (const officer_index o : teams[j]) team_of[position(o)] = j;
  }
  std::vector<std::size_t> allowed(teams.size());
  std::vector<bool> led(teams.size());
  std::vector<officer_index> fit;
  for (std::size_t i = 0; i < network.targets(); ++i) {
    const target_index t{static_cast<std::uint32_t>(i)};
    std::fill(allowed.begin(), allowed.end(), std::size_t{0});
    std::fill(led.begin(), led.end(), network.seats(t).leads == 0);
    for (const officer_index o : network.lead(t)) {
      if (team_of[position(o)] == none) continue;
      ++allowed[team_of[position(o)]];
      led[team_of[position(o)]] = true;
    }
    for (const officer_index o : network.other(t)) {
      if (team_of[position(o)] != none) ++allowed[team_of[position(o)]];
    }
    fit.clear();
    for (std::size_t j = 0; j < teams.size(); ++j) {
      if (allowed[j] == teams[j].size() && led[j]) fit.push_back(officer_index{static_cast<std::uint32_t>(j)});
    }
    match_access::add(made.network, fit);
  }
  return made;
}

/// The panels and loads of a matching of teams.
template <class Paths>
void take_teams(match_outcome& outcome, std::size_t targets, const Paths& paths) {
  std::vector<officer_index> panel;
  for (std::size_t i = 0; i < targets; ++i) {
    const officer_index team = paths.panel(target_index{static_cast<std::uint32_t>(i)}).front();
    panel = outcome.teams[position(team)];
    const officer_index leader = panel.front();
    std::sort(panel.begin(), panel.end());
    outcome.panels.add(panel, leader);
    for (const officer_index o : panel) ++outcome.loads[position(o)];
  }
}

/// The certificate of a matching of teams, its teams named by their leaders.
template <class Paths>
match_certificate certify_teams(const team_network& made, const Paths& paths, std::size_t pool,
                                std::span<const std::vector<officer_index>> teams) {
  const std::vector<std::uint64_t> nothing(teams.size(), 0);
  match_certificate proof =
      certify(made.network, teams.size(), paths.reached_targets(), paths.reached_officers(), made.capacity, nothing);
  proof.mode = match_mode::team;
  proof.pool = pool;
  for (officer_index& team : proof.officers) team = teams[position(team)].front();
  std::sort(proof.officers.begin(), proof.officers.end());
  return proof;
}

}  // namespace detail

inline team_deal deal_teams(const match_task& task) {
  const match_network& network = *task.network;
  std::size_t size = network.targets() == 0 ? 2 : 0;
  bool led = false;
  std::vector<bool> qualified(network.officers(), false);
  for (std::size_t i = 0; i < network.targets(); ++i) {
    const target_index t{static_cast<std::uint32_t>(i)};
    size = std::max<std::size_t>(size, network.seats(t).size);
    led = led || network.seats(t).leads == 1;
    for (const officer_index o : network.lead(t)) qualified[position(o)] = true;
  }
  const std::size_t pool = task.first_pool();
  std::size_t count = pool / size;
  if (led) {
    const auto end = qualified.begin() + static_cast<std::ptrdiff_t>(pool);
    count = std::min(count, static_cast<std::size_t>(std::count(qualified.begin(), end, true)));
  }
  team_deal deal;
  std::vector<officer_index> rest;
  for (std::size_t i = 0; i < pool; ++i) {
    const officer_index o{static_cast<std::uint32_t>(i)};
    if (deal.teams.size() < count && (!led || qualified[i])) {
      deal.teams.push_back({o});
    } else {
      rest.push_back(o);
    }
  }
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (i < count * (size - 1)) {
      deal.teams[i % count].push_back(rest[i]);
    } else {
      deal.substitutes.push_back(rest[i]);
    }
  }
  return deal;
}

template <class TicketOf>
match_outcome match_teams(const match_task& task, TicketOf&& ticket_of) {
  const match_network& network = *task.network;
  Expects(task.capacity.size() == network.officers() && task.load.size() == network.officers());
  team_deal deal = deal_teams(task);
  match_outcome outcome;
  outcome.mode = match_mode::team;
  outcome.pool = task.first_pool();
  outcome.loads.assign(task.load.begin(), task.load.end());
  outcome.teams = std::move(deal.teams);
  outcome.substitutes = std::move(deal.substitutes);
  const detail::team_network made = detail::network_of_teams(task, outcome.teams, task.load);
  const std::vector<std::uint64_t> nothing(outcome.teams.size(), 0);
  auto ticket_of_team = [&](target_index t, officer_index team) { return ticket_of(t, outcome.teams[position(team)].front()); };
  const detail::adjacency_bitsets adjacency(made.network);
  detail::augmenting_paths paths(adjacency, outcome.teams.size(), made.capacity, nothing, ticket_of_team);
  if (detail::assign_all(made.network, paths)) {
    outcome.certificate = detail::certify_teams(made, paths, outcome.pool, outcome.teams);
    return outcome;
  }
  outcome.complete = true;
  detail::take_teams(outcome, network.targets(), paths);
  return outcome;
}

}  // namespace cavel

#endif
