// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_PLAN_PLAN_HPP
#define CAVEL_PLAN_PLAN_HPP

/// \file
/// The annual plan (年度抽查计划): tasks, their targets, strata and fractions, and how officers are drawn.
///
/// This header has the types. files/plan_json.hpp reads them from the file described in docs/guide/plan.md. `check` reports
/// everything that makes a plan invalid, whether it was read from a file or built in memory.

#include <cavel/base/bytes.hpp>
#include <cavel/base/canonical.hpp>
#include <cavel/fault.hpp>
#include <cavel/plan/fraction.hpp>
#include <cavel/plan/panel_mode.hpp>
#include <cavel/roster/roster.hpp>
#include <cavel/time/date.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// A filter of roster rows (筛选条件). It holds for a row if all members hold, at least one of `any` holds (unless `any` is
/// empty), and none of `none` holds. An empty condition holds for every row. docs/protocol.md §8.
struct condition {
  struct member {
    std::string column;
    std::vector<std::string> values;
    bool operator==(const member&) const = default;
  };
  std::vector<member> members;
  std::vector<condition> any;
  std::vector<condition> none;  ///< at most one: the condition of "not"

  bool operator==(const condition&) const = default;
};

/// The condition as a JSON value. Its `canonical` form is the filter line of an announcement.
inline json_value to_json(const condition& of);

/// First and last day of the visits (抽查时间).
struct window {
  boost::gregorian::date from, to;
  bool operator==(const window&) const = default;
};

/// One stratum (分层) of a task: the enterprises that satisfy its condition and that of no earlier stratum.
struct stratum_rule {
  std::string name;
  condition where;
  fraction share;
  std::uint64_t reserve = 0;
  std::optional<std::uint64_t> cap;  ///< the task's cap has this limit here
};

/// Where inspections are counted for a cap: in a column of the roster, in the earlier events, in the ledger of the year's visits.
enum class cap_source : std::uint8_t { column, records, ledger };

/// Annual cap on inspections (年度检查频次上限).
struct cap_rule {
  std::uint64_t limit = 1;
  cap_source source = cap_source::records;
  std::string column;  ///< of `cap_source::column`

  /// As an announcement has it: `column inspections`, `records`, `ledger`.
  std::string counted_from() const;
};

struct exclusion_rule {
  std::string reason;  ///< a name (`check_name`)
  std::vector<std::string> ids;
};

/// A number of check items (抽查事项) drawn by lot, once for the task or separately for each target.
struct items_rule {
  std::uint64_t drawn = 0;
  bool per_target = false;
};

/// How officers are drawn (随机选派执法检查人员): docs/protocol.md §7.
struct panel_rule {
  std::uint32_t seats = 2;  ///< k ≥ 2, 河南省行政执法条例 24
  std::uint32_t leads = 0;  ///< l, 0 or 1
  panel_mode mode = panel_mode::panel;
  bool fall_back = false;               ///< from teams to panels if teams are impossible
  std::optional<std::uint64_t> pool;    ///< m ≥ 1; empty: all officers
  bool credential_on_every_day = true;  ///< valid on every day of the window, else on one of them
  condition where;                      ///< which officers may be drawn, by the columns of their roster
};

inline constexpr std::string_view reason_earlier_event = "earlier-event";
inline constexpr std::string_view reason_capped = "capped";

/// One row of the plan's table, with the details that the table leaves open.
struct task {
  std::string name;
  std::uint64_t number = 1;  ///< 序号
  std::string department;    ///< 部门
  std::string matter;        ///< 抽查事项
  std::string title;         ///< 抽查任务名称
  std::string targets;       ///< 检查对象
  std::string method;        ///< 检查方式
  window visits;             ///< 抽查时间
  std::string lot;
  condition filter;
  std::vector<stratum_rule> strata;
  cavel::rounding rounding = cavel::rounding::up;
  std::vector<exclusion_rule> exclusions;
  bool exclude_earlier = false;
  std::optional<cap_rule> cap;
  std::optional<items_rule> items;
  std::optional<panel_rule> officers;
};

/// Personal data that the plan publishes, and the legal basis.
struct publication_rule {
  enum class what : std::uint8_t { officers, officer_names } data = what::officers;
  std::string basis;
};

struct plan {
  std::string title;
  std::string basis;
  id_rule ids = id_rule::credit_code;  ///< what the ids of enterprises are: `credit_code` or `free`
  std::vector<std::string> scope;      ///< sectors (行业)
  std::vector<task> tasks;
  std::vector<publication_rule> publish;

  /// Whether any cap is counted from the ledger.
  bool counts_ledger() const;
  bool publishes(publication_rule::what data) const;
  bool draws_officers() const { return !tasks.empty() && tasks.front().officers.has_value(); }
};

/// Everything wrong with a plan: invalid or repeated names, lots named after another task, windows that end before they begin,
/// officers for only some of the tasks, panels of fewer than two. O(size of the plan).
inline problems check(const plan& of);

// ---------------------------------------------------------------------------------------------------------

inline json_value to_json(const condition& of) {
  json_value value;
  for (const condition::member& each : of.members) {
    json_value list = json_value::array{};
    for (const std::string& text : each.values) list.push(text);
    value.add(each.column, std::move(list));
  }
  if (!of.any.empty()) {
    json_value list = json_value::array{};
    for (const condition& each : of.any) list.push(to_json(each));
    value.add("any", std::move(list));
  }
  if (!of.none.empty()) value.add("not", to_json(of.none.front()));
  return value;
}

inline std::string cap_rule::counted_from() const {
  return source == cap_source::column ? "column " + column : source == cap_source::ledger ? "ledger" : "records";
}

inline bool plan::counts_ledger() const {
  return std::any_of(tasks.begin(), tasks.end(),
                     [](const task& each) { return each.cap && each.cap->source == cap_source::ledger; });
}

inline bool plan::publishes(publication_rule::what data) const {
  return std::any_of(publish.begin(), publish.end(), [&](const publication_rule& rule) { return rule.data == data; });
}

namespace detail {

/// Collects the problems of one task under its JSON pointer.
class task_checker {
 public:
  using tasks_by_name = std::map<std::string_view, const task*>;  // the first of each name

  task_checker(const plan& of, std::size_t at, const tasks_by_name& first, problem_list& found)
      : plan_(of), at_(at), first_(first), found_(found) {}

  void run() {
    const task& one = plan_.tasks[at_];
    need(check_name(one.name), "/task", one.name);
    need(check_id(one.title), "/title", one.title);
    need(check_name(one.lot), "/lot", one.lot);
    if (first_.at(one.name) != &one) add(fault::plan_task_repeated, "/task", one.name);
    if (const auto other = first_.find(one.lot); one.lot != one.name && other != first_.end() && other->second->lot != one.lot) {
      add(fault::plan_lot_named_as_task, "/lot", one.lot, other->second->name);
    }
    if (one.visits.from > one.visits.to) {
      add(fault::plan_window_reversed, "/window", format_date(one.visits.from), format_date(one.visits.to));
    }
    strata(one);
    if (one.cap && (one.cap->source == cap_source::column) == one.cap->column.empty()) {
      add(fault::plan_cap_form, "/cap/column", one.cap->column, "column");
    }
    for (const exclusion_rule& rule : one.exclusions) {
      need(check_name(rule.reason), "/exclude", rule.reason);
      if (rule.reason == reason_capped || rule.reason == reason_earlier_event) {
        add(fault::plan_reason_reserved, "/exclude", rule.reason);
      }
    }
    if (one.officers.has_value() != plan_.draws_officers()) add(fault::plan_officers_for_some, "/officers", one.name);
    if (one.officers && one.officers->seats < 2) {
      add(fault::plan_panel_too_small, "/officers/panel", std::to_string(one.officers->seats));
    }
    if (one.officers && one.officers->leads > 1) {
      add(fault::plan_leads, "/officers/leads", std::to_string(one.officers->leads));
    }
    if (one.officers && one.officers->pool == std::uint64_t{0}) add(fault::plan_pool_empty, "/officers/pool", "0");
  }

 private:
  void strata(const task& one) {
    if (one.strata.empty()) add(fault::plan_no_stratum, "/strata", "");
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < one.strata.size(); ++i) {
      const std::string field = "/strata/" + std::to_string(i) + "/stratum";
      need(check_name(one.strata[i].name), field, one.strata[i].name);
      if (!names.insert(one.strata[i].name).second) add(fault::plan_stratum_repeated, field, one.strata[i].name);
      if (one.strata[i].cap && !one.cap) {
        add(fault::plan_cap_form, "/strata/" + std::to_string(i) + "/cap", std::to_string(*one.strata[i].cap), "strata/cap");
      }
    }
  }

  void need(fault code, const std::string& field, const std::string& value) {
    if (code != fault::none) add(code, field, value);
  }
  void add(fault code, const std::string& field, const std::string& value, const std::string& detail = {}) {
    found_.add({code, "plan", 0, "/tasks/" + std::to_string(at_) + field, value, detail});
  }

  const plan& plan_;
  std::size_t at_;
  const tasks_by_name& first_;
  problem_list& found_;
};

}  // namespace detail

inline problems check(const plan& of) {
  problem_list found;
  if (const fault code = check_id(of.title); code != fault::none) {
    found.add({code, "plan", 0, "/title", of.title, ""});
  }
  if (of.tasks.empty()) found.add({fault::plan_no_task, "plan", 0, "/tasks", "", ""});
  detail::task_checker::tasks_by_name first;
  for (const task& each : of.tasks) first.emplace(each.name, &each);
  for (std::size_t i = 0; i < of.tasks.size(); ++i) detail::task_checker(of, i, first, found).run();
  return found.take();
}

}  // namespace cavel

#endif
