// SPDX-License-Identifier: Apache-2.0
// Runs tests/vectors/deadline.json: every key of the expected answer is compared.
#include <cavel/time/built_in_rules.hpp>
#include <cavel/time/deadline.hpp>
#include <cavel/time/deadline_text.hpp>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

namespace {

namespace json = boost::json;

std::string text(const json::object& in, const char* key) { return std::string(in.at(key).as_string()); }

cavel::calendar calendar_of(const json::object& test) {
  cavel::calendar made = cavel::china_calendar();
  if (const json::value* const files = test.if_contains("calendars")) {
    for (const json::value& each : files->as_array()) made = *cavel::load_calendar(made, std::string(each.as_string()));
  }
  return made;
}

cavel::checked<cavel::deadline> answer_of(const json::object& test, const cavel::calendar& on) {
  cavel::due_options options;
  if (test.contains("as_of")) options.as_of = cavel::try_parse_date(text(test, "as_of"));
  if (test.contains("provisional")) options.provisional = test.at("provisional").as_bool();
  if (test.contains("closes")) {
    const std::string close_of_business = text(test, "closes");
    options.close_of_business = std::stoi(close_of_business.substr(0, 2)) * 60 + std::stoi(close_of_business.substr(3));
  }
  const auto start = *cavel::try_parse_date(text(test, "from"));
  const auto unit = text(test, "unit") == "working" ? cavel::day_unit::working : cavel::day_unit::calendar;
  const auto count = static_cast<int>(test.at("count").as_int64());
  if (!test.contains("clock")) return due(on, start, {count, unit}, options);
  const cavel::deadline_rule& rule = *cavel::find_deadline_rule(text(test, "clock"));
  EXPECT_EQ(rule.count, count);
  EXPECT_EQ(rule.unit, unit);
  return due(on, rule, start, options);
}

json::object as_json(const cavel::deadline& of) {
  json::object made{{"status", std::string(name(of.status))}};
  if (of.end) {
    made["day"] = cavel::format_date(of.day);
    made["end"] = cavel::format_instant(*of.end);
  }
  if (!of.not_before.is_special()) made["not_before"] = cavel::format_date(of.not_before);
  if (of.reason != cavel::fault::none) made["reason"] = std::string(cavel::find_fault(of.reason)->name);
  if (of.reason == cavel::fault::calendar_undated) made["detail"] = of.detail;
  if (of.notice_year != 0) made["notice_year"] = of.notice_year;
  if (of.status == cavel::deadline_status::confirmed) {
    made["rolled"] = of.rolled();
    json::array days;
    for (const cavel::evidence& each : of.days) {
      days.push_back(json::object{{"day", cavel::format_date(each.day)},
                                  {"kind", each.kind == cavel::day_kind::off ? "off" : "work"},
                                  {"holiday", each.holiday},
                                  {"notice", each.notice}});
    }
    made["evidence"] = std::move(days);
  }
  return made;
}

TEST(DeadlineVectors, All) {
  std::ifstream in(CAVEL_SOURCE_DIR "/tests/vectors/deadline.json", std::ios::binary);
  ASSERT_TRUE(in);
  const json::object file = json::parse(std::string(std::istreambuf_iterator<char>(in), {})).as_object();
  const json::array& tests = file.at("tests").as_array();
  ASSERT_EQ(file.at("numberOfTests").as_int64(), static_cast<std::int64_t>(tests.size()));
  for (const json::value& value : tests) {
    const json::object& test = value.as_object();
    SCOPED_TRACE("tcId " + std::to_string(test.at("tcId").as_int64()) + " " + text(test, "comment"));
    const json::object& question = test.at("case").as_object();
    const cavel::calendar on = calendar_of(question);
    const auto found = answer_of(question, on);
    if (text(test, "result") == "invalid") {
      json::array faults;
      for (const cavel::problem& each : found.problems()) {
        faults.push_back(json::value(std::string(cavel::find_fault(each.code)->name)));
      }
      EXPECT_EQ(json::value(faults), test.at("faults"));
    } else {
      ASSERT_TRUE(found);
      EXPECT_EQ(json::value(as_json(*found)), test.at("answer"));
    }
  }
}

}  // namespace
