// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_PAPERS_HPP
#define CAVEL_CLI_PAPERS_HPP

/// \file
/// The papers of an event as the command line names them, for commands that make an announcement or try one out.

#include "command.hpp"
#include "sheets.hpp"

#include <cavel/event/papers.hpp>

#include <optional>
#include <vector>

namespace cavel::cli {

/// Adds `--set`, `--plan`, `--event`, `--targets`, `--officers`, `--recusals`, `--catalogue` and `--earlier`.
void add_paper_options(command_line& line);

/// Adds `--set`: a folder of `cavel new`, whose workbooks stand for the options that are left out.
void add_set_option(command_line& line);

/// What an option names: its value, else the workbook of `--set`. Empty where there is neither.
std::string named_paper(const command_line& line, std::string_view option);

/// The papers that a command was given.
struct given_papers {
  file_map files;      ///< by their names in `private/`: rosters as CSV, plan and event as JSON
  file_places places;  ///< where problems are in the clerk's files
};

/// The papers. Nothing if one cannot be read: the problem was printed, and `end` is the exit code of the command.
std::optional<given_papers> read_papers(const command_line& line, exit_code& end);

/// Reads plan or event of an option into the files and the places. Problems that prevent the command are added to `found`.
void read_document_option(const command_line& line, const char* option, given_papers& into, problems& found);

/// Reads a roster of an option into the files and the places. Problems that prevent the command are added to `found`.
void read_roster_option(const command_line& line, const char* option, sheet_kind kind, given_papers& into, problems& found);

/// Names of tasks, strata and reasons that cannot be file names on every system: devices of Windows, hidden names, names that
/// differ in case alone. Fault `plan_name_unusable`.
problems check_file_names(const plan& of);

/// The earlier events of `--earlier`, `none` meaning that there are none; nothing where the option is left out.
std::optional<std::vector<earlier_event>> read_earlier_events(const command_line& line, problems& found);

}  // namespace cavel::cli

#endif
