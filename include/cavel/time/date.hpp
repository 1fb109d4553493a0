// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TIME_DATE_HPP
#define CAVEL_TIME_DATE_HPP

/// \file
/// A day as law counts it: `boost::gregorian::date`, read and written in one form, `2022-06-01`.
///
/// Other forms are refused, never guessed: a date with two readings is how a deadline gets lost. Cells of a roster may also hold what
/// spreadsheets make of a day, if the year comes first (`parse_cell_date`). As a plain number, a day is the number of days since 1970-01-01.

#include <cavel/fault.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <gsl/assert>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cavel {

/// Reads `YYYY-MM-DD`, ten ASCII characters, a day that exists, years 1400 to 9999.
/// Faults: `date_form`, `date_not_a_day` (30 February), `date_range`. O(1).
checked<boost::gregorian::date> parse_date(std::string_view text);

/// The same for callers that report their own problem: empty if `parse_date` reports a fault. O(1).
std::optional<boost::gregorian::date> try_parse_date(std::string_view text);

/// Reads a spreadsheet cell: what `parse_date` reads, or `2022/6/1`, `2022-6-1`, `2022.6.1`, `2022年6月1日`, optionally followed by
/// ` 0:00` or ` 0:00:00`. The year has four digits and comes first. Faults of `parse_date`. O(1).
checked<boost::gregorian::date> parse_cell_date(std::string_view text);

/// `YYYY-MM-DD`; `-` for a special value (`not_a_date_time`, an infinity). O(1).
std::string format_date(boost::gregorian::date day);

/// Days since 1970-01-01; negative before. \pre `day` is a day (not special)
std::int32_t day_number(boost::gregorian::date day);

/// The day with that number; `not_a_date_time` outside the years 1400 to 9999. O(1).
boost::gregorian::date to_date(std::int32_t day_number);

/// 星期一 … 星期日, or Monday … Sunday. \pre `day` is a day (not special)
std::string_view weekday_name(boost::gregorian::date day, language in);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// The Julian day number of 1970-01-01, which is how Boost.Date_Time numbers days.
inline constexpr std::uint32_t julian_1970 = 2440588;

/// The value of ASCII digits; -1 where the text holds anything else. \pre at most 9 digits
inline int read_digits(std::string_view text) {
  Expects(text.size() <= 9);
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

inline void append_digits(std::string& text, int number, int width) {
  for (int unit = width == 4 ? 1000 : 10; unit != 0; unit /= 10) {
    text += static_cast<char>('0' + number / unit % 10);
  }
}

inline fault read_date(std::string_view text, boost::gregorian::date& day) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return fault::date_form;
  const int y = read_digits(text.substr(0, 4));
  const int m = read_digits(text.substr(5, 2));
  const int d = read_digits(text.substr(8, 2));
  if (y < 0 || m < 0 || d < 0) return fault::date_form;
  if (m < 1 || m > 12 || d < 1) return fault::date_not_a_day;
  if (y < 1400) return fault::date_range;
  using calendar_type = boost::gregorian::gregorian_calendar;
  const auto year = static_cast<unsigned short>(y);
  const auto month = static_cast<unsigned short>(m);
  if (d > calendar_type::end_of_month_day(year, month)) return fault::date_not_a_day;
  day = boost::gregorian::date(year, month, static_cast<unsigned short>(d));
  return fault::none;
}

/// One or two digits at the front of the text, as two; empty if there are none.
inline std::string take_two_digits(std::string_view& text) {
  std::size_t count = 0;
  while (count < 2 && count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
  std::string digits = count == 1 ? "0" : "";
  digits += text.substr(0, count);
  text.remove_prefix(count);
  return count == 0 ? std::string() : digits;
}

/// The day of a cell as `YYYY-MM-DD`; the text itself where it is not in one of the forms.
inline std::string normal_date(std::string_view text) {
  const std::string_view whole = text;
  for (const std::string_view midnight : {" 0:00", " 0:00:00", " 00:00:00"}) {
    if (text.ends_with(midnight)) {
      text.remove_suffix(midnight.size());
      break;
    }
  }
  constexpr std::string_view signs[][3] = {{"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}};
  if (text.size() < 8 || read_digits(text.substr(0, 4)) < 0) return std::string(whole);
  const std::string year(text.substr(0, 4));
  text.remove_prefix(4);
  for (const auto& [after_year, after_month, after_day] : signs) {
    if (!text.starts_with(after_year)) continue;
    text.remove_prefix(after_year.size());
    const std::string month = take_two_digits(text);
    if (month.empty() || !text.starts_with(after_month)) break;
    text.remove_prefix(after_month.size());
    const std::string day = take_two_digits(text);
    if (day.empty() || text != after_day) break;
    return year + '-' + month + '-' + day;
  }
  return std::string(whole);
}

}  // namespace detail

inline checked<boost::gregorian::date> parse_cell_date(std::string_view text) {
  boost::gregorian::date day;
  const fault found = detail::read_date(detail::normal_date(text), day);
  if (found != fault::none) return problem{found, "", 0, "", std::string(text), ""};
  return day;
}

inline checked<boost::gregorian::date> parse_date(std::string_view text) {
  boost::gregorian::date day;
  const fault found = detail::read_date(text, day);
  if (found != fault::none) return problem{found, "", 0, "", std::string(text), ""};
  return day;
}

inline std::optional<boost::gregorian::date> try_parse_date(std::string_view text) {
  boost::gregorian::date day;
  if (detail::read_date(text, day) != fault::none) return std::nullopt;
  return day;
}

inline std::string format_date(boost::gregorian::date day) {
  if (day.is_special()) return "-";
  const auto parts = day.year_month_day();
  std::string text;
  detail::append_digits(text, parts.year, 4);
  text += '-';
  detail::append_digits(text, parts.month.as_number(), 2);
  text += '-';
  detail::append_digits(text, parts.day, 2);
  return text;
}

inline std::int32_t day_number(boost::gregorian::date day) {
  Expects(!day.is_special());
  return static_cast<std::int32_t>(day.day_number() - detail::julian_1970);
}

inline boost::gregorian::date to_date(std::int32_t day_number) {
  constexpr std::int32_t first = -208188;  // 1400-01-01
  constexpr std::int32_t last = 2932896;   // 9999-12-31
  if (day_number < first || day_number > last) return boost::gregorian::date(boost::date_time::not_a_date_time);
  return boost::gregorian::date(static_cast<std::uint32_t>(day_number) + detail::julian_1970);
}

inline std::string_view weekday_name(boost::gregorian::date day, language in) {
  Expects(!day.is_special());
  constexpr std::string_view zh[] = {"星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"};
  constexpr std::string_view en[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
  const auto number = day.day_of_week().as_number();
  return in == language::zh ? zh[number] : en[number];
}

}  // namespace cavel

#endif
