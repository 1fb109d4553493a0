// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_DETAIL_ID_INDEX_HPP
#define CAVEL_ROSTER_DETAIL_ID_INDEX_HPP

/// \file
/// Finds equal ids: a hash table of positions that stores no ids.
///
/// An entry is 8 bytes, 32 bits of the hash of the id and its position, so the text of an id is read only if the hash
/// matches. Entries are collected first and inserted together, so that each slot can be prefetched: with ten million ids every
/// insertion is a cache miss, and waiting for it would cost more than all checks of the row.

#include <cavel/base/detail/prefetch.hpp>

#include <gsl/assert>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// A 64-bit hash of a text. It depends on the byte order of the machine. O(length).
std::uint64_t mix_bits(std::string_view text);

/// Positions by id. `IdOf` returns the id at a position as a view. \pre positions below 2^32 - 1
template <class IdOf>
class id_index {
 public:
  /// A table for `expected` ids, which does not grow. O(expected).
  id_index(std::size_t expected, IdOf id_of);
  /// Collects a position. \pre at most `expected` positions, each once
  void add(std::size_t position, std::string_view id) {
    Expects(waiting_.size() < expected_);
    waiting_.push_back(entry(mix_bits(id), position));
  }
  /// Inserts the collected positions. \pre called once, after the last `add`. O(n); ids are read only if hashes match.
  void finish();
  /// Pairs of the first position added with an id and a later position with the same id, in ascending order of the later one.
  /// \pre finish() was called
  const std::vector<std::pair<std::size_t, std::size_t>>& repeats() const { return repeats_; }
  /// The first position with that id. \pre finish() was called
  std::optional<std::size_t> find(std::string_view id) const;

 private:
  /// The high half of the hash, then the position plus 1; 0 is an empty slot.
  static std::uint64_t entry(std::uint64_t hash, std::size_t position) {
    return (hash & ~std::uint64_t{0xFFFFFFFF}) | (position + 1);
  }
  static std::size_t position_of(std::uint64_t kept) { return static_cast<std::size_t>((kept & 0xFFFFFFFF) - 1); }
  static bool same_hash(std::uint64_t a, std::uint64_t b) { return (a ^ b) >> 32 == 0; }
  std::size_t slot_of(std::uint64_t hash) const { return static_cast<std::size_t>(hash >> shift_); }
  std::size_t next(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }
  void put(std::uint64_t made);

  IdOf id_of_;
  std::size_t expected_;
  int shift_ = 60;  ///< the slot number is the leading 64 - shift bits of the hash
  std::vector<std::uint64_t> slots_, waiting_;
  std::vector<std::pair<std::size_t, std::size_t>> repeats_;
};

// ---------------------------------------------------------------------------------------------------------

inline std::uint64_t mix_bits(std::string_view text) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
  const std::size_t size = text.size();
  std::uint64_t hash = size * odd;
  const auto take = [&](std::uint64_t word) {
    hash = (hash ^ word) * odd;
    hash ^= hash >> 32;
  };
  const auto word_at = [&](std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    return word;
  };
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) take(word_at(at));
    take(word_at(size - 8));  // the last eight bytes, which may overlap the ones before
  } else {
    std::uint64_t word = 0;
    for (const char c : text) word = word << 8 | static_cast<unsigned char>(c);
    take(word);
  }
  hash *= 0xD6E8FEB86659FD93;
  return hash ^ hash >> 29;
}

template <class IdOf>
id_index<IdOf>::id_index(std::size_t expected, IdOf id_of) : id_of_(std::move(id_of)), expected_(expected) {
  while (shift_ > 32 && (std::uint64_t{1} << (64 - shift_)) < expected + expected / 2) --shift_;
  waiting_.reserve(expected);
}

template <class IdOf>
void id_index<IdOf>::finish() {
  slots_.assign(std::size_t{1} << (64 - shift_), 0);
  constexpr std::size_t ahead = 16;
  for (std::size_t i = 0; i < waiting_.size(); ++i) {
    detail::prefetch(&slots_[slot_of(waiting_[std::min(i + ahead, waiting_.size() - 1)])]);
    put(waiting_[i]);
  }
  waiting_ = {};
  std::sort(repeats_.begin(), repeats_.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
}

template <class IdOf>
void id_index<IdOf>::put(std::uint64_t made) {
  for (std::size_t at = slot_of(made);; at = next(at)) {
    const std::uint64_t kept = slots_[at];
    if (kept == 0) {
      slots_[at] = made;
      return;
    }
    if (same_hash(kept, made) && id_of_(position_of(kept)) == id_of_(position_of(made))) {
      repeats_.emplace_back(position_of(kept), position_of(made));
      return;
    }
  }
}

template <class IdOf>
std::optional<std::size_t> id_index<IdOf>::find(std::string_view id) const {
  Expects(!slots_.empty());
  const std::uint64_t wanted = entry(mix_bits(id), 0);
  for (std::size_t at = slot_of(wanted); slots_[at] != 0; at = next(at)) {
    if (same_hash(slots_[at], wanted) && id_of_(position_of(slots_[at])) == id) return position_of(slots_[at]);
  }
  return std::nullopt;
}

}  // namespace cavel

#endif
