// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_DUE_CHART_HPP
#define CAVEL_EVENT_DUE_CHART_HPP

/// \file
/// A timeline of due dates: a lane for each kind of action, a field for each period with the number of things that fall due in it.

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel::detail {

struct due_day {
  std::size_t lane = 0;
  boost::gregorian::date day;
};

/// How the days of a timeline are put together, so that each period's number has room.
struct due_periods {
  boost::gregorian::date first;  ///< of the first period; `today` begins a period
  long length = 1;               ///< days: 1, or whole weeks
  std::size_t count = 0;         ///< at most 12
};

/// \pre `due` is not empty
due_periods periods_of(std::span<const due_day> due, boost::gregorian::date today);

/// SVG. What lies before `today` is overdue. \pre lanes of `due` are below the number of lanes. O(due + lanes · periods).
std::string due_chart(std::string_view title, std::string_view today_words, std::span<const std::string> lanes,
                      std::span<const due_day> due, boost::gregorian::date today);

}  // namespace cavel::detail

#endif
