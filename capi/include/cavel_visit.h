/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_VISIT_H
#define CAVEL_VISIT_H

/**
 * \file
 * After the draw: the documents of visits (检查文书), where every drawn enterprise stands, the public notice.
 */

#include "cavel_calendar.h"
#include "cavel_event.h"

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Checks the document of a visit (docs/reference/schemas/inspection.schema.json) against what was drawn
 * (drawn-event.schema.json), the check items (null: those of the notice of 2022) and the calendar, as of a day: every
 * rule that it breaks is a problem with its article and remedy. Faults: json_..., 800 to 999. Threads: any.
 */
CAVEL_API int32_t cavel_check(const char* inspection_json, uint64_t inspection_size, const char* event_json, uint64_t event_size,
                              const char* catalogue_json, uint64_t catalogue_size, const cavel_calendar* calendar, int32_t day,
                              cavel_problems** problems);

/** The same of all documents of `inspections`, excuses.json apart, and of them together: corrections, visits that stand
 * twice. The problems name the file. Faults: also 1000 to 1005. Threads: any. */
CAVEL_API int32_t cavel_check_all(const cavel_files* inspections, const char* event_json, uint64_t event_size,
                                  const char* catalogue_json, uint64_t catalogue_size, const cavel_calendar* calendar,
                                  int32_t day, const cavel_options* options, cavel_problems** problems);

/**
 * Where every drawn enterprise stands at the end of a day, the accounts and rates, and what falls due within `ahead` days (0
 * to 3660): what `cavel status --json` prints, canonical. `inspections` holds the documents of visits and perhaps
 * excuses.json. Where a document is wrong the status is its fault and the answer, without it, is written all the same.
 * Faults: json_..., 1000 to 1006. Threads: any.
 */
CAVEL_API int32_t cavel_status(const char* event_json, uint64_t event_size, const cavel_files* inspections,
                               const cavel_calendar* calendar, int32_t day, int32_t ahead, const cavel_options* options,
                               cavel_text** status_json, cavel_problems** problems);

/**
 * The public notice (抽查结果公示) of a drawn event on a day: index.html and results.csv. It holds nothing that may not be public
 * yet. `event` are the event's files, `inspections` as above, `catalogue_json` null for the items of the notice of 2022.
 * Faults: as above, event_not_drawn, event_folder_missing. Threads: any.
 */
CAVEL_API int32_t cavel_publish(const cavel_files* event, const cavel_files* inspections, const char* catalogue_json,
                                uint64_t catalogue_size, const cavel_calendar* calendar, int32_t day,
                                const cavel_options* options, cavel_files** notice, cavel_problems** problems);

#ifdef __cplusplus
}
#endif

#endif
