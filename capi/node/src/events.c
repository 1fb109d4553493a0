/* SPDX-License-Identifier: Apache-2.0 */
/* The operations on events. */
#include "operations.h"

#include <stdlib.h>

int32_t run_announce(call* of) { return cavel_announce(FILES(0), WHOLE(1), OPTIONS(2), &of->made_files, &of->problems); }

/* Values: name, value, name, value, … */
int32_t run_draw(call* of) {
  const text_block* values = &of->given[1].texts;
  const uint64_t count = values->count / 2;
  const char** texts = calloc(2 * (size_t)count + 1, sizeof *texts);
  uint64_t* sizes = calloc(2 * (size_t)count + 1, sizeof *sizes);
  int32_t status = CAVEL_FAULT_MEMORY_EXHAUSTED;
  if (texts != NULL && sizes != NULL) {
    for (uint64_t i = 0; i < count; ++i) {
      const uint64_t* at = values->offsets + 2 * i;
      texts[i] = values->block + at[0];
      sizes[i] = at[1] - at[0];
      texts[count + i] = values->block + at[1];
      sizes[count + i] = at[2] - at[1];
    }
    status = cavel_draw(FILES(0), texts, sizes, texts + count, sizes + count, count, OPTIONS(2), &of->made_files, &of->problems);
  }
  free(texts);
  free(sizes);
  return status;
}

/* Evidence and approver are the arguments from `by` on, the reason is that at `reason`; 0 means none. */
static cavel_change change_of(const call* of, int32_t day, size_t by, size_t reason) {
  cavel_change change = CAVEL_CHANGE_INIT;
  change.day = day;
  change.evidence = of->given[by].text, change.evidence_size = of->given[by].size;
  change.approver = of->given[by + 1].text, change.approver_size = of->given[by + 1].size;
  if (reason != 0) change.reason = of->given[reason].text, change.reason_size = of->given[reason].size;
  return change;
}

int32_t run_repair(call* of) {
  const cavel_change change = change_of(of, WHOLE(2), 3, 0);
  return cavel_repair(FILES(0), FILES(1), &change, OPTIONS(5), &of->made_files, &of->problems);
}

int32_t run_change_target(call* of) {
  cavel_change change = change_of(of, WHOLE(3), 6, 5);
  change.target = of->given[4].text, change.target_size = of->given[4].size;
  return cavel_change_target(FILES(0), FILES(1), WHOLE(2), &change, OPTIONS(8), &of->made_files, &of->problems);
}

int32_t run_extend(call* of) {
  cavel_change change = change_of(of, WHOLE(1), 5, 4);
  change.task = of->given[2].text, change.task_size = of->given[2].size;
  change.to = WHOLE(3);
  return cavel_extend(FILES(0), &change, OPTIONS(7), &of->made_files, &of->problems);
}

int32_t run_open(call* of) { return cavel_open(FILES(0), WHOLE(1), OPTIONS(2), &of->made_files, &of->problems); }

int32_t run_close(call* of) { return cavel_close(FILES(0), WHOLE(1), OPTIONS(2), &of->made_files, &of->problems); }

int32_t run_cancel(call* of) {
  const cavel_change change = change_of(of, WHOLE(1), 3, 2);
  return cavel_cancel(FILES(0), &change, OPTIONS(5), &of->made_files, &of->problems);
}

int32_t run_void(call* of) { return cavel_void(FILES(0), TEXT(1), NULL, &of->made_files, &of->problems); }

int32_t run_verify(call* of) {
  return cavel_verify(FILES(0), BYTES(1), BYTES(2), WHOLE(3), OPTIONS(4), &of->made_text, &of->problems);
}

/* The papers themselves are changed and returned. */
int32_t run_follow(call* of) {
  const argument* earlier = &of->given[3];
  const int32_t status = cavel_link_previous_event(FILES(0), FILES(1), TEXT(2), (const cavel_files* const*)earlier->many,
                                                   earlier->count, NULL, &of->problems);
  of->made_files = FILES(0);
  FILES(0) = NULL;
  return status;
}

int32_t run_simulate(call* of) {
  return cavel_simulate(FILES(0), COUNT(1), (uint32_t)COUNT(2), WHOLE(3), OPTIONS(4), &of->made_text, &of->problems);
}

int32_t run_event_ticket(call* of) { return cavel_event_ticket(FILES(0), TEXT(1), TEXT(2), NULL, &of->made_text, &of->problems); }

int32_t run_inspection_baseline(call* of) { return cavel_inspection_baseline(FILES(0), NULL, &of->made_text, &of->problems); }
