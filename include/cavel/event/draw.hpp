// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_DRAW_HPP
#define CAVEL_EVENT_DRAW_HPP

/// \file
/// The draw (抽取): from a statement and the announced lists to samples, reserves, items, panels and the record.
///
/// It is a function: the same statement and lists always give the same bytes. Only a statement can be drawn, and a statement
/// is made of an announcement and the values of its sources. Nothing here reads a clock or a random device.

#include <cavel/event/lists.hpp>
#include <cavel/event/record.hpp>
#include <cavel/event/statement.hpp>
#include <cavel/match/event_panels.hpp>
#include <cavel/sample/sample_and_reserve.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

namespace cavel {

struct announced_event;  // event/announce.hpp

/// What was drawn for one task.
struct task_outcome {
  std::vector<selection> strata;   ///< indices into the stratum's list
  std::vector<std::string> items;  ///< lines of drawn-items/, empty if all items are inspected
};

/// The result of a draw.
struct outcome {
  std::vector<task_outcome> tasks;
  std::optional<event_panels> panels;  ///< nothing if no officers are drawn, or their lists are not available
  cavel::record record;
  std::string record_text;  ///< canonical bytes; empty if panels are announced and were not computed
  file_map files;           ///< every list file except those under officers/, by path
};

/// What was drawn from one stratum, in the order of the draw.
struct drawn_list {
  std::size_t task = 0, stratum = 0;      ///< in plan order
  std::span<const selected_id> drawn;     ///< indices into the stratum's list
  std::span<const std::string_view> ids;  ///< those of `drawn`
};

/// Finds the names of enterprises (企业名称): sets one for each id, which lives as long as the lookup; a name that is not known stays
/// empty. All names of a list are asked for at once, because their rows lie far apart in memory.
using name_lookup = std::function<void(const drawn_list& of, std::span<std::string_view> names)>;

/// Draws. Faults: lists that are not the announced ones; too few officers (with the
/// shortage). If officers are drawn and their lists are not available, panels
/// are taken from `claimed`, for a verification that cannot recompute them; without it everything else is computed.
/// O(ids) time; memory O(sample + reserve) beyond the lists and files.
checked_draw<outcome> draw(const statement& of, const event_lists& lists, const name_lookup& name_all, const execution& exec = {},
                           const event_panels* claimed = nullptr);

/// The same for an event that was just announced: its lists are already sorted and digested.
/// \pre the statement is of its announcement
checked_draw<outcome> draw(const statement& of, const announced_event& announced, const name_lookup& name_all,
                           const execution& exec = {});

/// The check items with the smallest tickets in the lot `items/<task>`, in ticket order; with `per target` those of one target,
/// otherwise `target` is empty. O(items · log items).
line_list draw_items(const lot& of, const line_list& items, std::uint64_t drawn, std::string_view target);

}  // namespace cavel

#endif
