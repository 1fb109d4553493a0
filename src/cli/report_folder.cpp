// SPDX-License-Identifier: Apache-2.0
#include "report_folder.hpp"

#include "output.hpp"

#include <cavel/files/folder.hpp>

#include <utility>

namespace cavel::cli {

std::optional<exit_code> write_report(const command_line& line, const std::string& folder, const office_report& of,
                                      const std::string& name, file_map more) {
  const auto refuse = [&](const problems& found) {
    print(found, line.in, line.json);
    return exit_code::system;
  };
  more.emplace("index.html", report_page(of));
  auto workbook = write_workbook(report_sheets(of));
  if (workbook) {
    more.emplace(name + ".xlsx", *std::move(workbook));
  } else if (workbook.problems().front().code == fault::workbook_unavailable) {
    print(workbook.problems(), line.in, false);
  } else {
    return refuse(workbook.problems());
  }
  const problems unwritten = write_folder(path_of(folder), more, access::owner);
  if (!unwritten.empty()) return refuse(unwritten);
  note_kept(folder);
  return std::nullopt;
}

}  // namespace cavel::cli
