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

problems placed(const problems& of_json, const office_document& document) {
  problems all = document.found;
  for (problem each : of_json) {
    each.where = document.where;
    if (!document.places.empty()) {
      std::string pointer = each.field;
      auto at = document.places.find(pointer);
      while (at == document.places.end() && !pointer.empty()) {
        pointer.erase(pointer.rfind('/') == std::string::npos ? 0 : pointer.rfind('/'));
        at = document.places.find(pointer);
      }
      if (at != document.places.end()) {
        const std::string rest = each.field.substr(pointer.size());
        each.where = at->second.where;
        each.row = at->second.row;
        each.field = at->second.row == 0 && at->second.field.starts_with('/') ? at->second.field + rest : at->second.field;
      }
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
