// SPDX-License-Identifier: Apache-2.0
#include "catalogue_reader.hpp"
#include "document_texts.hpp"

#include <cavel/files/catalogue_json.hpp>
#include <cavel/files/json.hpp>

namespace cavel {

namespace {

std::optional<boost::gregorian::date> day(json_reader& in, std::string_view name) {
  const std::string text = in.text(name);
  if (text.empty()) return std::nullopt;  // missing or of another type: reported already; empty: reported by `check`
  auto read = parse_date(text);
  if (read) return *read;
  in.refuse(name, read.problems());
  return std::nullopt;
}

std::optional<provenance> read_provenance(json_reader& in) {
  if (!in.has("provenance")) return std::nullopt;
  const std::string word = in.word("provenance", {"read", "quoted", "knowledge"});
  return word == "read" ? provenance::read : word == "quoted" ? provenance::quoted : provenance::knowledge;
}

void add_provenance(json_value& to, const std::optional<provenance>& known) {
  if (known) to.add("provenance", name(*known));
}

check_item read_check_item(json_reader& in) {
  check_item item;
  item.id = in.text("id");
  item.category = static_cast<int>(in.integer("category", 1, 999));
  item.zh = in.text("zh");
  item.en = in.text_or("en", "");
  item.basis = in.text_or("basis", "");
  item.known = read_provenance(in);
  for (json_reader& each : in.children("bases")) {
    item_basis one{each.texts("attributes"), each.text("basis"), read_provenance(each)};
    each.close();
    item.bases.push_back(std::move(one));
  }
  item.attributes = in.texts("attributes");
  item.sectors = in.texts("sectors");
  item.expected_of = in.texts("expected_of");
  item.evidence = in.texts("evidence");
  item.open = in.truth_or("open", false);
  in.close();
  return item;
}

result_kind read_result(json_reader& in) {
  result_kind kind;
  kind.id = in.text("id");
  kind.zh = in.text("zh");
  kind.en = in.text_or("en", "");
  kind.alone = in.truth_or("alone", false);
  kind.rests_on_finding = in.truth_or("rests_on_finding", false);
  kind.follow_up = in.text_or("follow_up", "");
  in.close();
  return kind;
}

json_value list(const std::vector<std::string>& texts) {
  json_value made = json_value::array{};
  for (const std::string& each : texts) made.push(each);
  return made;
}

}  // namespace

catalogue read_catalogue_members(json_reader& in) {
  catalogue made;
  made.name = in.text("name");
  made.version = in.text("version");
  made.source = in.text_or("source", "");
  if (const auto from = day(in, "holds_from")) made.holds_from = *from;
  if (in.has("holds_to")) made.holds_to = day(in, "holds_to");
  for (json_reader& each : in.children("categories", true)) {
    check_category category;
    category.number = static_cast<int>(each.integer("number", 1, 999));
    category.zh = each.text("zh");
    category.en = each.text_or("en", "");
    each.close();
    made.categories.push_back(std::move(category));
  }
  for (json_reader& each : in.children("items", true)) made.items.push_back(read_check_item(each));
  for (json_reader& each : in.children("result_kinds", true)) made.result_kinds.push_back(read_result(each));
  made.results_by_item = in.truth_or("results_by_item", false);
  in.close();
  return made;
}

checked<catalogue> read_catalogue(std::string_view text, std::string_view file) {
  const auto document = parse_json(text, file);
  if (!document) return document.problems();
  problem_list found;
  json_reader in(*document, std::string(file), "", found);
  catalogue made = read_catalogue_members(in);
  document_texts(file, found).check(*document);
  if (has_error(found)) return found;
  found.add(check(made, file));
  if (has_error(found)) return found;
  return {std::move(made), std::move(found)};
}

json_value to_json(const catalogue& of) {
  json_value made;
  made.add("name", of.name).add("version", of.version).add("source", of.source).add("holds_from", format_date(of.holds_from));
  if (of.holds_to) made.add("holds_to", format_date(*of.holds_to));
  json_value categories = json_value::array{};
  for (const check_category& each : of.categories) {
    categories.push(json_value().add("number", each.number).add("zh", each.zh).add("en", each.en));
  }
  json_value items = json_value::array{};
  for (const check_item& each : of.items) {
    json_value item;
    item.add("id", each.id).add("category", each.category).add("zh", each.zh).add("en", each.en);
    if (!each.basis.empty()) item.add("basis", each.basis);
    add_provenance(item, each.known);
    if (!each.bases.empty()) {
      json_value bases = json_value::array{};
      for (const item_basis& other : each.bases) {
        json_value one;
        one.add("attributes", list(other.attributes)).add("basis", other.basis);
        add_provenance(one, other.known);
        bases.push(std::move(one));
      }
      item.add("bases", std::move(bases));
    }
    if (!each.attributes.empty()) item.add("attributes", list(each.attributes));
    if (!each.sectors.empty()) item.add("sectors", list(each.sectors));
    if (!each.expected_of.empty()) item.add("expected_of", list(each.expected_of));
    if (!each.evidence.empty()) item.add("evidence", list(each.evidence));
    if (each.open) item.add("open", true);
    items.push(std::move(item));
  }
  json_value results = json_value::array{};
  for (const result_kind& each : of.result_kinds) {
    json_value kind;
    kind.add("id", each.id).add("zh", each.zh).add("en", each.en);
    if (each.alone) kind.add("alone", true);
    if (each.rests_on_finding) kind.add("rests_on_finding", true);
    if (!each.follow_up.empty()) kind.add("follow_up", each.follow_up);
    results.push(std::move(kind));
  }
  made.add("categories", std::move(categories)).add("items", std::move(items)).add("result_kinds", std::move(results));
  if (of.results_by_item) made.add("results_by_item", true);
  return made;
}

}  // namespace cavel
