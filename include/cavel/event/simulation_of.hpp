// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_SIMULATION_OF_HPP
#define CAVEL_EVENT_SIMULATION_OF_HPP

/// \file
/// An event as the input of a simulation (模拟测算), see simulate.hpp.

#include <cavel/event/lists.hpp>
#include <cavel/simulate.hpp>

namespace cavel {

/// The input of an event that was announced or is about to be. It views `lists`. O(ids).
/// \pre the lists are those of the announcement
simulation_input simulation_of(const announcement_facts& announced, const event_lists& lists);
simulation_input simulation_of(const announcement_facts& announced, const event_lists&& lists) = delete;

}  // namespace cavel

#endif
