// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_BYTES_HPP
#define CAVEL_BASE_BYTES_HPP

/// \file
/// Bytes in the protocol: lower-case hexadecimal, valid UTF-8, and the rules for ids, names and free text (docs/protocol.md,
/// "Bytes"). Text is never normalised: it is kept as given or refused.

#include <cavel/fault.hpp>

#include <gsl/assert>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace cavel {

/// Lower-case hexadecimal of `size` bytes. \pre bytes != nullptr unless size is 0. O(size).
inline std::string hex(const std::uint8_t* bytes, std::size_t size);

/// The bytes of exactly 2·N lower-case hexadecimal digits; empty for any other text.
template <std::size_t N>
constexpr std::optional<std::array<std::uint8_t, N>> from_hex(std::string_view text);

/// Whether `text` is well-formed UTF-8 (Unicode 15, table 3-7: no surrogates, no overlong forms). O(size).
constexpr bool is_utf8(std::string_view text);

/// The text with U+FFFD in place of every byte that is not valid UTF-8, for quoting input. O(size).
std::string readable(std::string_view text);

/// Checks an id (标识) or free text: 1 to 255 bytes of UTF-8 with no byte below 0x20, no 0x7F and no space at either end.
/// \return the first fault, or `fault::none`. O(size).
constexpr fault check_id(std::string_view text);

/// Checks the name of a task or lot: 1 to 32 characters of `A-Z a-z 0-9 . _ -`. \return `fault::name_form` or `fault::none`.
constexpr fault check_name(std::string_view text);

// ---------------------------------------------------------------------------------------------------------

inline std::string hex(const std::uint8_t* bytes, std::size_t size) {
  Expects(bytes != nullptr || size == 0);
  constexpr char digits[] = "0123456789abcdef";
  std::string text(size * 2, '0');
  for (std::size_t i = 0; i < size; ++i) {
    text[2 * i] = digits[bytes[i] >> 4];
    text[2 * i + 1] = digits[bytes[i] & 15];
  }
  return text;
}

template <std::size_t N>
constexpr std::optional<std::array<std::uint8_t, N>> from_hex(std::string_view text) {
  if (text.size() != 2 * N) return std::nullopt;
  std::array<std::uint8_t, N> bytes{};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    int digit = 0;
    if (c >= '0' && c <= '9') {
      digit = c - '0';
    } else if (c >= 'a' && c <= 'f') {
      digit = c - 'a' + 10;
    } else {
      return std::nullopt;
    }
    bytes[i / 2] = static_cast<std::uint8_t>(bytes[i / 2] << 4 | digit);
  }
  return bytes;
}

namespace detail {

/// Length in bytes of the well-formed UTF-8 sequence at the front of `text`; 0 if there is none. \pre !text.empty()
constexpr std::size_t utf8_sequence(std::string_view text) {
  Expects(!text.empty());
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto tail = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
    return i < text.size() && byte(i) >= low && byte(i) <= high;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return tail(1) ? 2 : 0;
  if (lead < 0xF0) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : 0xBF;
    return tail(1, low, high) && tail(2) ? 3 : 0;
  }
  if (lead > 0xF4) return 0;
  const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
  return tail(1, low, high) && tail(2) && tail(3) ? 4 : 0;
}

}  // namespace detail

constexpr bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = detail::utf8_sequence(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

inline std::string readable(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const std::size_t length = detail::utf8_sequence(text);
    shown += length == 0 ? std::string_view("\xEF\xBF\xBD") : text.substr(0, length);
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return shown;
}

namespace detail {

/// Whether a text of eight bytes or more is printable ASCII. It tests eight bytes at once; the last eight may overlap the ones
/// before. A carry may flag a neighbouring byte too, never hide one. \pre text.size() >= 8
inline bool is_printable_ascii(std::string_view text) {
  Expects(text.size() >= 8);
  constexpr std::uint64_t ones = 0x0101010101010101;
  std::uint64_t wrong = 0;
  const auto test = [&](std::size_t at) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, 8);
    wrong |= eight | (eight - 0x20 * ones) | ((eight ^ 0x7F * ones) - ones);
  };
  for (std::size_t at = 0; at + 8 <= text.size(); at += 8) test(at);
  test(text.size() - 8);
  return (wrong & 0x80 * ones) == 0;
}

}  // namespace detail

constexpr fault check_id(std::string_view text) {
  if (text.empty()) return fault::text_empty;
  if (text.size() > 255) return fault::text_too_long;
  if (!std::is_constant_evaluated() && text.size() >= 8 && text.front() != ' ' && text.back() != ' ' &&
      detail::is_printable_ascii(text)) {
    return fault::none;  // the common case
  }
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return fault::text_control_byte;
  }
  if (text.front() == ' ' || text.back() == ' ') return fault::text_outer_space;
  if (!is_utf8(text)) return fault::text_not_utf8;
  return fault::none;
}

constexpr fault check_name(std::string_view text) {
  if (text.empty() || text.size() > 32) return fault::name_form;
  for (const char c : text) {
    const bool allowed =
        (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    if (!allowed) return fault::name_form;
  }
  return fault::none;
}

}  // namespace cavel

#endif
