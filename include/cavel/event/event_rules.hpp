// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_EVENT_RULES_HPP
#define CAVEL_EVENT_EVENT_RULES_HPP

/// \file
/// The rule packs of an event (规则包): named by event.json, kept in `private/rules/`, bound by the announcement, public in
/// `public/rules/` from the announcement on.
///
/// A pack is kept as `rules/<name>.json`. An event names shipped packs and the office's own, national ones first; one that names
/// none goes by the default packs (inspect/rule_set.hpp), which are kept and bound alike.

#include <cavel/event/announcement_facts.hpp>
#include <cavel/event/lists.hpp>
#include <cavel/event/terms.hpp>
#include <cavel/fault.hpp>
#include <cavel/inspect/rule_set.hpp>
#include <cavel/plan/plan.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// The packs of an event as its announcement binds them, and what they say together.
struct event_rules {
  std::vector<rule_pack_facts> facts;
  std::shared_ptr<const rule_set> rules;
};

/// `rules/<name>.json`.
std::string rule_path(std::string_view pack);

/// Adds to the private files the shipped packs that the event names, or goes by, and that are not among them.
void add_shipped_packs(file_map& private_files, const event_terms& terms);

/// Reads the packs of an event. Faults: `rule_pack_unknown` of a pack that is neither shipped nor among the files,
/// `rule_pack_file_name`, those of packs and of `overlay`; warnings `rule_pack_not_in_force`,
/// `rule_pack_window` and `rule_pack_other_office` of packs that the event names; the days of visits are those of the plan, if it is
/// given. O(bytes).
checked<event_rules> read_event_rules(const file_map& private_files, const event_terms& terms, const plan* of = nullptr);

/// The rules of packs that an announcement binds, from an event's folder; null where it binds none. Faults: `list_missing`, those
/// of packs and of `overlay`.
checked<std::shared_ptr<const rule_set>> rules_of_event(const file_map& event, const std::vector<rule_pack_facts>& bound);

/// The packs as they are published: the canonical form of each, whose digest is the announced one, by `rule_path`. \pre they were
/// read from these files
file_map published_rules(const file_map& private_files, const std::vector<rule_pack_facts>& bound);

/// The rule packs of a public folder, compared with its announcement (docs/protocol.md §6).
struct checked_rules {
  file_map files;                     ///< those that are there
  std::vector<std::string> absent;    ///< names of packs without a file: folders of earlier versions have none
  std::optional<problem> difference;  ///< `rule_pack_differs`
};
checked_rules check_rules(const file_map& published, const announcement_facts& announced);

}  // namespace cavel

#endif
