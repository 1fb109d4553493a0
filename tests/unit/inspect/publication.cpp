// SPDX-License-Identifier: Apache-2.0
// On every day drawn = published + excused + pending + overdue + suspended; later entries do not count on earlier days.
#include <cavel/inspect/due_item.hpp>
#include <cavel/inspect/publication.hpp>
#include <cavel/inspect/weekly_counts.hpp>
#include <cavel/time/built_in_rules.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

namespace {

using cavel::disclosure_state;
using cavel::fault;
using cavel::stage;

boost::gregorian::date day(std::string_view text) { return *cavel::try_parse_date(text); }
cavel::instant at(const std::string& text) { return *cavel::parse_instant(text + ":00+08:00"); }

/// A status points into its event and the documents, what falls due into the status: none of them may be a temporary.
template <class Event, class Documents>
concept has_status = requires(Event&& of, Documents&& visits) {
  status_of(std::forward<Event>(of), std::forward<Documents>(visits), cavel::china_calendar(), day("2022-09-01"));
};
using documents = std::vector<cavel::inspection>;
static_assert(has_status<const cavel::inspection_baseline&, documents&> && !has_status<cavel::inspection_baseline, documents&> &&
              !has_status<const cavel::inspection_baseline&, documents>);
template <class Status>
concept has_due = requires(Status&& of) {
  due_within(std::forward<Status>(of), cavel::china_calendar(), 7);
};
static_assert(has_due<const cavel::publication_status&> && !has_due<cavel::publication_status>);
template <class Event>
concept finds_target = requires(Event&& in) {
  find_target(std::forward<Event>(in), "A");
};
static_assert(finds_target<const cavel::inspection_baseline&> && !finds_target<cavel::inspection_baseline>);

cavel::inspection_baseline event() {
  cavel::inspection_baseline made;
  made.name = "2022-1";
  made.announced = day("2022-06-10");
  made.tasks = {{"task-1", "", {day("2022-05-25"), day("2022-12-31")}, 2, true},
                {"task-2", "", {day("2022-05-25"), day("2022-09-30")}, 2, true}};
  for (const char* id : {"A", "B", "C", "D", "E"}) {
    cavel::drawn_target target;
    target.id = id;
    target.tasks = {"task-1"};
    target.panel = {"1", "2"};
    target.unit = "大队";
    made.targets.push_back(target);
  }
  made.targets[1].tasks = {"task-1", "task-2"};
  made.targets[2].excused_because = "已注销";
  made.targets[2].excused_on = day("2022-08-01");
  made.targets[3].reserve = true;
  made.targets[4].reserve = true;
  made.targets[4].activated_because = "替换 C";
  return made;
}

/// Visited on 2022-09-20, entered and published on `published` in every channel.
cavel::inspection visit(const std::string& id, const std::string& target, const std::string& published) {
  cavel::inspection made;
  made.id = id;
  made.sha256 = id;
  made.event = "2022-1";
  made.target = target;
  made.unit = "大队";
  made.officers = {"1", "3"};
  made.began = at("2022-09-20T09:00");
  made.ended = at("2022-09-20T11:00");
  made.result_arose = day("2022-09-21");
  for (const char* channel : {"credit-system", "portal", "credit-platform"}) {
    if (published.empty()) break;
    cavel::channel_entry entry;
    entry.channel = channel;
    entry.entered_at = at(published + "T09:00");
    entry.published_at = at(published + "T10:00");
    made.publication.push_back(entry);
  }
  return made;
}

cavel::publication_status ask(const cavel::inspection_baseline& event, const std::vector<cavel::inspection>& visits,
                              std::string_view on) {
  return status_of(event, visits, cavel::china_calendar(), day(on));
}

TEST(Publication, StatesFollowTheDay) {
  const auto of = event();
  const std::vector<cavel::inspection> visits{visit("1", "A", "2022-09-23")};
  const auto state = [&](std::string_view on) { return ask(of, visits, on).targets[0]; };
  EXPECT_EQ(state("2022-09-19").reached, stage::not_visited);
  EXPECT_EQ(state("2022-09-20").reached, stage::visited);
  EXPECT_EQ(state("2022-09-21").reached, stage::result_arisen);
  EXPECT_EQ(state("2022-09-22").state, disclosure_state::pending);
  EXPECT_EQ(state("2022-09-23").reached, stage::published);
  EXPECT_EQ(state("2022-09-23").state, disclosure_state::published);
  EXPECT_FALSE(state("2022-09-23").late);
}

// Result on 21 September 2022 (Wednesday): five working days end on the 28th. The visit ended on the 20th: five calendar
// days end on the 25th, a Sunday, and roll to the 26th.
TEST(Publication, OverdueByChannel) {
  const auto of = event();
  const std::vector<cavel::inspection> visits{visit("1", "A", "")};
  const auto overdue = [&](std::string_view on) {
    std::vector<std::string> channels;
    const auto status = ask(of, visits, on);
    for (const auto& each : status.targets[0].channels) {
      if (each.timeliness == cavel::timeliness::overdue) channels.emplace_back(each.channel);
    }
    return channels;
  };
  using list = std::vector<std::string>;
  EXPECT_EQ(overdue("2022-09-26"), list{});
  EXPECT_EQ(overdue("2022-09-27"), (list{"portal", "credit-platform"}));
  EXPECT_EQ(overdue("2022-09-28"), (list{"portal", "credit-platform"}));
  EXPECT_EQ(overdue("2022-09-29"), (list{"credit-system", "portal", "credit-platform"}));
  EXPECT_EQ(ask(of, visits, "2022-09-27").targets[0].state, disclosure_state::overdue);
}

TEST(Publication, LateIsPublishedButNotOnTime) {
  const auto of = event();
  const std::vector<cavel::inspection> visits{visit("1", "A", "2022-09-28")};
  const auto status = ask(of, visits, "2022-09-30");
  EXPECT_EQ(status.targets[0].state, disclosure_state::published);
  EXPECT_TRUE(status.targets[0].late);
  EXPECT_EQ(status.total.published, 1U);
  EXPECT_EQ(status.total.on_time, 0U);
}

TEST(Publication, AccountsAndRates) {
  const auto of = event();
  const std::vector<cavel::inspection> visits{visit("1", "A", "2022-09-23"), visit("2", "E", "")};
  const auto status = ask(of, visits, "2022-10-01");
  ASSERT_EQ(status.targets.size(), 4U);  // D is a reserve that was not called up
  EXPECT_EQ(status.total.drawn, 4U);
  EXPECT_EQ(status.total.published, 1U);  // A
  EXPECT_EQ(status.total.overdue, 2U);    // E in its channels; B: the window of task-2 is over
  EXPECT_EQ(status.total.excused, 1U);    // C
  EXPECT_EQ(status.total.pending, 0U);
  EXPECT_EQ(status.total.completion(), 6666U);
  EXPECT_EQ(status.total.disclosure(), 5000U);
  EXPECT_EQ(status.total.completion_of_drawn(), 5000U);
  EXPECT_EQ(status.total.disclosure_of_drawn(), 2500U);
  EXPECT_EQ(status.total.punctuality_of_drawn(), 2500U);
  ASSERT_EQ(status.tasks.size(), 2U);
  EXPECT_EQ(status.tasks[1].drawn, 1U);
  EXPECT_EQ(status.tasks[1].completion(), 0U);
  EXPECT_EQ(status.tasks[1].disclosure(), std::nullopt);
  ASSERT_EQ(status.units.size(), 1U);
  EXPECT_EQ(status.units[0].group, "大队");
  ASSERT_EQ(status.officers.size(), 3U);
  EXPECT_EQ(status.officers[0].group, "1");
  EXPECT_EQ(status.officers[0].drawn, 4U);
  EXPECT_EQ(status.officers[1].drawn, 2U);  // 2 was drawn for B and C, and did not go to A and E
  EXPECT_EQ(status.officers[2].visited, 2U);
}

// A penalty decided on 26 September 2022 (Monday): seven working days end on 10 October, after the holiday and two days made up.
TEST(Publication, AMixedPanelCountsForEachOfItsUnits) {
  auto of = event();
  for (const auto& [id, unit] : {std::pair("1", "大队"), std::pair("2", "大队"), std::pair("3", "一科")}) {
    cavel::drawn_officer officer;
    officer.id = id;
    officer.unit = unit;
    of.officers.push_back(officer);
  }
  std::vector<cavel::inspection> visits{visit("1", "A", "2022-09-23"), visit("2", "E", "2022-09-23")};
  visits[1].joint_units = {"二科"};
  const auto status = ask(of, visits, "2022-10-01");
  std::vector<std::pair<std::string, std::uint64_t>> drawn;
  for (const auto& each : status.units) drawn.emplace_back(each.group, each.drawn);
  EXPECT_EQ(drawn, (std::vector<std::pair<std::string, std::uint64_t>>{{"一科", 2}, {"二科", 1}, {"大队", 4}}));
}

TEST(Publication, AnUnpublishedDecisionCounts) {
  const auto of = event();
  std::vector<cavel::inspection> visits{visit("1", "A", "2022-09-23")};
  visits[0].findings.resize(1);
  visits[0].handling.resize(1);
  visits[0].handling[0].decided_on = day("2022-09-26");
  const auto status_on = [&](std::string_view on) { return ask(of, visits, on); };
  EXPECT_EQ(status_on("2022-09-25").targets[0].state, disclosure_state::published);
  EXPECT_EQ(status_on("2022-09-26").targets[0].state, disclosure_state::pending);
  const auto last = cavel::due(cavel::china_calendar(), *cavel::find_deadline_rule("safety.penalty"), day("2022-09-26"))->day;
  EXPECT_EQ(cavel::format_date(last), "2022-10-10");
  EXPECT_EQ(ask(of, visits, cavel::format_date(last)).targets[0].state, disclosure_state::pending);
  const std::string after = cavel::format_date(last + boost::gregorian::days(1));
  const auto overdue = status_on(after);
  EXPECT_EQ(overdue.targets[0].state, disclosure_state::overdue);
  EXPECT_TRUE(overdue.targets[0].decision_overdue);
  EXPECT_TRUE(overdue.total.balances());
  EXPECT_EQ(overdue.total.decisions_overdue, 1U);
  EXPECT_EQ(overdue.total.cases, 1U);
  EXPECT_EQ(overdue.total.punctuality(), 0U);
  EXPECT_EQ(overdue.total.problem_rate(), 10000U);
  visits[0].handling[0].published_on = last;
  EXPECT_EQ(status_on(after).targets[0].state, disclosure_state::published);
  EXPECT_FALSE(status_on(after).targets[0].late);
  visits[0].handling[0].published_on = last + boost::gregorian::days(1);
  EXPECT_EQ(status_on(after).targets[0].state, disclosure_state::published);
  EXPECT_TRUE(status_on(after).targets[0].late);
  EXPECT_EQ(status_on(after).total.on_time, 0U);
}

TEST(Publication, ACorrectionIsRechecked) {
  const auto of = event();
  std::vector<cavel::inspection> visits{visit("1", "A", "2022-09-23")};
  visits[0].findings.resize(2);
  visits[0].findings[0].item = "2.2";
  visits[0].findings[0].rectify_by = day("2022-10-10");
  visits[0].findings[1].item = "5.2";
  visits[0].findings[1].rectify_by = day("2022-10-12");
  EXPECT_FALSE(ask(of, visits, "2022-10-10").targets[0].recheck_overdue);
  const auto overdue = ask(of, visits, "2022-10-11");
  EXPECT_TRUE(overdue.targets[0].recheck_overdue);
  EXPECT_EQ(overdue.total.rechecks_overdue, 1U);
  EXPECT_EQ(overdue.targets[0].state, disclosure_state::published);
  const auto items = due_within(overdue, cavel::china_calendar(), 1);
  ASSERT_TRUE(std::any_of(items.begin(), items.end(), [](const auto& each) {
    return each.what == cavel::due_item::action::recheck && each.overdue && each.day == day("2022-10-10");
  }));
  auto again = visit("2", "A", "");
  again.basis = cavel::visit_basis::recheck;
  again.rechecks = {"1", {"2.2"}};
  again.began = at("2022-10-11T09:00");
  again.ended = at("2022-10-11T10:00");
  visits.push_back(again);
  EXPECT_TRUE(ask(of, visits, "2022-10-10").others.empty());
  EXPECT_FALSE(ask(of, visits, "2022-10-11").targets[0].recheck_overdue);
  EXPECT_TRUE(ask(of, visits, "2022-10-13").targets[0].recheck_overdue) << "item 5.2 was not looked at again";
}

TEST(Publication, AnUrgentVisitIsApprovedAfterwards) {
  const auto of = event();
  std::vector<cavel::inspection> visits{visit("1", "A", "2022-09-23")};
  cavel::preparation& prepared = visits[0].preparation;
  prepared.urgent = "接举报即赴现场";
  visits[0].began = at("2022-09-20T20:00");
  cavel::rule_set rules = cavel::default_rules();
  const auto urgent_on = [&](std::string_view text) {
    const auto status = status_of(of, visits, cavel::china_calendar(), day(text), {&rules});
    const auto items = due_within(status, cavel::china_calendar(), 30);
    const bool is_due =
        std::any_of(items.begin(), items.end(), [](const auto& each) { return each.what == cavel::due_item::action::approve; });
    const auto& urgent = status.targets[0].urgent;
    return !urgent ? std::string("none")
                   : std::string(urgent->open ? "open" : "given") + (urgent->late ? " late" : "") +
                         (urgent->last ? " " + cavel::format_date(*urgent->last) : "") + (is_due ? " due" : "");
  };
  EXPECT_EQ(urgent_on("2022-09-30"), "none") << "no pack demands an approval";
  rules.approval = true;
  EXPECT_EQ(urgent_on("2022-09-19"), "none") << "not visited yet";
  EXPECT_EQ(urgent_on("2022-12-31"), "open") << "no pack states a limit";
  rules.urgent = cavel::urgent_limit{2, cavel::urgent_unit::working, "五", cavel::provenance::read};
  EXPECT_EQ(urgent_on("2022-09-22"), "open 2022-09-22 due");
  EXPECT_EQ(urgent_on("2022-09-23"), "open late 2022-09-22 due");
  rules.urgent->unit = cavel::urgent_unit::hours;
  rules.urgent->count = 4;
  EXPECT_EQ(urgent_on("2022-09-20"), "open 2022-09-21 due") << "four hours after 20:00 is the next day";
  prepared.approval = "审批〔2022〕9号";
  prepared.approval_dated = day("2022-09-22");
  EXPECT_EQ(urgent_on("2022-09-21"), "open 2022-09-21 due") << "seen on that day it was not given yet";
  EXPECT_EQ(urgent_on("2022-09-22"), "given late 2022-09-21");
  prepared.approval_dated = day("2022-09-21");
  EXPECT_EQ(urgent_on("2022-09-30"), "none") << "given in time";
  rules.approval = false;
  prepared.approval.clear();
  EXPECT_EQ(urgent_on("2022-09-22"), "open late 2022-09-21 due") << "a limit demands the approval too";
  rules.urgent->unit = cavel::urgent_unit::working;
  rules.urgent->count = 3660;
  EXPECT_EQ(urgent_on("2022-09-22"), "open") << "the calendar does not reach that far";
}

TEST(Publication, OtherBasesRunTheSameClocks) {
  const auto of = event();
  std::vector<cavel::inspection> visits{visit("1", "X", ""), visit("2", "A", "2022-09-23"), visit("3", "A", "2022-09-23")};
  visits[0].basis = cavel::visit_basis::planned;
  visits[1].basis = cavel::visit_basis::special;
  const auto status = ask(of, visits, "2022-09-29");
  EXPECT_EQ(status.total.drawn, 4U);
  ASSERT_EQ(status.others.size(), 2U);
  EXPECT_EQ(status.others[0].target->id, "X");
  EXPECT_EQ(status.others[0].state, disclosure_state::overdue);
  EXPECT_EQ(status.others[1].state, disclosure_state::published);
  EXPECT_EQ(status.others[1].target, find_target(of, "A"));
  ASSERT_EQ(status.bases.size(), 2U);
  EXPECT_EQ(status.bases[0].group, "planned");
  EXPECT_EQ(status.bases[0].overdue, 1U);
  EXPECT_TRUE(status.bases[0].balances());
  EXPECT_EQ(status.bases[1].group, "special");
  EXPECT_EQ(status.bases[1].published, 1U);
  const auto items = due_within(status, cavel::china_calendar(), 0);
  EXPECT_EQ(
      std::count_if(items.begin(), items.end(), [](const auto& each) { return each.of->target->id == "X" && each.overdue; }), 3);
}

// Law: on every day, whatever was written, every drawn target stands in one account.
TEST(Publication, EveryDayBalances) {
  std::mt19937 engine(17);
  const auto of = event();
  for (int round = 0; round < 60; ++round) {
    std::vector<cavel::inspection> visits;
    for (const char* target : {"A", "B", "C", "D", "E", "F"}) {
      if (engine() % 3 == 0) continue;
      auto one =
          visit(std::to_string(visits.size()), target, engine() % 2 == 0 ? "" : "2022-09-" + std::to_string(21 + engine() % 9));
      if (engine() % 4 == 0) one.result_arose.reset();
      if (engine() % 5 == 0) one.ended.reset();
      if (engine() % 5 == 0 && !one.publication.empty()) one.publication.pop_back();
      if (engine() % 6 == 0) one.basis = cavel::visit_basis::planned;
      if (engine() % 3 == 0) one.handling.emplace_back().decided_on = day("2022-09-22");
      if (!one.handling.empty() && engine() % 2 == 0) one.handling[0].published_on = day("2022-10-09");
      visits.push_back(std::move(one));
    }
    std::uint64_t visited = 0;
    for (auto on = day("2022-09-15"); on <= day("2022-10-12"); on += boost::gregorian::days(1)) {
      const auto status = status_of(of, visits, cavel::china_calendar(), on);
      EXPECT_TRUE(status.total.balances());
      EXPECT_EQ(status.total.drawn, 4U);
      for (const auto& list : {status.tasks, status.units, status.officers}) {
        for (const auto& each : list) EXPECT_TRUE(each.balances()) << each.group;
      }
      EXPECT_GE(status.total.visited, visited);  // what was visited stays visited
      visited = status.total.visited;
    }
  }
}

TEST(Publication, DueList) {
  const auto of = event();
  std::vector<cavel::inspection> visits{visit("1", "A", "")};
  cavel::handling decided;
  decided.decided_on = day("2022-09-22");  // seven working days: 2022-10-08, a make-up Saturday
  visits[0].handling.push_back(decided);
  const auto status = ask(of, visits, "2022-09-27");
  const auto lines = due_within(status, cavel::china_calendar(), 11);
  std::vector<std::string> seen;
  for (const auto& each : lines) {
    seen.push_back(each.of->target->id + " " + std::string(each.channel) + " " + cavel::format_date(each.day) +
                   (each.overdue ? " overdue" : ""));
  }
  EXPECT_EQ(seen, (std::vector<std::string>{"A portal 2022-09-26 overdue", "A credit-platform 2022-09-26 overdue",
                                            "A credit-system 2022-09-28", "B  2022-09-30", "A supervisor 2022-10-08"}));
  EXPECT_EQ(due_within(status, cavel::china_calendar(), 0).size(), 2U);
}

TEST(Publication, CorrectionsAreAppended) {
  const auto codes = [](const std::vector<cavel::inspection>& list) {
    std::vector<fault> found;
    for (const auto& each : cavel::versions_of(list).found) found.push_back(each.code);
    return found;
  };
  using list = std::vector<fault>;
  auto first = visit("1", "A", "2022-09-23");
  first.sha256 = "aa";
  auto second = first;
  second.sha256 = "bb";
  EXPECT_EQ(codes({first, second}), list{fault::visit_documents});
  second.corrects = cavel::correction{"aa", "录入有误"};
  EXPECT_EQ(codes({first, second}), list{});
  EXPECT_EQ(cavel::versions_of(std::vector{first, second}).current, std::vector<std::size_t>{1});
  EXPECT_EQ(codes({second}), list{fault::visit_corrects_nothing});
  second.corrects->reason.clear();
  EXPECT_EQ(codes({first, second}), list{fault::visit_corrects_reason});
  second.corrects->reason = "x";
  auto third = second;
  third.sha256 = "cc";
  EXPECT_EQ(codes({first, second, third}), (list{fault::visit_corrected_twice, fault::visit_documents}));
  third.corrects->sha256 = "bb";
  EXPECT_EQ(codes({first, second, third}), list{});
  second.target = "B";
  second.id = "2";
  EXPECT_EQ(codes({first, second}), list{fault::visit_corrects_other});
  auto again = visit("9", "A", "");
  EXPECT_EQ(codes({first, again}), list{fault::visit_repeated});
  again.basis = cavel::visit_basis::planned;
  EXPECT_EQ(codes({first, again}), list{});
}

/// A suspension ends the clock of the visit, not one that began before it.
TEST(Publication, ASuspendedTargetIsNeitherPendingNorOverdue) {
  cavel::inspection_baseline event;
  event.name = "e";
  event.tasks = {{"t", "", {day("2022-06-01"), day("2022-06-30")}, 2, false}};
  cavel::drawn_target one;
  one.id = "A";
  one.tasks = {"t"};
  one.suspensions = {{"停产停业", day("2022-06-10"), day("2022-06-20")}, {"司法程序", day("2022-06-25"), {}}};
  event.targets = {one};
  const std::vector<cavel::inspection> none;
  const auto state = [&](const char* on) {
    const auto status = status_of(event, none, cavel::china_calendar(), day(on));
    EXPECT_TRUE(status.total.balances());
    EXPECT_EQ(status.total.suspended, status.targets[0].state == cavel::disclosure_state::suspended ? 1U : 0U);
    EXPECT_EQ(status.total.visited, 0U);
    return status.targets[0].state;
  };
  EXPECT_EQ(state("2022-06-09"), cavel::disclosure_state::pending);
  EXPECT_EQ(state("2022-06-10"), cavel::disclosure_state::suspended);
  EXPECT_EQ(state("2022-06-19"), cavel::disclosure_state::suspended);
  EXPECT_EQ(state("2022-06-20"), cavel::disclosure_state::pending);
  EXPECT_EQ(state("2022-07-15"), cavel::disclosure_state::suspended);
  event.targets[0].suspensions.pop_back();
  EXPECT_EQ(state("2022-07-15"), cavel::disclosure_state::overdue);
}

TEST(Publication, TheAccountAtTheEndOfEachWeekEndsWithTheDayItself) {
  const auto of = event();
  const std::vector<cavel::inspection> visits{visit("V-1", "A", "2022-09-23"), visit("V-2", "B", "")};
  const auto on = day("2022-10-05");  // a Wednesday
  const auto weeks = weekly_counts(of, visits, cavel::china_calendar(), on);
  ASSERT_EQ(weeks.size(), 20U);
  EXPECT_EQ(weeks.front().group, "2022-05-29");  // the Sunday of the week of 25 May
  EXPECT_EQ(weeks[18].group, "2022-10-02");
  EXPECT_EQ(weeks.back().group, "2022-10-05");
  for (const auto& each : weeks) {
    EXPECT_TRUE(each.balances());
    EXPECT_EQ(each.drawn, ask(of, visits, each.group).total.drawn);
    EXPECT_EQ(each.published, ask(of, visits, each.group).total.published);
    EXPECT_EQ(each.overdue, ask(of, visits, each.group).total.overdue);
  }
  EXPECT_EQ(weeks[15].visited, 0U);  // 2022-09-11
  EXPECT_EQ(weeks[17].visited, 2U);  // 2022-09-25
  EXPECT_EQ(weekly_counts(of, visits, cavel::china_calendar(), day("2025-01-01")).size(), cavel::most_weeks);
  EXPECT_EQ(weekly_counts(of, visits, cavel::china_calendar(), day("2022-05-29")).size(), 1U);
  EXPECT_EQ(weekly_counts(of, visits, cavel::china_calendar(), day("2022-05-30")).size(), 2U);
}

}  // namespace
