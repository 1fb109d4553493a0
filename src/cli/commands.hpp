// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_COMMANDS_HPP
#define CAVEL_CLI_COMMANDS_HPP

/// \file
/// The program's table of commands, in the order in which they are used. Each is one file of this folder.

#include "command.hpp"

#include <vector>

namespace cavel::cli {

inline const std::vector<command> commands{
};

}  // namespace cavel::cli

#endif
