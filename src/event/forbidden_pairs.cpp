// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/forbidden_pairs.hpp>
#include <cavel/match/eligibility.hpp>
#include <cavel/plan/officer_condition.hpp>

namespace cavel {

namespace {

class forbidding_search {
 public:
  forbidding_search(const plan& of, const current_event& now, const present_rosters& present, eligibility lines)
      : plan_(of), now_(now), present_(present), lines_(std::move(lines)) {
    for (const std::string& line : now.forbidden) lines_.forbid(line);
    for (std::size_t t = 0; t < now.tasks.size(); ++t) {
      for (const current_target& each : now.tasks[t].targets) tasks_of_[each.id].insert(t);
    }
    for (std::size_t t = 0; t < now.tasks.size(); ++t) {  // those in reserve, by where they could be called up
      for (const auto& remaining_reserves : now.tasks[t].remaining_reserves) {
        for (const std::string& id : remaining_reserves) {
          if (!now.holds(id) && !now.left.contains(id)) tasks_of_[id].insert(t);
        }
      }
    }
    for (const std::string& each : present.visited) tasks_of_.erase(each);
  }

  std::vector<std::string> recused() const {
    std::set<std::string> found;
    for (const recusal& each : present_.recusals) {
      if (each.state != recusal_state::granted || !tasks_of_.contains(each.target) || find(each.officer) == nullptr) continue;
      if (!lines_.is_recused(each.officer, each.target)) found.insert(each.officer + '\t' + each.target);
    }
    return {found.begin(), found.end()};
  }

  std::vector<std::string> unavailable(std::span<const officer> roster, problems& found) const {
    std::set<std::string> made;
    for (const eligible_officer& line : lines_.officers()) {
      const auto at = std::find_if(roster.begin(), roster.end(), [&](const officer& each) { return each.id == line.id; });
      if (at == roster.end()) {
        found.push_back({fault::repair_officer_missing, "officers.csv", 0, "", std::string(line.id), ""});
      } else if (!lines_.is_recused(line.id, "*")) {
        add_lines(line, *at, made);
      }
    }
    return {made.begin(), made.end()};
  }

 private:
  const eligible_officer* find(std::string_view id) const {
    const auto& all = lines_.officers();
    const auto at =
        std::lower_bound(all.begin(), all.end(), id, [](const eligible_officer& a, std::string_view b) { return a.id < b; });
    return at == all.end() || at->id != id ? nullptr : &*at;
  }

  void add_lines(const eligible_officer& line, const officer& today, std::set<std::string>& made) const {
    std::set<std::size_t> lost;
    for (std::size_t t = 0; t < plan_.tasks.size(); ++t) {
      if (std::find(line.tasks.begin(), line.tasks.end(), plan_.tasks[t].name) == line.tasks.end()) continue;
      if (find_refusal(today, plan_.tasks[t], days_left(t)).code != fault::none) lost.insert(t);
    }
    const std::string start = std::string(line.id) + '\t';
    const bool lost_all = !lost.empty() && lost.size() == line.tasks.size();
    if (lost_all && !has_visited(line.id)) {
      made.insert(start + "*");
      return;
    }
    for (const auto& [target, tasks] : tasks_of_) {
      const eligibility::facts* facts = lines_.find_target(target);
      if (facts == nullptr || !line.may_visit(facts->sector, facts->region) || lines_.is_recused(line.id, target)) continue;
      const bool falls_away = std::any_of(tasks.begin(), tasks.end(), [&](std::size_t t) { return lost.contains(t); });
      const bool elsewhere = !detail::holds(today.sectors, facts->sector) || !detail::holds(today.regions, facts->region);
      if (elsewhere || (falls_away && (lost_all || !has_departments()))) {
        made.insert(start + target);
        continue;
      }
      for (const std::size_t t : tasks) {  // tasks of other departments stay allowed
        const std::string& task = plan_.tasks[t].name;
        if (lost.contains(t) && !lines_.is_forbidden_in(task, line.id, target)) made.insert(start + target + '\t' + task);
      }
    }
  }

  /// Whether the tasks are of several departments, each with panels of its own.
  bool has_departments() const {
    return std::any_of(plan_.tasks.begin(), plan_.tasks.end(),
                       [&](const task& each) { return each.department != plan_.tasks.front().department; });
  }

  /// What is left of a task's window; once it is over, its last day.
  window days_left(std::size_t t) const {
    const boost::gregorian::date last = now_.tasks[t].last_day;
    return {std::min(std::max(plan_.tasks[t].visits.from, present_.on), last), last};
  }

  /// Whether the officer is on the panel of a target that was visited.
  bool has_visited(std::string_view officer) const {
    for (const current_task& task : now_.tasks) {
      for (const panel& each : task.panels) {
        if (!present_.visited.contains(each.target)) continue;
        if (std::find(each.officers.begin(), each.officers.end(), officer) != each.officers.end()) return true;
      }
    }
    return false;
  }

  const plan& plan_;
  const current_event& now_;
  const present_rosters& present_;
  eligibility lines_;
  std::map<std::string, std::set<std::size_t>, std::less<>> tasks_of_;  // of targets not visited yet
};

}  // namespace

checked<std::vector<forbidden_pairs>> newly_forbidden(const plan& of, const officer_lists& lists, const current_event& now,
                                                      const present_rosters& present, const std::string& evidence) {
  auto read = read_eligibility(lists);
  if (!read) return read.problems();
  if (present.officers && !present.officers->empty()) {
    std::vector<std::string> columns;
    for (const auto& [name, cell] : present.officers->front().cells) columns.push_back(name);
    problems conditions = check_officer_conditions(of, *present.officers, columns);
    if (has_error(conditions)) return conditions;
  }
  const forbidding_search search(of, now, present, *std::move(read));
  problems found;
  std::vector<forbidden_pairs> made;
  const auto add = [&](std::string_view reason, std::vector<std::string> lines) {
    if (!lines.empty()) made.push_back({std::string(reason), evidence, std::move(lines)});
  };
  const std::vector<std::string> recused = search.recused();
  add(reason_recusal, recused);
  if (present.officers) {
    std::vector<std::string> unavailable = search.unavailable(*present.officers, found);
    // A pair is listed under one reason, with a task or without.
    std::erase_if(unavailable, [&](const std::string& line) {
      const std::size_t second = line.find('\t', line.find('\t') + 1);
      return std::binary_search(recused.begin(), recused.end(), line.substr(0, second));
    });
    add(reason_unavailable, std::move(unavailable));
  }
  if (!found.empty()) return found;
  return made;
}

}  // namespace cavel
