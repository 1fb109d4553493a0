/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_CAPI_CALLS_H
#define CAVEL_CAPI_CALLS_H

/**
 * \file
 * Every function of the library once, with valid arguments (calls.inc), for tests that go through all of them: each argument
 * made wrong, each allocation failed, many threads at once.
 *
 * The kinds of a call are one letter for each of its parameters:
 *   e  a number of an enumeration         b  0 or 1                    n  any int32
 *   d  a day                              u  any uint64                r  a number that must lie in a range
 *   p  an array or structure              ?  one that may be null      c  how many elements it has
 *   t  text, followed by its size         y  bytes and their size      j  as t, null with size 0 meaning a default
 *   s  the size                           h  a handle that is read     g  one that is changed
 *   H  a handle that may be null          i  a structure of input
 *   o  an output                          O  options                   q  problems
 *   K  options of which only the kernel has an effect
 * A capital S R M C D F T is a new handle: selection, selector, matching, calendar, deadline, files, text.
 */

#include "arrow_rows.h"
#include "sample_event.h"

/** One argument; its kind says which member is used. */
typedef struct argument {
  int32_t n;
  uint64_t u;
  const void* p;
  void* q;
} argument;

enum { most_arguments = 24 };

/** Outputs of calls. One for each thread. */
typedef struct answers {
  cavel_selection* selection;
  cavel_selector *selector, *own_selector; /* made by a call; made for one */
  cavel_matching* matching;
  cavel_calendar* calendar;
  cavel_deadline* deadline;
  cavel_files *files, *own_files;
  cavel_text* text;
  cavel_problems* problems;
  const void *a, *b;
  uint64_t u[6];
  int32_t n[4];
  uint32_t word;
  uint8_t bytes[64];
  cavel_match_input match; /* made for a call */
  cavel_change change;
  cavel_due_question question;
  cavel_deadline_facts facts;
  arrow_rows rows;
  struct ArrowArrayStream stream;
} answers;

/** Inputs of calls, made once and shared. */
static struct {
  cavel_files *papers, *next, *announced, *drawn, *opened, *unclosed, *visits, *few_visits, *rosters;
  cavel_calendar* china;
  cavel_deadline* deadline;
  cavel_selection* part;
  cavel_matching* matching;
  cavel_problems* problems;
  cavel_text* text;
  char *visit, *event, *catalogue, *targets, *officers, *plan, *terms;
  const char* notice;
  char target[32];
  uint8_t digests[64]; /* of the announcement and the record of the draw, as published */
  const char* values[3];
} given;

static const uint8_t a_seed[32] = {9};
static const char* const some_ids[] = {"甲", "乙", "丙", "丁"};
static const uint64_t some_sizes[] = {3, 3, 3, 3}, some_offsets[] = {0, 1, 2, 3, 4};
static const char* const some_columns[] = {"name", "id"};
static const uint64_t some_column_sizes[] = {4, 2};
static const uint64_t two_places[] = {4, 9};
static const uint8_t two_tickets[64] = {[0] = 1, [32] = 2};
static const uint32_t two_seats[] = {2, 2}, no_leads[] = {0, 0}, allowed[] = {0, 1, 2, 3, 0, 1, 2, 3},
                      panel_before[] = {0, 1, 2, 3};
static const uint32_t team_before[] = {0, UINT32_MAX}, teams_dealt[] = {0, 2, 1, 3};
static const uint64_t no_offsets[] = {0, 0, 0}, four_offsets[] = {0, 4, 8}, two_offsets[] = {0, 2, 4};
static const uint64_t capacity[] = {3, 3, 3, 3}, one_each[] = {1, 1, 1, 1};
static const uint8_t pair_tickets[] = {1, 2, 3, 4, 5, 6, 7, 8};
static const int32_t some_days[] = {19137, 19138, INT32_MAX};
static const cavel_selection* some_parts[1];
static const cavel_files* some_events[1];

static void num(argument* a, int at, int32_t n) { a[at].n = n; }
static void big(argument* a, int at, uint64_t u) { a[at].u = u; }
static void in(argument* a, int at, const void* p) { a[at].p = p; }
static void out(argument* a, int at, void* q) { a[at].q = q; }
static void text(argument* a, int at, const char* p) { a[at].p = p, a[at + 1].u = strlen(p); }

/** The task of a matching, and what the repairs need besides, as the first argument. */
static void task(argument* a, answers* to, const uint32_t* before) {
  const cavel_match_input input = CAVEL_MATCH_INPUT_INIT;
  to->match = input;
  to->match.officers = 4, to->match.capacity = capacity, to->match.load = one_each;
  to->match.targets = 2, to->match.seats = two_seats, to->match.leads = no_leads;
  to->match.lead_offsets = no_offsets, to->match.other_offsets = four_offsets, to->match.other = allowed;
  to->match.pool = 4, to->match.tickets = pair_tickets, to->match.ticket_size = 1;
  to->match.before_offsets = two_offsets, to->match.before = before;
  to->match.teams = 2, to->match.team_offsets = two_offsets, to->match.team = teams_dealt;
  out(a, 0, &to->match);
}

/** A deadline after the holidays of an autumn, with the calendar known before them. */
static void question(argument* a, answers* to) {
  const cavel_due_question initial = CAVEL_DUE_QUESTION_INIT;
  to->question = initial;
  to->question.clock = "notice.public", to->question.clock_size = 13;
  to->question.from = 19263; /* 2022-09-28 */
  to->question.has_as_of = 1, to->question.as_of = 19236;
  out(a, 1, &to->question);
}

/** A change of a target or a task. */
static void change(argument* a, int at, answers* to, const char* reason, const char* target) {
  to->change = change_of(19150, reason, "证明2号", "局长");
  to->change.target = target, to->change.target_size = strlen(target);
  to->change.task = "metal", to->change.task_size = 5, to->change.to = 19388;
  out(a, at, &to->change);
}

#define NUM(i) (a[i].n)
#define BIG(i) (a[i].u)
#define TEXT(i) ((const char*)a[i].p)
#define IN(type, i) ((const type*)a[i].p)
#define OWN(type, i) ((type*)a[i].q)
#define OUT(type, i) ((type*)a[i].q)

/* CALL(function, kinds, (what makes the arguments), call) and GONE for those without a status. */
#define CALL(function, kinds, arguments, call)           \
  static void set_##function(argument* a, answers* to) { \
    (void)a, (void)to;                                   \
    (void)arguments;                                     \
  }                                                      \
  static int32_t run_##function(argument* a) {           \
    (void)a;                                             \
    return call;                                         \
  }
#include "calls.inc"
#undef CALL

static const struct function_call {
  const char *name, *kinds;
  void (*set)(argument* a, answers* to);
  int32_t (*run)(argument* a);
} calls[] = {
#define CALL(function, kinds, arguments, call) {#function, kinds, set_##function, run_##function},
#include "calls.inc"
#undef CALL
};
enum { call_count = sizeof calls / sizeof calls[0] };

/** Frees everything that a call made and everything that was made for it. */
static inline void release(answers* of) {
  cavel_selection_free(of->selection), cavel_selector_free(of->selector), cavel_selector_free(of->own_selector);
  cavel_matching_free(of->matching), cavel_calendar_free(of->calendar), cavel_files_free(of->files);
  cavel_deadline_free(of->deadline);
  cavel_files_free(of->own_files), cavel_text_free(of->text), cavel_problems_free(of->problems);
  memset(of, 0, sizeof *of);
}

/** Marks the outputs that are not handles, or checks that they are still marked. */
static inline int marks(answers* to, int set) {
  static answers marked;
  if (set) {
    memset(&marked, 0x5A, sizeof marked);
    memcpy(to->u, marked.u, sizeof to->u), memcpy(to->n, marked.n, sizeof to->n),
        memcpy(to->bytes, marked.bytes, sizeof to->bytes);
    to->word = marked.word, to->a = marked.a, to->b = marked.b;
  }
  return memcmp(to->u, marked.u, sizeof to->u) == 0 && memcmp(to->n, marked.n, sizeof to->n) == 0 && to->a == marked.a &&
         memcmp(to->bytes, marked.bytes, sizeof to->bytes) == 0 && to->word == marked.word && to->b == marked.b;
}

/** The first `lines` lines of a file. */
static char* first_lines(const char* folder, const char* name, int lines) {
  uint64_t size;
  char *whole = read_whole(folder, name, &size), *end = whole;
  while (lines-- != 0 && strchr(end, '\n') != NULL) end = strchr(end, '\n') + 1;
  *end = 0;
  return whole;
}

static void put_text(cavel_files* files, const char* path, const char* content) {
  CHECK_STATUS(cavel_files_put(files, path, strlen(path), content, strlen(content), NULL), 0);
}

/** The event file of the samples with another number. */
static void put_numbered(cavel_files* files, const char* samples, char number) {
  uint64_t size;
  char *whole = read_whole(samples, "event.json", &size), *at = strstr(whole, "\"number\": 1");
  CHECK(at != NULL);
  if (at != NULL) at[10] = number;
  put_text(files, "event.json", whole);
  free(whole);
}

enum { last_day = 19357 }; /* 2022-12-31 */

static void hash_file(const cavel_files* files, const char* path, uint8_t digest[32]) {
  const char* bytes;
  uint64_t size;
  CHECK_STATUS(cavel_files_get(files, path, strlen(path), &bytes, &size, NULL), 0);
  CHECK_STATUS(cavel_hash(CAVEL_SUITE_SHA256, bytes, size, digest), 0);
}

/** An opened event without embargo; opening does not close it. */
static cavel_files* unclosed(const char* samples) {
  cavel_files *papers = NULL, *event = NULL, *added = NULL;
  uint64_t size;
  char *whole = read_whole(samples, "event.json", &size), *at = strstr(whole, "\"embargo\": true");
  CHECK(at != NULL);
  if (at != NULL) memcpy(at, "\"embargo\":false", 15);
  CHECK_STATUS(cavel_files_new(&papers), 0);
  CHECK_STATUS(cavel_files_add(papers, given.papers), 0);
  put_text(papers, "event.json", whole);
  free(whole);
  CHECK_STATUS(cavel_announce(papers, 0, NULL, &event, NULL), 0);
  CHECK_STATUS(draw_sample(event, &added, NULL), 0);
  CHECK_STATUS(cavel_files_add(event, added), 0);
  cavel_files_free(added), added = NULL;
  CHECK_STATUS(cavel_open(event, last_day, NULL, &added, NULL), 0);
  CHECK_STATUS(cavel_files_add(event, added), 0);
  cavel_files_free(added), cavel_files_free(papers);
  return event;
}

/** The objects that all calls use: a small event of the sample plan, drawn and opened; the sample inspections. */
static void make_given(const char* samples) {
  char folder[4096];
  cavel_files* added = NULL;
  uint64_t size;
  snprintf(folder, sizeof folder, "%s/inspections", samples);
  given.visit = read_whole(folder, "good.json", &size);
  given.event = read_whole(folder, "event.json", &size);
  given.catalogue = read_whole(samples, "catalogue.json", &size);
  given.targets = first_lines(samples, "enterprises.csv", 41);
  given.officers = first_lines(samples, "officers.csv", 25);
  given.plan = read_whole(samples, "plan.json", &size);
  given.terms = read_whole(samples, "event.json", &size);
  given.notice =
      "cavel calendar 1\ncontinues 全国\nnotice 国办发明电〔2026〕99号 2026-11-05 2027 incomplete\noff 元旦 2027-01-01\n";
  CHECK_STATUS(cavel_files_new(&given.papers), 0);
  put_file(given.papers, samples, "plan.json", "plan.json");
  put_file(given.papers, samples, "event.json", "event.json");
  put_file(given.papers, samples, "event-key.txt", "event-key.txt");
  put_text(given.papers, "targets.csv", given.targets);
  put_text(given.papers, "officers.csv", given.officers);
  CHECK_STATUS(cavel_calendar_china(&given.china), 0);
  CHECK_STATUS(cavel_announce(given.papers, 0, NULL, &given.announced, NULL), 0);
  CHECK_STATUS(cavel_files_new(&given.drawn), 0);
  CHECK_STATUS(cavel_files_add(given.drawn, given.announced), 0);
  CHECK_STATUS(draw_sample(given.announced, &added, NULL), 0);
  CHECK_STATUS(cavel_files_add(given.drawn, added), 0);
  cavel_files_free(added), added = NULL;
  given.rosters = sample_recusal(given.drawn, given.target);
  CHECK_STATUS(cavel_files_new(&given.opened), 0);
  CHECK_STATUS(cavel_files_add(given.opened, given.drawn), 0);
  CHECK_STATUS(cavel_open(given.drawn, last_day, NULL, &added, NULL), 0);
  CHECK_STATUS(cavel_files_add(given.opened, added), 0);
  cavel_files_free(added), added = NULL;
  given.unclosed = unclosed(samples);
  hash_file(given.opened, "public/announcement.txt", given.digests);
  hash_file(given.opened, "public/record.json", given.digests + 32);
  CHECK_STATUS(cavel_files_new(&given.next), 0);
  CHECK_STATUS(cavel_files_add(given.next, given.papers), 0);
  put_numbered(given.next, samples, '2');
  CHECK_STATUS(cavel_files_new(&given.visits), 0);
  put_file(given.visits, folder, "good.json", "good.json");
  CHECK_STATUS(cavel_files_new(&given.few_visits), 0);
  CHECK_STATUS(cavel_select(1, a_seed, some_ids, some_sizes, 4, 2, 2, NULL, &given.part, NULL), 0);
  {
    argument first[2];
    answers made;
    question(first, &made);
    CHECK_STATUS(cavel_deadline_new(given.china, &made.question, &given.deadline, NULL), 0);
    task(first, &made, panel_before);
    made.match.capacity = made.match.load = NULL;
    CHECK_STATUS(cavel_match(&made.match, NULL, &given.matching, NULL), 0);
  }
  CHECK_STATUS(cavel_clocks(1, &given.text), 0);
  CHECK(cavel_check_credit_code("91410381MA03FYB00", 17, &given.problems) != 0);
  some_parts[0] = given.part;
  some_events[0] = given.drawn;
}

static void free_given(void) {
  cavel_files_free(given.papers), cavel_files_free(given.next), cavel_files_free(given.announced);
  cavel_files_free(given.drawn), cavel_files_free(given.opened), cavel_files_free(given.unclosed), cavel_files_free(given.visits);
  cavel_files_free(given.few_visits), cavel_files_free(given.rosters), cavel_calendar_free(given.china),
      cavel_selection_free(given.part), cavel_deadline_free(given.deadline);
  cavel_matching_free(given.matching), cavel_problems_free(given.problems), cavel_text_free(given.text);
  free(given.visit), free(given.event), free(given.catalogue), free(given.targets), free(given.officers), free(given.plan),
      free(given.terms);
}

#endif
