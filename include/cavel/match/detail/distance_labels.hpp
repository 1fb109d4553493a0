// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_DETAIL_DISTANCE_LABELS_HPP
#define CAVEL_MATCH_DETAIL_DISTANCE_LABELS_HPP

/// \file
/// Distance labels: for every officer and seat class a lower bound of its distance to the sink.
///
/// A distance is (load, steps): the smallest load among the reachable officers with residual capacity, then the number
/// of arcs to the nearest officer of that load. The order is lexicographic. Labels are valid, not always exact, and
/// in a draw they only rise (docs/reference/matching.md has the proof), so one that was raised is never computed again.

#include <cavel/match/network.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace cavel {

namespace detail {

/// A distance, or a lower bound of one. Ordered by load, then steps.
struct distance_label {
  std::uint64_t load;
  std::uint64_t steps;
  auto operator<=>(const distance_label&) const = default;

  bool is_unreachable() const { return load == unbounded; }
  /// The label seen from `more` arcs further away.
  distance_label after(std::uint64_t more) const { return {load, steps + more}; }
};

/// The label of a node that reaches no officer with residual capacity.
inline constexpr distance_label unreachable{unbounded, 0};

/// The loads of the officers of the pool who have residual capacity. No distance has a load below the smallest of them.
class load_histogram {
 public:
  void add(std::uint64_t load) { ++count_[load]; }
  /// \pre the load was added before
  void remove(std::uint64_t load) {
    const auto at = count_.find(load);
    Expects(at != count_.end());
    if (--at->second == 0) count_.erase(at);
  }
  /// The label of a node that is at least so many steps away from every officer.
  distance_label clamp(distance_label label, std::uint64_t steps) const {
    return count_.empty() ? unreachable : std::max(label, distance_label{count_.begin()->first, steps});
  }

 private:
  std::map<std::uint64_t, std::size_t> count_;  // by load
};

/// The labels of all officers and seat classes. A target has none of its own: the smaller of its classes' plus one step.
class distance_labels {
 public:
  distance_labels(std::size_t officers, std::size_t targets) : officers_(officers, unreachable), classes_(2 * targets, {0, 1}) {}

  distance_label officer(std::size_t o) const { return officers_[o]; }
  distance_label seat_class(std::size_t c) const { return classes_[c]; }

  void set_officer(std::size_t o, distance_label label) { officers_[o] = label; }
  void raise_officer(std::size_t o, distance_label label) { officers_[o] = std::max(officers_[o], label); }
  void raise_class(std::size_t c, distance_label label) { classes_[c] = std::max(classes_[c], label); }

 private:
  std::vector<distance_label> officers_, classes_;
};

}  // namespace detail

}  // namespace cavel

#endif
