// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_DETAIL_LOAD_BOUNDS_HPP
#define CAVEL_MATCH_DETAIL_LOAD_BOUNDS_HPP

/// \file
/// What a search for a seat leaves behind: the nodes it met, and a bound for each of what can be reached from there.
///
/// A bound (load, steps) says: no officer with room that can be reached has a smaller load, and of that load none is
/// fewer steps away. In a draw bounds only rise (docs/reference/matching.md has the proof), so they are never recomputed.

#include <cavel/match/network.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>

namespace cavel {

namespace detail {

/// Ordered by load, then steps.
struct match_bound {
  std::uint64_t load;
  std::uint64_t steps;
  auto operator<=>(const match_bound&) const = default;

  bool is_unreachable() const { return load == unbounded; }
};

/// No officer with room can be reached.
inline constexpr match_bound match_never{unbounded, 0};

/// The loads of the officers of the pool who have room. None of them has less than the least, so no bound is below it.
class load_histogram {
 public:
  void add(std::uint64_t load) { ++count_[load]; }
  /// \pre such a load was added
  void remove(std::uint64_t load) {
    const auto at = count_.find(load);
    if (--at->second == 0) count_.erase(at);
  }
  /// The bound of a node that is at least so many steps away from every officer.
  match_bound clamp(match_bound of, std::uint64_t steps) const {
    return count_.empty() ? match_never : std::max(of, match_bound{count_.begin()->first, steps});
  }

 private:
  std::map<std::uint64_t, std::size_t> count_;  // by load
};

enum class match_node : std::uint8_t { target, seat_class, officer };

/// A node in the queue of a breadth-first search.
struct match_visit {
  match_node kind;
  std::uint32_t node;    ///< target, 2 · target + class, officer
  std::uint32_t parent;  ///< place in the queue
  std::uint32_t steps;   ///< from the start
};

}  // namespace detail

}  // namespace cavel

#endif
