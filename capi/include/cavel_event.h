/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_EVENT_H
#define CAVEL_EVENT_H

/**
 * \file
 * An event as files: announce, draw, change, open, end, void, verify.
 */

#include "cavel_call.h"

#ifdef __cplusplus
extern "C" {
#endif

CAVEL_NONNULL_BEGIN

/* Files ------------------------------------------------------------------------------------------------------------ */
/** Files by path, as bytes: an event's folder without a file system. Paths are relative, with / between their parts. */
typedef struct cavel_files cavel_files;

/** Frees files; null is allowed. Threads: any, once no other call uses it. */
CAVEL_API void cavel_files_free(cavel_files* CAVEL_NULLABLE files);

/** An empty set of files. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_files_new(cavel_files** files);

/** Adds a file, or replaces the one at that path; the bytes are copied. Fault: path_form. Threads: one. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_files_put(cavel_files* files, const char* CAVEL_NULLABLE path, uint64_t path_size,
                                                     const char* CAVEL_NULLABLE bytes, uint64_t size,
                                                     cavel_problems** CAVEL_NULLABLE problems);

/** Adds copies of all files of `more`, replacing those at the same path; none if memory runs out. Threads: one for `files`, any
 * for `more`. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_files_add(cavel_files* files, const cavel_files* more);

/** A stream of the Arrow C stream interface, as the program that makes it declares it. */
struct ArrowArrayStream;

/**
 * Adds a table as a CSV file at a path, such as targets.csv: a roster out of a database or a data frame. `names` are the `count`
 * columns that are kept; 0 means all. Read are text, integers, booleans, days, timestamps and dictionaries of these; nulls are
 * empty cells (docs/guide/engines.md). The same rows give the same announcement as from any other carrier. The stream is moved
 * from and released, whatever happens. Faults: arrow_table, arrow_type, arrow_stream, roster_column_missing, path_form, and with row and
 * column text_not_utf8, date_range, instant_form. Time: O(bytes). Memory: that of the CSV and of one batch. Threads: one.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_files_put_arrow(cavel_files* files, const char* CAVEL_NULLABLE path,
                                                           uint64_t path_size, struct ArrowArrayStream* rows,
                                                           const char* const* CAVEL_NULLABLE names,
                                                           const uint64_t* CAVEL_NULLABLE name_sizes, uint64_t count,
                                                           const cavel_options* CAVEL_NULLABLE options,
                                                           cavel_problems** CAVEL_NULLABLE problems);

/** The number of files. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_files_count(const cavel_files* files, uint64_t* count);

/** The bytes of a file, valid until that file is replaced or the handle is freed. Fault: path_missing. Time: O(log n), n the
 * number of files. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_files_get(const cavel_files* files, const char* CAVEL_NULLABLE path,
                                                     uint64_t path_size, const char** bytes, uint64_t* size,
                                                     cavel_problems** CAVEL_NULLABLE problems);

/** The file at an index from 0; paths ascend by their bytes. A path is valid until the handle is freed, bytes as in
 * cavel_files_get. Time: O(1); O(n), n the number of files, in the first call after a change. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_files_at(const cavel_files* files, uint64_t index, const char** path,
                                                    uint64_t* path_size, const char** bytes, uint64_t* size);

/* Rosters ---------------------------------------------------------------------------------------------------------- */
/**
 * Reads a roster of enterprises (CSV, docs/guide/rosters.md) and reports everything that is wrong with it: the number of `rows`
 * of data and of those that can be drawn. The status is 0 if the roster can be used; rows that cannot be drawn are problems.
 * `plan_json` gives the id rule (`id_rule`), `event_json` the codes that the office confirmed (`confirmed_ids`); each may be null:
 * then ids are credit codes, and none is confirmed. Faults: 200 to 224 for the whole file, and those of plan and event.
 * Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_check_targets(const char* CAVEL_NULLABLE csv, uint64_t size,
                                                         const char* CAVEL_NULLABLE plan_json, uint64_t plan_size,
                                                         const char* CAVEL_NULLABLE event_json, uint64_t event_size,
                                                         const cavel_options* CAVEL_NULLABLE options, uint64_t* rows,
                                                         uint64_t* usable, cavel_problems** CAVEL_NULLABLE problems);

/** The same for a roster of officers. Faults: 200 to 299 for the whole file. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_check_officers(const char* CAVEL_NULLABLE csv, uint64_t size,
                                                          const cavel_options* CAVEL_NULLABLE options, uint64_t* rows,
                                                          uint64_t* usable, cavel_problems** CAVEL_NULLABLE problems);

/* Events ----------------------------------------------------------------------------------------------------------- */
/** The commitment to a secret of 64 hexadecimal digits, which its holder announces in its place. Fault: source_secret_form.
 * Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_commitment(int32_t suite, const char* CAVEL_NULLABLE secret, uint64_t size,
                                                      uint8_t commitment[32], cavel_problems** CAVEL_NULLABLE problems);

/**
 * Links an event to the office's previous event: adds terms.json to its papers. `previous` holds the files of that event (or
 * its record.json alone); `reason` may be empty, except after a void and for a second draw of the same plan. `earlier` are
 * this year's events whose draws count against caps and exclusions: null if the plan has none, else `count` of them, which may
 * be 0. Faults: event_number_gap, event_other_body, event_reason_missing, event_plan_drawn_before, and those of the files.
 * Threads: one for `papers`, any for the others.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_link_previous_event(cavel_files* papers, const cavel_files* previous,
                                                               const char* CAVEL_NULLABLE reason, uint64_t reason_size,
                                                               const cavel_files* const* CAVEL_NULLABLE earlier, uint64_t count,
                                                               const cavel_options* CAVEL_NULLABLE options,
                                                               cavel_problems** CAVEL_NULLABLE problems);

/**
 * Announces an event. `papers` holds plan.json, event.json, targets.csv, event-key.txt and, if the plan needs them, officers.csv,
 * recusals.csv, ledger.csv, catalogue.json; and terms.json (cavel_link_previous_event) if the event is not the first of its office.
 * event-key.txt is 32 new bytes for each event from the system's random generator, as 64 lower-case hexadecimal digits: the salts
 * of the private lists are derived from it (docs/protocol.md, section 1), and it stays in private/. The output is the event's
 * folder: public/announcement.txt, whose digest is published before the draw, and private/.
 * Enterprises that cannot be drawn are problems but do not prevent the event, unless `strict` is 1. If no draw can succeed
 * (faults 358 to 364), that is a problem but does not prevent it either: do not publish the digest of such an event. Faults: those
 * of the files (200 to 499), 600 to 699. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_announce(const cavel_files* papers, int32_t strict,
                                                    const cavel_options* CAVEL_NULLABLE options, cavel_files** event,
                                                    cavel_problems** CAVEL_NULLABLE problems);

/**
 * Simulates a plan under `runs` (100 to 10^8) seeds from the generator mt19937 seeded with `seed`: how often each enterprise is
 * drawn, how visits are distributed, how often there are too few officers. `papers` are those of cavel_announce, or the files of an
 * announced event. It is not a draw: it publishes and decides nothing. The report is what `cavel simulate --json` prints,
 * canonical; the same arguments always give the same report. If no run has enough officers the status is match_incomplete,
 * and the report is written nevertheless. Faults as in cavel_announce. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_simulate(const cavel_files* papers, uint64_t runs, uint32_t seed, int32_t language,
                                                    const cavel_options* CAVEL_NULLABLE options, cavel_text** report_json,
                                                    cavel_problems** CAVEL_NULLABLE problems);

/**
 * Draws an announced event with the values of its sources, by name. The output is the files to be added to its folder:
 * private/drawn/ and the record's digest. The same values always give the same files. If there are too few officers, the
 * problem's detail is the certificate, a line in Chinese and one in English. Faults: event_drawn, event_void,
 * event_papers_changed, source_..., match_incomplete, match_teams_incomplete. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_draw(const cavel_files* event, const char* const* CAVEL_NULLABLE names,
                                                const uint64_t* CAVEL_NULLABLE name_sizes,
                                                const char* const* CAVEL_NULLABLE values,
                                                const uint64_t* CAVEL_NULLABLE value_sizes, uint64_t count,
                                                const cavel_options* CAVEL_NULLABLE options, cavel_files** added,
                                                cavel_problems** CAVEL_NULLABLE problems);

/**
 * What a change of a drawn event is, and who decided it. Initialise it with CAVEL_CHANGE_INIT, which sets `struct_size`;
 * members beyond `struct_size` count as zero, and bytes beyond what the library knows must be zero. Each function names the
 * members that it reads besides `day`, `evidence` and `approver`; the others do not matter to it.
 */
typedef struct cavel_change {
  uint64_t struct_size;                /**< sizeof(cavel_change) */
  int32_t day;                         /**< the day of the change, not before that of the previous record */
  int32_t to;                          /**< the new last day */
  const char* CAVEL_NULLABLE evidence; /**< the number of the document that proves the cause; published */
  uint64_t evidence_size;              /**< bytes of `evidence` */
  const char* CAVEL_NULLABLE approver; /**< who decided it; published */
  uint64_t approver_size;              /**< bytes of `approver` */
  const char* CAVEL_NULLABLE
      reason;           /**< why: of a target or a task a name of the closed list, such as closed (docs/guide/program.md) */
  uint64_t reason_size; /**< bytes of `reason` */
  const char* CAVEL_NULLABLE target; /**< id of a target */
  uint64_t target_size;              /**< bytes of `target` */
  const char* CAVEL_NULLABLE task;   /**< name of a task */
  uint64_t task_size;                /**< bytes of `task` */
} cavel_change;

/** The initial value of cavel_change: `cavel_change change = CAVEL_CHANGE_INIT;` */
#define CAVEL_CHANGE_INIT \
  { sizeof(cavel_change), 0, 0, NULL, 0, NULL, 0, NULL, 0, NULL, 0, NULL, 0 }

/**
 * Repairs a drawn event from the office's rosters as of `day`: recusals.csv, officers.csv or both (each complete), and
 * below inspections/ the documents of inspections that took place, whose panels are kept. A recusal granted since the draw or
 * an officer who may no longer be drawn changes the panels concerned, and as few others as possible. The output is the files to be
 * added to the event's folder: private/drawn/change-N/ and the digest of its record, which names the previous one. Faults:
 * event_not_drawn, event_ended, change_day, repair_..., match_repair_incomplete with its certificate as in cavel_draw,
 * verify_..., those of the rosters. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_repair(const cavel_files* event, const cavel_files* rosters,
                                                  const cavel_change* change, const cavel_options* CAVEL_NULLABLE options,
                                                  cavel_files** added, cavel_problems** CAVEL_NULLABLE problems);

/** What happens to a target. */
enum {
  CAVEL_CHANGE_REPLACE = 1, /**< the next reserve of its stratum takes its place, in every task for which it was drawn */
  CAVEL_CHANGE_EXCUSE = 2,  /**< it is not visited any more; only if no reserve is left */
  CAVEL_CHANGE_SUSPEND = 3, /**< its visit is suspended */
  CAVEL_CHANGE_RESUME = 4   /**< the visit of a suspended target is due again */
};

/**
 * Changes a target of a drawn event: also `target` and `reason`; `rosters` as in cavel_repair, or null. Faults as there, and
 * replace_not_standing, replace_visited, reserve_used_up, target_excused, excuse_reserve_left, target_suspended,
 * target_not_suspended, change_reason. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_change_target(const cavel_files* event, const cavel_files* CAVEL_NULLABLE rosters,
                                                         int32_t kind, const cavel_change* change,
                                                         const cavel_options* CAVEL_NULLABLE options, cavel_files** added,
                                                         cavel_problems** CAVEL_NULLABLE problems);

/** Extends the window of a task: also `task`, `to` and `reason`. Faults as in cavel_change_target, and extend_task_unknown,
 * extend_not_later. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_extend(const cavel_files* event, const cavel_change* change,
                                                  const cavel_options* CAVEL_NULLABLE options, cavel_files** added,
                                                  cavel_problems** CAVEL_NULLABLE problems);

/** Verifies and opens a drawn event: the output is the files to be added to it. An event under embargo ends with it, completed on
 * that day. Faults: event_not_drawn, event_opened, event_void, change_day, verify_... Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_open(const cavel_files* event, int32_t day,
                                                const cavel_options* CAVEL_NULLABLE options, cavel_files** added,
                                                cavel_problems** CAVEL_NULLABLE problems);

/** Ends an opened event: it cannot be changed any more. Faults: event_not_opened, event_ended, and those of cavel_open.
 * Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_close(const cavel_files* event, int32_t day,
                                                 const cavel_options* CAVEL_NULLABLE options, cavel_files** added,
                                                 cavel_problems** CAVEL_NULLABLE problems);

/** Ends a drawn event early: what was drawn becomes public, together with `reason`, in words, `evidence` and
 * `approver`. Faults: event_ended, those of cavel_open and of ids. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_cancel(const cavel_files* event, const cavel_change* change,
                                                  const cavel_options* CAVEL_NULLABLE options, cavel_files** added,
                                                  cavel_problems** CAVEL_NULLABLE problems);

/** Voids an announced event that cannot be drawn: the output is its record, public at once. Faults: event_drawn,
 * event_void, and those of ids for `reason`. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_void(const cavel_files* event, const char* CAVEL_NULLABLE reason, uint64_t size,
                                                const cavel_options* CAVEL_NULLABLE options, cavel_files** added,
                                                cavel_problems** CAVEL_NULLABLE problems);

/**
 * Verifies everything that can be verified from the files of an event, or from its public part alone. The report is what
 * `cavel verify --json` prints, canonical. Published digests, taken from where they were published, are compared:
 * `announcement` is one of 32 bytes, or empty; `records` are any number, 32 bytes each, of records of the event. Records
 * without a digest are listed in the report as not compared. If something differs the status is its fault (verify_..., or that of a text
 * that cannot be read), and the report is written nevertheless. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_verify(const cavel_files* event, const uint8_t* CAVEL_NULLABLE announcement,
                                                  uint64_t announcement_size, const uint8_t* CAVEL_NULLABLE records,
                                                  uint64_t records_size, int32_t language,
                                                  const cavel_options* CAVEL_NULLABLE options, cavel_text** report_json,
                                                  cavel_problems** CAVEL_NULLABLE problems);

/**
 * An enterprise's own ticket in an opened event (or its public part): what `cavel ticket --json` prints, canonical. Faults:
 * event_embargo before it is opened, event_no_such, event_folder_missing. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_event_ticket(const cavel_files* event, const char* CAVEL_NULLABLE task,
                                                        uint64_t task_size, const char* CAVEL_NULLABLE id, uint64_t id_size,
                                                        const cavel_options* CAVEL_NULLABLE options, cavel_text** ticket_json,
                                                        cavel_problems** CAVEL_NULLABLE problems);

/**
 * The baseline that inspections are validated against, from the files of a drawn event: the document of
 * docs/reference/schemas/drawn-event.schema.json, canonical. It names officers and recusals and must not be published.
 * Faults: event_not_drawn, event_folder_missing. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_inspection_baseline(const cavel_files* event,
                                                               const cavel_options* CAVEL_NULLABLE options,
                                                               cavel_text** event_json, cavel_problems** CAVEL_NULLABLE problems);

CAVEL_NONNULL_END

#ifdef __cplusplus
}
#endif

#endif
