// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_ANNOUNCE_HPP
#define CAVEL_EVENT_ANNOUNCE_HPP

/// \file
/// Announcing (公告): from plan, terms and rosters to the announcement and the lists that it binds.
///
/// Everything that can change the outcome is fixed here, before any source of randomness exists: who is in which
/// frame, who is left out and why, how many are drawn, which officers may visit whom.

#include <cavel/event/announcement.hpp>
#include <cavel/event/event_key.hpp>
#include <cavel/event/lists.hpp>
#include <cavel/event/terms.hpp>
#include <cavel/plan/frame.hpp>
#include <cavel/roster/roster.hpp>

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

struct message_beside;  // event/roster_content.hpp

/// Officers as an announcement needs them: lines of docs/protocol.md §7, ascending, and the content of their rosters, salted
/// (event/roster_content.hpp).
struct officers_announced {
  roster_facts roster;
  std::vector<rejected> rejected_rows;
  std::optional<roster_facts> recusals_roster;
  std::vector<std::string> eligibility, recusals;
};

/// Check items (检查事项) as an announcement needs them.
struct items_announced {
  digest catalogue;  ///< of its canonical JSON
  std::string version;
  std::vector<std::vector<std::string>> of_task;  ///< item ids of each task, ascending
};

struct announce_input {
  const plan& of;
  const event_terms& terms;
  const roster_reading& targets;
  event_key key;
  digest plan_digest, event_digest;  ///< of their canonical JSON
  std::vector<rule_pack_facts> rules;
  std::string shortage_reason;  ///< why it is announced although `check_feasibility` finds errors
  id_rule ids = id_rule::credit_code;
  std::vector<confirmed_code> confirmed;  ///< ascending by id
  std::optional<officers_announced> officers;
  std::optional<items_announced> items;
  std::optional<digest> previous;  ///< the last record of the event before
  std::string reason;
  std::vector<digest> earlier_records;
  const earlier_draws* earlier = nullptr;
  const visit_ledger* ledger = nullptr;  ///< of the year
  message_beside* beside = nullptr;      ///< a file whose digest is wanted too: hashed beside the content of the roster
};

/// Texts that lists view. Movable: the texts stay in place. The views of a copy would refer to the original.
class kept_texts {
 public:
  kept_texts() = default;
  kept_texts(kept_texts&&) = default;
  kept_texts& operator=(kept_texts&&) = default;
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)).text(); }
  /// The text whose lines these are, all of them; null if there is none. O(texts + lines).
  const file_bytes* find_whole(const line_list& lines) const;

 private:
  std::deque<file_bytes> texts_;
};

/// An announcement and its lists. Movable, not copyable: the lists view `kept`.
struct announced_event {
  cavel::announcement announcement;
  event_lists lists;
  std::vector<frame> frames;  ///< rows of the roster, in the order of the lists
  kept_texts kept;
  std::map<std::string, std::uint64_t> excluded_rows;  ///< rows in no frame, by the reason of the first task that excludes them
};

/// Announces. All problems are reported: of frames, sources and names; warnings too (scope not covered, few bits, rows that
/// cannot be drawn). The rows are sorted once: frames, exclusions, fact lines and the roster's content use that order.
/// \pre the plan was checked. O(rows · conditions) + sorting.
checked<announced_event> announce(const announce_input& input, const execution& exec = {});

/// The name under which rows rejected for a fault are listed.
std::string rejection_reason(fault code);

}  // namespace cavel

#endif
