// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_SOURCE_BITS_HPP
#define CAVEL_EVENT_SOURCE_BITS_HPP

/// \file
/// How much chance a draw needs, and how much its public sources supply.
///
/// A sample of n out of N can fall in C(N,n) ways; a draw that is to reach all of them needs log2 C(N,n) bits. Both
/// sums are exact integers (docs/protocol.md §2, "Bits"). Small samples are counted exactly; for large ones Stirling's series
/// in 192 binary places gives the integer part. If the result is too close to an integer to be sure, they are counted
/// exactly too.

#include <cavel/event/source.hpp>

#include <compare>
#include <cstdint>
#include <optional>
#include <span>

namespace cavel {

/// ⌊log2 C(population, sample)⌋; 0 if sample is 0 or at least the population. At most a few milliseconds.
/// \pre population ≤ 2^53
std::uint64_t bits_needed(std::uint64_t population, std::uint64_t sample);

/// ⌊log2 of the product of the numbers of values of all public sources⌋. O(sources): 512 binary places of the product are kept,
/// and it is multiplied out only if it lies within 2^-400 above a power of 2.
std::uint64_t bits_supplied(std::span<const source> sources);

/// Which of two forms has more values.
std::strong_ordering compare_value_counts(const value_form& left, const value_form& right);

/// Fewer supplied bits than the first are refused and fewer than the second cause a warning, however many are needed.
inline constexpr std::uint64_t least_bits = 20;
inline constexpr std::uint64_t sound_bits = 64;

namespace detail {

/// The two methods of `bits_needed`, for tests that compare them.
std::uint64_t counted_bits(std::uint64_t n, std::uint64_t k);
std::optional<std::uint64_t> stirling_bits(std::uint64_t n, std::uint64_t k);

}  // namespace detail

}  // namespace cavel

#endif
