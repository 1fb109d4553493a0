// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TESTS_UNIT_INSPECT_SAMPLE_VISITS_HPP
#define CAVEL_TESTS_UNIT_INSPECT_SAMPLE_VISITS_HPP

/// \file
/// The documents of docs/samples/inspections.

#include <cavel/files/inspection_json.hpp>

#include <fstream>
#include <sstream>
#include <string>

namespace sample_visits {

inline std::string read(const std::string& name) {
  std::ifstream file(std::string(CAVEL_SOURCE_DIR) + "/docs/samples/inspections/" + name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The event that they belong to.
inline const cavel::inspection_baseline& event() {
  static const cavel::inspection_baseline made = *cavel::parse_baseline(read("event.json"));
  return made;
}

}  // namespace sample_visits

#endif
