/* SPDX-License-Identifier: Apache-2.0 */
/* The options of long calls: a structure of any size that a caller may know, and a listener that stops the call. */
#include "check.h"

#include <cavel.h>

static const uint8_t seed[32] = {1, 2, 3};

static int32_t stop(void* user, uint64_t done, uint64_t total) {
  ++*(uint64_t*)user;
  CHECK(done <= total);
  return *(uint64_t*)user == 2;
}

static void test_options(void) {
  enum { count = 200000 };
  static char block[6 * count];
  static uint64_t offsets[count + 1];
  struct {
    cavel_options known;
    uint64_t later;
  } options;
  const uint64_t sizes[] = {0, 7, 4097, UINT64_MAX};
  uint64_t told = 0;
  int i;
  cavel_selection* selection = NULL;
  for (i = 0; i < count; ++i) {
    snprintf(block + 6 * i, 6, "%05u", (unsigned)i % 100000U);
    block[6 * i + 5] = (char)('a' + i / 100000);
    offsets[i + 1] = (uint64_t)(6 * (i + 1));
  }
  {
    const cavel_options initial = CAVEL_OPTIONS_INIT;
    CHECK(initial.struct_size == sizeof initial && initial.progress == NULL && initial.threads == 0);
    CHECK_STATUS(cavel_select_block(1, seed, block, sizeof block, offsets, count, 9, 1, &initial, &selection, NULL), 0);
    cavel_selection_free(selection), selection = NULL;
  }
  memset(&options, 0, sizeof options);
#define SELECT() cavel_select_block(1, seed, block, sizeof block, offsets, count, 9, 1, &options.known, &selection, NULL)
  for (i = 0; i < 4; ++i) {
    options.known.struct_size = sizes[i];
    CHECK_STATUS(SELECT(), CAVEL_FAULT_ARGUMENT_OPTIONS);
  }
  options.known.struct_size = sizeof options;
  options.later = 1;
  CHECK_STATUS(SELECT(), CAVEL_FAULT_ARGUMENT_OPTIONS);
  options.later = 0;
  CHECK_STATUS(SELECT(), 0);
  cavel_selection_free(selection);
  options.known.progress = stop;
  options.known.user = &told;
  options.known.struct_size = 8; /* the members behind it are not there */
  CHECK_STATUS(SELECT(), 0);
  CHECK(told == 0);
  cavel_selection_free(selection);
  options.known.struct_size = sizeof options.known;
  CHECK_STATUS(SELECT(), CAVEL_FAULT_CALL_CANCELLED);
  CHECK(told == 2 && selection == NULL);
}

int main(void) {
  test_options();
  return check_summary();
}
