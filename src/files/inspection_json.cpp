// SPDX-License-Identifier: Apache-2.0
#include "document_texts.hpp"
#include "reader_parts.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/files/inspection_json.hpp>
#include <cavel/hash/digest.hpp>

#include <algorithm>

namespace cavel {

namespace {

template <class Words>
std::vector<std::string_view> all(const Words& words) {
  return {words.begin(), words.end()};
}

template <class Words>
std::size_t place(const Words& words, std::string_view word) {
  return static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin());
}

replacement read_replacement(json_reader& in) {
  return {in.text_or("officer", ""), in.text_or("by", ""), in.text_or("reason", "")};
}

preparation read_preparation(json_reader in) {
  preparation of;
  of.basics_read = in.truth_or("basics_read", false);
  if (in.has("scheme")) {
    json_reader scheme = in.child("scheme");
    of.scheme = scheme.text_or("number", "");
    of.scheme_dated = read_day(scheme, "dated");
    of.approved_by = scheme.text_or("approved_by", "");
    of.urgent = scheme.text_or("urgent", "");
    scheme.close();
  }
  of.approval = in.text_or("approval", "");
  of.approval_dated = read_day(in, "approval_dated");
  of.notice_code = in.text_or("notice_code", "");
  of.equipment = in.texts("equipment");
  of.protective_gear = in.texts("protective_gear");
  in.close();
  return of;
}

footage read_footage(json_reader& in) {
  footage of;
  of.kind = in.text_or("kind", "");
  of.file = in.text_or("file", "");
  of.sha256 = in.text_or("sha256", "");
  of.taken = read_instant(in, "taken");
  of.confidential = in.truth_or("confidential", false);
  return of;
}

item_check read_item(json_reader& in) {
  item_check of;
  of.item = in.text("item");
  const std::string word = in.word("disposition", all(disposition_words));
  of.outcome = static_cast<disposition>(place(disposition_words, word) % disposition_words.size());
  of.reason = in.text_or("reason", "");
  of.matter = in.text_or("matter", "");
  of.basis = in.text_or("basis", "");
  of.evidence = in.texts("evidence");
  of.result = in.text_or("result", "");
  return of;
}

finding read_finding(json_reader& in) {
  finding of;
  of.item = in.text("item");
  of.description = in.text_or("description", "");
  of.basis = in.text_or("basis", "");
  for (const std::string& word : in.texts("measures")) {
    const std::size_t at = place(measure_words, word);
    if (at == measure_words.size()) {
      in.refuse(fault::json_word, "measures", word,
                join(std::vector<std::string>(measure_words.begin(), measure_words.end()), ", "));
    } else {
      of.measures.push_back(static_cast<measure>(at));
    }
  }
  of.rectify_by = read_day(in, "rectify_by");
  of.confidential = in.truth_or("confidential", false);
  return of;
}

handling read_handling(json_reader& in) {
  handling of;
  of.case_number = in.text_or("case", "");
  of.penalty = in.text_or("penalty", "");
  of.decision = in.text_or("decision", "");
  of.decided_on = read_day(in, "decided_on");
  of.major = in.truth_or("major", false);
  of.legal_review = in.text_or("legal_review", "");
  of.discretion = in.text_or("discretion", "");
  of.published_on = read_day(in, "published_on");
  of.changed_on = read_day(in, "changed_on");
  of.withdrawn_on = read_day(in, "withdrawn_on");
  return of;
}

channel_entry read_entry(json_reader& in) {
  channel_entry of;
  of.channel = in.text("channel");
  of.entered_by = in.text_or("entered_by", "");
  of.entered_at = read_instant(in, "entered_at");
  of.published_by = in.text_or("published_by", "");
  of.published_at = read_instant(in, "published_at");
  of.correction = in.text_or("correction", "");
  return of;
}

template <class Made, class Read>
void read_list(json_reader& in, std::string_view name, std::vector<Made>& into, Read read) {
  for (json_reader& each : in.children(name)) {
    into.push_back(read(each));
    each.close();
  }
}

/// The members of a part, or of a visit by one department.
void read_part(json_reader& in, visit_part& of) {
  of.task = in.text_or("task", "");
  of.unit = in.text_or("unit", "");
  of.joint_units = in.texts("joint_units");
  of.officers = in.texts("officers");
  read_list(in, "replacements", of.replacements, read_replacement);
  read_list(in, "items", of.items, read_item);
  read_list(in, "findings", of.findings, read_finding);
  of.results = in.texts("results");
  of.result_arose = read_day(in, "result_arose");
  read_list(in, "follow_ups", of.follow_ups, [](json_reader& each) {
    return follow_up{each.text("result"), each.text_or("done", "")};
  });
  read_list(in, "handling", of.handling, read_handling);
  read_list(in, "publication", of.publication, read_entry);
}

assistant read_assistant(json_reader& in) {
  return {in.text("name"), in.text_or("unit", ""), in.word("role", all(assistant_roles))};
}

void read_objects(json_reader& in, inspection& of) {
  if (in.has("catalogue")) {
    json_reader part = in.child("catalogue");
    of.catalogue_name = part.text_or("name", "");
    of.catalogue_version = part.text_or("version", "");
    part.close();
  }
  if (in.has("preparation")) of.preparation = read_preparation(in.child("preparation"));
  if (in.has("visit")) {
    json_reader part = in.child("visit");
    of.began = read_instant(part, "began");
    of.ended = read_instant(part, "ended");
    of.place = part.text_or("place", "");
    part.close();
  }
  if (in.has("signatures")) {
    json_reader part = in.child("signatures");
    of.signatures = {part.texts("officers"), part.text_or("target", ""), part.text_or("refused", ""),
                     part.text_or("reported", "")};
    part.close();
  }
  if (in.has("contact")) {
    json_reader part = in.child("contact");
    of.contact = part.text_or("person", "");
    of.telephone = part.text_or("telephone", "");
    part.close();
  }
  if (in.has("rechecks")) {
    json_reader part = in.child("rechecks");
    of.rechecks = {part.text_or("inspection", ""), part.texts("items")};
    part.close();
  }
  if (in.has("corrects")) {
    json_reader part = in.child("corrects");
    of.corrects = correction{part.text("sha256"), part.text("reason")};
    part.close();
  }
}

json_value objects(const inspection& of) {
  json_value made;
  json_value scheme;
  add_text(scheme, "number", of.preparation.scheme);
  add_day(scheme, "dated", of.preparation.scheme_dated);
  add_text(scheme, "approved_by", of.preparation.approved_by);
  add_text(scheme, "urgent", of.preparation.urgent);
  json_value preparation;
  preparation.add("basics_read", of.preparation.basics_read).add("scheme", std::move(scheme));
  add_text(preparation, "approval", of.preparation.approval);
  add_day(preparation, "approval_dated", of.preparation.approval_dated);
  add_text(preparation, "notice_code", of.preparation.notice_code);
  add_texts(preparation, "equipment", of.preparation.equipment);
  add_texts(preparation, "protective_gear", of.preparation.protective_gear);
  json_value visit;
  add_instant(visit, "began", of.began);
  add_instant(visit, "ended", of.ended);
  add_text(visit, "place", of.place);
  json_value catalogue;
  catalogue.add("name", of.catalogue_name).add("version", of.catalogue_version);
  made.add("catalogue", std::move(catalogue)).add("preparation", std::move(preparation)).add("visit", std::move(visit));
  return made;
}

json_value write(const item_check& each) {
  json_value made;
  made.add("item", each.item).add("disposition", disposition_words[static_cast<std::size_t>(each.outcome)]);
  add_text(made, "reason", each.reason);
  add_text(made, "matter", each.matter);
  add_text(made, "basis", each.basis);
  add_texts(made, "evidence", each.evidence);
  add_text(made, "result", each.result);
  return made;
}

json_value write(const finding& each) {
  json_value made;
  made.add("item", each.item);
  add_text(made, "description", each.description);
  add_text(made, "basis", each.basis);
  std::vector<std::string> measures;
  for (const measure one : each.measures) measures.emplace_back(measure_words[static_cast<std::size_t>(one)]);
  add_texts(made, "measures", measures);
  add_day(made, "rectify_by", each.rectify_by);
  add_truth(made, "confidential", each.confidential);
  return made;
}

json_value write(const handling& each) {
  json_value made;
  add_text(made, "case", each.case_number);
  add_text(made, "penalty", each.penalty);
  add_text(made, "decision", each.decision);
  add_day(made, "decided_on", each.decided_on);
  add_truth(made, "major", each.major);
  add_text(made, "legal_review", each.legal_review);
  add_text(made, "discretion", each.discretion);
  add_day(made, "published_on", each.published_on);
  add_day(made, "changed_on", each.changed_on);
  add_day(made, "withdrawn_on", each.withdrawn_on);
  return made;
}

json_value write(const channel_entry& each) {
  json_value made;
  made.add("channel", each.channel);
  add_text(made, "entered_by", each.entered_by);
  add_instant(made, "entered_at", each.entered_at);
  add_text(made, "published_by", each.published_by);
  add_instant(made, "published_at", each.published_at);
  add_text(made, "correction", each.correction);
  return made;
}

json_value write(const footage& each) {
  json_value made;
  add_text(made, "kind", each.kind);
  add_text(made, "file", each.file);
  add_text(made, "sha256", each.sha256);
  add_instant(made, "taken", each.taken);
  add_truth(made, "confidential", each.confidential);
  return made;
}

/// Who visited for the department, and for which task.
void add_people(json_value& to, const visit_part& of) {
  add_text(to, "unit", of.unit);
  add_texts(to, "joint_units", of.joint_units);
  add_texts(to, "officers", of.officers);
  add_list(to, "replacements", of.replacements, [](const replacement& each) {
    return json_value().add("officer", each.officer).add("by", each.by).add("reason", each.reason);
  });
}

/// What the department found.
void add_content(json_value& to, const visit_part& of) {
  add_list(to, "items", of.items, [](const item_check& each) { return write(each); });
  add_list(to, "findings", of.findings, [](const finding& each) { return write(each); });
  add_texts(to, "results", of.results);
  add_day(to, "result_arose", of.result_arose);
  add_list(to, "follow_ups", of.follow_ups,
           [](const follow_up& each) { return json_value().add("result", each.result).add("done", each.done); });
}

/// What the department did about it.
void add_publication(json_value& to, const visit_part& of) {
  add_list(to, "handling", of.handling, [](const handling& each) { return write(each); });
  add_list(to, "publication", of.publication, [](const channel_entry& each) { return write(each); });
}

json_value write(const visit_part& of) {
  json_value made;
  made.add("department", of.department);
  add_text(made, "task", of.task);
  add_people(made, of);
  add_content(made, of);
  add_publication(made, of);
  return made;
}

json_value write(const assistant& each) {
  json_value made;
  made.add("name", each.name);
  add_text(made, "unit", each.unit);
  return made.add("role", each.role);
}

}  // namespace

checked<inspection> parse_inspection(std::string_view text, std::string_view file) {
  const auto document = parse_json(text, file);
  if (!document) return document.problems();
  problem_list found;
  json_reader in(*document, std::string(file), "", found);
  inspection of;
  of.id = in.text_or("inspection", "");
  of.basis =
      static_cast<visit_basis>(place(visit_basis_words, in.word("basis", all(visit_basis_words))) % visit_basis_words.size());
  of.plan = in.text_or("plan", "");
  of.event = in.text_or("event", "");
  of.target = in.text("target");
  read_part(in, of);
  read_objects(in, of);
  read_list(in, "assistants", of.assistants, read_assistant);
  read_list(in, "footage", of.footage, read_footage);
  of.footage_missing = in.text_or("footage_missing", "");
  read_list(in, "parts", of.parts, [](json_reader& each) {
    visit_part part;
    part.department = each.text("department");
    read_part(each, part);
    return part;
  });
  in.close();
  document_texts(file, found).check(*document);
  if (has_error(found)) return found;
  of.sha256 = hex(hash(suite::sha256, text));
  return {std::move(of), std::move(found)};
}

json_value to_json(const inspection& of) {
  json_value made;
  made.add("inspection", of.id).add("basis", visit_basis_words[static_cast<std::size_t>(of.basis)]);
  add_text(made, "plan", of.plan);
  if (of.rechecks != recheck_of()) {
    json_value rechecks;
    add_text(rechecks, "inspection", of.rechecks.inspection);
    add_texts(rechecks, "items", of.rechecks.items);
    made.add("rechecks", std::move(rechecks));
  }
  add_text(made, "event", of.event);
  add_text(made, "task", of.task);
  made.add("target", of.target);
  add_people(made, of);
  const json_value some = objects(of);
  for (const auto& [name, value] : std::get<json_value::object>(some.get())) made.add(name, value);
  add_list(made, "assistants", of.assistants, [](const assistant& each) { return write(each); });
  add_list(made, "footage", of.footage, [](const footage& each) { return write(each); });
  add_text(made, "footage_missing", of.footage_missing);
  add_content(made, of);
  json_value signatures;
  add_texts(signatures, "officers", of.signatures.officers);
  add_text(signatures, "target", of.signatures.target);
  add_text(signatures, "refused", of.signatures.refused);
  add_text(signatures, "reported", of.signatures.reported);
  made.add("signatures", std::move(signatures));
  if (!of.contact.empty() || !of.telephone.empty()) {
    json_value contact;
    add_text(contact, "person", of.contact);
    add_text(contact, "telephone", of.telephone);
    made.add("contact", std::move(contact));
  }
  add_publication(made, of);
  add_list(made, "parts", of.parts, [](const visit_part& each) { return write(each); });
  if (of.corrects) made.add("corrects", json_value().add("sha256", of.corrects->sha256).add("reason", of.corrects->reason));
  return made;
}

}  // namespace cavel
