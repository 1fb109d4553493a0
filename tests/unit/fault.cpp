// SPDX-License-Identifier: Apache-2.0
// The list of faults is closed, ascending and complete, and every message names place, value and cause.
#include <cavel/base/bytes.hpp>
#include <cavel/fault.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <type_traits>
#include <utility>

namespace {

using cavel::fault;
using cavel::language;
using cavel::problem;
using cavel::problems;

TEST(Fault, ListIsClosedAscendingAndComplete) {
  std::set<std::string_view> names;
  int last = 0;
  for (const cavel::fault_entry& entry : cavel::fault_list) {
    EXPECT_GT(static_cast<int>(entry.code), last) << entry.name;
    last = static_cast<int>(entry.code);
    EXPECT_TRUE(names.insert(entry.name).second) << entry.name;
    EXPECT_FALSE(entry.zh.empty() || entry.en.empty() || entry.zh_remedy.empty() || entry.en_remedy.empty()) << entry.name;
    EXPECT_EQ(cavel::find_fault(entry.code), &entry);
  }
  EXPECT_EQ(cavel::find_fault(fault::none), nullptr);
}

TEST(Fault, SentenceHoldsPlaceValueAndCause) {
  const cavel::problem found{fault::text_outer_space, "targets.csv", 12, "企业名称", " 甲厂\n", ""};
  EXPECT_EQ(message(found, language::zh), "targets.csv 第 12 行 “企业名称” 值“ 甲厂 ”：首尾有空格");
  EXPECT_EQ(message(found, language::en),
            "targets.csv, row 12, field \"企业名称\", value \" 甲厂 \": begins or ends with a space");
  EXPECT_EQ(remedy(found, language::en), "Remove the outer spaces.");
}

TEST(Fault, DetailOfTwoPartsAndOfNone) {
  const auto text = [](fault code, const char* detail, language in) { return message({code, "", 0, "", "", detail}, in); };
  EXPECT_EQ(text(fault::plan_value_uncovered, "38; 机械", language::zh),
            "没有任务抽查这个值，涉及 38 家企业；计划中最接近的值是“机械”");
  EXPECT_EQ(text(fault::plan_value_uncovered, "38", language::zh), "没有任务抽查这个值，涉及 38 家企业");
  EXPECT_EQ(text(fault::plan_value_uncovered, "38", language::en), "is a value that no task takes: 38 enterprises have it");
  EXPECT_EQ(text(fault::plan_value_unknown, "机械", language::zh), "名录中没有一行是这个值；最接近的是“机械”");
  EXPECT_EQ(text(fault::plan_value_unknown, "", language::zh), "名录中没有一行是这个值");
  EXPECT_EQ(text(fault::repair_other_targets, "metal", language::zh), "任务“metal”的检查组名单与现有检查对象不符");
}

/// A segment that is never closed, or a name that nothing fills, would be printed as it stands in the list.
TEST(Fault, EveryTextOfTheListIsFilled) {
  for (const cavel::fault_entry& entry : cavel::fault_list) {
    for (const language in : {language::zh, language::en}) {
      for (const char* detail : {"", "7", "7; x"}) {
        const problem found{entry.code, "", 0, "", "", detail};
        for (const std::string& text : {message(found, in), remedy(found, in)}) {
          EXPECT_EQ(text.find("[["), std::string::npos) << text;
          EXPECT_EQ(text.find("]]"), std::string::npos) << text;
          for (const char* name : {"{detail}", "{first}", "{rest}"}) EXPECT_EQ(text.find(name), std::string::npos) << text;
        }
      }
    }
  }
}

TEST(Fault, ListKeepsAThousandOfEachSeverityAndCountsTheRest) {
  cavel::problem_list list;
  const auto add = [&](fault code, std::size_t row) { list.add({code, "x.csv", row, "", "", ""}); };
  for (std::size_t row = 1; row <= 1500; ++row) add(fault::plan_value_unknown, row);
  EXPECT_FALSE(list.has_error());
  for (std::size_t row = 1; row <= 1300; ++row) add(fault::text_empty, row);
  EXPECT_TRUE(list.has_error());
  EXPECT_EQ(list.count(), 2800U);
  list.sort_by_row();
  cavel::problem_list more;
  more.add(list.take());
  more.add({fault::text_empty, "x.csv", 1, "", "", ""});
  const problems kept = more.take();
  ASSERT_EQ(kept.size(), 2001U);
  EXPECT_EQ(kept[1].row, 1U);
  EXPECT_EQ(kept.back(), (problem{fault::problems_left_out, "x.csv", 0, "", "", "801"}));
  EXPECT_TRUE(more.empty());
  EXPECT_TRUE(more.take().empty());
}

TEST(Fault, LongValueIsCutAtACharacter) {
  std::string value;
  for (int i = 0; i < 60; ++i) value += "厂";
  const std::string text = message({fault::text_too_long, "", 0, "", value, ""}, language::en);
  EXPECT_TRUE(cavel::is_utf8(text));
  EXPECT_LT(text.size(), 140U);
}

TEST(Bytes, IdsKeepTheRuleOfTheProtocol) {
  EXPECT_EQ(cavel::check_id("91410381171393857P"), fault::none);
  EXPECT_EQ(cavel::check_id("偃师 甲厂"), fault::none);
  EXPECT_EQ(cavel::check_id(""), fault::text_empty);
  EXPECT_EQ(cavel::check_id(std::string(255, 'a')), fault::none);
  EXPECT_EQ(cavel::check_id(std::string(256, 'a')), fault::text_too_long);
  EXPECT_EQ(cavel::check_id("a\tb"), fault::text_control_byte);
  EXPECT_EQ(cavel::check_id("a\x7F"), fault::text_control_byte);
  EXPECT_EQ(cavel::check_id(" a"), fault::text_outer_space);
  EXPECT_EQ(cavel::check_id("a "), fault::text_outer_space);
  EXPECT_EQ(cavel::check_id("\xC0\xAF"), fault::text_not_utf8);
  EXPECT_EQ(cavel::check_id("\xED\xA0\x80"), fault::text_not_utf8);      // surrogate
  EXPECT_EQ(cavel::check_id("\xF4\x90\x80\x80"), fault::text_not_utf8);  // above U+10FFFF
  EXPECT_EQ(cavel::check_id("\xE5\x81"), fault::text_not_utf8);          // cut short
}

TEST(Fault, IdsOfAnyLengthWithAnyByteAtAnyPlace) {
  for (std::size_t size = 1; size <= 26; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      for (int byte = 0; byte < 256; ++byte) {
        std::string id(size, 'a');
        id[at] = static_cast<char>(byte);
        const bool control = byte < 0x20 || byte == 0x7F, outer = byte == ' ' && (at == 0 || at + 1 == size);
        const fault wanted = control       ? fault::text_control_byte
                             : outer       ? fault::text_outer_space
                             : byte > 0x7F ? fault::text_not_utf8
                                           : fault::none;
        ASSERT_EQ(cavel::check_id(id), wanted) << size << ' ' << at << ' ' << byte;
      }
    }
  }
}

TEST(Bytes, HexIsLowerCaseAndExact) {
  static_assert(cavel::from_hex<2>("00ff").value()[1] == 255);
  EXPECT_FALSE(cavel::from_hex<2>("00FF"));
  EXPECT_FALSE(cavel::from_hex<2>("00f"));
  EXPECT_FALSE(cavel::from_hex<2>("00fg"));
  const auto bytes = *cavel::from_hex<3>("00a1ff");
  EXPECT_EQ(cavel::hex(bytes.data(), bytes.size()), "00a1ff");
}

TEST(Bytes, NamesOfTasksAndLots) {
  EXPECT_EQ(cavel::check_name("task-1.a_B"), fault::none);
  EXPECT_EQ(cavel::check_name(""), fault::name_form);
  EXPECT_EQ(cavel::check_name("任务"), fault::name_form);
  EXPECT_EQ(cavel::check_name(std::string(33, 'a')), fault::name_form);
}

using cavel::checked;

// What a temporary gives is owned by the caller.
static_assert(std::is_same_v<decltype(std::declval<checked<int>>().problems()), problems>);
static_assert(std::is_same_v<decltype(std::declval<const checked<int>&>().problems()), const problems&>);
static_assert(std::is_same_v<decltype(*std::declval<checked<std::string>>()), std::string>);
static_assert(std::is_same_v<decltype(*std::declval<const checked<std::string>&>()), const std::string&>);

checked<int> three_problems() { return problems(3, problem{fault::text_empty, "", 0, "", "", ""}); }

TEST(Checked, HoldsAValueExactlyWithoutErrors) {
  const checked<int> made = 7;
  EXPECT_TRUE(made && *made == 7 && made.problems().empty());
  int count = 0;
  for (const problem& each : three_problems().problems()) count += each.code == fault::text_empty;
  EXPECT_EQ(count, 3);
  EXPECT_FALSE(three_problems());
}

TEST(CheckedDeathTest, ContradictionsAreRefused) {
  EXPECT_DEATH(checked<int>{problems{}}, "");
  EXPECT_DEATH(checked<int>(1, problems(1, problem{fault::text_empty, "", 0, "", "", ""})), "");
  EXPECT_DEATH(*three_problems(), "");
  const checked<std::string> none = problem{fault::text_empty, "", 0, "", "", ""};
  EXPECT_DEATH(none->size(), "");
}

}  // namespace
