/* SPDX-License-Identifier: Apache-2.0 */
/* The median time of a draw of 15 % from a million ids in one block, which the benches of the wrappers are held against. */
#include <cavel.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { count = 1000000, width = 18, runs = 15 };

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return (double)at.tv_sec + 1e-9 * (double)at.tv_nsec;
}

static int ascending(const void* a, const void* b) {
  return (*(const double*)a > *(const double*)b) - (*(const double*)a < *(const double*)b);
}

int main(void) {
  char* ids = malloc((size_t)count * width + 1);
  uint64_t* offsets = malloc(((size_t)count + 1) * sizeof *offsets);
  double seconds[runs];
  uint8_t seed[32] = {0};
  int i;
  if (ids == NULL || offsets == NULL) return 1;
  offsets[0] = 0;
  for (i = 0; i < count; ++i) {
    sprintf(ids + (size_t)i * width, "91410399MA%08d", i);
    offsets[i + 1] = (uint64_t)(i + 1) * width;
  }
  for (i = 0; i < runs; ++i) {
    cavel_selection* found = NULL;
    const uint64_t* indices;
    const uint8_t* tickets;
    const double begun = now();
    if (cavel_select_block(CAVEL_SUITE_SHA256, seed, ids, (uint64_t)count * width, offsets, count, count * 15 / 100, 0, NULL,
                           &found, NULL) != 0 ||
        cavel_selection_get(found, &indices, &tickets) != 0) {
      return 1;
    }
    seconds[i] = now() - begun;
    cavel_selection_free(found);
  }
  qsort(seconds, runs, sizeof *seconds, ascending);
  printf("%.4f\n", seconds[runs / 2]);
  return 0;
}
