// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_SEARCH_HPP
#define CAVEL_MATCH_SEARCH_HPP

/// \file
/// The search that fills one seat: breadth first through the residual network of docs/protocol.md ("Officers").
///
/// From a target the search goes to its seat classes with room, from a class to officers who are not on the panel
/// (and back to its target), from an officer to the classes in which he stands elsewhere. Of the officers reached
/// that have room one is chosen, and one unit goes along the tree's path to him: everybody between changes places.

#include <cavel/match_network.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace cavel {

namespace detail {

/// Which of two officers reached goes first: the smaller load (draw) or the fewer steps (repair).
enum class match_priority : std::uint8_t { load, steps };

/// The network of one pool with the pairs that hold. `TicketOf` gives, for a target and an officer, anything with <.
template <class TicketOf>
class match_search {
 public:
  match_search(const match_network& network, std::size_t pool, std::span<const std::uint64_t> capacity,
               std::span<const std::uint64_t> load, TicketOf& ticket_of)
      : network_(network),
        pool_(pool),
        capacity_(capacity),
        load_(load.begin(), load.end()),
        ticket_of_(ticket_of),
        panels_(network.targets()),
        seen_(network.targets() * 3 + pool) {}

  /// Puts an officer on a panel as found; his load is not touched.
  void seat(target_index t, officer_index o) { panels_[position(t)].push_back(o); }

  /// Fills one more seat of the target. False where no officer with room is reached.
  bool fill(target_index t, match_priority priority);

  /// The officers of a panel, in no order.
  std::span<const officer_index> panel(target_index t) const { return panels_[position(t)]; }
  const std::vector<std::uint64_t>& loads() const { return load_; }
  std::size_t pool() const { return pool_; }

  /// After a failure, what the search reached: targets and officers, ascending.
  const std::vector<target_index>& reached_targets() const { return reached_targets_; }
  const std::vector<officer_index>& reached_officers() const { return reached_officers_; }

 private:
  struct visit {
    std::size_t node;
    std::size_t parent;  // place in the queue
    std::size_t steps;
  };

  std::size_t target_node(std::size_t t) const { return t; }
  std::size_t class_node(std::size_t t, std::size_t g) const { return network_.targets() * (1 + g) + t; }
  std::size_t officer_node(officer_index o) const { return network_.targets() * 3 + position(o); }

  std::span<const officer_index> list(std::size_t t, std::size_t g) const {
    const target_index at{static_cast<std::uint32_t>(t)};
    return within(g == 0 ? network_.lead(at) : network_.other(at), pool_);
  }
  bool stands(std::size_t t, officer_index o) const {
    return std::find(panels_[t].begin(), panels_[t].end(), o) != panels_[t].end();
  }
  bool is_in(std::size_t t, std::size_t g, officer_index o) const {
    const auto members = list(t, g);
    return std::binary_search(members.begin(), members.end(), o);
  }
  std::size_t held(std::size_t t, std::size_t g) const {
    std::size_t count = 0;
    for (const officer_index o : panels_[t]) count += is_in(t, g, o) ? 1 : 0;
    return count;
  }
  void reach(std::size_t node, std::size_t parent) {
    if (seen_[node]) return;
    seen_[node] = true;
    queue_.push_back({node, parent, queue_.empty() ? 0 : queue_[parent].steps + 1});
  }
  void expand(std::size_t at);
  void push(std::size_t at);

  const match_network& network_;
  std::size_t pool_;
  std::span<const std::uint64_t> capacity_;
  std::vector<std::uint64_t> load_;
  TicketOf& ticket_of_;
  std::vector<std::vector<officer_index>> panels_;
  std::vector<bool> seen_;
  std::vector<visit> queue_;
  std::vector<target_index> reached_targets_;
  std::vector<officer_index> reached_officers_;
};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------

namespace detail {

template <class TicketOf>
void match_search<TicketOf>::expand(std::size_t at) {
  const std::size_t node = queue_[at].node;
  const std::size_t targets = network_.targets();
  if (node < targets) {
    const panel_seats seats = network_.seats(target_index{static_cast<std::uint32_t>(node)});
    if (held(node, 0) < seats.size) reach(class_node(node, 0), at);
    if (held(node, 1) < seats.size - seats.leads) reach(class_node(node, 1), at);
  } else if (node < 3 * targets) {
    const std::size_t t = node % targets;
    const std::size_t g = node / targets - 1;
    for (const officer_index o : list(t, g)) {
      if (!stands(t, o)) reach(officer_node(o), at);
    }
    if (held(t, g) > 0) reach(target_node(t), at);
  } else {
    const officer_index o{static_cast<std::uint32_t>(node - 3 * targets)};
    for (std::size_t t = 0; t < targets; ++t) {
      if (stands(t, o)) reach(class_node(t, is_in(t, 0, o) ? 0 : 1), at);
    }
  }
}

template <class TicketOf>
void match_search<TicketOf>::push(std::size_t at) {
  const std::size_t targets = network_.targets();
  const auto officer_of = [&](std::size_t place) {
    return officer_index{static_cast<std::uint32_t>(queue_[place].node - 3 * targets)};
  };
  ++load_[position(officer_of(at))];
  while (queue_[at].steps > 0) {
    const std::size_t from = queue_[at].parent;
    if (queue_[at].node >= 3 * targets) {
      panels_[queue_[from].node % targets].push_back(officer_of(at));
    } else if (queue_[from].node >= 3 * targets) {
      std::vector<officer_index>& panel = panels_[queue_[at].node % targets];
      panel.erase(std::find(panel.begin(), panel.end(), officer_of(from)));
    }
    at = from;
  }
}

template <class TicketOf>
bool match_search<TicketOf>::fill(target_index t, match_priority priority) {
  queue_.clear();
  std::fill(seen_.begin(), seen_.end(), false);
  reach(target_node(position(t)), 0);
  for (std::size_t at = 0; at < queue_.size(); ++at) expand(at);

  constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
  std::size_t best = nowhere;
  reached_targets_.clear();
  reached_officers_.clear();
  for (std::size_t at = 0; at < queue_.size(); ++at) {
    if (queue_[at].node < network_.targets()) {
      reached_targets_.push_back(target_index{static_cast<std::uint32_t>(queue_[at].node)});
    }
    if (queue_[at].node < 3 * network_.targets()) continue;
    const officer_index o{static_cast<std::uint32_t>(queue_[at].node - 3 * network_.targets())};
    reached_officers_.push_back(o);
    if (load_[position(o)] >= capacity_[position(o)]) continue;
    if (best == nowhere) {
      best = at;
      continue;
    }
    const officer_index than{static_cast<std::uint32_t>(queue_[best].node - 3 * network_.targets())};
    std::pair<std::uint64_t, std::uint64_t> key{load_[position(o)], queue_[at].steps};
    std::pair<std::uint64_t, std::uint64_t> least{load_[position(than)], queue_[best].steps};
    if (priority == match_priority::steps) {
      std::swap(key.first, key.second);
      std::swap(least.first, least.second);
    }
    if (key > least) continue;
    if (key < least) {
      best = at;
      continue;
    }
    const auto mine = ticket_of_(t, o);
    const auto theirs = ticket_of_(t, than);
    if (mine < theirs || (!(theirs < mine) && o < than)) best = at;
  }
  std::sort(reached_targets_.begin(), reached_targets_.end());
  std::sort(reached_officers_.begin(), reached_officers_.end());
  if (best == nowhere) return false;
  push(best);
  return true;
}

}  // namespace detail

}  // namespace cavel

#endif
