/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_INSPECTION_H
#define CAVEL_INSPECTION_H

/**
 * \file
 * After the draw: rule packs, inspection documents, the publication report, the public notice.
 */

#include "cavel_calendar.h"
#include "cavel_event.h"

#ifdef __cplusplus
extern "C" {
#endif

CAVEL_NONNULL_BEGIN

/**
 * Reads and checks a rule pack (docs/reference/schemas/rule-pack.schema.json): deadlines, catalogue, measures, demands on visits and table of
 * sectors of one authority or office. The answer is its canonical JSON: cavel_hash of it is the digest by which an announcement binds the
 * pack, and its member `name` is the name. It stands in the papers of an event as rules/NAME.json, and in the array `rules` of a drawn
 * event (drawn-event.schema.json) and of the question of cavel_due (due-question.schema.json). Warnings are problems as well.
 * Faults: json_..., 384 to 395, clock_count, catalogue_..., industry_..., those of texts and names. Threads: any. O(bytes).
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_rule_pack_read(const char* CAVEL_NULLABLE json, uint64_t size,
                                                          cavel_text** canonical_json, cavel_problems** CAVEL_NULLABLE problems);

/** The canonical JSON of a shipped rule pack: national, emergency-management, market-supervision, yanshi-2022.
 * Fault: rule_pack_unknown, with the nearest name. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_rule_pack_shipped(const char* CAVEL_NULLABLE name, uint64_t size,
                                                             cavel_text** canonical_json,
                                                             cavel_problems** CAVEL_NULLABLE problems);

/**
 * Validates the document of one inspection (docs/reference/schemas/inspection.schema.json) as of a day, against what was
 * drawn (cavel_inspection_baseline; drawn-event.schema.json), the check items (null: those of the notice of 2022) and the
 * calendar. Every broken rule is a problem with its article and remedy. Faults: json_..., 800 to 999.
 * Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_validate_inspection(const char* CAVEL_NULLABLE inspection_json,
                                                               uint64_t inspection_size, const char* CAVEL_NULLABLE event_json,
                                                               uint64_t event_size, const char* CAVEL_NULLABLE catalogue_json,
                                                               uint64_t catalogue_size, const cavel_calendar* calendar,
                                                               int32_t day, cavel_problems** CAVEL_NULLABLE problems);

/** The same for all documents in `inspections`, and for them together: corrections, and inspections
 * entered twice. The problems name the file, and at a joint visit the department behind it. Faults: also 1000 to 1005. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_validate_inspections(const cavel_files* inspections,
                                                                const char* CAVEL_NULLABLE event_json, uint64_t event_size,
                                                                const char* CAVEL_NULLABLE catalogue_json,
                                                                uint64_t catalogue_size, const cavel_calendar* calendar,
                                                                int32_t day, const cavel_options* CAVEL_NULLABLE options,
                                                                cavel_problems** CAVEL_NULLABLE problems);

/**
 * The state of every drawn enterprise at the end of a day, the totals and rates, and what falls due within `ahead` days (0
 * to 3660): what `cavel status --json` prints, canonical. `inspections` holds the inspection documents.
 * If a document is wrong, the status is its fault, and the report, without that document, is written
 * nevertheless. Faults: json_..., 1000 to 1007. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_publication_report(const char* CAVEL_NULLABLE event_json, uint64_t event_size,
                                                              const cavel_files* inspections, const cavel_calendar* calendar,
                                                              int32_t day, int32_t ahead,
                                                              const cavel_options* CAVEL_NULLABLE options,
                                                              cavel_text** report_json, cavel_problems** CAVEL_NULLABLE problems);

/**
 * The public notice of a drawn event as of a day: index.html and results.csv. It contains nothing that may not be public
 * yet. `event` are the event's files, `inspections` as above, `catalogue_json` null for the items of the packs that the event
 * names, else of the notice of 2022.
 * Faults: as above, event_not_drawn, event_folder_missing. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_publish(const cavel_files* event, const cavel_files* inspections,
                                                   const char* CAVEL_NULLABLE catalogue_json, uint64_t catalogue_size,
                                                   const cavel_calendar* calendar, int32_t day,
                                                   const cavel_options* CAVEL_NULLABLE options, cavel_files** notice,
                                                   cavel_problems** CAVEL_NULLABLE problems);

CAVEL_NONNULL_END

#ifdef __cplusplus
}
#endif

#endif
