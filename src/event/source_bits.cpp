// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/source_bits.hpp>

#include <boost/multiprecision/cpp_int.hpp>
#include <gsl/assert>

#include <algorithm>
#include <bit>

namespace cavel {

namespace {

using boost::multiprecision::cpp_int;

/// C(n, k), counted out: every partial product is itself a binomial. O(k² · log n).
cpp_int binomial(std::uint64_t n, std::uint64_t k) {
  cpp_int result = 1;
  for (std::uint64_t i = 1; i <= k; ++i) {
    result *= n - k + i;
    result /= i;
  }
  return result;
}

cpp_int value_count(const value_form& form) {
  switch (form.what) {
    case value_form::kind::digits: return pow(cpp_int(10), form.count);
    case value_form::kind::dice: return pow(cpp_int(6), form.count);
    case value_form::kind::hex: return pow(cpp_int(256), form.count);
    case value_form::kind::balls: break;
  }
  return binomial(form.of, form.count) * binomial(form.of2, form.count2);
}

constexpr unsigned binary_places = 192;  // binary places of the fixed-point numbers below

/// log2 x as a fixed-point number, by squaring: each square doubles the logarithm and yields one more place of it.
cpp_int binary_logarithm(std::uint64_t x) {
  const auto whole = static_cast<unsigned>(std::bit_width(x) - 1);
  cpp_int y = x;
  y <<= binary_places - whole;
  cpp_int result = whole;
  for (unsigned place = 0; place < binary_places; ++place) {
    y *= y;
    y >>= binary_places;
    const bool is_two_or_more = bit_test(y, binary_places + 1);
    if (is_two_or_more) y >>= 1;
    result <<= 1;
    if (is_two_or_more) ++result;
  }
  return result;
}

/// 1/(12x) − 1/(360x³) + 1/(1260x⁵): what Stirling's formula leaves of ln x!, to 10^-28 for x > 4096.
double stirling_rest(double x) { return (1 - (1 - 2 / (7 * x * x)) / (30 * x * x)) / (12 * x); }

}  // namespace

std::uint64_t detail::counted_bits(std::uint64_t n, std::uint64_t k) { return msb(binomial(n, k)); }

std::optional<std::uint64_t> detail::stirling_bits(std::uint64_t n, std::uint64_t k) {
  // The terms n·log2 e cancel.
  const std::uint64_t m = n - k;
  constexpr double log2_e = 1.4426950408889634;
  static const cpp_int log_of_turn("0x1536439a4c6efbad86d9727840544713a5c324f25e346c7de");  // log2(2π)/2, 192 places
  const double rest =
      2 * log2_e *
      (stirling_rest(static_cast<double>(k)) + stirling_rest(static_cast<double>(m)) - stirling_rest(static_cast<double>(n)));
  cpp_int small = static_cast<std::uint64_t>(rest * 1152921504606846976.0);  // 2^60
  small <<= binary_places - 60;
  // Everything is doubled.
  const cpp_int twice = binary_logarithm(n) * (2 * n + 1) - binary_logarithm(k) * (2 * k + 1) -
                        binary_logarithm(m) * (2 * m + 1) - 2 * log_of_turn - small;
  constexpr std::uint64_t mask = (std::uint64_t{1} << 56) - 1;
  const auto fraction = static_cast<std::uint64_t>((twice >> (binary_places + 1 - 56)) & mask);
  if (fraction == 0 || fraction == mask) return std::nullopt;  // too close to an integer for 2^-56 to decide
  return static_cast<std::uint64_t>(twice >> (binary_places + 1));
}

std::uint64_t bits_needed(std::uint64_t population, std::uint64_t sample) {
  Expects(population <= std::uint64_t{1} << 53);
  if (sample == 0 || sample >= population) return 0;
  const std::uint64_t fewer = std::min(sample, population - sample);
  if (fewer > 4096) {
    if (const auto bits = detail::stirling_bits(population, fewer)) return *bits;
  }
  return detail::counted_bits(population, fewer);
}

std::strong_ordering compare_value_counts(const value_form& left, const value_form& right) {
  return value_count(left).compare(value_count(right)) <=> 0;
}

namespace {

/// A product of which only the leading places are kept: it is at least `least` and less than or equal to `most`, times 2^dropped.
class rough_product {
 public:
  void multiply(const cpp_int& factor) {
    least_ *= factor;
    most_ *= factor;
    const std::size_t length = msb(most_) + 1;
    if (length <= 2 * places) return;
    least_ >>= length - places;
    most_ >>= length - places;
    most_ += 1;
    dropped_ += length - places;
  }
  /// ⌊log2⌋, if the places that were kept decide it.
  std::optional<std::uint64_t> bits() const {
    if (msb(least_) != msb(most_)) return std::nullopt;
    return msb(least_) + dropped_;
  }

 private:
  static constexpr std::size_t places = 512;

  cpp_int least_ = 1, most_ = 1;
  std::uint64_t dropped_ = 0;
};

}  // namespace

std::uint64_t bits_supplied(std::span<const source> sources) {
  rough_product rough;
  for (const source& each : sources) {
    if (each.kind == source_kind::public_source) rough.multiply(value_count(each.form));
  }
  if (const auto bits = rough.bits()) return *bits;
  cpp_int product = 1;
  for (const source& each : sources) {
    if (each.kind == source_kind::public_source) product *= value_count(each.form);
  }
  return msb(product);
}

}  // namespace cavel
