/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_CAPI_CHECK_H
#define CAVEL_CAPI_CHECK_H

/** \file Shared by the C tests: a check that counts, bytes from hexadecimal, fields of a line. */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned long checks_made = 0;
static unsigned long checks_failed = 0;

#define CHECK(condition) check_that((condition) != 0, #condition, __FILE__, __LINE__)
#define CHECK_STATUS(call, wanted) check_status((call), (wanted), #call, __FILE__, __LINE__)

/** Increments the count, from any thread. \return the new count */
static inline unsigned long count_one(unsigned long* counter) {
#if defined(__GNUC__)
  return __atomic_add_fetch(counter, 1, __ATOMIC_RELAXED);
#else
  return ++*counter;
#endif
}

static inline void check_that(int holds, const char* text, const char* file, int line) {
  (void)count_one(&checks_made);
  if (holds) return;
  if (count_one(&checks_failed) < 40) printf("%s:%d: %s\n", file, line, text);
}

static inline void check_status(int32_t found, int32_t wanted, const char* text, const char* file, int line) {
  (void)count_one(&checks_made);
  if (found == wanted) return;
  if (count_one(&checks_failed) < 40) printf("%s:%d: %s is %d, not %d\n", file, line, text, (int)found, (int)wanted);
}

/** Any status will do. */
static inline void ignore(int32_t status) { (void)status; }

static inline int check_summary(void) {
  printf("%lu checks, %lu failed\n", checks_made, checks_failed);
  return checks_failed == 0 && checks_made != 0 ? 0 : 1;
}

/** Bytes of hexadecimal digits up to `end`; the memory is the caller's. */
static inline char* bytes_from_hex(const char* text, const char* end, uint64_t* size) {
  const uint64_t count = (uint64_t)(end - text) / 2;
  char* bytes = malloc((size_t)count + 1);
  uint64_t i;
  for (i = 0; i < count; ++i) {
    unsigned value = 0;
    sscanf(text + 2 * i, "%2x", &value);
    bytes[i] = (char)value;
  }
  bytes[count] = 0;
  *size = count;
  return bytes;
}

/** Texts of a list of hexadecimal items. */
typedef struct text_list {
  char** texts;
  uint64_t* sizes;
  uint64_t count;
} text_list;

static inline text_list list_from_hex(const char* text, const char* end) {
  text_list list = {NULL, NULL, 0};
  while (text < end) {
    const char* stop = text;
    while (stop < end && *stop != ',' && *stop != ':') ++stop;
    list.texts = realloc(list.texts, (size_t)(list.count + 1) * sizeof *list.texts);
    list.sizes = realloc(list.sizes, (size_t)(list.count + 1) * sizeof *list.sizes);
    list.texts[list.count] = bytes_from_hex(text, stop, &list.sizes[list.count]);
    ++list.count;
    text = stop + 1;
  }
  return list;
}

static inline void free_list(text_list* list) {
  uint64_t i;
  for (i = 0; i < list->count; ++i) free(list->texts[i]);
  free(list->texts);
  free(list->sizes);
}

/** Splits a line at its tabs, in place. */
static inline int split_fields(char* line, char** fields, int most) {
  int count = 0;
  while (count < most) {
    fields[count++] = line;
    line = strchr(line, '\t');
    if (line == NULL) break;
    *line++ = 0;
  }
  return count;
}

#endif
