/* SPDX-License-Identifier: Apache-2.0 */
/* A call from its arguments to its outcome, now or on a worker thread. */
#include "call.h"

#include <stdlib.h>

/* A relaxed atomic number that two threads share. Microsoft's compiler has <stdatomic.h> only with an option. */
#ifdef _MSC_VER
#include <intrin.h>
static void share(uint64_t* at, uint64_t value) { _InterlockedExchange64((volatile __int64*)at, (__int64)value); }
static uint64_t shared(uint64_t* at) { return (uint64_t)_InterlockedOr64((volatile __int64*)at, 0); }
#else
#include <stdatomic.h>
static void share(uint64_t* at, uint64_t value) { atomic_store_explicit((_Atomic uint64_t*)at, value, memory_order_relaxed); }
static uint64_t shared(uint64_t* at) { return atomic_load_explicit((_Atomic uint64_t*)at, memory_order_relaxed); }
#endif

/** { status, problems, value }; JavaScript interprets the status. */
static napi_value outcome(napi_env env, call* of) {
  napi_value made = NULL, status = NULL, value = NULL;
  napi_create_object(env, &made);
  napi_create_int32(env, of->status, &status);
  napi_set_named_property(env, made, "status", status);
  napi_set_named_property(env, made, "problems", give_problems(env, of->problems));
  const bool answered = of->status == 0 || of->made_text != NULL || of->made_matching != NULL;
  value = answered ? of->what->give(env, of) : give_nothing(env, of);
  if (value == NULL) return NULL;
  napi_set_named_property(env, made, "value", value);
  return made;
}

/** Called by the library. The numbers are shared with JavaScript; no JavaScript object may be touched here. */
static int32_t progress(void* user, uint64_t done, uint64_t total) {
  uint64_t* control = user;
  share(&control[control_done], done);
  share(&control[control_total], total);
  return shared(&control[control_stop]) != 0;
}

static void execute(napi_env env, void* data) {
  call* of = data;
  (void)env;
  if (of->status == 0) of->status = of->what->run(of);
}

static void complete(napi_env env, napi_status status, void* data) {
  call* of = data;
  napi_value value;
  if (status == napi_cancelled && of->status == 0) of->status = CAVEL_FAULT_CALL_CANCELLED;
  value = outcome(env, of);
  if (value != NULL) {
    napi_resolve_deferred(env, of->promise, value);
  } else {
    napi_get_and_clear_last_exception(env, &value);
    napi_reject_deferred(env, of->promise, value);
  }
  free_call(env, of);
}

/** Starts the call on a worker thread and returns a promise. */
static napi_value start(napi_env env, call* of, napi_value control) {
  napi_value promise = NULL, name = NULL;
  size_t size = 0;
  napi_get_typedarray_info(env, control, NULL, &size, (void**)&of->options.user, NULL, NULL);
  if (size == control_size) {
    napi_create_reference(env, control, 1, &of->control);
    of->options.progress = progress;
  }
  napi_create_string_utf8(env, of->what->name, NAPI_AUTO_LENGTH, &name);
  if (of->control == NULL || napi_create_async_work(env, NULL, name, execute, complete, of, &of->work) != napi_ok ||
      napi_create_promise(env, &of->promise, &promise) != napi_ok || napi_queue_async_work(env, of->work) != napi_ok) {
    free_call(env, of);
    napi_throw_error(env, NULL, "a worker thread cannot be asked");
    return NULL;
  }
  return promise;
}

napi_value make_call(napi_env env, napi_callback_info info) {
  napi_value values[most_arguments + 1];
  size_t given = most_arguments + 1, wanted = 0;
  void* row = NULL;
  bool later = false;
  napi_value value;
  call* of = calloc(1, sizeof *of);
  napi_get_cb_info(env, info, &given, values, NULL, &row);
  if (of == NULL) {
    napi_throw_error(env, NULL, "out of memory");
    return NULL;
  }
  of->what = row;
  of->options.struct_size = sizeof of->options;
  if (!take_arguments(env, values, of)) {
    free_call(env, of);
    return NULL;
  }
  /* After the arguments, for a call on a worker thread: the numbers that are shared with it. */
  while (wanted < most_arguments && of->what->takes[wanted].is != no_more) ++wanted;
  napi_is_typedarray(env, values[wanted], &later);
  if (later) return start(env, of, values[wanted]);
  execute(env, of);
  value = outcome(env, of);
  free_call(env, of);
  return value;
}
