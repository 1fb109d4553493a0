// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_FOLDER_HPP
#define CAVEL_EVENT_FOLDER_HPP

/// \file
/// An event from announcement to verification, as files by path: what the program and the C library do.
///
/// `public/` is what everybody sees: announcement.txt; after the draw the record's digest; after opening the statement, the
/// record and the lists. `private/` stays with the agency: the papers as they were read, and under `drawn/` everything
/// that the draw made. Every verb takes the files and answers with the files to be added; files/folder.hpp writes them.

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

/// An event whose announcement was made again from its private files and is byte for byte the published one.
/// Faults: files missing or changed since the announcement, by name.
checked<event_papers> announced_papers(const file_map& event, const execution& exec = {});

/// Everything that a draw makes, by path below `private/drawn/`.
file_map drawn_files(const event_papers& papers, const statement& opened, const outcome& drawn);

/// What of it goes to `public/` when the event is opened.
file_map opened_files(const event_papers& papers, const file_map& drawn);

/// What of a repair's folder, by path below `repair-<n>/`, goes to `public/` when the event is opened.
bool is_published(const cavel::plan& of, std::string_view path_of_repair);

/// What a draw adds.
struct drawn_event_files {
  event_papers papers;
  cavel::outcome outcome;
  cavel::statement statement;
  file_map added;
};

/// Draws: the papers are read again, the values revealed, everything computed. Faults: an event that is drawn, void or
/// changed; values (docs of event/statement.hpp); officers that do not suffice, with the shortage.
checked_draw<drawn_event_files> draw_event(const file_map& event, std::span<const source_value> values,
                                           const execution& exec = {});

/// What opening adds to `public/`: statement, record and lists, and those personal data that the plan publishes.
checked<file_map> open_event(const file_map& event, const execution& exec = {});

/// What a void adds: the record of it, public at once.
checked<file_map> void_event(const file_map& event, std::string_view reason);

/// Digests as they were published, taken from outside the folder.
struct published_digests {
  std::optional<digest> announcement;
  std::vector<digest> records;
};

/// What a verification of an event's folder came to.
struct event_verification {
  std::optional<problem> difference;
  std::vector<std::string> checked, not_checked;  ///< what was done, and what could not be; words for people
  std::optional<event_papers> papers;             ///< where `private/` is there
  std::optional<announcement> announced;          ///< its digest must have been published before the draw
  std::vector<digest> records;                    ///< of the draw or void and of each repair, in order
  std::optional<statement> opened;
  std::optional<outcome> drawn;
  std::vector<repaired> repairs;
  bool is_drawn = false, is_public = false;
};

/// Verifies everything that the files allow: all of them where `private/` is there, what the public can where it is
/// not (then the paths may stand without `public/`). One changed bit in any file is found. A published digest that is none of
/// the event's is a difference; what was given no digest is reported as not compared.
event_verification verify_event(const file_map& event, language in, const execution& exec = {},
                                const published_digests& published = {});

/// Its document: what `cavel verify --json` prints.
json_value to_json(const event_verification& of, language in);

}  // namespace cavel

#endif
