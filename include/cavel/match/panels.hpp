// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_PANELS_HPP
#define CAVEL_MATCH_PANELS_HPP

/// \file
/// Panel mode (逐户组队): every target gets its own panel (docs/protocol.md, "Panel mode").
///
/// Seats are filled target by target in draw order. Where the announced pool has no complete assignment, the smallest
/// larger pool that has one is used. A complete assignment is found whenever there is one; the task adds to the loads as
/// evenly as the rules allow; between officers whom the rules do not distinguish, tickets alone decide.

#include <cavel/match/detail/adjacency_bitsets.hpp>
#include <cavel/match/detail/augmenting_paths.hpp>
#include <cavel/match/matching.hpp>
#include <cavel/match/task.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace cavel {

/// Matches a task in panel mode. `ticket_of(target_index, officer_index)` gives the match ticket of a pair, a value
/// with <, called only where two officers are otherwise equal; of equal tickets the earlier officer's goes first.
/// Fault match_incomplete, with the certificate for all officers. \pre check(task) finds nothing
template <class TicketOf>
match_result match_panels(const match_task& task, TicketOf&& ticket_of);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline match_result failure(fault code, match_certificate certificate, team_list fixed = {}) {
  return {problem{code, "", 0, "", "", ""}, match_shortage{std::move(certificate), std::move(fixed)}};
}

/// The leader of a panel: the smallest ticket among its officers qualified to lead, or among all where nobody needs to be.
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

/// Fills every seat of every target. The first target for which there is no augmenting path, or nothing.
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

/// From the target that failed on, extends the pool as little as completes all targets; where even all officers do not
/// suffice, to all of them. The certificate of the largest pool that failed. It does not depend on the assignment found
/// so far: a failed search reaches the same nodes for every assignment of the targets before.
template <class TicketOf>
match_certificate extend_pool_from(const match_task& task, target_index failed, augmenting_paths<TicketOf>& paths) {
  const match_network& network = *task.network;
  match_certificate proof;
  const auto reaches_sink = [&](officer_index o) { return task.load[position(o)] < task.capacity[position(o)]; };
  for (std::size_t i = position(failed); i < network.targets(); ++i) {
    const target_index t{static_cast<std::uint32_t>(i)};
    while (paths.panel(t).size() < network.seats(t).size) {
      if (paths.augment(t, path_priority::any)) continue;
      std::vector<officer_index> officers = paths.reached_officers();
      const std::vector<officer_index> beyond = paths.reached_outside_pool();
      const auto next = std::find_if(beyond.begin(), beyond.end(), reaches_sink);
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
match_result match_panels(const match_task& task, TicketOf&& ticket_of) {
  const match_network& network = *task.network;
  Expects(check(task).empty());
  const detail::adjacency_bitsets adjacency(network);
  std::optional<match_certificate> certificate;
  std::size_t pool = task.first_pool();
  for (;;) {
    detail::augmenting_paths paths(adjacency, pool, task.capacity, task.load, ticket_of);
    const std::optional<target_index> failed = detail::assign_all(network, paths);
    if (!failed) {
      matching found;
      found.pool = pool;
      found.panels = detail::panels_of(network, paths, ticket_of);
      found.loads = paths.loads();
      found.overcome = std::move(certificate);
      return found;
    }
    certificate = detail::extend_pool_from(task, *failed, paths);
    if (certificate->pool == network.officers()) return detail::failure(fault::match_incomplete, *std::move(certificate));
    pool = paths.pool();
  }
}

}  // namespace cavel

#endif
