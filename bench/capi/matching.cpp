// SPDX-License-Identifier: Apache-2.0
// A task of 200 targets and 60 officers, each allowed for two of three targets; and the same when the first officer left.
#include "pairs.hpp"

#include <cavel/hash/digest.hpp>
#include <cavel/match/match.hpp>

#include <algorithm>
#include <optional>

namespace cavel_bench {

using namespace cavel;

namespace {

constexpr std::uint32_t officers = 60, targets = 200;

/// Who may go where, as both sides have it.
struct allowed_officers {
  std::vector<std::vector<officer_index>> lists;
  std::vector<std::uint32_t> other;
  std::vector<std::uint64_t> ends{0};

  explicit allowed_officers(std::uint32_t first) {
    for (std::uint32_t t = 0; t < targets; ++t) {
      lists.emplace_back();
      for (std::uint32_t o = first; o < officers; ++o) {
        if ((t + o) % 3 == 0) continue;
        lists.back().push_back(officer_index{o});
        other.push_back(o);
      }
      ends.push_back(other.size());
    }
  }
  match_network network() const {
    match_network made(officers);
    for (const auto& list : lists) demand(made.add_target({2, 0}, {}, list) == fault::none);
    return made;
  }
};

/// The tickets of all pairs.
struct pair_tickets {
  std::string bytes;

  pair_tickets() {
    for (std::uint32_t t = 0; t < targets; ++t) {
      for (std::uint32_t o = 0; o < officers; ++o) {
        const digest of = hash(suite::sha256, std::to_string(t) + "\n" + std::to_string(o));
        bytes.append(reinterpret_cast<const char*>(of.bytes.data()), 8);
      }
    }
  }
  std::string_view operator()(target_index t, officer_index o) const {
    return std::string_view(bytes).substr(8 * (position(t) * officers + position(o)), 8);
  }
};

/// A draw's answer as a repair is given it.
struct standing {
  std::vector<std::vector<officer_index>> panels, teams;
  std::vector<std::optional<team_index>> team_of;
  std::vector<std::uint64_t> load, ends{0}, team_ends{0};
  std::vector<std::uint32_t> before, members, teams_before;

  explicit standing(const match_result& result) {
    demand(result.has_value());
    const matching& found = *result;
    teams = found.fixed.teams;
    load = found.loads;
    for (const auto& team : teams) {
      for (const officer_index o : team) members.push_back(static_cast<std::uint32_t>(o));
      team_ends.push_back(members.size());
    }
    for (std::uint32_t t = 0; t < targets; ++t) {
      const auto panel = found.panels[target_index{t}];
      panels.emplace_back(panel.begin(), panel.end());
      for (const officer_index o : panel) before.push_back(static_cast<std::uint32_t>(o));
      ends.push_back(before.size());
      const auto team = std::find_if(teams.begin(), teams.end(), [&](const std::vector<officer_index>& each) {
        return std::is_permutation(each.begin(), each.end(), panel.begin(), panel.end());
      });
      if (team == teams.end()) continue;
      team_of.emplace_back(team_index{static_cast<std::uint32_t>(team - teams.begin())});
      teams_before.push_back(static_cast<std::uint32_t>(team - teams.begin()));
    }
    demand(teams.empty() || team_of.size() == targets);
  }
};

struct matching_case {
  allowed_officers whole{0}, later{1};
  pair_tickets tickets;
  std::vector<std::uint64_t> capacity = std::vector<std::uint64_t>(officers, unbounded),
                             load = std::vector<std::uint64_t>(officers);
  std::vector<std::uint32_t> seats = std::vector<std::uint32_t>(targets, 2), leads = std::vector<std::uint32_t>(targets, 0);
  std::vector<std::uint64_t> none = std::vector<std::uint64_t>(targets + 1, 0);
  match_network network = whole.network();
  standing panels{match(task(), {}, tickets)}, teams{match(task(), {.mode = panel_mode::team}, tickets)};

  match_task task() const { return {&network, officers, capacity, load}; }

  /// What all calls are given.
  cavel_match_input input(const allowed_officers& allowed, const std::vector<std::uint64_t>& held) const {
    cavel_match_input made = CAVEL_MATCH_INPUT_INIT;
    made.officers = made.pool = officers;
    made.capacity = capacity.data(), made.load = held.data();
    made.targets = targets, made.seats = seats.data(), made.leads = leads.data();
    made.lead_offsets = none.data();
    made.other_offsets = allowed.ends.data(), made.other = allowed.other.data();
    made.tickets = reinterpret_cast<const std::uint8_t*>(tickets.bytes.data()), made.ticket_size = 8;
    return made;
  }

  /// The same in C++: the network, the checks, the answer, its forced pairs.
  template <class Solve>
  void solve(const allowed_officers& allowed, const std::vector<std::uint64_t>& held, Solve&& answer_to) const {
    const match_network made = allowed.network();
    const match_task asked{&made, officers, capacity, held};
    demand(check(asked).empty());
    const match_result result = answer_to(asked, tickets);
    demand(result.has_value());
    if (result->mode == panel_mode::team) return;
    const matching& found = *result;
    std::vector<std::uint64_t> outside = found.loads;
    for (std::uint32_t t = 0; t < targets; ++t) {
      for (const officer_index o : found.panels[target_index{t}]) --outside[position(o)];
    }
    benchmark::DoNotOptimize(forced_pairs({&made, officers, capacity, outside}, found.pool, found.panels));
  }
};

const matching_case& given() {
  static const matching_case made;
  return made;
}

}  // namespace

std::vector<pair_of_calls> matching_pairs() {
  return {
      beside(
          "cavel_match", "200 x 60",
          [] {
            given().solve(given().whole, given().load,
                          [](const match_task& task, const pair_tickets& ticket_of) { return match_panels(task, ticket_of); });
          },
          [] {
            const cavel_match_input input = given().input(given().whole, given().load);
            made<cavel_matching>([&](cavel_matching** to) { return cavel_match(&input, nullptr, to, problems_out()); });
          }),
      beside(
          "cavel_match_teams", "200 x 60",
          [] {
            given().solve(given().whole, given().load, [](const match_task& task, const pair_tickets& ticket_of) {
              return match(task, {.mode = panel_mode::team}, ticket_of);
            });
          },
          [] {
            const cavel_match_input input = given().input(given().whole, given().load);
            made<cavel_matching>([&](cavel_matching** to) { return cavel_match_teams(&input, 0, nullptr, to, problems_out()); });
          }),
      beside(
          "cavel_match_repair", "200 x 60, an officer left",
          [] {
            const standing& stood = given().panels;
            given().solve(given().later, stood.load, [&](const match_task& task, const pair_tickets& ticket_of) {
              demand(check_standing(task, stood.panels).empty());
              return repair_panels(task, stood.panels, ticket_of);
            });
          },
          [] {
            const standing& stood = given().panels;
            cavel_match_input input = given().input(given().later, stood.load);
            input.before_offsets = stood.ends.data(), input.before = stood.before.data();
            made<cavel_matching>([&](cavel_matching** to) { return cavel_match_repair(&input, nullptr, to, problems_out()); });
          }),
      beside(
          "cavel_match_repair_teams", "200 x 60, an officer left",
          [] {
            const standing& stood = given().teams;
            given().solve(given().later, stood.load, [&](const match_task& task, const pair_tickets& ticket_of) {
              demand(check_standing(task, standing_teams{stood.teams, stood.team_of}).empty());
              return repair_teams(task, {stood.teams, stood.team_of}, ticket_of);
            });
          },
          [] {
            const standing& stood = given().teams;
            cavel_match_input input = given().input(given().later, stood.load);
            input.teams = stood.teams.size(), input.team_offsets = stood.team_ends.data(), input.team = stood.members.data();
            input.before = stood.teams_before.data();
            made<cavel_matching>(
                [&](cavel_matching** to) { return cavel_match_repair_teams(&input, nullptr, to, problems_out()); });
          }),
  };
}

}  // namespace cavel_bench
