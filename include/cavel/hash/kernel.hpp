// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_HASH_KERNEL_HPP
#define CAVEL_HASH_KERNEL_HPP

/// \file
/// Kernels: how tickets are computed. A *kernel* is a named set of functions for one hash suite; a `kernel_set` has one
/// kernel for each suite.
///
/// The caller passes the choice as a value. The library never chooses on its own, and every kernel gives the same results.
/// The default, `portable`, needs nothing but this header. The compiled library `cavel::kernels` has faster kernels for
/// processors that support them (kernels/accelerated.hpp).

#include <cavel/hash/digest.hpp>
#include <cavel/hash/ticket.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cavel {

/// Functions for one suite. All kernels of a suite give equal results for ids of any length and alignment, and none reads a
/// byte outside the ids.
struct kernel {
  std::string_view name;

  /// The first 64 bits of the tickets of `count` ids, from the midstate of a lot.
  void (*prefixes)(const std::uint32_t* midstate, const std::string_view* ids, std::size_t count, std::uint64_t* out);

  /// The whole tickets.
  void (*tickets)(const std::uint32_t* midstate, const std::string_view* ids, std::size_t count, ticket* out);

  /// The compression function, for `hasher`.
  block_function blocks;

  /// Like `prefixes`, for 18-byte ids stored without gaps from `codes` on. May be null; then `prefixes` is used.
  void (*fixed18_prefixes)(const std::uint32_t* midstate, const char* codes, std::size_t count, std::uint64_t* out) = nullptr;

  /// The compression function for two messages at once, for `update_both`. May be null.
  two_block_function two_blocks = nullptr;
};

/// One kernel for each suite.
struct kernel_set {
  kernel sha256;
  kernel sm3;

  constexpr const kernel& of(suite which) const { return which == suite::sha256 ? sha256 : sm3; }
};

namespace detail {

template <suite Which>
void portable_prefixes(const std::uint32_t* midstate, const std::string_view* ids, std::size_t count, std::uint64_t* out) {
  for (std::size_t i = 0; i < count; ++i) {
    std::uint32_t state[8];
    for (std::size_t j = 0; j < 8; ++j) state[j] = midstate[j];
    compress_id(portable_blocks(Which), state, ids[i]);
    out[i] = std::uint64_t{state[0]} << 32 | state[1];
  }
}

template <suite Which>
void portable_tickets(const std::uint32_t* midstate, const std::string_view* ids, std::size_t count, ticket* out) {
  for (std::size_t i = 0; i < count; ++i) {
    std::uint32_t state[8];
    for (std::size_t j = 0; j < 8; ++j) state[j] = midstate[j];
    compress_id(portable_blocks(Which), state, ids[i]);
    out[i] = {digest_of(state)};
  }
}

}  // namespace detail

/// Standard C++ only; about 200 ns per ticket.
inline constexpr kernel_set portable = {
    {"portable", &detail::portable_prefixes<suite::sha256>, &detail::portable_tickets<suite::sha256>,
     portable_blocks(suite::sha256)},
    {"portable", &detail::portable_prefixes<suite::sm3>, &detail::portable_tickets<suite::sm3>, portable_blocks(suite::sm3)},
};

}  // namespace cavel

#endif
