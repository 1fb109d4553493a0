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

void add_teams(cavel_matching& handle, const team_list& fixed) {
  for (const auto& team : fixed.teams) handle.teams.push_back(plain(team));
  handle.teams.push_back(plain(fixed.substitutes));
}

/// The handle of a failed matching has the teams, the certificate, and the loads as they were given.
std::unique_ptr<cavel_matching> handle_of(const match_result& result, const match_task& task) {
  auto handle = std::make_unique<cavel_matching>();
  panel_mode mode = panel_mode::panel;
  if (const match_certificate* proof = certificate_of(result)) {
    handle->certificate_targets = plain(proof->targets);
    handle->certificate_officers = plain(proof->officers);
    handle->demand = proof->needed;
    handle->residual_capacity = proof->residual_capacity;
    handle->certificate_pool = proof->pool;
    handle->pool = proof->pool;
    mode = proof->mode;
  }
  if (result) {
    mode = result->mode;
    handle->pool = result->pool;
    handle->loads = result->loads;
    handle->changed = result->changed;
    for (std::size_t i = 0; i < result->panels.size(); ++i) {
      const target_index t{static_cast<std::uint32_t>(i)};
      for (const officer_index o : result->panels[t]) handle->officers.push_back(static_cast<std::uint32_t>(o));
      handle->ends.push_back(handle->officers.size());
      handle->leaders.push_back(static_cast<std::uint32_t>(result->panels.leader(t)));
    }
  } else {
    handle->loads.assign(task.load.begin(), task.load.end());
  }
  handle->mode = mode == panel_mode::team ? CAVEL_MODE_TEAM : CAVEL_MODE_PANEL;
  add_teams(*handle, result ? result->fixed : result.shortage()->fixed);
  return handle;
}

/// Adds the pairs of every complete assignment.
void add_forced(const match_task& task, const matching& found, cavel_matching& into) {
  std::vector<std::uint64_t> outside = found.loads;  // of pairs outside the task
  for (std::size_t t = 0; t < found.panels.size(); ++t) {
    for (const officer_index o : found.panels[target_index{static_cast<std::uint32_t>(t)}]) --outside[position(o)];
  }
  const match_task alone{task.network, task.pool, task.capacity, outside};
  for (const officer_pair& pair : forced_pairs(alone, found.pool, found.panels)) {
    into.forced_targets.push_back(static_cast<std::uint32_t>(pair.target));
    into.forced_officers.push_back(static_cast<std::uint32_t>(pair.officer));
  }
}

/// Checks everything, then calls `solve(input, task, ticket_of)`; a shortage returns its fault and a handle that has the
/// certificate.
template <class Solve>
std::int32_t solved(const cavel_match_input* input, const cavel_options* options, cavel_matching** matching,
                    cavel_problems** problems_out, Solve&& solve) {
  return made(matching, problems_out, [&](call& context) {
    const cavel_match_input of = structure_of(&need(input, "input"));
    if (of.officers > most_officers) refuse(fault::argument_range, "officers", std::to_string(of.officers));
    if (of.targets > most_targets) refuse(fault::argument_range, "targets", std::to_string(of.targets));
    if (of.ticket_size == 0 || of.ticket_size > 32) {
      refuse(fault::argument_range, "ticket_size", std::to_string(of.ticket_size));
    }
    long_call how(context, options, std::nullopt, 2 * of.targets);  // each is read, then assigned
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
    report(how.observer());
    for (std::size_t t = 0; t < height; ++t) {
      const fault code = network.add_target({of.seats[t], of.leads[t]}, leaders[t], others[t]);
      if (code != fault::none) throw refusal{{{code, "targets", t + 1, "", "", ""}}};
      if (how.observer() != nullptr) how.observer()->advance(1);
    }
    const auto bounds = numbers_of(of.capacity, width, unbounded);
    const auto held = numbers_of(of.load, width, 0);
    for (std::size_t o = 0; o < width; ++o) {
      if (held[o] > most_visits) refuse_at(fault::argument_range, "load", o);
    }
    const match_task task{&network, static_cast<std::size_t>(std::min(of.pool, most_officers)), bounds, held};
    if (auto wrong = check(task); has_error(wrong)) throw refusal{std::move(wrong)};
    std::size_t assigned = 0, compared = 0;
    const match_result result = solve(of, task, [&](target_index t, officer_index o) {
      if (how.observer() != nullptr) {
        const std::size_t more = position(t) < assigned ? 0 : position(t) - assigned;
        assigned += more;
        how.observer()->advance(more);
        if (++compared % 65536 == 0) how.observer()->report();
      }
      return given_ticket{of.tickets + (position(t) * width + position(o)) * step, step};
    });
    auto handle = handle_of(result, task);
    if (!result) {
      context.answer_with(result.problems());
    } else if (result->mode == panel_mode::panel) {
      add_forced(task, *result, *handle);
    }
    return handle;
  });
}

/// The precondition of a repair: the loads include the pairs of the panels.
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

cavel_status cavel_match(const cavel_match_input* input, const cavel_options* options, cavel_matching** matching,
                         cavel_problems** problems_out) {
  return solved(input, options, matching, problems_out,
                [](const cavel_match_input&, const match_task& task, auto&& ticket_of) { return match_panels(task, ticket_of); });
}

cavel_status cavel_match_teams(const cavel_match_input* input, std::int32_t fallback, const cavel_options* options,
                               cavel_matching** matching, cavel_problems** problems_out) {
  return solved(input, options, matching, problems_out, [&](const cavel_match_input&, const match_task& task, auto&& ticket_of) {
    if (fallback != 0 && fallback != 1) refuse(fault::argument_range, "fallback", std::to_string(fallback));
    return match(task, {panel_mode::team, fallback == 1 ? team_fallback::panels : team_fallback::none}, ticket_of);
  });
}

cavel_status cavel_match_repair(const cavel_match_input* input, const cavel_options* options, cavel_matching** matching,
                                cavel_problems** problems_out) {
  return solved(input, options, matching, problems_out,
                [](const cavel_match_input& of, const match_task& task, auto&& ticket_of) {
                  const std::size_t height = task.network->targets();
                  const officer_table stood(of.before_offsets, of.before, height, "before");
                  std::vector<std::vector<officer_index>> panels;
                  for (std::size_t t = 0; t < height; ++t) panels.push_back(stood[t]);
                  if (auto wrong = check_standing(task, panels); has_error(wrong)) throw refusal{std::move(wrong)};
                  check_held(task, panels);
                  return repair_panels(task, panels, ticket_of);
                });
}

cavel_status cavel_match_repair_teams(const cavel_match_input* input, const cavel_options* options, cavel_matching** matching,
                                      cavel_problems** problems_out) {
  return solved(input, options, matching, problems_out,
                [](const cavel_match_input& of, const match_task& task, auto&& ticket_of) {
                  if (of.teams > most_officers) refuse(fault::argument_range, "teams", std::to_string(of.teams));
                  const officer_table formed(of.team_offsets, of.team, static_cast<std::size_t>(of.teams), "team");
                  std::vector<std::vector<officer_index>> lists;
                  for (std::size_t j = 0; j < of.teams; ++j) lists.push_back(formed[j]);
                  const std::size_t height = task.network->targets();
                  if (height != 0) need(of.before, "before");
                  std::vector<std::optional<team_index>> had;
                  for (std::size_t t = 0; t < height; ++t) {
                    had.push_back(of.before[t] == UINT32_MAX ? std::nullopt : std::optional(team_index{of.before[t]}));
                  }
                  const standing_teams stood{lists, had};
                  if (auto wrong = check_standing(task, stood); has_error(wrong)) throw refusal{std::move(wrong)};
                  std::vector<std::vector<officer_index>> panels;
                  for (const auto& each : had) panels.push_back(each ? lists[position(*each)] : std::vector<officer_index>{});
                  check_held(task, panels);
                  return repair_teams(task, stood, ticket_of);
                });
}
