// SPDX-License-Identifier: Apache-2.0
// Counting working days equals a loop over the days, there and back; outside the notices there is no answer.
#include <cavel/time/calendar.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <gtest/gtest.h>

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using boost::gregorian::date;
using boost::gregorian::days;

date day(std::string_view text) { return *cavel::try_parse_date(text); }

/// The oracle: walks day by day over a plain list of exceptions, with nothing but Boost.Date_Time.
class walker {
 public:
  explicit walker(const cavel::calendar& in) : first_(in.first()), last_(in.confirmed_through()) {
    for (const cavel::exceptional_day& each : in.source().days) {
      if (!each.withdrawn_by) exceptions_[each.day] = each.kind;
    }
  }
  bool is_working(date on) const {
    const auto at = exceptions_.find(on);
    if (at != exceptions_.end()) return at->second == cavel::day_kind::work;
    const auto weekday = on.day_of_week();
    return weekday != boost::date_time::Saturday && weekday != boost::date_time::Sunday;
  }
  std::optional<date> nth(date from, int n) const {
    const int step = n > 0 ? 1 : -1;
    for (int left = n; left != 0;) {
      from += days(step);
      if (from < first_ || from > last_) return std::nullopt;
      if (is_working(from)) left -= step;
    }
    return from;
  }

 private:
  date first_, last_;
  std::map<date, cavel::day_kind> exceptions_;
};

TEST(ChinaCalendar, IsAsReleased) {
  const cavel::calendar& china = cavel::china_calendar();
  EXPECT_EQ(china.first(), date(2007, 1, 1));
  EXPECT_EQ(china.confirmed_through(), date(2026, 12, 28));
  EXPECT_EQ(china.next_year(), 2027);
  EXPECT_EQ(china.source().days.size(), 489U);
  EXPECT_EQ(china.exceptions(china.first(), china.confirmed_through()).size(), 488U);
  EXPECT_EQ(cavel::format_calendar(china), cavel::detail::china_calendar_text);
}

TEST(ChinaCalendar, FiveWorkingDays) {
  const cavel::calendar& china = cavel::china_calendar();
  const std::pair<const char*, const char*> vectors[] = {
      {"2022-05-25", "2022-06-01"}, {"2022-04-28", "2022-05-09"}, {"2022-09-28", "2022-10-10"}, {"2022-09-29", "2022-10-11"},
      {"2018-12-24", "2018-12-29"}, {"2019-04-26", "2019-05-06"}, {"2020-01-23", "2020-02-07"}, {"2020-01-22", "2020-02-06"},
      {"2015-08-31", "2015-09-08"}, {"2026-09-25", "2026-10-09"}};
  for (const auto& [from, to] : vectors) EXPECT_EQ(cavel::nth_working_day(china, day(from), 5), day(to)) << from;
  EXPECT_FALSE(cavel::nth_working_day(china, day("2026-12-28"), 5));
}

TEST(ChinaCalendar, EveryStartAgainstTheDayLoop) {
  const cavel::calendar& china = cavel::china_calendar();
  const walker oracle(china);
  for (date from = china.first() - days(1); from <= date(2026, 12, 31); from += days(1)) {
    if (from >= china.first() && from <= china.confirmed_through()) {
      ASSERT_EQ(cavel::is_working(china, from), oracle.is_working(from)) << from.julian_day();
    } else {
      ASSERT_FALSE(cavel::is_working(china, from));
    }
    for (int n = -30; n <= 30; ++n) {
      if (n == 0 || from > china.confirmed_through() + days(1)) {
        ASSERT_FALSE(cavel::nth_working_day(china, from, n));
      } else {
        ASSERT_EQ(cavel::nth_working_day(china, from, n), oracle.nth(from, n)) << cavel::format_date(from) << ' ' << n;
      }
    }
    ASSERT_EQ(cavel::next_working_day(china, from), cavel::nth_working_day(china, from, 1));
    ASSERT_EQ(cavel::previous_working_day(china, from), cavel::nth_working_day(china, from, -1));
  }
}

TEST(ChinaCalendar, WorkingDaysBetweenIsWhatTheLoopCounts) {
  const cavel::calendar& china = cavel::china_calendar();
  const walker oracle(china);
  for (const char* const start : {"2006-12-31", "2015-08-20", "2019-12-31", "2026-12-01"}) {
    const date from = day(start);
    int count = 0;
    for (date to = from; to <= std::min(from + days(400), china.confirmed_through()); to += days(1)) {
      if (to != from) count += oracle.is_working(to);
      ASSERT_EQ(cavel::working_days_between(china, from, to), count);
      ASSERT_EQ(cavel::working_days_between(china, to, from), -count);
    }
  }
  EXPECT_FALSE(cavel::working_days_between(china, day("2006-12-30"), day("2010-01-01")));
  EXPECT_FALSE(cavel::working_days_between(china, day("2010-01-01"), day("2026-12-29")));
}

TEST(ChinaCalendar, CountingThereAndBackAgain) {
  const cavel::calendar& china = cavel::china_calendar();
  for (date from = day("2012-01-01"); from < day("2014-01-01"); from += days(1)) {
    for (int n = 1; n <= 25; ++n) {
      const date to = *cavel::nth_working_day(china, from, n);
      ASSERT_EQ(cavel::working_days_between(china, from, to), n);
      ASSERT_LE(to, *cavel::nth_working_day(china, from + days(1), n)) << "deadlines are monotone";
      if (*cavel::is_working(china, from)) {
        ASSERT_EQ(cavel::nth_working_day(china, to, -n), from);
      }
    }
  }
}

TEST(ChinaCalendar, HasNoAnswerOutside) {
  const cavel::calendar& china = cavel::china_calendar();
  const date first = china.first();
  const date last = china.confirmed_through();
  EXPECT_EQ(cavel::nth_working_day(china, first - days(1), 1), day("2007-01-04"));
  EXPECT_FALSE(cavel::nth_working_day(china, first - days(2), 1));
  EXPECT_EQ(cavel::nth_working_day(china, last + days(1), -1), last);
  EXPECT_FALSE(cavel::nth_working_day(china, last + days(2), -1));
  EXPECT_FALSE(cavel::nth_working_day(china, last, 1));
  for (const int n : {std::numeric_limits<int>::min(), std::numeric_limits<int>::max(), 100000, -100000}) {
    EXPECT_FALSE(cavel::nth_working_day(china, day("2016-06-01"), n)) << n;
  }
  for (const date special :
       {date(boost::date_time::not_a_date_time), date(boost::date_time::pos_infin), date(boost::date_time::neg_infin)}) {
    EXPECT_FALSE(cavel::nth_working_day(china, special, 5));
    EXPECT_FALSE(cavel::nth_working_day(china, special, -5));
    EXPECT_FALSE(cavel::is_working(china, special));
    EXPECT_FALSE(cavel::working_days_between(china, special, day("2016-06-01")));
  }
  EXPECT_EQ(cavel::check_range(china, first - days(1)), cavel::fault::calendar_not_reached);
  EXPECT_EQ(cavel::check_range(china, last), cavel::fault::none);
  EXPECT_EQ(cavel::check_range(china, last + days(1)), cavel::fault::calendar_needs_notice);
}

TEST(Batch, IsEveryCallAtOnce) {
  const cavel::calendar& china = cavel::china_calendar();
  for (const std::size_t size : {0U, 1U, 100U, 2047U, 2048U, 2049U, 10000U}) {
    std::vector<date> from;
    std::vector<std::int32_t> numbers;
    for (std::size_t i = 0; i < size; ++i) {
      from.push_back(day("2006-12-01") + days(static_cast<long>(i * 7919 % 7400)));
      numbers.push_back(cavel::day_number(from.back()));
    }
    if (size > 10) {
      from[3] = date(boost::date_time::not_a_date_time);
      from[4] = date(boost::date_time::neg_infin);
      numbers[3] = std::numeric_limits<std::int32_t>::min();
      numbers[4] = std::numeric_limits<std::int32_t>::max();
    }
    for (const int n : {5, 1, -7, 250, 0}) {
      std::vector<date> to(size);
      std::vector<std::int32_t> to_numbers(size);
      const std::size_t missing = cavel::nth_working_days(china, from, n, to);
      EXPECT_EQ(cavel::nth_working_days(china, numbers, n, to_numbers), missing);
      std::size_t expected = 0;
      for (std::size_t i = 0; i < size; ++i) {
        const std::optional<date> one = cavel::nth_working_day(china, from[i], n);
        expected += !one;
        ASSERT_EQ(to[i].is_not_a_date(), !one);
        ASSERT_EQ(to_numbers[i], one ? cavel::day_number(*one) : std::numeric_limits<std::int32_t>::min());
        ASSERT_EQ(to[i], one.value_or(to[i]));
      }
      EXPECT_EQ(missing, expected);
      std::vector<date> same = from;
      cavel::nth_working_days(china, same, n, same);
      EXPECT_EQ(same, to) << "in place";
    }
  }
}

TEST(ChinaCalendar, IsSharedByThreads) {
  std::vector<std::thread> readers;
  std::vector<std::optional<date>> found(4);
  for (std::size_t i = 0; i < found.size(); ++i) {
    readers.emplace_back([&found, i] { found[i] = cavel::nth_working_day(cavel::china_calendar(), date(2022, 5, 25), 5); });
  }
  for (std::thread& each : readers) each.join();
  for (const auto& each : found) EXPECT_EQ(each, date(2022, 6, 1));
}

TEST(AsOf, AmendmentsMovedDeadlines) {
  const cavel::calendar& china = cavel::china_calendar();
  const auto fifth = [&](std::string_view from, std::string_view seen) {
    return cavel::nth_working_day(cavel::as_of(china, day(seen)), day(from), 5);
  };
  EXPECT_EQ(fifth("2020-01-22", "2020-01-25"), day("2020-02-04"));
  EXPECT_EQ(fifth("2020-01-22", "2020-01-26"), day("2020-02-06"));
  EXPECT_EQ(fifth("2015-08-31", "2015-05-12"), day("2015-09-07"));
  EXPECT_EQ(fifth("2015-08-31", "2015-05-13"), day("2015-09-08"));
  EXPECT_EQ(fifth("2019-04-29", "2019-03-21"), day("2019-05-07"));
  EXPECT_EQ(fifth("2019-04-29", "2019-03-22"), day("2019-05-08"));
}

TEST(AsOf, ReachesAsFarAsTheNoticesOfTheDay) {
  const cavel::calendar& china = cavel::china_calendar();
  const auto seen = [&](std::string_view on) { return cavel::as_of(china, day(on)); };
  const auto undated = [&](std::string_view on) {
    const cavel::calendar view = seen(on);
    return view.undated() != nullptr ? view.undated()->number : std::string();
  };
  EXPECT_EQ(seen("2025-11-03").confirmed_through(), day("2025-12-28"));
  EXPECT_EQ(seen("2025-11-03").next_year(), 2026);
  EXPECT_EQ(undated("2025-11-03"), "");
  EXPECT_EQ(seen("2025-11-04").confirmed_through(), day("2026-12-28"));
  EXPECT_EQ(seen("2030-01-01").confirmed_through(), day("2026-12-28"));
  // The notice for 2020 has no day of issue here: whether it was out before it arranges a day is not known.
  EXPECT_EQ(undated("2019-12-30"), "国办发明电〔2019〕16号");
  EXPECT_EQ(seen("2019-12-30").confirmed_through(), day("2019-12-28"));
  EXPECT_EQ(cavel::check_range(seen("2019-12-30"), day("2019-12-29")), cavel::fault::calendar_undated);
  EXPECT_EQ(undated("2020-01-01"), "国办发明电〔2020〕27号");
  EXPECT_EQ(seen("2020-01-01").confirmed_through(), day("2020-12-28"));
  // Before the first notice nothing is known.
  EXPECT_LT(seen("2006-12-01").confirmed_through(), china.first());
  EXPECT_FALSE(cavel::nth_working_day(seen("2006-12-01"), day("2007-01-01"), 1));
}

TEST(AsOf, OfTodayIsTheWholeCalendar) {
  const cavel::calendar& china = cavel::china_calendar();
  const cavel::calendar now = cavel::as_of(china, day("2026-06-01"));
  EXPECT_EQ(now.confirmed_through(), china.confirmed_through());
  for (date from = china.first(); from < china.confirmed_through(); from += days(1)) {
    ASSERT_EQ(cavel::nth_working_day(now, from, 5), cavel::nth_working_day(china, from, 5));
  }
}

TEST(Provisional, AssumesOnlyFixedHolidays) {
  const cavel::calendar next = cavel::provisional(cavel::china_calendar());
  EXPECT_EQ(next.assumed_from(), day("2026-12-29"));
  EXPECT_EQ(next.confirmed_through(), day("2027-12-28"));
  EXPECT_EQ(cavel::nth_working_day(next, day("2026-12-28"), 5), day("2027-01-05")) << "1 January is off";
  EXPECT_EQ(cavel::is_working(next, day("2027-02-08")), true) << "lunar holidays are not guessed";
  EXPECT_EQ(cavel::is_working(next, day("2027-10-01")), false);
  EXPECT_EQ(cavel::nth_working_day(next, day("2022-05-25"), 5), day("2022-06-01"));
}

// Methods in use elsewhere, on every start for which the fifth working day is known.
TEST(WrongModels, HowOftenTheyAreWrong) {
  const cavel::calendar& china = cavel::china_calendar();
  const auto fifth = [](date from, auto&& is_working) {
    for (int left = 5; left != 0;) {
      from += days(1);
      left -= is_working(from);
    }
    return from;
  };
  const auto weekday = [](date on) { return on.day_of_week().as_number() % 6 != 0; };
  const auto without_make_up = [&](date on) {
    const auto exception = china.exceptions(on, on);
    return weekday(on) && (exception.empty() || exception[0]->kind != cavel::day_kind::off);
  };
  int starts = 0;
  int monday_to_friday_wrong = 0;
  int without_make_up_wrong = 0;
  for (date from = china.first(); cavel::nth_working_day(china, from, 5); from += days(1), ++starts) {
    const date truth = *cavel::nth_working_day(china, from, 5);
    monday_to_friday_wrong += fifth(from, weekday) != truth;
    without_make_up_wrong += fifth(from, without_make_up) != truth;
    ASSERT_GE(fifth(from, without_make_up), truth) << "never too early: too late is what costs";
    if (!*cavel::is_working(china, from)) {
      const auto rolled = cavel::nth_working_day(china, *cavel::next_working_day(china, from), 5);
      ASSERT_TRUE(!rolled || *rolled == cavel::next_working_day(china, truth)) << "a rolled start is a working day late";
    }
  }
  EXPECT_EQ(starts, 7295);
  EXPECT_EQ(monday_to_friday_wrong, 1364) << "18.7 %";
  EXPECT_EQ(without_make_up_wrong, 920) << "12.6 %";
}

static_assert(!std::is_default_constructible_v<cavel::calendar>, "a calendar that exists is valid");

}  // namespace
