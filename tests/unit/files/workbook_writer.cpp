// SPDX-License-Identifier: Apache-2.0
// Workbooks that are written: read again they are equal, equal sheets give equal bytes, and what cannot be written is refused.
#include <cavel/files/sheet.hpp>
#include <cavel/files/workbook_writer.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using cavel::cell_kind;
using cavel::fault;
using cavel::written_sheet;

written_sheet roster() {
  written_sheet made{"名录", cavel::columns_with({"统一社会信用代码", "企业名称", "乡镇", "本年度检查次数"}), {}};
  made.rows.push_back({"91410399MAYL41110W", "=1+1", "高庄\n二村", "007"});
  made.rows.push_back({"914103990000000001", "a \"b\", <c> & _x0041_", "", "1"});
  return made;
}

}  // namespace

TEST(WorkbookWriter, WhatIsWrittenIsReadAgain) {
  const auto bytes = cavel::write_workbook({roster()});
  ASSERT_TRUE(bytes);
  const auto read = cavel::read_sheet(*bytes, cavel::sheet_kind::targets, {.where = "a.xlsx", .sheet = ""});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->csv,
            "统一社会信用代码,企业名称,乡镇,本年度检查次数\n91410399MAYL41110W,=1+1,\"高庄\n二村\",007\n"
            "914103990000000001,\"a \"\"b\"\", <c> & _x0041_\",,1\n");
  EXPECT_EQ(read->where, "a.xlsx#名录");
  EXPECT_TRUE(read->found.empty());
}

TEST(WorkbookWriter, EqualSheetsGiveEqualBytes) {
  EXPECT_EQ(*cavel::write_workbook({roster()}), *cavel::write_workbook({roster()}));
}

TEST(WorkbookWriter, NumbersAreNumbersWhereAskedForAndCodesStayText) {
  written_sheet made{"名录", cavel::columns_with({"统一社会信用代码", "企业名称", "乡镇", "本年度检查次数"}), {}};
  made.columns[2].kind = cell_kind::share;
  made.columns[3].kind = cell_kind::number;
  made.rows.push_back({"914103990000000001", "甲", "33.25%", "12"});
  made.rows.push_back({"914103990000000002", "乙", "-", "1234567890123456"});  // more digits than a number keeps
  made.rows.push_back({"914103990000000003", "丙", "x%", "0.5"});
  const auto bytes = cavel::write_workbook({made});
  ASSERT_TRUE(bytes);
  const auto read = cavel::read_sheet(*bytes, cavel::sheet_kind::targets, {.where = "a.xlsx", .sheet = ""});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->csv,
            "统一社会信用代码,企业名称,乡镇,本年度检查次数\n914103990000000001,甲,0.3325,12\n"
            "914103990000000002,乙,-,1234567890123456\n914103990000000003,丙,x%,0.5\n");
}

TEST(WorkbookWriter, DaysAreDaysWhereAskedFor) {
  written_sheet made{"人员", cavel::columns_with({"编号", "姓名", "单位", "执法证件号", "证件有效期至", "是否正式"}), {}};
  made.columns[4].kind = cell_kind::day;
  made.rows.push_back({"A-1", "甲", "科", "0123456789012345678", "2025-02-28", "是"});
  made.rows.push_back({"A-2", "乙", "科", "证-2", "长期", "是"});
  const auto bytes = cavel::write_workbook({made});
  ASSERT_TRUE(bytes);
  const auto read = cavel::read_sheet(*bytes, cavel::sheet_kind::officers, {.where = "a.xlsx", .sheet = ""});
  ASSERT_TRUE(read);
  EXPECT_NE(read->csv.find("0123456789012345678,2025-02-28,是"), std::string::npos) << read->csv;
  EXPECT_NE(read->csv.find("证-2,长期,是"), std::string::npos) << read->csv;
}

TEST(WorkbookWriter, ListsNotesAndProtectionLeaveTheTableReadable) {
  written_sheet made = roster();
  made.columns[2].choices = {"高庄", "西岭镇"};
  made.columns[2].note = "乡镇或街道";
  for (int i = 0; i < 60; ++i) made.columns[3].choices.push_back("第" + std::to_string(i) + "项");  // too long for a validation
  made.choices.push_back({1, 2, {"甲,乙", "丙"}});
  made.blank_rows = 200;
  made.is_protected = true;
  const auto bytes = cavel::write_workbook({made, {"说明", cavel::columns_with({"说明"}), {{"先填名录。"}}}});
  ASSERT_TRUE(bytes);
  const auto read = cavel::read_sheet(*bytes, cavel::sheet_kind::targets, {.where = "a.xlsx", .sheet = ""});
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->found.empty());
  EXPECT_EQ(std::count(read->csv.begin(), read->csv.end(), '\n'), 4);
}

TEST(WorkbookWriter, WhatCannotBeWrittenIsRefused) {
  const auto refused = [](const std::vector<written_sheet>& sheets) {
    const auto bytes = cavel::write_workbook(sheets);
    return !bytes && bytes.problems().front().code == fault::file_unwritable;
  };
  EXPECT_TRUE(refused({{"a/b", cavel::columns_with({"a"}), {}}}));
  EXPECT_TRUE(refused({roster(), roster()}));
  written_sheet large = roster();
  large.rows.front()[1].assign(40000, 'x');
  EXPECT_TRUE(refused({large}));
  large = roster();
  large.blank_rows = 1'048'576;
  EXPECT_TRUE(refused({large}));
}

TEST(TableCsv, FormulasAreNeutralised) {
  EXPECT_EQ(cavel::write_table_csv({{"a", "b"}, {"=1+1", "@x"}, {"-1", "a,\"b\""}}, true),
            "\xEF\xBB\xBF"
            "a,b\r\n'=1+1,'@x\r\n'-1,\"a,\"\"b\"\"\"\r\n");
  EXPECT_EQ(cavel::write_table_csv({{"=1+1"}}, false), "\xEF\xBB\xBF=1+1\r\n");
}
