// SPDX-License-Identifier: Apache-2.0
#include "archive_contents.hpp"
#include "form_model.hpp"
#include "form_set.hpp"
#include "html.hpp"

#include <cavel/event/event_steps.hpp>
#include <cavel/event/forms.hpp>
#include <cavel/event/notice_folder.hpp>

#include <algorithm>
#include <map>
#include <vector>

namespace cavel {

namespace {

/// A number of three digits or more.
std::string counted(std::size_t number) {
  const std::string text = std::to_string(number);
  return std::string(text.size() < 3 ? 3 - text.size() : 0, '0') + text;
}

/// `001-ID`; an id that is no plain file name is left out.
std::string folder_name(std::size_t number, std::string_view id) {
  const bool is_plain = !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
  });
  return counted(number) + (is_plain ? "-" + std::string(id) : "");
}

std::string link(const std::string& to, std::string_view text) {
  return "<a href=\"" + detail::escaped(to) + "\">" + detail::escaped(text) + "</a>";
}

/// The targets of each panel, in the order of their first targets.
std::vector<std::vector<const drawn_target*>> panels_of(const std::vector<const drawn_target*>& targets) {
  std::vector<std::vector<const drawn_target*>> made;
  std::map<std::vector<std::string>, std::size_t> places;
  for (const drawn_target* each : targets) {
    std::vector<std::string> who = each->panel;
    std::sort(who.begin(), who.end());
    const auto [at, fresh] = places.emplace(std::move(who), made.size());
    if (fresh) made.emplace_back();
    made[at->second].push_back(each);
  }
  return made;
}

std::vector<const drawn_target*> to_be_visited(const inspection_baseline& drawn) {
  std::vector<const drawn_target*> made;
  for (const drawn_target& each : drawn.targets) {
    if (each.selected() && !each.excused()) made.push_back(&each);
  }
  return made;
}

problem_list find_strangers(const std::vector<const drawn_target*>& targets, std::span<const std::string> only) {
  problem_list found;
  for (const std::string& id : only) {
    if (std::none_of(targets.begin(), targets.end(), [&](const drawn_target* each) { return each->id == id; }))
      found.add({fault::event_no_such, "", 0, "target", id, ""});
  }
  return found;
}

bool is_among(const drawn_target& target, std::span<const std::string> only) {
  return only.empty() || std::find(only.begin(), only.end(), target.id) != only.end();
}

/// What a department does at a visit, or the whole visit, as far as it is known before.
json_value& add_prepared(json_value& to, const catalogue& items, const drawn_target& target) {
  json_value officers{json_value::array()}, checks{json_value::array()};
  for (const std::string& each : target.panel) officers.push(each);
  for (const check_item& each : items.items) {
    if (is_to_check(target, each)) checks.push(json_value().add("item", each.id));
  }
  return to.add("task", target.tasks.empty() ? std::string() : target.tasks.front())
      .add("unit", target.unit)
      .add("officers", std::move(officers))
      .add("items", std::move(checks));
}

/// A document with what is known before the visit.
json_value prepared_document(const inspection_baseline& drawn, const catalogue& items, const drawn_target& target,
                             std::string number) {
  json_value made;
  made.add("inspection", std::move(number))
      .add("basis", visit_basis_words.front())
      .add("event", drawn.name)
      .add("target", target.id)
      .add("catalogue", json_value().add("name", items.name).add("version", items.version));
  if (target.shares.empty()) return add_prepared(made, items, target);
  return made.add("parts", json_list(target.shares, [&](const drawn_share& each) {
                    json_value part;
                    part.add("department", each.department);
                    return add_prepared(part, items, share_of(target, each.department));
                  }));
}

}  // namespace

json_value form_shape(form what) {
  if (what == form::contents) return detail::contents_shape();
  static const catalogue items = [] {
    catalogue made;
    made.categories.emplace_back();
    made.items.emplace_back();
    made.result_kinds.emplace_back();
    return made;
  }();
  static const notice_head head;
  static const detail::form_contacts contacts;
  inspection_baseline drawn;
  rule_set rules;
  rules.deadlines.emplace_back();
  rules.measures.emplace_back();
  drawn.rules = std::make_shared<const rule_set>(std::move(rules));
  drawn_target target;
  target.panel.emplace_back();
  const detail::form_event of{head, drawn, items, contacts};
  const drawn_target* const one = &target;
  return what == form::panel ? detail::panel_model(of, {&one, 1}, 1) : detail::target_model(of, target, 1);
}

checked<file_map> make_forms(const file_map& event, const inspection_baseline& drawn, const catalogue& items,
                             const file_map& templates, std::span<const std::string> only) {
  const auto head = notice_head_of(event);
  if (!head) return head.problems();
  const auto announced = published_announcement(event);
  if (!announced) return announced.problems();
  const std::vector<const drawn_target*> targets = to_be_visited(drawn);
  if (problem_list strangers = find_strangers(targets, only); strangers.has_error()) return strangers;
  const auto is_wanted = [&](const drawn_target& each) { return is_among(each, only); };
  const auto forms = detail::form_set::read(templates);
  if (!forms) return forms.problems();
  const detail::form_contacts contacts = detail::contacts_of(event, drawn, announced->facts().ids);
  const detail::form_event of{*head, drawn, items, contacts};
  file_map made;
  detail::page_table index({"序号", "企业", "文书"});
  std::size_t number = 0;
  for (const drawn_target* each : targets) {
    ++number;
    if (!is_wanted(*each)) continue;
    const std::string folder = "targets/" + folder_name(number, each->id) + "/";
    const json_value model = detail::target_model(of, *each, number);
    std::string links;
    std::size_t place = 0;
    for (const form_template_source& one : shipped_forms()) {
      if (one.what == form::panel || one.what == form::contents) continue;
      const std::string file = folder + std::to_string(++place) + "-" + std::string(one.zh) + ".html";
      made.emplace(file, forms->page(one.what, std::string(one.zh) + " " + each->name, model));
      links += (links.empty() ? "" : "　") + link(file, one.zh);
    }
    index.row({std::to_string(number), detail::shown(each->name) + "<br>" + detail::whole(each->id), links});
  }
  detail::page_table panels({"检查组", "执法人员", "企业数", "任务名单"});
  number = 0;
  for (const auto& of_panel : panels_of(targets)) {
    ++number;
    if (std::none_of(of_panel.begin(), of_panel.end(), [&](const drawn_target* each) { return is_wanted(*each); })) continue;
    const std::string file = "panels/" + counted(number) + ".html";
    made.emplace(file, forms->page(form::panel, "任务名单 " + std::to_string(number), detail::panel_model(of, of_panel, number)));
    std::string who;
    for (const std::string& officer : of_panel.front()->panel) who += (who.empty() ? "" : "、") + detail::whole(officer);
    panels.row({std::to_string(number), who, std::to_string(of_panel.size()), link(file, "任务名单")});
  }
  made.emplace("index.html", detail::page_head(head->event + " 执法文书", forms->style()) + "<h1>" + detail::shown(head->body) +
                                 "<br>执法文书</h1>\n<p>" + detail::shown(head->event) +
                                 "。含未公开的抽取结果和个人信息，仅供检查人员使用。</p>\n" + index.text() + "<h2>检查组</h2>\n" +
                                 panels.text() + std::string(detail::page_end));
  return made;
}

checked<std::vector<prepared_visits>> prepare_visits(const file_map& event, const inspection_baseline& drawn,
                                                     const catalogue& items, std::span<const std::string> only) {
  const auto announced = published_announcement(event);
  if (!announced) return announced.problems();
  const std::vector<const drawn_target*> targets = to_be_visited(drawn);
  if (problem_list strangers = find_strangers(targets, only); strangers.has_error()) return strangers;
  const announcement_facts& facts = announced->facts();
  const std::string prefix = std::to_string(facts.published_on.year()) + "-" + std::to_string(facts.number) + "-";
  std::vector<prepared_visits> made;
  std::size_t panel = 0;
  for (const auto& of_panel : panels_of(targets)) {
    ++panel;
    prepared_visits one{"panels/" + counted(panel), {}};
    for (const drawn_target* each : of_panel) {
      if (!is_among(*each, only)) continue;
      const auto place = static_cast<std::size_t>(std::find(targets.begin(), targets.end(), each) - targets.begin()) + 1;
      one.documents.push_back(prepared_document(drawn, items, *each, prefix + counted(place)));
    }
    if (!one.documents.empty()) made.push_back(std::move(one));
  }
  return made;
}

}  // namespace cavel
