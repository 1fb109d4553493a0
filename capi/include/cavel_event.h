/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_EVENT_H
#define CAVEL_EVENT_H

/**
 * \file
 * An event as files: announce, draw, open, void, verify; and what anybody asks of it.
 */

#include "cavel_call.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Files ------------------------------------------------------------------------------------------------------------ */
/** Files by path, as bytes: an event's folder without a file system. Paths are relative, with / between their parts. */
typedef struct cavel_files cavel_files;

/** Frees it; null is nothing. Threads: any, once no other call uses it. */
CAVEL_API void cavel_files_free(cavel_files* files);

/** No files yet. Threads: any. */
CAVEL_API int32_t cavel_files_new(cavel_files** files);

/** Puts a file, in the place of one of that path; the bytes are copied. Fault: path_form. Threads: one. */
CAVEL_API int32_t cavel_files_put(cavel_files* files, const char* path, uint64_t path_size, const char* bytes, uint64_t size,
                                  cavel_problems** problems);

/** Puts copies of all files of `more`, or none where memory runs out. Threads: one for `files`, any for `more`. */
CAVEL_API int32_t cavel_files_add(cavel_files* files, const cavel_files* more);

/** How many there are. Threads: any. */
CAVEL_API int32_t cavel_files_count(const cavel_files* files, uint64_t* count);

/** The bytes of a file, good until that file is put or added again or the handle is freed. Fault: path_missing. Time:
 * O(log of their number). Threads: any. */
CAVEL_API int32_t cavel_files_get(const cavel_files* files, const char* path, uint64_t path_size, const char** bytes,
                                  uint64_t* size, cavel_problems** problems);

/** The file at a place from 0; paths ascend by their bytes. A path is good until the handle is freed, bytes as of
 * cavel_files_get. Time: O(1), after the first call behind a change O(their number). Threads: any. */
CAVEL_API int32_t cavel_files_at(const cavel_files* files, uint64_t at, const char** path, uint64_t* path_size,
                                 const char** bytes, uint64_t* size);

/* Rosters ---------------------------------------------------------------------------------------------------------- */
/**
 * Reads a roster of enterprises (CSV, docs/guide/rosters.md) and tells everything that is wrong with it: `rows` of data, and how
 * many of them can be drawn. The status is 0 where the roster can be used, rows that cannot be drawn told as problems.
 * Faults: 200 to 224 of the whole file. Threads: any.
 */
CAVEL_API int32_t cavel_check_targets(const char* csv, uint64_t size, uint64_t* rows, uint64_t* usable,
                                      cavel_problems** problems);

/** The same of a roster of officers. Faults: 200 to 299 of the whole file. Threads: any. */
CAVEL_API int32_t cavel_check_officers(const char* csv, uint64_t size, uint64_t* rows, uint64_t* usable,
                                       cavel_problems** problems);

/* Events ----------------------------------------------------------------------------------------------------------- */
/** What a holder of a secret of 64 hexadecimal digits announces in its place. Fault: source_secret_form. Threads: any. */
CAVEL_API int32_t cavel_commitment(int32_t suite, const char* secret, uint64_t size, uint8_t commitment[32],
                                   cavel_problems** problems);

/**
 * Makes papers follow on the office's event before: puts terms.json into them. `previous` holds the files of that event
 * (or its record.json alone); `reason` may be empty, except after a void; `earlier` are the events of this year whose draws
 * count against caps and exclusions: null where that is not asked, else `count` of them, which may be 0. Faults:
 * event_number_gap, event_other_body, event_reason_missing, and those of the files. Threads: one for `papers`, any for the others.
 */
CAVEL_API int32_t cavel_follow(cavel_files* papers, const cavel_files* previous, const char* reason, uint64_t reason_size,
                               const cavel_files* const* earlier, uint64_t count, cavel_problems** problems);

/**
 * Announces an event. `papers` holds plan.json, event.json, targets.csv and, where the plan needs them, officers.csv,
 * recusals.csv, catalogue.json; and terms.json (cavel_follow), where the event is not the first of its office. The event's
 * folder comes back: public/announcement.txt, whose digest is published before the draw, and private/. Enterprises that
 * cannot be drawn are told as problems and do not forbid the event, unless `strict` is 1. Faults: those of the files (200 to
 * 499), 600 to 699. Threads: any.
 */
CAVEL_API int32_t cavel_announce(const cavel_files* papers, int32_t strict, const cavel_options* options, cavel_files** event,
                                 cavel_problems** problems);

/**
 * What a plan comes to under `runs` (100 to 10^8) pseudo-random seeds of the engine mt19937 that starts from `seed`: how often
 * each enterprise is drawn, how visits spread, how often officers do not suffice. `papers` are those of cavel_announce, or
 * the files of an event that is announced. It is no draw: it publishes and decides nothing. The report is what
 * `cavel simulate --json` prints, canonical; the same arguments always give the same. Where officers suffice in no run the
 * status is match_incomplete, and the report is written all the same. Faults as of cavel_announce. Threads: any.
 */
CAVEL_API int32_t cavel_simulate(const cavel_files* papers, uint64_t runs, uint32_t seed, int32_t language,
                                 const cavel_options* options, cavel_text** report_json, cavel_problems** problems);

/**
 * Draws an announced event with the values of its sources, by name. The files to be added to its folder come back:
 * private/drawn/ and the record's digest. The same values always give the same files. Where officers do not suffice
 * the problem's detail is the proof, a line in Chinese and one in English. Faults: event_drawn, event_void,
 * event_papers_changed, source_..., match_incomplete, match_teams_incomplete. Threads: any.
 */
CAVEL_API int32_t cavel_draw(const cavel_files* event, const char* const* names, const uint64_t* name_sizes,
                             const char* const* values, const uint64_t* value_sizes, uint64_t count, const cavel_options* options,
                             cavel_files** added, cavel_problems** problems);

/**
 * Repairs a drawn event from the office's rosters as they are on `day`: any of recusals.csv and officers.csv (the whole of
 * each), and below inspections/ the documents of visits that took place, whose panels stand. A recusal that was granted since
 * and an officer who may no longer be drawn change the panels in which they stood, and as few others as can be. What is added
 * to the event's folder comes back: private/drawn/repair-N/ and the digest of its record, which names the one before.
 * `evidence` is the number of the document that proves the cause; it is published. Faults: event_not_drawn, repair_...,
 * match_repair_incomplete with its proof as of cavel_draw, verify_..., those of the rosters. Threads: any.
 */
CAVEL_API int32_t cavel_repair(const cavel_files* event, const cavel_files* rosters, int32_t day, const char* evidence,
                               uint64_t evidence_size, const cavel_options* options, cavel_files** added,
                               cavel_problems** problems);

/**
 * Replaces a target by the next reserve of its stratum, in every task in which it stands. `reason` is a name such as closed;
 * `rosters` as of cavel_repair, or null. Faults as there, and replace_not_standing, replace_visited, reserve_used_up.
 * Threads: any.
 */
CAVEL_API int32_t cavel_replace(const cavel_files* event, const cavel_files* rosters, int32_t day, const char* target,
                                uint64_t target_size, const char* reason, uint64_t reason_size, const char* evidence,
                                uint64_t evidence_size, const cavel_options* options, cavel_files** added,
                                cavel_problems** problems);

/** Opens a drawn event, once it is verified: what is added to public/. Faults: event_not_drawn, event_opened, event_void,
 * verify_... Threads: any. */
CAVEL_API int32_t cavel_open(const cavel_files* event, const cavel_options* options, cavel_files** added,
                             cavel_problems** problems);

/** Voids an announced event that cannot be drawn: the record of it, public at once. Faults: event_drawn, event_void, and
 * those of ids for `reason`. Threads: any. */
CAVEL_API int32_t cavel_void(const cavel_files* event, const char* reason, uint64_t size, cavel_files** added,
                             cavel_problems** problems);

/**
 * Verifies everything that the files of an event allow, or of its public part alone. The report is what
 * `cavel verify --json` prints, canonical. Where something differs the status is its fault (verify_... or that of a text
 * that cannot be read), and the report is written all the same. Threads: any.
 */
CAVEL_API int32_t cavel_verify(const cavel_files* event, int32_t language, const cavel_options* options, cavel_text** report_json,
                               cavel_problems** problems);

/**
 * An enterprise's own ticket in an opened event (or its public part): what `cavel ticket --json` prints, canonical. Faults:
 * event_embargo before it is opened, event_no_such, event_folder_missing. Threads: any.
 */
CAVEL_API int32_t cavel_event_ticket(const cavel_files* event, const char* task, uint64_t task_size, const char* id,
                                     uint64_t id_size, cavel_text** ticket_json, cavel_problems** problems);

/**
 * What visits are held against, from the files of a drawn event: the document of docs/reference/schemas/drawn-event.schema.json,
 * canonical. It names officers and recusals: it is not for the public. Faults: event_not_drawn, event_folder_missing.
 * Threads: any.
 */
CAVEL_API int32_t cavel_drawn_event(const cavel_files* event, cavel_text** event_json, cavel_problems** problems);

#ifdef __cplusplus
}
#endif

#endif
