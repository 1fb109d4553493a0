/* SPDX-License-Identifier: Apache-2.0 */
/* Every allocation of every function fails once, for calls that succeed and calls that fail, with a progress callback and with
 * threads: each time a status is returned, and nothing leaks.
 * memory SAMPLES [MOST]: at most that many allocations of each call, spread over all of them, and a tenth of that with a callback
 * or threads. 0 means all, except 10,000 of a call that has more (a simulation, which does one thing a hundred times), and 400
 * with a callback or threads.
 * The library's allocations, including those of operator new, end in the functions below. */
#include "calls.h"

#include <limits.h>

extern void* __libc_malloc(size_t size);
extern void* __libc_calloc(size_t count, size_t size);
extern void* __libc_realloc(void* at, size_t size);
extern void __libc_free(void* at);

static long countdown = -1; /* the allocation that fails: 0 is the next, negative is none */
static long live = 0;       /* allocations not freed */
static long failures = 0;

static int fails(void) {
  if (__atomic_load_n(&countdown, __ATOMIC_RELAXED) < 0) return 0;
  if (__atomic_fetch_sub(&countdown, 1, __ATOMIC_RELAXED) != 0) return 0;
  ++failures;
  return 1;
}

static void count_live(long more) { __atomic_fetch_add(&live, more, __ATOMIC_RELAXED); }

void* malloc(size_t size) {
  void* at = fails() ? NULL : __libc_malloc(size);
  count_live(at != NULL);
  return at;
}

void* calloc(size_t count, size_t size) {
  void* at = fails() ? NULL : __libc_calloc(count, size);
  count_live(at != NULL);
  return at;
}

void* realloc(void* old, size_t size) {
  void* at = fails() ? NULL : __libc_realloc(old, size);
  count_live(old == NULL && at != NULL);
  return at;
}

void free(void* at) {
  count_live(-(at != NULL));
  __libc_free(at);
}

/* Calls that are refused ------------------------------------------------------------------------------------------- */
static const uint64_t no_capacity[] = {0, 0, 0, 0};
static const char* const bad_ids[] = {"甲", "", "a b", "甲"};
static const char* const same_ids[] = {"甲", "乙", "甲", "丁"};
static const uint64_t bad_sizes[] = {3, 0, 3, 3};
static const char* const bad_values[] = {"03 11 17 20 28 33 99", SAMPLE_DICE, "not a secret"};
static const uint64_t bad_value_sizes[] = {20, SIZE_OF(SAMPLE_DICE), 12};

/** Documents that are refused, and an event with too few officers. */
static struct {
  cavel_files *papers, *short_announced, *opened, *visits;
  char* visit;
} bad;

static void make_bad(const char* samples) {
  char folder[4096];
  const char* bytes;
  char* few = first_lines(samples, "officers.csv", 3);
  uint64_t size;
  snprintf(folder, sizeof folder, "%s/inspections/broken", samples);
  bad.visit = read_whole(folder, "visit_category.json", &size);
  CHECK_STATUS(cavel_files_new(&bad.visits), 0);
  put_text(bad.visits, "broken.json", bad.visit);
  put_text(bad.visits, "form.json", "{\"inspection\":1}");
  CHECK_STATUS(cavel_files_new(&bad.papers), 0);
  CHECK_STATUS(cavel_files_add(bad.papers, given.papers), 0);
  put_text(bad.papers, "officers.csv", few);
  CHECK_STATUS(cavel_announce(bad.papers, 0, NULL, &bad.short_announced, NULL), 0);
  put_text(bad.papers, "officers.csv", "工号,姓名\n1,\n1,乙\n");
  put_text(bad.papers, "targets.csv", "统一社会信用代码,名称\n91410381171393857X,甲\n,乙\n");
  CHECK_STATUS(cavel_files_new(&bad.opened), 0);
  CHECK_STATUS(cavel_files_add(bad.opened, given.opened), 0);
  CHECK_STATUS(cavel_files_get(given.opened, "public/sample.csv", 17, &bytes, &size, NULL), 0);
  CHECK_STATUS(cavel_files_put(bad.opened, "public/sample.csv", 17, bytes, size / 2, NULL), 0);
  free(few);
}

static void free_bad(void) {
  cavel_files_free(bad.papers), cavel_files_free(bad.short_announced), cavel_files_free(bad.opened);
  cavel_files_free(bad.visits), free(bad.visit);
}

static void no_room(argument* a) { OWN(cavel_match_input, 0)->capacity = no_capacity; }
static void no_room_in_teams(argument* a) { no_room(a), num(a, 1, 0); }
static void these_ids(argument* a, int at, const char* const* ids, const uint64_t* sizes) {
  in(a, at, ids), in(a, at + 1, sizes);
}
static const uint64_t down[] = {2, 1, 0, 0, 0}, last_places[] = {UINT64_MAX, 1};
static const uint8_t same_tickets[64] = {7};

static void wrong_list(argument* a) { these_ids(a, 1, bad_ids, bad_sizes); }
static void wrong_ids(argument* a) { these_ids(a, 2, bad_ids, bad_sizes); }
static void twice(argument* a) { these_ids(a, 2, same_ids, some_sizes); }
static void fed_twice(argument* a) {
  CHECK_STATUS(cavel_selector_push(OWN(cavel_selector, 0), same_ids, some_sizes, 4, NULL), 0);
}
static void wrong_block_list(argument* a) { in(a, 3, down); }
static void wrong_block(argument* a) { in(a, 4, down); }
static void wrong_places(argument* a) { in(a, 1, last_places); }
static void wrong_tickets(argument* a) { in(a, 1, same_tickets); }
static void wrong_suite(argument* a) { num(a, 0, 9); }
static void wrong_pair(argument* a) { text(a, 2, " a"); }
static void no_day(argument* a) { num(a, 3, 0); }
static void late_end(argument* a) { num(a, 2, 99999); }
static void no_roster(argument* a) { text(a, 0, "a,b\n1,2\n"); }
static void no_previous(argument* a) { in(a, 1, given.papers); }
static void wrong_code(argument* a) { text(a, 0, "91410381171393857X"); }
static void wrong_day(argument* a) { text(a, 0, "2022-02-30"); }
static void wrong_number(argument* a) { text(a, 0, "15 percent"); }
static void zero(argument* a) { big(a, 2, 0); }
static void late(argument* a) { num(a, 1, 99999); }
static void wrong_notice(argument* a) { text(a, 1, "cavel calendar 1\noff\nwork 2027-13-01\nfree 元旦 2027-01-01\n"); }
static void wrong_question(argument* a) { text(a, 1, "{\"from\":\"2022-09-31\",\"clocks\":[\"seed.pubic\"],\"more\":1}"); }
static void wrong_question_of_one(argument* a) {
  OWN(cavel_due_question, 1)->clock = "seed.pubic...", OWN(cavel_due_question, 1)->closes = 9999;
}
static void wrong_clock(argument* a) { text(a, 1, "seed.pubic"); }
static void wrong_path(argument* a) { text(a, 1, "../plan.json"); }
static void wrong_rows(argument* a) { text(a, 0, "统一社会信用代码,名称\n91410381171393857X,甲\n,乙\n"); }
static void wrong_secret(argument* a) { text(a, 1, "not a secret"); }
static void wrong_reason(argument* a) { text(a, 1, "a\tb"); }
static void wrong_papers(argument* a) { in(a, 0, bad.papers); }
static void strictly(argument* a) { in(a, 0, bad.papers), num(a, 1, 1); }
static void short_of_officers(argument* a) { in(a, 0, bad.short_announced); }
static void wrong_values(argument* a) { in(a, 3, bad_values), in(a, 4, bad_value_sizes); }
static void not_drawn(argument* a) { in(a, 0, given.announced); }
static void no_such_change(argument* a) { OWN(cavel_change, 3)->target = "91410381171393857X"; }
static void no_such_target(argument* a) { text(a, 3, "91410381171393857X"); }
static void another(argument* a) { in(a, 0, bad.opened); }
static void wrong_visit(argument* a) { text(a, 0, bad.visit); }
static void wrong_visits(argument* a) { in(a, 0, bad.visits); }
static void wrong_event(argument* a) { text(a, 0, "{\"event\":[1,2"); }
static void wrong_visits_of_status(argument* a) { in(a, 2, bad.visits); }
static void wrong_pack(argument* a) { text(a, 0, "{\"format\":1,\"name\":\"a b\",\"holds_from\":1}"); }
static void no_such_pack(argument* a) { text(a, 0, "natoinal"); }
static void unopened(argument* a) { in(a, 0, given.papers); }

/** A call of calls.inc with arguments that make it return a fault. */
static const struct {
  const char* name;
  void (*spoil)(argument* a);
} refusals[] = {
    {"cavel_list_digest", wrong_list},
    {"cavel_select", wrong_ids},
    {"cavel_select", twice},
    {"cavel_selector_push", wrong_list},
    {"cavel_selector_finish", fed_twice},
    {"cavel_match", no_room},
    {"cavel_match_teams", no_room_in_teams},
    {"cavel_check_credit_code", wrong_code},
    {"cavel_parse_day", wrong_day},
    {"cavel_parse_fraction", wrong_number},
    {"cavel_sample_size", zero},
    {"cavel_is_working", late},
    {"cavel_nth_working_day", late},
    {"cavel_calendar_load", wrong_notice},
    {"cavel_due", wrong_question},
    {"cavel_due_days", wrong_clock},
    {"cavel_deadline_new", wrong_question_of_one},
    {"cavel_files_put", wrong_path},
    {"cavel_files_get", wrong_path},
    {"cavel_check_officers", wrong_rows},
    {"cavel_commitment", wrong_secret},
    {"cavel_announce", wrong_papers},
    {"cavel_announce", strictly},
    {"cavel_simulate", short_of_officers},
    {"cavel_draw", short_of_officers},
    {"cavel_draw", wrong_values},
    {"cavel_repair", not_drawn},
    {"cavel_change_target", no_such_change},
    {"cavel_extend", not_drawn},
    {"cavel_open", not_drawn},
    {"cavel_close", not_drawn},
    {"cavel_cancel", not_drawn},
    {"cavel_void", wrong_reason},
    {"cavel_verify", another},
    {"cavel_event_ticket", no_such_target},
    {"cavel_inspection_baseline", not_drawn},
    {"cavel_validate_inspection", wrong_visit},
    {"cavel_validate_inspections", wrong_visits},
    {"cavel_publication_report", wrong_event},
    {"cavel_publication_report", wrong_visits_of_status},
    {"cavel_rule_pack_read", wrong_pack},
    {"cavel_rule_pack_shipped", no_such_pack},
    {"cavel_publish", unopened},
    {"cavel_list_digest_block", wrong_block_list},
    {"cavel_select_block", wrong_block},
    {"cavel_selection_new", wrong_tickets},
    {"cavel_selection_merge", wrong_places},
    {"cavel_selector_new", wrong_suite},
    {"cavel_selector_push_block", wrong_block_list},
    {"cavel_ticket", wrong_pair},
    {"cavel_match_repair", no_room},
    {"cavel_match_repair_teams", no_room},
    {"cavel_nth_working_days", no_day},
    {"cavel_working_days_between", late_end},
    {"cavel_check_targets", no_roster},
    {"cavel_link_previous_event", no_previous},
};

/* The walk --------------------------------------------------------------------------------------------------------- */
static int32_t listen(void* user, uint64_t done, uint64_t total) { return (void)user, (void)done, (void)total, 0; }
static const cavel_options with_listener = {sizeof(cavel_options), listen, NULL, "portable", 0},
                           with_threads = {sizeof(cavel_options), NULL, NULL, NULL, 2};

/** The arguments of a call, perhaps made wrong, perhaps with options. */
static void prepare(const struct function_call* of, argument* a, answers* to, void (*spoil)(argument*),
                    const cavel_options* how) {
  const char* options = strchr(of->kinds, 'O');
  memset(a, 0, most_arguments * sizeof *a);
  of->set(a, to);
  if (how != NULL && options != NULL) a[options - of->kinds].p = how;
  if (spoil != NULL) spoil(a);
}

/** Fails every `step`-th allocation of a call in turn. A call may succeed with less memory. */
static void walk(const struct function_call* of, void (*spoil)(argument*), const cavel_options* how, long most) {
  argument a[most_arguments];
  answers to;
  long at, walked = 0, step, count;
  int32_t status, wanted;
  memset(&to, 0, sizeof to);
  prepare(of, a, &to, spoil, how);
  countdown = LONG_MAX; /* makes objects that are made once, and counts the allocations */
  wanted = of->run(a);
  count = LONG_MAX - countdown;
  countdown = -1;
  if ((spoil == NULL) != (wanted == 0)) printf("%s: status %d\n", of->name, (int)wanted);
  CHECK((spoil == NULL) == (wanted == 0));
  release(&to);
  if (most <= 0) most = 10000;
  step = count <= most ? 1 : (count + most - 1) / most;
  for (at = 0; at < count; at += step) {
    const long failed = failures, before = live;
    prepare(of, a, &to, spoil, how);
    marks(&to, 1);
    countdown = at;
    status = of->run(a);
    countdown = -1;
    walked += failures - failed;
    CHECK(status == 0 || marks(&to, 0));
    if (status != CAVEL_FAULT_MEMORY_EXHAUSTED && status != wanted) printf("%s: status %d\n", of->name, (int)status);
    CHECK(status == CAVEL_FAULT_MEMORY_EXHAUSTED || status == wanted);
    release(&to);
    if (live != before) printf("%s: allocation %ld: %ld left\n", of->name, at, live - before);
    CHECK(live == before);
  }
  if (count != 0) printf("%-26s %4d: %ld of %ld allocations failed\n", of->name, (int)wanted, walked, count);
  if (how != &with_threads) CHECK(walked == (count + step - 1) / step); /* threads race for memory */
}

static const struct function_call* call_named(const char* name) {
  int i;
  for (i = 0; i < call_count && strcmp(calls[i].name, name) != 0;) ++i;
  CHECK(i < call_count);
  return &calls[i];
}

int main(int argc, char** argv) {
  size_t i;
  const long most = argc == 3 ? strtol(argv[2], NULL, 10) : 0;
  if (argc < 2) {
    printf("memory SAMPLES [MOST]\n");
    return 2;
  }
  setvbuf(stdout, NULL, _IONBF, 0);
  make_given(argv[1]);
  make_bad(argv[1]);
  for (i = 0; i < call_count; ++i) {
    walk(&calls[i], NULL, NULL, most);
    if (strchr(calls[i].kinds, 'O') == NULL) continue;
    walk(&calls[i], NULL, &with_listener, most == 0 ? 400 : most / 10);
    walk(&calls[i], NULL, &with_threads, most == 0 ? 400 : most / 10);
  }
  for (i = 0; i < sizeof refusals / sizeof refusals[0]; ++i) walk(call_named(refusals[i].name), refusals[i].spoil, NULL, most);
  free_bad();
  free_given();
  return check_summary();
}
