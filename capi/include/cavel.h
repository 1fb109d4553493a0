/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_H
#define CAVEL_H

/**
 * \file
 * cavel for every language that can call C: verifiable draws for public inspections (双随机、一公开).
 *
 * Rules that hold for every function:
 * - It returns a status: 0, or the number of a fault (cavel_faults.h). Only the functions named ..._free, and the two
 *   that tell a version, return none. Nothing is thrown, printed or aborted; where memory runs out the status is
 *   cavel_fault_memory_exhausted and nothing is leaked.
 * - Text is UTF-8, given as pointer and length in bytes; a null pointer with length 0 is the empty text. Text that the
 *   library gives is followed by a zero byte, which the length does not count, and lives as long as its handle.
 * - Outputs come last and are written only where the status says so: 0, unless the function says more. A handle given
 *   out is freed by the ..._free of its type and by nothing else; all of these accept a null pointer.
 * - `problems`, where a function has it, may be null. Otherwise it is set: to null where there is nothing to tell (or no
 *   memory to tell it), else to a list that the caller frees, also where the status is 0 (warnings).
 * - Days are numbers of days since 1970-01-01. A digest, seed or ticket is 32 bytes.
 *
 * "Threads: any" means: call it on any thread at any time, with the same handles as other threads. "Threads: one" means:
 * the handle that it changes may move between threads but is used by one at a time. No thread is started.
 */

#include "cavel_faults.h"

#include <stdint.h>

#if defined(_WIN32) && defined(CAVEL_C_BUILD)
#define CAVEL_API __declspec(dllexport)
#elif defined(_WIN32)
#define CAVEL_API __declspec(dllimport)
#elif defined(__GNUC__)
#define CAVEL_API __attribute__((visibility("default")))
#else
#define CAVEL_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** Grows when a function or option is added; a change that breaks callers has another library name. Threads: any. */
CAVEL_API uint32_t cavel_abi_version(void);

/** The library's version, such as "1.0.0". Threads: any. */
CAVEL_API const char* cavel_version(void);

/** Hash suites: SHA-256 and SM3. */
enum { cavel_suite_sha256 = 1, cavel_suite_sm3 = 2 };

/** Languages of texts for people. */
enum { cavel_language_zh = 1, cavel_language_en = 2 };

/** How a sample size that is not whole becomes whole. */
enum { cavel_rounding_up = 1, cavel_rounding_down = 2, cavel_rounding_half_up = 3 };

/**
 * Called from time to time by long calls, on the thread that made the call. It returns 0 to go on; anything else stops
 * the call with cavel_fault_call_cancelled. It must not throw or jump out. `done` of `total` pieces of work are done.
 */
typedef int32_t (*cavel_progress)(void* user, uint64_t done, uint64_t total);

/**
 * How a long call is made. `struct_size` is sizeof(cavel_options) as the caller knows it; members that it does not
 * reach count as null. Bytes beyond what the library knows must be zero.
 */
typedef struct cavel_options {
  uint64_t struct_size;
  cavel_progress progress; /**< null: not told, not stopped */
  void* user;              /**< given to `progress` */
} cavel_options;

/* Problems --------------------------------------------------------------------------------------------------------- */
/** What a call found, in full. Immutable. */
typedef struct cavel_problems cavel_problems;

/** Texts of a problem. */
enum {
  cavel_text_name = 1,   /**< the fault's stable name, such as credit_code_check */
  cavel_text_where = 2,  /**< file, table or document; may be empty, as may all below */
  cavel_text_field = 3,  /**< column, JSON pointer or argument */
  cavel_text_value = 4,  /**< as found */
  cavel_text_detail = 5, /**< a number, an id, the nearest known name */
  cavel_text_message_zh = 6,
  cavel_text_message_en = 7,
  cavel_text_remedy_zh = 8,
  cavel_text_remedy_en = 9,
  cavel_text_article = 10 /**< rule of law or standard */
};

/** Severities: a warning does not make a status. */
enum { cavel_severity_warning = 1, cavel_severity_error = 2 };

CAVEL_API void cavel_problems_free(cavel_problems* problems);

/** How many there are. Threads: any. */
CAVEL_API int32_t cavel_problems_count(const cavel_problems* problems, uint64_t* count);

/** Fault number, severity, and row (1-based, 0: none) of the problem at a place from 0. Threads: any. */
CAVEL_API int32_t cavel_problems_at(const cavel_problems* problems, uint64_t at, int32_t* code, int32_t* severity, uint64_t* row);

/** One text (cavel_text_...) of the problem at a place. Threads: any. */
CAVEL_API int32_t cavel_problems_text(const cavel_problems* problems, uint64_t at, int32_t which, const char** text,
                                      uint64_t* size);

/**
 * What a status means where no list of problems is at hand: name, message or remedy of the fault, its places for
 * details left as {detail}. The text is static. Threads: any.
 */
CAVEL_API int32_t cavel_fault_text(int32_t status, int32_t which, const char** text, uint64_t* size);

/* Text ------------------------------------------------------------------------------------------------------------- */
/** A text that the library made. Immutable. */
typedef struct cavel_text cavel_text;

CAVEL_API void cavel_text_free(cavel_text* text);

/** Its bytes. Threads: any. */
CAVEL_API int32_t cavel_text_get(const cavel_text* text, const char** bytes, uint64_t* size);

/* Digests and tickets ---------------------------------------------------------------------------------------------- */
/** The digest of a message. Threads: any. */
CAVEL_API int32_t cavel_hash(int32_t suite, const char* bytes, uint64_t size, uint8_t digest[32]);

/**
 * The digest of a set of ids: H of the ids in ascending byte order, each followed by a line feed. Faults: those of
 * ids (100 to 104), cavel_fault_too_many_ids over 2^32 - 1. Threads: any.
 */
CAVEL_API int32_t cavel_list_digest(int32_t suite, const char* const* ids, const uint64_t* sizes, uint64_t count,
                                    uint8_t digest[32], cavel_problems** problems);

/** The same of ids in one block: id i is bytes[offsets[i]] up to bytes[offsets[i + 1]]; count + 1 offsets, none over
 * size, ascending. Threads: any. */
CAVEL_API int32_t cavel_list_digest_block(int32_t suite, const char* bytes, uint64_t size, const uint64_t* offsets,
                                          uint64_t count, uint8_t digest[32], cavel_problems** problems);

/** The seed of a lot: H(hex(seed) || label), the label such as targets/task-1. Threads: any. */
CAVEL_API int32_t cavel_lot_seed(int32_t suite, const uint8_t seed[32], const char* label, uint64_t size, uint8_t lot_seed[32]);

/** The ticket of an id, or of two with a line feed between: H(hex(lot_seed) || id). Faults: those of ids. Threads:
 * any. */
CAVEL_API int32_t cavel_ticket(int32_t suite, const uint8_t lot_seed[32], const char* id, uint64_t size, uint8_t ticket[32]);

/* Selection -------------------------------------------------------------------------------------------------------- */
/** The smallest tickets of a list: a sample, and behind it a reserve, both ascending. Immutable. */
typedef struct cavel_selection cavel_selection;

CAVEL_API void cavel_selection_free(cavel_selection* selection);

/**
 * The `sample` ids with the smallest tickets and the next `reserve`; fewer where the list has fewer. This is
 * arithmetic; that nobody could choose the outcome is what an event adds (cavel_announce, cavel_draw). Every id is
 * checked. `options` may be null. Faults: those of ids, drawn_twice, too_many_ids, call_cancelled. Threads: any.
 */
CAVEL_API int32_t cavel_select(int32_t suite, const uint8_t lot_seed[32], const char* const* ids, const uint64_t* sizes,
                               uint64_t count, uint64_t sample, uint64_t reserve, const cavel_options* options,
                               cavel_selection** selection, cavel_problems** problems);

/** The same of ids in one block (see cavel_list_digest_block). Threads: any. */
CAVEL_API int32_t cavel_select_block(int32_t suite, const uint8_t lot_seed[32], const char* bytes, uint64_t size,
                                     const uint64_t* offsets, uint64_t count, uint64_t sample, uint64_t reserve,
                                     const cavel_options* options, cavel_selection** selection, cavel_problems** problems);

/** How many ids are in the sample and in the reserve. Threads: any. */
CAVEL_API int32_t cavel_selection_size(const cavel_selection* selection, uint64_t* sample, uint64_t* reserve);

/**
 * Places in the list (from 0) and tickets, the sample first, then the reserve. The memory belongs to the selection:
 * sample + reserve numbers, and 32 bytes for each. Threads: any.
 */
CAVEL_API int32_t cavel_selection_get(const cavel_selection* selection, const uint64_t** indices, const uint8_t** tickets);

/** A selection from numbers that another machine computed: `sample + reserve` places and tickets, strictly ascending
 * by ticket. Fault: argument_range. Threads: any. */
CAVEL_API int32_t cavel_selection_new(const uint64_t* indices, const uint8_t* tickets, uint64_t sample, uint64_t reserve,
                                      cavel_selection** selection, cavel_problems** problems);

/**
 * One selection from those of disjoint parts of a list. Part i begins at `first[i]` of the whole list, which is added
 * to its places; a null `first` adds nothing. Each part was asked for sample + reserve ids (or had fewer).
 * Fault: drawn_twice. Threads: any.
 */
CAVEL_API int32_t cavel_selection_merge(const cavel_selection* const* parts, const uint64_t* first, uint64_t count,
                                        uint64_t sample, uint64_t reserve, cavel_selection** selection,
                                        cavel_problems** problems);

/** Selects from ids that come in pieces, as from a database cursor; keeps of the order of sample + reserve of them. */
typedef struct cavel_selector cavel_selector;

CAVEL_API void cavel_selector_free(cavel_selector* selector);

/** Begins. Threads: any. */
CAVEL_API int32_t cavel_selector_new(int32_t suite, const uint8_t lot_seed[32], uint64_t sample, uint64_t reserve,
                                     cavel_selector** selector);

/** Takes the next ids. Where an id is refused none of the call is taken; where memory runs out the selector has ended.
 * Faults: those of ids, too_many_ids, handle_used after the end. Threads: one. */
CAVEL_API int32_t cavel_selector_feed(cavel_selector* selector, const char* const* ids, const uint64_t* sizes, uint64_t count,
                                      cavel_problems** problems);

/** The same from one block (see cavel_list_digest_block). Threads: one. */
CAVEL_API int32_t cavel_selector_feed_block(cavel_selector* selector, const char* bytes, uint64_t size, const uint64_t* offsets,
                                            uint64_t count, cavel_problems** problems);

/** Ends: places count over all ids fed. Faults: drawn_twice, handle_used. Threads: one. */
CAVEL_API int32_t cavel_selector_finish(cavel_selector* selector, cavel_selection** selection, cavel_problems** problems);

/* Officers to targets ---------------------------------------------------------------------------------------------- */
/** Panels of officers for targets, or the proof that there are none. Immutable. */
typedef struct cavel_matching cavel_matching;

CAVEL_API void cavel_matching_free(cavel_matching* matching);

/**
 * Gives every target a panel (docs/protocol.md §5, panel mode), on places from 0: targets in draw order, officers in
 * the order of their tickets.
 * - `capacity` and `load` are by officer; null is no bound and no load.
 * - `seats` and `leads` (0 or 1) are by target. Target t may have the officers lead[lead_offsets[t]] up to
 *   lead[lead_offsets[t + 1]], who may lead, and likewise `other`; both strictly ascending; targets + 1 offsets.
 * - `pool` is the announced number of officers; over their number it means all.
 * - `tickets` has `ticket_size` bytes (1 to 32) for every officer of target 0, then of target 1, and so on: the
 *   tickets of the pairs, as big-endian numbers.
 * Where the officers do not suffice the status is match_incomplete and the matching, written all the same, holds the
 * proof. Faults: 503 to 509, argument_range over 2^20 officers. Threads: any.
 */
CAVEL_API int32_t cavel_match(uint64_t officers, const uint64_t* capacity, const uint64_t* load, uint64_t targets,
                              const uint32_t* seats, const uint32_t* leads, const uint64_t* lead_offsets, const uint32_t* lead,
                              const uint64_t* other_offsets, const uint32_t* other, uint64_t pool, const uint8_t* tickets,
                              uint64_t ticket_size, cavel_matching** matching, cavel_problems** problems);

/** Targets that have a panel (0 where not complete), officers, and how many officers were used. Threads: any. */
CAVEL_API int32_t cavel_matching_size(const cavel_matching* matching, uint64_t* targets, uint64_t* officers, uint64_t* pool);

/** The panel of a target, ascending, and its leader. The memory belongs to the matching. Threads: any. */
CAVEL_API int32_t cavel_matching_panel(const cavel_matching* matching, uint64_t target, const uint32_t** officers,
                                       uint64_t* count, uint32_t* leader);

/** Pairs held after the task, by officer. Threads: any. */
CAVEL_API int32_t cavel_matching_loads(const cavel_matching* matching, const uint64_t** loads, uint64_t* count);

/** Why the announced pool, or any, did not suffice: these targets need more seats from these officers of the first
 * `pool` than they have room for. No targets where it sufficed. Threads: any. */
CAVEL_API int32_t cavel_matching_proof(const cavel_matching* matching, const uint32_t** targets, uint64_t* target_count,
                                       const uint32_t** officers, uint64_t* officer_count, uint64_t* needed, uint64_t* room,
                                       uint64_t* pool);

/* Values ----------------------------------------------------------------------------------------------------------- */
/** Checks a unified social credit code (GB 32100-2015). Faults 140 to 150, with what it should be. Threads: any. */
CAVEL_API int32_t cavel_check_credit_code(const char* code, uint64_t size, cavel_problems** problems);

/** Reads a fraction such as 15%, 0.06 or 1/3 as numerator and denominator in lowest terms. Threads: any. */
CAVEL_API int32_t cavel_parse_fraction(const char* text, uint64_t size, uint64_t* numerator, uint64_t* denominator,
                                       cavel_problems** problems);

/** The sample size of a stratum: numerator/denominator of the population, rounded (cavel_rounding_...); never 0 where
 * both are over 0, never over the population. Faults 122 to 124. Threads: any. */
CAVEL_API int32_t cavel_sample_size(uint64_t population, uint64_t numerator, uint64_t denominator, int32_t rounding,
                                    uint64_t* size);

/** Reads a day such as 2022-06-01. Faults 130 to 132. Threads: any. */
CAVEL_API int32_t cavel_parse_day(const char* text, uint64_t size, int32_t* day);

/** Writes a day as ten characters and a zero byte. Fault: argument_range outside 1400 to 9999. Threads: any. */
CAVEL_API int32_t cavel_format_day(int32_t day, char text[11]);

/* Calendar and deadlines ------------------------------------------------------------------------------------------- */
/** The statutory calendar, with the notices that it was made from. Immutable. */
typedef struct cavel_calendar cavel_calendar;

CAVEL_API void cavel_calendar_free(cavel_calendar* calendar);

/** The calendar of China with the notices that the library was released with. Threads: any. */
CAVEL_API int32_t cavel_calendar_china(cavel_calendar** calendar);

/**
 * A calendar from the text of a calendar file (docs/calendar.md): next year's notice, or a local calendar, laid over
 * `base`; a complete calendar, where `base` may be null. Faults 700 to 722, all told. Threads: any.
 */
CAVEL_API int32_t cavel_calendar_load(const cavel_calendar* base, const char* text, uint64_t size, cavel_calendar** calendar,
                                      cavel_problems** problems);

/** The first and the last day that are known, and the SHA-256 of the calendar's canonical text. Threads: any. */
CAVEL_API int32_t cavel_calendar_reach(const cavel_calendar* calendar, int32_t* first, int32_t* last, uint8_t fingerprint[32]);

/** 1 where the day is a working day, else 0. Faults 740 to 742 where the calendar does not reach. Threads: any. */
CAVEL_API int32_t cavel_is_working(const cavel_calendar* calendar, int32_t day, int32_t* working);

/** The n-th working day after a day (n > 0) or before it (n < 0); the day itself is not counted. Faults: clock_count
 * for 0, 740 to 742. Threads: any. */
CAVEL_API int32_t cavel_nth_working_day(const cavel_calendar* calendar, int32_t from, int32_t n, int32_t* day);

/** The same for `count` days at once; INT32_MIN where there is no answer, and how many those are. `to` may be `from`.
 * Threads: any. */
CAVEL_API int32_t cavel_nth_working_days(const cavel_calendar* calendar, const int32_t* from, uint64_t count, int32_t n,
                                         int32_t* to, uint64_t* unanswered);

/** How many working days lie after `from` and not after `to`; negative where `to` is earlier. Threads: any. */
CAVEL_API int32_t cavel_working_days_between(const cavel_calendar* calendar, int32_t from, int32_t to, int32_t* days);

/**
 * When periods end, and why. The question is a JSON object: `from` (a day, or an instant with its offset) and at least
 * one of `clocks` (ids such as "seed.public"), `working_days` and `calendar_days`; perhaps `as_of` (a day), `closes`
 * ("17:30") and `provisional` (true). The answer is the array that `cavel due --json` prints, the earliest end first,
 * canonical. A deadline that is not known yet is an answer: its `status` says so. Faults: json_..., date_..., clock_....
 * Threads: any.
 */
CAVEL_API int32_t cavel_due(const cavel_calendar* calendar, const char* question_json, uint64_t size, int32_t language,
                            cavel_text** deadlines_json, cavel_problems** problems);

/* Files ------------------------------------------------------------------------------------------------------------ */
/** Files by path, as bytes: an event's folder without a file system. Paths are relative, with / between their parts. */
typedef struct cavel_files cavel_files;

CAVEL_API void cavel_files_free(cavel_files* files);

/** No files yet. Threads: any. */
CAVEL_API int32_t cavel_files_new(cavel_files** files);

/** Puts a file, in the place of one of that path; the bytes are copied. Faults: path_form. Threads: one. */
CAVEL_API int32_t cavel_files_put(cavel_files* files, const char* path, uint64_t path_size, const char* bytes, uint64_t size);

/** Puts copies of all files of `more`. Threads: one (for `files`). */
CAVEL_API int32_t cavel_files_add(cavel_files* files, const cavel_files* more);

/** How many there are. Threads: any, while none puts. */
CAVEL_API int32_t cavel_files_count(const cavel_files* files, uint64_t* count);

/** The bytes of a file, good until it is put again or the handle is freed. Fault: path_missing. Threads: any, while none
 * puts. */
CAVEL_API int32_t cavel_files_get(const cavel_files* files, const char* path, uint64_t path_size, const char** bytes,
                                  uint64_t* size);

/** The file at a place from 0; paths ascend. Threads: any, while none puts. */
CAVEL_API int32_t cavel_files_at(const cavel_files* files, uint64_t at, const char** path, uint64_t* path_size,
                                 const char** bytes, uint64_t* size);

/* Events ----------------------------------------------------------------------------------------------------------- */
/** What a holder of a secret of 64 hexadecimal digits announces in its place. Fault: source_secret_form. Threads: any. */
CAVEL_API int32_t cavel_commitment(int32_t suite, const char* secret, uint64_t size, uint8_t commitment[32]);

/**
 * Announces an event. `papers` holds plan.json, event.json, targets.csv and, where the plan needs them, officers.csv,
 * recusals.csv, catalogue.json; and terms.json, where the event is not the first of its office. The event's folder
 * comes back: public/announcement.txt, whose digest is published before the draw, and private/. Enterprises that cannot be drawn
 * are told as problems and do not forbid the event, unless `strict` is 1. Threads: any.
 */
CAVEL_API int32_t cavel_announce(const cavel_files* papers, int32_t strict, cavel_files** event, cavel_problems** problems);

/**
 * Draws an announced event with the values of its sources, by name. The files to be added to its folder come back:
 * private/drawn/ and the record's digest. The same values always give the same files. Where officers do not suffice
 * the problem's detail is the proof, a line in Chinese and one in English. Threads: any.
 */
CAVEL_API int32_t cavel_draw(const cavel_files* event, const char* const* names, const uint64_t* name_sizes,
                             const char* const* values, const uint64_t* value_sizes, uint64_t count, cavel_files** added,
                             cavel_problems** problems);

/** Opens a drawn event: what is added to public/. Threads: any. */
CAVEL_API int32_t cavel_open(const cavel_files* event, cavel_files** added, cavel_problems** problems);

/** Voids an announced event that cannot be drawn: the record of it, public at once. Threads: any. */
CAVEL_API int32_t cavel_void(const cavel_files* event, const char* reason, uint64_t size, cavel_files** added,
                             cavel_problems** problems);

/**
 * Verifies everything that the files of an event allow, or of its public part alone. The report is what
 * `cavel verify --json` prints, canonical. Where something differs the status is its fault, and the report is
 * written all the same. Threads: any.
 */
CAVEL_API int32_t cavel_verify(const cavel_files* event, int32_t language, cavel_text** report_json, cavel_problems** problems);

/**
 * Checks the document of a visit (docs/schemas/inspection.schema.json) against what was drawn
 * (drawn-event.schema.json), the check items (null: those of the notice of 2022) and the calendar, as of a day: every
 * rule that it breaks is a problem with its article and remedy. Faults: json_..., 800 to 999. Threads: any.
 */
CAVEL_API int32_t cavel_check(const char* inspection_json, uint64_t inspection_size, const char* event_json, uint64_t event_size,
                              const char* catalogue_json, uint64_t catalogue_size, const cavel_calendar* calendar, int32_t day,
                              cavel_problems** problems);

#ifdef __cplusplus
}
#endif

#endif
