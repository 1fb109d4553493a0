// SPDX-License-Identifier: Apache-2.0
#include "papers.hpp"

#include "event.hpp"
#include "machine.hpp"

#include <cavel/event/event_rules.hpp>
#include <cavel/event/terms.hpp>

#include <algorithm>
#include <map>

namespace cavel::cli {

void add_paper_options(command_line& line) {
  namespace po = boost::program_options;
  const auto file = [] { return po::value<std::string>(); };
  line.options.add_options()("plan", file()->required(), "plan (docs/guide/plan.md) 抽查计划")(
      "event", file()->required(), "event 抽取活动")("targets", file()->required(),
                                                     "roster of enterprises, CSV or .xlsx 检查对象名录")(
      "officers", file(), "roster of officers, CSV or .xlsx 执法人员名录")("recusals", file(), "recusals, CSV or .xlsx 回避名册")(
      "ledger", file(), "ledger of the year's visits, CSV 检查台账")("catalogue", file(), "check items, JSON 检查事项目录")(
      "earlier", po::value<std::vector<std::string>>()->multitoken(),
      "folders of this year's earlier events, or none 本年度以前的抽取");
  add_threads_option(line);
}

void read_roster_option(const command_line& line, const char* option, sheet_kind kind, given_papers& into, problems& found) {
  if (!line.has(option)) return;
  auto table = load_sheet(line.text(option), kind);
  if (!table) {
    found.insert(found.end(), table.problems().begin(), table.problems().end());
    return;
  }
  if (table->refused) found.insert(found.end(), table->found.begin(), table->found.end());
  const std::string name = std::string(option) + ".csv";
  into.files.emplace(name, std::move(table->csv));
  into.places.emplace(name, *std::move(table));
}

namespace {

/// The office's own rule packs, which lie beside the event's file.
void add_own_packs(const command_line& line, file_map& files, problems& found) {
  const std::string* text = find_file(files, "event.json");
  if (text == nullptr) return;
  const auto terms = read_event(*text, "event.json");
  if (!terms) return;  // its problems are reported when the papers are read
  for (const pack_reference& each : terms->rules) {
    if (!each.is_file) continue;
    auto bytes = read_file(path_of(line.text("event")).parent_path() / path_of(each.name + ".json"));
    found.insert(found.end(), bytes.problems().begin(), bytes.problems().end());
    if (bytes) files.emplace(rule_path(each.name), *std::move(bytes));
  }
}

}  // namespace

std::optional<given_papers> read_papers(const command_line& line, exit_code& end) {
  given_papers papers;
  problems found;
  const std::pair<const char*, const char*> named[] = {
      {"plan", "plan.json"}, {"event", "event.json"}, {"catalogue", "catalogue.json"}, {"ledger", "ledger.csv"}};
  for (const auto& [option, name] : named) {
    if (!line.has(option)) continue;
    auto bytes = read_file(path_of(line.text(option)));
    if (bytes) {
      papers.files.emplace(name, *std::move(bytes));
    } else {
      found.insert(found.end(), bytes.problems().begin(), bytes.problems().end());
    }
  }
  read_roster_option(line, "targets", sheet_kind::targets, papers, found);
  read_roster_option(line, "officers", sheet_kind::officers, papers, found);
  read_roster_option(line, "recusals", sheet_kind::recusals, papers, found);
  add_own_packs(line, papers.files, found);
  if (found.empty()) return papers;
  print(found, line.in, line.json);
  end = exit_of_reading(found);
  return std::nullopt;
}

namespace {

std::string lower_case(std::string_view name) {
  std::string made(name);
  for (char& c : made) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return made;
}

/// Whether some system allows no file whose name begins with the name and a dot.
bool is_unusable(std::string_view name) {
  if (name.starts_with('.') || name.starts_with('-') || name.ends_with('.')) return true;
  const std::string start = lower_case(name.substr(0, name.find('.')));
  constexpr std::string_view devices[] = {"con", "prn", "aux", "nul"};
  if (std::find(std::begin(devices), std::end(devices), start) != std::end(devices)) return true;
  return start.size() == 4 && (start.starts_with("com") || start.starts_with("lpt")) && start[3] >= '0' && start[3] <= '9';
}

}  // namespace

problems check_file_names(const plan& of) {
  problems found;
  std::map<std::string, std::string> frames, exclusions, tasks;
  const auto add = [&](std::map<std::string, std::string>& names, const std::string& name, std::size_t task, const char* field) {
    const auto [at, fresh] = names.emplace(lower_case(name), name);
    if (!fresh) {
      found.push_back({fault::plan_name_unusable, "plan.json", 0, "/tasks/" + std::to_string(task) + field, name, at->second});
    }
  };
  for (std::size_t i = 0; i < of.tasks.size(); ++i) {
    const task& each = of.tasks[i];
    if (is_unusable(each.name)) {
      found.push_back({fault::plan_name_unusable, "plan.json", 0, "/tasks/" + std::to_string(i) + "/task", each.name, each.name});
    }
    add(tasks, each.name, i, "/task");
    for (const stratum_rule& stratum : each.strata) add(frames, each.name + "." + stratum.name, i, "/strata");
    for (const exclusion_rule& rule : each.exclusions) add(exclusions, each.name + "." + rule.reason, i, "/exclude");
  }
  return found;
}

std::optional<std::vector<earlier_event>> read_earlier_events(const command_line& line, problems& found) {
  if (!line.has("earlier")) return std::nullopt;
  std::vector<earlier_event> events;
  for (const std::string& each : line.texts("earlier")) {
    if (each == "none") continue;
    auto event = read_earlier(path_of(each));
    found.insert(found.end(), event.problems().begin(), event.problems().end());
    if (event) events.push_back(*std::move(event));
  }
  return events;
}

}  // namespace cavel::cli
