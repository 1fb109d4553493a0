// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_FORCED_HPP
#define CAVEL_MATCH_FORCED_HPP

/// \file
/// Forced pairs (唯一人选): the pairs of every complete assignment. Chance did not decide them.
///
/// Some other complete assignment leaves a pair out exactly when its officer and its seat class lie on a cycle of the
/// residual network, with the sink as one more node. The strongly connected components (Tarjan 1972) answer this for all
/// pairs at once.

#include <cavel/match/matching.hpp>
#include <cavel/match/task.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cavel {

/// The forced pairs of complete panels, by target, then officer. `task.load` is what officers hold outside the
/// task and `pool` the pool that was used. \pre check(task) finds nothing; the panels are a complete assignment of the task
/// O(allowed pairs of the pool) time, O(targets + officers + panels) memory.
std::vector<officer_pair> forced_pairs(const match_task& task, std::size_t pool, const panel_table& panels);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// Tarjan's components of the residual network, without recursion. Nodes: classes (two a target), targets, officers,
/// sink.
class residual_components {
 public:
  residual_components(const match_task& task, std::size_t pool, const panel_table& panels);

  bool is_exchangeable(target_index t, officer_index o) const {
    const std::size_t g = is_in_lead(position(t), o) ? 0 : 1;
    return component_[class_node(position(t), g)] == component_[officer_node(o)];
  }

 private:
  using node = std::uint32_t;
  static constexpr node unseen = static_cast<node>(-1);
  struct frame {
    node at;
    std::size_t next;  // place among the arcs of the node
  };

  std::size_t class_node(std::size_t t, std::size_t g) const { return 2 * t + g; }
  std::size_t officer_node(officer_index o) const { return 3 * targets_ + position(o); }
  std::size_t sink() const { return 3 * targets_ + pool_; }
  std::size_t nodes() const { return sink() + 1; }

  target_index target_at(std::size_t t) const { return target_index{static_cast<std::uint32_t>(t)}; }
  std::span<const officer_index> list(std::size_t t, std::size_t g) const {
    return within(g == 0 ? network_.lead(target_at(t)) : network_.other(target_at(t)), pool_);
  }
  bool is_in_lead(std::size_t t, officer_index o) const {
    const auto lead = list(t, 0);
    return std::binary_search(lead.begin(), lead.end(), o);
  }

  /// The arc at `place` of a node; false if there is no more. `to` is unseen where the place is empty.
  bool arc(std::size_t from, std::size_t place, std::size_t& to) const;
  void visit(node from);

  const match_network& network_;
  const panel_table& panels_;
  std::size_t targets_;
  std::size_t pool_;
  std::vector<std::uint32_t> in_class_;    // members by class
  std::vector<std::uint32_t> held_begin_;  // by officer: where their classes begin
  std::vector<std::uint32_t> held_;        // classes to which officers are assigned
  std::vector<bool> reaches_sink_;
  std::vector<officer_index> busy_;  // officers who hold a pair of the task
  std::vector<node> order_, low_, component_;
  std::vector<node> stack_;
  std::vector<frame> frames_;
  node count_ = 0;
};

inline residual_components::residual_components(const match_task& task, std::size_t pool, const panel_table& panels)
    : network_(*task.network),
      panels_(panels),
      targets_(network_.targets()),
      pool_(pool),
      in_class_(2 * targets_, 0),
      held_begin_(pool + 1, 0),
      held_(panels.pairs()),
      reaches_sink_(pool),
      order_(nodes(), unseen),
      low_(nodes(), 0),
      component_(nodes(), unseen) {
  std::vector<std::uint32_t> fill(pool, 0);
  for (std::size_t t = 0; t < targets_; ++t) {
    for (const officer_index o : panels_[target_at(t)]) ++held_begin_[position(o) + 1];
  }
  for (std::size_t o = 0; o < pool; ++o) {
    const std::uint32_t load = held_begin_[o + 1];
    reaches_sink_[o] = task.load[o] + load < task.capacity[o];
    if (load > 0) busy_.push_back(officer_index{static_cast<std::uint32_t>(o)});
    held_begin_[o + 1] += held_begin_[o];
    fill[o] = held_begin_[o];
  }
  for (std::size_t t = 0; t < targets_; ++t) {
    for (const officer_index o : panels_[target_at(t)]) {
      const std::size_t g = class_node(t, is_in_lead(t, o) ? 0 : 1);
      ++in_class_[g];
      held_[fill[position(o)]++] = static_cast<std::uint32_t>(g);
    }
  }
  for (std::size_t n = 0; n < nodes(); ++n) {
    if (order_[n] == unseen) visit(static_cast<node>(n));
  }
}

inline bool residual_components::arc(std::size_t from, std::size_t place, std::size_t& to) const {
  to = unseen;
  if (from < 2 * targets_) {  // class: officers not on the panel, and its target
    const std::size_t t = from / 2;
    const auto members = list(t, from % 2);
    if (place == members.size()) {
      if (in_class_[from] > 0) to = 2 * targets_ + t;
      return true;
    }
    if (place > members.size()) return false;
    const auto panel = panels_[target_at(t)];
    if (!std::binary_search(panel.begin(), panel.end(), members[place])) to = officer_node(members[place]);
    return true;
  }
  if (from < 3 * targets_) {  // target: its classes with residual capacity
    const std::size_t t = from - 2 * targets_;
    if (place > 1) return false;
    const panel_seats seats = network_.seats(target_at(t));
    const std::size_t g = class_node(t, place);
    if (in_class_[g] < (place == 0 ? seats.size : seats.size - seats.leads)) to = g;
    return true;
  }
  if (from < sink()) {  // officer: the classes of their pairs, and the sink
    const std::size_t o = from - 3 * targets_;
    const std::size_t held = held_begin_[o + 1] - held_begin_[o];
    if (place > held) return false;
    if (place < held) to = held_[held_begin_[o] + place];
    if (place == held && reaches_sink_[o]) to = sink();
    return true;
  }
  if (place >= busy_.size()) return false;
  to = officer_node(busy_[place]);
  return true;
}

inline void residual_components::visit(node from) {
  const auto enter = [&](node n) {
    order_[n] = low_[n] = count_++;
    stack_.push_back(n);
    frames_.push_back({n, 0});
  };
  enter(from);
  while (!frames_.empty()) {
    frame& here = frames_.back();
    const node n = here.at;
    std::size_t to = unseen;
    if (arc(n, here.next, to)) {
      ++here.next;
      if (to == unseen) continue;
      if (order_[to] == unseen) {
        enter(static_cast<node>(to));
      } else if (component_[to] == unseen) {
        low_[n] = std::min(low_[n], order_[to]);
      }
      continue;
    }
    if (low_[n] == order_[n]) {
      node member = unseen;
      do {
        member = stack_.back();
        stack_.pop_back();
        component_[member] = n;
      } while (member != n);
    }
    frames_.pop_back();
    if (!frames_.empty()) low_[frames_.back().at] = std::min(low_[frames_.back().at], low_[n]);
  }
}

}  // namespace detail

inline std::vector<officer_pair> forced_pairs(const match_task& task, std::size_t pool, const panel_table& panels) {
  Expects(task.has_full_tables() && pool <= task.network->officers());
  Expects(panels.size() == task.network->targets());
  const detail::residual_components components(task, pool, panels);
  std::vector<officer_pair> pairs;
  for (std::size_t i = 0; i < panels.size(); ++i) {
    const target_index t{static_cast<std::uint32_t>(i)};
    for (const officer_index o : panels[t]) {
      if (!components.is_exchangeable(t, o)) pairs.push_back({t, o});
    }
  }
  return pairs;
}

}  // namespace cavel

#endif
