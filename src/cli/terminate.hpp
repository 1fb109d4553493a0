// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_TERMINATE_HPP
#define CAVEL_CLI_TERMINATE_HPP

namespace cavel::cli {

/// On standard error, in both languages.
void say_out_of_memory();

/// The handler for `std::terminate`. If memory ran out where nothing could catch it (before `main`, or with none left for the
/// exception), the exit code is 5. Anything else is a bug in the program, such as a broken `Expects`: it prints that and aborts.
[[noreturn]] void end_at_once();

}  // namespace cavel::cli

#endif
