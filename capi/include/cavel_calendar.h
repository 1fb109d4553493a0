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

CAVEL_NONNULL_BEGIN

/* Calendar and deadlines ------------------------------------------------------------------------------------------- */
/** The statutory calendar with the notices that it was made from. Immutable. */
typedef struct cavel_calendar cavel_calendar;

/** Frees a calendar; null is allowed. Threads: any, once no other call uses it. */
CAVEL_API void cavel_calendar_free(cavel_calendar* CAVEL_NULLABLE calendar);

/** The calendar of China with the notices known when the library was released. There is one, shared by all who ask: asking
 * takes no memory after the first time, and freeing it does nothing. Time: O(1). Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_calendar_china(cavel_calendar** calendar);

/**
 * A calendar from the text of a calendar file (docs/guide/calendar.md): next year's notice, or a local calendar, added to
 * `base`; if `base` is null the text is a complete calendar. Faults 700 to 722; all are reported. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_calendar_load(const cavel_calendar* CAVEL_NULLABLE base,
                                                         const char* CAVEL_NULLABLE text, uint64_t size,
                                                         cavel_calendar** calendar, cavel_problems** CAVEL_NULLABLE problems);

/** The first and the last day that the calendar covers, and the SHA-256 of its canonical text. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_calendar_range(const cavel_calendar* calendar, int32_t* first, int32_t* last,
                                                          uint8_t fingerprint[32]);

/** The calendar's canonical text, which cavel_calendar_load reads and the fingerprint is computed from. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_calendar_text(const cavel_calendar* calendar, cavel_text** text);

/** 1 for a working day, else 0. Faults 740 to 742 if the calendar does not cover the day: the problem names the day and
 * the year whose notice is needed. Time: O(1). Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_is_working(const cavel_calendar* calendar, int32_t day, int32_t* working,
                                                      cavel_problems** CAVEL_NULLABLE problems);

/** The n-th working day after a day (n > 0) or before it (n < 0); the day itself is not counted. Faults: clock_count for
 * n = 0, 740 to 742. Time: O(1). Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_nth_working_day(const cavel_calendar* calendar, int32_t from, int32_t n, int32_t* day,
                                                           cavel_problems** CAVEL_NULLABLE problems);

/** The same for `count` days at once; INT32_MIN where there is no answer, and the number of those in `unanswered`. `to`
 * may be `from`. Fault: clock_count for n = 0. Time: O(count). Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_nth_working_days(const cavel_calendar* calendar, const int32_t* CAVEL_NULLABLE from,
                                                            uint64_t count, int32_t n, int32_t* CAVEL_NULLABLE to,
                                                            uint64_t* unanswered, cavel_problems** CAVEL_NULLABLE problems);

/** The number of working days after `from` up to and including `to`; negative if `to` is earlier. Faults 740 to 742.
 * Time: O(1). Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_working_days_between(const cavel_calendar* calendar, int32_t from, int32_t to,
                                                                int32_t* days, cavel_problems** CAVEL_NULLABLE problems);

/**
 * Deadlines with their evidence. The question is a JSON object: `from` (a day, or an instant with its offset) and at least
 * one of `clocks` (ids such as "notice.public"), `working_days` and `calendar_days`; optionally `as_of` (a day), `closes`
 * ("17:30"), `provisional` (true) and `rules` (names or documents of rule packs): docs/reference/schemas/due-question.schema.json. The
 * answer is the array that `cavel due --json` prints, the earliest deadline first, canonical. A deadline that is not known yet
 * is an answer: its `status` says so. Faults: json_..., date_..., clock_.... Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_due(const cavel_calendar* calendar, const char* CAVEL_NULLABLE question_json,
                                               uint64_t size, int32_t language, cavel_text** deadlines_json,
                                               cavel_problems** CAVEL_NULLABLE problems);

/**
 * The last days of one clock (an id such as "notice.public") for `count` starting days; INT32_MIN where the day is not known
 * or the clock is not in force, and the number of those in `unanswered`. The days are those of cavel_due. `to` may be
 * `from`. Fault: clock_unknown. Time: O(count). Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_due_days(const cavel_calendar* calendar, const char* CAVEL_NULLABLE clock,
                                                    uint64_t size, const int32_t* CAVEL_NULLABLE from, uint64_t count,
                                                    int32_t* CAVEL_NULLABLE to, uint64_t* unanswered,
                                                    cavel_problems** CAVEL_NULLABLE problems);

/** The unit of a period. */
enum { CAVEL_UNIT_WORKING_DAYS = 1, CAVEL_UNIT_CALENDAR_DAYS = 2 };

/** How certain a deadline is. */
enum {
  CAVEL_DEADLINE_CONFIRMED = 1,    /**< every day up to it is covered by a notice */
  CAVEL_DEADLINE_NEEDS_NOTICE = 2, /**< it is not known until the notice of `notice_year` is out */
  CAVEL_DEADLINE_PROVISIONAL = 3,  /**< it rests on assumed days; only where the question asks for that */
  CAVEL_DEADLINE_OUT_OF_RANGE = 4  /**< outside the calendar, or not known as of that day: see `reason` */
};

/** What an exceptional day is: a day of rest that is skipped, or a working day at a weekend that is counted. */
enum { CAVEL_DAY_OFF = 1, CAVEL_DAY_WORK = 2 };

/**
 * The question of one deadline: a clock, or a bare period of days. Initialise it with CAVEL_DUE_QUESTION_INIT, which sets
 * `struct_size`; members beyond `struct_size` count as zero, and bytes beyond what the library knows must be zero.
 */
typedef struct cavel_due_question {
  uint64_t struct_size;             /**< sizeof(cavel_due_question) */
  const char* CAVEL_NULLABLE clock; /**< the id of a clock, such as notice.public; empty: a bare period */
  uint64_t clock_size;              /**< bytes of `clock` */
  int32_t from;                     /**< day zero, which is not counted */
  int32_t days;                     /**< the length of a bare period, 1 to 3660; 0 with a clock */
  int32_t unit;                     /**< CAVEL_UNIT_... of a bare period; 0 with a clock */
  int32_t closes;                   /**< close of business in minutes after midnight, 1 to 1440; 0: midnight */
  int32_t provisional;              /**< 1: a year whose notice is not out yet is assumed; 0: never */
  int32_t has_as_of;                /**< 1: the calendar as it stood at the end of `as_of`; 0: as it is */
  int32_t as_of;                    /**< a day; read if `has_as_of` is 1 */
  int32_t reserved;                 /**< 0 */
} cavel_due_question;

/** The initial value of cavel_due_question: `cavel_due_question question = CAVEL_DUE_QUESTION_INIT;` */
#define CAVEL_DUE_QUESTION_INIT \
  { sizeof(cavel_due_question), NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0 }

/** A deadline with its evidence. Immutable. */
typedef struct cavel_deadline cavel_deadline;

/** Frees a deadline; null is allowed. Threads: any, once no other call uses it. */
CAVEL_API void cavel_deadline_free(cavel_deadline* CAVEL_NULLABLE deadline);

/**
 * One deadline with its evidence, as numbers: the same answer as cavel_due's. A deadline that is not known yet is an answer: its
 * status says so. Faults: clock_..., date_range. Time: O(exceptional days on the way), and O(days of the calendar) with `as_of`.
 * Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_deadline_new(const cavel_calendar* calendar, const cavel_due_question* question,
                                                        cavel_deadline** deadline, cavel_problems** CAVEL_NULLABLE problems);

/**
 * What a deadline is. The caller sets `struct_size`, as CAVEL_DEADLINE_FACTS_INIT does; the library writes the members that it
 * reaches; bytes beyond those that it knows must be zero, and stay so. A day that is not known is INT32_MIN. Texts are followed by a zero byte; that of
 * `clock` is static.
 */
typedef struct cavel_deadline_facts {
  uint64_t struct_size; /**< sizeof(cavel_deadline_facts) */
  int32_t status;       /**< CAVEL_DEADLINE_... */
  int32_t reason;       /**< why it is not confirmed: 740 to 742; 0 if it is */
  int32_t from;         /**< day zero */
  int32_t days;         /**< the length of the period */
  int32_t unit;         /**< CAVEL_UNIT_... */
  int32_t notice_year;  /**< the year whose notice is awaited; 0: none */
  int32_t last_day;     /**< the last day */
  int32_t nominal;      /**< of calendar days: the last day before it moved to the next working day */
  int32_t not_before;   /**< the deadline is certainly not before this day */
  int32_t as_of;        /**< the day as of which the calendar was read; INT32_MIN: as it is */
  int64_t end;          /**< the first moment that is too late, in seconds since 1970-01-01T00:00Z; INT64_MIN: not known */
  const char* CAVEL_NULLABLE clock; /**< the id of the clock; empty for a bare period */
  uint64_t clock_size;              /**< bytes of `clock` */
  uint64_t evidence;                /**< the number of exceptional days on the way: cavel_deadline_evidence */
  uint8_t calendar[32];             /**< the fingerprint of the calendar */
} cavel_deadline_facts;

/** The initial value of cavel_deadline_facts: `cavel_deadline_facts facts = CAVEL_DEADLINE_FACTS_INIT;` */
#define CAVEL_DEADLINE_FACTS_INIT                                                    \
  {                                                                                  \
    sizeof(cavel_deadline_facts), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, 0, { 0 } \
  }

/** What a deadline is. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_deadline_get(const cavel_deadline* deadline, cavel_deadline_facts* facts);

/** The exceptional day at an index from 0, ascending: the day, CAVEL_DAY_..., the holiday, the number of the notice, and the day
 * on which that was issued (INT32_MIN: not known). The texts live as long as the deadline. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_deadline_evidence(const cavel_deadline* deadline, uint64_t index, int32_t* day,
                                                             int32_t* kind, const char** holiday, uint64_t* holiday_size,
                                                             const char** notice, uint64_t* notice_size, int32_t* issued);

/** The clocks that the library knows, with their articles: the array that `cavel due --clocks --json` prints, canonical.
 * Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_clocks(int32_t language, cavel_text** clocks_json);

CAVEL_NONNULL_END

#ifdef __cplusplus
}
#endif

#endif
