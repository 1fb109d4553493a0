// SPDX-License-Identifier: Apache-2.0
#include "document_columns.hpp"
#include "sheet_cells.hpp"
#include "sheet_header.hpp"
#include "sheet_text.hpp"
#include "workbook.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/files/sheet.hpp>
#include <cavel/roster/officer_column.hpp>
#include <cavel/roster/visit_ledger.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace cavel {

namespace {

using detail::cell_form;

/// The rows below a header.
detail::data_rows rows_below(const detail::sheet_header& header, sheet_kind kind) {
  const std::span<const column_alias> list = columns_of(kind);
  std::uint32_t id = 0;
  for (std::uint32_t i = 0; i < header.names.size(); ++i) {
    const column_alias* known = find_column(list, header.names[i]);
    if (known != nullptr && (known->kind == column_kind::id || known->name == "officer")) id = i;
  }
  return {id, header.names[id], list};
}

/// One sheet and its header to CSV.
class sheet_reader {
 public:
  sheet_reader(const detail::grid& sheet, detail::sheet_header header, sheet_kind kind, std::string where)
      : sheet_(sheet), header_(std::move(header)), kind_(kind) {
    made_.where = std::move(where);
    made_.header_row = sheet_.rows[header_.row].number;
  }

  /// \param text whether each row keeps its number of cells, as in a text file
  sheet_table read(bool text) {
    choose_columns(text);
    report_header();
    report_merged();
    std::uint64_t line = made_.header_row;
    std::uint64_t hidden = 0;
    const detail::data_rows rows = rows_below(header_, kind_);
    for (std::size_t i = header_.row + 1; i < sheet_.rows.size(); ++i) {
      const detail::grid_row& row = sheet_.rows[i];
      for (; line + 1 < row.number; ++line) made_.csv += '\n';
      line = row.number;
      if (!rows.is_data(row.cells.front().text, row.cells.front().column, row.text(rows.id))) {
        add({fault::row_not_data, "", row.number, "", std::string(row.cells.front().text), ""});
        made_.csv += '\n';
        changed_ = true;
        continue;
      }
      hidden += row.hidden ? 1U : 0U;
      write_row(row, text ? row.width : sheet_.columns);
    }
    if (hidden != 0) add({fault::rows_hidden, "", 0, "", "", std::to_string(hidden)});
    for (const auto& [column, dates] : dates_) {
      add({fault::dates_read, "", 0, header_.names[column], "", std::to_string(dates.first) + "; " + dates.second});
    }
    found_.sort_by_row();
    made_.found = found_.take();
    return std::move(made_);
  }

  /// Whether the CSV differs from the file. \pre after read
  bool changed() const { return changed_; }

 private:
  static constexpr std::size_t every = static_cast<std::size_t>(-1);

  void add(problem one) {
    one.where = made_.where;
    found_.add(std::move(one));
  }

  const column_alias* column(std::uint32_t at) const { return find_column(columns_of(kind_), header_.names[at]); }

  /// Columns with a header or a cell below it; of a text file all.
  void choose_columns(bool text) {
    std::vector<bool> used(sheet_.columns, text);
    for (std::uint32_t i = 0; i < sheet_.columns; ++i) used[i] = used[i] || !header_.names[i].empty();
    for (std::size_t i = header_.row + 1; i < sheet_.rows.size(); ++i) {
      for (const detail::grid_cell& cell : sheet_.rows[i].cells) used[cell.column] = true;
    }
    std::uint32_t width = text ? std::min(sheet_.columns, sheet_.rows[header_.row].width) : sheet_.columns;
    std::string line;
    for (std::uint32_t i = 0; i < sheet_.columns; ++i) {
      is_used_.push_back(used[i]);
      const column_alias* known = column(i);
      forms_.push_back(detail::form_of(known, kind_ == sheet_kind::targets));
      if (!used[i] || i >= width) continue;
      line += (made_.columns.empty() ? "" : ",") + csv_field(header_.names[i]);
      made_.columns.push_back(detail::column_letters(i));
    }
    made_.csv = line + '\n';
  }

  void report_header() {
    if (header_.row != 0 && made_.header_row != 1) {
      add({fault::header_below, "", made_.header_row, "", "", std::to_string(made_.header_row)});
      changed_ = true;
    }
    std::string cleaned;
    for (std::uint32_t i = 0; i < sheet_.columns; ++i) {
      if (header_.names[i] == header_.raw[i]) continue;
      changed_ = true;
      if (column(i) == nullptr || find_column(columns_of(kind_), header_.raw[i]) != nullptr) continue;
      cleaned += (cleaned.empty() ? "" : "、") + header_.names[i];
    }
    if (!cleaned.empty()) add({fault::header_cleaned, "", made_.header_row, "", "", cleaned});
  }

  void report_merged() {
    for (const detail::merged_cells& each : sheet_.merged) {
      if (each.last_row <= made_.header_row) continue;
      const std::string first = detail::column_letters(each.first_column) + std::to_string(each.first_row);
      const std::string last = detail::column_letters(each.last_column) + std::to_string(each.last_row);
      add({fault::cells_merged, "", each.first_row, "", "", first + ":" + last});
    }
  }

  void write_row(const detail::grid_row& row, std::uint32_t width) {
    std::size_t next = 0;
    bool first = true;
    for (std::uint32_t i = 0; i < width; ++i) {
      const bool here = next < row.cells.size() && row.cells[next].column == i;
      if (i < is_used_.size() && !is_used_[i]) continue;
      if (!first) made_.csv += ',';
      first = false;
      if (here) made_.csv += csv_field(read_cell(row, row.cells[next]));
      next += here ? 1U : 0U;
    }
    made_.csv += '\n';
  }

  std::string read_cell(const detail::grid_row& row, const detail::grid_cell& cell) {
    const cell_form form = forms_[cell.column];
    const std::string& field = header_.names[cell.column];
    if (cell.wrong != fault::none) {
      const column_alias* known = column(cell.column);
      if (known == nullptr || (cell.wrong == fault::cell_digits_lost && known->kind == column_kind::free)) return cell.text;
      add({cell.wrong, "", row.number, field, cell.text, cell.wrong == fault::cell_formula ? cell.text : ""});
      made_.refused = made_.refused || known->kind != column_kind::id;
      return known->kind == column_kind::id ? std::string() : cell.text;  // a row without an id is not drawn
    }
    if (form == cell_form::text) return cell.text;
    if (form == cell_form::code) {
      if (auto meant = detail::without_text_mark(cell.text)) {
        add({fault::cell_text_mark, "", row.number, field, cell.text, *meant});
        made_.refused = true;
      }
      return cell.text;
    }
    if (auto day = detail::read_day(cell.text, form, cell.is_number || !is_workbook(), sheet_.since_1904);
        day && *day != cell.text) {
      auto& [count, example] = dates_[cell.column];
      if (++count == 1) example = cell.text + " → " + *day;
      made_.changes.push_back({row.number, field, cell.text, *day});
      changed_ = true;
      return *day;
    }
    if (detail::is_day_first(cell.text)) add({fault::date_day_first, "", row.number, field, cell.text, ""});
    return cell.text;
  }

  bool is_workbook() const { return !sheet_.name.empty(); }

  const detail::grid& sheet_;
  detail::sheet_header header_;
  sheet_kind kind_;
  sheet_table made_;
  problem_list found_{every};
  std::vector<bool> is_used_;
  std::vector<cell_form> forms_;
  std::map<std::uint32_t, std::pair<std::uint64_t, std::string>> dates_;  ///< by column: how many, and the first
  bool changed_ = false;
};

problem at_file(problem one, const std::string& where) {
  one.where = where;
  return one;
}

problem no_header(const detail::header_search& search, const std::string& where) {
  if (search.nearest_row == 0) return {fault::header_not_found, where, 0, "", "", ""};
  return {fault::header_not_found, where, search.nearest_row, "", "", std::to_string(search.nearest_row) + "; " + search.lacks};
}

checked<sheet_table> read_workbook_sheet(std::string_view bytes, sheet_kind kind, const sheet_options& options) {
  const auto book = detail::read_workbook(bytes);
  if (!book) return at_file(book.problems().front(), options.where);
  std::vector<std::string> names, fitting;
  const detail::grid* chosen = nullptr;
  detail::header_search search, best;
  std::string nearest = options.where;
  for (const detail::grid& each : *book) {
    names.push_back(each.name);
    if (!options.sheet.empty() && each.name != options.sheet) continue;
    detail::header_search here = detail::find_header(each, kind);
    if (!here.found && (best.nearest_row == 0 || !options.sheet.empty())) {
      best = here;
      if (here.nearest_row != 0) nearest = options.where + "#" + each.name;
    }
    if (!here.found) continue;
    fitting.push_back(each.name);
    chosen = &each;
    search = std::move(here);
  }
  if (!options.sheet.empty() && std::find(names.begin(), names.end(), options.sheet) == names.end()) {
    return problem{fault::workbook_sheet_missing, options.where + "#" + options.sheet, 0, "", "", join(names, ", ")};
  }
  if (fitting.size() > 1) return problem{fault::workbook_sheet_unclear, options.where, 0, "", "", join(fitting, ", ")};
  if (chosen == nullptr) return no_header(best, nearest);
  return sheet_reader(*chosen, *std::move(search.found), kind, options.where + "#" + chosen->name).read(false);
}

/// The columns of a text that is read as it stands: with commas, below a header that is its first row, with nothing but data.
std::optional<std::vector<std::string>> find_columns_as_they_stand(std::string_view text, sheet_kind kind) {
  constexpr std::size_t searched = 64;  // rows: more than `find_header` looks at
  const auto start = detail::parse_text(text, ",", searched);
  if (!start || start->rows.empty() || start->rows.front().number != 1) return std::nullopt;
  const auto search = detail::find_header(*start, kind);
  if (!search.found || search.found->row != 0 || search.found->names != search.found->raw) return std::nullopt;
  std::vector<std::string> columns;
  for (std::uint32_t i = 0; i < start->rows.front().width; ++i) {
    const column_alias* known = find_column(columns_of(kind), search.found->names[i]);
    if (detail::form_of(known, kind == sheet_kind::targets) != cell_form::text) return std::nullopt;
    columns.push_back(detail::column_letters(i));
  }
  if (!detail::holds_data_only(text, rows_below(*search.found, kind))) return std::nullopt;
  return columns;
}

checked<sheet_table> read_text(std::string bytes, sheet_kind kind, const sheet_options& options) {
  constexpr std::size_t large = std::size_t{16} << 20;
  const auto unchanged = [&] {
    sheet_table same;
    same.csv = std::move(bytes);
    same.where = options.where;
    return same;
  };
  std::string_view start = bytes;
  if (start.size() > large) {  // only its first rows are looked at, unless they do not begin with a header
    start = start.substr(0, start.rfind('\n', std::size_t{1} << 16) + 1);
  }
  for (;;) {
    const bool whole = start.size() == bytes.size();
    const auto text = detail::plain_text(start);
    if (!text) return unchanged();
    const std::string_view delimiter = detail::find_delimiter(text->text);
    if (whole && delimiter == ",") {
      if (auto columns = find_columns_as_they_stand(text->text, kind)) {
        sheet_table same = unchanged();
        same.columns = *std::move(columns);
        return same;
      }
    }
    const auto sheet = detail::parse_text(text->text, delimiter);
    if (!sheet || sheet->rows.empty()) return unchanged();
    auto search = detail::find_header(*sheet, kind);
    if (!search.found) {
      if (search.nearest_row <= 1 && whole) return unchanged();  // the reader of CSV files says what its first row lacks
      if (whole) return no_header(search, options.where);
    } else {
      if (!whole && search.found->row == 0 && delimiter == ",") return unchanged();
      if (whole) {
        sheet_reader reader(*sheet, *std::move(search.found), kind, options.where);
        sheet_table made = reader.read(true);
        if (!reader.changed() && delimiter == ",") made.csv = std::move(bytes);
        return made;
      }
    }
    start = bytes;
  }
}

}  // namespace

std::span<const column_alias> columns_of(sheet_kind kind) {
  switch (kind) {
    case sheet_kind::targets: return enterprise_columns;
    case sheet_kind::officers: return officer_columns;
    case sheet_kind::recusals: return recusal_columns;
    case sheet_kind::ledger: return ledger_columns;
    case sheet_kind::plan: return detail::plan_columns;
    case sheet_kind::strata: return detail::strata_columns;
    case sheet_kind::exclusions: return detail::exclusion_columns;
    case sheet_kind::items: return detail::item_columns;
    case sheet_kind::sources: return detail::source_columns;
    case sheet_kind::confirmed_codes: return detail::confirmed_columns;
  }
  return {};
}

checked<sheet_table> read_sheet(std::string bytes, sheet_kind kind, const sheet_options& options) {
  if (problem other = detail::find_other_format(bytes); other.code != fault::none)
    return at_file(std::move(other), options.where);
  if (detail::is_archive(bytes)) return read_workbook_sheet(bytes, kind, options);
  return read_text(std::move(bytes), kind, options);
}

}  // namespace cavel
