// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_FOLDER_HPP
#define CAVEL_EVENT_FOLDER_HPP

/// \file
/// An event from announcement to verification, as files by path: the verbs of the program and of the C library.
///
/// `public/` is what everybody sees: announcement.txt; after the draw the record's digest; after opening the statement, the
/// record and the lists. `private/` stays with the agency: the papers as they were read, and under `drawn/` everything
/// that the draw made. Every verb takes the files and returns the files to be added; files/folder.hpp writes them.

#include <cavel/event/papers.hpp>
#include <cavel/event/verify.hpp>

#include <span>
#include <string>
#include <vector>

namespace cavel {

/// The files of an event whose paths begin with `prefix/`, by the rest of their paths.
file_map part_of(const file_map& files, std::string_view prefix);

/// The files of a newly announced event: `public/announcement.txt` and `private/`.
file_map announced_files(const event_papers& papers);

/// An event whose announcement, remade from its private files, is byte for byte the published one.
/// Faults: files missing or changed since the announcement, by name.
checked<event_papers> announced_papers(const file_map& event, const execution& exec = {});

/// Everything that a draw makes, by path below `private/drawn/`.
file_map drawn_files(const event_papers& papers, const statement& opened, const outcome& drawn);

/// The part of it that goes to `public/` when the event is opened.
file_map opened_files(const event_papers& papers, const file_map& drawn);

/// Whether a file of a change's folder, by path below `change-<n>/`, goes to `public/` when the event is opened.
bool is_published(const cavel::plan& of, std::string_view path_of_change);

/// What a draw adds.
struct drawn_event_files {
  event_papers papers;
  cavel::outcome outcome;
  cavel::statement statement;
  file_map added;
};

/// Draws: reads the papers again, takes the values, computes everything. Faults: an event that is drawn, void or
/// changed; values (see event/statement.hpp); too few officers, with the shortage.
checked_draw<drawn_event_files> draw_event(const file_map& event, std::span<const source_value> values,
                                           const execution& exec = {});

/// What opening or ending an event adds.
struct ended_event_files {
  std::optional<ended_event> end;  ///< its last record, if it has ended
  file_map added;
};

/// Opens: statement, record and lists, and the personal data that the plan publishes, go to `public/`. An event under embargo
/// ends with it, completed on that day. Faults: event_not_drawn, event_opened, event_void, change_day, and those of `verify_event`.
checked<ended_event_files> open_event(const file_map& event, boost::gregorian::date day, const execution& exec = {});

/// Ends a drawn event early (终止): what was drawn becomes public if it was not, together with the day,
/// reason, evidence and approver of `asked`. Faults: event_not_drawn, event_void, event_ended, change_day, and those of texts.
checked<ended_event_files> cancel_event(const file_map& event, const end_record& asked, const execution& exec = {});

/// Ends an opened event (办结): it cannot be changed any more. Faults: as above, and event_not_opened.
checked<ended_event_files> close_event(const file_map& event, boost::gregorian::date day, const execution& exec = {});

/// Fault event_ended of an event with this end.
problem ended_problem(const end_record& of);

/// What a void adds: the record of it, public at once.
checked<file_map> void_event(const file_map& event, std::string_view reason);

/// Digests as they were published, taken from outside the folder.
struct published_digests {
  std::optional<digest> announcement;
  std::vector<digest> records;
};

/// The result of verifying an event's folder.
struct event_verification {
  std::optional<problem> difference;
  std::vector<std::string> checked, not_checked;  ///< what was done, and what could not be done, in words for people
  std::optional<event_papers> papers;             ///< if `private/` is there
  std::optional<announcement> announced;          ///< its digest must have been published before the draw
  std::vector<digest> records;                    ///< of the draw or void, of each change and of the end, in order
  std::optional<statement> opened;
  std::optional<outcome> drawn;
  std::vector<changed_event> changes;
  std::optional<ended_event> end;
  bool is_drawn = false, is_public = false;

  /// The event as it stands. \pre it was drawn, `private/` is there, and nothing differs
  current_event standing() const;
};

/// Verifies everything that the files allow: all of them if `private/` is there, otherwise what the public can verify
/// (paths may then omit `public/`). One changed bit in any file is found. A published digest that is not one of
/// the event's is a difference; a record for which none is given is reported as not compared.
event_verification verify_event(const file_map& event, language in, const execution& exec = {},
                                const published_digests& published = {});

/// Its document: what `cavel verify --json` prints.
json_value to_json(const event_verification& of, language in);

}  // namespace cavel

#endif
