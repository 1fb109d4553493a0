// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_ASCII_CASE_HPP
#define CAVEL_BASE_ASCII_CASE_HPP

/// \file
/// ASCII letters in lower case, whatever the locale. Other characters stay as they are.

#include <string>
#include <string_view>

namespace cavel {

constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// O(size).
inline std::string ascii_lower(std::string_view text) {
  std::string made(text);
  for (char& c : made) c = ascii_lower(c);
  return made;
}

}  // namespace cavel

#endif
