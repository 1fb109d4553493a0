// SPDX-License-Identifier: Apache-2.0
// A sector follows from the code of the industry, and the rules do not overlap.
#include <cavel/roster/roster_reader.hpp>
#include <cavel/roster/sector_table.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

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
  for (const std::string_view light : {"305", "3051", "C3073", "3074", "3075", "3076", "3079"}) EXPECT_EQ(sector(light), "轻工");
  EXPECT_EQ(sector("30"), "-");  // holds both 301 and 305
  EXPECT_EQ(sector("C307"), "-");
  EXPECT_EQ(sector("304"), "建材");
  EXPECT_EQ(sector("C3391"), "机械");
  EXPECT_EQ(sector("4390"), "机械");
  EXPECT_EQ(sector("C3382"), "轻工");
  EXPECT_EQ(sector("33"), "-");  // 338 is 轻工
  EXPECT_EQ(sector("4120"), "-");
  EXPECT_EQ(sector("C1711"), "纺织");
  EXPECT_EQ(sector("2110"), "轻工");
  EXPECT_EQ(sector("1620"), "烟草");
  EXPECT_EQ(sector("F5211"), "商贸");
  EXPECT_EQ(sector("C2611"), "-");  // chemicals belong to none of the eight
  for (const std::string_view bad : {"", "C", "3", "C31100", "31a", "机械", "CC31"}) EXPECT_EQ(sector(bad), "-") << bad;
  for (const std::string_view doubtful : {"F3110", "131", "3199", "610"}) EXPECT_EQ(sector(doubtful), "-") << doubtful;
}

TEST(Sector, RulesSayHowTheyAreKnownAndDoNotOverlap) {
  for (int code = 0; code < 10000; ++code) {
    const std::string text = std::to_string(10000 + code).substr(1);
    const auto begins = [&](std::string_view prefix) { return text.starts_with(prefix); };
    int rules = 0;
    for (const cavel::sector_rule& rule : cavel::sector_rules) {
      rules += cavel::any_field(rule.codes, ' ', begins) && !(!rule.except.empty() && cavel::any_field(rule.except, ' ', begins));
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

TEST(Sector, OnlyAClosedRuleContradictsAndOnlyTheSectorsOfTheStandard) {
  const cavel::sector_table& table = cavel::built_in_sectors();
  const auto contradicts = [&](std::string_view code, std::string_view sector) {
    return contradicts_sector(table, find_row(table, code), sector);
  };
  EXPECT_TRUE(contradicts("C3110", "机械"));
  EXPECT_FALSE(contradicts("C3110", "冶金"));
  EXPECT_FALSE(contradicts("C3311", "轻工"));  // the exceptions of 机械 are not all known
  EXPECT_FALSE(contradicts("C3110", "钢铁"));
  EXPECT_FALSE(contradicts("C2611", "机械"));
}

TEST(Sector, TheTableIsTheRules) {
  const cavel::sector_table& table = cavel::built_in_sectors();
  for (int code = 0; code < 10000; ++code) {
    const std::string text = std::to_string(10000 + code).substr(1);
    for (const std::size_t length : {2U, 3U, 4U}) {
      const cavel::sector_rule* rule = cavel::find_sector(text.substr(0, length));
      const std::optional<std::size_t> row = find_row(table, text.substr(0, length));
      ASSERT_EQ(rule != nullptr, row.has_value()) << text;
      if (row) {
        ASSERT_EQ(rule->sector, table.rows[*row].sector) << text;
      }
    }
  }
}

TEST(Sector, ARosterGoesByTheTableThatItIsGiven) {
  cavel::sector_table own = cavel::built_in_sectors();
  own.rows.insert(own.rows.begin(), {"家具", "21", "", false, "某厅〔2026〕1号 二", cavel::provenance::read});
  cavel::roster_options options;
  options.ids = cavel::id_rule::free;
  using cells = std::vector<std::string_view>;
  const cells ids{"甲", "乙", "丙", "丁"}, codes{"C2110", "C2110", "C3110", "2319"}, written{"", "轻工", "", ""};
  const cavel::column_cells columns[] = {{"id", ids}, {"industry", codes}, {"sector", written}};
  const auto sectors = [&] {
    const cavel::roster_reading read = cavel::read_roster(columns, options);
    std::vector<std::string> found;
    for (std::size_t row = 0; row < read.rows.size(); ++row) found.emplace_back(read.rows.cell(row, *read.rows.column("sector")));
    for (const cavel::problem& each : read.found) found.emplace_back(cavel::find_fault(each.code)->name);
    return found;
  };
  using list = std::vector<std::string>;
  EXPECT_EQ(sectors(), (list{"轻工", "轻工", "冶金", "轻工", "sector_unconfirmed", "sector_unconfirmed"}));
  options.sectors = std::make_shared<const cavel::sector_table>(own);
  EXPECT_EQ(sectors(), (list{"家具", "轻工", "冶金", "轻工", "sector_contradiction", "sector_unconfirmed"}));
  own.rows.resize(1);
  options.sectors = std::make_shared<const cavel::sector_table>(own);
  EXPECT_EQ(sectors(), (list{"家具", "轻工", "", "", "sector_undecided", "sector_undecided"}));
}

TEST(Industry, ProblemsNameWhatWasMeant) {
  const auto found = [](std::string_view code) {
    const cavel::problem problem = cavel::industry_problem(code);
    return (problem.code == cavel::fault::none ? "" : std::string(cavel::find_fault(problem.code)->name)) + " " + problem.detail;
  };
  EXPECT_EQ(found("C3311"), " ");
  EXPECT_EQ(found("C"), " ");
  EXPECT_EQ(found("F3311"), "industry_letter C");
  EXPECT_EQ(found("610"), "industry_zero_lost 0610");
  EXPECT_EQ(found("131"), "industry_zero_lost 0131");  // a group as well: the letter decides
  EXPECT_EQ(found("C131"), " ");
  EXPECT_EQ(found("C3316"), "industry_unknown 331");
  EXPECT_EQ(found("C3391"), " ");
  EXPECT_EQ(found("C3350"), "industry_unknown 335");
  EXPECT_EQ(found("9800"), "industry_unknown ");
  EXPECT_EQ(found("制造业"), "industry_form ");
}

}  // namespace
