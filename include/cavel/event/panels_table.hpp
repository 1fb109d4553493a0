// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_PANELS_TABLE_HPP
#define CAVEL_EVENT_PANELS_TABLE_HPP

/// \file
/// The table of panels (panels.csv): a row for each officer of each panel (docs/protocol.md §6).

#include <cavel/fault.hpp>
#include <cavel/match/event_panels.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

inline constexpr std::string_view panels_header = "task,target,officer,leader\n";

/// The bytes of panels.csv. \pre a list of panels for each task
std::string panels_table(std::span<const std::string> tasks, std::span<const std::vector<panel>> panels);

/// Reads it back. Fault `list_line` if it is not exactly what panels_table writes.
checked<std::vector<std::vector<panel>>> read_panels_table(std::string_view text, std::string_view file,
                                                           std::span<const std::string> tasks);

}  // namespace cavel

#endif
