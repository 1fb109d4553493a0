// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_RULE_SET_HPP
#define CAVEL_INSPECT_RULE_SET_HPP

/// \file
/// The rules of several packs together (适用规则): what deadlines, inspections and the publication status are judged by.
///
/// \code
/// const auto rules = cavel::overlay(std::vector{*cavel::find_pack("national"), own});
/// for (const cavel::problem& each : rules.problems()) std::cout << message(each, cavel::language::zh) << '\n';
/// \endcode

#include <cavel/base/nearest.hpp>
#include <cavel/fault.hpp>
#include <cavel/inspect/built_in_packs.hpp>
#include <cavel/inspect/rule_pack.hpp>

#include <gsl/assert>

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

struct rule_set {
  std::vector<rule_pack> packs;  ///< in the order in which they were laid over one another
  std::vector<deadline_rule> deadlines;
  std::optional<catalogue> items;
  std::vector<measure_power> measures;         ///< empty: no pack lists any, and every measure may be ordered
  bool approval = false, notice_code = false;  ///< of `visit_demands`
  std::optional<urgent_limit> urgent;          ///< likewise; nothing: no pack states a limit
  std::optional<sector_table> sectors;         ///< of the last pack that has one; nothing: the built-in table
};

/// Lays packs over one another in their order: a deadline takes the place of the earlier one with its id, a measure that of the
/// same measure, a catalogue or table of sectors that of the earlier one; what `off` names goes. Faults: `rule_pack_none`, `rule_pack_repeated`,
/// `rule_off_unknown`, `rule_general_unknown`, `rule_general_other_event`, each with the pack as `where`.
/// \pre each pack was checked. O(rules²).
checked<rule_set> overlay(std::span<const rule_pack> packs);

/// The packs that bind an office that names none: `national` and those of its authority, of an emergency bureau also `yanshi-2022`.
std::vector<std::string_view> default_pack_names(authority office = authority::emergency_management);

/// Their rules. Built at the first call; thread-safe.
const rule_set& default_rules(authority office = authority::emergency_management);

/// The table of sectors of the rules, for `roster_options`; null where no pack has one, or there are no rules.
std::shared_ptr<const sector_table> sectors_of(const std::shared_ptr<const rule_set>& rules);

/// Whether the measure may be ordered. O(measures).
bool may_order(const rule_set& rules, measure what);

// ---------------------------------------------------------------------------------------------------------

inline std::shared_ptr<const sector_table> sectors_of(const std::shared_ptr<const rule_set>& rules) {
  if (rules == nullptr || !rules->sectors) return nullptr;
  return {rules, &*rules->sectors};
}

inline bool may_order(const rule_set& rules, measure what) {
  return rules.measures.empty() ||
         std::any_of(rules.measures.begin(), rules.measures.end(), [&](const measure_power& each) { return each.what == what; });
}

namespace detail {

/// Puts an entry in the place of the one with the same key, or behind the others.
template <class Entry, class Key>
void put_over(std::vector<Entry>& in, const Entry& entry, Key Entry::*key) {
  const auto at = std::find_if(in.begin(), in.end(), [&](const Entry& each) { return each.*key == entry.*key; });
  if (at == in.end()) {
    in.push_back(entry);
  } else {
    *at = entry;
  }
}

/// Takes out what the pack switches off.
inline void switch_off(rule_set& in, const rule_pack& over, problem_list& found) {
  for (std::size_t i = 0; i < over.off.size(); ++i) {
    const std::string& id = over.off[i];
    const std::size_t gone = std::erase_if(in.deadlines, [&](const deadline_rule& each) { return each.id == id; }) +
                             std::erase_if(in.measures, [&](const measure_power& each) {
                               return measure_words[static_cast<std::size_t>(each.what)] == id;
                             });
    if (gone != 0) continue;
    std::vector<std::string_view> known;
    for (const deadline_rule& each : in.deadlines) known.push_back(each.id);
    for (const measure_power& each : in.measures) known.push_back(measure_words[static_cast<std::size_t>(each.what)]);
    found.add({fault::rule_off_unknown, over.name, 0, "/off/" + std::to_string(i), id, nearest_word(id, known)});
  }
}

/// The general rules of the pack's rules: of an earlier pack or of this one, and of the same event.
inline void check_general(const rule_set& in, const rule_pack& over, problem_list& found) {
  for (std::size_t i = 0; i < over.deadlines.size(); ++i) {
    const deadline_rule& each = over.deadlines[i];
    if (each.instead_of.empty()) continue;
    const std::string field = "/deadlines/" + std::to_string(i) + "/instead_of";
    const deadline_rule* general = find_rule(in.deadlines, each.instead_of);
    if (general == nullptr || each.instead_of == each.id) {
      std::vector<std::string_view> known;
      for (const deadline_rule& other : in.deadlines) {
        if (other.id != each.id && other.from == each.from) known.push_back(other.id);
      }
      found.add({fault::rule_general_unknown, over.name, 0, field, each.instead_of, nearest_word(each.instead_of, known)});
    } else if (general->from != each.from) {
      found.add({fault::rule_general_other_event, over.name, 0, field, each.id, each.instead_of});
    }
  }
}

}  // namespace detail

inline checked<rule_set> overlay(std::span<const rule_pack> packs) {
  problem_list found;
  rule_set made;
  if (packs.empty()) found.add({fault::rule_pack_none, "", 0, "", "", ""});
  for (const rule_pack& each : packs) {
    if (std::any_of(made.packs.begin(), made.packs.end(), [&](const rule_pack& one) { return one.name == each.name; })) {
      found.add({fault::rule_pack_repeated, "", 0, "", each.name, ""});
      continue;
    }
    made.packs.push_back(each);
    detail::switch_off(made, each, found);
    for (const deadline_rule& rule : each.deadlines) detail::put_over(made.deadlines, rule, &deadline_rule::id);
    for (const measure_power& power : each.measures) detail::put_over(made.measures, power, &measure_power::what);
    detail::check_general(made, each, found);
    if (each.items) made.items = each.items;
    if (each.sectors) made.sectors = each.sectors;
    made.approval = each.visits.approval.value_or(made.approval);
    made.notice_code = each.visits.notice_code.value_or(made.notice_code);
    if (each.visits.urgent) made.urgent = each.visits.urgent;
  }
  if (found.has_error()) return found;
  return {std::move(made), found.take()};
}

inline std::vector<std::string_view> default_pack_names(authority office) {
  switch (office) {
    case authority::emergency_management: return {"national", "emergency-management", "yanshi-2022"};
    case authority::market_supervision: return {"national", "market-supervision"};
    default: return {"national"};
  }
}

inline const rule_set& default_rules(authority office) {
  static const std::vector<rule_set> made = [] {
    std::vector<rule_set> sets;
    for (const authority each : {authority::every, authority::emergency_management, authority::market_supervision}) {
      std::vector<rule_pack> packs;
      for (const std::string_view name : default_pack_names(each)) packs.push_back(*find_pack(name));
      sets.push_back(*overlay(packs));
    }
    return sets;
  }();
  return made[static_cast<std::size_t>(office)];
}

}  // namespace cavel

#endif
