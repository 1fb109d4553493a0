// SPDX-License-Identifier: Apache-2.0
// SHA-256, two ids at once, for processors with the SHA instructions but no AVX-512: sixteen registers.
#include "kernels.hpp"

#if CAVEL_KERNELS_X86

#include <immintrin.h>

#define CAVEL_TARGET __attribute__((target("sha,sse4.1,ssse3")))
#define CAVEL_WAYS 2
#define CAVEL_LEAVE_UPPER()  // not needed: no wide registers are used here

namespace {

/// The block of an id of up to 55 bytes, as words.
CAVEL_TARGET inline __attribute__((always_inline)) void load(const char* id, std::size_t size, __m128i* block) {
  alignas(16) char bytes[64] = {};
  if (size != 0) __builtin_memcpy(bytes, id, size);
  bytes[size] = static_cast<char>(0x80);
  const std::size_t bits = (64 + size) * 8;
  bytes[62] = static_cast<char>(bits >> 8);
  bytes[63] = static_cast<char>(bits);
  const __m128i order = _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
  for (int j = 0; j < 4; ++j) {
    block[j] = _mm_shuffle_epi8(_mm_load_si128(reinterpret_cast<const __m128i*>(bytes) + j), order);
  }
}

}  // namespace

#include "id_group.hpp"
//
#include "sha_ni.hpp"

const cavel::kernel cavel::detail::sha256_sha_ni_2 = {"sha-ni x2", &all<std::uint64_t>, &all<cavel::ticket>,
                                                      &blocks,     &fixed18_prefixes,   &two_blocks};

#endif
