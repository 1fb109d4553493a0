// SPDX-License-Identifier: Apache-2.0
// SHA-256 by the SHA extensions of x86, several ids at once. Included once by each file that defines CAVEL_TARGET (the instruction
// set), CAVEL_WAYS (the number of ids), CAVEL_LEAVE_UPPER (what must be done about the upper halves of registers before the SHA
// instructions) and `load` (a padded block). Private to that file, hence without a guard.
//
// The instructions keep the state in two registers, ABEF and CDGH from the highest word down. The first 64 bits of a ticket are
// therefore the upper half of the first register, already in order.

#define CAVEL_INLINE CAVEL_TARGET static inline __attribute__((always_inline))

// One statement for each way, written out, so that arrays stay in registers at every optimisation level.
#define CAVEL_EACH(...)                 \
  {                                     \
    constexpr int i = 0;                \
    __VA_ARGS__                         \
  }                                     \
  if constexpr (ways > 1) {             \
    constexpr int i = ways > 1 ? 1 : 0; \
    __VA_ARGS__                         \
  }                                     \
  if constexpr (ways > 2) {             \
    constexpr int i = ways > 2 ? 2 : 0; \
    __VA_ARGS__                         \
  }                                     \
  if constexpr (ways > 3) {             \
    constexpr int i = ways > 3 ? 3 : 0; \
    __VA_ARGS__                         \
  }

// Four rounds with the words w[i].
#define CAVEL_ROUNDS(w, quad)                                          \
  CAVEL_EACH(t[i] = _mm_add_epi32(w[i], constants(quad));)             \
  CAVEL_EACH(cdgh[i] = _mm_sha256rnds2_epu32(cdgh[i], abef[i], t[i]);) \
  CAVEL_EACH(t[i] = _mm_shuffle_epi32(t[i], 0x0E);)                    \
  CAVEL_EACH(abef[i] = _mm_sha256rnds2_epu32(abef[i], cdgh[i], t[i]);)

// Four rounds whose words are equal for all ids.
#define CAVEL_ROUNDS_SAME(w, quad)                                        \
  {                                                                       \
    const __m128i sum = _mm_add_epi32(w, constants(quad));                \
    const __m128i upper = _mm_shuffle_epi32(sum, 0x0E);                   \
    CAVEL_EACH(cdgh[i] = _mm_sha256rnds2_epu32(cdgh[i], abef[i], sum);)   \
    CAVEL_EACH(abef[i] = _mm_sha256rnds2_epu32(abef[i], cdgh[i], upper);) \
  }

// Replaces words t to t+3 by words t+16 to t+19, from the sixteen words a b c d.
#define CAVEL_NEXT(a, b, c, d) \
  CAVEL_EACH(a[i] = _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(a[i], b[i]), _mm_alignr_epi8(d[i], c[i], 4)), d[i]);)

namespace {

alignas(16) constexpr std::array<std::uint32_t, 64> round_constants = cavel::detail::sha256_constants;

struct state {
  __m128i abef, cdgh;
};

CAVEL_INLINE __m128i constants(int quad) {
  return _mm_load_si128(reinterpret_cast<const __m128i*>(round_constants.data()) + quad);
}

/// Big-endian bytes as words, and back.
CAVEL_INLINE __m128i swap_bytes(__m128i bytes) {
  return _mm_shuffle_epi8(bytes, _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3));
}

CAVEL_INLINE state pack(const std::uint32_t* h) {
  const __m128i abcd = _mm_loadu_si128(reinterpret_cast<const __m128i*>(h));
  const __m128i efgh = _mm_loadu_si128(reinterpret_cast<const __m128i*>(h + 4));
  return {_mm_shuffle_epi32(_mm_unpacklo_epi64(abcd, efgh), 0x1B), _mm_shuffle_epi32(_mm_unpackhi_epi64(abcd, efgh), 0x1B)};
}

CAVEL_INLINE void unpack(const state& from, __m128i* abcd_efgh) {
  const __m128i abef = _mm_shuffle_epi32(from.abef, 0x1B), cdgh = _mm_shuffle_epi32(from.cdgh, 0x1B);
  _mm_storeu_si128(abcd_efgh, _mm_unpacklo_epi64(abef, cdgh));
  _mm_storeu_si128(abcd_efgh + 1, _mm_unpackhi_epi64(abef, cdgh));
}

/// The remaining rounds and the final addition.
#define CAVEL_FINISH(a, b, c, d)                                       \
  for (int quad = 8; quad < 16; quad += 4) {                           \
    CAVEL_NEXT(a, b, c, d)                                             \
    CAVEL_ROUNDS(a, quad)                                              \
    CAVEL_NEXT(b, c, d, a)                                             \
    CAVEL_ROUNDS(b, quad + 1)                                          \
    CAVEL_NEXT(c, d, a, b)                                             \
    CAVEL_ROUNDS(c, quad + 2)                                          \
    CAVEL_NEXT(d, a, b, c)                                             \
    CAVEL_ROUNDS(d, quad + 3)                                          \
  }                                                                    \
  CAVEL_EACH(to[i].abef = _mm_add_epi32(abef[i], from[i * own].abef);) \
  CAVEL_EACH(to[i].cdgh = _mm_add_epi32(cdgh[i], from[i * own].cdgh);)

/// One block for each way, as words. `own`: 1 if each way has a state of its own, 0 if all begin with the same.
template <int ways, int own>
CAVEL_INLINE void compress(const state* from, const __m128i (*block)[4], state* to) {
  CAVEL_LEAVE_UPPER();
  __m128i abef[ways], cdgh[ways], a[ways], b[ways], c[ways], d[ways], t[ways];
  CAVEL_EACH(abef[i] = from[i * own].abef; cdgh[i] = from[i * own].cdgh;)
  CAVEL_EACH(a[i] = block[i][0]; b[i] = block[i][1]; c[i] = block[i][2]; d[i] = block[i][3];)
  CAVEL_ROUNDS(a, 0)
  CAVEL_ROUNDS(b, 1)
  CAVEL_ROUNDS(c, 2)
  CAVEL_ROUNDS(d, 3)
  CAVEL_NEXT(a, b, c, d)
  CAVEL_ROUNDS(a, 4)
  CAVEL_NEXT(b, c, d, a)
  CAVEL_ROUNDS(b, 5)
  CAVEL_NEXT(c, d, a, b)
  CAVEL_ROUNDS(c, 6)
  CAVEL_NEXT(d, a, b, c)
  CAVEL_ROUNDS(d, 7)
  CAVEL_FINISH(a, b, c, d)
}

/// Ids of 18 bytes, such as credit codes. Word 4 holds two bytes and the end mark, words 5 to 14 are zero, and word 15 is the
/// length, 656 bits. Operations on zero words are left out.
template <int ways>
CAVEL_INLINE void compress_18(const state* from, const char* const* ids, state* to) {
  constexpr int own = 0;
  CAVEL_LEAVE_UPPER();
  __m128i abef[ways], cdgh[ways], a[ways], b[ways], c[ways], d[ways], t[ways];
  const __m128i zero = _mm_setzero_si128();
  const __m128i length = _mm_set_epi32((64 + 18) * 8, 0, 0, 0);
  CAVEL_EACH(abef[i] = from->abef; cdgh[i] = from->cdgh;)
  CAVEL_EACH(a[i] = swap_bytes(_mm_loadu_si128(reinterpret_cast<const __m128i*>(ids[i])));)
  const __m128i tail = _mm_set_epi8(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 6, 7, -1, -1);
  const __m128i mark = _mm_cvtsi32_si128(0x8000);
  CAVEL_EACH(b[i] = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(ids[i] + 10));
             b[i] = _mm_or_si128(_mm_shuffle_epi8(b[i], tail), mark);)
  CAVEL_ROUNDS(a, 0)
  CAVEL_ROUNDS(b, 1)
  CAVEL_ROUNDS_SAME(zero, 2)
  CAVEL_ROUNDS_SAME(length, 3)
  CAVEL_EACH(a[i] = _mm_sha256msg2_epu32(_mm_sha256msg1_epu32(a[i], b[i]), length);)
  CAVEL_ROUNDS(a, 4)
  CAVEL_EACH(b[i] = _mm_sha256msg2_epu32(_mm_add_epi32(b[i], _mm_alignr_epi8(a[i], length, 4)), a[i]);)
  CAVEL_ROUNDS(b, 5)
  CAVEL_EACH(c[i] = _mm_sha256msg2_epu32(_mm_alignr_epi8(b[i], a[i], 4), b[i]);)
  CAVEL_ROUNDS(c, 6)
  CAVEL_EACH(d[i] =
                 _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(length, a[i]), _mm_alignr_epi8(c[i], b[i], 4)), c[i]);)
  CAVEL_ROUNDS(d, 7)
  CAVEL_FINISH(a, b, c, d)
}

/// A block of a message, as words.
CAVEL_INLINE void load_block(const char* bytes, __m128i* block) {
  for (int j = 0; j < 4; ++j) block[j] = swap_bytes(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes) + j));
}

/// The compression function.
CAVEL_TARGET void blocks(std::uint32_t* h, const char* bytes, std::size_t count) {
  state at = pack(h);
  for (; count != 0; --count, bytes += 64) {
    __m128i block[1][4];
    load_block(bytes, block[0]);
    compress<1, 1>(&at, block, &at);
  }
  unpack(at, reinterpret_cast<__m128i*>(h));
}

/// The compression function for two messages.
CAVEL_TARGET void two_blocks(std::uint32_t* first_h, const char* first, std::uint32_t* second_h, const char* second,
                             std::size_t count) {
  state at[2] = {pack(first_h), pack(second_h)};
  for (; count != 0; --count, first += 64, second += 64) {
    __m128i block[2][4];
    load_block(first, block[0]);
    load_block(second, block[1]);
    compress<2, 1>(at, block, at);
  }
  unpack(at[0], reinterpret_cast<__m128i*>(first_h));
  unpack(at[1], reinterpret_cast<__m128i*>(second_h));
}

/// An id that does not fit into one block.
CAVEL_TARGET state compress_long(const std::uint32_t* midstate, std::string_view id) {
  std::uint32_t h[8];
  for (int j = 0; j < 8; ++j) h[j] = midstate[j];
  cavel::detail::compress_id(&blocks, h, id);
  return pack(h);
}

CAVEL_INLINE void put(const state& from, std::uint64_t* out) {
  _mm_storeh_pd(reinterpret_cast<double*>(out), _mm_castsi128_pd(from.abef));
}

CAVEL_INLINE void put(const state& from, cavel::ticket* out) {
  __m128i h[2];
  unpack(from, h);
  auto* to = reinterpret_cast<__m128i*>(out->value.bytes.data());
  _mm_storeu_si128(to, swap_bytes(h[0]));
  _mm_storeu_si128(to + 1, swap_bytes(h[1]));
}

template <class Out>
CAVEL_TARGET void all(const std::uint32_t* midstate, const std::string_view* ids, std::size_t count, Out* out) {
  constexpr int ways = CAVEL_WAYS;
  const state from = pack(midstate);
  std::size_t at = 0;
  for (; at + ways <= count; at += ways) {  // groups of 18-byte ids
    std::size_t others = 0;
    const char* data[ways];
    CAVEL_EACH(data[i] = ids[at + i].data(); others |= ids[at + i].size() ^ 18;)
    if (others != 0) break;
    state to[ways];
    compress_18<ways>(&from, data, to);
    CAVEL_EACH(put(to[i], out + at + i);)
  }
  for (; at < count; at += ways) {
    const std::size_t some = count - at < ways ? count - at : ways;
    const id_group<ways> group(ids + at, some);
    state to[ways];
    if (group.of_18) {
      compress_18<ways>(&from, group.data, to);
    } else if (group.of_one_block) {
      __m128i block[ways][4];
      for (int i = 0; i < ways; ++i) load(group.data[i], group.sizes[i], block[i]);
      compress<ways, 0>(&from, block, to);
    } else {
      for (std::size_t i = 0; i < some; ++i) to[i] = compress_long(midstate, ids[at + i]);
    }
    if (some == ways) {
      CAVEL_EACH(put(to[i], out + at + i);)
    } else {
      for (std::size_t i = 0; i < some; ++i) put(to[i], out + at + i);
    }
  }
}

/// 18-byte ids stored without gaps.
CAVEL_TARGET void fixed18_prefixes(const std::uint32_t* midstate, const char* codes, std::size_t count, std::uint64_t* out) {
  constexpr int ways = CAVEL_WAYS;
  const state from = pack(midstate);
  std::size_t at = 0;
  for (; at + ways <= count; at += ways) {
    const char* data[ways];
    CAVEL_EACH(data[i] = codes + 18 * (at + i);)
    state to[ways];
    compress_18<ways>(&from, data, to);
    CAVEL_EACH(put(to[i], out + at + i);)
  }
  std::string_view rest[ways];
  for (std::size_t i = 0; at + i < count; ++i) rest[i] = {codes + 18 * (at + i), 18};
  if (at < count) all(midstate, rest, count - at, out + at);
}

}  // namespace
