// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_FILE_MAP_HPP
#define CAVEL_BASE_FILE_MAP_HPP

/// \file
/// Files in memory: their bytes by path.

#include <functional>
#include <map>
#include <string>

namespace cavel {

/// The bytes of files by their path inside a folder, parts separated by `/`.
using file_map = std::map<std::string, std::string, std::less<>>;

}  // namespace cavel

#endif
