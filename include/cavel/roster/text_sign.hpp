// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_TEXT_SIGN_HPP
#define CAVEL_ROSTER_TEXT_SIGN_HPP

/// \file
/// Characters by which a published text shows something other than it is: controls, marks of direction, hidden characters, and
/// what is left of a broken encoding.
///
/// Names and other texts are published as they are, never normalised. A character that no reader sees (or that moves what they see)
/// is therefore found before publication: in rosters by roster_reader.hpp, in an office's documents by their readers.

#include <cavel/base/bytes.hpp>
#include <cavel/fault.hpp>
#include <cavel/roster/confusables.hpp>
#include <cavel/roster/misread.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace cavel {

/// Ascending by gravity.
enum class text_sign : std::uint8_t {
  none,
  odd_space,  ///< a space other than U+0020: NBSP, ideographic space
  hidden,     ///< a format, private-use or combining character
  broken,     ///< U+FFFD, what GBK makes of it (锟斤拷), or UTF-8 that was read as Latin-1 (æ ·ä¾‹) or as GBK (涓€)
  direction,  ///< a mark that changes the direction of writing, or a line or paragraph separator
  control     ///< below U+0020, U+007F to U+009F
};

/// The gravest sign of a text, and the first character that is one.
struct text_finding {
  text_sign sign = text_sign::none;
  std::string_view character;  ///< within the text
};

/// What well-formed UTF-8 holds. Bytes that are not UTF-8 are skipped. \param harmless controls below U+0020 that are
/// no signs here, such as line breaks. O(length · log); for ideographs and ASCII O(length).
constexpr text_finding find_text_sign(std::string_view text, std::string_view harmless = {});

/// Whether a spreadsheet that opens a published table takes the text for a formula: it begins with = + - @, of full width too. O(1).
constexpr bool is_formula(std::string_view text);

/// The problem of a sign, with the character as `U+202E` for its detail; `fault::none` where there is none. The caller fills in the
/// location.
inline problem text_problem(const text_finding& found, std::string_view text);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

constexpr bool is_line_mark(char c) { return c == '\t' || c == '\n' || c == '\r'; }

/// The sign of one character beyond ASCII.
constexpr text_sign sign_of(char32_t code) {
  if (code < 0xA0) return text_sign::control;
  const bool turns = code == 0x61C || code == 0x200E || code == 0x200F || (code >= 0x2028 && code <= 0x202E) ||
                     (code >= 0x2066 && code <= 0x2069);
  if (turns) return text_sign::direction;
  if (code == 0xFFFD) return text_sign::broken;
  if (find_run(hidden_characters, code) != nullptr) return text_sign::hidden;
  return find_run(confusable_spaces, code) != nullptr ? text_sign::odd_space : text_sign::none;
}

/// The byte that Windows-1252 shows as this character; 0 where it shows none beyond ASCII.
constexpr unsigned windows_byte(char32_t code) {
  constexpr char32_t shown[] = {0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
                                0x2039, 0x152,  0,      0x17D,  0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0,      0x17E,  0x178};
  if (code >= 0xA0 && code <= 0xFF) return static_cast<unsigned>(code);
  if (code < 0x152) return 0;
  const auto* const at = std::find(std::begin(shown), std::end(shown), code);
  return at == std::end(shown) ? 0 : 0x80U + static_cast<unsigned>(at - std::begin(shown));
}

/// Whether the text begins with the bytes of one character that were each shown as a character of Windows-1252: `ä¾‹` for 例. Of two
/// bytes only those of Â and Ã without a sign of punctuation count: `Ü”` is sound.
constexpr bool is_misread(std::string_view text, char32_t lead) {
  const unsigned tails = lead >= 0xF0 ? 3 : lead >= 0xE1 ? 2 : 1;
  if (lead > 0xF4 || lead < 0xC2 || (tails == 1 && lead > 0xC3)) return false;
  text.remove_prefix(2);
  for (unsigned i = 0; i < tails; ++i) {
    const std::size_t length = text.empty() ? 0 : utf8_sequence(text);
    if (length == 0) return false;
    const unsigned byte = windows_byte(length > 1 ? code_point(text.substr(0, length)) : U' ');
    if (byte < (tails == 1 ? 0xA0U : 0x80U) || byte > 0xBF) return false;
    text.remove_prefix(length);
  }
  return true;
}

/// Whether an ideograph and what follows are UTF-8 that was read as GBK: `涓€` for 一; for 中国 涓, a private-use character, 浗. Such
/// a reading leaves one of these two in most texts of several ideographs, and sound texts have neither behind such an ideograph.
constexpr bool is_misread_as_gbk(std::string_view before, char32_t code) {
  const bool is_private = code >= 0xE000 && code <= 0xE233;  // AAA1 to AFFE
  if ((code != 0x20AC && !is_private) || before.empty()) return false;
  return misread_lead(code_point(before)) != 0 && (!is_private || misread_middle(code) != 0);
}

}  // namespace detail

constexpr text_finding find_text_sign(std::string_view text, std::string_view harmless) {
  text_finding found;
  std::string_view before;  // the character before, if it is an ideograph
  while (!text.empty()) {
    const auto lead = static_cast<unsigned char>(text.front());
    std::size_t length = 1;
    text_sign sign = text_sign::none;
    if (lead < 0x80) {
      const bool is_control = lead == 0x7F || (lead < 0x20 && harmless.find(text.front()) == std::string_view::npos);
      sign = is_control ? text_sign::control : text_sign::none;
    } else if (lead >= 0xE4 && lead <= 0xE9) {  // U+4000 to U+9FFF: ideographs
      length = 3;
      constexpr std::string_view lost = "锟斤拷";
      if (lead == 0xE9 && text.starts_with(lost)) sign = text_sign::broken;
    } else if (const std::size_t sequence = detail::utf8_sequence(text); sequence > 1) {
      length = sequence;
      const char32_t code = detail::code_point(text.substr(0, length));
      const bool misread = detail::is_misread(text, code) || detail::is_misread_as_gbk(before, code);
      sign = misread ? text_sign::broken : detail::sign_of(code);
    }
    length = std::min(length, text.size());
    before = lead >= 0xE4 && lead <= 0xE9 && length == 3 ? text.substr(0, length) : std::string_view();
    if (sign > found.sign) found = {sign, text.substr(0, length)};
    text.remove_prefix(length);
  }
  return found;
}

constexpr bool is_formula(std::string_view text) {
  constexpr std::string_view begins = "=+-@\xEF";
  if (text.empty() || begins.find(text.front()) == std::string_view::npos) return false;
  for (const std::string_view mark : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
    if (text.starts_with(mark)) return true;
  }
  return false;
}

inline problem text_problem(const text_finding& found, std::string_view text) {
  constexpr fault codes[] = {fault::none,        fault::text_hidden_character, fault::text_hidden_character,
                             fault::text_broken, fault::text_direction,        fault::text_control_character};
  constexpr char digits[] = "0123456789ABCDEF";
  problem made{codes[static_cast<std::size_t>(found.sign)], {}, 0, {}, std::string(text), {}};
  if (made.code == fault::none) return made;
  if (detail::is_line_mark(found.character.front())) {
    made.code = fault::text_control_byte;
    return made;
  }
  const char32_t code = detail::code_point(found.character);
  made.detail = "U+";
  for (int shift = code > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) made.detail += digits[code >> shift & 15];
  return made;
}

}  // namespace cavel

#endif
