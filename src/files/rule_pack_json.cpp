// SPDX-License-Identifier: Apache-2.0
#include "catalogue_reader.hpp"
#include "document_texts.hpp"
#include "reader_parts.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/base/nearest.hpp>
#include <cavel/files/catalogue_json.hpp>
#include <cavel/files/rule_pack_json.hpp>
#include <cavel/inspect/built_in_packs.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace cavel {

namespace {

/// The version of the form of these files.
constexpr std::int64_t format = 1;

/// An enumerator by its word; the first where it was refused.
template <class Enum, class Words>
Enum read_word(json_reader& in, std::string_view name, const Words& words, std::string_view otherwise = {}) {
  const std::string word = in.word(name, {words.begin(), words.end()}, otherwise);
  const auto at = std::find(words.begin(), words.end(), word);
  return static_cast<Enum>(at == words.end() ? 0 : at - words.begin());
}

template <class Enum, class Words>
std::string_view word_of(Enum of, const Words& words) {
  return words[static_cast<std::size_t>(of)];
}

/// A day that must be there; not a date where it is missing or was refused.
boost::gregorian::date read_first_day(json_reader& in, std::string_view name) {
  if (!in.has(name)) in.text(name);  // reports that it is missing
  return read_day(in, name).value_or(boost::gregorian::date(boost::date_time::not_a_date_time));
}

/// The channels of a pack by id, and which of them a rule uses.
class channel_list {
 public:
  channel_list(json_reader& in) {
    for (json_reader& each : in.children("channels")) {
      channel one{read_name(each, "id"), read_text(each, "zh"), each.text_or("en", "")};
      if (!known_.emplace(one.id, one).second) each.refuse(fault::rule_repeated, "id", one.id);
      each.close();
      places_.emplace_back(one.id, each);
    }
  }

  std::vector<channel> of(json_reader& rule) {
    std::vector<channel> made;
    for (const std::string& id : rule.texts("channels")) {
      used_.insert(id);
      const auto at = known_.find(id);
      if (at != known_.end()) made.push_back(at->second);
      if (at == known_.end()) rule.refuse(fault::rule_channel_unknown, "channels", id, nearest_word(id, ids()));
    }
    if (made.empty() && !rule.has("channels")) rule.refuse(fault::rule_without_channel, "channels", "");
    return made;
  }

  void report_unused() {
    for (auto& [id, place] : places_) {
      if (!used_.contains(id)) place.refuse(fault::rule_channel_unused, "id", id);
    }
  }

 private:
  std::vector<std::string_view> ids() const {
    std::vector<std::string_view> all;
    for (const auto& each : known_) all.push_back(each.first);
    return all;
  }

  std::map<std::string, channel> known_;
  std::vector<std::pair<std::string, json_reader>> places_;
  std::set<std::string> used_;
};

deadline_rule read_rule(json_reader& in, channel_list& channels) {
  deadline_rule made;
  made.id = in.text("id");
  made.from = read_word<deadline_event>(in, "from", deadline_event_words);
  made.count = static_cast<int>(in.integer("count", 1, 3660));
  made.unit = read_word<day_unit>(in, "unit", day_unit_words);
  made.channels = channels.of(in);
  made.entered_by = read_word<responsible_party>(in, "entered_by", responsible_party_words);
  made.published_by = read_word<responsible_party>(in, "published_by", responsible_party_words);
  made.reading = read_word<interpretation>(in, "reading", interpretation_words);
  made.article_zh = in.text("article_zh");
  made.article_en = in.text_or("article_en", "");
  made.text_zh = in.text("text_zh");
  made.text_en = in.text_or("text_en", "");
  made.counting_zh = in.text("counting_zh");
  made.counting_en = in.text_or("counting_en", "");
  made.holds_from = read_first_day(in, "holds_from");
  made.holds_to = read_day(in, "holds_to");
  made.visits_to = read_day(in, "visits_to");
  made.instead_of = in.text_or("instead_of", "");
  made.known = read_word<provenance>(in, "provenance", provenance_words);
  in.close();
  return made;
}

json_value write(const deadline_rule& of) {
  json_value made;
  made.add("id", of.id)
      .add("from", word_of(of.from, deadline_event_words))
      .add("count", of.count)
      .add("unit", word_of(of.unit, day_unit_words));
  json_value ids = json_value::array{};
  for (const channel& each : of.channels) ids.push(each.id);
  made.add("channels", std::move(ids))
      .add("entered_by", word_of(of.entered_by, responsible_party_words))
      .add("published_by", word_of(of.published_by, responsible_party_words))
      .add("reading", word_of(of.reading, interpretation_words))
      .add("article_zh", of.article_zh);
  add_text(made, "article_en", of.article_en);
  made.add("text_zh", of.text_zh);
  add_text(made, "text_en", of.text_en);
  made.add("counting_zh", of.counting_zh);
  add_text(made, "counting_en", of.counting_en);
  made.add("holds_from", format_date(of.holds_from));
  add_day(made, "holds_to", of.holds_to);
  add_day(made, "visits_to", of.visits_to);
  add_text(made, "instead_of", of.instead_of);
  return made.add("provenance", name(of.known));
}

json_value write(const measure_power& of) {
  return json_value()
      .add("measure", word_of(of.what, measure_words))
      .add("article", of.article)
      .add("provenance", name(of.known));
}

json_value codes_json(const std::string& list) {
  json_value made = json_value::array{};
  for (const std::string_view code : split(list, ' ')) made.push(code);
  return made;
}

/// Codes of a row: an array in the document, a list with spaces in the value.
std::string read_codes(json_reader& in, std::string_view name) {
  std::string made;
  for (const std::string& code : in.texts(name)) {
    if (code.empty() || code.find(' ') != std::string::npos) in.refuse(fault::industry_form, name, code);
    made += (made.empty() ? "" : " ") + code;
  }
  return made;
}

sector_table read_sectors(json_reader in) {
  sector_table made;
  made.standard = in.text("standard");
  made.version = static_cast<std::uint64_t>(in.integer("version", 1, largest_integer));
  made.codes = in.text("codes");
  for (json_reader& each : in.children("rows")) {
    sector_row row;
    row.sector = each.text("sector");
    row.codes = read_codes(each, "codes");
    row.except = read_codes(each, "except");
    row.open = each.truth_or("open", false);
    row.basis = each.text("basis");
    row.known = read_word<provenance>(each, "provenance", provenance_words);
    each.close();
    made.rows.push_back(std::move(row));
  }
  in.close();
  return made;
}

json_value write(const sector_table& of) {
  json_value made;
  made.add("standard", of.standard).add("version", of.version).add("codes", of.codes);
  add_list(made, "rows", of.rows, [](const sector_row& each) {
    json_value row;
    row.add("sector", each.sector).add("codes", codes_json(each.codes));
    if (!each.except.empty()) row.add("except", codes_json(each.except));
    add_truth(row, "open", each.open);
    return row.add("basis", each.basis).add("provenance", name(each.known));
  });
  return made;
}

closed_list read_list(json_reader& in) {
  closed_list made;
  made.name = in.text("list");
  made.version = static_cast<std::uint64_t>(in.integer("version", 1, largest_integer));
  for (json_reader& each : in.children("words")) {
    made.words.push_back({each.text("id"), each.text("zh"), each.text("en")});
    each.close();
  }
  in.close();
  return made;
}

json_value write(const closed_list& of) {
  json_value made;
  made.add("list", of.name).add("version", of.version);
  add_list(made, "words", of.words,
           [](const list_word& each) { return json_value().add("id", each.id).add("zh", each.zh).add("en", each.en); });
  return made;
}

visit_demands read_demands(json_reader in) {
  visit_demands made;
  if (in.has("approval")) made.approval = in.truth_or("approval", false);
  if (in.has("notice_code")) made.notice_code = in.truth_or("notice_code", false);
  if (in.has("urgent_approval")) {
    json_reader limit = in.child("urgent_approval");
    urgent_limit& of = made.urgent.emplace();
    of.count = static_cast<int>(limit.integer("count", 1, 3660));
    of.unit = read_word<urgent_unit>(limit, "unit", urgent_unit_words);
    of.article = limit.text("article");
    of.known = read_word<provenance>(limit, "provenance", provenance_words);
    limit.close();
  }
  in.close();
  return made;
}

}  // namespace

namespace {

rule_pack read_members(json_reader& in) {
  rule_pack made;
  in.integer("format", format, format);
  made.name = in.text("name");
  made.version = in.text("version");
  made.source = in.text("source");
  made.binds = read_word<authority>(in, "binds", authority_words);
  made.office = in.text_or("office", "");
  made.holds_from = read_first_day(in, "holds_from");
  made.holds_to = read_day(in, "holds_to");
  channel_list channels(in);
  for (json_reader& each : in.children("deadlines")) made.deadlines.push_back(read_rule(each, channels));
  channels.report_unused();
  if (in.has("catalogue")) {
    json_reader items = in.child("catalogue");
    made.items = read_catalogue_members(items);
  }
  for (json_reader& each : in.children("measures")) {
    const measure what = read_word<measure>(each, "measure", measure_words);
    made.measures.push_back({what, each.text("article"), read_word<provenance>(each, "provenance", provenance_words)});
    each.close();
  }
  if (in.has("sectors")) made.sectors = read_sectors(in.child("sectors"));
  for (json_reader& each : in.children("lists")) made.lists.push_back(read_list(each));
  if (in.has("visits")) made.visits = read_demands(in.child("visits"));
  made.off = in.texts("off");
  in.close();
  return made;
}

checked<rule_pack> shipped(const std::string& name, std::string_view file, const std::string& pointer) {
  const rule_pack* known = find_pack(name);
  if (known != nullptr) return *known;
  return problem{fault::rule_pack_unknown, std::string(file), 0, pointer, name, nearest_pack(name)};
}

checked<rule_pack> read_document(const json_value& document, std::string_view file, const std::string& pointer) {
  problem_list found;
  json_reader in(document, std::string(file), pointer, found);
  rule_pack made = read_members(in);
  document_texts(file, found).check(document, pointer);
  if (has_error(found)) return found;
  for (problem each : check(made, file)) {
    each.field.insert(0, pointer);
    found.add(std::move(each));
  }
  if (has_error(found)) return found;
  return {std::move(made), found.take()};
}

}  // namespace

checked<rule_pack> read_rule_pack(std::string_view text, std::string_view file) {
  const auto document = parse_json(text, file);
  if (!document) return document.problems();
  return read_document(*document, file, "");
}

checked<std::vector<rule_pack>> read_rule_packs(const json_value& list, std::string_view file, std::string_view pointer) {
  problem_list found;
  std::vector<rule_pack> packs;
  const auto* all = std::get_if<json_value::array>(&list.get());
  if (all == nullptr) return problem{fault::json_type, std::string(file), 0, std::string(pointer), "", "array"};
  for (std::size_t i = 0; i < all->size(); ++i) {
    const std::string at = std::string(pointer) + "/" + std::to_string(i);
    const auto* name = std::get_if<std::string>(&(*all)[i].get());
    auto one = name == nullptr ? read_document((*all)[i], file, at) : shipped(*name, file, at);
    found.add(one.problems());
    if (one) packs.push_back(*std::move(one));
  }
  if (has_error(found)) return found;
  return {std::move(packs), found.take()};
}

json_value rule_packs_json(std::span<const rule_pack> packs) {
  json_value list = json_value::array{};
  for (const rule_pack& each : packs) {
    const rule_pack* known = find_pack(each.name);
    const bool is_shipped = known != nullptr && *known == each;
    list.push(is_shipped ? json_value(each.name) : to_json(each));
  }
  return list;
}

json_value to_json(const rule_pack& of) {
  json_value made;
  made.add("format", format)
      .add("name", of.name)
      .add("version", of.version)
      .add("source", of.source)
      .add("binds", word_of(of.binds, authority_words));
  add_text(made, "office", of.office);
  made.add("holds_from", format_date(of.holds_from));
  add_day(made, "holds_to", of.holds_to);
  std::vector<channel> channels;
  for (const deadline_rule& rule : of.deadlines) {
    for (const channel& each : rule.channels) {
      const bool is_new = std::none_of(channels.begin(), channels.end(), [&](const channel& one) { return one.id == each.id; });
      if (is_new) channels.push_back(each);
    }
  }
  add_list(made, "channels", channels, [](const channel& each) {
    json_value one;
    one.add("id", each.id).add("zh", each.zh);
    add_text(one, "en", each.en);
    return one;
  });
  add_list(made, "deadlines", of.deadlines, [](const deadline_rule& each) { return write(each); });
  if (of.items) made.add("catalogue", to_json(*of.items));
  add_list(made, "measures", of.measures, [](const measure_power& each) { return write(each); });
  if (of.sectors) made.add("sectors", write(*of.sectors));
  add_list(made, "lists", of.lists, [](const closed_list& each) { return write(each); });
  if (of.visits.approval || of.visits.notice_code || of.visits.urgent) {
    json_value visits;
    if (of.visits.approval) visits.add("approval", *of.visits.approval);
    if (of.visits.notice_code) visits.add("notice_code", *of.visits.notice_code);
    if (const auto& limit = of.visits.urgent) {
      visits.add("urgent_approval", json_value()
                                        .add("count", limit->count)
                                        .add("unit", word_of(limit->unit, urgent_unit_words))
                                        .add("article", limit->article)
                                        .add("provenance", name(limit->known)));
    }
    made.add("visits", std::move(visits));
  }
  add_texts(made, "off", of.off);
  return made;
}

}  // namespace cavel
