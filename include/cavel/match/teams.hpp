// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_TEAMS_HPP
#define CAVEL_MATCH_TEAMS_HPP

/// \file
/// Team mode (固定小组): the pool is divided into teams once, and each target gets a whole team (docs/protocol.md,
/// "Team mode").
///
/// Teams are matched to targets by the same search, with one seat a target and no lead rule: a team is allowed when all
/// its members are and, where a lead is needed, one of them may lead. A team can take on as many targets as its
/// busiest member. A complete assignment may exist and not be found, since teams are formed without regard to the targets.

#include <cavel/match/panels.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace cavel {

/// Forms the teams of the announced pool, and leaves the substitutes. O(pairs). \pre check(task) finds nothing
team_list form_teams(const match_task& task);

/// Matches a task in team mode; the pool is not extended and there is no fallback. The ticket of a team is that of
/// its leader, otherwise as match_panels. Fault match_teams_incomplete. \pre check(task) finds nothing
template <class TicketOf>
match_result match_teams(const match_task& task, TicketOf&& ticket_of);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

struct match_access {
  static void add(match_network& network, std::span<const officer_index> teams) { network.append({1, 0}, {}, teams); }
};

using team_span = std::span<const std::vector<officer_index>>;

/// Targets and teams as a network of one seat a target. Its officer nodes stand for teams: node_of and team_at are the only
/// way from one index to the other. Refers to the teams.
class team_network {
 public:
  /// `load` is what officers hold outside the matching of the teams.
  team_network(const match_task& task, team_span teams, std::span<const std::uint64_t> load);

  static officer_index node_of(team_index team) { return officer_index{static_cast<std::uint32_t>(team)}; }
  static team_index team_at(officer_index node) { return team_index{static_cast<std::uint32_t>(node)}; }

  const match_network& network() const { return network_; }
  /// How many more targets each team can take on.
  std::span<const std::uint64_t> capacity() const { return capacity_; }
  const std::vector<officer_index>& members(team_index team) const {
    Expects(position(team) < teams_.size());
    return teams_[position(team)];
  }
  officer_index leader(team_index team) const { return members(team).front(); }
  /// Whether a team may visit a target.
  bool is_allowed(target_index t, team_index team) const {
    const auto allowed = network_.other(t);
    return std::binary_search(allowed.begin(), allowed.end(), node_of(team));
  }

 private:
  void add_target(const match_network& network, target_index t);

  team_span teams_;
  match_network network_;
  std::vector<std::uint64_t> capacity_;
  std::vector<std::optional<team_index>> team_of_;  // by officer
};

/// The tickets of teams: those of their leaders.
template <class TicketOf>
auto leader_tickets(const team_network& teams, TicketOf& ticket_of) {
  return [&](target_index t, officer_index node) { return ticket_of(t, teams.leader(team_network::team_at(node))); };
}

inline team_network::team_network(const match_task& task, team_span teams, std::span<const std::uint64_t> load)
    : teams_(teams), network_(teams.size()), team_of_(task.network->officers()) {
  for (std::size_t j = 0; j < teams.size(); ++j) {
    std::uint64_t residual = unbounded;
    for (const officer_index o : teams[j]) {
      const std::uint64_t capacity = task.capacity[position(o)];
      const std::uint64_t used = load[position(o)];
      if (capacity != unbounded) residual = std::min(residual, capacity > used ? capacity - used : 0);
      team_of_[position(o)] = team_index{static_cast<std::uint32_t>(j)};
    }
    capacity_.push_back(residual);
  }
  for (std::size_t i = 0; i < task.network->targets(); ++i) {
    add_target(*task.network, target_index{static_cast<std::uint32_t>(i)});
  }
}

inline void team_network::add_target(const match_network& network, target_index t) {
  std::vector<std::size_t> allowed(teams_.size(), 0);
  std::vector<bool> led(teams_.size(), network.seats(t).leads == 0);
  for (const officer_index o : network.lead(t)) {
    const std::optional<team_index> team = team_of_[position(o)];
    if (!team) continue;
    ++allowed[position(*team)];
    led[position(*team)] = true;
  }
  for (const officer_index o : network.other(t)) {
    if (const std::optional<team_index> team = team_of_[position(o)]) ++allowed[position(*team)];
  }
  std::vector<officer_index> fit;
  for (std::size_t j = 0; j < teams_.size(); ++j) {
    if (allowed[j] == teams_[j].size() && led[j]) fit.push_back(node_of(team_index{static_cast<std::uint32_t>(j)}));
  }
  match_access::add(network_, fit);
}

/// Adds the panels of a complete assignment of teams; `found.loads` gets their pairs.
template <class Paths>
void add_panels(matching& found, const team_network& teams, const Paths& paths) {
  for (std::size_t i = 0; i < teams.network().targets(); ++i) {
    const team_index team = team_network::team_at(paths.panel(target_index{static_cast<std::uint32_t>(i)}).front());
    std::vector<officer_index> panel = teams.members(team);
    std::sort(panel.begin(), panel.end());
    found.panels.add(panel, teams.leader(team));
    for (const officer_index o : panel) ++found.loads[position(o)];
  }
}

/// The certificate of a failed assignment of teams, which are named by their leaders.
template <class Paths>
match_certificate certify_teams(const team_network& teams, const Paths& paths, std::size_t pool) {
  const std::size_t count = teams.network().officers();
  const std::vector<std::uint64_t> nothing(count, 0);
  match_certificate proof =
      certify(teams.network(), count, paths.reached_targets(), paths.reached_officers(), teams.capacity(), nothing);
  proof.mode = panel_mode::team;
  proof.pool = pool;
  for (officer_index& each : proof.officers) each = teams.leader(team_network::team_at(each));
  std::sort(proof.officers.begin(), proof.officers.end());
  return proof;
}

}  // namespace detail

inline team_list form_teams(const match_task& task) {
  Expects(task.pool > 0);
  const match_network& network = *task.network;
  std::size_t size = task.team_seats.size;
  bool led = task.team_seats.leads == 1;
  std::vector<bool> qualified(network.officers(), false);
  if (network.targets() == 0) {
    for (const officer_index o : task.team_leaders) qualified[position(o)] = true;
  }
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
  team_list made;
  std::vector<officer_index> rest;
  for (std::size_t i = 0; i < pool; ++i) {
    const officer_index o{static_cast<std::uint32_t>(i)};
    if (made.teams.size() < count && (!led || qualified[i])) {
      made.teams.push_back({o});
    } else {
      rest.push_back(o);
    }
  }
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (i < count * (size - 1)) {
      made.teams[i % count].push_back(rest[i]);
    } else {
      made.substitutes.push_back(rest[i]);
    }
  }
  return made;
}

template <class TicketOf>
match_result match_teams(const match_task& task, TicketOf&& ticket_of) {
  Expects(check(task).empty());
  matching found;
  found.mode = panel_mode::team;
  found.pool = task.first_pool();
  found.loads.assign(task.load.begin(), task.load.end());
  found.fixed = form_teams(task);
  const detail::team_network teams(task, found.fixed.teams, task.load);
  const std::vector<std::uint64_t> nothing(found.fixed.teams.size(), 0);
  auto tickets = detail::leader_tickets(teams, ticket_of);
  const detail::adjacency_bitsets adjacency(teams.network());
  detail::augmenting_paths paths(adjacency, found.fixed.teams.size(), teams.capacity(), nothing, tickets);
  if (detail::assign_all(teams.network(), paths)) {
    match_certificate certificate = detail::certify_teams(teams, paths, found.pool);
    return detail::failure(fault::match_teams_incomplete, std::move(certificate), std::move(found.fixed));
  }
  detail::add_panels(found, teams, paths);
  return found;
}

}  // namespace cavel

#endif
