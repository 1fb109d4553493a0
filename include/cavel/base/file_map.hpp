// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_FILE_MAP_HPP
#define CAVEL_BASE_FILE_MAP_HPP

/// \file
/// Files in memory: their bytes by path.

#include <cavel/base/file_bytes.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace cavel {

/// The bytes of files by their path inside a folder, parts separated by `/`. Copies share the bytes.
using file_map = std::map<std::string, file_bytes, std::less<>>;

/// The bytes of a file, or null. O(log files).
inline const std::string* find_file(const file_map& files, std::string_view path) {
  const auto at = files.find(path);
  return at == files.end() ? nullptr : &at->second.text();
}

}  // namespace cavel

#endif
