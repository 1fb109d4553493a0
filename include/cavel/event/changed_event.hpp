// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_CHANGED_EVENT_HPP
#define CAVEL_EVENT_CHANGED_EVENT_HPP

/// \file
/// After the draw, as files by path: recusals and leave, targets that are replaced, excused or suspended, windows that are extended.
///
/// A record of changes adds `private/drawn/change-<n>/`: record.json, panels.csv, forbidden.txt, visited.txt, the new lines of each
/// reason (recusal.txt, unavailable.txt), and the submitted rosters (recusals.csv, officers.csv) with their manifest.
/// `public/change-<n>/` gets the record's digest at once, and what may be published when the event is opened.

#include <cavel/event/event_steps.hpp>
#include <cavel/event/forbidden_pairs.hpp>

#include <string>
#include <vector>

namespace cavel {

/// What an office asks for after the draw.
struct change_request {
  event_changes changes;  ///< without forbidden lines and visited targets: they follow from `papers`
  std::string evidence;   ///< of the pairs that became forbidden
  file_map papers;        ///< any of recusals.csv and officers.csv as they are today, and inspections below `inspections/`
};

/// What a record of changes adds.
struct changed_event_files {
  event_papers papers;
  current_event before;
  cavel::changed_event changed;
  file_map added;
};

/// Verifies the event, derives which pairs became forbidden, and makes the record. Leave and credentials are checked from the
/// day of the record on. Faults: those of the papers; an event that is not drawn, is void or ended, or differs from what was
/// computed; those of `newly_forbidden` and `change`, including too few officers, with the shortage. O(draw).
checked_draw<changed_event_files> change_event(const file_map& event, const change_request& asked, const execution& exec = {});

}  // namespace cavel

#endif
