// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_WORKBOOK_WRITER_HPP
#define CAVEL_CLI_WORKBOOK_WRITER_HPP

/// \file
/// Tables for people to files: .xlsx by libxlsxwriter, or CSV. In a build without spreadsheets workbook_writer_absent.cpp stands
/// for workbook_writer.cpp.

#include <cavel/fault.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cavel::cli {

/// A sheet: every cell is text, so that codes keep their digits and nothing is a formula. The first row is the header.
struct written_sheet {
  std::string name;  ///< at most 31 characters
  std::vector<std::vector<std::string>> rows;
};

/// The bytes of a workbook. Faults: workbook_unavailable; file_unwritable (a cell beyond 32,767 characters, no room for its
/// temporary file, which only its owner may read).
checked<std::string> workbook_bytes(const std::vector<written_sheet>& sheets);

/// The bytes of a CSV file of the rows, UTF-8 with a byte order mark, as spreadsheets know it.
/// \param harmless whether cells that a spreadsheet would take for formulas get an apostrophe in front
std::string csv_bytes(const std::vector<std::vector<std::string>>& rows, bool harmless);

/// Whether the name ends in `ending`, without regard to ASCII case.
bool has_ending(std::string_view name, std::string_view ending);

}  // namespace cavel::cli

#endif
