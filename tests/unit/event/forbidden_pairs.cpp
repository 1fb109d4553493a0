// SPDX-License-Identifier: Apache-2.0
// Law: a pair is newly forbidden exactly if the present rosters forbid it and the announced lists allowed it; visits made stay.
#include <cavel/event/forbidden_pairs.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using boost::gregorian::date;
using list = std::vector<std::string>;

struct scene {
  cavel::plan plan;
  cavel::officer_lists lists;
  cavel::current_event now;
  std::vector<cavel::officer> officers;
  std::vector<cavel::recusal> recusals;
  std::set<std::string, std::less<>> visited;

  scene() {
    cavel::task task;
    task.name = "metal";
    task.visits = {date(2022, 5, 26), date(2022, 12, 31)};
    task.officers.emplace();
    plan.tasks.push_back(task);
    lists.eligibility = {"YL-1\t-\tmetal\tmetal\t*\t*", "YL-2\t-\tmetal\t-\t*\t*", "YL-3\t-\tmetal\t-\t冶金\t*"};
    lists.targets = {"t1\t冶金\t东镇", "t2\t轻工\t东镇", "t3\t冶金\t西镇"};
    now.tasks.push_back({"metal",
                         {{"t1", 0}, {"t2", 0}},
                         {{"t3"}},
                         {{"t1", {"YL-1", "YL-2"}, "YL-1"}, {"t2", {"YL-1", "YL-2"}, "YL-1"}},
                         3,
                         {},
                         {},
                         date(2022, 12, 31)});
    now.officers = {"YL-1", "YL-2", "YL-3"};
    for (const char* id : {"YL-1", "YL-2", "YL-3"}) {
      cavel::officer one;
      one.id = id;
      one.formal = true;
      one.credential = std::string("c-") + id;
      one.valid_until = date(2025, 2, 28);
      officers.push_back(one);
    }
    officers[2].sectors = {"冶金"};
  }

  void grant(const char* officer, const char* target, cavel::recusal_state state = cavel::recusal_state::granted) {
    cavel::recusal one;
    one.officer = officer;
    one.target = target;
    one.state = state;
    recusals.push_back(one);
  }

  /// `reason: line` of each pair, with the reason of a fault where there is none.
  list found() const {
    const cavel::present_rosters present{officers, recusals, date(2022, 6, 8), visited};
    const auto made = newly_forbidden(plan, lists, now, present, "文号");
    if (!made) return {std::string(cavel::find_fault(made.problems().front().code)->name)};
    list lines;
    for (const cavel::forbidden_pairs& each : *made) {
      EXPECT_EQ(each.evidence, "文号");
      for (const std::string& line : each.lines) lines.push_back(each.reason + ": " + line);
    }
    return lines;
  }
};

TEST(NewlyForbidden, NothingWhereNothingChanged) { EXPECT_EQ(scene().found(), list{}); }

TEST(NewlyForbidden, AGrantedRecusalOfADrawnOrReserveTarget) {
  scene one;
  one.grant("YL-2", "t1");
  one.grant("YL-2", "t3");
  one.grant("YL-1", "t2", cavel::recusal_state::requested);
  one.grant("YL-1", "t1", cavel::recusal_state::refused);
  one.grant("YL-1", "t9");  // neither drawn nor in reserve
  EXPECT_EQ(one.found(), (list{"recusal: YL-2\tt1", "recusal: YL-2\tt3"}));
}

TEST(NewlyForbidden, WhatWasForbiddenBeforeIsNotNew) {
  scene one;
  one.grant("YL-2", "t1");
  one.lists.recusals = {"YL-2\tt1"};
  EXPECT_EQ(one.found(), list{});
  one.lists.recusals.clear();
  one.now.forbidden = {"YL-2\tt1"};
  EXPECT_EQ(one.found(), list{});
  one.now.forbidden = {"YL-2\t*"};
  EXPECT_EQ(one.found(), list{});
}

TEST(NewlyForbidden, AnOfficerLostToEveryTask) {
  scene one;
  one.officers[1].formal = false;
  EXPECT_EQ(one.found(), list{"unavailable: YL-2\t*"});
}

TEST(NewlyForbidden, OneWhoVisitedKeepsThatVisit) {
  scene one;
  one.officers[1].formal = false;
  one.visited = {"t1"};
  EXPECT_EQ(one.found(), (list{"unavailable: YL-2\tt2", "unavailable: YL-2\tt3"}));
}

/// Two departments at one target: YL-2 is lost to one of them, and stays allowed in the other.
TEST(NewlyForbidden, AnOfficerLostToOneDepartmentStaysInTheOther) {
  scene one;
  one.plan.tasks.front().department = "应急";
  cavel::task other = one.plan.tasks.front();
  other.name = "vessels";
  other.department = "市场监管";
  other.visits.to = date(2022, 6, 10);
  one.plan.tasks.push_back(other);
  one.lists.eligibility = {"YL-1\t-\tmetal,vessels\tmetal\t*\t*", "YL-2\t-\tmetal,vessels\t-\t*\t*",
                           "YL-3\t-\tmetal\t-\t冶金\t*"};
  one.now.tasks.push_back({"vessels", {{"t1", 0}}, {{}}, {{"t1", {"YL-1", "YL-2"}, "YL-1"}}, 3, {}, {}, date(2022, 6, 10)});
  one.officers[1].leave = {{date(2022, 6, 1), date(2022, 6, 30)}};  // the whole of what is left of the second window
  EXPECT_EQ(one.found(), list{"unavailable: YL-2\tt1\tvessels"});
  one.now.forbidden = {"YL-2\tt1\tvessels"};
  EXPECT_EQ(one.found(), list{});
  one.now.forbidden.clear();
  one.grant("YL-2", "t1");
  EXPECT_EQ(one.found(), list{"recusal: YL-2\tt1"});
  one.recusals.clear();
  one.officers[1].sectors = {"轻工"};  // an area counts in every department
  EXPECT_EQ(one.found(), (list{"unavailable: YL-2\tt1", "unavailable: YL-2\tt3"}));
}

TEST(NewlyForbidden, AreasAreComparedByTarget) {
  scene one;
  one.officers[0].sectors = {"冶金"};
  EXPECT_EQ(one.found(), list{"unavailable: YL-1\tt2"});
}

TEST(NewlyForbidden, TheTasksConditionOnOfficersIsCheckedAgain) {
  scene one;
  one.plan.tasks[0].officers->where.members = {{"unit", {"大队"}}};
  for (cavel::officer& each : one.officers) each.cells = {{"unit", each.id == "YL-3" ? "综合科" : "大队"}};
  EXPECT_EQ(one.found(), list{"unavailable: YL-3\t*"});
  for (cavel::officer& each : one.officers) each.cells.clear();
  EXPECT_EQ(one.found(), list{"plan_column_missing"});
}

TEST(NewlyForbidden, CredentialsAreCheckedToTheEndOfAnExtendedWindow) {
  scene one;
  one.officers[1].valid_until = date(2022, 12, 31);
  EXPECT_EQ(one.found(), list{});
  one.now.tasks[0].last_day = date(2023, 1, 1);
  EXPECT_EQ(one.found(), list{"unavailable: YL-2\t*"});
}

TEST(NewlyForbidden, APairIsListedUnderOneReason) {
  scene one;
  one.grant("YL-1", "t2");
  one.officers[0].sectors = {"冶金"};
  EXPECT_EQ(one.found(), list{"recusal: YL-1\tt2"});
}

TEST(NewlyForbidden, ARosterThatLacksAnOfficerIsRefused) {
  scene one;
  one.officers.pop_back();
  EXPECT_EQ(one.found(), list{"repair_officer_missing"});
}

}  // namespace
