// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TIME_BUILT_IN_RULES_HPP
#define CAVEL_TIME_BUILT_IN_RULES_HPP

/// \file
/// The deadline rules that are shipped, of all rule packs together (time/deadline_rule_data.hpp holds their texts).

#include <cavel/time/deadline_rule.hpp>
#include <cavel/time/deadline_rule_data.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// All of them, in the order of the table. Which bind an office is said by its packs (inspect/rule_pack.hpp). Built at the first
/// call; thread-safe.
const std::vector<deadline_rule>& deadline_rules();

/// The shipped rule with that id; null where there is none. O(rules).
const deadline_rule* find_deadline_rule(std::string_view id);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

inline std::optional<boost::gregorian::date> day_of_row(std::string_view text) {
  return text.empty() ? std::nullopt : try_parse_date(text);
}

inline deadline_rule rule_of(const deadline_rule_row& of) {
  deadline_rule made;
  made.id = of.id;
  made.from = of.from;
  made.count = of.count;
  made.unit = of.unit;
  for (const std::string_view id : of.channels) {
    for (const channel_row& each : channel_rows) {
      if (each.id == id) made.channels.push_back({std::string(each.id), std::string(each.zh), std::string(each.en)});
    }
  }
  made.entered_by = of.entered_by;
  made.published_by = of.published_by;
  made.reading = of.reading;
  made.article_zh = of.article_zh;
  made.article_en = of.article_en;
  made.text_zh = of.text_zh;
  made.text_en = of.text_en;
  made.counting_zh = of.counting_zh;
  made.counting_en = of.counting_en;
  made.holds_from = *try_parse_date(of.holds_from);
  made.holds_to = day_of_row(of.holds_to);
  made.visits_to = day_of_row(of.visits_to);
  made.instead_of = of.instead_of;
  made.known = of.known;
  return made;
}

}  // namespace detail

inline const std::vector<deadline_rule>& deadline_rules() {
  static const std::vector<deadline_rule> made = [] {
    std::vector<deadline_rule> rules;
    for (const detail::deadline_rule_row& each : detail::deadline_rule_rows) rules.push_back(detail::rule_of(each));
    return rules;
  }();
  return made;
}

inline const deadline_rule* find_deadline_rule(std::string_view id) { return find_rule(deadline_rules(), id); }

}  // namespace cavel

#endif
