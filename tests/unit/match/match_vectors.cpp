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

std::string mode_name(cavel::panel_mode mode) { return mode == cavel::panel_mode::team ? "team" : "panel"; }

struct answer {
  std::set<std::string> faults;
  json::object value;
};

void add(answer& to, cavel::fault code) {
  if (code != cavel::fault::none) to.faults.emplace(cavel::find_fault(code)->name);
}

json::value as_json(const cavel::match_certificate* proof) {
  if (proof == nullptr) return nullptr;
  json::array targets;
  for (const target_index t : proof->targets) targets.push_back(position(t));
  return {{"mode", mode_name(proof->mode)},      {"pool", proof->pool},     {"targets", targets},
          {"officers", listed(proof->officers)}, {"needed", proof->needed}, {"room", proof->residual_capacity}};
}

/// An answer as the vectors have it: where nothing is complete, with the mode and pool that failed and the loads as given.
json::object as_json(const cavel::match_result& result, const std::vector<cavel::officer_pair>& forced,
                     const std::vector<std::uint64_t>& load) {
  const cavel::match_certificate* proof = certificate_of(result);
  cavel::matching found;
  if (result) {
    found = *result;
  } else {
    found.mode = proof->mode;
    found.pool = proof->pool;
    found.loads = load;
    found.fixed = result.shortage()->fixed;
  }
  json::array panels;
  json::array leaders;
  for (std::size_t i = 0; i < found.panels.size(); ++i) {
    const target_index t{static_cast<std::uint32_t>(i)};
    panels.push_back(listed(found.panels[t]));
    leaders.push_back(position(found.panels.leader(t)));
  }
  json::array pairs;
  for (const auto& pair : forced) pairs.push_back(json::array{position(pair.target), position(pair.officer)});
  return {{"complete", result.has_value()},
          {"mode", mode_name(found.mode)},
          {"pool", found.pool},
          {"panels", panels},
          {"leaders", leaders},
          {"loads", json::array(found.loads.begin(), found.loads.end())},
          {"forced", pairs},
          {"certificate", as_json(proof)},
          {"teams", listed(found.fixed.teams)},
          {"substitutes", listed(found.fixed.substitutes)}};
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
  std::optional<cavel::match_result> found;
  if (!given.contains("before")) {
    if (!made.faults.empty()) return made;
    const bool falls_back = given.contains("fallback") && given.at("fallback").as_bool();
    found = cavel::match(task,
                         {team ? cavel::panel_mode::team : cavel::panel_mode::panel,
                          falls_back ? cavel::team_fallback::panels : cavel::team_fallback::none},
                         ticket);
  } else if (team) {
    std::vector<std::vector<officer_index>> teams;
    for (const json::value& each : given.at("teams").as_array()) teams.push_back(officers(each));
    std::vector<std::optional<cavel::team_index>> before;
    for (const json::value& each : given.at("before").as_array()) {
      before.push_back(each.is_null() ? std::nullopt : std::optional(cavel::team_index{each.to_number<std::uint32_t>()}));
    }
    const cavel::standing_teams standing{teams, before};
    for (const cavel::problem& each : check_standing(task, standing)) add(made, each.code);
    if (!made.faults.empty()) return made;
    found = cavel::repair_teams(task, standing, ticket);
  } else {
    std::vector<std::vector<officer_index>> before;
    for (const json::value& each : given.at("before").as_array()) before.push_back(officers(each));
    for (const cavel::problem& each : check_standing(task, before)) add(made, each.code);
    if (!made.faults.empty()) return made;
    found = cavel::repair_panels(task, before, ticket);
  }
  std::vector<cavel::officer_pair> forced;
  if (*found && (*found)->mode == cavel::panel_mode::panel) {
    const cavel::matching& complete = **found;
    std::vector<std::uint64_t> outside = complete.loads;  // held outside the task
    for (std::size_t i = 0; i < complete.panels.size(); ++i) {
      for (const officer_index o : complete.panels[target_index{static_cast<std::uint32_t>(i)}]) --outside[position(o)];
    }
    forced = cavel::forced_pairs({&network, task.pool, capacity, outside}, complete.pool, complete.panels);
  }
  const cavel::match_certificate* proof = certificate_of(*found);
  if (proof != nullptr && proof->mode == cavel::panel_mode::panel && !given.contains("before")) {
    EXPECT_TRUE(cavel::is_valid_certificate(task, *proof));
  }
  made.value = as_json(*found, forced, load);
  if (given.contains("before")) made.value["changed"] = *found ? (*found)->changed : 0;
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
