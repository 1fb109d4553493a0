// SPDX-License-Identifier: Apache-2.0
#include <cavel/clock.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using boost::gregorian::date;
using cavel::day_unit;
using cavel::deadline_status;

date day(std::string_view text) { return *cavel::find_date(text); }

cavel::deadline five(std::string_view from, day_unit unit = day_unit::working, cavel::due_options options = {}) {
  return *cavel::due(cavel::china_calendar(), day(from), {5, unit}, options);
}

TEST(Due, FiveWorkingDays) {
  const std::pair<const char*, const char*> vectors[] = {
      {"2022-05-25", "2022-06-01"}, {"2022-04-28", "2022-05-09"}, {"2022-09-28", "2022-10-10"}, {"2022-09-29", "2022-10-11"},
      {"2018-12-24", "2018-12-29"}, {"2019-04-26", "2019-05-06"}, {"2020-01-23", "2020-02-07"}, {"2020-01-22", "2020-02-06"},
      {"2015-08-31", "2015-09-08"}, {"2026-09-25", "2026-10-09"}};
  for (const auto& [from, to] : vectors) {
    const cavel::deadline answer = five(from);
    EXPECT_EQ(answer.status, deadline_status::confirmed) << from;
    EXPECT_EQ(answer.day, day(to)) << from;
    EXPECT_EQ(answer.reason, cavel::fault::none);
  }
}

TEST(Due, FiveCalendarDaysRoll) {
  const cavel::deadline answer = five("2022-09-28", day_unit::calendar);
  EXPECT_EQ(answer.nominal, day("2022-10-03"));
  EXPECT_EQ(answer.day, day("2022-10-08")) << "a make-up Saturday";
  EXPECT_TRUE(answer.rolled());
  EXPECT_FALSE(five("2022-05-25", day_unit::calendar).rolled());
  EXPECT_EQ(five("2022-05-25", day_unit::calendar).day, day("2022-05-30"));
}

TEST(Due, NeedsTheNoticeOfAnotherYear) {
  for (const day_unit unit : {day_unit::working, day_unit::calendar}) {
    const cavel::deadline answer = five("2026-12-28", unit);
    EXPECT_EQ(answer.status, deadline_status::needs_notice);
    EXPECT_EQ(answer.notice_year, 2027);
    EXPECT_EQ(answer.reason, cavel::fault::calendar_needs_notice);
    EXPECT_TRUE(answer.day.is_special());
    EXPECT_FALSE(answer.end);
    EXPECT_EQ(answer.not_before, day("2026-12-29"));
  }
}

TEST(Due, AsItStood) {
  EXPECT_EQ(five("2020-01-22", day_unit::working, {day("2020-01-25"), false, {}}).day, day("2020-02-04"));
  EXPECT_EQ(five("2020-01-22", day_unit::working, {day("2020-01-26"), false, {}}).day, day("2020-02-06"));
  EXPECT_EQ(five("2015-08-31", day_unit::working, {day("2015-05-12"), false, {}}).day, day("2015-09-07"));
  EXPECT_EQ(five("2019-04-26", day_unit::working, {day("2019-03-21"), false, {}}).day, day("2019-05-06"));
}

TEST(Clocks, SeveralRunOnOneResult) {
  const auto rules = cavel::clocks_started(cavel::authority::emergency_management, cavel::clock_event::result, day("2022-05-25"));
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_EQ(rules[0]->id, "seed.public");
  const cavel::clock_rule* both[] = {cavel::find_clock("seed.public"), cavel::find_clock("seed.portal")};
  const auto all = cavel::due_all(cavel::china_calendar(), both, day("2022-05-25"));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].rule->id, "seed.portal");
  EXPECT_EQ(all[0].day, day("2022-05-30"));
  EXPECT_EQ(all[1].day, day("2022-06-01"));
}

}  // namespace
