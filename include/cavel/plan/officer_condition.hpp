// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_PLAN_OFFICER_CONDITION_HPP
#define CAVEL_PLAN_OFFICER_CONDITION_HPP

/// \file
/// Which officers a task draws from: the condition `where` of its panel, besides what `find_refusal` of roster/officer.hpp asks.
///
/// A condition names columns of the officers' roster: those that the library knows by their English names (`unit`, `sectors`, …),
/// others by their header. `sectors` and `regions` may hold several values, and an empty cell there stands for all.

#include <cavel/base/nearest.hpp>
#include <cavel/plan/coverage.hpp>
#include <cavel/plan/plan.hpp>
#include <cavel/roster/officer.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// Whether an officer satisfies a condition. Nobody satisfies one on a column that the roster lacks. O(conditions · columns).
inline bool holds(const condition& of, const officer& one);

/// Why an officer may not be drawn for a task whose window is `visits`: `officer_condition`, or what `find_refusal` of
/// roster/officer.hpp says. `fault::none` if they may be drawn. \pre the task draws officers
inline problem find_refusal(const officer& one, const task& of, const window& visits);

/// Faults of the conditions of all tasks against a roster of officers: a column that it lacks; values and cells with hidden characters.
/// Warning: a value that no officer has, with the nearest one. O(values · officers).
inline problems check_officer_conditions(const plan& of, std::span<const officer> officers, std::span<const std::string> columns);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline bool is_area_column(std::string_view column) { return column == "sectors" || column == "regions"; }

inline bool holds(const condition::member& of, const officer& one) {
  const auto cell = std::find_if(one.cells.begin(), one.cells.end(), [&](const auto& each) { return each.first == of.column; });
  if (cell == one.cells.end()) return false;
  const bool is_area = is_area_column(of.column);
  if (is_area && list_values(cell->second).empty()) return true;
  return std::any_of(of.values.begin(), of.values.end(), [&](const std::string& value) {
    return matches(is_area ? comparison::list : comparison::equal, cell->second, value);
  });
}

class officer_condition_check {
 public:
  officer_condition_check(std::span<const officer> officers, std::span<const std::string> columns)
      : officers_(officers), columns_(columns) {}

  void run(const condition& of, const std::string& field) {
    for (const condition::member& each : of.members) {
      if (std::find(columns_.begin(), columns_.end(), each.column) == columns_.end()) {
        found.push_back({fault::plan_column_missing, "plan", 0, field, each.column, each.column});
        continue;
      }
      check_cells(each.column);
      for (const std::string& value : each.values) check_value(each.column, value, field + "/" + each.column);
    }
    for (const condition& each : of.any) run(each, field + "/any");
    for (const condition& each : of.none) run(each, field + "/not");
  }

  problems found;

 private:
  void check_cells(const std::string& column) {
    if (!checked_.insert(column).second) return;
    std::map<std::string_view, std::pair<std::uint64_t, std::size_t>> deceptive;  // first row and number of each cell
    for (const officer& one : officers_) {
      for (const auto& [name, cell] : one.cells) {
        if (name != column) continue;
        const auto parts = is_area_column(name) ? list_values(cell) : std::vector<std::string_view>{cell};
        if (std::any_of(parts.begin(), parts.end(), is_deceptive)) ++deceptive.try_emplace(cell, one.row, 0).first->second.second;
      }
    }
    for (const auto& [cell, at] : deceptive) {
      found.push_back({fault::cell_deceptive, "officers", static_cast<std::size_t>(at.first), column, std::string(cell),
                       std::to_string(at.second)});
    }
  }

  void check_value(const std::string& column, const std::string& value, const std::string& field) {
    if (is_deceptive(value)) {
      found.push_back({fault::plan_value_deceptive, "plan", 0, field, value, ""});
      return;
    }
    std::set<std::string, std::less<>> known;
    for (const officer& one : officers_) {
      if (detail::holds(condition::member{column, {value}}, one)) return;
      for (const auto& [name, cell] : one.cells) {
        if (name == column && !cell.empty()) known.insert(cell);
      }
    }
    const std::string nearest = nearest_word(value, known);
    found.push_back({fault::plan_value_unknown, "plan", 0, field, value, nearest.empty() ? "-" : nearest});
  }

  std::span<const officer> officers_;
  std::span<const std::string> columns_;
  std::set<std::string> checked_;  // columns
};

}  // namespace detail

inline bool holds(const condition& of, const officer& one) {
  const auto at_officer = [&](const condition& each) { return holds(each, one); };
  return std::all_of(of.members.begin(), of.members.end(), [&](const auto& each) { return detail::holds(each, one); }) &&
         (of.any.empty() || std::any_of(of.any.begin(), of.any.end(), at_officer)) &&
         std::none_of(of.none.begin(), of.none.end(), at_officer);
}

inline problem find_refusal(const officer& one, const task& of, const window& visits) {
  if (!holds(of.officers->where, one)) return {fault::officer_condition, {}, 0, {}, one.id, of.name};
  return find_refusal(one, task_days{of.name, visits.from, visits.to, of.officers->credential_on_every_day});
}

inline problems check_officer_conditions(const plan& of, std::span<const officer> officers,
                                         std::span<const std::string> columns) {
  detail::officer_condition_check check(officers, columns);
  for (std::size_t t = 0; t < of.tasks.size(); ++t) {
    if (of.tasks[t].officers) check.run(of.tasks[t].officers->where, "/tasks/" + std::to_string(t) + "/officers/where");
  }
  return std::move(check.found);
}

}  // namespace cavel

#endif
