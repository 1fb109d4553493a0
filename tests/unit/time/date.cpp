// SPDX-License-Identifier: Apache-2.0
// Days and instants are read and written in one form; every other form is refused.
#include <cavel/time/date.hpp>
#include <cavel/time/instant.hpp>

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using boost::gregorian::date;

cavel::fault first_fault(const auto& result) {
  return result.problems().empty() ? cavel::fault::none : result.problems().front().code;
}

TEST(Date, ReadsAndWritesOneForm) {
  const auto day = cavel::parse_date("2022-06-01");
  ASSERT_TRUE(day);
  EXPECT_EQ(*day, date(2022, 6, 1));
  EXPECT_EQ(cavel::format_date(*day), "2022-06-01");
  EXPECT_EQ(cavel::format_date(date(1400, 1, 1)), "1400-01-01");
  EXPECT_EQ(cavel::format_date(date(boost::date_time::not_a_date_time)), "-");
  EXPECT_EQ(cavel::format_date(date(boost::date_time::pos_infin)), "-");
}

TEST(Date, RefusesWhatIsNotTheForm) {
  for (const std::string_view text : {"", "2022-6-1", "2022/06/01", "20220601", "2022-06-01 ", " 2022-06-01", "2022-06-1x",
                                      "+022-06-01", "2022-06-01T00:00:00+08:00", "２０２２-06-01", "2022年6月1日"}) {
    EXPECT_EQ(first_fault(cavel::parse_date(text)), cavel::fault::date_form) << text;
    EXPECT_FALSE(cavel::try_parse_date(text)) << text;
  }
}

TEST(Date, ReadsCellsYearFirst) {
  for (const std::string_view text : {"2022-06-01", "2022/6/1", "2022-6-01", "2022.06.1", "2022年6月1日", "2022年06月01日",
                                      "2022/6/1 0:00", "2022/06/01 00:00:00"}) {
    const auto day = cavel::parse_cell_date(text);
    ASSERT_TRUE(day) << text;
    EXPECT_EQ(*day, date(2022, 6, 1)) << text;
  }
  for (const std::string_view text : {"", "1/6/2022", "06-01-2022", "22/6/1", "2022/6", "2022/6/", "2022/6-1", "2022年6月1",
                                      "20220601", "2022/6/1日", "2022/6/1 8:00", " 2022/6/1", "2022/006/1", "44713"}) {
    EXPECT_EQ(first_fault(cavel::parse_cell_date(text)), cavel::fault::date_form) << text;
  }
  EXPECT_EQ(first_fault(cavel::parse_cell_date("2022/2/29")), cavel::fault::date_not_a_day);
}

TEST(Date, RefusesDaysThatDoNotExist) {
  for (const std::string_view text :
       {"2022-02-29", "2100-02-29", "2022-00-10", "2022-13-01", "2022-06-00", "2022-06-31", "2022-12-32"}) {
    EXPECT_EQ(first_fault(cavel::parse_date(text)), cavel::fault::date_not_a_day) << text;
  }
  EXPECT_TRUE(cavel::parse_date("2024-02-29"));
  EXPECT_TRUE(cavel::parse_date("2000-02-29"));
  EXPECT_EQ(first_fault(cavel::parse_date("1399-12-31")), cavel::fault::date_range);
  EXPECT_TRUE(cavel::parse_date("9999-12-31"));
}

TEST(Date, ProblemHasTheValue) {
  const auto day = cavel::parse_date("1.6.2022");
  ASSERT_EQ(day.problems().size(), 1U);
  EXPECT_EQ(day.problems()[0].value, "1.6.2022");
}

TEST(Date, EveryDayOfFourCenturiesComesBack) {
  std::int32_t number = cavel::day_number(date(1800, 1, 1));
  for (date day(1800, 1, 1); day < date(2200, 1, 1); day += boost::gregorian::days(1), ++number) {
    ASSERT_EQ(cavel::day_number(day), number);
    ASSERT_EQ(cavel::to_date(number), day);
    ASSERT_EQ(cavel::try_parse_date(cavel::format_date(day)), day);
  }
}

TEST(Date, NumbersAreDaysSince1970) {
  EXPECT_EQ(cavel::day_number(date(1970, 1, 1)), 0);
  EXPECT_EQ(cavel::day_number(date(1969, 12, 31)), -1);
  EXPECT_EQ(cavel::day_number(date(2022, 6, 1)), 19144);
  EXPECT_EQ(cavel::to_date(cavel::day_number(date(1400, 1, 1))), date(1400, 1, 1));
  EXPECT_EQ(cavel::to_date(cavel::day_number(date(9999, 12, 31))), date(9999, 12, 31));
  EXPECT_TRUE(cavel::to_date(cavel::day_number(date(1400, 1, 1)) - 1).is_not_a_date());
  EXPECT_TRUE(cavel::to_date(cavel::day_number(date(9999, 12, 31)) + 1).is_not_a_date());
  EXPECT_TRUE(cavel::to_date(std::numeric_limits<std::int32_t>::min()).is_not_a_date());
  EXPECT_TRUE(cavel::to_date(std::numeric_limits<std::int32_t>::max()).is_not_a_date());
}

TEST(Date, Weekday) {
  EXPECT_EQ(cavel::weekday_name(date(2022, 6, 1), cavel::language::zh), "星期三");
  EXPECT_EQ(cavel::weekday_name(date(2022, 6, 5), cavel::language::en), "Sunday");
}

TEST(Instant, ReadsAndWritesWithItsOffset) {
  for (const std::string_view text :
       {"2022-06-01T09:00:00+08:00", "1969-12-31T23:59:59-11:30", "2024-02-29T00:00:00+00:00", "2022-01-01T00:00:00+14:00"}) {
    const auto moment = cavel::parse_instant(text);
    ASSERT_TRUE(moment) << text;
    EXPECT_EQ(cavel::format_instant(*moment), text);
  }
  EXPECT_EQ(cavel::parse_instant("1970-01-01T08:00:01+08:00")->seconds(), 1);
  EXPECT_EQ(cavel::format_instant(*cavel::parse_instant("2022-06-01T01:00:00Z")), "2022-06-01T01:00:00+00:00");
}

TEST(Instant, WithoutOffsetIsRefused) {
  for (const std::string_view text : {"2022-06-01T09:00:00", "2022-06-01T09:00:00-00:00"}) {
    EXPECT_EQ(first_fault(cavel::parse_instant(text)), cavel::fault::instant_without_offset) << text;
  }
}

TEST(Instant, RefusesWhatIsNotTheForm) {
  for (const std::string_view text :
       {"", "2022-06-01", "2022-06-01 09:00:00+08:00", "2022-06-01T24:00:00+08:00", "2022-06-01T09:60:00+08:00",
        "2022-06-01T09:00:60+08:00", "2022-06-01T09:00:00+0800", "2022-06-01T09:00:00+08", "2022-06-01T09:00:00.5+08:00",
        "2022-06-01T09:00:00+24:00", "2022-06-01T09:00:00z", "2022-06-01T09:00+08:00", "2022-06-01T0a:00:00+08:00"}) {
    EXPECT_EQ(first_fault(cavel::parse_instant(text)), cavel::fault::instant_form) << text;
  }
  EXPECT_EQ(first_fault(cavel::parse_instant("2022-02-30T09:00:00+08:00")), cavel::fault::date_not_a_day);
}

TEST(Instant, SameMomentIsEqualWhateverTheOffset) {
  const auto here = cavel::parse_instant("2022-06-01T09:00:00+08:00");
  const auto there = cavel::parse_instant("2022-05-31T21:00:00-04:00");
  EXPECT_EQ(*here, *there);
  EXPECT_LT(*here, *cavel::parse_instant("2022-06-01T09:00:01+08:00"));
}

TEST(Instant, DayIsTheChineseDay) {
  EXPECT_EQ(cavel::china_date(*cavel::parse_instant("2022-05-31T16:00:00Z")), date(2022, 6, 1));
  EXPECT_EQ(cavel::china_date(*cavel::parse_instant("2022-05-31T15:59:59Z")), date(2022, 5, 31));
  EXPECT_EQ(cavel::china_date(*cavel::parse_instant("2022-05-31T15:59:59Z"), 0), date(2022, 5, 31));
  EXPECT_EQ(cavel::china_date(cavel::instant(-1, 0), 0), date(1969, 12, 31));
  EXPECT_EQ(cavel::china_date(cavel::instant(-86400, 0), 0), date(1969, 12, 31));
  EXPECT_EQ(cavel::china_date(cavel::instant(-86401, 0), 0), date(1969, 12, 30));
  EXPECT_EQ(cavel::format_instant(cavel::instant(date(2022, 6, 1))), "2022-06-01T00:00:00+08:00");
}

template <class T>
constexpr bool from_bare_time = requires {
  T(2022, 6, 1, 9, 0, 0);
};
static_assert(!from_bare_time<cavel::instant>, "an instant always has an offset");
static_assert(!std::is_convertible_v<std::int64_t, cavel::instant>, "a number is not an instant");
static_assert(!std::is_convertible_v<date, cavel::instant>, "a day is not an instant");

}  // namespace
