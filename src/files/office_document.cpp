// SPDX-License-Identifier: Apache-2.0
#include "document_readers.hpp"
#include "sheet_text.hpp"
#include "workbook.hpp"

#include <algorithm>
#include <utility>

namespace cavel {

namespace {

/// Whether the bytes begin as JSON does.
bool is_json(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos || bytes[first] == '{' || bytes[first] == '[';
}

template <class ReadSheets>
checked<office_document> read_document(std::string bytes, const sheet_options& options, ReadSheets read_sheets) {
  office_document made;
  made.where = options.where;
  if (is_json(bytes)) {
    detail::read_json_document(std::move(bytes), made);
    return made;
  }
  const auto book = detail::read_grids(bytes, options.where);
  if (!book) return book.problems();
  read_sheets(*book, options, made);
  if (made.json.empty()) return std::move(made.found);
  return made;
}

}  // namespace

checked<office_document> read_plan_document(std::string bytes, const sheet_options& options) {
  return read_document(std::move(bytes), options, detail::read_plan_sheets);
}

checked<office_document> read_event_document(std::string bytes, const sheet_options& options) {
  return read_document(std::move(bytes), options, detail::read_event_sheets);
}

const document_places::value_type* find_place(const document_places& in, std::string_view pointer) {
  for (;;) {
    const auto at = in.find(pointer);
    if (at != in.end()) return &*at;
    if (pointer.empty()) return nullptr;
    const std::size_t last = pointer.rfind('/');
    pointer = pointer.substr(0, last == std::string_view::npos ? 0 : last);
  }
}

problems placed(const problems& of_json, const office_document& document) {
  problems all = document.found;
  for (problem each : of_json) {
    each.where = document.where;
    if (const auto* const at = find_place(document.places, each.field)) {
      const auto& [pointer, place] = *at;
      const std::string rest = each.field.substr(pointer.size());
      each.where = place.where;
      each.row = place.row;
      each.field = place.row == 0 && place.field.starts_with('/') ? place.field + rest : place.field;
    }
    const auto is_same = [&](const problem& known) {
      return known.level() == severity::error && known.row == each.row && known.field == each.field && known.where == each.where;
    };
    const bool is_named = each.level() == severity::error && std::any_of(document.found.begin(), document.found.end(), is_same);
    if (!is_named) all.push_back(std::move(each));
  }
  return all;
}

}  // namespace cavel
