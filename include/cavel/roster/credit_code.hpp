// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_CREDIT_CODE_HPP
#define CAVEL_ROSTER_CREDIT_CODE_HPP

/// \file
/// The unified social credit code (统一社会信用代码, GB 32100-2015): the id of an enterprise.
///
/// 18 characters of 0-9 and A-Z without I O Z S V: registering department (1), kind of organisation (1), area
/// of the registering office (6 digits), organisation (9), check character (1). The check character alone does not distinguish a
/// code from an identity number, so the department is checked as well. A code is never corrected silently. It is refused with a
/// suggestion, and the owner of the roster corrects it.

#include <cavel/base/bytes.hpp>
#include <cavel/fault.hpp>
#include <cavel/roster/identity_number.hpp>

#include <gsl/assert>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cavel {

/// `fault::none` or the most helpful of faults 140-159, in the order in which a person would correct the code:
/// missing, space, full-width, lower case, identity number, length, unused letter, other character,
/// department, area, check character. O(length).
constexpr fault check_credit_code(std::string_view code);

/// The check character for the first 17 characters; 0 if there are not exactly 17 or one is not in the alphabet.
constexpr char credit_code_check_character(std::string_view first_17);

/// The code that was probably intended: without spaces, half-width, upper case, I O Z S V as 1 0 2 5 U. A suggestion for people;
/// it need not be valid.
std::string credit_code_meant(std::string_view code);

/// The problem with a code, with its detail: the suggestion, the length, or the expected check character. `code` is
/// `fault::none` if there is no problem. Of an identity number, only the area is repeated. The caller fills in the location.
problem credit_code_problem(std::string_view code);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline constexpr std::string_view credit_code_alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// Value of each byte in the alphabet, or -1.
inline constexpr auto credit_code_values = [] {
  std::array<std::int8_t, 256> values{};
  values.fill(-1);
  for (std::size_t i = 0; i < credit_code_alphabet.size(); ++i) {
    values[static_cast<unsigned char>(credit_code_alphabet[i])] = static_cast<std::int8_t>(i);
  }
  return values;
}();

constexpr int credit_code_value(char c) { return credit_code_values[static_cast<unsigned char>(c)]; }

/// 3^i mod 31
inline constexpr std::array<int, 17> credit_code_weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

/// What each byte at each of the first 17 places adds to the weighted sum: value times weight. A byte outside the alphabet adds
/// `credit_code_no_term`, which no sum of valid ones reaches (17 · 30 · 30 = 15,300).
inline constexpr std::uint16_t credit_code_no_term = 0x4000;
inline constexpr auto credit_code_terms = [] {
  std::array<std::array<std::uint16_t, 256>, 17> terms{};
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (std::size_t byte = 0; byte < 256; ++byte) {
      const int value = credit_code_value(static_cast<char>(byte));
      terms[i][byte] = value < 0 ? credit_code_no_term : static_cast<std::uint16_t>(value * credit_code_weights[i]);
    }
  }
  return terms;
}();

/// Departments and their kinds of organisation (GB 32100-2015 with its amendments): 1 机构编制, 2 外交, 3
/// 司法行政, 4 文化, 5 民政, 6 旅游, 7 宗教, 8 工会, 9 市场监管, A 中央军委改革和编制办公室, N 农业, Y 其他.
struct credit_code_department {
  char department;
  std::string_view kinds;
};
inline constexpr credit_code_department credit_code_departments[] = {{'1', "1239"}, {'2', "19"},  {'3', "123459"}, {'4', "19"},
                                                                     {'5', "1239"}, {'6', "129"}, {'7', "129"},    {'8', "19"},
                                                                     {'9', "123"},  {'A', "19"},  {'N', "1239"},   {'Y', "1"}};

/// The kinds of each department as bits, by their values in the alphabet; 0 if there is no such department.
inline constexpr auto credit_code_kind_bits = [] {
  std::array<std::uint32_t, 256> bits{};
  for (const credit_code_department& each : credit_code_departments) {
    for (const char kind : each.kinds) {
      bits[static_cast<unsigned char>(each.department)] |= std::uint32_t{1} << credit_code_value(kind);
    }
  }
  return bits;
}();

/// Length of the white space, control or format character at the front; 0 if there is none. \pre !text.empty()
constexpr std::size_t blank_length(std::string_view text) {
  Expects(!text.empty());
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return first <= 0x20 || first == 0x7F ? 1 : 0;
  if (first != 0xC2 && first != 0xE2 && first != 0xE3 && first != 0xEF) return 0;  // nearly every ideograph
  for (const std::string_view blank :
       {"\xC2\xA0", "\xC2\xAD", "\xE3\x80\x80", "\xEF\xBB\xBF", "\xE2\x81\xA0", "\xE2\x80\xAF", "\xE2\x81\x9F"}) {
    if (text.substr(0, blank.size()) == blank) return blank.size();
  }
  const bool general = text.size() >= 3 && text.substr(0, 2) == "\xE2\x80";  // U+2000 to U+200F, U+2028 to U+202E
  if (general) {
    const auto last = static_cast<unsigned char>(text[2]);
    if (last <= 0x8F || (last >= 0xA8 && last <= 0xAE)) return 3;
  }
  return 0;
}

/// The ASCII character of the full-width form (U+FF01 to U+FF5E) at the front; 0 if there is none.
constexpr char half_width(std::string_view text) {
  if (text.size() < 3 || text[0] != '\xEF') return 0;
  const auto second = static_cast<unsigned char>(text[1]);
  const auto third = static_cast<unsigned char>(text[2]);
  if (second != 0xBC && second != 0xBD) return 0;
  const int code = ((second & 0x3F) << 6 | (third & 0x3F)) - 0xF01 + 0x21;
  return code >= 0x21 && code <= 0x7E ? static_cast<char>(code) : '\0';
}

constexpr std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1U : 0U;
  return count;
}

/// The fault of a code that is not 18 characters of the alphabet.
constexpr fault check_credit_code_form(std::string_view code) {
  if (code.empty()) return fault::credit_code_missing;
  if (code.starts_with('\'') || code.starts_with("=\"")) return fault::credit_code_text_mark;
  bool wide = false, lower = false, unused = false, other = false;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const std::string_view rest = code.substr(at);
    const char c = rest.front();
    if (blank_length(rest) != 0) return fault::credit_code_space;
    if (half_width(rest) != 0) {
      wide = true;
      at += 2;
    } else if (c >= 'a' && c <= 'z') {
      lower = true;
    } else if (c == 'I' || c == 'O' || c == 'Z' || c == 'S' || c == 'V') {
      unused = true;
    } else if (credit_code_value(c) < 0) {
      other = true;
    }
  }
  if (is_plain_identity_number(code)) return fault::credit_code_identity_card;
  if (wide) return fault::credit_code_full_width;
  if (character_count(code) != 18) return fault::credit_code_length;
  if (lower) return fault::credit_code_lower_case;
  if (unused) return fault::credit_code_unused_letter;
  return other ? fault::credit_code_character : fault::none;
}

}  // namespace detail

constexpr char credit_code_check_character(std::string_view first_17) {
  if (first_17.size() != 17) return 0;
  unsigned sum = 0;
  for (std::size_t i = 0; i < 17; ++i) sum += detail::credit_code_terms[i][static_cast<unsigned char>(first_17[i])];
  if (sum >= detail::credit_code_no_term) return 0;
  return detail::credit_code_alphabet[static_cast<std::size_t>((31 - sum % 31) % 31)];
}

constexpr fault check_credit_code(std::string_view code) {
  const char check = code.size() == 18 ? credit_code_check_character(code.substr(0, 17)) : '\0';
  if (check == 0 || detail::credit_code_value(code[17]) < 0) return detail::check_credit_code_form(code);
  const std::uint32_t kinds = detail::credit_code_kind_bits[static_cast<unsigned char>(code[0])];
  const bool known_kind = (kinds >> detail::credit_code_value(code[1]) & 1) != 0;
  if ((!known_kind || check != code[17]) && is_plain_identity_number(code)) return fault::credit_code_identity_card;
  if (kinds == 0) return fault::credit_code_department;
  bool digits = true;
  for (std::size_t i = 2; i < 8; ++i) digits = digits && code[i] >= '0' && code[i] <= '9';
  if (!digits) return fault::credit_code_area;
  return check == code[17] ? fault::none : fault::credit_code_check;
}

inline std::string credit_code_meant(std::string_view code) {
  std::string meant;
  while (!code.empty()) {
    std::size_t length = detail::blank_length(code);
    if (length == 0) {
      const char wide = detail::half_width(code);
      char c = wide != 0 ? wide : code.front();
      length = wide != 0 ? 3 : 1;
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
      constexpr std::string_view unused = "IOZSV";
      const std::size_t at = unused.find(c);
      meant += at == std::string_view::npos ? c : "1025U"[at];
    }
    code.remove_prefix(length);
  }
  return meant;
}

inline problem credit_code_problem(std::string_view code) {
  problem found{check_credit_code(code), {}, 0, {}, std::string(code), {}};
  switch (found.code) {
    case fault::credit_code_space:
    case fault::credit_code_full_width:
    case fault::credit_code_lower_case:
    case fault::credit_code_unused_letter: found.detail = credit_code_meant(code); break;
    case fault::credit_code_length: found.detail = std::to_string(detail::character_count(code)); break;
    case fault::credit_code_department: found.detail = code.substr(0, 1); break;
    case fault::credit_code_area: found.detail = code.substr(2, 6); break;
    case fault::credit_code_check: found.detail = credit_code_check_character(code.substr(0, 17)); break;
    case fault::credit_code_identity_card: found.value = std::string(code.substr(0, 6)) + "************"; break;
    case fault::credit_code_character:
      for (std::size_t i = 0; i < code.size(); ++i) {
        if (detail::credit_code_value(code[i]) < 0) {
          const std::size_t length = detail::utf8_sequence(code.substr(i));
          found.detail = length == 0 ? "?" : std::string(code.substr(i, length));
          break;
        }
      }
      break;
    default: break;
  }
  return found;
}

}  // namespace cavel

#endif
