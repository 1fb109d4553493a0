/* SPDX-License-Identifier: Apache-2.0 */
/* Files by path: which paths are taken, their order, and how long returned bytes and paths remain valid. */
#include "arrow_rows.h"
#include "check.h"

#include <cavel.h>

#define RANGE CAVEL_FAULT_ARGUMENT_RANGE

static void test_paths(void) {
  static const char* const bad[] = {"", "/a", "a/", "a//b", ".", "..", "a/../b", "a\\b", "c:a", "a\nb", "\xFF"};
  cavel_files *files = NULL, *more = NULL;
  const char *text, *again, *last = NULL;
  uint64_t n;
  size_t i;
  CHECK_STATUS(cavel_files_new(&files), 0);
  for (i = 0; i < sizeof bad / sizeof bad[0]; ++i) CHECK(cavel_files_put(files, bad[i], strlen(bad[i]), "", 0, NULL) != 0);
  CHECK_STATUS(cavel_files_put(files, "名/a", 5, "x", 1, NULL), 0);
  CHECK_STATUS(cavel_files_put(files, "a", UINT64_MAX, "x", 1, NULL), RANGE);
  CHECK_STATUS(cavel_files_put(files, "a", 1, "x", UINT64_MAX, NULL), RANGE);
  CHECK_STATUS(cavel_files_get(files, "b", 1, &text, &n, NULL), CAVEL_FAULT_PATH_MISSING);
  CHECK_STATUS(cavel_files_at(files, 1, &text, &n, &text, &n), RANGE);
  CHECK_STATUS(cavel_files_add(files, files), 0);
  CHECK_STATUS(cavel_files_count(files, &n), 0);
  CHECK(n == 1);
  /* Returned bytes remain valid until their own file is put, even if others are put, added or listed. */
  CHECK_STATUS(cavel_files_get(files, "名/a", 5, &text, &n, NULL), 0);
  CHECK_STATUS(cavel_files_new(&more), 0);
  for (i = 0; i < 500; ++i) {
    char path[16];
    const char* after;
    uint64_t path_size;
    snprintf(path, sizeof path, "%c/%d", 'a' + (int)(i % 26), (int)i);
    CHECK_STATUS(cavel_files_put(i % 2 == 0 ? files : more, path, strlen(path), path, strlen(path), NULL), 0);
    if (i % 50 == 49) CHECK_STATUS(cavel_files_add(files, more), 0);
    if (i % 7 == 0) CHECK_STATUS(cavel_files_at(files, i / 3, &after, &path_size, &again, &n), 0);
  }
  CHECK_STATUS(cavel_files_get(files, "名/a", 5, &again, &n, NULL), 0);
  CHECK(again == text && n == 1 && text[0] == 'x');
  CHECK_STATUS(cavel_files_count(files, &n), 0);
  CHECK(n == 501);
  /* Places ascend by path, and a file that is put again has its new bytes. */
  CHECK_STATUS(cavel_files_put(more, "名/a", 5, "yy", 2, NULL), 0);
  CHECK_STATUS(cavel_files_add(files, more), 0);
  for (i = 0; i < 501; ++i) {
    const char *path, *before = i == 0 ? "" : last;
    uint64_t path_size;
    CHECK_STATUS(cavel_files_at(files, i, &path, &path_size, &text, &n), 0);
    CHECK(strcmp(before, path) < 0 && strlen(path) == path_size);
    last = path;
  }
  CHECK(strcmp(last, "名/a") == 0 && n == 2 && strcmp(text, "yy") == 0);
  cavel_files_free(files), cavel_files_free(more);
}

/** A table becomes the CSV of its rows; whatever is wrong, the stream is released once and no file is changed. */
static void test_arrow(void) {
  static const char* const id[] = {"id"};
  static const char* const other[] = {"sector"};
  static const uint64_t two = 2, six = 6;
  cavel_files* files = NULL;
  cavel_problems* problems = NULL;
  arrow_rows rows;
  struct ArrowArrayStream stream = arrow_stream(&rows);
  const char* csv;
  uint64_t size;
  CHECK_STATUS(cavel_files_new(&files), 0);
  CHECK_STATUS(cavel_files_put_arrow(files, "targets.csv", 11, &stream, NULL, NULL, 0, NULL, NULL), 0);
  CHECK(rows.released == 1 && stream.release == NULL);
  CHECK_STATUS(cavel_files_get(files, "targets.csv", 11, &csv, &size, NULL), 0);
  CHECK(strcmp(csv, "id,name\n91410381MA03FYB00J,甲厂\n91410381171393857P,\n") == 0 && strlen(csv) == size);

  CHECK_STATUS(cavel_files_put_arrow(files, "targets.csv", 11, &stream, NULL, NULL, 0, NULL, NULL), CAVEL_FAULT_ARROW_TABLE);
  stream = arrow_stream(&rows);
  CHECK_STATUS(cavel_files_put_arrow(files, "targets.csv", 11, &stream, other, &six, 1, NULL, &problems),
               CAVEL_FAULT_ROSTER_COLUMN_MISSING);
  CHECK(problems != NULL && rows.released == 1);
  cavel_problems_free(problems);
  stream = arrow_stream(&rows);
  CHECK_STATUS(cavel_files_put_arrow(files, "/", 1, &stream, NULL, NULL, 0, NULL, NULL), CAVEL_FAULT_PATH_FORM);
  CHECK(rows.released == 1);
  CHECK_STATUS(cavel_files_get(files, "targets.csv", 11, &csv, &size, NULL), 0);
  CHECK(strncmp(csv, "id,name\n", 8) == 0);

  stream = arrow_stream(&rows);
  CHECK_STATUS(cavel_files_put_arrow(files, "targets.csv", 11, &stream, id, &two, 1, NULL, NULL), 0);
  CHECK_STATUS(cavel_files_get(files, "targets.csv", 11, &csv, &size, NULL), 0);
  CHECK(strncmp(csv, "id\n91410381MA03FYB00J\n", 22) == 0);
  cavel_files_free(files);
}

int main(void) {
  test_paths();
  test_arrow();
  return check_summary();
}
