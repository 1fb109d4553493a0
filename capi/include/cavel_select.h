/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_SELECT_H
#define CAVEL_SELECT_H

/**
 * \file
 * Arithmetic on ids: digests, tickets, and the smallest tickets of a list, of a stream or of shards. None of it is a draw.
 */

#include "cavel_call.h"

#ifdef __cplusplus
extern "C" {
#endif

CAVEL_NONNULL_BEGIN

/* Digests and tickets ---------------------------------------------------------------------------------------------- */
/** The digest of a message. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_hash(int32_t suite, const char* CAVEL_NULLABLE bytes, uint64_t size,
                                                uint8_t digest[32]);

/**
 * The digest of a set of ids: H of the ids in ascending byte order, each followed by a line feed. Faults: those of ids (100
 * to 104), too_many_ids over 2^32 - 1. Time: O(count log count). Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_list_digest(int32_t suite, const char* const* CAVEL_NULLABLE ids,
                                                       const uint64_t* CAVEL_NULLABLE sizes, uint64_t count,
                                                       const cavel_options* CAVEL_NULLABLE options, uint8_t digest[32],
                                                       cavel_problems** CAVEL_NULLABLE problems);

/** The same for ids in one block: id i is bytes[offsets[i]] up to bytes[offsets[i + 1]]; count + 1 offsets, ascending, none
 * over size. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_list_digest_block(int32_t suite, const char* CAVEL_NULLABLE bytes, uint64_t size,
                                                             const uint64_t* CAVEL_NULLABLE offsets, uint64_t count,
                                                             const cavel_options* CAVEL_NULLABLE options, uint8_t digest[32],
                                                             cavel_problems** CAVEL_NULLABLE problems);

/** The seed of a lot: H(hex(seed) || label), with a label such as targets/task-1. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_lot_seed(int32_t suite, const uint8_t seed[32], const char* CAVEL_NULLABLE label,
                                                    uint64_t size, uint8_t lot_seed[32]);

/** The ticket of an id, or of two ids with a line feed between them: H(hex(lot_seed) || id). Faults: those of ids.
 * Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_ticket(int32_t suite, const uint8_t lot_seed[32], const char* CAVEL_NULLABLE id,
                                                  uint64_t size, uint8_t ticket[32], cavel_problems** CAVEL_NULLABLE problems);

/* Selection -------------------------------------------------------------------------------------------------------- */
/** The smallest tickets of a list: a sample followed by a reserve, ascending by ticket. Immutable. */
typedef struct cavel_selection cavel_selection;

/** Frees a selection; null is allowed. Threads: any, once no other call uses it. */
CAVEL_API void cavel_selection_free(cavel_selection* CAVEL_NULLABLE selection);

/**
 * The `sample` ids with the smallest tickets and the next `reserve`; fewer if the list is shorter. This is arithmetic: only
 * an event (cavel_announce, cavel_draw) shows that nobody could choose the outcome. Every id is checked. Faults: those of
 * ids, drawn_twice, too_many_ids. Time: O(count + k log k) on average, k = sample + reserve. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_select(int32_t suite, const uint8_t lot_seed[32],
                                                  const char* const* CAVEL_NULLABLE ids, const uint64_t* CAVEL_NULLABLE sizes,
                                                  uint64_t count, uint64_t sample, uint64_t reserve,
                                                  const cavel_options* CAVEL_NULLABLE options, cavel_selection** selection,
                                                  cavel_problems** CAVEL_NULLABLE problems);

/** The same for ids in one block (see cavel_list_digest_block). Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_select_block(int32_t suite, const uint8_t lot_seed[32],
                                                        const char* CAVEL_NULLABLE bytes, uint64_t size,
                                                        const uint64_t* CAVEL_NULLABLE offsets, uint64_t count, uint64_t sample,
                                                        uint64_t reserve, const cavel_options* CAVEL_NULLABLE options,
                                                        cavel_selection** selection, cavel_problems** CAVEL_NULLABLE problems);

/** The number of ids in the sample and in the reserve. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_selection_size(const cavel_selection* selection, uint64_t* sample, uint64_t* reserve);

/**
 * Indices into the list (from 0) and tickets, first those of the sample, then those of the reserve. The memory belongs to
 * the selection: sample + reserve indices, and 32 bytes for each. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_selection_get(const cavel_selection* selection, const uint64_t** indices,
                                                         const uint8_t** tickets);

/** A selection from numbers computed on another machine: `sample + reserve` indices and tickets, strictly ascending by
 * ticket. Fault: argument_range. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_selection_new(const uint64_t* CAVEL_NULLABLE indices,
                                                         const uint8_t* CAVEL_NULLABLE tickets, uint64_t sample, uint64_t reserve,
                                                         cavel_selection** selection, cavel_problems** CAVEL_NULLABLE problems);

/**
 * One selection from those of disjoint shards of a list. Shard i begins at index `first[i]` of the whole list, which is
 * added to its indices; a null `first` adds nothing. Each shard was asked for sample + reserve ids (or had fewer). Faults:
 * drawn_twice, argument_range if an index would reach 2^64. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_selection_merge(const cavel_selection* const* CAVEL_NULLABLE shards,
                                                           const uint64_t* CAVEL_NULLABLE first, uint64_t count, uint64_t sample,
                                                           uint64_t reserve, cavel_selection** selection,
                                                           cavel_problems** CAVEL_NULLABLE problems);

/** Selects from a stream of ids, such as a database cursor; its memory is proportional to sample + reserve. */
typedef struct cavel_selector cavel_selector;

/** Frees a selector; null is allowed. Threads: any, once no other call uses it. */
CAVEL_API void cavel_selector_free(cavel_selector* CAVEL_NULLABLE selector);

/**
 * Begins a stream. `population` is the total number of ids, from a `select count(*)`; 0 if it is not known: the
 * answer is the same, but takes longer and somewhat more memory. Of the options only `kernel` is used: the caller pushes
 * the ids and may stop at any time. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_selector_new(int32_t suite, const uint8_t lot_seed[32], uint64_t sample,
                                                        uint64_t reserve, uint64_t population,
                                                        const cavel_options* CAVEL_NULLABLE options, cavel_selector** selector,
                                                        cavel_problems** CAVEL_NULLABLE problems);

/** Takes the next ids. If one is refused, none of this call is taken; if memory runs out, the stream has ended. Faults:
 * those of ids, too_many_ids, handle_used after the end. Threads: one. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_selector_push(cavel_selector* selector, const char* const* CAVEL_NULLABLE ids,
                                                         const uint64_t* CAVEL_NULLABLE sizes, uint64_t count,
                                                         cavel_problems** CAVEL_NULLABLE problems);

/** The same for ids in one block (see cavel_list_digest_block). Threads: one. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_selector_push_block(cavel_selector* selector, const char* CAVEL_NULLABLE bytes,
                                                               uint64_t size, const uint64_t* CAVEL_NULLABLE offsets,
                                                               uint64_t count, cavel_problems** CAVEL_NULLABLE problems);

/** Ends the stream; indices count over all ids pushed. Faults: drawn_twice, handle_used, fewer_ids_than_announced if so
 * many ids of `population` are missing that the answer is not certain. Threads: one. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_selector_finish(cavel_selector* selector, cavel_selection** selection,
                                                           cavel_problems** CAVEL_NULLABLE problems);

CAVEL_NONNULL_END

#ifdef __cplusplus
}
#endif

#endif
