// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_EVENT_TICKET_HPP
#define CAVEL_EVENT_EVENT_TICKET_HPP

/// \file
/// An enterprise's own ticket in an opened event (查询签号), and how to compute it by hand.

#include <cavel/base/canonical.hpp>
#include <cavel/event/lists.hpp>
#include <cavel/fault.hpp>
#include <cavel/hash/ticket.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace cavel {

/// Where an enterprise stands in a task.
struct event_ticket {
  suite hash_suite = suite::sha256;
  std::string task, id;
  std::string stratum;   ///< empty if it is not in the frame
  std::string excluded;  ///< the reason for which it is not in the frame; empty if it is
  cavel::lot_seed lot_seed;
  ticket value;
  std::optional<ticket> cutoff;  ///< nothing if the stratum's sample is empty
  bool is_drawn = false;
};

/// Finds it in an event's files or in its public part. Faults: `event_folder_missing`, `event_embargo` before the event is
/// opened, `event_no_such` (task or id), and those of the statement. O(bytes of the lists).
checked<event_ticket> ticket_of(const file_map& event, std::string_view task, std::string_view id);

/// Its document.
json_value to_json(const event_ticket& of);

/// The shell command that computes it.
std::string by_hand(const event_ticket& of);

}  // namespace cavel

#endif
