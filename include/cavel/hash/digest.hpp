// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_HASH_DIGEST_HPP
#define CAVEL_HASH_DIGEST_HPP

/// \file
/// The two hash functions of a draw: SHA-256 (FIPS 180-4) and SM3 (GB/T 32905-2016), portable and constexpr.
///
/// Both compress blocks of 64 bytes into eight 32-bit words and pad a message in the same way: 0x80, zeros, the length in
/// bits as a 64-bit big-endian number. One `hasher` therefore serves both; only the compression function differs. An
/// accelerated one may replace it (hash/kernel.hpp) without changing any digest.
///
///     hex(hash(suite::sm3, "abc"))  // 66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0

#include <cavel/base/bytes.hpp>

#include <gsl/assert>

#include <algorithm>
#include <array>
#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cavel {

/// The hash function of an event. The announcement names it.
enum class suite : std::uint8_t { sha256, sm3 };

/// `sha256` or `sm3`, as announcements write it.
constexpr std::string_view name(suite which);

/// Reads the name of a suite; empty for any other text, `SHA-256` included.
constexpr std::optional<suite> parse_suite(std::string_view text);

/// 32 bytes, ordered as a 256-bit big-endian number.
struct digest {
  std::array<std::uint8_t, 32> bytes{};
  auto operator<=>(const digest&) const = default;
};

/// 64 lower-case hexadecimal digits.
std::string hex(const digest& value);

/// Reads exactly 64 lower-case hexadecimal digits; empty for any other text.
constexpr std::optional<digest> parse_digest(std::string_view text);

/// A compression function: compresses `count` blocks of 64 bytes into the eight words of the hash state.
using block_function = void (*)(std::uint32_t* state, const char* blocks, std::size_t count);

/// The same for two messages at once: `count` blocks of each into the state of each.
using two_block_function = void (*)(std::uint32_t* first_state, const char* first, std::uint32_t* second_state,
                                    const char* second, std::size_t count);

/// Hashes a message that arrives in pieces. A copy continues independently of the original.
class hasher {
 public:
  constexpr explicit hasher(suite which);
  /// The same digest by an accelerated function. \pre `accelerated` is a compression function of `which`, not null
  constexpr hasher(suite which, block_function accelerated);

  /// Appends bytes. O(size).
  constexpr hasher& update(std::string_view bytes);

  /// The digest of all bytes so far. The hasher is unchanged and may be updated further.
  constexpr digest finish() const;

  /// Appends bytes to two messages. The blocks of one message depend on each other, so that a processor does two messages in little
  /// more time than one. \param both a compression function of their suite, or null: then one after the other. O(size).
  friend constexpr void update_both(hasher& first, std::string_view to_first, hasher& second, std::string_view to_second,
                                    two_block_function both);

 private:
  /// Appends what completes the open block, and removes it from `bytes`.
  constexpr void complete_block(std::string_view& bytes) {
    const std::size_t part = std::min(static_cast<std::size_t>((64 - size_ % 64) % 64), bytes.size());
    update(bytes.substr(0, part));
    bytes.remove_prefix(part);
  }

  std::array<std::uint32_t, 8> state_;
  std::array<char, 64> block_{};
  std::uint64_t size_ = 0;  // bytes so far
  block_function compress_;
};

/// The digest of a whole message.
constexpr digest hash(suite which, std::string_view bytes);

/// The state before the first block.
constexpr std::array<std::uint32_t, 8> initial_state(suite which);

/// The portable compression function of a suite.
constexpr block_function portable_blocks(suite which);

// ---------------------------------------------------------------------------------------------------------

constexpr std::string_view name(suite which) { return which == suite::sha256 ? "sha256" : "sm3"; }

constexpr std::optional<suite> parse_suite(std::string_view text) {
  if (text == "sha256") return suite::sha256;
  if (text == "sm3") return suite::sm3;
  return std::nullopt;
}

inline std::string hex(const digest& value) { return hex(value.bytes.data(), value.bytes.size()); }

constexpr std::optional<digest> parse_digest(std::string_view text) {
  const auto bytes = from_hex<32>(text);
  if (!bytes) return std::nullopt;
  return digest{*bytes};
}

namespace detail {

constexpr std::uint32_t load_word(const char* at) {
  const auto byte = [at](int i) { return std::uint32_t{static_cast<unsigned char>(at[i])}; };
  return byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
}

/// The 64 digits as an array, because std::string is not constexpr before GCC 12.
constexpr std::array<char, 64> hex_digits(const digest& value) {
  std::array<char, 64> text{};
  for (std::size_t i = 0; i < 32; ++i) {
    text[2 * i] = "0123456789abcdef"[value.bytes[i] >> 4];
    text[2 * i + 1] = "0123456789abcdef"[value.bytes[i] & 15];
  }
  return text;
}

constexpr void store_word(std::uint32_t word, std::uint8_t* at) {
  at[0] = static_cast<std::uint8_t>(word >> 24);
  at[1] = static_cast<std::uint8_t>(word >> 16);
  at[2] = static_cast<std::uint8_t>(word >> 8);
  at[3] = static_cast<std::uint8_t>(word);
}

constexpr digest digest_of(const std::uint32_t* state) {
  digest value;
  for (std::size_t i = 0; i < 8; ++i) store_word(state[i], value.bytes.data() + 4 * i);
  return value;
}

/// FIPS 180-4, 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
inline constexpr std::array<std::uint32_t, 64> sha256_constants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01,
    0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
    0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08,
    0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

/// FIPS 180-4, 6.2.2.
constexpr void sha256_blocks(std::uint32_t* state, const char* blocks, std::size_t count) {
  using std::rotr;
  for (; count != 0; --count, blocks += 64) {
    std::array<std::uint32_t, 16> w{};
    for (std::size_t i = 0; i < 16; ++i) w[i] = load_word(blocks + 4 * i);
    std::uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    std::uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    // Renaming instead of moving: a round changes only the fourth and the last of the eight words.
    const auto round = [&w](std::uint32_t a_, std::uint32_t b_, std::uint32_t c_, std::uint32_t& d_, std::uint32_t e_,
                            std::uint32_t f_, std::uint32_t g_, std::uint32_t& h_, std::size_t i) {
      if (i >= 16) {
        const std::uint32_t w2 = w[(i + 14) % 16], w15 = w[(i + 1) % 16];
        w[i % 16] += w[(i + 9) % 16] + (rotr(w2, 17) ^ rotr(w2, 19) ^ w2 >> 10) + (rotr(w15, 7) ^ rotr(w15, 18) ^ w15 >> 3);
      }
      h_ += (rotr(e_, 6) ^ rotr(e_, 11) ^ rotr(e_, 25)) + (g_ ^ (e_ & (f_ ^ g_))) + sha256_constants[i] + w[i % 16];
      d_ += h_;
      h_ += (rotr(a_, 2) ^ rotr(a_, 13) ^ rotr(a_, 22)) + ((a_ & b_) | (c_ & (a_ | b_)));
    };
    for (std::size_t i = 0; i < 64; i += 8) {
      round(a, b, c, d, e, f, g, h, i);
      round(h, a, b, c, d, e, f, g, i + 1);
      round(g, h, a, b, c, d, e, f, i + 2);
      round(f, g, h, a, b, c, d, e, i + 3);
      round(e, f, g, h, a, b, c, d, i + 4);
      round(d, e, f, g, h, a, b, c, i + 5);
      round(c, d, e, f, g, h, a, b, i + 6);
      round(b, c, d, e, f, g, h, a, i + 7);
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d;
    state[4] += e, state[5] += f, state[6] += g, state[7] += h;
  }
}

/// GB/T 32905-2016, 4.2: T of each round, already rotated left by the round number as 5.3.3 uses it.
inline constexpr std::array<std::uint32_t, 64> sm3_constants = [] {
  std::array<std::uint32_t, 64> rotated{};
  for (int i = 0; i < 64; ++i) {
    rotated[static_cast<std::size_t>(i)] = std::rotl(i < 16 ? 0x79cc4519U : 0x7a879d8aU, i % 32);
  }
  return rotated;
}();

/// Renaming instead of moving: b and f are rotated, d and h are new.
template <bool first_16>
constexpr void sm3_round(std::uint32_t a, std::uint32_t& b, std::uint32_t c, std::uint32_t& d, std::uint32_t e, std::uint32_t& f,
                         std::uint32_t g, std::uint32_t& h, const std::uint32_t* w, std::uint32_t constant) {
  using std::rotl;
  const std::uint32_t a12 = rotl(a, 12);
  const std::uint32_t ss1 = rotl(a12 + e + constant, 7);
  const std::uint32_t tt2 = (first_16 ? e ^ f ^ g : g ^ (e & (f ^ g))) + h + ss1 + w[0];
  d += (first_16 ? a ^ b ^ c : (a & b) | (c & (a | b))) + (ss1 ^ a12) + (w[0] ^ w[4]);
  b = rotl(b, 9);
  h = tt2 ^ rotl(tt2, 9) ^ rotl(tt2, 17);
  f = rotl(f, 19);
}

template <bool first_16>
constexpr void sm3_rounds(std::uint32_t* s, const std::uint32_t* w, const std::uint32_t* constants, std::size_t count) {
  std::uint32_t a = s[0], b = s[1], c = s[2], d = s[3], e = s[4], f = s[5], g = s[6], h = s[7];
  for (std::size_t i = 0; i < count; i += 4) {
    sm3_round<first_16>(a, b, c, d, e, f, g, h, w + i, constants[i]);
    sm3_round<first_16>(d, a, b, c, h, e, f, g, w + i + 1, constants[i + 1]);
    sm3_round<first_16>(c, d, a, b, g, h, e, f, w + i + 2, constants[i + 2]);
    sm3_round<first_16>(b, c, d, a, f, g, h, e, w + i + 3, constants[i + 3]);
  }
  s[0] = a, s[1] = b, s[2] = c, s[3] = d, s[4] = e, s[5] = f, s[6] = g, s[7] = h;
}

/// GB/T 32905-2016, 5.3.
constexpr void sm3_blocks(std::uint32_t* state, const char* blocks, std::size_t count) {
  using std::rotl;
  std::array<std::uint32_t, 68> w{};
  for (; count != 0; --count, blocks += 64) {
    for (std::size_t i = 0; i < 16; ++i) w[i] = load_word(blocks + 4 * i);
    // The last three words are kept in variables. With an array, compilers vectorise pairs of words and halve the speed.
    std::uint32_t w3 = w[13], w2 = w[14], w1 = w[15];
    for (std::size_t i = 16; i < 68; ++i) {
      const std::uint32_t x = w[i - 16] ^ w[i - 9] ^ rotl(w3, 15);
      w3 = w2, w2 = w1;
      w[i] = w1 = (x ^ rotl(x, 15) ^ rotl(x, 23)) ^ rotl(w[i - 13], 7) ^ w[i - 6];
    }
    std::array<std::uint32_t, 8> s{};
    for (std::size_t i = 0; i < 8; ++i) s[i] = state[i];
    sm3_rounds<true>(s.data(), w.data(), sm3_constants.data(), 16);
    sm3_rounds<false>(s.data(), w.data() + 16, sm3_constants.data() + 16, 48);
    for (std::size_t i = 0; i < 8; ++i) state[i] ^= s[i];
  }
}

/// Pads and compresses the last `size % 64` bytes of a message of `size` bytes.
constexpr void compress_last(block_function compress, std::uint32_t* state, const char* rest, std::uint64_t size) {
  std::array<char, 128> end{};
  const auto left = static_cast<std::size_t>(size % 64);
  for (std::size_t i = 0; i < left; ++i) end[i] = rest[i];
  end[left] = static_cast<char>(0x80);
  const std::size_t blocks = left < 56 ? 1 : 2;
  for (std::size_t i = 0; i < 8; ++i) {
    end[64 * blocks - 1 - i] = static_cast<char>(static_cast<unsigned char>(size * 8 >> 8 * i));
  }
  compress(state, end.data(), blocks);
}

}  // namespace detail

constexpr std::array<std::uint32_t, 8> initial_state(suite which) {
  if (which == suite::sha256) {
    return {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  }
  return {0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e};
}

constexpr block_function portable_blocks(suite which) {
  return which == suite::sha256 ? &detail::sha256_blocks : &detail::sm3_blocks;
}

constexpr hasher::hasher(suite which) : state_(initial_state(which)), compress_(portable_blocks(which)) {}

constexpr hasher::hasher(suite which, block_function accelerated) : state_(initial_state(which)), compress_(accelerated) {
  Expects(accelerated != nullptr);
}

constexpr hasher& hasher::update(std::string_view bytes) {
  const auto held = static_cast<std::size_t>(size_ % 64);
  size_ += bytes.size();
  if (held != 0) {
    const std::size_t part = std::min(64 - held, bytes.size());
    for (std::size_t i = 0; i < part; ++i) block_[held + i] = bytes[i];
    bytes.remove_prefix(part);
    if (held + part < 64) return *this;
    compress_(state_.data(), block_.data(), 1);
  }
  compress_(state_.data(), bytes.data(), bytes.size() / 64);
  bytes.remove_prefix(bytes.size() / 64 * 64);
  for (std::size_t i = 0; i < bytes.size(); ++i) block_[i] = bytes[i];
  return *this;
}

constexpr void update_both(hasher& first, std::string_view to_first, hasher& second, std::string_view to_second,
                           two_block_function both) {
  if (both != nullptr) {
    first.complete_block(to_first);
    second.complete_block(to_second);
    const std::size_t blocks = std::min(to_first.size(), to_second.size()) / 64;
    if (blocks != 0) both(first.state_.data(), to_first.data(), second.state_.data(), to_second.data(), blocks);
    for (hasher* each : {&first, &second}) each->size_ += 64 * blocks;
    to_first.remove_prefix(64 * blocks);
    to_second.remove_prefix(64 * blocks);
  }
  first.update(to_first);
  second.update(to_second);
}

constexpr digest hasher::finish() const {
  auto state = state_;
  detail::compress_last(compress_, state.data(), block_.data(), size_);
  return detail::digest_of(state.data());
}

constexpr digest hash(suite which, std::string_view bytes) { return hasher(which).update(bytes).finish(); }

}  // namespace cavel

#endif
