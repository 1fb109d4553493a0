// SPDX-License-Identifier: Apache-2.0
// Eight ids at once, one word of each in a register. Included once by each kernel and private to its file, hence without a guard.

#define CAVEL_TARGET __attribute__((target("avx2")))
#define CAVEL_INLINE CAVEL_TARGET static inline __attribute__((always_inline))

namespace {

using vector = __m256i;
constexpr std::size_t lanes = 8;

CAVEL_INLINE vector same(std::uint32_t word) { return _mm256_set1_epi32(static_cast<int>(word)); }
CAVEL_INLINE vector add(vector a, vector b) { return _mm256_add_epi32(a, b); }
CAVEL_INLINE vector exclusive(vector a, vector b) { return _mm256_xor_si256(a, b); }
CAVEL_INLINE vector exclusive(vector a, vector b, vector c) { return exclusive(exclusive(a, b), c); }
CAVEL_INLINE vector majority(vector a, vector b, vector c) {
  return _mm256_or_si256(_mm256_and_si256(a, b), _mm256_and_si256(_mm256_or_si256(a, b), c));
}
CAVEL_INLINE vector choose(vector a, vector b, vector c) { return exclusive(c, _mm256_and_si256(a, exclusive(b, c))); }
template <int by>
CAVEL_INLINE vector rotate_left(vector a) {
  return _mm256_or_si256(_mm256_slli_epi32(a, by), _mm256_srli_epi32(a, 32 - by));
}
template <int by>
CAVEL_INLINE vector shift_right(vector a) {
  return _mm256_srli_epi32(a, by);
}

CAVEL_INLINE vector swap_bytes(vector bytes) {
  return _mm256_shuffle_epi8(bytes,
                             _mm256_broadcastsi128_si256(_mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3)));
}

/// Within each half of the registers: words 0 to 3 of four ids as four registers of one word each.
CAVEL_INLINE void turn(vector* r) {
  const vector a = _mm256_unpacklo_epi32(r[0], r[1]), b = _mm256_unpackhi_epi32(r[0], r[1]);
  const vector c = _mm256_unpacklo_epi32(r[2], r[3]), d = _mm256_unpackhi_epi32(r[2], r[3]);
  r[0] = _mm256_unpacklo_epi64(a, c);
  r[1] = _mm256_unpackhi_epi64(a, c);
  r[2] = _mm256_unpacklo_epi64(b, d);
  r[3] = _mm256_unpackhi_epi64(b, d);
}

/// Sixteen bytes of four pairs of ids, four apart, as words.
CAVEL_INLINE void load_words(const char* const* at, std::size_t from, vector* w) {
  for (std::size_t j = 0; j < 4; ++j) {
    const auto* low = reinterpret_cast<const __m128i*>(at[j] + from);
    const auto* high = reinterpret_cast<const __m128i*>(at[j + 4] + from);
    w[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(_mm_loadu_si128(low)), _mm_loadu_si128(high), 1);
  }
  turn(w);
  for (std::size_t j = 0; j < 4; ++j) w[j] = swap_bytes(w[j]);
}

/// Words 0 to 4 of the blocks of ids of 18 bytes.
CAVEL_INLINE void load_18(const char* const* ids, vector* w) {
  load_words(ids, 0, w);
  alignas(16) std::uint16_t last[lanes];
  for (std::size_t i = 0; i < lanes; ++i) __builtin_memcpy(&last[i], ids[i] + 16, 2);
  const vector wide = _mm256_cvtepu16_epi32(_mm_load_si128(reinterpret_cast<const __m128i*>(last)));
  w[4] = _mm256_or_si256(swap_bytes(wide), same(0x8000));
}

/// All words of the blocks of ids of up to 55 bytes.
CAVEL_INLINE void load(const char* const* ids, const std::size_t* sizes, vector* w) {
  alignas(32) char padded[lanes][64] = {};
  const char* rows[lanes];
  for (std::size_t i = 0; i < lanes; ++i) {
    if (sizes[i] != 0) __builtin_memcpy(padded[i], ids[i], sizes[i]);
    padded[i][sizes[i]] = static_cast<char>(0x80);
    const std::size_t bits = (64 + sizes[i]) * 8;
    padded[i][62] = static_cast<char>(bits >> 8);
    padded[i][63] = static_cast<char>(bits);
    rows[i] = padded[i];
  }
  for (std::size_t p = 0; p < 4; ++p) load_words(rows, 16 * p, w + 4 * p);
}

/// Lane i of `high` and `low` as one number.
CAVEL_INLINE void join(vector high, vector low, std::uint64_t* out) {
  const vector lower = _mm256_or_si256(_mm256_slli_epi64(_mm256_cvtepu32_epi64(_mm256_castsi256_si128(high)), 32),
                                       _mm256_cvtepu32_epi64(_mm256_castsi256_si128(low)));
  const vector upper = _mm256_or_si256(_mm256_slli_epi64(_mm256_cvtepu32_epi64(_mm256_extracti128_si256(high, 1)), 32),
                                       _mm256_cvtepu32_epi64(_mm256_extracti128_si256(low, 1)));
  _mm256_storeu_si256(reinterpret_cast<vector*>(out), lower);
  _mm256_storeu_si256(reinterpret_cast<vector*>(out + 4), upper);
}

CAVEL_INLINE void store(vector words, std::uint32_t* out) { _mm256_storeu_si256(reinterpret_cast<vector*>(out), words); }

}  // namespace
