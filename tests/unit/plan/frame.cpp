// SPDX-License-Identifier: Apache-2.0
// Each firm is in one stratum or under one exclusion, the first that applies.
#include <cavel/event/announce.hpp>
#include <cavel/files/plan_json.hpp>
#include <cavel/roster/roster_reader.hpp>

#include <gtest/gtest.h>

namespace {

using cavel::fault;

/// Ten firms: id, sector, industry, attributes, risk, inspections.
cavel::roster_reading ten_firms() {
  const std::vector<std::vector<std::string>> rows{
      {"a", "冶金", "C3110", "金属冶炼", "A", "0"}, {"b", "冶金", "C3120", "", "B", "3"},
      {"c", "机械", "C3311", "", "A", "1"},         {"d", "轻工", "C1351", "涉氨制冷、粉尘涉爆", "B", "0"},
      {"e", "机械", "C3412", "粉尘涉爆", "A", "2"}, {"f", "建材", "C3011", "", "C", "0"},
      {"g", "建材", "C3051", "", "B", "0"},         {"h", "纺织", "C1712", "", "A", "0"},
      {"i", "其他", "F5211", "", "A", "0"},         {"j", "其他", "F5212", "", "B", "9"}};
  const std::vector<std::string> headers{"id", "sector", "industry", "attributes", "risk", "inspections"};
  std::vector<std::vector<std::string_view>> cells(headers.size());
  static std::deque<std::string> kept;  // views must outlive the reading of the columns
  for (std::size_t column = 0; column < headers.size(); ++column) {
    for (const auto& row : rows) cells[column].push_back(kept.emplace_back(row[column]));
  }
  std::vector<cavel::column_cells> columns;
  for (std::size_t column = 0; column < headers.size(); ++column) columns.push_back({headers[column], cells[column]});
  cavel::roster_options options;
  options.ids = cavel::id_rule::free;
  return cavel::read_roster(columns, options);
}

cavel::plan plan_of(const std::string& task_members, const std::string& more = "") {
  const std::string text = R"({"title":"t","basis":"b",)" + more +
                           R"("tasks":[{"task":"x","number":1,"department":"d","matter":"m","title":"t",
    "targets":"o","method":"w","window":{"from":"2022-05-01","to":"2022-12-31"},)" +
                           task_members + "}]}";
  auto read = cavel::read_plan(text, "plan.json");
  EXPECT_TRUE(read) << text << (read ? "" : message(read.problems().front(), cavel::language::en));
  return *std::move(read);
}

std::string ids(const cavel::roster& rows, const cavel::row_list& list) {
  std::string text;
  for (const std::size_t row : list) text += rows.id(row);
  return text;
}

std::string framed(const std::string& filter) {
  const auto roster = ten_firms();
  const auto made = cavel::make_frames(plan_of(R"("fraction":"15%","filter":)" + filter), roster.rows, nullptr);
  return made ? ids(roster.rows, made->front().strata.front())
              : std::string(cavel::find_fault(made.problems().front().code)->name);
}

TEST(Frame, Conditions) {
  EXPECT_EQ(framed("{}"), "abcdefghij");
  EXPECT_EQ(framed(R"({"sector":["冶金","机械"]})"), "abce");
  EXPECT_EQ(framed(R"({"sector":["机械"],"risk":["A"]})"), "ce");
  EXPECT_EQ(framed(R"({"attributes":["涉氨制冷"]})"), "d");
  EXPECT_EQ(framed(R"({"any":[{"sector":["冶金"]},{"attributes":["涉氨制冷"]}]})"), "abd");
  EXPECT_EQ(framed(R"({"not":{"sector":["其他"]}})"), "abcdefgh");
  EXPECT_EQ(framed(R"({"industry":["30"],"not":{"industry":["305"]}})"), "f");
  EXPECT_EQ(framed(R"({"industry":["C31","C33"]})"), "abc");
  EXPECT_EQ(framed(R"({"colour":["red"]})"), "plan_column_missing");
}

TEST(Frame, StrataTakeEachFirmOnceInTheirOrder) {
  const auto roster = ten_firms();
  const std::string strata = R"("strata":[{"stratum":"high","where":{"risk":["C","B"]},"fraction":"1/2"},
                                          {"stratum":"rest","where":{},"fraction":"1%","reserve":1}])";
  const auto made = cavel::make_frames(plan_of(strata), roster.rows, nullptr);
  ASSERT_TRUE(made);
  EXPECT_EQ(ids(roster.rows, made->front().strata[0]), "bdfgj");
  EXPECT_EQ(ids(roster.rows, made->front().strata[1]), "acehi");
  const auto gap = cavel::make_frames(plan_of(R"("strata":[{"stratum":"high","where":{"risk":["C"]},"fraction":"1/2"}])"),
                                      roster.rows, nullptr);
  ASSERT_FALSE(gap);
  EXPECT_EQ(gap.problems().front().code, fault::plan_stratum_none);
  EXPECT_EQ(gap.problems().front().detail, "9");
}

TEST(Frame, ExclusionsAreListedUnderTheirFirstReason) {
  const auto roster = ten_firms();
  const cavel::earlier_draws earlier{{"a", 1}, {"c", 2}};
  const auto plan = plan_of(R"("fraction":"15%","exclude":[{"reason":"closed","ids":["c","zzz"]}],"exclude_earlier":true,
                               "cap":{"limit":3,"column":"inspections"})");
  const auto made = cavel::make_frames(plan, roster.rows, &earlier);
  ASSERT_TRUE(made);
  ASSERT_EQ(made->front().excluded.size(), 3U);
  EXPECT_EQ(made->front().excluded[0].reason, "capped");
  EXPECT_EQ(ids(roster.rows, made->front().excluded[0].rows), "bj");
  EXPECT_EQ(made->front().excluded[1].reason, "closed");
  EXPECT_EQ(ids(roster.rows, made->front().excluded[1].rows), "c");
  EXPECT_EQ(ids(roster.rows, made->front().excluded[2].rows), "a");
  EXPECT_EQ(ids(roster.rows, made->front().strata[0]), "defghi");
  ASSERT_EQ(made.problems().size(), 1U);
  EXPECT_EQ(made.problems().front().code, fault::plan_exclusion_unknown);
  const auto missing = cavel::make_frames(plan, roster.rows, nullptr);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.problems().front().code, fault::plan_earlier_missing);
}

TEST(Frame, CapCountsEarlierEvents) {
  const auto roster = ten_firms();
  const cavel::earlier_draws earlier{{"a", 1}, {"c", 2}};
  const auto made = cavel::make_frames(plan_of(R"("fraction":"15%","cap":{"limit":2})"), roster.rows, &earlier);
  ASSERT_TRUE(made);
  EXPECT_EQ(ids(roster.rows, made->front().excluded.front().rows), "c");
}

cavel::visit_ledger ledger_of(std::initializer_list<std::tuple<const char*, const char*, cavel::visit_basis>> visits) {
  cavel::visit_ledger made;
  for (const auto& [id, day, basis] : visits) made.visits.push_back({2, id, *cavel::parse_date(day), basis, "", "", ""});
  return made;
}

TEST(Frame, CapsCountVisitsOfTheLedgerByTheirBasis) {
  using cavel::visit_basis;
  const auto roster = ten_firms();
  const auto plan = plan_of(R"("fraction":"15%","cap":{"limit":2,"from":"ledger"})");
  const auto capped = [&](const cavel::visit_ledger& ledger) {
    const auto made = cavel::make_frames(plan, roster.rows, nullptr, &ledger);
    EXPECT_TRUE(made);
    return made->front().excluded.empty() ? std::string() : ids(roster.rows, made->front().excluded.front().rows);
  };
  EXPECT_EQ(capped(ledger_of({})), "");
  EXPECT_EQ(capped(ledger_of({{"a", "2022-01-01", visit_basis::random},
                              {"a", "2022-02-01", visit_basis::planned},
                              {"b", "2022-01-01", visit_basis::full_coverage},
                              {"b", "2022-02-01", visit_basis::random},
                              {"c", "2022-01-01", visit_basis::random}})),
            "ab");
  EXPECT_EQ(capped(ledger_of({{"a", "2022-01-01", visit_basis::random},
                              {"a", "2022-02-01", visit_basis::report},
                              {"a", "2022-03-01", visit_basis::special},
                              {"a", "2022-04-01", visit_basis::recheck}})),
            "");
  // One day is one visit, another year another cap.
  EXPECT_EQ(capped(ledger_of({{"a", "2022-01-01", visit_basis::random},
                              {"a", "2022-01-01", visit_basis::planned},
                              {"b", "2022-01-01", visit_basis::random},
                              {"b", "2021-12-31", visit_basis::random}})),
            "");
  const auto missing = cavel::make_frames(plan, roster.rows, nullptr);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.problems().front().code, fault::plan_ledger_missing);
}

TEST(Frame, StrataHaveCapsOfTheirOwn) {
  const auto roster = ten_firms();
  const std::string strata = R"("cap":{"limit":3,"column":"inspections"},
    "strata":[{"stratum":"high","where":{"risk":["C","B"]},"fraction":"1/2","cap":4},
              {"stratum":"low","where":{},"fraction":"1%","cap":1}])";
  const auto made = cavel::make_frames(plan_of(strata), roster.rows, nullptr);
  ASSERT_TRUE(made);
  EXPECT_EQ(ids(roster.rows, made->front().excluded.front().rows), "cej");
  EXPECT_EQ(ids(roster.rows, made->front().strata[0]), "bdfg");
  const auto alone = cavel::read_plan(R"({"title":"t","basis":"b","tasks":[{"task":"x","number":1,"department":"d","matter":"m",
    "title":"t","targets":"o","method":"w","window":{"from":"2022-05-01","to":"2022-12-31"},
    "strata":[{"stratum":"s","where":{},"fraction":"1/2","cap":1}]}]})",
                                      "plan.json");
  ASSERT_FALSE(alone);
  EXPECT_EQ(alone.problems().front().code, fault::plan_cap_form);
}

/// Three rows of one firm, two of them sites, and one of another.
TEST(Frame, SitesOfOneFirmCountTogether) {
  const std::string_view codes[] = {"91350100M000100Y43", "91350100M000100Y43-01", "91350100M000100Y43-02", "92141127MA0KD1Y64A"};
  const std::string_view counts[] = {"1", "1", "", "2"};
  const std::vector<cavel::column_cells> columns{{"id", codes}, {"inspections", counts}};
  const auto roster = cavel::read_roster(columns, {});
  const auto capped = [&](const char* cap, const cavel::visit_ledger* ledger) {
    const auto made = cavel::make_frames(plan_of(std::string(R"("fraction":"1/2","cap":)") + cap), roster.rows, nullptr, ledger);
    EXPECT_TRUE(made);
    return made->front().excluded.empty() ? 0 : made->front().excluded.front().rows.size();
  };
  EXPECT_EQ(capped(R"({"limit":2,"column":"inspections"})", nullptr), 4U);
  EXPECT_EQ(capped(R"({"limit":3,"column":"inspections"})", nullptr), 0U);
  const auto ledger = ledger_of({{"91350100M000100Y43-02", "2022-01-01", cavel::visit_basis::random},
                                 {"91350100M000100Y43", "2022-01-01", cavel::visit_basis::random},
                                 {"92141127MA0KD1Y64A", "2022-01-01", cavel::visit_basis::random}});
  EXPECT_EQ(capped(R"({"limit":2,"from":"ledger"})", &ledger), 3U);  // two sites on one day are two visits
}

TEST(Frame, CapColumnHoldsIntegers) {
  const auto roster = ten_firms();
  const auto made = cavel::make_frames(plan_of(R"("fraction":"15%","cap":{"limit":2,"column":"sector"})"), roster.rows, nullptr);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.problems().size(), 10U);
  EXPECT_EQ(made.problems().front().code, fault::plan_cap_value);
}

TEST(Frame, SectorsOfTheScopeThatNoTaskCoversAreNamedWithTheirNumber) {
  const auto roster = ten_firms();
  const auto made =
      cavel::make_frames(plan_of(R"("fraction":"15%","filter":{"sector":["冶金"]})", R"("scope":["冶金","机械","纺织","有色"],)"),
                         roster.rows, nullptr);
  ASSERT_TRUE(made);
  std::string text;
  for (const auto& each : made.problems()) text += each.value + each.detail + " ";
  EXPECT_EQ(text, "机械2 纺织1 有色 其他2 建材2 轻工1 ");
}

/// A roster of one column beside the id.
cavel::roster_reading firms_of(const std::string& header, const std::vector<std::string>& cells) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < cells.size(); ++i) ids.push_back("id" + std::to_string(i));
  const std::vector<std::string_view> id_cells(ids.begin(), ids.end());
  const std::vector<std::string_view> views(cells.begin(), cells.end());
  const std::vector<cavel::column_cells> columns{{"id", id_cells}, {header, views}};
  cavel::roster_options options;
  options.ids = cavel::id_rule::free;
  return cavel::read_roster(columns, options);
}

std::vector<std::string> found(const cavel::roster_reading& roster, const std::string& filter) {
  const auto made = cavel::make_frames(plan_of(R"("fraction":"1/2","filter":)" + filter), roster.rows, nullptr);
  std::vector<std::string> texts;
  for (const auto& each : made.problems()) {
    texts.push_back(std::string(cavel::find_fault(each.code)->name) + " " + each.field + " " + each.value + " " + each.detail);
  }
  return texts;
}

TEST(Coverage, ValuesWithoutACounterpartAreReportedFromBothSides) {
  const auto roster = firms_of("行业", {"机械", "机械行业", "机械行业", "机械、轻工", "轻工", "矿山"});
  EXPECT_EQ(found(roster, R"({"sector":["机械","轻工","矿山机"]})"),
            (std::vector<std::string>{
                "plan_value_unknown /tasks/0/filter/sector 矿山机 矿山", "plan_value_uncovered 行业 机械行业 2; 机械",
                "plan_value_uncovered 行业 机械、轻工 1; 机械 轻工", "plan_value_uncovered 行业 矿山 1; 矿山机"}));
  EXPECT_TRUE(found(firms_of("行业", {"机械", "轻工"}), R"({"sector":["机械","轻工"]})").empty());
}

/// No row is in no task unreported: an empty cell has no value to report, and each value may be covered but not their combination.
TEST(Coverage, RowsInNoTaskOfWhichNoValueIsReportedAreCounted) {
  EXPECT_EQ(found(firms_of("类别", {"机械", "", ""}), R"({"类别":["机械"]})"),
            (std::vector<std::string>{"plan_rows_uncovered 类别 空白 (empty) 2"}));
  const std::string ids[] = {"a", "b", "c", "d"};
  const std::vector<std::string_view> firms(std::begin(ids), std::end(ids)), sectors{"机械", "机械", "机械", "轻工"},
      regions{"东镇", "西镇", "", "东镇"};
  const cavel::column_cells columns[] = {{"id", firms}, {"行业", sectors}, {"区域", regions}};
  cavel::roster_options options;
  options.ids = cavel::id_rule::free;
  const auto rows = cavel::read_roster(columns, options);
  EXPECT_EQ(found(rows, R"({"any":[{"sector":["机械"],"region":["东镇"]},{"sector":["轻工"],"region":["西镇"]}]})"),
            (std::vector<std::string>{"plan_rows_uncovered 行业 机械 2", "plan_rows_uncovered 行业 轻工 1"}));
}

TEST(Coverage, AValueOfAnotherWidthOrCaseIsTheNearest) {
  EXPECT_EQ(found(firms_of("等级", {"A", "Ａ", "a"}), R"({"等级":["A"]})"),
            (std::vector<std::string>{"plan_value_uncovered 等级 a 1; A", "plan_value_uncovered 等级 Ａ 1; A"}));
}

TEST(Coverage, WhatLooksLikeAnotherValueIsAnError) {
  for (const char* cell : {"机械\xE2\x80\x8B", "机\xC2\xA0械", "机\xE3\x80\x80械", "机  械", "\xEF\xBF\xBD", "锟斤拷", "ä¾‹",
                           "杞诲伐", "灞卞寲闀?", "涓€鑸?"}) {
    const auto texts = found(firms_of("类别", {"机械", cell, cell}), R"({"类别":["机械"]})");
    ASSERT_EQ(texts.size(), 1U) << cell;
    EXPECT_EQ(texts.front(), "cell_deceptive 类别 " + std::string(cell) + " 2");
  }
  const auto texts = found(firms_of("类别", {"机械"}), "{\"类别\":[\"机械\",\"轻工\xE2\x80\x8B\"]}");
  ASSERT_EQ(texts.size(), 1U);
  EXPECT_TRUE(texts.front().starts_with("plan_value_deceptive /tasks/0/filter/类别 ")) << texts.front();
}

TEST(Coverage, ManyValuesAreCountedAndTwentyNamed) {
  std::vector<std::string> cells{"机械"};
  for (int i = 0; i < 50; ++i) cells.push_back("v" + std::to_string(i));
  const auto texts = found(firms_of("类别", cells), R"({"类别":["机械"]})");
  ASSERT_EQ(texts.size(), 21U);
  EXPECT_EQ(texts.back(), "plan_values_uncovered 类别 30 30");
}

TEST(Coverage, ListsAndIndustriesAreComparedAsFiltersCompareThem) {
  EXPECT_EQ(found(firms_of("属性", {"涉氨制冷、粉尘涉爆", "粉尘", "涉氨制冷"}), R"({"attributes":["涉氨制冷"]})"),
            (std::vector<std::string>{"plan_value_uncovered 属性 粉尘 1"}));
  EXPECT_EQ(
      found(firms_of("行业代码", {"C3311", "C3411"}), R"({"industry":["33","35"]})"),
      (std::vector<std::string>{"plan_value_unknown /tasks/0/filter/industry 35 ", "plan_value_uncovered 行业代码 C3411 1"}));
}

TEST(Frame, SitesOfAFirmAreExcludedAndCountedTogether) {
  const std::string a = "91350100M000100Y43", b = "12440600MB2C07549J", c = "92141127MA0KD1Y64A";
  const std::vector<std::string> texts{a, a + "-02", b + "-1", b + "-2", c};
  const std::vector<std::string_view> ids_of(texts.begin(), texts.end());
  const cavel::column_cells columns[] = {{"id", ids_of}};
  const auto roster = cavel::read_roster(columns, cavel::roster_options{});
  const auto left_out = [&](const std::string& rule, const cavel::earlier_draws& earlier) {
    const auto made = cavel::make_frames(plan_of(R"("fraction":"15%",)" + rule), roster.rows, &earlier);
    EXPECT_TRUE(made) << rule;
    EXPECT_TRUE(made.problems().empty()) << rule;
    std::string text;
    for (const auto& each : made->front().excluded) text += each.reason + "=" + ids(roster.rows, each.rows) + ";";
    return text;
  };
  EXPECT_EQ(left_out(R"("exclude":[{"reason":"closed","ids":["91350100M000100Y43"]}])", {}), "closed=" + a + a + "-02;");
  EXPECT_EQ(
      left_out(R"("exclude":[{"reason":"x","ids":["91350100M000100Y43-02"]},{"reason":"y","ids":["91350100M000100Y43"]}])", {}),
      "x=" + a + "-02;y=" + a + ";");
  EXPECT_EQ(left_out(R"("exclude_earlier":true)", {{b + "-1", 1}}), "earlier-event=" + b + "-1" + b + "-2;");
  EXPECT_EQ(left_out(R"("cap":{"limit":2})", {{b + "-1", 1}, {b, 1}, {c, 1}}), "capped=" + b + "-1" + b + "-2;");
}

/// Firms with a sector and a code each.
cavel::roster_reading firms_of_both(const std::vector<std::pair<std::string_view, std::string_view>>& cells) {
  static std::deque<std::string> kept;
  std::vector<std::string_view> ids, sectors, codes;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    ids.push_back(kept.emplace_back("firm-" + std::to_string(i)));
    sectors.push_back(cells[i].first);
    codes.push_back(cells[i].second);
  }
  const cavel::column_cells columns[] = {{"id", ids}, {"行业", sectors}, {"行业代码", codes}};
  cavel::roster_options options;
  options.ids = cavel::id_rule::free;
  return cavel::read_roster(columns, options);
}

TEST(Coverage, ASectorThatFollowsFromTheCodeIsTakenByAFilter) {
  const auto roster = firms_of_both({{"冶金", ""}, {"", "C3110"}, {"", "3120"}, {"", "C3211"}, {"", ""}});
  const auto made = cavel::make_frames(plan_of(R"("fraction":"15%","filter":{"sector":["冶金"]})"), roster.rows, nullptr);
  ASSERT_TRUE(made);
  EXPECT_EQ(ids(roster.rows, made->front().strata.front()), "firm-0firm-1firm-2");
  EXPECT_EQ(found(roster, R"({"sector":["冶金"]})"),
            (std::vector<std::string>{"plan_value_uncovered 行业 有色 1", "plan_rows_uncovered 行业 空白 (empty) 1"}));
}

TEST(Coverage, ACodeThatContradictsIsAnErrorWhereThePlanChoosesByIt) {
  const auto roster = firms_of_both({{"机械", "C3211"}, {"机械", "C3211"}, {"机械", "F3311"}, {"", "610"}, {"机械", "C3399"}});
  EXPECT_EQ(found(roster, "{}"), std::vector<std::string>{});
  EXPECT_EQ(found(roster, R"({"sector":["机械"]})"), (std::vector<std::string>{"plan_rows_uncovered 行业 空白 (empty) 1",
                                                                               "plan_sector_contradiction 行业 机械 C3211; 2"}));
  EXPECT_EQ(found(roster, R"({"industry":["33","32","61"]})"),
            (std::vector<std::string>{"plan_industry_doubtful 行业代码 F3311 1", "plan_industry_doubtful 行业代码 610 1"}));
}

/// Tasks and strata are compared by name once: pair by pair, this would take hours.
TEST(Plan, ManyTasksOfOneNameAreReported) {
  cavel::plan of = plan_of(R"("fraction":"15%")");
  of.tasks.front().strata.assign(200000, of.tasks.front().strata.front());
  EXPECT_EQ(check(of).back().detail, "198999");  // all but the first stratum, a thousand of them listed
  of.tasks.front().strata.resize(1);
  of.tasks.resize(200000, of.tasks.front());
  EXPECT_EQ(check(of).back().detail, "198999");
  for (std::size_t i = 0; i + 1 < of.tasks.size(); ++i) of.tasks[i].name = "t" + std::to_string(i);
  EXPECT_TRUE(check(of).empty());  // all share the lot x, and the last has its name
  of.tasks.back().lot = "y";
  EXPECT_EQ(check(of).front().code, fault::plan_lot_named_as_task);
  EXPECT_EQ(check(of).back().detail, "198999");
}

TEST(Frame, EmptyFrameIsReported) {
  const auto roster = ten_firms();
  const auto made = cavel::make_frames(plan_of(R"("fraction":"15%","filter":{"sector":["有色"]})"), roster.rows, nullptr);
  ASSERT_TRUE(made);
  EXPECT_EQ(made.problems().front().code, fault::plan_frame_empty);
}

/// Texts of a plan are published: invisible characters are reported under their pointer, each once.
TEST(Plan, SignsInTextsAreReported) {
  const auto codes = [](const std::string& title, const std::string& task_title, const std::string& value) {
    const auto read =
        cavel::read_plan("{\"title\":\"" + title + R"(","basis":"b","tasks":[{"task":"x","number":1,"department":"d",
      "matter":"m","targets":"o","method":"w","window":{"from":"2022-05-01","to":"2022-12-31"},"fraction":"15%","title":")" +
                             task_title + R"(","filter":{"sector":[")" + value + R"("]}}]})",
                         "plan.json");
    std::vector<std::string> made{read ? "read" : "refused"};
    for (const auto& each : read.problems()) {
      made.push_back(std::string(cavel::find_fault(each.code)->name) + " " + each.field + " " + each.detail);
    }
    return made;
  };
  using list = std::vector<std::string>;
  EXPECT_EQ(codes("计划　一", "机械", "机械"), (list{"read"}));
  EXPECT_EQ(codes("计\xE2\x80\x8B划", "机械", "机\xE2\x80\x8B械"), (list{"read", "text_hidden_character /title U+200B"}));
  EXPECT_EQ(codes("计划", "机\\u202e械", "机械"), (list{"refused", "text_direction /tasks/0/title U+202E"}));
  EXPECT_EQ(codes("计划\xEF\xBF\xBD", "机\\u001b械", "机械"),
            (list{"refused", "text_control_byte /tasks/0/title ", "text_broken /title U+FFFD"}));
}

TEST(Plan, EveryProblemAtOnce) {
  const auto read =
      cavel::read_plan(R"({"title":"","basis":"b","tasks":[{"task":"任务","number":0,"department":"d","matter":"m","title":"t",
    "targets":"o","method":"w","window":{"from":"2022-12-31","to":"2022-02-30"},"fraction":"1.5","filter":{"any":[]},
    "officers":{"panel":1,"leads":2,"mode":"panel","fallback":"panel"}}]})",
                       "plan.json");
  ASSERT_FALSE(read);
  std::set<std::string> fields;
  for (const auto& each : read.problems()) fields.insert(each.field);
  for (const char* field :
       {"/title", "/tasks/0/task", "/tasks/0/number", "/tasks/0/window/to", "/tasks/0/fraction", "/tasks/0/filter/any",
        "/tasks/0/officers/panel", "/tasks/0/officers/leads", "/tasks/0/officers/fallback"}) {
    EXPECT_TRUE(fields.contains(field)) << field;
  }
}

TEST(Plan, ChecksAcrossTasks) {
  auto plan = plan_of(R"("fraction":"15%","lot":"y")");
  plan.tasks.push_back(plan.tasks.front());
  plan.tasks[1].visits = {plan.tasks[1].visits.to, plan.tasks[1].visits.from};
  plan.tasks[1].officers.emplace();
  std::set<fault> found;
  for (const auto& each : check(plan)) found.insert(each.code);
  EXPECT_EQ(found, (std::set<fault>{fault::plan_task_repeated, fault::plan_window_reversed, fault::plan_officers_for_some}));
  plan.tasks[1] = plan.tasks[0];
  plan.tasks[1].name = plan.tasks[1].lot = "y";
  EXPECT_TRUE(check(plan).empty());  // y is in lot y
  plan.tasks[1].lot = "z";
  ASSERT_EQ(check(plan).size(), 1U);
  EXPECT_EQ(check(plan).front().code, fault::plan_lot_named_as_task);
}

}  // namespace
