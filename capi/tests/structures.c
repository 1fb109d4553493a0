/* SPDX-License-Identifier: Apache-2.0 */
/* Structures of input: each member wrong, and structures of other sizes than the library's. structures SAMPLES. */
#include "calls.h"

#define MISSING CAVEL_FAULT_ARGUMENT_MISSING
#define RANGE CAVEL_FAULT_ARGUMENT_RANGE

static void test_matching_ranges(void) {
  const uint32_t seats[1] = {2}, leads[1] = {0}, beyond[2] = {0, 7}, good[2] = {0, 1}, many[1] = {UINT32_MAX}, three[1] = {3};
  const uint64_t none[2] = {0, 0}, two[2] = {0, 2}, down[2] = {2, 0}, wide[2] = {0, UINT64_MAX};
  const uint8_t tickets[4] = {1, 2, 3, 4};
  cavel_match_input whole = CAVEL_MATCH_INPUT_INIT, of;
  cavel_matching* found = NULL;
  whole.officers = 2, whole.targets = 1, whole.seats = seats, whole.leads = leads, whole.lead_offsets = none;
  whole.other_offsets = two, whole.other = good, whole.pool = 9, whole.tickets = tickets, whole.ticket_size = 1;
#define WITH(member, value) (of = whole, of.member = (value), cavel_match(&of, NULL, &found, NULL))
  CHECK_STATUS(WITH(pool, 9), 0);
  cavel_matching_free(found);
  CHECK_STATUS(WITH(other, beyond), CAVEL_FAULT_MATCH_OFFICER_LIST);
  CHECK_STATUS(WITH(other_offsets, down), RANGE);
  CHECK_STATUS(WITH(other_offsets, wide), RANGE);
  CHECK_STATUS(WITH(other, NULL), MISSING);
  CHECK_STATUS(WITH(other_offsets, NULL), MISSING);
  CHECK_STATUS(WITH(lead_offsets, NULL), MISSING);
  CHECK_STATUS(WITH(seats, NULL), MISSING);
  CHECK_STATUS(WITH(leads, NULL), MISSING);
  CHECK_STATUS(WITH(tickets, NULL), MISSING);
  CHECK_STATUS(WITH(officers, UINT64_MAX), RANGE);
  CHECK_STATUS(WITH(targets, UINT64_MAX), RANGE);
  CHECK_STATUS(WITH(ticket_size, 0), RANGE);
  CHECK_STATUS(WITH(ticket_size, 33), RANGE);
  CHECK_STATUS(WITH(load, wide), RANGE);
  CHECK_STATUS(WITH(seats, many), CAVEL_FAULT_MATCH_PANEL_SIZE);
  CHECK_STATUS(WITH(struct_size, 7), CAVEL_FAULT_ARGUMENT_OPTIONS);
  CHECK_STATUS(WITH(struct_size, 4097), CAVEL_FAULT_ARGUMENT_OPTIONS);
  CHECK_STATUS(WITH(struct_size, 8), RANGE); /* no members after it: tickets have no size */
  CHECK_STATUS(WITH(seats, three), CAVEL_FAULT_MATCH_INCOMPLETE);
  CHECK(found != NULL);
  cavel_matching_free(found), found = NULL;
#undef WITH
#define REPAIR(member, value) (of = whole, of.member = (value), cavel_match_repair(&of, NULL, &found, NULL))
  CHECK_STATUS(REPAIR(before_offsets, NULL), MISSING);
  CHECK_STATUS(REPAIR(before_offsets, two), MISSING);
  CHECK_STATUS(REPAIR(before_offsets, down), RANGE);
#undef REPAIR
#define REPAIR(member, value) (of = whole, of.member = (value), cavel_match_repair_teams(&of, NULL, &found, NULL))
  CHECK_STATUS(REPAIR(teams, 1), MISSING);
  CHECK_STATUS(REPAIR(teams, UINT64_MAX), RANGE);
  CHECK_STATUS(REPAIR(team_offsets, two), MISSING); /* no `before` */
#undef REPAIR
  CHECK(found == NULL);
}

/** A structure of input as a later program has it: longer, and zero there. */
static void test_changes(void) {
  struct {
    cavel_change known;
    uint64_t later;
  } of;
  cavel_files* added = NULL;
  cavel_problems* problems = NULL;
  const char* text;
  uint64_t n;
  memset(&of, 0, sizeof of);
#define CHANGE() cavel_change_target(given.drawn, NULL, CAVEL_CHANGE_REPLACE, &of.known, NULL, &added, &problems)
  of.known = change_of(19150, "closed", "1", "2");
  of.known.target = given.target, of.known.target_size = strlen(given.target);
  of.known.struct_size = sizeof of;
  CHECK_STATUS(CHANGE(), 0);
  cavel_files_free(added), added = NULL;
  of.later = 1;
  CHECK_STATUS(CHANGE(), CAVEL_FAULT_ARGUMENT_OPTIONS);
  CHECK_STATUS(cavel_problems_text(problems, 0, CAVEL_TEXT_FIELD, &text, &n), 0);
  CHECK(strcmp(text, "struct_size") == 0);
  cavel_problems_free(problems), problems = NULL;
  of.later = 0, of.known.struct_size = 0;
  CHECK_STATUS(CHANGE(), CAVEL_FAULT_ARGUMENT_OPTIONS);
  cavel_problems_free(problems), problems = NULL;
  of.known.struct_size = sizeof of.known, of.known.approver = NULL;
  CHECK_STATUS(CHANGE(), MISSING);
  cavel_problems_free(problems), problems = NULL;
  of.known.approver_size = 0;
  CHECK_STATUS(CHANGE(), CAVEL_FAULT_TEXT_EMPTY);
  cavel_problems_free(problems), problems = NULL;
  of.known = change_of(INT32_MIN, "closed", "1", "2");
  CHECK_STATUS(CHANGE(), RANGE);
  cavel_problems_free(problems);
#undef CHANGE
  CHECK(added == NULL);
}

int main(int argc, char** argv) {
  if (argc != 2) {
    printf("structures SAMPLES\n");
    return 2;
  }
  make_given(argv[1]);
  test_matching_ranges();
  test_changes();
  free_given();
  return check_summary();
}
