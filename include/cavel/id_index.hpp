// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ID_INDEX_HPP
#define CAVEL_ID_INDEX_HPP

/// \file
/// Which ids are equal: a hash table of positions that holds no id itself.
///
/// A slot is 8 bytes, a tag of the hash beside the position, so that the text of an id is looked at only
/// where a tag agrees. Ids are put in by batches with their slots fetched ahead: at ten million ids the table
/// is larger than any cache, and waiting for one slot after the other would cost more than all checks of the
/// row.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// 64 mixed bits of a text; differs between machines of different byte order. O(length).
std::uint64_t mix_bits(std::string_view text);

/// Positions 0, 1, 2, … by id; `IdOf` gives the id of a position as a view. \pre fewer than 2^40 positions
template <class IdOf>
class id_index {
 public:
  /// Room for `expected` ids; it does not grow. O(expected).
  id_index(std::size_t expected, IdOf id_of);
  /// Puts a position in; equal ids are noticed at the latest in `finish`. \pre not more than expected
  void add(std::size_t position, std::string_view id);
  void finish();
  /// Pairs (first position with an id, later position with the same), ascending by the later. \pre finish()
  const std::vector<std::pair<std::size_t, std::size_t>>& repeats() const { return repeats_; }
  /// The first position with that id. \pre finish()
  std::optional<std::size_t> find(std::string_view id) const;

 private:
  static constexpr int position_bits = 40;
  static constexpr std::uint64_t position_mask = (std::uint64_t{1} << position_bits) - 1;
  std::uint64_t slot_of(std::uint64_t hash) const { return hash & mask_; }
  static std::uint64_t entry(std::uint64_t hash, std::size_t position) {
    return (hash & ~position_mask) | (position + 1);  // 0 is an empty slot
  }
  void put(std::uint64_t hash, std::size_t position);

  IdOf id_of_;
  std::uint64_t mask_;
  std::vector<std::uint64_t> slots_;
  std::array<std::pair<std::uint64_t, std::size_t>, 32> waiting_{};
  std::size_t waiting_count_ = 0;
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
    take(word_at(size - 8));  // the last eight, some of them twice
  } else {
    std::uint64_t word = 0;
    for (const char c : text) word = word << 8 | static_cast<unsigned char>(c);
    take(word);
  }
  hash *= 0xD6E8FEB86659FD93;
  return hash ^ hash >> 29;
}

template <class IdOf>
id_index<IdOf>::id_index(std::size_t expected, IdOf id_of) : id_of_(std::move(id_of)) {
  std::size_t slots = 16;
  while (slots < expected + expected / 2) slots *= 2;
  mask_ = slots - 1;
  slots_.assign(slots, 0);
}

template <class IdOf>
void id_index<IdOf>::add(std::size_t position, std::string_view id) {
  const std::uint64_t hash = mix_bits(id);
#if defined(__GNUC__)
  __builtin_prefetch(&slots_[slot_of(hash)], 1);
#endif
  waiting_[waiting_count_++] = {hash, position};
  if (waiting_count_ == waiting_.size()) finish();
}

template <class IdOf>
void id_index<IdOf>::finish() {
  for (std::size_t i = 0; i < waiting_count_; ++i) put(waiting_[i].first, waiting_[i].second);
  waiting_count_ = 0;
}

template <class IdOf>
void id_index<IdOf>::put(std::uint64_t hash, std::size_t position) {
  for (std::uint64_t at = slot_of(hash);; at = (at + 1) & mask_) {
    const std::uint64_t kept = slots_[at];
    if (kept == 0) {
      slots_[at] = entry(hash, position);
      return;
    }
    if (((kept ^ hash) & ~position_mask) != 0) continue;
    const std::size_t first = static_cast<std::size_t>((kept & position_mask) - 1);
    if (id_of_(first) == id_of_(position)) {
      repeats_.emplace_back(first, position);
      return;
    }
  }
}

template <class IdOf>
std::optional<std::size_t> id_index<IdOf>::find(std::string_view id) const {
  const std::uint64_t hash = mix_bits(id);
  for (std::uint64_t at = slot_of(hash); slots_[at] != 0; at = (at + 1) & mask_) {
    if (((slots_[at] ^ hash) & ~position_mask) != 0) continue;
    const std::size_t first = static_cast<std::size_t>((slots_[at] & position_mask) - 1);
    if (id_of_(first) == id) return first;
  }
  return std::nullopt;
}

}  // namespace cavel

#endif
