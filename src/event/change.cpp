// SPDX-License-Identifier: Apache-2.0
#include "change_targets.hpp"

#include <cavel/event/change.hpp>
#include <cavel/event/panels_table.hpp>
#include <cavel/match/draw_panels.hpp>

#include <set>

namespace cavel {

namespace {

class change_maker {
 public:
  change_maker(const statement& of, const event_lists& lists, const current_event& before, const event_changes& changes,
               const list_salts& salts, const change_claims* claimed)
      : statement_(of),
        facts_(of.announced().facts()),
        lists_(lists),
        before_(before),
        changes_(changes),
        salts_(salts),
        claimed_(claimed) {}

  checked_draw<changed_event> run() {
    out_.current = before_;
    ++out_.current.sequence;
    const bool none_forbidden = changes_.forbidden.empty() && (claimed_ == nullptr || claimed_->forbidden.empty());
    if (none_forbidden && changes_.replaced.empty() && changes_.excused.empty() && changes_.suspended.empty() &&
        changes_.resumed.empty() && changes_.extended.empty()) {
      return problem{fault::repair_nothing, "", 0, "", "", ""};
    }
    detail::apply_to_targets(facts_, changes_, before_, out_.current, out_.record, found_);
    if (claimed_ == nullptr) check_visited();
    check_reasons(changes_.forbidden);
    if (claimed_ != nullptr) check_reasons(claimed_->forbidden);
    for (const forbidden_pairs& each : changes_.forbidden) note(each);
    if (found_.empty() && facts_.officers) {
      if (claimed_ != nullptr) {
        take_claims();
      } else {
        match();
      }
    }
    if (!found_.empty()) return {std::move(found_), std::move(shortage_)};
    write();
    return std::move(out_);
  }

 private:
  void add(fault code, std::string field, std::string value, std::string detail = {}) {
    found_.push_back({code, "", 0, std::move(field), std::move(value), std::move(detail)});
  }

  /// Visited targets are or were in the event, and include all those of the record before.
  void check_visited() {
    out_.current.visited = changes_.visited;
    out_.current.visited_count = changes_.visited.size();
    if (!facts_.officers) return;
    const auto bad = [&](const std::string& id) {
      found_.push_back({fault::change_visited, file(path::visited), 0, "", id, ""});
    };
    for (const std::string& each : changes_.visited) {
      if (!out_.current.holds(each) && !out_.current.left.contains(each)) bad(each);
    }
    for (const std::string& each : before_.visited) {
      if (!changes_.visited.contains(each)) bad(each);
    }
  }

  /// Each reason is one of the two and appears once, in order.
  template <class Forbidden>
  void check_reasons(const std::vector<Forbidden>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const std::string& reason = list[i].reason;
      const bool known = reason == reason_recusal || reason == reason_unavailable;
      if (!known || (i > 0 && list[i - 1].reason >= reason)) add(fault::repair_reason, "reason", reason);
    }
  }

  void note(const forbidden_pairs& more) {
    if (const fault code = check_id(more.evidence); code != fault::none) add(code, "evidence", more.evidence);
    if (!facts_.officers) add(fault::repair_without_officers, "reason", more.reason);
    if (more.lines.empty()) add(fault::repair_nothing, "reason", more.reason);
    for (std::size_t i = 1; i < more.lines.size(); ++i) {
      if (more.lines[i - 1] >= more.lines[i])
        found_.push_back({fault::list_order, file(more.reason + ".txt"), i + 1, "", more.lines[i], ""});
    }
    std::string text = private_list(file(more.reason + ".txt"), more.lines);
    out_.record.forbidden.push_back({more.reason, more.evidence, {more.lines.size(), hash(facts_.hash_suite, text)}});
    out_.current.forbidden.insert(more.lines.begin(), more.lines.end());
    out_.current.forbidden_count += more.lines.size();
    out_.files.emplace(file(more.reason + ".txt"), std::move(text));
  }

  /// A line that forbids a pair in one task: a task of this event, and an officer who dropped out.
  bool is_line_of_task(const std::vector<std::string_view>& fields, const std::string& reason) const {
    return reason == reason_unavailable && fields[1] != "*" &&
           std::any_of(facts_.tasks.begin(), facts_.tasks.end(), [&](const task_facts& each) { return each.name == fields[2]; });
  }

  /// Every new line names an officer of the lists and a target of the frames, and forbids a pair that was allowed.
  void check_lines(eligibility& lines) {
    for (const std::string& line : before_.forbidden) lines.forbid(line);
    std::set<std::string_view> new_lines;
    for (const forbidden_pairs& each : changes_.forbidden) {
      for (std::size_t i = 0; i < each.lines.size(); ++i) {
        const auto fields = split(each.lines[i], '\t');
        const auto bad = [&](fault code) { found_.push_back({code, file(each.reason + ".txt"), i + 1, "", each.lines[i], ""}); };
        const bool has_task = fields.size() == 3;
        if ((fields.size() != 2 && !has_task) || (has_task && !is_line_of_task(fields, each.reason))) {
          bad(fault::list_line);
        } else if (!std::binary_search(before_.officers.begin(), before_.officers.end(), fields[0], std::less<>()) ||
                   (fields[1] != "*" && lines.find_target(fields[1]) == nullptr)) {
          bad(fault::repair_line_stranger);
        } else if (lines.is_recused(fields[0], fields[1]) || !new_lines.insert(each.lines[i]).second ||
                   (has_task && (lines.is_forbidden_in(fields[2], fields[0], fields[1]) ||
                                 out_.current.forbidden.contains(std::string(fields[0]) + '\t' + std::string(fields[1]))))) {
          bad(fault::repair_line_stands);
        }
      }
    }
    for (const std::string& line : out_.current.forbidden) {
      if (!lines.forbid(line) && found_.empty()) found_.push_back({fault::list_line, file("forbidden.txt"), 0, "", line, ""});
    }
  }

  void match() {
    auto lines = read_eligibility(*lists_.officers);
    if (!lines) {
      found_ = lines.problems();
      return;
    }
    check_lines(*lines);
    if (!found_.empty()) return;
    panels_input input{facts_.hash_suite, statement_.seed(), {}, {}};
    const current_event now = out_.current;  // what views point to while panels change
    for (std::size_t t = 0; t < now.tasks.size(); ++t) {
      panels_task& task =
          input.tasks.emplace_back(panels_task{now.tasks[t].name, facts_.tasks[t].department, *facts_.tasks[t].panel, {}});
      for (const current_target& each : now.tasks[t].targets) task.targets.push_back(each.id);
    }
    detail::panels_drawing event(input, *std::move(lines));
    event.loads() = loads_of(now);
    for (std::size_t t = 0; t < now.tasks.size() && found_.empty(); ++t) match_task_of(event, now.tasks[t], t);
  }

  void match_task_of(detail::panels_drawing& event, const current_task& task, std::size_t t) {
    line_list targets;
    for (const panel& each : task.panels) targets.push_back(each.target);
    auto made = event.network_of(t, std::move(targets));
    if (!made) {
      found_ = made.problems();
      return;
    }
    const auto capacity = event.capacities(*made);
    const auto load = event.loads(*made);
    const match_task asked{&made->network, static_cast<std::size_t>(task.pool), capacity, load};
    std::map<std::string_view, officer_index> index;
    for (std::size_t o = 0; o < made->officers.size(); ++o) {
      const officer_index at{static_cast<std::uint32_t>(o)};
      index.emplace(event.officer_id(*made, at), at);
    }
    const auto indices = [&](const std::vector<std::string>& ids) {
      std::vector<officer_index> list;
      for (const std::string& id : ids) list.push_back(index.at(id));
      return list;
    };
    const detail::pair_tickets tickets(event, *made, t);
    const match_result found = task.mode == panel_mode::team ? repair_teams_of(task, asked, indices, tickets)
                                                             : repair_panels_of(task, asked, indices, tickets);
    if (!found) {
      shortage_ = event.shortage_of(t, *made, asked, found.shortage()->certificate);
      found_.push_back(detail::shortage_problem(fault::match_repair_incomplete, *shortage_));
      return;
    }
    event.keep_loads(*made, found->loads);
    out_.current.tasks[t].panels = event.panels(*made, found->panels);
  }

  template <class Indices>
  static match_result repair_panels_of(const current_task& task, const match_task& asked, const Indices& indices,
                                       const detail::pair_tickets& tickets) {
    std::vector<std::vector<officer_index>> before;
    for (const panel& each : task.panels) before.push_back(indices(each.officers));
    return repair_panels(asked, before, tickets);
  }

  template <class Indices>
  static match_result repair_teams_of(const current_task& task, const match_task& asked, const Indices& indices,
                                      const detail::pair_tickets& tickets) {
    std::vector<std::vector<officer_index>> teams;
    std::map<std::string_view, team_index> led_by;
    for (const auto& team : task.teams) {
      led_by.emplace(team.front(), team_index{static_cast<std::uint32_t>(teams.size())});
      teams.push_back(indices(team));
    }
    std::vector<std::optional<team_index>> before;
    for (const panel& each : task.panels) {
      before.push_back(each.officers.empty() ? std::nullopt : std::optional(led_by.at(each.leader)));
    }
    return repair_teams(asked, {teams, before}, tickets);
  }

  /// The record's panels, if they are those of the targets now in the event.
  void take_claims() {
    for (const forbidden_record& each : claimed_->forbidden) {
      if (const fault code = check_id(each.evidence); code != fault::none) add(code, "evidence", each.evidence);
      out_.record.forbidden.push_back(each);
      out_.current.forbidden_count += each.lines.count;
    }
    if (claimed_->visited_rows < before_.visited_count || claimed_->visited_rows > count_targets())
      found_.push_back({fault::change_visited, file(path::record), 0, "files", std::to_string(claimed_->visited_rows), ""});
    out_.current.visited_count = claimed_->visited_rows;
    for (std::size_t t = 0; t < out_.current.tasks.size(); ++t) {
      std::vector<panel>& panels = out_.current.tasks[t].panels;
      const std::vector<panel>& claims = claimed_->panels[t];
      const bool same = std::equal(panels.begin(), panels.end(), claims.begin(), claims.end(),
                                   [](const panel& a, const panel& b) { return a.target == b.target; });
      if (!same) {
        found_.push_back({fault::repair_other_targets, file(path::panels_table), 0, "", "", out_.current.tasks[t].name});
        return;
      }
      panels = claims;
    }
  }

  /// Targets that are or were in the event.
  std::uint64_t count_targets() const {
    std::set<std::string_view> stood(out_.current.left.begin(), out_.current.left.end());
    for (const current_task& task : out_.current.tasks) {
      for (const current_target& each : task.targets) stood.insert(each.id);
    }
    return stood.size();
  }

  /// Pairs held in the event by officer, ascending by id.
  std::vector<std::uint64_t> loads_of(const current_event& event) const {
    std::vector<std::uint64_t> loads(event.officers.size(), 0);
    for (const current_task& task : event.tasks) {
      for (const panel& each : task.panels) {
        for (const std::string& id : each.officers) {
          const auto at = std::lower_bound(event.officers.begin(), event.officers.end(), id);
          if (at != event.officers.end() && *at == id) ++loads[static_cast<std::size_t>(at - event.officers.begin())];
        }
      }
    }
    return loads;
  }

  /// Pairs that are new.
  static std::uint64_t count_changed(const current_task& before, const current_task& now) {
    std::map<std::string_view, const panel*> was;
    for (const panel& each : before.panels) was.emplace(each.target, &each);
    std::uint64_t changed = 0;
    for (const panel& each : now.panels) {
      const auto at = was.find(each.target);
      for (const std::string& id : each.officers) {
        const bool stood = at != was.end() &&
                           std::find(at->second->officers.begin(), at->second->officers.end(), id) != at->second->officers.end();
        changed += stood ? 0 : 1;
      }
    }
    return changed;
  }

  /// The bytes of a salted list.
  template <class Lines>
  std::string private_list(const std::string& path, const Lines& lines) const {
    return salted_text(salts_(path), line_list(lines.begin(), lines.end()));
  }

  /// Records a private list in the record.
  template <class Lines>
  void keep_list(std::string_view name, const Lines& lines) {
    std::string text = private_list(file(name), lines);
    out_.record.files.push_back({file(name), lines.size(), hash(facts_.hash_suite, text)});
    out_.files.emplace(file(name), std::move(text));
  }

  std::string file(std::string_view name) const { return path::change(out_.current.sequence) + std::string(name); }

  void write() {
    current_event& now = out_.current;
    change_record& recorded = out_.record;
    recorded.sequence = now.sequence;
    recorded.previous = before_.record;
    recorded.statement = statement_.seed().value;
    recorded.day = now.day = changes_.day;
    recorded.approver = changes_.approver;
    if (facts_.officers) {
      const auto loads = loads_of(now);
      for (std::size_t o = 0; o < loads.size(); ++o) recorded.loads.push_back({now.officers[o], loads[o]});
      std::vector<std::string> names;
      std::vector<std::vector<panel>> panels;
      std::uint64_t rows = 0;
      for (std::size_t t = 0; t < now.tasks.size(); ++t) {
        const current_task& task = now.tasks[t];
        recorded.tasks.push_back({task.name, task.pool, task.mode, count_changed(before_.tasks[t], task)});
        names.push_back(task.name);
        panels.push_back(task.panels);
        for (const panel& each : task.panels) rows += each.officers.size();
      }
      std::string table = panels_table(names, panels);
      const digest of_table = hash(facts_.hash_suite, table);
      out_.files.emplace(file(path::panels_table), std::move(table));
      if (claimed_ == nullptr) {
        keep_list(path::forbidden, now.forbidden);
        keep_list(path::visited, now.visited);
      } else {
        recorded.files.push_back({file(path::forbidden), now.forbidden_count, claimed_->forbidden_file});
        recorded.files.push_back({file(path::visited), claimed_->visited_rows, claimed_->visited_file});
      }
      recorded.files.push_back({file(path::panels_table), rows, of_table});
      std::sort(recorded.files.begin(), recorded.files.end(),
                [](const file_record& a, const file_record& b) { return a.path < b.path; });
    }
    out_.record_text = canonical(to_json(recorded, statement_.announced()));
    now.record = hash(facts_.hash_suite, out_.record_text);
    out_.files.emplace(file(path::record), out_.record_text);
  }

  const statement& statement_;
  const announcement_facts& facts_;
  const event_lists& lists_;
  const current_event& before_;
  const event_changes& changes_;
  const list_salts& salts_;
  std::optional<shortage> shortage_;
  const change_claims* claimed_;
  changed_event out_;
  problems found_;
};

}  // namespace

checked_draw<changed_event> change(const statement& of, const event_lists& lists, const current_event& before,
                                   const event_changes& changes, const list_salts& salts, const change_claims* claimed) {
  return change_maker(of, lists, before, changes, salts, claimed).run();
}

}  // namespace cavel
