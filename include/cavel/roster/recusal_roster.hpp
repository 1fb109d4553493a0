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
      : rows_(rows), options_(options), found_(options.most_problems) {}

  checked<std::vector<recusal>> read() && {
    std::vector<recusal> made;
    if (read_header()) {
      for (const malformed_row& row : rows_.malformed()) {
        const std::string counted = std::to_string(row.cells.size()) + "/" + std::to_string(rows_.columns());
        add({row.reason, {}, static_cast<std::size_t>(row.row), {}, {}, counted});
      }
      for (row_ = 0; row_ < rows_.size(); ++row_) made.push_back(read_recusal());
      found_.sort_by_row();
    }
    if (!has_error(found_)) return {std::move(made), found_.take()};
    add({fault::recusals_refused, {}, 0, {}, {}, {}});
    return std::move(found_);
  }

 private:
  enum column { officer_column, target_column, ground, source, decider, state, requested, decided, columns };
  static constexpr std::array<std::string_view, columns> names = {"officer", "target", "ground",    "source",
                                                                  "decider", "state",  "requested", "decided"};

  void add(problem found) {
    found.where = options_.where;
    found_.add(std::move(found));
  }

  void report(fault code, column at, std::string detail = {}) {
    const std::string_view field = trim_header(rows_.header(*at_[at]));
    add({code,
         {},
         static_cast<std::size_t>(rows_.source_row(row_)),
         std::string(field),
         std::string(cell(at)),
         std::move(detail)});
  }

  std::string_view cell(column at) const { return rows_.cell(row_, *at_[at]); }

  bool read_header() {
    for (std::size_t i = 0; i < rows_.columns(); ++i) {
      const std::string_view header = trim_header(rows_.header(i));
      const column_alias* known = find_column(recusal_columns, header);
      if (known == nullptr) continue;
      const auto name = std::find(names.begin(), names.end(), known->name);
      std::optional<std::size_t>& place = at_[static_cast<std::size_t>(name - names.begin())];
      if (place) {
        add({fault::roster_column_repeated, {}, 1, std::string(header), {}, std::string(rows_.header(*place))});
      }
      place = i;
    }
    for (std::size_t i = 0; i < columns; ++i) {
      if (at_[i]) continue;
      const std::string usual(usual_header(recusal_columns, names[i], true));
      add({fault::roster_column_missing, {}, 1, {}, {}, usual + " / " + std::string(names[i])});
    }
    return found_.empty();
  }

  recusal read_recusal() {
    recusal one;
    one.row = rows_.source_row(row_);
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
    if (cell(at).empty()) report(fault::recusal_incomplete, at, std::string(trim_header(rows_.header(*at_[at]))));
  }

  const table& rows_;
  const recusal_options& options_;
  problem_list found_;
  std::array<std::optional<std::size_t>, columns> at_{};
  std::size_t row_ = 0;
};

inline checked<std::vector<recusal>> read_recusals(const table& rows, const recusal_options& options) {
  return recusal_reader(rows, options).read();
}

}  // namespace cavel

#endif
