// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_EVENT_STEPS_HPP
#define CAVEL_EVENT_EVENT_STEPS_HPP

/// \file
/// The steps of an event, as files by path: announced, drawn, opened, ended or void. Changes are in event/change.hpp, verification in
/// event/verify_event.hpp.
///
/// `public/` is what everybody sees: announcement.txt; after the draw the record's digest; after opening the statement, the
/// record and the lists. `private/` stays with the agency: the papers as they were read, and under `drawn/` everything
/// that the draw made. Every step takes the files and returns the files to be added; files/folder.hpp writes them.

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

/// The announcement in `public/`. Faults: event_folder_missing, and those of `parse_announcement`.
checked<announcement> published_announcement(const file_map& event);

/// An event whose announcement, remade from its private files, is byte for byte the published one.
/// Faults: files missing or changed since the announcement, by name.
checked<event_papers> announced_papers(const file_map& event, const execution& exec = {});
/// The same, if `published` has been read already. \pre it is `published_announcement(event)`
checked<event_papers> announced_papers(const file_map& event, const announcement& published, const execution& exec = {});

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
/// The same, if `published` has been read already. \pre it is `published_announcement(event)`
checked_draw<drawn_event_files> draw_event(const file_map& event, const announcement& published,
                                           std::span<const source_value> values, const execution& exec = {});

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

}  // namespace cavel

#endif
