// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_DETAIL_NAMED_COLUMNS_HPP
#define CAVEL_ROSTER_DETAIL_NAMED_COLUMNS_HPP

/// \file
/// A table that is accepted or refused as a whole (recusals, the ledger of visits): its columns by name, the row being read, and
/// its problems with their places.

#include <cavel/fault.hpp>
#include <cavel/roster/column.hpp>
#include <cavel/roster/table.hpp>

#include <gsl/assert>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace cavel::detail {

template <std::size_t count>
class named_columns {
 public:
  /// \param names of the columns, by which callers number them. The table and the texts must outlive this.
  named_columns(const table& rows, std::string_view where, std::span<const column_alias> aliases,
                const std::array<std::string_view, count>& names, std::size_t most_problems)
      : rows_(rows), where_(where), aliases_(aliases), names_(names), found_(most_problems) {}

  /// Finds the columns by their headers. \return whether each stands once at most, and each of `required` is there
  bool find(std::span<const std::size_t> required) {
    for (std::size_t i = 0; i < rows_.columns(); ++i) {
      const std::string_view header = trim_header(rows_.header(i));
      const column_alias* known = find_column(aliases_, header);
      if (known == nullptr) continue;
      const auto name = std::find(names_.begin(), names_.end(), known->name);
      std::optional<std::size_t>& place = at_[static_cast<std::size_t>(name - names_.begin())];
      if (place) add({fault::roster_column_repeated, {}, 1, std::string(header), {}, std::string(rows_.header(*place))});
      place = i;
    }
    for (const std::size_t each : required) {
      if (at_[each]) continue;
      const std::string usual(usual_header(aliases_, names_[each], true));
      add({fault::roster_column_missing, {}, 1, {}, {}, usual + " / " + std::string(names_[each])});
    }
    return found_.empty();
  }

  /// Reports the malformed rows, and calls `read()` for each of the others. O(rows · log)
  template <class Read>
  void each_row(const Read& read) {
    for (const malformed_row& row : rows_.malformed()) {
      const std::string counted = std::to_string(row.cells.size()) + "/" + std::to_string(rows_.columns());
      add({row.reason, {}, static_cast<std::size_t>(row.row), {}, {}, counted});
    }
    for (row_ = 0; row_ < rows_.size(); ++row_) read();
    found_.sort_by_row();
  }

  bool has(std::size_t column) const { return at_[column].has_value(); }
  /// The cell of the row being read; empty where the table has no such column.
  std::string_view cell(std::size_t column) const { return has(column) ? rows_.cell(row_, *at_[column]) : std::string_view(); }
  /// \pre has(column)
  std::string_view header(std::size_t column) const {
    Expects(has(column));
    return trim_header(rows_.header(*at_[column]));
  }
  std::uint64_t source_row() const { return rows_.source_row(row_); }

  void add(problem found) {
    found.where = where_;
    found_.add(std::move(found));
  }
  /// A problem of a cell of the row being read. \pre has(column)
  void report(fault code, std::size_t column, std::string detail = {}) {
    report({code, {}, 0, {}, std::string(cell(column)), std::move(detail)}, column);
  }
  void report(problem found, std::size_t column) {
    found.row = static_cast<std::size_t>(source_row());
    found.field = header(column);
    add(std::move(found));
  }

  problem_list& found() { return found_; }

 private:
  const table& rows_;
  std::string_view where_;
  std::span<const column_alias> aliases_;
  const std::array<std::string_view, count>& names_;
  problem_list found_;
  std::array<std::optional<std::size_t>, count> at_{};
  std::size_t row_ = 0;
};

}  // namespace cavel::detail

#endif
