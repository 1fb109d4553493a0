/* SPDX-License-Identifier: Apache-2.0 */
/* Long lists of problems: what is told in part says so. */
#include "check.h"

#include <cavel.h>

/** Ids that are wrong throughout: the first thousand are told, and how many more there are. */
static void test_ids(void) {
  enum { count = 2500 };
  static const char* ids[count];
  static uint64_t sizes[count];
  uint64_t told = 0, size, row;
  const uint8_t seed[32] = {0};
  const char* detail;
  int32_t code, severity;
  int i;
  cavel_selection* selection = NULL;
  cavel_problems* problems = NULL;
  for (i = 0; i < count; ++i) {
    ids[i] = i < 1000 ? " a" : "";
    sizes[i] = i < 1000 ? 2 : 0;
  }
  CHECK_STATUS(cavel_select(1, seed, ids, sizes, 1000, 1, 1, NULL, &selection, &problems), cavel_fault_text_outer_space);
  CHECK_STATUS(cavel_problems_count(problems, &told), 0);
  CHECK(told == 1000);
  cavel_problems_free(problems);
  CHECK_STATUS(cavel_select(1, seed, ids, sizes, count, 1, 1, NULL, &selection, &problems), cavel_fault_text_outer_space);
  CHECK_STATUS(cavel_problems_count(problems, &told), 0);
  CHECK(told == 1001);
  CHECK_STATUS(cavel_problems_at(problems, 999, &code, &severity, &row), 0);
  CHECK(code == cavel_fault_text_outer_space && severity == cavel_severity_error && row == 1000);
  CHECK_STATUS(cavel_problems_at(problems, 1000, &code, &severity, &row), 0);
  CHECK(code == cavel_fault_problems_left_out && severity == cavel_severity_warning && row == 0);
  CHECK_STATUS(cavel_problems_text(problems, 1000, cavel_text_detail, &detail, &size), 0);
  CHECK(size == 4 && strcmp(detail, "1500") == 0);
  cavel_problems_free(problems);
}

/** The same of a calendar: no line of it is one, and it has no name. */
static void test_calendar(void) {
  enum { lines = 2500 };
  static char text[2 * lines];
  uint64_t told = 0, size;
  const char* detail;
  int i;
  cavel_calendar *china = NULL, *made = NULL;
  cavel_problems* problems = NULL;
  for (i = 0; i < lines; ++i) memcpy(text + 2 * i, "x\n", 2);
  CHECK_STATUS(cavel_calendar_china(&china), 0);
  CHECK_STATUS(cavel_calendar_load(china, text, sizeof text, &made, &problems), cavel_fault_calendar_head);
  CHECK(made == NULL);
  CHECK_STATUS(cavel_problems_count(problems, &told), 0);
  CHECK(told == 1001);
  CHECK_STATUS(cavel_problems_text(problems, 1000, cavel_text_name, &detail, &size), 0);
  CHECK(strcmp(detail, "problems_left_out") == 0);
  CHECK_STATUS(cavel_problems_text(problems, 1000, cavel_text_detail, &detail, &size), 0);
  CHECK(strcmp(detail, "1501") == 0);
  cavel_problems_free(problems);
  cavel_calendar_free(china);
}

int main(void) {
  test_ids();
  test_calendar();
  return check_summary();
}
