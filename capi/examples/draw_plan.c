/* SPDX-License-Identifier: Apache-2.0 */
/* draw_plan SAMPLES: announces, draws, opens and verifies the sample plan (docs/samples) with libcavel alone, C99. */
#include <cavel.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/** Says what a call found, in Chinese and English with the remedy, and ends where it was refused. */
static void check(const char* what, int32_t status, cavel_problems* problems) {
  const int32_t parts[] = {CAVEL_TEXT_MESSAGE_ZH, CAVEL_TEXT_MESSAGE_EN, CAVEL_TEXT_REMEDY_ZH, CAVEL_TEXT_REMEDY_EN};
  const char* text;
  uint64_t count = 0, size, i;
  size_t part;
  if (problems != NULL && cavel_problems_count(problems, &count) != 0) count = 0;
  for (i = 0; i < count; ++i) {
    for (part = 0; part < 4; ++part) {
      if (cavel_problems_text(problems, i, parts[part], &text, &size) == 0) printf("  %s\n", text);
    }
  }
  cavel_problems_free(problems);
  if (status == 0) return;
  if (count == 0 && cavel_fault_text(status, CAVEL_TEXT_MESSAGE_EN, &text, &size) == 0) printf("  %s\n", text);
  printf("%s: refused with %d\n", what, (int)status);
  exit(1);
}

/** Reads SAMPLES/name into the papers. */
static void put(cavel_files* papers, const char* folder, const char* name, const char* as) {
  char path[4096], *bytes;
  cavel_problems* problems;
  int32_t status;
  size_t size;
  long length;
  FILE* file;
  snprintf(path, sizeof path, "%s/%s", folder, name);
  file = fopen(path, "rb");
  length = file != NULL && fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
  bytes = length < 0 ? NULL : malloc((size_t)length + 1);
  if (bytes == NULL) {
    printf("cannot read %s\n", path);
    exit(1);
  }
  rewind(file);
  size = fread(bytes, 1, (size_t)length, file);
  fclose(file);
  status = cavel_files_put(papers, as, strlen(as), bytes, size, &problems);
  check(name, status, problems);
  free(bytes);
}

/** Prints a file of the event. */
static void print(const cavel_files* event, const char* path) {
  const char* bytes;
  uint64_t size;
  cavel_problems* problems;
  int32_t status;
  status = cavel_files_get(event, path, strlen(path), &bytes, &size, &problems);
  check(path, status, problems);
  fwrite(bytes, 1, (size_t)size, stdout);
}

int main(int argc, char** argv) {
  static const char* const names[] = {"双色球第2022060期", "现场掷骰", "区司法局"};
  static const char* const values[] = {"03 11 17 20 28 33 16", "12345612345612345612345612345612345612345612345612",
                                       "1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a7988"};
  uint64_t name_sizes[3], value_sizes[3], size;
  cavel_files *papers, *event = NULL, *added = NULL;
  cavel_text* report = NULL;
  cavel_problems* problems = NULL;
  const char* text;
  int32_t status;
  int i;
  if (argc != 2) {
    printf("draw_plan SAMPLES\n");
    return 2;
  }
  printf("libcavel %s\n", cavel_version());
  check("papers", cavel_files_new(&papers), NULL);
  put(papers, argv[1], "plan.json", "plan.json");
  put(papers, argv[1], "event.json", "event.json");
  put(papers, argv[1], "enterprises.csv", "targets.csv");
  put(papers, argv[1], "officers.csv", "officers.csv");
  put(papers, argv[1], "recusals.csv", "recusals.csv");
  put(papers, argv[1], "catalogue.json", "catalogue.json");
  put(papers, argv[1], "event-key.txt", "event-key.txt"); /* of a real event: new random bytes */

  status = cavel_announce(papers, 0, NULL, &event, &problems);
  check("announce", status, problems);
  cavel_files_free(papers);
  print(event, "public/announcement.txt");

  for (i = 0; i < 3; ++i) name_sizes[i] = strlen(names[i]), value_sizes[i] = strlen(values[i]);
  status = cavel_draw(event, names, name_sizes, values, value_sizes, 3, NULL, &added, &problems);
  check("draw", status, problems);
  check("draw", cavel_files_add(event, added), NULL);
  cavel_files_free(added);
  print(event, "public/record.sha256");

  /* On 2022-12-31, 19357 days after 1970-01-01. */
  status = cavel_open(event, 19357, NULL, &added, &problems);
  check("open", status, problems);
  check("open", cavel_files_add(event, added), NULL);
  cavel_files_free(added);
  print(event, "public/sample.csv");

  status = cavel_verify(event, NULL, 0, NULL, 0, CAVEL_LANGUAGE_EN, NULL, &report, &problems);
  check("verify", status, problems);
  check("verify", cavel_text_get(report, &text, &size), NULL);
  printf("%s\nverified\n", text);
  cavel_text_free(report);
  cavel_files_free(event);
  return 0;
}
