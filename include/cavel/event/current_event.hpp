// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_CURRENT_EVENT_HPP
#define CAVEL_EVENT_CURRENT_EVENT_HPP

/// \file
/// The current state of an event (现状): who is to be visited by whom after the draw and the changes made so far.
///
/// It starts from the samples, reserves and panels of the draw. Every change (event/change.hpp) returns the event after
/// it, so the chain of an event is a fold over its changes. docs/protocol.md §9.

#include <cavel/event/draw.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// A target that is to be visited for a task.
struct current_target {
  std::string id;
  std::size_t stratum = 0;
};

struct current_task {
  std::string name;
  std::vector<current_target> targets;                       ///< in draw order, those called up last
  std::vector<std::vector<std::string>> remaining_reserves;  ///< by stratum: reserves not called up yet, by ticket
  std::vector<panel> panels;                                 ///< of the targets matched with this task, in the same order
  std::uint64_t pool = 0;                                    ///< that the draw used
  panel_mode mode = panel_mode::panel;                       ///< that the draw used
  std::vector<std::vector<std::string>> teams;               ///< team mode: as the draw formed them, leader first
  boost::gregorian::date last_day;                           ///< of its visits

  bool holds(std::string_view target) const {
    return std::any_of(targets.begin(), targets.end(), [&](const current_target& each) { return each.id == target; });
  }
};

struct current_event {
  std::vector<current_task> tasks;               ///< in plan order
  std::vector<std::string> officers;             ///< of the eligibility lines, ascending; none where none are drawn
  std::set<std::string, std::less<>> left;       ///< targets that were replaced
  std::set<std::string, std::less<>> excused;    ///< targets that stand and are not visited any more (终止检查)
  std::set<std::string, std::less<>> suspended;  ///< targets whose visit is put off (中止检查)
  std::set<std::string, std::less<>> forbidden;  ///< lines of the changes so far
  std::uint64_t forbidden_count = 0;             ///< of them, also where their lists are not public
  std::set<std::string, std::less<>> visited;    ///< targets that had been visited when the last record was made
  std::uint64_t visited_count = 0;               ///< of them, also where their list is not public
  std::uint64_t sequence = 0;                    ///< of the last record
  digest record;                                 ///< the last record of the event
  boost::gregorian::date day;                    ///< of the last record; of the announcement's publication where none has one

  /// Whether it belongs to the event.
  bool holds(std::string_view target) const {
    return std::any_of(tasks.begin(), tasks.end(), [&](const current_task& each) { return each.holds(target); });
  }

  /// Whether one in reserve may be called up.
  bool may_call(std::string_view reserve) const { return !left.contains(reserve) && !excused.contains(reserve); }
};

/// The event as the draw left it. `drawn` has panels where the announcement draws officers.
current_event current_after(const statement& of, const event_lists& lists, const outcome& drawn);

}  // namespace cavel

#endif
