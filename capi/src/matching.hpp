// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CAPI_MATCHING_HPP
#define CAVEL_CAPI_MATCHING_HPP

/// \file
/// A matching as the C library returns it: plain numbers.

#include "guard.hpp"

#include <vector>

struct cavel_matching {
  std::vector<std::uint32_t> officers, leaders;  // panels, concatenated
  std::vector<std::uint64_t> ends, loads;
  std::vector<std::uint32_t> certificate_targets, certificate_officers;
  std::vector<std::vector<std::uint32_t>> teams;  // followed by the substitutes
  std::vector<std::uint32_t> forced_targets, forced_officers;
  std::uint64_t pool = 0, demand = 0, residual_capacity = 0, certificate_pool = 0, changed = 0;
  std::int32_t mode = CAVEL_MODE_PANEL;
};

#endif
