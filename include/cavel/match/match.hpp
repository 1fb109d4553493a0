// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_MATCH_HPP
#define CAVEL_MATCH_MATCH_HPP

/// \file
/// Officers to targets (人员匹配): the second draw: complete, balanced, random and explained (docs/reference/matching.md).
///
///     cavel::match_network network(officers.size());
///     for (…) network.add_target({.size = 2, .leads = 1}, lead, other);
///     const cavel::match_task task{&network, pool, capacity, load};
///     const auto found = cavel::match(task, {}, [&](auto t, auto o) { return ticket of the pair; });
///     if (found) … found->panels … else … found.shortage()->certificate …

#include <cavel/match/certificate.hpp>
#include <cavel/match/certificate_text.hpp>
#include <cavel/match/forced.hpp>
#include <cavel/match/matching.hpp>
#include <cavel/match/network.hpp>
#include <cavel/match/panels.hpp>
#include <cavel/match/repair.hpp>
#include <cavel/match/task.hpp>
#include <cavel/match/teams.hpp>

#include <cstdint>

namespace cavel {

/// What to do if the fixed teams do not suffice.
enum class team_fallback : std::uint8_t { none, panels };

/// How a task is matched, as announced. The fallback counts in team mode only.
struct match_options {
  panel_mode mode = panel_mode::panel;
  team_fallback fallback = team_fallback::none;
};

/// Matches a task; the fallback starts again from the announced pool. Faults match_incomplete,
/// match_teams_incomplete. \pre check(task) finds nothing
template <class TicketOf>
match_result match(const match_task& task, match_options options, TicketOf&& ticket_of);

// ---------------------------------------------------------------------------------------------------------

template <class TicketOf>
match_result match(const match_task& task, match_options options, TicketOf&& ticket_of) {
  if (options.mode == panel_mode::panel) return match_panels(task, ticket_of);
  match_result teams = match_teams(task, ticket_of);
  if (teams || options.fallback == team_fallback::none) return teams;
  match_result panels = match_panels(task, ticket_of);
  if (panels && !panels->overcome) panels->overcome = teams.shortage()->certificate;
  return panels;
}

}  // namespace cavel

#endif
