// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_NETWORK_HPP
#define CAVEL_MATCH_NETWORK_HPP

/// \file
/// Which officers may visit which targets, on plain indices (docs/protocol.md, "Officers").
///
/// For each target (检查对象) a network has the seats of its panel (检查组), how many of them need an officer (执法人员) who
/// may lead, and the allowed officers: those qualified to lead in the seat class *lead*, all others in the class
/// *other*. A *pool* of m is the first m officers, so one network serves every pool.

#include <cavel/fault.hpp>

#include <gsl/gsl>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace cavel {

/// The place of a target in the draw order of its task, from 0.
enum class target_index : std::uint32_t {};

/// The place of an officer in the officer order of the task (ascending ticket), from 0.
enum class officer_index : std::uint32_t {};

/// The place of a fixed team in the order in which the teams were formed, from 0.
enum class team_index : std::uint32_t {};

constexpr std::size_t position(target_index target) { return static_cast<std::size_t>(target); }
constexpr std::size_t position(officer_index officer) { return static_cast<std::size_t>(officer); }
constexpr std::size_t position(team_index team) { return static_cast<std::size_t>(team); }

/// The capacity of an officer without a limit.
inline constexpr std::uint64_t unbounded = std::numeric_limits<std::uint64_t>::max();

/// The seats of a panel: `size` officers, `leads` of them (0 or 1) lead-qualified.
struct panel_seats {
  std::uint32_t size = 2;
  std::uint32_t leads = 1;
  bool operator==(const panel_seats&) const = default;
};

/// A target and an officer of its panel.
struct officer_pair {
  target_index target;
  officer_index officer;
  auto operator<=>(const officer_pair&) const = default;
};

namespace detail {
struct match_access;  // adds targets of one seat, which a team fills
}

/// Seats and allowed officers of every target of a task. Memory: 4 bytes a pair and 32 a target.
class match_network {
 public:
  /// A network of so many officers and no target yet. \pre fewer than 2^30
  explicit match_network(std::size_t officers) : officers_(officers) { Expects(officers < max_nodes); }

  /// Adds the next target in draw order; nothing is added where there is a fault. Both lists are strictly ascending.
  /// Faults: match_panel_size, match_lead_rule, match_officer_list, match_officer_twice. O(list sizes).
  fault add_target(panel_seats seats, std::span<const officer_index> lead, std::span<const officer_index> other);

  std::size_t targets() const { return rows_.size(); }
  std::size_t officers() const { return officers_; }
  /// Number of allowed pairs.
  std::size_t pairs() const { return list_.size(); }

  /// \pre here and below: the target was added
  panel_seats seats(target_index t) const { return row_of(t).seats; }
  /// Allowed and qualified to lead, ascending.
  std::span<const officer_index> lead(target_index t) const&;
  std::span<const officer_index> lead(target_index t) const&& = delete;
  /// Allowed and not qualified to lead, ascending.
  std::span<const officer_index> other(target_index t) const&;
  std::span<const officer_index> other(target_index t) const&& = delete;

 private:
  friend struct detail::match_access;
  static constexpr std::size_t max_nodes = std::size_t{1} << 30;
  struct row {
    std::size_t begin, middle, end;
    panel_seats seats;
  };

  const row& row_of(target_index t) const {
    Expects(position(t) < rows_.size());
    return rows_[position(t)];
  }
  void append(panel_seats seats, std::span<const officer_index> lead, std::span<const officer_index> other);

  std::size_t officers_;
  std::vector<officer_index> list_;
  std::vector<row> rows_;
};

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// Whether the officers ascend strictly and are all below the bound.
inline bool is_officer_list(std::span<const officer_index> list, std::size_t bound) {
  for (std::size_t i = 0; i + 1 < list.size(); ++i) {
    if (list[i] >= list[i + 1]) return false;
  }
  return list.empty() || position(list.back()) < bound;
}

inline bool have_common(std::span<const officer_index> a, std::span<const officer_index> b) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i] == b[j]) return true;
    if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return false;
}

/// The part of an ascending list that is in the pool.
inline std::span<const officer_index> within(std::span<const officer_index> list, std::size_t pool) {
  if (list.empty() || position(list.back()) < pool) return list;
  const auto end = std::partition_point(list.begin(), list.end(), [&](officer_index o) { return position(o) < pool; });
  return list.first(static_cast<std::size_t>(end - list.begin()));
}

}  // namespace detail

inline fault match_network::add_target(panel_seats seats, std::span<const officer_index> lead,
                                       std::span<const officer_index> other) {
  if (seats.size < 2 || seats.size >= max_nodes) return fault::match_panel_size;
  if (seats.leads > 1) return fault::match_lead_rule;
  if (!detail::is_officer_list(lead, officers_) || !detail::is_officer_list(other, officers_)) {
    return fault::match_officer_list;
  }
  if (detail::have_common(lead, other)) return fault::match_officer_twice;
  append(seats, lead, other);
  return fault::none;
}

inline void match_network::append(panel_seats seats, std::span<const officer_index> lead, std::span<const officer_index> other) {
  Expects(rows_.size() + 1 < max_nodes);
  const std::size_t begin = list_.size();
  list_.insert(list_.end(), lead.begin(), lead.end());
  list_.insert(list_.end(), other.begin(), other.end());
  rows_.push_back({begin, begin + lead.size(), list_.size(), seats});
}

inline std::span<const officer_index> match_network::lead(target_index t) const& {
  const row& at = row_of(t);
  return std::span(list_).subspan(at.begin, at.middle - at.begin);
}

inline std::span<const officer_index> match_network::other(target_index t) const& {
  const row& at = row_of(t);
  return std::span(list_).subspan(at.middle, at.end - at.middle);
}

}  // namespace cavel

#endif
