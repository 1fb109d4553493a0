// SPDX-License-Identifier: Apache-2.0
// Law: every row of the roster is counted once, and the announced sums add up; a further draw needs a reason.
#include <cavel/base/report.hpp>
#include <cavel/event/announce.hpp>
#include <cavel/event/papers.hpp>
#include <cavel/roster/credit_code.hpp>

#include <gtest/gtest.h>

namespace {

std::string id_of(int number) {
  std::string first = std::to_string(number);
  first = "91410399MAYL" + std::string(5 - first.size(), '0') + first;
  return first + cavel::credit_code_check_character(first);
}

cavel::checked<cavel::event_papers> announced(const std::string& tasks, const std::string& targets) {
  return cavel::event_papers::read(
      {{"plan.json", R"({"title": "计划", "basis": "办法", "tasks": [)" + tasks + "]}"},
       {"event.json", R"({"body": "局", "operator": "甲", "event": "场", "number": 1, "embargo": false,
          "digest_published": {"day": "2022-05-23", "channel": "公示栏"}, "sources": [{"kind": "public", "name": "骰", "form": "dice:30",
          "earliest": "2022-05-24T09:00:00+08:00", "read_at": "局"}]})"},
       {"targets.csv", targets},
       {"event-key.txt", cavel::text_of(cavel::event_key{})},
       {"terms.json", cavel::terms_text({})}});
}

std::string task(const std::string& name, const std::string& more) {
  return R"({"task": ")" + name + R"(", "number": 1, "department": "局", "matter": "安全", "title": "随机抽查", "targets": "企业",
      "method": "检查", "fraction": "1/2", "window": {"from": "2022-05-26", "to": "2022-12-31"})" +
         more + "}";
}

TEST(Balance, EveryRowIsCountedOnce) {
  std::string targets = "id,sector\n";
  const char* sectors[] = {"冶金", "冶金", "机械", "机械", "纺织", "其他", "其他", ""};
  for (int i = 0; i < 8; ++i) targets += id_of(i) + "," + sectors[i] + "\n";
  targets += "91410399MAYL00000X,冶金\n" + id_of(9) + ",冶金\n" + id_of(9) + ",冶金\n甲,乙,丙\n";
  // 0 is excluded from one task and in the frame of the other; 2 is excluded from both.
  const auto made =
      announced(task("a", R"(, "filter": {"sector": ["冶金", "机械"]}, "exclude": [{"reason": "closed", "ids": [")" + id_of(0) +
                              R"(", ")" + id_of(2) + R"("]}])") +
                    "," +
                    task("b", R"(, "filter": {"sector": ["冶金", "机械"]}, "exclude": [{"reason": "moved", "ids": [")" +
                                  id_of(2) + "\"]}]"),
                targets);
  ASSERT_TRUE(made) << cavel::report(made.problems(), cavel::language::en);
  const cavel::announcement_facts& facts = made->announced().announcement.facts();
  EXPECT_EQ(facts.balance, (cavel::balance_facts{12, 4, 4, 1, 3}));
  ASSERT_EQ(facts.in_no_task.size(), 3U);
  EXPECT_EQ(facts.in_no_task[0], (cavel::untasked_facts{1, "sector", ""}));
  EXPECT_EQ(facts.in_no_task[1], (cavel::untasked_facts{2, "sector", "其他"}));
  EXPECT_EQ(facts.in_no_task[2], (cavel::untasked_facts{1, "sector", "纺织"}));
  EXPECT_EQ(made->announced().excluded_rows, (std::map<std::string, std::uint64_t>{{"closed", 1}}));
  ASSERT_EQ(facts.rejected.size(), 3U);  // code, duplicate, row of another length
  for (const cavel::rejected_facts& each : facts.rejected) {
    const bool is_duplicate = each.reason == "duplicate_id";
    EXPECT_EQ(each.rows, is_duplicate ? 2U : 1U) << each.reason;
    EXPECT_EQ(each.lines.count, is_duplicate ? 1U : 0U) << each.reason;  // equal ids are one, wrong ones none
  }
}

TEST(Balance, OfManyCellsAHundredAreNamed) {
  std::string targets = "id,sector,行会\n";
  for (int i = 0; i < 150; ++i) targets += id_of(i) + ",机械,会" + std::to_string(i < 40 ? 0 : i) + "\n";
  targets += id_of(200) + ",机械,有\n";
  const auto made = announced(task("a", R"(, "filter": {"行会": ["有"]})"), targets);
  ASSERT_TRUE(made) << cavel::report(made.problems(), cavel::language::en);
  const auto& lines = made->announced().announcement.facts().in_no_task;
  ASSERT_EQ(lines.size(), 101U);
  EXPECT_EQ(lines.front(), (cavel::untasked_facts{40, "行会", "会0"}));
  EXPECT_EQ(lines.back(), (cavel::untasked_facts{11, "行会", {}}));
  EXPECT_EQ(lines[99].cell, "会88");  // of equal numbers the first in byte order: 会100 to 会149, then 会40 to 会88
}

TEST(Balance, WhereNoFilterNamesAColumnOneLineCounts) {
  const auto made = announced(task("a", R"(, "filter": {"not": {}})"), "id\n" + id_of(1) + "\n" + id_of(2) + "\n");
  ASSERT_TRUE(made) << cavel::report(made.problems(), cavel::language::en);
  const cavel::announcement& text = made->announced().announcement;
  EXPECT_NE(text.text().find("\nin no task 未列入任务: 2; cell []\n"), std::string::npos) << text.text();
}

TEST(SecondDraw, OfAPlanOrOfATaskAsksForItsReason) {
  const auto made = announced(task("a", ""), "id\n" + id_of(1) + "\n");
  ASSERT_TRUE(made);
  const cavel::plan& plan = made->plan();
  const cavel::digest of_plan = made->announced().announcement.facts().plan_digest;
  cavel::previous_record before;
  before.kind = "draw";
  before.plan = cavel::announced_plan{"第一次", {}, {{"a", plan.tasks[0].visits}}};
  const auto is_refused = [&](const cavel::chain_terms& chain, const std::optional<cavel::previous_record>& previous) {
    const auto found = check_second_draw(plan, of_plan, chain, previous);
    if (found.empty()) return false;
    EXPECT_EQ(found.front().code, cavel::fault::event_plan_drawn_before);
    EXPECT_EQ(found.front().detail, "第一次");
    return true;
  };
  EXPECT_TRUE(is_refused({}, before));
  cavel::chain_terms with_reason;
  with_reason.reason = "补抽";
  EXPECT_FALSE(is_refused(with_reason, before));
  before.plan->tasks["a"].to += boost::gregorian::days(1);  // another window
  EXPECT_FALSE(is_refused({}, before));
  before.plan->plan_digest = of_plan;
  EXPECT_TRUE(is_refused({}, before));
  cavel::chain_terms earlier;
  earlier.earlier.emplace().push_back({{}, {}, before.plan});
  EXPECT_TRUE(is_refused(earlier, std::nullopt));
  before.kind = "void";  // a void asks for its reason by another fault
  EXPECT_FALSE(is_refused({}, before));
  EXPECT_FALSE(is_refused({}, std::nullopt));
}

}  // namespace
