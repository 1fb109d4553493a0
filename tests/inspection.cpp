// SPDX-License-Identifier: Apache-2.0
#include <cavel/files/inspection_json.hpp>
#include <cavel/files/json.hpp>
#include <cavel/inspection_rules.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

namespace {

using cavel::fault;
using cavel::json_value;

std::string read(const std::string& name) {
  std::ifstream file(std::string(CAVEL_SOURCE_DIR) + "/docs/samples/inspections/" + name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

const cavel::drawn_event& event() {
  static const cavel::drawn_event made = *cavel::read_drawn_event(read("event.json"));
  return made;
}

std::string told(const cavel::problems& found) {
  std::string text;
  for (const cavel::problem& each : found) text += message(each, cavel::language::en) + "\n";
  return text;
}

cavel::problems judge(const cavel::inspection& of, const std::string& day) {
  return validate(of, event(), cavel::notice_catalogue(), cavel::china_calendar(), *cavel::find_date(day));
}

std::set<std::string> rules(const cavel::problems& found) {
  std::set<std::string> names;
  for (const cavel::problem& each : found) names.emplace(cavel::find_fault(each.code)->name);
  return names;
}

struct sample {
  std::string file, day;
  std::set<std::string> rules;
};

std::vector<sample> samples() {
  std::vector<sample> all;
  cavel::problems found;
  const auto index = *cavel::parse_json(read("index.json"), "index.json");
  for (const json_value& each : std::get<json_value::array>(index.get())) {
    cavel::json_reader in(each, "index.json", "", found);
    const auto names = in.texts("rules");
    all.push_back({in.text("file"), in.text("day"), {names.begin(), names.end()}});
  }
  EXPECT_TRUE(found.empty());
  return all;
}

TEST(Inspection, EverySampleBreaksItsRuleAndNoOther) {
  for (const sample& each : samples()) {
    const auto of = cavel::read_inspection(read(each.file), each.file);
    ASSERT_TRUE(of) << told(of.problems());
    const cavel::problems found = judge(*of, each.day);
    EXPECT_EQ(rules(found), each.rules) << each.file << "\n" << told(found);
  }
}

TEST(Inspection, EveryRuleHasASampleAndAnArticle) {
  std::set<std::string> broken;
  for (const sample& each : samples()) broken.insert(each.rules.begin(), each.rules.end());
  for (const cavel::fault_entry& entry : cavel::fault_list) {
    if (static_cast<int>(entry.code) < 800 || static_cast<int>(entry.code) >= 1000) continue;
    EXPECT_TRUE(broken.contains(std::string(entry.name))) << entry.name;
    EXPECT_FALSE(entry.article.empty()) << entry.name;
  }
}

TEST(Inspection, ReadingWhatWasWrittenGivesTheSame) {
  for (const sample& each : samples()) {
    const auto of = *cavel::read_inspection(read(each.file));
    cavel::inspection again = *cavel::read_inspection(indented(to_json(of)));
    EXPECT_NE(of.sha256, "");
    again.sha256 = of.sha256;
    EXPECT_TRUE(again == of) << each.file;
  }
  EXPECT_EQ(indented(to_json(*cavel::read_drawn_event(indented(to_json(event()))))), indented(to_json(event())));
}

TEST(Inspection, AnEmptyOneLacksEverything) {
  const auto found = rules(judge({}, "2022-09-30"));
  for (const std::string_view each : {"visit_id", "visit_event", "visit_two_officers", "visit_unit", "visit_catalogue", "visit_basics",
                                      "visit_scheme", "visit_scheme_approval", "visit_equipment", "visit_gear", "visit_time_missing",
                                      "visit_place", "visit_result_day", "visit_footage", "visit_category", "visit_no_result",
                                      "visit_target_unsigned"}) {
    EXPECT_TRUE(found.contains(std::string(each))) << each;
  }
}

}  // namespace
