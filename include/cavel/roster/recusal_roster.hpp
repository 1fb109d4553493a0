// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_RECUSAL_ROSTER_HPP
#define CAVEL_ROSTER_RECUSAL_ROSTER_HPP

/// \file
/// The table of recusals (回避名册): officer and target, with ground, source, decider, state and times.
///
/// The table is accepted or refused as a whole. Skipping a row could allow a forbidden pair, so a row with an unknown person or an
/// unreadable state refuses the table. Several rows may name the same pair; one granted row forbids it.

#include <cavel/fault.hpp>
#include <cavel/roster/column.hpp>
#include <cavel/roster/detail/named_columns.hpp>
#include <cavel/roster/officer.hpp>
#include <cavel/roster/officer_column.hpp>
#include <cavel/roster/table.hpp>
#include <cavel/time/instant.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

struct recusal_options {
  std::string where = "recusals.csv";  ///< the name of the file in problems
  /// The known ids, those of rejected rows included; null: any.
  const std::set<std::string, std::less<>>* officers = nullptr;
  const std::set<std::string, std::less<>>* targets = nullptr;
  std::size_t most_problems = problem_list::usual;  ///< kept of each severity
};

/// Reads a table of recusals. States: 申请中 requested, 决定回避 granted, 驳回申请 refused. Times:
/// `2022-06-01T09:00:00+08:00`. A table without rows is valid. Faults: `roster_column_missing`,
/// `roster_column_repeated`, those of malformed rows, of ids and of `parse_instant`, and 260-266. O(rows ·
/// log).
checked<std::vector<recusal>> read_recusals(const table& rows, const recusal_options& options);

// ---------------------------------------------------------------------------------------------------------

class recusal_reader {
 public:
  recusal_reader(const table& rows, const recusal_options& options)
      : table_(rows, options.where, recusal_columns, names, options.most_problems), options_(options) {}

  checked<std::vector<recusal>> read() && {
    constexpr std::size_t required[] = {officer_column, target_column, ground, source, decider, state, requested, decided};
    std::vector<recusal> made;
    if (table_.find(required)) table_.each_row([&] { made.push_back(read_recusal()); });
    problem_list& found = table_.found();
    if (!has_error(found)) return {std::move(made), found.take()};
    table_.add({fault::recusals_refused, {}, 0, {}, {}, {}});
    return std::move(found);
  }

 private:
  enum column : std::size_t { officer_column, target_column, ground, source, decider, state, requested, decided, columns };
  static constexpr std::array<std::string_view, columns> names = {"officer", "target", "ground",    "source",
                                                                  "decider", "state",  "requested", "decided"};

  std::string_view cell(column at) const { return table_.cell(at); }
  void report(fault code, column at, std::string detail = {}) { table_.report(code, at, std::move(detail)); }

  recusal read_recusal() {
    recusal one;
    one.row = table_.source_row();
    one.officer = read_id(officer_column, options_.officers, fault::recusal_unknown_officer);
    one.target = read_id(target_column, options_.targets, fault::recusal_unknown_target);
    one.ground = cell(ground);
    one.source = cell(source);
    one.decider = cell(decider);
    one.requested = read_instant(requested);
    one.decided = read_instant(decided);
    for (const column each : {ground, source, requested}) require(each);
    if (cell(state) == "决定回避" || cell(state) == "granted") {
      one.state = recusal_state::granted;
    } else if (cell(state) == "驳回申请" || cell(state) == "refused") {
      one.state = recusal_state::refused;
    } else if (cell(state) == "申请中" || cell(state) == "requested") {
      if (!cell(decided).empty()) report(fault::recusal_undecided, decided);
      return one;
    } else {
      report(fault::recusal_state_form, state);
      return one;
    }
    for (const column each : {decider, decided}) require(each);
    if (one.requested && one.decided && *one.decided < *one.requested) report(fault::recusal_times, decided);
    return one;
  }

  std::string read_id(column at, const std::set<std::string, std::less<>>* known, fault unknown) {
    const std::string_view id = cell(at);
    if (const fault bad = check_id(id); bad != fault::none) {
      report(bad, at);
    } else if (known != nullptr && !known->contains(id)) {
      report(unknown, at);
    }
    return std::string(id);
  }

  std::optional<instant> read_instant(column at) {
    if (cell(at).empty()) return std::nullopt;
    const checked<instant> moment = parse_instant(cell(at));
    if (moment) return *moment;
    report(moment.problems().front().code, at);
    return std::nullopt;
  }

  void require(column at) {
    if (cell(at).empty()) report(fault::recusal_incomplete, at, std::string(table_.header(at)));
  }

  detail::named_columns<columns> table_;
  const recusal_options& options_;
};

inline checked<std::vector<recusal>> read_recusals(const table& rows, const recusal_options& options) {
  return recusal_reader(rows, options).read();
}

}  // namespace cavel

#endif
