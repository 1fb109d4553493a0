// SPDX-License-Identifier: Apache-2.0
#include "drawn_shares.hpp"

#include <cavel/files/csv.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace cavel::detail {

namespace {

/// The share of a department; a new one if there is none yet.
drawn_share& share_for(drawn_target& target, const std::string& department) {
  for (drawn_share& each : target.shares) {
    if (each.department == department) return each;
  }
  target.shares.emplace_back().department = department;
  return target.shares.back();
}

}  // namespace

void add_once(std::vector<std::string>& to, std::string_view text) {
  if (std::find(to.begin(), to.end(), text) == to.end()) to.emplace_back(text);
}

problems read_panels(std::string_view text, const std::string& file, std::optional<boost::gregorian::date> on,
                     inspection_baseline& into) {
  csv_options options;
  options.where = file;
  const auto read = parse_csv(text, options);
  if (!read) return read.problems();
  std::map<std::string_view, std::size_t> places;
  std::map<std::pair<std::size_t, std::string>, earlier_panel> before;  // by target and department
  for (std::size_t i = 0; i < into.targets.size(); ++i) {
    places.emplace(into.targets[i].id, i);
    for (drawn_share& each : into.targets[i].shares)
      before[{i, each.department}] = {std::exchange(each.panel, {}), each.unit, on};
  }
  for (std::size_t row = 0; row < read->rows.size() && read->rows.columns() == 4; ++row) {
    const auto at = places.find(read->rows.cell(row, 1));
    const drawn_task* task = find_task(into, read->rows.cell(row, 0));
    if (at == places.end() || task == nullptr) continue;
    drawn_share& share = share_for(into.targets[at->second], task->department);
    const std::string officer(read->rows.cell(row, 2));
    share.panel.push_back(officer);
    if (read->rows.cell(row, 3) != "1") continue;
    share.leader = officer;
    const drawn_officer* known = find_officer(into, officer);
    if (known != nullptr) share.unit = known->unit;
  }
  for (auto& [of, old] : before) {
    drawn_share& share = share_for(into.targets[of.first], of.second);
    if (!old.officers.empty() && old.officers != share.panel) share.earlier_panels.push_back(std::move(old));
  }
  return {};
}

void share_tasks(drawn_target& target, std::span<const drawn_task> tasks) {
  std::vector<drawn_share> shares;  // without departments that no longer have a task here
  for (const std::string& name : target.tasks) {
    const auto task = std::find_if(tasks.begin(), tasks.end(), [&](const drawn_task& each) { return each.name == name; });
    if (task == tasks.end()) continue;
    auto at =
        std::find_if(shares.begin(), shares.end(), [&](const drawn_share& each) { return each.department == task->department; });
    if (at == shares.end()) at = shares.insert(at, share_for(target, task->department));
    at->tasks.push_back(name);
  }
  target.shares.clear();
  if (shares.empty()) return;
  std::vector<std::string> all = std::move(target.tasks);
  static_cast<drawn_share&>(target) = shares.front();
  target.department.clear();
  target.tasks = std::move(all);
  if (shares.size() == 1) return;
  target.earlier_panels.clear();  // each share has its own
  for (const drawn_share& each : shares) {
    for (const std::string& officer : each.panel) add_once(target.panel, officer);
  }
  target.shares = std::move(shares);
}

void join_items(drawn_target& target) {
  const bool has_all =
      std::any_of(target.shares.begin(), target.shares.end(), [](const drawn_share& each) { return each.items.empty(); });
  if (has_all) return;
  for (const drawn_share& each : target.shares) {
    for (const std::string& item : each.items) add_once(target.items, item);
  }
}

}  // namespace cavel::detail
