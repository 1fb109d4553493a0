// SPDX-License-Identifier: Apache-2.0
// Apart from export_table.cpp: what writes CSV alone does not link the writer of workbooks.
#include <cavel/files/export_table.hpp>
#include <cavel/files/workbook_writer.hpp>

namespace cavel {

checked<std::string> export_workbook(const export_mapping& by, const std::vector<std::vector<std::string>>& rows) {
  written_sheet sheet{by.sheet, columns_with(rows.front()), {rows.begin() + 1, rows.end()}};
  return write_workbook({sheet});
}

}  // namespace cavel
