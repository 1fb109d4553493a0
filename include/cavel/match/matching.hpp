// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_MATCHING_HPP
#define CAVEL_MATCH_MATCHING_HPP

/// \file
/// The result of a matching or a repair: every seat filled, or the shortage that makes this impossible.

#include <cavel/fault.hpp>
#include <cavel/match/certificate.hpp>
#include <cavel/match/checked_or_shortage.hpp>
#include <cavel/match/network.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cavel {

/// The panels of a task: officers of each target, ascending, and its leader (组长).
class panel_table {
 public:
  std::size_t size() const { return leaders_.size(); }
  /// Number of pairs in all panels.
  std::size_t pairs() const { return officers_.size(); }
  /// \pre the target is below size()
  std::span<const officer_index> operator[](target_index t) const&;
  std::span<const officer_index> operator[](target_index t) const&& = delete;
  officer_index leader(target_index t) const;
  /// Adds the panel of the next target. \pre the officers ascend, and the leader is one of them
  void add(std::span<const officer_index> officers, officer_index leader);
  bool operator==(const panel_table&) const = default;

 private:
  std::vector<officer_index> officers_;
  std::vector<std::size_t> ends_;
  std::vector<officer_index> leaders_;
};

/// Fixed teams, each with its leader first; a team_index is a place among them. The substitutes are in no team.
struct team_list {
  std::vector<std::vector<officer_index>> teams;
  std::vector<officer_index> substitutes;
  bool operator==(const team_list&) const = default;
};

/// A complete assignment of a task.
struct matching {
  panel_mode mode = panel_mode::panel;
  std::size_t pool = 0;              ///< how many officers were used
  panel_table panels;                ///< by target
  std::vector<std::uint64_t> loads;  ///< pairs held in the event after the task, by officer
  team_list fixed;                   ///< team mode: the teams; empty in panel mode
  std::uint64_t changed = 0;         ///< repair: pairs of the panels that did not exist before
  /// Why the announced terms did not suffice: the certificate of the largest pool that failed, where the pool was
  /// extended; that of the teams, where the fallback was used.
  std::optional<match_certificate> overcome;
};

/// Why no complete assignment exists. In team mode the teams for which this holds.
struct match_shortage {
  match_certificate certificate;
  team_list fixed;
};

/// A matching; or the fault match_incomplete, match_teams_incomplete or match_repair_incomplete with the shortage.
using match_result = checked_or_shortage<matching, match_shortage>;

/// The certificate of a failure, or of a shortage that a larger pool or the fallback solved; null if there is none.
const match_certificate* certificate_of(const match_result& result);
const match_certificate* certificate_of(const match_result&&) = delete;

// ---------------------------------------------------------------------------------------------------------

inline const match_certificate* certificate_of(const match_result& result) {
  if (!result) return result.shortage() ? &result.shortage()->certificate : nullptr;
  return result->overcome ? &*result->overcome : nullptr;
}

inline std::span<const officer_index> panel_table::operator[](target_index t) const& {
  Expects(position(t) < size());
  const std::size_t begin = position(t) == 0 ? 0 : ends_[position(t) - 1];
  return std::span(officers_).subspan(begin, ends_[position(t)] - begin);
}

inline officer_index panel_table::leader(target_index t) const {
  Expects(position(t) < size());
  return leaders_[position(t)];
}

inline void panel_table::add(std::span<const officer_index> officers, officer_index leader) {
  Expects(std::is_sorted(officers.begin(), officers.end()));
  Expects(std::binary_search(officers.begin(), officers.end(), leader));
  officers_.insert(officers_.end(), officers.begin(), officers.end());
  ends_.push_back(officers_.size());
  leaders_.push_back(leader);
}

}  // namespace cavel

#endif
