/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_CAPI_SAMPLE_EVENT_H
#define CAVEL_CAPI_SAMPLE_EVENT_H

/** \file The sample plan of docs/samples as an event: its papers from the disk, and the values of its sources. */

#include "check.h"

#include <cavel.h>

#define SAMPLE_SECRET "1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a7988"
#define SAMPLE_DICE "12345612345612345612345612345612345612345612345612"
#define SAMPLE_BALLS "03 11 17 20 28 33 16"
#define SIZE_OF(text) (sizeof(text) - 1)
static const char* const sample_names[3] = {"双色球第2022060期", "现场掷骰", "区司法局"};
static const uint64_t sample_name_sizes[3] = {SIZE_OF("双色球第2022060期"), SIZE_OF("现场掷骰"), SIZE_OF("区司法局")};
static const char* const sample_values[3] = {SAMPLE_BALLS, SAMPLE_DICE, SAMPLE_SECRET};
static const uint64_t sample_value_sizes[3] = {SIZE_OF(SAMPLE_BALLS), SIZE_OF(SAMPLE_DICE), SIZE_OF(SAMPLE_SECRET)};

/** A change on a day, with its approver and reason. */
static inline cavel_change change_of(int32_t day, const char* reason, const char* evidence, const char* approver) {
  cavel_change made = CAVEL_CHANGE_INIT;
  made.day = day;
  made.reason = reason, made.reason_size = strlen(reason);
  made.evidence = evidence, made.evidence_size = strlen(evidence);
  made.approver = approver, made.approver_size = strlen(approver);
  return made;
}

static inline char* read_whole(const char* folder, const char* name, uint64_t* size) {
  char path[4096];
  char* bytes;
  long length;
  FILE* file;
  snprintf(path, sizeof path, "%s/%s", folder, name);
  file = fopen(path, "rb");
  if (file == NULL) {
    printf("cannot read %s\n", path);
    exit(2);
  }
  fseek(file, 0, SEEK_END);
  length = ftell(file);
  rewind(file);
  bytes = malloc((size_t)length + 1);
  *size = fread(bytes, 1, (size_t)length, file);
  bytes[*size] = 0;
  fclose(file);
  return bytes;
}

/** Reads a file of a folder into a place of the files. */
static inline void put_file(cavel_files* files, const char* folder, const char* name, const char* as) {
  uint64_t size;
  char* bytes = read_whole(folder, name, &size);
  CHECK_STATUS(cavel_files_put(files, as, strlen(as), bytes, size, NULL), 0);
  free(bytes);
}

static inline cavel_files* sample_papers(const char* samples) {
  cavel_files* papers = NULL;
  CHECK_STATUS(cavel_files_new(&papers), 0);
  put_file(papers, samples, "plan.json", "plan.json");
  put_file(papers, samples, "event.json", "event.json");
  put_file(papers, samples, "enterprises.csv", "targets.csv");
  put_file(papers, samples, "officers.csv", "officers.csv");
  put_file(papers, samples, "recusals.csv", "recusals.csv");
  put_file(papers, samples, "catalogue.json", "catalogue.json");
  put_file(papers, samples, "event-key.txt", "event-key.txt");
  return papers;
}

static inline int32_t draw_sample(const cavel_files* event, cavel_files** added, cavel_problems** problems) {
  return cavel_draw(event, sample_names, sample_name_sizes, sample_values, sample_value_sizes, 3, NULL, added, problems);
}

/** Today's recusals after the sample was drawn: the first officer of the first panel is recused. `target` gets its id. */
static inline cavel_files* sample_recusal(const cavel_files* event, char target[32]) {
  static const char path[] = "private/drawn/panels.csv";
  const char *bytes, *from, *officer, *end;
  char text[1024];
  uint64_t size;
  cavel_files* rosters = NULL;
  CHECK_STATUS(cavel_files_new(&rosters), 0);
  CHECK_STATUS(cavel_files_get(event, path, sizeof path - 1, &bytes, &size, NULL), 0);
  from = strchr(strchr(bytes, '\n'), ',') + 1;
  officer = strchr(from, ',') + 1;
  end = strchr(officer, ',');
  snprintf(target, 32, "%.*s", (int)(officer - 1 - from), from);
  snprintf(text, sizeof text,
           "officer,target,ground,source,decider,state,requested,decided\n"
           "%.*s,%s,a,b,c,granted,2022-06-07T09:00:00+08:00,2022-06-07T15:00:00+08:00\n",
           (int)(end - officer), officer, target);
  CHECK_STATUS(cavel_files_put(rosters, "recusals.csv", 12, text, strlen(text), NULL), 0);
  return rosters;
}

/** Prints the problems of a call; for tests that fail. */
static inline void print_problems(const cavel_problems* problems) {
  uint64_t count = 0, i, size;
  const char* text;
  if (problems == NULL) return;
  if (cavel_problems_count(problems, &count) != 0) return;
  for (i = 0; i < count && i < 10; ++i) {
    if (cavel_problems_text(problems, i, CAVEL_TEXT_MESSAGE_EN, &text, &size) == 0) printf("  %s\n", text);
  }
}

#endif
