// SPDX-License-Identifier: Apache-2.0
// In the place of workbook_writer.cpp where cavel is built without spreadsheets (CAVEL_SPREADSHEETS).
#include "workbook_writer.hpp"

namespace cavel::cli {

checked<std::string> workbook_bytes(const std::vector<written_sheet>&) {
  return problem{fault::workbook_unavailable, ".xlsx", 0, "", "", ""};
}

}  // namespace cavel::cli
