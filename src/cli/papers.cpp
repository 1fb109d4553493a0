// SPDX-License-Identifier: Apache-2.0
#include "papers.hpp"

#include "event.hpp"
#include "machine.hpp"

#include <cavel/base/ascii_case.hpp>
#include <cavel/event/event_rules.hpp>
#include <cavel/event/terms.hpp>
#include <cavel/files/checksums.hpp>
#include <cavel/files/plan_json.hpp>
#include <cavel/files/starting_set.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

namespace cavel::cli {

void add_paper_options(command_line& line) {
  namespace po = boost::program_options;
  const auto file = [] { return po::value<std::string>(); };
  line.options.add_options()("plan", file(), "plan, .xlsx, CSV or JSON (docs/guide/plan.md) 抽查计划")(
      "event", file(), "event, .xlsx or JSON 抽取活动")("targets", file(), "roster of enterprises, CSV or .xlsx 检查对象名录")(
      "officers", file(), "roster of officers, CSV or .xlsx 执法人员名录")("recusals", file(), "recusals, CSV or .xlsx 回避名册")(
      "ledger", file(), "ledger of the year's visits, CSV or .xlsx 检查台账")(
      "catalogue", file(), "check items, JSON 检查事项目录")("earlier", po::value<std::vector<std::string>>()->multitoken(),
                                                             "folders of this year's earlier events, or none 本年度以前的抽取");
  add_set_option(line);
  add_threads_option(line);
}

void add_set_option(command_line& line) {
  line.options.add_options()("set", boost::program_options::value<std::string>(),
                             "folder of cavel new, for the files not named 起步目录");
}

std::string named_paper(const command_line& line, std::string_view option) {
  if (line.has(std::string(option))) return line.text(std::string(option));
  if (!line.has("set")) return {};
  for (const starting_file& each : starting_files) {
    std::error_code unknown;
    const std::filesystem::path file = path_of(line.text("set")) / path_of(std::string(each.name));
    if (each.option == option && std::filesystem::exists(file, unknown)) return line.text("set") + "/" + std::string(each.name);
  }
  return {};
}

namespace {

/// Whether a table has no rows of data: of a set, nothing was filled in.
bool is_blank(const sheet_table& of) {
  const std::size_t end = of.csv.find('\n');
  return end == std::string::npos || of.csv.find_first_not_of(",\n", end) == std::string::npos;
}

}  // namespace

void read_roster_option(const command_line& line, const char* option, sheet_kind kind, given_papers& into, problems& found) {
  const std::string named = named_paper(line, option);
  if (named.empty()) return;
  auto table = load_sheet(named, kind);
  if (!table) {
    found.insert(found.end(), table.problems().begin(), table.problems().end());
    return;
  }
  if (!line.has(option) && kind != sheet_kind::targets && is_blank(*table)) return;
  if (table->refused) found.insert(found.end(), table->found.begin(), table->found.end());
  const std::string name = std::string(option) + ".csv";
  into.files.emplace(name, std::move(table->csv));
  into.places.tables.emplace(name, *std::move(table));
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
    auto bytes = read_file(path_of(named_paper(line, "event")).parent_path() / path_of(each.name + ".json"));
    found.insert(found.end(), bytes.problems().begin(), bytes.problems().end());
    if (bytes) files.emplace(rule_path(each.name), *std::move(bytes));
  }
}

}  // namespace

void read_document_option(const command_line& line, const char* option, given_papers& into, problems& found) {
  const std::string named = named_paper(line, option);
  if (named.empty()) return;
  const std::string name = std::string(option) + ".json";
  auto file = load_named(named);
  if (!file) {
    found.insert(found.end(), file.problems().begin(), file.problems().end());
    return;
  }
  const bool is_plan = name == "plan.json";
  auto read = is_plan ? read_plan_document(std::move(file->bytes), file->options)
                      : read_event_document(std::move(file->bytes), file->options);
  if (!read) {
    found.insert(found.end(), read.problems().begin(), read.problems().end());
    return;
  }
  if (has_error(read->found)) {  // with what its reader finds, so that all is known at once
    const problems of_json = is_plan ? read_plan(read->json, name).problems() : read_event(read->json, name).problems();
    add_once(placed(of_json, *read), found);
  }
  into.files.emplace(name, read->json);
  into.places.documents.emplace(name, *std::move(read));
}

std::optional<given_papers> read_papers(const command_line& line, exit_code& end) {
  given_papers papers;
  problems found;
  for (const char* option : {"plan", "event", "targets"}) {
    if (!named_paper(line, option).empty()) continue;
    end = line.wrong("缺少必需的选项 --" + std::string(option),
                     "the option '--" + std::string(option) + "' is required but missing");
    return std::nullopt;
  }
  read_document_option(line, "plan", papers, found);
  read_document_option(line, "event", papers, found);
  if (line.has("catalogue")) {
    auto bytes = read_file(path_of(line.text("catalogue")));
    found.insert(found.end(), bytes.problems().begin(), bytes.problems().end());
    if (bytes) papers.files.emplace("catalogue.json", *std::move(bytes));
  }
  read_roster_option(line, "targets", sheet_kind::targets, papers, found);
  read_roster_option(line, "officers", sheet_kind::officers, papers, found);
  read_roster_option(line, "recusals", sheet_kind::recusals, papers, found);
  read_roster_option(line, "ledger", sheet_kind::ledger, papers, found);
  add_own_packs(line, papers.files, found);
  if (found.empty()) return papers;
  print(found, line.in, line.json);
  end = exit_of_reading(found);
  return std::nullopt;
}

namespace {

/// Whether some system allows no file whose name begins with the name and a dot, or programs take it for an option.
bool is_unusable(std::string_view name) { return name.starts_with('.') || name.starts_with('-') || !unusable_path(name).empty(); }

}  // namespace

problems check_file_names(const plan& of) {
  problems found;
  std::map<std::string, std::string> frames, exclusions, tasks;
  const auto add = [&](std::map<std::string, std::string>& names, const std::string& name, std::size_t task, const char* field) {
    const auto [at, fresh] = names.emplace(ascii_lower(name), name);
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
