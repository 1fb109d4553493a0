// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_ROSTER_HPP
#define CAVEL_ROSTER_ROSTER_HPP

/// \file
/// The roster (名录库): the rows that can be drawn, each with a valid, unique id.
///
/// Reading never repairs a roster. Every problem is reported with row, column, value and remedy. A row with an error is rejected
/// with its id and reason, and the draw states how many enterprises cannot be drawn until they are corrected. If an id occurs
/// twice, nobody can say which row is right, so all of its rows are rejected. Unknown columns are kept unchanged, so that callers
/// can join by id. One value is added: an empty sector is derived from the industry code if the table of sectors has a row for it.

#include <cavel/base/bytes.hpp>
#include <cavel/fault.hpp>
#include <cavel/hash/digest.hpp>
#include <cavel/roster/column.hpp>
#include <cavel/roster/enterprise_id.hpp>
#include <cavel/roster/identity_number.hpp>
#include <cavel/roster/sector_table.hpp>
#include <cavel/roster/table.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// Immutable; copies share the text. Views of cells live as long as the roster or a copy of it.
class roster {
 public:
  roster() = default;
  std::size_t size() const { return rows_.size(); }
  std::string_view id(std::size_t row) const { return rows_.cell(row, id_column_); }
  /// All rows, ascending by the bytes of their ids.
  std::span<const std::uint32_t> by_id() const { return by_id_; }
  /// As of `table`: before rows are read that lie far apart.
  void prefetch_place(std::size_t row) const { rows_.prefetch_place(row); }
  void prefetch_text(std::size_t row) const { rows_.prefetch_text(row); }
  /// The number of the row in its file; the header is row 1.
  std::uint64_t source_row(std::size_t row) const { return rows_.source_row(row); }
  std::size_t columns() const { return names_.size(); }
  /// The canonical English name (`id`, `name`, `sector` …), or the header as written for a private column.
  std::string_view column_name(std::size_t column) const { return names_[column]; }
  /// The header as written; for a derived column of sectors, its canonical name.
  std::string_view header(std::size_t column) const {
    return column < rows_.columns() ? rows_.header(column) : std::string_view(names_[column]);
  }
  /// By canonical name, or by the header as written (without outer spaces). O(columns).
  std::optional<std::size_t> column(std::string_view name) const;
  /// As written; an empty sector is replaced by the one derived from the industry code. O(1).
  std::string_view cell(std::size_t row, std::size_t column) const {
    if (column == sector_column_ && derived_[row] != 0) return sectors().rows[derived_[row] - 1U].sector;
    return written(row, column);
  }
  /// As in the table: empty if `cell` gives a derived sector.
  std::string_view written(std::size_t row, std::size_t column) const {
    return column < rows_.columns() ? rows_.cell(row, column) : std::string_view();
  }
  /// The table by which sectors are derived from codes.
  const sector_table& sectors() const { return sectors_ == nullptr ? built_in_sectors() : *sectors_; }
  /// Whether the table itself has the column; the column of sectors may be derived.
  bool is_written(std::size_t column) const { return column < rows_.columns(); }

 private:
  friend class roster_reader;
  table rows_;
  std::vector<std::string> names_;
  std::size_t id_column_ = 0;
  std::vector<std::uint32_t> by_id_;
  std::shared_ptr<const sector_table> sectors_;               ///< null: the built-in one
  std::vector<std::uint8_t> derived_;                         ///< by row: 1 + the row of that table that takes its code, or 0
  std::size_t sector_column_ = static_cast<std::size_t>(-1);  ///< where sectors were derived, else none
};

/// A rejected row.
struct rejected {
  std::uint64_t row = 0;
  std::string id;  ///< as found; may be empty or invalid
  fault reason = fault::none;
  bool id_valid = false;  ///< whether the id is valid by the rule of the roster
};

/// Whether the list of rejected rows names the row by its id: valid by the rule of the roster, not an identity number and not
/// `#` with digits (docs/protocol.md §2). A mistyped id is never published: it may belong to somebody else.
bool is_listed(const rejected& row);

/// How the agency itself refers to a rejected row: by its id if that may be listed, otherwise by `#` and the row number.
std::string list_entry(const rejected& row);

struct executor;  // hash/execution.hpp

struct roster_options {
  std::string where = "targets.csv";  ///< the name of the file in problems
  id_rule ids = id_rule::credit_code;
  std::span<const std::string> confirmed = {};  ///< ascending codes with a wrong check character that the office confirmed
  bool strict = false;                          ///< refuse the roster if any row is rejected
  std::shared_ptr<const sector_table> sectors = nullptr;  ///< by which codes give sectors; null: `built_in_sectors()`
  std::span<const column_alias> columns = enterprise_columns;
  std::size_t most_problems = problem_list::usual;  ///< kept of each severity
  const executor* workers = nullptr;                ///< that sort the ids; null: the calling thread only
};

struct roster_reading {
  roster rows;
  std::vector<rejected> rejected_rows;  ///< in ascending order of row, each with its first reason
  problems found;                       ///< a `problem_list`, in ascending order of row
  std::uint64_t row_count = 0;          ///< rows of data, accepted and rejected
  digest file;                          ///< of the bytes of the file; zero if there is no file
  bool refused = false;                 ///< there is no roster: an error of the whole file, or a rejected row if strict
};

// ---------------------------------------------------------------------------------------------------------

inline std::optional<std::size_t> roster::column(std::string_view name) const {
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (names_[i] == name) return i;
  }
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (trim_header(header(i)) == name) return i;
  }
  return std::nullopt;
}

inline bool is_listed(const rejected& row) {
  const bool like_a_row = row.id.size() > 1 && row.id[0] == '#' && row.id.find_first_not_of("0123456789", 1) == std::string::npos;
  return row.id_valid && !like_a_row && !is_identity_number(row.id);
}

inline std::string list_entry(const rejected& row) { return is_listed(row) ? row.id : "#" + std::to_string(row.row); }

}  // namespace cavel

#endif
