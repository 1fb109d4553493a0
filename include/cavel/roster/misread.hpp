// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_MISREAD_HPP
#define CAVEL_ROSTER_MISREAD_HPP

/// \file
/// UTF-8 that was read as GBK: 机械 becomes 鏈烘 and a character of the private-use area, 一 becomes 涓€.
///
/// Every ideograph of UTF-8 has three bytes, E4 to E9 and two of 80 to BF, and GBK takes two bytes for a character. So of two ideographs
/// it makes three characters: one whose bytes are (lead, tail), one of (tail, lead), and one of (tail, tail).

#include <cavel/base/bytes.hpp>
#include <cavel/roster/confusables.hpp>
#include <cavel/roster/detail/misread_data.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace cavel {

/// What a whole text was before its UTF-8 was read as GBK; empty if it is no such text. It is one if its bytes in GBK (U+20AC
/// is the byte 80 of code page 936) are UTF-8 of ASCII and at least two ideographs, all of GB 2312; of the last one the third byte may be lost
/// (`?`). O(length · 4800) if the first
/// character beyond ASCII is one of the 384 that begin such a text, otherwise O(length).
inline std::string misread_original(std::string_view text);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// The two bytes in GBK of a character that stands for bytes of UTF-8; 0 for others.
template <std::size_t Size>
constexpr unsigned misread_bytes(const std::uint16_t (&table)[Size], char32_t code, unsigned first_lead, unsigned first_trail,
                                 unsigned trails) {
  if (code == 0 || code > 0xFFFF) return 0;
  const auto* const found = std::find(std::begin(table), std::end(table), static_cast<std::uint16_t>(code));
  if (found == std::end(table)) return 0;
  const auto at = static_cast<unsigned>(found - std::begin(table));
  return (first_lead + at / trails) << 8 | (first_trail + at % trails);
}

/// Whether GBK has a lead and a tail of UTF-8 for the character: it is the first of two misread ideographs.
constexpr unsigned misread_lead(char32_t code) { return misread_bytes(misread_lead_tail, code, 0xE4, 0x80, 64); }
/// Whether it has a tail and a lead: it is the second of the three characters.
constexpr unsigned misread_middle(char32_t code) { return misread_bytes(misread_tail_lead, code, 0x81, 0xE4, 6); }

/// The text's bytes in GBK, as far as they can be bytes of misread ideographs; empty if another character is among them.
inline std::string misread_as_bytes(std::string_view text) {
  std::string bytes;
  bool begun = false;
  while (!text.empty()) {
    const std::size_t length = utf8_sequence(text);
    if (length == 0) return {};
    const char32_t code = length == 1 ? static_cast<unsigned char>(text.front()) : code_point(text.substr(0, length));
    text.remove_prefix(length);
    if (code < 0x80) {
      bytes += static_cast<char>(code);
      continue;
    }
    unsigned pair = misread_lead(code);
    if (pair == 0 && !begun) return {};
    begun = true;
    if (code == 0x20AC) {
      bytes += '\x80';
      continue;
    }
    if (pair == 0) pair = misread_middle(code);
    if (pair == 0) pair = misread_bytes(misread_tail_tail, code, 0x81, 0x80, 64);
    if (pair == 0) return {};
    bytes += {static_cast<char>(pair >> 8), static_cast<char>(pair & 0xFF)};
  }
  return bytes;
}

constexpr bool is_gb2312_ideograph(char32_t code) {
  return code >= 0x4E00 && code <= 0x9FFF && (gb2312_ideographs[(code - 0x4E00) / 64] >> (code % 64) & 1) != 0;
}

}  // namespace detail

inline std::string misread_original(std::string_view text) {
  const std::string bytes = detail::misread_as_bytes(text);
  std::string original;
  std::size_t ideographs = 0;
  for (std::string_view left = bytes; !left.empty();) {
    const std::size_t length = detail::utf8_sequence(left);
    if (length == 3 && detail::is_gb2312_ideograph(detail::code_point(left.substr(0, 3)))) {
      ++ideographs;
      original += left.substr(0, 3);
    } else if (length == 0 && left.size() == 3 && left.back() == '?') {  // the last byte of an odd number was lost
      ++ideographs;
      original += "?";
    } else if (length == 1) {
      original += left.front();
    } else {
      return {};
    }
    left.remove_prefix(length == 0 ? 3 : length);
  }
  return ideographs >= 2 ? original : std::string();
}

}  // namespace cavel

#endif
