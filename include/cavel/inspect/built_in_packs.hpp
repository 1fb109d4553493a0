// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_BUILT_IN_PACKS_HPP
#define CAVEL_INSPECT_BUILT_IN_PACKS_HPP

/// \file
/// The rule packs that are shipped. docs/rules/ holds them as files, byte for byte what `to_json` (files/rule_pack_json.hpp)
/// writes; a test compares the two.
///
/// - `national`: general rules of the State Council's documents and of the Administrative Penalty Law, for every authority;
/// - `emergency-management`: of the Work Safety Law, for emergency bureaus;
/// - `market-supervision`: for market supervision bureaus;
/// - `yanshi-2022`: of the notice 偃应急〔2022〕17号, which binds one office for the year 2022.

#include <cavel/base/nearest.hpp>
#include <cavel/inspect/rule_pack.hpp>
#include <cavel/plan/catalogue.hpp>
#include <cavel/time/built_in_rules.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// All of them, in the order above. Built at the first call; thread-safe.
const std::vector<rule_pack>& built_in_packs();

/// The shipped pack with that name; null where there is none.
const rule_pack* find_pack(std::string_view name);

/// The name of a shipped pack that was probably meant; empty where none is near.
std::string nearest_pack(std::string_view name);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

struct measure_row {
  std::string_view pack;
  measure what;
  std::string_view article;
  provenance known;
};

inline constexpr measure_row measure_rows[] = {
    {"emergency-management", measure::immediate, "安全生产法（2021修正）第六十五条第一款第二项", provenance::read},
    {"emergency-management", measure::by_date, "安全生产法（2021修正）第六十五条第一款第二项", provenance::read},
    {"emergency-management", measure::remove_hazard, "安全生产法（2021修正）第六十五条第一款第三项", provenance::read},
    {"emergency-management", measure::withdraw_workers, "安全生产法（2021修正）第六十五条第一款第三项", provenance::read},
    {"emergency-management", measure::suspend, "安全生产法（2021修正）第六十五条第一款第三项", provenance::read},
    {"emergency-management", measure::seize, "安全生产法（2021修正）第六十五条第一款第四项", provenance::read},
    {"emergency-management", measure::open_case, "行政处罚法（2021修订）第五十四条第二款", provenance::knowledge},
    {"emergency-management", measure::transfer, "安全生产法（2021修正）第六十九条", provenance::knowledge},
    {"market-supervision", measure::immediate, "行政处罚法（2021修订）第二十八条第一款", provenance::knowledge},
    {"market-supervision", measure::by_date, "行政处罚法（2021修订）第二十八条第一款", provenance::knowledge},
    {"market-supervision", measure::seize, "食品安全法（2021修正）第一百一十条第四项、第五项", provenance::knowledge},
    {"market-supervision", measure::open_case, "行政处罚法（2021修订）第五十四条第二款", provenance::knowledge},
    {"market-supervision", measure::transfer, "行政处罚法（2021修订）第二十七条第一款", provenance::knowledge},
};

inline rule_pack make_pack(std::string name, std::string source, authority binds, boost::gregorian::date from) {
  rule_pack made;
  made.name = std::move(name);
  made.version = "1";
  made.source = std::move(source);
  made.binds = binds;
  made.holds_from = from;
  for (const deadline_rule_row& each : deadline_rule_rows) {
    if (each.pack == made.name) made.deadlines.push_back(rule_of(each));
  }
  for (const measure_row& each : measure_rows) {
    if (each.pack == made.name) made.measures.push_back({each.what, std::string(each.article), each.known});
  }
  return made;
}

}  // namespace detail

inline const std::vector<rule_pack>& built_in_packs() {
  static const std::vector<rule_pack> made = [] {
    using boost::gregorian::date;
    std::vector<rule_pack> packs;
    packs.push_back(
        detail::make_pack("national", "国办发〔2018〕118号；行政处罚法（2021修订）", authority::every, date(2018, 12, 5)));
    packs.push_back(detail::make_pack("emergency-management", "安全生产法（2021修正）；行政处罚法（2021修订）",
                                      authority::emergency_management, date(2021, 9, 1)));
    packs.push_back(detail::make_pack("market-supervision",
                                      "企业信息公示暂行条例；食品生产经营监督检查管理办法；市场监督管理行政处罚信息公示规定",
                                      authority::market_supervision, date(2014, 10, 1)));
    rule_pack notice = detail::make_pack("yanshi-2022", "偃应急〔2022〕17号", authority::emergency_management, date(2022, 5, 25));
    notice.office = "洛阳市偃师区应急管理局";
    notice.holds_to = date(2022, 12, 31);
    notice.items = notice_catalogue();
    packs.push_back(std::move(notice));
    return packs;
  }();
  return made;
}

inline const rule_pack* find_pack(std::string_view name) {
  const std::vector<rule_pack>& all = built_in_packs();
  const auto at = std::find_if(all.begin(), all.end(), [&](const rule_pack& each) { return each.name == name; });
  return at == all.end() ? nullptr : &*at;
}

inline std::string nearest_pack(std::string_view name) {
  std::vector<std::string_view> names;
  for (const rule_pack& each : built_in_packs()) names.push_back(each.name);
  return nearest_word(name, names);
}

}  // namespace cavel

#endif
