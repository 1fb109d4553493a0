// SPDX-License-Identifier: Apache-2.0
#include "../files/document_texts.hpp"
#include "../files/reader_parts.hpp"

#include <cavel/event/terms.hpp>
#include <cavel/roster/credit_code.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace cavel {

namespace {

source read_source(json_reader from) {
  source made;
  const std::string kind = from.word("kind", {"public", "standby", "sealed"});
  made.name = read_text(from, "name");
  if (kind == "sealed") {
    made.kind = source_kind::sealed;
    const std::string text = from.text("commitment");
    if (const auto commitment = parse_digest(text)) {
      made.commitment = *commitment;
    } else if (from.has("commitment")) {
      from.refuse(fault::source_commitment, "commitment", text);
    }
    from.close();
    return made;
  }
  made.kind = kind == "public" ? source_kind::public_source : source_kind::standby;
  const std::string form = from.text("form");
  if (const auto parsed = parse_form(form)) {
    made.form = *parsed;
  } else if (from.has("form")) {
    from.refuse(fault::source_form, "form", form);
  }
  const std::string earliest = from.text("earliest");
  if (const auto parsed = parse_instant(earliest); parsed && earliest.ends_with("+08:00")) {
    made.earliest = *parsed;
  } else if (from.has("earliest")) {
    from.refuse(fault::source_instant, "earliest", earliest);
  }
  made.read_at = read_text(from, "read_at");
  if (made.kind == source_kind::public_source && from.has("replaced_by")) made.replaced_by = read_text(from, "replaced_by");
  from.close();
  return made;
}

/// Codes that the office confirms although their check character is wrong, ascending.
std::vector<confirmed_code> read_confirmed(json_reader& from) {
  std::vector<confirmed_code> made;
  std::set<std::string> known;
  for (json_reader& each : from.children("confirmed_ids")) {
    confirmed_code one{each.text("id"), read_text(each, "person"), read_text(each, "reference")};
    if (each.has("id") && check_credit_code(one.id) != fault::credit_code_check) {
      each.refuse(fault::confirmed_id_form, "id", one.id);
    }
    if (!known.insert(one.id).second) each.refuse(fault::confirmed_id_repeated, "id", one.id);
    each.close();
    made.push_back(std::move(one));
  }
  std::sort(made.begin(), made.end(), [](const confirmed_code& a, const confirmed_code& b) { return a.id < b.id; });
  return made;
}

/// Names of rule packs; a name with `.json` is that of an office's own file.
std::vector<pack_reference> read_rules(json_reader& from) {
  std::vector<pack_reference> made;
  for (std::string& name : from.texts("rules")) {
    const bool is_file = name.ends_with(".json");
    if (is_file) name.erase(name.size() - 5);
    if (const fault code = check_name(name); code != fault::none) from.refuse(code, "rules", name);
    const bool is_known = std::any_of(made.begin(), made.end(), [&](const pack_reference& each) { return each.name == name; });
    if (is_known) from.refuse(fault::rule_pack_repeated, "rules", name);
    made.push_back({std::move(name), is_file});
  }
  if (made.empty() && from.has("rules")) from.refuse(fault::rule_pack_none, "rules", "");
  return made;
}

}  // namespace

checked<event_terms> read_event(std::string_view text, std::string_view file) {
  auto document = parse_json(text, file);
  if (!document) return document.problems();
  problem_list found;
  json_reader from(*document, std::string(file), "", found);
  event_terms made;
  made.body = read_text(from, "body");
  made.operated_by = read_text(from, "operator");
  made.witnesses = from.texts("witnesses");
  made.event = read_text(from, "event");
  made.number = static_cast<std::uint64_t>(from.integer("number", 1));
  made.hash_suite = parse_suite(from.word("suite", {"sha256", "sm3"}, "sha256")).value_or(suite::sha256);
  made.embargo = from.truth_or("embargo", true);
  json_reader published = from.child("digest_published");
  made.published_on = read_day_or_epoch(published, "day");
  made.channel = read_text(published, "channel");
  published.close();
  for (json_reader& each : from.children("sources", true)) made.sources.push_back(read_source(each));
  made.confirmed = read_confirmed(from);
  made.rules = read_rules(from);
  from.close();
  document_texts(file, found).check(*document);
  if (has_error(found)) return found;
  return {std::move(made), std::move(found)};
}

}  // namespace cavel
