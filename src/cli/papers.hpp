// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_PAPERS_HPP
#define CAVEL_CLI_PAPERS_HPP

/// \file
/// The papers of an event as the command line names them, for commands that make an announcement or try one out.

#include "command.hpp"

#include <cavel/event/papers.hpp>

#include <optional>
#include <vector>

namespace cavel::cli {

/// Adds `--plan`, `--event`, `--targets`, `--officers`, `--recusals`, `--catalogue` and `--earlier`.
void add_paper_options(command_line& line);

/// The files, by their names in `private/`. Nothing where one cannot be read: that was printed.
std::optional<file_map> read_papers(const command_line& line);

/// Names of tasks, strata and reasons that cannot be names of files on every system: devices of Windows, hidden names, names
/// that differ in case alone. Fault `plan_name_unusable`.
problems check_file_names(const plan& of);

/// The earlier events of `--earlier`, `none` meaning that there are none; nothing where the option is left out.
std::optional<std::vector<earlier_event>> read_earlier_events(const command_line& line, problems& found);

}  // namespace cavel::cli

#endif
