// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TIME_INSTANT_HPP
#define CAVEL_TIME_INSTANT_HPP

/// \file
/// A point in time that carries its own offset: `2022-06-01T09:00:00+08:00` (RFC 3339, whole seconds).
///
/// An instant without an offset is refused: "09:00" read on a server in another zone is another moment, and a
/// deadline turns on midnight. The library never reads a clock or the host's time zone. Two instants are equal
/// when they are the same moment, whatever the offset they were written with.

#include <cavel/fault.hpp>
#include <cavel/time/date.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <gsl/assert>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cavel {

/// The offset of Asia/Shanghai, in minutes east of UTC: the legal time of China, without summer time since 1992.
inline constexpr std::int16_t china_offset = 480;

/// A moment, with the offset it was written with.
class instant {
 public:
  /// The moment `seconds` after 1970-01-01T00:00:00Z, written at `offset` minutes east of UTC. \pre |offset| < 1440
  constexpr explicit instant(std::int64_t seconds, std::int16_t offset = china_offset) : seconds_(seconds), offset_(offset) {
    Expects(-1440 < offset && offset < 1440);
  }

  /// The first moment of `day`. \pre `day` is a day (not special)
  explicit instant(boost::gregorian::date day, std::int16_t offset = china_offset)
      : instant(std::int64_t{day_number(day)} * 86400 - offset * 60, offset) {}

  /// Seconds since 1970-01-01T00:00:00Z.
  constexpr std::int64_t seconds() const { return seconds_; }
  /// Minutes east of UTC, as written.
  constexpr std::int16_t offset() const { return offset_; }

  constexpr bool operator==(const instant& other) const { return seconds_ == other.seconds_; }
  constexpr std::strong_ordering operator<=>(const instant& other) const { return seconds_ <=> other.seconds_; }

 private:
  std::int64_t seconds_;
  std::int16_t offset_;
};

/// Reads `YYYY-MM-DDThh:mm:ss±hh:mm`, or with `Z` for +00:00. Hours 00 to 23, no leap second, no fraction;
/// `-00:00` (offset unknown, RFC 3339 4.3) is refused like a missing one.
/// Its day at +08:00 lies in the years 1400 to 9999 too.
/// Faults: `instant_without_offset`, `instant_form`, `date_range`, and those of `parse_date`. O(1).
checked<instant> parse_instant(std::string_view text);

/// `YYYY-MM-DDThh:mm:ss±hh:mm` at the offset it was written with. \pre its day at that offset lies in the years 1400 to 9999
std::string format_instant(const instant& moment);

/// The day on which the moment falls at `offset`, by default the legal day in China; `not_a_date_time` outside the years 1400
/// to 9999. O(1).
boost::gregorian::date china_date(const instant& moment, std::int16_t offset = china_offset);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// The offset `Z` or `±hh:mm` in minutes; nothing if the text is anything else.
inline std::optional<std::int16_t> read_offset(std::string_view text) {
  if (text == "Z") return std::int16_t{0};
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const int hours = read_digits(text.substr(1, 2));
  const int minutes = read_digits(text.substr(4, 2));
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
  const int total = hours * 60 + minutes;
  if (text[0] == '-' && total == 0) return std::nullopt;
  return static_cast<std::int16_t>(text[0] == '-' ? -total : total);
}

inline std::int64_t floor_days(std::int64_t seconds) { return seconds >= 0 ? seconds / 86400 : -((86399 - seconds) / 86400); }

}  // namespace detail

inline checked<instant> parse_instant(std::string_view text) {
  const auto refuse = [&](fault found) { return problem{found, "", 0, "", std::string(text), ""}; };
  boost::gregorian::date day;
  const fault found = detail::read_date(text.substr(0, 10), day);
  if (found != fault::none) return refuse(text.size() < 19 ? fault::instant_form : found);
  if (text.size() < 19 || text[10] != 'T' || text[13] != ':' || text[16] != ':') return refuse(fault::instant_form);
  const int hour = detail::read_digits(text.substr(11, 2));
  const int minute = detail::read_digits(text.substr(14, 2));
  const int second = detail::read_digits(text.substr(17, 2));
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
    return refuse(fault::instant_form);
  }
  const std::string_view written = text.substr(19);
  if (written.empty() || written == "-00:00") return refuse(fault::instant_without_offset);
  const std::optional<std::int16_t> offset = detail::read_offset(written);
  if (!offset) return refuse(fault::instant_form);
  const instant moment(std::int64_t{day_number(day)} * 86400 + hour * 3600 + minute * 60 + second - *offset * 60, *offset);
  if (china_date(moment).is_special()) return refuse(fault::date_range);
  return moment;
}

inline std::string format_instant(const instant& moment) {
  const std::int64_t local = moment.seconds() + moment.offset() * 60;
  const std::int64_t days = detail::floor_days(local);
  const int within = static_cast<int>(local - days * 86400);
  const boost::gregorian::date day = to_date(static_cast<std::int32_t>(days));
  Expects(!day.is_special());
  std::string text = format_date(day);
  text += 'T';
  detail::append_digits(text, within / 3600, 2);
  text += ':';
  detail::append_digits(text, within / 60 % 60, 2);
  text += ':';
  detail::append_digits(text, within % 60, 2);
  const int offset = moment.offset();
  text += offset < 0 ? '-' : '+';
  detail::append_digits(text, (offset < 0 ? -offset : offset) / 60, 2);
  text += ':';
  detail::append_digits(text, (offset < 0 ? -offset : offset) % 60, 2);
  return text;
}

inline boost::gregorian::date china_date(const instant& moment, std::int16_t offset) {
  return to_date(static_cast<std::int32_t>(detail::floor_days(moment.seconds() + offset * 60)));
}

}  // namespace cavel

#endif
