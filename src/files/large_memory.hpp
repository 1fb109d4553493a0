// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_LARGE_MEMORY_HPP
#define CAVEL_SRC_LARGE_MEMORY_HPP

/// \file
/// Memory for whole files. Inside cavel::files only.

#include <cstddef>
#include <cstdint>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace cavel::detail {

/// Prepares fresh memory that will be filled. A gigabyte of fresh pages costs more than reading it; large pages are faulted in 512 times fewer steps.
inline void expect_large([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) {
#if defined(__linux__)
  constexpr std::uintptr_t page = 1 << 21;
  const auto first = (reinterpret_cast<std::uintptr_t>(memory) + page - 1) / page * page;
  const auto last = (reinterpret_cast<std::uintptr_t>(memory) + bytes) / page * page;
  if (first < last) madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);
#endif
}

}  // namespace cavel::detail

#endif
