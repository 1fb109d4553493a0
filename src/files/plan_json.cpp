// SPDX-License-Identifier: Apache-2.0
#include "document_texts.hpp"
#include "reader_parts.hpp"

#include <cavel/files/plan_json.hpp>

#include <algorithm>

namespace cavel {

namespace {

condition read_condition(json_reader from) {
  condition made;
  if (!from.is_object()) return made;
  for (const auto& [name, value] : std::get<json_value::object>(from.value().get())) {
    if (name == "any") {
      for (json_reader& each : from.children(name, true)) made.any.push_back(read_condition(each));
      if (made.any.empty()) from.refuse(fault::plan_condition_empty, name, "");
    } else if (name == "not") {
      made.none.push_back(read_condition(from.child(name)));
    } else {
      made.members.push_back({name, from.texts(name)});
      if (made.members.back().values.empty()) from.refuse(fault::plan_condition_empty, name, "");
    }
  }
  return made;
}

fraction read_fraction(json_reader& from, std::string_view name) {
  const std::string text = from.text(name);
  if (text.empty()) return {};
  auto read = parse_fraction(text);
  if (read) return *read;
  from.refuse(name, read.problems());
  return {};
}

panel_rule read_panel(json_reader from) {
  panel_rule rule;
  rule.seats = static_cast<std::uint32_t>(from.integer_or("panel", 2, 2, 1000));
  rule.leads = static_cast<std::uint32_t>(from.integer_or("leads", 0, 0, 1));
  rule.mode = from.word("mode", {"panel", "team"}, "panel") == "team" ? panel_mode::team : panel_mode::panel;
  rule.fall_back = from.word("fallback", {"-", "panel"}, "-") == "panel";
  if (rule.fall_back && rule.mode == panel_mode::panel) from.refuse(fault::plan_fallback, "fallback", "panel");
  const json_value* pool = from.find("pool");
  if (pool != nullptr && std::holds_alternative<std::int64_t>(pool->get())) {
    rule.pool = static_cast<std::uint64_t>(from.integer("pool", 1));
  } else if (pool != nullptr) {
    from.word("pool", {"all"});
  }
  rule.credential_on_every_day = from.word("credential", {"window", "visit"}, "window") == "window";
  if (from.has("where")) rule.where = read_condition(from.child("where"));
  from.close();
  return rule;
}

void read_strata(json_reader& from, task& made) {
  const auto reserve = static_cast<std::uint64_t>(from.integer_or("reserve", 0));
  if (!from.has("strata")) {
    made.strata.push_back({"all", {}, read_fraction(from, "fraction"), reserve, {}});
    return;
  }
  const bool has_fraction = from.has("fraction");
  const fraction share = has_fraction ? read_fraction(from, "fraction") : fraction();
  for (json_reader& each : from.children("strata")) {
    stratum_rule rule;
    rule.name = read_name(each, "stratum");
    rule.where = read_condition(each.child("where"));
    rule.share = has_fraction && !each.has("fraction") ? share : read_fraction(each, "fraction");
    rule.reserve = static_cast<std::uint64_t>(each.integer_or("reserve", static_cast<std::int64_t>(reserve)));
    if (each.has("cap")) rule.cap = static_cast<std::uint64_t>(each.integer("cap", 1));
    each.close();
    made.strata.push_back(std::move(rule));
  }
}

cap_rule read_cap(json_reader& from) {
  cap_rule made;
  made.limit = static_cast<std::uint64_t>(from.integer("limit", 1));
  made.column = from.text_or("column", "");
  const std::string source = from.word("from", {"column", "records", "ledger"}, from.has("column") ? "column" : "records");
  made.source = source == "ledger" ? cap_source::ledger : source == "column" ? cap_source::column : cap_source::records;
  from.close();
  return made;
}

task read_task(json_reader from) {
  task made;
  made.number = static_cast<std::uint64_t>(from.integer("number", 1));
  made.department = read_text(from, "department");
  made.matter = read_text(from, "matter");
  made.title = read_text(from, "title");
  made.targets = read_text(from, "targets");
  made.method = read_text(from, "method");
  json_reader visits = from.child("window");
  made.visits.from = read_day_or_epoch(visits, "from");
  made.visits.to = read_day_or_epoch(visits, "to");
  visits.close();
  made.name = read_name(from, "task");
  made.lot = from.has("lot") ? read_name(from, "lot") : made.name;
  if (from.has("filter")) made.filter = read_condition(from.child("filter"));
  read_strata(from, made);
  made.rounding = parse_rounding(from.word("rounding", {"up", "down", "half-up"}, "up")).value_or(rounding::up);
  for (json_reader& each : from.children("exclude")) {
    made.exclusions.push_back({read_name(each, "reason"), each.texts("ids")});
    each.close();
  }
  made.exclude_earlier = from.truth_or("exclude_earlier", false);
  if (from.has("cap")) {
    json_reader cap = from.child("cap");
    made.cap = read_cap(cap);
  }
  if (from.has("items")) {
    json_reader items = from.child("items");
    made.items = items_rule{static_cast<std::uint64_t>(items.integer("drawn", 0)),
                            items.word("per", {"task", "target"}, "task") == "target"};
    items.close();
  }
  if (from.has("officers")) made.officers = read_panel(from.child("officers"));
  from.close();
  return made;
}

/// Conditions inside a condition, at most.
constexpr int deepest_condition = 64;

bool is_deeper(const condition& of, int most) {
  const auto below = [&](const condition& each) { return is_deeper(each, most - 1); };
  return most < 0 || std::any_of(of.any.begin(), of.any.end(), below) || std::any_of(of.none.begin(), of.none.end(), below);
}

}  // namespace

std::optional<condition> parse_filter(std::string_view text) {
  // "any" takes two levels a condition, the values of the innermost one more.
  const auto document = detail::parse_json_to_depth(text, "filter", 2 * deepest_condition + 2);
  if (!document) return std::nullopt;
  problem_list list;
  condition made = read_condition(json_reader(*document, "filter", "", list));
  problems found = list.take();
  // A member without values is a mistake in a plan, and well formed in an announcement: no row satisfies it.
  std::erase_if(found, [](const problem& each) {
    return each.code == fault::plan_condition_empty || each.code == fault::problems_left_out;
  });
  if (!found.empty() || is_deeper(made, deepest_condition) || canonical(to_json(made)) != text) return std::nullopt;
  return made;
}

checked<plan> read_plan(std::string_view text, std::string_view file) {
  auto document = parse_json(text, file);
  if (!document) return document.problems();
  problem_list found;
  json_reader from(*document, std::string(file), "", found);
  plan made;
  made.title = read_text(from, "title");
  made.basis = read_text(from, "basis");
  made.ids = from.word("id_rule", {"credit-code", "free"}, "credit-code") == "free" ? id_rule::free : id_rule::credit_code;
  made.scope = from.texts("scope");
  for (json_reader& each : from.children("tasks", true)) made.tasks.push_back(read_task(each));
  for (json_reader& each : from.children("publish")) {
    publication_rule rule;
    rule.data = each.word("what", {"officers", "officer-names"}) == "officers" ? publication_rule::what::officers
                                                                               : publication_rule::what::officer_names;
    rule.basis = read_text(each, "basis");
    each.close();
    made.publish.push_back(std::move(rule));
  }
  from.close();
  document_texts(file, found).check(*document);
  if (!has_error(found)) {
    for (problem& each : check(made)) {
      each.where = std::string(file);
      found.add(std::move(each));
    }
  }
  if (has_error(found)) return found;
  return {std::move(made), std::move(found)};
}

}  // namespace cavel
