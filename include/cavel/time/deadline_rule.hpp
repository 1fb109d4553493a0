// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_TIME_DEADLINE_RULE_HPP
#define CAVEL_TIME_DEADLINE_RULE_HPP

/// \file
/// Deadline rules as data: the event that starts the period, its length, the channels it binds, and its legal basis.
///
/// A rule (期限规则) is a row. Its unit has no default: "5个工作日" is five working days, "5日" five calendar days, and where a
/// text leaves the unit open, `reading` says how it was interpreted. One result may start several periods, each with its
/// own deadline. An office adds a rule by filling a `deadline_rule`.

#include <cavel/fault.hpp>
#include <cavel/time/date.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
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

/// Which authorities a rule binds. The rules on food (食品) and on enterprise information (企业信息公示) bind market
/// supervision, not emergency management.
enum class authority : std::uint8_t { every, emergency_management, market_supervision };

/// How the days of a text are read: settled by the text and the statute it belongs to, or by another rule applied by
/// analogy (参照).
enum class interpretation : std::uint8_t { literal, by_analogy };

/// How the wording of a rule is known: the text was read, was seen quoted, or is from general knowledge and to be confirmed.
enum class provenance : std::uint8_t { read, quoted, knowledge };

/// A place of publication.
struct channel {
  std::string_view id, zh, en;
};

/// The channels of the built-in rules. `channel_ids` of a rule name these, or an office's own.
inline constexpr channel channels[] = {
    {"credit-system", "国家企业信用信息公示系统（河南）", "National Enterprise Credit Information Publicity System (Henan)"},
    {"portal", "单位门户网站", "the unit's own web site"},
    {"credit-platform", "企业信用平台", "enterprise credit platform"},
    {"supervisor", "监督管理部门公示系统", "the supervising department's publicity system"},
    {"publisher", "原公开渠道", "wherever the decision was published"},
};

/// One rule. Texts are views of literals, or of text that outlives the rule.
struct deadline_rule {
  std::string_view id;  ///< e.g. `notice.public`; used in plans and records
  authority binds;
  deadline_event from;
  int count;  ///< days, [1, 3660]
  day_unit unit;
  std::array<std::string_view, 2> channel_ids;  ///< all are bound; an empty id stands for no channel
  responsible_party entered_by, published_by;
  interpretation reading;
  std::string_view article_zh, article_en;    ///< the article of the statute or notice
  std::string_view text_zh, text_en;          ///< what it requires
  std::string_view counting_zh, counting_en;  ///< why the days are counted this way
  std::string_view holds_from, holds_to;      ///< YYYY-MM-DD, inclusive; an empty `holds_to` means no end
  std::string_view visits_to;   ///< YYYY-MM-DD: binds visits that begin by then, whenever their results arise; empty: all
  std::string_view instead_of;  ///< the general rule that does not run where this one does; empty: none
  provenance known;             ///< of the article
};

/// The built-in rules.
inline constexpr deadline_rule deadline_rules[] = {
    {"notice.public",
     authority::emergency_management,
     deadline_event::result,
     5,
     day_unit::working,
     {"credit-system", ""},
     responsible_party::panel_officer,
     responsible_party::panel_officer_or_unit,
     interpretation::literal,
     "偃应急〔2022〕17号 二（三）",
     "Yan Yingji [2022] No. 17, part 2 (3)",
     "自检查结果产生之日起5个工作日内，由检查人员录入抽查结果并及时向社会公示",
     "results are entered by the inspectors and published within 5 working days from the day on which they arise",
     "文中写明工作日；起算当日不计入（民法典第二百零一条，参照）",
     "the text says working days; day zero is not counted (Civil Code 201, by analogy)",
     "2022-05-25",
     "",
     "2022-12-31",
     "general.result",
     provenance::read},
    {"notice.portal",
     authority::emergency_management,
     deadline_event::inspection_end,
     5,
     day_unit::calendar,
     {"portal", "credit-platform"},
     responsible_party::inspecting_unit,
     responsible_party::inspecting_unit,
     interpretation::by_analogy,
     "偃应急〔2022〕17号 四.4",
     "Yan Yingji [2022] No. 17, part 4.4",
     "执法检查结束后，各单位于5日内公开执法检查情况",
     "each unit publishes within 5 days after the inspection ends",
     "文中只写“日”，按日历日计算，起算当日不计入，末日为休息日的顺延（民法典第二百零一条、第二百零三条，参照）；"
     "行政处罚法第八十五条以五日为工作日的规定限于“本法中”，此处不适用",
     "the text only says days: calendar days, day zero not counted; a last day that is a day of rest rolls forward (Civil "
     "Code 201 and 203, by analogy). Administrative Penalty Law 85, which makes 5 days working days, applies to that law only",
     "2022-05-25",
     "",
     "2022-12-31",
     "",
     provenance::read},
    {"penalty.withdraw",
     authority::every,
     deadline_event::penalty_change,
     3,
     day_unit::working,
     {"publisher", ""},
     responsible_party::deciding_unit,
     responsible_party::deciding_unit,
     interpretation::literal,
     "行政处罚法（2021修订）第四十八条第二款",
     "Administrative Penalty Law (2021) 48(2)",
     "公开的处罚决定被依法变更、撤销、确认违法或者确认无效的，三日内撤回并公开说明理由",
     "a published decision that is changed, revoked, or declared unlawful or void is withdrawn within 3 days, with reasons",
     "该法第八十五条：“三日”指工作日",
     "article 85 of the law: 3 days are working days",
     "2021-07-15",
     "",
     "",
     "",
     provenance::read},
    {"safety.penalty",
     authority::emergency_management,
     deadline_event::penalty_decision,
     7,
     day_unit::working,
     {"supervisor", ""},
     responsible_party::deciding_unit,
     responsible_party::deciding_unit,
     interpretation::literal,
     "安全生产法（2021修正）第七十八条第二款",
     "Work Safety Law (2021) 78(2)",
     "作出处罚决定后七个工作日内在监督管理部门公示系统予以公开曝光",
     "a penalty is published within 7 working days after the decision",
     "文中写明工作日",
     "the text says working days",
     "2021-09-01",
     "",
     "",
     "general.penalty",
     provenance::read},
    {"food.result",
     authority::market_supervision,
     deadline_event::result,
     20,
     day_unit::working,
     {"publisher", ""},
     responsible_party::panel_officer,
     responsible_party::inspecting_unit,
     interpretation::literal,
     "食品生产经营监督检查管理办法第三十九条",
     "Measures for Food Production and Trading Inspections 39",
     "监督检查结果二十个工作日内公开",
     "results are published within 20 working days",
     "文中写明工作日",
     "the text says working days",
     "2022-03-15",
     "",
     "",
     "general.result",
     provenance::read},
    {"enterprise.information",
     authority::market_supervision,
     deadline_event::result,
     20,
     day_unit::working,
     {"credit-system", ""},
     responsible_party::panel_officer,
     responsible_party::inspecting_unit,
     interpretation::literal,
     "企业信息公示暂行条例第六条第二款",
     "Interim Regulation on Enterprise Information Disclosure 6(2)",
     "自产生之日起20个工作日内予以公示",
     "information is published within 20 working days from the day on which it arises",
     "文中写明工作日",
     "the text says working days",
     "2014-10-01",
     "",
     "",
     "general.result",
     provenance::read},
    {"general.result",
     authority::every,
     deadline_event::result,
     20,
     day_unit::working,
     {"portal", ""},
     responsible_party::inspecting_unit,
     responsible_party::inspecting_unit,
     interpretation::literal,
     "国办发〔2018〕118号 二（三）",
     "Guobanfa [2018] No. 118, part 2 (3)",
     "执法决定作出之日起20个工作日内，向社会公布执法机关、执法对象、执法类别、执法结论等信息",
     "who was inspected by whom and with what outcome is published within 20 working days",
     "文中写明工作日",
     "the text says working days",
     "2018-12-05",
     "",
     "",
     "",
     provenance::knowledge},
    {"general.penalty",
     authority::every,
     deadline_event::penalty_decision,
     7,
     day_unit::working,
     {"portal", ""},
     responsible_party::deciding_unit,
     responsible_party::deciding_unit,
     interpretation::literal,
     "国办发〔2018〕118号 二（三）",
     "Guobanfa [2018] No. 118, part 2 (3)",
     "行政许可、行政处罚的执法决定信息在执法决定作出之日起7个工作日内公开",
     "licences and penalties are published within 7 working days after the decision",
     "文中写明工作日",
     "the text says working days",
     "2018-12-05",
     "",
     "",
     "",
     provenance::knowledge},
    {"market.penalty",
     authority::market_supervision,
     deadline_event::penalty_decision,
     20,
     day_unit::working,
     {"credit-system", ""},
     responsible_party::deciding_unit,
     responsible_party::deciding_unit,
     interpretation::literal,
     "市场监督管理行政处罚信息公示规定第九条",
     "Provisions on Disclosure of Market Supervision Penalties 9",
     "自作出行政处罚决定之日起二十个工作日内予以公示",
     "a penalty is published within 20 working days after the decision",
     "文中写明工作日",
     "the text says working days",
     "2021-09-01",
     "",
     "",
     "general.penalty",
     provenance::read},
};

/// The built-in rule with that id; null if there is none. O(rules).
constexpr const deadline_rule* find_deadline_rule(std::string_view id);

/// The channel with that id; null if there is none.
constexpr const channel* find_channel(std::string_view id);

/// `read`, `quoted`, `knowledge`.
constexpr std::string_view name(provenance of) {
  constexpr std::string_view words[] = {"read", "quoted", "knowledge"};
  return words[static_cast<int>(of)];
}

/// Whether the rule is in force on `day`. A rule whose `holds_from` is not a date never is.
bool holds(const deadline_rule& rule, boost::gregorian::date day);

/// The built-in rules that bind `office`, start with `event` and are in force on `day`, for a visit that began on `began` (not a
/// date: on `day`). A general rule is left out where a special one takes its place. O(rules²).
std::vector<const deadline_rule*> rules_in_force(authority office, deadline_event event, boost::gregorian::date day,
                                                 boost::gregorian::date began = boost::gregorian::date());

/// 检查结果产生 / the result arises
constexpr std::string_view name(deadline_event what, language in);
/// 参与检查的执法人员 / an officer of the panel
constexpr std::string_view name(responsible_party who, language in);
/// 个工作日 / working days
constexpr std::string_view name(day_unit unit, language in);

// ---------------------------------------------------------------------------------------------------------

constexpr const deadline_rule* find_deadline_rule(std::string_view id) {
  for (const deadline_rule& each : deadline_rules) {
    if (each.id == id) return &each;
  }
  return nullptr;
}

constexpr const channel* find_channel(std::string_view id) {
  for (const channel& each : channels) {
    if (each.id == id) return &each;
  }
  return nullptr;
}

inline bool holds(const deadline_rule& rule, boost::gregorian::date day) {
  const auto from = try_parse_date(rule.holds_from);
  const auto to = try_parse_date(rule.holds_to);
  return from && !day.is_special() && *from <= day && (rule.holds_to.empty() || (to && day <= *to));
}

inline std::vector<const deadline_rule*> rules_in_force(authority office, deadline_event event, boost::gregorian::date day,
                                                        boost::gregorian::date began) {
  const boost::gregorian::date visited = began.is_special() ? day : began;
  std::vector<const deadline_rule*> found;
  for (const deadline_rule& each : deadline_rules) {
    const bool bound = each.binds == authority::every || each.binds == office;
    const auto last = try_parse_date(each.visits_to);
    if (bound && each.from == event && holds(each, day) && (!last || visited <= *last)) found.push_back(&each);
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
