// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/event_rules.hpp>
#include <cavel/event/papers.hpp>
#include <cavel/files/json.hpp>
#include <cavel/files/rule_pack_json.hpp>

#include <gsl/assert>

#include <algorithm>
#include <utility>

namespace cavel {

namespace {

std::vector<pack_reference> packs_of(const event_terms& terms) {
  if (!terms.rules.empty()) return terms.rules;
  std::vector<pack_reference> made;
  for (const std::string_view name : default_pack_names()) made.push_back({std::string(name), false});
  return made;
}

/// A pack whose file is named after it.
checked<rule_pack> read_named(std::string_view text, const std::string& name) {
  auto read = read_rule_pack(text, rule_path(name));
  if (read && read->name != name) {
    return problem{fault::rule_pack_file_name, rule_path(name), 0, "/name", read->name, name + ".json"};
  }
  return read;
}

checked<std::shared_ptr<const rule_set>> shared(const std::vector<rule_pack>& packs) {
  auto rules = overlay(packs);
  if (!rules) return rules.problems();
  problems warnings = rules.problems();
  return {std::make_shared<const rule_set>(*std::move(rules)), std::move(warnings)};
}

}  // namespace

std::string rule_path(std::string_view pack) { return "rules/" + std::string(pack) + ".json"; }

void add_shipped_packs(file_map& private_files, const event_terms& terms) {
  for (const pack_reference& each : packs_of(terms)) {
    const rule_pack* known = each.is_file ? nullptr : find_pack(each.name);
    if (known != nullptr) private_files.insert_or_assign(rule_path(each.name), indented(to_json(*known)));
  }
}

checked<event_rules> read_event_rules(const file_map& private_files, const event_terms& terms, const plan* of) {
  problem_list found;
  event_rules made;
  std::vector<rule_pack> packs;
  for (const auto& [name, is_file] : packs_of(terms)) {
    const std::string* text = find_file(private_files, rule_path(name));
    if (text == nullptr) {
      found.add(is_file ? problem{fault::list_missing, rule_path(name), 0, "", "", ""}
                        : problem{fault::rule_pack_unknown, "event.json", 0, "/rules", name, nearest_pack(name)});
      continue;
    }
    auto read = read_named(*text, name);
    found.add(read.problems());
    if (!read) continue;
    if (!terms.rules.empty()) {
      const auto warn = [&found, &named = name](fault code, std::string detail) {
        found.add({code, "event.json", 0, "/rules", named, std::move(detail)});
      };
      const std::string in_force =
          format_date(read->holds_from) + ".." + (read->holds_to ? format_date(*read->holds_to) : std::string());
      const auto is_covered = [&read](const task& each) {
        return holds(*read, each.visits.from) && holds(*read, each.visits.to);
      };
      if (!holds(*read, terms.published_on)) {
        warn(fault::rule_pack_not_in_force, in_force);
      } else if (of != nullptr && !std::all_of(of->tasks.begin(), of->tasks.end(), is_covered)) {
        warn(fault::rule_pack_window, in_force);
      }
      if (!read->office.empty() && read->office != terms.body) warn(fault::rule_pack_other_office, read->office);
    }
    made.facts.push_back({name, canonical_digest(terms.hash_suite, *text), read->version});
    packs.push_back(*std::move(read));
  }
  if (found.has_error()) return found;
  auto rules = shared(packs);
  found.add(rules.problems());
  if (!rules) return found;
  made.rules = *std::move(rules);
  return {std::move(made), found.take()};
}

checked<std::shared_ptr<const rule_set>> rules_of_event(const file_map& event, const std::vector<rule_pack_facts>& bound) {
  if (bound.empty()) return std::shared_ptr<const rule_set>();
  problem_list found;
  std::vector<rule_pack> packs;
  for (const rule_pack_facts& each : bound) {
    const std::string path = "private/" + rule_path(each.name);
    const std::string* text = find_file(event, path);
    if (text == nullptr) {
      found.add({fault::list_missing, path, 0, "", "", ""});
      continue;
    }
    auto read = read_named(*text, each.name);
    if (!read) found.add(read.problems());
    if (read) packs.push_back(*std::move(read));
  }
  if (found.has_error()) return found;
  return shared(packs);
}

file_map published_rules(const file_map& private_files, const std::vector<rule_pack_facts>& bound) {
  file_map files;
  for (const rule_pack_facts& each : bound) {
    const std::string* text = find_file(private_files, rule_path(each.name));
    Expects(text != nullptr);
    const auto document = parse_json(*text, "");
    Expects(document.has_value());
    files.emplace(rule_path(each.name), canonical(*document));
  }
  return files;
}

checked_rules check_rules(const file_map& published, const announcement_facts& announced) {
  checked_rules made;
  for (const rule_pack_facts& each : announced.rules) {
    const auto at = published.find(rule_path(each.name));
    if (at == published.end()) {
      made.absent.push_back(each.name);
      continue;
    }
    const digest found = hash(announced.hash_suite, at->second.text());
    if (found != each.content && !made.difference) {
      made.difference = problem{fault::rule_pack_differs, at->first, 0, "digest", hex(found), hex(each.content)};
    }
    made.files.insert(*at);
  }
  return made;
}

}  // namespace cavel
