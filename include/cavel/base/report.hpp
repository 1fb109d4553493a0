// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_REPORT_HPP
#define CAVEL_BASE_REPORT_HPP

/// \file
/// Problems as text for a person to read.

#include <cavel/fault.hpp>

#include <string>

namespace cavel {

/// For each problem a line with its message and an indented line with its remedy. O(size).
std::string report(const problems& list, language in);

// ---------------------------------------------------------------------------------------------------------

inline std::string report(const problems& list, language in) {
  std::string text;
  for (const problem& each : list) text += message(each, in) + "\n  " + remedy(each, in) + '\n';
  return text;
}

}  // namespace cavel

#endif
