/* SPDX-License-Identifier: Apache-2.0 */
/* Arguments that no caller should give: null, sizes and counts out of range, unknown numbers, bytes that are not text,
 * handles that have ended, documents with any byte changed. Each gives a status; the process survives.
 * arguments SAMPLES SYMBOLS: the folder docs/samples, the kept list of functions. */
#include "calls.h"

#define MISSING CAVEL_FAULT_ARGUMENT_MISSING
#define RANGE CAVEL_FAULT_ARGUMENT_RANGE

static const uint8_t seed[32] = {1, 2, 3};
static const int32_t odd_numbers[] = {0, -1, 4, 99, INT32_MAX, INT32_MIN};
enum { odd_count = sizeof odd_numbers / sizeof odd_numbers[0] };

/* Every function, each argument made wrong in turn ------------------------------------------------------------------ */
enum { any_status = -1, some_fault = -2 };

/** Runs a call with arguments that may be wrong, and checks its status and outputs against the header. */
static void run_call(const struct function_call* of, argument* a, answers* to, int32_t wanted, int at) {
  const int marked = marks(to, 1);
  const int32_t status = of->run(a);
  const int untouched = marks(to, 0);
  const int as_wanted = wanted == any_status || (wanted == some_fault ? status != 0 : status == wanted);
  const char* kind;
  int i = 0;
  if (!as_wanted) printf("%s, argument %d (%c): status %d\n", of->name, at, at < 0 ? ' ' : of->kinds[at], (int)status);
  CHECK(as_wanted && marked);
  if (status != 0 && !untouched) printf("%s: status %d and an output was written\n", of->name, (int)status);
  CHECK(status == 0 || untouched);
  for (kind = of->kinds; *kind != 0; ++kind, ++i) {
    if (a[i].q == NULL) continue;
    if (strchr("SRMCDFT", *kind) != NULL && status == 0) CHECK(*(void**)a[i].q != NULL);
    if (*kind != 'q' || status == CAVEL_FAULT_CALL_CANCELLED) continue;
    if (status != 0 && *(void**)a[i].q == NULL) printf("%s: status %d and no problem given\n", of->name, (int)status);
    CHECK(status == 0 || *(void**)a[i].q != NULL);
  }
  release(to);
}

static int32_t stop_at_once(void* user, uint64_t done, uint64_t total) {
  ++*(int*)user;
  return done <= total ? 1 : 2;
}

static uint64_t last_done, last_total;

/** Progress only grows, and everything is done in the last report only. */
static int32_t go_on(void* user, uint64_t done, uint64_t total) {
  CHECK(done <= total && total != 0);
  CHECK(last_done < last_total || last_total == 0);
  CHECK(done >= last_done && total >= last_total);
  last_done = done, last_total = total;
  ++*(int*)user;
  return 0;
}

static void sweep_options(const struct function_call* of, int at) {
  struct {
    cavel_options known;
    uint64_t later;
  } options;
  argument a[most_arguments];
  answers to;
  const int reports = of->kinds[at] == 'O';
  int calls_made = 0, variant;
  for (variant = 0; variant < 9; ++variant) {
    int32_t wanted = CAVEL_FAULT_ARGUMENT_OPTIONS;
    memset(&options, 0, sizeof options), memset(a, 0, sizeof a), memset(&to, 0, sizeof to);
    options.known.struct_size = sizeof options;
    options.known.user = &calls_made;
    if (variant == 0) options.known.struct_size = 0;
    if (variant == 1) options.known.struct_size = 7;
    if (variant == 2) options.known.struct_size = UINT64_MAX;
    if (variant == 3) options.later = 1;
    if (variant == 4) options.known.kernel = "no such kernel";
    if (variant == 5) options.known.threads = 257;
    if (variant == 6) options.known.progress = stop_at_once, wanted = reports ? CAVEL_FAULT_CALL_CANCELLED : 0;
    if (variant == 7) options.known.progress = go_on, options.known.threads = 2, options.known.kernel = "portable", wanted = 0;
    if (variant == 8) options.known.struct_size = 12, options.known.progress = stop_at_once, wanted = 0; /* half a member */
    of->set(a, &to);
    a[at].p = &options;
    last_done = last_total = 0;
    run_call(of, a, &to, wanted, at);
    CHECK(last_done == last_total && (!reports || variant != 7 || last_total != 0));
  }
  CHECK(reports ? calls_made >= 3 : calls_made == 0); /* it was called when it went on, and when it was stopped */
}

/** The wrong values for an argument of a kind: how many, which, and the status that each must give. */
static int spoil(argument* a, int at, char kind, int which, int32_t* wanted) {
  static const uint64_t counts[] = {UINT64_MAX, UINT64_MAX / 4, 0};
  static const int32_t numbers[] = {99, -1, INT32_MAX, INT32_MIN, 0};
  const int32_t number = numbers[which < 5 ? which : 0];
  const uint64_t count = counts[which < 3 ? which : 0];
  *wanted = CAVEL_FAULT_ARGUMENT_MISSING;
  switch (kind) {
    case 'e': *wanted = CAVEL_FAULT_ARGUMENT_RANGE, a[at].n = number; return which < 5;
    case 'b': *wanted = CAVEL_FAULT_ARGUMENT_RANGE, a[at].n = which == 0 ? 2 : -1; return which < 2;
    case 'd': *wanted = some_fault, a[at].n = which == 0 ? INT32_MAX : INT32_MIN; return which < 2;
    case 'n': *wanted = any_status, a[at].n = number; return which < 5;
    case 'u': *wanted = any_status, a[at].u = which == 0 ? UINT64_MAX : 0; return which < 2;
    case 'r': *wanted = some_fault, a[at].u = UINT64_MAX, a[at].n = which == 0 ? -1 : INT32_MAX; return which < 2;
    case 'c':
    case 's': *wanted = which == 2 ? any_status : some_fault, a[at].u = count; return which < (kind == 's' ? 1 : 3);
    case 'p':
    case 'h': a[at].p = NULL; return which < 1;
    case '?':
    case 'H': *wanted = any_status, a[at].p = NULL; return which < 1;
    case 'q': *wanted = 0, a[at].q = NULL; return which < 1;
    case 'O':
    case 'K': return 0;
    case 't':
    case 'j':
    case 'y':
      if (which == 0) a[at].p = NULL;
      if (which == 1) *wanted = any_status, a[at].p = NULL, a[at + 1].u = 0;
      if (which == 2) *wanted = kind == 'y' ? any_status : some_fault, a[at].p = "{\xC0\xAF", a[at + 1].u = 3;
      return which < 3;
    default: a[at].q = NULL; return which < 1; /* outputs, handles that are changed */
  }
}

static void sweep_call(const struct function_call* of) {
  argument a[most_arguments];
  answers to;
  int at, which;
  int32_t wanted;
  for (at = -1; at < (int)strlen(of->kinds); ++at) {
    if (at >= 0 && strchr("OK", of->kinds[at]) != NULL) sweep_options(of, at);
    for (which = 0;; ++which) {
      memset(a, 0, sizeof a), memset(&to, 0, sizeof to);
      of->set(a, &to);
      wanted = 0;
      if (at < 0 ? which > 0 : !spoil(a, at, of->kinds[at], which, &wanted)) break;
      run_call(of, a, &to, wanted, at);
    }
    release(&to);
  }
}

static uint64_t next_random(void) {
  static uint64_t state = 88172645463325252u;
  state ^= state << 13, state ^= state >> 7, state ^= state << 17;
  return state;
}

/** Several arguments wrong at once. */
static void sweep_together(const struct function_call* of) {
  const uint64_t size = strlen(of->kinds);
  int i, wrong;
  for (i = 0; i < 40 && size > 1; ++i) {
    argument a[most_arguments];
    answers to;
    memset(a, 0, sizeof a), memset(&to, 0, sizeof to);
    of->set(a, &to);
    for (wrong = 0; wrong < 3; ++wrong) {
      const int at = (int)(next_random() % size);
      int32_t wanted;
      argument kept[most_arguments];
      memcpy(kept, a, sizeof kept);
      if (!spoil(a, at, of->kinds[at], (int)(next_random() % 3), &wanted)) memcpy(a, kept, sizeof kept);
    }
    of->run(a);
    release(&to);
  }
}

/** The calls and the kept list of symbols name the same functions. */
static void test_all_are_here(const char* symbols) {
  char name[256];
  int seen[call_count] = {0}, i, known;
  FILE* file = fopen(symbols, "rb");
  CHECK(file != NULL);
  while (file != NULL && fgets(name, sizeof name, file) != NULL) {
    name[strcspn(name, "\r\n")] = 0;
    known = 0;
    for (i = 0; i < call_count; ++i) {
      if (strcmp(calls[i].name, name) == 0) seen[i] = known = 1;
    }
    if (!known) printf("%s is in no call of calls.inc\n", name);
    CHECK(known);
  }
  if (file != NULL) fclose(file);
  for (i = 0; i < call_count; ++i) {
    if (!seen[i]) printf("%s is in calls.inc and not exported\n", calls[i].name);
    CHECK(seen[i]);
    CHECK(strlen(calls[i].kinds) <= most_arguments);
  }
}

static void test_ranges(void) {
  const char *ids[2] = {"a", "\xC0\xAF"}, *long_id[1] = {(const char[256]){0}};
  const uint64_t sizes[2] = {1, 2}, huge[2] = {UINT64_MAX, UINT64_MAX}, down[3] = {1, 0, 1}, over[2] = {0, 9};
  const uint8_t tickets[64] = {0};
  const uint64_t places[2] = {0, 1}, last_place = UINT64_MAX, one = 1;
  uint8_t out[32];
  uint64_t n;
  const char* text;
  int i;
  cavel_selection *selection = NULL, *kept = NULL, *merged = NULL;
  cavel_selector* selector = NULL;
  cavel_problems* problems = NULL;
  for (i = 0; i < odd_count; ++i) {
    CHECK_STATUS(cavel_hash(odd_numbers[i], "a", 1, out), RANGE);
    CHECK_STATUS(cavel_select(odd_numbers[i], seed, ids, sizes, 1, 1, 0, NULL, &selection, NULL), RANGE);
    CHECK_STATUS(cavel_sample_size(9, 1, 2, odd_numbers[i], &n, NULL), RANGE);
    CHECK(cavel_fault_text(MISSING, odd_numbers[i] == 4 ? 5 : odd_numbers[i], &text, &n) == RANGE);
  }
  CHECK_STATUS(cavel_hash(1, "a", UINT64_MAX, out), RANGE);
  CHECK_STATUS(cavel_ticket(1, seed, "a", UINT64_MAX, out, NULL), RANGE);
  CHECK_STATUS(cavel_select(1, seed, ids, sizes, UINT64_MAX, 1, 1, NULL, &selection, NULL), RANGE);
  CHECK_STATUS(cavel_select(1, seed, ids, sizes, UINT32_MAX + UINT64_C(1), 1, 1, NULL, &selection, NULL),
               CAVEL_FAULT_TOO_MANY_IDS);
  CHECK_STATUS(cavel_select(1, seed, long_id, huge, 1, 1, 1, NULL, &selection, NULL), CAVEL_FAULT_TEXT_TOO_LONG);
  CHECK_STATUS(cavel_select(1, seed, ids, sizes, 2, 1, 1, NULL, &selection, &problems), CAVEL_FAULT_TEXT_NOT_UTF8);
  CHECK_STATUS(cavel_problems_text(problems, 0, CAVEL_TEXT_VALUE, &text, &n), 0);
  CHECK(n == 6 && memcmp(text, "\xEF\xBF\xBD\xEF\xBF\xBD", 6) == 0);
  CHECK_STATUS(cavel_problems_text(problems, 1, CAVEL_TEXT_VALUE, &text, &n), RANGE);
  CHECK_STATUS(cavel_problems_text(problems, 0, 11, &text, &n), RANGE);
  cavel_problems_free(problems);
  CHECK_STATUS(cavel_select(1, seed, ids, sizes, 1, UINT64_MAX, UINT64_MAX, NULL, &kept, NULL), 0);
  CHECK_STATUS(cavel_selection_merge((const cavel_selection* const*)&kept, NULL, UINT64_MAX, 1, 1, &selection, NULL), RANGE);
  CHECK(selection == NULL), cavel_selection_free(kept);
  CHECK_STATUS(cavel_select(1, seed, ids, sizes, 1, 1, 0, NULL, &kept, NULL), 0);
  CHECK_STATUS(cavel_selection_merge((const cavel_selection* const*)&kept, &last_place, 1, 1, 0, &selection, NULL), 0);
  CHECK_STATUS(cavel_selection_merge((const cavel_selection* const*)&selection, &one, 1, 1, 0, &merged, &problems), RANGE);
  CHECK_STATUS(cavel_problems_text(problems, 0, CAVEL_TEXT_FIELD, &text, &n), 0);
  CHECK(strcmp(text, "first") == 0 && merged == NULL);
  cavel_problems_free(problems), cavel_selection_free(kept), cavel_selection_free(selection), selection = NULL;
  CHECK_STATUS(cavel_selector_new(1, seed, 1, 1, 1000000, NULL, &selector, NULL), 0);
  CHECK_STATUS(cavel_selector_push(selector, ids, sizes, 1, NULL), 0);
  CHECK_STATUS(cavel_selector_finish(selector, &selection, NULL), CAVEL_FAULT_FEWER_IDS_THAN_ANNOUNCED);
  cavel_selector_free(selector);
  CHECK_STATUS(cavel_select_block(1, seed, "ab", 2, down, 2, 1, 1, NULL, &selection, NULL), RANGE);
  CHECK_STATUS(cavel_select_block(1, seed, "ab", 2, over, 1, 1, 1, NULL, &selection, NULL), RANGE);
  CHECK_STATUS(cavel_select_block(1, seed, "ab", UINT64_MAX, over, 1, 1, 1, NULL, &selection, NULL), RANGE);
  CHECK_STATUS(cavel_selection_new(places, tickets, UINT64_MAX, UINT64_MAX, &selection, NULL), RANGE);
  CHECK_STATUS(cavel_selection_new(places, tickets, 1, 1, &selection, NULL), RANGE); /* equal tickets */
  CHECK_STATUS(cavel_selector_new(2, seed, UINT64_MAX, UINT64_MAX, 0, NULL, &selector, NULL), 0);
  CHECK_STATUS(cavel_selector_push(selector, ids, sizes, UINT64_MAX, NULL), RANGE);
  CHECK_STATUS(cavel_selector_push(selector, ids, sizes, 1, NULL), 0);
  CHECK_STATUS(cavel_selector_finish(selector, &kept, NULL), 0);
  CHECK_STATUS(cavel_selector_finish(selector, &selection, NULL), CAVEL_FAULT_HANDLE_USED);
  CHECK_STATUS(cavel_selector_push(selector, ids, sizes, 1, NULL), CAVEL_FAULT_HANDLE_USED);
  CHECK(selection == NULL);
  cavel_selector_free(selector), cavel_selection_free(kept);
  CHECK_STATUS(cavel_sample_size(1, 1, 0, 1, &n, NULL), CAVEL_FAULT_FRACTION_ZERO_DENOMINATOR);
  CHECK_STATUS(cavel_sample_size(UINT64_MAX, 1, 1, 1, &n, NULL), 0);
  CHECK_STATUS(cavel_format_day(INT32_MAX, (char*)out), RANGE);
  CHECK_STATUS(cavel_format_day(INT32_MIN, (char*)out), RANGE);
  CHECK_STATUS(cavel_fault_text(-1, CAVEL_TEXT_NAME, &text, &n), RANGE);
  CHECK_STATUS(cavel_fault_text(0, CAVEL_TEXT_NAME, &text, &n), 0);
  CHECK(n == 4 && strcmp(text, "none") == 0);
  CHECK_STATUS(cavel_fault_text(0, CAVEL_TEXT_MESSAGE_EN, &text, &n), 0);
  CHECK(n == 7 && strcmp(text, "success") == 0);
  CHECK_STATUS(cavel_fault_text(0, CAVEL_TEXT_REMEDY_ZH, &text, &n), 0);
  CHECK(n == 0 && *text == 0);
  CHECK_STATUS(cavel_fault_text(0, 0, &text, &n), RANGE);
  CHECK_STATUS(cavel_fault_text(INT32_MAX, CAVEL_TEXT_NAME, &text, &n), RANGE);
}

/** A document with a few bytes changed, cut or doubled. */
static char* changed(const char* text, uint64_t size, uint64_t* new_size) {
  char* copy = malloc((size_t)size + 2);
  uint64_t changes = 1 + next_random() % 3;
  memcpy(copy, text, (size_t)size);
  *new_size = next_random() % 4 == 0 ? next_random() % (size + 1) : size;
  while (changes-- != 0 && *new_size != 0) copy[next_random() % *new_size] = (char)next_random();
  return copy;
}

static void test_changed_documents(const char* samples, const char* visits) {
  const char* question = "{\"from\":\"2022-05-25\",\"clocks\":[\"notice.public\"],\"working_days\":5,\"closes\":\"17:30\"}";
  const char* notice =
      "cavel calendar 1\ncontinues 全国\nnotice 国办发明电〔2026〕99号 2026-11-05 2027 incomplete\noff 元旦 2027-01-01\n";
  uint64_t visit_size, event_size, size, n;
  char *visit = read_whole(visits, "good.json", &visit_size), *event = read_whole(visits, "event.json", &event_size);
  cavel_files* papers = sample_papers(samples);
  cavel_calendar* china = NULL;
  int32_t day;
  int i;
  CHECK_STATUS(cavel_calendar_china(&china), 0);
  CHECK_STATUS(cavel_parse_day("2022-07-01", 10, &day, NULL), 0);
  for (i = 0; i < 300; ++i) {
    cavel_text* answer = NULL;
    cavel_calendar* more = NULL;
    cavel_files* made = NULL;
    cavel_problems* problems = NULL;
    const char *text, *path;
    char* copy = changed(question, strlen(question), &size);
    int32_t status = cavel_due(china, copy, size, CAVEL_LANGUAGE_ZH, &answer, &problems);
    CHECK((status == 0) == (answer != NULL) && (status == 0 || problems != NULL));
    cavel_text_free(answer), cavel_problems_free(problems), free(copy);
    copy = changed(notice, strlen(notice), &size);
    status = cavel_calendar_load(china, copy, size, &more, &problems);
    CHECK((status == 0) == (more != NULL));
    cavel_calendar_free(more), cavel_problems_free(problems), free(copy);
    copy = changed(visit, visit_size, &size);
    ignore(cavel_validate_inspection(copy, size, event, event_size, NULL, 0, china, day, &problems));
    cavel_problems_free(problems), free(copy);
    copy = changed(event, event_size, &size);
    ignore(cavel_validate_inspection(visit, visit_size, copy, size, NULL, 0, china, day, &problems));
    cavel_problems_free(problems), free(copy);
    if (i % 10 == 0) {
      cavel_files* spoilt = NULL;
      uint64_t path_size;
      CHECK_STATUS(cavel_files_new(&spoilt), 0);
      CHECK_STATUS(cavel_files_add(spoilt, papers), 0);
      CHECK_STATUS(cavel_files_count(papers, &n), 0);
      CHECK_STATUS(cavel_files_at(papers, next_random() % n, &path, &path_size, &text, &size), 0);
      copy = changed(text, size, &size);
      CHECK_STATUS(cavel_files_put(spoilt, path, path_size, copy, size, NULL), 0);
      status = cavel_announce(spoilt, 0, NULL, &made, &problems);
      CHECK((status == 0) == (made != NULL));
      cavel_files_free(made), cavel_files_free(spoilt), cavel_problems_free(problems), free(copy);
    }
  }
  cavel_calendar_free(china);
  cavel_files_free(papers);
  free(visit), free(event);
}

int main(int argc, char** argv) {
  char visits[4096];
  int i;
  if (argc != 3) {
    printf("arguments SAMPLES SYMBOLS\n");
    return 2;
  }
  snprintf(visits, sizeof visits, "%s/inspections", argv[1]);
  make_given(argv[1]);
  test_all_are_here(argv[2]);
  for (i = 0; i < call_count; ++i) {
    sweep_call(&calls[i]);
    sweep_together(&calls[i]);
  }
  free_given();
  test_ranges();
  test_changed_documents(argv[1], visits);
  return check_summary();
}
