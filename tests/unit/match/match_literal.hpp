// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TESTS_MATCH_LITERAL_HPP
#define CAVEL_TESTS_MATCH_LITERAL_HPP

/// \file
/// The protocol's matching word for word: every search from nothing over the whole network, every prefix of the pool
/// matched from nothing. Slow, and plain enough to be compared with the page line by line; the library's search is
/// compared with it.

#include <cavel/match/panels.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace literal {

using cavel::match_network;
using cavel::match_result;
using cavel::match_task;
using cavel::officer_index;
using cavel::panel_seats;
using cavel::target_index;

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

  /// Puts an officer on a panel as found; the load stays.
  void seat(target_index t, officer_index o) { panels_[position(t)].push_back(o); }

  /// Fills one more seat of the target. False if no officer with residual capacity is reached.
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
    return cavel::detail::within(g == 0 ? network_.lead(at) : network_.other(at), pool_);
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

// ---------------------------------------------------------------------------------------------------------

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

/// The certificate as the page has it, minimal.
inline cavel::match_certificate certify(const match_task& task, std::size_t pool, std::vector<target_index> a_side,
                                        const std::vector<officer_index>& b_side, const std::vector<std::uint64_t>& load) {
  const auto outside = [&](std::span<const officer_index> list) {
    std::int64_t count = 0;
    for (const officer_index o : list) {
      if (position(o) < pool && std::find(b_side.begin(), b_side.end(), o) == b_side.end()) ++count;
    }
    return count;
  };
  const auto needed = [&](const std::vector<target_index>& targets) {
    std::int64_t sum = 0;
    for (const target_index t : targets) {
      const std::int64_t k = task.network->seats(t).size;
      const std::int64_t l = task.network->seats(t).leads;
      sum += k - std::min(k, outside(task.network->lead(t))) - std::min(k - l, outside(task.network->other(t)));
    }
    return sum;
  };
  std::int64_t room = 0;
  for (const officer_index o : b_side) room += static_cast<std::int64_t>(task.capacity[position(o)] - load[position(o)]);
  for (const target_index t : std::vector<target_index>(a_side)) {
    std::vector<target_index> left;
    for (const target_index u : a_side) {
      if (u != t) left.push_back(u);
    }
    if (needed(left) > room) a_side = left;
  }
  cavel::match_certificate proof;
  proof.pool = pool;
  proof.targets = a_side;
  proof.officers = b_side;
  proof.needed = static_cast<std::uint64_t>(needed(a_side));
  proof.residual_capacity = static_cast<std::uint64_t>(room);
  return proof;
}

template <class TicketOf>
cavel::panel_table panels_of(const match_task& task, const match_search<TicketOf>& search, TicketOf& ticket_of) {
  cavel::panel_table table;
  for (std::size_t i = 0; i < task.network->targets(); ++i) {
    const target_index t{static_cast<std::uint32_t>(i)};
    std::vector<officer_index> panel(search.panel(t).begin(), search.panel(t).end());
    std::sort(panel.begin(), panel.end());
    const auto lead = task.network->lead(t);
    std::vector<officer_index> able;
    for (const officer_index o : panel) {
      if (task.network->seats(t).leads == 0 || std::find(lead.begin(), lead.end(), o) != lead.end()) able.push_back(o);
    }
    table.add(panel, *std::min_element(able.begin(), able.end(),
                                       [&](officer_index a, officer_index b) { return ticket_of(t, a) < ticket_of(t, b); }));
  }
  return table;
}

template <class TicketOf>
match_result match_panels(const match_task& task, TicketOf& ticket_of) {
  cavel::matching found;
  for (found.pool = task.first_pool();; ++found.pool) {
    match_search<TicketOf> search(*task.network, found.pool, task.capacity, task.load, ticket_of);
    bool complete = true;
    for (std::size_t i = 0; complete && i < task.network->targets(); ++i) {
      const target_index t{static_cast<std::uint32_t>(i)};
      for (std::uint32_t seat = 0; complete && seat < task.network->seats(t).size; ++seat) {
        complete = search.fill(t, match_priority::load);
      }
    }
    if (complete) {
      found.panels = panels_of(task, search, ticket_of);
      found.loads = search.loads();
      return found;
    }
    const std::vector<std::uint64_t> load(task.load.begin(), task.load.end());
    found.overcome = certify(task, found.pool, search.reached_targets(), search.reached_officers(), load);
    if (found.pool == task.network->officers()) {
      return cavel::detail::failure(cavel::fault::match_incomplete, *found.overcome);
    }
  }
}

/// Refills the panels that were left after the drop. `load` is after the drop, `outside` what is held elsewhere.
template <class TicketOf>
match_result refill(const match_task& task, const std::vector<std::vector<officer_index>>& kept,
                    const std::vector<std::uint64_t>& load, const std::vector<std::uint64_t>& outside, TicketOf& ticket_of) {
  cavel::matching found;
  found.pool = task.first_pool();
  match_search<TicketOf> search(*task.network, found.pool, task.capacity, load, ticket_of);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    for (const officer_index o : kept[i]) search.seat(target_index{static_cast<std::uint32_t>(i)}, o);
  }
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const target_index t{static_cast<std::uint32_t>(i)};
    while (search.panel(t).size() < task.network->seats(t).size) {
      if (search.fill(t, match_priority::steps)) continue;
      return cavel::detail::failure(cavel::fault::match_repair_incomplete,
                                    certify(task, found.pool, search.reached_targets(), search.reached_officers(), outside));
    }
  }
  found.panels = panels_of(task, search, ticket_of);
  found.loads = search.loads();
  return found;
}

}  // namespace literal

#endif
