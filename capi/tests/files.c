/* SPDX-License-Identifier: Apache-2.0 */
/* Files by path: which paths are taken, their order, and how long returned bytes and paths remain valid. */
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

int main(void) {
  test_paths();
  return check_summary();
}
