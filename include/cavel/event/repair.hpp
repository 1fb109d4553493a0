// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_REPAIR_HPP
#define CAVEL_EVENT_REPAIR_HPP

/// \file
/// What happens after the draw (变更): a recusal is granted, an officer falls away, a target is replaced by a reserve.
///
/// A repair is a function like the draw: from the opened statement, the announced lists, the event as it stands and the
/// changes to the event as it stands afterwards and a new record, which names the one before. It is made only where a
/// pair became forbidden or a target left: nobody is exchanged for any other cause. docs/protocol.md §9.

#include <cavel/event/current_event.hpp>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cavel {

/// A target that can no longer be visited (closed, moved away, exempt), and where the proof of it is kept.
struct target_replacement {
  std::string target;
  std::string reason;    ///< a name, such as `closed`
  std::string evidence;  ///< a text, such as the number of a document
};

constexpr std::string_view reason_recusal = "recusal";          // 回避
constexpr std::string_view reason_unavailable = "unavailable";  // 请假、离岗、证件失效

/// Pairs that became forbidden for one reason: lines `officer TAB target`, or `officer TAB *` for every target.
struct forbidden_pairs {
  std::string reason;  ///< `recusal` or `unavailable`
  std::string evidence;
  std::vector<std::string> lines;  ///< ascending
};

/// All that is known at the time of a repair.
struct repair_changes {
  std::vector<target_replacement> replaced;  ///< in the order in which they take effect
  std::vector<forbidden_pairs> forbidden;    ///< ascending by reason
};

/// What a verification without the officers' lists takes from the record, since it cannot compute it.
struct repair_claims {
  std::vector<forbidden_record> forbidden;
  digest forbidden_file;  ///< of forbidden.txt
  std::uint64_t forbidden_rows = 0;
  std::vector<std::vector<panel>> panels;  ///< by task
};

/// What a repair came to.
struct repaired {
  current_event standing;
  repair_record record;
  std::string record_text;  ///< canonical bytes
  file_map files;           ///< below `repair-<sequence>/`: the record and its lists
};

/// Repairs. Faults: nothing changed; a target that does not stand; a reserve that is used up; lines that are not in
/// their form, name strangers or stand already; officers that do not suffice (`match_repair_incomplete`, with the
/// shortage). Where there is one, nothing was made. `claimed` stands in for lists that are
/// not available. O(draw of the officers).
checked_draw<repaired> repair(const statement& of, const event_lists& lists, const current_event& before,
                              const repair_changes& changes, const repair_claims* claimed = nullptr);

}  // namespace cavel

#endif
