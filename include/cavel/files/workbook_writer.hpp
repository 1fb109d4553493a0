// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_WORKBOOK_WRITER_HPP
#define CAVEL_FILES_WORKBOOK_WRITER_HPP

/// \file
/// Tables for people to bytes: workbooks (.xlsx) by libxlsxwriter, and CSV (compiled: link cavel::files).
///
/// Every cell is text, or a day or a number where its column asks for such: codes keep their digits and no cell is ever a formula. The header is
/// frozen and filtered; sheets print on A4, as wide as a page, with the header on each page. Equal sheets give equal bytes.
///
/// \code
/// cavel::written_sheet sheet{"名单", {{.header = "统一社会信用代码"}, {.header = "结论", .choices = {"合格", "不合格"}}}, {}};
/// sheet.rows.push_back({"91410399MAYL41110W", ""});
/// const auto bytes = cavel::write_workbook({sheet});
/// \endcode

#include <cavel/fault.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// What the cells of a column are: text; or, where they read as such (else text), days of the spreadsheet (`parse_date`), numbers
/// (`12`, `0.25`: digits with at most one point, 15 digits at most), or shares (`33.33%`).
enum class cell_kind : std::uint8_t { text, day, number, share };

struct written_column {
  std::string header;
  cell_kind kind = cell_kind::text;
  std::uint32_t width = 0;                ///< characters of half width; 0: as the cells need, 8 to 48
  std::string note = {};                  ///< a comment on the header
  std::vector<std::string> choices = {};  ///< a drop-down list for every cell of the column; empty: none
  bool is_locked = false;                 ///< in a protected sheet its cells cannot be changed
  bool is_open = false;                   ///< other texts than the choices may be entered, after a question
};

/// A drop-down list for one cell; it replaces that of its column.
struct written_choice {
  std::uint32_t row = 0;  ///< of the data, from 0
  std::uint32_t column = 0;
  std::vector<std::string> choices;
};

/// A sheet: its header, its rows, and rows prepared for what is still to be filled in.
struct written_sheet {
  std::string name;  ///< 1 to 31 characters, none of `[ ] : * ? / \`
  std::vector<written_column> columns;
  std::vector<std::vector<std::string>> rows;
  std::uint32_t blank_rows = 0;              ///< below the rows, with the formats and lists of their columns
  std::vector<written_choice> choices = {};  ///< ascending by column, then by row
  bool is_protected = false;                 ///< header and locked columns cannot be changed; without a password
  bool is_plain = false;                     ///< a page of text: cells are wrapped, no filter
  std::uint32_t leading_columns = 0;         ///< above 0: printed over several pages, each beginning with so many first columns
};

/// Columns with these headers and nothing else.
std::vector<written_column> columns_with(const std::vector<std::string>& headers);

/// The bytes of a workbook. A list of choices longer than 255 characters is kept in a hidden sheet. Faults: workbook_unavailable (built
/// without CAVEL_SPREADSHEETS); file_unwritable (a name of a sheet that is none or is there twice, a cell beyond 32,767 characters,
/// more than 1,048,575 rows, no room for the temporary files, which only their owner may read). O(cells).
checked<std::string> write_workbook(const std::vector<written_sheet>& sheets);

/// A field of a CSV file that no digest binds: what a spreadsheet may take for a formula gets an apostrophe in front.
std::string harmless_field(std::string_view text);

/// The bytes of a CSV file of the rows, UTF-8 with a byte order mark, as spreadsheets know it.
/// \param harmless whether cells that a spreadsheet may take for formulas (`is_formula`, tabs, carriage returns) get an apostrophe in front
std::string write_table_csv(const std::vector<std::vector<std::string>>& rows, bool harmless);

}  // namespace cavel

#endif
