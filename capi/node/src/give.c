/* SPDX-License-Identifier: Apache-2.0 */
/* Outcomes, as JavaScript values. */
#include "call.h"

#include <stdlib.h>
#include <string.h>

/** Reads from a handle fail only for a null pointer or an index beyond its count. */
static void sure(int32_t status) { (void)status; }

static napi_value string_of(napi_env env, const char* text, uint64_t size) {
  napi_value made = NULL;
  napi_create_string_utf8(env, text == NULL ? "" : text, (size_t)size, &made);
  return made;
}

static napi_value number_of(napi_env env, uint64_t number) {
  napi_value made = NULL;
  napi_create_double(env, (double)number, &made);
  return made;
}

static napi_value bytes_of(napi_env env, const void* bytes, uint64_t size) {
  napi_value made = NULL;
  napi_create_buffer_copy(env, (size_t)size, bytes, NULL, &made);
  return made;
}

/** An array of numbers, which are below 2^53: indices, loads, officers. */
static napi_value list64(napi_env env, const uint64_t* numbers, uint64_t count) {
  napi_value made = NULL;
  napi_create_array_with_length(env, (size_t)count, &made);
  for (uint64_t i = 0; i < count; ++i) {
    napi_handle_scope scope;
    napi_open_handle_scope(env, &scope);
    napi_set_element(env, made, (uint32_t)i, number_of(env, numbers[i]));
    napi_close_handle_scope(env, scope);
  }
  return made;
}

static napi_value list32(napi_env env, const uint32_t* numbers, uint64_t count) {
  napi_value made = NULL;
  napi_create_array_with_length(env, (size_t)count, &made);
  for (uint64_t i = 0; i < count; ++i) napi_set_element(env, made, (uint32_t)i, number_of(env, numbers[i]));
  return made;
}

static void put(napi_env env, napi_value into, const char* name, napi_value value) {
  napi_set_named_property(env, into, name, value);
}

napi_value give_problems(napi_env env, const cavel_problems* problems) {
  static const char* const names[] = {"name",      "where",     "field",    "value",    "detail",
                                      "messageZh", "messageEn", "remedyZh", "remedyEn", "article"};
  napi_value made = NULL;
  uint64_t size = 0;
  if (problems != NULL) sure(cavel_problems_count(problems, &size));
  napi_create_array_with_length(env, (size_t)size, &made);
  for (uint64_t i = 0; i < size; ++i) {
    napi_handle_scope scope;
    napi_value each = NULL, is_error = NULL, code_value = NULL;
    int32_t code = 0, severity = 0;
    uint64_t row = 0;
    napi_open_handle_scope(env, &scope);
    sure(cavel_problems_at(problems, i, &code, &severity, &row));
    napi_create_object(env, &each);
    napi_create_int32(env, code, &code_value);
    napi_get_boolean(env, severity == CAVEL_SEVERITY_ERROR, &is_error);
    put(env, each, "code", code_value);
    put(env, each, "isError", is_error);
    put(env, each, "row", number_of(env, row));
    for (int32_t which = CAVEL_TEXT_NAME; which <= CAVEL_TEXT_ARTICLE; ++which) {
      const char* words = NULL;
      uint64_t words_size = 0;
      sure(cavel_problems_text(problems, i, which, &words, &words_size));
      put(env, each, names[which - 1], string_of(env, words, words_size));
    }
    napi_set_element(env, made, (uint32_t)i, each);
    napi_close_handle_scope(env, scope);
  }
  return made;
}

napi_value give_nothing(napi_env env, call* of) {
  napi_value made = NULL;
  (void)of;
  napi_get_undefined(env, &made);
  return made;
}

napi_value give_digest(napi_env env, call* of) { return bytes_of(env, of->digest, sizeof of->digest); }

napi_value give_number(napi_env env, call* of) { return number_of(env, of->number[0]); }

napi_value give_two_numbers(napi_env env, call* of) { return list64(env, of->number, 2); }

napi_value give_words(napi_env env, call* of) { return string_of(env, of->words, of->words_size); }

napi_value give_day(napi_env env, call* of) {
  napi_value made = NULL;
  napi_create_int32(env, of->day[0], &made);
  return made;
}

napi_value give_days(napi_env env, call* of) { return bytes_of(env, of->given[1].text, of->given[1].size); }

napi_value give_text(napi_env env, call* of) {
  const char* bytes = NULL;
  uint64_t size = 0;
  if (of->made_text == NULL) return give_nothing(env, of);
  sure(cavel_text_get(of->made_text, &bytes, &size));
  return string_of(env, bytes, size);
}

napi_value give_files(napi_env env, call* of) {
  napi_value made = NULL;
  uint64_t size = 0;
  sure(cavel_files_count(of->made_files, &size));
  napi_create_array_with_length(env, 2 * (size_t)size, &made);
  for (uint64_t i = 0; i < size; ++i) {
    const char *path = NULL, *bytes = NULL;
    uint64_t path_size = 0, bytes_size = 0;
    sure(cavel_files_at(of->made_files, i, &path, &path_size, &bytes, &bytes_size));
    napi_set_element(env, made, 2 * (uint32_t)i, string_of(env, path, path_size));
    napi_set_element(env, made, 2 * (uint32_t)i + 1, bytes_of(env, bytes, bytes_size));
  }
  return made;
}

napi_value give_selection(napi_env env, call* of) {
  napi_value made = NULL;
  uint64_t sample = 0, reserve = 0;
  const uint64_t* indices = NULL;
  const uint8_t* tickets = NULL;
  sure(cavel_selection_size(of->made_selection, &sample, &reserve));
  sure(cavel_selection_get(of->made_selection, &indices, &tickets));
  napi_create_object(env, &made);
  put(env, made, "sample", number_of(env, sample));
  put(env, made, "indices", list64(env, indices, sample + reserve));
  put(env, made, "tickets", bytes_of(env, tickets, 32 * (sample + reserve)));
  return made;
}

static void put_teams(napi_env env, napi_value made, const cavel_matching* found) {
  int32_t mode = 0;
  uint64_t size = 0, changed = 0, officers = 0;
  const uint32_t *list = NULL, *other = NULL;
  napi_value teams = NULL, forced = NULL;
  sure(cavel_matching_mode(found, &mode, &size, &changed));
  napi_create_array_with_length(env, (size_t)size, &teams);
  for (uint64_t i = 0; i < size; ++i) {
    sure(cavel_matching_team(found, i, &list, &officers));
    napi_set_element(env, teams, (uint32_t)i, list32(env, list, officers));
  }
  sure(cavel_matching_team(found, size, &list, &officers));
  put(env, made, "mode", string_of(env, mode == CAVEL_MODE_TEAM ? "team" : "panel", mode == CAVEL_MODE_TEAM ? 4 : 5));
  put(env, made, "teams", teams);
  put(env, made, "substitutes", list32(env, list, officers));
  put(env, made, "changed", number_of(env, changed));
  sure(cavel_matching_forced(found, &list, &other, &size));
  napi_create_array_with_length(env, (size_t)size, &forced);
  for (uint64_t i = 0; i < size; ++i) {
    const uint64_t pair[2] = {list[i], other[i]};
    napi_set_element(env, forced, (uint32_t)i, list64(env, pair, 2));
  }
  put(env, made, "forced", forced);
}

napi_value give_sector(napi_env env, call* of) {
  napi_value made = NULL, is_open = NULL;
  napi_create_object(env, &made);
  napi_get_boolean(env, of->day[0] == 1, &is_open);
  put(env, made, "sector", string_of(env, of->words, of->words_size));
  put(env, made, "isOpen", is_open);
  return made;
}

napi_value give_matching(napi_env env, call* of) {
  const cavel_matching* found = of->made_matching;
  napi_value made = NULL, panels = NULL, leaders = NULL, certificate = NULL;
  uint64_t targets = 0, officers = 0, pool = 0, size = 0, officers_size = 0, demand = 0, residual = 0;
  const uint32_t *list = NULL, *other = NULL;
  const uint64_t* loads = NULL;
  if (found == NULL) return give_nothing(env, of);
  sure(cavel_matching_size(found, &targets, &officers, &pool));
  napi_create_object(env, &made);
  put(env, made, "pool", number_of(env, pool));
  napi_create_array_with_length(env, (size_t)targets, &panels);
  napi_create_array_with_length(env, (size_t)targets, &leaders);
  for (uint64_t i = 0; i < targets; ++i) {
    uint32_t leader = 0;
    napi_handle_scope scope;
    napi_open_handle_scope(env, &scope);
    sure(cavel_matching_panel(found, i, &list, &size, &leader));
    napi_set_element(env, panels, (uint32_t)i, list32(env, list, size));
    napi_set_element(env, leaders, (uint32_t)i, number_of(env, leader));
    napi_close_handle_scope(env, scope);
  }
  put(env, made, "panels", panels);
  put(env, made, "leaders", leaders);
  sure(cavel_matching_loads(found, &loads, &size));
  put(env, made, "loads", list64(env, loads, size));
  sure(cavel_matching_certificate(found, &list, &size, &other, &officers_size, &demand, &residual, &pool));
  napi_get_null(env, &certificate);
  if (size != 0) {
    napi_create_object(env, &certificate);
    put(env, certificate, "targets", list32(env, list, size));
    put(env, certificate, "officers", list32(env, other, officers_size));
    put(env, certificate, "demand", number_of(env, demand));
    put(env, certificate, "residualCapacity", number_of(env, residual));
    put(env, certificate, "pool", number_of(env, pool));
  }
  put(env, made, "certificate", certificate);
  put_teams(env, made, found);
  return made;
}

napi_value give_reach(napi_env env, call* of) {
  napi_value made = NULL, day = NULL;
  napi_create_object(env, &made);
  napi_create_int32(env, of->day[0], &day);
  put(env, made, "first", day);
  napi_create_int32(env, of->day[1], &day);
  put(env, made, "last", day);
  put(env, made, "fingerprint", give_digest(env, of));
  return made;
}

/** Finalizer: nothing refers to the object any more, so it is closed. */
static void collect(napi_env env, void* data, void* hint) {
  handle* of = data;
  (void)env;
  (void)hint;
  of->closed = of->collected = true;
  free_handle(of);
}

napi_value give_handle(napi_env env, call* of) {
  napi_value made = NULL;
  handle* held = calloc(1, sizeof *held);
  napi_create_object(env, &made);
  if (held == NULL || napi_wrap(env, made, held, collect, NULL, NULL) != napi_ok) {
    free(held);
    napi_throw_error(env, NULL, "out of memory");
    return NULL;
  }
  napi_type_tag_object(env, made, &handle_tag);
  held->is = of->made_calendar != NULL ? as_calendar : as_selector;
  held->at = of->made_calendar != NULL ? (void*)of->made_calendar : (void*)of->made_selector;
  of->made_calendar = NULL;
  of->made_selector = NULL;
  return made;
}

napi_value close_handle(napi_env env, napi_callback_info info) {
  napi_value value = NULL;
  size_t size = 1;
  bool ours = false;
  handle* of = NULL;
  napi_valuetype type;
  napi_get_cb_info(env, info, &size, &value, NULL, NULL);
  napi_typeof(env, value, &type);
  if (type == napi_object) napi_check_object_type_tag(env, value, &handle_tag, &ours);
  if (!ours || napi_unwrap(env, value, (void**)&of) != napi_ok) {
    napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", "a handle is wanted");
    return NULL;
  }
  of->closed = true;
  free_handle(of);
  napi_get_undefined(env, &value);
  return value;
}
