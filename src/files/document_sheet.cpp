// SPDX-License-Identifier: Apache-2.0
#include "document_sheet.hpp"

#include "sheet_cells.hpp"
#include "sheet_text.hpp"
#include "workbook.hpp"

#include <cavel/base/delimited.hpp>

#include <algorithm>

namespace cavel::detail {

document_sheet::document_sheet(const grid& sheet, sheet_header header, sheet_kind kind, std::string where)
    : sheet_(&sheet), header_(std::move(header)), kind_(kind), where_(std::move(where)) {
  for (std::uint32_t i = 0; i < header_.names.size(); ++i) {
    const column_alias* known = find_column(columns_of(kind_), header_.names[i]);
    if (known != nullptr && !has(known->name)) columns_.emplace_back(known->name, i);
  }
  for (std::size_t i = header_.row + 1; i < sheet.rows.size(); ++i) {
    const grid_row& row = sheet.rows[i];
    const auto filled = [](const grid_cell& cell) { return !trim_header(cell.text).empty(); };
    const auto first = std::find_if(row.cells.begin(), row.cells.end(), filled);
    if (first != row.cells.end() && !is_total_or_note(first->text)) rows_.push_back(&row);
  }
}

const std::uint32_t* document_sheet::find(std::string_view column) const {
  const auto at = std::find_if(columns_.begin(), columns_.end(), [&](const auto& each) { return each.first == column; });
  return at == columns_.end() ? nullptr : &at->second;
}

std::string document_sheet::text(const grid_row& row, std::string_view column) const {
  const std::uint32_t* const at = find(column);
  if (at == nullptr) return {};
  const auto cell = std::find_if(row.cells.begin(), row.cells.end(), [&](const grid_cell& each) { return each.column == *at; });
  if (cell == row.cells.end()) return {};
  const std::string text(trim_header(cell->text));
  if (column != "earliest") return text;
  return read_day(text, cell_form::moment, cell->is_number, sheet_->since_1904).value_or(text);
}

std::string document_sheet::header(std::string_view column) const {
  const std::uint32_t* const at = find(column);
  return at != nullptr ? header_.names[*at] : std::string(usual_header(columns_of(kind_), column, true));
}

std::vector<std::pair<std::size_t, std::string>> document_sheet::above() const {
  std::vector<std::pair<std::size_t, std::string>> lines;
  for (std::size_t i = 0; i < header_.row; ++i) {
    const grid_row& row = sheet_->rows[i];
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      std::string text(trim_header(row.cells[c].text));
      const bool is_name = text.ends_with("：") || text.ends_with(":");
      if (is_name && c + 1 < row.cells.size()) text += trim_header(row.cells[++c].text);
      if (!text.empty()) lines.emplace_back(static_cast<std::size_t>(row.number), std::move(text));
    }
  }
  return lines;
}

checked<std::vector<grid>> read_grids(std::string_view bytes, const std::string& where) {
  const auto at_file = [&](problem one) {
    one.where = where;
    return one;
  };
  if (problem other = find_other_format(bytes); other.code != fault::none) return at_file(std::move(other));
  if (is_archive(bytes)) {
    auto book = read_workbook(bytes);
    if (!book) return at_file(book.problems().front());
    return book;
  }
  const auto text = plain_text(bytes);
  if (!text) return at_file({fault::csv_not_text, "", 0, "", "", ""});
  auto sheet = parse_text(text->text, find_delimiter(text->text));
  if (!sheet) return at_file({fault::csv_quote_open, "", 0, "", "", ""});
  std::vector<grid> made;
  made.push_back(*std::move(sheet));
  return made;
}

std::optional<document_sheet> find_document_sheet(const std::vector<grid>& book, sheet_kind kind, const sheet_options& options,
                                                  std::string_view named, bool required, problem_list& found) {
  const auto where = [&](const grid& of) { return of.name.empty() ? options.where : options.where + "#" + of.name; };
  const auto report = [&](fault code, const std::string& at, std::size_t row, std::string detail) {
    found.add({code, at, row, "", "", std::move(detail)});
    return std::nullopt;
  };
  std::vector<std::string> names, fitting;
  const grid* chosen = nullptr;
  header_search of_chosen, nearest;
  std::string nearest_where = options.where;
  for (const grid& each : book) {
    names.push_back(each.name);
    if (!options.sheet.empty() && each.name != options.sheet) continue;
    header_search here = find_header(each, kind);
    const bool is_named = each.name == named || !options.sheet.empty();
    if (!here.found && is_named && !named.empty()) required = true;
    if (!here.found && (nearest.nearest_row == 0 || is_named)) {
      nearest = here;
      nearest_where = where(each);
    }
    if (!here.found) continue;
    fitting.push_back(each.name);
    if (chosen != nullptr && chosen->name == named) continue;
    chosen = &each;
    of_chosen = std::move(here);
  }
  if (!options.sheet.empty() && std::find(names.begin(), names.end(), options.sheet) == names.end()) {
    return report(fault::workbook_sheet_missing, options.where + "#" + options.sheet, 0, join(names, ", "));
  }
  if (fitting.size() > 1 && chosen->name != named)
    return report(fault::workbook_sheet_unclear, options.where, 0, join(fitting, ", "));
  if (chosen != nullptr) return document_sheet(*chosen, *std::move(of_chosen.found), kind, where(*chosen));
  if (!required) return std::nullopt;
  if (nearest.nearest_row == 0) return report(fault::header_not_found, nearest_where, 0, "");
  return report(fault::header_not_found, nearest_where, static_cast<std::size_t>(nearest.nearest_row),
                std::to_string(nearest.nearest_row) + "; " + nearest.lacks);
}

}  // namespace cavel::detail
