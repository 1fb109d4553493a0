// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_PANEL_FACTS_HPP
#define CAVEL_MATCH_PANEL_FACTS_HPP

/// \file
/// How the panels (检查组) of a task are drawn, as announced.

#include <cavel/plan/panel_mode.hpp>

#include <cstdint>
#include <optional>

namespace cavel {

struct panel_facts {
  std::uint64_t seats = 2;  ///< officers of a panel [2, 2^53 − 1]
  std::uint64_t leads = 0;  ///< how many of them must be qualified to lead: 0 or 1
  panel_mode mode = panel_mode::panel;
  bool fall_back = false;             ///< team mode: panels if no teams can be formed
  std::optional<std::uint64_t> pool;  ///< the first officers by ticket; nothing: all
  bool operator==(const panel_facts&) const = default;
};

}  // namespace cavel

#endif
