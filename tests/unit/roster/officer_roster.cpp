// SPDX-License-Identifier: Apache-2.0
// Only an officer without a problem is kept, and only a granted recusal forbids.
#include <cavel/files/officers.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace {

using boost::gregorian::date;
using cavel::fault;
using cavel::language;
using cavel::officer;
using cavel::parse_officers;
using cavel::parse_recusals;
using cavel::recusal;
using cavel::recusal_state;
using cavel::target_facts;
using cavel::task_days;

using list = std::vector<std::string>;

list faults(const cavel::problems& found) {
  list rows;
  for (const cavel::problem& each : found) {
    rows.push_back(std::to_string(each.row) + " " + std::string(cavel::find_fault(each.code)->name));
  }
  return rows;
}

date day(std::string_view text) { return *cavel::parse_date(text); }

officer fit() {
  officer one;
  one.id = "YL-001";
  one.formal = true;
  one.credential = "c";
  one.valid_from = day("2020-01-01");
  one.valid_until = day("2025-01-01");
  return one;
}

task_days window(bool every_day = true) { return {"metal", day("2022-05-01"), day("2022-12-31"), every_day}; }

TEST(Officers, SampleIsRead) {
  const cavel::officer_reading read = cavel::load_officers(CAVEL_SOURCE_DIR "/docs/samples/officers.csv", {});
  EXPECT_EQ(faults(read.found), list{});
  ASSERT_EQ(read.officers.size(), 24U);
  const officer& third = read.officers[2];
  EXPECT_EQ(third.id, "YL-003");
  EXPECT_EQ(third.unit, "工贸科");
  EXPECT_EQ(third.sectors, (list{"冶金", "建材", "有色"}));
  EXPECT_EQ(third.leave, (std::vector<cavel::absence>{{day("2022-06-01"), day("2022-06-30")}}));
  EXPECT_FALSE(third.lead);
  EXPECT_FALSE(third.capacity);
  EXPECT_EQ(read.officers[1].capacity, 6U);
  EXPECT_EQ(read.officers[12].regions, (list{"中城街道", "新区街道"}));
  EXPECT_EQ(read.officers[19].leave.size(), 2U);
  EXPECT_FALSE(read.officers[8].formal);
  EXPECT_EQ(read.row_count, 24U);
}

TEST(Officers, EveryProblemOfARowIsReportedAndTheRowKeptOut) {
  const std::string text =
      "id,name,credential,valid_from,valid_until,formal,sectors,leave,capacity,lead\n"
      "A,a,c-1,2020-01-01,2025-01-01,是,机械,2022-06-01,3,yes\n"
      "B,b,c-2,2020/1/1,2025-02-30,可能,机|械,六月,x,maybe\n"
      "C,c,c-3,2025-01-02,2025-01-01,no,,2022-06-02/2022-06-01;2022-07-01至2022-07-03,,\n"
      "D,d,c-4,,,1,,,,\n"
      "11010519491231002X,e,c-5,,2025-01-01,1,,,,\n"
      "F,f,,,,否,,,0,\n"
      "A2,g,c-7,,2025-01-01\n";
  const cavel::officer_reading read = parse_officers(text, {});
  EXPECT_EQ(faults(read.found), (list{"3 area_separator", "3 count_form", "4 days_reversed", "4 days_reversed",
                                      "5 credential_without_days", "6 id_identity_number", "8 row_short"}));
  ASSERT_EQ(read.officers.size(), 2U);
  EXPECT_EQ(read.officers[0].leave[0].to, day("2022-06-01"));
  EXPECT_TRUE(read.officers[0].lead);
  EXPECT_EQ(read.officers[1].id, "F");  // no credential is no error
  EXPECT_EQ(read.officers[1].capacity, 0U);
  ASSERT_EQ(read.rejected_rows.size(), 5U);
  EXPECT_EQ(list_entry(read.rejected_rows[0]), "B");
  EXPECT_EQ(list_entry(read.rejected_rows[1]), "C");
  EXPECT_EQ(list_entry(read.rejected_rows[3]), "#6");
  EXPECT_EQ(read.rejected_rows[1].reason, fault::days_reversed);
  // A row that fails the first check is not checked further; alone, the other cells have their faults as
  // well.
  const cavel::officer_reading cells =
      parse_officers("id,credential,valid_from,valid_until,formal,leave,lead\nB,c,1/6/2020,2025-02-30,可能,六月,maybe\n", {});
  EXPECT_EQ(faults(cells.found), (list{"2 yes_no_form", "2 yes_no_form", "2 date_form", "2 date_not_a_day", "2 leave_form"}));
}

TEST(Officers, DaysAsSpreadsheetsWriteThem) {
  const auto read = parse_officers(
      "id,credential,valid_from,valid_until,formal,leave\n"
      "A,c-1,2020/3/1,2025年2月28日,是,2022/6/1/2022/6/10;2022.7.1至2022-7-3;2022/8/1\n"
      "B,c-2,2020.3.01 0:00,2025/2/28 00:00:00,是,2022-06-01/2022-06-10\n",
      {});
  EXPECT_EQ(faults(read.found), list{});
  ASSERT_EQ(read.officers.size(), 2U);
  for (const officer& one : read.officers) {
    EXPECT_EQ(one.valid_from, day("2020-03-01"));
    EXPECT_EQ(one.valid_until, day("2025-02-28"));
    EXPECT_EQ(one.leave[0], (cavel::absence{day("2022-06-01"), day("2022-06-10")}));
  }
  EXPECT_EQ(read.officers[0].leave[1], (cavel::absence{day("2022-07-01"), day("2022-07-03")}));
  EXPECT_EQ(read.officers[0].leave[2], (cavel::absence{day("2022-08-01"), day("2022-08-01")}));
}

TEST(Officers, OnePersonHasOneRow) {
  const auto read = parse_officers(
      "id,credential,valid_until,formal\n"
      "A,豫C-001,2025-01-01,是\nB,豫C-002,2025-01-01,是\nC,豫c-００1,2025-01-01,是\nD,,,否\nE,,,否\n",
      {});
  EXPECT_EQ(faults(read.found), (list{"2 credential_repeated", "4 credential_repeated"}));
  EXPECT_EQ(read.found.front().detail, "2, 4");
  ASSERT_EQ(read.officers.size(), 3U);
  EXPECT_EQ(read.officers[0].id, "B");
  ASSERT_EQ(read.rejected_rows.size(), 2U);
  EXPECT_EQ(list_entry(read.rejected_rows[1]), "C");
}

TEST(Officers, ManyRowsOfOnePersonAreNamedByTheFirst) {
  std::string text = "执法人员编号,姓名,执法证件号,证件有效期至,正式工作人员\n";
  for (int i = 0; i < 5000; ++i) text += "YL-" + std::to_string(i) + ",甲,c,2025-01-01,是\n";
  const auto read = parse_officers(text, {}, {});
  ASSERT_EQ(read.rejected_rows.size(), 5000U);
  ASSERT_EQ(read.found.size(), 1001U);
  EXPECT_TRUE(read.found.front().detail.ends_with(", 21, …")) << read.found.front().detail;
  EXPECT_EQ(read.found.back().detail, "4000");
}

TEST(Officers, MissingColumnsRefuseAndStrictRefuses) {
  EXPECT_EQ(faults(parse_officers("id,name\nA,a\n", {}).found),
            (list{"1 roster_column_missing", "1 roster_column_missing", "1 roster_column_missing"}));
  EXPECT_EQ(faults(parse_officers("name\nA\n", {}).found), list{"1 roster_column_missing"});
  cavel::officer_options strict;
  strict.strict = true;
  const auto read = parse_officers("id,credential,valid_until,formal\nA,,,是\nB,,,?\n", strict);
  EXPECT_TRUE(read.refused);
  EXPECT_TRUE(read.officers.empty());
}

TEST(Eligibility, EveryRefusalHasItsReasonInBothLanguages) {
  officer one = fit();
  const task_days tasks[] = {window()};
  const target_facts target{"91350100M000100Y43", "机械", "城关镇"};
  const recusal granted{one.id, std::string(target.id), "近亲属", "", "", recusal_state::granted, {}, {}, 2};
  const cavel::recusal_index none;
  EXPECT_EQ(find_refusal(one, tasks, target, none).code, fault::none);

  const auto refusal = [&](const officer& who, const cavel::recusal_index& recusals = {}) {
    const cavel::problem found = find_refusal(who, tasks, target, recusals);
    for (const language in : {language::zh, language::en}) {
      EXPECT_FALSE(message(found, in).empty());
      EXPECT_EQ(message(found, in).find("近亲属"), std::string::npos);
    }
    return found.code;
  };
  officer other = one;
  other.formal = false;
  EXPECT_EQ(refusal(other), fault::officer_not_formal);
  other = one;
  other.credential.clear();
  EXPECT_EQ(refusal(other), fault::officer_without_credential);
  other = one;
  other.valid_until = day("2022-12-30");
  EXPECT_EQ(refusal(other), fault::officer_credential_days);
  other = one;
  other.leave = {{day("2022-04-01"), day("2022-08-01")}, {day("2022-08-02"), day("2023-01-05")}};
  EXPECT_EQ(refusal(other), fault::officer_on_leave);
  other.leave[1].from = day("2022-08-03");
  EXPECT_EQ(refusal(other), fault::none);
  other = one;
  other.sectors = {"冶金", "有色"};
  EXPECT_EQ(refusal(other), fault::officer_sector);
  other = one;
  other.regions = {"西岭镇"};
  EXPECT_EQ(refusal(other), fault::officer_region);
  const recusal rows[] = {granted};
  EXPECT_EQ(refusal(one, cavel::recusal_index(rows)), fault::officer_recused);
  EXPECT_EQ(message(find_refusal(one, tasks, target, cavel::recusal_index(rows)), language::zh),
            "值“YL-001”：对检查对象 91350100M000100Y43 已决定回避");
  other.formal = false;
  EXPECT_EQ(find_refusals(other, tasks, target, cavel::recusal_index(rows)).size(), 3U);
}

TEST(Eligibility, OnlyAGrantedRecusalForbids) {
  recusal row{"A", "T", "", "", "", recusal_state::requested, {}, {}, 2};
  for (const recusal_state state : {recusal_state::requested, recusal_state::granted, recusal_state::refused}) {
    row.state = state;
    const recusal rows[] = {row};
    const cavel::recusal_index index(rows);
    EXPECT_EQ(index.is_granted("A", "T"), state == recusal_state::granted);
    EXPECT_FALSE(index.is_granted("A", "U"));
    EXPECT_FALSE(index.is_granted("B", "T"));
  }
}

TEST(Eligibility, AllTasksOfTheTargetCount) {
  officer one = fit();
  one.valid_until = day("2022-12-31");
  const task_days later{"later", day("2023-01-01"), day("2023-03-31"), false};
  const task_days both[] = {window(), later};
  const cavel::problem found = find_refusal(one, both, {"T", "", ""}, {});
  EXPECT_EQ(found.code, fault::officer_credential_days);
  EXPECT_EQ(found.detail, "later");
}

/// The rule day by day, as it is written, compared with the comparison of days.
TEST(Eligibility, AgreesWithCountingDays) {
  std::mt19937 engine(22);
  const auto near = [&] { return day("2022-06-01") + boost::gregorian::days(static_cast<int>(engine() % 20)); };
  int refused = 0;
  for (int round = 0; round < 20000; ++round) {
    officer one = fit();
    one.valid_from = engine() % 5 == 0 ? date(boost::gregorian::not_a_date_time) : near();
    one.valid_until = near();
    task_days task{"t", near(), near(), engine() % 2 == 0};
    if (task.to < task.from) std::swap(task.from, task.to);
    for (std::size_t i = engine() % 4; i > 0; --i) {
      cavel::absence away{near(), near()};
      if (away.to < away.from) std::swap(away.from, away.to);
      one.leave.push_back(away);
    }
    std::sort(one.leave.begin(), one.leave.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    std::size_t days = 0, valid = 0, away = 0;
    for (date at = task.from; at <= task.to; at += boost::gregorian::days(1)) {
      ++days;
      valid += (one.valid_from.is_not_a_date() || one.valid_from <= at) && at <= one.valid_until;
      bool gone = false;
      for (const cavel::absence& each : one.leave) gone = gone || (each.from <= at && at <= each.to);
      away += gone;
    }
    const bool holds = task.every_day ? valid == days : valid > 0;
    const fault expected = !holds ? fault::officer_credential_days : away == days ? fault::officer_on_leave : fault::none;
    ASSERT_EQ(find_refusal(one, task).code, expected) << round;
    refused += expected == fault::officer_on_leave;
  }
  EXPECT_GT(refused, 100);
}

TEST(Recusals, SampleIsReadAndOnlyGrantedOnesForbid) {
  const auto officers = cavel::load_officers(CAVEL_SOURCE_DIR "/docs/samples/officers.csv", {});
  const auto targets = cavel::load_roster(CAVEL_SOURCE_DIR "/docs/samples/enterprises.csv", {});
  std::set<std::string, std::less<>> officer_ids, target_ids;
  for (const officer& each : officers.officers) officer_ids.insert(each.id);
  for (std::size_t row = 0; row < targets.rows.size(); ++row) target_ids.emplace(targets.rows.id(row));
  cavel::recusal_options options;
  options.officers = &officer_ids;
  options.targets = &target_ids;
  const auto read = cavel::load_recusals(CAVEL_SOURCE_DIR "/docs/samples/recusals.csv", options);
  ASSERT_TRUE(read);
  EXPECT_EQ(faults(read.problems()), list{});
  EXPECT_EQ(read->recusals.size(), 5U);
  EXPECT_EQ(cavel::recusal_index(read->recusals).granted(), 3U);
  EXPECT_EQ(read->recusals[0].decided->seconds(), 1653548400);  // 2022-05-26T07:00:00Z
}

TEST(Recusals, AnyErrorRefusesTheTable) {
  const std::string header = "officer,target,ground,source,decider,state,requested,decided\n";
  const std::string good = "A,T,g,s,d,granted,2022-05-26T09:00:00+08:00,2022-05-26T15:00:00+08:00\n";
  EXPECT_TRUE(parse_recusals(header, {}));
  EXPECT_TRUE(parse_recusals(header + good, {}));
  EXPECT_EQ(parse_recusals(header + good, {})->row_count, 1U);
  const std::set<std::string, std::less<>> officers = {"A"}, targets = {"T"};
  cavel::recusal_options options;
  options.officers = &officers;
  options.targets = &targets;
  const auto read = parse_recusals(header + good +
                                       "B,U,g,s,d,granted,2022-05-26T09:00:00+08:00,2022-05-26T15:00:00+08:00\n"
                                       "A,T,,s,,granted,2022-05-26T09:00:00,2022-05-26T15:00:00+08:00\n"
                                       "A,T,g,s,d,perhaps,2022-05-26T09:00:00+08:00,\n"
                                       "A,T,g,s,d,refused,2022-05-26T09:00:00+08:00,2022-05-26T08:59:59+08:00\n"
                                       "A,T,g,s,d,requested,2022-05-26T09:00:00+08:00,2022-05-26T15:00:00+08:00\n"
                                       "A,T\n"
                                       ",T,g,s,,requested,2022-05-26T09:00:00+08:00,\n",
                                   options);
  ASSERT_FALSE(read);
  EXPECT_EQ(faults(read.problems()),
            (list{"3 recusal_unknown_officer", "3 recusal_unknown_target", "4 instant_without_offset", "4 recusal_incomplete",
                  "4 recusal_incomplete", "5 recusal_state_form", "6 recusal_times", "7 recusal_undecided", "8 row_short",
                  "9 text_empty", "0 recusals_refused"}));
  EXPECT_EQ(faults(parse_recusals("officer,target,officer\nA,T,A\n", {}).problems()),
            (list{"1 roster_column_repeated", "1 roster_column_missing", "1 roster_column_missing", "1 roster_column_missing",
                  "1 roster_column_missing", "1 roster_column_missing", "1 roster_column_missing", "0 recusals_refused"}));
}

TEST(Column, PageNamesEveryHeader) {
  std::ifstream in(CAVEL_SOURCE_DIR "/docs/guide/rosters.md");
  const std::string page{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const auto named = [&](const cavel::column_alias& each) {
    const bool whole = page.find(each.header) != std::string::npos && page.find(each.name) != std::string::npos;
    EXPECT_TRUE(whole) << each.header;
  };
  for (const auto& each : cavel::enterprise_columns) named(each);
  for (const auto& each : cavel::officer_columns) named(each);
  for (const auto& each : cavel::recusal_columns) named(each);
}

TEST(Column, ListValues) {
  using values = std::vector<std::string_view>;
  EXPECT_EQ(cavel::list_values("冶金、有色;建材； 机械 ，轻工,纺织"), (values{"冶金", "有色", "建材", "机械", "轻工", "纺织"}));
  EXPECT_EQ(cavel::list_values(""), values{});
  EXPECT_EQ(cavel::list_values("、;"), values{});
}

}  // namespace
