// SPDX-License-Identifier: Apache-2.0
#include "export_values.hpp"

#include <cavel/inspect/closed_list.hpp>

#include <algorithm>
#include <set>

namespace cavel::detail {

namespace {

export_value text_value(std::string of) {
  export_value made;
  if (!of.empty()) made.texts.push_back(std::move(of));
  return made;
}

export_value texts_value(std::vector<std::string> of) { return {std::move(of), {}, {}, {}}; }
export_value day_value(const optional_date& of) { return {{}, {}, of, {}}; }
export_value instant_value(const std::optional<instant>& of) { return {{}, {}, {}, of}; }
export_value word_value(std::string_view id, std::string_view meaning) {
  return {{std::string(id)}, {std::string(meaning)}, {}, {}};
}

export_value measures_value(const std::vector<measure>& of) {
  export_value made;
  for (const measure each : of) {
    made.texts.emplace_back(measure_words[static_cast<std::size_t>(each)]);
    made.meanings.emplace_back(name(each, language::zh));
  }
  return made;
}

std::string item_text(const catalogue& items, const std::string& id) {
  const check_item* const found = find_item(items, id);
  return found == nullptr ? id : found->zh;
}

export_value of_event(std::string_view name, const export_data& from) {
  if (name == "body") return text_value(from.body);
  if (name == "name") return text_value(from.event.name);
  if (name == "number") return text_value(from.number);
  return day_value(from.event.announced.is_special() ? optional_date() : from.event.announced);
}

export_value of_target(std::string_view name, const target_state& of, const export_data& from) {
  const drawn_target& target = *of.target;
  if (name == "id") return text_value(target.id);
  if (name == "name") return text_value(target.name);
  if (name == "sector") return text_value(target.sector);
  if (name == "attributes") return texts_value(target.attributes);
  if (name == "unit") return text_value(target.unit);
  if (name == "tasks") return texts_value(target.tasks);
  if (name == "officers") return texts_value(target.panel);
  if (name == "visit_by") return day_value(of.visit_by);
  std::vector<std::string> titles;
  for (const std::string& each : target.tasks) titles.push_back(task_title(from.event, each));
  return texts_value(std::move(titles));
}

/// Findings that may be reported.
std::vector<const finding*> open_findings(const inspection& of) {
  std::vector<const finding*> made;
  for (const finding& each : of.findings) {
    if (!each.confidential) made.push_back(&each);
  }
  return made;
}

export_value findings_value(std::string_view name, const inspection& visit) {
  const std::vector<const finding*> findings = open_findings(visit);
  if (name == "findings") return text_value(std::to_string(findings.size()));
  if (name == "descriptions") {
    std::vector<std::string> made;
    for (const finding* each : findings) made.push_back(each->description);
    return texts_value(std::move(made));
  }
  if (name == "rectify_by") {
    optional_date earliest;
    for (const finding* each : findings) {
      if (each->rectify_by && (!earliest || *each->rectify_by < *earliest)) earliest = each->rectify_by;
    }
    return day_value(earliest);
  }
  std::set<measure> all;
  for (const finding* each : findings) all.insert(each->measures.begin(), each->measures.end());
  return measures_value({all.begin(), all.end()});
}

export_value of_visit(std::string_view name, const inspection& visit, const export_data& from) {
  if (name == "number") return text_value(visit.id);
  if (name == "basis") {
    const auto place = static_cast<std::size_t>(visit.basis);
    return word_value(visit_basis_words[place], cavel::name(visit.basis, language::zh));
  }
  if (name == "plan") return text_value(visit.plan);
  if (name == "task") return text_value(visit.task);
  if (name == "task_title") return text_value(task_title(from.event, visit.task));
  if (name == "department") return text_value(visit.department);
  if (name == "unit") return text_value(visit.unit);
  if (name == "joint_units") return texts_value(visit.joint_units);
  if (name == "officers") return texts_value(visit.officers);
  if (name == "officer_names") {
    std::vector<std::string> names;
    for (const std::string& each : visit.officers) {
      const drawn_officer* const known = find_officer(from.event, each);
      names.push_back(known == nullptr || known->name.empty() ? each : known->name);
    }
    return texts_value(std::move(names));
  }
  if (name == "began") return instant_value(visit.began);
  if (name == "ended") return instant_value(visit.ended);
  if (name == "place") return text_value(visit.place);
  if (name == "scheme") return text_value(visit.preparation.scheme);
  if (name == "notice_code") return text_value(visit.preparation.notice_code);
  if (name == "result_arose") return day_value(visit.result_arose);
  if (name == "sha256") return text_value(visit.sha256);
  if (name == "items" || name == "item_texts") {
    std::vector<std::string> made;
    for (const item_check& each : visit.items) {
      if (each.outcome != disposition::compliant && each.outcome != disposition::non_compliant) continue;
      made.push_back(name == "items" ? each.item : item_text(from.items, each.item));
    }
    return texts_value(std::move(made));
  }
  if (name == "results") {
    export_value made = texts_value(visit.results);
    for (const std::string& each : visit.results) {
      const result_kind* const known = find_result(from.items, each);
      made.meanings.push_back(known == nullptr ? each : known->zh);
    }
    return made;
  }
  return findings_value(name, visit);
}

export_value of_finding(std::string_view name, const finding& of, const export_data& from) {
  if (name == "item") return text_value(of.item);
  if (name == "item_text") return text_value(item_text(from.items, of.item));
  if (name == "description") return text_value(of.description);
  if (name == "basis") return text_value(of.basis);
  if (name == "measures") return measures_value(of.measures);
  return day_value(of.rectify_by);
}

export_value of_decision(std::string_view name, const handling& of) {
  if (name == "case") return text_value(of.case_number);
  if (name == "number") return text_value(of.decision);
  if (name == "penalty") return text_value(of.penalty);
  if (name == "decided_on") return day_value(of.decided_on);
  if (name == "published_on") return day_value(of.published_on);
  return of.major ? word_value("yes", "是") : word_value("no", "否");
}

}  // namespace

export_value value_of(const export_source& source, const export_row& row, const export_data& from) {
  const std::size_t dot = source.path.find('.');
  const std::string_view of = source.path.substr(0, dot), name = source.path.substr(dot + 1);
  if (of == "row") return text_value(std::to_string(row.number));
  if (of == "event") return of_event(name, from);
  if (of == "target") return of_target(name, *row.state, from);
  if (of == "state") {
    return name == "stage"
               ? word_value(cavel::name(row.state->reached, language::en), cavel::name(row.state->reached, language::zh))
               : word_value(cavel::name(row.state->state, language::en), cavel::name(row.state->state, language::zh));
  }
  if (of == "visit") return of_visit(name, *row.visit, from);
  return of == "finding" ? of_finding(name, *row.found, from) : of_decision(name, *row.decided);
}

}  // namespace cavel::detail
