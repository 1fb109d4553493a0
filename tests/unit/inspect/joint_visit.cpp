// SPDX-License-Identifier: Apache-2.0
// Departments together at one target (部门联合抽查): each part is checked and counted against what its department drew.
#include "sample_visits.hpp"

#include <cavel/files/inspection_json.hpp>
#include <cavel/files/status_json.hpp>
#include <cavel/inspect/due_item.hpp>
#include <cavel/inspect/publication.hpp>
#include <cavel/inspect/validate.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using cavel::disclosure_state;
using cavel::fault;
using sample_visits::event;
using sample_visits::read;

const std::string safety = "区应急管理局", market = "区市场监督管理局", fire = "区消防救援大队";

cavel::inspection two() { return *cavel::parse_inspection(read("good-departments.json")); }
cavel::inspection three() { return *cavel::parse_inspection(read("good-three-departments.json")); }

boost::gregorian::date day(const std::string& text) { return *cavel::try_parse_date(text); }
cavel::instant at(const std::string& text) { return *cavel::parse_instant(text + ":00+08:00"); }

cavel::problems problems_of(const cavel::inspection& of, const std::string& on = "2022-09-30") {
  return validate(of, event(), cavel::notice_catalogue(), cavel::china_calendar(), day(on));
}

/// The faults with the places that they name.
std::multimap<fault, std::string> found_in(const cavel::inspection& of) {
  std::multimap<fault, std::string> made;
  for (const cavel::problem& each : problems_of(of)) made.emplace(each.code, each.field);
  return made;
}

using places = std::multimap<fault, std::string>;

/// Exchanges who visited: officers, unit, and who entered and published.
void swap_people(cavel::visit_part& one, cavel::visit_part& other) {
  std::swap(one.officers, other.officers);
  std::swap(one.unit, other.unit);
  std::swap(one.publication, other.publication);
}

TEST(JointVisit, TheSamplesAreRightForTwoAndThreeDepartments) {
  EXPECT_EQ(two().parts.size(), 2U);
  EXPECT_EQ(three().parts.size(), 3U);
  EXPECT_TRUE(problems_of(two()).empty());
  EXPECT_TRUE(problems_of(three()).empty());
}

TEST(JointVisit, OfficersOfTwoDepartmentsCannotBeExchanged) {
  for (cavel::inspection of : {two(), three()}) {
    swap_people(of.parts[0], of.parts[1]);
    const places found = found_in(of);
    for (const std::string part : {"/parts/0", "/parts/1"}) {
      const auto holds = [&](fault code, const std::string& field) {
        const auto [first, last] = found.equal_range(code);
        return std::count_if(first, last, [&](const auto& each) { return each.second == field; });
      };
      EXPECT_EQ(holds(fault::visit_officer_stranger, part + "/officers/0"), 1) << part;
      EXPECT_EQ(holds(fault::visit_officer_stranger, part + "/officers/1"), 1) << part;
      EXPECT_EQ(holds(fault::visit_officer_absent, part + "/officers"), 2) << part;
      EXPECT_EQ(holds(fault::visit_unit, part + "/unit"), 1) << part;
    }
  }
}

TEST(JointVisit, DepartmentsCannotBeExchanged) {
  cavel::inspection of = two();
  std::swap(of.parts[0].department, of.parts[1].department);
  const places found = found_in(of);
  EXPECT_EQ(found.count(fault::visit_officer_stranger), 4U);
  EXPECT_EQ(found.count(fault::visit_officer_absent), 4U);
  EXPECT_EQ(found.count(fault::visit_other_task), 2U);
}

TEST(JointVisit, EachDepartmentHasTwoOfficersOfItsOwn) {
  cavel::inspection of = two();
  of.parts[1].officers = {"S01"};
  of.parts[1].replacements = {{"S02", "S01", "S02 请假"}};
  of.signatures.officers.pop_back();
  EXPECT_EQ(found_in(of), (places{{fault::visit_two_officers, "/parts/1/officers"}}));
  // An expert beside one officer does not make two.
  of.assistants = {{"S02", "特种设备科", "expert"}};
  EXPECT_EQ(found_in(of), (places{{fault::visit_two_officers, "/parts/1/officers"}}));
  // Nor does an officer of the other department.
  of.parts[1].officers = {"S01", "A01"};
  of.parts[1].replacements = {{"S02", "A01", "S02 请假"}};
  of.parts[1].joint_units = {"执法监察大队"};
  EXPECT_EQ(found_in(of), (places{{fault::visit_officer_repeated, "/parts/1/officers/1"}}));
}

TEST(JointVisit, AnOfficerWhomBothPanelsDrewMayVisitForBoth) {
  cavel::inspection of = two();
  cavel::inspection_baseline drawn = event();
  for (cavel::drawn_target& each : drawn.targets) {
    if (each.id == of.target) each.shares[1].panel = {"S01", "A01"};
  }
  of.parts[1].officers = {"S01", "A01"};
  of.parts[1].joint_units = {"执法监察大队"};
  of.signatures.officers.pop_back();
  const auto found = validate(of, drawn, cavel::notice_catalogue(), cavel::china_calendar(), day("2022-09-30"));
  EXPECT_TRUE(found.empty()) << message(found.front(), cavel::language::en);
}

TEST(JointVisit, AssistantsAndExpertsAreNoOfficers) {
  cavel::inspection of = two();
  for (const std::string name : {"S01", "样例人员10"}) {  // by number, and by name and unit
    of.assistants = {{"样例专家1", "样例检测公司", "expert"}, {name, "特种设备科", "assistant"}};
    EXPECT_EQ(found_in(of), (places{{fault::visit_officer_repeated, "/assistants/1/name"}})) << name;
  }
  of.assistants[1].unit = "另一单位";  // somebody else of that name
  EXPECT_TRUE(problems_of(of).empty());
  of.signatures.officers.push_back("样例专家1");
  EXPECT_EQ(found_in(of), (places{{fault::visit_signature_stranger, "/signatures/officers/4"}}));
  const auto role = cavel::parse_inspection(R"({"basis":"random","target":"A","assistants":[{"name":"甲","role":"officer"}]})");
  ASSERT_FALSE(role);
  EXPECT_EQ(role.problems().front().field, "/assistants/0/role");
}

TEST(JointVisit, EveryDepartmentHasOnePart) {
  cavel::inspection of = three();
  of.parts.erase(of.parts.begin() + 1);
  of.signatures.officers = {"A01", "A02", "F01", "F02"};
  cavel::problems found = problems_of(of);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, fault::visit_part_missing);
  EXPECT_EQ(found[0].detail, market);
  of = two();
  of.parts.push_back(of.parts[1]);
  EXPECT_EQ(found_in(of).count(fault::visit_part_department), 1U);
  EXPECT_EQ(found_in(of).find(fault::visit_part_department)->second, "/parts/2/department");
  of.parts.pop_back();
  of.parts[1].department = fire;  // no department of this target
  EXPECT_EQ(found_in(of).count(fault::visit_part_department), 1U);
  EXPECT_EQ(found_in(of).count(fault::visit_part_missing), 1U);
  of.parts[1].department.clear();
  EXPECT_EQ(found_in(of).count(fault::visit_part_department), 1U);
  of = two();
  static_cast<cavel::visit_part&>(of) = of.parts[0];
  of.department.clear();
  of.parts.clear();
  EXPECT_EQ(found_in(of).count(fault::visit_part_missing), 2U);
}

TEST(JointVisit, WhatADepartmentDidStandsInItsPart) {
  const cavel::inspection good = two();
  cavel::visit_part full = good.parts[0];
  full.joint_units = {"基础科"};
  full.replacements = {{"A01", "A03", "请假"}};
  full.follow_ups = {{"unreachable", "已通报"}};
  cavel::inspection of = good;
  static_cast<cavel::visit_part&>(of) = full;
  std::set<std::string> outside;
  for (const cavel::problem& each : problems_of(of)) {
    EXPECT_EQ(each.code, fault::visit_part_outside) << message(each, cavel::language::en);
    outside.insert(each.field);
  }
  std::set<std::string> all;
  for (const std::string_view each : cavel::visit_part_members) all.insert("/" + std::string(each));
  EXPECT_EQ(outside, all);
}

TEST(JointVisit, AProblemNamesThePartAndTheDepartment) {
  cavel::inspection of = two();
  of.parts[1].results.clear();
  cavel::problems found = problems_of(of);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].field, "/parts/1/results");
  EXPECT_NE(message(found[0], cavel::language::zh).find(of.id + "（" + market + "）"), std::string::npos);
  name_file(found, of, "v/1.json");
  EXPECT_EQ(found[0].where, "v/1.json（" + market + "）");
  // The window of its task: what is common to all departments keeps its place.
  cavel::inspection_baseline drawn = event();
  for (cavel::drawn_task& each : drawn.tasks) {
    if (each.department == market) each.visits.to = day("2022-09-19");
  }
  found = validate(two(), drawn, cavel::notice_catalogue(), cavel::china_calendar(), day("2022-09-30"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, fault::visit_outside_window);
  EXPECT_EQ(found[0].field, "/visit/began");
  EXPECT_EQ(found[0].where, of.id + "（" + market + "）");
}

TEST(JointVisit, ItemsAreThoseOfTheDepartment) {
  cavel::inspection of = two();
  of.parts[1].items.push_back(of.parts[0].items[0]);  // 1.1, which the other department checks
  const std::size_t last = of.parts[1].items.size() - 1;
  EXPECT_EQ(found_in(of), (places{{fault::visit_item_extra, "/parts/1/items/" + std::to_string(last) + "/item"}}));
  of = two();
  of.parts[1].items.pop_back();
  EXPECT_EQ(found_in(of).count(fault::visit_category) + found_in(of).count(fault::visit_item_missing), 1U);
}

TEST(JointVisit, EachPublicationHasItsOwnClock) {
  cavel::inspection of = two();
  of.parts[1].publication[1].published_at = at("2022-09-27T00:00");
  EXPECT_EQ(found_in(of), (places{{fault::visit_published_late, "/parts/1/publication/1/published_at"}}));
  of.parts[1].publication.clear();
  EXPECT_EQ(found_in(of).count(fault::visit_unpublished), 3U);
  EXPECT_EQ(found_in(of).find(fault::visit_unpublished)->second, "/parts/1/publication");
  of = two();
  of.parts[1].publication[0].published_by = "A01";  // an officer of the other department
  EXPECT_EQ(found_in(of), (places{{fault::visit_publisher, "/parts/1/publication/0/published_by"}}));
  of = two();
  of.parts[1].result_arose = day("2022-09-23");  // after it was entered
  EXPECT_EQ(found_in(of).count(fault::visit_entered_early), 3U);
}

TEST(JointVisit, AReplacedPanelIsThatOfTheDepartment) {
  cavel::inspection of = two();
  cavel::inspection_baseline drawn = event();
  for (cavel::drawn_target& each : drawn.targets) {
    if (each.id != of.target) continue;
    each.shares[1].earlier_panels = {{each.shares[1].panel, each.shares[1].unit, day("2022-09-21")}};
    each.shares[1].panel = {"S01", "S03"};
  }
  const auto check = [&] { return validate(of, drawn, cavel::notice_catalogue(), cavel::china_calendar(), day("2022-09-30")); };
  EXPECT_TRUE(check().empty());  // the visit was the day before the change
  for (cavel::drawn_target& each : drawn.targets) {
    if (each.id == of.target) each.shares[1].earlier_panels[0].until = day("2022-09-19");
  }
  EXPECT_FALSE(check().empty());
}

/// The sample event alone with its two joint targets.
cavel::inspection_baseline joint_event() {
  cavel::inspection_baseline made = event();
  std::erase_if(made.targets, [](const cavel::drawn_target& each) { return each.shares.empty(); });
  return made;
}

const cavel::status_counts& group(const std::vector<cavel::status_counts>& in, const std::string& name) {
  const auto found = std::find_if(in.begin(), in.end(), [&](const auto& each) { return each.group == name; });
  if (found == in.end()) throw std::runtime_error("no group " + name);
  return *found;
}

TEST(JointVisit, AVisitIsPublishedWhenEveryPartIs) {
  const auto drawn = joint_event();
  std::vector<cavel::inspection> visits{two(), three()};
  visits[1].id = "2";
  visits[1].sha256 = "2";
  visits[0].parts[1].publication.clear();
  const auto status = status_of(drawn, visits, cavel::china_calendar(), day("2022-09-30"));
  EXPECT_TRUE(status.found.empty());
  ASSERT_EQ(status.targets.size(), 2U);
  EXPECT_EQ(status.targets[0].state, disclosure_state::overdue);
  ASSERT_EQ(status.targets[0].parts.size(), 2U);
  EXPECT_EQ(status.targets[0].parts[0].state, disclosure_state::published);
  EXPECT_EQ(status.targets[0].parts[1].state, disclosure_state::overdue);
  EXPECT_EQ(status.targets[1].state, disclosure_state::published);
  EXPECT_EQ(status.total.drawn, 2U);
  EXPECT_EQ(status.total.published, 1U);
  EXPECT_EQ(status.total.overdue, 1U);
  EXPECT_TRUE(status.total.balances());
  EXPECT_EQ(status.total.visited, 2U);
  EXPECT_EQ(status.total.publications, 5U);
  EXPECT_EQ(status.total.publications_done, 4U);
  EXPECT_EQ(status.total.publications_overdue, 1U);
  EXPECT_EQ(status.total.joint_share(), 10000U);
  EXPECT_EQ(status.total.cases, 2U);
  ASSERT_EQ(status.departments.size(), 3U);
  EXPECT_EQ(status.departments[0].group, safety);
  EXPECT_EQ(status.departments[1].group, market);
  for (const auto& list : {status.departments, status.tasks, status.units, status.officers}) {
    for (const auto& each : list) EXPECT_TRUE(each.balances()) << each.group;
  }
  // Each department, its task, its unit and its officers answer for its own part.
  EXPECT_EQ(group(status.departments, safety).published, 2U);
  EXPECT_EQ(group(status.departments, market).published, 1U);
  EXPECT_EQ(group(status.departments, market).overdue, 1U);
  EXPECT_EQ(group(status.departments, fire).drawn, 1U);
  EXPECT_EQ(group(status.departments, safety).cases, 2U);
  EXPECT_EQ(group(status.departments, market).cases, 0U);
  EXPECT_EQ(group(status.tasks, "task-1").overdue, 0U);
  EXPECT_EQ(group(status.tasks, "task-3").overdue, 1U);
  EXPECT_EQ(group(status.units, "特种设备科").overdue, 1U);
  EXPECT_EQ(group(status.officers, "A01").overdue, 0U);
  EXPECT_EQ(group(status.officers, "S01").overdue, 1U);
  // What is due names the department.
  const auto due = due_within(status, cavel::china_calendar(), 0);
  const auto publish = std::count_if(due.begin(), due.end(), [](const cavel::due_item& each) {
    return each.what == cavel::due_item::action::publish && each.department == market && each.overdue;
  });
  EXPECT_EQ(publish, 3);
  const std::string report = canonical(to_json(status, due));
  EXPECT_NE(report.find(R"("account":"overdue","department":")" + market), std::string::npos) << report;
}

TEST(JointVisit, ADecisionIsOverdueForItsDepartmentAlone) {
  const auto drawn = joint_event();
  std::vector<cavel::inspection> visits{two()};
  visits[0].parts[0].handling[0].published_on.reset();
  const auto status = status_of(drawn, visits, cavel::china_calendar(), day("2022-10-11"));
  EXPECT_EQ(status.targets[0].state, disclosure_state::overdue);
  EXPECT_EQ(status.total.decisions_overdue, 1U);
  EXPECT_EQ(group(status.departments, safety).decisions_overdue, 1U);
  EXPECT_EQ(group(status.departments, market).decisions_overdue, 0U);
  EXPECT_EQ(group(status.departments, market).published, 1U);
  const auto due = due_within(status, cavel::china_calendar(), 0);
  EXPECT_TRUE(std::any_of(due.begin(), due.end(), [](const cavel::due_item& each) {
    return each.what == cavel::due_item::action::publish_decision && each.department == safety;
  }));
}

TEST(JointVisit, AMissingPartIsNotPublished) {
  const auto drawn = joint_event();
  std::vector<cavel::inspection> visits{three()};
  visits[0].parts.pop_back();
  const auto on = [&](const std::string& when) {
    const auto status = status_of(drawn, visits, cavel::china_calendar(), day(when));
    return std::pair(status.targets[1].state, status.targets[1].parts[2].state);
  };
  EXPECT_EQ(on("2022-09-23"), std::pair(disclosure_state::pending, disclosure_state::pending));
  EXPECT_EQ(on("2022-09-30"), std::pair(disclosure_state::overdue, disclosure_state::overdue));
}

// Law: on every day, whatever the parts say, the account adds up for all and for each group.
TEST(JointVisit, EveryDayBalances) {
  auto drawn = joint_event();
  drawn.targets[1].suspensions = {{"停产", day("2022-09-10"), day("2022-09-18")}};
  for (int variant = 0; variant < 64; ++variant) {
    std::vector<cavel::inspection> visits{two(), three()};
    visits[1].id = visits[1].sha256 = "2";
    for (std::size_t i = 0; i < 2; ++i) {
      if ((variant >> i & 1) != 0) visits[i].parts[1].publication.clear();
      if ((variant >> (i + 2) & 1) != 0) visits[i].parts[0].handling[0].published_on.reset();
      if ((variant >> (i + 4) & 1) != 0) visits[i].parts[1].result_arose.reset();
    }
    if (variant % 7 == 0) visits[1].ended.reset();
    for (auto when = day("2022-09-15"); when <= day("2022-10-15"); when += boost::gregorian::days(3)) {
      const auto status = status_of(drawn, visits, cavel::china_calendar(), when);
      EXPECT_TRUE(status.total.balances());
      EXPECT_EQ(status.total.drawn, 2U);
      EXPECT_GE(status.total.publications, status.total.publications_done + status.total.publications_overdue);
      for (const auto& list : {status.departments, status.tasks, status.units, status.officers}) {
        for (const auto& each : list) EXPECT_TRUE(each.balances()) << each.group;
      }
      for (const auto& each : status.targets) {
        const bool all = std::all_of(each.parts.begin(), each.parts.end(),
                                     [](const auto& part) { return part.state == disclosure_state::published; });
        EXPECT_EQ(each.state == disclosure_state::published, all && !each.parts.empty());
      }
    }
  }
}

}  // namespace
