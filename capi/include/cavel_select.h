/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_SELECT_H
#define CAVEL_SELECT_H

/**
 * \file
 * Arithmetic on ids: digests, tickets, the smallest tickets of a list, of chunks and of parts. It makes no claim of an event.
 */

#include "cavel_call.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Digests and tickets ---------------------------------------------------------------------------------------------- */
/** The digest of a message. Threads: any. */
CAVEL_API int32_t cavel_hash(int32_t suite, const char* bytes, uint64_t size, uint8_t digest[32]);

/**
 * The digest of a set of ids: H of the ids in ascending byte order, each followed by a line feed. Faults: those of
 * ids (100 to 104), too_many_ids over 2^32 - 1. Time: O(count log count). Threads: any.
 */
CAVEL_API int32_t cavel_list_digest(int32_t suite, const char* const* ids, const uint64_t* sizes, uint64_t count,
                                    const cavel_options* options, uint8_t digest[32], cavel_problems** problems);

/** The same of ids in one block: id i is bytes[offsets[i]] up to bytes[offsets[i + 1]]; count + 1 offsets, none over
 * size, ascending. Threads: any. */
CAVEL_API int32_t cavel_list_digest_block(int32_t suite, const char* bytes, uint64_t size, const uint64_t* offsets,
                                          uint64_t count, const cavel_options* options, uint8_t digest[32],
                                          cavel_problems** problems);

/** The seed of a lot: H(hex(seed) || label), the label such as targets/task-1. Threads: any. */
CAVEL_API int32_t cavel_lot_seed(int32_t suite, const uint8_t seed[32], const char* label, uint64_t size, uint8_t lot_seed[32]);

/** The ticket of an id, or of two with a line feed between: H(hex(lot_seed) || id). Faults: those of ids. Threads:
 * any. */
CAVEL_API int32_t cavel_ticket(int32_t suite, const uint8_t lot_seed[32], const char* id, uint64_t size, uint8_t ticket[32],
                               cavel_problems** problems);

/* Selection -------------------------------------------------------------------------------------------------------- */
/** The smallest tickets of a list: a sample, and behind it a reserve, both ascending. Immutable. */
typedef struct cavel_selection cavel_selection;

/** Frees it; null is nothing. Threads: any, once no other call uses it. */
CAVEL_API void cavel_selection_free(cavel_selection* selection);

/**
 * The `sample` ids with the smallest tickets and the next `reserve`; fewer where the list has fewer. This is
 * arithmetic; that nobody could choose the outcome is what an event adds (cavel_announce, cavel_draw). Every id is
 * checked. Faults: those of ids, drawn_twice, too_many_ids. Time: O(count + k log k) in the mean, k = sample + reserve.
 * Threads: any.
 */
CAVEL_API int32_t cavel_select(int32_t suite, const uint8_t lot_seed[32], const char* const* ids, const uint64_t* sizes,
                               uint64_t count, uint64_t sample, uint64_t reserve, const cavel_options* options,
                               cavel_selection** selection, cavel_problems** problems);

/** The same of ids in one block (see cavel_list_digest_block). Threads: any. */
CAVEL_API int32_t cavel_select_block(int32_t suite, const uint8_t lot_seed[32], const char* bytes, uint64_t size,
                                     const uint64_t* offsets, uint64_t count, uint64_t sample, uint64_t reserve,
                                     const cavel_options* options, cavel_selection** selection, cavel_problems** problems);

/** How many ids are in the sample and in the reserve. Threads: any. */
CAVEL_API int32_t cavel_selection_size(const cavel_selection* selection, uint64_t* sample, uint64_t* reserve);

/**
 * Places in the list (from 0) and tickets, the sample first, then the reserve. The memory belongs to the selection:
 * sample + reserve numbers, and 32 bytes for each. Threads: any.
 */
CAVEL_API int32_t cavel_selection_get(const cavel_selection* selection, const uint64_t** indices, const uint8_t** tickets);

/** A selection from numbers that another machine computed: `sample + reserve` places and tickets, strictly ascending
 * by ticket. Fault: argument_range. Threads: any. */
CAVEL_API int32_t cavel_selection_new(const uint64_t* indices, const uint8_t* tickets, uint64_t sample, uint64_t reserve,
                                      cavel_selection** selection, cavel_problems** problems);

/**
 * One selection from those of disjoint parts of a list. Part i begins at `first[i]` of the whole list, which is added
 * to its places; a null `first` adds nothing. Each part was asked for sample + reserve ids (or had fewer).
 * Faults: drawn_twice, argument_range where a place would pass 2^64. Threads: any.
 */
CAVEL_API int32_t cavel_selection_merge(const cavel_selection* const* parts, const uint64_t* first, uint64_t count,
                                        uint64_t sample, uint64_t reserve, cavel_selection** selection,
                                        cavel_problems** problems);

/** Selects from ids that come in pieces, as from a database cursor; keeps of the order of sample + reserve of them. */
typedef struct cavel_selector cavel_selector;

/** Frees it; null is nothing. Threads: any, once no other call uses it. */
CAVEL_API void cavel_selector_free(cavel_selector* selector);

/**
 * Begins. `population` is how many ids will come in all, as of a `select count(*)`; 0 where that is not known: the answer is
 * the same, but it takes longer and some more memory. Of the options only `kernel` counts: it is the caller who feeds, and
 * may stop. Threads: any.
 */
CAVEL_API int32_t cavel_selector_new(int32_t suite, const uint8_t lot_seed[32], uint64_t sample, uint64_t reserve,
                                     uint64_t population, const cavel_options* options, cavel_selector** selector,
                                     cavel_problems** problems);

/** Takes the next ids. Where an id is refused none of the call is taken; where memory runs out the selector has ended.
 * Faults: those of ids, too_many_ids, handle_used after the end. Threads: one. */
CAVEL_API int32_t cavel_selector_feed(cavel_selector* selector, const char* const* ids, const uint64_t* sizes, uint64_t count,
                                      cavel_problems** problems);

/** The same from one block (see cavel_list_digest_block). Threads: one. */
CAVEL_API int32_t cavel_selector_feed_block(cavel_selector* selector, const char* bytes, uint64_t size, const uint64_t* offsets,
                                            uint64_t count, cavel_problems** problems);

/** Ends: places count over all ids fed. Faults: drawn_twice, handle_used, fewer_ids_than_announced where so many ids of
 * `population` did not come that the answer is not certain. Threads: one. */
CAVEL_API int32_t cavel_selector_finish(cavel_selector* selector, cavel_selection** selection, cavel_problems** problems);

#ifdef __cplusplus
}
#endif

#endif
