// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CAPI_FILES_HPP
#define CAVEL_CAPI_FILES_HPP

/// \file
/// Files by path, as a handle.

#include "guard.hpp"

#include <cavel/lists.hpp>

struct cavel_files {
  cavel::folder files;
};

namespace cavel::c {

inline std::unique_ptr<cavel_files> handle_of(folder files) {
  auto handle = std::make_unique<cavel_files>();
  handle->files = std::move(files);
  return handle;
}

}  // namespace cavel::c

#endif
