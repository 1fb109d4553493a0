// SPDX-License-Identifier: Apache-2.0
// The event of a workbook, or of a text file with its tables one below the other.
#include "document_cells.hpp"
#include "document_columns.hpp"
#include "document_readers.hpp"
#include "sheet_header.hpp"

#include <algorithm>
#include <iterator>

namespace cavel::detail {

namespace {

json_value read_sources(const document_sheet& sheet, document_builder& made) {
  json_value list = json_value::array{};
  std::size_t count = 0;
  for (const grid_row* row : sheet.rows()) {
    const std::string at = "/sources/" + std::to_string(count++);
    const auto cell = [&](std::string_view column) { return sheet.text(*row, column); };
    const auto place = [&](std::string_view column) { return sheet.place(*row, column); };
    json_value source;
    made.note(at, {sheet.where(), static_cast<std::size_t>(row->number), ""});
    for (const std::string_view each : {"kind", "name", "form", "earliest", "read_at", "commitment"}) {
      made.note(at + "/" + std::string(each), place(each));
    }
    made.word(source, at, "kind", cell("kind"), place("kind"));
    made.text(source, at, "name", cell("name"), place("name"));
    const std::string form = form_for(cell("form"));
    if (form != cell("form")) made.refuse(fault::cell_read_as, place("form"), cell("form"), form);
    made.text(source, at, "form", form, place("form"));
    for (const std::string_view each : {"earliest", "read_at", "replaced_by", "commitment"}) {
      made.text(source, at, each, cell(each), place(each));
    }
    list.push(std::move(source));
  }
  return list;
}

json_value read_confirmed(const document_sheet& sheet, document_builder& made) {
  json_value list = json_value::array{};
  std::size_t count = 0;
  for (const grid_row* row : sheet.rows()) {
    const std::string at = "/confirmed_ids/" + std::to_string(count++);
    json_value code;
    made.note(at, {sheet.where(), static_cast<std::size_t>(row->number), ""});
    for (const std::string_view each : {"id", "reference", "person"}) {
      made.note(at + "/" + std::string(each), sheet.place(*row, each));
      made.text(code, at, each, sheet.text(*row, each), sheet.place(*row, each));
    }
    list.push(std::move(code));
  }
  return list;
}

/// The tables of a text file, one below the other, each from its header on: what lies above the first belongs to it. A workbook as it is.
std::vector<grid> tables_of(const std::vector<grid>& book) {
  if (book.size() != 1 || !book.front().name.empty()) return book;
  const auto is_header = [&](const grid_row& row) {
    grid one;
    one.rows.push_back(row);
    constexpr sheet_kind kinds[] = {sheet_kind::items, sheet_kind::sources, sheet_kind::confirmed_codes};
    return row.cells.size() > 1 && std::any_of(std::begin(kinds), std::end(kinds),
                                               [&](sheet_kind kind) { return find_header(one, kind).found.has_value(); });
  };
  std::vector<grid> made(1);
  bool has_header = false;
  for (const grid_row& row : book.front().rows) {
    if (is_header(row)) {
      if (has_header) made.emplace_back();
      has_header = true;
    }
    made.back().rows.push_back(row);
    made.back().columns = book.front().columns;
  }
  return made;
}

}  // namespace

void read_event_sheets(const std::vector<grid>& given, const sheet_options& options, office_document& into) {
  const std::vector<grid> book = tables_of(given);
  problem_list lacking;
  const auto of_items = find_document_sheet(book, sheet_kind::items, {options.where, ""}, "事项", true, lacking);
  const auto of_sources = find_document_sheet(book, sheet_kind::sources, {options.where, ""}, "随机源", true, lacking);
  const auto of_codes = find_document_sheet(book, sheet_kind::confirmed_codes, {options.where, ""}, "已核实代码", false, lacking);
  into.found = lacking.take();
  if (!of_items || !of_sources) return;
  document_builder made(into);
  document_items items;
  items.set_where(of_items->where());
  items.read(*of_items, made);
  json_value root, published;
  const auto put = [&](auto how, json_value& to, const std::string& pointer, std::string_view name, std::string_view item) {
    document_place at = items[item].at;
    at.field = item;
    made.note(pointer + "/" + std::string(name), at);
    (made.*how)(to, pointer, name, items[item].content, at);
  };
  put(&document_builder::text, root, "", "body", "抽取机关");
  put(&document_builder::text, root, "", "operator", "操作人");
  put(&document_builder::list, root, "", "witnesses", "见证人");
  put(&document_builder::text, root, "", "event", "抽取名称");
  put(&document_builder::integer, root, "", "number", "抽取序号");
  put(&document_builder::word, root, "", "suite", "杂凑算法");
  put(&document_builder::truth, root, "", "embargo", "暂缓公开");
  put(&document_builder::day, published, "/digest_published", "day", "公布日期");
  put(&document_builder::text, published, "/digest_published", "channel", "公布渠道");
  root.add("digest_published", std::move(published));
  put(&document_builder::list, root, "", "rules", "规则包");
  made.note("/sources", {of_sources->where(), 0, ""});
  root.add("sources", read_sources(*of_sources, made));
  if (of_codes && !of_codes->rows().empty()) root.add("confirmed_ids", read_confirmed(*of_codes, made));
  into.json = indented(root);
}

}  // namespace cavel::detail
