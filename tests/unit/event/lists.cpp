// SPDX-License-Identifier: Apache-2.0
// Law: a private list begins with its salt and is read back with it; frames and exclusions agree with the balance.
#include <cavel/event/lists.hpp>

#include <gtest/gtest.h>

namespace {

using cavel::fault;

struct two_lists {
  cavel::announcement_facts facts;
  cavel::event_lists lists;
  cavel::digest salt = hash(cavel::suite::sha256, "salt");

  two_lists() {
    cavel::task_facts& task = facts.tasks.emplace_back();
    task.name = "a";
    lists.tasks.emplace_back().strata.push_back({"1", "2"});
    lists.tasks[0].excluded.push_back({"closed", {"3"}, salt});
    announce();
  }
  void announce() {
    cavel::task_facts& task = facts.tasks[0];
    task.strata.clear();
    task.excluded.clear();
    for (const cavel::line_list& each : lists.tasks[0].strata) {
      const auto list = facts_of(cavel::suite::sha256, each);
      cavel::stratum_facts& stratum = task.strata.emplace_back();
      stratum.name = "s" + std::to_string(task.strata.size());
      stratum.size = list.count;
      stratum.list = list.list;
    }
    for (const cavel::reason_list& each : lists.tasks[0].excluded) {
      task.excluded.push_back({each.reason, facts_of(cavel::suite::sha256, each.salt, each.lines)});
    }
    facts.balance = {3, 0, 0, 1, 2};
  }
  fault found() const {
    const auto problems = check(lists, facts);
    return problems.empty() ? fault::none : problems.front().code;
  }
};

TEST(SaltedList, IsDigestedAsItsFile) {
  const two_lists of;
  const std::string file = cavel::salted_text(of.salt, of.lists.tasks[0].excluded[0].lines);
  EXPECT_EQ(file, "salt " + hex(of.salt) + "\n3\n");
  const auto facts = facts_of(cavel::suite::sha256, of.salt, of.lists.tasks[0].excluded[0].lines);
  EXPECT_EQ(facts.count, 1U);
  EXPECT_EQ(facts.list, hash(cavel::suite::sha256, file));
}

TEST(SaltedList, IsReadBackWithItsSalt) {
  const two_lists of;
  cavel::file_map files{{"frame/a.s1.txt", "1\n2\n"}};
  const auto read = [&](const std::string& text) {
    files["excluded/a.closed.txt"] = text;
    return read_lists(files, of.facts);
  };
  const auto good = read(cavel::salted_text(of.salt, of.lists.tasks[0].excluded[0].lines));
  ASSERT_TRUE(good);
  EXPECT_EQ(good->tasks[0].excluded[0].salt, of.salt);
  EXPECT_TRUE(check(*good, of.facts).empty());
  for (const std::string& bad : {std::string("3\n"), std::string(), "salt " + hex(of.salt).substr(1) + "\n3\n",
                                 "salt  " + hex(of.salt) + "\n", "salt " + std::string(64, 'A') + "\n"}) {
    const auto refused = read(bad);
    ASSERT_FALSE(refused) << bad;
    EXPECT_EQ(refused.problems().front().code, fault::list_salt) << bad;
  }
  const auto other = read("salt " + std::string(64, '0') + "\n3\n");
  ASSERT_TRUE(other);
  EXPECT_EQ(check(*other, of.facts).front().code, fault::list_differs);
}

TEST(Lists, AnIdIsInOneStratumOrExclusionOfATask) {
  two_lists of;
  EXPECT_EQ(of.found(), fault::none);
  of.lists.tasks[0].excluded[0].lines = {"2"};
  of.announce();
  EXPECT_EQ(of.found(), fault::list_in_two_strata);
  of.lists.tasks[0].excluded[0].lines = {"3"};
  of.lists.tasks[0].strata.push_back({"1"});
  of.announce();
  EXPECT_EQ(of.found(), fault::list_in_two_strata);
}

TEST(Lists, HoldAsManyEnterprisesAsTheBalance) {
  two_lists of;
  of.facts.balance.in_frames = 3;
  EXPECT_EQ(of.found(), fault::list_balance);
  of.facts.balance = {3, 0, 0, 2, 2};
  EXPECT_EQ(of.found(), fault::list_balance);
  // 1 is in both frames, 3 excluded from one task and in the frame of the other: each counts once, a frame first.
  of.facts.tasks.push_back(of.facts.tasks[0]);
  of.facts.tasks[1].name = "b";
  of.facts.tasks[1].excluded.clear();
  of.lists.tasks.emplace_back().strata.push_back({"1", "3"});
  const auto list = facts_of(cavel::suite::sha256, of.lists.tasks[1].strata[0]);
  of.facts.tasks[1].strata[0].list = list.list;
  of.facts.balance = {3, 0, 0, 0, 3};
  EXPECT_EQ(of.found(), fault::none);
}

}  // namespace
