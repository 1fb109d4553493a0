// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_PLAN_FRAME_HPP
#define CAVEL_PLAN_FRAME_HPP

/// \file
/// The frame (参抽名单): which enterprises of a roster a task covers, in which stratum, and which are left out and why.
///
/// An enterprise that passes the filter is in exactly one stratum or is excluded for exactly one reason. Reasons take precedence
/// as docs/guide/plan.md says: the plan's own in their order, then drawn in an earlier event, then at the cap.

#include <cavel/plan/coverage.hpp>
#include <cavel/plan/detail/column_values.hpp>
#include <cavel/plan/plan.hpp>
#include <cavel/roster/enterprise_id.hpp>
#include <cavel/roster/roster.hpp>
#include <cavel/roster/visit_ledger.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// Rows of a roster, which has fewer than 2^32, ascending by the bytes of their ids.
using row_list = std::vector<std::uint32_t>;

/// Who was drawn in the earlier events (本年度以前的抽取), and how often: the source of caps and exclusions.
using earlier_draws = std::map<std::string, std::uint64_t, std::less<>>;

struct excluded_rows {
  std::string reason;
  row_list rows;
};

/// The frame of one task.
struct frame {
  std::vector<row_list> strata;         ///< in the plan's order
  std::vector<excluded_rows> excluded;  ///< ascending by reason; no empty ones
};

/// The frames of all tasks of a plan, in its order. \pre check(plan) finds no error
/// Faults: a column that the roster lacks; an enterprise in no stratum; a cap column that does not hold integers; earlier
/// events or a ledger that the plan asks for and that are not given (null); values that look like others (plan/coverage.hpp).
/// Warnings: sectors of the plan's scope with enterprises in no task, with their number; values of the plan that no row has
/// and values of rows that no task takes (plan/coverage.hpp); exclusions of enterprises outside the task; empty frames.
/// O(rows · conditions).
inline checked<std::vector<frame>> make_frames(const plan& of, const roster& rows, const earlier_draws* earlier,
                                               const visit_ledger* ledger = nullptr);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// A column by the office's name and by its name here.
inline std::string called(std::string_view column) {
  const std::string_view usual = usual_header(enterprise_columns, column, true);
  return usual == column ? std::string(column) : std::string(usual) + " / " + std::string(column);
}

/// A condition with its columns resolved: each distinct value of a column is compared once.
class row_filter {
 public:
  row_filter(const condition& of, const roster& rows, filtered_columns& columns, const std::string& field, problem_list& found) {
    for (const condition::member& each : of.members) {
      const auto column = rows.column(each.column);
      if (!column) {
        found.add({fault::plan_column_missing, "plan", 0, field, each.column, called(each.column)});
        continue;
      }
      const column_values& values = columns.of(*column);
      member one{&values, std::vector<bool>(values.size())};
      const comparison compares = comparison_of(each.column);
      for (std::size_t code = 0; code < values.size(); ++code) {
        one.accepts[code] = std::any_of(each.values.begin(), each.values.end(),
                                        [&](const std::string& value) { return matches(compares, values.value(code), value); });
      }
      members_.push_back(std::move(one));
    }
    for (const condition& each : of.any) any_.emplace_back(each, rows, columns, field, found);
    for (const condition& each : of.none) none_.emplace_back(each, rows, columns, field, found);
  }

  bool holds(std::size_t row) const {
    const auto at_row = [row](const row_filter& each) { return each.holds(row); };
    const auto accepts = [row](const member& each) { return each.accepts[each.values->code(row)]; };
    return std::all_of(members_.begin(), members_.end(), accepts) &&
           (any_.empty() || std::any_of(any_.begin(), any_.end(), at_row)) && std::none_of(none_.begin(), none_.end(), at_row);
  }

 private:
  struct member {
    const column_values* values;
    std::vector<bool> accepts;  // by code
  };

  std::vector<member> members_;
  std::vector<row_filter> any_, none_;
};

class frame_builder {
 public:
  frame_builder(const plan& of, const roster& rows, const earlier_draws* earlier, const visit_ledger* ledger)
      : plan_(of), rows_(rows), earlier_(earlier), ledger_(ledger), columns_(rows) {
    if (ledger != nullptr) visits_ = visits_under_cap(*ledger, of.ids);
  }

  checked<std::vector<frame>> run() {
    covered_.assign(rows_.size(), false);
    for (std::size_t t = 0; t < plan_.tasks.size(); ++t) frames_.push_back(task(t));
    scope();
    if (!has_error(found_)) {
      found_.add(coverage_check(plan_, rows_, columns_, covered_).run());
    }
    if (has_error(found_)) return std::move(found_);
    return {std::move(frames_), found_.take()};
  }

 private:
  frame task(std::size_t t) {
    const cavel::task& one = plan_.tasks[t];
    const std::string field = "/tasks/" + std::to_string(t);
    const std::size_t before = found_.count();
    const row_filter filter(one.filter, rows_, columns_, field + "/filter", found_);
    std::vector<row_filter> strata;
    for (const stratum_rule& each : one.strata) strata.emplace_back(each.where, rows_, columns_, field + "/strata", found_);
    std::optional<std::size_t> cap_column;
    if (one.cap && one.cap->source == cap_source::column) {
      cap_column = rows_.column(one.cap->column);
      if (!cap_column) add(fault::plan_column_missing, field + "/cap/column", one.cap->column, called(one.cap->column));
    }
    if ((one.exclude_earlier || (one.cap && one.cap->source == cap_source::records)) && earlier_ == nullptr) {
      add(fault::plan_earlier_missing, field, one.name);
    }
    if (one.cap && one.cap->source == cap_source::ledger && ledger_ == nullptr)
      add(fault::plan_ledger_missing, field + "/cap", one.name);
    if (found_.count() != before) return {};

    std::map<std::string_view, std::size_t> named;  // id or code of a firm to the first rule that names it
    std::set<std::string_view> met;
    for (std::size_t i = 0; i < one.exclusions.size(); ++i) {
      for (const std::string& id : one.exclusions[i].ids) named.emplace(id, i);
    }
    // Each row is judged in the order of the file, as it lies in memory, and listed in the order of ids.
    constexpr std::uint32_t outside = 0, without_stratum = 1, first_stratum = 2;
    std::vector<row_list> lists(first_stratum + strata.size());
    std::map<std::string, std::uint32_t, std::less<>> reasons;
    const auto excluded = [&](std::string_view reason) {
      const auto [at, is_new] = reasons.try_emplace(std::string(reason), static_cast<std::uint32_t>(lists.size()));
      if (is_new) lists.emplace_back();
      return at->second;
    };
    const auto list_of = [&](std::size_t row) {
      if (!filter.holds(row)) return outside;
      if (const std::size_t rule = named.empty() ? no_rule : rule_of(named, rows_.id(row), met); rule != no_rule) {
        return excluded(one.exclusions[rule].reason);
      }
      if (one.exclude_earlier && times_drawn(row) != 0) return excluded(reason_earlier_event);
      const auto at_row = [row](const row_filter& each) { return each.holds(row); };
      const auto stratum = static_cast<std::size_t>(std::find_if(strata.begin(), strata.end(), at_row) - strata.begin());
      if (one.cap) {
        const std::uint64_t limit = stratum == strata.size() ? one.cap->limit : one.strata[stratum].cap.value_or(one.cap->limit);
        if (inspections(row, one, cap_column) >= limit) return excluded(reason_capped);
      }
      if (stratum == strata.size()) return without_stratum;
      return first_stratum + static_cast<std::uint32_t>(stratum);
    };
    std::vector<std::uint32_t> list_of_row(rows_.size());
    std::vector<std::size_t> sizes;  // of the lists: none of them grows while it is filled
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const std::uint32_t list = list_of_row[row] = list_of(row);
      if (list != outside) covered_[row] = true;
      if (list >= sizes.size()) sizes.resize(list + std::size_t{1});
      ++sizes[list];
    }
    for (std::size_t list = outside + 1; list < sizes.size(); ++list) lists[list].reserve(sizes[list]);
    for (const std::uint32_t row : rows_.by_id()) {
      if (list_of_row[row] != outside) lists[list_of_row[row]].push_back(row);
    }
    if (const row_list& lacking = lists[without_stratum]; !lacking.empty()) {
      found_.add({fault::plan_stratum_none, "targets", rows_.source_row(lacking.front()), field + "/strata",
                  std::string(rows_.id(lacking.front())), std::to_string(lacking.size())});
    }
    for (const auto& [id, rule] : named) {
      if (!met.contains(id)) add(fault::plan_exclusion_unknown, field + "/exclude", std::string(id));
    }
    frame made;
    made.strata.assign(std::make_move_iterator(lists.begin() + first_stratum),
                       std::make_move_iterator(lists.begin() + first_stratum + static_cast<std::ptrdiff_t>(strata.size())));
    for (const auto& [reason, list] : reasons) made.excluded.push_back({reason, std::move(lists[list])});
    if (std::all_of(made.strata.begin(), made.strata.end(), [](const row_list& rows) { return rows.empty(); })) {
      add(fault::plan_frame_empty, field + "/filter", one.name);
    }
    return made;
  }

  static constexpr std::size_t no_rule = static_cast<std::size_t>(-1);

  /// The firm of a row: several sites of one firm count together where ids are credit codes.
  std::string_view firm(std::string_view id) const { return firm_of(id, plan_.ids); }

  /// The first rule that names the id or its firm; what it named is noted in `met`.
  std::size_t rule_of(const std::map<std::string_view, std::size_t>& named, std::string_view id,
                      std::set<std::string_view>& met) const {
    std::size_t first = no_rule;
    for (const std::string_view name : {id, firm(id)}) {
      const auto at = named.find(name);
      if (at == named.end()) continue;
      met.insert(at->first);
      first = std::min(first, at->second);
    }
    return first;
  }

  /// How often the earlier events drew the firm of a row, all its sites together.
  std::uint64_t times_drawn(std::size_t row) {
    if (by_firm_.empty()) {
      for (const auto& [id, times] : *earlier_) by_firm_[firm(id)] += times;
    }
    const auto at = by_firm_.find(firm(rows_.id(row)));
    return at == by_firm_.end() ? 0 : at->second;
  }

  /// How many visits use up the cap of the firm of a row in the year in which the task's window begins.
  std::uint64_t visits_of_year(std::size_t row, const cavel::task& of) const {
    const auto at = visits_.find(firm(rows_.id(row)));
    if (at == visits_.end()) return 0;
    const auto year = of.visits.from.year();
    return static_cast<std::uint64_t>(
        std::count_if(at->second.begin(), at->second.end(), [&](boost::gregorian::date day) { return day.year() == year; }));
  }

  std::uint64_t inspections(std::size_t row, const cavel::task& of, std::optional<std::size_t> column) {
    if (of.cap->source == cap_source::ledger) return visits_of_year(row, of);
    if (!column) return times_drawn(row);
    if (!has_sites()) return count_in(row, *column);
    const auto [at, is_new] = sums_.try_emplace(*column);
    if (is_new) {
      for (std::size_t each = 0; each < rows_.size(); ++each) at->second[firm(rows_.id(each))] += count_in(each, *column);
    }
    return at->second.at(firm(rows_.id(row)));
  }

  /// Whether any id names a site of a firm: without sites the sum of a firm is its cell.
  bool has_sites() {
    if (!has_sites_) {
      has_sites_ = false;
      for (std::size_t row = 0; row < rows_.size() && !*has_sites_; ++row)
        has_sites_ = firm(rows_.id(row)).size() != rows_.id(row).size();
    }
    return *has_sites_;
  }

  /// The number in a cell.
  std::uint64_t count_in(std::size_t row, std::size_t column) {
    const std::string_view cell = rows_.cell(row, column);
    std::uint64_t count = 0;
    if (cell.empty()) return count;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), count);
    if (error != std::errc() || end != cell.data() + cell.size()) {
      found_.add({fault::plan_cap_value, "targets", rows_.source_row(row), std::string(rows_.column_name(column)),
                  std::string(cell), ""});
    }
    return count;
  }

  /// Sectors of the plan's scope whose enterprises no task covers, with their number.
  void scope() {
    const auto column = rows_.column("sector");
    if (plan_.scope.empty() || has_error(found_)) return;
    if (!column) {
      add(fault::plan_column_missing, "/scope", "sector", called("sector"));
      return;
    }
    std::map<std::string_view, std::size_t> uncovered;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (!covered_[row]) ++uncovered[rows_.cell(row, *column)];
    }
    for (const std::string& sector : plan_.scope) {
      if (const auto at = uncovered.find(sector); at != uncovered.end()) {
        add(fault::plan_scope_uncovered, "/scope", sector, std::to_string(at->second));
      }
    }
  }

  void add(fault code, std::string field, std::string value, std::string detail = {}) {
    found_.add({code, "plan", 0, std::move(field), std::move(value), std::move(detail)});
  }

  const plan& plan_;
  const roster& rows_;
  const earlier_draws* earlier_;
  const visit_ledger* ledger_;
  cap_visits visits_;  // of `ledger_`
  std::optional<bool> has_sites_;
  std::map<std::size_t, std::map<std::string_view, std::uint64_t>> sums_;  // of firms, by column
  std::map<std::string_view, std::uint64_t> by_firm_;                      // of `earlier_`
  filtered_columns columns_;
  std::vector<bool> covered_;
  std::vector<frame> frames_;
  problem_list found_;
};

}  // namespace detail

inline checked<std::vector<frame>> make_frames(const plan& of, const roster& rows, const earlier_draws* earlier,
                                               const visit_ledger* ledger) {
  return detail::frame_builder(of, rows, earlier, ledger).run();
}

}  // namespace cavel

#endif
