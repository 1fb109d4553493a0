// SPDX-License-Identifier: Apache-2.0
// A workbook of inspections says what their JSON documents say: the same values, the same problems.
#include <cavel/files/catalogue_json.hpp>
#include <cavel/files/inspection_json.hpp>
#include <cavel/files/visit_workbook.hpp>
#include <cavel/files/workbook_writer.hpp>
#include <cavel/inspect/validate.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

using cavel::fault;
using cavel::json_value;

const std::filesystem::path samples = std::filesystem::path(CAVEL_SOURCE_DIR) / "docs/samples/inspections";

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

const cavel::inspection_baseline& event() {
  static const cavel::inspection_baseline made = *cavel::parse_baseline(read(samples / "event.json"));
  return made;
}

const cavel::visit_words& words() {
  static const cavel::visit_words made{cavel::notice_catalogue(), event()};
  return made;
}

cavel::visit_workbook again(const std::string& bytes, const cavel::footage_digest& digest = {}) {
  const auto made = cavel::read_visit_workbook(bytes, "w.xlsx", words(), digest);
  EXPECT_TRUE(made) << message(made.problems().front(), cavel::language::en);
  return made ? *made : cavel::visit_workbook();
}

std::string text_of(const cavel::problems& found) {
  std::string text;
  for (cavel::problem each : found) {
    each.where.clear();
    text += message(each, cavel::language::en) + "\n";
  }
  return text;
}

TEST(VisitWorkbook, EverySampleComesBackWithItsValuesAndProblems) {
  const auto day = boost::gregorian::date(2022, 9, 30);
  std::size_t count = 0;
  for (const auto& each : std::filesystem::recursive_directory_iterator(samples)) {
    const std::string name = each.path().filename().string();
    if (!each.is_regular_file() || name == "event.json" || name == "index.json") continue;
    const auto document = cavel::parse_inspection(read(each.path()), name);
    if (!document || !document->began || document->id.empty()) continue;
    const auto bytes = cavel::write_visit_workbook({to_json(*document)}, words());
    ASSERT_TRUE(bytes) << message(bytes.problems().front(), cavel::language::en);
    const cavel::visit_workbook book = again(*bytes);
    EXPECT_EQ(text_of(book.found), "") << name;
    ASSERT_EQ(book.inspections.size(), 1U) << name;
    EXPECT_EQ(canonical(to_json(book.inspections[0])), canonical(to_json(*document))) << name;
    const auto problems = [&](const cavel::inspection& of) {
      return text_of(validate(of, event(), cavel::notice_catalogue(), cavel::china_calendar(), day));
    };
    EXPECT_EQ(problems(book.inspections[0]), problems(*document)) << name;
    ++count;
  }
  EXPECT_GT(count, 90U);
}

json_value prepared(const char* number, bool began) {
  json_value items{json_value::array()};
  items.push(json_value().add("item", "1.1")).push(json_value().add("item", "1.2"));
  json_value made;
  made.add("inspection", number).add("basis", "random").add("target", "91410399MAYL24549Q");
  if (began) made.add("visit", json_value().add("began", "2022-09-20T09:00:00+08:00"));
  return made.add("items", std::move(items));
}

TEST(VisitWorkbook, WhatIsOnlyPreparedHasNotBegun) {
  const auto bytes = cavel::write_visit_workbook({prepared("1", false), prepared("2", true)}, words());
  const cavel::visit_workbook book = again(*bytes);
  EXPECT_TRUE(book.found.empty());
  ASSERT_EQ(book.inspections.size(), 1U);
  EXPECT_EQ(book.inspections[0].id, "2");
  EXPECT_TRUE(book.inspections[0].items.empty());
}

/// A workbook by hand: sheets with headers as people may leave them.
std::string workbook(const std::vector<cavel::written_sheet>& sheets) { return *write_workbook(sheets); }

cavel::written_sheet sheet(const char* name, const std::vector<std::string>& header, std::vector<std::vector<std::string>> rows) {
  cavel::written_sheet made;
  made.name = name;
  made.columns = cavel::columns_with(header);
  made.rows = std::move(rows);
  return made;
}

const std::vector<std::string> visits_header{"检查编号", "统一社会信用代码", "检查依据",
                                             "开始时间", "已了解基本情况",   "检查结果"};

TEST(VisitWorkbook, TimesWordsAndListsAsPeopleWriteThem) {
  const cavel::visit_workbook book = again(
      workbook({sheet("检查", visits_header,
                      {{"1", "A", "随机抽查", "2022/9/20 9:00", "是", "公示信息隐瞒真实情况、弄虚作假；发现问题已责令改正"}}),
                sheet("发现的问题", {"检查编号", "事项编号", "处理措施", "处理措施2", "整改期限"},
                      {{"1", "2.2", "责令限期改正", "查封扣押", "2022年10月8日"}})}));
  ASSERT_EQ(text_of(book.found), "");
  const cavel::inspection& of = book.inspections.at(0);
  EXPECT_EQ(format_instant(*of.began), "2022-09-20T09:00:00+08:00");
  EXPECT_TRUE(of.preparation.basics_read);
  EXPECT_EQ(of.results.size(), 2U);
  for (const std::string& each : of.results) EXPECT_NE(find_result(cavel::notice_catalogue(), each), nullptr) << each;
  ASSERT_EQ(of.findings.size(), 1U);
  EXPECT_EQ(of.findings[0].measures, (std::vector<cavel::measure>{cavel::measure::by_date, cavel::measure::seize}));
  EXPECT_EQ(cavel::format_date(*of.findings[0].rectify_by), "2022-10-08");
}

TEST(VisitWorkbook, EveryMistakeIsNamedWithSheetAndRow) {
  const cavel::visit_workbook book =
      again(workbook({sheet("检查", {"检查编号", "统一社会信用代码", "检查依据", "开始时间", "检查地典"},
                            {{"1", "A", "随机", "2022-09-20", ""}, {"1", "B", "随机抽查", "2022-09-20 09:00", ""}}),
                      sheet("检查事项", {"检查编号", "事项编号", "结论"}, {{"1", "1.1", "好"}, {"7", "1.1", "合格"}})}));
  const auto has = [&](fault code, const char* where, std::size_t row) {
    return std::any_of(book.found.begin(), book.found.end(),
                       [&](const cavel::problem& each) { return each.code == code && each.where == where && each.row == row; });
  };
  EXPECT_TRUE(has(fault::json_unknown, "w.xlsx#检查", 1));
  EXPECT_TRUE(has(fault::visit_cell_word, "w.xlsx#检查", 2));
  EXPECT_TRUE(has(fault::visit_row_repeated, "w.xlsx#检查", 3));
  EXPECT_TRUE(has(fault::visit_cell_word, "w.xlsx#检查事项", 2));
  EXPECT_TRUE(has(fault::visit_row_stranger, "w.xlsx#检查事项", 3));
  EXPECT_TRUE(has(fault::instant_form, "w.xlsx#检查", 2));  // a day alone is no moment
  const auto moment =
      std::find_if(book.found.begin(), book.found.end(), [](const auto& each) { return each.code == fault::instant_form; });
  EXPECT_EQ(moment->field, "开始时间（D2）");
  EXPECT_TRUE(book.inspections.empty());
  const auto without = cavel::read_visit_workbook(workbook({sheet("别的", {"a"}, {})}), "w.xlsx", words(), {});
  ASSERT_FALSE(without);
  EXPECT_EQ(without.problems().front().code, fault::workbook_sheet_missing);
  EXPECT_EQ(cavel::read_visit_workbook("PK\x03\x04", "w.xlsx", words(), {}).problems().front().where, "w.xlsx");
}

TEST(VisitWorkbook, DigestsOfFootageAreOfTheFiles) {
  const auto bytes =
      workbook({sheet("检查", visits_header, {{"1", "A", "随机抽查", "2022-09-20 09:00", "", ""}}),
                sheet("影音记录", {"检查编号", "种类", "文件", "校验值（空：由文件计算）"},
                      {{"1", "录像", "a.mp4", ""}, {"1", "照片", "b.jpg", std::string(64, 'b')}, {"1", "照片", "c.jpg", ""}})});
  const cavel::visit_workbook book = again(bytes, [](std::string_view file) -> cavel::checked<std::string> {
    if (file == "a.mp4") return std::string(64, 'a');
    return cavel::problem{fault::visit_footage_unread, "", 0, "", std::string(file), "none"};
  });
  ASSERT_EQ(book.found.size(), 1U);
  EXPECT_EQ(book.found[0].code, fault::visit_footage_unread);
  EXPECT_EQ(book.found[0].where, "w.xlsx#影音记录");
  EXPECT_EQ(book.found[0].row, 4U);
  ASSERT_EQ(book.inspections.at(0).footage.size(), 3U);
  EXPECT_EQ(book.inspections[0].footage[0].sha256, std::string(64, 'a'));
  EXPECT_EQ(book.inspections[0].footage[1].sha256, std::string(64, 'b'));
}

}  // namespace
