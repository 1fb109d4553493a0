// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SIMULATE_HPP
#define CAVEL_SIMULATE_HPP

/// \file
/// What-if (模拟): a plan under many seeds, before anything is announced.
///
/// Seeds come from any Boost.Random engine, so that a study can be repeated; each run is the protocol's own arithmetic,
/// tickets and all. It shows how often each enterprise is drawn, how the visits are spread over the officers, how often
/// there are too few officers, and the probability of the likeliest meeting of one officer with one enterprise, next to
/// the smallest that any fair rule could achieve. A simulation publishes nothing and decides nothing.
///
///     boost::random::mt19937 engine(7);
///     const auto found = cavel::simulate(input, 1000, engine);

#include <cavel/match/draw_panels.hpp>
#include <cavel/sample/sample_and_reserve.hpp>

#include <boost/random/uniform_int_distribution.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cavel {

/// What is simulated: frames with their sample sizes, and the officers' lists where officers are drawn.
struct simulation_input {
  struct stratum {
    std::string name;
    line_list ids;
    std::uint64_t sample = 0;
  };
  struct task {
    std::string name, department, lot;
    std::vector<stratum> strata;
    std::optional<panel_facts> panel;
  };
  suite hash_suite = suite::sha256;
  std::vector<task> tasks;
  std::optional<officer_lists> officers;
};

/// An officer over all runs in which the officers sufficed.
struct simulated_load {
  std::string officer;
  std::uint64_t total = 0;                                                    ///< pairs held
  std::uint64_t least = std::numeric_limits<std::uint64_t>::max(), most = 0;  ///< in one run
  std::uint64_t squares = 0;                                                  ///< sum over the runs of the squares of its pairs
};

/// An officer and an enterprise, and in how many runs they met.
struct simulated_meeting {
  std::string target, officer;
  std::uint64_t times = 0;
};

/// How many pairs a simulation names.
inline constexpr std::size_t most_meetings = 20;

struct simulation {
  std::uint64_t runs = 0;
  std::uint64_t complete = 0;    ///< runs in which the officers sufficed; all where none are drawn
  std::uint64_t lengthened = 0;  ///< pools of all complete runs that had to be longer than announced
  std::uint64_t fell_back = 0;   ///< tasks of all complete runs in which panels took the place of teams
  std::vector<std::vector<std::vector<std::uint64_t>>> times;  ///< how often each was drawn: by task, stratum, index in the list
  std::vector<simulated_load> loads;                           ///< ascending by officer
  std::vector<std::uint64_t> load_counts;                      ///< by load: in how many (officer, complete run) it was that
  std::optional<simulated_meeting> likeliest;                  ///< the first of those that met most often
  std::vector<simulated_meeting> meetings;                     ///< the `most_meetings` that met most often, `likeliest` first
  std::map<std::uint64_t, std::uint64_t> meeting_counts;  ///< by times: how many pairs met so often; without those that never met
  /// No rule can keep the largest probability of a meeting below this: somebody has to visit the enterprise
  /// that is likeliest to be drawn and has the fewest officers who may. 0 if no officers are drawn.
  double smallest_possible = 0;
  std::optional<shortage> first_shortage;
};

/// A seed from any Boost.Random engine.
template <class Engine>
seed random_seed(Engine& engine);

/// Runs the draw under `runs` seeds. `progress(done)` is called after each run and ends the simulation by returning
/// false. Faults: those of select and draw_panels except shortages, which are counted. O(runs · draw).
template <class Engine, class Progress>
checked<simulation> simulate(const simulation_input& input, std::uint64_t runs, Engine& engine, Progress&& progress,
                             const execution& exec = {});
template <class Engine>
checked<simulation> simulate(const simulation_input& input, std::uint64_t runs, Engine& engine);

/// The bound of simulation::smallest_possible: over all enterprises the largest of n·k / (N·a) and n·l / (N·q), where
/// a officers are allowed for it and q of them may lead. Faults: those of read_eligibility.
checked<double> smallest_possible_meeting(const simulation_input& input);

// ---------------------------------------------------------------------------------------------------------

template <class Engine>
seed random_seed(Engine& engine) {
  boost::random::uniform_int_distribution<std::uint32_t> word;
  seed made{};
  for (std::size_t i = 0; i < made.value.bytes.size(); i += 4) {
    const std::uint32_t bits = word(engine);
    for (std::size_t j = 0; j < 4; ++j) made.value.bytes[i + j] = static_cast<std::uint8_t>(bits >> (24 - 8 * j));
  }
  return made;
}

inline checked<double> smallest_possible_meeting(const simulation_input& input) {
  if (!input.officers) return 0.0;
  const auto lines = read_eligibility(*input.officers);
  if (!lines) return lines.problems();
  double largest = 0;
  for (const simulation_input::task& task : input.tasks) {
    if (!task.panel) continue;
    std::map<std::pair<std::string_view, std::string_view>, std::vector<const eligible_officer*>> groups;
    const auto has_task = [&](const std::vector<std::string_view>& tasks) {
      return std::find(tasks.begin(), tasks.end(), task.name) != tasks.end();
    };
    for (const simulation_input::stratum& stratum : task.strata) {
      const double drawn =
          static_cast<double>(stratum.sample) / static_cast<double>(std::max<std::size_t>(1, stratum.ids.size()));
      for (const std::string_view id : stratum.ids) {
        const eligibility::facts* facts = lines->find_target(id);
        if (facts == nullptr) continue;
        const auto [at, is_new] = groups.try_emplace({facts->sector, facts->region});
        for (std::size_t o = 0; is_new && o < lines->officers().size(); ++o) {
          const eligible_officer& officer = lines->officers()[o];
          if (has_task(officer.tasks) && officer.may_visit(facts->sector, facts->region)) at->second.push_back(&officer);
        }
        double allowed = 0;
        double leads = 0;
        for (const eligible_officer* officer : at->second) {
          if (lines->is_recused(officer->id, id)) continue;
          ++allowed;
          if (has_task(officer->lead_tasks)) ++leads;
        }
        if (allowed > 0) largest = std::max(largest, drawn * static_cast<double>(task.panel->seats) / allowed);
        if (leads > 0) largest = std::max(largest, drawn * static_cast<double>(task.panel->leads) / leads);
      }
    }
  }
  return std::min(1.0, largest);
}

namespace detail {

/// Adds one run after the other.
class simulation_sum {
 public:
  explicit simulation_sum(const simulation_input& input) : input_(input) {
    for (const simulation_input::task& task : input.tasks) {
      sum_.times.emplace_back();
      for (const simulation_input::stratum& stratum : task.strata) sum_.times.back().emplace_back(stratum.ids.size(), 0);
    }
  }

  /// One run. Returns the problems that another seed would not solve.
  problems run(const seed& from, const execution& exec) {
    panels_input panels{input_.hash_suite, from, {}, {}};
    for (std::size_t t = 0; t < input_.tasks.size(); ++t) {
      const simulation_input::task& task = input_.tasks[t];
      const lot targets(input_.hash_suite, derive(input_.hash_suite, from, "targets/" + task.lot));
      panels_task drawn{task.name, task.department, task.panel.value_or(panel_facts{}), {}};
      for (std::size_t s = 0; s < task.strata.size(); ++s) {
        const auto chosen = select(targets, task.strata[s].ids, task.strata[s].sample, 0, exec);
        if (!chosen) return chosen.problems();
        for (const cavel::selected_id& each : chosen->sample) {
          ++sum_.times[t][s][each.index];
          drawn.targets.push_back(task.strata[s].ids[each.index]);
        }
      }
      panels.tasks.push_back(std::move(drawn));
    }
    ++sum_.runs;
    if (!input_.officers) {
      ++sum_.complete;
      return {};
    }
    panels.lists = *input_.officers;
    const auto found = draw_panels(panels, exec.progress);
    if (found) {
      add(*found);
      return {};
    }
    if (!found.shortage()) return found.problems();
    if (!sum_.first_shortage) sum_.first_shortage = found.shortage();
    return {};
  }

  simulation finish(double smallest_possible) {
    sum_.smallest_possible = smallest_possible;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> pairs;
    pairs.reserve(met_.size());
    for (const auto& [pair, met] : met_) {
      pairs.emplace_back(pair, met.times);
      ++sum_.meeting_counts[met.times];
    }
    const auto target = [&](std::uint64_t pair) -> const std::string& { return targets_[pair >> 32]; };
    const auto officer = [&](std::uint64_t pair) -> const std::string& { return officers_[pair & 0xFFFFFFFF]; };
    const auto named = pairs.begin() + static_cast<std::ptrdiff_t>(std::min(most_meetings, pairs.size()));
    std::partial_sort(pairs.begin(), named, pairs.end(), [&](const auto& a, const auto& b) {
      if (a.second != b.second) return a.second > b.second;
      return std::tie(target(a.first), officer(a.first)) < std::tie(target(b.first), officer(b.first));
    });
    for (auto at = pairs.begin(); at != named; ++at) sum_.meetings.push_back({target(at->first), officer(at->first), at->second});
    if (!sum_.meetings.empty()) sum_.likeliest = sum_.meetings.front();
    return std::move(sum_);
  }

 private:
  using numbers = std::unordered_map<std::string, std::uint64_t>;

  static std::uint64_t number(numbers& known, std::vector<std::string>& names, const std::string& name) {
    const auto [at, is_new] = known.try_emplace(name, names.size());
    if (is_new) names.push_back(name);
    return at->second;
  }

  void add(const event_panels& panels) {
    ++sum_.complete;
    if (sum_.loads.empty()) {
      for (const load_record& each : panels.loads) sum_.loads.push_back({each.officer, 0});
    }
    for (std::size_t o = 0; o < panels.loads.size(); ++o) {
      simulated_load& load = sum_.loads[o];
      load.total += panels.loads[o].load;
      load.least = std::min(load.least, panels.loads[o].load);
      load.most = std::max(load.most, panels.loads[o].load);
      load.squares += panels.loads[o].load * panels.loads[o].load;
      if (sum_.load_counts.size() <= panels.loads[o].load) sum_.load_counts.resize(panels.loads[o].load + 1);
      ++sum_.load_counts[panels.loads[o].load];
    }
    for (std::size_t t = 0; t < panels.tasks.size(); ++t) {
      const panel_facts rule = input_.tasks[t].panel.value_or(panel_facts{});
      const panels_record& recorded = panels.tasks[t].record;
      if (rule.pool && recorded.pool > *rule.pool) ++sum_.lengthened;
      if (recorded.mode != rule.mode) ++sum_.fell_back;
      for (const panel& each : panels.tasks[t].panels) {
        const std::uint64_t target = number(target_numbers_, targets_, each.target);
        for (const std::string& officer : each.officers) {
          meeting& met = met_[target << 32 | number(officer_numbers_, officers_, officer)];
          if (met.last_run == sum_.complete) continue;  // in another task of this run
          met.last_run = sum_.complete;
          ++met.times;
        }
      }
    }
  }

  const simulation_input& input_;
  simulation sum_;
  numbers target_numbers_, officer_numbers_;
  std::vector<std::string> targets_, officers_;
  struct meeting {
    std::uint64_t times = 0, last_run = 0;
  };
  std::unordered_map<std::uint64_t, meeting> met_;  // by target number, officer number
};

}  // namespace detail

template <class Engine, class Progress>
checked<simulation> simulate(const simulation_input& input, std::uint64_t runs, Engine& engine, Progress&& progress,
                             const execution& exec) {
  const auto least = smallest_possible_meeting(input);
  if (!least) return least.problems();
  detail::simulation_sum sum(input);
  // A run is one piece; what happens in it is heard, so that it can be cancelled, and not counted.
  execution one = exec;
  std::optional<cavel::progress> within;
  if (exec.progress != nullptr) {
    exec.progress->expect_at_least(runs);
    within.emplace([to = exec.progress](std::uint64_t, std::uint64_t) {
      to->report();
      return true;
    });
    one.progress = &*within;
  }
  for (std::uint64_t done = 0; done < runs;) {
    const problems found = sum.run(random_seed(engine), one);
    if (!found.empty()) return found;
    if (exec.progress != nullptr) exec.progress->advance(1);
    if (!progress(++done)) break;
  }
  return sum.finish(*least);
}

template <class Engine>
checked<simulation> simulate(const simulation_input& input, std::uint64_t runs, Engine& engine) {
  return simulate(input, runs, engine, [](std::uint64_t) { return true; });
}

}  // namespace cavel

#endif
