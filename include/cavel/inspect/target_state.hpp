// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_TARGET_STATE_HPP
#define CAVEL_INSPECT_TARGET_STATE_HPP

/// \file
/// How far a drawn target has got by a day: visited, entered, published, its decisions and corrections. At a joint visit
/// (部门联合抽查) each department by itself, and all together.

#include <cavel/inspect/detail/deadline_rules.hpp>
#include <cavel/inspect/urgent_visit.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

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
  std::string_view department;  ///< at a joint visit; else empty
};

/// How far one department has got at a target, or a target as a whole.
struct part_state {
  std::string_view department;  ///< at a joint visit; else empty
  stage reached = stage::not_visited;
  disclosure_state state = disclosure_state::pending;
  std::vector<channel_state> channels;
  bool late = false;                      ///< a result or a decision was published late
  bool decision_overdue = false;          ///< a decision is not published, and its last day is past
  optional_date rectify_by;               ///< earliest day by which a finding must be corrected that was not rechecked
  bool recheck_overdue = false;           ///< 整改到期未复查: that day is past
  std::uint64_t problems = 0, cases = 0;  ///< findings; violations that are handled (立案)
};

/// A joint visit has got as far as the department that is the least far: it is published when every part is.
struct target_state : part_state {
  const drawn_target* target = nullptr;
  const inspection* visit = nullptr;      ///< the current document; null: not visited by that day
  optional_date visit_by;                 ///< last day of the earliest window of its tasks
  bool visit_overdue = false;             ///< not visited, and that day is past
  bool at_cap = false;                    ///< not visited, and a visit on the next day would be over its cap
  std::optional<urgent_approval> urgent;  ///< of an urgent visit, where it is open or was late (补办手续)
  std::vector<part_state> parts;          ///< one for each department of a joint visit or target; else empty
};

/// The inspection as it could be seen at the end of `day`; nothing before the visit began.
std::optional<inspection> seen_on(const inspection& of, boost::gregorian::date day);

/// Whether the visit took place: not for what is excused or suspended.
bool is_visited(stage what);

std::string_view name(stage what, language in);
std::string_view name(disclosure_state what, language in);

// ---------------------------------------------------------------------------------------------------------

inline bool is_visited(stage what) { return what != stage::not_visited && what != stage::excused && what != stage::suspended; }

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

namespace detail {

/// Leaves out of a part what came after the day.
inline void leave_out_later(visit_part& of, boost::gregorian::date day) {
  const auto later = [&](const std::optional<instant>& when) { return when && china_date(*when) > day; };
  if (of.result_arose && *of.result_arose > day) of.result_arose.reset();
  std::erase_if(of.publication, [&](const channel_entry& each) { return later(each.entered_at); });
  for (channel_entry& each : of.publication) {
    if (later(each.published_at)) each.published_at.reset();
  }
  for (handling& each : of.handling) {
    for (optional_date* when : {&each.decided_on, &each.published_on, &each.changed_on, &each.withdrawn_on}) {
      if (*when && **when > day) when->reset();
    }
  }
}

}  // namespace detail

inline std::optional<inspection> seen_on(const inspection& of, boost::gregorian::date day) {
  if (!of.began || china_date(*of.began) > day) return std::nullopt;
  inspection seen = of;
  if (seen.ended && china_date(*seen.ended) > day) seen.ended.reset();
  if (seen.preparation.approval_dated && *seen.preparation.approval_dated > day) {
    seen.preparation.approval_dated.reset();
    seen.preparation.approval.clear();
  }
  detail::leave_out_later(seen, day);
  for (visit_part& each : seen.parts) detail::leave_out_later(each, day);
  return seen;
}

namespace detail {

inline void assess_channels(part_state& state, const inspection& seen, const calendar& days, boost::gregorian::date day,
                            const validation_options& options) {
  bool entered = false;
  bool published = true;
  bool overdue = false;
  const auto deadlines = deadlines_of(seen, days, day, options);
  for (const visit_deadline& each : deadlines) {
    channel_state one{each.channel, each.rule->id, each.deadline, each.timeliness, {}, {}, state.department};
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
inline void assess_handling(part_state& state, const inspection& seen, const rechecked_findings& rechecked, const calendar& days,
                            boost::gregorian::date day, const validation_options& options) {
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

/// The parts of a visit of which the status speaks, with the department of each: those of the target's departments, and the ones
/// that are missing as empty parts. The visit itself if one department visits.
inline std::vector<std::pair<std::string_view, inspection>> parts_seen(const drawn_target& target, const inspection& visit,
                                                                       const inspection& seen) {
  std::vector<std::pair<std::string_view, inspection>> made;
  if (target.shares.empty() && visit.parts.empty()) return {{"", seen}};
  if (target.shares.empty() || visit.basis != visit_basis::random) {
    for (std::size_t i = 0; i < visit.parts.size(); ++i) made.emplace_back(visit.parts[i].department, part_of(seen, i));
    if (made.empty()) made.emplace_back("", seen);
    return made;
  }
  for (const drawn_share& share : target.shares) {
    if (const visit_part* part = find_part(seen, share.department)) {
      made.emplace_back(share.department, part_of(seen, static_cast<std::size_t>(part - seen.parts.data())));
      continue;
    }
    inspection missing = seen;
    static_cast<visit_part&>(missing) = {};
    missing.parts.clear();
    made.emplace_back(share.department, std::move(missing));
  }
  return made;
}

/// Several departments as one: what is true of any is true of all together, and they are as far as the last of them.
inline part_state combined(std::span<const part_state> parts) {
  part_state made = parts.front();
  for (const part_state& each : parts.subspan(1)) {
    made.reached = std::min(made.reached, each.reached);
    const bool is_overdue = made.state == disclosure_state::overdue || each.state == disclosure_state::overdue;
    const bool is_pending = made.state == disclosure_state::pending || each.state == disclosure_state::pending;
    if (is_overdue || is_pending) made.state = is_overdue ? disclosure_state::overdue : disclosure_state::pending;
    made.channels.insert(made.channels.end(), each.channels.begin(), each.channels.end());
    made.late = made.late || each.late;
    made.decision_overdue = made.decision_overdue || each.decision_overdue;
    if (each.rectify_by && (!made.rectify_by || *each.rectify_by < *made.rectify_by)) made.rectify_by = each.rectify_by;
    made.recheck_overdue = made.recheck_overdue || each.recheck_overdue;
    made.problems += each.problems;
    made.cases += each.cases;
  }
  if (parts.size() > 1) made.department = {};
  return made;
}

/// The state of a visit, and of each of its departments. \pre the visit had begun by the day
inline void assess_visit(target_state& state, const inspection& visit, const inspection& seen,
                         const rechecked_findings& rechecked, const calendar& days, boost::gregorian::date day,
                         const validation_options& options) {
  state.visit = &visit;
  if (const auto urgent = urgent_approval_of(seen, rules_of(options), days, day); urgent && (urgent->open || urgent->late)) {
    state.urgent = urgent;
  }
  std::vector<part_state> parts;
  for (const auto& [department, part] : parts_seen(*state.target, visit, seen)) {
    part_state& one = parts.emplace_back();
    one.department = department;
    one.reached = state.reached;
    assess_channels(one, part, days, day, options);
    assess_handling(one, part, rechecked, days, day, options);
  }
  static_cast<part_state&>(state) = combined(parts);
  state.department = {};
  if (parts.size() > 1 || !parts.front().department.empty()) state.parts = std::move(parts);
}

/// Gives every department of a joint target the state of a target that is not visited.
inline void share_state(target_state& state) {
  if (!state.parts.empty()) {  // the visit began and did not end
    for (part_state& each : state.parts) each.reached = state.reached, each.state = state.state;
    return;
  }
  for (const drawn_share& each : state.target->shares) {
    part_state& one = state.parts.emplace_back(static_cast<const part_state&>(state));
    one.department = each.department;
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
  const std::optional<inspection> seen = visit != nullptr ? seen_on(*visit, day) : std::nullopt;
  if (target.excused() && (!target.excused_on || *target.excused_on <= day)) {
    state.reached = stage::excused;
    state.state = disclosure_state::excused;
  } else {
    if (seen) assess_visit(state, *visit, *seen, rechecked, days, day, options);
    if (state.reached == stage::not_visited && target.suspended_on(day) != nullptr) {
      state.reached = stage::suspended;
      state.state = disclosure_state::suspended;
    }
    state.at_cap = state.reached == stage::not_visited && target.at_cap(day + boost::gregorian::days(1));
    if (state.reached == stage::not_visited && state.visit_by && day > *state.visit_by) {
      state.visit_overdue = true;
      state.state = disclosure_state::overdue;
    }
  }
  if (!is_visited(state.reached)) share_state(state);
  return state;
}

}  // namespace detail

}  // namespace cavel

#endif
