// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TIME_CALENDAR_VALUE_HPP
#define CAVEL_TIME_CALENDAR_VALUE_HPP

/// \file
/// The statutory calendar (法定工作日历): which days are working days, why, and how far that is known.
///
/// A working day is Monday to Friday unless a notice makes it a holiday or its day off, and a weekend day that a
/// notice makes a working day (调休上班). A calendar is known from its first day through 28 December of the last year
/// with a notice: the next year's may still change 29 to 31 December. Beyond that there is no answer, never a
/// guess. A calendar is an immutable value: threads may share it.

#include <cavel/hash/digest.hpp>
#include <cavel/time/calendar_table.hpp>
#include <cavel/time/date.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <gsl/assert>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cavel {

/// What a notice makes of a day: a weekday off, or a weekend day worked.
enum class day_kind : std::uint8_t { off, work };

/// A notice that arranges days (放假安排通知).
struct notice {
  std::string number;                            ///< e.g. 国办发明电〔2025〕7号
  std::optional<boost::gregorian::date> issued;  ///< nothing if the day of issue is not established
  int year = 0;                                  ///< the year that it arranges; 0 for an amendment or a local notice
  std::string local;                             ///< name of the local calendar; empty for a national notice
  bool incomplete = false;                       ///< declared not to list all statutory days
  bool operator==(const notice&) const = default;
};

/// One exception from Monday to Friday.
struct exceptional_day {
  boost::gregorian::date day;
  day_kind kind = day_kind::off;
  std::string name;                         ///< 春节, 国庆节, …
  std::size_t notice = 0;                   ///< index of the notice that set it
  std::optional<std::size_t> withdrawn_by;  ///< index of the notice that took it back
  bool operator==(const exceptional_day&) const = default;
};

/// What a calendar is made of. The reader (calendar_reader.hpp) checks it.
struct calendar_source {
  std::string name;
  std::vector<cavel::notice> notices;
  std::vector<exceptional_day> days;  ///< as the notices set them, withdrawn days included
  digest fingerprint;                 ///< SHA-256 of the canonical text (format_calendar)
};

/// An immutable calendar. Made by `china_calendar`, `parse_calendar`, `load_calendar`, `as_of` and `provisional`.
class calendar {
 public:
  /// \pre `source` satisfies the rules of docs/guide/calendar.md, which `parse_calendar` checks: at least one notice arranges
  /// a year, years ascend without a gap, every index names a notice
  explicit calendar(calendar_source source);

  const std::string& name() const { return source_.name; }
  /// SHA-256 of the canonical text of the whole calendar; a view has the fingerprint of the calendar it was made from.
  const digest& fingerprint() const { return source_.fingerprint; }
  const calendar_source& source() const { return source_; }
  const std::vector<cavel::notice>& notices() const { return source_.notices; }

  /// The first and the last known day. An `as_of` before the first notice knows none: last < first.
  boost::gregorian::date first() const { return first_; }
  boost::gregorian::date confirmed_through() const { return confirmed_; }
  /// The year whose notice would extend it.
  int next_year() const { return next_year_; }
  /// The notice without a day of issue that ends an `as_of` early; null if there is none.
  const cavel::notice* undated() const& { return undated_ ? &source_.notices[*undated_] : nullptr; }
  /// Of an `as_of`: the day it was made for. Of a `provisional` calendar: the first assumed day.
  std::optional<boost::gregorian::date> seen_on() const { return seen_on_; }
  std::optional<boost::gregorian::date> assumed_from() const { return assumed_from_; }

  const day_table& table() const { return table_; }

  /// The exceptions in force from `first` to `last` inclusive, ascending. O(log + found).
  std::vector<const exceptional_day*> exceptions(boost::gregorian::date first, boost::gregorian::date last) const&;

  /// Deleted: the result would point into a temporary calendar.
  const cavel::notice* undated() const&& = delete;
  std::vector<const exceptional_day*> exceptions(boost::gregorian::date first, boost::gregorian::date last) const&& = delete;

 private:
  friend calendar as_of(const calendar& whole, boost::gregorian::date day);
  friend calendar provisional(const calendar& known);
  calendar() = default;
  void build();

  calendar_source source_;
  std::vector<bool> known_;  ///< by notice: whether it is issued, as this calendar sees it
  boost::gregorian::date first_{boost::date_time::not_a_date_time};
  boost::gregorian::date confirmed_{boost::date_time::not_a_date_time};
  int next_year_ = 0;
  std::optional<std::size_t> undated_;
  std::optional<boost::gregorian::date> seen_on_, assumed_from_;
  std::vector<std::size_t> in_force_;  ///< indices of days, ascending by day, one a day
  day_table table_;
};

/// The calendar as it stood at the end of `day`, with the notices issued by then. A notice whose day of issue is not
/// established counts as issued from the first day it affects; for an earlier `day` the calendar ends where that
/// notice would matter, and `undated` names it. \pre `day` is a day, and `whole` is not a view. O(days).
calendar as_of(const calendar& whole, boost::gregorian::date day);

/// One more year, *assumed*: Monday to Friday without 1 January, 1 and 2 May and 1 to 3 October. Lunar holidays and make-up
/// days are not guessed. For advance warnings only; every answer that rests on it says so. \pre `known` is neither
/// provisional nor ended by an undated notice. O(days).
calendar provisional(const calendar& known);

// ---------------------------------------------------------------------------------------------------------

inline calendar::calendar(calendar_source source) : source_(std::move(source)) {
  known_.assign(source_.notices.size(), true);
  build();
}

inline void calendar::build() {
  using boost::gregorian::date;
  int first_year = 0;
  int last_year = 0;
  for (std::size_t i = 0; i < source_.notices.size(); ++i) {
    const int year = source_.notices[i].year;
    if (year == 0) continue;
    if (first_year == 0) first_year = year;
    if (known_[i]) last_year = year;
  }
  Expects(first_year != 0);
  first_ = date(static_cast<unsigned short>(first_year), 1, 1);
  next_year_ = last_year == 0 ? first_year : last_year + 1;
  const date covered(static_cast<unsigned short>(next_year_ - 1), 12, 28);
  if (confirmed_.is_special() || covered < confirmed_) confirmed_ = covered;

  const auto stands = [&](const exceptional_day& each) {
    return known_[each.notice] && !(each.withdrawn_by && known_[*each.withdrawn_by]);
  };
  in_force_.clear();
  for (std::size_t i = 0; i < source_.days.size(); ++i) {
    if (stands(source_.days[i])) in_force_.push_back(i);
  }
  const auto is_local = [&](std::size_t i) { return !source_.notices[source_.days[i].notice].local.empty(); };
  std::sort(in_force_.begin(), in_force_.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(source_.days[a].day, !is_local(a)) < std::pair(source_.days[b].day, !is_local(b));
  });
  const auto same_day = [&](std::size_t a, std::size_t b) { return source_.days[a].day == source_.days[b].day; };
  in_force_.erase(std::unique(in_force_.begin(), in_force_.end(), same_day), in_force_.end());

  if (confirmed_ < first_) {
    table_ = day_table(first_.day_number(), {});
    return;
  }
  std::vector<bool> is_working(static_cast<std::size_t>((confirmed_ - first_).days()) + 1);
  std::size_t weekday = first_.day_of_week().as_number();
  for (std::size_t i = 0; i < is_working.size(); ++i, weekday = weekday == 6 ? 0 : weekday + 1) {
    is_working[i] = weekday != 0 && weekday != 6;
  }
  for (const std::size_t i : in_force_) {
    const date day = source_.days[i].day;
    if (day < first_ || day > confirmed_) continue;
    is_working[static_cast<std::size_t>((day - first_).days())] = source_.days[i].kind == day_kind::work;
  }
  table_ = day_table(first_.day_number(), is_working);
}

inline std::vector<const exceptional_day*> calendar::exceptions(boost::gregorian::date first,
                                                                boost::gregorian::date last) const& {
  std::vector<const exceptional_day*> found;
  auto at = std::lower_bound(in_force_.begin(), in_force_.end(), first,
                             [&](std::size_t i, boost::gregorian::date day) { return source_.days[i].day < day; });
  for (; at != in_force_.end() && source_.days[*at].day <= last; ++at) found.push_back(&source_.days[*at]);
  return found;
}

inline calendar as_of(const calendar& whole, boost::gregorian::date day) {
  using boost::gregorian::date;
  Expects(!day.is_special() && !whole.seen_on_ && !whole.assumed_from_);
  const auto& notices = whole.source_.notices;
  // The first day that a notice affects: by then it had been issued.
  std::vector<date> affected_from(notices.size(), date(boost::date_time::pos_infin));
  for (std::size_t i = 0; i < notices.size(); ++i) {
    if (notices[i].year != 0) affected_from[i] = date(static_cast<unsigned short>(notices[i].year), 1, 1);
  }
  for (const exceptional_day& each : whole.source_.days) {
    affected_from[each.notice] = std::min(affected_from[each.notice], each.day);
    if (each.withdrawn_by) affected_from[*each.withdrawn_by] = std::min(affected_from[*each.withdrawn_by], each.day);
  }
  calendar view;
  view.source_ = whole.source_;
  view.seen_on_ = day;
  std::vector<bool>& known = view.known_;
  known.resize(notices.size());
  int issued_year = 0;  // the last year whose notice was certainly issued: those before it were too
  for (std::size_t i = 0; i < notices.size(); ++i) {
    known[i] = notices[i].issued.value_or(affected_from[i]) <= day;
    if (known[i] && notices[i].year != 0) issued_year = notices[i].year;
  }
  for (std::size_t i = 0; i < notices.size(); ++i) {
    if (notices[i].issued || known[i]) continue;
    if (notices[i].year != 0 && notices[i].year < issued_year) {
      known[i] = true;
      continue;
    }
    const date last = notices[i].year != 0 ? date(static_cast<unsigned short>(notices[i].year - 1), 12, 28)
                                           : affected_from[i] - boost::gregorian::days(1);
    if (last.is_special() || (!view.confirmed_.is_special() && view.confirmed_ <= last)) continue;
    view.confirmed_ = last;
    view.undated_ = i;
  }
  const date undated_end = view.confirmed_;
  view.build();
  if (view.undated_ && view.confirmed_ < undated_end) view.undated_.reset();
  return view;
}

inline calendar provisional(const calendar& known) {
  using boost::gregorian::date;
  Expects(!known.assumed_from_ && !known.undated_);
  calendar view = known;
  const int year = known.next_year_;
  const std::size_t assumed = view.source_.notices.size();
  view.source_.notices.push_back({"（推定/assumed）《全国年节及纪念日放假办法》2", std::nullopt, year, ""});
  view.known_.push_back(true);
  constexpr std::pair<unsigned short, unsigned short> fixed[] = {{1, 1}, {5, 1}, {5, 2}, {10, 1}, {10, 2}, {10, 3}};
  for (const auto& [month, number] : fixed) {
    const date day(static_cast<unsigned short>(year), month, number);
    const auto weekday = day.day_of_week().as_number();
    if (weekday == 0 || weekday == 6) continue;
    view.source_.days.push_back({day, day_kind::off, "法定节日", assumed, std::nullopt});
  }
  view.assumed_from_ = known.confirmed_ + boost::gregorian::days(1);
  view.confirmed_ = date(boost::date_time::not_a_date_time);
  view.build();
  return view;
}

}  // namespace cavel

#endif
