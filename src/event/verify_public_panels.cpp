// SPDX-License-Identifier: Apache-2.0
#include <cavel/base/delimited.hpp>
#include <cavel/event/verify_public_panels.hpp>

#include <algorithm>
#include <limits>
#include <set>

namespace cavel {

namespace {

problem differs(std::string_view file, std::string field, std::string found, std::string expected) {
  return {fault::verify_differs, std::string(file), 0, std::move(field), std::move(found), std::move(expected)};
}

std::string member(std::size_t t, std::string_view name) { return "/tasks/" + std::to_string(t) + "/" + std::string(name); }

std::string_view word(panel_mode mode) { return mode == panel_mode::team ? "team" : "panel"; }

}  // namespace

public_panels::public_panels(const statement& of, const current_event& drawn)
    : of_(of),
      facts_(of.announced().facts()),
      drawn_(drawn),
      places_(places_in(drawn)),
      targets_(drawn.tasks.size()),
      teams_(drawn.tasks.size()) {
  for (std::size_t t = 0; t < drawn.tasks.size(); ++t) {
    seats& rule = rules_.emplace_back(seats_of({t}));  // a task may have no targets: all were drawn in earlier tasks
    for (const current_target& each : drawn.tasks[t].targets) {
      const std::vector<std::size_t> in = of_department(places_.at(each.id), t);
      if (in.front() != t) continue;
      targets_[t].push_back(each.id);
      const seats due = seats_of(in);
      rule = {std::max(rule.size, due.size), std::max(rule.leads, due.leads)};
    }
  }
}

std::optional<problem> public_panels::check_draw(std::span<const panels_record> recorded, std::span<const load_record> loads) {
  for (std::size_t i = 0; i < loads.size(); ++i) {
    if (check_id(loads[i].officer) != fault::none || (i > 0 && loads[i - 1].officer >= loads[i].officer))
      return differs(path::record, "/loads/" + std::to_string(i) + "/officer", loads[i].officer, "ids, ascending");
  }
  if (loads.size() != facts_.officers->eligibility.count)
    return differs(path::record, "/loads", std::to_string(loads.size()), std::to_string(facts_.officers->eligibility.count));
  for (std::size_t t = 0; t < recorded.size(); ++t) {
    const panel_facts& rule = *facts_.tasks[t].panel;
    if (recorded[t].mode != rule.mode && !(recorded[t].mode == panel_mode::panel && rule.fall_back))
      return differs(path::record, member(t, "mode"), std::string(word(recorded[t].mode)), std::string(word(rule.mode)));
  }
  if (auto wrong = check_targets()) return wrong;
  if (auto wrong = check_panels(drawn_, path::panels_table)) return wrong;
  for (std::size_t t = 0; t < recorded.size(); ++t) {
    if (auto wrong = check_noted(t, recorded[t])) return wrong;
  }
  return check_loads(loads);
}

std::optional<problem> public_panels::check_panels(const current_event& now, std::string_view file) {
  const places_of places = places_in(now);
  for (std::size_t t = 0; t < now.tasks.size(); ++t) {
    const bool is_team = now.tasks[t].mode == panel_mode::team;
    for (const panel& each : now.tasks[t].panels) {
      const auto at = places.find(each.target);
      const std::vector<std::size_t> in = at == places.end() ? std::vector<std::size_t>() : of_department(at->second, t);
      if (in.empty()) return differs(file, each.target, each.target, "");
      // A team's leader cannot be computed: leads 1 says that they follow from the lists.
      if (auto wrong = check_panel(t, each, is_team ? seats{rules_[t].size, 1} : seats_of(in), file)) return wrong;
    }
    if (!is_team) continue;
    if (auto wrong = check_teams(t, now.tasks[t], file)) return wrong;
  }
  return std::nullopt;
}

/// The tasks that each target is in.
public_panels::places_of public_panels::places_in(const current_event& now) {
  places_of places;
  for (std::size_t t = 0; t < now.tasks.size(); ++t) {
    for (const current_target& each : now.tasks[t].targets) places[each.id].push_back(t);
  }
  return places;
}

/// The tasks that belong to the department of task `t`.
std::vector<std::size_t> public_panels::of_department(const std::vector<std::size_t>& tasks, std::size_t t) const {
  std::vector<std::size_t> same;
  for (const std::size_t other : tasks) {
    if (facts_.tasks[other].department == facts_.tasks[t].department) same.push_back(other);
  }
  return same;
}

/// The largest k and l of these tasks.
public_panels::seats public_panels::seats_of(const std::vector<std::size_t>& tasks) const {
  seats most;
  for (const std::size_t t : tasks) {
    const panel_facts& rule = *facts_.tasks[t].panel;
    most = {std::max(most.size, rule.seats), std::max(most.leads, rule.leads)};
  }
  return most;
}

const lot& public_panels::lot_of(const char* label, std::size_t t) {
  const std::string name = std::string(label) + "/" + drawn_.tasks[t].name;
  const auto at = lots_.find(name);
  if (at != lots_.end()) return at->second;
  return lots_.emplace(name, lot(facts_.hash_suite, derive(facts_.hash_suite, of_.seed(), name))).first->second;
}

const ticket& public_panels::officer_ticket(std::size_t t, const std::string& officer) {
  const auto [at, is_new] = tickets_.try_emplace({t, officer});
  if (is_new) at->second = lot_of("officers", t).ticket_for(officer);
  return at->second;
}

bool public_panels::is_known(const std::string& officer) const {
  return std::binary_search(drawn_.officers.begin(), drawn_.officers.end(), officer);
}

/// Each load is the number of the officer's pairs in the table.
std::optional<problem> public_panels::check_loads(std::span<const load_record> loads) const {
  const loads_of held = loads_from(0);
  for (std::size_t i = 0; i < loads.size(); ++i) {
    const auto at = held.find(loads[i].officer);
    const std::uint64_t load = at == held.end() ? 0 : at->second;
    if (loads[i].load != load)
      return differs(path::record, "/loads/" + std::to_string(i) + "/load", std::to_string(loads[i].load), std::to_string(load));
  }
  return std::nullopt;
}

/// The targets of the table are the sample, less those of earlier tasks of the department.
std::optional<problem> public_panels::check_targets() const {
  for (std::size_t t = 0; t < drawn_.tasks.size(); ++t) {
    const std::vector<panel>& panels = drawn_.tasks[t].panels;
    const std::vector<std::string>& due = targets_[t];
    for (std::size_t i = 0; i < std::max(panels.size(), due.size()); ++i) {
      const std::string found = i < panels.size() ? panels[i].target : "";
      const std::string expected = i < due.size() ? due[i] : "";
      if (found != expected) return differs(path::panels_table, drawn_.tasks[t].name, found, expected);
    }
  }
  return std::nullopt;
}

std::optional<problem> public_panels::check_panel(std::size_t t, const panel& each, seats due, std::string_view file) {
  if (each.officers.size() != due.size)
    return differs(file, each.target, std::to_string(each.officers.size()), std::to_string(due.size));
  for (std::size_t i = 0; i < each.officers.size(); ++i) {
    if (!is_known(each.officers[i])) return differs(file, each.target, each.officers[i], "an officer of loads");
    const auto place = [&](std::size_t at) { return std::pair(officer_ticket(t, each.officers[at]), each.officers[at]); };
    if (i > 0 && place(i - 1) >= place(i))
      return differs(file, each.target, each.officers[i], "ascending by ticket officers/" + drawn_.tasks[t].name);
  }
  return due.leads == 0 ? check_leader(t, each, file) : std::nullopt;
}

/// Where nobody needs to be qualified to lead: the smallest match ticket.
std::optional<problem> public_panels::check_leader(std::size_t t, const panel& each, std::string_view file) {
  const lot& order = lot_of("match", t);
  const std::string* first = nullptr;
  std::pair<ticket, std::string_view> least;
  for (const std::string& officer : each.officers) {
    const std::pair<ticket, std::string_view> mine(order.ticket_for(each.target + "\n" + officer), officer);
    if (first == nullptr || mine < least) {
      first = &officer;
      least = mine;
    }
  }
  if (first != nullptr && each.leader != *first) return differs(file, each.target, each.leader, *first);
  return std::nullopt;
}

std::optional<problem> public_panels::check_teams(std::size_t t, const current_task& task, std::string_view file) {
  std::map<std::string, std::vector<std::string>>& teams = teams_[t];
  std::map<std::string_view, std::string_view> leader_of;
  for (const auto& [leader, team] : teams) {
    for (const std::string& officer : team) leader_of.emplace(officer, leader);
  }
  for (const panel& each : task.panels) {
    const auto [at, is_new] = teams.try_emplace(each.leader, each.officers);
    if (at->second != each.officers) return differs(file, each.target, join(each.officers, ","), join(at->second, ","));
    for (const std::string& officer : at->second) {
      const std::string_view leader = leader_of.emplace(officer, at->first).first->second;
      if (leader != at->first) return differs(file, each.target, officer, "not of the team of " + std::string(leader));
    }
    if (rules_[t].leads == 0 && each.leader != each.officers.front())
      return differs(file, each.target, each.leader, each.officers.front());
  }
  const std::uint64_t most = task.pool / rules_[t].size;
  if (teams.size() > most)
    return differs(file, task.name, std::to_string(teams.size()), "at most " + std::to_string(most) + " teams");
  return std::nullopt;
}

std::optional<problem> public_panels::check_noted(std::size_t t, const panels_record& recorded) const {
  const panel_facts& rule = *facts_.tasks[t].panel;
  std::set<std::string_view> used;
  for (const panel& each : drawn_.tasks[t].panels) used.insert(each.officers.begin(), each.officers.end());
  const bool is_longer = rule.pool && recorded.pool > *rule.pool;
  const std::uint64_t most =
      recorded.mode == panel_mode::team ? rule.pool.value_or(drawn_.officers.size()) : std::uint64_t{drawn_.officers.size()};
  if (recorded.pool < used.size() || recorded.pool > std::min<std::uint64_t>(most, drawn_.officers.size()))
    return differs(path::record, member(t, "pool"), std::to_string(recorded.pool),
                   std::to_string(used.size()) + " to " + std::to_string(most));
  if (auto wrong = check_forced(t, recorded)) return wrong;
  const bool is_due = is_longer || recorded.mode != rule.mode;
  if (recorded.certificate.has_value() != is_due)
    return differs(path::record, member(t, "certificate"), recorded.certificate ? "a certificate" : "none",
                   is_due ? "a certificate" : "none");
  return is_due ? check_certificate(t, *recorded.certificate, is_longer) : std::nullopt;
}

std::optional<problem> public_panels::check_forced(std::size_t t, const panels_record& recorded) const {
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> places;  // in panels.csv, from 1
  for (const panel& each : drawn_.tasks[t].panels) {
    for (const std::string& officer : each.officers)
      places.emplace(std::pair<std::string_view, std::string_view>(each.target, officer), places.size() + 1);
  }
  std::size_t last = 0;
  for (const pair_record& each : recorded.forced) {
    const auto at = places.find({each.target, each.officer});
    if (recorded.mode == panel_mode::team || at == places.end() || at->second <= last)
      return differs(path::record, member(t, "forced"), each.target + " " + each.officer,
                     "pairs of panels.csv in its order, none in team mode");
    last = at->second;
  }
  return std::nullopt;
}

/// Pairs by officer, of a task and those after it.
public_panels::loads_of public_panels::loads_from(std::size_t t) const {
  loads_of held;
  for (; t < drawn_.tasks.size(); ++t) {
    for (const panel& each : drawn_.tasks[t].panels) {
      for (const std::string& officer : each.officers) ++held[officer];
    }
  }
  return held;
}

std::optional<problem> public_panels::check_certificate(std::size_t t, const certificate_record& proof, bool is_of_panels) const {
  const auto wrong = [&](const char* name, std::string found, std::string expected) {
    return differs(path::record, member(t, "certificate/") + name, std::move(found), std::move(expected));
  };
  auto next = targets_[t].begin();
  std::uint64_t seats_sum = 0;
  std::uint64_t fewest = std::numeric_limits<std::uint64_t>::max();
  for (const std::string& target : proof.targets) {
    next = std::find(next, targets_[t].end(), target);
    if (next == targets_[t].end()) return wrong("targets", target, "targets of the task in draw order");
    ++next;
    const std::uint64_t size = seats_of(of_department(places_.at(target), t)).size;
    seats_sum += size;
    fewest = std::min(fewest, size);
  }
  const loads_of held = loads_from(t);
  std::uint64_t later = 0;
  for (std::size_t i = 0; i < proof.officers.size(); ++i) {
    const std::string& officer = proof.officers[i];
    if (!is_known(officer) || (i > 0 && proof.officers[i - 1] >= officer))
      return wrong("officers", officer, "officers of loads, ascending");
    if (const auto at = held.find(officer); at != held.end()) later += at->second;
  }
  const std::uint64_t count = proof.targets.size();
  const bool holds = is_of_panels ? proof.needed > proof.room && proof.needed <= seats_sum && proof.needed >= count &&
                                        proof.needed - proof.room <= fewest && proof.room >= later
                                  : proof.needed == count && count == proof.room + 1;
  if (count > 0 && holds) return std::nullopt;
  return wrong("needed", std::to_string(proof.needed) + " > " + std::to_string(proof.room), "possible numbers");
}

}  // namespace cavel
