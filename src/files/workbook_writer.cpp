// SPDX-License-Identifier: Apache-2.0
#include <cavel/base/bytes.hpp>
#include <cavel/base/display_width.hpp>
#include <cavel/files/folder.hpp>
#include <cavel/files/workbook_writer.hpp>
#include <cavel/time/date.hpp>

#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

namespace cavel {

namespace {

/// A file that only its owner can read, removed by the destructor.
class temporary_file {
 public:
  temporary_file() {
    std::error_code none;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(none);
    name_ = ((none ? std::filesystem::path(".") : folder) / ("cavel-" + std::string(6, 'X'))).string();
    const int made = ::mkstemp(name_.data());
    error_ = made < 0 ? errno : 0;
    if (made >= 0) ::close(made);
  }
  temporary_file(const temporary_file&) = delete;
  temporary_file& operator=(const temporary_file&) = delete;
  ~temporary_file() {
    if (error_ == 0) ::unlink(name_.c_str());
  }
  const std::string& name() const { return name_; }
  int error() const { return error_; }

 private:
  std::string name_;
  int error_ = 0;
};

problem unwritable(const std::string& why) { return {fault::file_unwritable, ".xlsx", 0, "", "", why}; }

constexpr std::size_t longest_list = 255;  // characters of a list that stands in the validation itself
constexpr const char* name_of_lists = "cavel-lists";

/// Writes a workbook. The first error is kept, and nothing is written after it.
class book_writer {
 public:
  explicit book_writer(lxw_workbook* book) : book_(book), header_(format("@", true)), text_(format("@", false)) {
    // Made at one instant, so that equal sheets give equal bytes.
    lxw_doc_properties properties{};
    properties.created = 1640995200;  // 2022-01-01T00:00:00Z
    keep(workbook_set_properties(book_, &properties));
  }

  lxw_error error() const { return error_; }

  void write(const written_sheet& sheet) {
    lxw_worksheet* const made = workbook_add_worksheet(book_, sheet.name.c_str());
    if (made == nullptr) return keep(LXW_ERROR_SHEETNAME_ALREADY_USED);
    const std::size_t last = sheet.rows.size() + sheet.blank_rows;  // row 0 is the header
    const std::vector<double> widths = widths_of(sheet);
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      const written_column& column = sheet.columns[i];
      const auto at = static_cast<lxw_col_t>(i);
      put(made, 0, at, column.header, header_);
      worksheet_set_column(made, at, at, widths[i], format_of(sheet, column));
      if (!column.note.empty()) keep(worksheet_write_comment(made, 0, at, column.note.c_str()));
    }
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) write_row(made, sheet, row);
    write_choices(made, sheet, last);
    lay_out(made, sheet, last, widths);
  }

  /// The lists that are too long for their validations. \pre after the sheets
  void write_lists() {
    if (lists_.empty()) return;
    lxw_worksheet* const made = workbook_add_worksheet(book_, name_of_lists);
    if (made == nullptr) return keep(LXW_ERROR_SHEETNAME_ALREADY_USED);
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      for (std::size_t row = 0; row < lists_[i].size(); ++row) put(made, row, i, lists_[i][row], text_);
    }
    worksheet_hide(made);
  }

 private:
  void keep(lxw_error wrong) {
    if (error_ == LXW_NO_ERROR) error_ = wrong;
  }

  lxw_format* format(const char* number, bool is_header) {
    lxw_format* const made = workbook_add_format(book_);
    format_set_num_format(made, number);
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    format_set_text_wrap(made);
    if (is_header) {
      format_set_bold(made);
      format_set_bg_color(made, 0xE8E8E8);
      format_set_border(made, LXW_BORDER_THIN);
    }
    return made;
  }

  /// The format of a column's cells; in a protected sheet those that are not locked need one of their own.
  lxw_format* format_of(const written_sheet& sheet, const written_column& column) {
    const bool is_open = sheet.is_protected && !column.is_locked;
    if (column.kind == cell_kind::text && !is_open) return text_;
    lxw_format*& made = formats_[{column.kind, is_open}];
    if (made == nullptr) {
      constexpr const char* numbers[] = {"@", "yyyy-mm-dd", "General", "0.00%"};
      made = format(numbers[static_cast<std::size_t>(column.kind)], false);
      if (is_open) format_set_unlocked(made);
    }
    return made;
  }

  void put(lxw_worksheet* to, std::size_t row, std::size_t column, const std::string& text, lxw_format* as) {
    if (error_ != LXW_NO_ERROR) return;
    if (row >= LXW_ROW_MAX || column >= LXW_COL_MAX) return keep(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE);
    keep(worksheet_write_string(to, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), readable(text).c_str(), as));
  }

  void write_row(lxw_worksheet* to, const written_sheet& sheet, std::size_t row) {
    const std::vector<std::string>& cells = sheet.rows[row];
    for (std::size_t i = 0; i < cells.size() && error_ == LXW_NO_ERROR; ++i) {
      const bool known = i < sheet.columns.size();
      lxw_format* const as = known ? format_of(sheet, sheet.columns[i]) : text_;
      if (known && sheet.columns[i].kind == cell_kind::day && row + 1 < LXW_ROW_MAX) {
        if (const auto day = parse_date(cells[i])) {
          lxw_datetime at{};
          at.year = day->year();
          at.month = day->month();
          at.day = day->day();
          keep(worksheet_write_datetime(to, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(i), &at, as));
          continue;
        }
      }
      const auto number = known ? number_of(cells[i], sheet.columns[i].kind) : std::nullopt;
      if (number && row + 1 < LXW_ROW_MAX) {
        keep(worksheet_write_number(to, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(i), *number, as));
        continue;
      }
      put(to, row + 1, i, cells[i], as);
    }
  }

  /// The number that a cell is, where its column asks for one.
  static std::optional<double> number_of(std::string_view text, cell_kind kind) {
    if (kind != cell_kind::number && kind != cell_kind::share) return std::nullopt;
    if (kind == cell_kind::share) {
      if (!text.ends_with('%')) return std::nullopt;
      text.remove_suffix(1);
    }
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return std::nullopt;
    constexpr std::size_t most_digits = 15;  // a double keeps them
    if (text.size() > most_digits + (text.find('.') == std::string_view::npos ? 0 : 1)) return std::nullopt;
    std::uint64_t digits = 0;
    double scale = kind == cell_kind::share ? 100 : 1;
    bool has_point = false;
    for (const char each : text) {
      if (each == '.' && !has_point) {
        has_point = true;
        continue;
      }
      if (!is_digit(each)) return std::nullopt;
      digits = digits * 10 + static_cast<std::uint64_t>(each - '0');
      if (has_point) scale *= 10;
    }
    return static_cast<double>(digits) / scale;
  }

  static std::vector<double> widths_of(const written_sheet& sheet) {
    constexpr std::size_t narrowest = 8, widest = 48;
    std::vector<double> widths;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      std::size_t width = sheet.columns[i].width;
      if (width == 0) {
        width = std::max(narrowest, display_width(sheet.columns[i].header) + 4);  // with the button of the filter
        for (const auto& row : sheet.rows) {
          if (i < row.size()) width = std::max(width, display_width(row[i]) + 2);
        }
        width = std::min(width, widest);
      }
      widths.push_back(static_cast<double>(width));
    }
    return widths;
  }

  void write_choices(lxw_worksheet* to, const written_sheet& sheet, std::size_t last) {
    const auto before = [](const written_choice& a, std::pair<std::uint32_t, std::uint32_t> b) {
      return std::pair(a.column, a.row) < b;
    };
    for (std::uint32_t i = 0; i < sheet.columns.size(); ++i) {
      auto own = std::lower_bound(sheet.choices.begin(), sheet.choices.end(), std::pair(i, std::uint32_t{0}), before);
      std::size_t from = 1;
      for (; own != sheet.choices.end() && own->column == i; ++own) {
        const std::size_t row = std::size_t{own->row} + 1;
        offer(to, from, row - 1, i, sheet.columns[i].choices, sheet.columns[i].is_open);
        offer(to, row, row, i, own->choices, false);
        from = row + 1;
      }
      offer(to, from, last, i, sheet.columns[i].choices, sheet.columns[i].is_open);
    }
  }

  /// A drop-down list for the rows from `first` to `last` of a column.
  void offer(lxw_worksheet* to, std::size_t first, std::size_t last, std::size_t column, const std::vector<std::string>& choices,
             bool is_open) {
    if (choices.empty() || first > last || error_ != LXW_NO_ERROR) return;
    if (last >= LXW_ROW_MAX) return keep(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE);
    lxw_data_validation list{};
    list.error_type = is_open ? LXW_VALIDATION_ERROR_TYPE_WARNING : LXW_VALIDATION_ERROR_TYPE_STOP;
    std::vector<char*> texts;
    std::string formula;
    std::size_t length = 0;
    bool has_comma = false;
    for (const std::string& each : choices) {
      length += each.size() + 1;
      has_comma = has_comma || each.find(',') != std::string::npos;
      texts.push_back(const_cast<char*>(each.c_str()));  // the library only reads them
    }
    texts.push_back(nullptr);
    if (length <= longest_list && !has_comma) {
      list.validate = LXW_VALIDATION_TYPE_LIST;
      list.value_list = texts.data();
    } else {
      auto kept = std::find(lists_.begin(), lists_.end(), choices);
      if (kept == lists_.end()) kept = lists_.insert(kept, choices);
      char from[LXW_MAX_CELL_RANGE_LENGTH];
      const auto at = static_cast<lxw_col_t>(kept - lists_.begin());
      lxw_rowcol_to_range_abs(from, 0, at, static_cast<lxw_row_t>(choices.size() - 1), at);
      formula = "='" + std::string(name_of_lists) + "'!" + from;
      list.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      list.value_formula = formula.data();
    }
    keep(worksheet_data_validation_range(to, static_cast<lxw_row_t>(first), static_cast<lxw_col_t>(column),
                                         static_cast<lxw_row_t>(last), static_cast<lxw_col_t>(column), &list));
  }

  void lay_out(lxw_worksheet* to, const written_sheet& sheet, std::size_t last, const std::vector<double>& widths) {
    if (error_ != LXW_NO_ERROR || sheet.columns.empty()) return;
    if (last >= LXW_ROW_MAX) return keep(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE);
    if (!sheet.is_plain) {
      worksheet_freeze_panes(to, 1, static_cast<lxw_col_t>(sheet.leading_columns));
      const auto last_column = static_cast<lxw_col_t>(sheet.columns.size() - 1);
      if (last > 0) worksheet_autofilter(to, 0, 0, static_cast<lxw_row_t>(last), last_column);
      worksheet_repeat_rows(to, 0, 0);
    }
    constexpr double widest_upright = 96;  // characters of an A4 page in portrait
    double width = 0;
    for (const double each : widths) width += each;
    if (width > widest_upright) worksheet_set_landscape(to);
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(to, a4);
    if (sheet.leading_columns == 0) {
      worksheet_fit_to_pages(to, 1, 0);
    } else {
      constexpr std::uint16_t small_print = 75;  // per cent: 8 points
      worksheet_set_print_scale(to, small_print);
      worksheet_repeat_columns(to, 0, static_cast<lxw_col_t>(sheet.leading_columns - 1));
      worksheet_print_across(to);
    }
    worksheet_set_header(to, "&C&A");
    worksheet_set_footer(to, "&C&P / &N");
    if (sheet.is_protected) {
      lxw_protection allowed{};
      allowed.format_cells = allowed.format_columns = allowed.format_rows = 1;
      allowed.insert_rows = allowed.delete_rows = allowed.sort = allowed.autofilter = 1;
      worksheet_protect(to, nullptr, &allowed);
    }
  }

  lxw_workbook* book_;
  lxw_error error_ = LXW_NO_ERROR;
  lxw_format *header_, *text_;
  std::map<std::pair<cell_kind, bool>, lxw_format*> formats_;  // of the other kinds, and of cells that are not locked
  std::vector<std::vector<std::string>> lists_;
};

}  // namespace

checked<std::string> write_workbook(const std::vector<written_sheet>& sheets) {
  const temporary_file file;
  if (file.error() != 0) return unwritable(std::generic_category().message(file.error()));
  lxw_workbook* const book = workbook_new(file.name().c_str());
  if (book == nullptr) return unwritable("libxlsxwriter");
  book_writer writer(book);
  for (const written_sheet& each : sheets) {
    if (writer.error() == LXW_NO_ERROR) writer.write(each);
  }
  writer.write_lists();
  const lxw_error closed = workbook_close(book);  // it frees the book in any case
  const lxw_error wrong = writer.error() != LXW_NO_ERROR ? writer.error() : closed;
  if (wrong != LXW_NO_ERROR) return unwritable(lxw_strerror(wrong));
  return read_file(path_of(file.name()));
}

}  // namespace cavel
