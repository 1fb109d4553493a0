// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_DETAIL_PARTIAL_ASSIGNMENT_HPP
#define CAVEL_MATCH_DETAIL_PARTIAL_ASSIGNMENT_HPP

/// \file
/// The assignment while seats are filled: officers by target, and seat classes by officer. Class 2·t is the lead class
/// of target t, 2·t + 1 the other.

#include <cavel/match/network.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cavel {

namespace detail {

class partial_assignment {
 public:
  explicit partial_assignment(const match_network& network);

  /// The officers of a panel, in no order.
  std::span<const officer_index> panel(std::size_t t) const {
    return std::span(seats_).subspan(begin_[t], classes_[2 * t].count + classes_[2 * t + 1].count);
  }
  bool is_on_panel(std::size_t t, officer_index o) const {
    const auto members = panel(t);
    return std::find(members.begin(), members.end(), o) != members.end();
  }
  /// How many officers are assigned to a class.
  std::uint32_t count(std::size_t c) const { return classes_[c].count; }
  /// Whether one more officer may be assigned to a class.
  bool has_residual_capacity(std::size_t c) const { return classes_[c].count < classes_[c].seats; }
  /// The classes to which an officer is assigned, in draw order.
  std::span<const std::uint32_t> held(std::size_t o) const { return held_[o]; }
  /// Those of them that were not closed.
  std::span<const std::uint32_t> open(std::size_t o) const { return open_[o]; }

  /// \pre the class has residual capacity and the officer is not on the panel
  void add(std::size_t c, officer_index o);
  /// \pre the officer is assigned to the class
  void remove(std::size_t c, officer_index o);
  /// Takes a class from the open ones of its officers: no augmenting path will ever lead through it.
  void close(std::size_t c);

 private:
  using class_list = std::vector<std::uint32_t>;

  static void erase(class_list& list, std::size_t c) {
    const auto at = std::lower_bound(list.begin(), list.end(), c);
    if (at != list.end() && *at == c) list.erase(at);
  }
  static void insert(class_list& list, std::size_t c) {
    list.insert(std::lower_bound(list.begin(), list.end(), c), static_cast<std::uint32_t>(c));
  }

  struct seat_class {
    std::uint32_t count, seats;
  };

  std::vector<std::size_t> begin_;  // by target: where its seats begin
  std::vector<officer_index> seats_;
  std::vector<seat_class> classes_;
  std::vector<class_list> held_, open_;
};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline partial_assignment::partial_assignment(const match_network& network)
    : held_(network.officers()), open_(network.officers()) {
  std::size_t seats = 0;
  begin_.reserve(network.targets());
  classes_.reserve(2 * network.targets());
  for (std::size_t t = 0; t < network.targets(); ++t) {
    begin_.push_back(seats);
    const target_index at{static_cast<std::uint32_t>(t)};
    const std::size_t allowed = network.lead(at).size() + network.other(at).size();
    classes_.push_back({0, network.seats(at).size});
    classes_.push_back({0, network.seats(at).size - network.seats(at).leads});
    seats += std::min<std::size_t>(network.seats(at).size, allowed);
  }
  seats_.resize(seats);
}

inline void partial_assignment::add(std::size_t c, officer_index o) {
  seats_[begin_[c / 2] + panel(c / 2).size()] = o;
  ++classes_[c].count;
  insert(held_[position(o)], c);
  insert(open_[position(o)], c);
}

inline void partial_assignment::remove(std::size_t c, officer_index o) {
  const std::size_t t = c / 2;
  const std::size_t last = begin_[t] + panel(t).size() - 1;
  std::size_t at = begin_[t];
  while (seats_[at] != o) ++at;
  seats_[at] = seats_[last];
  --classes_[c].count;
  erase(held_[position(o)], c);
  erase(open_[position(o)], c);
}

inline void partial_assignment::close(std::size_t c) {
  for (const officer_index o : panel(c / 2)) erase(open_[position(o)], c);
}

}  // namespace detail

}  // namespace cavel

#endif
