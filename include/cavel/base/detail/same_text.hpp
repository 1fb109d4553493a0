// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_DETAIL_SAME_TEXT_HPP
#define CAVEL_BASE_DETAIL_SAME_TEXT_HPP

/// \file
/// Whether two short texts are equal, without a call: cells of a roster are compared once a row, and a call takes longer than a cell.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace cavel::detail {

/// The same as `a == b`. Up to 64 bytes are compared in words, the last of which may overlap the one before. O(length).
inline bool same_text(std::string_view a, std::string_view b) {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  const auto differ = [&](auto word, std::size_t at) {
    auto other = word;
    std::memcpy(&word, a.data() + at, sizeof word);
    std::memcpy(&other, b.data() + at, sizeof other);
    return word ^ other;
  };
  if (size > 64) return a == b;
  if (size >= 8) {
    std::uint64_t any = differ(std::uint64_t{}, size - 8);
    for (std::size_t at = 0; at + 8 < size; at += 8) any |= differ(std::uint64_t{}, at);
    return any == 0;
  }
  if (size >= 4) return (differ(std::uint32_t{}, 0) | differ(std::uint32_t{}, size - 4)) == 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}

}  // namespace cavel::detail

#endif
