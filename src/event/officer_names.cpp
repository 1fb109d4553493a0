// SPDX-License-Identifier: Apache-2.0
#include "officer_names.hpp"

#include "csv_table.hpp"

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

std::string officer_names_table(std::span<const named_officer> officers) {
  std::vector<std::string> lines;
  for (const named_officer& each : officers) lines.push_back(csv_field(each.officer) + "," + csv_field(each.name) + "\n");
  std::sort(lines.begin(), lines.end());
  std::string text = "\xEF\xBB\xBFofficer,name\n";
  for (const std::string& line : lines) text += line;
  return text;
}

std::optional<problem> check_officer_names(std::string_view text, std::span<const load_record> loads) {
  const auto rows = detail::parse_csv_table(text, officer_names_path);
  if (!is_utf8(text) || !rows) return differs(1, "", "", "UTF-8");
  if (rows->columns() != 2) return differs(1, "", "", "officer,name");
  if (!rows->malformed().empty()) {
    return differs(static_cast<std::size_t>(rows->malformed().front().row), "", join(rows->malformed().front().cells, ","),
                   "officer,name");
  }
  std::vector<named_officer> named;
  std::vector<std::string> officers;
  for (std::size_t row = 0; row < rows->size(); ++row) {
    named.push_back({rows->cell(row, 0), rows->cell(row, 1)});
    officers.emplace_back(rows->cell(row, 0));
  }
  std::sort(officers.begin(), officers.end());
  for (std::size_t i = 0; i < std::max(officers.size(), loads.size()); ++i) {
    const std::string found = i < officers.size() ? officers[i] : "";
    const std::string expected = i < loads.size() ? loads[i].officer : "";
    if (found != expected) return differs(0, "officer", found, expected);
  }
  return compare(officer_names_path, officer_names_table(named), text);
}

}  // namespace cavel
