// SPDX-License-Identifier: Apache-2.0
// split and join are inverses of each other.
#include <cavel/base/delimited.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using fields = std::vector<std::string_view>;

static_assert(cavel::any_field("17 18", ' ', [](std::string_view field) { return field == "18"; }));
static_assert(!cavel::any_field("17 18", ' ', [](std::string_view field) { return field == "7"; }));

TEST(Delimited, SplitKeepsEmptyFieldsAndJoinRestoresThem) {
  EXPECT_EQ(cavel::split("a,b", ','), (fields{"a", "b"}));
  EXPECT_EQ(cavel::split("", ','), fields{""});
  EXPECT_EQ(cavel::split(",a,,", ','), (fields{"", "a", "", ""}));
  for (const std::string_view text : {"", "a", ",", "a,b", ",a,,b,"}) EXPECT_EQ(cavel::join(cavel::split(text, ','), ","), text);
  EXPECT_EQ(cavel::join(std::vector<std::string>{"甲", "乙"}, "；"), "甲；乙");
  EXPECT_EQ(cavel::join(fields{}, ", "), "");
}

TEST(Delimited, AFieldOfCsvIsQuotedWhereItMustBe) {
  EXPECT_EQ(cavel::csv_field(""), "");
  EXPECT_EQ(cavel::csv_field("机械厂 (一)"), "机械厂 (一)");
  EXPECT_EQ(cavel::csv_field("a,b"), "\"a,b\"");
  EXPECT_EQ(cavel::csv_field("\""), "\"\"\"\"");
  EXPECT_EQ(cavel::csv_field("a\r"), "\"a\r\"");
  EXPECT_EQ(cavel::csv_field("\n"), "\"\n\"");
  std::string line = "x,";
  cavel::append_csv_field(line, "say \"a\"");
  EXPECT_EQ(line, "x,\"say \"\"a\"\"\"");
}

TEST(Delimited, AnyFieldStopsAtTheFirstThatHolds) {
  int visited = 0;
  EXPECT_TRUE(cavel::any_field("a b c", ' ', [&](std::string_view field) { return ++visited, field == "b"; }));
  EXPECT_EQ(visited, 2);
}

}  // namespace
