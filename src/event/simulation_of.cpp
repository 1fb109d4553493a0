// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/simulation_of.hpp>

#include <gsl/assert>

namespace cavel {

simulation_input simulation_of(const announcement_facts& announced, const event_lists& lists) {
  Expects(lists.tasks.size() == announced.tasks.size());
  simulation_input input;
  input.hash_suite = announced.hash_suite;
  input.officers = lists.officers;
  for (std::size_t t = 0; t < announced.tasks.size(); ++t) {
    const task_facts& facts = announced.tasks[t];
    simulation_input::task task{facts.name, facts.department, facts.lot, {}, facts.panel};
    for (std::size_t s = 0; s < facts.strata.size(); ++s) {
      task.strata.push_back({facts.strata[s].name, lists.tasks[t].strata[s], facts.strata[s].sample});
    }
    input.tasks.push_back(std::move(task));
  }
  return input;
}

}  // namespace cavel
