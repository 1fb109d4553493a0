// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_EVENT_HPP
#define CAVEL_CLI_EVENT_HPP

/// \file
/// What the commands on an event's folder share.

#include "command.hpp"

#include <cavel/event/event_steps.hpp>
#include <cavel/files/event_store.hpp>

#include <ostream>

namespace cavel::cli {

/// Adds `--dir`, which is also the first word, `--wait` and `--threads`.
void add_event_options(command_line& line, const char* dir_text);

/// Adds `--wait`: how long a command waits for others that use the event.
void add_wait_option(command_line& line);

/// Adds `--day`: the day of a record, today where it is left out.
void add_day_option(command_line& line);

/// That day. Nothing if it cannot be read; the problem was printed.
std::optional<boost::gregorian::date> day_of(const command_line& line, exit_code& end);

/// Adds `--evidence`, `--approver` and `--day`, which every decision after the draw has.
void add_decision_options(command_line& line);

/// Adds `--reason`, one of the closed list.
void add_reason_option(command_line& line);

/// Locks and reads an event's folder. Nothing if it cannot be used: the problem was printed, and `end` is the exit code of the
/// command.
std::optional<event_store> open_store(const command_line& line, const std::string& where, event_store::use as, exit_code& end);

/// Adds a step to the event and prints problems. `done` if there are none.
exit_code add_step(const command_line& line, event_store& event, std::string_view step, const file_map& added);

/// Prints to standard error what is being done, if the work is long (over 32 MiB of files) and standard error is a terminal.
void progress(std::uint64_t bytes, const command_line& line, std::string_view zh, std::string_view en);

/// The bytes of all files.
std::uint64_t size_of(const file_map& files);

/// The officers of a panel, the leader with a star.
std::string officers_text(const panel& of);

/// Writes the outcome as tables for people: strata with cut-off, the drawn with their panels, warnings.
void write_outcome(std::ostream& to, const event_papers& papers, const outcome& drawn, language in);

/// How many enterprises cannot be drawn until corrected; empty if there are none. It is printed at the top of every outcome.
std::string undrawable_text(const event_papers& papers, language in);

/// Prints the problems of a query about a task of an event's folder, with the folder and the option as their places.
exit_code refuse_task(problems found, const command_line& line);

/// What `public/` holds once `added` is in it.
file_map published_with(const file_map& event, const file_map& added);

/// `refused`, or `no_assignment` where officers did not suffice; prints the problems and the proof.
exit_code refuse(const problems& found, const std::optional<shortage>& why, const command_line& line);

}  // namespace cavel::cli

#endif
