// SPDX-License-Identifier: Apache-2.0
// Law: a plan is refused before the draw exactly if no draw can satisfy it, with the count that proves it.
#include <cavel/event/feasibility.hpp>
#include <cavel/event/papers.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using list = std::vector<std::string>;

constexpr const char* ids[] = {"91410381171393857P", "91410399MAYL74100Q", "91410399MAYL03983A", "91410399MAYL573777"};

/// The papers of an event of one task; its parts can be replaced before it is announced.
struct papers {
  std::string fraction = "100%";
  std::string window = R"({"from": "2022-05-26", "to": "2022-12-31"})";
  std::string panel = R"({"panel": 2, "leads": 1})";
  std::string earliest = "2022-05-24T09:00:00+08:00";
  list sectors = {"冶金", "冶金", "冶金", "轻工"};
  list officers = {"YL-1,甲,一科,证1,2020-03-01,2025-02-28,是,,,是", "YL-2,乙,二科,证2,,2025-02-28,是,,,否",
                   "YL-3,丙,二科,证3,,2025-02-28,是,,,否"};
  std::string recusals;

  cavel::checked<cavel::event_papers> read() const {
    std::string targets = "统一社会信用代码,企业名称,行业\n";
    for (std::size_t i = 0; i < sectors.size(); ++i) targets += std::string(ids[i]) + ",厂," + sectors[i] + "\n";
    std::string roster = "执法人员编号,姓名,单位,执法证件号,证件生效日期,证件有效期至,正式工作人员,监管行业,任务上限,可任组长\n";
    for (const std::string& each : officers) roster += each + "\n";
    cavel::file_map files{
        {"plan.json",
         R"({"title": "计划", "basis": "办法", "tasks": [{"task": "metal", "number": 1, "department": "局", "matter": "安全", "title": "随机抽查",
          "targets": "企业", "method": "检查", "fraction": ")" +
             fraction + R"(", "window": )" + window + R"(, "officers": )" + panel + "}]}"},
        {"event.json", R"({"body": "局", "operator": "甲", "event": "场", "number": 1, "embargo": false,
          "digest_published": {"day": "2022-05-23", "channel": "公示栏"}, "sources": [{"kind": "public", "name": "骰", "form": "dice:30",
          "earliest": ")" + earliest +
                           R"(", "read_at": "局"}]})"},
        {"targets.csv", targets},
        {"officers.csv", roster},
        {"event-key.txt", cavel::text_of(cavel::event_key{})},
        {"terms.json", cavel::terms_text({})}};
    if (!recusals.empty()) {
      files["recusals.csv"] = "执法人员编号,统一社会信用代码,回避事由,申请来源,决定人,状态,申请时间,决定时间\n" + recusals;
    }
    return cavel::event_papers::read(std::move(files));
  }

  /// `field value detail` of what is found, with the name of each fault.
  list found() const {
    const auto made = read();
    if (!made) return {cavel::message(made.problems().front(), cavel::language::en)};
    list found;
    for (const cavel::problem& each : cavel::check_feasibility(made->announced())) {
      found.push_back(std::string(cavel::find_fault(each.code)->name) + " " + each.field + " " + each.value + " " + each.detail);
    }
    return found;
  }
};

TEST(Feasibility, NothingIsFoundWhereEveryDrawSucceeds) { EXPECT_EQ(papers().found(), list{}); }

TEST(Feasibility, FewerOfficersThanSeats) {
  papers one;
  one.panel = R"({"panel": 4})";
  EXPECT_EQ(one.found(), list{"officers_too_few /tasks/0/officers 3 4"});
}

TEST(Feasibility, NobodyWhoMayLead) {
  papers one;
  one.officers.erase(one.officers.begin());
  EXPECT_EQ(one.found(), list{"leads_too_few /tasks/0/officers/leads 0 1"});
}

TEST(Feasibility, CapacitiesThatDoNotAddUp) {
  papers one;
  one.officers = {"YL-1,甲,一科,证1,,2025-02-28,是,,4,是", "YL-2,乙,二科,证2,,2025-02-28,是,,3,否"};
  EXPECT_EQ(one.found(), list{"capacity_too_small /tasks/0/officers 7 4 × 2"});
  one.officers[1] = "YL-2,乙,二科,证2,,2025-02-28,是,,4,否";
  EXPECT_EQ(one.found(), list{});
}

TEST(Feasibility, TargetsWithoutAPanelAreCertainOnlyWhereTheyCannotStayUndrawn) {
  papers one;
  one.officers = {"YL-1,甲,一科,证1,,2025-02-28,是,冶金,,是", "YL-2,乙,二科,证2,,2025-02-28,是,,,否"};
  EXPECT_EQ(one.found(), list{"targets_without_panel /tasks/0/strata/0 " + std::string(ids[3]) + " 1"});
  one.fraction = "75%";
  EXPECT_EQ(one.found(), list{"targets_perhaps_without_panel /tasks/0/strata/0 " + std::string(ids[3]) + " 1"});
  one.recusals =
      "YL-2," + std::string(ids[0]) + ",近亲属,本人,局长,决定回避,2022-05-18T09:00:00+08:00,2022-05-19T09:00:00+08:00\n";
  EXPECT_EQ(one.found(), list{"targets_without_panel /tasks/0/strata/0 " + std::string(ids[0]) + " 2"});
}

TEST(Feasibility, WindowsThatEndTooEarly) {
  papers one;
  one.window = R"({"from": "2022-05-01", "to": "2022-05-22"})";
  EXPECT_EQ(one.found(), (list{"window_before_publication /tasks/0/window 2022-05-22 2022-05-23",
                               "window_before_source /tasks/0/window 2022-05-22 2022-05-24"}));
  one.window = R"({"from": "2022-05-01", "to": "2022-05-24"})";
  EXPECT_EQ(one.found(), list{});
}

TEST(OfficerCondition, OnlyOfficersWhoSatisfyItAreEligible) {
  papers one;
  one.panel = R"({"panel": 2, "where": {"unit": ["二科"]}})";
  const auto made = one.read();
  ASSERT_TRUE(made);
  const cavel::officer_lists& lists = *made->announced().lists.officers;
  EXPECT_EQ(lists.eligibility[0], "YL-1\t-\t-\t-\t*\t*");
  EXPECT_EQ(lists.eligibility[1], "YL-2\t-\tmetal\t-\t*\t*");
  list named;
  for (const cavel::problem& each : made->problems()) {
    if (each.code == cavel::fault::officer_condition)
      named.push_back(std::to_string(each.row) + " " + each.value + " " + each.detail);
  }
  EXPECT_EQ(named, list{"2 YL-1 metal"});
}

TEST(OfficerCondition, AreasMayHoldSeveralValuesAndEmptyMeansAll) {
  papers one;
  one.officers = {"YL-1,甲,一科,证1,,2025-02-28,是,冶金、建材,,是", "YL-2,乙,二科,证2,,2025-02-28,是,,,否",
                  "YL-3,丙,二科,证3,,2025-02-28,是,轻工,,否"};
  one.panel = R"({"panel": 2, "where": {"any": [{"sectors": ["建材"]}, {"unit": ["三科"]}], "not": {"unit": ["四科"]}}})";
  const auto made = one.read();
  ASSERT_TRUE(made);
  list unknown;
  for (const cavel::problem& each : made->problems()) {
    if (each.code == cavel::fault::plan_value_unknown) unknown.push_back(each.field + " " + each.value + " " + each.detail);
  }
  EXPECT_EQ(unknown, (list{"/tasks/0/officers/where/any/unit 三科 一科", "/tasks/0/officers/where/not/unit 四科 一科"}));
  const cavel::officer_lists& lists = *made->announced().lists.officers;
  EXPECT_TRUE(lists.eligibility[0].starts_with("YL-1\t-\tmetal\t"));
  EXPECT_TRUE(lists.eligibility[1].starts_with("YL-2\t-\tmetal\t"));
  EXPECT_TRUE(lists.eligibility[2].starts_with("YL-3\t-\t-\t"));
}

TEST(OfficerCondition, AColumnThatTheRosterLacksIsAFault) {
  papers one;
  one.panel = R"({"panel": 2, "where": {"rank": ["科长"]}})";
  const auto made = one.read();
  ASSERT_FALSE(made);
  ASSERT_TRUE(cavel::has_error(made.problems()));
  EXPECT_EQ(made.problems().back().code, cavel::fault::plan_column_missing);
}

}  // namespace
