// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_ROSTER_READER_HPP
#define CAVEL_ROSTER_ROSTER_READER_HPP

/// \file
/// From a table to a roster: every check of every row, in one pass.
///
/// The header comes first; then each row's id and the cells used by filters are checked; then ids are sorted, so that equal ones are
/// neighbours. Ids that merely look alike are found last. files/csv.hpp reads files.

#include <cavel/base/bytes.hpp>
#include <cavel/fault.hpp>
#include <cavel/roster/column.hpp>
#include <cavel/roster/confusables.hpp>
#include <cavel/roster/credit_code.hpp>
#include <cavel/roster/detail/cell_text.hpp>
#include <cavel/roster/detail/checked_column.hpp>
#include <cavel/roster/detail/id_order.hpp>
#include <cavel/roster/detail/industry_cells.hpp>
#include <cavel/roster/detail/whole_rows.hpp>
#include <cavel/roster/enterprise_id.hpp>
#include <cavel/roster/identity_number.hpp>
#include <cavel/roster/roster.hpp>
#include <cavel/roster/table.hpp>
#include <cavel/roster/text_sign.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cavel {

/// Checks a table and makes a roster of its good rows.
/// Faults 200-229. O(cells) in one pass, and sorting of the ids.
roster_reading read_roster(table rows, const roster_options& options);

/// A roster from arrays in memory: one array of cells for each column. Row numbers are as if the header were row 1.
roster_reading read_roster(std::span<const column_cells> columns, const roster_options& options);

// ---------------------------------------------------------------------------------------------------------

/// Reads one table; its members are the steps, in order.
class roster_reader {
 public:
  roster_reader(table rows, const roster_options& options)
      : rows_(std::move(rows)), options_(options), found_(options.most_problems) {}

  roster_reading read() && {
    read_.row_count = rows_.size() + rows_.malformed().size();
    if (!read_header()) return refuse();
    drop_.assign(rows_.size(), false);
    read_.rows.sectors_ = options_.sectors;
    if (industry_column_ != no_column) industries_.begin(rows_.size(), read_.rows.sectors());
    detail::id_order ids(rows_.size() + rows_.malformed().size(), [this](std::size_t position) { return id_at(position); });
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (read_row(row)) ids.add(row, id_at(row));
    }
    read_malformed(ids);
    ids.finish(options_.workers);
    report_repeats(ids.repeats());
    report_look_alikes(ids);
    read_.rows.by_id_ = ids.take();
    return finish();
  }

 private:
  using checked_column = detail::checked_column;

  bool read_header();
  bool read_row(std::size_t row);
  void read_cell(std::size_t row, const checked_column& column);
  bool read_text(std::size_t row, const checked_column& column);
  void read_industry(std::size_t row, std::string_view cell);
  void read_values(std::size_t row, std::size_t column, bool several);
  void read_signs(std::size_t row, std::string_view id);
  template <class Ids>
  void read_malformed(Ids& ids);
  void report_repeats(const std::vector<std::pair<std::size_t, std::size_t>>& repeats);
  template <class Ids>
  void report_look_alikes(const Ids& ids);
  problem check(std::string_view id) const;

  /// The id at a position: rows of the table first, then malformed rows.
  std::string_view id_at(std::size_t position) const {
    if (position < rows_.size()) return rows_.cell(position, id_column_);
    return rows_.malformed()[position - rows_.size()].cells[id_column_];
  }
  std::uint64_t row_at(std::size_t position) const {
    return position < rows_.size() ? rows_.source_row(position) : rows_.malformed()[position - rows_.size()].row;
  }
  void report(problem found, std::uint64_t row, std::size_t column) {
    found.where = options_.where;
    found.row = static_cast<std::size_t>(row);
    if (column < rows_.columns()) found.field = trim_header(rows_.header(column));
    found_.add(std::move(found));
  }
  /// Reports the problem, and rejects the row if it is an error.
  void report_at(std::size_t row, problem found, std::size_t column) {
    if (found.level() == severity::error && !drop_[row]) {
      drop_[row] = true;
      read_.rejected_rows.push_back({rows_.source_row(row), std::string(id_at(row)), found.code});
    }
    report(std::move(found), rows_.source_row(row), column);
  }
  void report_at(std::size_t row, fault code, std::size_t column) {
    report_at(row, problem{code, {}, 0, {}, std::string(rows_.cell(row, column)), {}}, column);
  }
  roster_reading refuse() {
    read_.refused = true;
    read_.found = found_.take();
    return std::move(read_);
  }
  roster_reading finish();
  void keep_sectors();

  table rows_;
  const roster_options& options_;
  roster_reading read_;
  problem_list found_;
  std::vector<std::string> names_;
  std::vector<checked_column> checks_;
  std::vector<bool> drop_;
  std::vector<std::size_t> folded_;  ///< rows whose id has another NFKC form
  detail::industry_cells industries_;
  static constexpr std::size_t no_column = static_cast<std::size_t>(-1);
  std::size_t id_column_ = 0, industry_column_ = no_column, sector_column_ = no_column;
};

inline bool roster_reader::read_header() {
  std::string all;
  bool repeated = false;
  std::optional<std::size_t> id;
  for (std::size_t i = 0; i < rows_.columns(); ++i) {
    const std::string_view header = trim_header(rows_.header(i));
    all += (i == 0 ? "" : ", ") + std::string(header);
    const column_alias* known = find_column(options_.columns, header);
    names_.emplace_back(known != nullptr ? known->name : header);
    if (const column_alias* meant = known == nullptr ? detail::find_meant_column(options_.columns, header) : nullptr;
        meant != nullptr) {
      report({fault::header_deceptive, {}, 0, {}, std::string(header), std::string(meant->header)}, 1, i);
      repeated = true;
    }
    if (known != nullptr) {
      const auto before = std::find(names_.begin(), names_.end() - 1, known->name);
      if (before != names_.end() - 1) {
        repeated = true;
        const auto first = static_cast<std::size_t>(before - names_.begin());
        report({fault::roster_column_repeated, {}, 0, {}, {}, std::string(trim_header(rows_.header(first)))}, 1, i);
      }
    }
    if (known != nullptr && known->kind == column_kind::id) {
      id = i;
      continue;
    }
    const column_kind kind = known != nullptr ? known->kind : column_kind::free;
    const bool is_name = known != nullptr && known->name == "name";
    const bool is_industry = known != nullptr && known->name == "industry";
    if (is_industry) industry_column_ = i;
    if (known != nullptr && known->name == "sector") sector_column_ = i;
    if (known != nullptr || !rows_.is_utf8()) {
      checks_.push_back({i, kind, known == nullptr, is_name, is_industry, {}});
    }
  }
  if (!id) {
    const auto usual = usual_header(options_.columns, "id", true);
    report({fault::roster_column_missing, {}, 0, {}, all, std::string(usual) + " / id"}, 1, no_column);
    return false;
  }
  id_column_ = *id;
  if (read_.row_count == 0) report({fault::roster_no_rows, {}, 0, {}, {}, {}}, 0, no_column);
  return !repeated && read_.row_count != 0;
}

inline problem roster_reader::check(std::string_view id) const {
  if (options_.ids == id_rule::credit_code) {
    problem found = enterprise_id_problem(id, options_.confirmed);
    return found.code == fault::none ? problem{} : found;
  }
  problem found{check_id(id), {}, 0, {}, std::string(id), {}};
  const bool identity = options_.ids == id_rule::roster_number ? is_identity_number(id) : is_plain_identity_number(id);
  if (found.code == fault::none && identity) {
    found.code = fault::id_identity_number;
    found.value = std::string(id.substr(0, 6)) + "************";
  }
  return found;
}

/// Whether the row has a valid id.
inline bool roster_reader::read_row(std::size_t row) {
  const std::string_view id = rows_.cell(row, id_column_);
  if ((id.empty() || detail::blank_length(id) != 0) && detail::is_blank(rows_, row)) {
    report_at(row, problem{fault::row_blank, {}, 0, {}, {}, {}}, rows_.columns());
    return false;
  }
  problem found = options_.ids == id_rule::credit_code && check_credit_code(id) == fault::none ? problem{} : check(id);
  const bool valid = found.code == fault::none;
  if (!valid) {
    report_at(row, std::move(found), id_column_);
  } else {
    read_signs(row, id);
  }
  for (checked_column& column : checks_) {
    const std::string_view cell = rows_.cell(row, column.column);
    if (rows_.is_plain() && column.is_sound_if_plain(cell)) continue;
    column.once(cell, found_, [&] { read_cell(row, column); });
  }
  return valid;
}

inline void roster_reader::read_cell(std::size_t row, const checked_column& column) {
  const std::string_view cell = rows_.cell(row, column.column);
  if (!rows_.is_utf8() && !is_utf8(cell)) {
    report_at(row, column.is_private ? fault::private_cell_not_utf8 : fault::cell_not_utf8, column.column);
    return;
  }
  if (cell.empty()) {
    if (column.is_name) report_at(row, fault::roster_name_missing, column.column);
    return;
  }
  if (column.is_private || !read_text(row, column) || column.kind == column_kind::free) return;
  const bool several = column.kind == column_kind::list || column.kind == column_kind::areas;
  const bool published = column.kind == column_kind::area || column.kind == column_kind::areas;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (has_outer_space(cell)) {
    report_at(row, fault::text_outer_space, column.column);
  } else if (published && cell.find('|') != std::string_view::npos) {
    report_at(row, fault::area_separator, column.column);
  } else if (several || column.kind == column_kind::area) {
    read_values(row, column.column, several);
  } else if (column.kind == column_kind::count && (cell.size() > 9 || !std::all_of(cell.begin(), cell.end(), is_digit))) {
    report_at(row, fault::count_form, column.column);
  } else if (column.is_industry) {
    read_industry(row, cell);
  }
}

/// What a cell shows that it is not. False where that is an error.
inline bool roster_reader::read_text(std::size_t row, const checked_column& column) {
  const std::string_view cell = rows_.cell(row, column.column);
  if (column.is_name && is_formula(cell)) report_at(row, detail::formula_problem(cell), column.column);
  if (rows_.is_free_of_controls() && rows_.is_free_of_signs()) return true;
  const problem found = detail::cell_text_problem(cell, column.kind, column.is_name);
  if (found.code != fault::none) report_at(row, found, column.column);
  return found.code == fault::none || found.level() != severity::error;
}

inline void roster_reader::read_industry(std::size_t row, std::string_view cell) {
  const std::string_view sector = sector_column_ < rows_.columns() ? rows_.cell(row, sector_column_) : std::string_view();
  industries_.read(row, cell, sector, [&](problem found, bool of_sector) {
    report_at(row, std::move(found), of_sector ? sector_column_ : industry_column_);
  });
}

/// Warnings about cells that may be meant differently from how they are read.
inline void roster_reader::read_values(std::size_t row, std::size_t column, bool several) {
  const std::string_view cell = rows_.cell(row, column);
  if (!may_be_divided(cell)) return;
  const auto values = list_values(cell);
  if (!several) {
    if (values.size() > 1) report_at(row, fault::cell_several_values, column);
    return;
  }
  for (const std::string_view value : values) {
    if (const std::string_view mark = doubtful_mark(value); !mark.empty()) {
      report_at(row, problem{fault::cell_one_value, {}, 0, {}, std::string(value), std::string(mark)}, column);
    }
  }
}

/// Warnings about a valid id that may mislead.
inline void roster_reader::read_signs(std::size_t row, std::string_view id) {
  if (options_.ids == id_rule::credit_code) {
    if (id[8] <= '9' && is_plain_identity_number(id)) {
      report_at(row, fault::credit_code_like_identity_number, id_column_);
    }
    return;
  }
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(id.begin(), id.end(), is_ascii)) return;
  const confusable_signs signs = find_confusable_signs(id);
  if (signs.space) report_at(row, fault::id_odd_space, id_column_);
  if (signs.hidden) report_at(row, fault::id_hidden_character, id_column_);
  if (signs.folded || signs.space) {
    report_at(row, problem{fault::id_full_width, {}, 0, {}, std::string(id), skeleton(id)}, id_column_);
    folded_.push_back(row);
  }
}

/// Malformed rows are rejected; the valid id of such a row still counts as a repetition.
template <class Ids>
void roster_reader::read_malformed(Ids& ids) {
  const std::vector<malformed_row>& list = rows_.malformed();
  for (std::size_t i = 0; i < list.size(); ++i) {
    const malformed_row& row = list[i];
    const bool has_id = id_column_ < row.cells.size();
    const std::string id = has_id ? row.cells[id_column_] : std::string();
    read_.rejected_rows.push_back({row.row, id, row.reason});
    const std::string counted = std::to_string(row.cells.size()) + "/" + std::to_string(rows_.columns());
    report({row.reason, {}, 0, {}, row.cells.empty() ? std::string() : row.cells.front(), counted}, row.row, no_column);
    if (has_id && check(id).code == fault::none) ids.add(rows_.size() + i, id_at(rows_.size() + i));
  }
}

inline void roster_reader::report_repeats(const std::vector<std::pair<std::size_t, std::size_t>>& repeats) {
  std::vector<std::pair<std::size_t, std::size_t>> pairs = repeats;
  std::stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  constexpr std::size_t named = 20;  // rows that one message lists; every row has its own message
  for (std::size_t from = 0; from < pairs.size();) {
    std::vector<std::size_t> group = {pairs[from].first};
    for (; from < pairs.size() && pairs[from].first == group.front(); ++from) group.push_back(pairs[from].second);
    std::sort(group.begin(), group.end(), [this](std::size_t a, std::size_t b) { return row_at(a) < row_at(b); });
    std::string list;
    for (std::size_t i = 0; i < group.size() && i < named; ++i) {
      list += (i == 0 ? "" : ", ") + std::to_string(row_at(group[i]));
    }
    if (group.size() > named) list += ", …";
    for (const std::size_t position : group) {
      problem found{fault::duplicate_id, {}, 0, {}, std::string(id_at(position)), list};
      if (position < rows_.size()) {
        report_at(position, std::move(found), id_column_);
      } else {
        report(std::move(found), row_at(position), id_column_);
      }
    }
  }
}

/// Two ids that are equal in NFKC form: one of them is folded, so only those are looked up.
template <class Ids>
void roster_reader::report_look_alikes(const Ids& ids) {
  std::unordered_map<std::string, std::size_t> folds;
  for (const std::size_t row : folded_) {
    std::string fold = skeleton(id_at(row));
    std::optional<std::size_t> other = ids.find(fold);
    if (!other) {
      const auto [at, fresh] = folds.emplace(std::move(fold), row);
      if (fresh || id_at(at->second) == id_at(row)) continue;
      other = at->second;
    }
    report_at(row, problem{fault::id_look_alike, {}, 0, {}, std::string(id_at(row)), std::to_string(row_at(*other))}, id_column_);
  }
}

inline roster_reading roster_reader::finish() {
  industries_.report_derived(
      [this](std::size_t row, problem found) { report(std::move(found), rows_.source_row(row), industry_column_); });
  const auto by_row = [](const auto& a, const auto& b) { return a.row < b.row; };
  std::stable_sort(read_.rejected_rows.begin(), read_.rejected_rows.end(), by_row);
  found_.sort_by_row();
  for (rejected& each : read_.rejected_rows) each.id_valid = check(each.id).code == fault::none;
  if (options_.strict && !read_.rejected_rows.empty()) {
    const std::string count = std::to_string(read_.rejected_rows.size());
    report({fault::roster_strict, {}, 0, {}, {}, count}, 0, no_column);
    return refuse();
  }
  read_.rows.by_id_ = detail::order_of_kept(std::move(read_.rows.by_id_), drop_);
  const bool any = std::find(drop_.begin(), drop_.end(), true) != drop_.end();
  read_.rows.rows_ = any ? std::move(rows_).without(drop_) : std::move(rows_);
  keep_sectors();
  read_.rows.names_ = std::move(names_);
  read_.rows.id_column_ = id_column_;
  read_.found = found_.take();
  return std::move(read_);
}

/// Sectors derived from codes, in a new column if the table has none.
inline void roster_reader::keep_sectors() {
  if (industry_column_ == no_column) return;
  if (sector_column_ == no_column) {
    sector_column_ = names_.size();
    names_.emplace_back("sector");
  }
  read_.rows.derived_ = industries_.derived(drop_);
  read_.rows.sector_column_ = sector_column_;
}

inline roster_reading read_roster(table rows, const roster_options& options) {
  return roster_reader(std::move(rows), options).read();
}

inline roster_reading read_roster(std::span<const column_cells> columns, const roster_options& options) {
  checked<table> made = make_table(columns);
  if (made) return read_roster(*std::move(made), options);
  roster_reading refused;
  refused.found = made.problems();
  for (problem& each : refused.found) each.where = options.where;
  refused.refused = true;
  return refused;
}

}  // namespace cavel

#endif
