// SPDX-License-Identifier: Apache-2.0
// SHA-256, four ids at once. The SHA instructions reach sixteen registers only, but with AVX-512 VL
// everything around them has thirty-two, which is what four chains need.
#include "kernels.hpp"

#if CAVEL_KERNELS_X86_WIDE

#include <immintrin.h>

#define CAVEL_TARGET __attribute__((target("sha,avx512f,avx512bw,avx512vl,avx512dq,bmi2")))
#define CAVEL_WAYS 4
// The SHA instructions have no VEX form: while the upper half of any register is dirty from earlier code, they take a thousand
// times as long on Intel processors.
#define CAVEL_LEAVE_UPPER() _mm256_zeroupper()

namespace {

/// The block of an id of up to 55 bytes, as words in registers of 128 bits. Bytes beyond the id are masked, and masked bytes
/// are not read.
CAVEL_TARGET inline __attribute__((always_inline)) void load(const char* id, std::size_t size, __m128i* block) {
  const std::uint64_t end = std::uint64_t{1} << size;
  const __m128i order = _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
  for (int j = 0; j < 4; ++j) {
    const auto held = static_cast<__mmask16>((end - 1) >> (16 * j)), mark = static_cast<__mmask16>(end >> (16 * j));
    const __m128i bytes = _mm_maskz_loadu_epi8(held, id + 16 * j);
    block[j] = _mm_shuffle_epi8(_mm_mask_mov_epi8(bytes, mark, _mm_set1_epi8(-128)), order);
  }
  const int bits = static_cast<int>((64 + size) * 8);
  block[3] = _mm_or_si128(block[3], _mm_set_epi32(bits, 0, 0, 0));
}

}  // namespace

#include "id_group.hpp"
//
#include "sha_ni.hpp"

const cavel::kernel cavel::detail::sha256_sha_ni_4 = {"sha-ni x4", &all<std::uint64_t>, &all<cavel::ticket>,
                                                      &blocks,     &fixed18_prefixes,   &two_blocks};

#endif
