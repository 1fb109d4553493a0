// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_LARGE_PAGES_HPP
#define CAVEL_LARGE_PAGES_HPP

/// \file
/// Memory in pages of two megabytes: what is written all over then costs fewer faults and fewer look-ups of addresses.

#include <cstddef>
#include <cstdint>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace cavel::detail {

/// Asks the system for large pages within memory that nobody has written yet. Where it has none, nothing happens.
inline void prefer_large_pages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t size) {
#if defined(MADV_HUGEPAGE)
  constexpr std::uintptr_t page = std::uintptr_t{1} << 21;
  const auto from = reinterpret_cast<std::uintptr_t>(memory);
  const std::uintptr_t first = (from + page - 1) / page * page, end = (from + size) / page * page;
  if (first < end) madvise(static_cast<char*>(memory) + (first - from), end - first, MADV_HUGEPAGE);
#endif
}

}  // namespace cavel::detail

#endif
