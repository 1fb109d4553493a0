// SPDX-License-Identifier: Apache-2.0
#include "visit_columns.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/files/workbook_writer.hpp>

#include <algorithm>

namespace cavel {

namespace {

using namespace detail;

/// A member of an object by its path; null where there is none.
const json_value* find_member(const json_value& of, std::string_view path) {
  const json_value* at = &of;
  while (at != nullptr && !path.empty()) {
    const std::string_view name = path.substr(0, path.find('.'));
    path.remove_prefix(std::min(path.size(), name.size() + 1));
    const auto* members = std::get_if<json_value::object>(&at->get());
    const json_value* next = nullptr;
    if (members != nullptr) {
      for (const auto& [key, value] : *members) {
        if (key == name) next = &value;
      }
    }
    at = next;
  }
  return at;
}

std::string text_at(const json_value& of, std::string_view path) {
  const json_value* found = path.empty() ? nullptr : find_member(of, path);
  const auto* text = found == nullptr ? nullptr : std::get_if<std::string>(&found->get());
  return text == nullptr ? std::string() : *text;
}

std::string in_words(const std::string& word, const word_list& words) {
  for (const auto& [id, zh] : words) {
    if (id == word) return zh;
  }
  return word;
}

/// The cells of a column for one value: as many as it has slots; what does not fit is in the last.
void add_cells(const json_value* value, const visit_column& column, const word_list& words, std::vector<std::string>& row) {
  std::vector<std::string> cells;
  if (value != nullptr) {
    if (const auto* text = std::get_if<std::string>(&value->get())) cells.push_back(in_words(*text, words));
    if (const auto* truth = std::get_if<bool>(&value->get())) cells.emplace_back(*truth ? "是" : "否");
    if (const auto* list = std::get_if<json_value::array>(&value->get())) {
      for (const json_value& each : *list) {
        const auto* text = std::get_if<std::string>(&each.get());
        if (text != nullptr) cells.push_back(in_words(*text, words));
      }
    }
  }
  for (std::size_t slot = 0; slot < column.slots; ++slot) {
    const bool is_last = slot + 1 == column.slots;
    if (slot >= cells.size()) {
      row.emplace_back();
    } else if (is_last) {
      row.push_back(join(std::vector<std::string>(cells.begin() + static_cast<std::ptrdiff_t>(slot), cells.end()), "；"));
    } else {
      row.push_back(cells[slot]);
    }
  }
}

/// What a column for people says.
std::string shown_text(const visit_sheet& sheet, const json_value& row, const visit_words& words) {
  if (sheet.path.empty()) {
    const drawn_target* target = find_target(words.event, text_at(row, "target"));
    return target == nullptr ? std::string() : target->name;
  }
  const check_item* item = find_item(words.items, text_at(row, "item"));
  return item == nullptr ? std::string() : item->zh;
}

/// The entries of an array of the document; none where it has no such member.
std::vector<json_value> entries_of(const json_value& of, std::string_view path) {
  const json_value* found = find_member(of, path);
  const auto* list = found == nullptr ? nullptr : std::get_if<json_value::array>(&found->get());
  return list == nullptr ? std::vector<json_value>() : std::vector<json_value>(list->begin(), list->end());
}

/// The departments of the documents, each once.
std::vector<std::string> departments_in(const std::vector<json_value>& documents) {
  std::vector<std::string> made;
  for (const json_value& document : documents) {
    for (const json_value& each : entries_of(document, "parts")) {
      std::string name = text_at(each, "department");
      if (std::find(made.begin(), made.end(), name) == made.end()) made.push_back(std::move(name));
    }
  }
  return made;
}

/// The columns of a sheet; without that of the department where no visit is joint.
std::vector<const visit_column*> columns_of(const visit_sheet& sheet, bool is_joint) {
  std::vector<const visit_column*> made;
  for (const visit_column& each : sheet.columns) {
    if (is_joint || each.form != visit_cell::part) made.push_back(&each);
  }
  return made;
}

struct row_words {
  std::string number, department;
  const std::vector<word_list>& lists;  ///< of each column
  const visit_words& words;
};

std::vector<std::string> row_of(const visit_sheet& sheet, const std::vector<const visit_column*>& columns,
                                const json_value& entry, const row_words& of) {
  std::vector<std::string> row;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const visit_column& column = *columns[i];
    if (column.form == visit_cell::key) {
      row.push_back(of.number);
    } else if (column.form == visit_cell::part) {
      row.push_back(of.department);
    } else if (column.form == visit_cell::shown) {
      row.push_back(shown_text(sheet, entry, of.words));
    } else {
      add_cells(find_member(entry, column.path), column, of.lists[i], row);
    }
  }
  return row;
}

/// The columns of a sheet as they are written, each slot by itself.
void add_columns(written_sheet& to, const visit_column& column, const word_list& words,
                 const std::vector<std::string>& departments) {
  for (std::size_t slot = 0; slot < column.slots; ++slot) {
    written_column one;
    one.header = slot_header(column, slot);
    one.kind = column.form == visit_cell::day ? cell_kind::day : cell_kind::text;
    const bool is_choice = column.form != visit_cell::list || column.slots > 1;
    if (column.form == visit_cell::truth) one.choices = {"是", "否"};
    if (column.form == visit_cell::part) one.choices = departments;
    for (const auto& [id, zh] : words) {
      if (is_choice) one.choices.push_back(zh);
    }
    if (column.form == visit_cell::moment) one.note = "如 2022-09-20 09:00（北京时间）";
    if (column.form == visit_cell::list && column.slots == 1) one.note = "多个用“；”隔开";
    if (column.path == "file") one.note = "影音文件的路径，从本表所在目录起";
    to.columns.push_back(std::move(one));
  }
}

written_sheet sheet_of(const visit_sheet& sheet, const std::vector<json_value>& documents,
                       const std::vector<std::string>& departments, const visit_words& words) {
  written_sheet made;
  made.name = sheet.name;
  made.blank_rows = sheet.path.empty() ? 0 : 200;
  made.leading_columns = sheet.path.empty() ? 2 : 0;  // number and firm, on each page of the wide sheet
  const std::vector<const visit_column*> columns = columns_of(sheet, !departments.empty());
  std::vector<word_list> lists;
  for (const visit_column* column : columns) {
    lists.push_back(words_for(column->words, words));
    add_columns(made, *column, lists.back(), departments);
  }
  for (const json_value& document : documents) {
    const auto add = [&](const json_value& entry, const std::string& department) {
      made.rows.push_back(row_of(sheet, columns, entry, {text_at(document, "inspection"), department, lists, words}));
    };
    if (sheet.path.empty()) {
      add(document, "");
    } else if (sheet.path == "parts") {
      for (const json_value& part : entries_of(document, sheet.path)) add(part, text_at(part, "department"));
    } else {
      for (const json_value& each : entries_of(document, sheet.path)) add(each, "");
      for (const json_value& part : entries_of(document, "parts")) {
        for (const json_value& each : entries_of(part, sheet.path)) add(each, text_at(part, "department"));
      }
    }
  }
  return made;
}

}  // namespace

checked<std::string> write_visit_workbook(const std::vector<json_value>& documents, const visit_words& words) {
  std::vector<written_sheet> sheets;
  const std::vector<std::string> departments = departments_in(documents);
  for (const visit_sheet& each : visit_sheets()) {
    if (each.path != "parts" || !departments.empty()) sheets.push_back(sheet_of(each, documents, departments, words));
  }
  return write_workbook(sheets);
}

}  // namespace cavel
