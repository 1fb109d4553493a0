/* SPDX-License-Identifier: Apache-2.0 */
/* Arguments from JavaScript: every one is checked and copied, so that later changes by the caller do not matter. */
#include "call.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const napi_type_tag handle_tag = {0x636176656c20686eULL, 0x646c6520666f7220ULL};

static bool refuse(napi_env env, const char* name, const char* wanted) {
  char message[160];
  snprintf(message, sizeof message, "%s must be %s", name, wanted);
  napi_throw_type_error(env, "ERR_INVALID_ARG_TYPE", message);
  return false;
}

static bool refuse_range(napi_env env, const char* name, const char* wanted) {
  char message[160];
  snprintf(message, sizeof message, "%s must be %s", name, wanted);
  napi_throw_range_error(env, "ERR_OUT_OF_RANGE", message);
  return false;
}

static bool out_of_memory(call* into) {
  into->status = CAVEL_FAULT_MEMORY_EXHAUSTED;
  return true;
}

/** Makes space for more bytes at the end of a block. */
static char* reserve(text_block* into, uint64_t more) {
  if (into->block == NULL || into->room - into->size < more) {
    const uint64_t room = 2 * into->room + more + 64;
    char* moved = realloc(into->block, (size_t)room);
    if (moved == NULL) return NULL;
    into->block = moved;
    into->room = room;
  }
  return into->block + into->size;
}

/**
 * UTF-8 of a string. A lone surrogate is written as three bytes, which are not UTF-8: the library refuses them by name and
 * row, whereas Node's own conversion would replace it by U+FFFD and draw another id. If the library takes any bytes, `lone`
 * refuses them.
 */
static uint64_t utf8_from(const char16_t* units, size_t size, char* to, bool* lone) {
  char* at = to;
  for (size_t i = 0; i < size; ++i) {
    uint32_t c = units[i];
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < size && units[i + 1] >= 0xDC00 && units[i + 1] < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (units[++i] - 0xDC00u);
    } else if (c >= 0xD800 && c < 0xE000) {
      *lone = true;
    }
    if (c < 0x80) {
      *at++ = (char)c;
      continue;
    }
    if (c < 0x800) {
      *at++ = (char)(0xC0 | c >> 6);
    } else {
      if (c < 0x10000) {
        *at++ = (char)(0xE0 | c >> 12);
      } else {
        *at++ = (char)(0xF0 | c >> 18);
        *at++ = (char)(0x80 | (c >> 12 & 0x3F));
      }
      *at++ = (char)(0x80 | (c >> 6 & 0x3F));
    }
    *at++ = (char)(0x80 | (c & 0x3F));
  }
  return (uint64_t)(at - to);
}

/** Adds a string or bytes to a block; false if memory ran out. */
static bool append(napi_env env, napi_value value, napi_valuetype type, text_block* into) {
  if (type == napi_string) {
    char16_t few[256];
    char16_t* units = few;
    size_t size = 0;
    char* to;
    napi_get_value_string_utf16(env, value, NULL, 0, &size);
    if (size + 1 > sizeof few / sizeof few[0]) units = malloc((size + 1) * sizeof *units);
    if (units == NULL) return false;
    napi_get_value_string_utf16(env, value, units, size + 1, &size);
    to = reserve(into, 3 * (uint64_t)size);
    if (to != NULL) into->size += utf8_from(units, size, to, &into->lone);
    if (units != few) free(units);
    return to != NULL;
  }
  napi_typedarray_type element;
  size_t size = 0;
  void* bytes = NULL;
  napi_get_typedarray_info(env, value, &element, &size, &bytes, NULL, NULL);
  char* to = reserve(into, size);
  if (to == NULL) return false;
  if (size != 0) memcpy(to, bytes, size);
  into->size += size;
  return true;
}

/** Whether a value is a string or a Uint8Array (a Buffer is one). */
static bool is_text(napi_env env, napi_value value, napi_valuetype* type) {
  bool typed = false;
  napi_typedarray_type element;
  if (napi_typeof(env, value, type) != napi_ok) return false;
  if (*type == napi_string) return true;
  if (*type != napi_object || napi_is_typedarray(env, value, &typed) != napi_ok || !typed) return false;
  return napi_get_typedarray_info(env, value, &element, NULL, NULL, NULL, NULL) == napi_ok && element == napi_uint8_array;
}

static bool take_text(napi_env env, napi_value value, const parameter* what, argument* to, call* into) {
  napi_valuetype type;
  napi_typeof(env, value, &type);
  if (what->is == as_optional_text && (type == napi_null || type == napi_undefined)) return true;
  if (!is_text(env, value, &type)) return refuse(env, what->name, "a string or a Uint8Array");
  text_block one = {0};
  const bool room = append(env, value, type, &one) && reserve(&one, 1) != NULL;
  to->text = one.block;
  if (!room) return out_of_memory(into);
  if (what->is == as_bytes && one.lone && into->status == 0) into->status = CAVEL_FAULT_TEXT_NOT_UTF8;
  one.block[one.size] = 0; /* for readers up to a zero byte */
  to->text = one.block;
  to->size = one.size;
  return true;
}

/** An array of strings or bytes, into a block with offsets. */
static bool take_texts(napi_env env, napi_value value, const char* name, text_block* to, call* into) {
  bool array = false;
  uint32_t size = 0;
  napi_is_array(env, value, &array);
  if (!array) return refuse(env, name, "an array");
  napi_get_array_length(env, value, &size);
  to->offsets = malloc(((size_t)size + 1) * sizeof *to->offsets);
  if (to->offsets == NULL) return out_of_memory(into);
  to->offsets[0] = 0;
  for (uint32_t i = 0; i < size; ++i) {
    napi_handle_scope scope;
    napi_value each;
    napi_valuetype type;
    napi_open_handle_scope(env, &scope);
    const bool fits = napi_get_element(env, value, i, &each) == napi_ok && is_text(env, each, &type);
    const bool room = fits && append(env, each, type, to);
    napi_close_handle_scope(env, scope);
    if (!fits) {
      char which[64];
      snprintf(which, sizeof which, "%s[%u]", name, (unsigned)i);
      return refuse(env, which, "a string or a Uint8Array");
    }
    if (!room) return out_of_memory(into);
    to->offsets[i + 1] = to->size;
    to->count = i + 1;
  }
  return true;
}

static bool take_files(napi_env env, napi_value value, const char* name, argument* to, call* into) {
  if (!take_texts(env, value, name, &to->texts, into)) return false;
  if (to->texts.lone && into->status == 0) into->status = CAVEL_FAULT_TEXT_NOT_UTF8;
  if (into->status == 0) into->status = cavel_files_new(&to->files);
  for (uint64_t i = 0; into->status == 0 && i + 1 < to->texts.count; i += 2) {
    const char* block = to->texts.block;
    const uint64_t* at = to->texts.offsets + i;
    into->status = cavel_files_put(to->files, block + at[0], at[1] - at[0], block + at[1], at[2] - at[1], &into->problems);
  }
  return true;
}

static bool take_many_files(napi_env env, napi_value value, const char* name, argument* to, call* into) {
  napi_valuetype type;
  uint32_t size = 0;
  napi_typeof(env, value, &type);
  if (type == napi_null || type == napi_undefined) return true;
  if (napi_get_array_length(env, value, &size) != napi_ok) return refuse(env, name, "an array");
  to->many = calloc((size_t)size + 1, sizeof *to->many);
  if (to->many == NULL) return out_of_memory(into);
  for (uint32_t i = 0; i < size; ++i) {
    argument one = {0};
    napi_value each;
    napi_get_element(env, value, i, &each);
    const bool taken = take_files(env, each, name, &one, into);
    free(one.texts.block);
    free(one.texts.offsets);
    to->many[i] = one.files;
    to->count = i + 1;
    if (!taken) return false;
  }
  return true;
}

static bool take_number(napi_env env, napi_value value, const parameter* what, argument* to) {
  napi_valuetype type;
  double number = 0;
  bool lossless = true;
  napi_typeof(env, value, &type);
  if (type == napi_bigint && what->is == as_count) {
    napi_get_value_bigint_uint64(env, value, &to->count, &lossless);
    return lossless || refuse_range(env, what->name, "from 0 to 2^64 - 1");
  }
  if (type != napi_number) return refuse(env, what->name, "a number");
  napi_get_value_double(env, value, &number);
  if (what->is == as_whole) {
    if (!(number >= INT32_MIN && number <= INT32_MAX && floor(number) == number)) {
      return refuse_range(env, what->name, "a whole number from -2^31 to 2^31 - 1");
    }
    to->whole = (int32_t)number;
    return true;
  }
  if (!(number >= 0 && number <= 9007199254740991.0 && floor(number) == number)) {
    return refuse_range(env, what->name, "a whole number from 0 to 2^53 - 1, or a BigInt");
  }
  to->count = (uint64_t)number;
  return true;
}

static bool take_seed(napi_env env, napi_value value, const char* name, argument* to) {
  napi_valuetype type;
  void* bytes = NULL;
  size_t size = 0;
  if (!is_text(env, value, &type) || type == napi_string) return refuse(env, name, "a Uint8Array of 32 bytes");
  napi_get_typedarray_info(env, value, NULL, &size, &bytes, NULL, NULL);
  if (size != sizeof to->seed) return refuse_range(env, name, "32 bytes long");
  memcpy(to->seed, bytes, sizeof to->seed);
  return true;
}

static bool take_handle(napi_env env, napi_value value, const parameter* what, argument* to, call* into) {
  napi_valuetype type;
  bool ours = false;
  handle* found = NULL;
  napi_typeof(env, value, &type);
  if (type == napi_object) napi_check_object_type_tag(env, value, &handle_tag, &ours);
  if (ours) napi_unwrap(env, value, (void**)&found);
  if (found == NULL || found->is != what->is) return refuse(env, what->name, "a handle of its kind");
  if (found->closed) {
    into->status = CAVEL_FAULT_HANDLE_USED;
    return true;
  }
  to->handle = found;
  ++found->uses;
  return true;
}

bool take_arguments(napi_env env, napi_value* values, call* into) {
  for (size_t i = 0; i < most_arguments && into->what->takes[i].is != no_more; ++i) {
    const parameter* what = &into->what->takes[i];
    argument* to = &into->given[i];
    bool taken = false;
    switch (what->is) {
      case no_more: break;
      case as_whole:
      case as_count: taken = take_number(env, values[i], what, to); break;
      case as_seed: taken = take_seed(env, values[i], what->name, to); break;
      case as_text:
      case as_optional_text:
      case as_bytes: taken = take_text(env, values[i], what, to, into); break;
      case as_texts: taken = take_texts(env, values[i], what->name, &to->texts, into); break;
      case as_files: taken = take_files(env, values[i], what->name, to, into); break;
      case as_many_files: taken = take_many_files(env, values[i], what->name, to, into); break;
      case as_calendar:
      case as_selector: taken = take_handle(env, values[i], what, to, into); break;
    }
    if (!taken) return false;
  }
  return true;
}

void free_handle(handle* of) {
  if (!of->closed || of->uses != 0) return;
  if (of->is == as_calendar) cavel_calendar_free(of->at);
  if (of->is == as_selector) cavel_selector_free(of->at);
  of->at = NULL;
  if (of->collected) free(of);
}

void free_call(napi_env env, call* done) {
  for (size_t i = 0; i < most_arguments; ++i) {
    argument* each = &done->given[i];
    free(each->text);
    free(each->texts.block);
    free(each->texts.offsets);
    cavel_files_free(each->files);
    for (uint64_t j = 0; each->many != NULL && j < each->count; ++j) cavel_files_free(each->many[j]);
    free(each->many);
    if (each->handle != NULL) {
      --each->handle->uses;
      free_handle(each->handle);
    }
  }
  cavel_problems_free(done->problems);
  cavel_text_free(done->made_text);
  cavel_files_free(done->made_files);
  cavel_selection_free(done->made_selection);
  cavel_matching_free(done->made_matching);
  cavel_calendar_free(done->made_calendar);
  cavel_selector_free(done->made_selector);
  if (done->control != NULL) napi_delete_reference(env, done->control);
  if (done->work != NULL) napi_delete_async_work(env, done->work);
  free(done);
}
