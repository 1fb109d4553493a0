// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_DETAIL_SINK_CHOICE_HPP
#define CAVEL_MATCH_DETAIL_SINK_CHOICE_HPP

/// \file
/// The choice between officers who are otherwise equal: the smallest match ticket. A ticket costs a hash, so it is
/// computed only where there is a choice, and kept while seats of the same target are filled.

#include <cavel/match/network.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <vector>

namespace cavel {

namespace detail {

/// Which augmenting path is taken: to the smallest load, then the shortest (draw); the shortest, then to the smallest load
/// (repair); or the first found, where the question is only whether there is one.
enum class path_priority : std::uint8_t { load, steps, any };

/// `TicketOf` gives a value with < for a target and an officer; of equal tickets the earlier officer's wins.
template <class TicketOf>
class sink_choice {
 public:
  sink_choice(std::size_t officers, TicketOf& ticket_of) : ticket_of_(ticket_of), ticket_(officers) {}

  /// Of `count` officers, `officer_at(0)` and so on, the place of the one with the smallest ticket. \pre count is not 0
  template <class At>
  std::size_t smallest(target_index t, std::size_t count, At&& officer_at);

 private:
  using ticket_type = std::decay_t<std::invoke_result_t<TicketOf&, target_index, officer_index>>;

  const ticket_type& ticket(target_index t, officer_index o);

  TicketOf& ticket_of_;
  std::vector<std::optional<ticket_type>> ticket_;  // by officer, of one target
  std::vector<officer_index> known_;
  std::optional<target_index> target_;
};

}  // namespace detail

// ---------------------------------------------------------------------------------------------------------

namespace detail {

template <class TicketOf>
const typename sink_choice<TicketOf>::ticket_type& sink_choice<TicketOf>::ticket(target_index t, officer_index o) {
  if (target_ != t) {
    for (const officer_index known : known_) ticket_[position(known)].reset();
    known_.clear();
    target_ = t;
  }
  std::optional<ticket_type>& kept = ticket_[position(o)];
  if (!kept) {
    kept.emplace(ticket_of_(t, o));
    known_.push_back(o);
  }
  return *kept;
}

template <class TicketOf>
template <class At>
std::size_t sink_choice<TicketOf>::smallest(target_index t, std::size_t count, At&& officer_at) {
  Expects(count > 0);
  std::size_t best = 0;
  for (std::size_t i = 1; i < count; ++i) {
    const ticket_type& mine = ticket(t, officer_at(i));
    const ticket_type& least = ticket(t, officer_at(best));
    if (mine < least || (!(least < mine) && officer_at(i) < officer_at(best))) best = i;
  }
  return best;
}

}  // namespace detail

}  // namespace cavel

#endif
