// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_PUBLICATION_HPP
#define CAVEL_INSPECT_PUBLICATION_HPP

/// \file
/// What became of every drawn target (抽查结果公开), on any given day.
///
/// Each target stands in exactly one account: excused with a reason, published, overdue, or pending; so
///
///     drawn = published + excused + pending + overdue
///
/// holds on every day, and a target of which nothing is written cannot go unseen (凡执法检查必录入系统). Asked about a past
/// day, the answer is what could be seen then: later entries do not count. From the same states come the rates
/// by which an office is appraised (督导考评) and the list of what falls due next.

#include <cavel/inspect/detail/deadline_rules.hpp>
#include <cavel/inspect/versions.hpp>

#include <map>
#include <set>
#include <span>

namespace cavel {

/// How far a target got.
enum class stage : std::uint8_t { not_visited, visited, result_arisen, entered, published, excused };

/// In which account a target stands.
enum class account : std::uint8_t { pending, overdue, published, excused };

/// One clock in one channel.
struct channel_state {
  std::string_view channel, rule;
  deadline by;
  timeliness judged = timeliness::pending;
  std::optional<instant> entered_at, published_at;
};

struct target_state {
  const drawn_target* target = nullptr;
  const inspection* visit = nullptr;  ///< the document that counts; null: not visited on that day
  stage reached = stage::not_visited;
  account stands_in = account::pending;
  std::vector<channel_state> channels;
  optional_date visit_by;      ///< last day of the earliest window of its tasks
  bool visit_overdue = false;  ///< not visited and that day is past
  bool late = false;           ///< published, and late in some channel
};

/// Counts of one group of targets.
struct status_counts {
  std::string group;
  std::uint64_t drawn = 0, published = 0, excused = 0, pending = 0, overdue = 0;
  std::uint64_t visited = 0;  ///< of those not excused
  std::uint64_t on_time = 0;  ///< published in time in every channel

  /// drawn = published + excused + pending + overdue
  bool balances() const { return drawn == published + excused + pending + overdue; }
  /// 抽查完成率, in hundredths of a per cent, rounded down: visited / (drawn − excused); nothing where that is none.
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
  std::vector<target_state> targets;  ///< in the event's order; reserves that were not called up are left out
  status_counts total;
  std::vector<status_counts> tasks;     ///< in the event's order; a target of two tasks counts in both
  std::vector<status_counts> units;     ///< ascending by name
  std::vector<status_counts> officers;  ///< ascending by id: who went, or where nobody went yet, who is drawn
  problems found;                       ///< of the documents taken together: faults 1000 to 1005
};

/// Where every drawn target stands at the end of `day`. O(targets · log + inspections · clocks).
publication_status status_of(const inspection_baseline& event, std::span<const inspection> inspections, const calendar& days,
                             boost::gregorian::date day, const validation_options& options = {});
/// The answer would point into an event that is gone.
publication_status status_of(const inspection_baseline&& event, std::span<const inspection> inspections, const calendar& days,
                             boost::gregorian::date day, const validation_options& options = {}) = delete;

/// Something that falls due.
struct due_line {
  enum class deed : std::uint8_t { visit, publish, publish_decision } what = deed::visit;
  const target_state* of = nullptr;
  std::string_view channel;    ///< empty for a visit
  boost::gregorian::date day;  ///< the last day
  bool overdue = false;
};

/// What is overdue, and what falls due within `ahead` days after the status's day; the earliest first. A deadline that is not known is left out.
std::vector<due_line> due_within(const publication_status& in, const calendar& days, int ahead,
                                 const validation_options& options = {});

/// The inspection as it could be seen at the end of `day`; nothing where the visit had not begun.
std::optional<inspection> seen_on(const inspection& of, boost::gregorian::date day);

std::string_view name(stage what, language in);
std::string_view name(account what, language in);

// ---------------------------------------------------------------------------------------------------------

inline std::string_view name(stage what, language in) {
  constexpr std::string_view zh[] = {"待检查", "已检查", "结果已产生", "已录入", "已公开", "不再检查"};
  constexpr std::string_view en[] = {"not visited", "visited", "result arisen", "entered", "published", "excused"};
  return in == language::zh ? zh[static_cast<int>(what)] : en[static_cast<int>(what)];
}

inline std::string_view name(account what, language in) {
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

inline void judge_channels(target_state& state, const inspection& seen, const calendar& days, boost::gregorian::date day,
                           const validation_options& options) {
  bool entered = false;
  bool published = true;
  bool overdue = false;
  const auto clocks = clocks_of(seen, days, day, options);
  for (const visit_clock& clock : clocks) {
    channel_state one{clock.channel, clock.rule->id, clock.by, clock.judged, {}, {}};
    if (clock.entered != nullptr) one.entered_at = clock.entered->entered_at;
    if (clock.first != nullptr) one.published_at = clock.first->published_at;
    entered = entered || one.entered_at;
    published = published && one.published_at;
    overdue = overdue || clock.judged == timeliness::overdue;
    state.late = state.late || clock.judged == timeliness::late;
    state.channels.push_back(std::move(one));
  }
  if (seen.ended) state.reached = stage::visited;
  if (seen.result_arose) state.reached = stage::result_arisen;
  // A result is not published before it is whole: visit ended, result arisen, every bound channel served.
  if (entered) state.reached = stage::entered;
  if (seen.ended && seen.result_arose && published) {
    const bool any = std::any_of(seen.publication.begin(), seen.publication.end(),
                                 [](const auto& each) { return each.published_at.has_value(); });
    if (any) state.reached = stage::published;
  }
  state.stands_in = state.reached == stage::published ? account::published : overdue ? account::overdue : account::pending;
}

inline target_state judge_target(const inspection_baseline& event, const drawn_target& target, const inspection* visit,
                                 const calendar& days, boost::gregorian::date day, const validation_options& options) {
  target_state state;
  state.target = &target;
  for (const std::string& name : target.tasks) {
    const drawn_task* task = find_task(event, name);
    if (task != nullptr && (!state.visit_by || task->visits.to < *state.visit_by)) state.visit_by = task->visits.to;
  }
  if (target.excused() && (!target.excused_on || *target.excused_on <= day)) {
    state.reached = stage::excused;
    state.stands_in = account::excused;
    return state;
  }
  const std::optional<inspection> seen = visit != nullptr ? seen_on(*visit, day) : std::nullopt;
  if (seen) {
    state.visit = visit;
    judge_channels(state, *seen, days, day, options);
  }
  if (state.reached == stage::not_visited && state.visit_by && day > *state.visit_by) {
    state.visit_overdue = true;
    state.stands_in = account::overdue;
  }
  return state;
}

inline void count(status_counts& in, const target_state& of) {
  ++in.drawn;
  switch (of.stands_in) {
    case account::pending: ++in.pending; break;
    case account::overdue: ++in.overdue; break;
    case account::published: ++in.published; break;
    case account::excused: ++in.excused; break;
  }
  if (of.stands_in != account::excused && of.reached != stage::not_visited) ++in.visited;
  if (of.stands_in == account::published && !of.late) ++in.on_time;
}

}  // namespace detail

inline publication_status status_of(const inspection_baseline& event, std::span<const inspection> inspections,
                                    const calendar& days, boost::gregorian::date day, const validation_options& options) {
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
    if (!target.stands()) continue;
    const auto at = visits.find(target.id);
    made.targets.push_back(detail::judge_target(event, target, at == visits.end() ? nullptr : at->second, days, day, options));
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

inline std::vector<due_line> due_within(const publication_status& in, const calendar& days, int ahead,
                                        const validation_options& options) {
  std::vector<due_line> lines;
  const boost::gregorian::date last = in.day + boost::gregorian::days(ahead);
  const auto add = [&](due_line::deed what, const target_state& of, std::string_view channel, boost::gregorian::date by) {
    if (!by.is_special() && by <= last) lines.push_back({what, &of, channel, by, by < in.day});
  };
  for (const target_state& each : in.targets) {
    if (each.reached == stage::not_visited && each.visit_by) add(due_line::deed::visit, each, "", *each.visit_by);
    for (const channel_state& channel : each.channels) {
      if (channel.published_at || channel.by.status != deadline_status::confirmed) continue;
      add(due_line::deed::publish, each, channel.channel, channel.by.day);
    }
    const std::optional<inspection> seen = each.visit != nullptr ? seen_on(*each.visit, in.day) : std::nullopt;
    if (!seen) continue;
    for (const handling& one : seen->handling) {
      if (!one.decided_on || one.published_on) continue;
      for (const deadline_rule* rule : clocks_started(options.whose, clock_event::penalty_decision, *one.decided_on)) {
        const auto by = due(days, *rule, *one.decided_on);
        if (by && by->status == deadline_status::confirmed)
          add(due_line::deed::publish_decision, each, rule->channel_ids[0], by->day);
      }
    }
  }
  std::stable_sort(lines.begin(), lines.end(), [](const due_line& a, const due_line& b) { return a.day < b.day; });
  return lines;
}

}  // namespace cavel

#endif
