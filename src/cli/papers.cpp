// SPDX-License-Identifier: Apache-2.0
#include "papers.hpp"

#include "event.hpp"

namespace cavel::cli {

void add_paper_options(command_line& line) {
  namespace po = boost::program_options;
  const auto file = [] { return po::value<std::string>(); };
  line.options.add_options()("plan", file()->required(), "plan (docs/guide/plan.md) 抽查计划")(
      "event", file()->required(), "event 抽取活动")("targets", file()->required(), "roster of enterprises, CSV 检查对象名录")(
      "officers", file(), "roster of officers, CSV 执法人员名录")("recusals", file(), "recusals, CSV 回避名册")(
      "catalogue", file(), "check items, JSON 检查事项目录")("earlier", po::value<std::vector<std::string>>()->multitoken(),
                                                             "folders of this year's earlier events, or none 本年度以前的抽取");
}

std::optional<file_map> read_papers(const command_line& line) {
  file_map files;
  problems found;
  const std::pair<const char*, const char*> named[] = {{"plan", "plan.json"},        {"event", "event.json"},
                                                       {"targets", "targets.csv"},   {"officers", "officers.csv"},
                                                       {"recusals", "recusals.csv"}, {"catalogue", "catalogue.json"}};
  for (const auto& [option, name] : named) {
    if (!line.has(option)) continue;
    auto bytes = read_file(path_of(line.text(option)));
    if (bytes) {
      files.emplace(name, *std::move(bytes));
    } else {
      found.insert(found.end(), bytes.problems().begin(), bytes.problems().end());
    }
  }
  if (found.empty()) return files;
  print(found, line.in, line.json);
  return std::nullopt;
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
