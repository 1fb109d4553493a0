// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TIME_CALENDAR_READER_HPP
#define CAVEL_TIME_CALENDAR_READER_HPP

/// \file
/// How a calendar file is read: line by line, every problem reported with its line.
///
/// People write these files from a notice (docs/guide/calendar.md): words separated by spaces, one line for what a notice
/// says about one holiday. The checks are redundant on purpose. A day off must be a weekday and a day worked a weekend
/// day, so that a wrong year or month shows at once; nothing may be stated twice; years follow one another.

#include <cavel/base/bytes.hpp>
#include <cavel/fault.hpp>
#include <cavel/time/calendar_value.hpp>
#include <cavel/time/date.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <gsl/assert>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel::detail {

/// The day of April on which Qingming (清明) falls. \pre `year` in [2000, 2099]
inline int qingming_day(int year) {
  Expects(2000 <= year && year <= 2099);
  const int y = year - 2000;
  return (y * 2422 + 48100) / 10000 - y / 4;
}

/// Reads one file on top of a known calendar (`made`, empty for a complete calendar).
class calendar_reader {
 public:
  calendar_reader(calendar_source made, std::string_view where);

  /// Reads the whole text. If no returned problem is an error, `source` is a valid calendar.
  problems read(std::string_view text);

  calendar_source source;

 private:
  using words = std::vector<std::string_view>;
  using date = boost::gregorian::date;

  void line(std::string_view text);
  void head(const words& line);
  void read_notice(const words& line);
  void read_days(const words& line);
  void set(date day, day_kind kind, std::string_view name);
  void withdraw(date day, std::string_view name);
  void check_locals();
  void check_statutory();
  int last_year() const;
  void report(fault code, std::string_view field, std::string_view value, std::string detail = {});

  bool complete_;
  problem_list found_;
  std::string where_;
  std::size_t row_ = 0;
  bool begun_ = false, named_ = false, local_ = false;
  bool in_notice_ = false, notice_refused_ = false;  ///< days under a refused notice are skipped: one fault is enough
  std::string local_name_;
  date notice_first_, notice_last_;                 ///< days that the current notice may arrange
  std::size_t known_notices_ = 0;                   ///< those of the calendar that the file is laid over
  std::map<std::size_t, std::size_t> notice_rows_;  ///< the line of each national notice of a year in this file
  std::map<date, std::size_t> national_, locals_;   ///< days in force, by date: index in source.days
  std::vector<std::size_t> rows_;                   ///< by day in source.days: the line, 0 if it was known before
};

// ---------------------------------------------------------------------------------------------------------

inline calendar_reader::calendar_reader(calendar_source made, std::string_view where)
    : source(std::move(made)), complete_(source.notices.empty()), where_(where) {
  rows_.assign(source.days.size(), 0);
  known_notices_ = source.notices.size();
  for (std::size_t i = 0; i < source.days.size(); ++i) {
    const exceptional_day& each = source.days[i];
    if (each.withdrawn_by) continue;
    (source.notices[each.notice].local.empty() ? national_ : locals_)[each.day] = i;
  }
}

inline void calendar_reader::report(fault code, std::string_view field, std::string_view value, std::string detail) {
  found_.add({code, where_, row_, std::string(field), std::string(value), std::move(detail)});
}

inline int calendar_reader::last_year() const {
  int year = 0;
  for (const notice& each : source.notices) year = each.year != 0 ? each.year : year;
  return year;
}

inline problems calendar_reader::read(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view one = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (!one.empty() && one.back() == '\r') one.remove_suffix(1);
    ++row_;
    line(one);
  }
  row_ = 0;
  if (!begun_) {
    report(fault::calendar_head, "", "");
  } else if (!named_) {
    report(fault::calendar_unnamed, "", "");
  } else if (last_year() == 0) {
    if (!has_error(found_.kept())) report(fault::calendar_without_year, "", "");
  } else {
    check_locals();
    if (!has_error(found_.kept())) check_statutory();
  }
  return found_.take();
}

inline void calendar_reader::line(std::string_view text) {
  if (!is_utf8(text)) {
    report(fault::text_not_utf8, "", "");
    return;
  }
  words line;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find_first_of(" \t", at), text.size());
    if (next != at) line.push_back(text.substr(at, next - at));
    at = next + 1;
  }
  if (line.empty() || line[0].front() == '#') return;
  for (const std::string_view word : line) {
    const fault wrong = check_id(word);
    if (wrong != fault::none) {
      report(wrong, "", word);
      return;
    }
  }
  const std::string_view verb = line[0];
  if (!begun_) {
    begun_ = true;
    if (line != words{"cavel", "calendar", "1"}) report(fault::calendar_head, "", text);
  } else if (verb == "calendar" || verb == "continues" || verb == "local") {
    head(line);
  } else if (verb == "notice") {
    read_notice(line);
  } else if (verb == "off" || verb == "work" || verb == "withdraw") {
    read_days(line);
  } else {
    report(fault::calendar_line, "", verb);
  }
}

inline void calendar_reader::head(const words& line) {
  in_notice_ = notice_refused_ = false;
  if (line.size() != 2) {
    report(fault::calendar_words, line[0], std::to_string(line.size() - 1), "1");
    return;
  }
  if (line[0] == "local") {
    if (complete_ && !named_) report(fault::calendar_local_alone, line[0], line[1]);
    local_ = named_ = true;
    local_name_ = line[1];
    return;
  }
  if (named_) {
    report(fault::calendar_head_twice, line[0], line[1]);
  } else if (line[0] == "continues" && source.name != line[1]) {
    report(fault::calendar_other_base, line[0], line[1], complete_ ? "-" : source.name);
  }
  if (line[0] == "calendar") source.name = line[1];
  named_ = true;
}

inline void calendar_reader::read_notice(const words& line) {
  in_notice_ = false;
  notice_refused_ = true;
  const bool incomplete = line.size() == 5 && line[4] == "incomplete" && line[3] != "-";
  if (line.size() != 4 && !incomplete) {
    report(fault::calendar_words, line[0], std::to_string(line.size() - 1), "3");
    return;
  }
  notice made{std::string(line[1]), std::nullopt, 0, local_name_, incomplete};
  for (const notice& each : source.notices) {
    if (each.number == made.number && each.local == made.local) report(fault::calendar_notice_twice, line[0], line[1]);
  }
  if (line[2] != "unknown") {
    made.issued = try_parse_date(line[2]);
    if (!made.issued) report(fault::calendar_issued, "issued", line[2]);
  }
  const int last = last_year();
  if (line[3] != "-") {
    const int year = line[3].size() == 4 ? read_digits(line[3]) : -1;
    if (year < 1950 || year > 2400 || local_) {
      report(fault::calendar_year, "year", line[3]);
      return;
    }
    if (last != 0 && year <= last) {
      report(fault::calendar_year_twice, "year", line[3], std::to_string(last));
      return;
    }
    if (last != 0 && year != last + 1) {
      report(fault::calendar_year_gap, "year", line[3], std::to_string(last + 1));
      return;
    }
    for (const notice& each : source.notices) {
      if (each.year == 0 || !each.issued || !made.issued || *each.issued < *made.issued) continue;
      report(fault::calendar_issued_order, "issued", line[2], each.number);
      break;
    }
    int first = year;
    for (const notice& each : source.notices) first = each.year != 0 ? std::min(first, each.year) : first;
    if (year - first >= 149) {
      report(fault::calendar_too_long, "year", line[3]);
      return;
    }
    made.year = year;
    notice_first_ =
        last == 0 ? date(static_cast<unsigned short>(year), 1, 1) : date(static_cast<unsigned short>(year - 1), 12, 29);
    notice_last_ = date(static_cast<unsigned short>(year), 12, 31);
  } else {
    if (last == 0) {
      if (!has_error(found_.kept())) report(fault::calendar_without_year, "year", line[3]);
      return;
    }
    int first = last;
    for (const notice& each : source.notices) first = each.year != 0 ? std::min(first, each.year) : first;
    notice_first_ = date(static_cast<unsigned short>(first), 1, 1);
    notice_last_ = date(static_cast<unsigned short>(last), 12, 31);
  }
  if (made.year != 0) notice_rows_[source.notices.size()] = row_;
  source.notices.push_back(std::move(made));
  in_notice_ = true;
  notice_refused_ = false;
}

inline void calendar_reader::read_days(const words& line) {
  if (notice_refused_) return;
  if (!in_notice_) {
    report(fault::calendar_without_notice, line[0], line.size() > 1 ? line[1] : "");
    return;
  }
  if (line.size() < 3) {
    report(fault::calendar_words, line[0], std::to_string(line.size() - 1), "≥ 2");
    return;
  }
  for (std::size_t i = 2; i < line.size(); ++i) {
    date day;
    const fault wrong = read_date(line[i], day);
    if (wrong != fault::none) {
      report(wrong, line[0], line[i]);
      continue;
    }
    if (day < notice_first_ || day > notice_last_) {
      report(fault::calendar_day_outside, line[0], line[i], format_date(notice_first_) + ".." + format_date(notice_last_));
      continue;
    }
    const std::optional<date>& issued = source.notices.back().issued;
    if (issued && *issued > day) report(fault::calendar_issued_late, line[0], line[i], format_date(*issued));
    if (line[0] == "withdraw") {
      withdraw(day, line[1]);
    } else {
      set(day, line[0] == "off" ? day_kind::off : day_kind::work, line[1]);
    }
  }
}

inline void calendar_reader::set(date day, day_kind kind, std::string_view name) {
  std::map<date, std::size_t>& days = local_ ? locals_ : national_;
  if (days.count(day) != 0) {
    report(fault::calendar_day_twice, kind == day_kind::off ? "off" : "work", format_date(day));
    return;
  }
  const auto weekday = day.day_of_week().as_number();
  const bool weekend = weekday == 0 || weekday == 6;
  if (!local_ && weekend == (kind == day_kind::off)) {
    report(weekend ? fault::calendar_off_on_weekend : fault::calendar_work_on_weekday, weekend ? "off" : "work",
           format_date(day));
    return;
  }
  days[day] = source.days.size();
  rows_.push_back(row_);
  source.days.push_back({day, kind, std::string(name), source.notices.size() - 1, std::nullopt});
}

inline void calendar_reader::withdraw(date day, std::string_view name) {
  std::map<date, std::size_t>& days = local_ ? locals_ : national_;
  const auto at = days.find(day);
  const std::size_t by = source.notices.size() - 1;
  if (at == days.end() || source.days[at->second].notice == by || source.days[at->second].name != name) {
    report(fault::calendar_withdraw_nothing, "withdraw", std::string(name) + " " + format_date(day));
    return;
  }
  source.days[at->second].withdrawn_by = by;
  days.erase(at);
}

/// Statutory holidays with a fixed day (全国年节及纪念日放假办法, as of that year). A notice that leaves one out, although it
/// falls on a Monday to Friday, was copied in part.
inline void calendar_reader::check_statutory() {
  for (std::size_t i = known_notices_; i < source.notices.size(); ++i) {
    const notice& of = source.notices[i];
    if (of.year == 0 || of.incomplete) continue;
    row_ = notice_rows_[i];
    const auto must = [&](int month, int day_of_month, std::string_view name) {
      const date day(static_cast<unsigned short>(of.year), static_cast<unsigned short>(month),
                     static_cast<unsigned short>(day_of_month));
      const auto weekday = day.day_of_week().as_number();
      if (weekday == 0 || weekday == 6) return;
      const auto at = national_.find(day);
      if (at == national_.end() || source.days[at->second].kind != day_kind::off) {
        report(fault::calendar_statutory_missing, "notice", format_date(day), std::string(name));
      }
    };
    must(1, 1, "元旦");
    if (of.year >= 2008 && of.year < 2100) must(4, qingming_day(of.year), "清明节");
    must(5, 1, "劳动节");
    if (of.year >= 2025) must(5, 2, "劳动节");
    must(10, 1, "国庆节");
    must(10, 2, "国庆节");
    if (of.year >= 2000) must(10, 3, "国庆节");
  }
}

/// A local day must differ from the national calendar.
inline void calendar_reader::check_locals() {
  for (const auto& [day, index] : locals_) {
    const auto national = national_.find(day);
    const auto weekday = day.day_of_week().as_number();
    const bool is_working =
        national != national_.end() ? source.days[national->second].kind == day_kind::work : weekday != 0 && weekday != 6;
    const bool is_work = source.days[index].kind == day_kind::work;
    if (is_working != is_work) continue;
    row_ = rows_[index];
    report(fault::calendar_local_idle, is_work ? "work" : "off", format_date(day));
  }
}

}  // namespace cavel::detail

#endif
