/* SPDX-License-Identifier: Apache-2.0 */
/* Every operation of the C library, one row each: its arguments, its function, its value. */
#include "operations.h"

#include <stdlib.h>

static int32_t run_fault_text(call* of) { return cavel_fault_text(WHOLE(0), WHOLE(1), &of->words, &of->words_size); }

static int32_t run_version(call* of) {
  of->words = cavel_version();
  while (of->words[of->words_size] != 0) ++of->words_size;
  return 0;
}

static int32_t run_version_number(call* of) {
  of->number[0] = cavel_version_number();
  return 0;
}

static int32_t run_hash(call* of) { return cavel_hash(WHOLE(0), TEXT(1), of->digest); }

static int32_t run_list_digest(call* of) {
  return cavel_list_digest_block(WHOLE(0), BLOCK(1), OPTIONS(2), of->digest, &of->problems);
}

static int32_t run_lot_seed(call* of) { return cavel_lot_seed(WHOLE(0), SEED(1), TEXT(2), of->digest); }

static int32_t run_ticket(call* of) { return cavel_ticket(WHOLE(0), SEED(1), TEXT(2), of->digest, &of->problems); }

static int32_t run_commitment(call* of) { return cavel_commitment(WHOLE(0), TEXT(1), of->digest, &of->problems); }

static int32_t run_select(call* of) {
  return cavel_select_block(WHOLE(0), SEED(1), BLOCK(2), COUNT(3), COUNT(4), OPTIONS(5), &of->made_selection, &of->problems);
}

/* Takes indices and tickets of each part, how many of them are its sample, and where each part begins in the whole. */
static int32_t run_merge(call* of) {
  const text_block* parts = &of->given[0].texts;
  const uint64_t count = parts->count / 2;
  cavel_selection** made = calloc((size_t)count + 1, sizeof *made);
  int32_t status = made == NULL ? CAVEL_FAULT_MEMORY_EXHAUSTED : 0;
  for (uint64_t i = 0; status == 0 && i < count; ++i) {
    const uint64_t* at = parts->offsets + 2 * i;
    const uint64_t sample = NUMBERS64(1)[i], size = (at[1] - at[0]) / sizeof(uint64_t);
    cavel_problems_free(of->problems);
    status = cavel_selection_new((const uint64_t*)(const void*)(parts->block + at[0]), (const uint8_t*)parts->block + at[1],
                                 sample, size - sample, &made[i], &of->problems);
  }
  if (status == 0) {
    cavel_problems_free(of->problems);
    status = cavel_selection_merge((const cavel_selection* const*)made, NUMBERS64(2), count, COUNT(3), COUNT(4),
                                   &of->made_selection, &of->problems);
  }
  for (uint64_t i = 0; made != NULL && i < count; ++i) cavel_selection_free(made[i]);
  free(made);
  return status;
}

static int32_t run_selector_new(call* of) {
  return cavel_selector_new(WHOLE(0), SEED(1), COUNT(2), COUNT(3), COUNT(4), OPTIONS(5), &of->made_selector, &of->problems);
}

static int32_t run_selector_feed(call* of) { return cavel_selector_push_block(HANDLE(0), BLOCK(1), &of->problems); }

static int32_t run_selector_finish(call* of) { return cavel_selector_finish(HANDLE(0), &of->made_selection, &of->problems); }

/* The arguments of TAKES_TASK. */
static cavel_match_input task_of(const call* of) {
  cavel_match_input task = CAVEL_MATCH_INPUT_INIT;
  task.officers = COUNT(0), task.capacity = NUMBERS64(1), task.load = NUMBERS64(2);
  task.targets = COUNT(3), task.seats = NUMBERS32(4), task.leads = NUMBERS32(5);
  task.lead_offsets = NUMBERS64(6), task.lead = NUMBERS32(7);
  task.other_offsets = NUMBERS64(8), task.other = NUMBERS32(9);
  task.pool = COUNT(10), task.tickets = (const uint8_t*)of->given[11].text, task.ticket_size = COUNT(12);
  return task;
}

static int32_t run_match(call* of) {
  const cavel_match_input task = task_of(of);
  return cavel_match(&task, OPTIONS(13), &of->made_matching, &of->problems);
}

static int32_t run_match_teams(call* of) {
  const cavel_match_input task = task_of(of);
  return cavel_match_teams(&task, WHOLE(13), OPTIONS(14), &of->made_matching, &of->problems);
}

static int32_t run_match_repair(call* of) {
  cavel_match_input task = task_of(of);
  task.before_offsets = NUMBERS64(13), task.before = NUMBERS32(14);
  return cavel_match_repair(&task, OPTIONS(15), &of->made_matching, &of->problems);
}

static int32_t run_match_repair_teams(call* of) {
  cavel_match_input task = task_of(of);
  task.teams = COUNT(13), task.team_offsets = NUMBERS64(14), task.team = NUMBERS32(15), task.before = NUMBERS32(16);
  return cavel_match_repair_teams(&task, OPTIONS(17), &of->made_matching, &of->problems);
}

static int32_t run_check_credit_code(call* of) { return cavel_check_credit_code(TEXT(0), &of->problems); }

static int32_t run_parse_fraction(call* of) {
  return cavel_parse_fraction(TEXT(0), &of->number[0], &of->number[1], &of->problems);
}

static int32_t run_sample_size(call* of) {
  return cavel_sample_size(COUNT(0), COUNT(1), COUNT(2), WHOLE(3), &of->number[0], &of->problems);
}

static int32_t run_parse_day(call* of) { return cavel_parse_day(TEXT(0), &of->day[0], &of->problems); }

static int32_t run_format_day(call* of) {
  of->words = of->day_text;
  of->words_size = sizeof of->day_text - 1;
  return cavel_format_day(WHOLE(0), of->day_text);
}

static int32_t run_calendar_china(call* of) { return cavel_calendar_china(&of->made_calendar); }

static int32_t run_calendar_load(call* of) { return cavel_calendar_load(HANDLE(0), TEXT(1), &of->made_calendar, &of->problems); }

static int32_t run_calendar_complete(call* of) { return cavel_calendar_load(NULL, TEXT(0), &of->made_calendar, &of->problems); }

static int32_t run_calendar_reach(call* of) { return cavel_calendar_range(HANDLE(0), &of->day[0], &of->day[1], of->digest); }

static int32_t run_is_working(call* of) { return cavel_is_working(HANDLE(0), WHOLE(1), &of->day[0], &of->problems); }

static int32_t run_nth_working_day(call* of) {
  return cavel_nth_working_day(HANDLE(0), WHOLE(1), WHOLE(2), &of->day[0], &of->problems);
}

/* In place: the days given are a copy. */
static int32_t run_nth_working_days(call* of) {
  int32_t* days = (int32_t*)(void*)of->given[1].text;
  return cavel_nth_working_days(HANDLE(0), days, of->given[1].size / sizeof *days, WHOLE(2), days, &of->number[0], &of->problems);
}

static int32_t run_working_days_between(call* of) {
  return cavel_working_days_between(HANDLE(0), WHOLE(1), WHOLE(2), &of->day[0], &of->problems);
}

static int32_t run_due(call* of) { return cavel_due(HANDLE(0), TEXT(1), WHOLE(2), &of->made_text, &of->problems); }

static int32_t run_check(call* of) {
  return cavel_validate_inspection(TEXT(0), TEXT(1), TEXT(2), HANDLE(3), WHOLE(4), &of->problems);
}

static int32_t run_check_all(call* of) {
  return cavel_validate_inspections(FILES(0), TEXT(1), TEXT(2), HANDLE(3), WHOLE(4), OPTIONS(5), &of->problems);
}

static int32_t run_status(call* of) {
  return cavel_publication_report(TEXT(0), FILES(1), HANDLE(2), WHOLE(3), WHOLE(4), OPTIONS(5), &of->made_text, &of->problems);
}

static int32_t run_publish(call* of) {
  return cavel_publish(FILES(0), FILES(1), TEXT(2), HANDLE(3), WHOLE(4), OPTIONS(5), &of->made_files, &of->problems);
}

static int32_t run_check_targets(call* of) {
  return cavel_check_targets(TEXT(0), TEXT(1), TEXT(2), NULL, &of->number[0], &of->number[1], &of->problems);
}

static int32_t run_check_officers(call* of) {
  return cavel_check_officers(TEXT(0), NULL, &of->number[0], &of->number[1], &of->problems);
}

static int32_t run_calendar_text(call* of) { return cavel_calendar_text(HANDLE(0), &of->made_text); }

/* In place: the days given are a copy. */
static int32_t run_due_days(call* of) {
  int32_t* days = (int32_t*)(void*)of->given[1].text;
  return cavel_due_days(HANDLE(0), TEXT(2), days, of->given[1].size / sizeof *days, days, &of->number[0], &of->problems);
}

static int32_t run_clocks(call* of) { return cavel_clocks(WHOLE(0), &of->made_text); }

static int32_t run_rule_pack(call* of) { return cavel_rule_pack_read(TEXT(0), &of->made_text, &of->problems); }

static int32_t run_shipped_rule_pack(call* of) { return cavel_rule_pack_shipped(TEXT(0), &of->made_text, &of->problems); }

static int32_t run_sector(call* of) { return cavel_sector(TEXT(0), &of->words, &of->words_size, &of->day[0]); }

static int32_t run_bits_needed(call* of) { return cavel_bits_needed(COUNT(0), COUNT(1), &of->number[0]); }

static int32_t run_kernel_name(call* of) { return cavel_kernel_name(WHOLE(0), COUNT(1), &of->words, &of->words_size); }

#define TAKES_OPTIONS \
  {as_optional_text, "kernel"}, { as_count, "threads" }
#define TAKES_TASK                                                                                                      \
  {as_count, "officers"}, {as_text, "capacity"}, {as_text, "load"}, {as_count, "targets"}, {as_text, "seats"},          \
      {as_text, "leads"}, {as_text, "lead offsets"}, {as_text, "lead"}, {as_text, "other offsets"}, {as_text, "other"}, \
      {as_count, "pool"}, {as_text, "tickets"}, {                                                                       \
    as_count, "ticket size"                                                                                             \
  }

static const operation operations[] = {
    {"version", {{no_more, NULL}}, run_version, give_words},
    {"versionNumber", {{no_more, NULL}}, run_version_number, give_number},
    {"faultText", {{as_whole, "status"}, {as_whole, "which"}}, run_fault_text, give_words},
    {"hash", {{as_whole, "suite"}, {as_bytes, "message"}}, run_hash, give_digest},
    {"listDigest", {{as_whole, "suite"}, {as_texts, "ids"}, TAKES_OPTIONS}, run_list_digest, give_digest},
    {"lotSeed", {{as_whole, "suite"}, {as_seed, "seed"}, {as_text, "label"}}, run_lot_seed, give_digest},
    {"ticket", {{as_whole, "suite"}, {as_seed, "lotSeed"}, {as_text, "id"}}, run_ticket, give_digest},
    {"commitment", {{as_whole, "suite"}, {as_text, "secret"}}, run_commitment, give_digest},
    {"select",
     {{as_whole, "suite"}, {as_seed, "lotSeed"}, {as_texts, "ids"}, {as_count, "sample"}, {as_count, "reserve"}, TAKES_OPTIONS},
     run_select,
     give_selection},
    {"merge",
     {{as_texts, "parts"}, {as_text, "sizes"}, {as_text, "first"}, {as_count, "sample"}, {as_count, "reserve"}},
     run_merge,
     give_selection},
    {"selectorNew",
     {{as_whole, "suite"},
      {as_seed, "lotSeed"},
      {as_count, "sample"},
      {as_count, "reserve"},
      {as_count, "population"},
      TAKES_OPTIONS},
     run_selector_new,
     give_handle},
    {"selectorFeed", {{as_selector, "selector"}, {as_texts, "ids"}}, run_selector_feed, give_nothing},
    {"selectorFinish", {{as_selector, "selector"}}, run_selector_finish, give_selection},
    {"match", {TAKES_TASK, TAKES_OPTIONS}, run_match, give_matching},
    {"matchTeams", {TAKES_TASK, {as_whole, "fallback"}, TAKES_OPTIONS}, run_match_teams, give_matching},
    {"matchRepair",
     {TAKES_TASK, {as_text, "before offsets"}, {as_text, "before"}, TAKES_OPTIONS},
     run_match_repair,
     give_matching},
    {"matchRepairTeams",
     {TAKES_TASK, {as_count, "teams"}, {as_text, "team offsets"}, {as_text, "team"}, {as_text, "before"}, TAKES_OPTIONS},
     run_match_repair_teams,
     give_matching},
    {"checkCreditCode", {{as_text, "code"}}, run_check_credit_code, give_nothing},
    {"parseFraction", {{as_text, "text"}}, run_parse_fraction, give_two_numbers},
    {"sampleSize",
     {{as_count, "population"}, {as_count, "numerator"}, {as_count, "denominator"}, {as_whole, "rounding"}},
     run_sample_size,
     give_number},
    {"parseDay", {{as_text, "day"}}, run_parse_day, give_day},
    {"formatDay", {{as_whole, "day"}}, run_format_day, give_words},
    {"calendarChina", {{no_more, NULL}}, run_calendar_china, give_handle},
    {"calendarLoad", {{as_calendar, "calendar"}, {as_text, "file"}}, run_calendar_load, give_handle},
    {"calendarComplete", {{as_text, "file"}}, run_calendar_complete, give_handle},
    {"calendarReach", {{as_calendar, "calendar"}}, run_calendar_reach, give_reach},
    {"isWorking", {{as_calendar, "calendar"}, {as_whole, "day"}}, run_is_working, give_day},
    {"nthWorkingDay", {{as_calendar, "calendar"}, {as_whole, "from"}, {as_whole, "n"}}, run_nth_working_day, give_day},
    {"nthWorkingDays", {{as_calendar, "calendar"}, {as_text, "from"}, {as_whole, "n"}}, run_nth_working_days, give_days},
    {"workingDaysBetween", {{as_calendar, "calendar"}, {as_whole, "from"}, {as_whole, "to"}}, run_working_days_between, give_day},
    {"due", {{as_calendar, "calendar"}, {as_text, "question"}, {as_whole, "language"}}, run_due, give_text},
    {"readRulePack", {{as_text, "pack"}}, run_rule_pack, give_text},
    {"shippedRulePack", {{as_text, "name"}}, run_shipped_rule_pack, give_text},
    {"announce", {{as_files, "papers"}, {as_whole, "strict"}, TAKES_OPTIONS}, run_announce, give_files},
    {"draw", {{as_files, "event"}, {as_texts, "values"}, TAKES_OPTIONS}, run_draw, give_files},
    {"repair",
     {{as_files, "event"}, {as_files, "rosters"}, {as_whole, "day"}, {as_text, "evidence"}, {as_text, "approver"}, TAKES_OPTIONS},
     run_repair,
     give_files},
    {"changeTarget",
     {{as_files, "event"},
      {as_files, "rosters"},
      {as_whole, "kind"},
      {as_whole, "day"},
      {as_text, "target"},
      {as_text, "reason"},
      {as_text, "evidence"},
      {as_text, "approver"},
      TAKES_OPTIONS},
     run_change_target,
     give_files},
    {"extend",
     {{as_files, "event"},
      {as_whole, "day"},
      {as_text, "task"},
      {as_whole, "to"},
      {as_text, "reason"},
      {as_text, "evidence"},
      {as_text, "approver"},
      TAKES_OPTIONS},
     run_extend,
     give_files},
    {"open", {{as_files, "event"}, {as_whole, "day"}, TAKES_OPTIONS}, run_open, give_files},
    {"closeEvent", {{as_files, "event"}, {as_whole, "day"}, TAKES_OPTIONS}, run_close, give_files},
    {"cancel",
     {{as_files, "event"}, {as_whole, "day"}, {as_text, "reason"}, {as_text, "evidence"}, {as_text, "approver"}, TAKES_OPTIONS},
     run_cancel,
     give_files},
    {"void", {{as_files, "event"}, {as_text, "reason"}}, run_void, give_files},
    {"verify",
     {{as_files, "event"}, {as_bytes, "announcement"}, {as_bytes, "records"}, {as_whole, "language"}, TAKES_OPTIONS},
     run_verify,
     give_text},
    {"validateInspection",
     {{as_text, "inspection"}, {as_text, "event"}, {as_optional_text, "catalogue"}, {as_calendar, "calendar"}, {as_whole, "day"}},
     run_check,
     give_nothing},
    {"validateInspections",
     {{as_files, "inspections"},
      {as_text, "event"},
      {as_optional_text, "catalogue"},
      {as_calendar, "calendar"},
      {as_whole, "day"},
      TAKES_OPTIONS},
     run_check_all,
     give_nothing},
    {"publicationReport",
     {{as_text, "event"},
      {as_files, "inspections"},
      {as_calendar, "calendar"},
      {as_whole, "day"},
      {as_whole, "ahead"},
      TAKES_OPTIONS},
     run_status,
     give_text},
    {"publish",
     {{as_files, "event"},
      {as_files, "inspections"},
      {as_optional_text, "catalogue"},
      {as_calendar, "calendar"},
      {as_whole, "day"},
      TAKES_OPTIONS},
     run_publish,
     give_files},
    {"checkTargets",
     {{as_text, "csv"}, {as_optional_text, "plan"}, {as_optional_text, "event"}},
     run_check_targets,
     give_two_numbers},
    {"checkOfficers", {{as_text, "csv"}}, run_check_officers, give_two_numbers},
    {"linkPreviousEvent",
     {{as_files, "papers"}, {as_files, "previous"}, {as_text, "reason"}, {as_many_files, "earlier"}},
     run_follow,
     give_files},
    {"simulate",
     {{as_files, "papers"}, {as_count, "runs"}, {as_count, "seed"}, {as_whole, "language"}, TAKES_OPTIONS},
     run_simulate,
     give_text},
    {"eventTicket", {{as_files, "event"}, {as_text, "task"}, {as_text, "id"}}, run_event_ticket, give_text},
    {"inspectionBaseline", {{as_files, "event"}}, run_inspection_baseline, give_text},
    {"calendarText", {{as_calendar, "calendar"}}, run_calendar_text, give_text},
    {"dueDays", {{as_calendar, "calendar"}, {as_text, "from"}, {as_text, "clock"}}, run_due_days, give_days},
    {"clocks", {{as_whole, "language"}}, run_clocks, give_text},
    {"sector", {{as_text, "industry"}}, run_sector, give_sector},
    {"bitsNeeded", {{as_count, "population"}, {as_count, "sample"}}, run_bits_needed, give_number},
    {"kernelName", {{as_whole, "suite"}, {as_count, "place"}}, run_kernel_name, give_words},
};

/* Once in every Node environment (a worker thread has its own); nothing is shared between them. */
NAPI_MODULE_INIT() {
  if (!library_suffices(env)) return NULL;
  napi_property_descriptor close = {"close", NULL, close_handle, NULL, NULL, NULL, napi_enumerable, NULL};
  for (size_t i = 0; i < sizeof operations / sizeof operations[0]; ++i) {
    napi_property_descriptor each = {operations[i].name, NULL, make_call, NULL, NULL, NULL, napi_enumerable, NULL};
    each.data = (void*)&operations[i];
    if (napi_define_properties(env, exports, 1, &each) != napi_ok) return NULL;
  }
  if (napi_define_properties(env, exports, 1, &close) != napi_ok) return NULL;
  return exports;
}
