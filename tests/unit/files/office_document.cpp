// SPDX-License-Identifier: Apache-2.0
// Plans as offices write them: fractions as people say them, a table as text, JSON with Chinese keys. (Workbooks: tests/program/desk.py.)
#include <cavel/files/json.hpp>
#include <cavel/files/office_document.hpp>
#include <cavel/files/plan_json.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using cavel::fault;
using cavel::plain_fraction;
using cavel::read_plan_document;

const std::string header = "序号,部门,抽查事项,抽查任务名称,检查对象,检查方式,抽查比例,抽查时间,任务代号,筛选条件\n";

std::vector<fault> faults(const cavel::problems& found) {
  std::vector<fault> codes;
  for (const cavel::problem& each : found) codes.push_back(each.code);
  return codes;
}

std::string filter_of(const std::string& cell) {
  const auto read =
      read_plan_document("计划\n依据：文号\n" + header + "1,局,事,名,对,式,15%,2022-05-26 至 2022-12-31,a,\"" + cell + "\"\n",
                         {.where = "计划.csv", .sheet = ""});
  if (!read || has_error(read->found)) return "";
  const auto plan = cavel::read_plan(read->json, "plan.json");
  return plan ? cavel::canonical(cavel::to_json(plan->tasks[0].filter)) : "";
}

TEST(OfficeDocument, FractionsAsPeopleSayThem) {
  const std::pair<const char*, const char*> said[] = {{"15%", "15%"},
                                                      {"15", "15%"},
                                                      {"12.5", "12.5%"},
                                                      {"百分之十五", "15%"},
                                                      {"百分之15", "15%"},
                                                      {"百分之一百", "100%"},
                                                      {"百分之十二点五", "12.5%"},
                                                      {"千分之五", "5/1000"},
                                                      {"三分之一", "1/3"},
                                                      {"3/20", "3/20"},
                                                      {"0.15", "15%"},
                                                      {"0.125", "12.5%"},
                                                      {"0.06", "6%"},
                                                      {"0.5", "50%"},
                                                      {"１５％", "15%"},
                                                      {" 15 % ", "15%"},
                                                      {"全部", "100%"},
                                                      {"1", "1"},
                                                      {"二十分之三", "3/20"},
                                                      {"百分之二十", "20%"},
                                                      {"100", "100%"},
                                                      {"十五", "15%"}};
  for (const auto& [text, read] : said) EXPECT_EQ(plain_fraction(text).value_or("none"), read) << text;
  for (const char* text : {"", "很多", "101", "-1", "百分之", "分之一", "百分之一百零一", "1/0", "15%15", "点五"}) {
    EXPECT_FALSE(plain_fraction(text)) << text << " " << plain_fraction(text).value_or("");
  }
}

TEST(OfficeDocument, ConditionsOfCells) {
  EXPECT_EQ(filter_of("行业=冶金、有色"), R"({"sector":["冶金","有色"]})");
  EXPECT_EQ(filter_of("行业＝冶金；属性：涉氨制冷"), R"({"attributes":["涉氨制冷"],"sector":["冶金"]})");
  EXPECT_EQ(filter_of("行业=冶金 或 属性=涉氨制冷"), R"({"any":[{"sector":["冶金"]},{"attributes":["涉氨制冷"]}]})");
  EXPECT_EQ(filter_of("行业≠冶金\n乡镇≠高庄\n信用风险等级=C"),
            R"({"not":{"any":[{"sector":["冶金"]},{"region":["高庄"]}]},"risk":["C"]})");
  EXPECT_EQ(filter_of("或然列=或许"), R"({"或然列":["或许"]})");
  EXPECT_EQ(filter_of("全部"), "{}");
  for (const char* cell : {"冶金", "行业=", "=冶金", "行业=冶金；行业=有色", "或", "；"}) EXPECT_EQ(filter_of(cell), "") << cell;
  EXPECT_EQ(filter_of(std::string(120000, ' ') + "或"), "");
}

TEST(OfficeDocument, ATableOfTheAnnexIsAPlan) {
  const auto read = read_plan_document(
      "附件：\n2022年度计划\n计划依据：偃应急〔2022〕17号\n"
      "序号,区直部门名称,抽查事项,抽查任务名称,检查对象,检查方式,抽查比例,抽查时间\n1,局,事,名,对,式,15%,2022 年 5月—12 "
      "月\n合计,,,,,,,\n",
      {.where = "计划.csv", .sheet = ""});
  ASSERT_TRUE(read);
  EXPECT_EQ(faults(read->found), (std::vector<fault>{fault::cell_read_as, fault::plan_filter_all}));
  const auto plan = cavel::read_plan(read->json, "plan.json");
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->title, "2022年度计划");
  EXPECT_EQ(plan->basis, "偃应急〔2022〕17号");
  ASSERT_EQ(plan->tasks.size(), 1U);
  EXPECT_EQ(plan->tasks[0].name, "task-1");
  EXPECT_EQ(cavel::format_date(plan->tasks[0].visits.from), "2022-05-01");
  EXPECT_EQ(cavel::format_date(plan->tasks[0].visits.to), "2022-12-31");
}

TEST(OfficeDocument, ProblemsOfTheJsonStandInTheirCells) {
  const auto read = read_plan_document("计划\n计划依据：文号\n" + header + "1,局,事,,对,式,很多,2022年13月—12月,a,全部\n",
                                       {.where = "计划.csv", .sheet = ""});
  ASSERT_TRUE(read);
  const auto plan = cavel::read_plan(read->json, "plan.json");
  std::vector<std::string> places;
  for (const cavel::problem& each : placed(plan.problems(), *read)) {
    EXPECT_EQ(each.where, "计划.csv");
    EXPECT_EQ(each.row, 4U);
    places.push_back(each.field + " " + std::string(cavel::find_fault(each.code)->name));
  }
  EXPECT_EQ(places, (std::vector<std::string>{"抽查时间 window_form", "抽查任务名称 json_missing", "抽查比例 fraction_form"}));
}

TEST(OfficeDocument, JsonStaysByteForByteUnlessItIsChinese) {
  const std::string plain = R"({ "title": "计划", "fraction": "0.06", "filter": {"any": [{"行业": ["a"]}]}, "x": )";
  for (const std::string& text : {plain + "1}", plain, std::string("{}"), std::string()}) {
    const auto read = read_plan_document(text, {.where = "p.json", .sheet = ""});
    ASSERT_TRUE(read);
    EXPECT_TRUE(text == plain + "1}" || read->json == text) << read->json;
  }
  const auto read =
      read_plan_document(R"({"计划名称": "a", "任务": [{"抽查比例": 15, "筛选条件": {"任一": [{"行业": ["b"]}]}}]})",
                         {.where = "p.json", .sheet = ""});
  ASSERT_TRUE(read);
  EXPECT_EQ(cavel::canonical(*cavel::parse_json(read->json, "p.json")),
            R"({"tasks":[{"filter":{"any":[{"sector":["b"]}]},"fraction":"15%"}],"title":"a"})");
  EXPECT_EQ(faults(read->found), std::vector<fault>{fault::cell_read_as});
  EXPECT_EQ(read->found.front().field, "/任务/0/抽查比例");
  const auto twice = read_plan_document(R"({"计划名称": "a", "title": "b", "计划名": 1})", {.where = "p.json", .sheet = ""});
  ASSERT_TRUE(twice);
  EXPECT_EQ(faults(twice->found), (std::vector<fault>{fault::json_repeated, fault::json_unknown}));
}

TEST(OfficeDocument, TablesOneBelowTheOtherAreAnEvent) {
  const std::string text =
      "2022年第一次抽取\n项目,内容\n抽取机关,某局\n抽取名称,第一次\n抽取序号,1\n公布日期,2022/6/1\n公布渠道,门户网站\n\n"
      "类型,名称,形式,最早时间,读取处\n公开,双色球第2022060期,双色球,2022-06-02 21:15,官网\n公开,现场掷骰,骰子50次,2022-06-02 "
      "22:00,现场\n\n"
      "统一社会信用代码,核对人,存档处\n91410399MAYL41110X,张三,档案室\n";
  const auto read = cavel::read_event_document(text, {.where = "活动.csv", .sheet = ""});
  ASSERT_TRUE(read);
  EXPECT_FALSE(has_error(read->found)) << message(read->found.front(), cavel::language::zh);
  EXPECT_NE(read->json.find("\"body\": \"某局\""), std::string::npos) << read->json;
  EXPECT_NE(read->json.find("\"day\": \"2022-06-01\""), std::string::npos) << read->json;
  EXPECT_NE(read->json.find("现场掷骰"), std::string::npos);
  EXPECT_NE(read->json.find("\"person\": \"张三\""), std::string::npos);
  EXPECT_EQ(read->places.at("/sources/1/name").row, 11U);
  EXPECT_EQ(read->places.at("/sources/1/name").where, "活动.csv");
  const auto without = cavel::read_event_document("项目,内容\n抽取机关,某局\n", {.where = "活动.csv", .sheet = ""});
  ASSERT_FALSE(without);
  EXPECT_EQ(without.problems().front().code, fault::header_not_found);
}

}  // namespace
