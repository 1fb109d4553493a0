// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_DETAIL_MEMORY_HINTS_HPP
#define CAVEL_BASE_DETAIL_MEMORY_HINTS_HPP

/// \file
/// What the machine may be told beforehand of how memory will be used. No answer depends on it.

#include <cstddef>
#include <cstdint>
#include <vector>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace cavel::detail {

/// Asks the system for pages of two megabytes within memory that nobody has written yet: what is then written all over
/// costs fewer faults and fewer look-ups of addresses.
inline void prefer_large_pages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t size) {
#if defined(MADV_HUGEPAGE)
  constexpr std::uintptr_t page = std::uintptr_t{1} << 21;
  const auto from = reinterpret_cast<std::uintptr_t>(memory);
  const std::uintptr_t first = (from + page - 1) / page * page, end = (from + size) / page * page;
  if (first < end) madvise(static_cast<char*>(memory) + (first - from), end - first, MADV_HUGEPAGE);
#endif
}

/// Room for `count` in all, in large pages where it is new.
template <class T>
void reserve_large(std::vector<T>& list, std::size_t count) {
  list.reserve(count);
  prefer_large_pages(list.data() + list.size(), (list.capacity() - list.size()) * sizeof(T));
}

/// Has a line of memory on its way before it is read.
inline void fetch_early([[maybe_unused]] const void* memory) {
#if defined(__GNUC__)
  __builtin_prefetch(memory);
#endif
}

}  // namespace cavel::detail

#endif
