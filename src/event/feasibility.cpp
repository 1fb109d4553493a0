// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/feasibility.hpp>
#include <cavel/match/eligibility.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/instant.hpp>

#include <map>
#include <utility>

namespace cavel {

namespace {

class feasibility_check {
 public:
  explicit feasibility_check(const announced_event& of) : event_(of), facts_(of.announcement.facts()) {}

  problems run() {
    for (std::size_t t = 0; t < facts_.tasks.size(); ++t) {
      window(t);
      frame(t);
    }
    if (event_.lists.officers) officers(*event_.lists.officers);
    return std::move(found_);
  }

 private:
  void add(fault code, std::size_t t, std::string_view field, std::string value, std::string detail) {
    found_.push_back(
        {code, "plan", 0, "/tasks/" + std::to_string(t) + "/" + std::string(field), std::move(value), std::move(detail)});
  }

  void window(std::size_t t) {
    const task_facts& task = facts_.tasks[t];
    if (task.to < facts_.published_on) {
      add(fault::window_before_publication, t, "window", format_date(task.to), format_date(facts_.published_on));
    }
    for (const source& each : facts_.sources) {
      if (!each.earliest) continue;
      const boost::gregorian::date day = china_date(*each.earliest);
      if (task.to < day) add(fault::window_before_source, t, "window", format_date(task.to), format_date(day));
    }
  }

  void frame(std::size_t t) {
    std::uint64_t size = 0;
    for (const stratum_facts& each : facts_.tasks[t].strata) size += each.size;
    const std::uint64_t rows = facts_.balance.rejected;
    if (size == 0 && rows != 0) add(fault::frame_empty_by_rejections, t, "filter", facts_.tasks[t].name, std::to_string(rows));
  }

  void officers(const officer_lists& lists) {
    const auto read = read_eligibility(lists);
    if (!read) {
      found_.insert(found_.end(), read.problems().begin(), read.problems().end());
      return;
    }
    for (std::size_t t = 0; t < facts_.tasks.size(); ++t) {
      if (facts_.tasks[t].panel) panels(t, *read);
    }
  }

  using officer_list = std::vector<const eligible_officer*>;

  static bool has(const std::vector<std::string_view>& tasks, std::string_view name) {
    return std::find(tasks.begin(), tasks.end(), name) != tasks.end();
  }

  void panels(std::size_t t, const eligibility& lines) {
    const task_facts& task = facts_.tasks[t];
    officer_list eligible;
    std::size_t leads = 0;
    for (const eligible_officer& each : lines.officers()) {
      if (!has(each.tasks, task.name)) continue;
      eligible.push_back(&each);
      leads += has(each.lead_tasks, task.name) ? 1 : 0;
    }
    std::uint64_t sample = 0;
    for (const stratum_facts& each : task.strata) sample += each.sample;
    if (sample == 0) return;
    const std::uint64_t seats = task.panel->seats;
    if (eligible.size() < seats) {
      add(fault::officers_too_few, t, "officers", std::to_string(eligible.size()), std::to_string(seats));
    } else if (leads < task.panel->leads) {
      add(fault::leads_too_few, t, "officers/leads", std::to_string(leads), std::to_string(task.panel->leads));
    } else if (const auto places = capacity(eligible); places && *places / seats < sample) {
      add(fault::capacity_too_small, t, "officers", std::to_string(*places),
          std::to_string(sample) + " × " + std::to_string(seats));
    } else {
      targets(t, lines, eligible);
    }
  }

  /// How many visits all of them can make; nothing if one is unbounded or the sum exceeds 64 bits.
  static std::optional<std::uint64_t> capacity(const officer_list& eligible) {
    std::uint64_t sum = 0;
    for (const eligible_officer* each : eligible) {
      if (!each->capacity || sum + *each->capacity < sum) return std::nullopt;
      sum += *each->capacity;
    }
    return sum;
  }

  /// Targets for which no panel can be formed, by stratum. If they outnumber the targets that stay undrawn, one is certain to be drawn.
  void targets(std::size_t t, const eligibility& lines, const officer_list& eligible) {
    const task_facts& task = facts_.tasks[t];
    std::map<std::pair<std::string_view, std::string_view>, officer_list> groups;
    for (std::size_t s = 0; s < task.strata.size(); ++s) {
      if (task.strata[s].sample == 0) continue;
      std::uint64_t lacking = 0;
      std::string_view example;
      for (const std::string_view target : event_.lists.tasks[t].strata[s]) {
        const eligibility::facts* facts = lines.find_target(target);
        if (facts == nullptr) continue;  // every target of a frame has its line: the announcement was made from both
        const auto [group, is_new] = groups.try_emplace({facts->sector, facts->region});
        if (is_new) {
          for (const eligible_officer* each : eligible) {
            if (each->may_visit(facts->sector, facts->region)) group->second.push_back(each);
          }
        }
        if (has_panel(t, target, lines, group->second)) continue;
        if (lacking++ == 0) example = target;
      }
      if (lacking == 0) continue;
      const bool is_certain = lacking > task.strata[s].size - task.strata[s].sample;
      add(is_certain ? fault::targets_without_panel : fault::targets_perhaps_without_panel, t, "strata/" + std::to_string(s),
          std::string(example), std::to_string(lacking));
    }
  }

  bool has_panel(std::size_t t, std::string_view target, const eligibility& lines, const officer_list& of_group) const {
    const task_facts& task = facts_.tasks[t];
    std::uint64_t all = 0;
    std::uint64_t leads = 0;
    for (const eligible_officer* each : of_group) {
      if (lines.is_recused(each->id, target)) continue;
      ++all;
      leads += has(each->lead_tasks, task.name) ? 1 : 0;
      if (all >= task.panel->seats && leads >= task.panel->leads) return true;
    }
    return false;
  }

  const announced_event& event_;
  const announcement_facts& facts_;
  problems found_;
};

}  // namespace

problems check_feasibility(const announced_event& of) { return feasibility_check(of).run(); }

}  // namespace cavel
