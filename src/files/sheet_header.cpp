// SPDX-License-Identifier: Apache-2.0
#include "sheet_header.hpp"

#include "sheet_cells.hpp"

#include <algorithm>
#include <set>

namespace cavel::detail {

namespace {

void erase_all(std::string& text, std::string_view mark) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) text.erase(at, mark.size());
}

/// Names of columns that a table of the kind must have.
std::vector<std::string_view> required(sheet_kind kind) {
  switch (kind) {
    case sheet_kind::recusals: return {"officer", "target"};
    case sheet_kind::ledger: return {"id", "day"};
    case sheet_kind::plan: return {"matter", "title"};
    case sheet_kind::strata: return {"stratum"};
    case sheet_kind::exclusions: return {"reason", "id"};
    case sheet_kind::items: return {"item", "content"};
    case sheet_kind::sources: return {"kind", "form"};
    case sheet_kind::confirmed_codes: return {"person", "reference"};
    case sheet_kind::targets:
    case sheet_kind::officers: break;
  }
  return {"id"};
}

bool is_merged_down(const grid& sheet, std::uint64_t row, std::uint32_t column) {
  return std::any_of(sheet.merged.begin(), sheet.merged.end(), [&](const merged_cells& each) {
    return each.first_row <= row && each.last_row > row && each.first_column <= column && column <= each.last_column;
  });
}

/// The header made of one row, or of two where the second is `below`.
sheet_header header_of(const grid& sheet, std::size_t row, bool with_below, std::span<const column_alias> list) {
  const grid_row& top = sheet.rows[row];
  const grid_row* below = with_below ? &sheet.rows[row + 1] : nullptr;
  const grid_row* above = row != 0 && sheet.rows[row - 1].number + 1 == top.number ? &sheet.rows[row - 1] : nullptr;
  sheet_header made{with_below ? row + 1 : row, {}, {}};
  const auto known = [&](std::string_view text) { return find_column(list, clean_header(text, list)) != nullptr; };
  for (std::uint32_t column = 0; column < sheet.columns; ++column) {
    std::string_view text = top.text(column);
    if (below != nullptr && !below->text(column).empty() && (!known(text) || known(below->text(column)))) {
      text = below->text(column);
    }
    if (text.empty() && above != nullptr) {
      const std::string_view over = above->text(column);
      if (known(over) || is_merged_down(sheet, above->number, column)) text = over;
    }
    made.raw.emplace_back(text);
    made.names.push_back(clean_header(text, list));
  }
  return made;
}

/// Whether the row below a header row is its second line: it has no id, and is merged with the header or names further columns.
bool is_second_line(const grid& sheet, std::size_t row, std::span<const column_alias> list) {
  const grid_row& top = sheet.rows[row];
  if (row + 1 == sheet.rows.size() || sheet.rows[row + 1].number != top.number + 1) return false;
  const grid_row& below = sheet.rows[row + 1];
  bool more = false;
  for (const grid_cell& cell : top.cells) {
    const column_alias* name = find_column(list, clean_header(cell.text, list));
    const bool is_id = name != nullptr && (name->kind == column_kind::id || name->name == "officer" || name->name == "target");
    if (is_id && !below.text(cell.column).empty()) return false;
    more = more || is_merged_down(sheet, top.number, cell.column);
  }
  return more || std::any_of(below.cells.begin(), below.cells.end(),
                             [&](const grid_cell& cell) { return find_column(list, clean_header(cell.text, list)) != nullptr; });
}

}  // namespace

std::string clean_header(std::string_view text, std::span<const column_alias> list) {
  constexpr std::string_view additions[] = {"\r",           "\n",
                                            "\t",           "\xE2\x80\x8B",
                                            "\xE2\x80\x8C", "\xE2\x80\x8D",
                                            "\xE2\x80\x8E", "\xE2\x80\x8F",
                                            "\xE2\x80\xAA", "\xE2\x80\xAC",
                                            "\xE2\x80\xAD", "\xE2\x80\xAE",
                                            "\xE2\x81\xA0", "\xEF\xBB\xBF",
                                            "\xC2\xAD",     "（必填）",
                                            "(必填)",       "【必填】",
                                            "[必填]",       "（选填）",
                                            "(选填)",       "*",
                                            "＊",           "★"};
  std::string name(text);
  for (const std::string_view each : additions) erase_all(name, each);
  for (const std::string_view each : {"：", ":"}) {
    if (name.ends_with(each)) name.resize(name.size() - each.size());
  }
  name = trim_header(name);
  if (find_column(list, name) != nullptr) return name;
  std::string closed = name;
  for (const std::string_view space : {" ", "\xC2\xA0", "\xE3\x80\x80"}) erase_all(closed, space);
  if (find_column(list, closed) != nullptr) return closed;
  for (const auto& [open, close] : {std::pair("（", "）"), std::pair("(", ")")}) {
    const std::size_t at = closed.find(open);
    if (at == std::string::npos || at == 0 || !closed.ends_with(close)) continue;
    std::string bare(trim_header(std::string_view(closed).substr(0, at)));
    if (find_column(list, bare) != nullptr) return bare;
  }
  return name;
}

header_search find_header(const grid& sheet, sheet_kind kind) {
  constexpr std::size_t most = 50;
  const std::span<const column_alias> list = columns_of(kind);
  header_search search;
  std::size_t best = 0;
  for (std::size_t row = 0; row < std::min(most, sheet.rows.size()); ++row) {
    std::set<std::string_view> names;
    const auto look = [&](const grid_row& at) {
      for (const grid_cell& cell : at.cells) {
        if (const column_alias* known = find_column(list, clean_header(cell.text, list))) names.insert(known->name);
      }
    };
    look(sheet.rows[row]);
    const std::size_t of_this = names.size();
    if (of_this == 0) continue;
    const bool two = is_second_line(sheet, row, list);
    if (two) look(sheet.rows[row + 1]);
    std::string_view lacks;
    for (const std::string_view each : required(kind)) {
      if (lacks.empty() && !names.contains(each)) lacks = each;
    }
    if (lacks.empty() && (names.size() > 1 || row == 0 || sheet.rows[row].cells.size() == 1)) {
      search.found = header_of(sheet, row, two, list);
      return search;
    }
    if (names.size() > best) {
      best = names.size();
      search.nearest_row = sheet.rows[row].number;
      search.lacks = usual_header(list, lacks.empty() ? "name" : lacks, true);
    }
  }
  return search;
}

bool data_rows::is_data(std::string_view first, std::uint32_t at, std::string_view of_id) const {
  if ((of_id.empty() || at == id) && is_total_or_note(first)) return false;
  if (of_id.empty()) return true;
  // A cell that is cleaned to the header holds each of its bytes.
  if (!header.empty() && of_id.find(header.front()) == std::string_view::npos) return true;
  return clean_header(of_id, list) != header;
}

}  // namespace cavel::detail
