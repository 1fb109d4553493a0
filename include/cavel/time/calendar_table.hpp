// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TIME_CALENDAR_TABLE_HPP
#define CAVEL_TIME_CALENDAR_TABLE_HPP

/// \file
/// Working days by rank and select: the arithmetic below a calendar, on plain day numbers.
///
/// Two tables of 16-bit numbers answer every query in a few loads: the number of working days before a day (rank) and the
/// k-th working day (select). The n-th working day after a day is select(rank + n). Twenty years
/// take 25 KB. Slots count from 0, the day before the first; a slot for the day after the last lets a count
/// backwards start there.

#include <gsl/assert>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cavel {

/// Which days of a run of days are working days. Immutable.
class day_table {
 public:
  /// The most days that a table can hold: 150 years.
  static constexpr std::size_t longest = 54787;

  /// An empty table: no query has an answer.
  day_table() : day_table(0, {}) {}

  /// `is_working[i]` says whether day `first + i` is a working day. \pre is_working.size() <= longest. O(days).
  day_table(std::uint32_t first, const std::vector<bool>& is_working);

  /// The first day and how many days there are.
  std::uint32_t first() const { return origin_ + 1; }
  std::uint32_t size() const { return slots_ - 2; }
  /// How many working days there are.
  std::uint32_t working() const { return static_cast<std::uint32_t>(select_.size()); }

  /// Whether `day` is a working day; no answer outside the table. O(1).
  std::optional<bool> is_working(std::uint32_t day) const;

  /// The number of working days from the first to `day`, both counted. The day before the first has 0;
  /// outside there is no answer. O(1).
  std::optional<std::int32_t> rank(std::uint32_t day) const;

  /// The n-th working day after `day` (n > 0) or before it (n < 0); `day` itself is never counted and may be the day
  /// before the first or the day after the last. `none` if n is 0 or the table does not reach. O(1).
  std::uint32_t nth(std::uint32_t day, std::int32_t n) const;

  /// Returned by `nth` where there is no answer; `boost::gregorian::date` reads it as not_a_date_time.
  static constexpr std::uint32_t none = 0xFFFFFFFE;

  /// For a fixed n, the answer for every slot relative to slot 0, `no_slot` where there is none. One extra entry stands for
  /// all days outside. O(days).
  std::vector<std::uint16_t> shifted(std::int32_t n) const;
  static constexpr std::uint16_t no_slot = 0xFFFF;

  std::uint32_t origin() const { return origin_; }  ///< the day of slot 0
  std::uint32_t slots() const { return slots_; }    ///< the days and one slot on either side

 private:
  std::uint32_t origin_ = 0;
  std::uint32_t slots_ = 0;
  std::vector<std::uint16_t> before_;  ///< by slot: working days strictly before; one entry more than slots
  std::vector<std::uint16_t> select_;  ///< slot of the k-th working day, k from 0
};

// ---------------------------------------------------------------------------------------------------------

inline day_table::day_table(std::uint32_t first, const std::vector<bool>& is_working)
    : origin_(first - 1), slots_(static_cast<std::uint32_t>(is_working.size()) + 2) {
  Expects(is_working.size() <= longest);
  before_.reserve(is_working.size() + 3);
  before_.assign(2, 0);
  for (std::size_t i = 0; i < is_working.size(); ++i) {
    if (is_working[i]) select_.push_back(static_cast<std::uint16_t>(i + 1));
    before_.push_back(static_cast<std::uint16_t>(select_.size()));
  }
  before_.push_back(before_.back());
}

inline std::optional<bool> day_table::is_working(std::uint32_t day) const {
  const std::uint32_t slot = day - origin_;
  if (slot - 1 >= size()) return std::nullopt;
  return before_[slot + 1] != before_[slot];
}

inline std::optional<std::int32_t> day_table::rank(std::uint32_t day) const {
  const std::uint32_t slot = day - origin_;
  if (slot > size()) return std::nullopt;
  return before_[slot + 1];
}

inline std::uint32_t day_table::nth(std::uint32_t day, std::int32_t n) const {
  const std::uint32_t slot = day - origin_;
  if (slot >= slots_ || n == 0) return none;
  // Unsigned arithmetic: a count that leaves the table on either side wraps beyond its end.
  const std::uint32_t k = before_[slot + (n > 0 ? 1U : 0U)] + static_cast<std::uint32_t>(n) - (n > 0 ? 1U : 0U);
  return k < select_.size() ? origin_ + select_[k] : none;
}

inline std::vector<std::uint16_t> day_table::shifted(std::int32_t n) const {
  std::vector<std::uint16_t> slots(slots_ + 1, no_slot);
  for (std::uint32_t slot = 0; slot < slots_; ++slot) {
    const std::uint32_t day = nth(origin_ + slot, n);
    if (day != none) slots[slot] = static_cast<std::uint16_t>(day - origin_);
  }
  return slots;
}

}  // namespace cavel

#endif
