// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_HASH_DETAIL_SPREAD_SORT_HPP
#define CAVEL_HASH_DETAIL_SPREAD_SORT_HPP

/// \file
/// Sorts uniformly distributed numbers such as hashes: one distribution pass by the leading bits, then insertion sort.
///
/// Boost.Sort's `integer_sort`, `pdqsort_branchless` and `std::sort` take 3.3, 3.5 and 8.6 times as long for 32,768 random
/// numbers (docs/speed.md, "Sorting").

#include <gsl/assert>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace cavel::detail {

/// Buffers, reused from one sort to the next.
struct spread_memory {
  std::vector<std::uint64_t> sorted;
  std::vector<std::uint32_t> counts;
};

/// Sorts `count` numbers after ignoring their leading `unused_bits`, in which they must be equal. O(count) if they are
/// uniformly distributed over the remaining range, otherwise O(count log count). \pre unused_bits in [0, 63], count < 2^32
inline void spread_sort(std::uint64_t* numbers, std::size_t count, int unused_bits, spread_memory& memory);

// ---------------------------------------------------------------------------------------------------------

inline void spread_sort(std::uint64_t* numbers, std::size_t count, int unused_bits, spread_memory& memory) {
  Expects(unused_bits >= 0 && unused_bits <= 63 && count <= std::numeric_limits<std::uint32_t>::max());
  const int bits = std::min(static_cast<int>(std::bit_width(count)), 20);
  const auto digit = [&](std::uint64_t number) { return static_cast<std::size_t>(number << unused_bits >> (64 - bits)); };
  std::uint32_t fullest = 0;
  if (count >= 64) {
    memory.counts.assign(std::size_t{1} << bits, 0);
    for (std::size_t i = 0; i < count; ++i) ++memory.counts[digit(numbers[i])];
    std::uint32_t start = 0;
    for (std::uint32_t& each : memory.counts) {
      fullest = std::max(fullest, each);
      start += std::exchange(each, start);
    }
  }
  if (count < 64 || fullest > 64) {  // few, or unevenly distributed
    std::sort(numbers, numbers + count);
    return;
  }
  if (memory.sorted.size() < count) memory.sorted.resize(count);
  for (std::size_t i = 0; i < count; ++i) memory.sorted[memory.counts[digit(numbers[i])]++] = numbers[i];
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t number = memory.sorted[i];
    std::size_t at = i;
    for (; at > 0 && numbers[at - 1] > number; --at) numbers[at] = numbers[at - 1];
    numbers[at] = number;
  }
}

}  // namespace cavel::detail

#endif
