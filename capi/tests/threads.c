/* SPDX-License-Identifier: Apache-2.0 */
/* Many threads at once on the same handles: every function that may be called so is, again and again, and answers as it
 * does alone. For ThreadSanitizer, and without it. threads SAMPLES. */
#define _POSIX_C_SOURCE 200809L
#include "calls.h"

#include <pthread.h>

enum { thread_count = 4, rounds = 3 };

static int32_t alone[call_count];
static unsigned long wrong[thread_count];

static int32_t run_once(const struct function_call* of) {
  argument a[most_arguments];
  answers to;
  int32_t status;
  memset(a, 0, sizeof a), memset(&to, 0, sizeof to);
  of->set(a, &to);
  status = of->run(a);
  release(&to);
  return status;
}

/** Each thread begins elsewhere, so that different functions meet on one handle. */
static void* work(void* number) {
  const int thread = *(const int*)number;
  int round, i;
  for (round = 0; round < rounds; ++round) {
    for (i = 0; i < call_count; ++i) {
      const int at = (i + thread * call_count / thread_count) % call_count;
      if (run_once(&calls[at]) != alone[at]) ++wrong[thread];
    }
  }
  return NULL;
}

int main(int argc, char** argv) {
  pthread_t threads[thread_count];
  int numbers[thread_count], i;
  if (argc != 2) {
    printf("threads SAMPLES\n");
    return 2;
  }
  make_given(argv[1]);
  for (i = 0; i < call_count; ++i) {
    alone[i] = run_once(&calls[i]);
    CHECK_STATUS(alone[i], 0);
  }
  for (i = 0; i < thread_count; ++i) {
    numbers[i] = i;
    CHECK(pthread_create(&threads[i], NULL, work, &numbers[i]) == 0);
  }
  for (i = 0; i < thread_count; ++i) {
    CHECK(pthread_join(threads[i], NULL) == 0);
    CHECK(wrong[i] == 0);
  }
  free_given();
  return check_summary();
}
