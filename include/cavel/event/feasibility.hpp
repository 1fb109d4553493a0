// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_FEASIBILITY_HPP
#define CAVEL_EVENT_FEASIBILITY_HPP

/// \file
/// What is certain before the draw: an announcement that no draw can satisfy is refused before its digest is published.

#include <cavel/event/announce.hpp>

namespace cavel {

/// Everything in an event that makes its draw or its visits impossible for any seed: windows that end before the digest
/// is published or a source can be read (`window_before_publication`, `window_before_source`), frames that are empty while rows were
/// rejected, fewer officers, leads or places than the panels need, and more targets without a possible panel than can stay
/// undrawn. The detail of each is the count that proves it. If failure is merely possible, the problem is a warning.
/// A necessary condition, not a sufficient one: a draw may still end with a shortage, and then with its certificate.
/// O(targets · log targets + groups · officers), where a group is the targets of one sector and region.
problems check_feasibility(const announced_event& of);

}  // namespace cavel

#endif
