// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_MACHINE_HPP
#define CAVEL_CLI_MACHINE_HPP

/// \file
/// How a command computes: with the fastest kernels for the processor, on as many threads as it is given. No result depends on either.

#include "command.hpp"

#include <cavel/hash/execution.hpp>

namespace cavel::cli {

/// Adds `--threads`, 1 to 1024; without it a command uses all processors.
void add_threads_option(command_line& line);

class machine {
 public:
  /// \pre `line` was parsed
  explicit machine(const command_line& line);
  /// Valid until the machine is moved or destroyed.
  execution use() const;

 private:
  executor workers_;
};

}  // namespace cavel::cli

#endif
