// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_CHECK_ROSTERS_HPP
#define CAVEL_CLI_CHECK_ROSTERS_HPP

/// \file
/// The half of `cavel check` that looks at rosters before they are announced.

#include "command.hpp"

namespace cavel::cli {

/// Adds `--targets`, `--officers`, `--recusals`, `--plan`, `--worklist` and `--apply`.
void add_roster_check_options(command_line& line);

/// Whether the command line names a roster.
bool has_roster(const command_line& line);

/// Checks the rosters: a summary on standard output, the worklist and the corrected copies where they are asked for.
exit_code check_rosters(const command_line& line);

}  // namespace cavel::cli

#endif
