// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_REPAIR_CHAIN_HPP
#define CAVEL_EVENT_REPAIR_CHAIN_HPP

/// \file
/// The chain of an event (变更记录链): its repairs computed again, one after the other, from what their records tell.
///
/// A record tells what happened (who was replaced why, on what evidence pairs were forbidden), files beside it hold the
/// forbidden lines, and everything else follows: who is called up, every panel, load and digest.

#include <cavel/event/repair.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// What the record of a repair tells and nothing can compute.
struct told_repair {
  std::vector<target_replacement> replaced;
  std::vector<forbidden_record> forbidden;
  std::optional<digest> forbidden_file;  ///< of forbidden.txt; nothing where no officers are drawn
};

/// Reads the JSON documents of records: panels where they cannot be computed, and what a repair tells.
struct record_reader {
  std::function<checked<event_panels>(const announcement&, std::string_view record_json, std::string_view panels_csv)> panels;
  std::function<checked<told_repair>(std::string_view record_json, std::string_view file)> repair;
};

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
                                     const file_map& files, const record_reader& reader);

}  // namespace cavel

#endif
