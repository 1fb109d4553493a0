// SPDX-License-Identifier: Apache-2.0
// Sources and tasks of an announcement are distinguished by name: each standby replaces one source, however many there are.
#include <cavel/event/announcement.hpp>
#include <cavel/time/instant.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace {

using cavel::fault;
using cavel::source;
using cavel::source_kind;

source named(source_kind kind, const std::string& name, const char* form) {
  source made;
  made.kind = kind;
  made.name = name;
  made.form = *cavel::parse_form(form);
  made.earliest = *cavel::parse_instant("2022-06-02T21:15:00+08:00");
  made.read_at = "x";
  return made;
}

std::size_t count(const cavel::announcement_facts& facts, fault code) {
  const auto found = check(facts);
  return static_cast<std::size_t>(std::count_if(found.begin(), found.end(), [&](const auto& each) { return each.code == code; }));
}

TEST(Announcement, EachStandbyReplacesOneSource) {
  cavel::announcement_facts facts;
  auto lottery = named(source_kind::public_source, "a", "digits:20");
  lottery.replaced_by = "b";
  facts.sources = {lottery, named(source_kind::standby, "b", "digits:20")};
  EXPECT_EQ(count(facts, fault::source_standby), 0U);
  facts.sources[1] = named(source_kind::standby, "b", "digits:19");
  EXPECT_EQ(count(facts, fault::source_standby_weaker), 1U);
  facts.sources.push_back(named(source_kind::standby, "c", "digits:20"));
  EXPECT_EQ(count(facts, fault::source_standby), 1U);
  facts.sources[2] = lottery;
  facts.sources[2].name = "d";  // two sources, one standby
  EXPECT_EQ(count(facts, fault::source_standby), 1U);
}

/// An announcement is read before its digest is known to be right: compared pair by pair, these would take hours.
TEST(Announcement, ManySourcesAndTasksAreComparedByName) {
  cavel::announcement_facts facts;
  for (int i = 0; i < 200000; ++i) {
    auto of_chance = named(source_kind::public_source, "a" + std::to_string(i), "digits:2");
    of_chance.replaced_by = "b" + std::to_string(i);
    facts.sources.push_back(std::move(of_chance));
    facts.sources.push_back(named(source_kind::standby, "b" + std::to_string(i), "digits:2"));
  }
  EXPECT_EQ(count(facts, fault::source_standby), 0U);
  facts.sources.clear();
  for (int i = 0; i < 200000; ++i) {
    auto& task = facts.tasks.emplace_back();
    task.name = "t" + std::to_string(i);
    task.lot = "t0";
  }
  EXPECT_EQ(count(facts, fault::plan_lot_named_as_task), 0U);
  facts.tasks.resize(3);
  facts.tasks[0].lot = "x";
  EXPECT_EQ(count(facts, fault::plan_lot_named_as_task), 2U);
}

TEST(Announcement, TheBalanceAddsUp) {
  cavel::announcement_facts facts;
  facts.rejected = {{"code_check", 2, {1, {}}}, {"duplicate_id", 3, {1, {}}}};
  facts.in_no_task = {{4, "sector", ""}, {1, "sector", "其他"}, {2, "sector", {}}};
  facts.balance = {20, 5, 7, 3, 5};
  EXPECT_EQ(count(facts, fault::announcement_balance), 0U);
  for (auto member : {&cavel::balance_facts::rows, &cavel::balance_facts::excluded, &cavel::balance_facts::in_frames}) {
    cavel::announcement_facts other = facts;
    ++(other.balance.*member);
    EXPECT_EQ(count(other, fault::announcement_balance), 1U);
  }
  facts.balance = {20, 4, 8, 3, 5};
  EXPECT_EQ(count(facts, fault::announcement_balance), 2U);
}

TEST(Announcement, RowsInNoTaskAreLinesOfOneColumnInOrder) {
  const auto wrong = [](std::vector<cavel::untasked_facts> lines, fault code) {
    cavel::announcement_facts facts;
    facts.in_no_task = std::move(lines);
    return count(facts, code);
  };
  EXPECT_EQ(wrong({{1, "a", "x"}, {1, "a", "y"}, {1, "a", {}}}, fault::announcement_order), 0U);
  const auto cells = [](int number, bool with_rest) {
    std::vector<cavel::untasked_facts> lines;
    for (int i = 0; i < number; ++i) lines.push_back({1, "a", std::to_string(1000 + i)});
    if (with_rest) lines.push_back({1, "a", {}});
    return lines;
  };
  const auto none = wrong({{1, "a", "x"}}, fault::announcement_value);
  EXPECT_EQ(wrong(cells(100, false), fault::announcement_value), none);
  EXPECT_EQ(wrong(cells(100, true), fault::announcement_value), none);
  EXPECT_EQ(wrong(cells(99, true), fault::announcement_value), none + 1);
  EXPECT_EQ(wrong(cells(101, false), fault::announcement_value), none + 1);
  EXPECT_EQ(wrong({{1, {}, {}}}, fault::announcement_value), none);
  EXPECT_EQ(wrong({{1, "a", "y"}, {1, "a", "x"}}, fault::announcement_order), 1U);
  EXPECT_EQ(wrong({{1, "a", "x"}, {1, "a", "x"}}, fault::announcement_order), 1U);
  EXPECT_EQ(wrong({{1, "a", {}}, {1, "a", "x"}}, fault::announcement_order), 1U);
  const auto values = wrong({{1, "a", "x"}, {1, "a", "y"}}, fault::announcement_value);
  EXPECT_EQ(wrong({{0, "a", "x"}, {1, "a", "y"}}, fault::announcement_value), values + 1);
  EXPECT_EQ(wrong({{1, "a", "x"}, {1, "b", "y"}}, fault::announcement_value), values + 1);
}

TEST(Announcement, AConfirmedCodeLacksNothingButTheSum) {
  const auto wrong = [](std::vector<std::string> ids, fault code, cavel::id_rule rule = cavel::id_rule::credit_code) {
    cavel::announcement_facts facts;
    facts.ids = rule;
    for (std::string& id : ids) facts.confirmed.push_back({std::move(id), "甲", "核查单1号"});
    return count(facts, code);
  };
  const auto none = wrong({}, fault::announcement_value);
  EXPECT_EQ(wrong({"91410381171393857A", "91410381171393857B"}, fault::announcement_value), none);
  EXPECT_EQ(wrong({"91410381171393857A", "91410381171393857B"}, fault::announcement_order), 0U);
  EXPECT_EQ(wrong({"91410381171393857B", "91410381171393857A"}, fault::announcement_order), 1U);
  EXPECT_EQ(wrong({"91410381171393857P"}, fault::announcement_value), none + 1);  // its sum is right
  EXPECT_EQ(wrong({"9141038117139385IA"}, fault::announcement_value), none + 1);
  EXPECT_EQ(wrong({"91410381171393857A"}, fault::announcement_value, cavel::id_rule::free), none + 1);
}

TEST(Announcement, TheSectorTableIsNamedExactlyIfTheRosterHasCodes) {
  const auto wrong = [](std::vector<std::string> columns, std::optional<cavel::sector_table_facts> table, fault code) {
    cavel::announcement_facts facts;
    facts.targets.columns = std::move(columns);
    facts.sector_table = std::move(table);
    return count(facts, code);
  };
  const cavel::sector_table_facts table{"应急厅〔2019〕17号", 1, "GB/T 4754-2017"};
  const auto none = wrong({"id", "sector"}, {}, fault::announcement_value);
  EXPECT_EQ(wrong({"id", "industry"}, table, fault::announcement_value), none);
  EXPECT_EQ(wrong({"id", "industry"}, {}, fault::announcement_value), none + 1);
  EXPECT_EQ(wrong({"id", "sector"}, table, fault::announcement_value), none + 1);
  const auto empty = wrong({"id", "industry"}, table, fault::text_empty);
  EXPECT_EQ(wrong({"id", "industry"}, cavel::sector_table_facts{"", 1, ""}, fault::text_empty), empty + 2);
}

TEST(Announcement, ColumnsAreTheIdAndTheOthersInOrder) {
  const auto wrong = [](std::vector<std::string> columns) {
    cavel::announcement_facts facts;
    facts.targets.columns = std::move(columns);
    const auto found = check(facts);
    return std::count_if(found.begin(), found.end(), [](const auto& each) { return each.field.starts_with("targets"); });
  };
  EXPECT_EQ(wrong({"id"}), 0);
  EXPECT_EQ(wrong({"id", "a", "名"}), 0);
  EXPECT_EQ(wrong({}), 1);
  EXPECT_EQ(wrong({"a", "id"}), 1);
  EXPECT_EQ(wrong({"id", "b", "a"}), 1);
  EXPECT_EQ(wrong({"id", "a", "a"}), 1);
  EXPECT_EQ(wrong({"id", "id"}), 1);
}

}  // namespace
