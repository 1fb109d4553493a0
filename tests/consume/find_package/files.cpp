// SPDX-License-Identifier: Apache-2.0
#include <cavel/files/csv.hpp>
#include <cavel/files/json.hpp>

#include <cstdio>

int main() {
  cavel::roster_options options;
  options.where = "memory";
  const auto reading = cavel::parse_roster("统一社会信用代码,企业名称\n91410381171393857P,甲厂\n", options);
  const auto document = cavel::parse_json("{\"task\": 1}", "memory");
  const bool right = reading.rows.size() == 1 && reading.rows.id(0) == "91410381171393857P" && document.has_value();
  std::puts(right ? "cavel by its files" : "wrong");
  return right ? 0 : 1;
}
