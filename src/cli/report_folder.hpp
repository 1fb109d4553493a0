// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_REPORT_FOLDER_HPP
#define CAVEL_CLI_REPORT_FOLDER_HPP

/// \file
/// A report as a new folder: its page and its workbook.

#include "command.hpp"

#include <cavel/base/file_map.hpp>
#include <cavel/event/office_report.hpp>

#include <optional>
#include <string>

namespace cavel::cli {

/// Writes `index.html`, `NAME.xlsx` and `more` into a new folder for its owner, wholly or not at all. A build without spreadsheets has
/// no workbook, and says so. \return nothing if it was written; else the exit code, and what was wrong was printed
std::optional<exit_code> write_report(const command_line& line, const std::string& folder, const office_report& of,
                                      const std::string& name, file_map more = {});

}  // namespace cavel::cli

#endif
