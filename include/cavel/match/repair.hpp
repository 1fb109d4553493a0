// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_REPAIR_HPP
#define CAVEL_MATCH_REPAIR_HPP

/// \file
/// Repair (变更调整): pairs became forbidden or a reserve was called up (docs/protocol.md, "After the draw").
///
/// Pairs that are no longer allowed are dropped; then each lacking seat is filled by the same search with the same
/// pool and tickets, in draw order, but the fewest steps go before the smallest load, so that as few panels as can be
/// are touched. The network is the present one: what is allowed now, targets in draw order, reserves called up last.

#include <cavel/match/panels.hpp>
#include <cavel/match/teams.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace cavel {

/// What is wrong with standing panels: match_table_size, match_standing_panel (with the target's place).
problems check_standing(const match_task& task, standing_panels before);

/// What is wrong with standing teams: match_table_size, match_standing_panel (a team smaller than a panel of the task, too).
/// `before` is the team of each target.
problems check_standing_teams(const match_task& task, std::span<const std::vector<officer_index>> teams,
                              std::span<const std::optional<std::size_t>> before);

/// Repairs a task that was matched in panel mode. `task.pool` is the pool that the draw used; `task.load` is every pair
/// held in the event now, those of `before` included (a replaced target has given its pairs back).
/// `before` has one list for each target, empty for a reserve that is called up.
/// \pre check(task) and check_standing(task, before) find nothing
template <class TicketOf>
match_outcome repair_panels(const match_task& task, standing_panels before, TicketOf&& ticket_of);

/// Repairs a task that was matched in team mode: `teams` as the draw dealt them, `before` the team of each target.
template <class TicketOf>
match_outcome repair_teams(const match_task& task, std::span<const std::vector<officer_index>> teams,
                           std::span<const std::optional<std::size_t>> before, TicketOf&& ticket_of);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// What of a panel still stands: allowed, and of the non-leaders no more than their share, the smallest tickets.
template <class TicketOf>
std::vector<officer_index> still_standing(const match_network& network, target_index t, std::span<const officer_index> panel,
                                          TicketOf& ticket_of) {
  const auto lead = network.lead(t);
  const auto other = network.other(t);
  const std::size_t share = network.seats(t).size - network.seats(t).leads;
  std::vector<officer_index> kept;
  std::vector<officer_index> below;
  for (const officer_index o : panel) {
    if (std::binary_search(lead.begin(), lead.end(), o)) kept.push_back(o);
    if (std::binary_search(other.begin(), other.end(), o)) below.push_back(o);
  }
  if (below.size() > share) {
    std::sort(below.begin(), below.end(), [&](officer_index a, officer_index b) {
      const auto first = ticket_of(t, a);
      const auto second = ticket_of(t, b);
      return first < second || (!(second < first) && a < b);
    });
    below.resize(share);
  }
  kept.insert(kept.end(), below.begin(), below.end());
  std::sort(kept.begin(), kept.end());
  return kept;
}

/// One unit for each lacking seat, in draw order. The target that failed, or nothing.
template <class TicketOf>
std::optional<target_index> refill(const match_network& network, augmenting_paths<TicketOf>& paths) {
  for (std::size_t i = 0; i < network.targets(); ++i) {
    const target_index t{static_cast<std::uint32_t>(i)};
    for (std::size_t have = paths.panel(t).size(); have < network.seats(t).size; ++have) {
      if (!paths.augment(t, path_priority::steps)) return t;
    }
  }
  return std::nullopt;
}

inline std::uint64_t count_new(std::vector<officer_index> before, std::span<const officer_index> now) {
  std::sort(before.begin(), before.end());
  return count_outside(now, before);
}

}  // namespace detail

inline problems check_standing(const match_task& task, standing_panels before) {
  const match_network& network = *task.network;
  problems found;
  if (before.size() != network.targets()) {
    found.push_back({fault::match_table_size, "", 0, "before", std::to_string(before.size()), std::to_string(network.targets())});
    return found;
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    std::vector<officer_index> panel = before[i];
    std::sort(panel.begin(), panel.end());
    const std::size_t size = network.seats(target_index{static_cast<std::uint32_t>(i)}).size;
    if (panel.size() > size || !detail::is_officer_list(panel, task.first_pool())) {
      found.push_back({fault::match_standing_panel, "", 0, "before/" + std::to_string(i), "", ""});
    }
  }
  return found;
}

inline problems check_standing_teams(const match_task& task, std::span<const std::vector<officer_index>> teams,
                                     std::span<const std::optional<std::size_t>> before) {
  problems found;
  if (before.size() != task.network->targets()) {
    found.push_back(
        {fault::match_table_size, "", 0, "before", std::to_string(before.size()), std::to_string(task.network->targets())});
  }
  std::size_t least = 1;  // a team is the whole panel of a target, and is dealt with the largest
  for (std::size_t i = 0; i < task.network->targets(); ++i) {
    least = std::max<std::size_t>(least, task.network->seats(target_index{static_cast<std::uint32_t>(i)}).size);
  }
  std::vector<officer_index> members;
  for (std::size_t j = 0; j < teams.size(); ++j) {
    members.insert(members.end(), teams[j].begin(), teams[j].end());
    if (teams[j].size() < least) found.push_back({fault::match_standing_panel, "", 0, "teams/" + std::to_string(j), "", ""});
  }
  std::sort(members.begin(), members.end());
  if (!detail::is_officer_list(members, task.first_pool())) {
    found.push_back({fault::match_standing_panel, "", 0, "teams", "", ""});
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!before[i] || *before[i] < teams.size()) continue;
    found.push_back({fault::match_standing_panel, "", 0, "before/" + std::to_string(i), std::to_string(*before[i]), ""});
  }
  return found;
}

template <class TicketOf>
match_outcome repair_panels(const match_task& task, standing_panels before, TicketOf&& ticket_of) {
  const match_network& network = *task.network;
  Expects(before.size() == network.targets());
  match_outcome outcome;
  outcome.pool = task.first_pool();
  outcome.loads.assign(task.load.begin(), task.load.end());
  std::vector<std::uint64_t> outside = outcome.loads;  // held outside the task
  std::vector<std::uint64_t> load = outcome.loads;     // after the drop
  std::vector<std::vector<officer_index>> kept;
  for (std::size_t i = 0; i < before.size(); ++i) {
    kept.push_back(detail::still_standing(network, target_index{static_cast<std::uint32_t>(i)}, before[i], ticket_of));
    for (const officer_index o : before[i]) --outside[position(o)], --load[position(o)];
    for (const officer_index o : kept[i]) ++load[position(o)];
  }
  const detail::adjacency_bitsets adjacency(network);
  detail::augmenting_paths paths(adjacency, outcome.pool, task.capacity, load, ticket_of);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    for (const officer_index o : kept[i]) paths.assign(target_index{static_cast<std::uint32_t>(i)}, o);
  }
  if (detail::refill(network, paths)) {
    outcome.certificate =
        detail::certify(network, outcome.pool, paths.reached_targets(), paths.reached_officers(), task.capacity, outside);
    return outcome;
  }
  outcome.complete = true;
  outcome.panels = detail::panels_of(network, paths, ticket_of);
  outcome.loads = paths.loads();
  for (std::size_t i = 0; i < before.size(); ++i) {
    outcome.changed += detail::count_new(before[i], outcome.panels[target_index{static_cast<std::uint32_t>(i)}]);
  }
  return outcome;
}

template <class TicketOf>
match_outcome repair_teams(const match_task& task, std::span<const std::vector<officer_index>> teams,
                           std::span<const std::optional<std::size_t>> before, TicketOf&& ticket_of) {
  const match_network& network = *task.network;
  Expects(before.size() == network.targets());
  match_outcome outcome;
  outcome.mode = match_mode::team;
  outcome.pool = task.first_pool();
  outcome.loads.assign(task.load.begin(), task.load.end());
  outcome.teams.assign(teams.begin(), teams.end());
  std::vector<std::uint64_t> outside = outcome.loads;
  for (const auto& team : before) {
    if (!team) continue;
    Expects(*team < teams.size());
    for (const officer_index o : teams[*team]) --outside[position(o)];
  }
  const detail::team_network made = detail::network_of_teams(task, teams, outside);
  std::vector<std::uint64_t> load(teams.size(), 0);
  std::vector<std::vector<officer_index>> kept(before.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!before[i]) continue;
    const officer_index team{static_cast<std::uint32_t>(*before[i])};
    const auto fit = made.network.other(target_index{static_cast<std::uint32_t>(i)});
    if (!std::binary_search(fit.begin(), fit.end(), team)) continue;
    kept[i].push_back(team);
    ++load[position(team)];
  }
  auto ticket_of_team = [&](target_index t, officer_index team) { return ticket_of(t, teams[position(team)].front()); };
  const detail::adjacency_bitsets adjacency(made.network);
  detail::augmenting_paths paths(adjacency, teams.size(), made.capacity, load, ticket_of_team);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    for (const officer_index team : kept[i]) paths.assign(target_index{static_cast<std::uint32_t>(i)}, team);
  }
  if (detail::refill(made.network, paths)) {
    outcome.certificate = detail::certify_teams(made, paths, outcome.pool, teams);
    return outcome;
  }
  outcome.complete = true;
  outcome.loads = outside;
  detail::take_teams(outcome, network.targets(), paths);
  for (std::size_t i = 0; i < before.size(); ++i) {
    const std::vector<officer_index> was = before[i] ? teams[*before[i]] : std::vector<officer_index>{};
    outcome.changed += detail::count_new(was, outcome.panels[target_index{static_cast<std::uint32_t>(i)}]);
  }
  return outcome;
}

}  // namespace cavel

#endif
