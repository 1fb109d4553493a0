// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_DISPLAY_WIDTH_HPP
#define CAVEL_BASE_DISPLAY_WIDTH_HPP

/// \file
/// How wide a text is shown.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cavel {

/// Columns that a UTF-8 text takes in a font of fixed width: two for an ideograph. O(size).
inline std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      ++width;
      ++at;
      continue;
    }
    if (lead >= 0xE4 && lead <= 0xE9) {  // U+4000 to U+9FFF
      width += 2;
      at += 3;
      continue;
    }
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t point = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length && at + i < text.size(); ++i) {
      point = point << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3F);
    }
    // East Asian Width W and F (Unicode Annex 11), the blocks that occur in Chinese text
    const bool wide = (point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF) ||
                      (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF) ||
                      (point >= 0xFE30 && point <= 0xFE6F) || (point >= 0xFF01 && point <= 0xFF60) ||
                      (point >= 0xFFE0 && point <= 0xFFE6) || (point >= 0x20000 && point <= 0x3FFFD);
    width += wide ? 2 : 1;
    at += length;
  }
  return width;
}

}  // namespace cavel

#endif
