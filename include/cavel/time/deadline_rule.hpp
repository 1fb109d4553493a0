// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TIME_DEADLINE_RULE_HPP
#define CAVEL_TIME_DEADLINE_RULE_HPP

/// \file
/// Deadline rules as data: the event that starts the period, its length, the channels it binds, and its legal basis.
///
/// A rule (期限规则) is a value. Its unit has no default: "5个工作日" is five working days, "5日" five calendar days, and if a
/// text leaves the unit open, `reading` says how it was interpreted. One result may start several periods, each with its
/// own deadline. The rules that are shipped stand in time/built_in_rules.hpp; an office fills in its own, or loads them with a
/// rule pack (inspect/rule_pack.hpp).

#include <cavel/base/provenance.hpp>
#include <cavel/fault.hpp>
#include <cavel/time/date.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// What is counted. There is no default.
enum class day_unit : std::uint8_t { working, calendar };

/// The event that starts a period. The day on which it happens is day zero.
enum class deadline_event : std::uint8_t {
  result,            ///< 检查结果产生
  inspection_end,    ///< 执法检查结束
  penalty_decision,  ///< 作出行政处罚决定
  penalty_change,    ///< 公开的处罚决定被变更、撤销、确认违法或者无效
};

/// Who has to enter or publish. A `panel_officer` is one of the officers of the visit.
enum class responsible_party : std::uint8_t { panel_officer, panel_officer_or_unit, inspecting_unit, deciding_unit };

/// How the days of a text are read: settled by the text and the statute it belongs to, or by another rule applied by
/// analogy (参照).
enum class interpretation : std::uint8_t { literal, by_analogy };

/// Words of documents, in the order of the enumerators.
inline constexpr std::array<std::string_view, 2> day_unit_words{"working", "calendar"};
inline constexpr std::array<std::string_view, 4> deadline_event_words{"result", "inspection_end", "penalty_decision",
                                                                      "penalty_change"};
inline constexpr std::array<std::string_view, 4> responsible_party_words{"panel_officer", "panel_officer_or_unit",
                                                                         "inspecting_unit", "deciding_unit"};
inline constexpr std::array<std::string_view, 2> interpretation_words{"literal", "by_analogy"};

/// A place of publication (公开渠道).
struct channel {
  std::string id, zh, en;
  bool operator==(const channel&) const = default;
};

/// One rule. English texts of an office's own rules may be empty.
struct deadline_rule {
  std::string id;  ///< e.g. `notice.public`; stands in plans and records
  deadline_event from = deadline_event::result;
  int count = 0;  ///< days, [1, 3660]
  day_unit unit = day_unit::working;
  std::vector<channel> channels;  ///< all are bound
  responsible_party entered_by = responsible_party::panel_officer, published_by = responsible_party::panel_officer;
  interpretation reading = interpretation::literal;
  std::string article_zh, article_en;    ///< the article of the statute or notice
  std::string text_zh, text_en;          ///< what it requires
  std::string counting_zh, counting_en;  ///< why the days are counted this way
  boost::gregorian::date holds_from{boost::date_time::not_a_date_time};
  std::optional<boost::gregorian::date> holds_to;  ///< inclusive; nothing: no end
  std::optional<boost::gregorian::date>
      visits_to;                        ///< binds visits that begin by then, whenever their results arise; nothing: all
  std::string instead_of;               ///< the general rule that does not run where this one does; empty: none
  provenance known = provenance::read;  ///< of the article
  bool operator==(const deadline_rule&) const = default;
};

/// The rule with that id; null where there is none. O(rules).
const deadline_rule* find_rule(std::span<const deadline_rule> in, std::string_view id);

/// Whether the rule is in force on `day`.
bool holds(const deadline_rule& rule, boost::gregorian::date day);

/// Of these rules those that start with `event` and are in force on `day`, for a visit that began on `began` (not a date: on
/// `day`). A general rule is left out where a special one takes its place. Points into `rules`. O(rules²).
std::vector<const deadline_rule*> rules_in_force(std::span<const deadline_rule> rules, deadline_event event,
                                                 boost::gregorian::date day,
                                                 boost::gregorian::date began = boost::gregorian::date());

/// The text in that language; Chinese where there is no English one.
inline std::string_view text_in(language in, const std::string& zh, const std::string& en) {
  return in == language::zh || en.empty() ? zh : en;
}

/// 检查结果产生 / the result arises
constexpr std::string_view name(deadline_event what, language in);
/// 参与检查的执法人员 / an officer of the panel
constexpr std::string_view name(responsible_party who, language in);
/// 个工作日 / working days
constexpr std::string_view name(day_unit unit, language in);

// ---------------------------------------------------------------------------------------------------------

inline const deadline_rule* find_rule(std::span<const deadline_rule> in, std::string_view id) {
  const auto at = std::find_if(in.begin(), in.end(), [&](const deadline_rule& each) { return each.id == id; });
  return at == in.end() ? nullptr : &*at;
}

inline bool holds(const deadline_rule& rule, boost::gregorian::date day) {
  if (day.is_special() || rule.holds_from.is_special()) return false;
  return rule.holds_from <= day && (!rule.holds_to || day <= *rule.holds_to);
}

inline std::vector<const deadline_rule*> rules_in_force(std::span<const deadline_rule> rules, deadline_event event,
                                                        boost::gregorian::date day, boost::gregorian::date began) {
  const boost::gregorian::date visited = began.is_special() ? day : began;
  std::vector<const deadline_rule*> found;
  for (const deadline_rule& each : rules) {
    if (each.from == event && holds(each, day) && (!each.visits_to || visited <= *each.visits_to)) found.push_back(&each);
  }
  const std::vector<const deadline_rule*> all = found;
  std::erase_if(found, [&](const deadline_rule* general) {
    return std::any_of(all.begin(), all.end(), [&](const deadline_rule* each) { return each->instead_of == general->id; });
  });
  return found;
}

constexpr std::string_view name(deadline_event what, language in) {
  constexpr std::string_view zh[] = {"检查结果产生", "执法检查结束", "作出处罚决定", "公开的处罚决定变更或撤销"};
  constexpr std::string_view en[] = {"the result arises", "the inspection ends", "a penalty is decided",
                                     "a published penalty is changed or revoked"};
  return in == language::zh ? zh[static_cast<int>(what)] : en[static_cast<int>(what)];
}

constexpr std::string_view name(responsible_party who, language in) {
  constexpr std::string_view zh[] = {"参与检查的执法人员", "参与检查的执法人员或其单位", "实施检查的单位", "作出决定的单位"};
  constexpr std::string_view en[] = {"an officer of the panel", "an officer of the panel or the panel's unit",
                                     "the unit that inspected", "the unit that decided"};
  return in == language::zh ? zh[static_cast<int>(who)] : en[static_cast<int>(who)];
}

constexpr std::string_view name(day_unit unit, language in) {
  if (in == language::zh) return unit == day_unit::working ? "个工作日" : "日";
  return unit == day_unit::working ? "working days" : "calendar days";
}

}  // namespace cavel

#endif
