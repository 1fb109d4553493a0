// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_SHEETS_HPP
#define CAVEL_CLI_SHEETS_HPP

/// \file
/// Rosters as the command line names them: FILE, or FILE#SHEET for a sheet of a workbook.

#include "command.hpp"

#include <cavel/files/office_document.hpp>
#include <cavel/files/sheet.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cavel::cli {

/// Where problems of an event's files are in the clerk's own: rosters by the names of their CSV in the event (`targets.csv`), plan and
/// event by those of their JSON.
struct file_places {
  std::map<std::string, sheet_table, std::less<>> tables;
  std::map<std::string, office_document, std::less<>> documents;
};

/// The bytes of a file that an option names as FILE or FILE#SHEET, and how problems name them. Faults: file_unreadable.
struct named_file {
  std::string bytes;
  sheet_options options;
};
checked<named_file> load_named(const std::string& named);

/// Reads the table that an option names. Faults: file_unreadable, and those of `read_sheet`.
checked<sheet_table> load_sheet(const std::string& named, sheet_kind kind);

/// Whether the name ends in `ending`, which is in lower case, without regard to ASCII case.
bool has_ending(std::string_view name, std::string_view ending);

/// The bytes of rows, the first of which is the header, for a file whose name ends in .xlsx or .csv.
/// \param sheet the name of the sheet
/// \param harmless_csv whether formulas are neutralised in CSV; in a workbook every cell is text
checked<std::string> bytes_of(const std::vector<std::vector<std::string>>& rows, std::string_view file, std::string_view sheet,
                              bool harmless_csv);

/// Writes a new file that an option names, for its owner. A failure is printed, with `as_json` as JSON. \return whether it was written
bool write_out(const command_line& line, const std::string& file, const checked<std::string>& bytes, bool as_json);

/// `system` where a file could not be read, else `refused`.
exit_code exit_of_reading(const problems& found);

/// Adds problems, but those of items only once: plan and event of one workbook share that sheet.
void add_once(const problems& more, problems& found);

/// Problems at their places in the clerk's files, with those of the files themselves. What is of none of them stays.
problems placed(const problems& found, const file_places& places);

}  // namespace cavel::cli

#endif
