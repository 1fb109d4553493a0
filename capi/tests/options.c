/* SPDX-License-Identifier: Apache-2.0 */
/* The options of long calls: a structure of any size that a caller may know, and a progress callback that stops the call. */
#include "check.h"

#include <cavel.h>

static const uint8_t seed[32] = {1, 2, 3};

/** Work that is known before the first id is read is reported first. */
static int32_t first_says(void* user, uint64_t done, uint64_t total) {
  uint64_t* reported = user;
  if (++*reported == 1) CHECK(done == 0 && total == 2 * 200000);
  return 0;
}

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
  uint64_t reported = 0;
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
  options.known.user = &reported;
  options.known.struct_size = 8; /* the members after it are missing */
  CHECK_STATUS(SELECT(), 0);
  CHECK(reported == 0);
  cavel_selection_free(selection);
  options.known.struct_size = sizeof options.known;
  options.known.progress = first_says;
  CHECK_STATUS(SELECT(), 0);
  cavel_selection_free(selection), selection = NULL;
  CHECK(reported > 3);
  reported = 0, options.known.progress = stop;
  CHECK_STATUS(SELECT(), CAVEL_FAULT_CALL_CANCELLED);
  CHECK(reported == 2 && selection == NULL);
}

/** Messages say which values an option takes: the kernels by their names, the threads by their range. */
static void test_remedies(void) {
  const char *ids[] = {"a"}, *text, *name;
  const uint64_t sizes[] = {1};
  uint64_t size, name_size, i;
  cavel_options options = CAVEL_OPTIONS_INIT;
  cavel_selection* selection = NULL;
  cavel_problems* problems = NULL;
  options.kernel = "abacus";
  CHECK_STATUS(cavel_select(2, seed, ids, sizes, 1, 1, 0, &options, &selection, &problems), CAVEL_FAULT_ARGUMENT_OPTIONS);
  CHECK_STATUS(cavel_problems_text(problems, 0, CAVEL_TEXT_DETAIL, &text, &size), 0);
  for (i = 0; cavel_kernel_name(CAVEL_SUITE_SM3, i, &name, &name_size) == 0; ++i) CHECK(strstr(text, name) != NULL);
  CHECK(i > 0);
  CHECK_STATUS(cavel_problems_text(problems, 0, CAVEL_TEXT_MESSAGE_EN, &name, &name_size), 0);
  CHECK(strstr(name, "abacus") != NULL && strstr(name, text) != NULL);
  cavel_problems_free(problems);
  options.kernel = NULL, options.threads = 257;
  CHECK_STATUS(cavel_select(2, seed, ids, sizes, 1, 1, 0, &options, &selection, &problems), CAVEL_FAULT_ARGUMENT_OPTIONS);
  CHECK_STATUS(cavel_problems_text(problems, 0, CAVEL_TEXT_DETAIL, &text, &size), 0);
  CHECK(strstr(text, "256") != NULL);
  cavel_problems_free(problems);
  {
    static const char question[] = "{\"from\":\"2022-05-25\",\"working_days\":[5]}";
    cavel_calendar *china = NULL, *again = NULL;
    cavel_text* answer = NULL;
    CHECK_STATUS(cavel_calendar_china(&china), 0);
    CHECK_STATUS(cavel_calendar_china(&again), 0);
    CHECK(china == again); /* one, shared */
    cavel_calendar_free(again);
    CHECK_STATUS(cavel_due(china, question, sizeof question - 1, CAVEL_LANGUAGE_ZH, &answer, &problems),
                 CAVEL_FAULT_JSON_INTEGER);
    CHECK_STATUS(cavel_problems_text(problems, 0, CAVEL_TEXT_MESSAGE_ZH, &text, &size), 0);
    CHECK(strstr(text, "应为整数") != NULL);
    cavel_problems_free(problems), cavel_calendar_free(china);
  }
  {
    cavel_files *papers = NULL, *event = NULL;
    CHECK_STATUS(cavel_files_new(&papers), 0);
    CHECK_STATUS(cavel_announce(papers, 0, NULL, &event, &problems), CAVEL_FAULT_PAPER_MISSING);
    CHECK_STATUS(cavel_problems_text(problems, 0, CAVEL_TEXT_WHERE, &text, &size), 0);
    CHECK(strcmp(text, "plan.json") == 0);
    cavel_problems_free(problems), cavel_files_free(papers);
  }
}

int main(void) {
  test_options();
  test_remedies();
  return check_summary();
}
