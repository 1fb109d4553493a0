// SPDX-License-Identifier: Apache-2.0
#include "csv_table.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/event/panels_table.hpp>

#include <gsl/assert>

#include <algorithm>

namespace cavel {

std::string panels_table(std::span<const std::string> tasks, std::span<const std::vector<panel>> panels) {
  Expects(panels.size() == tasks.size());
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
  const auto refuse = [&](std::uint64_t row, std::string value) {
    return problem{fault::list_line, std::string(file), static_cast<std::size_t>(row), "", std::move(value), ""};
  };
  const auto read = detail::parse_csv_table(text, file);
  if (!read || read->columns() != 4) return refuse(1, "");
  if (!read->malformed().empty()) return refuse(read->malformed().front().row, join(read->malformed().front().cells, ","));
  std::vector<std::vector<panel>> made(tasks.size());
  std::size_t at = 0;
  for (std::size_t row = 0; row < read->size(); ++row) {
    const auto cell = [&](std::size_t column) { return std::string(read->cell(row, column)); };
    while (at < tasks.size() && tasks[at] != cell(0)) ++at;
    if (at == tasks.size()) return refuse(read->source_row(row), cell(0) + "," + cell(1) + "," + cell(2) + "," + cell(3));
    std::vector<panel>& of = made[at];
    if (of.empty() || of.back().target != cell(1)) of.push_back({cell(1), {}, {}});
    of.back().officers.push_back(cell(2));
    if (cell(3) == "1") of.back().leader = cell(2);
  }
  for (const auto& of : made) {
    for (const panel& each : of) {
      if (each.leader.empty()) return problem{fault::list_line, std::string(file), 0, "leader", each.target, ""};
    }
  }
  // Where the table written again differs from the text, the text breaks the form.
  const std::string again = panels_table(tasks, made);
  if (again != text) {
    const auto differing = std::mismatch(text.begin(), text.end(), again.begin(), again.end()).first;
    return refuse(static_cast<std::uint64_t>(std::count(text.begin(), differing, '\n')) + 1, "");
  }
  return made;
}

}  // namespace cavel
