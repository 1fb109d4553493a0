// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_NEAREST_HPP
#define CAVEL_BASE_NEAREST_HPP

/// \file
/// The known word that is nearest to a mistyped one, for messages.

#include <cavel/base/bytes.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// Levenshtein distance in characters: how many must be inserted, deleted or replaced. Bytes that are not UTF-8 count as
/// characters of their own. O(|a| · |b|).
inline std::size_t edit_distance(std::string_view a, std::string_view b);

/// The element of `words` with the smallest edit distance, the first of equals; empty if there are no words.
/// O(words · length²).
template <class Words>
std::string nearest_word(std::string_view text, const Words& words);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline std::vector<std::string_view> characters(std::string_view text) {
  std::vector<std::string_view> made;
  while (!text.empty()) {
    const std::size_t length = std::max<std::size_t>(1, utf8_sequence(text));
    made.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return made;
}

}  // namespace detail

inline std::size_t edit_distance(std::string_view a, std::string_view b) {
  const auto from = detail::characters(a);
  const auto to = detail::characters(b);
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < from.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < to.size(); ++j) {
      const std::size_t replaced = diagonal + (from[i] == to[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j + 1] + 1, row[j] + 1});
    }
  }
  return row.back();
}

template <class Words>
std::string nearest_word(std::string_view text, const Words& words) {
  const auto nearer = [&](const auto& a, const auto& b) { return edit_distance(a, text) < edit_distance(b, text); };
  const auto nearest = std::min_element(std::begin(words), std::end(words), nearer);
  return nearest == std::end(words) ? std::string() : std::string(*nearest);
}

}  // namespace cavel

#endif
