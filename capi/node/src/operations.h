/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_NODE_OPERATIONS_H
#define CAVEL_NODE_OPERATIONS_H

/* What the operations share, and those on events (events.c). */
#include "call.h"

/* Argument i of a call as the library takes it. */
#define WHOLE(i) of->given[i].whole
#define COUNT(i) of->given[i].count
#define SEED(i) of->given[i].seed
#define TEXT(i) of->given[i].text, of->given[i].size
#define BLOCK(i) of->given[i].texts.block, of->given[i].texts.size, of->given[i].texts.offsets, of->given[i].texts.count
#define FILES(i) of->given[i].files
#define HANDLE(i) of->given[i].handle->at
/* Arguments i and i + 1: a kernel, and a number of threads. */
#define OPTIONS(i) options_of(of, i)
/* The bytes of argument i as numbers; JavaScript made them from typed arrays, and malloc aligned the copy. */
#define NUMBERS64(i) ((const uint64_t*)(const void*)of->given[i].text)
#define NUMBERS32(i) ((const uint32_t*)(const void*)of->given[i].text)

static inline const cavel_options* options_of(call* of, size_t at) {
  of->options.kernel = of->given[at].text;
  of->options.threads = of->given[at + 1].count;
  return &of->options;
}
/* The bytes of argument i, which are not text. */
#define BYTES(i) ((const uint8_t*)(const void*)of->given[i].text), of->given[i].size

/* Throws if the loaded library is not libcavel, or too old. */
bool library_suffices(napi_env env);

int32_t run_announce(call* of);
int32_t run_draw(call* of);
int32_t run_repair(call* of);
int32_t run_change_target(call* of);
int32_t run_extend(call* of);
int32_t run_open(call* of);
int32_t run_close(call* of);
int32_t run_cancel(call* of);
int32_t run_void(call* of);
int32_t run_verify(call* of);
int32_t run_follow(call* of);
int32_t run_simulate(call* of);
int32_t run_event_ticket(call* of);
int32_t run_inspection_baseline(call* of);

#endif
