// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_PUBLICATION_HPP
#define CAVEL_INSPECT_PUBLICATION_HPP

/// \file
/// The state of every drawn target (抽查结果公开) on any given day.
///
/// Each target is in exactly one state: excused or suspended with a reason, published (result and decisions), overdue or pending. So
///
///     drawn = published + excused + pending + overdue + suspended
///
/// holds on every day, and a target without any document cannot be overlooked (凡执法检查必录入系统). For a past day the
/// answer is what could be seen then: later entries do not count. The rates for appraisal (督导考评) and the list of what
/// falls due next are derived from the same states. Visits on another basis (planned, full coverage) have the same deadlines and
/// are listed beside the drawn targets, with their own counts. A joint visit of several departments counts once; its publications
/// and decisions count by department, and in the groups by task, department, unit and officer the departments concerned count.

#include <cavel/inspect/status_counts.hpp>
#include <cavel/inspect/target_state.hpp>
#include <cavel/inspect/versions.hpp>

#include <gsl/assert>

#include <map>
#include <memory>
#include <set>
#include <span>

namespace cavel {

/// The answer. It points into the event, the inspections and the rules, which must outlive it.
struct publication_status {
  boost::gregorian::date day;
  const rule_set* rules = nullptr;    ///< by which it was judged
  std::vector<target_state> targets;  ///< in the event's order; without reserves not activated
  std::vector<target_state> others;   ///< visits on another basis, in the order of the documents
  status_counts total;
  std::vector<status_counts> tasks;  ///< in the event's order; a target with two tasks counts in both
  std::vector<status_counts>
      departments;                      ///< in the order of their first tasks; a joint target counts in each of its departments
  std::vector<status_counts> units;     ///< ascending by name; a mixed panel counts for each of its units
  std::vector<status_counts> officers;  ///< ascending by id: for a visited target who went, else who was drawn
  std::vector<status_counts> bases;     ///< `others` by basis, in the order of `visit_basis`; `drawn` counts the visits
  std::vector<std::shared_ptr<const drawn_target>> unlisted;  ///< targets of `others` that the event does not know
  problems found;                                             ///< of the set of documents: faults 1000 to 1005
};

/// The state of every drawn target at the end of `day`. \pre `day` is a day. O(targets · log + inspections · rules).
publication_status status_of(const inspection_baseline& event, std::span<const inspection> inspections, const calendar& days,
                             boost::gregorian::date day, const validation_options& options = {});
/// Deleted: the answer would point into a temporary event or inspections.
publication_status status_of(const inspection_baseline&& event, std::span<const inspection> inspections, const calendar& days,
                             boost::gregorian::date day, const validation_options& options = {}) = delete;
publication_status status_of(const inspection_baseline& event, std::vector<inspection>&& inspections, const calendar& days,
                             boost::gregorian::date day, const validation_options& options = {}) = delete;

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// Counts a target in a group; `parts` are its departments in the group, `of` is all of them together.
inline void count(status_counts& in, const target_state& target, const part_state& of, std::span<const part_state> parts) {
  ++in.drawn;
  switch (of.state) {
    case disclosure_state::pending: ++in.pending; break;
    case disclosure_state::overdue: ++in.overdue; break;
    case disclosure_state::published: ++in.published; break;
    case disclosure_state::excused: ++in.excused; break;
    case disclosure_state::suspended: ++in.suspended; break;
  }
  const bool visited = is_visited(of.reached);
  if (visited) ++in.visited;
  if (visited && of.problems != 0) ++in.with_problems;
  if (visited && (target.target->tasks.size() > 1 || target.parts.size() > 1)) ++in.joint;
  for (const part_state& each : parts) {
    if (visited) ++in.publications;
    if (visited && each.state == disclosure_state::published) ++in.publications_done;
    if (visited && each.state == disclosure_state::overdue) ++in.publications_overdue;
    if (each.decision_overdue) ++in.decisions_overdue;
    if (each.recheck_overdue) ++in.rechecks_overdue;
  }
  in.cases += of.cases;
  if (of.state == disclosure_state::published && !of.late) ++in.on_time;
}

/// All of a target: each of its departments.
inline void count(status_counts& in, const target_state& of) {
  const part_state& whole = of;
  count(in, of, whole, of.parts.empty() ? std::span(&whole, 1) : std::span(of.parts));
}

/// Calls `each` for every department of a target with what it drew, what it did (null: nothing) and how far it has got; once for
/// a target of one department.
template <class Each>
void for_each_part(const target_state& of, Each each) {
  if (of.parts.empty()) return each(*of.target, of.visit, of);
  for (const part_state& part : of.parts) {
    const drawn_share* share = find_share(*of.target, part.department);
    const visit_part* done = of.visit != nullptr ? find_part(*of.visit, part.department) : nullptr;
    each(share != nullptr ? *share : *of.target, done, part);
  }
}

/// Counts by task, department, unit and officer.
struct group_counts {
  std::map<std::string_view, status_counts> tasks, departments, units, officers;
};

/// Counts a target in its groups. Where departments visit together, a group counts those of them that belong to it.
inline void count_in_groups(group_counts& in, const inspection_baseline& event, const target_state& state) {
  std::map<status_counts*, std::vector<part_state>> groups;
  const auto add = [&](status_counts& group, const part_state& part) {
    if (state.parts.empty()) {
      count(group, state);
    } else {
      groups[&group].push_back(part);
    }
  };
  for_each_part(state, [&](const drawn_share& share, const visit_part* done, const part_state& part) {
    const std::vector<std::string>& who = done != nullptr ? done->officers : share.panel;
    std::set<std::string_view> departments{part.department};
    for (const std::string_view each : std::set<std::string_view>(share.tasks.begin(), share.tasks.end())) {
      add(in.tasks[each], part);
      const drawn_task* task = find_task(event, each);
      if (task != nullptr && part.department.empty()) departments.insert(task->department);
    }
    departments.erase("");
    for (const std::string_view each : departments) add(in.departments[each], part);
    for (const std::string_view each : units_of(event, share, done, who)) add(in.units[each], part);
    for (const std::string_view each : std::set<std::string_view>(who.begin(), who.end())) add(in.officers[each], part);
  });
  for (const auto& [group, parts] : groups) count(*group, state, combined(parts), parts);
}

/// A visit on another basis than the draw, where it had begun by that day.
inline void add_other(publication_status& made, const inspection_baseline& event, const inspection& of,
                      const rechecked_findings& rechecked, const calendar& days, const validation_options& options) {
  const std::optional<inspection> seen = seen_on(of, made.day);
  if (!seen) return;
  target_state state;
  state.target = find_target(event, of.target);
  if (state.target == nullptr) {
    auto target = std::make_shared<drawn_target>();
    target->id = of.target;
    target->unit = of.unit;
    state.target = target.get();
    made.unlisted.push_back(std::move(target));
  }
  state.reached = stage::visited;
  assess_visit(state, of, *seen, rechecked, days, made.day, options);
  const std::string_view basis = visit_basis_words[static_cast<std::size_t>(of.basis)];
  for (status_counts& each : made.bases) {
    if (each.group == basis) count(each, state);
  }
  made.others.push_back(std::move(state));
}

}  // namespace detail

inline publication_status status_of(const inspection_baseline& event, std::span<const inspection> inspections,
                                    const calendar& days, boost::gregorian::date day, const validation_options& asked) {
  Expects(!day.is_special());
  publication_status made;
  made.day = day;
  const validation_options options = detail::with_rules(asked, event);
  made.rules = options.rules;
  const inspection_versions versions = versions_of(inspections);
  made.found = versions.found;
  for (std::size_t i = 1; i < visit_basis_words.size(); ++i) made.bases.emplace_back().group = visit_basis_words[i];
  detail::rechecked_findings rechecked;
  for (const std::size_t index : versions.current) {
    const inspection& of = inspections[index];
    if (of.basis != visit_basis::recheck || !of.ended || china_date(*of.ended) > day) continue;
    for (const std::string& item : of.rechecks.items) rechecked.emplace(of.rechecks.inspection, item);
  }
  std::map<std::string_view, const inspection*> visits;
  for (const std::size_t index : versions.current) {
    const inspection& of = inspections[index];
    if (of.basis != visit_basis::random) {
      detail::add_other(made, event, of, rechecked, days, options);
      continue;
    }
    if (of.event != event.name) continue;
    const inspection*& kept = visits.emplace(of.target, &of).first->second;
    if (of.began && (!kept->began || *of.began < *kept->began)) kept = &of;
  }
  detail::group_counts groups;
  for (const drawn_target& target : event.targets) {
    if (!target.selected_on(day)) continue;
    const auto at = visits.find(target.id);
    made.targets.push_back(
        detail::assess_target(event, target, at == visits.end() ? nullptr : at->second, rechecked, days, day, options));
    detail::count(made.total, made.targets.back());
    detail::count_in_groups(groups, event, made.targets.back());
  }
  const auto list = [](std::vector<status_counts>& to, std::string_view name, const status_counts& counted) {
    to.push_back(counted);
    to.back().group = name;
  };
  for (const drawn_task& each : event.tasks) {
    list(made.tasks, each.name, groups.tasks[each.name]);
    const auto at = groups.departments.find(each.department);
    if (at == groups.departments.end()) continue;
    list(made.departments, at->first, at->second);
    groups.departments.erase(at);
  }
  for (const auto& [name, counted] : groups.departments) list(made.departments, name, counted);  // of no task
  std::erase_if(made.bases, [](const status_counts& each) { return each.drawn == 0; });
  for (const auto& [name, counted] : groups.units) list(made.units, name, counted);
  for (const auto& [name, counted] : groups.officers) list(made.officers, name, counted);
  return made;
}

}  // namespace cavel

#endif
