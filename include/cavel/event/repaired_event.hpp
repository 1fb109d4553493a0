// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_REPAIRED_EVENT_HPP
#define CAVEL_EVENT_REPAIRED_EVENT_HPP

/// \file
/// After the draw, as files by path: recusals and leave, targets that are replaced.
///
/// A repair adds `private/drawn/repair-<n>/`: record.json, panels.csv, forbidden.txt, the new lines of each reason
/// (recusal.txt, unavailable.txt), and the rosters that were handed in (recusals.csv, officers.csv) with their manifest.
/// `public/repair-<n>/` gets the record's digest at once, and what may be published when the event is opened.

#include <cavel/event/folder.hpp>
#include <cavel/event/forbidden_pairs.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <string>
#include <vector>

namespace cavel {

/// What an office asks for after the draw.
struct repair_request {
  std::vector<target_replacement> replaced;  ///< none: only pairs became forbidden
  std::string evidence;                      ///< of the pairs that became forbidden
  boost::gregorian::date on;                 ///< the day: leave and credentials are judged from it on
  file_map papers;  ///< any of recusals.csv and officers.csv as they are today, and inspections below `inspections/`
};

/// What a repair adds.
struct repaired_event_files {
  event_papers papers;
  current_event before;
  cavel::repaired repaired;
  file_map added;
};

/// Verifies the event, derives which pairs became forbidden, and repairs. Faults: those of the papers; an event that is
/// not drawn or void, or differs from what was computed; a target that was visited (`replace_visited`); those of
/// `newly_forbidden` and `repair`, among them officers that do not suffice, with the shortage. O(draw).
checked_draw<repaired_event_files> repair_event(const file_map& event, const repair_request& asked, const execution& exec = {});

}  // namespace cavel

#endif
