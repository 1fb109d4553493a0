// SPDX-License-Identifier: Apache-2.0
#include "../files/event_names.hpp"
#include "../files/reader_parts.hpp"
#include "drawn_shares.hpp"

#include <cavel/base/ascii_case.hpp>
#include <cavel/event/baseline_folder.hpp>
#include <cavel/event/change_chain.hpp>
#include <cavel/event/draw.hpp>
#include <cavel/event/event_rules.hpp>
#include <cavel/event/event_steps.hpp>
#include <cavel/event/papers.hpp>
#include <cavel/files/csv.hpp>
#include <cavel/files/inspection_json.hpp>
#include <cavel/files/ledger.hpp>
#include <cavel/files/officers.hpp>
#include <cavel/files/plan_json.hpp>
#include <cavel/roster/officer_roster.hpp>
#include <cavel/roster/recusal_roster.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <map>
#include <utility>

namespace cavel {

namespace {

/// Fills a drawn event from an event's folder.
class filling {
 public:
  explicit filling(const file_map& event) : files_(event) {}

  checked<inspection_baseline> run() {
    const auto announced = published_announcement(files_);
    if (!announced) return announced.problems();
    if (find_file(files_, "private/drawn/record.json") == nullptr)
      return problem{fault::event_not_drawn, "private/drawn", 0, "", "", ""};
    const announcement_facts& facts = announced->facts();
    made_.name = facts.event;
    made_.announced = facts.published_on;
    drawable_from(facts);
    officers();
    for (const task_facts& task : facts.tasks) add_task(task);
    panels("private/drawn/panels.csv", {});
    changes();
    for (drawn_target& each : made_.targets) detail::share_tasks(each, made_.tasks);
    items(facts);
    auto rules = rules_of_event(files_, facts.rules);
    found_.add(rules.problems());
    if (rules) made_.rules = *std::move(rules);
    targets_roster(facts);
    if (has_error(found_)) return found_;
    return {std::move(made_), found_.take()};
  }

 private:
  /// The latest of the earliest instants of the sources used: public sources that did not fail, and standbys of those that did.
  void drawable_from(const announcement_facts& facts) {
    const std::string* text = find_file(files_, "private/drawn/statement.txt");
    if (text == nullptr) return;
    const auto stated = parse_statement(*text);
    if (!stated) return found_.add(stated.problems().front());
    const std::vector<std::string> failed = stated->failed();
    const auto has_failed = [&](const std::string& name) {
      return std::find(failed.begin(), failed.end(), name) != failed.end();
    };
    for (const source& each : facts.sources) {
      const bool used = each.kind == source_kind::public_source
                            ? !has_failed(each.name)
                            : each.kind == source_kind::standby &&
                                  std::any_of(facts.sources.begin(), facts.sources.end(), [&](const source& other) {
                                    return other.replaced_by == each.name && has_failed(other.name);
                                  });
      if (used && (!made_.drawable_from || *each.earliest > *made_.drawable_from)) made_.drawable_from = each.earliest;
    }
  }

  void add_task(const task_facts& task) {
    drawn_task made{task.name, task.title, {task.from, task.to}, 2, task.panel.has_value(), task.department};
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();  // still more than any panel has
    if (task.panel) made.seats = static_cast<std::uint32_t>(std::min(task.panel->seats, most));
    for (const stratum_facts& stratum : task.strata) {
      const auto own = std::find_if(task.stratum_caps.begin(), task.stratum_caps.end(),
                                    [&](const auto& each) { return each.first == stratum.name; });
      const auto add = [&](std::string_view id, bool reserve) {
        add_target(id, task.name, reserve);
        if (own != task.stratum_caps.end()) stratum_limits_[{task.name, std::string(id)}] = own->second;
      };
      for (const std::string_view id : lines("private/drawn/" + path::sample(task.name, stratum.name))) add(id, false);
      for (const std::string_view id : lines("private/drawn/" + path::reserve(task.name, stratum.name))) add(id, true);
    }
    made_.tasks.push_back(std::move(made));
  }

  /// A firm of several tasks is one target; drawn in one of them it is no reserve.
  void add_target(std::string_view id, const std::string& task, bool reserve) {
    const auto [at, fresh] = index_.emplace(std::string(id), made_.targets.size());
    if (fresh) {
      made_.targets.emplace_back().id = id;
      made_.targets.back().reserve = reserve;
    }
    drawn_target& target = made_.targets[at->second];
    if (!reserve && target.reserve) target.tasks.clear();
    if (reserve && !target.reserve) return;
    target.reserve = reserve;
    target.tasks.push_back(task);
  }

  line_list lines(const std::string& file) const {
    const std::string* text = find_file(files_, file);
    return text == nullptr ? line_list() : lines_of(*text).value_or(line_list());
  }

  /// `on`: the day from which the panels of the file are in force.
  void panels(const std::string& file, optional_date on) {
    if (const std::string* text = find_file(files_, file)) found_.add(detail::read_panels(*text, file, on, made_));
  }

  /// The folders of rosters: as announced, then as each change had them.
  std::vector<std::string> folders() const {
    std::vector<std::string> list{"private/"};
    for (std::uint64_t n = 1; find_file(files_, change_folder(n) + "record.json") != nullptr; ++n)
      list.push_back(change_folder(n));
    return list;
  }
  static std::string change_folder(std::uint64_t sequence) { return "private/drawn/" + path::change(sequence); }

  /// The last roster of officers, and all tables of recusals; a later table overrides earlier ones pair by pair.
  void officers() {
    for (const std::string& folder : folders()) {
      if (const std::string* text = find_file(files_, folder + "officers.csv")) {
        made_.officers.clear();
        for (officer& each : parse_officers(*text, {}).officers) {
          const auto day = [](boost::gregorian::date when) { return when.is_special() ? optional_date() : optional_date(when); };
          made_.officers.push_back({each.id, each.name, each.unit, day(each.valid_from), day(each.valid_until)});
        }
      }
      if (const std::string* text = find_file(files_, folder + "recusals.csv")) recusals(*text);
    }
  }

  void recusals(std::string_view text) {
    const auto read = parse_recusals(text, {});
    if (!read) {
      found_.add(read.problems());
      return;
    }
    for (const recusal& each : read->recusals) {
      std::erase_if(made_.recusals,
                    [&](const visit_recusal& old) { return old.officer == each.officer && old.target == each.target; });
    }
    for (const recusal& each : read->recusals) {
      const auto day = [](const std::optional<instant>& when) {
        return when ? optional_date(china_date(*when)) : optional_date();
      };
      made_.recusals.push_back({each.officer, each.target, each.state, day(each.requested), day(each.decided)});
    }
  }

  /// What is to be checked at each target: the items of all its tasks. For a reserve that was called up they follow from its tickets.
  void items(const announcement_facts& facts) {
    const std::string* text = find_file(files_, "private/drawn/statement.txt");
    const auto opened = text == nullptr ? checked<statement>(problems()) : parse_statement(*text);
    const auto fill = [&](drawn_share& share, const std::string& target) {
      for (const task_facts& task : facts.tasks) {
        if (std::find(share.tasks.begin(), share.tasks.end(), task.name) == share.tasks.end() || !task.items) continue;
        if (task.items->drawn == task.items->items.count || !opened) {
          share.items.clear();  // all of them
          break;
        }
        const lot of(facts.hash_suite, derive(facts.hash_suite, opened->seed(), "items/" + task.name));
        const line_list all = lines("private/drawn/" + path::items(task.name));
        for (const std::string_view item : draw_items(of, all, task.items->drawn, task.items->per_target ? target : ""))
          detail::add_once(share.items, item);
      }
    };
    for (drawn_target& target : made_.targets) {
      if (target.shares.empty()) fill(target, target.id);
      for (drawn_share& each : target.shares) fill(each, target.id);
      detail::join_items(target);
    }
  }

  static std::uint64_t count_in(std::string_view cell) {
    std::uint64_t count = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), count);  // digits or nothing: announce checked it
    return count;
  }

  /// How often the earlier events that the announcement counted drew each firm.
  std::map<std::string, std::uint64_t> earlier_draws_of(id_rule ids) {
    std::map<std::string, std::uint64_t> times;
    const std::string* text = find_file(files_, "private/terms.json");
    const auto terms = text == nullptr ? checked<chain_terms>(chain_terms()) : read_terms(*text);
    found_.add(terms.problems());
    if (!terms || !terms->earlier) return times;
    for (const earlier_event& each : *terms->earlier) {
      for (const std::string& id : each.drawn) ++times[firm(id, ids)];
    }
    return times;
  }

  static std::string firm(std::string_view id, id_rule ids) { return std::string(firm_of(id, ids)); }

  /// The visits of the ledger that was announced.
  cap_visits ledger(id_rule ids) {
    const std::string* text = find_file(files_, "private/ledger.csv");
    if (text == nullptr) return {};
    ledger_options options;
    options.ids = id_rule::free;  // checked when the event was announced
    const auto read = parse_ledger(*text, options);
    found_.add(read.problems());
    return read ? visits_under_cap(*read, ids) : cap_visits();
  }

  /// The sum of a column over all rows of each firm.
  static std::map<std::string, std::uint64_t> sums_of(const roster& rows, std::size_t column, id_rule ids) {
    std::map<std::string, std::uint64_t> sums;
    for (std::size_t row = 0; row < rows.size(); ++row) sums[firm(rows.id(row), ids)] += count_in(rows.cell(row, column));
    return sums;
  }

  /// Names, sectors, attributes and caps of the targets.
  void targets_roster(const announcement_facts& facts) {
    const std::string* text = find_file(files_, "private/targets.csv");
    const std::string* plan_text = find_file(files_, "private/plan.json");
    if (text == nullptr) return;
    std::vector<std::string> confirmed;
    for (const confirmed_code& each : facts.confirmed) confirmed.push_back(each.id);
    roster_options options;
    options.ids = facts.ids;
    options.confirmed = confirmed;
    options.sectors = sectors_of(made_.rules);
    const roster_reading read = parse_roster(*text, options);
    const roster& rows = read.rows;
    std::map<std::string_view, std::optional<cap_rule>> caps;
    const auto plan = plan_text != nullptr ? read_plan(*plan_text, "plan.json") : checked<cavel::plan>(problems());
    if (plan) {
      for (const task& each : plan->tasks) caps[each.name] = each.cap;
    }
    std::map<std::string, std::uint64_t> earlier = earlier_draws_of(facts.ids);
    std::map<std::size_t, std::map<std::string, std::uint64_t>> sums;  // by column
    const cap_visits visits = ledger(facts.ids);
    const auto name = rows.column("name");
    const auto sector = rows.column("sector");
    const auto attributes = rows.column("attributes");
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const auto at = index_.find(std::string(rows.id(row)));
      if (at == index_.end()) continue;
      drawn_target& target = made_.targets[at->second];
      if (name) target.name = rows.cell(row, *name);
      if (sector) target.sector = rows.cell(row, *sector);
      if (attributes) {
        for (const std::string_view each : list_values(rows.cell(row, *attributes))) target.attributes.emplace_back(each);
      }
      for (const std::string& task : target.tasks) {
        const std::optional<cap_rule>& cap = caps[task];
        if (!cap) continue;
        const auto own = stratum_limits_.find({task, target.id});
        const std::uint64_t limit = own == stratum_limits_.end() ? cap->limit : own->second;
        const auto column = rows.column(cap->column);
        if ((target.cap && *target.cap <= limit) || (cap->source == cap_source::column && !column)) continue;
        const std::string of = firm(target.id, facts.ids);
        target.cap = limit;
        target.earlier_visits = 0;
        target.ledger_days.clear();
        if (cap->source == cap_source::records) {
          target.earlier_visits = earlier[of];
        } else if (cap->source == cap_source::column) {
          if (!sums.contains(*column)) sums.emplace(*column, sums_of(rows, *column, facts.ids));
          target.earlier_visits = sums.at(*column)[of];
        } else if (const auto days = visits.find(of); days != visits.end()) {
          target.ledger_days = days->second;
        }
      }
    }
  }

  /// What changed, in the order of the chain (docs/protocol.md §9).
  void changes() {
    for (std::uint64_t n = 1; const std::string* text = find_file(files_, change_folder(n) + "record.json"); ++n) {
      const auto record = read_recorded_change(*text, change_folder(n) + "record.json");
      if (!record) return found_.add(record.problems());
      const event_changes& change_set = record->changes;
      for (const replaced_record& each : record->replaced) replace(each, change_set.day);
      for (const target_change& each : change_set.excused) {
        if (drawn_target* of = target(each.target)) {
          of->excused_because = words_of(each.reason, each.evidence);
          of->excused_on = change_set.day;
        }
      }
      for (const target_change& each : change_set.suspended) {
        if (drawn_target* of = target(each.target))
          of->suspensions.push_back({words_of(each.reason, each.evidence), change_set.day, {}});
      }
      for (const target_change& each : change_set.resumed) {
        drawn_target* of = target(each.target);
        if (of != nullptr && !of->suspensions.empty()) of->suspensions.back().to = change_set.day;
      }
      for (const window_extension& each : change_set.extended) {
        for (drawn_task& task : made_.tasks) {
          if (task.name == each.task) task.visits.to = each.to;
        }
      }
      panels(change_folder(n) + "panels.csv", change_set.day);
    }
  }

  drawn_target* target(const std::string& id) {
    const auto at = index_.find(id);
    return at == index_.end() ? nullptr : &made_.targets[at->second];
  }

  /// The reason in words; for `other` it is in the evidence.
  static std::string words_of(const std::string& reason, const std::string& evidence) {
    const change_reason_words* known = find_change_reason(reason);
    return std::string(known == nullptr ? std::string_view(reason) : known->zh) + "（" + evidence + "）";
  }

  void replace(const replaced_record& of, boost::gregorian::date day) {
    const std::string because = words_of(of.reason, of.evidence);
    if (drawn_target* left = target(of.target)) {
      left->excused_because = because;
      left->excused_on = day;
    }
    drawn_target* called = target(of.by);
    if (called == nullptr) return;
    if (called->reserve && called->activated_because.empty()) {
      called->activated_because = because;
      called->activated_on = day;
      called->tasks.clear();  // until now those for which it was in reserve
    }
    if (std::find(called->tasks.begin(), called->tasks.end(), of.task) == called->tasks.end()) called->tasks.push_back(of.task);
  }

  const file_map& files_;
  inspection_baseline made_;
  std::map<std::string, std::size_t, std::less<>> index_;
  std::map<std::pair<std::string, std::string>, std::uint64_t> stratum_limits_;  // by task and target
  problem_list found_;
};

}  // namespace

checked<inspection_baseline> make_baseline(const file_map& event) { return filling(event).run(); }

inspection_folder parse_inspections(const file_map& files) {
  inspection_folder made;
  const auto add = [&](const problems& of) { made.found.insert(made.found.end(), of.begin(), of.end()); };
  for (const auto& [path, bytes] : files) {
    const std::string name = ascii_lower(path);  // some systems write .JSON
    if (!name.ends_with(".json")) {
      if (!detail::is_litter(path.substr(path.rfind('/') + 1)))
        made.found.push_back({fault::visit_file_unread, path, 0, "", "", ""});
      continue;
    }
    auto read = parse_inspection(bytes, path);
    add(read.problems());
    if (!read) continue;
    made.inspections.push_back(*std::move(read));
    made.files.push_back(path);
  }
  return made;
}
}  // namespace cavel
