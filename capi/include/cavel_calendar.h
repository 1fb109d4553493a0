/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_CALENDAR_H
#define CAVEL_CALENDAR_H

/**
 * \file
 * The statutory calendar of working days (法定工作日历), and when periods end.
 */

#include "cavel_call.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Calendar and deadlines ------------------------------------------------------------------------------------------- */
/** The statutory calendar, with the notices that it was made from. Immutable. */
typedef struct cavel_calendar cavel_calendar;

/** Frees it; null is nothing. Threads: any, once no other call uses it. */
CAVEL_API void cavel_calendar_free(cavel_calendar* calendar);

/** The calendar of China with the notices that the library was released with. Threads: any. */
CAVEL_API int32_t cavel_calendar_china(cavel_calendar** calendar);

/**
 * A calendar from the text of a calendar file (docs/guide/calendar.md): next year's notice, or a local calendar, laid over
 * `base`; where `base` is null the text is a complete calendar. Faults 700 to 722, all told. Threads: any.
 */
CAVEL_API int32_t cavel_calendar_load(const cavel_calendar* base, const char* text, uint64_t size, cavel_calendar** calendar,
                                      cavel_problems** problems);

/** The first and the last day that are known, and the SHA-256 of the calendar's canonical text. Threads: any. */
CAVEL_API int32_t cavel_calendar_reach(const cavel_calendar* calendar, int32_t* first, int32_t* last, uint8_t fingerprint[32]);

/** The calendar's canonical text, which cavel_calendar_load reads and of which the fingerprint is taken. Threads: any. */
CAVEL_API int32_t cavel_calendar_text(const cavel_calendar* calendar, cavel_text** text);

/** 1 where the day is a working day, else 0. Faults 740 to 742 where the calendar does not reach: the problem names the day
 * and the year whose notice is needed. Time: O(1). Threads: any. */
CAVEL_API int32_t cavel_is_working(const cavel_calendar* calendar, int32_t day, int32_t* working, cavel_problems** problems);

/** The n-th working day after a day (n > 0) or before it (n < 0); the day itself is not counted. Faults: clock_count
 * for 0, 740 to 742. Time: O(1). Threads: any. */
CAVEL_API int32_t cavel_nth_working_day(const cavel_calendar* calendar, int32_t from, int32_t n, int32_t* day,
                                        cavel_problems** problems);

/** The same for `count` days at once; INT32_MIN where there is no answer, and how many those are. `to` may be `from`.
 * Fault: clock_count for 0. Time: O(count). Threads: any. */
CAVEL_API int32_t cavel_nth_working_days(const cavel_calendar* calendar, const int32_t* from, uint64_t count, int32_t n,
                                         int32_t* to, uint64_t* unanswered, cavel_problems** problems);

/** How many working days lie after `from` and not after `to`; negative where `to` is earlier. Faults 740 to 742.
 * Time: O(1). Threads: any. */
CAVEL_API int32_t cavel_working_days_between(const cavel_calendar* calendar, int32_t from, int32_t to, int32_t* days,
                                             cavel_problems** problems);

/**
 * When periods end, and why. The question is a JSON object: `from` (a day, or an instant with its offset) and at least
 * one of `clocks` (ids such as "seed.public"), `working_days` and `calendar_days`; perhaps `as_of` (a day), `closes`
 * ("17:30") and `provisional` (true). The answer is the array that `cavel due --json` prints, the earliest end first,
 * canonical. A deadline that is not known yet is an answer: its `status` says so. Faults: json_..., date_..., clock_....
 * Threads: any.
 */
CAVEL_API int32_t cavel_due(const cavel_calendar* calendar, const char* question_json, uint64_t size, int32_t language,
                            cavel_text** deadlines_json, cavel_problems** problems);

/**
 * The last days of one clock (an id such as "seed.public") that starts on `count` days; INT32_MIN where a day is not known or
 * the clock is not in force, and how many those are. The days are those of cavel_due. `to` may be `from`. Faults:
 * clock_unknown. Time: O(count). Threads: any.
 */
CAVEL_API int32_t cavel_due_days(const cavel_calendar* calendar, const char* clock, uint64_t size, const int32_t* from,
                                 uint64_t count, int32_t* to, uint64_t* unanswered, cavel_problems** problems);

/** The clocks that the library knows, with their articles: the array that `cavel due --clocks --json` prints, canonical.
 * Threads: any. */
CAVEL_API int32_t cavel_clocks(int32_t language, cavel_text** clocks_json);

#ifdef __cplusplus
}
#endif

#endif
