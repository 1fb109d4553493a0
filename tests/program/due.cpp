// SPDX-License-Identifier: Apache-2.0
// `cavel due` and `cavel calendar` as a person or a script meets them: words, exit codes, problems.
#include "../../src/cli/commands.hpp"

#include <cavel/time/built_in_rules.hpp>
#include <cavel/time/calendar.hpp>
#include <cavel/time/deadline.hpp>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace {

using cavel::cli::exit_code;

struct outcome {
  exit_code code;
  std::string out, err;
};

/// Runs a command with its streams caught.
outcome run(exit_code (*command)(const cavel::cli::arguments&), const std::vector<std::string>& words) {
  std::ostringstream out;
  std::ostringstream err;
  std::streambuf* const old_out = std::cout.rdbuf(out.rdbuf());
  std::streambuf* const old_err = std::cerr.rdbuf(err.rdbuf());
  const exit_code code = command(words);
  std::cout.rdbuf(old_out);
  std::cerr.rdbuf(old_err);
  return {code, out.str(), err.str()};
}

outcome due(const std::vector<std::string>& words) { return run(cavel::cli::run_due, words); }
outcome calendar(const std::vector<std::string>& words) { return run(cavel::cli::run_calendar, words); }

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// A file that is gone when the test ends.
class scratch {
 public:
  explicit scratch(std::string_view text) : name_(testing::TempDir() + "cavel_program_due.txt") {
    std::ofstream(name_, std::ios::binary) << text;
  }
  scratch(const scratch&) = delete;
  scratch& operator=(const scratch&) = delete;
  ~scratch() { std::filesystem::remove(name_); }
  const std::string& name() const { return name_; }

 private:
  std::string name_;
};

TEST(DueProgram, SaysItInBothLanguages) {
  const outcome zh = due({"--from", "2022-05-25", "--clock", "notice.public"});
  EXPECT_EQ(zh.code, exit_code::done);
  EXPECT_EQ(zh.out.substr(0, zh.out.find('\n')), "2022-06-01（星期三）24:00 届满");
  const outcome en = due({"--from", "2022-05-25", "--clock", "notice.public", "--lang", "en"});
  EXPECT_EQ(en.out.substr(0, en.out.find('\n')), "ends Wednesday 2022-06-01 24:00");
}

TEST(DueProgram, TakesAnInstantWithItsOffset) {
  EXPECT_TRUE(holds(due({"--from", "2022-05-24T17:00:00Z", "--working-days", "5"}).out, "2022-06-01")) << "25 May in China";
  const outcome refused = due({"--from", "2022-05-25T09:00:00", "--working-days", "5", "--lang", "en"});
  EXPECT_EQ(refused.code, exit_code::refused);
  EXPECT_TRUE(holds(refused.err, "without an offset")) << refused.err;
}

TEST(DueProgram, TheEarliestOfSeveralStandsFirst) {
  const outcome all = due({"--from", "2022-05-25", "--clock", "notice.public", "--clock", "notice.portal", "--json"});
  const boost::json::array list = boost::json::parse(all.out).as_array();
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].at("clock").as_string(), "notice.portal");
  EXPECT_EQ(list[0].at("reading").as_string(), "by_analogy");
  EXPECT_EQ(list[0].at("channels").as_array().size(), 2U);
  EXPECT_EQ(list[1].at("day").as_string(), "2022-06-01");
  EXPECT_EQ(list[1].at("calendar_sha256").as_string(), cavel::hex(cavel::china_calendar().fingerprint()));
}

TEST(DueProgram, WhatIsNotKnownSaysHowToLoadTheNotice) {
  const outcome unknown = due({"--from", "2026-12-28", "--working-days", "5"});
  EXPECT_EQ(unknown.code, exit_code::refused) << "a script must not take it for a date";
  EXPECT_TRUE(holds(unknown.out, "2027 年放假安排"));
  EXPECT_TRUE(holds(unknown.out, "--calendar"));
  EXPECT_EQ(due({"--from", "2026-12-28", "--working-days", "5", "--provisional"}).code, exit_code::done);
}

TEST(DueProgram, TellsAllProblemsAtOnce) {
  const outcome wrong = due({"--from", "2022-5-25", "--clock", "seed.publik", "--working-days", "five", "--closes", "25:00",
                             "--as-of", "today", "--json"});
  EXPECT_EQ(wrong.code, exit_code::refused);
  std::vector<std::string> faults;
  const boost::json::value told = boost::json::parse(wrong.out);
  for (const auto& each : told.as_array()) faults.emplace_back(each.at("fault").as_string());
  const std::vector<std::string> expected{"date_form", "clock_unknown", "clock_number", "date_form", "clock_closes"};
  EXPECT_EQ(faults, expected);
  EXPECT_TRUE(holds(wrong.out, "notice.public")) << "the nearest known name";
}

TEST(DueProgram, NeedsALength) {
  const outcome none = due({"--from", "2022-05-25", "--json"});
  EXPECT_EQ(none.code, exit_code::refused);
  EXPECT_TRUE(holds(none.out, "clock_length"));
  EXPECT_TRUE(holds(due({"--from", "2022-05-25", "--working-days", "0", "--json"}).out, "clock_count"));
  EXPECT_TRUE(holds(due({"--from", "2022-05-24", "--clock", "notice.public", "--json"}).out, "clock_not_in_force"));
}

TEST(DueProgram, UsageIsNotAnAnswer) {
  EXPECT_EQ(due({}).code, exit_code::usage);
  EXPECT_EQ(due({"--form", "2022-05-25"}).code, exit_code::usage);
  EXPECT_EQ(due({"--from", "2022-05-25", "--lang", "fr"}).code, exit_code::usage);
  EXPECT_EQ(calendar({}).code, exit_code::usage);
  EXPECT_EQ(calendar({"check"}).code, exit_code::usage);
  EXPECT_EQ(calendar({"chekc", "x"}).code, exit_code::usage);
  EXPECT_EQ(due({"--help"}).code, exit_code::done);
}

TEST(DueProgram, ListsTheClocks) {
  const outcome list = due({"--clocks", "--json"});
  EXPECT_EQ(boost::json::parse(list.out).as_array().size(), cavel::deadline_rules().size());
  EXPECT_TRUE(holds(due({"--clocks"}).out, "notice.portal"));
}

TEST(CalendarProgram, ChecksAFile) {
  const scratch file("cavel calendar 1\ncontinues 全国\nnotice N 2026-11-05 2027 incomplete\noff 元旦 2027-01-01\n");
  const outcome checked = calendar({"check", file.name()});
  EXPECT_EQ(checked.code, exit_code::done);
  EXPECT_TRUE(holds(checked.out, "2027-12-28"));
  const auto json = boost::json::parse(calendar({"check", file.name(), "--json"}).out);
  EXPECT_EQ(json.at("next_notice").as_int64(), 2028);
  EXPECT_EQ(json.at("exceptions").as_int64(), 489);
  EXPECT_TRUE(holds(due({"--from", "2026-12-28", "--working-days", "5", "--calendar", file.name()}).out, "2027-01-05"));
}

TEST(CalendarProgram, TellsTheLineAndTheRemedy) {
  const scratch file(
      "cavel calendar 1\ncontinues 全国\nnotice N 2026-11-05 2027 incomplete\noff 元旦 2027-01-02\nfrei 2027-01-03\n");
  const outcome refused = calendar({"check", file.name()});
  EXPECT_EQ(refused.code, exit_code::refused);
  EXPECT_TRUE(holds(refused.err, "第 4 行")) << refused.err;
  EXPECT_TRUE(holds(refused.err, "第 5 行"));
  EXPECT_TRUE(holds(refused.err, "处理"));
  EXPECT_EQ(boost::json::parse(calendar({"check", file.name(), "--json"}).out).as_array().size(), 2U);
}

TEST(CalendarProgram, AFileThatCannotBeRead) {
  const outcome missing = calendar({"check", "no/such/file.txt", "--json"});
  EXPECT_EQ(missing.code, exit_code::system);
  EXPECT_TRUE(holds(missing.out, "calendar_unreadable"));
  EXPECT_EQ(due({"--from", "2022-05-25", "--working-days", "5", "--calendar", "no/such/file.txt"}).code, exit_code::system);
}

TEST(CalendarProgram, PrintsTheCanonicalText) { EXPECT_EQ(calendar({"print"}).out, cavel::detail::china_calendar_text); }

}  // namespace
