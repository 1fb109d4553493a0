// SPDX-License-Identifier: Apache-2.0
// Tables as people make them: the header is found, rows without data are left out, days are days, and the same content is the same
// CSV. (Workbooks: tests/program/workbooks.py.)
#include <cavel/base/delimited.hpp>
#include <cavel/files/csv.hpp>
#include <cavel/files/sheet.hpp>

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace {

using cavel::fault;
using cavel::read_sheet;
using cavel::sheet_kind;
using list = std::vector<std::string>;

list faults(const cavel::problems& found) {
  list lines;
  for (const cavel::problem& each : found) {
    lines.push_back(std::to_string(each.row) + " " + std::string(cavel::find_fault(each.code)->name));
  }
  return lines;
}

const std::string plain = "统一社会信用代码,企业名称,乡镇\n91410399MAYL41110W,甲,高庄\n91410399MAYL339995,\"乙,丙\",北丘\n";

TEST(Sheet, PlainCsvStaysByteForByte) {
  for (const std::string& bytes : {plain, "\xEF\xBB\xBF" + plain, std::string("a,b\n1,2\n"), std::string("id,x\n\"open,1\n")}) {
    const auto read = read_sheet(bytes, sheet_kind::targets, {"a.csv", ""});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->csv, bytes);
    EXPECT_EQ(read->where, "a.csv");
    EXPECT_TRUE(read->found.empty());
  }
}

TEST(Sheet, SameContentIsSameCsv) {
  const list others = {
      "2022年检查对象名录,,\n,,\n" + plain + "合 计,2,\n填表人：某某,,\n",
      "统一社会信用代码;企业名称;乡镇\n91410399MAYL41110W;甲;高庄\n91410399MAYL339995;乙,丙;北丘\n",
      "统一社会信用代码\t*企业名称：\t乡\xE2\x80\x8B镇\n91410399MAYL41110W\t甲\t高庄\n91410399MAYL339995\t乙,丙\t北丘\n"};
  for (std::size_t i = 0; i < others.size(); ++i) {
    const auto read = read_sheet(others[i], sheet_kind::targets, {"a.csv", ""});
    ASSERT_TRUE(read) << i;
    EXPECT_EQ(read->csv.substr(0, plain.size()), plain) << i;
    EXPECT_EQ(cavel::parse_roster(read->csv, {}).rows.size(), 2U) << i;
  }
}

TEST(Sheet, TitlesTotalsNotesAndRepeatedHeadersAreNotData) {
  const auto read =
      read_sheet("2022年名录,,\n" + plain + "\n合计,2,\n统一社会信用代码,企业名称,乡镇\n91410399MAYL83788C,丁,北丘\n备注：略,,\n",
                 sheet_kind::targets, {"a.csv", ""});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->header_row, 2U);
  EXPECT_EQ(faults(read->found), (list{"2 header_below", "6 row_not_data", "7 row_not_data", "9 row_not_data"}));
  const auto roster = cavel::parse_roster(read->csv, {});
  ASSERT_EQ(roster.rows.size(), 3U);
  EXPECT_TRUE(roster.rejected_rows.empty());
}

/// A text with commas that holds data alone is not read cell by cell; one with tabs always is. What both find must be the same.
TEST(Sheet, WhatIsReadAsItStandsHoldsWhatIsFoundCellByCell) {
  const list cells = {"",
                      "",
                      "91410399MAYL41110W",
                      "统一社会信用代码",
                      "*统一社会信用代码：",
                      "信用代码（必填）",
                      "合计",
                      " 总 计",
                      "小计",
                      "填表人：甲",
                      "甲",
                      "甲\n乙",
                      "甲\"乙",
                      "Total",
                      "T1",
                      "注",
                      "备注：略",
                      "备 注：略",
                      "id"};
  std::mt19937 random(20220520);
  std::size_t as_they_stand = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string with_commas = "企业名称,统一社会信用代码,乡镇\n", with_tabs = "企业名称\t统一社会信用代码\t乡镇\n";
    const std::size_t rows = random() % 4, kinds = round % 2 == 0 ? cells.size() : 4;
    for (std::size_t row = 0; row < rows; ++row) {
      const std::size_t width = 1 + random() % 4;
      for (std::size_t i = 0; i < width; ++i) {
        const std::string cell = cavel::csv_field(cells[random() % kinds]);
        with_commas += (i == 0 ? "" : ",") + cell;
        with_tabs += (i == 0 ? "" : "\t") + cell;
      }
      const char* const end = row + 1 == rows && random() % 2 == 0 ? ""
                              : random() % 3 == 0                  ? "\r\n"
                              : random() % 3 == 0                  ? "\r"
                                                                   : "\n";
      with_commas += end;
      with_tabs += end;
    }
    const auto quick = read_sheet(with_commas, sheet_kind::targets, {"a.csv", ""});
    const auto slow = read_sheet(with_tabs, sheet_kind::targets, {"a.csv", ""});
    ASSERT_TRUE(quick && slow) << with_commas;
    EXPECT_EQ(faults(quick->found), faults(slow->found)) << with_commas;
    EXPECT_EQ(quick->columns, slow->columns) << with_commas;
    EXPECT_EQ(quick->header_row, slow->header_row) << with_commas;
    if (quick->csv != with_commas) continue;
    ++as_they_stand;
    EXPECT_TRUE(slow->found.empty()) << with_commas;
  }
  EXPECT_GT(as_they_stand, 500U);
  EXPECT_LT(as_they_stand, 1900U);
}

TEST(Sheet, ProblemsAreOfTheFilesRows) {
  const auto read = read_sheet("名录,,\n,,\n" + plain + "91410399MAYL41110W,又,高庄\n91410399MAYL41119W,错,高庄\n",
                               sheet_kind::targets, {"名录.csv", ""});
  ASSERT_TRUE(read);
  const cavel::problems found = placed(cavel::parse_roster(read->csv, {}).found, *read);
  EXPECT_EQ(faults(found), (list{"3 header_below", "4 duplicate_id", "6 duplicate_id", "7 credit_code_check"}));
  EXPECT_EQ(found[1].detail, "4, 6");
  EXPECT_EQ(found[1].where, "名录.csv");
}

TEST(Sheet, HeaderInTwoLines) {
  const auto read = read_sheet("名录,,,\n序号,统一社会信用代码,企业信息,\n,,企业名称,乡镇\n1,91410399MAYL41110W,甲,高庄\n",
                               sheet_kind::targets, {"a.csv", ""});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->csv, "序号,统一社会信用代码,企业名称,乡镇\n1,91410399MAYL41110W,甲,高庄\n");
  EXPECT_EQ(read->header_row, 3U);
}

TEST(Sheet, HeaderThatIsNotThereIsNamedWhereItSeemsToBe) {
  const auto near = read_sheet("名录\n企业名称,代码,乡镇\n甲,1,高庄\n", sheet_kind::targets, {"a.csv", ""});
  ASSERT_FALSE(near);
  EXPECT_EQ(faults(near.problems()), list{"2 header_not_found"});
  EXPECT_EQ(near.problems()[0].detail, "2; 统一社会信用代码");
  const auto recusals = read_sheet("x\n执法人员编号,单位\n", sheet_kind::recusals, {"a.csv", ""});
  ASSERT_FALSE(recusals);
  EXPECT_EQ(recusals.problems()[0].detail, "2; 统一社会信用代码");
}

TEST(Sheet, DaysTimesAndCodes) {
  const std::string header = "执法人员编号,统一社会信用代码,回避事由,申请来源,决定人,状态,申请时间,决定时间\n";
  const auto times = read_sheet(header +
                                    "YL-001,91410399MAYL46794P,a,b,c,准予,2022-5-26 9:00,2022年5月26日15时05分\n"
                                    "YL-002,91410399MAYL46794P,a,b,c,准予,2022-05-26T09:00:00+08:00,26/5/2022\n",
                                sheet_kind::recusals, {"a.csv", ""});
  ASSERT_TRUE(times);
  EXPECT_EQ(faults(times->found), (list{"0 dates_read", "0 dates_read", "3 date_day_first"}));
  EXPECT_NE(times->csv.find("2022-05-26T09:00:00+08:00,2022-05-26T15:05:00+08:00\n"), std::string::npos);
  ASSERT_EQ(times->changes.size(), 2U);
  EXPECT_EQ(times->changes[0].before, "2022-5-26 9:00");
  EXPECT_FALSE(times->refused);

  const auto officers = read_sheet("编号,姓名,执法证件号,有效期至\n'A-1,甲,=\"豫Ａ0012\",45716\nA-2,乙,豫（应急）001,2025.2.28\n",
                                   sheet_kind::officers, {"a.csv", ""});
  ASSERT_TRUE(officers);
  EXPECT_TRUE(officers->refused);
  EXPECT_EQ(faults(officers->found), (list{"0 dates_read", "2 cell_text_mark", "2 cell_text_mark"}));
  EXPECT_EQ(officers->found[1].detail, "A-1");
  EXPECT_EQ(officers->found[2].detail, "豫A0012");
  EXPECT_NE(officers->csv.find("2025-02-28"), std::string::npos);
}

TEST(Sheet, OtherFormatsAreCalledWhatTheyAre) {
  const auto fault_of = [](std::string bytes) {
    const auto read = read_sheet(std::move(bytes), sheet_kind::targets, {"a", ""});
    return read ? fault::none : read.problems()[0].code;
  };
  EXPECT_EQ(fault_of(std::string("\xD0\xCF\x11\xE0\xA1\xB1", 6)), fault::workbook_old);
  EXPECT_EQ(fault_of("PK\x03\x04 word/document.xml"), fault::workbook_other);
  EXPECT_EQ(fault_of("PK\x03\x04 application/vnd.oasis.opendocument.spreadsheet"), fault::workbook_other);
  EXPECT_EQ(fault_of("  <HTML><table>"), fault::workbook_other);
  EXPECT_EQ(fault_of("%PDF-1.7"), fault::workbook_other);
  const fault book = fault_of("PK\x03\x04 xl/workbook.xml");
  EXPECT_TRUE(book == fault::workbook_damaged || book == fault::workbook_unavailable);
}

TEST(Sheet, CorrectionsAreCertainOrNone) {
  const auto correct = [](fault code, std::string value, std::string detail) {
    return cavel::correction_of({code, "", 2, "id", std::move(value), std::move(detail)}).value_or("-");
  };
  EXPECT_EQ(correct(fault::credit_code_lower_case, "91410399mayl41110w", "91410399MAYL41110W"), "91410399MAYL41110W");
  EXPECT_EQ(correct(fault::credit_code_lower_case, "91410399mayl41119w", "91410399MAYL41119W"), "-");
  EXPECT_EQ(correct(fault::credit_code_text_mark, "'91410399MAYL41110W", ""), "91410399MAYL41110W");
  EXPECT_EQ(correct(fault::credit_code_text_mark, "=\"91410399MAYL41110W\"", ""), "91410399MAYL41110W");
  EXPECT_EQ(correct(fault::text_outer_space, " 高庄\xE3\x80\x80", ""), "高庄");
  EXPECT_EQ(correct(fault::credit_code_check, "91410399MAYL41119W", "0"), "-");
}

}  // namespace
