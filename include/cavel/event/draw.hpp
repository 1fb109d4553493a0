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

#include <functional>

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

/// A line of a frame: task and stratum in plan order, index into the stratum's list.
struct drawn_place {
  std::size_t task = 0, stratum = 0;
  std::uint64_t index = 0;
  bool soon = false;  ///< the name is asked for in a moment: what it takes may be fetched, and nothing is returned
};

/// The name of an enterprise (企业名称), or an empty text.
using name_lookup = std::function<std::string(const drawn_place&, std::string_view id)>;

/// Draws. Faults: lists that are not the announced ones; too few officers (with the
/// shortage). If officers are drawn and their lists are not available, panels
/// are taken from `claimed`, for a verification that cannot recompute them; without it everything else is computed.
/// O(ids) time; memory O(sample + reserve) beyond the lists and files.
checked_draw<outcome> draw(const statement& of, const event_lists& lists, const name_lookup& name_of, const execution& exec = {},
                           const event_panels* claimed = nullptr);

/// The same for an event that was just announced: its lists are already sorted and digested.
/// \pre the statement is of its announcement
checked_draw<outcome> draw(const statement& of, const announced_event& announced, const name_lookup& name_of,
                           const execution& exec = {});

/// The check items with the smallest tickets in the lot `items/<task>`, in ticket order; with `per target` those of one target,
/// otherwise `target` is empty. O(items · log items).
line_list draw_items(const lot& of, const line_list& items, std::uint64_t drawn, std::string_view target);

}  // namespace cavel

#endif
