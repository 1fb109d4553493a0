// SPDX-License-Identifier: Apache-2.0
#include <cavel/base/delimited.hpp>
#include <cavel/files/workbook_writer.hpp>
#include <cavel/roster/text_sign.hpp>

namespace cavel {

std::vector<written_column> columns_with(const std::vector<std::string>& headers) {
  std::vector<written_column> made;
  for (const std::string& each : headers) {
    made.emplace_back();
    made.back().header = each;
  }
  return made;
}

std::string harmless_field(std::string_view text) {
  const bool is_harmful = is_formula(text) || text.starts_with('\t') || text.starts_with('\r');
  return csv_field(is_harmful ? "'" + std::string(text) : std::string(text));
}

std::string write_table_csv(const std::vector<std::vector<std::string>>& rows, bool harmless) {
  std::string bytes = "\xEF\xBB\xBF";
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      bytes += (i == 0 ? "" : ",") + (harmless ? harmless_field(row[i]) : csv_field(row[i]));
    }
    bytes += "\r\n";
  }
  return bytes;
}

}  // namespace cavel
