// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_JSON_DIFFERENCE_HPP
#define CAVEL_FILES_JSON_DIFFERENCE_HPP

/// \file
/// The first difference between two JSON documents, for people.

#include <cavel/base/canonical.hpp>

#include <optional>
#include <string>

namespace cavel {

struct json_difference {
  std::string pointer;          ///< RFC 6901, of the value that differs
  std::string found, expected;  ///< canonical; `{…}` and `[…]` for objects and arrays; empty if one has no such value
};

/// The first difference in the order of `expected`: of a member, an item or a value. Nothing if the documents are equal.
/// O(size · log members). \pre no object has two members of one name
std::optional<json_difference> first_difference(const json_value& expected, const json_value& found);

}  // namespace cavel

#endif
