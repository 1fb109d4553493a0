// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_CHANGE_TARGETS_HPP
#define CAVEL_SRC_CHANGE_TARGETS_HPP

/// \file
/// The changes of a record that concern targets and windows, without panels (docs/protocol.md §9).

#include <cavel/event/change.hpp>

namespace cavel::detail {

/// Replaces, excuses, suspends, resumes and extends, in this order. `now` is the current event and is updated; changes made are
/// added to `record`, problems to `found`.
void apply_to_targets(const announcement_facts& facts, const event_changes& asked, const current_event& before,
                      current_event& now, change_record& record, problems& found);

}  // namespace cavel::detail

#endif
