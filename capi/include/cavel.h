/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_H
#define CAVEL_H

/**
 * \file
 * cavel for every language that can call C: verifiable draws for public inspections.
 *
 * Rules that hold for every function:
 * - It returns a cavel_status: 0, or the number of a fault (cavel_faults.h). Only the functions named ..._free, and those
 *   that return a version, return something else. Nothing is thrown or printed, and the process is never aborted; if
 *   memory runs out, the status is CAVEL_FAULT_MEMORY_EXHAUSTED and nothing is leaked.
 * - Text is UTF-8, passed as pointer and length in bytes; a null pointer with length 0 is the empty text. Text returned
 *   by the library is followed by a zero byte, which the length does not count, and lives as long as its handle. (Only
 *   cavel_options.kernel is terminated by a zero byte instead of having a length.)
 * - Outputs come last and are written only if the status is 0, unless the function says otherwise. An output handle is
 *   set to null first: free what it held before the call. Free a handle with the ..._free of its type.
 * - `problems`, where a function has it, may be null. Otherwise it is set: to null if there is nothing to report (or no
 *   memory to report it), else to a list that the caller frees, even if the status is 0 (warnings). Of each
 *   list or file that was read it holds the first 1000 errors and the first 1000 warnings; if there were more, the last
 *   entry is problems_left_out, a warning whose detail (CAVEL_TEXT_DETAIL) is the number of problems not listed. A
 *   function without `problems` fails only if the calling program is wrong.
 * - Days are numbers of days since 1970-01-01. A digest, seed or ticket is 32 bytes.
 *
 * "Threads: any" means: call it on any thread at any time, with the same handles as other threads. "Threads: one" means:
 * the handle that it changes may move between threads, but no other call may use it at the same time, not even to read.
 * Only files (cavel_files_put, cavel_files_add, cavel_link_previous_event) and selectors can change; every other handle
 * is immutable. Threads are started only if cavel_options asks for them, and none outlives its call.
 *
 * "Time: O(n)" states how a call grows, n as named there; where nothing is stated it is proportional to what it reads.
 *
 * Faults that any function may return and that are not listed again: argument_missing (a pointer that must not be null),
 * argument_range (a size or number without a meaning), memory_exhausted, internal_error. A function that reads text
 * returns text_not_utf8 if it is not UTF-8.
 */

#include "cavel_calendar.h"
#include "cavel_call.h"
#include "cavel_event.h"
#include "cavel_inspection.h"
#include "cavel_match.h"
#include "cavel_select.h"
#include "cavel_value.h"

#endif
