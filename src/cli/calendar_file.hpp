// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_CALENDAR_FILE_HPP
#define CAVEL_CLI_CALENDAR_FILE_HPP

/// \file
/// Calendar files of the command line, loaded one after the other over the calendar that the program was released with.

#include <cavel/fault.hpp>
#include <cavel/time/calendar.hpp>

#include <string>
#include <vector>

namespace cavel::cli {

/// The calendar after loading `files` in order. Stops at the first file with an error; warnings of all are kept.
/// Faults: `calendar_unreadable`, `calendar_*`.
checked<calendar> load_calendar_files(const std::vector<std::string>& files);

}  // namespace cavel::cli

#endif
