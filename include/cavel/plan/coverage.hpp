// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_PLAN_COVERAGE_HPP
#define CAVEL_PLAN_COVERAGE_HPP

/// \file
/// No enterprise is silently left out of every task: values on which a plan and a roster disagree.
///
/// A sector spelled 机械行业 in the roster and 机械 in the plan takes its enterprises out of the draw as surely as a
/// deleted row. So every value of the plan that occurs in no row is reported. So is every value of a filtered column that no
/// task selects, with the number of its enterprises and the nearest value on the other side. Cells and values that only look
/// like others (hidden characters, odd spaces, broken encoding) are errors.

#include <cavel/base/ascii_case.hpp>
#include <cavel/base/nearest.hpp>
#include <cavel/plan/detail/column_values.hpp>
#include <cavel/plan/plan.hpp>
#include <cavel/roster/confusables.hpp>
#include <cavel/roster/misread.hpp>
#include <cavel/roster/sector.hpp>
#include <cavel/roster/text_sign.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// Whether a text is not what it looks like: hidden or combining characters, spaces other than U+0020, two spaces in
/// succession, outer spaces, U+FFFD, what GBK makes of U+FFFD (锟斤拷), or UTF-8 that was read as Latin-1 or GBK (鏈烘). O(length · log).
inline bool is_deceptive(std::string_view text);

// ---------------------------------------------------------------------------------------------------------

inline bool is_deceptive(std::string_view text) {
  const confusable_signs signs = find_confusable_signs(text);
  const auto has = [&](std::string_view part) { return text.find(part) != std::string_view::npos; };
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  return signs.space || signs.hidden || has("  ") || has("\xEF\xBF\xBD") || has("锟斤拷") || text.starts_with(' ') ||
         text.ends_with(' ') || std::any_of(text.begin(), text.end(), is_control) ||
         find_text_sign(text).sign == text_sign::broken || !misread_original(text).empty();
}

namespace detail {

/// Compares a plan's values with a roster's.
class coverage_check {
 public:
  /// `covered`: the rows that some task selects.
  coverage_check(const plan& of, const roster& rows, filtered_columns& columns, const std::vector<bool>& covered)
      : plan_(of), rows_(rows), columns_(columns), covered_(covered) {}

  problems run() {
    for (std::size_t t = 0; t < plan_.tasks.size(); ++t) {
      const std::string field = "/tasks/" + std::to_string(t);
      condition_values(plan_.tasks[t].filter, field + "/filter", true);
      for (std::size_t s = 0; s < plan_.tasks[t].strata.size(); ++s) {
        condition_values(plan_.tasks[t].strata[s].where, field + "/strata/" + std::to_string(s) + "/where", false);
      }
    }
    if (const auto sector = rows_.column("sector"); sector && !plan_.scope.empty()) {
      for (std::size_t i = 0; i < plan_.scope.size(); ++i) {
        plan_value(*sector, comparison::equal, plan_.scope[i], "/scope/" + std::to_string(i));
      }
    }
    for (const auto& [column, values] : columns_.all()) {
      deceptive_cells(values);
      uncovered_values(values);
    }
    unexplained_rows();
    doubtful_industries();
    contradicted_sectors();
    return found_.take();
  }

 private:
  static constexpr std::size_t most_named = 20;  // values of a column that messages name, the most frequent first

  void condition_values(const condition& of, const std::string& field, bool chooses) {
    for (const condition::member& each : of.members) {
      const auto column = rows_.column(each.column);
      if (!column) continue;
      for (const std::string& value : each.values) {
        plan_value(*column, comparison_of(each.column), value, field + "/" + each.column);
        if (chooses) taken_[*column].insert(value);
      }
      compares_[*column] = comparison_of(each.column);
    }
    for (const condition& each : of.any) condition_values(each, field + "/any", chooses);
    for (const condition& each : of.none) condition_values(each, field + "/not", chooses);
  }

  void plan_value(std::size_t column, comparison compares, const std::string& value, const std::string& field) {
    const column_values& values = columns_.of(column);
    if (is_deceptive(value)) {
      found_.add({fault::plan_value_deceptive, "plan", 0, field, value, ""});
      return;
    }
    for (std::size_t code = 0; code < values.size(); ++code) {
      if (matches(compares, values.value(code), value)) return;
    }
    std::set<std::string, std::less<>> known;
    for (std::size_t code = 0; code < values.size(); ++code) {
      for (const std::string_view each : parts_of(compares, values.value(code))) known.emplace(each);
    }
    found_.add({fault::plan_value_unknown, "plan", 0, field, value, near_values(value, known)});
  }

  static std::vector<std::string_view> parts_of(comparison compares, std::string_view cell) {
    if (compares == comparison::list) return list_values(cell);
    return cell.empty() ? std::vector<std::string_view>() : std::vector<std::string_view>{cell};
  }

  /// Whether a value of the cell is deceptive. The separators of a list are not.
  bool has_deceptive_part(const column_values& values, std::size_t code) {
    const auto parts = parts_of(compares_[values.column()], values.value(code));
    return std::any_of(parts.begin(), parts.end(), is_deceptive);
  }

  void deceptive_cells(const column_values& values) {
    for (std::size_t code = 0; code < values.size(); ++code) {
      if (!has_deceptive_part(values, code)) continue;
      found_.add({fault::cell_deceptive, "targets", static_cast<std::size_t>(rows_.source_row(values.first_row(code))),
                  std::string(rows_.header(values.column())), std::string(values.value(code)),
                  std::to_string(values.count(code))});
    }
  }

  /// Values of enterprises in no task that no condition of a task names.
  void uncovered_values(const column_values& values) {
    std::vector<std::size_t> uncovered(values.size(), 0);
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (!covered_[row]) ++uncovered[values.code(row)];
    }
    std::map<std::string_view, std::size_t> counts;
    const comparison compares = compares_[values.column()];
    for (std::size_t code = 0; code < values.size(); ++code) {
      if (uncovered[code] == 0 || has_deceptive_part(values, code)) continue;
      for (const std::string_view each : parts_of(compares, values.value(code))) counts[each] += uncovered[code];
    }
    const std::set<std::string, std::less<>>& taken = taken_[values.column()];
    std::vector<std::pair<std::string_view, std::size_t>> listed;
    for (const auto& each : counts) {
      const auto is_named = [&](const std::string& value) { return matches(compares, each.first, value); };
      const bool in_scope = rows_.column_name(values.column()) == "sector" &&
                            std::find(plan_.scope.begin(), plan_.scope.end(), each.first) != plan_.scope.end();
      if (!in_scope && std::none_of(taken.begin(), taken.end(), is_named)) listed.push_back(each);
    }
    explain(values, compares, listed);
    std::stable_sort(listed.begin(), listed.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    const std::string header(rows_.header(values.column()));
    std::size_t left_out = 0;
    for (std::size_t i = 0; i < listed.size(); ++i) {
      if (i >= most_named) {
        left_out += listed[i].second;
        continue;
      }
      std::string detail = std::to_string(listed[i].second);
      const std::string near = near_values(listed[i].first, taken);
      if (!near.empty()) detail += "; " + near;
      found_.add({fault::plan_value_uncovered, "targets", 0, header, std::string(listed[i].first), detail});
    }
    if (left_out != 0) {
      found_.add({fault::plan_values_uncovered, "targets", 0, header, std::to_string(listed.size() - most_named),
                  std::to_string(left_out)});
    }
  }

  /// The rows in no task that have one of the values listed.
  void explain(const column_values& values, comparison compares,
               const std::vector<std::pair<std::string_view, std::size_t>>& listed) {  // ascending by value
    if (listed.empty()) return;
    const auto is_listed = [&](std::string_view part) {
      const auto at = std::lower_bound(listed.begin(), listed.end(), part,
                                       [](const auto& each, std::string_view wanted) { return each.first < wanted; });
      return at != listed.end() && at->first == part;
    };
    std::vector<bool> explains(values.size());
    for (std::size_t code = 0; code < values.size(); ++code) {
      const auto parts = parts_of(compares, values.value(code));
      explains[code] = std::any_of(parts.begin(), parts.end(), is_listed);
    }
    explained_.resize(rows_.size());
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (explains[values.code(row)]) explained_[row] = true;
    }
  }

  /// Rows in no task of which no value was reported: their cell is empty, or each of their values is taken, but not together.
  void unexplained_rows() {
    if (taken_.empty()) return;
    // By sector where a filter names it, else by industry code, else by the first column: as the balance counts (docs/protocol.md 2).
    const auto rank = [&](std::size_t column) {
      const std::string_view name = rows_.column_name(column);
      return std::pair(name == "sector" ? 0 : name == "industry" ? 1 : 2, name);
    };
    std::size_t column = taken_.begin()->first;
    for (const auto& each : taken_) column = rank(each.first) < rank(column) ? each.first : column;
    explained_.resize(rows_.size());
    const column_values& values = columns_.of(column);
    const bool is_sector = rows_.column_name(column) == "sector";
    std::vector<std::size_t> left(values.size());
    for (std::size_t row = 0; row < rows_.size(); ++row) left[values.code(row)] += !covered_[row] && !explained_[row] ? 1 : 0;
    std::vector<std::size_t> order;
    for (std::size_t code = 0; code < values.size(); ++code) {
      const bool in_scope =
          is_sector && std::find(plan_.scope.begin(), plan_.scope.end(), values.value(code)) != plan_.scope.end();
      if (left[code] != 0 && !in_scope && !has_deceptive_part(values, code)) order.push_back(code);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return left[a] > left[b]; });
    const std::string header(rows_.header(column));
    std::size_t left_out = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      const std::string_view cell = values.value(order[i]);
      if (i < most_named) {
        found_.add({fault::plan_rows_uncovered, "targets", 0, header, cell.empty() ? "空白 (empty)" : std::string(cell),
                    std::to_string(left[order[i]])});
      } else {
        left_out += left[order[i]];
      }
    }
    if (left_out != 0) {
      found_.add({fault::plan_values_uncovered, "targets", 0, header, std::to_string(order.size() - most_named),
                  std::to_string(left_out)});
    }
  }

  bool is_chosen_by(std::optional<std::size_t> column) const { return column && compares_.contains(*column); }

  /// A wrong letter or a lost zero puts an enterprise into the wrong task if a condition names codes. A code of an older
  /// edition does not: conditions compare what it begins with.
  void doubtful_industries() {
    const auto column = rows_.column("industry");
    if (!is_chosen_by(column)) return;
    const column_values& values = columns_.of(*column);
    for (std::size_t code = 0; code < values.size(); ++code) {
      const fault wrong = values.value(code).empty() ? fault::none : check_industry(values.value(code));
      if (wrong != fault::industry_letter && wrong != fault::industry_zero_lost) continue;
      add_cell(fault::plan_industry_doubtful, values.first_row(code), *column, std::to_string(values.count(code)));
    }
  }

  /// If the plan filters by sector, a code that contradicts the sector leaves it unclear whether the enterprise is in the draw.
  void contradicted_sectors() {
    const auto column = rows_.column("sector");
    const auto industry = rows_.column("industry");
    if (!is_chosen_by(column) || !industry) return;
    const column_values& sectors = columns_.of(*column);
    const column_values& industries = columns_.of(*industry);
    const sector_table& table = rows_.sectors();
    std::vector<std::optional<std::size_t>> table_rows;
    for (std::size_t code = 0; code < industries.size(); ++code) table_rows.push_back(find_row(table, industries.value(code)));
    std::map<std::pair<std::size_t, std::size_t>, std::pair<std::size_t, std::size_t>>
        found;  // first row and number of each pair
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const std::size_t sector = sectors.code(row), code = industries.code(row);
      if (!contradicts_sector(table, table_rows[code], sectors.value(sector))) continue;
      ++found.try_emplace({sector, code}, row, 0).first->second.second;
    }
    for (const auto& [of, rows] : found) {
      add_cell(fault::plan_sector_contradiction, rows.first, *column,
               std::string(industries.value(of.second)) + "; " + std::to_string(rows.second));
    }
  }

  void add_cell(fault code, std::size_t row, std::size_t column, std::string detail) {
    found_.add({code, "targets", static_cast<std::size_t>(rows_.source_row(row)), std::string(rows_.header(column)),
                std::string(rows_.cell(row, column)), std::move(detail)});
  }

  /// What a value may stand for: one that differs only in width or case, the values that it contains, else one that is at most half its
  /// length away.
  template <class Words>
  static std::string near_values(std::string_view value, const Words& taken) {
    std::string named;
    for (const std::string& each : taken) {
      if (folded(each) == folded(value)) return each;
    }
    for (const std::string& each : taken) {
      if (!each.empty() && value.find(each) != std::string_view::npos) named += (named.empty() ? "" : " ") + each;
    }
    if (!named.empty() || taken.empty()) return named;
    const std::string nearest = nearest_word(value, taken);
    return edit_distance(value, nearest) * 2 <= characters(value).size() ? nearest : std::string();
  }

  static std::string folded(std::string_view text) { return ascii_lower(skeleton(text)); }

  const plan& plan_;
  const roster& rows_;
  filtered_columns& columns_;
  const std::vector<bool>& covered_;
  std::vector<bool> explained_;  // rows of which a value was reported
  std::map<std::size_t, comparison> compares_;
  std::map<std::size_t, std::set<std::string, std::less<>>> taken_;  // by column: values that the filters of tasks name
  problem_list found_;
};

}  // namespace detail

}  // namespace cavel

#endif
