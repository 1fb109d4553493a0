// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_TASK_HPP
#define CAVEL_MATCH_TASK_HPP

/// \file
/// The task to be matched: a network of officers and targets, the pool, capacities and loads. Panels, teams, repair, certificates
/// and forced pairs all take this one.

#include <cavel/fault.hpp>
#include <cavel/match/network.hpp>

#include <gsl/gsl>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace cavel {

/// Refers to its network and tables, which the caller keeps; temporaries do not compile.
/// `capacity` and `load` are by officer and in pairs, over the whole event; `unbounded` is no limit. `load` is what the
/// officers hold from elsewhere; for a repair it includes the panels that are repaired.
/// `pool` is the announced m ≥ 1; above the number of officers it means all of them.
struct match_task {
  using numbers = std::vector<std::uint64_t>;

  match_task(gsl::not_null<const match_network*> network_of_task, std::size_t announced_pool,
             std::span<const std::uint64_t> capacities, std::span<const std::uint64_t> loads)
      : network(network_of_task), pool(announced_pool), capacity(capacities), load(loads) {}
  match_task(gsl::not_null<const match_network*>, std::size_t, numbers&&, std::span<const std::uint64_t>) = delete;
  match_task(gsl::not_null<const match_network*>, std::size_t, std::span<const std::uint64_t>, numbers&&) = delete;
  match_task(gsl::not_null<const match_network*>, std::size_t, numbers&&, numbers&&) = delete;

  gsl::not_null<const match_network*> network;
  std::size_t pool;
  std::span<const std::uint64_t> capacity;
  std::span<const std::uint64_t> load;
  /// Team mode: the announced size and lead rule, which decide where the task has no targets (all were drawn in earlier
  /// tasks), and who may lead then.
  panel_seats team_seats{2, 0};
  std::span<const officer_index> team_leaders;

  /// The announced pool, at most all officers.
  std::size_t first_pool() const { return std::min(pool, network->officers()); }
  /// Whether both tables have a number for each officer.
  bool has_full_tables() const { return capacity.size() == network->officers() && load.size() == network->officers(); }
};

/// Everything wrong with a task: match_pool_empty, match_table_size, match_load_over_capacity with the officer in `field`.
/// O(officers).
problems check(const match_task& task);

// ---------------------------------------------------------------------------------------------------------

inline problems check(const match_task& task) {
  problem_list found;
  const std::size_t officers = task.network->officers();
  if (task.pool == 0) found.add({fault::match_pool_empty, "", 0, "pool", "0", ""});
  if (!task.has_full_tables()) {
    const std::size_t given = task.capacity.size() != officers ? task.capacity.size() : task.load.size();
    found.add({fault::match_table_size, "", 0, "", std::to_string(given), std::to_string(officers)});
    return found.take();
  }
  for (std::size_t o = 0; o < officers; ++o) {
    if (task.load[o] <= task.capacity[o]) continue;
    found.add({fault::match_load_over_capacity, "", 0, std::to_string(o), std::to_string(task.load[o]),
               std::to_string(task.capacity[o])});
  }
  return found.take();
}

}  // namespace cavel

#endif
