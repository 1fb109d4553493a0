// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_BASELINE_FOLDER_HPP
#define CAVEL_EVENT_BASELINE_FOLDER_HPP

/// \file
/// What inspections are checked against, from the agency's folder of a drawn event; and the documents of a folder of inspections.

#include <cavel/event/lists.hpp>
#include <cavel/fault.hpp>
#include <cavel/inspect/baseline.hpp>
#include <cavel/inspect/inspection.hpp>

#include <string>
#include <vector>

namespace cavel {

/// The event after all its changes: replaced and excused targets are excused, called-up reserves are included, windows are the
/// extended ones, panels have the days on which they changed. Reads the public announcement, the private rosters and the files
/// of the draw. Faults: `event_folder_missing`, `event_not_drawn`, and those of the files. O(bytes).
checked<inspection_baseline> make_baseline(const file_map& event);

/// Inspections of a folder: every `.json` below it (in any case).
struct inspection_folder {
  std::vector<inspection> inspections;  ///< ascending by file
  std::vector<std::string> files;       ///< of each
  problems found;  ///< of files that could not be read or are not `.json` (`visit_file_unread`): not among the inspections
};

/// Reads them all; one that is broken does not hide the others. O(bytes).
inspection_folder parse_inspections(const file_map& files);

}  // namespace cavel

#endif
