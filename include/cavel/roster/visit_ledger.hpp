// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_VISIT_LEDGER_HPP
#define CAVEL_ROSTER_VISIT_LEDGER_HPP

/// \file
/// The ledger of the year's visits (检查台账): every visit of any basis, from which annual caps are counted.
///
/// The ledger is accepted or refused as a whole, as recusals are: a row left out could let an enterprise over its cap. docs/protocol.md
/// §2, "Ledger and cap", says what counts.

#include <cavel/fault.hpp>
#include <cavel/roster/column.hpp>
#include <cavel/roster/detail/named_columns.hpp>
#include <cavel/roster/enterprise_id.hpp>
#include <cavel/roster/roster.hpp>
#include <cavel/roster/table.hpp>
#include <cavel/roster/visit_basis.hpp>
#include <cavel/time/date.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

inline constexpr column_alias ledger_columns[] = {
    {"id", "id", column_kind::id},
    {"统一社会信用代码", "id", column_kind::id},
    {"检查对象", "id", column_kind::id},
    {"day", "day", column_kind::choice},
    {"检查日期", "day", column_kind::choice},
    {"检查时间", "day", column_kind::choice},
    {"日期", "day", column_kind::choice},
    {"basis", "basis", column_kind::choice},
    {"检查依据", "basis", column_kind::choice},
    {"检查类型", "basis", column_kind::choice},
    {"task", "task", column_kind::free},
    {"任务", "task", column_kind::free},
    {"抽查任务", "task", column_kind::free},
    {"department", "department", column_kind::free},
    {"部门", "department", column_kind::free},
    {"检查部门", "department", column_kind::free},
    {"document", "document", column_kind::free},
    {"文号", "document", column_kind::free},
    {"检查编号", "document", column_kind::free},
};

/// A visit of the ledger.
struct ledger_visit {
  std::uint64_t row = 0;  ///< as a spreadsheet counts it
  std::string id;
  boost::gregorian::date day;
  visit_basis basis = visit_basis::random;
  std::string department, document, task;
  bool operator==(const ledger_visit&) const = default;
};

struct visit_ledger {
  std::vector<ledger_visit> visits;  ///< in the order of the table
  std::vector<std::string> columns;  ///< those of the table that are known, ascending
};

struct ledger_options {
  std::string where = "ledger.csv";  ///< the name of the file in problems
  id_rule ids = id_rule::credit_code;
  std::span<const std::string> confirmed;      ///< codes that lack nothing but the sum, ascending
  std::optional<boost::gregorian::date> last;  ///< no visit is later
};

/// Reads a ledger. Days as in rosters of officers; a basis by its word here, `随机抽查`, `计划检查`, `全覆盖检查`, `个案检查` (or its ground),
/// `专项检查`, `整改复查`. Without rows it is valid. Faults: `roster_column_missing`, `roster_column_repeated`, those of malformed rows,
/// of ids and of `parse_cell_date`, and 255, 256, 258. O(rows).
checked<visit_ledger> read_ledger(const table& rows, const ledger_options& options = {});

/// The basis of a cell, or nothing.
std::optional<visit_basis> parse_visit_basis(std::string_view cell);

/// A firm's visits that use up a cap: the days on which one of its sites was, each site by itself, ascending.
using cap_visits = std::map<std::string, std::vector<boost::gregorian::date>, std::less<>>;

/// Those of a ledger by firm; with free ids, by id. O(visits · log visits).
cap_visits visits_under_cap(const visit_ledger& of, id_rule ids);

/// How many rows the ledger has of each basis, in the order of the enumerators.
std::array<std::uint64_t, 6> count_by_basis(const visit_ledger& of);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

class ledger_reader {
 public:
  ledger_reader(const table& rows, const ledger_options& options)
      : table_(rows, options.where, ledger_columns, names, problem_list::usual), options_(options) {}

  checked<visit_ledger> read() && {
    constexpr std::size_t required[] = {id, day, basis};
    visit_ledger made;
    if (table_.find(required)) {
      for (std::size_t i = 0; i < columns; ++i) {
        if (table_.has(i)) made.columns.emplace_back(names[i]);
      }
      table_.each_row([&] { made.visits.push_back(read_visit()); });
    }
    problem_list& found = table_.found();
    if (!has_error(found)) return {std::move(made), found.take()};
    table_.add({fault::ledger_refused, {}, 0, {}, {}, {}});
    return std::move(found);
  }

 private:
  enum column : std::size_t { basis, day, department, document, id, task, columns };
  static constexpr std::array<std::string_view, columns> names = {"basis", "day", "department", "document", "id", "task"};

  std::string_view cell(column at) const { return table_.cell(at); }
  void report(fault code, column at, std::string detail = {}) { table_.report(code, at, std::move(detail)); }

  ledger_visit read_visit() {
    ledger_visit one;
    one.row = table_.source_row();
    one.id = cell(id);
    check_target(one.id);
    if (const auto read = parse_cell_date(cell(day))) {
      one.day = *read;
      if (options_.last && one.day > *options_.last) report(fault::ledger_day, day, format_date(*options_.last));
    } else {
      report(read.problems().front().code, day);
    }
    if (const auto read = parse_visit_basis(cell(basis))) {
      one.basis = *read;
    } else {
      report(fault::ledger_basis, basis, "random, planned, full-coverage, case, special, recheck");
    }
    one.department = text(department);
    one.document = text(document);
    one.task = text(task);
    return one;
  }

  std::string text(column at) {
    if (!cell(at).empty()) {
      if (const fault bad = check_id(cell(at)); bad != fault::none) report(bad, at);
    }
    return std::string(cell(at));
  }

  void check_target(std::string_view of) {
    if (options_.ids == id_rule::free) {
      if (const fault bad = check_id(of); bad != fault::none) report(bad, id);
      return;
    }
    problem bad = enterprise_id_problem(of, options_.confirmed);
    if (bad.code == fault::none) return;
    table_.report(std::move(bad), id);
  }

  named_columns<columns> table_;
  const ledger_options& options_;
};

}  // namespace detail

inline checked<visit_ledger> read_ledger(const table& rows, const ledger_options& options) {
  return detail::ledger_reader(rows, options).read();
}

inline std::optional<visit_basis> parse_visit_basis(std::string_view cell) {
  const auto word = std::find(visit_basis_words.begin(), visit_basis_words.end(), cell);
  if (word != visit_basis_words.end()) return static_cast<visit_basis>(word - visit_basis_words.begin());
  constexpr std::pair<std::string_view, visit_basis> others[] = {
      {"随机抽查", visit_basis::random},          {"双随机抽查", visit_basis::random},
      {"计划检查", visit_basis::planned},         {"年度计划检查", visit_basis::planned},
      {"全覆盖检查", visit_basis::full_coverage}, {"重点监管企业全覆盖", visit_basis::full_coverage},
      {"个案检查", visit_basis::report},          {"投诉举报", visit_basis::report},
      {"转办交办", visit_basis::report},          {"数据监测", visit_basis::report},
      {"企业申请", visit_basis::report},          {"专项检查", visit_basis::special},
      {"上级部署专项", visit_basis::special},     {"整改复查", visit_basis::recheck},
  };
  for (const auto& [zh, basis] : others) {
    if (zh == cell) return basis;
  }
  return std::nullopt;
}

inline cap_visits visits_under_cap(const visit_ledger& of, id_rule ids) {
  std::set<std::pair<std::string_view, boost::gregorian::date>> counted;  // one visit: an id and a day
  for (const ledger_visit& each : of.visits) {
    if (uses_cap(each.basis)) counted.emplace(each.id, each.day);
  }
  cap_visits made;
  for (const auto& [id, day] : counted) made[std::string(firm_of(id, ids))].push_back(day);
  for (auto& [firm, days] : made) std::sort(days.begin(), days.end());
  return made;
}

inline std::array<std::uint64_t, 6> count_by_basis(const visit_ledger& of) {
  std::array<std::uint64_t, 6> counts{};
  for (const ledger_visit& each : of.visits) ++counts[static_cast<std::size_t>(each.basis)];
  return counts;
}

}  // namespace cavel

#endif
