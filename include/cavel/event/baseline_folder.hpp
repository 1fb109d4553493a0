// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_BASELINE_FOLDER_HPP
#define CAVEL_EVENT_BASELINE_FOLDER_HPP

/// \file
/// What inspections are held against, from the agency's folder of a drawn event; and the documents of a folder of inspections.

#include <cavel/event/lists.hpp>
#include <cavel/fault.hpp>
#include <cavel/inspect/baseline.hpp>
#include <cavel/inspect/inspection.hpp>

#include <span>
#include <string>
#include <vector>

namespace cavel {

/// Why a drawn target is not visited, where no reserve took its place.
struct excuse {
  std::string target, reason;
  optional_date on;
};

/// The event as it stands after all its repairs: replaced targets are excused, called-up reserves stand. It reads the public
/// announcement, the private rosters and what the draw made. Faults: `event_folder_missing`, `event_not_drawn`, and those of
/// the files. O(bytes).
checked<inspection_baseline> make_baseline(const file_map& event);

/// Inspections of a folder: every `.json` below it (in any case) but `excuses.json`.
struct inspection_folder {
  std::vector<inspection> inspections;  ///< ascending by file
  std::vector<std::string> files;       ///< of each
  std::vector<excuse> excuses;
  problems found;  ///< of files that could not be read or are no `.json` (`visit_file_unread`): not among the inspections
};

/// Reads them all; one that is broken does not hide the others. O(bytes).
inspection_folder parse_inspections(const file_map& files);

/// Puts excuses into the event. Fault `visit_not_drawn` where a target was not drawn, `visit_excuse_reason` without a reason.
problems excuse_targets(inspection_baseline& event, std::span<const excuse> excuses);

}  // namespace cavel

#endif
