// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_CHANGE_CHAIN_HPP
#define CAVEL_EVENT_CHANGE_CHAIN_HPP

/// \file
/// The chain of an event (变更记录链): its changes recomputed one after the other from their records, and its end.
///
/// A record says what happened (who was replaced and why, on what evidence pairs were forbidden), and files beside it hold the
/// forbidden lines. Everything else follows: who is called up, every panel, load and digest.

#include <cavel/event/change.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// What a record of changes says that cannot be computed.
struct recorded_change {
  event_changes changes;                  ///< without forbidden lines and visited targets, which have files of their own
  std::vector<replaced_record> replaced;  ///< one for each task that a target left, unlike those of `changes`
  std::vector<forbidden_record> forbidden;
  digest forbidden_file, visited_file;  ///< of forbidden.txt and visited.txt, if officers are drawn
  std::uint64_t visited_rows = 0;
};

/// Reads it from the canonical JSON of a record. A target that left several tasks counts as one replacement.
/// Faults: `json_…`, `record_form`, `record_member`.
checked<recorded_change> read_recorded_change(std::string_view record_json, std::string_view file);

/// Reads day, outcome and cause from the canonical JSON of an event's end. Faults: the same.
checked<end_record> read_recorded_end(std::string_view record_json, std::string_view file);

/// The panels that the record of a draw and panels.csv claim, for a verification without the officers' lists. Faults: the same,
/// and `list_line`.
checked<event_panels> read_claimed_panels(const announcement& announced, std::string_view record_json,
                                          std::string_view panels_csv);

/// The end of an event, recomputed.
struct ended_event {
  end_record record;
  std::string record_text;  ///< canonical bytes
  digest name;              ///< of the record
};

/// The changes as far as they could be computed, the end if there is one, and why the next could not be computed.
struct recomputed_changes {
  std::vector<changed_event> changes;
  std::optional<ended_event> end;
  std::optional<problem> failed;

  /// The event as it stands after them.
  const current_event& current(const current_event& drawn) const { return changes.empty() ? drawn : changes.back().current; }
};

/// Ends the event in its current state. Faults: a day before the last record's; invalid texts, if it is cancelled.
checked<ended_event> end_event(const statement& of, const current_event& current, end_record asked);

/// Whether the files hold a change or the end of the event. O(log files).
bool has_changes(const file_map& files);

/// Computes every change that has files `change-<n>/…`, from 1 on, and the end from `end/record.json`. `drawn` is the
/// event as the draw left it. If the officers' lists are not available, panels are taken from the files. Private lists
/// have the given salts; if none are given, those in the files.
recomputed_changes recompute_changes(const statement& of, const event_lists& lists, const current_event& drawn,
                                     const file_map& files, const list_salts& salts = {});

}  // namespace cavel

#endif
