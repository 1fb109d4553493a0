// SPDX-License-Identifier: Apache-2.0
#include <cavel/base/nearest.hpp>
#include <cavel/files/deadline_json.hpp>
#include <cavel/time/deadline_text.hpp>

#include <string_view>
#include <vector>

namespace cavel {

json_value to_json(const deadline& of, language in) {
  json_value one;
  if (of.rule != nullptr) {
    json_value places = json_value::array{};
    for (const channel& each : of.rule->channels) places.push(each.id);
    one.add("clock", of.rule->id)
        .add("article", text_in(in, of.rule->article_zh, of.rule->article_en))
        .add("reading", interpretation_words[static_cast<std::size_t>(of.rule->reading)])
        .add("channels", std::move(places))
        .add("entered_by", name(of.rule->entered_by, in))
        .add("published_by", name(of.rule->published_by, in));
  }
  one.add("from", format_date(of.start))
      .add("count", of.length.count)
      .add("unit", of.length.unit == day_unit::working ? "working" : "calendar")
      .add("status", name(of.status));
  if (of.end) one.add("day", format_date(of.day)).add("end", format_instant(*of.end)).add("rolled", of.rolled());
  if (of.seen_on) one.add("as_of", format_date(*of.seen_on));
  if (of.reason != fault::none) {
    one.add("reason", find_fault(of.reason)->name)
        .add("message", message(obstacle(of), in))
        .add("remedy", remedy(obstacle(of), in));
  }
  if (of.notice_year != 0) one.add("notice_year", of.notice_year);
  if (!of.not_before.is_special()) one.add("not_before", format_date(of.not_before));
  json_value days = json_value::array{};
  for (const evidence& each : of.days) {
    json_value day;
    day.add("day", format_date(each.day))
        .add("kind", each.kind == day_kind::off ? "off" : "work")
        .add("holiday", each.holiday)
        .add("notice", each.notice)
        .add("issued", each.issued ? format_date(*each.issued) : "unknown");
    days.push(std::move(day));
  }
  json_value words = json_value::array{};
  for (const std::string& each : explain(of, in)) words.push(each);
  return one.add("evidence", std::move(days)).add("explanation", std::move(words)).add("calendar_sha256", hex(of.calendar));
}

json_value deadline_rules_json(std::span<const deadline_rule> rules, language in) {
  json_value all = json_value::array{};
  for (const deadline_rule& each : rules) {
    json_value rule;
    rule.add("id", each.id)
        .add("from", name(each.from, in))
        .add("count", each.count)
        .add("unit", day_unit_words[static_cast<std::size_t>(each.unit)])
        .add("article", text_in(in, each.article_zh, each.article_en))
        .add("text", text_in(in, each.text_zh, each.text_en))
        .add("holds_from", format_date(each.holds_from))
        .add("provenance", name(each.known));
    if (each.holds_to) rule.add("holds_to", format_date(*each.holds_to));
    if (each.visits_to) rule.add("visits_to", format_date(*each.visits_to));
    if (!each.instead_of.empty()) rule.add("instead_of", each.instead_of);
    all.push(std::move(rule));
  }
  return all;
}

std::string nearest_deadline_rule(std::span<const deadline_rule> rules, std::string_view id) {
  std::vector<std::string_view> known;
  for (const deadline_rule& each : rules) known.push_back(each.id);
  return nearest_word(id, known);
}

}  // namespace cavel
