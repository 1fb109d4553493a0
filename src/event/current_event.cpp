// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/current_event.hpp>

namespace cavel {

current_event current_after(const statement& of, const event_lists& lists, const outcome& drawn) {
  const announcement_facts& facts = of.announced().facts();
  current_event made;
  for (std::size_t t = 0; t < facts.tasks.size(); ++t) {
    current_task& task = made.tasks.emplace_back();
    task.name = facts.tasks[t].name;
    task.last_day = facts.tasks[t].to;
    for (std::size_t s = 0; s < facts.tasks[t].strata.size(); ++s) {
      const line_list& ids = lists.tasks[t].strata[s];
      for (const cavel::selected_id& each : drawn.tasks[t].strata[s].sample)
        task.targets.push_back({std::string(ids[each.index]), s});
      std::vector<std::string>& remaining_reserves = task.remaining_reserves.emplace_back();
      for (const cavel::selected_id& each : drawn.tasks[t].strata[s].reserve) remaining_reserves.emplace_back(ids[each.index]);
    }
    if (!drawn.panels) continue;
    const task_panels& panels = drawn.panels->tasks[t];
    task.panels = panels.panels;
    task.pool = panels.record.pool;
    task.mode = panels.record.mode;
    task.teams = panels.teams;
  }
  if (drawn.panels) {
    for (const load_record& each : drawn.panels->loads) made.officers.push_back(each.officer);
  }
  made.day = facts.published_on;
  made.record = hash(facts.hash_suite, drawn.record_text);
  return made;
}

}  // namespace cavel
