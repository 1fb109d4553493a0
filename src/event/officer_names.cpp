// SPDX-License-Identifier: Apache-2.0
#include "officer_names.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/event/verify.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace cavel {

namespace {

problem differs(std::size_t row, std::string field, std::string found, std::string expected) {
  return {fault::verify_differs, std::string(officer_names_path), row, std::move(field), std::move(found), std::move(expected)};
}

}  // namespace

std::optional<problem> check_officer_names(std::string_view text, std::span<const load_record> loads) {
  if (!is_utf8(text)) return differs(1, "", "", "UTF-8");
  const auto rows = csv_rows(text);
  std::vector<std::string> lines;
  std::vector<std::string> officers;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    if (rows[row].size() != 2) return differs(row + 1, "", join(rows[row], ","), "officer,name");
    lines.push_back(csv_field(rows[row][0]) + "," + csv_field(rows[row][1]) + "\n");
    officers.push_back(rows[row][0]);
  }
  std::sort(lines.begin(), lines.end());
  std::sort(officers.begin(), officers.end());
  std::string due = "\xEF\xBB\xBFofficer,name\n";
  for (const std::string& line : lines) due += line;
  for (std::size_t i = 0; i < std::max(officers.size(), loads.size()); ++i) {
    const std::string found = i < officers.size() ? officers[i] : "";
    const std::string expected = i < loads.size() ? loads[i].officer : "";
    if (found != expected) return differs(0, "officer", found, expected);
  }
  return compare(officer_names_path, due, text);
}

}  // namespace cavel
