// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_HASH_TICKET_HPP
#define CAVEL_HASH_TICKET_HPP

/// \file
/// Seed, lot and ticket (签值): how chance reaches an id.
///
/// The seed S of an event is the digest of its statement. Each thing that is drawn has a label, such as
/// `targets/task-1`; its lot seed is H(hex(S) ‖ label) and an id's ticket is H(hex(lot seed) ‖ id). The
/// smallest tickets are drawn. Hex of a lot seed is 64 bytes, exactly one block of either suite: a `lot`
/// takes it in once, and an id of up to 55 bytes then costs one block more.
///
/// By hand: `printf '%s%s' "$LOT_SEED" 91410381171393857P | sha256sum`.

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

/// The seed of one lot of an event. Officers, targets, items and pairs have each their own.
struct lot_seed {
  digest value;
  bool operator==(const lot_seed&) const = default;
};

/// The number that an id drew. Smaller is drawn earlier; compared byte by byte.
struct ticket {
  digest value;
  auto operator<=>(const ticket&) const = default;
};

/// H(hex(of) ‖ label). Labels are fixed by the protocol, "Labels and tickets".
constexpr lot_seed derive(suite which, const seed& of, std::string_view label);

/// The first 64 bits of a ticket as a number: tickets are in order wherever these differ.
constexpr std::uint64_t prefix64(const ticket& of);

/// One lot: gives each id its ticket. Immutable; 36 bytes; safe to share between threads.
class lot {
 public:
  constexpr lot(suite which, const lot_seed& seed);

  /// H(hex(lot seed) ‖ id), portable; hash/kernel.hpp has many at once. O(size of the id).
  constexpr ticket of(std::string_view id) const;

  constexpr suite hash_suite() const { return suite_; }

  /// The hash's state after the 64 bytes of the lot seed: where kernels start.
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

/// Leaves in `state` the words of the ticket of `id`. \pre `state` holds a lot's midstate
constexpr void take_id(block_function take, std::uint32_t* state, std::string_view id) {
  const std::size_t whole = id.size() / 64;
  take(state, id.data(), whole);
  take_end(take, state, id.data() + 64 * whole, 64 + id.size());
}

}  // namespace detail

constexpr lot::lot(suite which, const lot_seed& seed) : state_(initial_state(which)), suite_(which) {
  portable_blocks(which)(state_.data(), detail::hex_digits(seed.value).data(), 1);
}

constexpr ticket lot::of(std::string_view id) const {
  auto state = state_;
  detail::take_id(portable_blocks(suite_), state.data(), id);
  return {detail::digest_of(state.data())};
}

}  // namespace cavel

#endif
