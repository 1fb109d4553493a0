// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_PLAN_PANEL_MODE_HPP
#define CAVEL_PLAN_PANEL_MODE_HPP

/// \file
/// How officers are put together (docs/protocol.md §7).

#include <cstdint>

namespace cavel {

/// `panel`: every target gets its own panel (逐户组队). `team`: officers form fixed teams, and a target gets a whole one (固定小组).
enum class panel_mode : std::uint8_t { panel, team };

}  // namespace cavel

#endif
