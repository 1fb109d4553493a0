// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TIME_CALENDAR_HPP
#define CAVEL_TIME_CALENDAR_HPP

/// \file
/// The statutory calendar of China, and how next year's notice gets into it.
///
/// `china_calendar()` holds the notices known at release. When the State Council announces the next year, write its days
/// into a text file (docs/guide/calendar.md) and call `load_calendar(china_calendar(), text)`:
/// one call, no new release. The same call lays a local calendar over it. The library reads text, never a file.
///
/// \code
/// const cavel::calendar& calendar = cavel::china_calendar();
/// cavel::nth_working_day(calendar, boost::gregorian::date(2022, 5, 25), 5);  // 2022-06-01
/// \endcode

#include <cavel/fault.hpp>
#include <cavel/hash/digest.hpp>
#include <cavel/time/calendar_count.hpp>
#include <cavel/time/calendar_data.hpp>
#include <cavel/time/calendar_reader.hpp>
#include <cavel/time/calendar_value.hpp>

#include <gsl/assert>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// Monday to Friday and the State Council's notices, from 2007-01-01. Made on the first call; threads may share it.
const calendar& china_calendar();

/// Reads a complete calendar (`calendar NAME`). `where` names the file in problems. Faults: `calendar_*`, all of them
/// reported.
/// O(size · log size).
checked<calendar> parse_calendar(std::string_view text, std::string_view where = "calendar");

/// Reads a calendar file of any kind: `calendar NAME` is complete and replaces `base`; `continues NAME` adds later notices
/// to it; `local NAME` lays a local calendar over it. \pre `base` is not a view (as_of, provisional)
checked<calendar> load_calendar(const calendar& base, std::string_view text, std::string_view where = "calendar");

/// The canonical text: notices, national before local; under each its holidays by first day, with the days withdrawn, off and
/// worked, ascending. Parsing it gives the same calendar. \pre `in` is not a view (as_of, provisional)
std::string format_calendar(const calendar& in);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline void append_days(std::string& text, std::string_view verb, std::string_view name,
                        std::vector<boost::gregorian::date> days) {
  if (days.empty()) return;
  std::sort(days.begin(), days.end());
  ((text += verb) += ' ') += name;
  for (const boost::gregorian::date day : days) text += ' ' + format_date(day);
  text += '\n';
}

/// The days of one holiday that one notice withdraws or sets.
struct named_days {
  std::string_view name;
  boost::gregorian::date earliest;
  std::vector<boost::gregorian::date> withdrawn, off, work;
};

inline std::vector<named_days> days_of(const calendar_source& in, std::size_t index) {
  std::vector<named_days> names;
  for (const exceptional_day& each : in.days) {
    if (each.notice != index && each.withdrawn_by != index) continue;
    auto at = std::find_if(names.begin(), names.end(), [&](const named_days& known) { return known.name == each.name; });
    if (at == names.end()) at = names.insert(at, {each.name, each.day, {}, {}, {}});
    at->earliest = std::min(at->earliest, each.day);
    if (each.withdrawn_by == index) at->withdrawn.push_back(each.day);
    if (each.notice == index) (each.kind == day_kind::off ? at->off : at->work).push_back(each.day);
  }
  std::sort(names.begin(), names.end(), [](const named_days& a, const named_days& b) {
    return std::pair(a.earliest, a.name) < std::pair(b.earliest, b.name);
  });
  return names;
}

inline void append_notice(std::string& text, const calendar_source& in, std::size_t index) {
  const notice& one = in.notices[index];
  text += "notice " + one.number + ' ' + (one.issued ? format_date(*one.issued) : "unknown") + ' ' +
          (one.year != 0 ? std::to_string(one.year) : "-") + (one.incomplete ? " incomplete\n" : "\n");
  for (const named_days& each : days_of(in, index)) {
    append_days(text, "withdraw", each.name, each.withdrawn);
    append_days(text, "off", each.name, each.off);
    append_days(text, "work", each.name, each.work);
  }
}

inline std::string canonical_calendar(const calendar_source& in) {
  std::string text = "cavel calendar 1\ncalendar " + in.name + '\n';
  std::vector<std::string_view> locals;
  for (const notice& each : in.notices) {
    if (!each.local.empty() && std::find(locals.begin(), locals.end(), each.local) == locals.end()) {
      locals.push_back(each.local);
    }
  }
  const auto section = [&](std::string_view local) {
    for (std::size_t i = 0; i < in.notices.size(); ++i) {
      if (in.notices[i].local == local) append_notice(text, in, i);
    }
  };
  section("");
  for (const std::string_view local : locals) {
    (text += "local ") += local;
    text += '\n';
    section(local);
  }
  return text;
}

/// Whether the text is a complete calendar: one with a line `calendar NAME`.
inline bool stands_alone(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const std::size_t word = line.find_first_not_of(" \t");
    if (word != std::string_view::npos && line.substr(word, 8) == "calendar" &&
        line.substr(word + 8, 1).find_first_of(" \t") == 0) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

inline checked<calendar> read_calendar(calendar_source base, std::string_view text, std::string_view where) {
  calendar_reader reader(std::move(base), where);
  problems found = reader.read(text);
  if (has_error(found)) return found;
  reader.source.fingerprint = hash(suite::sha256, canonical_calendar(reader.source));
  return {calendar(std::move(reader.source)), std::move(found)};
}

}  // namespace detail

inline const calendar& china_calendar() {
  static const calendar made = [] {
    checked<calendar> read = parse_calendar(detail::china_calendar_text, "calendar_data.hpp");
    Expects(read.has_value());
    return *std::move(read);
  }();
  return made;
}

inline checked<calendar> parse_calendar(std::string_view text, std::string_view where) {
  return detail::read_calendar({}, text, where);
}

inline checked<calendar> load_calendar(const calendar& base, std::string_view text, std::string_view where) {
  Expects(!base.seen_on() && !base.assumed_from());
  if (detail::stands_alone(text)) return parse_calendar(text, where);
  return detail::read_calendar(base.source(), text, where);
}

inline std::string format_calendar(const calendar& in) {
  Expects(!in.seen_on() && !in.assumed_from());
  return detail::canonical_calendar(in.source());
}

}  // namespace cavel

#endif
