// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_DETAIL_ADJACENCY_BITSETS_HPP
#define CAVEL_MATCH_DETAIL_ADJACENCY_BITSETS_HPP

/// \file
/// The allowed officers of every seat class as bitsets, so that a search intersects 64 officers at a time with those
/// it has not discovered.
///
/// A bit's place is a *slot*. Slots number the officers in the order in which the targets' lists first name them: those of
/// one sector or region get neighbouring slots, and the row of a hundred officers is a few words. A row that would take
/// more memory in words than in its list is not kept, and the list is walked instead. So all rows together take no more
/// memory than the lists.

#include <cavel/base/detail/prefetch.hpp>
#include <cavel/match/network.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cavel {

namespace detail {

/// A set of officers, as bits by slot.
using officer_bits = std::vector<std::uint64_t>;

/// Rows of all classes; class 2·t is the lead class of target t, 2·t + 1 the other. Building: O(pairs).
class adjacency_bitsets {
 public:
  /// Refers to the network.
  explicit adjacency_bitsets(const match_network& network);
  explicit adjacency_bitsets(const match_network&&) = delete;

  const match_network& network() const { return network_; }
  /// The officers of a class, in officer order.
  std::span<const officer_index> list(std::size_t of_class) const {
    const target_index t{static_cast<std::uint32_t>(of_class / 2)};
    return of_class % 2 == 0 ? network_.lead(t) : network_.other(t);
  }
  /// The empty set.
  officer_bits none() const { return officer_bits(network_.officers() / 64 + 1, 0); }
  bool has(const officer_bits& bits, officer_index o) const { return (bits[word(o)] >> (slot(o) % 64) & 1) != 0; }
  void put(officer_bits& bits, officer_index o) const { bits[word(o)] |= std::uint64_t{1} << (slot(o) % 64); }
  void take(officer_bits& bits, officer_index o) const { bits[word(o)] &= ~(std::uint64_t{1} << (slot(o) % 64)); }

  /// Prefetches the row of a class for `each`: the searches read rows in no order.
  void prefetch(std::size_t of_class) const {
    const std::uint32_t* row = words_.data() + begin_[of_class];
    detail::prefetch(row);
    detail::prefetch(row + 16);
  }

  /// Calls f(officer) for each officer of the class that is in `bits`, in no order.
  template <class F>
  void each(std::size_t of_class, const officer_bits& bits, F&& f) const;

 private:
  std::uint32_t slot(officer_index o) const { return slot_[position(o)]; }
  std::size_t word(officer_index o) const { return slot(o) / 64; }
  void assign_slots();

  const match_network& network_;
  std::vector<std::uint32_t> slot_;  // by officer
  std::vector<officer_index> at_slot_;
  std::vector<std::size_t> begin_;    // by class: where its words begin
  std::vector<std::uint32_t> words_;  // three a word: its place, its low half, its high half
};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline void adjacency_bitsets::assign_slots() {
  constexpr std::uint32_t nowhere = static_cast<std::uint32_t>(-1);
  slot_.assign(network_.officers(), nowhere);
  at_slot_.reserve(network_.officers());
  const auto next = [&](officer_index o) {
    if (slot_[position(o)] != nowhere) return;
    slot_[position(o)] = static_cast<std::uint32_t>(at_slot_.size());
    at_slot_.push_back(o);
  };
  for (std::size_t c = 0; c < 2 * network_.targets() && at_slot_.size() < network_.officers(); ++c) {
    for (const officer_index o : list(c)) next(o);
  }
  for (std::size_t o = 0; o < network_.officers(); ++o) next(officer_index{static_cast<std::uint32_t>(o)});
}

inline adjacency_bitsets::adjacency_bitsets(const match_network& network) : network_(network) {
  assign_slots();
  begin_.reserve(2 * network.targets() + 1);
  begin_.push_back(0);
  officer_bits row = none();
  std::vector<std::uint32_t> touched;
  for (std::size_t c = 0; c < 2 * network.targets(); ++c) {
    const auto members = list(c);
    touched.clear();
    for (const officer_index o : members) {
      if (row[word(o)] == 0) touched.push_back(static_cast<std::uint32_t>(word(o)));
      put(row, o);
    }
    const bool kept = touched.size() * 3 <= members.size();  // 12 bytes a word, 4 an officer
    for (const std::uint32_t w : touched) {
      if (kept) {
        words_.push_back(w);
        words_.push_back(static_cast<std::uint32_t>(row[w]));
        words_.push_back(static_cast<std::uint32_t>(row[w] >> 32));
      }
      row[w] = 0;
    }
    begin_.push_back(words_.size());
  }
}

template <class F>
void adjacency_bitsets::each(std::size_t of_class, const officer_bits& bits, F&& f) const {
  const std::size_t begin = begin_[of_class];
  const std::size_t end = begin_[of_class + 1];
  for (std::size_t i = begin; i < end; i += 3) {
    const std::size_t at = words_[i];
    const std::uint64_t row = words_[i + 1] | std::uint64_t{words_[i + 2]} << 32;
    for (std::uint64_t found = row & bits[at]; found != 0; found &= found - 1) {
      f(at_slot_[at * 64 + static_cast<std::size_t>(std::countr_zero(found))]);
    }
  }
  if (begin < end) return;
  for (const officer_index o : list(of_class)) {
    if (has(bits, o)) f(o);
  }
}

}  // namespace detail

}  // namespace cavel

#endif
