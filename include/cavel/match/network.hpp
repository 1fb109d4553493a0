// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_NETWORK_HPP
#define CAVEL_MATCH_NETWORK_HPP

/// \file
/// What the matching of officers to targets reads and writes, on plain indices (docs/protocol.md, "Officers").
///
/// A *target* (检查对象) is its place in the task's draw order, an *officer* (执法人员) his place in the task's officer
/// order. A network says for each target how many seats its panel (检查组) has, how many of them need an officer who
/// may lead, and who is allowed: the lead-qualified in the seat class *lead*, all others in the class *other*. Only
/// allowed pairs are held, four bytes each. A *pool* of m is the first m officers, so one network serves every pool.

#include <cavel/fault.hpp>

#include <gsl/gsl>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cavel {

/// The place of a target in the draw order of its task, from 0.
enum class target_index : std::uint32_t {};

/// The place of an officer in the officer order of the task (ascending ticket), from 0.
enum class officer_index : std::uint32_t {};

constexpr std::size_t position(target_index target) { return static_cast<std::size_t>(target); }
constexpr std::size_t position(officer_index officer) { return static_cast<std::size_t>(officer); }

/// The capacity of an officer to whom no bound is set.
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
struct match_access;  // adds rows of teams, which have one seat
}

/// Seats and allowed officers of every target of a task. Memory: 4 bytes a pair and 32 a target.
class match_network {
 public:
  /// A network of so many officers and no target yet.
  explicit match_network(std::size_t officers) : officers_(officers) { Expects(officers < max_nodes); }

  /// Adds the next target in draw order; nothing is added where there is a fault. Both lists are strictly ascending.
  /// Faults: match_panel_size, match_lead_rule, match_officer_list, match_officer_twice. O(list sizes).
  fault add_target(panel_seats seats, std::span<const officer_index> lead, std::span<const officer_index> other);

  std::size_t targets() const { return rows_.size(); }
  std::size_t officers() const { return officers_; }
  /// How many pairs are allowed.
  std::size_t pairs() const { return list_.size(); }

  panel_seats seats(target_index t) const { return rows_[position(t)].seats; }
  /// Allowed and lead-qualified for the target, ascending.
  std::span<const officer_index> lead(target_index t) const;
  /// Allowed and not lead-qualified for the target, ascending.
  std::span<const officer_index> other(target_index t) const;

 private:
  friend struct detail::match_access;
  static constexpr std::size_t max_nodes = std::size_t{1} << 30;
  struct row {
    std::size_t begin, middle, end;
    panel_seats seats;
  };

  void append(panel_seats seats, std::span<const officer_index> lead, std::span<const officer_index> other);

  std::size_t officers_;
  std::vector<officer_index> list_;
  std::vector<row> rows_;
};

/// One task to be matched. Capacities and loads are by officer, over the whole event; `load` is what each officer
/// holds from the tasks before. `pool` is the announced m; over the number of officers it means all of them.
struct match_task {
  gsl::not_null<const match_network*> network;
  std::size_t pool = 0;
  std::span<const std::uint64_t> capacity;
  std::span<const std::uint64_t> load;

  /// The announced pool, at most all officers.
  std::size_t first_pool() const { return pool < network->officers() ? pool : network->officers(); }
};

/// What is wrong with a task: match_pool_empty, match_table_size, match_load_over_capacity, each with its officer.
problems check(const match_task& task);

/// The panels of a task: officers of each target, ascending, and its leader (组长).
class panel_table {
 public:
  std::size_t size() const { return leaders_.size(); }
  /// Number of pairs in all panels.
  std::size_t pairs() const { return officers_.size(); }
  std::span<const officer_index> operator[](target_index t) const;
  officer_index leader(target_index t) const { return leaders_[position(t)]; }
  /// Adds the panel of the next target. \pre the officers ascend
  void add(std::span<const officer_index> officers, officer_index leader);
  bool operator==(const panel_table&) const = default;

 private:
  std::vector<officer_index> officers_;
  std::vector<std::size_t> ends_;
  std::vector<officer_index> leaders_;
};

/// The panels of a task as they stand before a repair, one list of officers for each target of its network.
using standing_panels = std::span<const std::vector<officer_index>>;

enum class match_mode : std::uint8_t { panel, team };

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// Whether the officers ascend strictly and all stand below the bound.
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

/// The part of an ascending list that stands in the pool.
inline std::span<const officer_index> within(std::span<const officer_index> list, std::size_t pool) {
  if (list.empty() || position(list.back()) < pool) return list;
  const auto end = std::partition_point(list.begin(), list.end(), [&](officer_index each) { return position(each) < pool; });
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

inline std::span<const officer_index> match_network::lead(target_index t) const {
  const row& at = rows_[position(t)];
  return std::span(list_).subspan(at.begin, at.middle - at.begin);
}

inline std::span<const officer_index> match_network::other(target_index t) const {
  const row& at = rows_[position(t)];
  return std::span(list_).subspan(at.middle, at.end - at.middle);
}

inline problems check(const match_task& task) {
  problems found;
  const std::size_t officers = task.network->officers();
  if (task.pool == 0) found.push_back({fault::match_pool_empty, "", 0, "pool", "0", ""});
  if (task.capacity.size() != officers || task.load.size() != officers) {
    const std::size_t given = task.capacity.size() != officers ? task.capacity.size() : task.load.size();
    found.push_back({fault::match_table_size, "", 0, "", std::to_string(given), std::to_string(officers)});
    return found;
  }
  for (std::size_t o = 0; o < officers; ++o) {
    if (task.load[o] <= task.capacity[o]) continue;
    found.push_back({fault::match_load_over_capacity, "", 0, std::to_string(o), std::to_string(task.load[o]),
                     std::to_string(task.capacity[o])});
  }
  return found;
}

inline std::span<const officer_index> panel_table::operator[](target_index t) const {
  const std::size_t begin = position(t) == 0 ? 0 : ends_[position(t) - 1];
  return std::span(officers_).subspan(begin, ends_[position(t)] - begin);
}

inline void panel_table::add(std::span<const officer_index> officers, officer_index leader) {
  officers_.insert(officers_.end(), officers.begin(), officers.end());
  ends_.push_back(officers_.size());
  leaders_.push_back(leader);
}

}  // namespace cavel

#endif
