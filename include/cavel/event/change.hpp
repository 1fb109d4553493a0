// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_CHANGE_HPP
#define CAVEL_EVENT_CHANGE_HPP

/// \file
/// What happens after the draw (变更): a recusal is granted, an officer becomes unavailable, a target is replaced, excused, suspended or
/// resumed, a window is extended.
///
/// A change is a function like the draw: it takes the opened statement, the announced lists, the current event and the requested
/// changes, and returns the event after them and a new record, which names the one before. Nobody is exchanged for any other
/// cause. docs/protocol.md §9.

#include <cavel/event/current_event.hpp>
#include <cavel/roster/change_reason.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// A target that can no longer be visited (closed, moved away, exempt), and where the proof is kept.
struct target_replacement {
  std::string target;
  std::string reason;    ///< of `change_reasons`
  std::string evidence;  ///< a text, such as the number of a document
};

constexpr std::string_view reason_recusal = "recusal";          // 回避
constexpr std::string_view reason_unavailable = "unavailable";  // 请假、离岗、证件失效

/// The names of all reasons, with commas between them.
std::string change_reason_names();

/// Pairs that became forbidden for one reason: lines `officer TAB target`, or `officer TAB *` for every target.
struct forbidden_pairs {
  std::string reason;  ///< `recusal` or `unavailable`
  std::string evidence;
  std::vector<std::string> lines;  ///< ascending
};

/// Everything known at the time of a record, in the order in which it takes effect.
struct event_changes {
  boost::gregorian::date day;  ///< on which it was decided
  std::string approver;
  std::vector<target_replacement> replaced;
  std::vector<target_change> excused, suspended, resumed;
  std::vector<window_extension> extended;
  std::vector<forbidden_pairs> forbidden;      ///< ascending by reason
  std::set<std::string, std::less<>> visited;  ///< targets that have been visited, including those of earlier records
};

/// What a verification without the officers' lists takes from the record because it cannot compute it.
struct change_claims {
  std::vector<forbidden_record> forbidden;
  digest forbidden_file, visited_file;  ///< of forbidden.txt and visited.txt
  std::uint64_t visited_rows = 0;
  std::vector<std::vector<panel>> panels;  ///< by task
};

/// The result of a record of changes.
struct changed_event {
  current_event current;
  change_record record;
  std::string record_text;  ///< canonical bytes
  file_map files;           ///< below `change-<sequence>/`: the record and its lists
};

/// The salt of a private list by its path. docs/protocol.md §1, "salted list".
using list_salts = std::function<digest(const std::string& path)>;

/// Makes a record of changes. Faults: nothing changed; a day before the last record's; an unlisted reason; a target
/// that is not drawn now, or was excused or visited; a reserve that is used up, or not used up when a target is to be excused;
/// a window that would not become longer; lines that are malformed, name unknown ids or are there already; too few
/// officers (`match_repair_incomplete`, with the shortage). On a fault nothing is made. `claimed` replaces
/// lists that are not available. O(draw of the officers).
checked_draw<changed_event> change(const statement& of, const event_lists& lists, const current_event& before,
                                   const event_changes& changes, const list_salts& salts, const change_claims* claimed = nullptr);

}  // namespace cavel

#endif
