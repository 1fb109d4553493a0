// SPDX-License-Identifier: Apache-2.0
#include <cavel/calendar.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <string>
#include <vector>

namespace {

using boost::gregorian::date;
using boost::gregorian::days;

date day(std::string_view text) { return *cavel::find_date(text); }

/// The oracle: walks day by day over a plain list of exceptions, with nothing but Boost.Date_Time.
class walker {
 public:
  explicit walker(const cavel::calendar& in) : first_(in.first()), last_(in.confirmed_through()) {
    for (const cavel::exceptional_day& each : in.source().days) {
      if (!each.withdrawn_by) exceptions_[each.day] = each.kind;
    }
  }
  bool works(date on) const {
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
      if (works(from)) left -= step;
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
      ASSERT_EQ(cavel::is_working(china, from), oracle.works(from)) << from.julian_day();
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

}  // namespace
