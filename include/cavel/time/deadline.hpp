// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TIME_DEADLINE_HPP
#define CAVEL_TIME_DEADLINE_HPP

/// \file
/// When a period ends, with the evidence for it.
///
/// `due` counts a period from day zero on a calendar and returns a `deadline`: the last day, the instant at which it ends, how
/// certain that is, and every exceptional day that was skipped or counted, with its notice. Where the answer depends on a
/// notice that is not out yet, it names the notice; it never guesses unless asked to.
///
/// \code
/// const auto answer = cavel::due(cavel::china_calendar(), *cavel::find_deadline_rule("notice.public"), result_day);
/// answer->day;     // 2022-06-01 for 2022-05-25
/// answer->end;     // 2022-06-02T00:00:00+08:00: the first moment that is too late
/// \endcode

#include <cavel/fault.hpp>
#include <cavel/hash/digest.hpp>
#include <cavel/time/calendar.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/deadline_rule.hpp>
#include <cavel/time/instant.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <gsl/assert>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// A number of days and their unit. `due` refuses a count outside [1, 3660].
struct period {
  constexpr period(int days, day_unit of) : count(days), unit(of) {}
  int count;
  day_unit unit;
};

/// How certain a deadline is.
enum class deadline_status : std::uint8_t {
  confirmed,     ///< every day up to it is covered by a notice
  needs_notice,  ///< unknown until the notice for `notice_year` is out
  provisional,   ///< rests on assumed days; only on request
  out_of_range,  ///< outside the calendar, or not known as of that day: see `reason`
};

/// `confirmed`, `needs_notice`, `provisional`, `out_of_range`.
std::string_view name(deadline_status status);

/// An exceptional day on the way to a deadline.
struct evidence {
  boost::gregorian::date day;
  day_kind kind;  ///< off: skipped; work: counted
  std::string holiday, notice;
  std::optional<boost::gregorian::date> issued;
};

/// The end of a period. It refers to its rule, which must outlive it.
struct deadline {
  const deadline_rule* rule = nullptr;  ///< null for a bare period
  boost::gregorian::date start;         ///< day zero, not counted
  period length{0, day_unit::working};
  deadline_status status = deadline_status::out_of_range;
  fault reason = fault::none;                                         ///< why there is no confirmed answer
  std::string detail;                                                 ///< of the reason: the year or notice that is missing
  int notice_year = 0;                                                ///< the year whose notice is awaited
  boost::gregorian::date day{boost::date_time::not_a_date_time};      ///< the last day
  boost::gregorian::date nominal{boost::date_time::not_a_date_time};  ///< calendar days: the last day before rolling
  /// The deadline is certainly not before this day: the last day itself, or the first day not confirmed.
  boost::gregorian::date not_before{boost::date_time::not_a_date_time};
  std::optional<instant> end;                     ///< the first moment that is too late
  std::vector<evidence> days;                     ///< exceptional days, ascending
  digest calendar;                                ///< fingerprint of the calendar it was counted on
  std::optional<boost::gregorian::date> seen_on;  ///< as of which day the calendar was read

  bool rolled() const { return !nominal.is_special() && !day.is_special() && day != nominal; }
};

/// How a deadline is computed.
struct due_options {
  /// Use the calendar as it stood at the end of this day.
  std::optional<boost::gregorian::date> as_of;
  /// Assume the year whose notice is not out yet (see `provisional`).
  bool provisional = false;
  /// Close of business on the last day (民法典 203 第二款), in minutes after midnight at +08:00, (0, 1440]; else 24:00.
  std::optional<int> close_of_business;
};

/// The end of a bare period. Working days: the n-th after `start`. Calendar days: `start` plus n, or the next working day
/// where that is a day of rest (民法典 203). A start on a day of rest is not moved. The hour of the start does not matter:
/// for an instant pass `china_date(instant)`.
/// Faults: `clock_count`, `clock_start`, `clock_closes`. \pre with `as_of`, `in` is not a view.
/// O(exceptional days on the way); with as_of O(days of the calendar).
checked<deadline> due(const calendar& in, boost::gregorian::date start, period length, const due_options& options = {});

/// The end of a rule's period; the answer refers to `rule`. Also `clock_not_in_force` where the rule is not in force on `start`.
checked<deadline> due(const calendar& in, const deadline_rule& rule, boost::gregorian::date start,
                      const due_options& options = {});
/// Deleted: the answer would refer to a temporary rule.
checked<deadline> due(const calendar& in, const deadline_rule&& rule, boost::gregorian::date start,
                      const due_options& options = {}) = delete;

/// Orders deadlines by their last day; unknown ones come last.
bool due_before(const deadline& a, const deadline& b);

/// The deadlines of several rules for one event, the earliest first (`due_before`); or all problems, if any rule has one.
/// Faults: those of `due`, each with the rule's id as `where`; `rules_in_force` gives the rules that hold on a day.
/// \pre no rule is null. O(rules · log rules), and `due` for each.
checked<std::vector<deadline>> due_all(const calendar& in, std::span<const deadline_rule* const> rules,
                                       boost::gregorian::date start, const due_options& options = {});

/// How an act stands in relation to its deadline.
enum class timeliness : std::uint8_t {
  pending,       ///< not done, still in time
  on_time,       ///< done in time
  late,          ///< done too late
  overdue,       ///< not done, too late
  undetermined,  ///< the deadline is unknown
};

/// `pending`, `on_time`, `late`, `overdue`, `undetermined`.
std::string_view name(timeliness what);

/// By days: done on `done` (nothing: not done), asked on `today`. \pre both are days. O(1).
timeliness timeliness_of(const deadline& due, std::optional<boost::gregorian::date> done, boost::gregorian::date today);

/// By instants, which matters where close of business ends the last day. O(1).
timeliness timeliness_of(const deadline& due, std::optional<instant> done, const instant& now);

// ---------------------------------------------------------------------------------------------------------

inline std::string_view name(deadline_status status) {
  constexpr std::string_view names[] = {"confirmed", "needs_notice", "provisional", "out_of_range"};
  return names[static_cast<int>(status)];
}

inline std::string_view name(timeliness what) {
  constexpr std::string_view names[] = {"pending", "on_time", "late", "overdue", "undetermined"};
  return names[static_cast<int>(what)];
}

namespace detail {

/// The last day on one calendar, and for calendar days the day before rolling; special outside the calendar.
inline void find_end(const calendar& in, deadline& of) {
  of.day = of.nominal = boost::gregorian::date(boost::date_time::not_a_date_time);
  if (of.length.unit == day_unit::working) {
    of.day = nth_working_day(in, of.start, of.length.count).value_or(of.day);
    return;
  }
  of.nominal = of.start + boost::gregorian::days(of.length.count);
  const std::optional<bool> working = is_working(in, of.nominal);
  if (!working) return;
  of.day = *working ? of.nominal : next_working_day(in, of.nominal).value_or(of.day);
}

inline void add_evidence(const calendar& in, deadline& of) {
  using boost::gregorian::days;
  const auto first = of.length.unit == day_unit::working ? of.start + days(1) : of.nominal;
  const auto last = of.day.is_special() ? in.confirmed_through() : of.day;
  for (const exceptional_day* each : in.exceptions(first, last)) {
    const notice& source = in.notices()[each->notice];
    of.days.push_back({each->day, each->kind, each->name, source.number, source.issued});
  }
}

inline void complete(const calendar& in, deadline& of, const due_options& options) {
  find_end(in, of);
  if (!of.day.is_special()) {
    const bool assumed = in.assumed_from() && of.day >= *in.assumed_from();
    of.status = assumed ? deadline_status::provisional : deadline_status::confirmed;
    of.not_before = assumed ? *in.assumed_from() : of.day;
    of.end = options.close_of_business ? instant(instant(of.day).seconds() + *options.close_of_business * 60)
                                       : instant(of.day + boost::gregorian::days(1));
    if (assumed) {
      of.reason = fault::calendar_needs_notice;
      of.notice_year = in.next_year() - 1;
      of.detail = std::to_string(of.notice_year);
    }
    add_evidence(in, of);
    return;
  }
  const auto counted = of.length.unit == day_unit::working ? of.start + boost::gregorian::days(1) : of.nominal;
  const auto beyond = std::max(in.first(), in.confirmed_through() + boost::gregorian::days(1));
  of.reason = check_range(in, counted < in.first() ? counted : beyond);
  if (of.reason == fault::calendar_needs_notice && in.confirmed_through() < in.first() && in.seen_on()) {
    of.reason = fault::calendar_not_reached;
  }
  if (of.reason == fault::calendar_not_reached) return;
  of.not_before = in.confirmed_through() + boost::gregorian::days(1);
  if (of.reason == fault::calendar_undated) {
    of.detail = in.undated()->number;
  } else {
    of.status = deadline_status::needs_notice;
    of.notice_year = in.next_year();
    of.detail = std::to_string(of.notice_year);
  }
  add_evidence(in, of);
}

}  // namespace detail

inline checked<deadline> due(const calendar& in, boost::gregorian::date start, period length, const due_options& options) {
  problems found;
  if (start.is_special() || start.year() > 9900) {
    found.push_back({fault::clock_start, "", 0, "from", format_date(start), ""});
  }
  if (length.count < 1 || length.count > 3660) {
    found.push_back({fault::clock_count, "", 0, "count", std::to_string(length.count), ""});
  }
  if (options.close_of_business && (*options.close_of_business < 1 || *options.close_of_business > 1440)) {
    found.push_back({fault::clock_closes, "", 0, "closes", std::to_string(*options.close_of_business), ""});
  }
  if (options.as_of && options.as_of->is_special()) {
    found.push_back({fault::clock_start, "", 0, "as_of", format_date(*options.as_of), ""});
  }
  if (!found.empty()) return found;
  deadline of;
  of.start = start;
  of.length = length;
  of.calendar = in.fingerprint();
  of.seen_on = options.as_of;
  const std::optional<cavel::calendar> seen = options.as_of ? std::optional(as_of(in, *options.as_of)) : std::nullopt;
  const cavel::calendar& on = seen ? *seen : in;
  detail::complete(on, of, options);
  if (options.provisional && of.status == deadline_status::needs_notice && !on.assumed_from()) {
    deadline assumed = of;
    assumed.days.clear();
    detail::complete(provisional(on), assumed, options);
    if (assumed.status == deadline_status::provisional) return assumed;
  }
  return of;
}

inline checked<deadline> due(const calendar& in, const deadline_rule& rule, boost::gregorian::date start,
                             const due_options& options) {
  if (!start.is_special() && !holds(rule, start)) {
    return problem{fault::clock_not_in_force,
                   "",
                   0,
                   "clock",
                   rule.id,
                   format_date(rule.holds_from) + ".." + (rule.holds_to ? format_date(*rule.holds_to) : std::string())};
  }
  checked<deadline> answer = due(in, start, period{rule.count, rule.unit}, options);
  if (answer) answer->rule = &rule;
  return answer;
}

inline bool due_before(const deadline& a, const deadline& b) {
  if (a.day.is_special() || b.day.is_special()) return !a.day.is_special() && b.day.is_special();
  return a.day < b.day;
}

inline checked<std::vector<deadline>> due_all(const calendar& in, std::span<const deadline_rule* const> rules,
                                              boost::gregorian::date start, const due_options& options) {
  std::vector<deadline> all;
  problems found;
  for (const deadline_rule* each : rules) {
    Expects(each != nullptr);
    checked<deadline> answer = due(in, *each, start, options);
    if (answer) {
      all.push_back(*std::move(answer));
      continue;
    }
    for (problem one : answer.problems()) {
      one.where = each->id;
      found.push_back(std::move(one));
    }
  }
  if (!found.empty()) return found;
  std::stable_sort(all.begin(), all.end(), due_before);
  return all;
}

inline timeliness timeliness_of(const deadline& due, std::optional<boost::gregorian::date> done, boost::gregorian::date today) {
  Expects(!today.is_special() && !(done && done->is_special()));
  const boost::gregorian::date on = done.value_or(today);
  if (due.status == deadline_status::confirmed) {
    if (on <= due.day) return done ? timeliness::on_time : timeliness::pending;
    return done ? timeliness::late : timeliness::overdue;
  }
  if (due.not_before.is_special() || on > due.not_before) return timeliness::undetermined;
  return done ? timeliness::on_time : timeliness::pending;
}

inline timeliness timeliness_of(const deadline& due, std::optional<instant> done, const instant& now) {
  const instant& at = done ? *done : now;
  if (due.status == deadline_status::confirmed) {
    if (at < *due.end) return done ? timeliness::on_time : timeliness::pending;
    return done ? timeliness::late : timeliness::overdue;
  }
  if (due.not_before.is_special() || china_date(at) >= due.not_before) return timeliness::undetermined;
  return done ? timeliness::on_time : timeliness::pending;
}

}  // namespace cavel

#endif
