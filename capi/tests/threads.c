/* SPDX-License-Identifier: Apache-2.0 */
/* Many threads at once on the same handles: every function that allows it is called repeatedly and returns the same as alone,
 * with threads of its own if it takes options. For ThreadSanitizer, and without it. threads SAMPLES. */
#define _POSIX_C_SOURCE 200809L
#include "calls.h"

#include <pthread.h>

enum { thread_count = 4, rounds = 3, listed = 100000, width = 6 };

static int32_t alone[call_count];
static unsigned long wrong[thread_count];

static const cavel_options two_hands = {sizeof two_hands, NULL, NULL, NULL, 2};
static char block[width * listed + 1];
static uint64_t offsets[listed + 1];
static uint8_t list_digest[32], last_ticket[32];

static void make_list(void) {
  int i;
  for (i = 0; i < listed; ++i) {
    snprintf(block + width * i, width + 1, "a%05d", i);
    offsets[i + 1] = (uint64_t)width * (uint64_t)(i + 1);
  }
}

/** A list that is long enough for several workers: its digest and its last drawn ticket. */
static int32_t draw_list(const cavel_options* how, uint8_t digest[32], uint8_t ticket[32]) {
  const uint64_t* indices;
  const uint8_t* tickets;
  cavel_selection* selection = NULL;
  int32_t status = cavel_list_digest_block(2, block, width * listed, offsets, listed, how, digest, NULL);
  if (status == 0) status = cavel_select_block(1, a_seed, block, width * listed, offsets, listed, 9, 1, how, &selection, NULL);
  if (status == 0) status = cavel_selection_get(selection, &indices, &tickets);
  if (status == 0) memcpy(ticket, tickets + 9 * 32, 32);
  cavel_selection_free(selection);
  return status;
}

static cavel_files* listed_files[rounds]; /* listed by all threads at once, each for the first time */

static int32_t run_once(const struct function_call* of, const cavel_options* how, int round) {
  const char* options = strchr(of->kinds, 'O');
  argument a[most_arguments];
  answers to;
  int32_t status;
  memset(a, 0, sizeof a), memset(&to, 0, sizeof to);
  of->set(a, &to);
  if (options != NULL) a[options - of->kinds].p = how;
  if (round >= 0 && strcmp(of->name, "cavel_files_at") == 0) a[0].p = listed_files[round];
  status = of->run(a);
  release(&to);
  return status;
}

/** Each thread begins elsewhere, so that different functions meet on one handle. */
static void* work(void* number) {
  const int thread = *(const int*)number;
  uint8_t digest[32], ticket[32];
  int round, i;
  if (draw_list(&two_hands, digest, ticket) != 0) ++wrong[thread];
  if (memcmp(digest, list_digest, 32) != 0 || memcmp(ticket, last_ticket, 32) != 0) ++wrong[thread];
  for (round = 0; round < rounds; ++round) {
    for (i = 0; i < call_count; ++i) {
      const int at = (i + thread * call_count / thread_count) % call_count;
      if (run_once(&calls[at], round % 2 == 0 ? &two_hands : NULL, round) != alone[at]) ++wrong[thread];
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
  make_list();
  for (i = 0; i < rounds; ++i) {
    CHECK_STATUS(cavel_files_new(&listed_files[i]), 0);
    CHECK_STATUS(cavel_files_add(listed_files[i], given.opened), 0);
  }
  CHECK_STATUS(draw_list(NULL, list_digest, last_ticket), 0);
  for (i = 0; i < call_count; ++i) {
    alone[i] = run_once(&calls[i], NULL, -1);
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
  for (i = 0; i < rounds; ++i) cavel_files_free(listed_files[i]);
  free_given();
  return check_summary();
}
