// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_OFFICER_LISTS_HPP
#define CAVEL_MATCH_OFFICER_LISTS_HPP

/// \file
/// The officers' lists (人员名单): the lines of docs/protocol.md §7 from which panels are computed.

#include <cavel/base/line_list.hpp>

#include <string_view>

namespace cavel {

/// Lines in strictly ascending byte order.
struct officer_lists {
  line_list eligibility;  ///< which tasks, sectors and regions an officer may be drawn for
  line_list recusals;     ///< granted recusals: officer TAB target
  line_list targets;      ///< sector and region of every target
};

/// Their paths in an event, by which problems name them.
namespace path {
inline constexpr std::string_view eligibility = "officers/eligibility.txt", recusals = "officers/recusals.txt",
                                  target_facts = "officers/facts.txt";
}  // namespace path

}  // namespace cavel

#endif
