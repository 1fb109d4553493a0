// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_DETAIL_PREFETCH_HPP
#define CAVEL_BASE_DETAIL_PREFETCH_HPP

/// \file
/// A hint to the processor. No result depends on it.

namespace cavel::detail {

/// Starts loading the cache line at an address that will be read soon.
inline void prefetch([[maybe_unused]] const void* address) {
#if defined(__GNUC__)
  __builtin_prefetch(address);
#endif
}

}  // namespace cavel::detail

#endif
