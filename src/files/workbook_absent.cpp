// SPDX-License-Identifier: Apache-2.0
// In the place of workbook.cpp where cavel is built without spreadsheets (CAVEL_SPREADSHEETS).
#include "workbook.hpp"

namespace cavel::detail {

checked<std::vector<grid>> read_workbook(std::string_view bytes) {
  if (problem other = find_other_format(bytes); other.code != fault::none) return other;
  return problem{fault::workbook_unavailable, "", 0, "", "", ""};
}

}  // namespace cavel::detail
