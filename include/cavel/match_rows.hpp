// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_ROWS_HPP
#define CAVEL_MATCH_ROWS_HPP

/// \file
/// The allowed officers of every seat class once more, as bits, so that a search asks for sixty-four at a time which
/// of them it has not met yet.
///
/// Bits stand by *slot*: officers in the order in which the targets' lists first name them, so that those of one
/// sector or region lie together and a row of a hundred officers is a few words. A row that would take more memory
/// in words than in its list is not kept: the list is walked instead. So the rows never take more than the lists.

#include <cavel/match_network.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cavel {

namespace detail {

/// Number of zero bits below the lowest bit that is set. \pre bits is not 0
constexpr unsigned lowest_bit(std::uint64_t bits) {
  unsigned count = 0;
  for (unsigned step = 32; step > 0; step /= 2) {
    const std::uint64_t mask = (std::uint64_t{1} << step) - 1;
    if ((bits & mask) == 0) {
      bits >>= step;
      count += step;
    }
  }
  return count;
}

/// A set of officers, as bits by slot.
using officer_bits = std::vector<std::uint64_t>;

/// Rows of all classes; class 2·t is the lead class of target t, 2·t + 1 the other. Building: O(pairs).
class match_rows {
 public:
  explicit match_rows(const match_network& network);

  const match_network& network() const { return network_; }
  /// The officers of a class, in officer order.
  std::span<const officer_index> list(std::size_t of_class) const {
    const target_index t{static_cast<std::uint32_t>(of_class / 2)};
    return of_class % 2 == 0 ? network_.lead(t) : network_.other(t);
  }
  /// No officer, for as many as there are.
  officer_bits none() const { return officer_bits(network_.officers() / 64 + 1, 0); }
  bool has(const officer_bits& bits, officer_index o) const { return (bits[word(o)] >> (slot(o) % 64) & 1) != 0; }
  void put(officer_bits& bits, officer_index o) const { bits[word(o)] |= std::uint64_t{1} << (slot(o) % 64); }
  void take(officer_bits& bits, officer_index o) const { bits[word(o)] &= ~(std::uint64_t{1} << (slot(o) % 64)); }

  /// Calls f(officer) for each officer of the class that is among `bits`, in no order.
  template <class F>
  void each(std::size_t of_class, const officer_bits& bits, F&& f) const;

 private:
  struct block {
    std::uint64_t bits;
    std::uint32_t word;
  };

  std::uint32_t slot(officer_index o) const { return slot_[position(o)]; }
  std::size_t word(officer_index o) const { return slot(o) / 64; }
  void assign_slots();

  const match_network& network_;
  std::vector<std::uint32_t> slot_;       // by officer
  std::vector<officer_index> at_slot_;
  std::vector<std::size_t> begin_;        // by class: where its words begin
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint32_t> word_;
};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline void match_rows::assign_slots() {
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

inline match_rows::match_rows(const match_network& network) : network_(network) {
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
        word_.push_back(w);
        bits_.push_back(row[w]);
      }
      row[w] = 0;
    }
    begin_.push_back(bits_.size());
  }
}

template <class F>
void match_rows::each(std::size_t of_class, const officer_bits& bits, F&& f) const {
  const std::size_t begin = begin_[of_class];
  const std::size_t end = begin_[of_class + 1];
  for (std::size_t i = begin; i < end; ++i) {
    for (std::uint64_t found = bits_[i] & bits[word_[i]]; found != 0; found &= found - 1) {
      f(at_slot_[word_[i] * std::size_t{64} + lowest_bit(found)]);
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
