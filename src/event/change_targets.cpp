// SPDX-License-Identifier: Apache-2.0
#include "change_targets.hpp"

#include <cavel/time/date.hpp>

#include <algorithm>

namespace cavel {

std::string change_reason_names() {
  std::string text;
  for (const change_reason_words& each : change_reasons) text += (text.empty() ? "" : ", ") + std::string(each.name);
  return text;
}

namespace {

class target_changes {
 public:
  target_changes(const announcement_facts& facts, const event_changes& asked, const current_event& before, current_event& now,
                 change_record& record, problems& found)
      : facts_(facts), asked_(asked), before_(before), now_(now), record_(record), found_(found) {}

  void run() {
    check_head();
    for (const target_replacement& each : asked_.replaced) replace(each);
    for (const target_change& each : asked_.excused) excuse(each);
    for (const target_change& each : asked_.suspended) suspend(each);
    for (const target_change& each : asked_.resumed) resume(each);
    for (const window_extension& each : asked_.extended) extend(each);
  }

 private:
  void add(fault code, std::string field, std::string value, std::string detail = {}) {
    found_.push_back({code, "", 0, std::move(field), std::move(value), std::move(detail)});
  }

  void check_head() {
    if (asked_.day < before_.day) add(fault::change_day, "day", format_date(asked_.day), format_date(before_.day));
    if (const fault code = check_id(asked_.approver); code != fault::none) add(code, "approver", asked_.approver);
  }

  void check_cause(const std::string& reason, const std::string& evidence) {
    if (find_change_reason(reason) == nullptr) add(fault::change_reason, "reason", reason, change_reason_names());
    if (const fault code = check_id(evidence); code != fault::none) add(code, "evidence", evidence);
  }

  /// Whether the target belongs to the event and was not excused.
  bool is_open(const std::string& target) {
    const bool stands = now_.holds(target);
    if (!stands) add(fault::replace_not_standing, "target", target);
    if (stands && now_.excused.contains(target)) add(fault::target_excused, "target", target);
    return stands && !now_.excused.contains(target);
  }

  /// The same, and that the target has not been visited.
  bool is_unvisited(const std::string& target) {
    if (!is_open(target)) return false;
    if (asked_.visited.contains(target)) add(fault::replace_visited, "target", target, facts_.event);
    return !asked_.visited.contains(target);
  }

  void excuse(const target_change& asked) {
    check_cause(asked.reason, asked.evidence);
    if (!is_unvisited(asked.target)) return;
    for (std::size_t t = 0; t < now_.tasks.size(); ++t) {
      for (const current_target& each : now_.tasks[t].targets) {
        if (each.id != asked.target) continue;
        const std::vector<std::string>& reserves = now_.tasks[t].remaining_reserves[each.stratum];
        if (std::any_of(reserves.begin(), reserves.end(), [&](const std::string& id) { return now_.may_call(id); }))
          add(fault::excuse_reserve_left, "target", asked.target,
              now_.tasks[t].name + "/" + facts_.tasks[t].strata[each.stratum].name);
      }
    }
    now_.suspended.erase(asked.target);
    now_.excused.insert(asked.target);
    record_.excused.push_back(asked);
  }

  void suspend(const target_change& asked) {
    check_cause(asked.reason, asked.evidence);
    if (!is_unvisited(asked.target)) return;
    if (!now_.suspended.insert(asked.target).second) add(fault::target_suspended, "target", asked.target);
    record_.suspended.push_back(asked);
  }

  void resume(const target_change& asked) {
    check_cause(asked.reason, asked.evidence);
    if (!is_open(asked.target)) return;
    if (now_.suspended.erase(asked.target) == 0) add(fault::target_not_suspended, "target", asked.target);
    record_.resumed.push_back(asked);
  }

  void extend(const window_extension& asked) {
    check_cause(asked.reason, asked.evidence);
    std::vector<current_task>& tasks = now_.tasks;
    const auto at = std::find_if(tasks.begin(), tasks.end(), [&](const current_task& each) { return each.name == asked.task; });
    if (at == tasks.end()) return add(fault::extend_task_unknown, "task", asked.task);
    if (asked.to <= at->last_day) add(fault::extend_not_later, "to", format_date(asked.to), format_date(at->last_day));
    at->last_day = asked.to;
    record_.extended.push_back(asked);
  }

  // The target leaves every task that it is in; in each the next reserve of its stratum is called up.
  void replace(const target_replacement& asked) {
    check_cause(asked.reason, asked.evidence);
    if (!is_unvisited(asked.target)) return;
    now_.suspended.erase(asked.target);
    now_.left.insert(asked.target);
    const auto is_target = [&](const auto& each) { return id_of(each) == asked.target; };
    for (std::size_t t = 0; t < now_.tasks.size(); ++t) {
      current_task& task = now_.tasks[t];
      std::erase_if(task.panels, is_target);
      const auto at = std::find_if(task.targets.begin(), task.targets.end(), is_target);
      if (at == task.targets.end()) continue;
      const std::size_t s = at->stratum;
      const std::string& stratum = facts_.tasks[t].strata[s].name;
      task.targets.erase(at);
      std::vector<std::string>& remaining_reserves = task.remaining_reserves[s];
      std::erase_if(remaining_reserves, [&](const std::string& id) { return !now_.may_call(id); });
      if (remaining_reserves.empty()) {
        add(fault::reserve_used_up, "target", asked.target, task.name + "/" + stratum);
        continue;
      }
      const std::string by = remaining_reserves.front();
      remaining_reserves.erase(remaining_reserves.begin());
      // A reserve that is already a target of another task of the department keeps its panel there.
      if (facts_.officers && !stands_in_department(by, t)) task.panels.push_back({by, {}, {}});
      task.targets.push_back({by, s});
      record_.replaced.push_back({task.name, stratum, asked.target, by, asked.reason, asked.evidence});
    }
  }

  bool stands_in_department(std::string_view target, std::size_t t) const {
    for (std::size_t other = 0; other < facts_.tasks.size(); ++other) {
      const bool is_of_it = facts_.tasks[other].department == facts_.tasks[t].department;
      if (is_of_it && now_.tasks[other].holds(target)) return true;
    }
    return false;
  }

  static const std::string& id_of(const panel& of) { return of.target; }
  static const std::string& id_of(const current_target& of) { return of.id; }

  const announcement_facts& facts_;
  const event_changes& asked_;
  const current_event& before_;
  current_event& now_;
  change_record& record_;
  problems& found_;
};

}  // namespace

void detail::apply_to_targets(const announcement_facts& facts, const event_changes& asked, const current_event& before,
                              current_event& now, change_record& record, problems& found) {
  target_changes(facts, asked, before, now, record, found).run();
}

}  // namespace cavel
