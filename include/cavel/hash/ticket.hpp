// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_HASH_TICKET_HPP
#define CAVEL_HASH_TICKET_HPP

/// \file
/// Seeds, lots and tickets (签值): how an id gets its random number.
///
/// The seed S of an event is the digest of its statement. Every draw within the event has a label, such as `targets/task-1`.
/// Its lot seed is H(hex(S) ‖ label), and the ticket of an id is H(hex(lot seed) ‖ id). The ids with the smallest tickets
/// are drawn. The hex form of a lot seed is 64 bytes, exactly one block of either hash: a `lot` compresses it once, and an id
/// of up to 55 bytes then costs one more block.
///
/// In a shell: `printf '%s%s' "$LOT_SEED" 91410381171393857P | sha256sum`.

#include <cavel/hash/digest.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cavel {

/// The seed of an event, H(statement).
struct seed {
  digest value;
  bool operator==(const seed&) const = default;
};

/// The seed of one lot of an event. Officers, targets, items and pairs each have their own.
struct lot_seed {
  digest value;
  bool operator==(const lot_seed&) const = default;
};

/// The number of an id in a lot. Smaller tickets are drawn first; they are compared byte by byte.
struct ticket {
  digest value;
  auto operator<=>(const ticket&) const = default;
};

/// H(hex(of) ‖ label). The protocol fixes the labels ("Labels and tickets").
constexpr lot_seed derive(suite which, const seed& of, std::string_view label);

/// The first 64 bits of a ticket as a big-endian number. Where two prefixes differ, they order the tickets.
constexpr std::uint64_t prefix64(const ticket& of);

/// One lot, which assigns every id its ticket. Immutable, 36 bytes, safe to share between threads.
class lot {
 public:
  constexpr lot(suite which, const lot_seed& seed);

  /// H(hex(lot seed) ‖ id), by the portable code. Kernels compute many at once (hash/kernel.hpp). O(size of the id).
  constexpr ticket ticket_for(std::string_view id) const;

  constexpr suite hash_suite() const { return suite_; }

  /// The hash state after the 64 bytes of the lot seed, from which kernels continue.
  constexpr const std::array<std::uint32_t, 8>& midstate() const { return state_; }

 private:
  std::array<std::uint32_t, 8> state_;
  suite suite_;
};

// ---------------------------------------------------------------------------------------------------------

constexpr lot_seed derive(suite which, const seed& of, std::string_view label) {
  const auto digits = detail::hex_digits(of.value);
  return {hasher(which).update({digits.data(), digits.size()}).update(label).finish()};
}

constexpr std::uint64_t prefix64(const ticket& of) {
  std::uint64_t first = 0;
  for (std::size_t i = 0; i < 8; ++i) first = first << 8 | of.value.bytes[i];
  return first;
}

namespace detail {

/// Turns a midstate into the words of the ticket of `id`. \pre `state` holds the midstate of a lot
constexpr void compress_id(block_function compress, std::uint32_t* state, std::string_view id) {
  const std::size_t whole = id.size() / 64;
  compress(state, id.data(), whole);
  compress_last(compress, state, id.data() + 64 * whole, 64 + id.size());
}

}  // namespace detail

constexpr lot::lot(suite which, const lot_seed& seed) : state_(initial_state(which)), suite_(which) {
  portable_blocks(which)(state_.data(), detail::hex_digits(seed.value).data(), 1);
}

constexpr ticket lot::ticket_for(std::string_view id) const {
  auto state = state_;
  detail::compress_id(portable_blocks(suite_), state.data(), id);
  return {detail::digest_of(state.data())};
}

}  // namespace cavel

#endif
