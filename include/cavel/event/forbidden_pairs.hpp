// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_FORBIDDEN_PAIRS_HPP
#define CAVEL_EVENT_FORBIDDEN_PAIRS_HPP

/// \file
/// Which pairs became forbidden since the draw (新增禁止的组合), from the rosters as they are today.
///
/// A recusal granted since then forbids its pair. An officer who may no longer be drawn for any of their tasks in the
/// remaining days (not formal staff, no valid credential, on leave to the end) is forbidden for every target; one
/// who is lost only for some tasks, sectors or regions, for the targets of those, and if tasks belong to several
/// departments, in the lost tasks only. Visits that took place are not affected.

#include <cavel/event/change.hpp>
#include <cavel/plan/plan.hpp>
#include <cavel/roster/officer.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace cavel {

/// What an office submits after the draw.
struct present_rosters {
  std::optional<std::span<const officer>> officers;  ///< the whole roster of today; nothing: no officer became unavailable
  std::span<const recusal> recusals;                 ///< granted ones count
  boost::gregorian::date on;                         ///< the day from which leave and credentials are checked
  std::set<std::string, std::less<>> visited;        ///< targets whose visit took place
};

/// The pairs that the event allowed and the rosters now forbid, by reason; `evidence` is recorded with each. Faults: an officer
/// of the announced lines who is not in the roster (`repair_officer_missing`); those of the lists.
checked<std::vector<forbidden_pairs>> newly_forbidden(const plan& of, const officer_lists& lists, const current_event& now,
                                                      const present_rosters& present, const std::string& evidence);

}  // namespace cavel

#endif
