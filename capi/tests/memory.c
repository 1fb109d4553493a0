/* SPDX-License-Identifier: Apache-2.0 */
/* Every allocation of every function fails once: each time a status comes back, and nothing is leaked.
 * memory SAMPLES [MOST]: of each function at most so many allocations, spread over all of them; 0 is all.
 * The C library's allocations, those of operator new among them, end in the functions below. */
#include "calls.h"

#include <limits.h>

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

/** Fails every `step`-th allocation of a call in turn. A call may do with less memory and answer all the same. */
static void walk(const struct function_call* of, long most) {
  argument a[most_arguments];
  answers to;
  long at, walked = 0, step, count;
  int32_t status;
  memset(a, 0, sizeof a), memset(&to, 0, sizeof to);
  of->set(a, &to);
  countdown = LONG_MAX; /* whatever is made once is made now; and how many there are */
  CHECK_STATUS(of->run(a), 0);
  count = LONG_MAX - countdown;
  countdown = -1;
  release(&to);
  step = most <= 0 || count <= most ? 1 : (count + most - 1) / most;
  for (at = 0; at < count; at += step) {
    const long failed = failures;
    long before;
    memset(a, 0, sizeof a);
    before = live;
    of->set(a, &to);
    countdown = at;
    status = of->run(a);
    countdown = -1;
    walked += failures - failed;
    CHECK(status == cavel_fault_memory_exhausted || status == 0);
    release(&to);
    if (live != before) printf("%s: allocation %ld: %ld left\n", of->name, at, live - before);
    CHECK(live == before);
  }
  if (count != 0) printf("%-26s %ld of %ld allocations failed\n", of->name, walked, count);
  CHECK(walked == (count + step - 1) / step);
}

int main(int argc, char** argv) {
  int i;
  const long most = argc == 3 ? strtol(argv[2], NULL, 10) : 0;
  if (argc < 2) {
    printf("memory SAMPLES [MOST]\n");
    return 2;
  }
  setvbuf(stdout, NULL, _IONBF, 0);
  make_given(argv[1]);
  for (i = 0; i < call_count; ++i) walk(&calls[i], most);
  free_given();
  return check_summary();
}
