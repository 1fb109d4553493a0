// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_CURRENT_EVENT_HPP
#define CAVEL_EVENT_CURRENT_EVENT_HPP

/// \file
/// An event as it stands (现状): who is to be visited by whom after the draw and the repairs made so far.
///
/// The draw leaves its samples, reserves and panels; every repair (event/repair.hpp) answers with the event as it stands
/// afterwards, so the chain of an event is a fold over its repairs. docs/protocol.md §9.

#include <cavel/event/draw.hpp>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// A target that is to be visited for a task.
struct standing_target {
  std::string id;
  std::size_t stratum = 0;
};

struct standing_task {
  std::string name;
  std::vector<standing_target> targets;                      ///< in draw order, those called up last
  std::vector<std::vector<std::string>> remaining_reserves;  ///< by stratum: reserves not called up yet, by ticket
  std::vector<panel> panels;                                 ///< of the targets matched with this task, in the same order
  std::uint64_t pool = 0;                                    ///< that the draw used
  panel_mode mode = panel_mode::panel;                       ///< that the draw used
  std::vector<std::vector<std::string>> teams;               ///< team mode: as the draw dealt them, leader first

  bool holds(std::string_view target) const {
    return std::any_of(targets.begin(), targets.end(), [&](const standing_target& each) { return each.id == target; });
  }
};

struct current_event {
  std::vector<standing_task> tasks;              ///< in plan order
  std::vector<std::string> officers;             ///< of the eligibility lines, ascending; none where none are drawn
  std::set<std::string, std::less<>> left;       ///< targets that were replaced
  std::set<std::string, std::less<>> forbidden;  ///< lines of the repairs so far
  std::uint64_t sequence = 0;                    ///< of the last record
  digest record;                                 ///< the last record of the event

  /// Whether it is to be visited.
  bool holds(std::string_view target) const {
    return std::any_of(tasks.begin(), tasks.end(), [&](const standing_task& each) { return each.holds(target); });
  }
};

/// The event as the draw left it. `drawn` has panels where the announcement draws officers.
current_event standing_after(const statement& of, const event_lists& lists, const outcome& drawn);

}  // namespace cavel

#endif
