// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_PLAN_FRACTION_HPP
#define CAVEL_PLAN_FRACTION_HPP

/// \file
/// The fraction drawn (抽查比例), exact: 15% is 3/20, and 7% of 100 is 7.
///
/// A plan may state `15%`, `0.06`, `1/3` or `1`. All are read as integers p/q in lowest terms, never as floating point, so that
/// every implementation draws the same number. A fraction lies in [0, 1]. Numerator and denominator are at most
/// 9007199254740991, the largest integer of the protocol. No population and no fraction can overflow.
///
/// \code
/// sample_size(101, *parse_fraction("15%"), rounding::up);  // 16
/// \endcode

#include <cavel/fault.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>

namespace cavel {

/// p/q in lowest terms with 0 ≤ p ≤ q; zero is 0/1.
class fraction {
 public:
  /// The largest numerator and denominator.
  static constexpr std::uint64_t limit = 9007199254740991;

  constexpr fraction() = default;
  /// The fault of p/q as a fraction: `fraction_zero_denominator`, `fraction_over_one`, `fraction_too_long` (a
  /// term over `limit` after reduction) or `fault::none`. O(log q).
  static constexpr fault check(std::uint64_t p, std::uint64_t q);
  /// p/q in lowest terms. Faults: those of `check`.
  static checked<fraction> of(std::uint64_t p, std::uint64_t q);

  constexpr std::uint64_t numerator() const { return numerator_; }
  constexpr std::uint64_t denominator() const { return denominator_; }
  bool operator==(const fraction&) const = default;

 private:
  constexpr fraction(std::uint64_t p, std::uint64_t q) : numerator_(p), denominator_(q) {}
  std::uint64_t numerator_ = 0;
  std::uint64_t denominator_ = 1;
};

/// Reads `15%`, `12.5%`, `0.06`, `1/3`, `0` or `1`: ASCII digits without redundant leading zeros. Faults 120-129, one for each
/// common way of writing it differently. O(length).
checked<fraction> parse_fraction(std::string_view text);

/// For example `3/20`; one is `1/1` and zero is `0/1`.
std::string to_string(fraction value);

/// How a fractional sample size is rounded.
enum class rounding : std::uint8_t { up, down, half_up };

/// `up`, `down` or `half-up`, as in plans and announcements.
constexpr std::string_view name(rounding value);
constexpr std::optional<rounding> parse_rounding(std::string_view text);

/// The sample size of a stratum (docs/protocol.md, "Sample, reserve, items"): ⌈N·p/q⌉, ⌊N·p/q⌋ or ⌊(2Np +
/// q)/(2q)⌋, never above N, and at least 1 if N and p are positive. Exact for every N. O(1).
constexpr std::uint64_t sample_size(std::uint64_t population, fraction part, rounding how);

/// Whether `sample` of `population` is more than twice the fraction (n·q > 2·N·p), as the minimum of one may cause. The record
/// then contains a warning. Exact for every N. O(1).
constexpr bool is_oversampled(std::uint64_t sample, std::uint64_t population, fraction part);

// ---------------------------------------------------------------------------------------------------------

constexpr fault fraction::check(std::uint64_t p, std::uint64_t q) {
  if (q == 0) return fault::fraction_zero_denominator;
  if (p > q) return fault::fraction_over_one;
  return q / std::gcd(p, q) > limit ? fault::fraction_too_long : fault::none;
}

inline checked<fraction> fraction::of(std::uint64_t p, std::uint64_t q) {
  const fault found = check(p, q);
  if (found != fault::none) return problem{found, {}, 0, {}, std::to_string(p) + "/" + std::to_string(q), {}};
  const std::uint64_t common = std::gcd(p, q);
  return fraction(p / common, q / common);
}

namespace detail {

/// Consumes leading digits, at most 18 so that nothing overflows. `fraction_form` if there are none.
constexpr fault take_integer(std::string_view& text, std::uint64_t& value, bool leading_zeros, std::size_t& length) {
  length = 0;
  value = 0;
  while (length < text.size() && text[length] >= '0' && text[length] <= '9') {
    if (length == 18) return fault::fraction_too_long;
    value = value * 10 + static_cast<std::uint64_t>(text[length] - '0');
    ++length;
  }
  if (length == 0 || (!leading_zeros && length > 1 && text.front() == '0')) return fault::fraction_form;
  text.remove_prefix(length);
  return fault::none;
}

/// Faults that are found before any digit is read, the most helpful first.
constexpr fault check_fraction_characters(std::string_view text) {
  if (text.empty()) return fault::fraction_empty;
  for (const std::string_view wide :
       {"％", "／", "．", "。", "﹪", "∕", "⁄", "０", "１", "２", "３", "４", "５", "６", "７", "８", "９"}) {
    if (text.find(wide) != std::string_view::npos) return fault::fraction_full_width;
  }
  for (const std::string_view space : {" ", "\t", "\r", "\n", "\xC2\xA0", "\xE3\x80\x80"}) {
    if (text.find(space) != std::string_view::npos) return fault::fraction_space;
  }
  if (text.front() == '-' || text.front() == '+' || text.substr(0, 3) == "−") return fault::fraction_sign;
  for (const std::string_view comma : {",", "，", "、"}) {
    if (text.find(comma) != std::string_view::npos) return fault::fraction_comma;
  }
  return fault::none;
}

/// Reads `text` as p/q, not reduced. Neither exceeds 10^18.
constexpr fault read_fraction(std::string_view text, std::uint64_t& p, std::uint64_t& q) {
  if (const fault found = check_fraction_characters(text); found != fault::none) return found;
  if (text.front() == '.') return fault::fraction_point;
  std::size_t length = 0;
  if (const fault found = take_integer(text, p, false, length); found != fault::none) return found;
  q = 1;
  if (!text.empty() && text.front() == '/') {
    text.remove_prefix(1);
    if (const fault found = take_integer(text, q, false, length); found != fault::none) return found;
    return text.empty() ? fault::none : fault::fraction_form;
  }
  if (!text.empty() && text.front() == '.') {
    text.remove_prefix(1);
    if (text.empty() || text.front() == '%') return fault::fraction_point;
    std::uint64_t decimals = 0;
    const std::size_t whole = length;
    if (const fault found = take_integer(text, decimals, true, length); found != fault::none) return found;
    if (whole + length > 17) return fault::fraction_too_long;
    for (std::size_t i = 0; i < length; ++i) q *= 10;
    p = p * q + decimals;
  }
  if (!text.empty() && text.front() == '%') {
    text.remove_prefix(1);
    q *= 100;  // at most 10^18
  }
  return text.empty() ? fault::none : fault::fraction_form;
}

/// N·p = quotient·q + remainder, bit by bit. As p ≤ q ≤ 2^53, no intermediate result exceeds 2^55, and the quotient is at
/// most N.
struct scaled {
  std::uint64_t quotient = 0;
  std::uint64_t remainder = 0;
};

constexpr scaled scale(std::uint64_t population, fraction part) {
  const std::uint64_t q = part.denominator();
  scaled made;
  for (int bit = 63; bit >= 0; --bit) {
    const std::uint64_t next = 2 * made.remainder + (population >> bit & 1) * part.numerator();
    made.quotient = 2 * made.quotient + next / q;
    made.remainder = next % q;
  }
  return made;
}

}  // namespace detail

inline checked<fraction> parse_fraction(std::string_view text) {
  std::uint64_t p = 0;
  std::uint64_t q = 1;
  fault found = detail::read_fraction(text, p, q);
  if (found == fault::none) found = fraction::check(p, q);
  if (found != fault::none) return problem{found, {}, 0, {}, std::string(text), {}};
  return fraction::of(p, q);
}

inline std::string to_string(fraction value) {
  return std::to_string(value.numerator()) + "/" + std::to_string(value.denominator());
}

constexpr std::string_view name(rounding value) {
  return value == rounding::up ? "up" : value == rounding::down ? "down" : "half-up";
}

constexpr std::optional<rounding> parse_rounding(std::string_view text) {
  for (const rounding each : {rounding::up, rounding::down, rounding::half_up}) {
    if (name(each) == text) return each;
  }
  return std::nullopt;
}

constexpr std::uint64_t sample_size(std::uint64_t population, fraction part, rounding how) {
  const detail::scaled exact = detail::scale(population, part);
  std::uint64_t size = exact.quotient;
  if (how == rounding::up && exact.remainder != 0) ++size;
  if (how == rounding::half_up && exact.remainder >= part.denominator() - exact.remainder) ++size;
  return size == 0 && population != 0 && part.numerator() != 0 ? 1 : size;
}

constexpr bool is_oversampled(std::uint64_t sample, std::uint64_t population, fraction part) {
  const detail::scaled exact = detail::scale(population, part);
  if (sample <= exact.quotient || sample - exact.quotient <= exact.quotient) return false;
  return sample - exact.quotient - exact.quotient > 2 * exact.remainder / part.denominator();
}

}  // namespace cavel

#endif
