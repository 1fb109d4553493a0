// SPDX-License-Identifier: Apache-2.0
// Runs a file of match vectors: tests/vectors/match.json, or the file that is named on the command line (the fuzz of
// tests/reference/match_vectors.py names one). Every key of the expected answer is compared.
#include <cavel/match/match.hpp>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace {

namespace json = boost::json;
using cavel::officer_index;
using cavel::target_index;

std::string file = CAVEL_SOURCE_DIR "/tests/vectors/match.json";

std::vector<officer_index> officers(const json::value& list) {
  std::vector<officer_index> made;
  for (const json::value& o : list.as_array()) made.push_back(officer_index{o.to_number<std::uint32_t>()});
  return made;
}

template <class Officers>
json::array listed(const Officers& list) {
  json::array made;
  for (const officer_index o : list) made.push_back(position(o));
  return made;
}

json::array listed(const std::vector<std::vector<officer_index>>& table) {
  json::array made;
  for (const auto& row : table) made.push_back(listed(row));
  return made;
}

std::string mode_name(cavel::match_mode mode) { return mode == cavel::match_mode::team ? "team" : "panel"; }

struct answer {
  std::set<std::string> faults;
  json::object value;
};

void add(answer& to, cavel::fault code) {
  if (code != cavel::fault::none) to.faults.emplace(cavel::find_fault(code)->name);
}

json::object as_json(const cavel::match_outcome& found, const std::vector<cavel::officer_pair>& forced) {
  json::array panels;
  json::array leaders;
  for (std::size_t i = 0; i < found.panels.size(); ++i) {
    const target_index t{static_cast<std::uint32_t>(i)};
    panels.push_back(listed(found.panels[t]));
    leaders.push_back(position(found.panels.leader(t)));
  }
  json::array pairs;
  for (const auto& pair : forced) pairs.push_back(json::array{position(pair.target), position(pair.officer)});
  json::value proof;
  if (found.certificate) {
    json::array targets;
    for (const target_index t : found.certificate->targets) targets.push_back(position(t));
    proof = {{"mode", mode_name(found.certificate->mode)},
             {"pool", found.certificate->pool},
             {"targets", targets},
             {"officers", listed(found.certificate->officers)},
             {"needed", found.certificate->needed},
             {"room", found.certificate->room}};
  }
  return {{"complete", found.complete},
          {"mode", mode_name(found.mode)},
          {"pool", found.pool},
          {"panels", panels},
          {"leaders", leaders},
          {"loads", json::array(found.loads.begin(), found.loads.end())},
          {"forced", pairs},
          {"certificate", proof},
          {"teams", listed(found.teams)},
          {"substitutes", listed(found.substitutes)}};
}

answer solve(const json::object& given) {
  answer made;
  const json::array& roster = given.at("officers").as_array();
  cavel::match_network network(roster.size());
  for (const json::value& each : given.at("targets").as_array()) {
    const cavel::panel_seats seats{each.at("panel").to_number<std::uint32_t>(), each.at("leads").to_number<std::uint32_t>()};
    add(made, network.add_target(seats, officers(each.at("lead")), officers(each.at("other"))));
  }
  std::vector<std::uint64_t> capacity;
  std::vector<std::uint64_t> load;
  for (const json::value& each : roster) {
    const json::value& bound = each.at("capacity");
    capacity.push_back(bound.is_null() ? cavel::unbounded : bound.to_number<std::uint64_t>());
    load.push_back(each.at("load").to_number<std::uint64_t>());
  }
  const json::value& pool = given.at("pool");
  // "all" of a roster without officers is a pool of one that nobody fills
  const std::size_t all = std::max<std::size_t>(1, roster.size());
  const cavel::match_task task{&network, pool.is_string() ? all : pool.to_number<std::size_t>(), capacity, load};
  for (const cavel::problem& each : check(task)) add(made, each.code);

  const json::array& table = given.at("tickets").as_array();
  const auto ticket = [&](target_index t, officer_index o) {
    return table[position(t)].as_array()[position(o)].to_number<std::int64_t>();
  };
  const bool team = given.contains("mode") && given.at("mode") == "team";
  cavel::match_outcome found;
  if (!given.contains("before")) {
    if (!made.faults.empty()) return made;
    found = cavel::match(task, team ? cavel::match_mode::team : cavel::match_mode::panel,
                         given.contains("fallback") && given.at("fallback").as_bool(), ticket);
  } else if (team) {
    std::vector<std::vector<officer_index>> teams;
    for (const json::value& each : given.at("teams").as_array()) teams.push_back(officers(each));
    std::vector<std::optional<std::size_t>> before;
    for (const json::value& each : given.at("before").as_array()) {
      before.push_back(each.is_null() ? std::nullopt : std::optional(each.to_number<std::size_t>()));
    }
    for (const cavel::problem& each : check_standing_teams(task, teams, before)) add(made, each.code);
    if (!made.faults.empty()) return made;
    found = cavel::repair_teams(task, teams, before, ticket);
  } else {
    std::vector<std::vector<officer_index>> before;
    for (const json::value& each : given.at("before").as_array()) before.push_back(officers(each));
    for (const cavel::problem& each : check_standing(task, before)) add(made, each.code);
    if (!made.faults.empty()) return made;
    found = cavel::repair_panels(task, before, ticket);
  }
  std::vector<cavel::officer_pair> forced;
  std::vector<std::uint64_t> outside = load;  // held outside the task: what forced pairs are asked against
  if (found.complete && found.mode == cavel::match_mode::panel) {
    outside = found.loads;
    for (std::size_t i = 0; i < found.panels.size(); ++i) {
      for (const officer_index o : found.panels[target_index{static_cast<std::uint32_t>(i)}]) --outside[position(o)];
    }
    forced = cavel::forced_pairs({&network, task.pool, capacity, outside}, found.pool, found.panels);
  }
  if (found.certificate && found.certificate->mode == cavel::match_mode::panel && !given.contains("before")) {
    EXPECT_TRUE(cavel::is_valid_certificate(task, *found.certificate));
  }
  made.value = as_json(found, forced);
  if (given.contains("before")) made.value["changed"] = found.changed;
  return made;
}

TEST(MatchVectors, EveryCaseHasTheAnswerOfTheReference) {
  std::ifstream in(file, std::ios::binary);
  ASSERT_TRUE(in) << file;
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const json::value document = json::parse(text);
  const json::array& tests = document.at("tests").as_array();
  ASSERT_FALSE(tests.empty());
  EXPECT_EQ(document.at("numberOfTests").to_number<std::size_t>(), tests.size());
  std::size_t wrong = 0;
  for (const json::value& test : tests) {
    const answer found = solve(test.at("case").as_object());
    bool agrees = false;
    if (test.at("result") == "invalid") {
      std::set<std::string> expected;
      for (const json::value& each : test.at("faults").as_array()) expected.emplace(each.as_string());
      agrees = found.faults == expected;
    } else {
      agrees = found.faults.empty() && json::value(found.value) == test.at("answer");
      EXPECT_EQ(test.at("result") == "valid", found.value.contains("complete") && found.value.at("complete").as_bool());
    }
    EXPECT_TRUE(agrees) << "tcId " << test.at("tcId") << " " << test.at("comment") << "\ncase " << test.at("case") << "\nfound "
                        << found.value << "\nexpected "
                        << (test.as_object().contains("answer") ? test.at("answer") : test.at("faults"));
    if (!agrees && ++wrong == 5) break;
  }
}

}  // namespace

int main(int count, char** arguments) {
  testing::InitGoogleTest(&count, arguments);
  if (count > 1) file = arguments[1];
  return RUN_ALL_TESTS();
}
