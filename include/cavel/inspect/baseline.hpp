// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_BASELINE_HPP
#define CAVEL_INSPECT_BASELINE_HPP

/// \file
/// What a visit is held against: the draw as it stands today, with reserves called up, excuses and recusals.
///
/// Plain data. The reader of an event folder fills it, and so may any other system that holds the same facts. What is
/// not known is left empty and then not judged: an officer without credential days, a target without a cap.

#include <cavel/plan/plan.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

struct drawn_task {
  std::string name, title;
  window visits;
  std::uint32_t seats = 2;      ///< officers at each target
  bool draws_officers = false;  ///< where not, any officers may go
};

/// The officers of a target until a repair (变更调整) sent others, and their unit.
struct earlier_panel {
  std::vector<std::string> officers;
  std::string unit;
};

/// An enterprise of the sample or the reserve.
struct drawn_target {
  std::string id, name;
  std::vector<std::string> tasks;  ///< in plan order; the first is the one it was matched with
  bool reserve = false;
  std::string activated_because;  ///< of a reserve: why it was called up; empty: it was not
  std::string excused_because;    ///< of a target that is not visited any more (closed, moved, replaced): why
  std::optional<boost::gregorian::date> excused_on;
  std::vector<std::string> panel;             ///< officers; empty where none are drawn
  std::string leader, unit;                   ///< the unit that inspects
  std::vector<earlier_panel> earlier_panels;  ///< that stood before repairs, the first one first
  std::vector<std::string> items;             ///< drawn check items; empty: all
  std::string sector;
  std::vector<std::string> attributes;
  std::uint64_t earlier_visits = 0;  ///< this year, not counting this event's
  std::optional<std::uint64_t> cap;  ///< 年度检查频次上限

  /// Whether it is to be visited: of the sample, or called up from the reserve.
  bool stands() const { return !reserve || !activated_because.empty(); }
  bool excused() const { return !excused_because.empty(); }
};

struct drawn_officer {
  std::string id, name, unit;
  std::optional<boost::gregorian::date> credential_from, credential_to;  ///< nothing: not known
};

/// A recusal (回避) as far as visits turn on it.
struct visit_recusal {
  enum class state : std::uint8_t { requested, granted, refused };
  std::string officer, target;  ///< `*`: every target
  state now = state::requested;
  std::optional<boost::gregorian::date> requested_on, decided_on;
};

struct inspection_baseline {
  std::string name;
  boost::gregorian::date announced{boost::date_time::not_a_date_time};  ///< no visit before it
  std::vector<drawn_task> tasks;
  std::vector<drawn_target> targets;
  std::vector<drawn_officer> officers;  ///< empty: nothing is known of them
  std::vector<visit_recusal> recusals;
};

/// The task, target or officer of that name; a null pointer where there is none. O(entries).
const drawn_task* find_task(const inspection_baseline& in, std::string_view name);
const drawn_target* find_target(const inspection_baseline& in, std::string_view id);
const drawn_officer* find_officer(const inspection_baseline& in, std::string_view id);

// ---------------------------------------------------------------------------------------------------------

inline const drawn_task* find_task(const inspection_baseline& in, std::string_view name) {
  const auto at = std::find_if(in.tasks.begin(), in.tasks.end(), [&](const auto& each) { return each.name == name; });
  return at == in.tasks.end() ? nullptr : &*at;
}

inline const drawn_target* find_target(const inspection_baseline& in, std::string_view id) {
  const auto at = std::find_if(in.targets.begin(), in.targets.end(), [&](const auto& each) { return each.id == id; });
  return at == in.targets.end() ? nullptr : &*at;
}

inline const drawn_officer* find_officer(const inspection_baseline& in, std::string_view id) {
  const auto at = std::find_if(in.officers.begin(), in.officers.end(), [&](const auto& each) { return each.id == id; });
  return at == in.officers.end() ? nullptr : &*at;
}

}  // namespace cavel

#endif
