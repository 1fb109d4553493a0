// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_PANELS_HPP
#define CAVEL_MATCH_PANELS_HPP

/// \file
/// Panel mode (逐户组队): every target gets its own panel (docs/protocol.md, "Panel mode").
///
/// Seats are filled target by target in draw order. Where the announced pool has no complete assignment, the shortest
/// longer one is taken that has. A complete assignment is found whenever there is one; the task adds to the loads as
/// evenly as the rules allow; officers whom the rules do not tell apart are told apart by tickets alone.

#include <cavel/match/certificate.hpp>
#include <cavel/match/detail/adjacency_bitsets.hpp>
#include <cavel/match/detail/augmenting_paths.hpp>
#include <cavel/match/network.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace cavel {

/// What a matching or a repair came to.
struct match_outcome {
  bool complete = false;  ///< whether every seat is filled; else nothing is assigned
  match_mode mode = match_mode::panel;
  std::size_t pool = 0;              ///< how many officers were used
  panel_table panels;                ///< by target; empty where not complete
  std::vector<std::uint64_t> loads;  ///< pairs held in the event after the task, by officer; as given where not complete
  /// Of the last prefix that failed where the pool was lengthened, of the teams before a fallback, of the failure.
  std::optional<match_certificate> certificate;
  std::vector<std::vector<officer_index>> teams;  ///< team mode: the deal, leader first
  std::vector<officer_index> substitutes;         ///< team mode: those who are in no team
  std::uint64_t changed = 0;                      ///< repair: pairs that stand now and did not before
};

/// Matches a task in panel mode. `ticket_of(target_index, officer_index)` gives the match ticket of a pair, a value
/// with <, called only where two officers are otherwise equal; equal tickets fall to the earlier officer.
/// \pre check(task) finds nothing
template <class TicketOf>
match_outcome match_panels(const match_task& task, TicketOf&& ticket_of);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// The leader of a panel: smallest ticket of its lead-qualified officers, of all where no lead is needed.
template <class TicketOf>
officer_index leader_of(const match_network& network, target_index t, std::span<const officer_index> panel, TicketOf& ticket_of) {
  const auto lead = network.lead(t);
  const bool any = network.seats(t).leads == 0;
  std::vector<officer_index> able;
  for (const officer_index o : panel) {
    if (any || std::binary_search(lead.begin(), lead.end(), o)) able.push_back(o);
  }
  Expects(!able.empty());
  if (able.size() == 1) return able.front();
  officer_index best = able.front();
  auto least = ticket_of(t, best);
  for (std::size_t i = 1; i < able.size(); ++i) {
    auto mine = ticket_of(t, able[i]);
    if (mine < least) {
      best = able[i];
      least = std::move(mine);
    }
  }
  return best;
}

template <class TicketOf>
panel_table panels_of(const match_network& network, const augmenting_paths<TicketOf>& paths, TicketOf& ticket_of) {
  panel_table table;
  std::vector<officer_index> panel;
  for (std::size_t i = 0; i < network.targets(); ++i) {
    const target_index t{static_cast<std::uint32_t>(i)};
    const auto members = paths.panel(t);
    panel.assign(members.begin(), members.end());
    std::sort(panel.begin(), panel.end());
    table.add(panel, leader_of(network, t, panel, ticket_of));
  }
  return table;
}

/// Fills every seat of one prefix from nothing. The target that failed, or nothing.
template <class TicketOf>
std::optional<target_index> assign_all(const match_network& network, augmenting_paths<TicketOf>& paths) {
  for (std::size_t i = 0; i < network.targets(); ++i) {
    const target_index t{static_cast<std::uint32_t>(i)};
    for (std::uint32_t seat = 0; seat < network.seats(t).size; ++seat) {
      if (!paths.augment(t, path_priority::load)) return t;
    }
  }
  return std::nullopt;
}

/// From the target that failed on, lengthens the pool by as little as lets all targets be completed; where even all
/// officers do not suffice, to all of them. The certificate of the longest prefix that failed. Which pairs hold
/// meanwhile does not matter: what a failed search reaches is the same for all assignments of the targets before.
template <class TicketOf>
match_certificate extend_pool_from(const match_task& task, target_index failed, augmenting_paths<TicketOf>& paths) {
  const match_network& network = *task.network;
  match_certificate proof;
  const auto has_room = [&](officer_index o) { return task.load[position(o)] < task.capacity[position(o)]; };
  for (std::size_t i = position(failed); i < network.targets(); ++i) {
    const target_index t{static_cast<std::uint32_t>(i)};
    while (paths.panel(t).size() < network.seats(t).size) {
      if (paths.augment(t, path_priority::any)) continue;
      std::vector<officer_index> officers = paths.reached_officers();
      const std::vector<officer_index> beyond = paths.reached_outside_pool();
      const auto next = std::find_if(beyond.begin(), beyond.end(), has_room);
      officers.insert(officers.end(), beyond.begin(), next);
      const std::size_t pool = next == beyond.end() ? network.officers() : position(*next);
      proof = certify(network, pool, paths.reached_targets(), officers, task.capacity, task.load);
      if (next == beyond.end()) return proof;
      while (paths.pool() <= pool) paths.extend_pool();
    }
  }
  return proof;
}

}  // namespace detail

template <class TicketOf>
match_outcome match_panels(const match_task& task, TicketOf&& ticket_of) {
  const match_network& network = *task.network;
  Expects(task.capacity.size() == network.officers() && task.load.size() == network.officers());
  const detail::adjacency_bitsets adjacency(network);
  match_outcome outcome;
  outcome.loads.assign(task.load.begin(), task.load.end());
  outcome.pool = task.first_pool();
  for (;;) {
    detail::augmenting_paths paths(adjacency, outcome.pool, task.capacity, task.load, ticket_of);
    const std::optional<target_index> failed = detail::assign_all(network, paths);
    if (!failed) {
      outcome.complete = true;
      outcome.panels = detail::panels_of(network, paths, ticket_of);
      outcome.loads = paths.loads();
      return outcome;
    }
    outcome.certificate = detail::extend_pool_from(task, *failed, paths);
    const bool none_suffices = outcome.certificate->pool == network.officers();
    outcome.pool = none_suffices ? network.officers() : paths.pool();
    if (none_suffices) return outcome;
  }
}

}  // namespace cavel

#endif
