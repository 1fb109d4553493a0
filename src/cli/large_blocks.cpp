// SPDX-License-Identifier: Apache-2.0
// The program's memory: large blocks in large pages. A roster of a million rows takes fifty blocks of several megabytes; in pages of
// 4 KiB the system spends as long on handing them out as the program on reading the file. Sanitizers have their own.
#include "../files/large_memory.hpp"

#include <cstdlib>
#include <new>

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && defined(__linux__)
#if !defined(__has_feature)
#define __has_feature(name) 0
#endif
#if !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer) && !__has_feature(memory_sanitizer)

void* operator new(std::size_t size) {
  constexpr std::size_t large = std::size_t{8} << 20;
  for (;;) {
    if (void* const block = std::malloc(size == 0 ? 1 : size)) {
      if (size >= large) cavel::detail::expect_large(block, size);
      return block;
    }
    const std::new_handler handler = std::get_new_handler();
    if (handler == nullptr) throw std::bad_alloc();
    handler();
  }
}

void operator delete(void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }

#endif
#endif
