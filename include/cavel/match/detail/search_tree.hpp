// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_DETAIL_SEARCH_TREE_HPP
#define CAVEL_MATCH_DETAIL_SEARCH_TREE_HPP

/// \file
/// The tree of a breadth-first search: its queue, the parent of every node, and which nodes were discovered.

#include <cavel/match/detail/adjacency_bitsets.hpp>
#include <cavel/match/network.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace cavel {

namespace detail {

enum class node_kind : std::uint8_t { target, seat_class, officer };

/// A node in the queue of a breadth-first search.
struct search_node {
  node_kind kind;
  std::uint32_t node;    ///< target, 2 · target + class, or officer
  std::uint32_t parent;  ///< place in the queue; that of the root is 0
  std::uint32_t steps;   ///< from the root
};

/// Emptied in O(nodes discovered), so that one tree serves all searches.
class search_tree {
 public:
  explicit search_tree(const adjacency_bitsets& adjacency)
      : adjacency_(adjacency),
        undiscovered_(adjacency.none()),
        class_discovered_(2 * adjacency.network().targets(), false),
        target_discovered_(adjacency.network().targets(), false) {}

  std::uint32_t size() const { return static_cast<std::uint32_t>(queue_.size()); }
  const search_node& operator[](std::size_t at) const { return queue_[at]; }
  auto begin() const { return queue_.begin(); }
  auto end() const { return queue_.end(); }
  /// How far from the root a child of the node at `parent` is; 0 in an empty tree.
  std::uint32_t steps_below(std::uint32_t parent) const { return queue_.empty() ? 0 : queue_[parent].steps + 1; }

  bool has_target(std::size_t t) const { return target_discovered_[t]; }
  bool has_class(std::size_t c) const { return class_discovered_[c]; }
  /// The officers of the pool who were not discovered.
  const officer_bits& undiscovered() const { return undiscovered_; }

  /// An officer joins the pool.
  void admit(officer_index o) { adjacency_.put(undiscovered_, o); }
  /// Discovers a node and puts it at the end of the queue.
  void push(const search_node& node);
  /// Discovers a node and leaves it out of the queue: no shortest path leads through it.
  void prune(node_kind kind, std::uint32_t node);
  void reset();

  /// The nodes of a kind in the queue, ascending.
  template <class Index>
  std::vector<Index> reached(node_kind kind) const;

 private:
  void set(node_kind kind, std::uint32_t node, bool discovered);

  struct pruned_node {
    node_kind kind;
    std::uint32_t node;
  };

  const adjacency_bitsets& adjacency_;
  officer_bits undiscovered_;
  std::vector<bool> class_discovered_, target_discovered_;
  std::vector<search_node> queue_;
  std::vector<pruned_node> pruned_;
};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline void search_tree::set(node_kind kind, std::uint32_t node, bool discovered) {
  if (kind == node_kind::target) {
    target_discovered_[node] = discovered;
  } else if (kind == node_kind::seat_class) {
    class_discovered_[node] = discovered;
  } else if (discovered) {
    adjacency_.take(undiscovered_, officer_index{node});
  } else {
    adjacency_.put(undiscovered_, officer_index{node});
  }
}

inline void search_tree::push(const search_node& node) {
  set(node.kind, node.node, true);
  queue_.push_back(node);
}

inline void search_tree::prune(node_kind kind, std::uint32_t node) {
  set(kind, node, true);
  pruned_.push_back({kind, node});
}

inline void search_tree::reset() {
  for (const search_node& each : queue_) set(each.kind, each.node, false);
  for (const pruned_node& each : pruned_) set(each.kind, each.node, false);
  queue_.clear();
  pruned_.clear();
}

template <class Index>
std::vector<Index> search_tree::reached(node_kind kind) const {
  std::vector<Index> nodes;
  for (const search_node& each : queue_) {
    if (each.kind == kind) nodes.push_back(Index{each.node});
  }
  std::sort(nodes.begin(), nodes.end());
  return nodes;
}

}  // namespace detail

}  // namespace cavel

#endif
