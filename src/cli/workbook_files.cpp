// SPDX-License-Identifier: Apache-2.0
#include "workbook_writer.hpp"

#include <cavel/base/delimited.hpp>

#include <algorithm>

namespace cavel::cli {

std::string csv_bytes(const std::vector<std::vector<std::string>>& rows, bool harmless) {
  std::string bytes = "\xEF\xBB\xBF";
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool formula =
          harmless && !row[i].empty() && std::string_view("=+-@\t\r").find(row[i].front()) != std::string_view::npos;
      bytes += (i == 0 ? "" : ",") + csv_field(formula ? "'" + row[i] : row[i]);
    }
    bytes += "\r\n";
  }
  return bytes;
}

bool has_ending(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [&](char a, char b) { return a == lower(b); });
}

}  // namespace cavel::cli
