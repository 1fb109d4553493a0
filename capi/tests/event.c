/* SPDX-License-Identifier: Apache-2.0 */
/* An event from announcement to verification without a file system: event SAMPLES, the folder docs/samples. */
#include "sample_event.h"

static int has_file(const cavel_files* files, const char* path) {
  const char* bytes;
  uint64_t size;
  return cavel_files_get(files, path, strlen(path), &bytes, &size, NULL) == 0;
}

enum { last_day = 19357 }; /* 2022-12-31 */

/** Verification of the files, its report held against a status. */
static void verify(const cavel_files* event, int agrees) {
  cavel_text* report = NULL;
  cavel_problems* problems = NULL;
  const char* text = "";
  uint64_t size;
  const int32_t status = cavel_verify(event, NULL, 0, NULL, 0, CAVEL_LANGUAGE_ZH, NULL, &report, &problems);
  CHECK((status == 0) == (agrees != 0));
  CHECK(report != NULL && (problems == NULL) == (agrees != 0));
  CHECK_STATUS(cavel_text_get(report, &text, &size), 0);
  CHECK(strstr(text, agrees ? "\"agrees\":true" : "\"agrees\":false") != NULL);
  if (agrees && status != 0) print_problems(problems);
  cavel_text_free(report);
  cavel_problems_free(problems);
}

/** The public part alone, its paths without public/. */
static cavel_files* public_part(const cavel_files* event) {
  cavel_files* part = NULL;
  uint64_t count, i, path_size, size;
  const char *path, *bytes;
  CHECK_STATUS(cavel_files_new(&part), 0);
  CHECK_STATUS(cavel_files_count(event, &count), 0);
  for (i = 0; i < count; ++i) {
    CHECK_STATUS(cavel_files_at(event, i, &path, &path_size, &bytes, &size), 0);
    if (path_size < 7 || memcmp(path, "public/", 7) != 0) continue;
    CHECK_STATUS(cavel_files_put(part, path + 7, path_size - 7, bytes, size, NULL), 0);
  }
  return part;
}

/** One bit of every file of the public part changed, a file at a time: each is found. */
static void change_every_file(const cavel_files* part) {
  uint64_t count, i, path_size, size;
  const char *path, *bytes;
  CHECK_STATUS(cavel_files_count(part, &count), 0);
  CHECK(count > 4);
  for (i = 0; i < count; ++i) {
    cavel_files* changed = NULL;
    char* copy;
    CHECK_STATUS(cavel_files_at(part, i, &path, &path_size, &bytes, &size), 0);
    if (size == 0) continue;
    CHECK_STATUS(cavel_files_new(&changed), 0);
    CHECK_STATUS(cavel_files_add(changed, part), 0);
    copy = malloc((size_t)size);
    memcpy(copy, bytes, (size_t)size);
    copy[size / 2] = (char)(copy[size / 2] ^ 1);
    CHECK_STATUS(cavel_files_put(changed, path, path_size, copy, size, NULL), 0);
    verify(changed, 0);
    free(copy);
    cavel_files_free(changed);
  }
}

/** A record of changes, added to the event; its files are given back with it. */
static void add(cavel_files* event, cavel_files* added, const char* path) {
  CHECK(added != NULL && has_file(added, path));
  CHECK_STATUS(cavel_files_add(event, added), 0);
  cavel_files_free(added);
  verify(event, 1);
}

/** A change of a target. */
static cavel_change change_to(const char* target, int32_t day, const char* reason) {
  cavel_change made = change_of(day, reason, "b", "c");
  made.target = target, made.target_size = strlen(target);
  return made;
}

/** A visit is put off and on again, a window extended, a target excused in vain: three records more. */
static void suspend_sample(cavel_files* event) {
  static const char path[] = "private/drawn/change-2/panels.csv";
  const char *bytes, *from;
  char target[32];
  uint64_t size;
  cavel_files* added = NULL;
  cavel_change change;
  CHECK_STATUS(cavel_files_get(event, path, sizeof path - 1, &bytes, &size, NULL), 0);
  from = strchr(strchr(bytes, '\n'), ',') + 1;
  snprintf(target, sizeof target, "%.*s", (int)(strchr(from, ',') - from), from);
#define CHANGE(kind, on, why) \
  (change = change_to(target, on, why), cavel_change_target(event, NULL, kind, &change, NULL, &added, NULL))
  CHECK_STATUS(CHANGE(9, 19151, "court"), CAVEL_FAULT_ARGUMENT_RANGE);
  CHECK_STATUS(CHANGE(CAVEL_CHANGE_EXCUSE, 19151, "closed"), CAVEL_FAULT_EXCUSE_RESERVE_LEFT);
  CHECK_STATUS(CHANGE(CAVEL_CHANGE_RESUME, 19151, "ended"), CAVEL_FAULT_TARGET_NOT_SUSPENDED);
  CHECK_STATUS(CHANGE(CAVEL_CHANGE_SUSPEND, 19151, "tired"), CAVEL_FAULT_CHANGE_REASON);
  CHECK_STATUS(CHANGE(CAVEL_CHANGE_SUSPEND, 19149, "court"), CAVEL_FAULT_CHANGE_DAY);
  CHECK_STATUS(CHANGE(CAVEL_CHANGE_SUSPEND, 19151, "court"), 0);
  add(event, added, "private/drawn/change-3/record.json"), added = NULL;
  CHECK_STATUS(CHANGE(CAVEL_CHANGE_RESUME, 19151, "ended"), 0);
  add(event, added, "private/drawn/change-4/record.json"), added = NULL;
#undef CHANGE
  change = change_of(19151, "epidemic", "b", "c");
  change.task = "metal", change.task_size = 5, change.to = 19150;
  CHECK_STATUS(cavel_extend(event, &change, NULL, &added, NULL), CAVEL_FAULT_EXTEND_NOT_LATER);
  change.to = 19388;
  CHECK_STATUS(cavel_extend(event, &change, NULL, &added, NULL), 0);
  add(event, added, "private/drawn/change-5/record.json");
}

/** An event is cancelled in a copy, and closed only where it is open. */
static void end_sample(const cavel_files* event) {
  cavel_files *copy = NULL, *added = NULL;
  const cavel_change early = change_of(19149, "a", "b", "c"), late = change_of(last_day, "a", "b", "c");
  CHECK_STATUS(cavel_files_new(&copy), 0);
  CHECK_STATUS(cavel_files_add(copy, event), 0);
  CHECK_STATUS(cavel_close(copy, last_day, NULL, &added, NULL), CAVEL_FAULT_EVENT_NOT_OPENED);
  CHECK_STATUS(cavel_cancel(copy, &early, NULL, &added, NULL), CAVEL_FAULT_CHANGE_DAY);
  CHECK_STATUS(cavel_cancel(copy, &late, NULL, &added, NULL), 0);
  add(copy, added, "public/end/record.json"), added = NULL;
  CHECK_STATUS(cavel_cancel(copy, &late, NULL, &added, NULL), CAVEL_FAULT_EVENT_ENDED);
  cavel_files_free(copy);
}

/** The digests that were published are compared. */
static void compare_digests(const cavel_files* event) {
  static const char path[] = "public/announcement.txt";
  const char* bytes;
  uint64_t size;
  uint8_t digests[64] = {0};
  cavel_text* report = NULL;
  CHECK_STATUS(cavel_files_get(event, path, sizeof path - 1, &bytes, &size, NULL), 0);
  CHECK_STATUS(cavel_hash(CAVEL_SUITE_SHA256, bytes, size, digests), 0);
  CHECK_STATUS(cavel_verify(event, digests, 32, NULL, 0, CAVEL_LANGUAGE_ZH, NULL, &report, NULL), 0);
  cavel_text_free(report), report = NULL;
  CHECK_STATUS(cavel_verify(event, digests + 32, 32, NULL, 0, CAVEL_LANGUAGE_ZH, NULL, &report, NULL),
               CAVEL_FAULT_VERIFY_DIFFERS);
  cavel_text_free(report), report = NULL;
  CHECK_STATUS(cavel_verify(event, NULL, 0, digests, 32, CAVEL_LANGUAGE_ZH, NULL, &report, NULL), CAVEL_FAULT_VERIFY_DIFFERS);
  cavel_text_free(report), report = NULL;
  CHECK_STATUS(cavel_verify(event, digests, 64, NULL, 0, CAVEL_LANGUAGE_ZH, NULL, &report, NULL), CAVEL_FAULT_ARGUMENT_RANGE);
  CHECK_STATUS(cavel_verify(event, NULL, 0, digests, 33, CAVEL_LANGUAGE_ZH, NULL, &report, NULL), CAVEL_FAULT_ARGUMENT_RANGE);
}

/** One recusal changes one panel, then the target of that panel is replaced: two records more. */
static void repair_sample(cavel_files* event) {
  const int32_t day = 19150; /* 2022-06-07 */
  char target[32];
  cavel_files *added = NULL, *rosters = sample_recusal(event, target);
  const cavel_change never = change_of(INT32_MAX, "", "a", "c"), unproven = change_of(day, "", "", "c"),
                     repair = change_of(day, "", "a", "c");
  cavel_change change;
  CHECK_STATUS(cavel_repair(event, rosters, &never, NULL, &added, NULL), CAVEL_FAULT_ARGUMENT_RANGE);
  CHECK_STATUS(cavel_repair(event, rosters, &unproven, NULL, &added, NULL), CAVEL_FAULT_TEXT_EMPTY);
  change = change_to("none", day, "closed");
  CHECK_STATUS(cavel_change_target(event, NULL, CAVEL_CHANGE_REPLACE, &change, NULL, &added, NULL),
               CAVEL_FAULT_REPLACE_NOT_STANDING);
  CHECK_STATUS(cavel_repair(event, rosters, &repair, NULL, &added, NULL), 0);
  CHECK(has_file(added, "private/drawn/change-1/record.json") && has_file(added, "public/change-1/record.sha256"));
  CHECK_STATUS(cavel_files_add(event, added), 0);
  cavel_files_free(added);
  verify(event, 1);
  CHECK_STATUS(cavel_repair(event, rosters, &repair, NULL, &added, NULL), CAVEL_FAULT_REPAIR_NOTHING);
  CHECK(added == NULL);
  change = change_to(target, day, "closed");
  CHECK_STATUS(cavel_change_target(event, rosters, CAVEL_CHANGE_REPLACE, &change, NULL, &added, NULL), 0);
  CHECK(has_file(added, "private/drawn/change-2/record.json"));
  CHECK_STATUS(cavel_files_add(event, added), 0);
  cavel_files_free(added);
  cavel_files_free(rosters);
  verify(event, 1);
}

int main(int argc, char** argv) {
  cavel_files *papers, *event = NULL, *added = NULL, *again = NULL, *voided = NULL, *part;
  cavel_problems* problems = NULL;
  uint8_t commitment[32];
  if (argc != 2) {
    printf("event SAMPLES\n");
    return 2;
  }
  CHECK_STATUS(cavel_commitment(CAVEL_SUITE_SHA256, sample_values[2], 64, commitment, NULL), 0);
  CHECK(commitment[0] == 0x5f && commitment[31] == 0x79);
  papers = sample_papers(argv[1]);
  if (cavel_announce(papers, 0, NULL, &event, &problems) != 0) print_problems(problems);
  CHECK(event != NULL && has_file(event, "public/announcement.txt") && has_file(event, "private/manifest"));
  cavel_problems_free(problems);
  CHECK_STATUS(cavel_announce(papers, 2, NULL, &again, NULL), CAVEL_FAULT_ARGUMENT_RANGE);
  CHECK_STATUS(cavel_open(event, last_day, NULL, &again, NULL), CAVEL_FAULT_EVENT_NOT_DRAWN);
  CHECK_STATUS(cavel_void(event, "随机源作废", 15, NULL, &voided, NULL), 0);
  CHECK(has_file(voided, "public/record.json"));
  cavel_files_free(voided);
  CHECK_STATUS(cavel_draw(event, NULL, NULL, NULL, NULL, 0, NULL, &again, NULL), CAVEL_FAULT_SOURCE_VALUE_MISSING);
  if (draw_sample(event, &added, &problems) != 0) print_problems(problems);
  CHECK(added != NULL && has_file(added, "private/drawn/record.json"));
  cavel_problems_free(problems);
  CHECK_STATUS(cavel_files_add(event, added), 0);
  cavel_files_free(added);
  CHECK_STATUS(draw_sample(event, &again, NULL), CAVEL_FAULT_EVENT_DRAWN);
  verify(event, 1);
  repair_sample(event);
  suspend_sample(event);
  end_sample(event);
  compare_digests(event);
  added = NULL;
  CHECK_STATUS(cavel_open(event, last_day, NULL, &added, NULL), 0);
  CHECK_STATUS(cavel_files_add(event, added), 0);
  CHECK_STATUS(cavel_open(event, last_day, NULL, &again, NULL), CAVEL_FAULT_EVENT_OPENED);
  verify(event, 1);
  part = public_part(event);
  verify(part, 1);
  change_every_file(part);
  cavel_files_free(part);
  cavel_files_free(added);
  cavel_files_free(event);
  cavel_files_free(papers);
  return check_summary();
}
