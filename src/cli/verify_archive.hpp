// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_VERIFY_ARCHIVE_HPP
#define CAVEL_CLI_VERIFY_ARCHIVE_HPP

/// \file
/// An archive as `cavel verify` reads it: its list of digests, then the event in it.

#include "command.hpp"

#include <cavel/base/file_map.hpp>
#include <cavel/hash/execution.hpp>

#include <optional>
#include <string>

namespace cavel::cli {

/// An archive that was read.
struct read_archive {
  file_map event;         ///< as `event_store::files`
  std::size_t count = 0;  ///< files that the list names
  digest list;            ///< of the list
  problems differences;   ///< files that are missing, altered or not listed
};

/// Whether the folder has a list of digests: no event's folder does.
bool is_archive(const std::string& where);

/// Reads it. Nothing if it cannot be read: the problem was printed, and `end` is the exit code of the command.
std::optional<read_archive> load_archive(const command_line& line, const std::string& where, const execution& exec,
                                         exit_code& end);

}  // namespace cavel::cli

#endif
