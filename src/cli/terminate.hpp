// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_TERMINATE_HPP
#define CAVEL_CLI_TERMINATE_HPP

namespace cavel::cli {

/// On standard error, in both languages.
void say_out_of_memory();

/// What `std::terminate` calls. Memory that ran out where nothing could catch it (before `main`, or so far that there was none for
/// the exception) ends with exit code 5. Everything else is a mistake of the program, such as a broken `Expects`: it says that,
/// and aborts.
[[noreturn]] void end_at_once();

}  // namespace cavel::cli

#endif
