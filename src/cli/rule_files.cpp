// SPDX-License-Identifier: Apache-2.0
#include "rule_files.hpp"

#include <cavel/files/folder.hpp>
#include <cavel/files/json.hpp>
#include <cavel/files/rule_pack_json.hpp>

namespace cavel::cli {

namespace {

checked<named_pack> load_pack(const std::string& word) {
  if (!word.ends_with(".json")) {
    const rule_pack* known = find_pack(word);
    if (known != nullptr) return named_pack{*known, canonical(to_json(*known))};
    return problem{fault::rule_pack_unknown, "", 0, "", word, nearest_pack(word)};
  }
  const auto text = read_file(path_of(word));
  if (!text) return text.problems();
  auto read = read_rule_pack(*text, word);
  if (!read) return read.problems();
  problems warnings = read.problems();
  return {named_pack{*std::move(read), canonical(*parse_json(*text, word))}, std::move(warnings)};
}

}  // namespace

void add_rules_option(command_line& line) {
  line.options.add_options()("rules", boost::program_options::value<std::vector<std::string>>()->multitoken(),
                             "rule packs by name or file, in order 规则包名称或文件，按次序");
}

checked<std::vector<named_pack>> load_packs(const std::vector<std::string>& words) {
  std::vector<named_pack> packs;
  problems found;
  for (const std::string& each : words) {
    auto one = load_pack(each);
    found.insert(found.end(), one.problems().begin(), one.problems().end());
    if (one) packs.push_back(*std::move(one));
  }
  if (has_error(found)) return found;
  return {std::move(packs), std::move(found)};
}

std::optional<std::shared_ptr<const rule_set>> load_rules(const command_line& line, exit_code& end) {
  if (!line.has("rules")) return nullptr;
  const auto refuse = [&](const problems& found) {
    print(found, line.in, line.json);
    end = found.front().code == fault::file_unreadable ? exit_code::system : exit_code::refused;
    return std::nullopt;
  };
  const auto packs = load_packs(line.texts("rules"));
  if (!packs) return refuse(packs.problems());
  print(packs.problems(), line.in, false);
  std::vector<rule_pack> values;
  for (const named_pack& each : *packs) values.push_back(each.pack);
  auto rules = overlay(values);
  if (!rules) return refuse(rules.problems());
  return std::make_shared<const rule_set>(*std::move(rules));
}

}  // namespace cavel::cli
