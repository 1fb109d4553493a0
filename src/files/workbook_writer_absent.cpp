// SPDX-License-Identifier: Apache-2.0
// In the place of workbook_writer.cpp where cavel is built without spreadsheets (CAVEL_SPREADSHEETS).
#include <cavel/files/workbook_writer.hpp>

namespace cavel {

checked<std::string> write_workbook(const std::vector<written_sheet>&) {
  return problem{fault::workbook_unavailable, ".xlsx", 0, "", "", ""};
}

}  // namespace cavel
