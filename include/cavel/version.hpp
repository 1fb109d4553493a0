// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_VERSION_HPP
#define CAVEL_VERSION_HPP

/// \file
/// The version of the library and of the draw protocol.

#define CAVEL_VERSION_MAJOR 1
#define CAVEL_VERSION_MINOR 0
#define CAVEL_VERSION_PATCH 0

namespace cavel {

/// The library version, `MAJOR.MINOR.PATCH`.
inline constexpr const char* version = "1.0.0";

/// The draw protocol (docs/protocol.md). A record names its version, and every released version stays verifiable.
inline constexpr int protocol_version = 1;

}  // namespace cavel

#endif
