// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_REPAIR_HPP
#define CAVEL_MATCH_REPAIR_HPP

/// \file
/// Repair (变更调整): pairs became forbidden or a reserve was called up (docs/protocol.md, "After the draw").
///
/// Pairs that are no longer allowed are dropped. Then the empty seats are filled in draw order, by the same search with the
/// same pool and tickets, except that the shortest path comes before the smallest load: few panels change. The network
/// is that of today: pairs allowed now, targets in draw order, reserves called up last.

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

/// The panels of a task before a repair, one list of officers for each target of its network; empty for a reserve that is
/// called up.
using standing_panels = std::span<const std::vector<officer_index>>;

/// The fixed teams of a task before a repair, and the team of each target of its network; none for a reserve that is called up.
struct standing_teams {
  std::span<const std::vector<officer_index>> teams;  ///< as the draw formed them, leader first
  std::span<const std::optional<team_index>> of_target;
};

/// Everything wrong with standing panels: match_table_size, match_standing_panel with the target's place.
problems check_standing(const match_task& task, standing_panels before);

/// Everything wrong with standing teams: match_table_size, match_standing_panel; also for a team smaller than a panel of the task.
problems check_standing(const match_task& task, const standing_teams& before);

/// Repairs a task that was matched in panel mode. `task.pool` is the pool that the draw used; `task.load` is every pair
/// held in the event now, those of `before` included; the pairs of a replaced target were given back.
/// Fault match_repair_incomplete. \pre the tables have an entry for each officer, `before` one for each target. Outside
/// data must pass check and check_standing first.
template <class TicketOf>
match_result repair_panels(const match_task& task, standing_panels before, TicketOf&& ticket_of);

/// Repairs a task that was matched in team mode, otherwise as repair_panels.
template <class TicketOf>
match_result repair_teams(const match_task& task, const standing_teams& before, TicketOf&& ticket_of);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// Who stays on a panel: the officers still allowed; of those not qualified to lead at most k − l, with the smallest tickets.
template <class TicketOf>
std::vector<officer_index> remaining_members(const match_network& network, target_index t, std::span<const officer_index> panel,
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

/// Fills every empty seat in draw order. The first target for which there is no augmenting path, or nothing.
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
  problem_list found;
  if (before.size() != network.targets()) {
    found.add({fault::match_table_size, "", 0, "before", std::to_string(before.size()), std::to_string(network.targets())});
    return found.take();
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    std::vector<officer_index> panel = before[i];
    std::sort(panel.begin(), panel.end());
    const std::size_t size = network.seats(target_index{static_cast<std::uint32_t>(i)}).size;
    if (panel.size() > size || !detail::is_officer_list(panel, task.first_pool())) {
      found.add({fault::match_standing_panel, "", 0, "before/" + std::to_string(i), "", ""});
    }
  }
  return found.take();
}

inline problems check_standing(const match_task& task, const standing_teams& before) {
  problem_list found;
  if (before.of_target.size() != task.network->targets()) {
    found.add({fault::match_table_size, "", 0, "before", std::to_string(before.of_target.size()),
               std::to_string(task.network->targets())});
  }
  std::size_t least = 1;  // a team is the whole panel of any target of the task
  for (std::size_t i = 0; i < task.network->targets(); ++i) {
    least = std::max<std::size_t>(least, task.network->seats(target_index{static_cast<std::uint32_t>(i)}).size);
  }
  std::vector<officer_index> members;
  for (std::size_t j = 0; j < before.teams.size(); ++j) {
    members.insert(members.end(), before.teams[j].begin(), before.teams[j].end());
    if (before.teams[j].size() < least) found.add({fault::match_standing_panel, "", 0, "teams/" + std::to_string(j), "", ""});
  }
  std::sort(members.begin(), members.end());
  if (!detail::is_officer_list(members, task.first_pool())) {
    found.add({fault::match_standing_panel, "", 0, "teams", "", ""});
  }
  for (std::size_t i = 0; i < before.of_target.size(); ++i) {
    if (!before.of_target[i] || position(*before.of_target[i]) < before.teams.size()) continue;
    found.add(
        {fault::match_standing_panel, "", 0, "before/" + std::to_string(i), std::to_string(position(*before.of_target[i])), ""});
  }
  return found.take();
}

template <class TicketOf>
match_result repair_panels(const match_task& task, standing_panels before, TicketOf&& ticket_of) {
  const match_network& network = *task.network;
  Expects(task.has_full_tables() && before.size() == network.targets());
  std::vector<std::uint64_t> outside(task.load.begin(), task.load.end());  // held outside the task
  for (const auto& panel : before) {
    for (const officer_index o : panel) --outside[position(o)];
  }
  std::vector<std::uint64_t> load = outside;  // after the drop
  std::vector<std::vector<officer_index>> kept;
  for (std::size_t i = 0; i < before.size(); ++i) {
    kept.push_back(detail::remaining_members(network, target_index{static_cast<std::uint32_t>(i)}, before[i], ticket_of));
    for (const officer_index o : kept[i]) ++load[position(o)];
  }
  const detail::adjacency_bitsets adjacency(network);
  detail::augmenting_paths paths(adjacency, task.first_pool(), task.capacity, load, ticket_of);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    for (const officer_index o : kept[i]) paths.assign(target_index{static_cast<std::uint32_t>(i)}, o);
  }
  if (detail::refill(network, paths)) {
    return detail::failure(fault::match_repair_incomplete, detail::certify(network, paths.pool(), paths.reached_targets(),
                                                                           paths.reached_officers(), task.capacity, outside));
  }
  matching found;
  found.pool = paths.pool();
  found.panels = detail::panels_of(network, paths, ticket_of);
  found.loads = paths.loads();
  for (std::size_t i = 0; i < before.size(); ++i) {
    found.changed += detail::count_new(before[i], found.panels[target_index{static_cast<std::uint32_t>(i)}]);
  }
  return found;
}

template <class TicketOf>
match_result repair_teams(const match_task& task, const standing_teams& before, TicketOf&& ticket_of) {
  Expects(task.has_full_tables() && before.of_target.size() == task.network->targets());
  matching found;
  found.mode = panel_mode::team;
  found.pool = task.first_pool();
  found.fixed.teams.assign(before.teams.begin(), before.teams.end());
  found.loads.assign(task.load.begin(), task.load.end());
  for (const std::optional<team_index>& team : before.of_target) {
    if (!team) continue;
    for (const officer_index o : before.teams[position(*team)]) --found.loads[position(o)];
  }
  const detail::team_network teams(task, before.teams, found.loads);
  std::vector<std::uint64_t> load(before.teams.size(), 0);
  std::vector<std::optional<team_index>> kept(before.of_target.begin(), before.of_target.end());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (kept[i] && !teams.is_allowed(target_index{static_cast<std::uint32_t>(i)}, *kept[i])) kept[i].reset();
    if (kept[i]) ++load[position(*kept[i])];
  }
  auto tickets = detail::leader_tickets(teams, ticket_of);
  const detail::adjacency_bitsets adjacency(teams.network());
  detail::augmenting_paths paths(adjacency, before.teams.size(), teams.capacity(), load, tickets);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (kept[i]) paths.assign(target_index{static_cast<std::uint32_t>(i)}, detail::team_network::node_of(*kept[i]));
  }
  if (detail::refill(teams.network(), paths)) {
    match_certificate certificate = detail::certify_teams(teams, paths, found.pool);
    return detail::failure(fault::match_repair_incomplete, std::move(certificate), std::move(found.fixed));
  }
  detail::add_panels(found, teams, paths);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const std::optional<team_index> was = before.of_target[i];
    const std::vector<officer_index> panel = was ? before.teams[position(*was)] : std::vector<officer_index>{};
    found.changed += detail::count_new(panel, found.panels[target_index{static_cast<std::uint32_t>(i)}]);
  }
  return found;
}

}  // namespace cavel

#endif
