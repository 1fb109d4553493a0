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
/// are listed beside the drawn targets, with their own counts.

#include <cavel/inspect/detail/deadline_rules.hpp>
#include <cavel/inspect/status_counts.hpp>
#include <cavel/inspect/versions.hpp>

#include <gsl/assert>

#include <map>
#include <memory>
#include <set>
#include <span>

namespace cavel {

/// How far the inspection of a target has got.
enum class stage : std::uint8_t { not_visited, visited, result_arisen, entered, published, excused, suspended };

/// The disclosure state of a target.
enum class disclosure_state : std::uint8_t { pending, overdue, published, excused, suspended };

/// One deadline in one channel.
struct channel_state {
  std::string_view channel, rule;
  cavel::deadline deadline;
  cavel::timeliness timeliness = cavel::timeliness::pending;
  std::optional<instant> entered_at, published_at;
};

struct target_state {
  const drawn_target* target = nullptr;
  const inspection* visit = nullptr;  ///< the current document; null: not visited by that day
  stage reached = stage::not_visited;
  disclosure_state state = disclosure_state::pending;
  std::vector<channel_state> channels;
  optional_date visit_by;                 ///< last day of the earliest window of its tasks
  bool visit_overdue = false;             ///< not visited, and that day is past
  bool at_cap = false;                    ///< not visited, and a visit on the next day would be over its cap
  bool late = false;                      ///< a result or a decision was published late
  bool decision_overdue = false;          ///< a decision is not published, and its last day is past
  optional_date rectify_by;               ///< earliest day by which a finding must be corrected that was not rechecked
  bool recheck_overdue = false;           ///< 整改到期未复查: that day is past
  std::uint64_t problems = 0, cases = 0;  ///< findings; violations that are handled (立案)
};

/// The answer. It points into the event, the inspections and the rules, which must outlive it.
struct publication_status {
  boost::gregorian::date day;
  const rule_set* rules = nullptr;    ///< by which it was judged
  std::vector<target_state> targets;  ///< in the event's order; without reserves not activated
  std::vector<target_state> others;   ///< visits on another basis, in the order of the documents
  status_counts total;
  std::vector<status_counts> tasks;     ///< in the event's order; a target with two tasks counts in both
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

inline std::string_view name(stage what, language in) {
  constexpr std::string_view zh[] = {"待检查", "已检查", "结果已产生", "已录入", "已公开", "终止检查", "中止检查"};
  constexpr std::string_view en[] = {"not visited", "visited", "result arisen", "entered", "published", "excused", "suspended"};
  return in == language::zh ? zh[static_cast<int>(what)] : en[static_cast<int>(what)];
}

inline std::string_view name(disclosure_state what, language in) {
  constexpr std::string_view zh[] = {"进行中", "逾期", "已公开", "终止检查", "中止检查"};
  constexpr std::string_view en[] = {"pending", "overdue", "published", "excused", "suspended"};
  return in == language::zh ? zh[static_cast<int>(what)] : en[static_cast<int>(what)];
}

inline std::optional<inspection> seen_on(const inspection& of, boost::gregorian::date day) {
  const auto later = [&](const std::optional<instant>& when) { return when && china_date(*when) > day; };
  if (!of.began || later(of.began)) return std::nullopt;
  inspection seen = of;
  if (later(seen.ended)) seen.ended.reset();
  if (seen.result_arose && *seen.result_arose > day) seen.result_arose.reset();
  std::vector<channel_entry> entries;
  for (channel_entry& each : seen.publication) {
    if (later(each.published_at)) each.published_at.reset();
    if (!later(each.entered_at)) entries.push_back(std::move(each));
  }
  seen.publication = std::move(entries);
  for (handling& each : seen.handling) {
    for (optional_date* when : {&each.decided_on, &each.published_on, &each.changed_on, &each.withdrawn_on}) {
      if (*when && **when > day) when->reset();
    }
  }
  return seen;
}

namespace detail {

inline void assess_channels(target_state& state, const inspection& seen, const calendar& days, boost::gregorian::date day,
                            const validation_options& options) {
  bool entered = false;
  bool published = true;
  bool overdue = false;
  const auto deadlines = deadlines_of(seen, days, day, options);
  for (const visit_deadline& each : deadlines) {
    channel_state one{each.channel, each.rule->id, each.deadline, each.timeliness, {}, {}};
    if (each.entered != nullptr) one.entered_at = each.entered->entered_at;
    if (each.published != nullptr) one.published_at = each.published->published_at;
    entered = entered || one.entered_at;
    published = published && one.published_at;
    overdue = overdue || each.timeliness == timeliness::overdue;
    state.late = state.late || each.timeliness == timeliness::late;
    state.channels.push_back(std::move(one));
  }
  if (seen.ended) state.reached = stage::visited;
  if (seen.result_arose) state.reached = stage::result_arisen;
  // Published means complete: visit ended, result arisen, published in every bound channel.
  if (entered) state.reached = stage::entered;
  if (seen.ended && seen.result_arose && published) {
    const bool any = std::any_of(seen.publication.begin(), seen.publication.end(),
                                 [](const auto& each) { return each.published_at.has_value(); });
    if (any) state.reached = stage::published;
  }
  state.state = state.reached == stage::published ? disclosure_state::published
                : overdue                         ? disclosure_state::overdue
                                                  : disclosure_state::pending;
}

/// Findings that a recheck looked at by the day: number of the inspection and item.
using rechecked_findings = std::set<std::pair<std::string_view, std::string_view>>;

/// Decisions and corrections. A visit whose decision is not published yet is not done.
inline void assess_handling(target_state& state, const inspection& seen, const rechecked_findings& rechecked,
                            const calendar& days, boost::gregorian::date day, const validation_options& options) {
  state.problems = seen.findings.size();
  state.cases = seen.handling.size();
  bool awaited = false;
  for (const handling& each : seen.handling) {
    if (!each.decided_on) continue;
    awaited = awaited || !each.published_on;
    for (const deadline_rule* rule :
         rules_in_force(rules_of(options).deadlines, deadline_event::penalty_decision, *each.decided_on)) {
      const auto by = due(days, *rule, *each.decided_on);
      if (!by) continue;  // the day is out of range, which validate reports
      const timeliness now = timeliness_of(*by, each.published_on, day);
      state.decision_overdue = state.decision_overdue || now == timeliness::overdue;
      state.late = state.late || now == timeliness::late;
    }
  }
  for (const finding& each : seen.findings) {
    if (!each.rectify_by || rechecked.contains({seen.id, each.item})) continue;
    if (!state.rectify_by || *each.rectify_by < *state.rectify_by) state.rectify_by = each.rectify_by;
  }
  state.recheck_overdue = state.rectify_by && *state.rectify_by < day;
  if (state.decision_overdue) {
    state.state = disclosure_state::overdue;
  } else if (awaited && state.state == disclosure_state::published) {
    state.state = disclosure_state::pending;
  }
}

inline target_state assess_target(const inspection_baseline& event, const drawn_target& target, const inspection* visit,
                                  const rechecked_findings& rechecked, const calendar& days, boost::gregorian::date day,
                                  const validation_options& options) {
  target_state state;
  state.target = &target;
  for (const std::string& name : target.tasks) {
    const drawn_task* task = find_task(event, name);
    if (task != nullptr && (!state.visit_by || task->visits.to < *state.visit_by)) state.visit_by = task->visits.to;
  }
  if (target.excused() && (!target.excused_on || *target.excused_on <= day)) {
    state.reached = stage::excused;
    state.state = disclosure_state::excused;
    return state;
  }
  const std::optional<inspection> seen = visit != nullptr ? seen_on(*visit, day) : std::nullopt;
  if (seen) {
    state.visit = visit;
    assess_channels(state, *seen, days, day, options);
    assess_handling(state, *seen, rechecked, days, day, options);
  }
  if (state.reached == stage::not_visited && target.suspended_on(day) != nullptr) {
    state.reached = stage::suspended;
    state.state = disclosure_state::suspended;
  }
  state.at_cap = state.reached == stage::not_visited && target.at_cap(day + boost::gregorian::days(1));
  if (state.reached == stage::not_visited && state.visit_by && day > *state.visit_by) {
    state.visit_overdue = true;
    state.state = disclosure_state::overdue;
  }
  return state;
}

inline void count(status_counts& in, const target_state& of) {
  ++in.drawn;
  switch (of.state) {
    case disclosure_state::pending: ++in.pending; break;
    case disclosure_state::overdue: ++in.overdue; break;
    case disclosure_state::published: ++in.published; break;
    case disclosure_state::excused: ++in.excused; break;
    case disclosure_state::suspended: ++in.suspended; break;
  }
  if (of.reached != stage::excused && of.reached != stage::suspended && of.reached != stage::not_visited) {
    ++in.visited;
    if (of.problems != 0) ++in.with_problems;
    if (of.target->tasks.size() > 1) ++in.joint;
  }
  in.cases += of.cases;
  if (of.decision_overdue) ++in.decisions_overdue;
  if (of.recheck_overdue) ++in.rechecks_overdue;
  if (of.state == disclosure_state::published && !of.late) ++in.on_time;
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
  state.visit = &of;
  state.reached = stage::visited;
  assess_channels(state, *seen, days, made.day, options);
  assess_handling(state, *seen, rechecked, days, made.day, options);
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
  std::map<std::string_view, status_counts> units, officers;
  for (const drawn_task& each : event.tasks) made.tasks.emplace_back().group = each.name;
  for (const drawn_target& target : event.targets) {
    if (!target.selected_on(day)) continue;
    const auto at = visits.find(target.id);
    made.targets.push_back(
        detail::assess_target(event, target, at == visits.end() ? nullptr : at->second, rechecked, days, day, options));
    const target_state& state = made.targets.back();
    detail::count(made.total, state);
    for (status_counts& task : made.tasks) {
      if (detail::holds_text(target.tasks, task.group)) detail::count(task, state);
    }
    const std::vector<std::string>& who = state.visit != nullptr ? state.visit->officers : target.panel;
    for (const std::string_view unit : detail::units_of(event, target, state.visit, who)) detail::count(units[unit], state);
    for (const std::string_view officer : std::set<std::string_view>(who.begin(), who.end()))
      detail::count(officers[officer], state);
  }
  std::erase_if(made.bases, [](const status_counts& each) { return each.drawn == 0; });
  for (auto& [name, counted] : units) made.units.push_back(counted), made.units.back().group = name;
  for (auto& [name, counted] : officers) made.officers.push_back(counted), made.officers.back().group = name;
  return made;
}

}  // namespace cavel

#endif
