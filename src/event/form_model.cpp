// SPDX-License-Identifier: Apache-2.0
#include "form_model.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/files/csv.hpp>
#include <cavel/files/officers.hpp>
#include <cavel/inspect/closed_list.hpp>
#include <cavel/inspect/rule_set.hpp>
#include <cavel/roster/officer_roster.hpp>
#include <cavel/roster/roster.hpp>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

namespace cavel::detail {

namespace {

/// The first of these columns that the roster has.
std::optional<std::size_t> first_column(const roster& rows, std::initializer_list<std::string_view> names) {
  for (const std::string_view each : names) {
    if (const auto column = rows.column(each)) return column;
  }
  return std::nullopt;
}

void read_target_contacts(std::string_view text, const inspection_baseline& drawn, id_rule ids, form_contacts& into) {
  roster_options options;
  options.ids = ids;
  std::vector<std::string> known;  // checked when the event was announced
  for (const drawn_target& each : drawn.targets) known.push_back(each.id);
  if (ids == id_rule::credit_code) options.confirmed = known;
  const roster_reading read = parse_roster(text, options);
  const roster& rows = read.rows;
  const std::pair<std::string form_contacts::of_target::*, std::optional<std::size_t>> columns[] = {
      {&form_contacts::of_target::region, first_column(rows, {"region"})},
      {&form_contacts::of_target::address,
       first_column(rows, {"地址", "住所", "住所（经营场所）", "经营场所", "生产经营地址", "企业地址", "单位地址"})},
      {&form_contacts::of_target::responsible,
       first_column(rows, {"法定代表人", "主要负责人", "负责人", "法定代表人（负责人）"})},
      {&form_contacts::of_target::contact, first_column(rows, {"联系人"})},
      {&form_contacts::of_target::telephone, first_column(rows, {"联系电话", "电话", "联系方式"})}};
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (find_target(drawn, rows.id(row)) == nullptr) continue;
    form_contacts::of_target& made = into.targets[std::string(rows.id(row))];
    for (const auto& [member, column] : columns) {
      if (column) made.*member = rows.cell(row, *column);
    }
  }
}

std::string day_text(boost::gregorian::date day) { return day.is_special() ? std::string() : format_date(day); }

json_value officer_model(const form_event& of, const drawn_target& target, const std::string& id) {
  const drawn_officer* known = find_officer(of.drawn, id);
  const auto credential = of.contacts.credentials.find(id);
  const drawn_officer nobody;
  const drawn_officer& officer = known != nullptr ? *known : nobody;
  return json_value()
      .add("officer.id", id)
      .add("officer.name", officer.name)
      .add("officer.unit", officer.unit)
      .add("officer.credential", credential == of.contacts.credentials.end() ? std::string() : credential->second)
      .add("officer.leads", leads(target, id));
}

json_value item_model(const check_item& item, const drawn_target& target) {
  std::vector<std::string> evidence;
  for (const std::string& each : item.evidence) {
    if (const list_word* const word = find_word("evidence", each)) evidence.push_back(word->zh);
  }
  const bool expected = item.expected_of.empty() || !expected_because(item, target.attributes).empty();
  std::vector<std::string> bases;
  for (const std::string_view each : bases_of(item, target.attributes)) bases.emplace_back(each);
  return json_value()
      .add("item.id", item.id)
      .add("item.text", item.zh)
      .add("item.basis", join(bases, "；"))
      .add("item.evidence", join(evidence, "、"))
      .add("item.expected_of", expected ? std::string() : join(item.expected_of, "、"))
      .add("item.open", item.open);
}

/// The categories with the items that are to be checked at the target.
json_value categories_model(const catalogue& items, const drawn_target& target) {
  json_value made{json_value::array()};
  for (const check_category& category : items.categories) {
    json_value some{json_value::array()};
    bool any = false;
    for (const check_item& item : items.items) {
      if (item.category != category.number || !is_to_check(target, item)) continue;
      some.push(item_model(item, target));
      any = true;
    }
    if (!any) continue;
    made.push(json_value()
                  .add("category.number", std::to_string(category.number))
                  .add("category.text", category.zh)
                  .add("items", std::move(some)));
  }
  return made;
}

std::string article_of(const rule_set& rules, measure what) {
  for (const measure_power& power : rules.measures) {
    if (power.what == what) return power.article;
  }
  return {};
}

json_value measures_model(const rule_set& rules) {
  json_value made{json_value::array()};
  for (std::size_t i = 0; i < measure_words.size(); ++i) {
    const measure each = static_cast<measure>(i);
    if (!may_order(rules, each)) continue;
    made.push(json_value().add("measure.text", name(each, language::zh)).add("measure.article", article_of(rules, each)));
  }
  return made;
}

json_value deadlines_model(const rule_set& rules) {
  json_value made{json_value::array()};
  for (const deadline_rule& each : rules.deadlines) {
    std::vector<std::string> places;
    for (const channel& one : each.channels) places.push_back(std::string(one.zh));
    made.push(json_value()
                  .add("deadline.text", each.text_zh)
                  .add("deadline.article", each.article_zh)
                  .add("deadline.channels", join(places, "、")));
  }
  return made;
}

const rule_set& rules_for(const form_event& of) { return of.drawn.rules != nullptr ? *of.drawn.rules : default_rules(); }

json_value officers_model(const form_event& of, const drawn_target& target) {
  json_value made{json_value::array()};
  for (const std::string& each : target.panel) made.push(officer_model(of, target, each));
  return made;
}

/// Members that every form has.
json_value common_model(const form_event& of, const drawn_target& target, std::size_t number) {
  std::string unit = target.unit.empty() ? of.head.body : target.unit;
  return json_value()
      .add("body", of.head.body)
      .add("event", of.head.event)
      .add("basis", of.head.basis)
      .add("number", std::to_string(number))
      .add("unit", unit)
      .add("officers", officers_model(of, target));
}

struct task_words {
  std::vector<std::string> titles, matters, methods;
  std::optional<window> visits;
};

task_words words_of_tasks(const form_event& of, const drawn_target& target) {
  task_words made;
  const auto add_once = [](std::vector<std::string>& to, const std::string& text) {
    if (!text.empty() && std::find(to.begin(), to.end(), text) == to.end()) to.push_back(text);
  };
  for (const std::string& each : target.tasks) {
    const drawn_task* drawn = find_task(of.drawn, each);
    if (drawn == nullptr) continue;
    add_once(made.titles, task_title(of.drawn, each));
    if (!made.visits) made.visits = drawn->visits;
    made.visits->from = std::max(made.visits->from, drawn->visits.from);
    made.visits->to = std::min(made.visits->to, drawn->visits.to);
    for (const task& planned : of.head.plan) {
      if (planned.name != each) continue;
      add_once(made.matters, planned.matter);
      add_once(made.methods, planned.method);
    }
  }
  return made;
}

json_value& add_target(json_value& to, const form_event& of, const drawn_target& target) {
  const auto at = of.contacts.targets.find(target.id);
  const form_contacts::of_target nothing;
  const form_contacts::of_target& contact = at == of.contacts.targets.end() ? nothing : at->second;
  const task_words tasks = words_of_tasks(of, target);
  return to.add("target.id", target.id)
      .add("target.name", target.name)
      .add("target.sector", target.sector)
      .add("target.attributes", join(target.attributes, "、"))
      .add("target.region", contact.region)
      .add("target.address", contact.address)
      .add("target.responsible", contact.responsible)
      .add("target.contact", contact.contact)
      .add("target.telephone", contact.telephone)
      .add("task.titles", join(tasks.titles, "；"))
      .add("task.matters", join(tasks.matters, "；"))
      .add("task.methods", join(tasks.methods, "；"))
      .add("task.from", tasks.visits ? day_text(tasks.visits->from) : std::string())
      .add("task.to", tasks.visits ? day_text(tasks.visits->to) : std::string());
}

/// Each department of a joint target (部门联合抽查) with its officers and items; else the target itself, without a department.
json_value parts_model(const form_event& of, const drawn_target& target) {
  json_value made{json_value::array()};
  const auto add = [&](const drawn_target& share) {
    made.push(json_value()
                  .add("department", share.department)
                  .add("unit", share.unit.empty() ? of.head.body : share.unit)
                  .add("task.titles", join(words_of_tasks(of, share).titles, "；"))
                  .add("officers", officers_model(of, share))
                  .add("categories", categories_model(of.items, share)));
  };
  for (const drawn_share& each : target.shares) add(share_of(target, each.department));
  if (target.shares.empty()) add(target);
  return made;
}

}  // namespace

form_contacts contacts_of(const file_map& event, const inspection_baseline& drawn, id_rule ids) {
  form_contacts made;
  if (const std::string* text = find_file(event, "private/targets.csv")) read_target_contacts(*text, drawn, ids, made);
  std::string folder = "private/";
  for (std::uint64_t n = 1;; ++n) {
    if (const std::string* text = find_file(event, folder + "officers.csv")) {
      for (const officer& each : parse_officers(*text, {}).officers) made.credentials[each.id] = each.credential;
    }
    folder = "private/drawn/" + path::change(n);
    if (find_file(event, folder + "record.json") == nullptr) return made;
  }
}

json_value target_model(const form_event& of, const drawn_target& target, std::size_t number) {
  const rule_set& rules = rules_for(of);
  json_value made = common_model(of, target, number);
  json_value results{json_value::array()};
  for (const result_kind& each : of.items.result_kinds) {
    results.push(json_value().add("result.text", each.zh).add("result.follow_up", each.follow_up));
  }
  add_target(made, of, target)
      .add("catalogue.name", of.items.name)
      .add("catalogue.version", of.items.version)
      .add("categories", categories_model(of.items, target))
      .add("parts", parts_model(of, target))
      .add("measures", measures_model(rules))
      .add("results", std::move(results))
      .add("deadlines", deadlines_model(rules))
      .add("order.article", article_of(rules, measure::by_date))
      .add("demands.approval", rules.approval)
      .add("demands.notice_code", rules.notice_code);
  return made;
}

json_value panel_model(const form_event& of, std::span<const drawn_target* const> targets, std::size_t number) {
  const drawn_target nobody;
  json_value made = common_model(of, targets.empty() ? nobody : *targets.front(), number);
  json_value list{json_value::array()};
  std::size_t place = 0;
  for (const drawn_target* each : targets) {
    json_value one;
    one.add("place", std::to_string(++place));
    add_target(one, of, *each);
    list.push(std::move(one));
  }
  return made.add("targets", std::move(list));
}

}  // namespace cavel::detail
