// SPDX-License-Identifier: Apache-2.0
#include "sheet_cells.hpp"
#include "visit_columns.hpp"
#include "workbook.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/base/nearest.hpp>
#include <cavel/files/inspection_json.hpp>
#include <cavel/files/visit_workbook.hpp>
#include <cavel/hash/digest.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace cavel {

namespace {

using namespace detail;

/// An object whose members are added by path.
class visit_members {
 public:
  void put(std::string_view path, json_value value) {
    const std::string_view name = path.substr(0, path.find('.'));
    const auto at = static_cast<std::size_t>(std::find(names_.begin(), names_.end(), name) - names_.begin());
    if (at == names_.size()) {
      names_.emplace_back(name);
      members_.emplace_back();
    }
    if (name.size() == path.size()) {
      members_[at].leaf_ = std::move(value);
    } else {
      members_[at].put(path.substr(name.size() + 1), std::move(value));
    }
  }
  json_value value() const {
    if (leaf_) return *leaf_;
    json_value made;
    for (std::size_t i = 0; i < names_.size(); ++i) made.add(names_[i], members_[i].value());
    return made;
  }

 private:
  std::vector<std::string> names_;
  std::vector<visit_members> members_;  // of each name
  std::optional<json_value> leaf_;
};

/// Members of a visit, or of a department's part, with the arrays of the further sheets by path.
struct part_rows {
  std::string department;
  visit_members members;
  std::map<std::string_view, json_value> lists;

  json_value value() const {
    visit_members made = members;
    for (const auto& [path, list] : lists) made.put(path, list);
    return made.value();
  }
};

/// One visit while its sheets are read.
struct visit_rows : part_rows {
  std::string number;
  std::uint64_t row = 0;
  bool has_begun = false;        ///< something is filled in that was not prepared
  std::vector<part_rows> parts;  ///< of a joint visit, in the order in which they occur
  document_places places;

  /// The rows of a department; those of the visit itself if it is empty.
  part_rows& part(const std::string& of) {
    if (of.empty()) return *this;
    const auto at = std::find_if(parts.begin(), parts.end(), [&](const part_rows& each) { return each.department == of; });
    if (at != parts.end()) return *at;
    parts.emplace_back().department = of;
    parts.back().members.put("department", of);
    return parts.back();
  }

  /// The pointer of `part(of)`. \pre it was asked for
  std::string pointer_of_part(const std::string& of) const {
    if (of.empty()) return {};
    const auto at = std::find_if(parts.begin(), parts.end(), [&](const part_rows& each) { return each.department == of; });
    return "/parts/" + std::to_string(at - parts.begin());
  }
};

/// The JSON pointer of a member by its path.
std::string member_pointer(std::string_view path) {
  std::string made = "/" + std::string(path);
  std::replace(made.begin(), made.end(), '.', '/');
  return made;
}

class visit_reader {
 public:
  visit_reader(std::string_view file, const visit_words& words, const footage_digest& digest)
      : file_(file), words_(words), digest_(digest) {}

  checked<visit_workbook> run(const std::vector<grid>& sheets) {
    const std::span<const visit_sheet> known = visit_sheets();
    if (find_sheet(sheets, known.front().name) == nullptr) {
      std::vector<std::string> names;
      for (const grid& each : sheets) names.push_back(each.name);
      return problem{fault::workbook_sheet_missing, file_, 0, "", std::string(known.front().name), join(names, "、")};
    }
    for (const visit_sheet& each : known) {
      const grid* sheet = find_sheet(sheets, each.name);
      if (sheet != nullptr) read_sheet(each, *sheet);
    }
    visit_workbook made;
    for (visit_rows& each : visits_) {
      if (!each.has_begun) continue;
      if (!each.parts.empty())
        each.members.put("parts", json_list(each.parts, [](const part_rows& part) { return part.value(); }));
      auto read = parse_inspection(canonical(each.value()), file_ + "#" + each.number);
      found_.add(placed(read.problems(), each.places));
      if (!read) continue;
      read->sha256 = hex(hash(suite::sha256, canonical(to_json(*read))));
      made.inspections.push_back(*std::move(read));
      made.places.push_back(std::move(each.places));
    }
    made.found = found_.take();
    return made;
  }

 private:
  /// A column of the file: the member that it is.
  struct place {
    std::uint32_t column = 0;
    const visit_column* what = nullptr;
    const word_list* words = nullptr;
  };

  static const grid* find_sheet(const std::vector<grid>& sheets, std::string_view name) {
    const auto at = std::find_if(sheets.begin(), sheets.end(), [&](const grid& each) { return each.name == name; });
    return at == sheets.end() ? nullptr : &*at;
  }

  std::string where_of(const visit_sheet& sheet) const { return file_ + "#" + std::string(sheet.name); }

  /// `检查地点（M7）`
  static std::string cell_name(std::string_view header, std::uint32_t column, std::uint64_t row) {
    return std::string(header) + "（" + column_letters(column) + std::to_string(row) + "）";
  }

  void refuse(fault code, const visit_sheet& sheet, std::uint64_t row, std::string_view header, std::string_view value,
              std::string detail) {
    found_.add(
        {code, where_of(sheet), static_cast<std::size_t>(row), std::string(header), std::string(value), std::move(detail)});
  }

  /// The list of words of a column; they are made once for each list.
  const word_list* list_of(visit_word of) {
    if (of == visit_word::none) return nullptr;
    const auto at = lists_.find(of);
    return at != lists_.end() ? &at->second : &lists_.emplace(of, words_for(of, words_)).first->second;
  }

  std::vector<place> places_of(const visit_sheet& sheet, const grid_row& header) {
    std::vector<place> made;
    std::vector<std::string> known;
    for (const visit_column& column : sheet.columns) {
      for (std::size_t slot = 0; slot < column.slots; ++slot) known.push_back(slot_header(column, slot));
    }
    for (const grid_cell& cell : header.cells) {
      const std::string_view text = trim_header(cell.text);
      std::size_t at = 0;
      const visit_column* what = nullptr;
      for (const visit_column& column : sheet.columns) {
        for (std::size_t slot = 0; slot < column.slots; ++slot) {
          if (known[at++] == text) what = &column;
        }
      }
      if (what == nullptr) {
        refuse(fault::json_unknown, sheet, header.number, "", text, nearest_word(text, known));
      } else {
        made.push_back({cell.column, what, list_of(what->words)});
      }
    }
    return made;
  }

  void read_sheet(const visit_sheet& sheet, const grid& from) {
    if (from.rows.empty()) return;
    const std::vector<place> places = places_of(sheet, from.rows.front());
    const auto key =
        std::find_if(places.begin(), places.end(), [](const place& each) { return each.what->form == visit_cell::key; });
    if (key == places.end()) {
      refuse(fault::json_missing, sheet, from.rows.front().number, sheet.columns.front().header, "", "");
      return;
    }
    for (std::size_t i = 1; i < from.rows.size(); ++i) read_row(sheet, from, from.rows[i], places, key->column);
  }

  void read_row(const visit_sheet& sheet, const grid& from, const grid_row& row, const std::vector<place>& places,
                std::uint32_t key) {
    const bool has_begun = std::any_of(places.begin(), places.end(), [&](const place& each) {
      return !each.what->is_prepared && !row.text(each.column).empty();
    });
    const std::string number(row.text(key));
    if (number.empty() && std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.text.empty(); }))
      return;
    const auto known =
        std::find_if(visits_.begin(), visits_.end(), [&](const visit_rows& each) { return each.number == number; });
    if (sheet.path.empty()) {
      if (known != visits_.end()) {
        refuse(fault::visit_row_repeated, sheet, row.number, cell_name("检查编号", key, row.number), number,
               std::to_string(known->row));
        return;
      }
      visit_rows& made = visits_.emplace_back();
      made.number = number;
      made.row = row.number;
      made.has_begun = has_begun;
      // What is missing as a whole belongs into its sheet, or else to the visit.
      made.places[""] = made.places["/inspection"] = {where_of(sheet), static_cast<std::size_t>(row.number),
                                                      cell_name("检查编号", key, row.number)};
      note_sheets("", made.places);
      note_places(sheet, row, places, "", made.places);
      fill(sheet, from, row, places, made.members);
      return;
    }
    const bool is_part = sheet.path == "parts";
    if (!has_begun && !is_part) return;  // prepared and not filled in
    if (known == visits_.end()) {
      refuse(fault::visit_row_stranger, sheet, row.number, cell_name("检查编号", key, row.number), number, number);
      return;
    }
    known->has_begun = known->has_begun || has_begun;
    const std::string department = department_of(row, places);
    part_rows& part = known->part(department);
    const std::string prefix = known->pointer_of_part(department);
    if (is_part) {
      known->places[prefix] = {where_of(sheet), static_cast<std::size_t>(row.number), ""};
      note_sheets(prefix, known->places);
      note_places(sheet, row, places, prefix, known->places);
      fill(sheet, from, row, places, part.members);
      return;
    }
    visit_members entry;
    fill(sheet, from, row, places, entry);
    json_value& list = part.lists.try_emplace(sheet.path, json_value::array{}).first->second;
    const std::string pointer =
        prefix + member_pointer(sheet.path) + "/" + std::to_string(std::get<json_value::array>(list.get()).size());
    known->places[pointer] = {where_of(sheet), static_cast<std::size_t>(row.number), ""};
    note_places(sheet, row, places, pointer, known->places);
    list.push(entry.value());
  }

  /// Where lists stand that have no row yet: in their sheets.
  void note_sheets(const std::string& prefix, document_places& into) const {
    for (const visit_sheet& each : visit_sheets()) {
      if (!each.path.empty()) into.try_emplace(prefix + member_pointer(each.path), document_place{where_of(each), 0, ""});
    }
  }

  /// Where the members of a row stand, empty cells too; of a list in several columns the first counts.
  void note_places(const visit_sheet& sheet, const grid_row& row, const std::vector<place>& places, const std::string& pointer,
                   document_places& into) const {
    for (const place& each : places) {
      if (each.what->form == visit_cell::shown || each.what->form == visit_cell::part || each.what->path.empty()) continue;
      into.try_emplace(pointer + member_pointer(each.what->path),
                       document_place{where_of(sheet), static_cast<std::size_t>(row.number),
                                      cell_name(each.what->header, each.column, row.number)});
    }
  }

  /// The department that a row names; empty where it names none.
  static std::string department_of(const grid_row& row, const std::vector<place>& places) {
    const auto at =
        std::find_if(places.begin(), places.end(), [](const place& each) { return each.what->form == visit_cell::part; });
    return at == places.end() ? std::string() : std::string(row.text(at->column));
  }

  void fill(const visit_sheet& sheet, const grid& from, const grid_row& row, const std::vector<place>& places,
            visit_members& into) {
    std::map<std::string_view, json_value> lists;  // a list may have several columns
    std::string_view footage_file;
    bool has_digest = false;
    for (const place& each : places) {
      const visit_column& column = *each.what;
      const std::string_view text = row.text(each.column);
      if (text.empty() || column.form == visit_cell::shown || column.form == visit_cell::part || column.path.empty()) continue;
      if (column.form == visit_cell::list) {
        json_value& list = lists.try_emplace(column.path, json_value::array{}).first->second;
        for (const std::string& one : values_of(text, each)) list.push(word_of(sheet, row, each, one));
        continue;
      }
      if (sheet.path == "footage" && column.path == "file") footage_file = text;
      if (sheet.path == "footage" && column.path == "sha256") has_digest = true;
      into.put(column.path, value_of(sheet, from, row, each, text));
    }
    for (auto& [path, list] : lists) into.put(path, std::move(list));
    if (footage_file.empty() || has_digest || !digest_) return;
    const auto digest = digest_(footage_file);
    if (digest) {
      into.put("sha256", *digest);
    } else {
      refuse(fault::visit_footage_unread, sheet, row.number, "文件", footage_file,
             digest.problems().front().detail.empty() ? std::string(footage_file) : digest.problems().front().detail);
    }
  }

  json_value value_of(const visit_sheet& sheet, const grid& from, const grid_row& row, const place& at, std::string_view text) {
    switch (at.what->form) {
      case visit_cell::truth:
        if (text == "是" || text == "true" || text == "1") return true;
        if (text == "否" || text == "false" || text == "0") return false;
        refuse(fault::visit_cell_word, sheet, row.number, cell_name(at.what->header, at.column, row.number), text, "是、否");
        return false;
      case visit_cell::day:
        return read_day(text, cell_form::moment, true, from.since_1904).value_or(std::string(text)).substr(0, 10);
      case visit_cell::moment: {
        // A day alone is no moment: it is left as it stands, and refused by the reader of documents.
        const bool has_time = text.find(':') != std::string_view::npos || text.find("：") != std::string_view::npos ||
                              text.find("时") != std::string_view::npos;
        return has_time ? read_day(text, cell_form::moment, true, from.since_1904).value_or(std::string(text))
                        : std::string(text);
      }
      default: return word_of(sheet, row, at, std::string(text));
    }
  }

  /// The parts of a cell. A word of the list may hold a separator: the longest that is a word counts.
  static std::vector<std::string> values_of(std::string_view text, const place& at) {
    const std::vector<std::string_view> parts = list_values(text);
    std::vector<std::string> made;
    for (std::size_t i = 0; i < parts.size();) {
      std::size_t last = parts.size() - 1;
      const auto joined = [&] {
        return std::string_view(parts[i].data(),
                                static_cast<std::size_t>(parts[last].data() + parts[last].size() - parts[i].data()));
      };
      while (last > i && (at.words == nullptr || find_word(*at.words, joined()) == nullptr)) --last;
      made.emplace_back(joined());
      i = last + 1;
    }
    return made;
  }

  static const std::string* find_word(const word_list& words, std::string_view text) {
    for (const auto& [id, zh] : words) {
      if (text == zh || text == id) return &id;
    }
    return nullptr;
  }

  std::string word_of(const visit_sheet& sheet, const grid_row& row, const place& at, const std::string& text) {
    if (at.words == nullptr) return text;
    const std::string* id = find_word(*at.words, text);
    if (id != nullptr) return *id;
    if (!is_closed(at.what->words)) return text;  // the rules judge it
    std::vector<std::string> choices;
    for (const auto& [word, zh] : *at.words) choices.push_back(zh);
    refuse(fault::visit_cell_word, sheet, row.number, cell_name(at.what->header, at.column, row.number), text,
           join(choices, "、"));
    return at.words->front().first;
  }

  std::string file_;
  const visit_words& words_;
  const footage_digest& digest_;
  std::map<visit_word, word_list> lists_;
  std::vector<visit_rows> visits_;
  problem_list found_;
};

}  // namespace

problems placed(const problems& of_document, const document_places& cells) {
  problems made = of_document;
  for (problem& each : made) {
    const auto* const at = find_place(cells, each.field);
    if (at == nullptr) continue;
    each.where = at->second.where;
    each.row = at->second.row;
    each.field = at->second.field;
  }
  return made;
}

checked<visit_workbook> read_visit_workbook(std::string_view bytes, std::string_view file, const visit_words& words,
                                            const footage_digest& digest) {
  const auto sheets = read_workbook(bytes);
  if (!sheets) {
    problems found = sheets.problems();
    for (problem& each : found) each.where = file;
    return found;
  }
  return visit_reader(file, words, digest).run(*sheets);
}

}  // namespace cavel
