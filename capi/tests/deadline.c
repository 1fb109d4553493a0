/* SPDX-License-Identifier: Apache-2.0 */
/* Deadlines as numbers: the same as the document of cavel_due, member by member. */
#include "check.h"

#include <cavel.h>

static cavel_calendar* china = NULL;

static int32_t day_of(const char* text) {
  int32_t day = 0;
  CHECK_STATUS(cavel_parse_day(text, strlen(text), &day, NULL), 0);
  return day;
}

/** The answer to a question; checks that the document of cavel_due has the same last day. */
static cavel_deadline_facts facts_of(const cavel_due_question* question, const char* document, cavel_deadline** deadline) {
  cavel_deadline_facts facts = CAVEL_DEADLINE_FACTS_INIT;
  cavel_text* json = NULL;
  const char* text;
  char last[11], expected[32];
  uint64_t size;
  CHECK_STATUS(cavel_deadline_new(china, question, deadline, NULL), 0);
  CHECK_STATUS(cavel_deadline_get(*deadline, &facts), 0);
  CHECK(facts.from == question->from && facts.struct_size == sizeof facts);
  CHECK_STATUS(cavel_due(china, document, strlen(document), CAVEL_LANGUAGE_ZH, &json, NULL), 0);
  CHECK_STATUS(cavel_text_get(json, &text, &size), 0);
  if (facts.last_day != INT32_MIN) {
    CHECK_STATUS(cavel_format_day(facts.last_day, last), 0);
    snprintf(expected, sizeof expected, "\"day\":\"%s\"", last);
    CHECK(strstr(text, expected) != NULL);
  } else {
    CHECK(strstr(text, "\"end\"") == NULL);
  }
  cavel_text_free(json);
  return facts;
}

static void test_clock(void) {
  cavel_due_question question = CAVEL_DUE_QUESTION_INIT;
  cavel_deadline* deadline = NULL;
  cavel_deadline_facts facts;
  const char *holiday, *notice;
  uint64_t holiday_size, notice_size;
  int32_t day, kind, issued, first, last;
  uint8_t fingerprint[32];
  question.clock = "notice.public", question.clock_size = 13, question.from = day_of("2022-09-28");
  facts = facts_of(&question, "{\"from\":\"2022-09-28\",\"clocks\":[\"notice.public\"]}", &deadline);
  CHECK(facts.status == CAVEL_DEADLINE_CONFIRMED && facts.reason == 0 && facts.notice_year == 0);
  CHECK(facts.last_day == day_of("2022-10-10") && facts.not_before == facts.last_day && facts.nominal == INT32_MIN);
  CHECK(facts.end == INT64_C(86400) * (facts.last_day + 1) - 8 * 3600); /* the midnight after it, at +08:00 */
  CHECK(facts.days == 5 && facts.unit == CAVEL_UNIT_WORKING_DAYS && facts.as_of == INT32_MIN);
  CHECK(strcmp(facts.clock, "notice.public") == 0 && facts.clock_size == 13);
  CHECK_STATUS(cavel_calendar_range(china, &first, &last, fingerprint), 0);
  CHECK(memcmp(facts.calendar, fingerprint, 32) == 0);
  /* National Day: five days off in the week, and the two weekend days that were worked for them. */
  CHECK(facts.evidence == 7);
  CHECK_STATUS(cavel_deadline_evidence(deadline, 0, &day, &kind, &holiday, &holiday_size, &notice, &notice_size, &issued), 0);
  CHECK(day == day_of("2022-10-03") && kind == CAVEL_DAY_OFF && issued == day_of("2021-10-25"));
  CHECK(strlen(holiday) == holiday_size && strlen(notice) == notice_size && holiday_size != 0 && notice_size != 0);
  CHECK_STATUS(cavel_deadline_evidence(deadline, 6, &day, &kind, &holiday, &holiday_size, &notice, &notice_size, &issued), 0);
  CHECK(day == day_of("2022-10-09") && kind == CAVEL_DAY_WORK);
  CHECK_STATUS(cavel_deadline_evidence(deadline, 7, &day, &kind, &holiday, &holiday_size, &notice, &notice_size, &issued),
               CAVEL_FAULT_ARGUMENT_RANGE);
  cavel_deadline_free(deadline);
}

static void test_period(void) {
  cavel_due_question question = CAVEL_DUE_QUESTION_INIT;
  cavel_deadline* deadline = NULL;
  cavel_deadline_facts facts;
  question.from = day_of("2022-05-25"), question.days = 3, question.unit = CAVEL_UNIT_CALENDAR_DAYS, question.closes = 1050;
  facts = facts_of(&question, "{\"from\":\"2022-05-25\",\"calendar_days\":3,\"closes\":\"17:30\"}", &deadline);
  CHECK(facts.nominal == day_of("2022-05-28") && facts.last_day == day_of("2022-05-30")); /* a Saturday, to the Monday */
  CHECK(facts.end == INT64_C(86400) * facts.last_day + 1050 * 60 - 8 * 3600 && facts.clock_size == 0 && *facts.clock == 0);
  cavel_deadline_free(deadline);
  question.unit = CAVEL_UNIT_WORKING_DAYS, question.closes = 0, question.has_as_of = 1, question.as_of = day_of("2021-10-01");
  facts = facts_of(&question, "{\"from\":\"2022-05-25\",\"working_days\":3,\"as_of\":\"2021-10-01\"}", &deadline);
  CHECK(facts.status == CAVEL_DEADLINE_NEEDS_NOTICE && facts.reason == CAVEL_FAULT_CALENDAR_NEEDS_NOTICE);
  CHECK(facts.notice_year == 2022 && facts.last_day == INT32_MIN && facts.end == INT64_MIN && facts.as_of == question.as_of);
  cavel_deadline_free(deadline);
  question.provisional = 1;
  facts = facts_of(&question, "{\"from\":\"2022-05-25\",\"working_days\":3,\"as_of\":\"2021-10-01\",\"provisional\":true}",
                   &deadline);
  CHECK(facts.status == CAVEL_DEADLINE_PROVISIONAL && facts.last_day == day_of("2022-05-30"));
  cavel_deadline_free(deadline);
}

static void test_refused(void) {
  cavel_due_question initial = CAVEL_DUE_QUESTION_INIT, question;
  cavel_deadline_facts facts = CAVEL_DEADLINE_FACTS_INIT;
  cavel_deadline* deadline = NULL;
  cavel_problems* problems = NULL;
  const char* text;
  uint64_t size;
  initial.from = 19000, initial.days = 5, initial.unit = CAVEL_UNIT_WORKING_DAYS;
#define WITH(member, value) (question = initial, question.member = (value), cavel_deadline_new(china, &question, &deadline, NULL))
  CHECK_STATUS(WITH(days, 0), CAVEL_FAULT_CLOCK_COUNT);
  CHECK_STATUS(WITH(days, 3661), CAVEL_FAULT_CLOCK_COUNT);
  CHECK_STATUS(WITH(unit, 0), CAVEL_FAULT_ARGUMENT_RANGE);
  CHECK_STATUS(WITH(unit, 3), CAVEL_FAULT_ARGUMENT_RANGE);
  CHECK_STATUS(WITH(closes, 1441), CAVEL_FAULT_CLOCK_CLOSES);
  CHECK_STATUS(WITH(closes, -1), CAVEL_FAULT_CLOCK_CLOSES);
  CHECK_STATUS(WITH(provisional, 2), CAVEL_FAULT_ARGUMENT_RANGE);
  CHECK_STATUS(WITH(reserved, 1), CAVEL_FAULT_ARGUMENT_RANGE);
  CHECK_STATUS(WITH(has_as_of, -1), CAVEL_FAULT_ARGUMENT_RANGE);
  CHECK_STATUS(WITH(from, INT32_MAX), CAVEL_FAULT_ARGUMENT_RANGE);
  CHECK_STATUS(WITH(clock_size, 1), CAVEL_FAULT_ARGUMENT_MISSING);
  CHECK_STATUS(WITH(struct_size, 7), CAVEL_FAULT_ARGUMENT_OPTIONS);
#undef WITH
  question = initial, question.clock = "notice.pubic", question.clock_size = 12;
  CHECK_STATUS(cavel_deadline_new(china, &question, &deadline, &problems), CAVEL_FAULT_CLOCK_UNKNOWN);
  CHECK_STATUS(cavel_problems_text(problems, 0, CAVEL_TEXT_DETAIL, &text, &size), 0);
  CHECK(strcmp(text, "notice.public") == 0 && deadline == NULL);
  cavel_problems_free(problems);
  /* A program that knows fewer members of the answer gets fewer. */
  CHECK_STATUS(cavel_deadline_new(china, &initial, &deadline, NULL), 0);
  facts.struct_size = 16, facts.from = 7;
  CHECK_STATUS(cavel_deadline_get(deadline, &facts), 0);
  CHECK(facts.status == CAVEL_DEADLINE_CONFIRMED && facts.from == 7);
  facts.struct_size = 0;
  CHECK_STATUS(cavel_deadline_get(deadline, &facts), CAVEL_FAULT_ARGUMENT_OPTIONS);
  cavel_deadline_free(deadline);
}

int main(void) {
  CHECK_STATUS(cavel_calendar_china(&china), 0);
  test_clock();
  test_period();
  test_refused();
  cavel_calendar_free(china);
  return check_summary();
}
