// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_WEEKLY_COUNTS_HPP
#define CAVEL_INSPECT_WEEKLY_COUNTS_HPP

/// \file
/// The account of an event over time: its counts at the end of each week.

#include <cavel/inspect/publication.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace cavel {

/// How many weeks an account goes back at most: a year of the plan.
inline constexpr std::size_t most_weeks = 54;

/// The totals as of the end of each week (Sunday, ISO 8601), from the week in which the first task may be visited to that of `day`, the
/// last of them as of `day` itself; at most `most_weeks`, the latest. `group` is the day. Each balances, and the last is equal to
/// `status_of(…, day).total`. \pre `day` is a day. O(weeks · cost of status_of).
std::vector<status_counts> weekly_counts(const inspection_baseline& event, std::span<const inspection> inspections,
                                         const calendar& days, boost::gregorian::date day,
                                         const validation_options& options = {});

// ---------------------------------------------------------------------------------------------------------

inline std::vector<status_counts> weekly_counts(const inspection_baseline& event, std::span<const inspection> inspections,
                                                const calendar& days, boost::gregorian::date day,
                                                const validation_options& options) {
  Expects(!day.is_special());
  boost::gregorian::date first = day;
  for (const drawn_task& each : event.tasks) {
    if (!each.visits.from.is_special()) first = std::min(first, each.visits.from);
  }
  constexpr long week = 7;
  const long sunday = (week - day.day_of_week().as_number()) % week;
  const boost::gregorian::date last_sunday = day + boost::gregorian::days(sunday);
  long weeks = (last_sunday - first).days() / week + 1;
  weeks = std::min<long>(weeks, most_weeks);
  std::vector<status_counts> made;
  for (long back = weeks - 1; back >= 0; --back) {
    const boost::gregorian::date end = std::min(day, last_sunday - boost::gregorian::days(back * week));
    made.push_back(status_of(event, inspections, days, end, options).total);
    made.back().group = format_date(end);
  }
  return made;
}

}  // namespace cavel

#endif
