// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_EVENT_HPP
#define CAVEL_CLI_EVENT_HPP

/// \file
/// What the commands on an event's folder share.

#include "command.hpp"

#include <cavel/files/event_folder.hpp>

namespace cavel::cli {

/// The files of an event's folder; prints why not where it cannot be read.
std::optional<file_map> load_event(const std::string& where, const command_line& line);

/// Says on standard error what is being done, where the work is long (over 32 MiB of files) and a terminal listens.
void progress(std::uint64_t bytes, const command_line& line, std::string_view zh, std::string_view en);

/// The bytes of all files.
std::uint64_t size_of(const file_map& files);

/// The outcome as tables for people: strata with cut-off, the drawn with their panels, warnings.
std::string outcome_text(const event_papers& papers, const outcome& drawn, language in);

/// How many enterprises cannot be drawn until corrected; empty when there are none. It stands on top of every outcome.
std::string undrawable_text(const event_papers& papers, language in);

/// Writes what a repair adds: its folder below `private/drawn/` and its part of `public/`, both or none.
problems write_repair(const std::filesystem::path& dir, const file_map& event, const file_map& added);

/// Puts what was added to `public/` in its place; what `public/` holds afterwards. Nothing where it cannot be written,
/// which was printed.
std::optional<file_map> publish(const command_line& line, const file_map& event, const file_map& added);

/// `refused`, or `no_assignment` where officers did not suffice; prints the problems and the proof.
exit_code refuse(const problems& found, const shortage& told, const command_line& line);

}  // namespace cavel::cli

#endif
