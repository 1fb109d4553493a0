// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_LINE_LIST_HPP
#define CAVEL_BASE_LINE_LIST_HPP

/// \file
/// Lines of a text, each ended by a line feed.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// Lines without their line feeds. Views: whoever makes the list keeps the bytes alive.
using line_list = std::vector<std::string_view>;

/// The lines, each followed by LF. O(bytes).
inline std::string text_of(std::span<const std::string_view> lines) {
  std::size_t size = 0;
  for (const std::string_view line : lines) size += line.size() + 1;
  std::string text;
  text.reserve(size);
  for (const std::string_view line : lines) {
    text += line;
    text += '\n';
  }
  return text;
}

/// The lines of a text, as views into it; nothing if it does not end with LF. O(bytes).
inline std::optional<line_list> lines_of(std::string_view text) {
  line_list lines;
  lines.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return lines;
}

}  // namespace cavel

#endif
