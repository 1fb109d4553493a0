// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CAPI_MATCHING_HPP
#define CAVEL_CAPI_MATCHING_HPP

/// \file
/// A matching as the C library hands it out: plain numbers.

#include "guard.hpp"

#include <vector>

struct cavel_matching {
  std::vector<std::uint32_t> officers, leaders;  // panels one after the other
  std::vector<std::uint64_t> ends, loads;
  std::vector<std::uint32_t> proof_targets, proof_officers;
  std::vector<std::vector<std::uint32_t>> teams;  // and the substitutes behind them
  std::vector<std::uint32_t> forced_targets, forced_officers;
  std::uint64_t pool = 0, proof_needed = 0, proof_room = 0, proof_pool = 0, changed = 0;
  std::int32_t mode = cavel_mode_panel;
};

#endif
