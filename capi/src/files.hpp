// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CAPI_FILES_HPP
#define CAVEL_CAPI_FILES_HPP

/// \file
/// Files by path, as a handle.

#include "guard.hpp"

#include <cavel/event/lists.hpp>

#include <mutex>
#include <vector>

struct cavel_files {
  cavel::file_map files;  // none is ever taken out

  /// The file at a place. O(1); O(files) for the first call after a change. From any thread, while none changes them.
  cavel::file_map::const_iterator at(std::size_t place) const;

 private:
  mutable std::mutex gate_;
  mutable std::vector<cavel::file_map::const_iterator> places_;  // all, or of fewer files than there are now
};

namespace cavel::c {

inline std::unique_ptr<cavel_files> handle_of(file_map files) {
  auto handle = std::make_unique<cavel_files>();
  handle->files = std::move(files);
  return handle;
}

/// Moves all files of `more` into the others. Cannot fail, and moves no other file.
inline void put_all(file_map& into, file_map&& more) noexcept {
  for (auto& [path, bytes] : more) {
    if (const auto old = into.find(path); old != into.end()) old->second = bytes;
  }
  into.merge(more);
}

}  // namespace cavel::c

#endif
