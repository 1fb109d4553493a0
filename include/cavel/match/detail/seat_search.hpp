// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_DETAIL_SEAT_SEARCH_HPP
#define CAVEL_MATCH_DETAIL_SEAT_SEARCH_HPP

/// \file
/// The search that fills one seat: breadth first through the residual network of docs/protocol.md ("Officers").
///
/// From a target the search goes to its seat classes with room, from a class to officers who are not on the panel
/// (and back to its target), from an officer to the classes in which he stands. Of the officers reached that have
/// room one is chosen, and one unit goes along the tree's path to him: everybody between changes places.
///
/// A search of a draw knows where it must end at best and leaves out every node whose bound says that it cannot lead
/// there. Those are never part of the path, so path and choice stay the protocol's (docs/reference/matching.md). One that finds
/// nothing raises the bounds of all it met and is made again.

#include <cavel/match/detail/adjacency_bitsets.hpp>
#include <cavel/match/detail/load_bounds.hpp>
#include <cavel/match/detail/partial_assignment.hpp>
#include <cavel/match/detail/seat_choice.hpp>
#include <cavel/match/network.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace cavel {

namespace detail {

/// The network of one pool with the pairs that hold. `TicketOf` gives, for a target and an officer, anything with <.
template <class TicketOf>
class match_search {
 public:
  match_search(const adjacency_bitsets& rows, std::size_t pool, std::span<const std::uint64_t> capacity,
               std::span<const std::uint64_t> load, TicketOf& ticket_of);

  /// Puts an officer on a panel as found; his load is not touched. \pre he is allowed and the panel has room
  void seat(target_index t, officer_index o);
  /// Adds the next officer to the pool.
  void lengthen();

  /// Fills one more seat of the target. False where no officer with room is reached.
  bool fill(target_index t, match_priority priority);

  /// The officers of a panel, in no order.
  std::span<const officer_index> panel(target_index t) const { return standing_.panel(position(t)); }
  const std::vector<std::uint64_t>& loads() const { return load_; }
  std::size_t pool() const { return pool_; }

  /// After a failure, what the search reached: targets and officers, ascending.
  std::vector<target_index> reached_targets() const { return reached<target_index>(match_node::target); }
  std::vector<officer_index> reached_officers() const { return reached<officer_index>(match_node::officer); }
  /// After a failure, the officers outside the pool, ascending, whom a longer pool would reach.
  std::vector<officer_index> reached_beyond() const;

 private:
  using bound = match_bound;
  using node_kind = match_node;

  bool has_room(std::size_t o) const { return load_[o] < capacity_[o]; }

  template <class Index>
  std::vector<Index> reached(node_kind kind) const;
  bound look(target_index t);
  bool fill_least(target_index t);
  void run(target_index t, bool first_found, std::optional<bound> end);
  void expand(std::uint32_t at);
  bool leads_on(std::size_t other, std::uint64_t steps);
  void enter(node_kind kind, std::size_t node, std::uint32_t parent);
  void raise(bound next);
  void forget();

  void push(std::uint32_t at);
  void credit(officer_index o);

  const adjacency_bitsets& rows_;
  const match_network& network_;
  std::size_t pool_;
  std::span<const std::uint64_t> capacity_;
  std::vector<std::uint64_t> load_;
  load_histogram floor_;
  match_choice<TicketOf> choice_;
  partial_assignment standing_;

  std::vector<bound> officer_bound_, class_bound_;
  bound ahead_[2] = {};  // of the two classes of the search's target, without going back to it
  std::vector<std::pair<officer_index, std::uint32_t>> direct_;  // best officers one class away, and the class
  officer_bits unseen_;
  std::vector<bool> seen_class_, seen_target_;
  std::vector<match_visit> queue_;
  std::vector<std::uint32_t> left_out_classes_, left_out_officers_;  // seen and not entered
  std::vector<officer_index> found_;
  std::vector<std::uint32_t> goals_;  // places in the queue
  std::optional<bound> end_;          // where the search must end, from its start
  std::uint64_t last_step_ = 0;       // no node from here on is expanded
  bound next_ = match_never;          // the least that a node left out promises
};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------

namespace detail {

template <class TicketOf>
match_search<TicketOf>::match_search(const adjacency_bitsets& rows, std::size_t pool, std::span<const std::uint64_t> capacity,
                                     std::span<const std::uint64_t> load, TicketOf& ticket_of)
    : rows_(rows),
      network_(rows.network()),
      pool_(0),
      capacity_(capacity),
      load_(load.begin(), load.end()),
      choice_(network_.officers(), ticket_of),
      standing_(network_),
      officer_bound_(network_.officers(), match_never),
      class_bound_(2 * network_.targets(), {0, 1}),
      unseen_(rows.none()),
      seen_class_(2 * network_.targets(), false),
      seen_target_(network_.targets(), false) {
  while (pool_ < pool) lengthen();
}

template <class TicketOf>
void match_search<TicketOf>::lengthen() {
  const officer_index o{static_cast<std::uint32_t>(pool_)};
  rows_.put(unseen_, o);
  if (has_room(pool_)) officer_bound_[pool_] = {load_[pool_], 0};
  if (has_room(pool_)) floor_.add(load_[pool_]);
  ++pool_;
}

template <class TicketOf>
void match_search<TicketOf>::seat(target_index t, officer_index o) {
  const auto lead = network_.lead(t);
  const bool leads = std::binary_search(lead.begin(), lead.end(), o);
  standing_.add(2 * position(t) + (leads ? 0 : 1), o);
  officer_bound_[position(o)] = {0, 0};
}

/// One more pair for an officer; his bound follows from what he can reach now.
template <class TicketOf>
void match_search<TicketOf>::credit(officer_index o) {
  const std::size_t at = position(o);
  floor_.remove(load_[at]++);
  if (has_room(at)) floor_.add(load_[at]);
  bound least{has_room(at) ? load_[at] : unbounded, 0};
  for (const std::uint32_t c : standing_.held(at)) {
    least = std::min(least, bound{class_bound_[c].load, class_bound_[c].steps + 1});
  }
  officer_bound_[at] = std::max(officer_bound_[at], least);
}

template <class TicketOf>
void match_search<TicketOf>::push(std::uint32_t at) {
  const officer_index last{queue_[at].node};
  for (const bool adding : {false, true}) {  // first out, then in, so that no panel overflows
    for (std::uint32_t here = at; queue_[here].steps > 0; here = queue_[here].parent) {
      const match_visit& to = queue_[here];
      const match_visit& from = queue_[to.parent];
      if (!adding && from.kind == node_kind::officer) standing_.remove(to.node, officer_index{from.node});
      if (adding && to.kind == node_kind::officer) standing_.add(from.node, officer_index{to.node});
    }
  }
  credit(last);
}

/// The bound of a target, from those of the officers in its classes with room; and the officers one class away that
/// have room and the smallest load.
template <class TicketOf>
typename match_search<TicketOf>::bound match_search<TicketOf>::look(target_index t) {
  const std::size_t classes[] = {2 * position(t), 2 * position(t) + 1};
  bound of_class[] = {match_never, match_never};
  std::uint64_t least_load = unbounded;
  direct_.clear();
  for (const std::size_t g : {std::size_t{0}, std::size_t{1}}) {
    if (!standing_.has_room(classes[g])) continue;
    for (const officer_index o : rows_.list(classes[g])) {
      const std::size_t at = position(o);
      if (at >= pool_) break;
      const bound mine = officer_bound_[at];
      if (mine.load > least_load && mine.load > of_class[g].load) continue;
      if (standing_.stands(position(t), o)) continue;
      if (mine < of_class[g]) of_class[g] = mine;
      if (load_[at] > least_load || !has_room(at)) continue;
      if (load_[at] < least_load) direct_.clear();
      least_load = load_[at];
      direct_.emplace_back(o, static_cast<std::uint32_t>(classes[g]));
    }
    if (!of_class[g].is_unreachable()) ++of_class[g].steps;
  }
  bound least = match_never;
  for (const std::size_t g : {std::size_t{0}, std::size_t{1}}) {
    const std::size_t c = classes[g];
    ahead_[g] = match_never;
    if (!standing_.has_room(c)) continue;
    ahead_[g] = std::max(class_bound_[c], of_class[g]);
    least = std::min(least, ahead_[g]);
    bound found = of_class[g];
    if (standing_.count(c) > 0 && !of_class[1 - g].is_unreachable()) {  // back to the target and on by its other class
      found = std::min(found, bound{of_class[1 - g].load, of_class[1 - g].steps + 2});
    }
    class_bound_[c] = std::max(class_bound_[c], found);
  }
  least = floor_.clamp(least, 1);
  if (least.is_unreachable()) return match_never;
  if (least.load != least_load) direct_.clear();
  return {least.load, least.steps + 1};
}

template <class TicketOf>
void match_search<TicketOf>::enter(node_kind kind, std::size_t node, std::uint32_t parent) {
  const std::uint32_t steps = queue_.empty() ? 0 : queue_[parent].steps + 1;
  const auto as_index = static_cast<std::uint32_t>(node);
  if (kind == node_kind::officer) {
    rows_.take(unseen_, officer_index{as_index});
  } else if (kind == node_kind::seat_class) {
    seen_class_[node] = true;
  } else {
    seen_target_[node] = true;
  }
  if (end_ && kind != node_kind::target) {
    const bound promise = kind == node_kind::officer ? floor_.clamp(officer_bound_[node], 0)
                                                     : floor_.clamp(steps == 1 ? ahead_[node % 2] : class_bound_[node], 1);
    if (steps > end_->steps || promise > bound{end_->load, end_->steps - steps}) {
      (kind == node_kind::officer ? left_out_officers_ : left_out_classes_).push_back(as_index);
      if (!promise.is_unreachable()) next_ = std::min(next_, bound{promise.load, promise.steps + steps});
      return;
    }
  }
  queue_.push_back({kind, as_index, parent, steps});
  if (kind != node_kind::officer || !has_room(node)) return;
  if (end_ && (load_[node] > end_->load || steps < end_->steps)) {
    next_ = std::min(next_, bound{load_[node], steps});
    return;
  }
  if (goals_.empty()) last_step_ = steps;
  goals_.push_back(static_cast<std::uint32_t>(queue_.size() - 1));
}

/// Whether a search that has an end needs to go back to a target, which opens its other class so many steps away.
template <class TicketOf>
bool match_search<TicketOf>::leads_on(std::size_t other, std::uint64_t steps) {
  if (!end_) return true;
  if (seen_class_[other] || !standing_.has_room(other)) return false;
  const bound promise = floor_.clamp(class_bound_[other], 1);
  if (steps <= end_->steps && promise <= bound{end_->load, end_->steps - steps}) return true;
  if (!promise.is_unreachable()) next_ = std::min(next_, bound{promise.load, promise.steps + steps});
  return false;
}

template <class TicketOf>
void match_search<TicketOf>::expand(std::uint32_t at) {
  const match_visit here = queue_[at];
  if (here.kind == node_kind::target) {
    for (std::size_t c = 2 * std::size_t{here.node}; c < 2 * std::size_t{here.node} + 2; ++c) {
      if (standing_.has_room(c) && !seen_class_[c]) enter(node_kind::seat_class, c, at);
    }
  } else if (here.kind == node_kind::seat_class) {
    const std::size_t t = here.node / 2;
    found_.clear();
    rows_.each(here.node, unseen_, [&](officer_index o) {
      if (!standing_.stands(t, o)) found_.push_back(o);
    });
    std::sort(found_.begin(), found_.end());
    for (const officer_index o : found_) enter(node_kind::officer, position(o), at);
    if (standing_.count(here.node) > 0 && !seen_target_[t] && leads_on(here.node ^ 1U, here.steps + 2)) {
      enter(node_kind::target, t, at);
    }
  } else {
    for (const std::uint32_t c : standing_.held(here.node)) {
      if (!seen_class_[c]) enter(node_kind::seat_class, c, at);
    }
  }
}

/// Searches from a target: with an end, only what may lead there; without, until the first officers with room.
template <class TicketOf>
void match_search<TicketOf>::run(target_index t, bool first_found, std::optional<bound> end) {
  forget();
  end_ = end;
  last_step_ = end ? end->steps : unbounded;
  next_ = match_never;
  enter(node_kind::target, position(t), 0);
  constexpr std::uint32_t early = 8;
  std::uint32_t at = 0;
  for (; at < queue_.size() && queue_[at].steps < last_step_; ++at) {
    if (at + early < queue_.size() && queue_[at + early].kind == node_kind::seat_class) {
      rows_.expect(queue_[at + early].node);
    }
    expand(at);
    if (first_found && !goals_.empty()) return;
  }
  if (!end || !goals_.empty()) return;
  for (const auto last = static_cast<std::uint32_t>(queue_.size()); at < last; ++at) expand(at);
}

/// No search from the last start ends below `next`: what is `steps` away from the start ends that many steps sooner.
template <class TicketOf>
void match_search<TicketOf>::raise(bound next) {
  for (const match_visit& each : queue_) {
    if (each.kind == node_kind::target) continue;
    const std::uint64_t least = each.kind == node_kind::seat_class ? 1 : 0;
    const std::uint64_t steps = next.steps > each.steps + least ? next.steps - each.steps : least;
    bound& kept = each.kind == node_kind::seat_class ? class_bound_[each.node] : officer_bound_[each.node];
    kept = std::max(kept, next.is_unreachable() ? next : bound{next.load, steps});
  }
}

template <class TicketOf>
void match_search<TicketOf>::forget() {
  for (const match_visit& each : queue_) {
    if (each.kind == node_kind::officer) rows_.put(unseen_, officer_index{each.node});
    if (each.kind == node_kind::seat_class) seen_class_[each.node] = false;
    if (each.kind == node_kind::target) seen_target_[each.node] = false;
  }
  for (const std::uint32_t c : left_out_classes_) seen_class_[c] = false;
  for (const std::uint32_t o : left_out_officers_) rows_.put(unseen_, officer_index{o});
  queue_.clear();
  left_out_classes_.clear();
  left_out_officers_.clear();
  goals_.clear();
}

template <class TicketOf>
bool match_search<TicketOf>::fill_least(target_index t) {
  for (;;) {
    const bound end = look(t);
    if (end.is_unreachable()) {
      run(t, false, std::nullopt);  // for what it reaches
      return false;
    }
    if (!direct_.empty()) {
      const auto [o, c] = direct_[choice_.smallest(t, direct_.size(), [&](std::size_t i) { return direct_[i].first; })];
      standing_.add(c, o);
      credit(o);
      return true;
    }
    run(t, false, end);
    if (!goals_.empty()) return true;
    raise(std::max(next_, bound{end.load, end.steps + 2}));
  }
}

template <class TicketOf>
bool match_search<TicketOf>::fill(target_index t, match_priority priority) {
  forget();
  if (priority == match_priority::load) {
    if (!fill_least(t)) return false;
    if (goals_.empty()) return true;
  } else {
    run(t, priority == match_priority::any, std::nullopt);
    if (goals_.empty()) return false;
    if (priority == match_priority::any) goals_.erase(goals_.begin() + 1, goals_.end());
  }
  std::uint64_t least = unbounded;
  for (const std::uint32_t place : goals_) least = std::min(least, load_[queue_[place].node]);
  goals_.erase(
      std::remove_if(goals_.begin(), goals_.end(), [&](std::uint32_t place) { return load_[queue_[place].node] > least; }),
      goals_.end());
  const auto officer_at = [&](std::size_t i) { return officer_index{queue_[goals_[i]].node}; };
  push(goals_[choice_.smallest(t, goals_.size(), officer_at)]);
  return true;
}

template <class TicketOf>
template <class Index>
std::vector<Index> match_search<TicketOf>::reached(node_kind kind) const {
  std::vector<Index> nodes;
  for (const match_visit& each : queue_) {
    if (each.kind == kind) nodes.push_back(Index{each.node});
  }
  std::sort(nodes.begin(), nodes.end());
  return nodes;
}

template <class TicketOf>
std::vector<officer_index> match_search<TicketOf>::reached_beyond() const {
  std::vector<bool> allowed(network_.officers(), false);
  for (const match_visit& each : queue_) {
    if (each.kind != node_kind::seat_class) continue;
    const auto members = rows_.list(each.node);
    for (std::size_t i = within(members, pool_).size(); i < members.size(); ++i) allowed[position(members[i])] = true;
  }
  std::vector<officer_index> reached;
  for (std::size_t o = pool_; o < allowed.size(); ++o) {
    if (allowed[o]) reached.push_back(officer_index{static_cast<std::uint32_t>(o)});
  }
  return reached;
}

}  // namespace detail

}  // namespace cavel

#endif
