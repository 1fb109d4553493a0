// SPDX-License-Identifier: Apache-2.0
// Deadlines equal a loop over the days, name their evidence, and are unknown where a notice is missing.
#include <cavel/inspect/rule_set.hpp>
#include <cavel/time/built_in_rules.hpp>
#include <cavel/time/deadline.hpp>
#include <cavel/time/deadline_text.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace {

using boost::gregorian::date;
using cavel::day_unit;
using cavel::deadline_status;

date day(std::string_view text) { return *cavel::try_parse_date(text); }

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

/// A deadline refers to its rule and a status to its event: code that would dangle does not compile.
template <class Rule>
concept can_be_due = requires(Rule&& rule) {
  cavel::due(cavel::china_calendar(), std::forward<Rule>(rule), date(2022, 5, 25));
};
static_assert(can_be_due<const cavel::deadline_rule&> && !can_be_due<cavel::deadline_rule> &&
              !can_be_due<const cavel::deadline_rule>);

template <class Calendar>
concept can_list_exceptions = requires(Calendar&& in) {
  std::forward<Calendar>(in).exceptions(date(2022, 1, 1), date(2022, 12, 31));
};
static_assert(can_list_exceptions<const cavel::calendar&> && !can_list_exceptions<cavel::calendar>);

TEST(Clocks, SeveralRunOnOneResult) {
  const auto rules = cavel::rules_in_force(cavel::default_rules().deadlines, cavel::deadline_event::result, day("2022-05-25"));
  ASSERT_EQ(rules.size(), 1U);
  EXPECT_EQ(rules[0]->id, "notice.public");
  const cavel::deadline_rule* both[] = {cavel::find_deadline_rule("notice.public"), cavel::find_deadline_rule("notice.portal")};
  const auto read = cavel::due_all(cavel::china_calendar(), both, day("2022-05-25"));
  ASSERT_TRUE(read);
  const std::vector<cavel::deadline>& all = *read;
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].rule->id, "notice.portal");
  EXPECT_EQ(all[0].day, day("2022-05-30"));
  EXPECT_EQ(all[1].day, day("2022-06-01"));
}

using boost::gregorian::days;
using cavel::language;
using cavel::timeliness;

std::vector<cavel::fault> faults(const auto& answer) {
  std::vector<cavel::fault> codes;
  for (const cavel::problem& each : answer.problems()) codes.push_back(each.code);
  return codes;
}

TEST(Due, CalendarDaysAgainstTheDayLoop) {
  const cavel::calendar& china = cavel::china_calendar();
  for (date start = china.first() - days(40); start <= china.confirmed_through() + days(3); start += days(1)) {
    for (const int n : {1, 2, 5, 7, 15, 30}) {
      const cavel::deadline answer = *cavel::due(china, start, {n, day_unit::calendar});
      date last = start + days(n);
      if (last < china.first()) {
        ASSERT_EQ(answer.status, deadline_status::out_of_range);
        ASSERT_EQ(answer.reason, cavel::fault::calendar_not_reached);
        continue;
      }
      while (last <= china.confirmed_through() && !*cavel::is_working(china, last)) last += days(1);
      if (last > china.confirmed_through()) {
        ASSERT_EQ(answer.status, deadline_status::needs_notice) << cavel::format_date(start) << ' ' << n;
      } else {
        ASSERT_EQ(answer.day, last) << cavel::format_date(start) << ' ' << n;
      }
    }
  }
}

TEST(Due, WorkingDaysOutOfRange) {
  EXPECT_EQ(five("2006-12-31").day, day("2007-01-10"));
  const cavel::deadline before = five("2006-12-30");
  EXPECT_EQ(before.status, deadline_status::out_of_range);
  EXPECT_EQ(before.reason, cavel::fault::calendar_not_reached);
  EXPECT_EQ(five("2031-05-01").status, deadline_status::needs_notice);
  EXPECT_EQ(five("2031-05-01").notice_year, 2027) << "the first that is missing";
}

TEST(Due, RefusesWhatIsNoPeriod) {
  const cavel::calendar& china = cavel::china_calendar();
  for (const int count : {0, -1, -5, 3661}) {
    EXPECT_EQ(faults(cavel::due(china, day("2022-05-25"), {count, day_unit::working})), std::vector{cavel::fault::clock_count});
  }
  EXPECT_EQ(cavel::due(china, day("2010-01-04"), {3660, day_unit::working})->status, deadline_status::confirmed);
  EXPECT_EQ(faults(cavel::due(china, date(boost::date_time::not_a_date_time), {5, day_unit::working})),
            std::vector{cavel::fault::clock_start});
  EXPECT_EQ(faults(cavel::due(china, day("9990-01-01"), {5, day_unit::calendar})), std::vector{cavel::fault::clock_start});
  for (const int minutes : {0, -1, 1441}) {
    EXPECT_EQ(faults(cavel::due(china, day("2022-05-25"), {5, day_unit::working}, {{}, false, minutes})),
              std::vector{cavel::fault::clock_closes});
  }
  EXPECT_EQ(faults(cavel::due(china, date(boost::date_time::pos_infin), {0, day_unit::working}, {{}, false, 0})).size(), 3U)
      << "all problems, not the first";
}

TEST(Due, EndsAtMidnightOrAtTheCloseOfBusiness) {
  EXPECT_EQ(cavel::format_instant(*five("2022-05-25").end), "2022-06-02T00:00:00+08:00");
  EXPECT_EQ(cavel::format_instant(*five("2022-05-25", day_unit::working, {{}, false, 17 * 60 + 30}).end),
            "2022-06-01T17:30:00+08:00");
  EXPECT_EQ(five("2022-05-25", day_unit::working, {{}, false, 1440}).end, five("2022-05-25").end);
}

TEST(Due, EvidenceNamesEveryExceptionalDay) {
  const cavel::deadline answer = five("2022-04-28");
  std::vector<std::pair<date, cavel::day_kind>> found;
  for (const cavel::evidence& each : answer.days) {
    found.emplace_back(each.day, each.kind);
    EXPECT_EQ(each.holiday, "劳动节");
    EXPECT_EQ(each.notice, "国办发明电〔2021〕11号");
    EXPECT_EQ(each.issued, day("2021-10-25"));
  }
  const std::vector<std::pair<date, cavel::day_kind>> expected{{day("2022-05-02"), cavel::day_kind::off},
                                                               {day("2022-05-03"), cavel::day_kind::off},
                                                               {day("2022-05-04"), cavel::day_kind::off},
                                                               {day("2022-05-07"), cavel::day_kind::work}};
  EXPECT_EQ(found, expected);
  EXPECT_TRUE(five("2022-05-25").days.empty());
  // Calendar days: every day counts, so only the day on which the period would end and those after it matter.
  const auto rolled = five("2022-09-28", day_unit::calendar).days;
  ASSERT_EQ(rolled.size(), 6U);
  EXPECT_EQ(rolled.front().day, day("2022-10-03"));
  EXPECT_EQ(rolled.back().day, day("2022-10-08"));
  EXPECT_EQ(rolled.back().kind, cavel::day_kind::work);
}

TEST(Due, AnswerHasTheCalendarsFingerprint) {
  EXPECT_EQ(five("2022-05-25").calendar, cavel::china_calendar().fingerprint());
  const cavel::deadline then = five("2020-01-22", day_unit::working, {day("2020-01-25"), false, {}});
  EXPECT_EQ(then.calendar, cavel::china_calendar().fingerprint());
  EXPECT_EQ(then.seen_on, day("2020-01-25"));
}

TEST(Due, AsOfRefusesWhereAnUndatedNoticeWouldMatter) {
  const auto seen = [](std::string_view from, std::string_view on) {
    return five(from, day_unit::working, {day(on), false, {}});
  };
  EXPECT_EQ(seen("2019-12-16", "2019-12-20").day, day("2019-12-23")) << "the notice for 2020 does not matter";
  const cavel::deadline undated = seen("2019-12-25", "2019-12-25");
  EXPECT_EQ(undated.status, deadline_status::out_of_range);
  EXPECT_EQ(undated.reason, cavel::fault::calendar_undated);
  EXPECT_EQ(undated.detail, "国办发明电〔2019〕16号");
  EXPECT_EQ(undated.not_before, day("2019-12-29"));
  EXPECT_EQ(seen("2019-12-25", "2020-01-01").day, day("2020-01-02"));
  const cavel::deadline awaited = seen("2025-12-25", "2025-11-03");
  EXPECT_EQ(awaited.status, deadline_status::needs_notice);
  EXPECT_EQ(awaited.notice_year, 2026);
  EXPECT_EQ(seen("2025-12-25", "2025-11-04").day, day("2026-01-04")) << "a make-up Sunday";
}

TEST(Due, ProvisionalOnlyWhenAskedForByName) {
  const cavel::deadline answer = five("2026-12-28", day_unit::working, {{}, true, {}});
  EXPECT_EQ(answer.status, deadline_status::provisional);
  EXPECT_EQ(answer.day, day("2027-01-05"));
  EXPECT_EQ(answer.notice_year, 2027);
  EXPECT_EQ(answer.not_before, day("2026-12-29"));
  ASSERT_EQ(answer.days.size(), 1U);
  EXPECT_EQ(answer.days[0].day, day("2027-01-01"));
  EXPECT_FALSE(answer.days[0].issued);
  EXPECT_EQ(five("2022-05-25", day_unit::working, {{}, true, {}}).status, deadline_status::confirmed);
  EXPECT_EQ(five("2026-12-21", day_unit::working, {{}, true, {}}).status, deadline_status::confirmed) << "ends on the 28th";
  EXPECT_EQ(five("2031-05-01", day_unit::working, {{}, true, {}}).status, deadline_status::needs_notice)
      << "one year is assumed, not several";
}

TEST(Due, AnAssumedCalendarIsNotAssumedFurther) {
  const cavel::calendar next = cavel::provisional(cavel::china_calendar());
  const auto answer = cavel::due(next, day("2027-12-20"), {30, day_unit::working}, {{}, true, {}});
  EXPECT_EQ(answer->status, deadline_status::needs_notice);
  EXPECT_EQ(cavel::due(next, day("2026-12-28"), {5, day_unit::working})->status, deadline_status::provisional);
}

TEST(Due, MonotoneInTheStartAndInTheCount) {
  const cavel::calendar& china = cavel::china_calendar();
  for (const day_unit unit : {day_unit::working, day_unit::calendar}) {
    for (date start = day("2019-01-01"); start < day("2021-01-01"); start += days(1)) {
      for (int n = 1; n <= 20; ++n) {
        const date end = cavel::due(china, start, {n, unit})->day;
        ASSERT_LE(end, cavel::due(china, start + days(1), {n, unit})->day);
        ASSERT_LE(end, cavel::due(china, start, {n + 1, unit})->day);
        ASSERT_TRUE(*cavel::is_working(china, end)) << "no period ends on a day of rest";
      }
    }
  }
}

TEST(Clocks, EachHasAnArticleAndReadsWell) {
  std::vector<std::string_view> ids;
  for (const cavel::deadline_rule& each : cavel::deadline_rules()) {
    ids.push_back(each.id);
    EXPECT_EQ(cavel::find_deadline_rule(each.id), &each);
    EXPECT_GE(each.count, 1);
    EXPECT_FALSE(each.holds_from.is_special()) << each.id;
    ASSERT_FALSE(each.channels.empty()) << each.id;
    for (const std::string_view text : {each.article_zh, each.article_en, each.text_zh, each.text_en, each.counting_zh,
                                        each.counting_en, each.channels[0].zh, each.channels[0].en}) {
      EXPECT_FALSE(text.empty()) << each.id;
      EXPECT_TRUE(cavel::is_utf8(text)) << each.id;
    }
  }
  std::sort(ids.begin(), ids.end());
  EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end());
  EXPECT_EQ(cavel::find_deadline_rule("seed"), nullptr);
}

TEST(Clocks, RulesOfTheNotice) {
  const cavel::deadline_rule& open = *cavel::find_deadline_rule("notice.public");
  EXPECT_EQ(open.count, 5);
  EXPECT_EQ(open.unit, day_unit::working);
  EXPECT_EQ(open.reading, cavel::interpretation::literal);
  EXPECT_EQ(open.entered_by, cavel::responsible_party::panel_officer);
  EXPECT_EQ(open.published_by, cavel::responsible_party::panel_officer_or_unit);
  const cavel::deadline_rule& portal = *cavel::find_deadline_rule("notice.portal");
  EXPECT_EQ(portal.unit, day_unit::calendar);
  EXPECT_EQ(portal.reading, cavel::interpretation::by_analogy);
  EXPECT_EQ(portal.channels[1].id, "credit-platform");
  EXPECT_EQ(portal.published_by, cavel::responsible_party::inspecting_unit);
}

TEST(Clocks, HoldBetweenTheirDates) {
  const cavel::deadline_rule& open = *cavel::find_deadline_rule("notice.public");
  EXPECT_FALSE(cavel::holds(open, day("2022-05-24")));
  EXPECT_TRUE(cavel::holds(open, day("2022-05-25")));
  cavel::deadline_rule own = open;
  own.holds_to = day("2022-12-31");
  EXPECT_TRUE(cavel::holds(own, day("2022-12-31")));
  EXPECT_FALSE(cavel::holds(own, day("2023-01-01")));
  own.holds_from = date();
  EXPECT_FALSE(cavel::holds(own, day("2022-06-01"))) << "without a first day it never holds";
  const auto refused = cavel::due(cavel::china_calendar(), open, day("2022-05-24"));
  EXPECT_EQ(faults(refused), std::vector{cavel::fault::clock_not_in_force});
  const auto answer = cavel::due(cavel::china_calendar(), open, day("2022-05-25"));
  EXPECT_EQ(answer->rule, &open);
  EXPECT_EQ(answer->day, day("2022-06-01"));
}

std::vector<std::string_view> ids(cavel::authority office, cavel::deadline_event event, std::string_view on,
                                  std::string_view began = {}) {
  std::vector<std::string_view> found;
  for (const cavel::deadline_rule* each :
       cavel::rules_in_force(cavel::default_rules(office).deadlines, event, day(on), began.empty() ? date() : day(began))) {
    found.push_back(each->id);
  }
  return found;
}

TEST(Clocks, TheNoticeBindsVisitsOfItsYearAndTheirTail) {
  using list = std::vector<std::string_view>;
  const auto result = [](std::string_view on, std::string_view began) {
    return ids(cavel::authority::emergency_management, cavel::deadline_event::result, on, began);
  };
  EXPECT_EQ(result("2023-01-10", "2022-12-30"), list{"notice.public"}) << "the result of a visit of 2022";
  EXPECT_EQ(result("2023-01-10", "2023-01-03"), list{"general.result"});
  EXPECT_EQ(result("2022-05-24", "2022-05-24"), list{"general.result"});
  EXPECT_EQ(result("2018-12-04", "2018-12-04"), list{});
}

TEST(Clocks, ASpecialRuleReplacesTheGeneralOne) {
  for (const cavel::deadline_rule& each : cavel::deadline_rules()) {
    if (each.instead_of.empty()) continue;
    const cavel::deadline_rule* general = cavel::find_deadline_rule(each.instead_of);
    ASSERT_NE(general, nullptr) << each.id;
    EXPECT_EQ(general->from, each.from) << each.id;
    EXPECT_NE(cavel::find_rule(cavel::find_pack("national")->deadlines, general->id), nullptr) << each.id;
  }
  using cavel::authority;
  using cavel::deadline_event;
  using list = std::vector<std::string_view>;
  EXPECT_EQ(ids(authority::emergency_management, deadline_event::penalty_decision, "2021-08-31"), list{"general.penalty"});
  EXPECT_EQ(ids(authority::market_supervision, deadline_event::penalty_decision, "2021-09-01"), list{"market.penalty"});
  EXPECT_EQ(ids(authority::every, deadline_event::penalty_decision, "2021-09-01"), list{"general.penalty"});
}

TEST(Clocks, BindTheAuthorityThatTheyName) {
  using cavel::authority;
  using cavel::deadline_event;
  using list = std::vector<std::string_view>;
  EXPECT_EQ(ids(authority::market_supervision, deadline_event::result, "2022-06-01"),
            (list{"food.result", "enterprise.information"}));
  EXPECT_EQ(ids(authority::market_supervision, deadline_event::result, "2022-03-14"), (list{"enterprise.information"}));
  EXPECT_EQ(ids(authority::emergency_management, deadline_event::penalty_decision, "2022-06-01"), (list{"safety.penalty"}));
  EXPECT_EQ(ids(authority::market_supervision, deadline_event::penalty_change, "2022-06-01"), (list{"penalty.withdraw"}));
  EXPECT_EQ(ids(authority::emergency_management, deadline_event::inspection_end, "2022-05-24"), list{});
}

TEST(Clocks, TheUnknownComesLast) {
  const cavel::deadline_rule* all[] = {cavel::find_deadline_rule("food.result"), cavel::find_deadline_rule("notice.public"),
                                       cavel::find_deadline_rule("penalty.withdraw")};
  const auto read = cavel::due_all(cavel::china_calendar(), all, day("2026-12-15"));
  ASSERT_TRUE(read);
  const std::vector<cavel::deadline>& deadlines = *read;
  ASSERT_EQ(deadlines.size(), 3U);
  EXPECT_EQ(deadlines[0].rule->id, "penalty.withdraw");
  EXPECT_EQ(deadlines[1].rule->id, "notice.public");
  EXPECT_EQ(deadlines[2].status, deadline_status::needs_notice);
}

TEST(Clocks, NoneIsDroppedSilently) {
  const cavel::deadline_rule* all[] = {cavel::find_deadline_rule("enterprise.information"),
                                       cavel::find_deadline_rule("food.result"), cavel::find_deadline_rule("notice.public")};
  const auto read = cavel::due_all(cavel::china_calendar(), all, day("2022-04-01"));
  ASSERT_FALSE(read) << "one of the three was not in force";
  EXPECT_EQ(faults(read), std::vector{cavel::fault::clock_not_in_force});
  EXPECT_EQ(read.problems()[0].where, "notice.public");
  EXPECT_EQ(faults(cavel::due_all(cavel::china_calendar(), all, day("2022-06-01"), {{}, false, 0})),
            std::vector(3, cavel::fault::clock_closes));
}

TEST(Judge, ByDays) {
  const cavel::deadline by = five("2022-05-25");
  const auto nothing = std::optional<date>();
  EXPECT_EQ(cavel::timeliness_of(by, nothing, day("2022-06-01")), timeliness::pending);
  EXPECT_EQ(cavel::timeliness_of(by, nothing, day("2022-06-02")), timeliness::overdue);
  EXPECT_EQ(cavel::timeliness_of(by, day("2022-06-01"), day("2022-07-01")), timeliness::on_time);
  EXPECT_EQ(cavel::timeliness_of(by, day("2022-06-02"), day("2022-07-01")), timeliness::late);
}

TEST(Judge, ByInstants) {
  const cavel::deadline by = five("2022-05-25", day_unit::working, {{}, false, 17 * 60});
  const cavel::instant close = *cavel::parse_instant("2022-06-01T17:00:00+08:00");
  const cavel::instant before(close.seconds() - 1);
  const auto nothing = std::optional<cavel::instant>();
  EXPECT_EQ(cavel::timeliness_of(by, nothing, before), timeliness::pending);
  EXPECT_EQ(cavel::timeliness_of(by, nothing, close), timeliness::overdue);
  EXPECT_EQ(cavel::timeliness_of(by, before, close), timeliness::on_time);
  EXPECT_EQ(cavel::timeliness_of(by, close, close), timeliness::late);
  const cavel::instant abroad = *cavel::parse_instant("2022-06-01T08:59:59Z");
  EXPECT_EQ(cavel::timeliness_of(by, abroad, close), timeliness::on_time) << "16:59:59 in China";
}

TEST(Judge, WhatIsNotKnownIsNeitherLateNorInTime) {
  const auto nothing = std::optional<date>();
  for (const bool assumed : {false, true}) {
    const cavel::deadline by = five("2026-12-28", day_unit::working, {{}, assumed, {}});
    EXPECT_EQ(cavel::timeliness_of(by, nothing, day("2026-12-29")), timeliness::pending);
    EXPECT_EQ(cavel::timeliness_of(by, nothing, day("2026-12-30")), timeliness::undetermined);
    EXPECT_EQ(cavel::timeliness_of(by, day("2026-12-29"), day("2027-03-01")), timeliness::on_time);
    EXPECT_EQ(cavel::timeliness_of(by, day("2027-01-20"), day("2027-03-01")), timeliness::undetermined);
    const cavel::instant early = *cavel::parse_instant("2026-12-28T23:59:59+08:00");
    EXPECT_EQ(cavel::timeliness_of(by, early, early), timeliness::on_time);
  }
  EXPECT_EQ(cavel::timeliness_of(five("2006-01-01"), nothing, day("2006-01-02")), timeliness::undetermined);
}

TEST(Judge, Names) {
  EXPECT_EQ(cavel::name(timeliness::overdue), "overdue");
  EXPECT_EQ(cavel::name(deadline_status::needs_notice), "needs_notice");
}

bool says(const std::vector<std::string>& lines, std::string_view text) {
  return std::any_of(lines.begin(), lines.end(), [&](const std::string& each) { return each.find(text) != each.npos; });
}

TEST(Explain, InBothLanguages) {
  const cavel::deadline answer =
      *cavel::due(cavel::china_calendar(), *cavel::find_deadline_rule("notice.public"), day("2022-09-28"));
  const auto zh = cavel::explain(answer, language::zh);
  EXPECT_EQ(zh.front(), "2022-10-10（星期一）24:00 届满");
  EXPECT_TRUE(says(zh, "自2022-09-28（星期三）起5个工作日"));
  EXPECT_TRUE(says(zh, "偃应急〔2022〕17号 二（三）"));
  EXPECT_TRUE(says(zh, "国家企业信用信息公示系统（河南）"));
  EXPECT_TRUE(says(zh, "2022-10-03（星期一）放假，不计入：国庆节，国办发明电〔2021〕11号（2021-10-25 印发）"));
  EXPECT_TRUE(says(zh, "2022-10-08（星期六）调休上班，计入"));
  EXPECT_TRUE(says(zh, cavel::hex(cavel::china_calendar().fingerprint())));
  const auto en = cavel::explain(answer, language::en);
  EXPECT_EQ(en.front(), "ends Monday 2022-10-10 24:00");
  EXPECT_TRUE(says(en, "Saturday 2022-10-08 make-up working day, counted"));
  EXPECT_EQ(zh.size(), en.size());
}

TEST(Explain, TheRoll) {
  const auto zh = cavel::explain(
      *cavel::due(cavel::china_calendar(), *cavel::find_deadline_rule("notice.portal"), day("2022-09-28")), language::zh);
  EXPECT_EQ(zh.front(), "2022-10-08（星期六）24:00 届满");
  EXPECT_TRUE(says(zh, "末日 2022-10-03（星期一）是休息日，顺延至2022-10-08（星期六）（民法典第二百零三条）"));
  EXPECT_TRUE(says(zh, "参照适用：文中只写“日”"));
  EXPECT_EQ(cavel::headline(five("2022-05-25", day_unit::calendar, {{}, false, 17 * 60}), language::en),
            "ends Monday 2022-05-30 17:00");
}

TEST(Explain, WhatItWaitsForAndWhatToDo) {
  const cavel::deadline awaited = five("2026-12-28");
  EXPECT_EQ(cavel::headline(awaited, language::zh), "期限尚不能确定：须待国务院办公厅发布 2027 年放假安排");
  EXPECT_TRUE(says(cavel::explain(awaited, language::zh), "--calendar"));
  EXPECT_TRUE(says(cavel::explain(awaited, language::en), "does not end before 2026-12-29"));
  const cavel::deadline assumed = five("2026-12-28", day_unit::working, {{}, true, {}});
  EXPECT_EQ(cavel::headline(assumed, language::zh), "2027-01-05（星期二）24:00 届满（推定，待 2027 年放假安排确认）");
  EXPECT_EQ(cavel::obstacle(five("2022-05-25")).code, cavel::fault::none);
  const cavel::deadline undated = five("2019-12-25", day_unit::working, {day("2019-12-25"), false, {}});
  EXPECT_TRUE(says(cavel::explain(undated, language::zh), "国办发明电〔2019〕16号"));
  EXPECT_TRUE(says(cavel::explain(five("2001-01-01"), language::en), "before the calendar begins"));
}

static_assert(!std::is_constructible_v<cavel::period, int>, "a period has no default unit");
static_assert(!std::is_convertible_v<int, day_unit>, "a number is not a unit");

}  // namespace
