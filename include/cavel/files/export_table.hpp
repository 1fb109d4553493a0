// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_EXPORT_TABLE_HPP
#define CAVEL_FILES_EXPORT_TABLE_HPP

/// \file
/// Import tables for other systems, by a mapping (compiled: link cavel::files).
///
/// A table has what may be reported: no telephones, contacts, signatures or footage, and no confidential findings. Only what could be seen on
/// the day of the status counts.

#include <cavel/fault.hpp>
#include <cavel/files/export_mapping.hpp>
#include <cavel/inspect/publication.hpp>
#include <cavel/plan/catalogue.hpp>

#include <string>
#include <vector>

namespace cavel {

/// What the rows are made from. It refers to what the caller keeps.
struct export_data {
  const publication_status& status;
  const inspection_baseline& event;
  const catalogue& items;
  std::string body;    ///< 抽查机关
  std::string number;  ///< of the event, `2022-1`
};

/// The rows, the header first. Faults of cells, with the row and the column: `export_code_missing`, `export_value_missing`,
/// `export_too_long`. O(rows · columns).
checked<std::vector<std::vector<std::string>>> export_rows_of(const export_mapping& by, const export_data& from);

/// The bytes of a CSV file of the rows in the mapping's encoding: UTF-8 with a byte order mark, or GB18030. Cells that a spreadsheet may take
/// for formulas get an apostrophe in front. Fault `file_unwritable` where the system has no converter. O(cells).
checked<std::string> export_csv(const export_mapping& by, const std::vector<std::vector<std::string>>& rows);

/// The bytes of a workbook of the rows; every cell is text. Faults of `write_workbook`. O(cells).
checked<std::string> export_workbook(const export_mapping& by, const std::vector<std::vector<std::string>>& rows);

}  // namespace cavel

#endif
