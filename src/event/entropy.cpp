// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/entropy.hpp>

namespace cavel {

namespace detail {

natural power(std::uint32_t base, std::uint32_t exponent) {
  natural result(1);
  for (std::uint32_t i = 0; i < exponent; ++i) result *= natural(base);
  return result;
}

/// C(n, k), counted out: every partial product is itself a binomial. O(k² · log n).
natural binomial(std::uint64_t n, std::uint64_t k) {
  natural result(1);
  for (std::uint64_t i = 1; i <= k; ++i) {
    result *= natural(n - k + i);
    result /= static_cast<std::uint32_t>(i);
  }
  return result;
}

constexpr std::size_t binary_places = 192;  // binary places of the fixed-point numbers below

/// log2 x as a fixed-point number, by squaring: each square doubles the logarithm and yields one more place of it.
natural binary_logarithm(std::uint64_t x) {
  const auto whole = static_cast<std::uint32_t>(std::bit_width(x) - 1);
  natural y(x);
  y *= power(2, static_cast<std::uint32_t>(binary_places) - whole);
  std::vector<std::uint32_t> result(binary_places / 32 + 1, 0);
  result.back() = whole;
  for (std::size_t place = binary_places; place-- > 0;) {
    y *= natural(y);
    y >>= binary_places;
    if (y.bits() > binary_places + 1) {
      result[place / 32] |= std::uint32_t{1} << place % 32;
      y >>= 1;
    }
  }
  return natural(std::move(result));
}

/// 1/(12x) − 1/(360x³) + 1/(1260x⁵): what Stirling's formula leaves of ln x!, to 10^-28 for x > 4096.
double stirling_rest(double x) { return (1 - (1 - 2 / (7 * x * x)) / (30 * x * x)) / (12 * x); }

/// ⌊log2 C(n, k)⌋ for k and n − k above 4096, or nothing where 2^-56 does not tell it. The terms n·log2 e cancel.
std::optional<std::uint64_t> stirling_bits(std::uint64_t n, std::uint64_t k) {
  const std::uint64_t m = n - k;
  constexpr double log2_e = 1.4426950408889634;
  // log2(2π)/2, 192 places
  const natural half_log_of_turn(
      std::vector<std::uint32_t>{0xe346c7de, 0x5c324f25, 0x0544713a, 0x6d972784, 0xc6efbad8, 0x536439a4, 0x00000001});
  natural twice = binary_logarithm(n);
  twice *= natural(2 * n + 1);
  natural less = binary_logarithm(k);
  less *= natural(2 * k + 1);
  natural other = binary_logarithm(m);
  other *= natural(2 * m + 1);
  less += other;
  // twice log2(2π)/2, since everything here is doubled
  less += half_log_of_turn;
  less += half_log_of_turn;
  const double rest =
      2 * log2_e *
      (stirling_rest(static_cast<double>(k)) + stirling_rest(static_cast<double>(m)) - stirling_rest(static_cast<double>(n)));
  natural small(static_cast<std::uint64_t>(rest * 1152921504606846976.0));  // 2^60
  small *= power(2, static_cast<std::uint32_t>(binary_places) - 60);
  less += small;
  twice -= less;
  natural fraction = twice;
  fraction >>= binary_places + 1 - 56;
  constexpr std::uint64_t mask = (std::uint64_t{1} << 56) - 1;
  const std::uint64_t near = fraction.low() & mask;
  if (near == 0 || near == mask) return std::nullopt;
  twice >>= binary_places + 1;
  return twice.low();
}

}  // namespace detail

std::uint64_t bits_needed(std::uint64_t population, std::uint64_t sample) {
  if (sample == 0 || sample >= population) return 0;
  const std::uint64_t fewer = std::min(sample, population - sample);
  if (fewer > 4096) {
    if (const auto bits = detail::stirling_bits(population, fewer)) return *bits;
  }
  return detail::binomial(population, fewer).bits() - 1;
}

natural value_count(const value_form& form) {
  switch (form.what) {
    case value_form::kind::digits: return detail::power(10, form.count);
    case value_form::kind::dice: return detail::power(6, form.count);
    case value_form::kind::hex: return detail::power(256, form.count);
    case value_form::kind::balls: break;
  }
  natural product = detail::binomial(form.of, form.count);
  product *= detail::binomial(form.of2, form.count2);
  return product;
}

std::uint64_t bits_supplied(std::span<const source> sources) {
  natural product(1);
  for (const source& each : sources) {
    if (each.kind == source_kind::public_source) product *= value_count(each.form);
  }
  return product.bits() - 1;
}

}  // namespace cavel
