// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_PAPERS_HPP
#define CAVEL_EVENT_PAPERS_HPP

/// \file
/// The papers of an event as the agency keeps them, and the announcement that follows from them.
///
/// `private/` holds the bytes of everything that was read: plan.json, event.json, targets.csv, officers.csv, recusals.csv,
/// ledger.csv, catalogue.json, terms.json (the previous record, the reason, earlier events), rules/ (the rule packs), event-key.txt and
/// manifest (one `digest  file` line for each). The announcement is made from these bytes alone, so it can be made again at any time and
/// compared.

#include <cavel/event/draw.hpp>
#include <cavel/plan/plan.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace cavel {

struct announced_event;  // event/announce.hpp
struct event_terms;      // event/terms.hpp
struct officer_reading;  // roster/officer_roster.hpp
struct recusal;          // roster/officer.hpp
struct roster_reading;   // roster/roster.hpp
struct rule_set;         // inspect/rule_set.hpp

/// What an event was about. A second draw of the same plan is recognised by it.
struct announced_plan {
  std::string event;
  digest plan_digest;
  std::map<std::string, window> tasks;  ///< by name
};

/// An earlier event: its last record, and whom it drew.
struct earlier_event {
  digest record;
  std::vector<std::string> drawn;      ///< ids, ascending
  std::optional<announced_plan> plan;  ///< as read from its folder; not in terms.json
};

/// What terms.json says: what an announcement needs in addition to the office's files.
struct chain_terms {
  std::optional<digest> previous;
  std::string reason;
  std::optional<std::vector<earlier_event>> earlier;  ///< nothing: not asked
  std::string shortage_reason;                        ///< why it is announced although `check_feasibility` finds errors
};

/// The bytes of terms.json, canonical.
std::string terms_text(const chain_terms& terms);

/// Reads them. Faults `json_…`, `record_member`.
checked<chain_terms> read_terms(std::string_view text);

/// The digest of the canonical form of a JSON text. \pre `parse_json` reads it
digest canonical_digest(suite which, std::string_view json);

/// Digests of files by their path.
using folder_digests = std::map<std::string, digest, std::less<>>;
folder_digests digests_of(const file_map& files, suite hash_suite, const execution& exec = {});

/// What to do with rows that cannot be drawn: leave them out by name and reason, or refuse the roster.
enum class faulty_rows : std::uint8_t { leave_out, refuse };

/// The papers, parsed. Movable; views into it stay valid when it is moved.
class event_papers {
 public:
  /// Reads the private files and makes the announcement; shipped rule packs that the event names are added to the files. All
  /// problems of all files are reported. Progress is reported to `exec` between the steps. `known`: the digests of the files that
  /// the caller has: none of a new event's, else all but that of targets.csv.
  static checked<event_papers> read(file_map private_files, faulty_rows rows = faulty_rows::leave_out, const execution& exec = {},
                                    folder_digests known = {});

  const file_map& files() const;
  const folder_digests& digests() const;
  const cavel::plan& plan() const;
  const event_terms& terms() const;
  const announced_event& announced() const;
  const roster_reading& targets() const;
  /// The officers' roster; empty if none are drawn.
  const officer_reading& officers() const;
  const std::vector<recusal>& recusals() const;
  /// The rules of the packs that the event names.
  const rule_set& rules() const;
  /// The names of enterprises, from the roster. The lookup keeps it alive.
  name_lookup names() const;
  /// The name of the enterprise at an index of a stratum's list, or an empty text.
  std::string_view name_at(std::size_t task, std::size_t stratum, std::uint64_t index) const;
  /// Everything that was found; rows that cannot be drawn are errors here but do not prevent the event.
  const cavel::problems& problems() const;
  /// `officer-names.csv`: officer,name of every officer of the roster.
  std::string officer_names() const;

 private:
  struct parts;
  explicit event_papers(std::shared_ptr<parts> of) : parts_(std::move(of)) {}
  std::shared_ptr<parts> parts_;
};

/// The bytes of `manifest`: a line for each private file of the announcement.
std::string manifest_text(const folder_digests& of_private_files);

/// What the last record of an event folder says about it, for the next event of the office: its digest, number, body and
/// whether it is void. Reads `record.json` or a folder of an event. Faults: unreadable, not canonical, not a record.
struct previous_record {
  digest name;
  std::uint64_t number = 0;
  std::string body, kind;
  std::optional<announced_plan> plan;  ///< if its announcement is there, not only the record
};
checked<previous_record> read_previous(const std::filesystem::path& file_or_folder);
checked<previous_record> previous_of(const file_map& event_or_record);

/// An earlier event from its folder: its last record and everyone it drew, replacements included.
checked<earlier_event> read_earlier(const std::filesystem::path& event_folder);
checked<earlier_event> earlier_of(const file_map& event);

/// Whether an event continues the one before (nothing: it is the office's first): numbers without a gap, one body, a reason
/// after a void. Faults: `event_number_gap`, `event_other_body`, `event_reason_missing`.
problems check_chain(const event_terms& terms, const chain_terms& chain, const std::optional<previous_record>& previous);

/// Whether an event without a reason is a second draw: its plan, or a task by name and window, is that of the previous event or of
/// one of the earlier events. Fault: `event_plan_drawn_before`, for each task. O(tasks · events)
problems check_second_draw(const plan& of, const digest& plan_digest, const chain_terms& chain,
                           const std::optional<previous_record>& previous);

}  // namespace cavel

#endif
