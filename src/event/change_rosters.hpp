// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_CHANGE_ROSTERS_HPP
#define CAVEL_SRC_CHANGE_ROSTERS_HPP

/// \file
/// The rosters that were handed in for a record of changes, and the pairs that they forbid, both when it is made and when it is verified.

#include <cavel/event/event_steps.hpp>
#include <cavel/event/forbidden_pairs.hpp>

namespace cavel {

/// The salts of an event's private lists, from its key.
list_salts salts_of(const event_papers& papers);

/// The rosters of a record with their manifest, by their paths below `drawn/`; none where there are none.
file_map kept_rosters(const event_papers& papers, const std::string& folder, file_map rosters, const execution& exec);

/// The pairs forbidden by the rosters handed in for a record: `given` holds recusals.csv, officers.csv or both, and
/// `changes` day, extended windows and visited targets. Warnings about the rosters are added to `notes`. Faults: those of the
/// rosters and of `newly_forbidden`.
checked<std::vector<forbidden_pairs>> pairs_forbidden_by(const event_papers& papers, const current_event& before,
                                                         const event_changes& changes, const file_map& given,
                                                         const std::string& evidence, problems& notes);

/// Whether the rosters of a record are among the files of `drawn` and forbid the pairs that it has, and no others. They and their manifest
/// are added to `made`. A problem is a difference.
std::optional<problem> check_rosters(const event_papers& papers, const current_event& before, const changed_event& of,
                                     const file_map& drawn, file_map& made, const execution& exec);

}  // namespace cavel

#endif
