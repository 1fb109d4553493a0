/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_CALENDAR_H
#define CAVEL_CALENDAR_H

/**
 * \file
 * The statutory calendar of working days, and deadlines.
 */

#include "cavel_call.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Calendar and deadlines ------------------------------------------------------------------------------------------- */
/** The statutory calendar with the notices that it was made from. Immutable. */
typedef struct cavel_calendar cavel_calendar;

/** Frees a calendar; null is allowed. Threads: any, once no other call uses it. */
CAVEL_API void cavel_calendar_free(cavel_calendar* calendar);

/** The calendar of China with the notices known when the library was released. Threads: any. */
CAVEL_API cavel_status cavel_calendar_china(cavel_calendar** calendar);

/**
 * A calendar from the text of a calendar file (docs/guide/calendar.md): next year's notice, or a local calendar, added to
 * `base`; if `base` is null the text is a complete calendar. Faults 700 to 722; all are reported. Threads: any.
 */
CAVEL_API cavel_status cavel_calendar_load(const cavel_calendar* base, const char* text, uint64_t size, cavel_calendar** calendar,
                                           cavel_problems** problems);

/** The first and the last day that the calendar covers, and the SHA-256 of its canonical text. Threads: any. */
CAVEL_API cavel_status cavel_calendar_range(const cavel_calendar* calendar, int32_t* first, int32_t* last,
                                            uint8_t fingerprint[32]);

/** The calendar's canonical text, which cavel_calendar_load reads and the fingerprint is computed from. Threads: any. */
CAVEL_API cavel_status cavel_calendar_text(const cavel_calendar* calendar, cavel_text** text);

/** 1 for a working day, else 0. Faults 740 to 742 if the calendar does not cover the day: the problem names the day and
 * the year whose notice is needed. Time: O(1). Threads: any. */
CAVEL_API cavel_status cavel_is_working(const cavel_calendar* calendar, int32_t day, int32_t* working, cavel_problems** problems);

/** The n-th working day after a day (n > 0) or before it (n < 0); the day itself is not counted. Faults: clock_count for
 * n = 0, 740 to 742. Time: O(1). Threads: any. */
CAVEL_API cavel_status cavel_nth_working_day(const cavel_calendar* calendar, int32_t from, int32_t n, int32_t* day,
                                             cavel_problems** problems);

/** The same for `count` days at once; INT32_MIN where there is no answer, and the number of those in `unanswered`. `to`
 * may be `from`. Fault: clock_count for n = 0. Time: O(count). Threads: any. */
CAVEL_API cavel_status cavel_nth_working_days(const cavel_calendar* calendar, const int32_t* from, uint64_t count, int32_t n,
                                              int32_t* to, uint64_t* unanswered, cavel_problems** problems);

/** The number of working days after `from` up to and including `to`; negative if `to` is earlier. Faults 740 to 742.
 * Time: O(1). Threads: any. */
CAVEL_API cavel_status cavel_working_days_between(const cavel_calendar* calendar, int32_t from, int32_t to, int32_t* days,
                                                  cavel_problems** problems);

/**
 * Deadlines with their evidence. The question is a JSON object: `from` (a day, or an instant with its offset) and at least
 * one of `clocks` (ids such as "notice.public"), `working_days` and `calendar_days`; optionally `as_of` (a day), `closes`
 * ("17:30") and `provisional` (true). The answer is the array that `cavel due --json` prints, the earliest deadline first,
 * canonical. A deadline that is not known yet is an answer: its `status` says so. Faults: json_..., date_..., clock_....
 * Threads: any.
 */
CAVEL_API cavel_status cavel_due(const cavel_calendar* calendar, const char* question_json, uint64_t size, int32_t language,
                                 cavel_text** deadlines_json, cavel_problems** problems);

/**
 * The last days of one clock (an id such as "notice.public") for `count` starting days; INT32_MIN if the day is not known
 * or the clock is not in force, and the number of those in `unanswered`. The days are those of cavel_due. `to` may be
 * `from`. Fault: clock_unknown. Time: O(count). Threads: any.
 */
CAVEL_API cavel_status cavel_due_days(const cavel_calendar* calendar, const char* clock, uint64_t size, const int32_t* from,
                                      uint64_t count, int32_t* to, uint64_t* unanswered, cavel_problems** problems);

/** The clocks that the library knows, with their articles: the array that `cavel due --clocks --json` prints, canonical.
 * Threads: any. */
CAVEL_API cavel_status cavel_clocks(int32_t language, cavel_text** clocks_json);

#ifdef __cplusplus
}
#endif

#endif
