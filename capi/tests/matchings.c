/* SPDX-License-Identifier: Apache-2.0 */
/* The shared vectors of matchings through the C library, of every mode and repairs: matchings FILE, as flat_vectors.py
 * writes it. */
#include "check.h"

#include <cavel.h>

enum { most = 4096 };

/** The arguments of the calls, from the fields of a line. */
static struct {
  uint64_t officers, targets, pool, teams;
  uint64_t capacity[most], load[most], lead_offsets[most], other_offsets[most], before_offsets[most], team_offsets[most];
  uint32_t seats[most], leads[most], lead[most], other[most], before[most], team[most];
  uint8_t tickets[8 * most];
} task;

/** Numbers of a field up to `stop`, separated by any single character. The memory is the caller's. */
static uint64_t* numbers_of(const char* text, char stop, uint64_t* count, const char** end) {
  uint64_t* list = malloc((strlen(text) + 1) * sizeof *list);
  *count = 0;
  while (*text != 0 && *text != stop) {
    char* next = NULL;
    list[*count] = *text == '-' ? UINT64_MAX : strtoull(text, &next, 10);
    text = *text == '-' ? text + 1 : next;
    ++*count;
    if (*text != 0 && *text != stop) ++text;
  }
  if (end != NULL) *end = *text == 0 ? text : text + 1;
  return list;
}

/** Appends the numbers of a part of a field and returns its end. */
static uint64_t append(const char* text, char stop, uint32_t* to, uint64_t at, const char** end) {
  uint64_t count, i;
  uint64_t* list = numbers_of(text, stop, &count, end);
  for (i = 0; i < count; ++i) to[at++] = (uint32_t)list[i];
  free(list);
  return at;
}

/** Rows separated by bars as one list with offsets; returns the number of rows. */
static uint64_t read_rows(const char* text, uint32_t* items, uint64_t* offsets) {
  uint64_t count = 0;
  offsets[0] = 0;
  while (*text != 0) {
    offsets[count + 1] = append(text, '|', items, offsets[count], &text);
    ++count;
  }
  return count;
}

static void read_task(char** field) {
  uint64_t count, i, *pairs = numbers_of(field[4], 0, &count, NULL), *ranks;
  const char* at = field[5];
  memset(&task, 0, sizeof task);
  task.officers = count / 2;
  for (i = 0; i < task.officers; ++i) task.capacity[i] = pairs[2 * i], task.load[i] = pairs[2 * i + 1];
  free(pairs);
  while (*at != 0) {
    const uint64_t t = task.targets++;
    append(at, ':', task.seats, t, &at);
    append(at, ':', task.leads, t, &at);
    task.lead_offsets[t + 1] = append(at, ':', task.lead, task.lead_offsets[t], &at);
    task.other_offsets[t + 1] = append(at, ',', task.other, task.other_offsets[t], &at);
  }
  ranks = numbers_of(field[6], 0, &count, NULL);
  for (i = 0; i < 8 * count; ++i) task.tickets[i] = (uint8_t)(ranks[i / 8] >> (56 - 8 * (i % 8)));
  free(ranks);
  task.pool = strcmp(field[3], "all") == 0 ? UINT64_MAX : strtoull(field[3], NULL, 10);
  if (strcmp(field[0], "repair-team") == 0) {
    append(field[7], 0, task.before, 0, NULL);
  } else {
    /* A row without officers leaves nothing between its bars. */
    const char* row = field[7];
    for (i = 0; i < task.targets; ++i) {
      task.before_offsets[i + 1] = append(row, '|', task.before, task.before_offsets[i], &row);
    }
  }
  task.teams = read_rows(field[8], task.team, task.team_offsets);
}

static int32_t solve(const char* way, cavel_matching** found) {
  cavel_match_input of = CAVEL_MATCH_INPUT_INIT;
  of.officers = task.officers, of.capacity = task.capacity, of.load = task.load, of.targets = task.targets;
  of.seats = task.seats, of.leads = task.leads, of.lead_offsets = task.lead_offsets, of.lead = task.lead;
  of.other_offsets = task.other_offsets, of.other = task.other, of.pool = task.pool;
  of.tickets = task.tickets, of.ticket_size = 8;
  of.before_offsets = task.before_offsets, of.before = task.before;
  of.teams = task.teams, of.team_offsets = task.team_offsets, of.team = task.team;
  if (strcmp(way, "panel") == 0) return cavel_match(&of, NULL, found, NULL);
  if (strcmp(way, "team") == 0) return cavel_match_teams(&of, 0, NULL, found, NULL);
  if (strcmp(way, "fallback") == 0) return cavel_match_teams(&of, 1, NULL, found, NULL);
  if (strcmp(way, "repair") == 0) return cavel_match_repair(&of, NULL, found, NULL);
  CHECK(strcmp(way, "repair-team") == 0);
  return cavel_match_repair_teams(&of, NULL, found, NULL);
}

static int same_numbers(const uint32_t* found, uint64_t count, const char* text, char stop, const char** end) {
  uint64_t wanted_count, i, *wanted = numbers_of(text, stop, &wanted_count, end);
  int same = wanted_count == count;
  for (i = 0; same && i < count; ++i) same = found[i] == wanted[i];
  free(wanted);
  return same;
}

static void check_panels(const cavel_matching* found, char** field) {
  const uint32_t* officers;
  const uint64_t* loads;
  const char *panels = field[11], *leaders = field[12];
  uint64_t targets, width, pool, count, wanted, i;
  uint32_t leader;
  CHECK_STATUS(cavel_matching_size(found, &targets, &width, &pool), 0);
  CHECK(width == task.officers && pool == strtoull(field[10], NULL, 10));
  CHECK(targets == (strcmp(field[2], "valid") == 0 ? task.targets : 0));
  for (i = 0; i < targets; ++i) {
    CHECK_STATUS(cavel_matching_panel(found, i, &officers, &count, &leader), 0);
    CHECK(same_numbers(officers, count, panels, '|', &panels));
    CHECK(same_numbers(&leader, 1, leaders, ',', &leaders));
  }
  CHECK_STATUS(cavel_matching_loads(found, &loads, &count), 0);
  {
    uint64_t* list = numbers_of(field[13], 0, &wanted, NULL);
    CHECK(count == wanted && (count == 0 || memcmp(loads, list, (size_t)count * sizeof *loads) == 0));
    free(list);
  }
}

static void check_proof(const cavel_matching* found, const char* text) {
  const uint32_t *targets, *officers;
  uint64_t target_count, officer_count, needed, room, pool, count, *sums;
  CHECK_STATUS(cavel_matching_certificate(found, &targets, &target_count, &officers, &officer_count, &needed, &room, &pool), 0);
  if (*text == '-') {
    CHECK(target_count == 0 && officer_count == 0 && needed == 0);
    return;
  }
  CHECK(same_numbers(targets, target_count, text, ':', &text));
  CHECK(same_numbers(officers, officer_count, text, ':', &text));
  sums = numbers_of(text, 0, &count, NULL);
  CHECK(count == 3 && sums[0] == needed && sums[1] == room && sums[2] == pool);
  free(sums);
}

static void check_teams(const cavel_matching* found, char** field) {
  const uint32_t *officers, *targets;
  const char *teams = field[15], *pairs = field[17];
  uint64_t team_count, changed, count, i;
  int32_t mode;
  CHECK_STATUS(cavel_matching_mode(found, &mode, &team_count, &changed), 0);
  CHECK(mode == (strcmp(field[9], "team") == 0 ? CAVEL_MODE_TEAM : CAVEL_MODE_PANEL));
  CHECK(changed == strtoull(field[18], NULL, 10));
  for (i = 0; i < team_count; ++i) {
    CHECK_STATUS(cavel_matching_team(found, i, &officers, &count), 0);
    CHECK(same_numbers(officers, count, teams, '|', &teams));
  }
  CHECK(*teams == 0);
  CHECK_STATUS(cavel_matching_team(found, team_count, &officers, &count), 0);
  CHECK(same_numbers(officers, count, field[16], 0, NULL));
  CHECK_STATUS(cavel_matching_team(found, team_count + 1, &officers, &count), CAVEL_FAULT_ARGUMENT_RANGE);
  CHECK_STATUS(cavel_matching_forced(found, &targets, &officers, &count), 0);
  for (i = 0; i < count; ++i) {
    uint32_t pair[2];
    pair[0] = targets[i], pair[1] = officers[i];
    CHECK(same_numbers(pair, 2, pairs, '|', &pairs));
  }
  CHECK(*pairs == 0);
}

static void test_matching(char** field) {
  cavel_matching* found = NULL;
  const char* name = "";
  uint64_t size;
  int32_t status;
  read_task(field);
  status = solve(field[0], &found);
  CHECK((status == 0) == (strcmp(field[2], "valid") == 0));
  if (strcmp(field[2], "invalid") == 0) {
    CHECK_STATUS(cavel_fault_text(status, CAVEL_TEXT_NAME, &name, &size), 0);
    if (strcmp(name, field[9]) != 0) printf("%s and not %s\n", name, field[9]);
    CHECK(strcmp(name, field[9]) == 0 && found == NULL);
    return;
  }
  CHECK(found != NULL);
  if (status != 0) {
    const int32_t wanted = strncmp(field[0], "repair", 6) == 0 ? CAVEL_FAULT_MATCH_REPAIR_INCOMPLETE
                           : strcmp(field[9], "team") == 0     ? CAVEL_FAULT_MATCH_TEAMS_INCOMPLETE
                                                               : CAVEL_FAULT_MATCH_INCOMPLETE;
    CHECK_STATUS(status, wanted);
  }
  check_panels(found, field);
  check_proof(found, field[14]);
  check_teams(found, field);
  cavel_matching_free(found);
}

int main(int argc, char** argv) {
  static char line[1 << 20];
  unsigned long lines = 0;
  FILE* file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  if (file == NULL) {
    printf("matchings FILE\n");
    return 2;
  }
  while (fgets(line, sizeof line, file) != NULL) {
    char* field[20];
    const unsigned long before = checks_failed;
    int count;
    line[strcspn(line, "\r\n")] = 0;
    count = split_fields(line, field, 20);
    CHECK(count == 19 || (count == 10 && strcmp(field[2], "invalid") == 0));
    if (count == 19 || count == 10) test_matching(field);
    if (checks_failed != before) printf("  %s %s %s\n", field[0], field[1], field[2]);
    ++lines;
  }
  fclose(file);
  printf("%lu matchings\n", lines);
  CHECK(lines > 100);
  return check_summary();
}
