// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_COMMANDS_HPP
#define CAVEL_CLI_COMMANDS_HPP

/// \file
/// The program's table of commands, in the order in which they are used. Each is one file of this folder.

#include "command.hpp"

#include <vector>

namespace cavel::cli {

exit_code run_calendar(const arguments& words);
exit_code run_due(const arguments& words);

inline const std::vector<command> commands{
    {"due", run_due, "期限：何时届满，为什么", "deadlines: when a period ends, and why"},
    {"calendar", run_calendar, "工作日历：检查新年度通知", "the working calendar: check a new year's notice"},
};

}  // namespace cavel::cli

#endif
