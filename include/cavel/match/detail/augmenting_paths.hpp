// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_DETAIL_AUGMENTING_PATHS_HPP
#define CAVEL_MATCH_DETAIL_AUGMENTING_PATHS_HPP

/// \file
/// Successive augmenting paths (Ahuja, Magnanti & Orlin, Network Flows, 9.7): each fills one more seat of a target.

#include <cavel/match/detail/shortest_path_search.hpp>
#include <cavel/match/detail/sink_choice.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cavel {

namespace detail {

/// The assignment of one pool, as it grows seat by seat. `TicketOf` gives a value with < for a target and an officer.
template <class TicketOf>
class augmenting_paths {
 public:
  augmenting_paths(const adjacency_bitsets& adjacency, std::size_t pool, std::span<const std::uint64_t> capacity,
                   std::span<const std::uint64_t> load, TicketOf& ticket_of);
  augmenting_paths(const augmenting_paths&) = delete;  // the search refers to the residual network
  augmenting_paths& operator=(const augmenting_paths&) = delete;

  /// Puts an officer on a panel without a search; `load` counted the pair. \pre the officer is allowed and a seat is free
  void assign(target_index t, officer_index o);
  /// Adds the next officer to the pool.
  void extend_pool() { search_.extend_pool(); }
  /// Fills one more seat of the target along an augmenting path. False if there is none.
  bool augment(target_index t, path_priority priority);

  /// The officers of a panel, in no order.
  std::span<const officer_index> panel(target_index t) const { return residual_.assignment().panel(position(t)); }
  const std::vector<std::uint64_t>& loads() const { return residual_.loads(); }
  std::size_t pool() const { return residual_.pool(); }

  /// After a failure, the source side of the minimum cut: targets and officers, ascending.
  std::vector<target_index> reached_targets() const { return search_.tree().template reached<target_index>(node_kind::target); }
  std::vector<officer_index> reached_officers() const {
    return search_.tree().template reached<officer_index>(node_kind::officer);
  }
  /// After a failure, the officers outside the pool whom the search would reach in a larger one, ascending.
  std::vector<officer_index> reached_outside_pool() const;

 private:
  bool find_least_loaded(target_index t);
  bool augment_to_least_loaded(target_index t);
  void apply_path(target_index t);

  residual_network residual_;
  shortest_path_search search_;
  sink_choice<TicketOf> choice_;
};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------

namespace detail {

template <class TicketOf>
augmenting_paths<TicketOf>::augmenting_paths(const adjacency_bitsets& adjacency, std::size_t pool,
                                             std::span<const std::uint64_t> capacity, std::span<const std::uint64_t> load,
                                             TicketOf& ticket_of)
    : residual_(adjacency, capacity, load), search_(residual_), choice_(load.size(), ticket_of) {
  Expects(pool <= adjacency.network().officers());
  while (residual_.pool() < pool) extend_pool();
}

template <class TicketOf>
void augmenting_paths<TicketOf>::assign(target_index t, officer_index o) {
  const auto lead = residual_.network().lead(t);
  const bool leads = std::binary_search(lead.begin(), lead.end(), o);
  residual_.assign(2 * position(t) + (leads ? 0 : 1), o);
  search_.forget_officer(o);
}

/// Finds the nearest officers of the smallest load that can be reached: adjacent ones from the labels alone, others by searches whose
/// limit rises until one finds a sink.
template <class TicketOf>
bool augmenting_paths<TicketOf>::find_least_loaded(target_index t) {
  for (;;) {
    const distance_label limit = search_.lower_bound_of(t);
    if (limit.is_unreachable()) {
      search_.run(t, false);  // for the cut
      return false;
    }
    if (!search_.adjacent_sinks().empty()) return true;
    search_.run_within(t, limit);
    if (!search_.sinks().empty()) return true;
    search_.relabel();
  }
}

/// Of the sinks found, takes the one with the smallest load, then the smallest ticket, and sends one unit along the path to it.
template <class TicketOf>
void augmenting_paths<TicketOf>::apply_path(target_index t) {
  const search_tree& tree = search_.tree();
  std::uint64_t least = unbounded;
  for (const std::uint32_t at : search_.sinks()) least = std::min(least, residual_.load(tree[at].node));
  std::vector<std::uint32_t> sinks;
  std::copy_if(search_.sinks().begin(), search_.sinks().end(), std::back_inserter(sinks),
               [&](std::uint32_t at) { return residual_.load(tree[at].node) == least; });
  const auto officer_at = [&](std::size_t i) { return officer_index{tree[sinks[i]].node}; };
  const std::size_t chosen = choice_.smallest(t, sinks.size(), officer_at);
  residual_.apply_path(tree, sinks[chosen]);
  search_.add_load(officer_at(chosen));
}

template <class TicketOf>
bool augmenting_paths<TicketOf>::augment(target_index t, path_priority priority) {
  search_.reset();
  if (priority == path_priority::load) return augment_to_least_loaded(t);
  search_.run(t, priority == path_priority::any);
  if (search_.sinks().empty()) return false;
  apply_path(t);
  return true;
}

template <class TicketOf>
bool augmenting_paths<TicketOf>::augment_to_least_loaded(target_index t) {
  if (!find_least_loaded(t)) return false;
  if (search_.sinks().empty()) {
    const auto& adjacent = search_.adjacent_sinks();
    const auto officer_at = [&](std::size_t i) { return adjacent[i].officer; };
    const adjacent_sink to = adjacent[choice_.smallest(t, adjacent.size(), officer_at)];
    residual_.assign(to.seat_class, to.officer);
    search_.add_load(to.officer);
  } else {
    apply_path(t);
  }
  if (panel(t).size() == residual_.network().seats(t).size) search_.close_dead_ends(t);
  return true;
}

template <class TicketOf>
std::vector<officer_index> augmenting_paths<TicketOf>::reached_outside_pool() const {
  std::vector<bool> allowed(residual_.network().officers(), false);
  for (const search_node& each : search_.tree()) {
    if (each.kind != node_kind::seat_class) continue;
    const auto members = residual_.adjacency().list(each.node);
    for (std::size_t i = within(members, pool()).size(); i < members.size(); ++i) allowed[position(members[i])] = true;
  }
  std::vector<officer_index> reached;
  for (std::size_t o = pool(); o < allowed.size(); ++o) {
    if (allowed[o]) reached.push_back(officer_index{static_cast<std::uint32_t>(o)});
  }
  return reached;
}

}  // namespace detail

}  // namespace cavel

#endif
