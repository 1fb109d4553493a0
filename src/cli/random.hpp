// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_RANDOM_HPP
#define CAVEL_CLI_RANDOM_HPP

/// \file
/// The program's only source of randomness, for secrets and event keys. A draw uses none.

#include <array>
#include <cstdint>

namespace cavel::cli {

/// 32 bytes from the operating system's generator.
std::array<std::uint8_t, 32> random_bytes();

}  // namespace cavel::cli

#endif
