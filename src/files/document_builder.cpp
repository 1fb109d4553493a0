// SPDX-License-Identifier: Apache-2.0
#include "document_cells.hpp"
#include "document_columns.hpp"
#include "document_sheet.hpp"
#include "sheet_cells.hpp"

#include <cavel/base/nearest.hpp>
#include <cavel/time/date.hpp>

#include <algorithm>
#include <charconv>

namespace cavel::detail {

namespace {

bool is_item(std::string_view name) {
  return std::any_of(std::begin(item_lines), std::end(item_lines), [&](const item_line& each) { return each.item == name; });
}

std::string nearest_item(std::string_view name) {
  std::vector<std::string_view> names;
  for (const item_line& each : item_lines) names.push_back(each.item);
  return nearest_word(name, names);
}

}  // namespace

void document_builder::put(json_value& to, const std::string& pointer, std::string_view name, json_value value,
                           const document_place& at) {
  to.add(name, std::move(value));
  note(pointer + "/" + std::string(name), at);
}

void document_builder::refuse(fault code, const document_place& at, const std::string& value, const std::string& detail) {
  made_.found.push_back({code, at.where, at.row, at.field, value, detail});
}

void document_builder::text(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell,
                            const document_place& at) {
  if (!cell.empty()) put(to, pointer, name, cell, at);
}

void document_builder::integer(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell,
                               const document_place& at) {
  if (cell.empty()) return;
  const std::string plain = narrow(cell);
  std::int64_t number = 0;
  const auto [end, wrong] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
  const bool is_number = wrong == std::errc() && end == plain.data() + plain.size() && number <= largest_integer && number >= 0;
  put(to, pointer, name, is_number ? json_value(number) : json_value(cell), at);  // its reader says what it should be
}

void document_builder::word(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell,
                            const document_place& at) {
  if (cell.empty()) return;
  const auto known = word_for(name, cell);
  if (!known) refuse(fault::json_word, at, cell, choices_of(name));
  put(to, pointer, name, known ? *known : std::string_view(said_words().front().en), at);
}

void document_builder::truth(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell,
                             const document_place& at) {
  if (cell.empty()) return;
  if (cell != "是" && cell != "否") refuse(fault::yes_no_form, at, cell);
  put(to, pointer, name, cell == "是", at);
}

void document_builder::day(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell,
                           const document_place& at) {
  if (cell.empty()) return;
  const auto read = parse_cell_date(cell);
  const std::string day = read ? format_date(*read) : cell;
  if (day != cell) refuse(fault::cell_read_as, at, cell, day);
  put(to, pointer, name, day, at);
}

void document_builder::list(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell,
                            const document_place& at) {
  json_value values = json_value::array{};
  for (const std::string_view each : list_values(cell)) values.push(each);
  if (!std::get<json_value::array>(values.get()).empty()) put(to, pointer, name, std::move(values), at);
}

void document_builder::share(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell,
                             const document_place& at) {
  if (cell.empty()) return;
  const auto read = plain_fraction(cell);
  if (read && (*read != cell || !cell.ends_with('%'))) refuse(fault::cell_read_as, at, cell, *read);
  put(to, pointer, name, read.value_or(cell), at);
}

void document_builder::condition(json_value& to, const std::string& pointer, std::string_view name, const std::string& cell,
                                 std::span<const column_alias> columns, const document_place& at) {
  auto read = read_condition_text(cell, columns);
  if (!read) return refuse(fault::condition_form, at, cell);
  put(to, pointer, name, *std::move(read), at);
}

void document_items::read(const document_sheet& sheet, document_builder& made) {
  for (const grid_row* row : sheet.rows()) {
    std::string item = sheet.text(*row, "item");
    for (const std::string_view mark : {"：", ":", "*", "（必填）"}) {
      if (item.ends_with(mark)) item.resize(item.size() - mark.size());
    }
    if (item.empty()) continue;
    const document_place at{sheet.where(), static_cast<std::size_t>(row->number), item};
    if (!is_item(item)) {
      made.refuse(fault::table_item_unknown, at, item, nearest_item(item));
      continue;
    }
    const auto known = std::find_if(items_.begin(), items_.end(), [&](const auto& each) { return each.first == item; });
    if (known != items_.end()) {
      made.refuse(fault::table_item_repeated, at, item, std::to_string(known->second.at.row));
    } else {
      items_.emplace_back(item, document_item{sheet.text(*row, "content"), at});
    }
  }
}

void document_items::read_lines(const document_sheet& sheet) {
  for (const auto& [row, text] : sheet.above()) {
    const auto has = [&](std::string_view item) { return !(*this)[item].content.empty(); };
    std::string item, content;
    for (const std::string_view mark : {"：", ":"}) {
      const std::size_t at = text.find(mark);
      if (at == std::string::npos || !item.empty()) continue;
      item = trim_header(std::string_view(text).substr(0, at));
      content = trim_header(std::string_view(text).substr(at + mark.size()));
    }
    if (item == "依据") item = "计划依据";
    if (!is_item(item)) {  // a title may hold a colon; 附件： is none
      if (text.starts_with("附件") || text.starts_with("附表") || is_total_or_note(text) || has("计划名称")) continue;
      item = "计划名称";
      content = text;
    }
    if (!has(item)) items_.insert(items_.begin(), {item, document_item{content, {sheet.where(), row, item}}});
  }
}

const document_item& document_items::operator[](std::string_view item) const {
  const auto at = std::find_if(items_.begin(), items_.end(), [&](const auto& each) { return each.first == item; });
  return at == items_.end() ? missing_ : at->second;
}

}  // namespace cavel::detail
