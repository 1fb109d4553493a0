// SPDX-License-Identifier: Apache-2.0
// Sources and tasks of an announcement are distinguished by name: each standby replaces one source, however many there are.
#include <cavel/event/announcement.hpp>
#include <cavel/time/instant.hpp>

#include <gtest/gtest.h>

#include <algorithm>

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

/// An announcement is read before anything vouches for it: compared pair by pair, these would take hours.
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

}  // namespace
