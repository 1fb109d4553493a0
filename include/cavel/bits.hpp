// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BITS_HPP
#define CAVEL_BITS_HPP

/// \file
/// How much chance a draw needs, and how much its public sources supply.
///
/// A sample of n out of N can fall in C(N,n) ways; a draw that is to reach all of them needs log2 C(N,n) bits. Both
/// sums are exact integers (docs/protocol.md §2, "Bits"): the needed bits by Stirling's series in 100 decimal digits,
/// which cannot mistake an integer part (C(N,n) with 1 < n < N-1 is never a power of two: by Kummer's theorem a prime
/// power that divides it is at most N); the supplied bits by multiplying integers.

#include <cavel/source.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/multiprecision/cpp_int.hpp>

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <utility>

namespace cavel {

/// ⌊log2 C(population, sample)⌋; 0 where sample is 0 or at least the population. O(1).
/// \pre population ≤ 2^53
inline std::uint64_t bits_needed(std::uint64_t population, std::uint64_t sample);

/// ⌊log2 of the product of the numbers of values of all public sources⌋.
inline std::uint64_t bits_supplied(std::span<const source> sources);

/// The number of values of a form.
inline boost::multiprecision::cpp_int value_count(const value_form& form);

/// Fewer supplied bits than these are refused, and warned of, whatever is needed.
inline constexpr std::uint64_t least_bits = 20;
inline constexpr std::uint64_t sound_bits = 64;

// ---------------------------------------------------------------------------------------------------------

namespace detail {

using wide_float = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<100>>;

inline boost::multiprecision::cpp_int binomial(std::uint32_t n, std::uint32_t k) {
  boost::multiprecision::cpp_int result = 1;
  for (std::uint32_t i = 1; i <= k; ++i) result = result * (n - k + i) / i;
  return result;
}

/// ln n!, n ≥ 1: Stirling's series at an argument of at least 200, shifted down by the product between.
/// The first term left out is below 10^-80 there.
inline wide_float log_factorial(std::uint64_t n) {
  constexpr std::uint64_t shifted = 200;
  // B_2k / (2k (2k-1)), k = 1 … 20, as numerator and denominator (Abramowitz and Stegun, 6.1.41)
  static const std::array<std::pair<const char*, const char*>, 20> terms{{
      {"1", "12"}, {"-1", "360"}, {"1", "1260"}, {"-1", "1680"}, {"1", "1188"}, {"-691", "360360"}, {"1", "156"},
      {"-3617", "122400"}, {"43867", "244188"}, {"-174611", "125400"}, {"77683", "5796"}, {"-236364091", "1506960"},
      {"657931", "300"}, {"-3392780147", "93960"}, {"1723168255201", "2492028"}, {"-7709321041217", "505920"},
      {"151628697551", "396"}, {"-26315271553053477373", "2418179400"}, {"154210205991661", "444"},
      {"-261082718496449122051", "21106800"},
  }};
  wide_float product = 1;
  std::uint64_t at = n;
  while (at < shifted) product *= ++at;
  const wide_float x = at;
  const wide_float pi = boost::math::constants::pi<wide_float>();
  wide_float sum = (x + wide_float(0.5)) * log(x) - x + log(2 * pi) / 2;
  wide_float power = x;
  for (const auto& [numerator, denominator] : terms) {
    sum += wide_float(numerator) / (wide_float(denominator) * power);
    power *= x * x;
  }
  return sum - log(product);
}

}  // namespace detail

inline std::uint64_t bits_needed(std::uint64_t population, std::uint64_t sample) {
  if (sample == 0 || sample >= population) return 0;
  if (sample == 1 || sample == population - 1) return static_cast<std::uint64_t>(std::bit_width(population)) - 1;
  const detail::wide_float logarithm =
      detail::log_factorial(population) - detail::log_factorial(sample) - detail::log_factorial(population - sample);
  return static_cast<std::uint64_t>(floor(logarithm / log(detail::wide_float(2))));
}

inline boost::multiprecision::cpp_int value_count(const value_form& form) {
  using boost::multiprecision::cpp_int;
  switch (form.what) {
    case value_form::kind::digits: return pow(cpp_int(10), form.count);
    case value_form::kind::dice: return pow(cpp_int(6), form.count);
    case value_form::kind::hex: return pow(cpp_int(256), form.count);
    case value_form::kind::balls: break;
  }
  return detail::binomial(form.of, form.count) * detail::binomial(form.of2, form.count2);
}

inline std::uint64_t bits_supplied(std::span<const source> sources) {
  boost::multiprecision::cpp_int product = 1;
  for (const source& each : sources) {
    if (each.kind == source_kind::public_source) product *= value_count(each.form);
  }
  return msb(product);
}

}  // namespace cavel

#endif
