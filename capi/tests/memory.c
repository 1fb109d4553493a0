/* SPDX-License-Identifier: Apache-2.0 */
/* Every allocation of every call fails once: each time a status comes back, and nothing is leaked. memory SAMPLES.
 * The C library's allocations, those of operator new among them, end in the functions below. */
#include "sample_event.h"

extern void* __libc_malloc(size_t size);
extern void* __libc_calloc(size_t count, size_t size);
extern void* __libc_realloc(void* at, size_t size);
extern void __libc_free(void* at);

static long countdown = -1; /* the allocation that fails: 0 is the next, negative is none */
static long live = 0;       /* pieces of memory taken and not given back */
static long failures = 0;

static int fails(void) {
  if (countdown < 0) return 0;
  if (countdown-- != 0) return 0;
  ++failures;
  return 1;
}

void* malloc(size_t size) {
  void* at = fails() ? NULL : __libc_malloc(size);
  live += at != NULL;
  return at;
}

void* calloc(size_t count, size_t size) {
  void* at = fails() ? NULL : __libc_calloc(count, size);
  live += at != NULL;
  return at;
}

void* realloc(void* old, size_t size) {
  void* at = fails() ? NULL : __libc_realloc(old, size);
  live += old == NULL && at != NULL;
  return at;
}

void free(void* at) {
  live -= at != NULL;
  __libc_free(at);
}

/** What the calls work on, made before anything fails. */
static struct {
  cavel_files *papers, *announced, *drawn;
  cavel_calendar* china;
  cavel_selection* part;
  char *visit, *event;
  uint64_t visit_size, event_size;
} given;

static const uint8_t seed[32] = {9};
static const char* const ids[] = {"甲", "乙", "丙", "丁"};
static const uint64_t id_sizes[] = {3, 3, 3, 3};

static int32_t do_digest(cavel_problems** problems) {
  uint8_t digest[32];
  return cavel_list_digest(cavel_suite_sm3, ids, id_sizes, 4, digest, problems);
}

static int32_t do_select(cavel_problems** problems) {
  cavel_selection* found = NULL;
  const int32_t status = cavel_select(1, seed, ids, id_sizes, 4, 2, 1, NULL, &found, problems);
  cavel_selection_free(found);
  return status;
}

static int32_t do_stream(cavel_problems** problems) {
  cavel_selector* selector = NULL;
  cavel_selection* found = NULL;
  int32_t status = cavel_selector_new(1, seed, 2, 1, &selector);
  if (status == 0) status = cavel_selector_feed(selector, ids, id_sizes, 4, NULL);
  if (status == 0) status = cavel_selector_finish(selector, &found, problems);
  cavel_selector_free(selector);
  cavel_selection_free(found);
  return status;
}

static int32_t do_merge(cavel_problems** problems) {
  const cavel_selection* parts[2];
  cavel_selection* found = NULL;
  int32_t status;
  parts[0] = parts[1] = given.part;
  status = cavel_selection_merge(parts, NULL, 2, 1, 1, &found, problems);
  cavel_selection_free(found);
  return status == cavel_fault_drawn_twice ? 0 : status;
}

static int32_t do_match(cavel_problems** problems) {
  const uint32_t seats[2] = {2, 2}, leads[2] = {0, 0}, other[6] = {0, 1, 2, 0, 1, 2};
  const uint64_t none[3] = {0, 0, 0}, ends[3] = {0, 3, 6};
  const uint8_t tickets[6] = {1, 2, 3, 4, 5, 6};
  cavel_matching* found = NULL;
  const int32_t status = cavel_match(3, NULL, NULL, 2, seats, leads, none, NULL, ends, other, 2, tickets, 1, &found, problems);
  cavel_matching_free(found);
  return status;
}

static int32_t do_credit(cavel_problems** problems) {
  const int32_t status = cavel_check_credit_code("91410381MA03FYB00", 17, problems);
  return status == cavel_fault_credit_code_length ? 0 : status;
}

static int32_t do_calendar(cavel_problems** problems) {
  const char* notice = "cavel calendar 1\ncontinues 全国\nnotice 国办发明电〔2026〕99号 2026-11-05 2027\noff 元旦 2027-01-01\n";
  cavel_calendar* more = NULL;
  const int32_t status = cavel_calendar_load(given.china, notice, strlen(notice), &more, problems);
  cavel_calendar_free(more);
  return status;
}

static int32_t do_due(cavel_problems** problems) {
  const char* question = "{\"from\":\"2022-09-28\",\"clocks\":[\"seed.public\"],\"calendar_days\":5,\"as_of\":\"2022-09-01\"}";
  cavel_text* answer = NULL;
  const int32_t status = cavel_due(given.china, question, strlen(question), 1, &answer, problems);
  cavel_text_free(answer);
  return status;
}

static int32_t do_announce(cavel_problems** problems) {
  cavel_files* made = NULL;
  const int32_t status = cavel_announce(given.papers, 0, &made, problems);
  cavel_files_free(made);
  return status;
}

static int32_t do_draw(cavel_problems** problems) {
  cavel_files* made = NULL;
  const int32_t status = draw_sample(given.announced, &made, problems);
  cavel_files_free(made);
  return status;
}

static int32_t do_verify(cavel_problems** problems) {
  cavel_text* report = NULL;
  const int32_t status = cavel_verify(given.drawn, 1, &report, problems);
  cavel_text_free(report);
  return status;
}

static int32_t do_open(cavel_problems** problems) {
  cavel_files* made = NULL;
  const int32_t status = cavel_open(given.drawn, &made, problems);
  cavel_files_free(made);
  return status;
}

static int32_t do_check(cavel_problems** problems) {
  const int32_t status =
      cavel_check(given.visit, given.visit_size, given.event, given.event_size, NULL, 0, given.china, 19200, problems);
  return status == cavel_fault_memory_exhausted ? status : 0;
}

static const struct {
  const char* name;
  int32_t (*run)(cavel_problems** problems);
  long step; /* every allocation, or where they are many thousands every so many-th */
} calls[] = {{"list digest", do_digest, 1}, {"select", do_select, 1}, {"stream", do_stream, 1},
             {"merge", do_merge, 1},        {"match", do_match, 1},   {"credit code", do_credit, 1},
             {"calendar", do_calendar, 3},  {"due", do_due, 1},       {"check", do_check, 5},
             {"announce", do_announce, 97}, {"draw", do_draw, 211},   {"verify", do_verify, 211},
             {"open", do_open, 401}};

static void walk(const char* name, int32_t (*run)(cavel_problems** problems), long step) {
  long at, walked = 0;
  cavel_problems* problems = NULL;
  CHECK_STATUS(run(&problems), 0); /* whatever is made once is made now */
  cavel_problems_free(problems);
  for (at = 0;; at += step) {
    const long before = live, failed = failures;
    int32_t status;
    problems = NULL;
    countdown = at;
    status = run(&problems);
    countdown = -1;
    cavel_problems_free(problems);
    if (live != before) printf("%s: allocation %ld: %ld left\n", name, at, live - before);
    CHECK(live == before);
    if (failures == failed) break; /* there are no more */
    ++walked;
    /* Some parts do with less memory, and the answer is the same. */
    CHECK(status == cavel_fault_memory_exhausted || status == 0);
  }
  printf("%-12s %ld allocations failed\n", name, walked);
  CHECK(walked != 0);
}

int main(int argc, char** argv) {
  char visits[4096];
  size_t i;
  long step = argc == 3 ? strtol(argv[2], NULL, 10) : 0;
  if (argc < 2) {
    printf("memory SAMPLES [STEP]\n");
    return 2;
  }
  snprintf(visits, sizeof visits, "%s/inspections", argv[1]);
  setvbuf(stdout, NULL, _IONBF, 0);
  given.visit = read_whole(visits, "good.json", &given.visit_size);
  given.event = read_whole(visits, "event.json", &given.event_size);
  given.papers = sample_papers(argv[1]);
  CHECK_STATUS(cavel_calendar_china(&given.china), 0);
  CHECK_STATUS(cavel_select(1, seed, ids, id_sizes, 4, 2, 2, NULL, &given.part, NULL), 0);
  CHECK_STATUS(cavel_announce(given.papers, 0, &given.announced, NULL), 0);
  CHECK_STATUS(draw_sample(given.announced, &given.drawn, NULL), 0);
  CHECK_STATUS(cavel_files_add(given.drawn, given.announced), 0);
  for (i = 0; i < sizeof calls / sizeof calls[0]; ++i) {
    walk(calls[i].name, calls[i].run, step != 0 ? step : calls[i].step);
  }
  return check_summary();
}
