// SPDX-License-Identifier: Apache-2.0
// Each rule has a sample that breaks it and no other rule; writing and reading an inspection gives the same value.
#include "sample_visits.hpp"

#include <cavel/files/inspection_json.hpp>
#include <cavel/files/json.hpp>
#include <cavel/inspect/validate.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace {

using cavel::fault;
using cavel::json_value;
using sample_visits::event;
using sample_visits::read;

std::string text_of(const cavel::problems& found) {
  std::string text;
  for (const cavel::problem& each : found) text += message(each, cavel::language::en) + "\n";
  return text;
}

cavel::problems timeliness_of(const cavel::inspection& of, const std::string& day) {
  return validate(of, event(), cavel::notice_catalogue(), cavel::china_calendar(), *cavel::try_parse_date(day));
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
  cavel::problem_list found;
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
    const auto of = cavel::parse_inspection(read(each.file), each.file);
    ASSERT_TRUE(of) << text_of(of.problems());
    const cavel::problems found = timeliness_of(*of, each.day);
    EXPECT_EQ(rules(found), each.rules) << each.file << "\n" << text_of(found);
  }
}

TEST(Inspection, EveryRuleHasASampleAndAnArticle) {
  std::set<std::string> broken;
  for (const sample& each : samples()) broken.insert(each.rules.begin(), each.rules.end());
  // Joint visits have tests of their own.
  broken.insert({"visit_part_department", "visit_part_missing", "visit_part_outside"});
  for (const cavel::fault_entry& entry : cavel::fault_list) {
    if (static_cast<int>(entry.code) < 800 || static_cast<int>(entry.code) >= 1000) continue;
    EXPECT_TRUE(broken.contains(std::string(entry.name))) << entry.name;
    EXPECT_FALSE(entry.article.empty()) << entry.name;
  }
}

TEST(Inspection, ReadingWhatWasWrittenGivesTheSame) {
  for (const sample& each : samples()) {
    const auto of = *cavel::parse_inspection(read(each.file));
    cavel::inspection again = *cavel::parse_inspection(indented(to_json(of)));
    EXPECT_NE(of.sha256, "");
    again.sha256 = of.sha256;
    EXPECT_TRUE(again == of) << each.file;
  }
  EXPECT_EQ(indented(to_json(*cavel::parse_baseline(indented(to_json(event()))))), indented(to_json(event())));
}

/// Every place of a document: a pointer as a list of steps.
using steps = std::vector<std::string>;

void list_places(const json_value& value, const steps& at, std::vector<steps>& into) {
  const auto below = [&](const std::string& step, const json_value& each) {
    steps next = at;
    next.push_back(step);
    into.push_back(next);
    list_places(each, next, into);
  };
  if (const auto* members = std::get_if<json_value::object>(&value.get())) {
    for (const auto& [name, each] : *members) below(name, each);
  } else if (const auto* list = std::get_if<json_value::array>(&value.get())) {
    for (std::size_t i = 0; i < list->size(); ++i) below(std::to_string(i), (*list)[i]);
  }
}

/// The document with one place replaced, or left out where there is nothing to put there.
json_value changed(const json_value& value, std::span<const std::string> at, const std::optional<json_value>& by) {
  const bool here = at.size() == 1;
  if (const auto* members = std::get_if<json_value::object>(&value.get())) {
    json_value made;
    for (const auto& [name, each] : *members) {
      if (name != at[0]) {
        made.add(name, each);
      } else if (!here) {
        made.add(name, changed(each, at.subspan(1), by));
      } else if (by) {
        made.add(name, *by);
      }
    }
    return made;
  }
  json_value made = json_value::array{};
  const auto& list = std::get<json_value::array>(value.get());
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (std::to_string(i) != at[0]) {
      made.push(list[i]);
    } else if (!here) {
      made.push(changed(list[i], at.subspan(1), by));
    } else if (by) {
      made.push(*by);
    }
  }
  return made;
}

std::string joined(const steps& at) {
  std::string text;
  for (const std::string& each : at) text += "/" + each;
  return text;
}

/// Members that may be left out of good.json: they state something more, and nothing asks for them.
bool may_be_absent(const steps& at) {
  const std::set<std::string> anywhere{"confidential", "contact", "person", "telephone", "file", "major"};
  if (anywhere.contains(at.back())) return true;
  // One of two pieces of footage, one item of a list of gear, a case as a whole, a decision not taken yet.
  if (at.size() == 2 && (at[0] == "footage" || at[0] == "handling")) return true;
  if (at[0] == "handling" && at.size() == 1) return true;
  if (at.size() == 3 && (at[1] == "equipment" || at[1] == "protective_gear")) return true;
  // One of two measures for a finding.
  if (at.size() == 4 && at[0] == "findings" && at[2] == "measures") return true;
  // Items 2.1 and 3.4 do not apply to the target.
  return at.size() == 2 && at[0] == "items" && (at[1] == "8" || at[1] == "14");
}

TEST(Inspection, NoMemberCanBeLeftOutUnseen) {
  const auto document = *cavel::parse_json(read("good.json"), "good.json");
  std::vector<steps> places;
  list_places(document, {}, places);
  ASSERT_GT(places.size(), 150U);
  for (const steps& at : places) {
    const auto of = cavel::parse_inspection(indented(changed(document, at, std::nullopt)));
    const bool seen = !of || !timeliness_of(*of, "2022-10-12").empty();
    EXPECT_TRUE(seen || may_be_absent(at)) << joined(at);
  }
}

TEST(Inspection, NoMemberCanBeOfAnotherTypeUnseen) {
  const auto document = *cavel::parse_json(read("good.json"), "good.json");
  std::vector<steps> places;
  list_places(document, {}, places);
  const std::vector<json_value> values{json_value(7), json_value(true), json_value("x"), json_value(json_value::array{}),
                                       json_value()};
  for (const steps& at : places) {
    const json_value* old = &document;
    for (const std::string& step : at) {
      const auto* members = std::get_if<json_value::object>(&old->get());
      if (members != nullptr) {
        old = &std::find_if(members->begin(), members->end(), [&](const auto& each) { return each.first == step; })->second;
      } else {
        old = &std::get<json_value::array>(old->get())[static_cast<std::size_t>(std::stoul(step))];
      }
    }
    for (const json_value& value : values) {
      if (value.get().index() == old->get().index()) continue;
      const auto of = cavel::parse_inspection(indented(changed(document, at, value)));
      EXPECT_FALSE(of) << joined(at) << " as " << canonical(value);
      for (const cavel::problem& each : of.problems()) {
        EXPECT_EQ(each.field.find(joined(at)), 0U) << each.field << " for " << joined(at);
      }
    }
  }
}

/// A panel that was changed is right until the day of the change, the one after it from that day on, both on that day.
TEST(Inspection, APanelIsThatOfTheDay) {
  cavel::inspection_baseline changed = event();
  cavel::inspection of = *cavel::parse_inspection(read("good.json"));
  const auto at =
      std::find_if(changed.targets.begin(), changed.targets.end(), [&](const auto& each) { return each.id == of.target; });
  ASSERT_NE(at, changed.targets.end());
  const boost::gregorian::date visited = china_date(*of.began);
  const auto found = [&](std::optional<boost::gregorian::date> until, bool earlier_came) {
    at->panel = earlier_came ? std::vector<std::string>{"A03", "A04"} : of.officers;
    at->earlier_panels = {{earlier_came ? of.officers : std::vector<std::string>{"A03", "A04"}, of.unit, until}};
    std::set<std::string> made;
    for (const cavel::problem& each :
         validate(of, changed, cavel::notice_catalogue(), cavel::china_calendar(), *cavel::parse_date("2022-09-30")))
      made.emplace(cavel::find_fault(each.code)->name);
    return made;
  };
  const boost::gregorian::days one(1);
  const std::set<std::string> strangers{"visit_officer_absent", "visit_officer_stranger"};
  EXPECT_EQ(found(visited + one, true), std::set<std::string>{});
  EXPECT_EQ(found(visited, true), std::set<std::string>{});
  EXPECT_EQ(found(visited - one, true), strangers);
  EXPECT_EQ(found(visited + one, false), strangers);
  EXPECT_EQ(found(visited, false), std::set<std::string>{});
  EXPECT_EQ(found(visited - one, false), std::set<std::string>{});
  EXPECT_EQ(found(std::nullopt, true), std::set<std::string>{"visit_earlier_panel"});
  EXPECT_EQ(found(std::nullopt, false), std::set<std::string>{});
}

/// An item that rests on one article for smelters and on another for the rest, one that binds smelters alone and only encourages others.
TEST(Inspection, AFindingCitesWhatBindsTheFirm) {
  cavel::inspection_baseline drawn = event();
  cavel::inspection of = *cavel::parse_inspection(read("good.json"));
  const auto at =
      std::find_if(drawn.targets.begin(), drawn.targets.end(), [&](const auto& each) { return each.id == of.target; });
  ASSERT_NE(at, drawn.targets.end());
  const auto is_founded = [&](const char* item, const char* basis, std::vector<std::string> attributes) {
    at->attributes = std::move(attributes);
    of.findings.front().item = item;
    of.findings.front().basis = basis;
    return !rules(validate(of, drawn, cavel::notice_catalogue(), cavel::china_calendar(), *cavel::parse_date("2022-09-30")))
                .contains("visit_finding_other_basis");
  };
  EXPECT_TRUE(is_founded("3.5", "《生产安全事故应急预案管理办法》第三十八条", {}));
  EXPECT_FALSE(is_founded("3.5", "《中华人民共和国安全生产法》第八十二条第二款", {}));
  EXPECT_TRUE(is_founded("3.5", "《中华人民共和国安全生产法》第82条", {"金属冶炼"}));
  EXPECT_FALSE(is_founded("3.5", "《生产安全事故应急预案管理办法》第三十八条", {"金属冶炼"}));
  EXPECT_TRUE(is_founded("3.5", "《生产安全事故应急预案管理办法》第三十八条、《安全生产法》第八十二条", {"金属冶炼"}));
  EXPECT_FALSE(is_founded("3.6", "《安全生产法》第二十七条第三款", {}));
  EXPECT_TRUE(is_founded("3.6", "《安全生产法》第二十七条第三款", {"矿山"}));
  EXPECT_TRUE(is_founded("2.2", "《安全生产法》", {}));
  EXPECT_FALSE(is_founded("2.2", "《消防法》第三十五条", {}));
  EXPECT_TRUE(is_founded("2.2", "第三十六条", {}));             // names no law: not judged
  EXPECT_TRUE(is_founded("10.1", "《消防法》第二十八条", {}));  // an open item
  drawn.targets.erase(at);                                      // an unknown firm may be of any kind
  const auto unknown =
      rules(validate(of, drawn, cavel::notice_catalogue(), cavel::china_calendar(), *cavel::parse_date("2022-09-30")));
  EXPECT_TRUE(unknown.contains("visit_not_drawn"));
  EXPECT_FALSE(unknown.contains("visit_finding_other_basis"));
}

TEST(Inspection, NumbersOfArticles) {
  using cavel::detail::article_number;
  EXPECT_EQ(article_number("十"), 10U);
  EXPECT_EQ(article_number("二十"), 20U);
  EXPECT_EQ(article_number("三十五"), 35U);
  EXPECT_EQ(article_number("一百零三"), 103U);
  EXPECT_EQ(article_number("一百一十"), 110U);
  EXPECT_EQ(article_number("62"), 62U);
  EXPECT_EQ(article_number(""), 0U);
  EXPECT_EQ(article_number("甲"), 0U);
  EXPECT_EQ(article_number("99999999999999999999"), 0U);
  const auto cited = cavel::detail::citations("按《安全生产法》第二款、第三十五条和第四十条，《消防法》");
  ASSERT_EQ(cited.size(), 3U);
  EXPECT_EQ(cited[0].article, 35U);
  EXPECT_EQ(cited[1].article, 40U);
  EXPECT_EQ(cited[2].law, "消防法");
  EXPECT_EQ(cited[2].article, 0U);
}

TEST(Inspection, AnEmptyOneLacksEverything) {
  const auto found = rules(timeliness_of({}, "2022-09-30"));
  for (const std::string_view each :
       {"visit_id", "visit_event", "visit_two_officers", "visit_unit", "visit_catalogue", "visit_basics", "visit_scheme",
        "visit_scheme_approval", "visit_equipment", "visit_gear", "visit_time_missing", "visit_place", "visit_result_day",
        "visit_footage", "visit_category", "visit_no_result", "visit_target_unsigned"}) {
    EXPECT_TRUE(found.contains(std::string(each))) << each;
  }
}

}  // namespace
