// SPDX-License-Identifier: Apache-2.0
// SHA-256, four ids at once. The SHA instructions reach sixteen registers only, but with AVX-512 VL
// everything around them has thirty-two, which is what four chains need.
#include "kernels.hpp"

#if CAVEL_KERNELS_X86_WIDE

#include <immintrin.h>

#define CAVEL_TARGET __attribute__((target("sha,avx512f,avx512bw,avx512vl,avx512dq,bmi2")))
#define CAVEL_WAYS 4

namespace {

/// The block of an id of up to 55 bytes, in words. Bytes beyond the id are masked, and masked bytes are not
/// read.
CAVEL_TARGET inline __attribute__((always_inline)) void load(const char* id, std::size_t size, __m128i* block) {
  const __mmask64 end = __mmask64{1} << size;
  __m512i bytes = _mm512_maskz_loadu_epi8(end - 1, id);
  bytes = _mm512_mask_mov_epi8(bytes, end, _mm512_set1_epi8(-128));
  const __m512i order = _mm512_broadcast_i32x4(_mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3));
  bytes = _mm512_shuffle_epi8(bytes, order);
  block[0] = _mm512_castsi512_si128(bytes);
  block[1] = _mm512_extracti32x4_epi32(bytes, 1);
  block[2] = _mm512_extracti32x4_epi32(bytes, 2);
  const int bits = static_cast<int>((64 + size) * 8);
  block[3] = _mm_or_si128(_mm512_extracti32x4_epi32(bytes, 3), _mm_set_epi32(bits, 0, 0, 0));
}

}  // namespace

#include "sha_ni.hpp"

const cavel::kernel cavel::detail::sha256_sha_ni_4 = {"sha-ni x4", &all<std::uint64_t>, &all<cavel::ticket>, &blocks, &row_leads};

#endif
