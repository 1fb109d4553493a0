// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_CONFUSABLES_HPP
#define CAVEL_ROSTER_CONFUSABLES_HPP

/// \file
/// Confusable ids: full-width letters, hidden characters, unusual spaces (compare UTS 39).
///
/// An id is its bytes and is never normalised, so `Ａ厂` and `A厂` are two ids, and one firm may appear twice. Reading a roster
/// warns of that. Folding maps each character separately to its Unicode NFKC form. Combining marks are not composed but are
/// reported as hidden characters, so any pair that NFKC makes equal causes a warning. Confusables from different scripts (Latin
/// and Cyrillic А) are not detected.

#include <cavel/base/bytes.hpp>
#include <cavel/roster/detail/confusables_data.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace cavel {

/// The misleading features of an id.
struct confusable_signs {
  bool space = false;   ///< a space other than U+0020: NBSP, ideographic space
  bool hidden = false;  ///< a control, format, private-use or combining character
  bool folded = false;  ///< a character with another NFKC form: full-width, ligature, compatibility ideograph
};

/// The features found in well-formed UTF-8. Invalid bytes are skipped. O(length · log).
constexpr confusable_signs find_confusable_signs(std::string_view text);

/// The text with every character in its NFKC form. Invalid bytes are kept. O(length · log).
std::string skeleton(std::string_view text);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

constexpr char32_t code_point(std::string_view sequence) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(sequence[i])); };
  switch (sequence.size()) {
    case 1: return byte(0);
    case 2: return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
    case 3: return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    default: return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
  }
}

inline void append_utf8(std::string& text, char32_t code) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | code >> 6);
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | (code >> 12 & 0x3F));
    put(0x80 | (code >> 6 & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

/// The run that contains `code`, or null.
template <class Run, std::size_t N>
constexpr const Run* find_run(const Run (&runs)[N], char32_t code) {
  const auto* run = std::partition_point(std::begin(runs), std::end(runs), [&](const Run& each) { return each.last < code; });
  return run != std::end(runs) && run->first <= code ? run : nullptr;
}

constexpr const folded_text* find_folded_text(char32_t code) {
  const auto* text = std::partition_point(std::begin(confusable_texts), std::end(confusable_texts),
                                          [&](const folded_text& each) { return each.code < code; });
  return text != std::end(confusable_texts) && text->code == code ? text : nullptr;
}

}  // namespace detail

constexpr confusable_signs find_confusable_signs(std::string_view text) {
  confusable_signs signs;
  while (!text.empty()) {
    const std::size_t length = detail::utf8_sequence(text);
    if (length > 1) {
      const char32_t code = detail::code_point(text.substr(0, length));
      if (detail::find_run(detail::confusable_spaces, code) != nullptr) {
        signs.space = true;
      } else if (detail::find_run(detail::hidden_characters, code) != nullptr) {
        signs.hidden = true;
      } else if (detail::find_run(detail::confusable_runs, code) != nullptr || detail::find_folded_text(code) != nullptr) {
        signs.folded = true;
      }
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return signs;
}

inline std::string skeleton(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  while (!text.empty()) {
    const std::size_t sequence = detail::utf8_sequence(text);
    const std::size_t length = sequence == 0 ? 1 : sequence;
    const char32_t code = sequence > 1 ? detail::code_point(text.substr(0, length)) : U'\0';
    if (const detail::folded_run* run = detail::find_run(detail::confusable_runs, code); run != nullptr) {
      detail::append_utf8(folded, run->onto + (code - run->first));
    } else if (const detail::folded_text* several = detail::find_folded_text(code); several != nullptr) {
      folded += several->onto;
    } else {
      folded += text.substr(0, length);
    }
    text.remove_prefix(length);
  }
  return folded;
}

}  // namespace cavel

#endif
