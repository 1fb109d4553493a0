// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TIME_CALENDAR_COUNT_HPP
#define CAVEL_TIME_CALENDAR_COUNT_HPP

/// \file
/// Counting working days on a calendar, one at a time and by the million.
///
/// Day zero is not counted (民法典 201): the count starts the day after, and day zero need not be a working day. n < 0
/// counts backwards in the same way; n = 0 has two readings and is refused. Every call is checked: outside the calendar
/// there is no answer, and `check_range` says why.

#include <cavel/fault.hpp>
#include <cavel/time/calendar_value.hpp>
#include <cavel/time/date.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <gsl/assert>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace cavel {

/// Why `day` cannot be answered: `calendar_not_reached` before the first day, `calendar_needs_notice` after the last,
/// `calendar_undated` where an `as_of` does not reach; `fault::none` if it can. O(1).
fault check_range(const calendar& in, boost::gregorian::date day);

/// Whether `day` is a working day; nothing if the calendar does not reach. O(1).
std::optional<bool> is_working(const calendar& in, boost::gregorian::date day);

/// The n-th working day after `from` (n > 0) or before it (n < 0). Nothing if n is 0 or the calendar does not
/// reach; `from` may be the day before the first or after the last. O(1).
std::optional<boost::gregorian::date> nth_working_day(const calendar& in, boost::gregorian::date from, std::int32_t n);

/// The first working day after `day`, or the last before it. O(1).
std::optional<boost::gregorian::date> next_working_day(const calendar& in, boost::gregorian::date day);
std::optional<boost::gregorian::date> previous_working_day(const calendar& in, boost::gregorian::date day);

/// How many working days lie after `from` and not after `to`; negative where `to` is earlier. Additive:
/// between(a, b) + between(b, c) = between(a, c). Nothing if the calendar does not reach. O(1).
std::optional<std::int32_t> working_days_between(const calendar& in, boost::gregorian::date from, boost::gregorian::date to);

/// Many at once: `to[i]` is the n-th working day after `from[i]`, or not_a_date_time where there is no answer; returns the
/// number of those. The spans are the same or do not overlap. \pre equal sizes. O(size + days).
std::size_t nth_working_days(const calendar& in, std::span<const boost::gregorian::date> from, std::int32_t n,
                             std::span<boost::gregorian::date> to);

/// The same on days since 1970-01-01 (`day_number`); INT32_MIN where there is no answer. \pre equal sizes. O(size + days).
std::size_t nth_working_days(const calendar& in, std::span<const std::int32_t> from, std::int32_t n, std::span<std::int32_t> to);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline std::optional<boost::gregorian::date> as_date(std::uint32_t day) {
  if (day == day_table::none) return std::nullopt;
  return boost::gregorian::date(day);
}

/// How a batch reads and writes its elements: as Boost dates, or as days since 1970-01-01.
struct boost_days {
  static std::uint32_t read(boost::gregorian::date day) { return day.day_number(); }
  static boost::gregorian::date write(std::uint32_t day) { return boost::gregorian::date(day); }
  static boost::gregorian::date none() { return boost::gregorian::date(boost::date_time::not_a_date_time); }
};

struct epoch_days {
  static std::uint32_t read(std::int32_t day) { return static_cast<std::uint32_t>(day) + julian_1970; }
  static std::int32_t write(std::uint32_t day) { return static_cast<std::int32_t>(day - julian_1970); }
  static std::int32_t none() { return std::numeric_limits<std::int32_t>::min(); }
};

/// One table for this n, small enough for the L1 cache, then one load a day. A block takes two passes: the first gathers and
/// stores slots in place of the answers; the second, which compilers vectorise, turns them into days.
template <class Days, class T>
std::size_t nth_of_all(const day_table& table, std::span<const T> from, std::int32_t n, std::span<T> to) {
  Expects(from.size() == to.size());
  std::size_t unanswered = 0;
  if (from.size() < 2048) {
    for (std::size_t i = 0; i < from.size(); ++i) {
      const std::uint32_t day = table.nth(Days::read(from[i]), n);
      to[i] = day != day_table::none ? Days::write(day) : Days::none();
      unanswered += day == day_table::none;
    }
    return unanswered;
  }
  const std::vector<std::uint16_t> shifted = table.shifted(n);
  const std::uint16_t* const slots = shifted.data();
  const std::uint32_t origin = table.origin();
  const std::uint32_t outside = table.slots();
  constexpr std::size_t block = 512;
  for (std::size_t done = 0; done < from.size(); done += block) {
    const std::size_t size = std::min(block, from.size() - done);
    const T* const in = from.data() + done;
    T* const out = to.data() + done;
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint32_t slot = slots[std::min(Days::read(in[i]) - origin, outside)];
      out[i] = Days::write(slot);
    }
    std::uint32_t missing = 0;
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint32_t slot = Days::read(out[i]);
      const bool none = slot == day_table::no_slot;
      missing += none;
      out[i] = none ? Days::none() : Days::write(slot + origin);
    }
    unanswered += missing;
  }
  return unanswered;
}

}  // namespace detail

inline fault check_range(const calendar& in, boost::gregorian::date day) {
  if (day.is_special() || day < in.first()) return fault::calendar_not_reached;
  if (day <= in.confirmed_through()) return fault::none;
  return in.undated() != nullptr ? fault::calendar_undated : fault::calendar_needs_notice;
}

inline std::optional<bool> is_working(const calendar& in, boost::gregorian::date day) {
  return in.table().is_working(day.day_number());
}

inline std::optional<boost::gregorian::date> nth_working_day(const calendar& in, boost::gregorian::date from, std::int32_t n) {
  return detail::as_date(in.table().nth(from.day_number(), n));
}

inline std::optional<boost::gregorian::date> next_working_day(const calendar& in, boost::gregorian::date day) {
  return nth_working_day(in, day, 1);
}

inline std::optional<boost::gregorian::date> previous_working_day(const calendar& in, boost::gregorian::date day) {
  return nth_working_day(in, day, -1);
}

inline std::optional<std::int32_t> working_days_between(const calendar& in, boost::gregorian::date from,
                                                        boost::gregorian::date to) {
  const std::optional<std::int32_t> until = in.table().rank(to.day_number());
  const std::optional<std::int32_t> since = in.table().rank(from.day_number());
  if (!until || !since) return std::nullopt;
  return *until - *since;
}

inline std::size_t nth_working_days(const calendar& in, std::span<const boost::gregorian::date> from, std::int32_t n,
                                    std::span<boost::gregorian::date> to) {
  return detail::nth_of_all<detail::boost_days>(in.table(), from, n, to);
}

inline std::size_t nth_working_days(const calendar& in, std::span<const std::int32_t> from, std::int32_t n,
                                    std::span<std::int32_t> to) {
  return detail::nth_of_all<detail::epoch_days>(in.table(), from, n, to);
}

}  // namespace cavel

#endif
