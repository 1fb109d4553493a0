/* SPDX-License-Identifier: Apache-2.0 */
/* Long lists of problems: a list that was cut says so. */
#include "check.h"

#include <cavel.h>

/** Ids that are wrong throughout: the first thousand are listed, and how many more there are. */
static void test_ids(void) {
  enum { count = 2500 };
  static const char* ids[count];
  static uint64_t sizes[count];
  uint64_t listed = 0, size, row;
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
  CHECK_STATUS(cavel_select(1, seed, ids, sizes, 1000, 1, 1, NULL, &selection, &problems), CAVEL_FAULT_TEXT_OUTER_SPACE);
  CHECK_STATUS(cavel_problems_count(problems, &listed), 0);
  CHECK(listed == 1000);
  cavel_problems_free(problems);
  CHECK_STATUS(cavel_select(1, seed, ids, sizes, count, 1, 1, NULL, &selection, &problems), CAVEL_FAULT_TEXT_OUTER_SPACE);
  CHECK_STATUS(cavel_problems_count(problems, &listed), 0);
  CHECK(listed == 1001);
  CHECK_STATUS(cavel_problems_at(problems, 999, &code, &severity, &row), 0);
  CHECK(code == CAVEL_FAULT_TEXT_OUTER_SPACE && severity == CAVEL_SEVERITY_ERROR && row == 1000);
  CHECK_STATUS(cavel_problems_at(problems, 1000, &code, &severity, &row), 0);
  CHECK(code == CAVEL_FAULT_PROBLEMS_LEFT_OUT && severity == CAVEL_SEVERITY_WARNING && row == 0);
  CHECK_STATUS(cavel_problems_text(problems, 1000, CAVEL_TEXT_DETAIL, &detail, &size), 0);
  CHECK(size == 4 && strcmp(detail, "1500") == 0);
  cavel_problems_free(problems);
}

/** The same for a calendar: none of its lines is valid, and it has no name. */
static void test_calendar(void) {
  enum { lines = 2500 };
  static char text[2 * lines];
  uint64_t listed = 0, size;
  const char* detail;
  int i;
  cavel_calendar *china = NULL, *made = NULL;
  cavel_problems* problems = NULL;
  for (i = 0; i < lines; ++i) memcpy(text + 2 * i, "x\n", 2);
  CHECK_STATUS(cavel_calendar_china(&china), 0);
  CHECK_STATUS(cavel_calendar_load(china, text, sizeof text, &made, &problems), CAVEL_FAULT_CALENDAR_HEAD);
  CHECK(made == NULL);
  CHECK_STATUS(cavel_problems_count(problems, &listed), 0);
  CHECK(listed == 1001);
  CHECK_STATUS(cavel_problems_text(problems, 1000, CAVEL_TEXT_NAME, &detail, &size), 0);
  CHECK(strcmp(detail, "problems_left_out") == 0);
  CHECK_STATUS(cavel_problems_text(problems, 1000, CAVEL_TEXT_DETAIL, &detail, &size), 0);
  CHECK(strcmp(detail, "1501") == 0);
  cavel_problems_free(problems);
  cavel_calendar_free(china);
}

/** Checks the texts of the only problem of a call that failed. */
static void listed(int32_t status, int32_t wanted, cavel_problems* problems, const char* message) {
  uint64_t count = 0, size = 0;
  const char* text = "";
  CHECK_STATUS(status, wanted);
  CHECK(cavel_problems_count(problems, &count) == 0 && count == 1);
  CHECK(cavel_problems_text(problems, 0, CAVEL_TEXT_MESSAGE_EN, &text, &size) == 0);
  if (strcmp(text, message) != 0) printf("%s\n", text);
  CHECK(strcmp(text, message) == 0 && size == strlen(message));
  cavel_problems_free(problems);
}

/** Calls on one value name it, and its problem. */
static void test_values(void) {
  const uint8_t seed[32] = {0};
  const int32_t day = 30000; /* 2052-02-20 */
  uint8_t digest[32];
  uint64_t n;
  int32_t found, status;
  const char* bytes;
  cavel_problems* problems = NULL;
  cavel_calendar* china = NULL;
  cavel_files* files = NULL;
  cavel_selector* selector = NULL;
  CHECK_STATUS(cavel_calendar_china(&china), 0);
  CHECK_STATUS(cavel_files_new(&files), 0);
  status = cavel_is_working(china, day, &found, &problems);
  listed(status, CAVEL_FAULT_CALENDAR_NEEDS_NOTICE, problems,
         "全国, field \"day\", value \"2052-02-20\": needs the notice for 2027");
  status = cavel_nth_working_day(china, day, 5, &found, &problems);
  listed(status, CAVEL_FAULT_CALENDAR_NEEDS_NOTICE, problems,
         "全国, field \"from\", value \"2052-02-20\": needs the notice for 2027");
  status = cavel_nth_working_days(china, &day, 1, 0, &found, &n, &problems);
  listed(status, CAVEL_FAULT_CLOCK_COUNT, problems, "field \"n\", value \"0\": is not 1 to 3660 days");
  status = cavel_working_days_between(china, 19144, day, &found, &problems);
  listed(status, CAVEL_FAULT_CALENDAR_NEEDS_NOTICE, problems,
         "全国, field \"to\", value \"2052-02-20\": needs the notice for 2027");
  status = cavel_parse_day("2022-02-30", 10, &found, &problems);
  listed(status, CAVEL_FAULT_DATE_NOT_A_DAY, problems, "value \"2022-02-30\": is not a day of the calendar");
  status = cavel_sample_size(10, 3, 2, 1, &n, &problems);
  listed(status, CAVEL_FAULT_FRACTION_OVER_ONE, problems, "value \"3/2\": is more than the whole");
  status = cavel_sample_size(10, 1, 2, 7, &n, &problems);
  listed(status, CAVEL_FAULT_ARGUMENT_RANGE, problems, "field \"rounding\", value \"7\": is out of range");
  status = cavel_ticket(1, seed, " a", 2, digest, &problems);
  listed(status, CAVEL_FAULT_TEXT_OUTER_SPACE, problems, "field \"id\", value \" a\": begins or ends with a space");
  status = cavel_commitment(1, "not a secret", 12, digest, &problems);
  listed(status, CAVEL_FAULT_SOURCE_SECRET_FORM, problems, "field \"secret\": a secret is 64 lower-case hexadecimal digits");
  status = cavel_files_put(files, "../plan.json", 12, "", 0, &problems);
  listed(status, CAVEL_FAULT_PATH_FORM, problems, "field \"path\", value \"../plan.json\": is not a usable path");
  status = cavel_files_get(files, "plan.json", 9, &bytes, &n, &problems);
  listed(status, CAVEL_FAULT_PATH_MISSING, problems, "field \"path\", value \"plan.json\": is not among the files");
  status = cavel_selector_new(1, NULL, 1, 1, 0, NULL, &selector, &problems);
  listed(status, CAVEL_FAULT_ARGUMENT_MISSING, problems, "field \"lot_seed\": is not given");
  CHECK(selector == NULL);
  cavel_calendar_free(china), cavel_files_free(files);
}

int main(void) {
  test_values();
  test_ids();
  test_calendar();
  return check_summary();
}
