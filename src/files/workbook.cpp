// SPDX-License-Identifier: Apache-2.0
#include "workbook.hpp"

#include "workbook_parts.hpp"
#include "zip_archive.hpp"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <locale>
#include <sstream>
#include <utility>

namespace cavel::detail {

namespace {

constexpr double exact = 1e15;  // spreadsheets keep 15 digits

/// A number as a spreadsheet shows it: whole ones with all digits, others with 15. Nothing where it has lost digits.
std::optional<std::string> number_text(double number, std::size_t zeros) {
  if (!(std::fabs(number) < exact)) return std::nullopt;
  if (number == std::floor(number)) {
    std::string digits = std::to_string(static_cast<long long>(number));
    if (number >= 0 && digits.size() < zeros) digits.insert(0, zeros - digits.size(), '0');
    return digits;
  }
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << std::setprecision(15) << number;
  return text.str();
}

/// A number as it stands in a part, in any locale; std::from_chars needs a newer runtime than the C library may require.
std::optional<double> parse_number(const std::string& text) {
  constexpr std::size_t short_enough = 9;
  if (text.size() <= short_enough) {
    if (const auto whole = parse_index(text)) return *whole;
  }
  std::istringstream in(text);
  in.imbue(std::locale::classic());
  double number = 0;
  in >> number;
  if (in.fail() || in.peek() != std::istringstream::traits_type::eof() || !std::isfinite(number)) return std::nullopt;
  return number;
}

/// A sheet's part to a grid.
class sheet_reader : public xml_handler {
 public:
  sheet_reader(grid& into, const std::vector<std::string>& strings, const std::vector<number_style>& styles, std::size_t& cells)
      : into_(into), strings_(strings), styles_(styles), cells_(cells) {}

  void begin(std::string_view element, const xml_attributes& attributes) override {
    inline_.begin(element);
    if (element == "row") {
      begin_row(attributes);
    } else if (element == "c") {
      begin_cell(attributes);
    } else if (element == "v") {
      in_value_ = true;
    } else if (element == "f") {
      has_formula_ = true;
    } else if (element == "mergeCell") {
      add_merged(attributes.get("ref"));
    }
  }

  void text(std::string_view some) override {
    if (in_value_) {
      value_ += some;
      if (value_.size() > workbook_limits::cell_text) refused = fault::workbook_too_large;
    } else {
      inline_.text(some, refused);
    }
  }

  void end(std::string_view element) override {
    inline_.end(element);
    if (element == "v") in_value_ = false;
    if (element == "c") end_cell();
  }

 private:
  void begin_row(const xml_attributes& attributes) {
    const auto given = parse_index(attributes.get("r"));
    const std::uint64_t number = given ? *given : row_ + 1;
    constexpr std::uint64_t most = 1048576;
    if (number <= row_ || number > most) refused = fault::workbook_damaged;
    row_ = number;
    column_ = 0;
    const std::string_view hidden = attributes.get("hidden");
    is_hidden_ = hidden == "1" || hidden == "true";
  }

  void begin_cell(const xml_attributes& attributes) {
    const std::string_view place = attributes.get("r");
    const auto read = parse_place(place);
    if (row_ == 0 || (!place.empty() && (!read || read->row != row_ || read->column < column_))) {
      refused = fault::workbook_damaged;
      return;
    }
    if (read) column_ = read->column;
    kind_ = attributes.get("t");
    style_ = parse_index(attributes.get("s")).value_or(0);
    value_.clear();
    inline_.take();
    has_formula_ = false;
  }

  void end_cell() {
    grid_cell cell{column_++, false, fault::none, {}};
    if (kind_ == "inlineStr") {
      cell.text = inline_.take();
    } else if (kind_ == "s") {
      const auto index = parse_index(value_);
      if (!index || *index >= strings_.size()) {
        refused = fault::workbook_damaged;
        return;
      }
      cell.text = strings_[*index];
    } else if (kind_ == "b") {
      cell.text = value_ == "1" ? "TRUE" : "FALSE";
    } else if (kind_ == "e") {
      cell.text = value_;
      cell.wrong = fault::cell_formula;
    } else if (kind_ == "str" || kind_ == "d") {
      cell.text = value_;
    } else if (!value_.empty()) {
      read_number(cell);
    }
    if (has_formula_ && value_.empty() && kind_ != "str" && kind_ != "inlineStr") cell.wrong = fault::cell_formula;
    if (cell.text.empty() && cell.wrong == fault::none) return;
    if (++cells_ > workbook_limits::cells || cell.column >= workbook_limits::columns) refused = fault::workbook_too_large;
    into_.columns = std::max(into_.columns, cell.column + 1);
    if (into_.rows.empty() || into_.rows.back().number != row_) into_.rows.push_back({row_, is_hidden_, {}, 0});
    into_.rows.back().cells.push_back(std::move(cell));
  }

  void read_number(grid_cell& cell) {
    const auto number = parse_number(value_);
    if (!number) {
      refused = fault::workbook_damaged;
      return;
    }
    const number_style style = style_ < styles_.size() ? styles_[style_] : number_style{};
    if (style.is_day) {
      if (auto day = serial_day(*number, into_.since_1904)) {
        cell.text = *std::move(day);
        return;
      }
    }
    auto shown = number_text(*number, style.zeros);
    cell.is_number = shown.has_value();
    if (!shown) cell.wrong = fault::cell_digits_lost;
    cell.text = shown ? *std::move(shown) : value_;
  }

  void add_merged(std::string_view range) {
    const std::size_t colon = range.find(':');
    const auto first = parse_place(range.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : parse_place(range.substr(colon + 1));
    if (!first || !last) {
      refused = fault::workbook_damaged;
      return;
    }
    into_.merged.push_back({first->row, last->row, first->column, last->column});
    if (++cells_ > workbook_limits::cells) refused = fault::workbook_too_large;
  }

  grid& into_;
  const std::vector<std::string>& strings_;
  const std::vector<number_style>& styles_;
  std::size_t& cells_;
  std::uint64_t row_ = 0;
  std::uint32_t column_ = 0, style_ = 0;
  bool is_hidden_ = false, in_value_ = false, has_formula_ = false;
  std::string kind_, value_;
  text_collector inline_;
};

/// The folder of a part, with the slash behind it.
std::string folder_of(std::string_view part) { return std::string(part.substr(0, part.rfind('/') + 1)); }

std::string relationships_of(std::string_view part) {
  const std::string folder = folder_of(part);
  return folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

/// The target of a relationship of a part; it is compared with names only, and never opens a file.
std::string target_of(std::string_view part, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  return folder_of(part) + std::string(target);
}

problem of_file(fault code, std::string_view part) { return {code, "", 0, "", "", std::string(part)}; }

/// Reads a part of the archive through a handler. Nothing if no problem is found.
std::optional<problem> read_part(zip_archive& archive, const std::string& part, xml_handler& handler) {
  xml_reader reader(handler);
  const fault unpacked = archive.read(part, [&](std::string_view piece) { return reader.read(piece); });
  if (unpacked != fault::none) return of_file(unpacked, part);
  const fault parsed = reader.finish();
  if (parsed != fault::none) return of_file(parsed, part);
  return std::nullopt;
}

}  // namespace

checked<std::vector<grid>> read_workbook(std::string_view bytes) {
  if (bytes.size() > workbook_limits::bytes) return of_file(fault::workbook_too_large, std::to_string(bytes.size()) + " B");
  zip_archive archive(bytes);
  if (archive.state() != fault::none) return of_file(archive.state(), "zip");
  if (problem other = find_other_format(bytes); other.code != fault::none) return other;
  relationships root, of_book;
  if (auto bad = read_part(archive, "_rels/.rels", root)) return *bad;
  const std::string book = target_of("", root.of_kind["officeDocument"]);
  sheet_list list;
  if (auto bad = read_part(archive, book, list)) return *bad;
  if (auto bad = read_part(archive, relationships_of(book), of_book)) return *bad;
  string_list strings;
  style_list styles;
  const auto find = [&](const char* kind) {
    const auto at = of_book.of_kind.find(kind);
    return at == of_book.of_kind.end() ? std::string() : target_of(book, at->second);
  };
  if (const std::string part = find("styles"); !part.empty()) {
    if (auto bad = read_part(archive, part, styles)) return *bad;
  }
  if (const std::string part = find("sharedStrings"); !part.empty()) {
    if (auto bad = read_part(archive, part, strings)) return *bad;
  }
  std::vector<grid> sheets;
  std::size_t cells = 0;
  for (const sheet_list::sheet& each : list.sheets) {
    const auto target = of_book.targets.find(each.relationship);
    if (target == of_book.targets.end()) return of_file(fault::workbook_damaged, each.name);
    if (target->second.find("worksheets/") == std::string::npos) continue;  // a sheet that is a chart or a dialog
    grid made;
    made.name = each.name;
    made.since_1904 = list.since_1904;
    sheet_reader reader(made, strings.strings, styles.styles, cells);
    if (auto bad = read_part(archive, target_of(book, target->second), reader)) return *bad;
    sheets.push_back(std::move(made));
  }
  return sheets;
}

}  // namespace cavel::detail
