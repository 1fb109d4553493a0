// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_DETAIL_SHORTEST_PATH_SEARCH_HPP
#define CAVEL_MATCH_DETAIL_SHORTEST_PATH_SEARCH_HPP

/// \file
/// The search for augmenting paths: breadth first through the residual network (docs/protocol.md, "Officers").
///
/// A search with a limit knows a lower bound of its own length and prunes every node whose distance label says that no
/// path of that length leads through it. A pruned node is never part of the shortest path that the full search
/// finds, so path and sinks stay the protocol's (docs/reference/matching.md). A search that finds no sink
/// relabels all it visited, and the next one has a higher limit.

#include <cavel/match/detail/residual_network.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace cavel {

namespace detail {

/// An officer with residual capacity who is one class away from a target, and the class.
struct adjacent_sink {
  officer_index officer;
  std::uint32_t seat_class;
};

class shortest_path_search {
 public:
  /// The residual network may change between searches; its pool grows through extend_pool alone.
  explicit shortest_path_search(residual_network& residual)
      : residual_(residual), tree_(residual.adjacency()), labels_(residual.network().officers(), residual.network().targets()) {}

  const search_tree& tree() const { return tree_; }
  /// The officers with residual capacity whom the last search found, as places in the tree, in the order of discovery.
  const std::vector<std::uint32_t>& sinks() const { return sinks_; }
  /// The officers of the smallest load found by the last lower_bound_of, where they are one class away.
  const std::vector<adjacent_sink>& adjacent_sinks() const { return adjacent_; }

  void extend_pool();
  /// An officer was assigned to a class without a search, so nothing is known about the distance any more.
  void forget_officer(officer_index o) { labels_.set_officer(position(o), {0, 0}); }
  /// One more unit from an officer to the sink; the label follows from what the officer reaches now.
  void add_load(officer_index o) {
    residual_.add_load(o);
    relabel_officer(position(o));
  }
  /// Closes the classes of a target that are dead ends: a distance only rises, so they are unreachable from now on.
  void close_dead_ends(target_index t);

  /// A lower bound of a target's distance, from the labels of the officers in its classes; unreachable where there is
  /// no augmenting path.
  distance_label lower_bound_of(target_index t);
  /// Searches until the first layer that has sinks; with `first_sink` until the first. Where there is none, all that can
  /// be reached has been visited.
  void run(target_index root, bool first_sink) { run(root, first_sink, std::nullopt); }
  /// Searches for sinks at exactly this distance. \pre lower_bound_of(root) gave it
  void run_within(target_index root, distance_label limit) { run(root, false, limit); }
  /// After a search with a limit found no sink: raises the labels of all it visited. \pre run_within found none
  void relabel();
  void reset();

 private:
  void run(target_index root, bool first_sink, std::optional<distance_label> limit);
  void relabel_officer(std::size_t o);
  void discover(node_kind kind, std::uint32_t node, std::uint32_t parent);
  void expand(std::uint32_t at);
  void expand_class(std::uint32_t at);
  bool may_return(std::size_t other, std::uint64_t steps);
  bool is_within(distance_label label, std::uint64_t steps);
  distance_label label_of_class(std::size_t c, std::uint64_t& least_load);

  residual_network& residual_;
  search_tree tree_;
  distance_labels labels_;
  distance_label root_class_[2] = {};  // of the two classes of the root, without their arcs back to it
  std::vector<adjacent_sink> adjacent_;
  std::vector<officer_index> found_;
  std::vector<std::uint32_t> sinks_;
  std::optional<distance_label> limit_;      // the distance of the root that is searched for
  std::uint64_t last_layer_ = 0;             // no node from here on is expanded
  distance_label next_limit_ = unreachable;  // the smallest bound of a pruned node
};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline void shortest_path_search::extend_pool() {
  const officer_index o = residual_.extend_pool();
  tree_.admit(o);
  const std::size_t at = position(o);
  if (residual_.reaches_sink(at)) labels_.set_officer(at, {residual_.load(at), 0});
}

inline void shortest_path_search::relabel_officer(std::size_t o) {
  distance_label least{residual_.reaches_sink(o) ? residual_.load(o) : unbounded, 0};
  for (const std::uint32_t c : residual_.assignment().open(o)) least = std::min(least, labels_.seat_class(c).after(1));
  labels_.raise_officer(o, least);
}

inline void shortest_path_search::close_dead_ends(target_index t) {
  bool closed = false;
  for (std::size_t c = 2 * position(t); c < 2 * position(t) + 2; ++c) {
    if (!residual_.is_dead_end(c)) continue;
    labels_.raise_class(c, unreachable);
    residual_.close(c);
    closed = residual_.assignment().count(c) > 0 || closed;
  }
  if (!closed) return;
  for (const officer_index o : residual_.assignment().panel(position(t))) relabel_officer(position(o));
}

/// The distance of a class by its arcs to officers. Where these have a load of at most `least_load`, they are kept as adjacent sinks.
inline distance_label shortest_path_search::label_of_class(std::size_t c, std::uint64_t& least_load) {
  const std::size_t t = c / 2;
  distance_label label = unreachable;
  for (const officer_index o : residual_.adjacency().list(c)) {
    const std::size_t at = position(o);
    if (at >= residual_.pool()) break;
    const distance_label mine = labels_.officer(at);
    if (mine.load > least_load && mine.load > label.load) continue;
    if (residual_.assignment().is_on_panel(t, o)) continue;
    if (mine < label) label = mine;
    const std::uint64_t load = residual_.load(at);
    if (load > least_load || !residual_.reaches_sink(at)) continue;
    if (load < least_load) adjacent_.clear();
    least_load = load;
    adjacent_.push_back({o, static_cast<std::uint32_t>(c)});
  }
  return label.is_unreachable() ? label : label.after(1);
}

inline distance_label shortest_path_search::lower_bound_of(target_index t) {
  const partial_assignment& assignment = residual_.assignment();
  const std::size_t first = 2 * position(t);
  distance_label by_officers[] = {unreachable, unreachable};
  std::uint64_t least_load = unbounded;
  adjacent_.clear();
  for (const std::size_t g : {std::size_t{0}, std::size_t{1}}) {
    if (assignment.has_residual_capacity(first + g)) by_officers[g] = label_of_class(first + g, least_load);
  }
  distance_label least = unreachable;
  for (const std::size_t g : {std::size_t{0}, std::size_t{1}}) {
    const std::size_t c = first + g;
    root_class_[g] = unreachable;
    if (!assignment.has_residual_capacity(c)) continue;
    root_class_[g] = std::max(labels_.seat_class(c), by_officers[g]);
    least = std::min(least, root_class_[g]);
    distance_label label = by_officers[g];
    const bool returns = assignment.count(c) > 0 && !by_officers[1 - g].is_unreachable();
    if (returns) label = std::min(label, by_officers[1 - g].after(2));  // back to the target and on by its other class
    labels_.raise_class(c, label);
  }
  least = residual_.sink_loads().clamp(least, 1);
  if (least.is_unreachable()) return unreachable;
  if (least.load != least_load) adjacent_.clear();
  return least.after(1);
}

/// Whether a node with this label, `steps` away from the root, may lie on a path of the limit's length. If not,
/// its bound counts towards the next limit.
inline bool shortest_path_search::is_within(distance_label label, std::uint64_t steps) {
  if (steps <= limit_->steps && label <= distance_label{limit_->load, limit_->steps - steps}) return true;
  if (!label.is_unreachable()) next_limit_ = std::min(next_limit_, label.after(steps));
  return false;
}

inline void shortest_path_search::discover(node_kind kind, std::uint32_t node, std::uint32_t parent) {
  const std::uint32_t steps = tree_.steps_below(parent);
  if (limit_ && kind != node_kind::target) {
    const load_histogram& sink_loads = residual_.sink_loads();
    const distance_label label = kind == node_kind::officer
                                     ? sink_loads.clamp(labels_.officer(node), 0)
                                     : sink_loads.clamp(steps == 1 ? root_class_[node % 2] : labels_.seat_class(node), 1);
    if (!is_within(label, steps)) return tree_.prune(kind, node);
  }
  tree_.push({kind, node, parent, steps});
  if (kind != node_kind::officer || !residual_.reaches_sink(node)) return;
  if (limit_ && (residual_.load(node) > limit_->load || steps < limit_->steps)) {
    next_limit_ = std::min(next_limit_, distance_label{residual_.load(node), steps});
    return;
  }
  if (sinks_.empty()) last_layer_ = steps;
  sinks_.push_back(tree_.size() - 1);
}

/// Whether the arc from a class back to its target is useful: it opens the `other` class, `steps` away from the root.
inline bool shortest_path_search::may_return(std::size_t other, std::uint64_t steps) {
  if (!limit_) return true;
  if (tree_.has_class(other) || !residual_.assignment().has_residual_capacity(other)) return false;
  return is_within(residual_.sink_loads().clamp(labels_.seat_class(other), 1), steps);
}

inline void shortest_path_search::expand_class(std::uint32_t at) {
  const search_node here = tree_[at];
  const partial_assignment& assignment = residual_.assignment();
  const std::uint32_t t = here.node / 2;
  found_.clear();
  residual_.adjacency().each(here.node, tree_.undiscovered(), [&](officer_index o) {
    if (!assignment.is_on_panel(t, o)) found_.push_back(o);
  });
  std::sort(found_.begin(), found_.end());
  for (const officer_index o : found_) discover(node_kind::officer, static_cast<std::uint32_t>(position(o)), at);
  if (assignment.count(here.node) > 0 && !tree_.has_target(t) && may_return(here.node ^ 1U, here.steps + 2)) {
    discover(node_kind::target, t, at);
  }
}

inline void shortest_path_search::expand(std::uint32_t at) {
  const search_node here = tree_[at];
  if (here.kind == node_kind::seat_class) return expand_class(at);
  if (here.kind == node_kind::target) {
    for (std::uint32_t c = 2 * here.node; c < 2 * here.node + 2; ++c) {
      if (residual_.assignment().has_residual_capacity(c) && !tree_.has_class(c)) discover(node_kind::seat_class, c, at);
    }
    return;
  }
  const partial_assignment& assignment = residual_.assignment();
  for (const std::uint32_t c : limit_ ? assignment.open(here.node) : assignment.held(here.node)) {
    if (!tree_.has_class(c)) discover(node_kind::seat_class, c, at);
  }
}

inline void shortest_path_search::run(target_index root, bool first_sink, std::optional<distance_label> limit) {
  reset();
  limit_ = limit;
  last_layer_ = limit ? limit->steps : unbounded;
  next_limit_ = unreachable;
  discover(node_kind::target, static_cast<std::uint32_t>(position(root)), 0);
  constexpr std::uint32_t ahead = 8;
  std::uint32_t at = 0;
  for (; at < tree_.size() && tree_[at].steps < last_layer_; ++at) {
    if (at + ahead < tree_.size() && tree_[at + ahead].kind == node_kind::seat_class) {
      residual_.adjacency().prefetch(tree_[at + ahead].node);
    }
    expand(at);
    if (first_sink && !sinks_.empty()) return;
  }
  if (!limit || !sinks_.empty()) return;
  for (const std::uint32_t last = tree_.size(); at < last; ++at) expand(at);  // for the bounds of the last layer
}

/// No path from the root is shorter than the next limit, so a node `steps` away from it is at least the limit less `steps` from a sink.
inline void shortest_path_search::relabel() {
  Expects(limit_ && sinks_.empty());
  const distance_label next = std::max(next_limit_, limit_->after(2));
  for (const search_node& each : tree_) {
    if (each.kind == node_kind::target) continue;
    const std::uint64_t least = each.kind == node_kind::seat_class ? 1 : 0;
    const std::uint64_t steps = next.steps > each.steps + least ? next.steps - each.steps : least;
    const distance_label label = next.is_unreachable() ? next : distance_label{next.load, steps};
    if (each.kind == node_kind::seat_class) {
      labels_.raise_class(each.node, label);
    } else {
      labels_.raise_officer(each.node, label);
    }
  }
}

inline void shortest_path_search::reset() {
  tree_.reset();
  sinks_.clear();
}

}  // namespace detail

}  // namespace cavel

#endif
