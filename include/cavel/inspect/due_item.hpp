// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_DUE_ITEM_HPP
#define CAVEL_INSPECT_DUE_ITEM_HPP

/// \file
/// What falls due next: visits, publications of results and decisions, rechecks.

#include <cavel/inspect/publication.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cavel {

/// Something that falls due.
struct due_item {
  enum class action : std::uint8_t { visit, publish, publish_decision, recheck, approve } what = action::visit;
  const target_state* of = nullptr;
  std::string_view channel;    ///< empty for a visit
  boost::gregorian::date day;  ///< the last day
  bool overdue = false;
  std::string_view department;  ///< whose part of a joint visit; else empty
};

/// What is overdue or falls due within `ahead` days of the status's day, the earliest first. Unknown deadlines are left out.
/// Points into the status. O(targets · rules + items · log).
std::vector<due_item> due_within(const publication_status& in, const calendar& days, int ahead);
/// Deleted: the answer would point into a temporary status.
std::vector<due_item> due_within(const publication_status&& in, const calendar& days, int ahead) = delete;

// ---------------------------------------------------------------------------------------------------------

inline std::vector<due_item> due_within(const publication_status& in, const calendar& days, int ahead) {
  std::vector<due_item> lines;
  const boost::gregorian::date last = in.day + boost::gregorian::days(ahead);
  const auto add = [&](due_item::action what, const target_state& of, std::string_view channel, boost::gregorian::date by,
                       std::string_view department) {
    if (!by.is_special() && by <= last) lines.push_back({what, &of, channel, by, by < in.day, department});
  };
  const auto add_decisions = [&](const target_state& of, const visit_part& seen, std::string_view department) {
    for (const handling& one : seen.handling) {
      if (!one.decided_on || one.published_on) continue;
      for (const deadline_rule* rule : rules_in_force(in.rules->deadlines, deadline_event::penalty_decision, *one.decided_on)) {
        const auto by = due(days, *rule, *one.decided_on);
        if (by && by->status == deadline_status::confirmed)
          add(due_item::action::publish_decision, of, rule->channels.front().id, by->day, department);
      }
    }
  };
  const auto add_target = [&](const target_state& each) {
    if (each.reached == stage::not_visited && each.visit_by) add(due_item::action::visit, each, "", *each.visit_by, "");
    for (const channel_state& channel : each.channels) {
      if (channel.published_at || channel.deadline.status != deadline_status::confirmed) continue;
      add(due_item::action::publish, each, channel.channel, channel.deadline.day, channel.department);
    }
    const std::optional<inspection> seen = each.visit != nullptr ? seen_on(*each.visit, in.day) : std::nullopt;
    if (!seen) return;
    if (each.urgent && each.urgent->open && each.urgent->last) add(due_item::action::approve, each, "", *each.urgent->last, "");
    if (each.parts.empty() && each.rectify_by) add(due_item::action::recheck, each, "", *each.rectify_by, "");
    for (const part_state& part : each.parts) {
      if (part.rectify_by) add(due_item::action::recheck, each, "", *part.rectify_by, part.department);
    }
    add_decisions(each, *seen, "");
    for (std::size_t i = 0; i < seen->parts.size(); ++i) add_decisions(each, seen->parts[i], each.visit->parts[i].department);
  };
  for (const target_state& each : in.targets) add_target(each);
  for (const target_state& each : in.others) add_target(each);
  std::stable_sort(lines.begin(), lines.end(), [](const due_item& a, const due_item& b) { return a.day < b.day; });
  return lines;
}

}  // namespace cavel

#endif
