/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_NODE_CALL_H
#define CAVEL_NODE_CALL_H

/**
 * \file
 * One call of the C library made from JavaScript, now or on a worker thread.
 *
 * A call goes through three steps: its arguments are copied out of JavaScript (main thread), `run` calls the library
 * with the copies (any thread, without touching JavaScript), `give` makes a JavaScript value from the outcome (main
 * thread). So every operation works in both ways, and an operation is one row of a table.
 */

#include <cavel.h>

#include <stdbool.h>
#include <stddef.h>

#define NAPI_VERSION 8
#include <node_api.h>

enum { most_arguments = 19 };

/** Kinds of arguments. */
typedef enum kind {
  no_more = 0,
  as_whole,         /* a number that int32_t holds */
  as_count,         /* a number or BigInt from 0 to 2^64 - 1 */
  as_seed,          /* 32 bytes */
  as_text,          /* a string, or bytes */
  as_optional_text, /* the same; null means none */
  as_bytes,         /* the same, not necessarily UTF-8 */
  as_texts,         /* an array of them */
  as_files,         /* path, bytes, path, bytes, ... */
  as_many_files,    /* an array of such lists; null means none */
  as_calendar,      /* handles */
  as_selector,
} kind;

typedef struct parameter {
  kind is;
  const char* name;
} parameter;

/** A handle of the library as JavaScript holds it. The library's object is freed when it is closed and no call uses it any
 * more, this structure when it was also collected. All on the main thread. */
typedef struct handle {
  kind is;
  void* at;
  unsigned uses;
  bool closed, collected;
} handle;

/** Texts concatenated: text i is block[offsets[i]] up to block[offsets[i + 1]]. */
typedef struct text_block {
  char* block;
  uint64_t size, room;
  uint64_t* offsets;
  uint64_t count;
  bool lone; /* one of them has a lone surrogate */
} text_block;

/** An argument, copied. */
typedef struct argument {
  int32_t whole;
  uint64_t count;
  uint8_t seed[32];
  char* text; /* null if none was given */
  uint64_t size;
  text_block texts;
  cavel_files* files;
  cavel_files** many; /* `count` of them */
  handle* handle;
} argument;

typedef struct call call;

typedef struct operation {
  const char* name;
  parameter takes[most_arguments];
  int32_t (*run)(call* of);
  napi_value (*give)(napi_env env, call* of);
} operation;

/** Three numbers that a call on a worker thread shares with JavaScript. */
enum { control_stop = 0, control_done = 1, control_total = 2, control_size = 3 };

struct call {
  const operation* what;
  argument given[most_arguments];
  cavel_options options;
  int32_t status;
  /* Outcomes; those that a call does not have are null. */
  cavel_problems* problems;
  cavel_text* made_text;
  cavel_files* made_files;
  cavel_selection* made_selection;
  cavel_matching* made_matching;
  cavel_calendar* made_calendar;
  cavel_selector* made_selector;
  uint8_t digest[32];
  int32_t day[2];
  uint64_t number[2];
  const char* words; /* static text */
  uint64_t words_size;
  char day_text[11];
  /* On a worker thread. */
  napi_async_work work;
  napi_deferred promise;
  napi_ref control;
};

/** The function of an operation; its row is the data of the property. */
napi_value make_call(napi_env env, napi_callback_info info);

/** Closes a handle: close(handle). */
napi_value close_handle(napi_env env, napi_callback_info info);

/* Makers of the value that an operation gives. */
napi_value give_nothing(napi_env env, call* of);
napi_value give_digest(napi_env env, call* of);
napi_value give_day(napi_env env, call* of);
napi_value give_days(napi_env env, call* of);
napi_value give_number(napi_env env, call* of);
napi_value give_two_numbers(napi_env env, call* of);
napi_value give_words(napi_env env, call* of);
napi_value give_text(napi_env env, call* of);
napi_value give_files(napi_env env, call* of);
napi_value give_selection(napi_env env, call* of);
napi_value give_matching(napi_env env, call* of);
napi_value give_reach(napi_env env, call* of);
napi_value give_sector(napi_env env, call* of);
napi_value give_handle(napi_env env, call* of);

/** The problems, as objects; empty if there are none. */
napi_value give_problems(napi_env env, const cavel_problems* problems);

/** Copies arguments into the call; false if an exception is pending. If memory runs out, `status` says so. */
bool take_arguments(napi_env env, napi_value* values, call* into);
void free_call(napi_env env, call* done);
/** Frees what can be freed, including `of` if it was collected. */
void free_handle(handle* of);

extern const napi_type_tag handle_tag;

#endif
