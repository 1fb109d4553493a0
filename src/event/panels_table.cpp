// SPDX-License-Identifier: Apache-2.0
#include <cavel/base/delimited.hpp>
#include <cavel/event/lists.hpp>
#include <cavel/event/panels_table.hpp>

#include <algorithm>

namespace cavel {

std::string panels_table(std::span<const std::string> tasks, std::span<const std::vector<panel>> panels) {
  std::string text(panels_header);
  for (std::size_t t = 0; t < tasks.size(); ++t) {
    for (const panel& one : panels[t]) {
      for (const std::string& officer : one.officers) {
        text += csv_field(tasks[t]) + "," + csv_field(one.target) + "," + csv_field(officer) + "," +
                (officer == one.leader ? "1" : "0") + "\n";
      }
    }
  }
  return text;
}

checked<std::vector<std::vector<panel>>> read_panels_table(std::string_view text, std::string_view file,
                                                           std::span<const std::string> tasks) {
  std::vector<std::vector<panel>> made(tasks.size());
  const auto rows = csv_rows(text);
  std::size_t at = 0;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    const std::vector<std::string>& cells = rows[row];
    while (at < tasks.size() && (cells.size() != 4 || tasks[at] != cells[0])) ++at;
    if (at == tasks.size()) return problem{fault::list_line, std::string(file), row + 1, "", join(cells, ","), ""};
    std::vector<panel>& of = made[at];
    if (of.empty() || of.back().target != cells[1]) of.push_back({cells[1], {}, {}});
    of.back().officers.push_back(cells[2]);
    if (cells[3] == "1") of.back().leader = cells[2];
  }
  bool led = true;
  for (const auto& of : made) {
    led = led && std::all_of(of.begin(), of.end(), [](const panel& each) { return !each.leader.empty(); });
  }
  // What is not written again as it was read breaks the form somewhere.
  if (!led || panels_table(tasks, made) != text) return problem{fault::list_line, std::string(file), 0, "", "", ""};
  return made;
}

}  // namespace cavel
