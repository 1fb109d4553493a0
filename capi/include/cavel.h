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

#include <stdint.h>

#include "cavel_faults.h"

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
CAVEL_API const char *cavel_version(void);

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
typedef int32_t (*cavel_progress)(void *user, uint64_t done, uint64_t total);

/**
 * How a long call is made. `struct_size` is sizeof(cavel_options) as the caller knows it; members that it does not
 * reach count as null. Bytes beyond what the library knows must be zero.
 */
typedef struct cavel_options {
  uint64_t struct_size;
  cavel_progress progress; /**< null: not told, not stopped */
  void *user;              /**< given to `progress` */
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

CAVEL_API void cavel_problems_free(cavel_problems *problems);

/** How many there are. Threads: any. */
CAVEL_API int32_t cavel_problems_count(const cavel_problems *problems, uint64_t *count);

/** Fault number, severity, and row (1-based, 0: none) of the problem at a place from 0. Threads: any. */
CAVEL_API int32_t cavel_problems_at(const cavel_problems *problems, uint64_t at, int32_t *code, int32_t *severity,
                                    uint64_t *row);

/** One text (cavel_text_...) of the problem at a place. Threads: any. */
CAVEL_API int32_t cavel_problems_text(const cavel_problems *problems, uint64_t at, int32_t which, const char **text,
                                      uint64_t *size);

/**
 * What a status means where no list of problems is at hand: name, message or remedy of the fault, its places for
 * details left as {detail}. The text is static. Threads: any.
 */
CAVEL_API int32_t cavel_fault_text(int32_t status, int32_t which, const char **text, uint64_t *size);

/* Text ------------------------------------------------------------------------------------------------------------- */

/** A text that the library made. Immutable. */
typedef struct cavel_text cavel_text;

CAVEL_API void cavel_text_free(cavel_text *text);

/** Its bytes. Threads: any. */
CAVEL_API int32_t cavel_text_get(const cavel_text *text, const char **bytes, uint64_t *size);

/* Digests and tickets ---------------------------------------------------------------------------------------------- */

/** The digest of a message. Threads: any. */
CAVEL_API int32_t cavel_hash(int32_t suite, const char *bytes, uint64_t size, uint8_t digest[32]);

/**
 * The digest of a set of ids: H of the ids in ascending byte order, each followed by a line feed. Faults: those of
 * ids (100 to 104), cavel_fault_too_many_ids over 2^32 - 1. Threads: any.
 */
CAVEL_API int32_t cavel_list_digest(int32_t suite, const char *const *ids, const uint64_t *sizes, uint64_t count,
                                    uint8_t digest[32], cavel_problems **problems);

/** The same of ids in one block: id i is bytes[offsets[i]] up to bytes[offsets[i + 1]]; count + 1 offsets, none over
 * size, ascending. Threads: any. */
CAVEL_API int32_t cavel_list_digest_block(int32_t suite, const char *bytes, uint64_t size, const uint64_t *offsets,
                                          uint64_t count, uint8_t digest[32], cavel_problems **problems);

/** The seed of a lot: H(hex(seed) || label), the label such as targets/task-1. Threads: any. */
CAVEL_API int32_t cavel_lot_seed(int32_t suite, const uint8_t seed[32], const char *label, uint64_t size,
                                 uint8_t lot_seed[32]);

/** The ticket of an id, or of two with a line feed between: H(hex(lot_seed) || id). Faults: those of ids. Threads:
 * any. */
CAVEL_API int32_t cavel_ticket(int32_t suite, const uint8_t lot_seed[32], const char *id, uint64_t size,
                               uint8_t ticket[32]);

/* Selection -------------------------------------------------------------------------------------------------------- */

/** The smallest tickets of a list: a sample, and behind it a reserve, both ascending. Immutable. */
typedef struct cavel_selection cavel_selection;

CAVEL_API void cavel_selection_free(cavel_selection *selection);

/**
 * The `sample` ids with the smallest tickets and the next `reserve`; fewer where the list has fewer. This is
 * arithmetic; that nobody could choose the outcome is what an event adds (cavel_announce, cavel_draw). Every id is
 * checked. `options` may be null. Faults: those of ids, drawn_twice, too_many_ids, call_cancelled. Threads: any.
 */
CAVEL_API int32_t cavel_select(int32_t suite, const uint8_t lot_seed[32], const char *const *ids, const uint64_t *sizes,
                               uint64_t count, uint64_t sample, uint64_t reserve, const cavel_options *options,
                               cavel_selection **selection, cavel_problems **problems);

/** The same of ids in one block (see cavel_list_digest_block). Threads: any. */
CAVEL_API int32_t cavel_select_block(int32_t suite, const uint8_t lot_seed[32], const char *bytes, uint64_t size,
                                     const uint64_t *offsets, uint64_t count, uint64_t sample, uint64_t reserve,
                                     const cavel_options *options, cavel_selection **selection,
                                     cavel_problems **problems);

/** How many ids are in the sample and in the reserve. Threads: any. */
CAVEL_API int32_t cavel_selection_size(const cavel_selection *selection, uint64_t *sample, uint64_t *reserve);

/**
 * Places in the list (from 0) and tickets, the sample first, then the reserve. The memory belongs to the selection:
 * sample + reserve numbers, and 32 bytes for each. Threads: any.
 */
CAVEL_API int32_t cavel_selection_get(const cavel_selection *selection, const uint64_t **indices,
                                      const uint8_t **tickets);

/** A selection from numbers that another machine computed: `sample + reserve` places and tickets, strictly ascending
 * by ticket. Fault: argument_range. Threads: any. */
CAVEL_API int32_t cavel_selection_new(const uint64_t *indices, const uint8_t *tickets, uint64_t sample,
                                      uint64_t reserve, cavel_selection **selection, cavel_problems **problems);

/**
 * One selection from those of disjoint parts of a list. Part i begins at `first[i]` of the whole list, which is added
 * to its places; a null `first` adds nothing. Each part was asked for sample + reserve ids (or had fewer).
 * Fault: drawn_twice. Threads: any.
 */
CAVEL_API int32_t cavel_selection_merge(const cavel_selection *const *parts, const uint64_t *first, uint64_t count,
                                        uint64_t sample, uint64_t reserve, cavel_selection **selection,
                                        cavel_problems **problems);

/** Selects from ids that come in pieces, as from a database cursor; keeps of the order of sample + reserve of them. */
typedef struct cavel_selector cavel_selector;

CAVEL_API void cavel_selector_free(cavel_selector *selector);

/** Begins. Threads: any. */
CAVEL_API int32_t cavel_selector_new(int32_t suite, const uint8_t lot_seed[32], uint64_t sample, uint64_t reserve,
                                     cavel_selector **selector);

/** Takes the next ids. Where an id is refused none of the call is taken; where memory runs out the selector has ended.
 * Faults: those of ids, too_many_ids, handle_used after the end. Threads: one. */
CAVEL_API int32_t cavel_selector_feed(cavel_selector *selector, const char *const *ids, const uint64_t *sizes,
                                      uint64_t count, cavel_problems **problems);

/** The same from one block (see cavel_list_digest_block). Threads: one. */
CAVEL_API int32_t cavel_selector_feed_block(cavel_selector *selector, const char *bytes, uint64_t size,
                                            const uint64_t *offsets, uint64_t count, cavel_problems **problems);

/** Ends: places count over all ids fed. Faults: drawn_twice, handle_used. Threads: one. */
CAVEL_API int32_t cavel_selector_finish(cavel_selector *selector, cavel_selection **selection,
                                        cavel_problems **problems);

/* Values ----------------------------------------------------------------------------------------------------------- */

/** Checks a unified social credit code (GB 32100-2015). Faults 140 to 150, with what it should be. Threads: any. */
CAVEL_API int32_t cavel_check_credit_code(const char *code, uint64_t size, cavel_problems **problems);

/** Reads a fraction such as 15%, 0.06 or 1/3 as numerator and denominator in lowest terms. Threads: any. */
CAVEL_API int32_t cavel_parse_fraction(const char *text, uint64_t size, uint64_t *numerator, uint64_t *denominator,
                                       cavel_problems **problems);

/** The sample size of a stratum: numerator/denominator of the population, rounded (cavel_rounding_...); never 0 where
 * both are over 0, never over the population. Faults 122 to 124. Threads: any. */
CAVEL_API int32_t cavel_sample_size(uint64_t population, uint64_t numerator, uint64_t denominator, int32_t rounding,
                                    uint64_t *size);

/** Reads a day such as 2022-06-01. Faults 130 to 132. Threads: any. */
CAVEL_API int32_t cavel_parse_day(const char *text, uint64_t size, int32_t *day);

/** Writes a day as ten characters and a zero byte. Fault: argument_range outside 1400 to 9999. Threads: any. */
CAVEL_API int32_t cavel_format_day(int32_t day, char text[11]);

/* Calendar and deadlines ------------------------------------------------------------------------------------------- */

/** The statutory calendar, with the notices that it was made from. Immutable. */
typedef struct cavel_calendar cavel_calendar;

CAVEL_API void cavel_calendar_free(cavel_calendar *calendar);

/** The calendar of China with the notices that the library was released with. Threads: any. */
CAVEL_API int32_t cavel_calendar_china(cavel_calendar **calendar);

/**
 * A calendar from the text of a calendar file (docs/calendar.md): next year's notice, or a local calendar, laid over
 * `base`; a complete calendar, where `base` may be null. Faults 700 to 722, all told. Threads: any.
 */
CAVEL_API int32_t cavel_calendar_load(const cavel_calendar *base, const char *text, uint64_t size,
                                      cavel_calendar **calendar, cavel_problems **problems);

/** The first and the last day that are known, and the SHA-256 of the calendar's canonical text. Threads: any. */
CAVEL_API int32_t cavel_calendar_reach(const cavel_calendar *calendar, int32_t *first, int32_t *last,
                                       uint8_t fingerprint[32]);

/** 1 where the day is a working day, else 0. Faults 740 to 742 where the calendar does not reach. Threads: any. */
CAVEL_API int32_t cavel_is_working(const cavel_calendar *calendar, int32_t day, int32_t *working);

/** The n-th working day after a day (n > 0) or before it (n < 0); the day itself is not counted. Faults: clock_count
 * for 0, 740 to 742. Threads: any. */
CAVEL_API int32_t cavel_nth_working_day(const cavel_calendar *calendar, int32_t from, int32_t n, int32_t *day);

/** The same for `count` days at once; INT32_MIN where there is no answer, and how many those are. `to` may be `from`.
 * Threads: any. */
CAVEL_API int32_t cavel_nth_working_days(const cavel_calendar *calendar, const int32_t *from, uint64_t count, int32_t n,
                                         int32_t *to, uint64_t *unanswered);

/** How many working days lie after `from` and not after `to`; negative where `to` is earlier. Threads: any. */
CAVEL_API int32_t cavel_working_days_between(const cavel_calendar *calendar, int32_t from, int32_t to, int32_t *days);

/**
 * When periods end, and why. The question is a JSON object: `from` (a day, or an instant with its offset) and at least
 * one of `clocks` (ids such as "seed.public"), `working_days` and `calendar_days`; perhaps `as_of` (a day), `closes`
 * ("17:30") and `provisional` (true). The answer is the array that `cavel due --json` prints, the earliest end first,
 * canonical. A deadline that is not known yet is an answer: its `status` says so. Faults: json_..., date_..., clock_....
 * Threads: any.
 */
CAVEL_API int32_t cavel_due(const cavel_calendar *calendar, const char *question_json, uint64_t size, int32_t language,
                            cavel_text **deadlines_json, cavel_problems **problems);

#ifdef __cplusplus
}
#endif

#endif
