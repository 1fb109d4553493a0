// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_DRAW_PANELS_HPP
#define CAVEL_MATCH_DRAW_PANELS_HPP

/// \file
/// The draw of officers (随机选派执法检查人员): from the officers' lines and the drawn targets to panels, task by task.
///
/// It turns the lines of docs/protocol.md §7 into the plain networks of match/match.hpp and the answer into panels and the
/// record's entries. A target that is drawn in several tasks of one department is matched once, with the first of them; each
/// department (部门联合抽查) has its own panel there. Loads and capacities apply to the whole event.

#include <cavel/base/progress.hpp>
#include <cavel/hash/ticket.hpp>
#include <cavel/match/certificate_text.hpp>
#include <cavel/match/eligibility.hpp>
#include <cavel/match/event_panels.hpp>
#include <cavel/match/match.hpp>
#include <cavel/match/panel_facts.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace cavel {

/// A task whose targets are to be matched.
struct panels_task {
  std::string name, department;
  panel_facts rule;
  line_list targets;  ///< the task's whole sample in draw order
};

struct panels_input {
  suite hash_suite = suite::sha256;
  cavel::seed seed;
  officer_lists lists;
  std::vector<panels_task> tasks;  ///< in plan order
};

/// Draws the officers of every task. Faults: malformed lines, a target without a fact line, too few
/// officers (`match_incomplete`, `match_teams_incomplete`, with the shortage).
/// `observer` may be null; it receives a unit of work for each ticket that was needed.
inline checked_draw<event_panels> draw_panels(const panels_input& input, progress* observer = nullptr);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// One task's network, and the officers and targets behind its indices.
struct task_network {
  std::vector<std::size_t> officers;  ///< places in eligibility::officers(), in officer order
  std::vector<std::string_view> targets;
  match_network network{0};
};

/// What all tasks of an event share: who is drawn where, tickets, loads.
class panels_drawing {
 public:
  panels_drawing(const panels_input& input, eligibility lines) : input_(input), lines_(std::move(lines)) {
    for (std::size_t t = 0; t < input.tasks.size(); ++t) {
      auto& of_department = drawn_in_[input.tasks[t].department];
      for (const std::string_view target : input.tasks[t].targets) of_department[target].push_back(t);
    }
    loads_.assign(lines_.officers().size(), 0);
  }

  eligibility& lines() { return lines_; }
  /// The tasks of the department of task `t` in which a target of it is drawn (the set Q). O(log targets)
  const std::vector<std::size_t>& drawn_in(std::size_t t, std::string_view target) const {
    return drawn_in_.at(input_.tasks[t].department).at(target);
  }
  std::vector<std::uint64_t>& loads() { return loads_; }

  lot lot_of(std::string_view label, std::size_t t) const {
    return lot(input_.hash_suite, derive(input_.hash_suite, input_.seed, std::string(label) + "/" + input_.tasks[t].name));
  }

  /// The officers of a task by ascending ticket.
  std::vector<std::size_t> officers_of(std::size_t t) const {
    const lot order = lot_of("officers", t);
    std::vector<std::pair<ticket, std::size_t>> found;
    for (std::size_t o = 0; o < lines_.officers().size(); ++o) {
      const auto& tasks = lines_.officers()[o].tasks;
      if (std::find(tasks.begin(), tasks.end(), input_.tasks[t].name) != tasks.end()) {
        found.emplace_back(order.ticket_for(lines_.officers()[o].id), o);  // equal tickets by id: officers ascend by id
      }
    }
    std::sort(found.begin(), found.end());
    std::vector<std::size_t> officers;
    for (const auto& each : found) officers.push_back(each.second);
    return officers;
  }

  /// The officers of a task who may lead in it, in officer order.
  std::vector<officer_index> leaders_of(std::size_t t, const task_network& of) const {
    std::vector<officer_index> found;
    for (std::size_t i = 0; i < of.officers.size(); ++i) {
      if (has_all(lines_.officers()[of.officers[i]].lead_tasks, {t}))
        found.push_back(officer_index{static_cast<std::uint32_t>(i)});
    }
    return found;
  }

  /// The network of the targets that are matched with task `t`, in the order given.
  checked<task_network> network_of(std::size_t t, std::vector<std::string_view> targets) {
    task_network made;
    made.officers = officers_of(t);
    made.targets = std::move(targets);
    made.network = match_network(made.officers.size());
    std::map<group_key, group> groups;
    problem_list found;
    for (const std::string_view target : made.targets) {
      const eligibility::facts* facts = lines_.find_target(target);
      if (facts == nullptr) {
        found.add({fault::list_fact_missing, std::string(path::target_facts), 0, "", std::string(target), ""});
        continue;
      }
      const std::vector<std::size_t>& in = drawn_in(t, target);
      const auto [at, is_new] = groups.try_emplace({in, facts->sector, facts->region});
      if (is_new) at->second = group_of(made.officers, in, *facts);
      const auto allowed = [&](const std::vector<officer_index>& all) {
        std::vector<officer_index> kept;
        for (const officer_index o : all) {
          const std::string_view officer = lines_.officers()[made.officers[position(o)]].id;
          const bool forbidden = lines_.is_recused(officer, target) || std::any_of(in.begin(), in.end(), [&](std::size_t task) {
                                   return lines_.is_forbidden_in(input_.tasks[task].name, officer, target);
                                 });
          if (!forbidden) kept.push_back(o);
        }
        return kept;
      };
      const fault wrong = made.network.add_target(seats_of(in), allowed(at->second.lead), allowed(at->second.other));
      if (wrong != fault::none) found.add({wrong, input_.tasks[t].name, 0, "", std::string(target), ""});
    }
    if (!found.empty()) return found;
    return made;
  }

  /// The largest k and l of tasks.
  panel_seats seats_of(const std::vector<std::size_t>& in) const {
    panel_seats seats{0, 0};
    // An announcement may ask for up to 2^53 − 1 seats. What does not fit stays larger than every pool: add_target refuses it.
    const auto bounded = [](std::uint64_t number) {
      return static_cast<std::uint32_t>(std::min<std::uint64_t>(number, std::numeric_limits<std::uint32_t>::max()));
    };
    for (const std::size_t t : in) {
      seats.size = std::max(seats.size, bounded(input_.tasks[t].rule.seats));
      seats.leads = std::max(seats.leads, bounded(input_.tasks[t].rule.leads));
    }
    return seats;
  }

  std::vector<std::uint64_t> capacities(const task_network& of) const {
    std::vector<std::uint64_t> list;
    for (const std::size_t o : of.officers) list.push_back(lines_.officers()[o].capacity.value_or(unbounded));
    return list;
  }
  std::vector<std::uint64_t> loads(const task_network& of) const {
    std::vector<std::uint64_t> list;
    for (const std::size_t o : of.officers) list.push_back(loads_[o]);
    return list;
  }
  std::string_view officer_id(const task_network& of, officer_index o) const {
    return lines_.officers()[of.officers[position(o)]].id;
  }
  void keep_loads(const task_network& of, const std::vector<std::uint64_t>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) loads_[of.officers[i]] = list[i];
  }

  std::vector<panel> panels(const task_network& of, const panel_table& table) const {
    std::vector<panel> list;
    for (std::size_t i = 0; i < of.targets.size(); ++i) {
      const target_index t{static_cast<std::uint32_t>(i)};
      panel one{std::string(of.targets[i]), {}, std::string(officer_id(of, table.leader(t)))};
      for (const officer_index o : table[t]) one.officers.emplace_back(officer_id(of, o));
      list.push_back(std::move(one));
    }
    return list;
  }
  certificate_record record_of(const task_network& of, const match_certificate& proof) const {
    certificate_record recorded{{}, {}, proof.needed, proof.residual_capacity};
    for (const target_index t : proof.targets) recorded.targets.emplace_back(of.targets[position(t)]);
    for (const officer_index o : proof.officers) recorded.officers.emplace_back(officer_id(of, o));
    std::sort(recorded.officers.begin(), recorded.officers.end());
    return recorded;
  }
  /// Why the officers of a task do not suffice, as data and in words.
  shortage shortage_of(std::size_t t, const task_network& of, const match_task& task, const match_certificate& proof) const {
    const match_names names{[&](target_index i) { return std::string(of.targets[position(i)]); },
                            [&](officer_index o) { return std::string(officer_id(of, o)); }};
    return {input_.tasks[t].name, record_of(of, proof), cavel::sentence(task, proof, names, language::zh),
            cavel::sentence(task, proof, names, language::en)};
  }
  std::vector<load_record> load_records() const {
    std::vector<load_record> list;
    for (std::size_t o = 0; o < loads_.size(); ++o) list.push_back({std::string(lines_.officers()[o].id), loads_[o]});
    return list;
  }
  const panels_input& input() const { return input_; }

 private:
  struct group {
    std::vector<officer_index> lead, other;
  };
  using group_key = std::tuple<std::vector<std::size_t>, std::string_view, std::string_view>;

  /// Who may visit an enterprise of this sector and region that is drawn in these tasks, recusals apart.
  group group_of(const std::vector<std::size_t>& officers, const std::vector<std::size_t>& in,
                 const eligibility::facts& facts) const {
    group made;
    for (std::size_t i = 0; i < officers.size(); ++i) {
      const eligible_officer& officer = lines_.officers()[officers[i]];
      if (!officer.may_visit(facts.sector, facts.region) || !has_all(officer.tasks, in)) continue;
      (has_all(officer.lead_tasks, in) ? made.lead : made.other).push_back(officer_index{static_cast<std::uint32_t>(i)});
    }
    return made;
  }
  bool has_all(const std::vector<std::string_view>& tasks, const std::vector<std::size_t>& in) const {
    return std::all_of(in.begin(), in.end(),
                       [&](std::size_t t) { return std::find(tasks.begin(), tasks.end(), input_.tasks[t].name) != tasks.end(); });
  }

  const panels_input& input_;
  eligibility lines_;
  std::map<std::string_view, std::map<std::string_view, std::vector<std::size_t>>> drawn_in_;  // by department and target
  std::vector<std::uint64_t> loads_;
};

/// Match tickets of a task's pairs.
class pair_tickets {
 public:
  pair_tickets(const panels_drawing& event, const task_network& of, std::size_t t, progress* observer = nullptr)
      : event_(event), of_(of), lot_(event.lot_of("match", t)), observer_(observer) {}
  ticket operator()(target_index t, officer_index o) const {
    if (observer_ != nullptr) {
      observer_->expect(1);
      observer_->advance(1);
    }
    std::string id(of_.targets[position(t)]);
    id += '\n';
    id += event_.officer_id(of_, o);
    return lot_.ticket_for(id);
  }

 private:
  const panels_drawing& event_;
  const task_network& of_;
  lot lot_;
  progress* observer_;
};

inline problem shortage_problem(fault code, const shortage& what) {
  return {code, what.task, 0, "", "", std::to_string(what.proof.needed) + " > " + std::to_string(what.proof.room)};
}

}  // namespace detail

inline checked_draw<event_panels> draw_panels(const panels_input& input, progress* observer) {
  auto lines = read_eligibility(input.lists);
  if (!lines) return lines.problems();
  detail::panels_drawing event(input, *std::move(lines));
  event_panels made;
  for (std::size_t t = 0; t < input.tasks.size(); ++t) {
    const panel_facts& rule = input.tasks[t].rule;
    line_list targets;
    for (const std::string_view target : input.tasks[t].targets) {
      if (event.drawn_in(t, target).front() == t) targets.push_back(target);
    }
    auto network = event.network_of(t, std::move(targets));
    if (!network) return network.problems();
    const auto capacity = event.capacities(*network);
    const auto load = event.loads(*network);
    const std::size_t all = std::max<std::size_t>(network->officers.size(), 1);
    match_task task{&network->network, rule.pool && *rule.pool < all ? static_cast<std::size_t>(*rule.pool) : all, capacity,
                    load};
    const std::vector<officer_index> leaders = event.leaders_of(t, *network);
    task.team_seats = event.seats_of({t});
    task.team_leaders = leaders;
    report(observer);
    const detail::pair_tickets tickets(event, *network, t, observer);
    const match_result found = match(task, {rule.mode, rule.fall_back ? team_fallback::panels : team_fallback::none}, tickets);
    if (!found) {
      shortage why = event.shortage_of(t, *network, task, found.shortage()->certificate);
      problem what = detail::shortage_problem(found.problems().front().code, why);
      return {std::move(what), std::move(why)};
    }
    task_panels recorded;
    recorded.record.pool = found->pool;
    recorded.record.mode = found->mode;
    recorded.panels = event.panels(*network, found->panels);
    for (const auto& team : found->fixed.teams) {
      std::vector<std::string>& ids = recorded.teams.emplace_back();
      for (const officer_index o : team) ids.emplace_back(event.officer_id(*network, o));
    }
    if (found->overcome) recorded.record.certificate = event.record_of(*network, *found->overcome);
    if (found->mode == panel_mode::panel) {
      for (const officer_pair& pair : forced_pairs(task, found->pool, found->panels)) {
        recorded.record.forced.push_back(
            {std::string(network->targets[position(pair.target)]), std::string(event.officer_id(*network, pair.officer))});
      }
    }
    event.keep_loads(*network, found->loads);
    made.tasks.push_back(std::move(recorded));
  }
  made.loads = event.load_records();
  return made;
}

}  // namespace cavel

#endif
