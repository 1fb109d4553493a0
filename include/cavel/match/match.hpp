// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_MATCH_HPP
#define CAVEL_MATCH_MATCH_HPP

/// \file
/// Officers to targets (人员匹配): the second lot, complete, even, random and explained (docs/reference/matching.md).
///
///     cavel::match_network network(officers.size());
///     for (…) network.add_target({2, 1}, lead, other);
///     const cavel::match_outcome found = cavel::match({&network, pool, capacity, load}, cavel::match_mode::panel,
///                                                     false, [&](auto t, auto o) { return ticket of the pair; });
///     if (!found.complete) … found.certificate …
///
/// match_panels, match_teams, repair_panels, repair_teams, forced_pairs and proves are the verbs; this header has
/// them all.

#include <cavel/match/certificate.hpp>
#include <cavel/match/certificate_text.hpp>
#include <cavel/match/forced.hpp>
#include <cavel/match/network.hpp>
#include <cavel/match/panels.hpp>
#include <cavel/match/repair.hpp>
#include <cavel/match/teams.hpp>

#include <utility>

namespace cavel {

/// Matches a task as announced: in the mode, or, where the teams do not suffice and the announcement names the
/// fallback, in panel mode from the announced pool. The certificate is that of the last failure.
/// \pre check(task) finds nothing
template <class TicketOf>
match_outcome match(const match_task& task, match_mode mode, bool fallback, TicketOf&& ticket_of);

// ---------------------------------------------------------------------------------------------------------

template <class TicketOf>
match_outcome match(const match_task& task, match_mode mode, bool fallback, TicketOf&& ticket_of) {
  if (mode == match_mode::panel) return match_panels(task, ticket_of);
  match_outcome teams = match_teams(task, ticket_of);
  if (teams.complete || !fallback) return teams;
  match_outcome panels = match_panels(task, ticket_of);
  if (!panels.certificate) panels.certificate = std::move(teams.certificate);
  return panels;
}

}  // namespace cavel

#endif
