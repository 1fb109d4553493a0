// SPDX-License-Identifier: Apache-2.0
#include "matching.hpp"

#include <cavel/match/match.hpp>

#include <compare>
#include <cstring>

namespace {

using namespace cavel;
using namespace cavel::c;

constexpr std::uint64_t most_officers = std::uint64_t{1} << 20, most_targets = std::uint64_t{1} << 28,
                        most_visits = std::uint64_t{1} << 53;

/// Lists of officers, one a target or team, one after the other.
class officer_table {
 public:
  officer_table(const std::uint64_t* offsets, const std::uint32_t* officers, std::size_t targets, std::string_view name) {
    if (targets == 0) return;
    need(offsets, name);
    ends_.assign(offsets, offsets + targets + 1);
    for (std::size_t i = 0; i < targets; ++i) {
      if (ends_[i] > ends_[i + 1] || ends_[i + 1] - ends_[i] > most_officers) {
        refuse_at(fault::argument_range, name, i);
      }
    }
    if (ends_.back() != ends_.front()) need(officers, name);
    officers_ = officers;
  }

  std::vector<officer_index> operator[](std::size_t target) const {
    std::vector<officer_index> row;
    row.reserve(static_cast<std::size_t>(ends_[target + 1] - ends_[target]));
    for (std::uint64_t i = ends_[target]; i < ends_[target + 1]; ++i) row.push_back(officer_index{officers_[i]});
    return row;
  }

 private:
  std::vector<std::uint64_t> ends_;
  const std::uint32_t* officers_ = nullptr;
};

/// A ticket as the caller has it: bytes, compared as a big-endian number.
struct given_ticket {
  const std::uint8_t* bytes;
  std::size_t size;
  friend bool operator<(const given_ticket& a, const given_ticket& b) { return std::memcmp(a.bytes, b.bytes, a.size) < 0; }
};

/// What all calls are given of a task.
struct given_task {
  std::uint64_t officers;
  const std::uint64_t *capacity, *load;
  std::uint64_t targets;
  const std::uint32_t *seats, *leads;
  const std::uint64_t* lead_offsets;
  const std::uint32_t* lead;
  const std::uint64_t* other_offsets;
  const std::uint32_t* other;
  std::uint64_t pool;
  const std::uint8_t* tickets;
  std::uint64_t ticket_size;
};

std::vector<std::uint64_t> numbers_of(const std::uint64_t* given, std::size_t count, std::uint64_t otherwise) {
  if (given == nullptr) return std::vector<std::uint64_t>(count, otherwise);
  return {given, given + count};
}

template <class Indices>
std::vector<std::uint32_t> plain(const Indices& list) {
  std::vector<std::uint32_t> numbers;
  for (const auto each : list) numbers.push_back(static_cast<std::uint32_t>(each));
  return numbers;
}

std::unique_ptr<cavel_matching> handle_of(const match_outcome& found) {
  auto handle = std::make_unique<cavel_matching>();
  handle->pool = found.pool;
  handle->loads = found.loads;
  for (std::size_t i = 0; i < found.panels.size(); ++i) {
    const target_index t{static_cast<std::uint32_t>(i)};
    for (const officer_index o : found.panels[t]) handle->officers.push_back(static_cast<std::uint32_t>(o));
    handle->ends.push_back(handle->officers.size());
    handle->leaders.push_back(static_cast<std::uint32_t>(found.panels.leader(t)));
  }
  if (found.certificate) {
    handle->proof_targets = plain(found.certificate->targets);
    handle->proof_officers = plain(found.certificate->officers);
    handle->proof_needed = found.certificate->needed;
    handle->proof_room = found.certificate->room;
    handle->proof_pool = found.certificate->pool;
  }
  handle->mode = found.mode == match_mode::team ? cavel_mode_team : cavel_mode_panel;
  handle->changed = found.changed;
  for (const auto& team : found.teams) handle->teams.push_back(plain(team));
  handle->teams.push_back(plain(found.substitutes));
  return handle;
}

/// Notes the pairs that every complete assignment has.
void note_forced(const match_task& task, const match_outcome& outcome, cavel_matching& into) {
  std::vector<std::uint64_t> outside = outcome.loads;  // held outside the task
  for (std::size_t t = 0; t < outcome.panels.size(); ++t) {
    for (const officer_index o : outcome.panels[target_index{static_cast<std::uint32_t>(t)}]) --outside[position(o)];
  }
  const match_task alone{task.network, task.pool, task.capacity, outside};
  for (const officer_pair& pair : forced_pairs(alone, outcome.pool, outcome.panels)) {
    into.forced_targets.push_back(static_cast<std::uint32_t>(pair.target));
    into.forced_officers.push_back(static_cast<std::uint32_t>(pair.officer));
  }
}

/// Checks everything, then `solve(task, ticket_of)`; an outcome that is not complete is the fault `incomplete` of its mode.
template <class Solve>
std::int32_t solved(const given_task& of, const cavel_options* options, bool is_repair, cavel_matching** matching,
                    cavel_problems** problems_out, Solve&& solve) {
  return made(matching, problems_out, [&](call& context) {
    if (of.officers > most_officers) refuse(fault::argument_range, "officers", std::to_string(of.officers));
    if (of.targets > most_targets) refuse(fault::argument_range, "targets", std::to_string(of.targets));
    if (of.ticket_size == 0 || of.ticket_size > 32) {
      refuse(fault::argument_range, "ticket_size", std::to_string(of.ticket_size));
    }
    long_call how(options);
    const auto width = static_cast<std::size_t>(of.officers);
    const auto height = static_cast<std::size_t>(of.targets);
    const auto step = static_cast<std::size_t>(of.ticket_size);
    if (height != 0) {
      need(of.seats, "seats");
      need(of.leads, "leads");
      if (width != 0) need(of.tickets, "tickets");
    }
    const officer_table leaders(of.lead_offsets, of.lead, height, "lead");
    const officer_table others(of.other_offsets, of.other, height, "other");
    match_network network(width);
    if (how.told() != nullptr) how.told()->expect(of.targets);
    report(how.told());
    for (std::size_t t = 0; t < height; ++t) {
      const fault code = network.add_target({of.seats[t], of.leads[t]}, leaders[t], others[t]);
      if (code != fault::none) throw refusal{{{code, "targets", t + 1, "", "", ""}}};
      if (how.told() != nullptr) how.told()->advance(1);
    }
    const auto bounds = numbers_of(of.capacity, width, unbounded);
    const auto held = numbers_of(of.load, width, 0);
    for (std::size_t o = 0; o < width; ++o) {
      if (held[o] > most_visits) refuse_at(fault::argument_range, "load", o);
    }
    const match_task task{&network, static_cast<std::size_t>(std::min(of.pool, most_officers)), bounds, held};
    if (auto wrong = check(task); has_error(wrong)) throw refusal{std::move(wrong)};
    std::unique_ptr<cavel_matching> handle;
    const match_outcome outcome = solve(task, [&](target_index t, officer_index o) {
      if (how.told() != nullptr) {
        how.told()->expect(1);
        how.told()->advance(1);
      }
      return given_ticket{of.tickets + (position(t) * width + position(o)) * step, step};
    });
    handle = handle_of(outcome);
    if (!outcome.complete) {
      const bool of_teams = outcome.certificate && outcome.certificate->mode == match_mode::team;
      const fault incomplete = is_repair  ? fault::match_repair_incomplete
                               : of_teams ? fault::match_teams_incomplete
                                          : fault::match_incomplete;
      context.answer_with({{incomplete, "", 0, "", "", ""}});
    } else if (outcome.mode == match_mode::panel) {
      note_forced(task, outcome, *handle);
    }
    return handle;
  });
}

/// What a repair counts on: the pairs that stood are among the loads.
void check_held(const match_task& task, const std::vector<std::vector<officer_index>>& before) {
  std::vector<std::uint64_t> pairs(task.load.size(), 0);
  for (const auto& panel : before) {
    for (const officer_index o : panel) ++pairs[position(o)];
  }
  for (std::size_t o = 0; o < pairs.size(); ++o) {
    if (pairs[o] > task.load[o]) refuse_at(fault::argument_range, "load", o);
  }
}

}  // namespace

std::int32_t cavel_match(std::uint64_t officers, const std::uint64_t* capacity, const std::uint64_t* load, std::uint64_t targets,
                         const std::uint32_t* seats, const std::uint32_t* leads, const std::uint64_t* lead_offsets,
                         const std::uint32_t* lead, const std::uint64_t* other_offsets, const std::uint32_t* other,
                         std::uint64_t pool, const std::uint8_t* tickets, std::uint64_t ticket_size, const cavel_options* options,
                         cavel_matching** matching, cavel_problems** problems_out) {
  const given_task of{officers, capacity,      load,  targets, seats,   leads,      lead_offsets,
                      lead,     other_offsets, other, pool,    tickets, ticket_size};
  return solved(of, options, false, matching, problems_out,
                [](const match_task& task, auto&& ticket_of) { return match_panels(task, ticket_of); });
}

std::int32_t cavel_match_teams(std::uint64_t officers, const std::uint64_t* capacity, const std::uint64_t* load,
                               std::uint64_t targets, const std::uint32_t* seats, const std::uint32_t* leads,
                               const std::uint64_t* lead_offsets, const std::uint32_t* lead, const std::uint64_t* other_offsets,
                               const std::uint32_t* other, std::uint64_t pool, const std::uint8_t* tickets,
                               std::uint64_t ticket_size, std::int32_t fall_back, const cavel_options* options,
                               cavel_matching** matching, cavel_problems** problems_out) {
  const given_task of{officers, capacity,      load,  targets, seats,   leads,      lead_offsets,
                      lead,     other_offsets, other, pool,    tickets, ticket_size};
  return solved(of, options, false, matching, problems_out, [&](const match_task& task, auto&& ticket_of) {
    if (fall_back != 0 && fall_back != 1) refuse(fault::argument_range, "fall_back", std::to_string(fall_back));
    return match(task, match_mode::team, fall_back == 1, ticket_of);
  });
}

std::int32_t cavel_match_repair(std::uint64_t officers, const std::uint64_t* capacity, const std::uint64_t* load,
                                std::uint64_t targets, const std::uint32_t* seats, const std::uint32_t* leads,
                                const std::uint64_t* lead_offsets, const std::uint32_t* lead, const std::uint64_t* other_offsets,
                                const std::uint32_t* other, std::uint64_t pool, const std::uint8_t* tickets,
                                std::uint64_t ticket_size, const std::uint64_t* before_offsets, const std::uint32_t* before,
                                const cavel_options* options, cavel_matching** matching, cavel_problems** problems_out) {
  const given_task of{officers, capacity,      load,  targets, seats,   leads,      lead_offsets,
                      lead,     other_offsets, other, pool,    tickets, ticket_size};
  return solved(of, options, true, matching, problems_out, [&](const match_task& task, auto&& ticket_of) {
    const std::size_t height = task.network->targets();
    const officer_table stood(before_offsets, before, height, "before");
    std::vector<std::vector<officer_index>> panels;
    for (std::size_t t = 0; t < height; ++t) panels.push_back(stood[t]);
    if (auto wrong = check_standing(task, panels); has_error(wrong)) throw refusal{std::move(wrong)};
    check_held(task, panels);
    return repair_panels(task, panels, ticket_of);
  });
}

std::int32_t cavel_match_repair_teams(std::uint64_t officers, const std::uint64_t* capacity, const std::uint64_t* load,
                                      std::uint64_t targets, const std::uint32_t* seats, const std::uint32_t* leads,
                                      const std::uint64_t* lead_offsets, const std::uint32_t* lead,
                                      const std::uint64_t* other_offsets, const std::uint32_t* other, std::uint64_t pool,
                                      const std::uint8_t* tickets, std::uint64_t ticket_size, std::uint64_t teams,
                                      const std::uint64_t* team_offsets, const std::uint32_t* team, const std::uint32_t* before,
                                      const cavel_options* options, cavel_matching** matching, cavel_problems** problems_out) {
  const given_task of{officers, capacity,      load,  targets, seats,   leads,      lead_offsets,
                      lead,     other_offsets, other, pool,    tickets, ticket_size};
  return solved(of, options, true, matching, problems_out, [&](const match_task& task, auto&& ticket_of) {
    if (teams > most_officers) refuse(fault::argument_range, "teams", std::to_string(teams));
    const officer_table dealt(team_offsets, team, static_cast<std::size_t>(teams), "team");
    std::vector<std::vector<officer_index>> lists;
    for (std::size_t j = 0; j < teams; ++j) lists.push_back(dealt[j]);
    const std::size_t height = task.network->targets();
    if (height != 0) need(before, "before");
    std::vector<std::optional<std::size_t>> had;
    for (std::size_t t = 0; t < height; ++t) {
      had.push_back(before[t] == UINT32_MAX ? std::nullopt : std::optional<std::size_t>(before[t]));
    }
    if (auto wrong = check_standing_teams(task, lists, had); has_error(wrong)) throw refusal{std::move(wrong)};
    std::vector<std::vector<officer_index>> panels;
    for (const auto& each : had) panels.push_back(each ? lists[*each] : std::vector<officer_index>{});
    check_held(task, panels);
    return repair_teams(task, lists, had, ticket_of);
  });
}
