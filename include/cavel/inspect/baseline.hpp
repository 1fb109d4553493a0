// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_BASELINE_HPP
#define CAVEL_INSPECT_BASELINE_HPP

/// \file
/// What visits are checked against: the draw as it stands today, with activated reserves, excuses and recusals.
///
/// Plain data, filled from an event's folder or by any other system that holds the same facts. What is unknown stays empty
/// and is not checked: an officer without credential dates, a target without a cap.

#include <cavel/inspect/rule_set.hpp>
#include <cavel/plan/plan.hpp>
#include <cavel/roster/officer.hpp>
#include <cavel/roster/visit_ledger.hpp>
#include <cavel/time/instant.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

struct drawn_task {
  std::string name, title;
  window visits;
  std::uint32_t seats = 2;      ///< officers at each target
  bool draws_officers = false;  ///< if not, any officers may go
  std::string department{};     ///< 部门; empty: unknown
};

/// The officers of a target, and their unit, before a change (变更) replaced them.
struct earlier_panel {
  std::vector<std::string> officers;
  std::string unit;
  std::optional<boost::gregorian::date> until;  ///< the day of the change; nothing: unknown
};

/// A period in which a visit is suspended (中止检查).
struct suspension {
  std::string because;
  std::optional<boost::gregorian::date> from;  ///< its first day; nothing: unknown, treated as from the start
  std::optional<boost::gregorian::date> to;    ///< the day on which the visit was resumed; nothing: not yet
};

/// What a department drew at a target: all of it where one department drew it, else a share of it (部门联合抽查).
struct drawn_share {
  std::string department;                     ///< of a share; empty for a whole target
  std::vector<std::string> tasks;             ///< in plan order; the first is the one it was matched in
  std::vector<std::string> panel;             ///< officers; empty if none are drawn
  std::string leader, unit;                   ///< the unit that inspects
  std::vector<earlier_panel> earlier_panels;  ///< before changes, oldest first
  std::vector<std::string> items;             ///< drawn check items; empty: all
};

/// An enterprise in the sample or the reserve. Where several departments drew it, its tasks, panel and items are those of all
/// `shares` together, and leader and unit those of the first.
struct drawn_target : drawn_share {
  std::string id, name;
  bool reserve = false;
  std::string activated_because;  ///< of a reserve: why it was activated; empty: it was not
  std::optional<boost::gregorian::date> activated_on;
  std::string excused_because;  ///< why it is no longer to be visited (closed, moved, replaced)
  std::optional<boost::gregorian::date> excused_on;
  std::vector<suspension> suspensions;  ///< oldest first
  std::string sector;
  std::vector<std::string> attributes;
  std::uint64_t earlier_visits = 0;  ///< this year, excluding this event's
  std::vector<boost::gregorian::date>
      ledger_days;                   ///< days of visits to the firm that count against the cap, from the ledger; ascending
  std::optional<std::uint64_t> cap;  ///< 年度检查频次上限
  std::vector<drawn_share> shares;   ///< one for each department, in the order of their first tasks; empty: one department

  /// Whether it belongs to the sample or was activated from the reserve.
  bool selected() const { return !reserve || !activated_because.empty(); }
  bool selected_on(boost::gregorian::date day) const { return selected() && (!activated_on || *activated_on <= day); }
  bool excused() const { return !excused_because.empty(); }
  /// The number of visits that count against the cap, in the year of that day and before it. O(days)
  std::uint64_t visits_before(boost::gregorian::date day) const {
    return earlier_visits +
           static_cast<std::uint64_t>(std::count_if(ledger_days.begin(), ledger_days.end(), [&](boost::gregorian::date each) {
             return each < day && each.year() == day.year();
           }));
  }
  /// Whether a visit on that day would be over the cap.
  bool at_cap(boost::gregorian::date day) const { return cap && visits_before(day) >= *cap; }
  /// The suspension of that day; null if there is none.
  const suspension* suspended_on(boost::gregorian::date day) const {
    const auto at = std::find_if(suspensions.begin(), suspensions.end(), [&](const suspension& each) {
      return (!each.from || *each.from <= day) && (!each.to || day < *each.to);
    });
    return at == suspensions.end() ? nullptr : &*at;
  }
};

struct drawn_officer {
  std::string id, name, unit;
  std::optional<boost::gregorian::date> credential_from, credential_to;  ///< nothing: unknown
};

/// A recusal (回避), as far as it matters for visits.
struct visit_recusal {
  std::string officer, target;  ///< `*`: every target
  recusal_state state = recusal_state::requested;
  std::optional<boost::gregorian::date> requested_on, decided_on;
};

struct inspection_baseline {
  std::string name;
  boost::gregorian::date announced{boost::date_time::not_a_date_time};  ///< no visit before it
  std::optional<instant>
      drawable_from;  ///< the latest of the instants before which the sources used have no value; nothing: unknown
  std::vector<drawn_task> tasks;
  std::vector<drawn_target> targets;
  std::vector<drawn_officer> officers;  ///< empty: unknown
  std::vector<visit_recusal> recusals;
  std::shared_ptr<const rule_set> rules;  ///< of the packs that the event names; null: the default rules
};

/// Replaces the known earlier visits by those of a ledger; all sites of a firm count together.
/// O(targets · log firms).
void count_visits(inspection_baseline& in, const cap_visits& of);

/// The task, target or officer with that name; null if there is none. O(entries).
const drawn_task* find_task(const inspection_baseline& in, std::string_view name);
const drawn_target* find_target(const inspection_baseline& in, std::string_view id);
const drawn_officer* find_officer(const inspection_baseline& in, std::string_view id);
/// The title of a task; its name where it has none or is unknown. O(tasks).
std::string task_title(const inspection_baseline& in, std::string_view name);
/// Whether the item is to be checked at the target: it was drawn, or none were, and it applies. O(items of the target).
bool is_to_check(const drawn_target& target, const check_item& item);
/// The departments that drew the target: those of its shares, else those of its tasks as far as known. O(tasks of the target).
std::vector<std::string> departments_of(const inspection_baseline& in, const drawn_target& target);
/// What a department drew at a joint target; null if it drew nothing there, or the target alone. O(shares).
const drawn_share* find_share(const drawn_target& target, std::string_view department);
/// Whether the officer leads a panel there.
bool leads(const drawn_target& target, std::string_view officer);
/// The target as one department drew it: its tasks, panel and items alone. The whole target if it has no share of that name.
drawn_target share_of(const drawn_target& target, std::string_view department);
/// Deleted: the answer would point into a temporary baseline.
const drawn_share* find_share(const drawn_target&& target, std::string_view department) = delete;
const drawn_task* find_task(const inspection_baseline&& in, std::string_view name) = delete;
const drawn_target* find_target(const inspection_baseline&& in, std::string_view id) = delete;
const drawn_officer* find_officer(const inspection_baseline&& in, std::string_view id) = delete;

// ---------------------------------------------------------------------------------------------------------

inline void count_visits(inspection_baseline& in, const cap_visits& of) {
  for (drawn_target& each : in.targets) {
    auto at = of.find(each.id);
    if (at == of.end()) at = of.find(firm_of(each.id));
    each.earlier_visits = 0;
    each.ledger_days = at == of.end() ? std::vector<boost::gregorian::date>() : at->second;
  }
}

inline const drawn_task* find_task(const inspection_baseline& in, std::string_view name) {
  const auto at = std::find_if(in.tasks.begin(), in.tasks.end(), [&](const auto& each) { return each.name == name; });
  return at == in.tasks.end() ? nullptr : &*at;
}

inline std::string task_title(const inspection_baseline& in, std::string_view name) {
  const drawn_task* const task = find_task(in, name);
  return task == nullptr || task->title.empty() ? std::string(name) : task->title;
}

inline bool is_to_check(const drawn_target& target, const check_item& item) {
  const bool is_drawn =
      target.items.empty() || std::find(target.items.begin(), target.items.end(), item.id) != target.items.end();
  return is_drawn && applies(item, target.attributes, target.sector);
}

inline std::vector<std::string> departments_of(const inspection_baseline& in, const drawn_target& target) {
  std::vector<std::string> made;
  const auto add = [&](const std::string& name) {
    if (!name.empty() && std::find(made.begin(), made.end(), name) == made.end()) made.push_back(name);
  };
  for (const drawn_share& each : target.shares) add(each.department);
  if (!target.shares.empty()) return made;
  for (const std::string& each : target.tasks) {
    if (const drawn_task* task = find_task(in, each)) add(task->department);
  }
  return made;
}

inline const drawn_share* find_share(const drawn_target& target, std::string_view department) {
  const auto at = std::find_if(target.shares.begin(), target.shares.end(),
                               [&](const drawn_share& each) { return each.department == department; });
  return at == target.shares.end() ? nullptr : &*at;
}

inline bool leads(const drawn_target& target, std::string_view officer) {
  if (target.shares.empty()) return !officer.empty() && target.leader == officer;
  return !officer.empty() &&
         std::any_of(target.shares.begin(), target.shares.end(), [&](const drawn_share& each) { return each.leader == officer; });
}

inline drawn_target share_of(const drawn_target& target, std::string_view department) {
  drawn_target made = target;
  const drawn_share* share = find_share(target, department);
  if (share == nullptr) return made;
  static_cast<drawn_share&>(made) = *share;
  made.shares.clear();
  return made;
}

inline const drawn_target* find_target(const inspection_baseline& in, std::string_view id) {
  const auto at = std::find_if(in.targets.begin(), in.targets.end(), [&](const auto& each) { return each.id == id; });
  return at == in.targets.end() ? nullptr : &*at;
}

inline const drawn_officer* find_officer(const inspection_baseline& in, std::string_view id) {
  const auto at = std::find_if(in.officers.begin(), in.officers.end(), [&](const auto& each) { return each.id == id; });
  return at == in.officers.end() ? nullptr : &*at;
}

}  // namespace cavel

#endif
