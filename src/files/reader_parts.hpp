// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_READER_PARTS_HPP
#define CAVEL_SRC_READER_PARTS_HPP

/// \file
/// Days, instants, names and lists of texts as members of a JSON object, for the readers of documents.

#include <cavel/base/bytes.hpp>
#include <cavel/base/canonical.hpp>
#include <cavel/files/json.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/instant.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// Nothing where the member is missing, or was refused.
inline std::optional<boost::gregorian::date> read_day(json_reader& in, std::string_view name) {
  if (!in.has(name)) return std::nullopt;
  const std::string text = in.text(name);
  auto read = parse_date(text);
  if (read) return *read;
  if (!text.empty() || std::holds_alternative<std::string>(in.find(name)->get())) in.refuse(name, read.problems());
  return std::nullopt;
}

inline std::optional<instant> read_instant(json_reader& in, std::string_view name) {
  if (!in.has(name)) return std::nullopt;
  const std::string text = in.text(name);
  auto read = parse_instant(text);
  if (read) return *read;
  if (!text.empty() || std::holds_alternative<std::string>(in.find(name)->get())) in.refuse(name, read.problems());
  return std::nullopt;
}

/// A day that must be there; 1970-01-01 if it was refused.
inline boost::gregorian::date read_day_or_epoch(json_reader& from, std::string_view name) {
  const std::string text = from.text(name);
  if (!text.empty()) {
    auto read = parse_date(text);
    if (read) return *read;
    from.refuse(name, read.problems());
  }
  return boost::gregorian::date(1970, 1, 1);
}

/// A text under the rule of ids, or a name.
inline std::string read_checked(json_reader& from, std::string_view name, fault (*rule)(std::string_view)) {
  std::string text = from.text(name);
  if (from.has(name)) {
    if (const fault code = rule(text); code != fault::none) from.refuse(code, name, text);
  }
  return text;
}
inline std::string read_text(json_reader& from, std::string_view name) { return read_checked(from, name, check_id); }
inline std::string read_name(json_reader& from, std::string_view name) { return read_checked(from, name, check_name); }

/// Adds members that are not empty.
inline void add_text(json_value& to, std::string_view name, const std::string& text) {
  if (!text.empty()) to.add(name, text);
}
inline void add_texts(json_value& to, std::string_view name, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  json_value list = json_value::array{};
  for (const std::string& each : texts) list.push(each);
  to.add(name, std::move(list));
}
inline void add_day(json_value& to, std::string_view name, const std::optional<boost::gregorian::date>& day) {
  if (day) to.add(name, format_date(*day));
}
inline void add_instant(json_value& to, std::string_view name, const std::optional<instant>& moment) {
  if (moment) to.add(name, format_instant(*moment));
}
inline void add_truth(json_value& to, std::string_view name, bool truth) {
  if (truth) to.add(name, true);
}

/// An array of objects, left out where it is empty.
template <class Range, class Write>
void add_list(json_value& to, std::string_view name, const Range& range, Write write) {
  if (range.empty()) return;
  json_value list = json_value::array{};
  for (const auto& each : range) list.push(write(each));
  to.add(name, std::move(list));
}

}  // namespace cavel

#endif
