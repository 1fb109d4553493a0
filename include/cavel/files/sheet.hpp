// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_SHEET_HPP
#define CAVEL_FILES_SHEET_HPP

/// \file
/// Rosters as people make them, to CSV as the readers of rosters take it (compiled: link cavel::files).
///
/// A workbook (.xlsx, where cavel is built with spreadsheets) or text with commas, tabs or semicolons. The header row is found below
/// titles, in one line or in two; totals, notes and repeated headers are no data; serials of days are days. Everything that is
/// read otherwise than it stands there is reported, with its place in the file. The same content gives the same CSV, whichever
/// file it came in, so that it gives the same announcement.
///
/// \code
/// const auto read = cavel::read_sheet(bytes, cavel::sheet_kind::targets, {.where = "名录.xlsx", .sheet = ""});
/// if (read) const auto roster = cavel::parse_roster(read->csv, {});
/// \endcode

#include <cavel/fault.hpp>
#include <cavel/roster/column.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cavel {

/// Which table a file should hold: rosters, the ledger, and the tables of plans and events (files/office_document.hpp).
enum class sheet_kind : std::uint8_t {
  targets,
  officers,
  recusals,
  ledger,
  plan,
  strata,
  exclusions,
  items,
  sources,
  confirmed_codes
};

/// The columns of such a table.
std::span<const column_alias> columns_of(sheet_kind kind);

struct sheet_options {
  std::string where = "targets.xlsx";  ///< how problems name the file
  std::string sheet = {};              ///< the sheet of a workbook; empty: the only one with the header that is looked for
};

/// A cell that is read otherwise than it stands in the file.
struct cell_change {
  std::uint64_t row = 0;  ///< in the file
  std::string field;      ///< the header of its column
  std::string before, after;
};

struct sheet_table {
  std::string csv;                   ///< UTF-8 with the header as row 1; the file's own bytes where nothing had to be changed
  std::string where;                 ///< the file, with `#` and the sheet where it is a workbook
  std::uint64_t header_row = 1;      ///< row n of `csv` is row n + header_row - 1 of the file
  std::vector<std::string> columns;  ///< letters of the columns in the file, as `csv` has them
  std::vector<cell_change> changes;  ///< of days and times
  problems found;                    ///< ascending by row; of the file's rows
  bool refused = false;              ///< a cell was found that the reader of the CSV would take for something else
};

/// Reads a table. Text of more than 16 MiB whose first row is its header is taken as it is. Faults of the whole file: 270 to 278;
/// of rows and cells, in `found`: 279 to 288. O(size); a workbook takes some hundred bytes for each cell. Limits: a workbook of 64 MiB
/// with parts of 256 MiB unpacked, 256 sheets, 4 million cells, 1024 columns, and 131,072 bytes in a cell.
checked<sheet_table> read_sheet(std::string bytes, sheet_kind kind, const sheet_options& options);

/// Problems of the CSV as problems of the file, together with those of the table itself: by row, and one for a cell that both name.
problems placed(const problems& of_csv, const sheet_table& table);

/// What a cell should hold, where that is certain: without outer spaces or a spreadsheet's text mark, in half-width characters and
/// upper case; a code only where its check character then holds.
std::optional<std::string> correction_of(const problem& what);

}  // namespace cavel

#endif
