// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_SOURCE_HPP
#define CAVEL_EVENT_SOURCE_HPP

/// \file
/// Sources of randomness (随机源): what is announced of them, and which values they may take.
///
/// A *public* source is something that anyone can read later and nobody can choose: lottery balls, dice thrown before
/// witnesses, a beacon. Its form fixes the exact bytes of its value; a value not in its form is refused, never
/// normalised, so that nobody can try spellings. A *standby* source speaks only where the public source that names it
/// failed. A *sealed* source is the digest of a holder's secret: it adds secrecy and a second hand, not bits.
/// Protocol: docs/protocol.md §2, "Forms" and "Bits".

#include <cavel/base/bytes.hpp>
#include <cavel/fault.hpp>
#include <cavel/hash/digest.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// The exact form of a public value.
struct value_form {
  enum class kind : std::uint8_t { digits, dice, balls, hex };

  kind what = kind::digits;
  std::uint32_t count = 0;            ///< K: digits, dice, bytes [1, 64]; A: balls of the first pool
  std::uint32_t of = 0;               ///< B [A, 99], balls only
  std::uint32_t count2 = 0, of2 = 0;  ///< C [1, D] and D [1, 99], balls only

  bool operator==(const value_form&) const = default;
};

/// Reads `digits:5`, `dice:8`, `balls:6/33+1/16`, `hex:64`. \return nothing where the text is no form
constexpr std::optional<value_form> parse_form(std::string_view text);

/// The form as it stands in an announcement.
inline std::string to_string(const value_form& form);

/// Whether `value` is exactly in the form. O(size).
constexpr bool is_in_form(const value_form& form, std::string_view value);

/// How a value of the form looks, for people, e.g. `03 07 12 19 25 31 09`.
inline std::string example(const value_form& form);

enum class source_kind : std::uint8_t { public_source, standby, sealed };

/// One source as announced.
struct source {
  source_kind kind = source_kind::public_source;
  std::string name;         ///< of the source; of the holder, where sealed
  value_form form;          ///< public and standby
  std::string earliest;     ///< instant, +08:00: the value cannot exist before
  std::string read_at;      ///< where anyone reads it
  std::string replaced_by;  ///< public: name of the standby source, or empty
  digest commitment;        ///< sealed

  bool operator==(const source&) const = default;
};

/// The commitment of a holder's secret: H of the 32 bytes that 64 lower-case hex digits stand for.
/// \return nothing where the text is not 64 lower-case hex digits
constexpr std::optional<digest> commitment_of(suite hash_suite, std::string_view secret);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// A number of 1 or 2 digits without leading zero.
constexpr std::optional<std::uint32_t> small_number(std::string_view text) {
  if (text.empty() || text.size() > 2 || text[0] < '1' || text[0] > '9') return std::nullopt;
  std::uint32_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

/// The form of one pool of balls, `A/B`.
constexpr bool parse_pool(std::string_view text, std::uint32_t& count, std::uint32_t& of) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return false;
  const auto first = small_number(text.substr(0, slash));
  const auto second = small_number(text.substr(slash + 1));
  if (!first || !second || *first > *second) return false;
  count = *first;
  of = *second;
  return true;
}

/// Whether `text` is `count` numbers of 01 to `of`, strictly ascending, one space between.
constexpr bool are_balls(std::string_view text, std::uint32_t count, std::uint32_t of) {
  if (text.size() != std::size_t{count} * 3 - 1) return false;
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const char tens = text[i * 3];
    const char ones = text[i * 3 + 1];
    if (tens < '0' || tens > '9' || ones < '0' || ones > '9') return false;
    if (i + 1 < count && text[i * 3 + 2] != ' ') return false;
    const auto ball = static_cast<std::uint32_t>((tens - '0') * 10 + (ones - '0'));
    if (ball <= last || ball > of) return false;
    last = ball;
  }
  return true;
}

constexpr bool are_all(std::string_view text, std::size_t size, std::string_view alphabet) {
  if (text.size() != size) return false;
  for (const char c : text) {
    if (alphabet.find(c) == std::string_view::npos) return false;
  }
  return true;
}

}  // namespace detail

constexpr std::optional<value_form> parse_form(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view word = text.substr(0, colon);
  const std::string_view rest = text.substr(colon + 1);
  value_form form;
  if (word == "balls") {
    form.what = value_form::kind::balls;
    const std::size_t plus = rest.find('+');
    if (plus == std::string_view::npos || !detail::parse_pool(rest.substr(0, plus), form.count, form.of) ||
        !detail::parse_pool(rest.substr(plus + 1), form.count2, form.of2)) {
      return std::nullopt;
    }
    return form;
  }
  if (word == "digits") {
    form.what = value_form::kind::digits;
  } else if (word == "dice") {
    form.what = value_form::kind::dice;
  } else if (word == "hex") {
    form.what = value_form::kind::hex;
  } else {
    return std::nullopt;
  }
  const auto count = detail::small_number(rest);
  if (!count || *count > 64) return std::nullopt;
  form.count = *count;
  return form;
}

inline std::string to_string(const value_form& form) {
  const std::string count = std::to_string(form.count);
  switch (form.what) {
    case value_form::kind::digits: return "digits:" + count;
    case value_form::kind::dice: return "dice:" + count;
    case value_form::kind::hex: return "hex:" + count;
    case value_form::kind::balls: break;
  }
  return "balls:" + count + "/" + std::to_string(form.of) + "+" + std::to_string(form.count2) + "/" + std::to_string(form.of2);
}

constexpr bool is_in_form(const value_form& form, std::string_view value) {
  switch (form.what) {
    case value_form::kind::digits: return detail::are_all(value, form.count, "0123456789");
    case value_form::kind::dice: return detail::are_all(value, form.count, "123456");
    case value_form::kind::hex: return detail::are_all(value, std::size_t{form.count} * 2, "0123456789abcdef");
    case value_form::kind::balls: break;
  }
  const std::size_t first = std::size_t{form.count} * 3 - 1;
  return value.size() > first && value[first] == ' ' && detail::are_balls(value.substr(0, first), form.count, form.of) &&
         detail::are_balls(value.substr(first + 1), form.count2, form.of2);
}

inline std::string example(const value_form& form) {
  const auto balls = [](std::uint32_t count) {
    std::string text;
    for (std::uint32_t i = 1; i <= count; ++i) {
      text += (i == 1 ? "" : " ") + std::string(i < 10 ? "0" : "") + std::to_string(i);
    }
    return text;
  };
  switch (form.what) {
    case value_form::kind::digits:
      return std::string("0123456789012345678901234567890123456789012345678901234567890123").substr(0, form.count);
    case value_form::kind::dice:
      return std::string("1234561234561234561234561234561234561234561234561234561234561234").substr(0, form.count);
    case value_form::kind::hex: {
      std::string text;
      for (std::uint32_t i = 0; i < form.count; ++i) text += "0a";
      return text;
    }
    case value_form::kind::balls: break;
  }
  return balls(form.count) + " " + balls(form.count2);
}

constexpr std::optional<digest> commitment_of(suite hash_suite, std::string_view secret) {
  const auto bytes = from_hex<32>(secret);
  if (!bytes) return std::nullopt;
  char raw[32]{};
  for (std::size_t i = 0; i < 32; ++i) raw[i] = static_cast<char>((*bytes)[i]);
  return hash(hash_suite, std::string_view(raw, 32));
}

}  // namespace cavel

#endif
