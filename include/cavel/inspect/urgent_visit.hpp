// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_URGENT_VISIT_HPP
#define CAVEL_INSPECT_URGENT_VISIT_HPP

/// \file
/// Approval of an urgent visit afterwards (情况紧急，当场实施，及时报告并补办手续; 国办发〔2024〕54号).
///
/// Where the rule packs demand an approval before a visit, one that gives the reason of its urgency may be approved afterwards. The
/// source gives no number of days; a pack of an office may. Documents name the day of the approval: hours are counted from the
/// beginning of the visit, and the day on which the last one ends is the last day.

#include <cavel/inspect/inspection.hpp>
#include <cavel/inspect/rule_set.hpp>
#include <cavel/time/calendar.hpp>
#include <cavel/time/deadline.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <cstdint>
#include <optional>

namespace cavel {

/// How the approval of an urgent visit stands.
struct urgent_approval {
  bool open = false;   ///< not given yet
  optional_date last;  ///< the last day on which it is in time; nothing: no pack says, or the calendar does not reach that far
  bool late = false;   ///< given after that day, or open and that day is past
};

/// At the end of `day`; nothing where the visit is not urgent or the rules demand no approval. O(length of the limit).
std::optional<urgent_approval> urgent_approval_of(const inspection& of, const rule_set& rules, const calendar& days,
                                                  boost::gregorian::date day);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline optional_date last_day(const urgent_limit& limit, const instant& began, const calendar& days) {
  if (limit.unit == urgent_unit::hours) {
    const boost::gregorian::date day = china_date(instant(began.seconds() + std::int64_t{3600} * limit.count));
    return day.is_special() ? optional_date() : day;
  }
  const day_unit unit = limit.unit == urgent_unit::working ? day_unit::working : day_unit::calendar;
  const auto by = due(days, china_date(began), period{limit.count, unit});
  if (!by || by->status != deadline_status::confirmed) return std::nullopt;
  return by->day;
}

}  // namespace detail

inline std::optional<urgent_approval> urgent_approval_of(const inspection& of, const rule_set& rules, const calendar& days,
                                                         boost::gregorian::date day) {
  const preparation& prepared = of.preparation;
  if (prepared.urgent.empty() || !(rules.approval || rules.urgent)) return std::nullopt;
  urgent_approval made;
  made.open = prepared.approval.empty() || !prepared.approval_dated || *prepared.approval_dated > day;
  if (rules.urgent && of.began) made.last = detail::last_day(*rules.urgent, *of.began, days);
  made.late = made.last && (made.open ? day : *prepared.approval_dated) > *made.last;
  return made;
}

}  // namespace cavel

#endif
