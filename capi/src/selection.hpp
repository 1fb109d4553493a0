// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CAPI_SELECTION_HPP
#define CAVEL_CAPI_SELECTION_HPP

/// \file
/// A selection as the C library returns it: indices and tickets side by side.

#include "guard.hpp"

#include <cavel/sample/sample_and_reserve.hpp>

#include <memory>
#include <vector>

struct cavel_selection {
  explicit cavel_selection(const cavel::selection& of);
  cavel::selection value() const;

  std::vector<std::uint64_t> indices;
  std::vector<std::uint8_t> tickets;
  std::size_t sample = 0;
};

#endif
