// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_WORKLIST_HPP
#define CAVEL_CLI_WORKLIST_HPP

/// \file
/// The problems of rosters as work for a clerk: a summary, a list of every one, and a corrected copy.

#include "command.hpp"

#include <cavel/files/sheet.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cavel::cli {

/// A roster that was checked.
struct checked_roster {
  sheet_kind kind = sheet_kind::targets;
  std::string file;  ///< as the command line names it
  sheet_table table;
  problems found;            ///< all of them, at their places in the file
  std::uint64_t rows = 0;    ///< of data
  std::uint64_t usable = 0;  ///< rows that can be drawn, or of a table of recusals that count
  bool refused = false;      ///< nothing of it is used
};

/// The problems by kind, the most frequent first, with at most three places for each kind, and the consequence for the draw.
std::string summary_text(const checked_roster& of, language in);

/// The kinds of problems of each file with their numbers, errors first, the most frequent first: a line for each.
std::string kinds_text(const problems& of, language in);

/// One row for each problem: sheet, row, column, header, value, problem, remedy, corrected value.
std::vector<std::vector<std::string>> worklist_rows(const std::vector<checked_roster>& of, language in);

/// A roster with every certain correction made, and the corrections as rows: file, row, header, before, after, why.
struct corrected_roster {
  std::vector<std::vector<std::string>> rows, changes;
};

/// Nothing if the table has no header, or has rows whose cells do not fit it and would not be copied whole.
std::optional<corrected_roster> correct(const checked_roster& of, language in);

}  // namespace cavel::cli

#endif
