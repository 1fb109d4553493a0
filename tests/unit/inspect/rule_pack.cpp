// SPDX-License-Identifier: Apache-2.0
// Rule packs: the shipped ones, their files, refusals, and packs laid over one another.
#include <cavel/files/json.hpp>
#include <cavel/files/rule_pack_json.hpp>
#include <cavel/inspect/rule_set.hpp>
#include <cavel/inspect/validate.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using boost::gregorian::date;
using cavel::fault;
using cavel::rule_pack;
using cavel::rule_set;

std::string read(const std::string& file) {
  std::ifstream in(std::string(CAVEL_SOURCE_DIR) + "/" + file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<fault> codes(const cavel::problems& found) {
  std::vector<fault> all;
  for (const cavel::problem& each : found) all.push_back(each.code);
  return all;
}

const rule_pack& shipped(std::string_view name) {
  const rule_pack* found = cavel::find_pack(name);
  if (found == nullptr) throw std::logic_error("no such pack");
  return *found;
}

/// An office's own pack with one deadline.
rule_pack own_pack() {
  rule_pack own;
  own.name = "my-office";
  own.version = "2026-1";
  own.source = "某区〔2026〕1号";
  own.binds = cavel::authority::emergency_management;
  own.holds_from = date(2026, 1, 1);
  own.deadlines.push_back(*cavel::find_deadline_rule("general.result"));
  return own;
}

std::vector<fault> faults(const rule_pack& of) { return codes(check(of)); }

TEST(RulePack, FilesOfTheTreeAreTheShippedPacks) {
  std::set<std::string> names;
  for (const rule_pack& each : cavel::built_in_packs()) {
    const std::string file = "docs/rules/" + each.name + ".json";
    const std::string text = read(file);
    EXPECT_EQ(text, indented(to_json(each))) << file;
    const auto again = cavel::read_rule_pack(text, file);
    ASSERT_TRUE(again) << file;
    EXPECT_TRUE(again.problems().empty()) << file;
    EXPECT_TRUE(*again == each) << file;
    EXPECT_TRUE(check(each).empty()) << file;
    EXPECT_TRUE(names.insert(each.name).second);
  }
  EXPECT_EQ(names, (std::set<std::string>{"emergency-management", "market-supervision", "national", "yanshi-2022"}));
}

TEST(RulePack, EveryShippedRuleIsInOnePack) {
  std::vector<std::string> of_packs, of_table;
  for (const rule_pack& each : cavel::built_in_packs()) {
    for (const cavel::deadline_rule& rule : each.deadlines) of_packs.push_back(rule.id);
  }
  for (const cavel::deadline_rule& rule : cavel::deadline_rules()) of_table.push_back(rule.id);
  std::sort(of_packs.begin(), of_packs.end());
  std::sort(of_table.begin(), of_table.end());
  EXPECT_EQ(of_packs, of_table);
}

TEST(RulePack, TheNoticeBindsOneOfficeForItsYear) {
  const rule_pack& notice = shipped("yanshi-2022");
  EXPECT_EQ(notice.office, "洛阳市偃师区应急管理局");
  EXPECT_TRUE(holds(notice, date(2022, 12, 31)));
  EXPECT_FALSE(holds(notice, date(2022, 5, 24)));
  EXPECT_FALSE(holds(notice, date(2023, 1, 1)));
  EXPECT_TRUE(*notice.items == cavel::notice_catalogue());
  for (const cavel::deadline_rule& each : notice.deadlines) EXPECT_EQ(each.visits_to, date(2022, 12, 31)) << each.id;
}

TEST(RulePack, WhatIsWrongIsReported) {
  EXPECT_EQ(faults(own_pack()), std::vector<fault>{});
  const auto broken = [](auto&& change) {
    rule_pack own = own_pack();
    change(own);
    return faults(own);
  };
  using list = std::vector<fault>;
  EXPECT_EQ(broken([](rule_pack& of) { of.name = "my office"; }), list{fault::name_form});
  EXPECT_EQ(broken([](rule_pack& of) { of.version.clear(); }), list{fault::text_empty});
  EXPECT_EQ(broken([](rule_pack& of) { of.source.clear(); }), list{fault::text_empty});
  EXPECT_EQ(broken([](rule_pack& of) { of.holds_to = date(2025, 12, 31); }), list{fault::rule_days});
  EXPECT_EQ(broken([](rule_pack& of) { of.deadlines.push_back(of.deadlines[0]); }), list{fault::rule_repeated});
  EXPECT_EQ(broken([](rule_pack& of) { of.deadlines[0].count = 0; }), list{fault::clock_count});
  EXPECT_EQ(broken([](rule_pack& of) { of.deadlines[0].count = 3661; }), list{fault::clock_count});
  EXPECT_EQ(broken([](rule_pack& of) { of.deadlines[0].channels.clear(); }), list{fault::rule_without_channel});
  EXPECT_EQ(broken([](rule_pack& of) { of.deadlines[0].channels.push_back(of.deadlines[0].channels[0]); }),
            list{fault::rule_repeated});
  EXPECT_EQ(broken([](rule_pack& of) { of.deadlines[0].holds_to = date(2018, 12, 4); }), list{fault::rule_days});
  EXPECT_EQ(broken([](rule_pack& of) { of.deadlines[0].visits_to = date(2018, 12, 4); }), list{fault::rule_days});
  EXPECT_EQ(broken([](rule_pack& of) { of.deadlines[0].article_zh.clear(); }), list{fault::text_empty});
  EXPECT_EQ(broken([](rule_pack& of) {
              of.measures.assign(2, {cavel::measure::seize, "条", cavel::provenance::read});
            }),
            list{fault::rule_repeated});
  EXPECT_EQ(broken([](rule_pack& of) { of.measures.push_back({}); }), list{fault::text_empty});
  EXPECT_EQ(broken([](rule_pack& of) { of.items.emplace(); }).size(), 3U) << "name, version, items of the catalogue";
}

TEST(RulePack, LimitsOfUrgentVisitsAreChecked) {
  rule_pack own = own_pack();
  own.visits.urgent = cavel::urgent_limit{24, cavel::urgent_unit::hours, "某法第十九条", cavel::provenance::read};
  EXPECT_TRUE(check(own).empty());
  const auto read = cavel::read_rule_pack(canonical(to_json(own)), "my-office.json");
  ASSERT_TRUE(read);
  EXPECT_TRUE(*read == own);
  EXPECT_EQ(cavel::overlay(std::vector{shipped("national"), own, shipped("emergency-management")})->urgent->count, 24)
      << "a later pack that says nothing";
  own.visits.urgent->count = 0;
  EXPECT_EQ(check(own).front().field, "/visits/urgent_approval/count");
  own.visits.urgent->count = 3660;
  own.visits.urgent->article.clear();
  EXPECT_EQ(check(own).front().field, "/visits/urgent_approval/article");
}

TEST(RulePack, SectorTablesAreChecked) {
  const auto broken = [](auto&& change) {
    rule_pack own = own_pack();
    own.sectors = cavel::built_in_sectors();
    change(*own.sectors);
    const cavel::problems found = check(own);
    return found.empty() ? cavel::problem{fault::none, "", 0, "", "", ""} : found.front();
  };
  EXPECT_EQ(broken([](auto&) {}).code, fault::none);
  EXPECT_EQ(broken([](auto& of) { of.standard = "某厅〔2026〕1号"; }).code, fault::none);
  EXPECT_EQ(broken([](auto& of) { of.standard.clear(); }).field, "/sectors/standard");
  EXPECT_EQ(broken([](auto& of) { of.version = 0; }).field, "/sectors/version");
  EXPECT_EQ(broken([](auto& of) { of.codes = "GB/T 4754-2011"; }).code, fault::rule_sectors_form);
  EXPECT_EQ(broken([](auto& of) { of.rows.clear(); }).field, "/sectors/rows");
  EXPECT_EQ(broken([](auto& of) { of.rows.resize(cavel::most_sector_rows + 1, of.rows[0]); }).value, "251");
  EXPECT_EQ(broken([](auto& of) { of.rows.resize(cavel::most_sector_rows, of.rows[0]); }).code, fault::none);
  EXPECT_EQ(broken([](auto& of) { of.rows[2].except = "305 3099 3073"; }).code, fault::none);
  EXPECT_EQ(broken([](auto& of) { of.rows[2].except = "305 3098"; }).code, fault::industry_unknown);
  EXPECT_EQ(broken([](auto& of) { of.rows[2].except = "305 3098"; }).field, "/sectors/rows/2/except");
  EXPECT_EQ(broken([](auto& of) { of.rows[0].codes = "131"; }).code, fault::none) << "a group: no zero was lost";
  EXPECT_EQ(broken([](auto& of) { of.rows[0].codes = "C31"; }).code, fault::industry_form);
  EXPECT_EQ(broken([](auto& of) { of.rows[0].codes = "C"; }).code, fault::industry_form);
  EXPECT_EQ(broken([](auto& of) { of.rows[0].codes.clear(); }).code, fault::text_empty);
  EXPECT_EQ(broken([](auto& of) { of.rows[0].basis.clear(); }).field, "/sectors/rows/0/basis");
}

TEST(RulePack, TheLastTableOfSectorsHolds) {
  rule_pack own = own_pack();
  const auto table_of = [&](const std::vector<rule_pack>& packs) {
    return sectors_of(std::make_shared<const cavel::rule_set>(*cavel::overlay(packs)));
  };
  EXPECT_EQ(table_of({shipped("national"), own}), nullptr);
  own.sectors = cavel::built_in_sectors();
  own.sectors->version = 7;
  rule_pack other = own;
  other.name = "other";
  EXPECT_EQ(table_of({shipped("national"), own, shipped("emergency-management")})->version, 7U);
  other.sectors->version = 8;
  EXPECT_EQ(table_of({own, other, shipped("national")})->version, 8U);
  EXPECT_EQ(cavel::sectors_of(nullptr), nullptr);
}

TEST(RulePack, TablesAndListsAreReadAsTheyAreWritten) {
  rule_pack own = own_pack();
  own.sectors = cavel::built_in_sectors();
  own.lists = cavel::built_in_lists();
  const auto read = cavel::read_rule_pack(canonical(to_json(own)), "my-office.json");
  ASSERT_TRUE(read);
  EXPECT_TRUE(read.problems().empty());
  EXPECT_TRUE(*read == own);
}

TEST(RulePack, ClosedListsAreThoseOfTheLibrary) {
  const auto broken = [](auto&& change) {
    rule_pack own = own_pack();
    own.lists = cavel::built_in_lists();
    change(own.lists);
    const cavel::problems found = check(own);
    return found.empty() ? cavel::problem{fault::none, "", 0, "", "", ""} : found.front();
  };
  EXPECT_EQ(broken([](auto&) {}).code, fault::none);
  const cavel::problem unknown = broken([](auto& of) { of[0].name = "change-reason"; });
  EXPECT_EQ(unknown.code, fault::rule_list_other);
  EXPECT_EQ(unknown.detail, cavel::list_names());
  EXPECT_EQ(broken([](auto& of) { of[0].version = 2; }).field, "/lists/0/version");
  EXPECT_EQ(broken([](auto& of) { of[0].words[1].zh = "停产"; }).field, "/lists/0/words/1");
  EXPECT_EQ(broken([](auto& of) { of[0].words.pop_back(); }).detail, "other");
  EXPECT_EQ(broken([](auto& of) { of[3].words.push_back({"fine", "罚款", "fine"}); }).value, "fine");
  EXPECT_EQ(broken([](auto& of) { of.push_back(of[0]); }).code, fault::rule_repeated);
}

TEST(RulePack, ReaderNamesThePlace) {
  const auto read_changed = [](auto&& change) {
    cavel::json_value document = to_json(own_pack());
    change(document);
    return cavel::read_rule_pack(canonical(document), "my-office.json").problems();
  };
  const auto set = [](std::string name, cavel::json_value value) {
    return [=](cavel::json_value& document) {
      cavel::json_value made;
      for (const auto& [key, old] : std::get<cavel::json_value::object>(document.get())) {
        if (key != name) made.add(key, old);
      }
      document = made.add(name, value);
    };
  };
  EXPECT_TRUE(read_changed([](cavel::json_value&) {}).empty());
  auto found = read_changed(set("channels", cavel::json_value::array{}));
  ASSERT_EQ(codes(found), std::vector{fault::rule_channel_unknown});
  EXPECT_EQ(found[0].field, "/deadlines/0/channels");
  EXPECT_EQ(found[0].value, "portal");
  cavel::json_value channels = cavel::json_value::array{};
  channels.push(cavel::json_value().add("id", "portal").add("zh", "门户网站"));
  channels.push(cavel::json_value().add("id", "wall").add("zh", "公示栏"));
  found = read_changed(set("channels", channels));
  ASSERT_EQ(codes(found), std::vector{fault::rule_channel_unused});
  EXPECT_EQ(found[0].field, "/channels/1/id");
  channels.push(cavel::json_value().add("id", "portal").add("zh", "网站"));
  EXPECT_EQ(codes(read_changed(set("channels", channels))), (std::vector{fault::rule_repeated, fault::rule_channel_unused}));
  EXPECT_EQ(codes(read_changed(set("format", 2))), std::vector{fault::json_range});
  EXPECT_EQ(codes(read_changed(set("binds", "everybody"))), std::vector{fault::json_word});
  EXPECT_EQ(codes(read_changed(set("holds_from", "2026-02-30"))), std::vector{fault::date_not_a_day});
  EXPECT_EQ(codes(read_changed(set("clocks", 1))), std::vector{fault::json_unknown});
  EXPECT_EQ(codes(cavel::read_rule_pack("{}").problems()).size(), 6U) << "format, name, version, source, binds, holds_from";
}

TEST(RuleSet, DefaultsAreThePacksOfTheAuthority) {
  const auto ids = [](cavel::authority office) {
    std::vector<std::string> all;
    for (const cavel::deadline_rule& each : cavel::default_rules(office).deadlines) all.push_back(each.id);
    return all;
  };
  using list = std::vector<std::string>;
  EXPECT_EQ(ids(cavel::authority::every), (list{"penalty.withdraw", "general.result", "general.penalty"}));
  EXPECT_EQ(ids(cavel::authority::emergency_management),
            (list{"penalty.withdraw", "general.result", "general.penalty", "safety.penalty", "notice.public", "notice.portal"}));
  EXPECT_EQ(ids(cavel::authority::market_supervision), (list{"penalty.withdraw", "general.result", "general.penalty",
                                                             "food.result", "enterprise.information", "market.penalty"}));
  EXPECT_TRUE(cavel::default_rules().items.has_value());
  EXPECT_FALSE(may_order(cavel::default_rules(cavel::authority::market_supervision), cavel::measure::withdraw_workers));
  EXPECT_TRUE(may_order(cavel::default_rules(), cavel::measure::withdraw_workers));
  EXPECT_TRUE(may_order(cavel::default_rules(cavel::authority::every), cavel::measure::seize)) << "no pack lists any";
}

TEST(RuleSet, LaterPacksOverrideEarlierOnes) {
  rule_pack own = own_pack();
  own.deadlines[0].count = 10;
  own.off = {"general.penalty", "seize"};
  own.visits.approval = true;
  const auto rules = cavel::overlay(std::vector{shipped("national"), shipped("emergency-management"), own});
  ASSERT_TRUE(rules);
  ASSERT_EQ(rules->deadlines.size(), 3U);
  EXPECT_EQ(rules->deadlines[1].id, "general.result") << "it keeps its place";
  EXPECT_EQ(rules->deadlines[1].count, 10);
  EXPECT_EQ(cavel::find_rule(rules->deadlines, "general.penalty"), nullptr);
  EXPECT_FALSE(may_order(*rules, cavel::measure::seize));
  EXPECT_TRUE(rules->approval);
  EXPECT_FALSE(rules->notice_code);
  EXPECT_FALSE(rules->items);
  rule_pack last = own_pack();
  last.name = "branch";
  last.visits.approval = false;
  EXPECT_FALSE(cavel::overlay(std::vector{shipped("national"), own_pack(), last})->approval);
}

TEST(RuleSet, PacksThatDoNotFitAreRefused) {
  const auto of = [](std::vector<rule_pack> packs) { return codes(cavel::overlay(packs).problems()); };
  using list = std::vector<fault>;
  EXPECT_EQ(of({}), list{fault::rule_pack_none});
  EXPECT_EQ(of({shipped("national"), shipped("national")}), list{fault::rule_pack_repeated});
  EXPECT_EQ(of({shipped("yanshi-2022")}), list{fault::rule_general_unknown}) << "its general rule is in another pack";
  EXPECT_EQ(of({shipped("yanshi-2022"), shipped("national")}), list{fault::rule_general_unknown}) << "which comes first";
  rule_pack own = own_pack();
  own.off = {"general.resutl"};
  const auto found = cavel::overlay(std::vector{shipped("national"), own}).problems();
  ASSERT_EQ(codes(found), list{fault::rule_off_unknown});
  EXPECT_EQ(found[0].where, "my-office");
  EXPECT_EQ(found[0].detail, "general.result");
  own = own_pack();
  own.deadlines[0].id = own.deadlines[0].instead_of = "own.result";
  EXPECT_EQ(of({shipped("national"), own}), list{fault::rule_general_unknown}) << "no rule takes its own place";
  own.deadlines[0].instead_of = "general.penalty";
  EXPECT_EQ(of({shipped("national"), own}), list{fault::rule_general_other_event});
  own.deadlines[0].instead_of = "general.result";
  EXPECT_EQ(of({shipped("national"), own}), list{});
}

TEST(RuleSet, OwnDeadlinesRunInPlaceOfGeneralOnes) {
  rule_pack own = own_pack();
  own.deadlines[0].id = "own.result";
  own.deadlines[0].instead_of = "general.result";
  own.deadlines[0].holds_from = date(2026, 1, 1);
  const rule_set rules = *cavel::overlay(std::vector{shipped("national"), own});
  const auto ids = [&](date day) {
    std::vector<std::string> all;
    for (const auto* each : rules_in_force(rules.deadlines, cavel::deadline_event::result, day)) all.push_back(each->id);
    return all;
  };
  EXPECT_EQ(ids(date(2025, 12, 31)), std::vector<std::string>{"general.result"});
  EXPECT_EQ(ids(date(2026, 1, 1)), std::vector<std::string>{"own.result"});
}

TEST(RulePack, ListsOfDocumentsNameShippedPacks) {
  cavel::json_value list = cavel::json_value::array{};
  list.push("national");
  list.push(to_json(own_pack()));
  const auto packs = cavel::read_rule_packs(list, "event.json", "/rules");
  ASSERT_TRUE(packs);
  EXPECT_TRUE((*packs)[0] == shipped("national"));
  EXPECT_TRUE((*packs)[1] == own_pack());
  EXPECT_EQ(canonical(cavel::rule_packs_json(*packs)), canonical(list));
  list.push("natoinal");
  const auto wrong = cavel::read_rule_packs(list, "event.json", "/rules");
  ASSERT_EQ(codes(wrong.problems()), std::vector{fault::rule_pack_unknown});
  EXPECT_EQ(wrong.problems()[0].field, "/rules/2");
  EXPECT_EQ(wrong.problems()[0].detail, "national");
  EXPECT_EQ(codes(cavel::read_rule_packs("national", "event.json", "/rules").problems()), std::vector{fault::json_type});
}

}  // namespace
