// SPDX-License-Identifier: Apache-2.0
// Law: an announcement binds the content of a roster, not its file format; the digest is the one that the protocol defines.
#include <cavel/base/report.hpp>
#include <cavel/event/event_key.hpp>
#include <cavel/event/roster_content.hpp>
#include <cavel/files/csv.hpp>
#include <cavel/files/officers.hpp>
#include <cavel/files/plan_json.hpp>
#include <cavel/plan/frame.hpp>

#include <gtest/gtest.h>

namespace {

using names = std::vector<std::string>;

cavel::plan plan_of(const std::string& task, const std::string& officers = "{}") {
  const auto made =
      cavel::read_plan(R"({"title": "计划", "basis": "办法", "tasks": [{"task": "a", "number": 1, "department": "局",
      "matter": "安全", "title": "抽查", "targets": "企业", "method": "检查", "fraction": "1/2",
      "window": {"from": "2022-05-26", "to": "2022-12-31"}, "officers": )" +
                           officers + task + "}]}",
                       "plan.json");
  EXPECT_TRUE(made) << cavel::report(made.problems(), cavel::language::en);
  return *made;
}

cavel::roster_facts content(const cavel::plan& of, const std::string& csv) {
  const auto read = cavel::parse_roster(csv, {});
  EXPECT_FALSE(read.refused) << cavel::report(read.found, cavel::language::en);
  return content_of(cavel::suite::sha256, of, read.rows);
}

TEST(RosterContent, IsTheTextOfThePage) {
  const auto plan = plan_of(R"(, "filter": {"sector": ["机械"], "备注": ["x"]}, "cap": {"limit": 2, "column": "inspections"})");
  const auto made = content(
      plan,
      "统一社会信用代码,备注,电话,行业,属性,本年度检查次数\n91350100M000100Y43,\"x\ty\\z\",1,机械,\"涉氨制冷、粉尘涉爆\",0\n"
      "91410381171393857P,\"x\nw\",2,轻工,,\n不是代码,,,,,\n");
  EXPECT_EQ(made.columns, (names{"id", "inspections", "sector", "备注"}));
  EXPECT_EQ(made.content, hash(cavel::suite::sha256,
                               "id\tinspections\tsector\t备注\n91350100M000100Y43\t0\t机械\tx\\ty\\\\z\n"
                               "91410381171393857P\t\t轻工\tx\\nw\n"));
}

TEST(RosterContent, ABackslashIsEscapedWhereverItIs) {
  const auto plan = plan_of("");
  for (std::size_t length = 1; length <= 70; ++length) {
    for (std::size_t at = 0; at <= length; ++at) {  // at == length: there is none
      std::string name(length, 'n');
      if (at < length) name[at] = '\\';
      std::string escaped = name;
      if (at < length) escaped.insert(at, 1, '\\');
      const auto made = content(plan, "id,name\n91350100M000100Y43," + name + "\n");
      EXPECT_EQ(made.content, hash(cavel::suite::sha256, "id\tname\n91350100M000100Y43\t" + escaped + "\n"))
          << length << ", " << at;
    }
  }
}

TEST(RosterContent, LongerThanItsBuffer) {
  const auto plan = plan_of("");
  std::string csv = "id,name\n", expected = "id\tname\n";
  for (int row = 0; row < 3000; ++row) {
    std::string id = "91410381" + std::to_string(100000000 + row);
    id += cavel::credit_code_check_character(id);
    const std::string name = row % 7 == 0 ? "a\\b" : std::string(static_cast<std::size_t>(1 + row * 17 % 250), 'n');
    csv += id + "," + name + "\n";
    expected += id + "\t" + (row % 7 == 0 ? "a\\\\b" : name) + "\n";
  }
  EXPECT_EQ(content(plan, csv).content, hash(cavel::suite::sha256, expected));
}

TEST(RosterContent, IsTheSameWhateverCarriedIt) {
  const auto plan = plan_of(R"(, "filter": {"attributes": ["粉尘涉爆"]})");
  const auto first = content(
      plan, "统一社会信用代码,企业名称,属性,电话\n91350100M000100Y43,甲,\"涉氨制冷、粉尘涉爆\",1\n91410381171393857P,乙,,2\n");
  const std::string_view ids[] = {"91410381171393857P", "91350100M000100Y43"};
  const std::string_view called[] = {"乙", "甲"};
  const std::string_view attributes[] = {"", "涉氨制冷;粉尘涉爆"};
  const cavel::column_cells columns[] = {{"attributes", attributes}, {"id", ids}, {"name", called}};
  const auto read = cavel::read_roster(columns, {});
  EXPECT_EQ(first, content_of(cavel::suite::sha256, plan, read.rows));
  const auto other = content(plan, "id,name,attributes\n91350100M000100Y43,甲,粉尘涉爆、涉氨制冷\n91410381171393857P,乙,\n");
  EXPECT_NE(first.content, other.content);  // the order within a cell is content
}

TEST(RosterContent, ASectorThatFollowsFromTheCodeIsNotInTheTable) {
  const auto plan = plan_of(R"(, "filter": {"sector": ["机械"]})");
  const auto made = content(plan, "id,industry\n91350100M000100Y43,C3444\n");
  EXPECT_EQ(made.columns, (names{"id", "industry"}));
  EXPECT_EQ(made.content, hash(cavel::suite::sha256, "id\tindustry\n91350100M000100Y43\tC3444\n"));
}

TEST(RosterContent, OfficersHaveOneFormForDaysAndWords) {
  const auto plan = plan_of("", R"({"where": {"职务": ["科员"]}})");
  const cavel::digest salt = hash(cavel::suite::sha256, "salt");
  const auto content = [&](const char* csv) {
    const auto read = cavel::parse_officers(csv, {});
    EXPECT_TRUE(read.found.empty()) << cavel::report(read.found, cavel::language::en);
    return content_of(cavel::suite::sha256, salt, plan, read);
  };
  const auto made = content(
      "执法人员编号,姓名,执法证件号,证件有效期至,正式工作人员,职务,请假,任务上限,可任组长,监管行业,电话\n"
      "YL-2,乙,证2,2025/2/28,是,科员,2022/6/1至2022/6/10、2022-05-01,007,,\"机械、冶金\",1\n");
  EXPECT_EQ(made.columns,
            (names{"id", "capacity", "credential", "formal", "lead", "leave", "name", "sectors", "valid_until", "职务"}));
  EXPECT_EQ(made.content,
            hash(cavel::suite::sha256,
                 "salt " + hex(salt) +
                     "\nid\tcapacity\tcredential\tformal\tlead\tleave\tname\tsectors\tvalid_until\t职务\n"
                     "YL-2\t7\t证2\tyes\t\t2022-06-01/2022-06-10|2022-05-01/2022-05-01\t乙\t机械|冶金\t2025-02-28\t科员\n"));
}

TEST(RosterContent, RecusalsHaveTheirTimesInChina) {
  const auto read = cavel::parse_recusals(
      "officer,target,ground,source,decider,state,requested,decided\n"
      "YL-2,B,近亲属,本人,局长,决定回避,2022-05-18T23:30:00Z,2022-05-19T09:00:00+08:00\nYL-1,A,关系,本人,,申请中,2022-05-18T09:"
      "00:00+"
      "08:00,\n",
      {});
  ASSERT_TRUE(read);
  const cavel::digest salt;
  EXPECT_EQ(content_of(cavel::suite::sha256, salt, read->recusals).content,
            hash(cavel::suite::sha256,
                 "salt " + hex(salt) +
                     "\nofficer\tdecided\tdecider\tground\trequested\tsource\tstate\ttarget\n"
                     "YL-1\t\t\t关系\t2022-05-18T09:00:00+08:00\t本人\trequested\tA\n"
                     "YL-2\t2022-05-19T09:00:00+08:00\t局长\t近亲属\t2022-05-19T07:30:00+08:00\t本人\tgranted\tB\n"));
}

TEST(EventKey, IsReadInItsOneForm) {
  const std::string text = std::string(64, '0') + "\n";
  ASSERT_TRUE(cavel::parse_event_key(text));
  EXPECT_EQ(text_of(*cavel::parse_event_key(text)), text);
  EXPECT_TRUE(cavel::parse_event_key(std::string(64, 'a')));
  for (const std::string& bad : {std::string(63, '0'), std::string(64, 'A'), text + "\n", std::string(), "x" + text}) {
    EXPECT_FALSE(cavel::parse_event_key(bad)) << bad;
  }
  EXPECT_EQ(salt_of(cavel::suite::sha256, {}, "officers"), hash(cavel::suite::sha256, std::string(64, '0') + "salt/officers"));
}

}  // namespace
