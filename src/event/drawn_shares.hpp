// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_DRAWN_SHARES_HPP
#define CAVEL_SRC_DRAWN_SHARES_HPP

/// \file
/// What each department drew at a target (部门联合抽查), from the tables of panels. Inside cavel::event only.

#include <cavel/fault.hpp>
#include <cavel/inspect/baseline.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel::detail {

/// Adds a text that the list does not have. O(list).
void add_once(std::vector<std::string>& to, std::string_view text);

/// Puts the panels of a table into the shares of the targets, one for each department. Panels of an earlier table that differ
/// become earlier panels until the day `on`. Targets and tasks that the baseline does not know are passed over: verification
/// reports them. O(rows · log targets + targets · shares).
problems read_panels(std::string_view text, const std::string& file, std::optional<boost::gregorian::date> on,
                     inspection_baseline& into);

/// Gives each department of the target its tasks, in the order of the target's. Where one department alone drew the target, the
/// target has no shares but is what that department drew. O(tasks · shares).
void share_tasks(drawn_target& target, std::span<const drawn_task> tasks);

/// The items of a joint target: those of its shares together, all if a share has all.
void join_items(drawn_target& target);

}  // namespace cavel::detail

#endif
