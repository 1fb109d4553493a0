// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_JSON_POINTER_HPP
#define CAVEL_SRC_JSON_POINTER_HPP

/// \file
/// JSON pointers (RFC 6901).

#include <string>
#include <string_view>

namespace cavel::detail {

/// The pointer of a member of the object at `pointer`.
inline std::string json_pointer(std::string_view pointer, std::string_view name) {
  std::string made(pointer);
  made += '/';
  for (const char c : name) {
    if (c == '~') {
      made += "~0";
    } else if (c == '/') {
      made += "~1";
    } else {
      made += c;
    }
  }
  return made;
}

}  // namespace cavel::detail

#endif
