/* SPDX-License-Identifier: Apache-2.0 */
/* The shared vectors through the C library: vectors FILE, as flat_vectors.py writes it. Its matchings: matchings.c. */
#include "check.h"

#include <cavel.h>

static int is_valid(char** field) { return strcmp(field[2], "valid") == 0; }

static int32_t suite_of(const char* name) { return strcmp(name, "sha256") == 0 ? CAVEL_SUITE_SHA256 : CAVEL_SUITE_SM3; }

static char* bytes_of(const char* field, uint64_t* size) { return bytes_from_hex(field, field + strlen(field), size); }

static void test_digest(char** field) {
  uint64_t repeat = strtoull(field[4], NULL, 10), size, wanted_size, i;
  char *once = bytes_of(field[5], &size), *wanted = bytes_of(field[6], &wanted_size), *message;
  uint8_t digest[32];
  message = malloc((size_t)(size * repeat) + 1);
  for (i = 0; i < repeat; ++i) memcpy(message + i * size, once, (size_t)size);
  CHECK_STATUS(cavel_hash(suite_of(field[3]), message, size * repeat, digest), 0);
  CHECK((memcmp(digest, wanted, 32) == 0) == is_valid(field));
  free(message);
  free(once);
  free(wanted);
}

static void test_ticket(char** field) {
  uint64_t size, label_size, id_size;
  char *seed = bytes_of(field[4], &size), *label = bytes_of(field[5], &label_size), *lot = bytes_of(field[6], &size);
  char *id = bytes_of(field[7], &id_size), *wanted = bytes_of(field[8], &size);
  uint8_t lot_seed[32], ticket[32];
  const int32_t suite = suite_of(field[3]);
  CHECK_STATUS(cavel_lot_seed(suite, (const uint8_t*)seed, label, label_size, lot_seed), 0);
  CHECK(memcmp(lot_seed, lot, 32) == 0);
  CHECK_STATUS(cavel_ticket(suite, lot_seed, id, id_size, ticket, NULL), 0);
  CHECK((memcmp(ticket, wanted, 32) == 0) == is_valid(field));
  free(seed), free(label), free(lot), free(id), free(wanted);
}

static void test_id(char** field) {
  uint64_t size;
  char* id = bytes_of(field[3], &size);
  const uint8_t lot_seed[32] = {0};
  uint8_t digest[32];
  const char* ids[1];
  ids[0] = id;
  /* A ticket takes pairs with a line feed too, a list does not. */
  CHECK((cavel_list_digest(CAVEL_SUITE_SM3, ids, &size, 1, NULL, digest, NULL) == 0) == is_valid(field));
  if (is_valid(field)) CHECK_STATUS(cavel_ticket(CAVEL_SUITE_SHA256, lot_seed, id, size, digest, NULL), 0);
  free(id);
}

static void test_list(char** field) {
  uint64_t size;
  char* wanted = bytes_of(field[4], &size);
  text_list ids = list_from_hex(field[5], field[5] + strlen(field[5]));
  uint8_t digest[32];
  CHECK_STATUS(cavel_list_digest(suite_of(field[3]), (const char* const*)ids.texts, ids.sizes, ids.count, NULL, digest, NULL), 0);
  CHECK((memcmp(digest, wanted, 32) == 0) == is_valid(field));
  free_list(&ids);
  free(wanted);
}

/** Whether a part of a selection is the ids and tickets of a field as id:ticket,... */
static int part_is(const cavel_selection* selection, uint64_t from, uint64_t count, const text_list* ids, const char* field) {
  const uint64_t* indices;
  const uint8_t* tickets;
  text_list wanted = list_from_hex(field, field + strlen(field));
  int same = wanted.count == 2 * count;
  uint64_t i;
  CHECK_STATUS(cavel_selection_get(selection, &indices, &tickets), 0);
  for (i = 0; same && i < count; ++i) {
    const uint64_t at = indices[from + i];
    same = at < ids->count && ids->sizes[at] == wanted.sizes[2 * i] &&
           memcmp(ids->texts[at], wanted.texts[2 * i], (size_t)ids->sizes[at]) == 0 &&
           memcmp(tickets + 32 * (from + i), wanted.texts[2 * i + 1], 32) == 0;
  }
  free_list(&wanted);
  return same;
}

static int selection_is(const cavel_selection* selection, const text_list* ids, char** field) {
  uint64_t sample, reserve, cutoff_size;
  const uint64_t* indices;
  const uint8_t* tickets;
  int same;
  CHECK_STATUS(cavel_selection_size(selection, &sample, &reserve), 0);
  CHECK_STATUS(cavel_selection_get(selection, &indices, &tickets), 0);
  same = part_is(selection, 0, sample, ids, field[9]) && part_is(selection, sample, reserve, ids, field[10]);
  if (field[11][0] == '-') {
    same = same && sample == 0;
  } else if (field[11][0] != 0) {
    char* cutoff = bytes_of(field[11], &cutoff_size);
    same = same && sample != 0 && memcmp(tickets + 32 * (sample - 1), cutoff, 32) == 0;
    free(cutoff);
  }
  return same;
}

/** Every way of selecting: pointers, block, in pieces, by shards and merged, in one piece of a known number. Each gives the same result, or is refused. */
static void test_select(char** field) {
  const int32_t suite = suite_of(field[3]);
  const uint64_t n = strtoull(field[6], NULL, 10), reserve = strtoull(field[7], NULL, 10);
  uint64_t size, label_size, shards = 0, first[64], i, bytes = 0;
  char *seed = bytes_of(field[4], &size), *label = bytes_of(field[5], &label_size), *block;
  text_list all = list_from_hex("", ""), ids;
  cavel_selection *part[64] = {NULL}, *found[5] = {NULL};
  cavel_selector *selector = NULL, *announced = NULL;
  const cavel_options portable = {sizeof portable, NULL, NULL, "portable", 0};
  uint64_t* offsets;
  uint8_t lot_seed[32];
  const char* at = field[8];
  int refused = 0;
  CHECK_STATUS(cavel_lot_seed(suite, (const uint8_t*)seed, label, label_size, lot_seed), 0);
  CHECK_STATUS(cavel_selector_new(suite, lot_seed, n, reserve, 0, NULL, &selector, NULL), 0);
  for (;;) {
    const char* end = at + strcspn(at, "|");
    ids = list_from_hex(at, end);
    first[shards] = all.count;
    ignore(cavel_select(suite, lot_seed, (const char* const*)ids.texts, ids.sizes, ids.count, n, reserve, NULL, &part[shards++],
                        NULL));
    if (cavel_selector_push(selector, (const char* const*)ids.texts, ids.sizes, ids.count, NULL) != 0) refused = 1;
    all.texts = realloc(all.texts, (size_t)(all.count + ids.count + 1) * sizeof *all.texts);
    all.sizes = realloc(all.sizes, (size_t)(all.count + ids.count + 1) * sizeof *all.sizes);
    for (i = 0; i < ids.count; ++i) {
      all.texts[all.count] = ids.texts[i];
      all.sizes[all.count++] = ids.sizes[i];
    }
    free(ids.texts);
    free(ids.sizes);
    if (*end == 0) break;
    at = end + 1;
  }
  offsets = malloc((size_t)(all.count + 1) * sizeof *offsets);
  offsets[0] = 0;
  for (i = 0; i < all.count; ++i) offsets[i + 1] = bytes += all.sizes[i];
  block = malloc((size_t)bytes + 1);
  for (i = 0; i < all.count; ++i) memcpy(block + offsets[i], all.texts[i], (size_t)all.sizes[i]);
  ignore(cavel_select(suite, lot_seed, (const char* const*)all.texts, all.sizes, all.count, n, reserve, NULL, &found[0], NULL));
  ignore(cavel_select_block(suite, lot_seed, block, bytes, offsets, all.count, n, reserve, NULL, &found[1], NULL));
  if (!refused) CHECK(cavel_selector_finish(selector, &found[2], NULL) == 0 || !is_valid(field));
  ignore(cavel_selection_merge((const cavel_selection* const*)part, first, shards, n, reserve, &found[3], NULL));
  CHECK_STATUS(cavel_selector_new(suite, lot_seed, n, reserve, all.count, &portable, &announced, NULL), 0);
  if (cavel_selector_push_block(announced, block, bytes, offsets, all.count, NULL) == 0) {
    CHECK(cavel_selector_finish(announced, &found[4], NULL) == 0 || !is_valid(field));
  }
  for (i = 0; i < 5; ++i) {
    CHECK((found[i] != NULL && selection_is(found[i], &all, field)) == is_valid(field));
    cavel_selection_free(found[i]);
  }
  for (i = 0; i < shards; ++i) cavel_selection_free(part[i]);
  cavel_selector_free(selector), cavel_selector_free(announced);
  free_list(&all);
  free(offsets), free(block), free(seed), free(label);
}

static void test_fraction(char** field) {
  uint64_t size, p = 0, q = 0;
  char* text = bytes_of(field[3], &size);
  const int32_t status = cavel_parse_fraction(text, size, &p, &q, NULL);
  CHECK((status == 0 && p == strtoull(field[4], NULL, 10) && q == strtoull(field[5], NULL, 10)) == is_valid(field));
  free(text);
}

static void test_size(char** field) {
  const int32_t rounding = strcmp(field[3], "up") == 0     ? CAVEL_ROUNDING_UP
                           : strcmp(field[3], "down") == 0 ? CAVEL_ROUNDING_DOWN
                                                           : CAVEL_ROUNDING_HALF_UP;
  uint64_t n = 0;
  const int32_t status = cavel_sample_size(strtoull(field[4], NULL, 10), strtoull(field[5], NULL, 10),
                                           strtoull(field[6], NULL, 10), rounding, &n, NULL);
  CHECK((status == 0 && n == strtoull(field[7], NULL, 10)) == is_valid(field));
}

static void test_credit(char** field) {
  uint64_t size;
  char* code = bytes_of(field[3], &size);
  CHECK((cavel_check_credit_code(code, size, NULL) == 0) == is_valid(field));
  free(code);
}

static void test_due(char** field) {
  uint64_t size, answer_size, i;
  char* question = bytes_of(field[4], &size);
  text_list files = list_from_hex(field[3], field[3] + strlen(field[3]));
  text_list wanted = list_from_hex(field[5], field[5] + strlen(field[5]));
  cavel_calendar* calendar = NULL;
  cavel_text* answer = NULL;
  const char* text = "";
  int32_t status;
  CHECK_STATUS(cavel_calendar_china(&calendar), 0);
  for (i = 0; i < files.count; ++i) {
    cavel_calendar* more = NULL;
    CHECK_STATUS(cavel_calendar_load(calendar, files.texts[i], files.sizes[i], &more, NULL), 0);
    cavel_calendar_free(calendar);
    calendar = more;
  }
  status = cavel_due(calendar, question, size, CAVEL_LANGUAGE_EN, &answer, NULL);
  CHECK((status == 0) == (strcmp(field[2], "invalid") != 0));
  if (status == 0) {
    unsigned long days = 0;
    const char* at;
    CHECK_STATUS(cavel_text_get(answer, &text, &answer_size), 0);
    CHECK(strlen(text) == answer_size);
    for (i = 0; i < wanted.count; ++i) CHECK(strstr(text, wanted.texts[i]) != NULL);
    for (at = strstr(text, "\"holiday\":"); at != NULL; at = strstr(at + 1, "\"holiday\":")) ++days;
    if (field[6][0] != '-') CHECK(days == strtoul(field[6], NULL, 10));
  }
  cavel_text_free(answer);
  cavel_calendar_free(calendar);
  free_list(&files), free_list(&wanted), free(question);
}

/** A public folder, path:bytes,…; only the last file's bytes can be missing from the list, if it is empty. */
static void test_event(char** field) {
  text_list parts = list_from_hex(field[3], field[3] + strlen(field[3]));
  cavel_files* files = NULL;
  cavel_text* report = NULL;
  uint64_t i;
  CHECK_STATUS(cavel_files_new(&files), 0);
  for (i = 0; i < parts.count; i += 2) {
    const int last = i + 1 == parts.count;
    CHECK_STATUS(cavel_files_put(files, parts.texts[i], parts.sizes[i], last ? "" : parts.texts[i + 1],
                                 last ? 0 : parts.sizes[i + 1], NULL),
                 0);
  }
  CHECK((cavel_verify(files, NULL, 0, NULL, 0, CAVEL_LANGUAGE_EN, NULL, &report, NULL) == 0) == is_valid(field));
  CHECK(report != NULL);
  cavel_text_free(report);
  cavel_files_free(files);
  free_list(&parts);
}

static const struct {
  const char* name;
  int fields;
  void (*run)(char** field);
} kinds[] = {
    {"digest", 7, test_digest},  {"ticket", 9, test_ticket},     {"id", 4, test_id},          {"list", 6, test_list},
    {"select", 12, test_select}, {"fraction", 6, test_fraction}, {"size", 8, test_size},      {"credit", 4, test_credit},
    {"due", 7, test_due},        {"event", 4, test_event},       {"repaired", 4, test_event},
};

int main(int argc, char** argv) {
  static char line[4 << 20];
  unsigned long seen[sizeof kinds / sizeof kinds[0]] = {0};
  size_t k;
  FILE* file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  if (file == NULL) {
    printf("vectors FILE\n");
    return 2;
  }
  while (fgets(line, sizeof line, file) != NULL) {
    char* field[16];
    int count, known;
    line[strcspn(line, "\r\n")] = 0;
    count = split_fields(line, field, 16);
    known = strcmp(field[0], "match") == 0;
    for (k = 0; k < sizeof kinds / sizeof kinds[0]; ++k) {
      if (strcmp(kinds[k].name, field[0]) != 0) continue;
      known = 1;
      const unsigned long before = checks_failed;
      CHECK(count == kinds[k].fields);
      ++seen[k];
      if (count == kinds[k].fields) kinds[k].run(field);
      if (checks_failed != before) printf("  %s %s %s\n", field[0], field[1], field[2]);
    }
    CHECK(known);
  }
  fclose(file);
  for (k = 0; k < sizeof kinds / sizeof kinds[0]; ++k) {
    printf("%-9s %lu\n", kinds[k].name, seen[k]);
    CHECK(seen[k] != 0);
  }
  return check_summary();
}
