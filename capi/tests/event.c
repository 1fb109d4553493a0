/* SPDX-License-Identifier: Apache-2.0 */
/* An event from announcement to verification without a file system: event SAMPLES, the folder docs/samples. */
#include "sample_event.h"

static int has_file(const cavel_files* files, const char* path) {
  const char* bytes;
  uint64_t size;
  return cavel_files_get(files, path, strlen(path), &bytes, &size, NULL) == 0;
}

/** Verification of the files, its report held against a status. */
static void verify(const cavel_files* event, int agrees) {
  cavel_text* report = NULL;
  cavel_problems* problems = NULL;
  const char* text = "";
  uint64_t size;
  const int32_t status = cavel_verify(event, CAVEL_LANGUAGE_ZH, NULL, &report, &problems);
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

/** One recusal changes one panel, then the target of that panel is replaced: two records more. */
static void repair_sample(cavel_files* event) {
  const int32_t day = 19150; /* 2022-06-07 */
  char target[32];
  cavel_files *added = NULL, *rosters = sample_recusal(event, target);
  CHECK_STATUS(cavel_repair(event, rosters, INT32_MAX, "a", 1, NULL, &added, NULL), CAVEL_FAULT_ARGUMENT_RANGE);
  CHECK_STATUS(cavel_repair(event, rosters, day, "", 0, NULL, &added, NULL), CAVEL_FAULT_TEXT_EMPTY);
  CHECK_STATUS(cavel_replace(event, NULL, day, "none", 4, "closed", 6, "b", 1, NULL, &added, NULL),
               CAVEL_FAULT_REPLACE_NOT_STANDING);
  CHECK_STATUS(cavel_repair(event, rosters, day, "a", 1, NULL, &added, NULL), 0);
  CHECK(has_file(added, "private/drawn/repair-1/record.json") && has_file(added, "public/repair-1/record.sha256"));
  CHECK_STATUS(cavel_files_add(event, added), 0);
  cavel_files_free(added);
  verify(event, 1);
  CHECK_STATUS(cavel_repair(event, rosters, day, "a", 1, NULL, &added, NULL), CAVEL_FAULT_REPAIR_NOTHING);
  CHECK(added == NULL);
  CHECK_STATUS(cavel_replace(event, rosters, day, target, strlen(target), "closed", 6, "b", 1, NULL, &added, NULL), 0);
  CHECK(has_file(added, "private/drawn/repair-2/record.json"));
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
  CHECK_STATUS(cavel_open(event, NULL, &again, NULL), CAVEL_FAULT_EVENT_NOT_DRAWN);
  CHECK_STATUS(cavel_void(event, "随机源作废", 15, &voided, NULL), 0);
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
  added = NULL;
  CHECK_STATUS(cavel_open(event, NULL, &added, NULL), 0);
  CHECK_STATUS(cavel_files_add(event, added), 0);
  CHECK_STATUS(cavel_open(event, NULL, &again, NULL), CAVEL_FAULT_EVENT_OPENED);
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
