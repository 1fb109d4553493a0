// SPDX-License-Identifier: Apache-2.0
#include "workbook_writer.hpp"

#include "command.hpp"

#include <cavel/files/folder.hpp>

#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <system_error>

namespace cavel::cli {

namespace {

/// A file of its owner's alone, which goes when this ends.
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

problem unwritable(const char* why) { return {fault::file_unwritable, ".xlsx", 0, "", "", why}; }

/// One sheet. `LXW_NO_ERROR` where all of it was taken.
lxw_error write_sheet(lxw_workbook* book, const written_sheet& sheet, lxw_format* header, lxw_format* text) {
  lxw_worksheet* made = workbook_add_worksheet(book, sheet.name.c_str());
  if (made == nullptr) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  std::vector<std::size_t> widths;
  for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
    const std::vector<std::string>& cells = sheet.rows[row];
    widths.resize(std::max(widths.size(), cells.size()), 8);
    for (std::size_t column = 0; column < cells.size(); ++column) {
      constexpr std::size_t widest = 48;
      widths[column] = std::max(widths[column], std::min(widest, display_width(cells[column]) + 2));
      const lxw_error wrong = worksheet_write_string(made, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                                     cells[column].c_str(), row == 0 ? header : text);
      if (wrong != LXW_NO_ERROR) return wrong;
    }
  }
  for (std::size_t column = 0; column < widths.size(); ++column) {
    const auto at = static_cast<lxw_col_t>(column);
    worksheet_set_column(made, at, at, static_cast<double>(widths[column]), text);
  }
  worksheet_freeze_panes(made, 1, 0);
  if (sheet.rows.size() > 1) {
    worksheet_autofilter(made, 0, 0, static_cast<lxw_row_t>(sheet.rows.size() - 1), static_cast<lxw_col_t>(widths.size() - 1));
  }
  worksheet_set_landscape(made);
  worksheet_set_paper(made, 9);  // A4
  worksheet_fit_to_pages(made, 1, 0);
  worksheet_repeat_rows(made, 0, 0);
  return LXW_NO_ERROR;
}

}  // namespace

checked<std::string> workbook_bytes(const std::vector<written_sheet>& sheets) {
  const temporary_file file;
  if (file.error() != 0) return unwritable(std::generic_category().message(file.error()).c_str());
  lxw_workbook* const book = workbook_new(file.name().c_str());
  if (book == nullptr) return unwritable("libxlsxwriter");
  lxw_format* header = workbook_add_format(book);
  lxw_format* text = workbook_add_format(book);
  format_set_bold(header);
  format_set_num_format(header, "@");
  format_set_num_format(text, "@");
  format_set_align(text, LXW_ALIGN_VERTICAL_TOP);
  lxw_error wrong = LXW_NO_ERROR;
  for (const written_sheet& each : sheets) {
    if (wrong == LXW_NO_ERROR) wrong = write_sheet(book, each, header, text);
  }
  const lxw_error closed = workbook_close(book);  // it frees the book in any case
  if (wrong == LXW_NO_ERROR) wrong = closed;
  if (wrong != LXW_NO_ERROR) return unwritable(lxw_strerror(wrong));
  return read_file(path_of(file.name()));
}

}  // namespace cavel::cli
