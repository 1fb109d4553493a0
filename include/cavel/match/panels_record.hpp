// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_PANELS_RECORD_HPP
#define CAVEL_MATCH_PANELS_RECORD_HPP

/// \file
/// What the record of a draw says about its officers (docs/protocol.md §6 and §7).

#include <cavel/plan/panel_mode.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cavel {

/// Targets that demand more of some officers than these can give (protocol §7).
struct certificate_record {
  std::vector<std::string> targets;   ///< in draw order
  std::vector<std::string> officers;  ///< ascending
  std::uint64_t needed = 0, room = 0;
};

/// An officer on the panel of a target.
struct pair_record {
  std::string target, officer;
};

/// How the officers of one task were drawn.
struct panels_record {
  std::uint64_t pool = 0;
  panel_mode mode = panel_mode::panel;
  std::vector<pair_record> forced;
  std::optional<certificate_record> certificate;
};

/// The visits of an officer in the whole event.
struct load_record {
  std::string officer;
  std::uint64_t load = 0;
};

}  // namespace cavel

#endif
