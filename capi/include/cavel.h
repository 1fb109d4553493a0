/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_H
#define CAVEL_H

/**
 * \file
 * cavel for every language that can call C: verifiable draws for public inspections (双随机、一公开).
 *
 * Rules that hold for every function:
 * - It returns a status: 0, or the number of a fault (cavel_faults.h). Only the functions named ..._free, and the two
 *   that tell a version, return none. Nothing is thrown, printed or aborted; where memory runs out the status is
 *   cavel_fault_memory_exhausted and nothing is leaked.
 * - Text is UTF-8, given as pointer and length in bytes; a null pointer with length 0 is the empty text. Text that the
 *   library gives is followed by a zero byte, which the length does not count, and lives as long as its handle. (Only the
 *   name in cavel_options.kernel ends with a zero byte instead of having a length.)
 * - Outputs come last and are written only where the status says so: 0, unless the function says more. But a handle given
 *   out is set to null first: free what was in its place before. It is freed by the ..._free of its type and by nothing else.
 * - `problems`, where a function has it, may be null. Otherwise it is set: to null where there is nothing to tell (or no
 *   memory to tell it), else to a list that the caller frees, also where the status is 0 (warnings). Of a list of ids and
 *   of a calendar it holds the first 1000 errors and the first 1000 warnings; where there were more its last entry is
 *   problems_left_out, a warning whose detail (cavel_text_detail) is how many are not listed. A function without it has no
 *   fault but those of a wrong calling program.
 * - Days are numbers of days since 1970-01-01. A digest, seed or ticket is 32 bytes.
 *
 * "Threads: any" means: call it on any thread at any time, with the same handles as other threads. "Threads: one" means:
 * the handle that it changes may move between threads, but while this call runs no other uses it, not even one that only
 * reads. What can be changed are files (cavel_files_put, cavel_files_add, cavel_follow) and selectors; every other handle is
 * immutable. Threads are started only where cavel_options asks for them, and none outlives its call.
 *
 * "Time: O(n)" says how a call grows, n as named there; where nothing is said it is proportional to what the call reads.
 *
 * Faults that any function may answer with and that are not named again: argument_missing (a pointer that must not be
 * null), argument_range (a size or number that has no meaning), memory_exhausted, internal_error. A function that reads
 * text answers text_not_utf8 where it is not.
 */

#include "cavel_calendar.h"
#include "cavel_call.h"
#include "cavel_event.h"
#include "cavel_match.h"
#include "cavel_select.h"
#include "cavel_value.h"
#include "cavel_visit.h"

#endif
