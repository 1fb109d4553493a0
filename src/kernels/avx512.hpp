// SPDX-License-Identifier: Apache-2.0
// Sixteen ids at once, one word of each in a register. Included once by each kernel and private to its file, hence without a guard.

#define CAVEL_TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq")))
#define CAVEL_INLINE CAVEL_TARGET static inline __attribute__((always_inline))

namespace {

using vector = __m512i;
constexpr std::size_t lanes = 16;

CAVEL_INLINE vector same(std::uint32_t word) { return _mm512_set1_epi32(static_cast<int>(word)); }
CAVEL_INLINE vector add(vector a, vector b) { return _mm512_add_epi32(a, b); }
CAVEL_INLINE vector exclusive(vector a, vector b) { return _mm512_xor_si512(a, b); }
CAVEL_INLINE vector exclusive(vector a, vector b, vector c) { return _mm512_ternarylogic_epi32(a, b, c, 0x96); }
CAVEL_INLINE vector majority(vector a, vector b, vector c) { return _mm512_ternarylogic_epi32(a, b, c, 0xE8); }
CAVEL_INLINE vector choose(vector a, vector b, vector c) { return _mm512_ternarylogic_epi32(a, b, c, 0xCA); }
template <int by>
CAVEL_INLINE vector rotate_left(vector a) {
  return _mm512_rol_epi32(a, by);
}
template <int by>
CAVEL_INLINE vector shift_right(vector a) {
  return _mm512_srli_epi32(a, by);
}

CAVEL_INLINE vector swap_bytes(vector bytes) {
  return _mm512_shuffle_epi8(bytes, _mm512_broadcast_i32x4(_mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3)));
}

/// Within each quarter of the registers: words 0 to 3 of four ids as four registers of one word each.
CAVEL_INLINE void turn(vector* r) {
  const vector a = _mm512_unpacklo_epi32(r[0], r[1]), b = _mm512_unpackhi_epi32(r[0], r[1]);
  const vector c = _mm512_unpacklo_epi32(r[2], r[3]), d = _mm512_unpackhi_epi32(r[2], r[3]);
  r[0] = _mm512_unpacklo_epi64(a, c);
  r[1] = _mm512_unpackhi_epi64(a, c);
  r[2] = _mm512_unpacklo_epi64(b, d);
  r[3] = _mm512_unpackhi_epi64(b, d);
}

CAVEL_INLINE __m128i sixteen_bytes(const char* at) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at)); }

/// Words 0 to 4 of the blocks of ids of 18 bytes.
CAVEL_INLINE void load_18(const char* const* ids, vector* w) {
  for (std::size_t j = 0; j < 4; ++j) {
    vector four = _mm512_castsi128_si512(sixteen_bytes(ids[j]));
    four = _mm512_inserti32x4(four, sixteen_bytes(ids[j + 4]), 1);
    four = _mm512_inserti32x4(four, sixteen_bytes(ids[j + 8]), 2);
    w[j] = _mm512_inserti32x4(four, sixteen_bytes(ids[j + 12]), 3);
  }
  turn(w);
  for (std::size_t j = 0; j < 4; ++j) w[j] = swap_bytes(w[j]);
  alignas(32) std::uint16_t last[lanes];
  for (std::size_t i = 0; i < lanes; ++i) __builtin_memcpy(&last[i], ids[i] + 16, 2);
  const vector wide = _mm512_cvtepu16_epi32(_mm256_load_si256(reinterpret_cast<const __m256i*>(last)));
  w[4] = _mm512_or_si512(swap_bytes(wide), same(0x8000));
}

/// All words of the blocks of ids of up to 55 bytes. Bytes beyond an id are masked, and masked bytes are not
/// read.
CAVEL_INLINE void load(const char* const* ids, const std::size_t* sizes, vector* w) {
  vector row[lanes];
  alignas(64) std::uint32_t bits[lanes];
  for (std::size_t i = 0; i < lanes; ++i) {
    const __mmask64 end = __mmask64{1} << sizes[i];
    row[i] = _mm512_mask_mov_epi8(_mm512_maskz_loadu_epi8(end - 1, ids[i]), end, _mm512_set1_epi8(-128));
    bits[i] = static_cast<std::uint32_t>((64 + sizes[i]) * 8);
  }
  vector of[4][4];  // of[q][p]: quarter p of ids q, q + 4, q + 8, q + 12
  for (std::size_t q = 0; q < 4; ++q) {
    const vector a = _mm512_shuffle_i32x4(row[q], row[q + 4], 0x44), b = _mm512_shuffle_i32x4(row[q], row[q + 4], 0xEE);
    const vector c = _mm512_shuffle_i32x4(row[q + 8], row[q + 12], 0x44), d = _mm512_shuffle_i32x4(row[q + 8], row[q + 12], 0xEE);
    of[q][0] = _mm512_shuffle_i32x4(a, c, 0x88);
    of[q][1] = _mm512_shuffle_i32x4(a, c, 0xDD);
    of[q][2] = _mm512_shuffle_i32x4(b, d, 0x88);
    of[q][3] = _mm512_shuffle_i32x4(b, d, 0xDD);
  }
  for (std::size_t p = 0; p < 4; ++p) {
    vector four[4] = {of[0][p], of[1][p], of[2][p], of[3][p]};
    turn(four);
    for (std::size_t j = 0; j < 4; ++j) w[4 * p + j] = swap_bytes(four[j]);
  }
  w[15] = _mm512_load_si512(bits);
}

/// Lane i of `high` and `low` as one number.
CAVEL_INLINE vector joined(__m256i high, __m256i low) {
  return _mm512_or_si512(_mm512_slli_epi64(_mm512_cvtepu32_epi64(high), 32), _mm512_cvtepu32_epi64(low));
}
CAVEL_INLINE void join(vector high, vector low, std::uint64_t* out) {
  _mm512_storeu_si512(out, joined(_mm512_castsi512_si256(high), _mm512_castsi512_si256(low)));
  _mm512_storeu_si512(out + 8, joined(_mm512_extracti64x4_epi64(high, 1), _mm512_extracti64x4_epi64(low, 1)));
}

CAVEL_INLINE void store(vector words, std::uint32_t* out) { _mm512_storeu_si512(out, words); }

}  // namespace
