// SPDX-License-Identifier: Apache-2.0
// Law: the panels of an event have their seats and leads, break no rule of eligibility, and their loads add up; a shortage adds up too.
#include <cavel/match/draw_panels.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// Five officers, two tasks; t3 is drawn in both. YL-4 serves one sector, YL-5 may make one visit.
cavel::panels_input event() {
  cavel::panels_input made;
  made.seed.value = cavel::hash(cavel::suite::sha256, "seed");
  made.lists.eligibility = {"YL-1\t-\tmetal,general\tmetal,general\t*\t*", "YL-2\t-\tmetal,general\t-\t*\t*",
                            "YL-3\t-\tmetal\tmetal\t*\t*", "YL-4\t-\tmetal,general\t-\t冶金\t*",
                            "YL-5\t1\tmetal,general\tmetal,general\t*\t东镇"};
  made.lists.recusals = {"YL-1\tt1"};
  made.lists.targets = {"t1\t冶金\t东镇", "t2\t冶金\t西镇", "t3\t冶金\t东镇", "t4\t轻工\t东镇"};
  made.tasks = {{"metal", "应急", {2, 1, cavel::panel_mode::panel, false, {}}, {"t2", "t3", "t1"}},
                {"general", "应急", {2, 1, cavel::panel_mode::panel, false, {}}, {"t4", "t3"}}};
  return made;
}

std::vector<std::string> targets_of(const cavel::task_panels& task) {
  std::vector<std::string> made;
  for (const cavel::panel& each : task.panels) made.push_back(each.target);
  return made;
}

TEST(DrawPanels, ATargetOfTwoTasksIsMatchedOnceWithTheFirst) {
  const auto made = cavel::draw_panels(event());
  ASSERT_TRUE(made);
  ASSERT_EQ(made->tasks.size(), 2U);
  EXPECT_EQ(targets_of(made->tasks[0]), (std::vector<std::string>{"t2", "t3", "t1"}));
  EXPECT_EQ(targets_of(made->tasks[1]), std::vector<std::string>{"t4"});
}

TEST(DrawPanels, SeatsLeadsRulesAndLoadsHold) {
  const std::map<std::string_view, std::set<std::string_view>> allowed{
      {"t1", {"YL-2", "YL-3", "YL-4", "YL-5"}},  // YL-1 is recused
      {"t2", {"YL-1", "YL-2", "YL-3", "YL-4"}},  // YL-5 serves another region
      {"t3", {"YL-1", "YL-2", "YL-4", "YL-5"}},  // drawn in both tasks: not YL-3
      {"t4", {"YL-1", "YL-2", "YL-5"}}};         // YL-4 serves another sector
  const std::set<std::string_view> leads{"YL-1", "YL-3", "YL-5"};
  for (int round = 0; round < 200; ++round) {
    auto input = event();
    input.seed.value = cavel::hash(cavel::suite::sha256, std::to_string(round));
    const auto made = cavel::draw_panels(input);
    ASSERT_TRUE(made) << round;
    std::map<std::string, std::uint64_t> visits;
    for (const cavel::load_record& each : made->loads) visits[each.officer] = 0;
    ASSERT_EQ(visits.size(), 5U);
    for (const cavel::task_panels& task : made->tasks) {
      for (const cavel::panel& each : task.panels) {
        ASSERT_EQ(each.officers.size(), 2U) << round << each.target;
        EXPECT_NE(each.officers[0], each.officers[1]) << round << each.target;
        EXPECT_TRUE(leads.contains(each.leader)) << round << each.target << each.leader;
        EXPECT_EQ(std::count(each.officers.begin(), each.officers.end(), each.leader), 1) << round << each.target;
        for (const std::string& officer : each.officers) {
          EXPECT_TRUE(allowed.at(each.target).contains(officer)) << round << each.target << officer;
          ++visits[officer];
        }
      }
    }
    for (const cavel::load_record& each : made->loads) EXPECT_EQ(each.load, visits[each.officer]) << round << each.officer;
    EXPECT_LE(visits["YL-5"], 1U) << round;
  }
}

/// Two departments, each with a pair of tasks that share t1: YL-1 to YL-3 are of the one, M-1 to M-3 of the other, B of both.
cavel::panels_input two_departments() {
  cavel::panels_input made;
  made.seed.value = cavel::hash(cavel::suite::sha256, "seed");
  made.lists.eligibility = {"B\t2\ta1,a2,b1,b2\t-\t*\t*", "M-1\t-\tb1,b2\tb1,b2\t*\t*", "M-2\t-\tb1,b2\t-\t*\t*",
                            "M-3\t-\tb1\t-\t*\t*",        "YL-1\t-\ta1,a2\t-\t*\t*",    "YL-2\t-\ta1,a2\t-\t*\t*",
                            "YL-3\t-\ta2\t-\t*\t*"};
  made.lists.recusals = {"B\tt1"};
  made.lists.targets = {"t1\t机械\t", "t2\t机械\t", "t3\t机械\t"};
  const cavel::panel_facts two{2, 0, cavel::panel_mode::panel, false, {}};
  const cavel::panel_facts led{2, 1, cavel::panel_mode::panel, false, {}};
  made.tasks = {{"a1", "应急", two, {"t1"}},
                {"b1", "市场监管", led, {"t2", "t1"}},
                {"a2", "应急", two, {"t1", "t2", "t3"}},
                {"b2", "市场监管", two, {"t1"}}};
  return made;
}

TEST(DrawPanels, DepartmentsHavePanelsOfTheirOwnAtOneTargetAndMergeTheirOwnTasks) {
  for (int round = 0; round < 100; ++round) {
    auto input = two_departments();
    input.seed.value = cavel::hash(cavel::suite::sha256, std::to_string(round));
    const auto made = cavel::draw_panels(input);
    ASSERT_TRUE(made) << round;
    EXPECT_EQ(targets_of(made->tasks[0]), std::vector<std::string>{"t1"});
    EXPECT_EQ(targets_of(made->tasks[1]), (std::vector<std::string>{"t2", "t1"}));
    EXPECT_EQ(targets_of(made->tasks[2]), (std::vector<std::string>{"t2", "t3"}));  // t1 is merged with a1 alone
    EXPECT_EQ(targets_of(made->tasks[3]), std::vector<std::string>{});
    auto first = made->tasks[0].panels[0].officers;
    std::sort(first.begin(), first.end());
    EXPECT_EQ(first, (std::vector<std::string>{"YL-1", "YL-2"}));  // Q is a1 and a2: YL-3 has one of them, B is recused
    auto other = made->tasks[1].panels[1].officers;
    std::sort(other.begin(), other.end());
    EXPECT_EQ(other, (std::vector<std::string>{"M-1", "M-2"}));  // Q is b1 and b2
    EXPECT_EQ(made->tasks[1].panels[0].leader, "M-1");           // t2 is drawn in b1 and a2, and a2 is of the other department
    std::uint64_t pairs = 0, of_both = 0;
    for (const cavel::load_record& each : made->loads) {
      pairs += each.load;
      if (each.officer == "B") of_both = each.load;
    }
    EXPECT_EQ(pairs, 10U);
    EXPECT_LE(of_both, 2U);  // capacity runs over the whole event
  }
}

TEST(DrawPanels, ALeadForTheTasksOfOneDepartmentNeedNotLeadInTheOther) {
  auto input = two_departments();
  input.lists.eligibility[1] = "M-1\t-\tb1,b2\t-\t*\t*";  // nobody may lead in b1 now
  const auto made = cavel::draw_panels(input);
  ASSERT_FALSE(made);
  ASSERT_TRUE(made.shortage());
  EXPECT_EQ(made.shortage()->task, "b1");
  for (cavel::panels_task& each : input.tasks)
    each.department = "应急";  // as one department, t1 needs officers of all four tasks
  input.lists.eligibility[1] = "M-1\t-\tb1,b2\tb1,b2\t*\t*";
  const auto merged = cavel::draw_panels(input);
  ASSERT_FALSE(merged);
  EXPECT_EQ(merged.shortage()->task, "a1");
}

TEST(DrawPanels, AForcedPairIsNamedAndKept) {
  auto input = event();
  input.lists.eligibility[4] = "YL-5\t-\tmetal,general\tmetal,general\t*\t东镇";
  input.lists.recusals = {"YL-1\tt4"};  // YL-2 and YL-5 alone are left for t4
  const auto made = cavel::draw_panels(input);
  ASSERT_TRUE(made);
  std::set<std::string> forced;
  for (const cavel::pair_record& each : made->tasks[1].record.forced) forced.insert(each.target + " " + each.officer);
  EXPECT_EQ(forced, (std::set<std::string>{"t4 YL-2", "t4 YL-5"}));
  EXPECT_EQ(made->tasks[1].panels[0].leader, "YL-5");
}

TEST(DrawPanels, AShortageNamesTheTaskAndAddsUp) {
  auto input = event();
  input.lists.eligibility[4] = "YL-5\t-\tmetal,general\tmetal,general\t*\t东镇";
  input.lists.recusals = {"YL-1\tt4", "YL-2\tt4"};
  const auto made = cavel::draw_panels(input);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.problems().front().code, cavel::fault::match_incomplete);
  ASSERT_TRUE(made.shortage());
  EXPECT_EQ(made.shortage()->task, "general");
  EXPECT_EQ(made.shortage()->proof.targets, std::vector<std::string>{"t4"});
  EXPECT_EQ(made.shortage()->proof.needed, made.shortage()->proof.room + 1);  // one seat of t4 stays empty
}

TEST(DrawPanels, LinesThatAreNotInTheirFormAreRefused) {
  auto no_fact = event();
  no_fact.lists.targets.pop_back();
  EXPECT_EQ(cavel::draw_panels(no_fact).problems().front().code, cavel::fault::list_fact_missing);
  auto broken = event();
  broken.lists.eligibility[0] = "YL-1\t-\tmetal";
  EXPECT_EQ(cavel::draw_panels(broken).problems().front().code, cavel::fault::list_line);
}

}  // namespace
