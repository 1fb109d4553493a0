// SPDX-License-Identifier: Apache-2.0
// SHA-256 by the SHA-2 instructions of ARMv8, two ids at once.
#include "kernels.hpp"

#if CAVEL_KERNELS_ARM64

#include <arm_neon.h>

#if defined(__clang__)
#define CAVEL_TARGET __attribute__((target("sha2")))
#else
#define CAVEL_TARGET __attribute__((target("+crypto")))
#endif
#define CAVEL_INLINE CAVEL_TARGET static inline __attribute__((always_inline))

namespace {

constexpr int ways = 2;

CAVEL_INLINE uint32x4_t words(const char* bytes) {
  return vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(reinterpret_cast<const std::uint8_t*>(bytes))));
}

/// Compresses block[i] into abcd[i] and efgh[i], for `chains` independent chains.
template <int chains>
CAVEL_INLINE void compress(uint32x4_t* abcd, uint32x4_t* efgh, uint32x4_t (*w)[4]) {
  uint32x4_t from_abcd[chains], from_efgh[chains];
  for (int i = 0; i < chains; ++i) from_abcd[i] = abcd[i], from_efgh[i] = efgh[i];
  for (int quad = 0; quad < 16; ++quad) {
    const uint32x4_t constant = vld1q_u32(cavel::detail::sha256_constants.data() + 4 * quad);
    const int a = quad % 4, b = (quad + 1) % 4, c = (quad + 2) % 4, d = (quad + 3) % 4;
    for (int i = 0; i < chains; ++i) {
      const uint32x4_t sum = vaddq_u32(w[i][a], constant);
      const uint32x4_t before = abcd[i];
      abcd[i] = vsha256hq_u32(abcd[i], efgh[i], sum);
      efgh[i] = vsha256h2q_u32(efgh[i], before, sum);
      if (quad < 12) w[i][a] = vsha256su1q_u32(vsha256su0q_u32(w[i][a], w[i][b]), w[i][c], w[i][d]);
    }
  }
  for (int i = 0; i < chains; ++i) {
    abcd[i] = vaddq_u32(abcd[i], from_abcd[i]);
    efgh[i] = vaddq_u32(efgh[i], from_efgh[i]);
  }
}

/// The block of an id of up to 55 bytes.
CAVEL_INLINE void load(std::string_view id, uint32x4_t* block) {
  char bytes[64] = {};
  if (!id.empty()) __builtin_memcpy(bytes, id.data(), id.size());
  bytes[id.size()] = static_cast<char>(0x80);
  const std::size_t bits = (64 + id.size()) * 8;
  bytes[62] = static_cast<char>(bits >> 8);
  bytes[63] = static_cast<char>(bits);
  for (int j = 0; j < 4; ++j) block[j] = words(bytes + 16 * j);
}

CAVEL_TARGET void blocks(std::uint32_t* h, const char* bytes, std::size_t count) {
  uint32x4_t abcd = vld1q_u32(h), efgh = vld1q_u32(h + 4);
  for (; count != 0; --count, bytes += 64) {
    uint32x4_t block[1][4];
    for (int j = 0; j < 4; ++j) block[0][j] = words(bytes + 16 * j);
    compress<1>(&abcd, &efgh, block);
  }
  vst1q_u32(h, abcd);
  vst1q_u32(h + 4, efgh);
}

CAVEL_TARGET void two_blocks(std::uint32_t* first_h, const char* first, std::uint32_t* second_h, const char* second,
                             std::size_t count) {
  uint32x4_t abcd[2] = {vld1q_u32(first_h), vld1q_u32(second_h)};
  uint32x4_t efgh[2] = {vld1q_u32(first_h + 4), vld1q_u32(second_h + 4)};
  for (; count != 0; --count, first += 64, second += 64) {
    uint32x4_t block[2][4];
    for (int j = 0; j < 4; ++j) block[0][j] = words(first + 16 * j);
    for (int j = 0; j < 4; ++j) block[1][j] = words(second + 16 * j);
    compress<2>(abcd, efgh, block);
  }
  vst1q_u32(first_h, abcd[0]);
  vst1q_u32(first_h + 4, efgh[0]);
  vst1q_u32(second_h, abcd[1]);
  vst1q_u32(second_h + 4, efgh[1]);
}

CAVEL_INLINE void put(const std::uint32_t* h, std::uint64_t* out) { *out = std::uint64_t{h[0]} << 32 | h[1]; }
CAVEL_INLINE void put(const std::uint32_t* h, cavel::ticket* out) { out->value = cavel::detail::digest_of(h); }

template <class Out>
CAVEL_TARGET void all(const std::uint32_t* midstate, const std::string_view* ids, std::size_t count, Out* out) {
  for (std::size_t at = 0; at < count; at += ways) {
    std::uint32_t h[ways][8];
    // The last id fills an incomplete group.
    const std::string_view pair[ways] = {ids[at], ids[at + 1 < count ? at + 1 : at]};
    if (pair[0].size() <= 55 && pair[1].size() <= 55) {
      uint32x4_t abcd[ways], efgh[ways], block[ways][4];
      for (int i = 0; i < ways; ++i) {
        abcd[i] = vld1q_u32(midstate);
        efgh[i] = vld1q_u32(midstate + 4);
        load(pair[i], block[i]);
      }
      compress<ways>(abcd, efgh, block);
      for (int i = 0; i < ways; ++i) {
        vst1q_u32(h[i], abcd[i]);
        vst1q_u32(h[i] + 4, efgh[i]);
      }
    } else {
      for (int i = 0; i < ways; ++i) {
        for (int j = 0; j < 8; ++j) h[i][j] = midstate[j];
        cavel::detail::compress_id(&blocks, h[i], pair[i]);
      }
    }
    put(h[0], out + at);
    if (at + 1 < count) put(h[1], out + at + 1);
  }
}

}  // namespace

const cavel::kernel cavel::detail::sha256_armv8_2 = {"armv8 x2", &all<std::uint64_t>, &all<cavel::ticket>, &blocks,
                                                     nullptr,    &two_blocks};

#endif
