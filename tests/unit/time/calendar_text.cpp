// SPDX-License-Identifier: Apache-2.0
// Calendar files: what is read, and what is refused with which message.
#include <cavel/time/calendar.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

using boost::gregorian::date;
using cavel::fault;

date day(std::string_view text) { return *cavel::try_parse_date(text); }

/// A complete calendar of one year, to which a case adds lines. Line 4 is the first that it adds.
const std::string base = "cavel calendar 1\ncalendar test\nnotice N1 2019-11-21 2020 incomplete\n";

/// The faults for which a text is refused.
struct refusal {
  std::string name, text;
  fault code;
  std::size_t row;
  std::string value, detail;
};

void PrintTo(const refusal& what, std::ostream* out) { *out << what.name; }

class Refused : public testing::TestWithParam<refusal> {};

TEST_P(Refused, WithItsRow) {
  const auto read = cavel::parse_calendar(GetParam().text, "file.txt");
  ASSERT_FALSE(read);
  ASSERT_EQ(read.problems().size(), 1U);
  const cavel::problem& found = read.problems()[0];
  EXPECT_EQ(found.code, GetParam().code) << message(found, cavel::language::en);
  EXPECT_EQ(found.where, "file.txt");
  EXPECT_EQ(found.row, GetParam().row);
  EXPECT_EQ(found.value, GetParam().value);
  EXPECT_EQ(found.detail, GetParam().detail);
}

INSTANTIATE_TEST_SUITE_P(
    Calendar, Refused,
    testing::Values(
        refusal{"nothing", "", fault::calendar_head, 0, "", ""},
        refusal{"only_remarks", "# x\n\n", fault::calendar_head, 0, "", ""},
        refusal{"other_version", "cavel calendar 2\ncalendar x\nnotice N 2019-11-21 2020 incomplete\n", fault::calendar_head, 1,
                "cavel calendar 2", ""},
        refusal{"unnamed", "cavel calendar 1\nnotice N 2019-11-21 2020 incomplete\n", fault::calendar_unnamed, 0, "", ""},
        refusal{"named_twice", "cavel calendar 1\ncalendar x\ncalendar y\nnotice N 2019-11-21 2020 incomplete\n",
                fault::calendar_head_twice, 3, "y", ""},
        refusal{"continues_nothing", "cavel calendar 1\ncontinues x\nnotice N 2019-11-21 2020 incomplete\n",
                fault::calendar_other_base, 2, "x", "-"},
        refusal{"no_year", "cavel calendar 1\ncalendar x\n", fault::calendar_without_year, 0, "", ""},
        refusal{"unknown_word", base + "holiday 元旦 2020-01-01\n", fault::calendar_line, 4, "holiday", ""},
        refusal{"head_words", "cavel calendar 1\ncalendar x\ncontinues\nnotice N 2019-11-21 2020 incomplete\n",
                fault::calendar_words, 3, "0", "1"},
        refusal{"notice_words", base + "notice N2 2020-01-26\n", fault::calendar_words, 4, "2", "3"},
        refusal{"day_words", base + "off 元旦\n", fault::calendar_words, 4, "1", "≥ 2"},
        refusal{"notice_twice", base + "notice N1 2019-11-22 -\n", fault::calendar_notice_twice, 4, "N1", ""},
        refusal{"issued_form", base + "notice N2 2020/1/26 -\n", fault::calendar_issued, 4, "2020/1/26", ""},
        refusal{"year_form", base + "notice N2 2020-11-25 21\n", fault::calendar_year, 4, "21", ""},
        refusal{"year_twice", base + "notice N2 2020-11-25 2020 incomplete\n", fault::calendar_year_twice, 4, "2020", "2020"},
        refusal{"year_gap", base + "notice N2 2020-11-25 2022 incomplete\n", fault::calendar_year_gap, 4, "2022", "2021"},
        refusal{"issued_order", base + "notice N2 2019-11-20 2021 incomplete\n", fault::calendar_issued_order, 4, "2019-11-20",
                "N1"},
        refusal{"no_notice", "cavel calendar 1\ncalendar x\noff 元旦 2020-01-01\nnotice N 2019-11-21 2020 incomplete\n",
                fault::calendar_without_notice, 3, "元旦", ""},
        refusal{"day_before", base + "off 元旦 2019-12-31\n", fault::calendar_day_outside, 4, "2019-12-31",
                "2020-01-01..2020-12-31"},
        refusal{"day_after", base + "off 元旦 2021-01-01\n", fault::calendar_day_outside, 4, "2021-01-01",
                "2020-01-01..2020-12-31"},
        refusal{"day_before_the_29th", base + "notice N2 2020-11-25 2021 incomplete\noff 元旦 2020-12-28\n",
                fault::calendar_day_outside, 5, "2020-12-28", "2020-12-29..2021-12-31"},
        refusal{"day_twice", base + "off 元旦 2020-01-01\noff 春节 2020-01-01\n", fault::calendar_day_twice, 5, "2020-01-01", ""},
        refusal{"off_on_saturday", base + "off 元旦 2020-01-04\n", fault::calendar_off_on_weekend, 4, "2020-01-04", ""},
        refusal{"work_on_friday", base + "work 元旦 2020-01-03\n", fault::calendar_work_on_weekday, 4, "2020-01-03", ""},
        refusal{"day_form", base + "off 元旦 1月1日\n", fault::date_form, 4, "1月1日", ""},
        refusal{"no_such_day", base + "off 元旦 2020-02-30\n", fault::date_not_a_day, 4, "2020-02-30", ""},
        refusal{"withdraws_nothing", base + "notice N2 2020-01-26 -\nwithdraw 春节 2020-02-01\n",
                fault::calendar_withdraw_nothing, 5, "春节 2020-02-01", ""},
        refusal{"withdraws_its_own", base + "off 元旦 2020-01-01\nwithdraw 元旦 2020-01-01\n", fault::calendar_withdraw_nothing,
                5, "元旦 2020-01-01", ""},
        refusal{"withdraws_another_name", base + "off 元旦 2020-01-01\nnotice N2 2019-12-26 -\nwithdraw 春节 2020-01-01\n",
                fault::calendar_withdraw_nothing, 6, "春节 2020-01-01", ""},
        refusal{"local_alone", "cavel calendar 1\nlocal 广西\nnotice N unknown -\n", fault::calendar_local_alone, 2, "广西", ""},
        refusal{"local_year", base + "local 广西\nnotice G 2020-03-01 2021\n", fault::calendar_year, 5, "2021", ""},
        refusal{"local_idle_off", base + "off 元旦 2020-01-01\nlocal 广西\nnotice G 2019-12-01 -\noff 三月三 2020-01-01\n",
                fault::calendar_local_idle, 7, "2020-01-01", ""},
        refusal{"local_idle_work", base + "local 广西\nnotice G 2019-12-01 -\nwork 补班 2020-01-03\n", fault::calendar_local_idle,
                6, "2020-01-03", ""},
        refusal{"statutory_day_missing", "cavel calendar 1\ncalendar x\nnotice N 2021-10-25 2022\noff c 2022-10-03\n",
                fault::calendar_statutory_missing, 3, "2022-04-05", "清明节"},
        refusal{"incomplete_amendment", base + "notice N2 2020-01-26 - incomplete\n", fault::calendar_words, 4, "4", "3"},
        refusal{"other_word", "cavel calendar 1\ncalendar x\nnotice N 2019-11-21 2020 partial\n", fault::calendar_words, 3, "4",
                "3"},
        refusal{"not_utf8", base + "off \xD4\xAA\xB5\xA9 2020-01-01\n", fault::text_not_utf8, 4, "", ""},
        refusal{"control_byte", base + "off a\x01 2020-01-01\n", fault::text_control_byte, 4, std::string("a\x01"), ""}),
    [](const auto& what) { return what.param.name; });

TEST(CalendarText, ReportsAllProblems) {
  const auto read = cavel::parse_calendar(base + "off 元旦 2020-01-04 2020-13-01\nwork 春节 2020-01-20\nnonsense\n");
  ASSERT_FALSE(read);
  std::vector<std::pair<fault, std::size_t>> found;
  for (const cavel::problem& each : read.problems()) found.emplace_back(each.code, each.row);
  const std::vector<std::pair<fault, std::size_t>> expected{{fault::calendar_off_on_weekend, 4},
                                                            {fault::date_not_a_day, 4},
                                                            {fault::calendar_work_on_weekday, 5},
                                                            {fault::calendar_line, 6}};
  EXPECT_EQ(found, expected);
}

TEST(CalendarText, DaysUnderARefusedNoticeAreNotReported) {
  const auto read = cavel::parse_calendar(base + "notice N2 2020-11-25 2022 incomplete\noff 元旦 2022-01-03\noff x 2022-02-01\n");
  ASSERT_EQ(read.problems().size(), 1U);
  EXPECT_EQ(read.problems()[0].code, fault::calendar_year_gap);
}

TEST(CalendarText, LateIssueIsAWarning) {
  const auto read = cavel::parse_calendar(base + "notice N2 2020-01-30 -\noff 停工 2020-01-29\n");
  ASSERT_TRUE(read);
  ASSERT_EQ(read.problems().size(), 1U);
  EXPECT_EQ(read.problems()[0].code, fault::calendar_issued_late);
  EXPECT_EQ(read.problems()[0].row, 5U);
}

TEST(CalendarText, ProblemsOfEveryLineAreReportedInPart) {
  std::string text;
  for (int i = 0; i < 2500; ++i) text += "nonsense\n";
  const auto read = cavel::parse_calendar(text, "x");
  ASSERT_EQ(read.problems().size(), 1001U);
  // The first line is not a heading, each other line has no verb, and at the end the name is missing.
  EXPECT_EQ(read.problems().back(), (cavel::problem{cavel::fault::problems_left_out, "x", 0, "", "", "1501"}));
}

TEST(CalendarText, AThousandWarningsHideNoError) {
  // Notices that were issued after their days, one line for each: a warning each; after all of them a wrong line.
  std::string text = "cavel calendar 1\ncalendar late\n";
  int days = 0;
  for (int year = 2010; year <= 2030; ++year) {
    text += "notice n" + std::to_string(year) + " 2040-01-" + std::to_string(year - 2000) + " " + std::to_string(year) + "\n";
    for (boost::gregorian::date day(static_cast<unsigned short>(year), 1, 1); day.year() == year;
         day += boost::gregorian::days(1)) {
      const auto weekday = day.day_of_week().as_number();
      if (weekday == 0 || weekday == 6 || day.day() > 20) continue;
      text += "off 假 " + cavel::format_date(day) + "\n";
      ++days;
    }
  }
  const auto warned = cavel::parse_calendar(text);
  ASSERT_TRUE(warned);
  EXPECT_EQ(warned->source().days.size(), static_cast<std::size_t>(days));
  ASSERT_EQ(warned.problems().size(), 1001U);
  EXPECT_EQ(warned.problems().back().detail, std::to_string(days - 1000));
  EXPECT_FALSE(cavel::parse_calendar(text + "off 假\n"));
}

TEST(CalendarText, TooLongIsRefused) {
  std::string text = "cavel calendar 1\ncalendar long\n";
  for (int year = 1950; year < 1950 + 149; ++year) {
    text += "notice N" + std::to_string(year) + " unknown " + std::to_string(year) + " incomplete\n";
  }
  const auto longest = cavel::parse_calendar(text);
  ASSERT_TRUE(longest);
  EXPECT_EQ(longest->confirmed_through(), day("2098-12-28"));
  EXPECT_TRUE(cavel::nth_working_day(*longest, day("2098-12-01"), 5));
  const auto longer = cavel::parse_calendar(text + "notice N2099 unknown 2099 incomplete\n");
  ASSERT_EQ(longer.problems().size(), 1U);
  EXPECT_EQ(longer.problems()[0].code, fault::calendar_too_long);
}

TEST(CalendarText, EditorsMayAddWhatTheyAdd) {
  std::string text = "\xEF\xBB\xBF" + base + "  off\t元旦   2020-01-01  \n# remark\n\n";
  std::string windows;
  for (const char c : text) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const auto plain = cavel::parse_calendar(base + "off 元旦 2020-01-01\n");
  const auto edited = cavel::parse_calendar(windows);
  ASSERT_TRUE(plain && edited);
  EXPECT_EQ(plain->fingerprint(), edited->fingerprint()) << "the fingerprint is of what is said, not of white space";
  EXPECT_TRUE(cavel::parse_calendar(base + "off 元旦 2020-01-01")) << "no line feed at the end";
}

TEST(CalendarText, CanonicalTextReadsAsItself) {
  const auto made = cavel::parse_calendar(base + "off b 2020-01-03 2020-01-02\noff a 2020-01-01\nlocal L\nnotice G unknown -\n" +
                                          "off g 2020-01-06\nwork h 2020-01-04\nnotice G2 2020-01-03 -\nwithdraw g 2020-01-06\n");
  ASSERT_TRUE(made);
  const std::string text = cavel::format_calendar(*made);
  EXPECT_EQ(
      text,
      "cavel calendar 1\ncalendar test\nnotice N1 2019-11-21 2020 incomplete\noff a 2020-01-01\noff b 2020-01-02 2020-01-03\n"
      "local L\nnotice G unknown -\nwork h 2020-01-04\noff g 2020-01-06\nnotice G2 2020-01-03 -\nwithdraw g 2020-01-06\n");
  const auto again = cavel::parse_calendar(text);
  ASSERT_TRUE(again);
  EXPECT_EQ(cavel::format_calendar(*again), text);
  EXPECT_EQ(again->fingerprint(), made->fingerprint());
  EXPECT_EQ(made->fingerprint(), cavel::hash(cavel::suite::sha256, text));
}

/// A notice for 2027 as an office would type it on the day it appears; invented days.
const std::string next_notice =
    "cavel calendar 1\ncontinues 全国\nnotice 国办发明电〔2026〕99号 2026-11-05 2027 incomplete\n"
    "off 元旦 2027-01-01\nwork 元旦 2026-12-27\n";

TEST(LoadCalendar, NextYearsNoticeInOneCall) {
  std::string text = next_notice;
  const auto refused = cavel::load_calendar(cavel::china_calendar(), text);
  ASSERT_FALSE(refused) << "27 December is confirmed already";
  EXPECT_EQ(refused.problems()[0].code, fault::calendar_day_outside);
  text.replace(text.find("2026-12-27"), 10, "2027-01-02");
  const auto loaded = cavel::load_calendar(cavel::china_calendar(), text);
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->confirmed_through(), day("2027-12-28"));
  EXPECT_EQ(cavel::nth_working_day(*loaded, day("2026-12-28"), 5), day("2027-01-04")) << "with 2 January worked";
  EXPECT_EQ(cavel::nth_working_day(*loaded, day("2022-05-25"), 5), day("2022-06-01"));
  EXPECT_NE(loaded->fingerprint(), cavel::china_calendar().fingerprint());
  const auto twice = cavel::load_calendar(*loaded, text);
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.problems()[0].code, fault::calendar_notice_twice);
}

TEST(LoadCalendar, AmendmentOfThisYear) {
  const auto loaded = cavel::load_calendar(cavel::china_calendar(),
                                           "cavel calendar 1\ncontinues 全国\nnotice X 2026-09-01 -\n"
                                           "withdraw 中秋节 2026-09-25\nwork 国庆节 2026-09-26\n");
  ASSERT_TRUE(loaded);
  EXPECT_EQ(cavel::is_working(*loaded, day("2026-09-25")), true);
  EXPECT_EQ(cavel::is_working(*loaded, day("2026-09-26")), true);
  EXPECT_EQ(cavel::is_working(cavel::as_of(*loaded, day("2026-08-31")), day("2026-09-25")), false);
}

TEST(LoadCalendar, LocalCalendarLiesOverTheNationalOne) {
  const auto loaded = cavel::load_calendar(cavel::china_calendar(),
                                           "cavel calendar 1\nlocal 广西\nnotice 桂 2025-12-01 -\n"
                                           "off 三月三 2026-04-20 2026-05-09\nwork 补班 2026-04-04\n");
  ASSERT_TRUE(loaded);
  EXPECT_EQ(cavel::is_working(*loaded, day("2026-04-20")), false);
  EXPECT_EQ(cavel::is_working(*loaded, day("2026-05-09")), false) << "a national make-up Saturday, off here";
  EXPECT_EQ(cavel::is_working(*loaded, day("2026-04-04")), true);
  EXPECT_EQ(loaded->exceptions(day("2026-05-09"), day("2026-05-09")).size(), 1U) << "one exception a day";
  EXPECT_EQ(loaded->exceptions(day("2026-05-09"), day("2026-05-09"))[0]->name, "三月三");
  EXPECT_EQ(loaded->confirmed_through(), cavel::china_calendar().confirmed_through());
}

TEST(LoadCalendar, NationalNoticesAfterALocalCalendar) {
  const auto local = cavel::load_calendar(cavel::china_calendar(),
                                          "cavel calendar 1\nlocal 广西\nnotice 桂 2025-12-01 -\noff 三月三 2026-04-20\n");
  ASSERT_TRUE(local);
  const auto next = cavel::load_calendar(
      *local, "cavel calendar 1\ncontinues 全国\nnotice N 2026-11-05 2027 incomplete\noff 元旦 2027-01-01\n");
  ASSERT_TRUE(next);
  EXPECT_EQ(next->confirmed_through(), day("2027-12-28"));
  const auto again = cavel::parse_calendar(cavel::format_calendar(*next));
  ASSERT_TRUE(again);
  EXPECT_EQ(again->fingerprint(), next->fingerprint());
  // A national amendment that makes the local day off anyway leaves the local line without effect.
  const auto idle =
      cavel::load_calendar(*local, "cavel calendar 1\ncontinues 全国\nnotice A 2026-03-01 -\noff 停工 2026-04-20\n");
  ASSERT_FALSE(idle);
  EXPECT_EQ(idle.problems()[0].code, fault::calendar_local_idle);
}

TEST(LoadCalendar, ACompleteCalendarReplacesTheBase) {
  const auto loaded = cavel::load_calendar(cavel::china_calendar(), base);
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->name(), "test");
  EXPECT_EQ(loaded->first(), day("2020-01-01"));
}

TEST(LoadCalendar, EveryPrefixOfTheDataIsReadOrRefusedWithAProblem) {
  const std::string_view text = cavel::detail::china_calendar_text;
  for (std::size_t size = 0; size < text.size(); size += 7) {
    const auto read = cavel::parse_calendar(text.substr(0, size));
    ASSERT_EQ(read.has_value(), !cavel::has_error(read.problems()));
  }
}

/// The fenced blocks of docs/guide/calendar.md that are calendar files, without the indent of a list.
std::vector<std::string> documented() {
  std::ifstream in(CAVEL_SOURCE_DIR "/docs/guide/calendar.md", std::ios::binary);
  std::vector<std::string> blocks;
  std::string line;
  bool fenced = false;
  bool kept = false;
  while (std::getline(in, line)) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    const std::string text = line.substr(indent);
    if (text.substr(0, 3) == "```") {
      fenced = !fenced;
      kept = fenced && text == "```";
      if (kept) blocks.emplace_back();
    } else if (kept) {
      blocks.back() += text + '\n';
    }
  }
  return blocks;
}

TEST(CalendarPage, ItsExamplesAreRead) {
  const std::vector<std::string> blocks = documented();
  ASSERT_EQ(blocks.size(), 2U);
  const auto next = cavel::load_calendar(cavel::china_calendar(), blocks[0]);
  ASSERT_TRUE(next);
  EXPECT_EQ(next->confirmed_through(), day("2027-12-28"));
  const std::string amendment = blocks[1].substr(blocks[1].find("notice"));
  EXPECT_NE(cavel::detail::china_calendar_text.find(amendment), std::string_view::npos) << "as it stands in the data";
}

}  // namespace
