// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_SHEETS_HPP
#define CAVEL_CLI_SHEETS_HPP

/// \file
/// Rosters as the command line names them: FILE, or FILE#SHEET for a sheet of a workbook.

#include "command.hpp"

#include <cavel/files/sheet.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cavel::cli {

/// Tables by the names of their CSV in the event (`targets.csv`), without the CSV text: they translate places in it to places in files.
using sheet_places = std::map<std::string, sheet_table, std::less<>>;

/// Reads the table that an option names. Faults: file_unreadable, and those of `read_sheet`.
checked<sheet_table> load_sheet(const std::string& named, sheet_kind kind);

/// Whether the name ends in `ending`, which is in lower case, without regard to ASCII case.
bool has_ending(std::string_view name, std::string_view ending);

/// The bytes of rows, the first of which is the header, for a file whose name ends in .xlsx or .csv.
/// \param sheet the name of the sheet
/// \param harmless_csv whether formulas are neutralised in CSV; in a workbook every cell is text
checked<std::string> bytes_of(const std::vector<std::vector<std::string>>& rows, std::string_view file, std::string_view sheet,
                              bool harmless_csv);

/// `system` where a file could not be read, else `refused`.
exit_code exit_of_reading(const problems& found);

/// The problems, those of tables moved to their places in the files. Other problems are unchanged.
problems placed(const problems& found, const sheet_places& places);

}  // namespace cavel::cli

#endif
