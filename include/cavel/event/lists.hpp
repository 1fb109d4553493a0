// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_LISTS_HPP
#define CAVEL_EVENT_LISTS_HPP

/// \file
/// The lists (名单) that a draw is computed from: frames, what was left out and why, check items, officers' lines.
///
/// The announcement binds each of them by number of lines and list digest, so a draw and its verification start from the same
/// bytes, wherever they come from: a roster at the agency, or the published files on a citizen's desk. Lists hold views;
/// whoever makes them keeps the bytes alive. All are in strictly ascending byte order.

#include <cavel/base/file_map.hpp>
#include <cavel/base/line_list.hpp>
#include <cavel/event/announcement_facts.hpp>
#include <cavel/hash/execution.hpp>
#include <cavel/match/officer_lists.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// What was left out for one reason. Its file is salted.
struct reason_list {
  std::string reason;
  line_list lines;
  digest salt;
};

/// The lists of one task.
struct task_lists {
  std::vector<line_list> strata;  ///< ids, in the plan's order of strata
  std::vector<reason_list> excluded;
  line_list items;
};

/// The salts of the officers' lists.
struct officer_salts {
  digest eligibility, recusals, targets;
};

/// All lists of an event.
struct event_lists {
  std::vector<task_lists> tasks;  ///< in plan order
  std::vector<reason_list> rejected_targets, rejected_officers;
  std::optional<officer_lists> officers;  ///< nothing if they are not available: panels cannot be computed then
  officer_salts salts;                    ///< of these lists
};

/// All lists that are not the announced ones: out of order, repeated lines, a different number or digest, an id in two
/// strata of a task, or in a stratum and an exclusion; frames and exclusions whose number of ids differs from the balance.
/// O(bytes of the lists + ids · log lists).
problems check(const event_lists& lists, const announcement_facts& announced, const execution& exec = {});

/// The lists of an event from its files; views into them. If one of the officers' lists is there, all three must be.
/// Faults verify_missing, verify_unfinished, list_salt: the first.
checked<event_lists> read_lists(const file_map& files, const announcement_facts& announced);

/// Number and list digest of lines in ascending order.
list_facts facts_of(suite which, std::span<const std::string_view> lines, const execution& exec = {});

/// The same of a salted list: its number does not count the salt.
list_facts facts_of(suite which, const digest& salt, std::span<const std::string_view> lines, const execution& exec = {});

/// The bytes of a salted list's file.
std::string salted_text(const digest& salt, std::span<const std::string_view> lines);

/// A salted list, read.
struct salted_lines {
  digest salt;
  line_list lines;  ///< views into the text
};

/// Reads it from the bytes of its file. Faults verify_unfinished, list_salt.
checked<salted_lines> read_salted(std::string_view text, const std::string& path);

/// Paths of docs/protocol.md §6 and §9; match/officer_lists.hpp has those of the officers' lists.
namespace path {
inline std::string frame(std::string_view task, std::string_view stratum) {
  return "frame/" + std::string(task) + "." + std::string(stratum) + ".txt";
}
inline std::string sample(std::string_view task, std::string_view stratum) {
  return "sample/" + std::string(task) + "." + std::string(stratum) + ".txt";
}
inline std::string reserve(std::string_view task, std::string_view stratum) {
  return "reserve/" + std::string(task) + "." + std::string(stratum) + ".txt";
}
inline std::string excluded(std::string_view task, std::string_view reason) {
  return "excluded/" + std::string(task) + "." + std::string(reason) + ".txt";
}
inline std::string rejected(std::string_view roster, std::string_view reason) {
  return "rejected/" + std::string(roster) + "." + std::string(reason) + ".txt";
}
inline std::string items(std::string_view task) { return "items/" + std::string(task) + ".txt"; }
inline std::string drawn_items(std::string_view task) { return "drawn-items/" + std::string(task) + ".txt"; }
inline constexpr std::string_view announcement = "announcement.txt", statement = "statement.txt", record = "record.json",
                                  sample_table = "sample.csv", panels_table = "panels.csv", forbidden = "forbidden.txt",
                                  visited = "visited.txt", end_record = "end/record.json", end_folder = "end/";
/// The folder of a record of changes, `change-1/`, relative to that of the draw.
inline std::string change(std::uint64_t sequence) { return "change-" + std::to_string(sequence) + "/"; }
}  // namespace path

}  // namespace cavel

#endif
