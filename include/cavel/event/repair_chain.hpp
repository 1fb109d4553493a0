// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_REPAIR_CHAIN_HPP
#define CAVEL_EVENT_REPAIR_CHAIN_HPP

/// \file
/// The chain of an event (变更记录链): its repairs computed again, one after the other, from what their records say.
///
/// A record says what happened (who was replaced why, on what evidence pairs were forbidden), files beside it hold the
/// forbidden lines, and everything else follows: who is called up, every panel, load and digest.

#include <cavel/event/repair.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// What the record of a repair says and nothing can compute.
struct recorded_repair {
  std::vector<target_replacement> replaced;
  std::vector<forbidden_record> forbidden;
  std::optional<digest> forbidden_file;  ///< of forbidden.txt; nothing where no officers are drawn
};

/// Reads it from the canonical JSON of a repair's record. A target that left several tasks is one replacement.
/// Faults: `json_…`, `record_form`, `record_member`.
checked<recorded_repair> read_recorded_repair(std::string_view record_json, std::string_view file);

/// The panels that the record of a draw and panels.csv claim, for a verification without the officers' lists. Faults: the same,
/// and `list_line`.
checked<event_panels> read_claimed_panels(const announcement& announced, std::string_view record_json,
                                          std::string_view panels_csv);

/// The repairs as far as they could be computed, and why the next could not.
struct recomputed_repairs {
  std::vector<repaired> repairs;
  std::optional<problem> failed;

  /// The event as it stands after them.
  const current_event& standing(const current_event& drawn) const { return repairs.empty() ? drawn : repairs.back().standing; }
};

/// Computes every repair of which there are files `repair-<n>/…`, from 1 on. `drawn` is the event as the draw left it.
/// Where the officers' lists are not to be had, panels are taken as the files have them.
recomputed_repairs recompute_repairs(const statement& of, const event_lists& lists, const current_event& drawn,
                                     const file_map& files);

}  // namespace cavel

#endif
