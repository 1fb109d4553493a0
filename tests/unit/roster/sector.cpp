// SPDX-License-Identifier: Apache-2.0
// A sector follows from the code of the industry, and the rules do not overlap.
#include <cavel/roster/sector.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace {

std::string_view sector(std::string_view code) {
  const cavel::sector_rule* rule = cavel::find_sector(code);
  return rule == nullptr ? "-" : rule->sector;
}

static_assert(cavel::find_sector("C3110")->sector == "冶金");

TEST(Sector, ByCode) {
  EXPECT_EQ(sector("31"), "冶金");
  EXPECT_EQ(sector("C3252"), "有色");
  EXPECT_EQ(sector("3011"), "建材");
  EXPECT_EQ(sector("C3071"), "建材");
  for (const std::string_view out : {"305", "3051", "C3073", "3074", "3075", "3076", "3079"}) EXPECT_EQ(sector(out), "-");
  EXPECT_EQ(sector("30"), "-");  // holds both 301 and 305
  EXPECT_EQ(sector("C307"), "-");
  EXPECT_EQ(sector("304"), "建材");
  EXPECT_EQ(sector("C3391"), "机械");
  EXPECT_EQ(sector("4390"), "机械");
  EXPECT_EQ(sector("41"), "-");
  EXPECT_EQ(sector("C1711"), "纺织");
  EXPECT_EQ(sector("2110"), "-");  // 轻工 has no rule
  for (const std::string_view bad : {"", "C", "3", "C31100", "31a", "机械", "CC31"}) EXPECT_EQ(sector(bad), "-") << bad;
}

TEST(Sector, RulesSayHowTheyAreKnownAndDoNotOverlap) {
  for (int code = 0; code < 10000; ++code) {
    std::string text = std::to_string(10000 + code).substr(1);
    int rules = 0;
    for (const cavel::sector_rule& rule : cavel::sector_rules) {
      rules += cavel::any_field(rule.codes, ' ', [&](std::string_view prefix) { return text.starts_with(prefix); });
    }
    EXPECT_LE(rules, 1) << text;
  }
  for (const cavel::sector_rule& rule : cavel::sector_rules) {
    EXPECT_FALSE(rule.basis.empty());
    EXPECT_NE(std::find(std::begin(cavel::sector_names), std::end(cavel::sector_names), rule.sector),
              std::end(cavel::sector_names));
  }
  EXPECT_TRUE(cavel::find_sector("3391")->open);
  EXPECT_FALSE(cavel::find_sector("3110")->open);
}

}  // namespace
