// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_PUBLICATION_HPP
#define CAVEL_INSPECT_PUBLICATION_HPP

/// \file
/// The state of every drawn target (抽查结果公开) on any given day.
///
/// Each target is in exactly one state: excused with a reason, published, overdue or pending. So
///
///     drawn = published + excused + pending + overdue
///
/// holds on every day, and a target without any document cannot be overlooked (凡执法检查必录入系统). For a past day the
/// answer is what could be seen then: later entries do not count. The rates for appraisal (督导考评) and the list of what
/// falls due next are derived from the same states.

#include <cavel/inspect/detail/deadline_rules.hpp>
#include <cavel/inspect/versions.hpp>

#include <gsl/assert>

#include <map>
#include <set>
#include <span>

namespace cavel {

/// How far a target got.
enum class stage : std::uint8_t { not_visited, visited, result_arisen, entered, published, excused };

/// The disclosure state of a target.
enum class disclosure_state : std::uint8_t { pending, overdue, published, excused };

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
  optional_date visit_by;      ///< last day of the earliest window of its tasks
  bool visit_overdue = false;  ///< not visited, and that day is past
  bool late = false;           ///< published, and late in some channel
};

/// Counts of one group of targets.
struct status_counts {
  std::string group;
  std::uint64_t drawn = 0, published = 0, excused = 0, pending = 0, overdue = 0;
  std::uint64_t visited = 0;  ///< without excused targets
  std::uint64_t on_time = 0;  ///< published in time in every channel

  /// drawn = published + excused + pending + overdue
  bool balances() const { return drawn == published + excused + pending + overdue; }
  /// 抽查完成率, in hundredths of a per cent, rounded down: visited / (drawn − excused); nothing where the denominator is 0.
  std::optional<std::uint64_t> completion() const { return rate(visited, drawn - excused); }
  /// 公示率: published / visited.
  std::optional<std::uint64_t> disclosure() const { return rate(published, visited); }
  /// 按时公示率: published in time / visited.
  std::optional<std::uint64_t> punctuality() const { return rate(on_time, visited); }

 private:
  static std::optional<std::uint64_t> rate(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? std::nullopt : std::optional(part * 10000 / whole);
  }
};

/// The answer. It points into the event and the inspections: keep both.
struct publication_status {
  boost::gregorian::date day;
  std::vector<target_state> targets;  ///< in the event's order; without reserves not activated
  status_counts total;
  std::vector<status_counts> tasks;     ///< in the event's order; a target with two tasks counts in both
  std::vector<status_counts> units;     ///< ascending by name
  std::vector<status_counts> officers;  ///< ascending by id: of a visited target who went, else who was drawn
  problems found;                       ///< of the set of documents: faults 1000 to 1005
};

/// The state of every drawn target at the end of `day`. \pre `day` is a day. O(targets · log + inspections · rules).
publication_status status_of(const inspection_baseline& event, std::span<const inspection> inspections, const calendar& days,
                             boost::gregorian::date day, const validation_options& options = {});
/// The answer would point into an event or inspections that are gone.
publication_status status_of(const inspection_baseline&& event, std::span<const inspection> inspections, const calendar& days,
                             boost::gregorian::date day, const validation_options& options = {}) = delete;
publication_status status_of(const inspection_baseline& event, std::vector<inspection>&& inspections, const calendar& days,
                             boost::gregorian::date day, const validation_options& options = {}) = delete;

/// Something that falls due.
struct due_item {
  enum class action : std::uint8_t { visit, publish, publish_decision } what = action::visit;
  const target_state* of = nullptr;
  std::string_view channel;    ///< empty for a visit
  boost::gregorian::date day;  ///< the last day
  bool overdue = false;
};

/// What is overdue or falls due within `ahead` days of the status's day, the earliest first. Unknown deadlines are left out.
/// Points into the status. O(targets · rules + items · log).
std::vector<due_item> due_within(const publication_status& in, const calendar& days, int ahead,
                                 const validation_options& options = {});
/// The answer would point into a status that is gone.
std::vector<due_item> due_within(const publication_status&& in, const calendar& days, int ahead,
                                 const validation_options& options = {}) = delete;

/// The inspection as it could be seen at the end of `day`; nothing before the visit began.
std::optional<inspection> seen_on(const inspection& of, boost::gregorian::date day);

std::string_view name(stage what, language in);
std::string_view name(disclosure_state what, language in);

// ---------------------------------------------------------------------------------------------------------

inline std::string_view name(stage what, language in) {
  constexpr std::string_view zh[] = {"待检查", "已检查", "结果已产生", "已录入", "已公开", "不再检查"};
  constexpr std::string_view en[] = {"not visited", "visited", "result arisen", "entered", "published", "excused"};
  return in == language::zh ? zh[static_cast<int>(what)] : en[static_cast<int>(what)];
}

inline std::string_view name(disclosure_state what, language in) {
  constexpr std::string_view zh[] = {"进行中", "逾期", "已公开", "不再检查"};
  constexpr std::string_view en[] = {"pending", "overdue", "published", "excused"};
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

inline target_state assess_target(const inspection_baseline& event, const drawn_target& target, const inspection* visit,
                                  const calendar& days, boost::gregorian::date day, const validation_options& options) {
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
  }
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
  }
  if (of.state != disclosure_state::excused && of.reached != stage::not_visited) ++in.visited;
  if (of.state == disclosure_state::published && !of.late) ++in.on_time;
}

}  // namespace detail

inline publication_status status_of(const inspection_baseline& event, std::span<const inspection> inspections,
                                    const calendar& days, boost::gregorian::date day, const validation_options& options) {
  Expects(!day.is_special());
  publication_status made;
  made.day = day;
  const inspection_versions versions = versions_of(inspections);
  made.found = versions.found;
  std::map<std::string_view, const inspection*> visits;
  for (const std::size_t index : versions.current) {
    const inspection& of = inspections[index];
    if (of.basis != visit_basis::random || of.event != event.name) continue;
    const inspection*& kept = visits.emplace(of.target, &of).first->second;
    if (of.began && (!kept->began || *of.began < *kept->began)) kept = &of;
  }
  std::map<std::string_view, status_counts> units, officers;
  for (const drawn_task& each : event.tasks) made.tasks.emplace_back().group = each.name;
  for (const drawn_target& target : event.targets) {
    if (!target.selected()) continue;
    const auto at = visits.find(target.id);
    made.targets.push_back(detail::assess_target(event, target, at == visits.end() ? nullptr : at->second, days, day, options));
    const target_state& state = made.targets.back();
    detail::count(made.total, state);
    for (status_counts& task : made.tasks) {
      if (detail::holds_text(target.tasks, task.group)) detail::count(task, state);
    }
    const std::string& unit = !target.unit.empty() || state.visit == nullptr ? target.unit : state.visit->unit;
    if (!unit.empty()) detail::count(units[unit], state);
    const std::vector<std::string>& who = state.visit != nullptr ? state.visit->officers : target.panel;
    for (const std::string_view officer : std::set<std::string_view>(who.begin(), who.end()))
      detail::count(officers[officer], state);
  }
  for (auto& [name, counted] : units) made.units.push_back(counted), made.units.back().group = name;
  for (auto& [name, counted] : officers) made.officers.push_back(counted), made.officers.back().group = name;
  return made;
}

inline std::vector<due_item> due_within(const publication_status& in, const calendar& days, int ahead,
                                        const validation_options& options) {
  std::vector<due_item> lines;
  const boost::gregorian::date last = in.day + boost::gregorian::days(ahead);
  const auto add = [&](due_item::action what, const target_state& of, std::string_view channel, boost::gregorian::date by) {
    if (!by.is_special() && by <= last) lines.push_back({what, &of, channel, by, by < in.day});
  };
  for (const target_state& each : in.targets) {
    if (each.reached == stage::not_visited && each.visit_by) add(due_item::action::visit, each, "", *each.visit_by);
    for (const channel_state& channel : each.channels) {
      if (channel.published_at || channel.deadline.status != deadline_status::confirmed) continue;
      add(due_item::action::publish, each, channel.channel, channel.deadline.day);
    }
    const std::optional<inspection> seen = each.visit != nullptr ? seen_on(*each.visit, in.day) : std::nullopt;
    if (!seen) continue;
    for (const handling& one : seen->handling) {
      if (!one.decided_on || one.published_on) continue;
      for (const deadline_rule* rule : rules_in_force(options.office, deadline_event::penalty_decision, *one.decided_on)) {
        const auto by = due(days, *rule, *one.decided_on);
        if (by && by->status == deadline_status::confirmed)
          add(due_item::action::publish_decision, each, rule->channel_ids[0], by->day);
      }
    }
  }
  std::stable_sort(lines.begin(), lines.end(), [](const due_item& a, const due_item& b) { return a.day < b.day; });
  return lines;
}

}  // namespace cavel

#endif
