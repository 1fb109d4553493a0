// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_DETAIL_RESIDUAL_NETWORK_HPP
#define CAVEL_MATCH_DETAIL_RESIDUAL_NETWORK_HPP

/// \file
/// The residual network of a partial assignment (Ahuja, Magnanti & Orlin, Network Flows, 2.4), held implicitly.
///
/// Nodes are targets, seat classes (2·t the lead class of target t, 2·t + 1 the other), officers and one sink. Arcs:
///
///     target t  → class c of t     while c has residual capacity
///     class c   → officer o        o is allowed in c, is in the pool and not on the panel
///     class c   → its target       while an officer is assigned to c
///     officer o → class c          while o is assigned to c
///     officer o → sink             while o has residual capacity; its cost is the load of o

#include <cavel/match/detail/adjacency_bitsets.hpp>
#include <cavel/match/detail/distance_labels.hpp>
#include <cavel/match/detail/partial_assignment.hpp>
#include <cavel/match/detail/search_tree.hpp>
#include <cavel/match/network.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cavel {

namespace detail {

/// The pool begins empty. Refers to the adjacency and the capacities.
class residual_network {
 public:
  residual_network(const adjacency_bitsets& adjacency, std::span<const std::uint64_t> capacity,
                   std::span<const std::uint64_t> load)
      : adjacency_(adjacency), capacity_(capacity), load_(load.begin(), load.end()), assignment_(adjacency.network()) {}

  const match_network& network() const { return adjacency_.network(); }
  const adjacency_bitsets& adjacency() const { return adjacency_; }
  const partial_assignment& assignment() const { return assignment_; }
  std::size_t pool() const { return pool_; }
  const std::vector<std::uint64_t>& loads() const { return load_; }
  std::uint64_t load(std::size_t o) const { return load_[o]; }

  /// Whether the arc from an officer to the sink has residual capacity.
  bool reaches_sink(std::size_t o) const { return load_[o] < capacity_[o]; }
  /// The loads of all officers with an arc to the sink.
  const load_histogram& sink_loads() const { return sink_loads_; }

  /// Whether all officers of a class who are in the pool are on the panel.
  bool is_exhausted(std::size_t c) const;
  /// Whether no path leads on from a class, neither through its officers nor through its target.
  bool is_dead_end(std::size_t c) const {
    return is_exhausted(c) && (!assignment_.has_residual_capacity(c ^ 1U) || is_exhausted(c ^ 1U));
  }
  /// Removes a dead end from the open classes. \pre the pool will not grow while open classes are used
  void close(std::size_t c) { assignment_.close(c); }

  /// Adds the next officer to the pool. \pre the pool is not all officers
  officer_index extend_pool();
  /// Assigns an officer to a class; the load stays. \pre the class has residual capacity and the officer is not on the panel
  void assign(std::size_t c, officer_index o) { assignment_.add(c, o); }
  /// One more unit on the arc from an officer to the sink. \pre the arc has residual capacity
  void add_load(officer_index o);
  /// Sends one unit along the tree's path to a node, an officer: every officer between changes classes.
  void apply_path(const search_tree& tree, std::uint32_t at);

 private:
  const adjacency_bitsets& adjacency_;
  std::span<const std::uint64_t> capacity_;
  std::vector<std::uint64_t> load_;
  std::size_t pool_ = 0;
  load_histogram sink_loads_;
  partial_assignment assignment_;
};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline bool residual_network::is_exhausted(std::size_t c) const {
  const auto allowed = adjacency_.list(c);
  const std::uint32_t count = assignment_.count(c);
  return count == allowed.size() || position(allowed[count]) >= pool_;
}

inline officer_index residual_network::extend_pool() {
  Expects(pool_ < load_.size());
  if (reaches_sink(pool_)) sink_loads_.add(load_[pool_]);
  return officer_index{static_cast<std::uint32_t>(pool_++)};
}

inline void residual_network::add_load(officer_index o) {
  const std::size_t at = position(o);
  sink_loads_.remove(load_[at]++);
  if (reaches_sink(at)) sink_loads_.add(load_[at]);
}

inline void residual_network::apply_path(const search_tree& tree, std::uint32_t at) {
  for (const bool adding : {false, true}) {  // all removals go first, so that no panel overflows
    for (std::uint32_t here = at; tree[here].steps > 0; here = tree[here].parent) {
      const search_node& to = tree[here];
      const search_node& from = tree[to.parent];
      if (!adding && from.kind == node_kind::officer) assignment_.remove(to.node, officer_index{from.node});
      if (adding && to.kind == node_kind::officer) assignment_.add(from.node, officer_index{to.node});
    }
  }
}

}  // namespace detail

}  // namespace cavel

#endif
