// SPDX-License-Identifier: Apache-2.0
// After the draw (docs/protocol.md §9, §6 "End"): every kind of change, every refusal, and the end, on a small event without officers.
#include <cavel/event/change_chain.hpp>
#include <cavel/event/changed_event.hpp>
#include <cavel/event/event_key.hpp>
#include <cavel/event/verify_event.hpp>

#include <gtest/gtest.h>

#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using boost::gregorian::date;
using cavel::fault;
using texts = std::vector<std::string>;

constexpr const char* plan = R"({"title": "计划", "basis": "通知", "tasks": [
 {"number": 1, "department": "局", "matter": "事项", "title": "抽查", "targets": "企业", "method": "一般", "fraction": "1/3",
  "window": {"from": "2022-06-01", "to": "2022-12-31"}, "task": "metal", "filter": {"sector": ["冶金"]}, "reserve": 1},
 {"number": 2, "department": "局", "matter": "事项", "title": "抽查", "targets": "企业", "method": "一般", "fraction": "100%",
  "window": {"from": "2022-06-01", "to": "2022-11-30"}, "task": "light", "filter": {"sector": ["轻工"]}}]})";

constexpr const char* event = R"({"body": "局", "operator": "甲", "event": "第一次抽查", "number": 1, "embargo": true,
 "digest_published": {"day": "2022-05-20", "channel": "网站"},
 "sources": [{"kind": "public", "name": "骰", "form": "dice:30", "earliest": "2022-05-24T09:00:00+08:00", "read_at": "局"},
 {"kind": "sealed", "name": "司法局", "commitment": "ee7f6ba6ebd97c2a0d54f0d55ef8b0ea04c17ab1bec8e0d9ee66d2fb1e4e8a0f"}]})";

constexpr const char* targets =
    "统一社会信用代码,企业名称,行业\n"
    "91410381171393857P,一厂,冶金\n"
    "91410399MAYL74100Q,二厂,冶金\n"
    "91410399MAYL03983A,三厂,冶金\n"
    "91410399MAYL573777,四厂,冶金\n"
    "91410399MAYL10131K,五厂,轻工\n"
    "91410399MAYL383709,六厂,冶金\n"
    "91410399MAYL47061T,七厂,冶金\n";

const std::string secret(64, 'a');

/// The folder of the event, drawn.
cavel::file_map drawn_folder() {
  std::string terms = event;
  const std::string other = "ee7f6ba6ebd97c2a0d54f0d55ef8b0ea04c17ab1bec8e0d9ee66d2fb1e4e8a0f";
  terms.replace(terms.find(other), other.size(), hex(*cavel::commitment_of(cavel::suite::sha256, secret)));
  cavel::file_map papers{{"plan.json", plan},
                         {"event.json", terms},
                         {"targets.csv", targets},
                         {"terms.json", cavel::terms_text({})},
                         {"event-key.txt", text_of(cavel::event_key{})}};
  const auto read = cavel::event_papers::read(std::move(papers));
  if (!read) throw std::runtime_error(message(read.problems().front(), cavel::language::en));
  cavel::file_map files = announced_files(*read);
  const std::vector<cavel::source_value> values{{"骰", std::string(30, '3')}, {"司法局", secret}};
  auto drawn = cavel::draw_event(files, values);
  if (!drawn) throw std::runtime_error(message(drawn.problems().front(), cavel::language::en));
  files.merge(drawn->added);
  return files;
}

/// An event that changes step by step.
struct scene {
  cavel::file_map files = drawn_folder();

  texts ids(const std::string& list) const {
    texts made;
    const auto lines = cavel::lines_of(files.at("private/drawn/" + list));
    for (const std::string_view line : *lines) made.emplace_back(line);
    return made;
  }
  std::string first() const { return ids("sample/metal.all.txt").at(0); }
  std::string second() const { return ids("sample/metal.all.txt").at(1); }
  std::string reserve() const { return ids("reserve/metal.all.txt").at(0); }
  const std::string light = "91410399MAYL10131K";  // of task light, which has no reserve

  /// The names of the faults; the record's files are added where there is none.
  texts change(const std::function<void(cavel::event_changes&)>& fill, date day = date(2022, 6, 8)) {
    cavel::change_request asked;
    asked.changes.day = day;
    asked.changes.approver = "局长";
    fill(asked.changes);
    auto made = cavel::change_event(files, asked);
    texts found;
    for (const cavel::problem& each : made.problems()) found.emplace_back(cavel::find_fault(each.code)->name);
    if (made) files.merge(made->added);
    return found;
  }
  texts replace(const std::string& id) {
    return change([&](auto& in) { in.replaced = {{id, "closed", "e"}}; });
  }
  texts excuse(const std::string& id) {
    return change([&](auto& in) { in.excused = {{id, "closed", "e"}}; });
  }
  texts suspend(const std::string& id) {
    return change([&](auto& in) { in.suspended = {{id, "court", "e"}}; });
  }
  texts resume(const std::string& id) {
    return change([&](auto& in) { in.resumed = {{id, "ended", "e"}}; });
  }
  texts extend(const std::string& task, date to) {
    return change([&](auto& in) { in.extended = {{task, to, "epidemic", "e"}}; });
  }

  cavel::event_verification verified() const {
    auto made = cavel::verify_event(files, cavel::language::en);
    EXPECT_FALSE(made.difference) << message(*made.difference, cavel::language::en);
    return made;
  }
  texts end(const std::function<cavel::checked<cavel::ended_event_files>()>& by) {
    auto made = by();
    texts found;
    for (const cavel::problem& each : made.problems()) found.emplace_back(cavel::find_fault(each.code)->name);
    if (made) files.merge(made->added);
    return found;
  }
  texts open(date day) {
    return end([&] { return cavel::open_event(files, day); });
  }
};

TEST(Changes, AReplacedTargetIsGone) {
  scene one;
  const std::string first = one.first();
  EXPECT_EQ(one.replace(first), texts{});
  const cavel::current_event now = one.verified().current();
  EXPECT_FALSE(now.holds(first));
  EXPECT_TRUE(now.holds(one.reserve()));
  EXPECT_EQ(now.day, date(2022, 6, 8));
  EXPECT_EQ(one.replace(first), texts{"replace_not_standing"});
  EXPECT_EQ(one.suspend(first), texts{"replace_not_standing"});
  EXPECT_EQ(one.replace(one.reserve()), texts{"reserve_used_up"});
}

TEST(Changes, AnExcuseNeedsThatNoReserveIsLeft) {
  scene one;
  EXPECT_EQ(one.excuse(one.second()), texts{"excuse_reserve_left"});
  EXPECT_EQ(one.excuse(one.light), texts{});
  EXPECT_EQ(one.excuse(one.light), texts{"target_excused"});
  EXPECT_EQ(one.suspend(one.light), texts{"target_excused"});
  EXPECT_EQ(one.resume(one.light), texts{"target_excused"});
  EXPECT_EQ(one.replace(one.light), texts{"target_excused"});
  // In one record the reserve is called up first, then nobody is left.
  const std::string first = one.first();
  const std::string second = one.second();
  EXPECT_EQ(one.change([&](auto& in) {
    in.replaced = {{first, "closed", "e"}};
    in.excused = {{second, "moved", "e"}};
  }),
            texts{});
  const cavel::current_event now = one.verified().current();
  EXPECT_EQ(now.excused, (std::set<std::string, std::less<>>{one.light, second}));
  EXPECT_TRUE(now.holds(second));
}

TEST(Changes, ASuspensionEndsByResumeExcuseOrReplacement) {
  scene one;
  EXPECT_EQ(one.resume(one.first()), texts{"target_not_suspended"});
  EXPECT_EQ(one.suspend(one.first()), texts{});
  EXPECT_EQ(one.suspend(one.first()), texts{"target_suspended"});
  EXPECT_EQ(one.resume(one.first()), texts{});
  EXPECT_EQ(one.suspend(one.first()), texts{});
  EXPECT_EQ(one.suspend(one.light), texts{});
  EXPECT_EQ(one.verified().current().suspended.size(), 2U);
  EXPECT_EQ(one.excuse(one.light), texts{});
  EXPECT_EQ(one.replace(one.first()), texts{});
  EXPECT_TRUE(one.verified().current().suspended.empty());
}

TEST(Changes, AWindowOnlyBecomesLonger) {
  scene one;
  EXPECT_EQ(one.extend("heavy", date(2023, 1, 31)), texts{"extend_task_unknown"});
  EXPECT_EQ(one.extend("light", date(2022, 11, 30)), texts{"extend_not_later"});
  EXPECT_EQ(one.extend("light", date(2022, 12, 1)), texts{});
  EXPECT_EQ(one.extend("light", date(2022, 12, 1)), texts{"extend_not_later"});
  const cavel::current_event now = one.verified().current();
  EXPECT_EQ(now.tasks[0].last_day, date(2022, 12, 31));
  EXPECT_EQ(now.tasks[1].last_day, date(2022, 12, 1));
}

TEST(Changes, ReasonsDaysAndPeopleAreAsked) {
  scene one;
  const std::string first = one.first();
  EXPECT_EQ(one.change([](auto&) {}), texts{"repair_nothing"});
  EXPECT_EQ(one.change([&](auto& in) { in.suspended = {{first, "tired", "e"}}; }), texts{"change_reason"});
  EXPECT_EQ(one.change([&](auto& in) { in.suspended = {{first, "court", ""}}; }), texts{"text_empty"});
  EXPECT_EQ(one.change([&](auto& in) {
    in.suspended = {{first, "court", "e"}};
    in.approver = "";
  }),
            texts{"text_empty"});
  EXPECT_EQ(one.change([&](auto& in) { in.suspended = {{first, "court", "e"}}; }, date(2022, 5, 19)), texts{"change_day"});
  EXPECT_EQ(one.change([&](auto& in) { in.suspended = {{first, "court", "e"}}; }, date(2022, 5, 20)), texts{});
  EXPECT_EQ(one.change([&](auto& in) { in.resumed = {{first, "ended", "e"}}; }, date(2022, 5, 19)), texts{"change_day"});
}

TEST(Changes, WhatWasVisitedIsNeitherReplacedNorExcusedNorSuspended) {
  scene one;
  const std::string first = one.first();
  cavel::change_request asked;
  asked.changes.day = date(2022, 8, 3);
  asked.changes.approver = "局长";
  asked.papers["inspections/a.json"] =
      R"({"inspection": "J-1", "basis": "random", "event": "第一次抽查", "task": "metal", "target": ")" + first +
      R"(", "visit": {"began": "2022-08-02T09:00:00+08:00"}})";
  const auto code = [&] { return cavel::change_event(one.files, asked).problems().front().code; };
  asked.changes.replaced = {{first, "closed", "e"}};
  EXPECT_EQ(code(), fault::replace_visited);
  asked.changes.replaced.clear();
  asked.changes.suspended = {{first, "closed", "e"}};
  EXPECT_EQ(code(), fault::replace_visited);
  asked.changes.suspended = {{one.second(), "closed", "e"}};
  EXPECT_TRUE(cavel::change_event(one.files, asked));
}

TEST(Ends, OpeningUnderEmbargoEndsTheEvent) {
  scene one;
  EXPECT_EQ(one.suspend(one.first()), texts{});
  EXPECT_EQ(one.open(date(2022, 6, 7)), texts{"change_day"});
  EXPECT_EQ(one.open(date(2022, 12, 31)), texts{});
  const auto verified = one.verified();
  ASSERT_TRUE(verified.end);
  EXPECT_EQ(verified.records.size(), 3U);
  EXPECT_EQ(verified.records.back(), verified.end->name);
  EXPECT_EQ(verified.end->record.previous, verified.changes.back().current.record);
  EXPECT_EQ(one.resume(one.first()), texts{"event_ended"});
  EXPECT_EQ(one.open(date(2022, 12, 31)), texts{"event_opened"});
  const auto previous = cavel::previous_of(one.files);
  ASSERT_TRUE(previous);
  EXPECT_EQ(previous->kind, "end");
  EXPECT_EQ(previous->name, verified.end->name);
}

TEST(Ends, ACancelledEventIsPublicWithItsReason) {
  scene one;
  cavel::end_record asked;
  asked.day = date(2022, 7, 1);
  asked.evidence = "e";
  asked.approver = "局长";
  const auto cancel = [&] { return one.end([&] { return cavel::cancel_event(one.files, asked); }); };
  EXPECT_EQ(cancel(), texts{"text_empty"});
  asked.reason = "上级决定";
  EXPECT_EQ(cancel(), texts{});
  EXPECT_TRUE(one.files.contains("public/sample.csv"));
  EXPECT_TRUE(one.verified().end->record.cancelled);
  EXPECT_EQ(cancel(), texts{"event_ended"});
  const auto seen = cavel::verify_event(cavel::part_of(one.files, "public"), cavel::language::en);
  EXPECT_FALSE(seen.difference);
  ASSERT_TRUE(seen.end);
  EXPECT_EQ(seen.end->record.reason, "上级决定");
}

TEST(Ends, WithoutItsEndAnOpenedEventUnderEmbargoIsNotWhole) {
  scene one;
  EXPECT_EQ(one.end([&] { return cavel::close_event(one.files, date(2022, 12, 31)); }), texts{"event_not_opened"});
  EXPECT_EQ(one.open(date(2022, 12, 31)), texts{});
  std::erase_if(one.files, [](const auto& file) { return file.first.find("/end/") != std::string::npos; });
  for (const cavel::file_map& folder : {one.files, cavel::part_of(one.files, "public")}) {
    const auto seen = cavel::verify_event(folder, cavel::language::en);
    ASSERT_TRUE(seen.difference);
    EXPECT_EQ(seen.difference->code, fault::verify_missing);
    EXPECT_TRUE(seen.difference->where.ends_with("end/record.json")) << seen.difference->where;
  }
}

}  // namespace
