// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_DELIMITED_HPP
#define CAVEL_BASE_DELIMITED_HPP

/// \file
/// Delimited text: fields separated by one character, split, joined, and quoted for CSV.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// Whether `holds(field)` is true for a field of `text`; later fields are not visited. An empty text has one field, which
/// is empty. O(size).
template <class Predicate>
constexpr bool any_field(std::string_view text, char delimiter, Predicate&& holds) {
  for (;;) {
    const std::size_t end = text.find(delimiter);
    if (holds(text.substr(0, end))) return true;
    if (end == std::string_view::npos) return false;
    text.remove_prefix(end + 1);
  }
}

/// The fields of `text`, as views into it; at least one. O(size).
inline std::vector<std::string_view> split(std::string_view text, char delimiter) {
  std::vector<std::string_view> fields;
  any_field(text, delimiter, [&](std::string_view field) {
    fields.push_back(field);
    return false;
  });
  return fields;
}

/// The fields with `delimiter` between them. O(size of the result).
template <class Fields>
std::string join(const Fields& fields, std::string_view delimiter) {
  std::string text;
  bool first = true;
  for (const auto& field : fields) {
    if (!first) text += delimiter;
    first = false;
    text += field;
  }
  return text;
}

/// Appends a field of a CSV file (RFC 4180), in quotation marks if it needs them. O(size).
inline void append_csv_field(std::string& out, std::string_view text) {
  bool needs_marks = false;  // no early end: the compiler looks at many bytes at once
  for (const char c : text) needs_marks |= c == ',' || c == '"' || c == '\r' || c == '\n';
  if (!needs_marks) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

/// The field itself. O(size).
inline std::string csv_field(std::string_view text) {
  std::string field;
  append_csv_field(field, text);
  return field;
}

}  // namespace cavel

#endif
