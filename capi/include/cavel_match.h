/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_MATCH_H
#define CAVEL_MATCH_H

/**
 * \file
 * Arithmetic on officers and targets: who visits whom, with the proof where that cannot be. It makes no claim of an event.
 */

#include "cavel_call.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Officers to targets ---------------------------------------------------------------------------------------------- */
/** Panels of officers for targets, or the proof that there are none. Immutable. */
typedef struct cavel_matching cavel_matching;

/** Frees it; null is nothing. Threads: any, once no other call uses it. */
CAVEL_API void cavel_matching_free(cavel_matching* matching);

/** How officers are given to targets: each target its own panel (逐户组队), or teams dealt once (固定小组). */
enum { cavel_mode_panel = 1, cavel_mode_team = 2 };

/**
 * Gives every target a panel (docs/protocol.md §7), on places from 0: targets in draw order, officers in
 * the order of their tickets.
 * - `capacity` and `load` are by officer; null is no bound and no load.
 * - `seats` and `leads` (0 or 1) are by target. Target t may have the officers lead[lead_offsets[t]] up to
 *   lead[lead_offsets[t + 1]], who may lead, and likewise `other`; both strictly ascending; targets + 1 offsets.
 * - `pool` is the announced number of officers; over their number it means all.
 * - `tickets` has `ticket_size` bytes (1 to 32) for every officer of target 0, then of target 1, and so on: the
 *   tickets of the pairs, as big-endian numbers.
 * Where the officers do not suffice the status is match_incomplete and the matching, written all the same, holds the
 * proof. Faults: 503 to 509, argument_range over 2^20 officers or 2^28 targets, for a load over 2^53. Threads: any.
 */
CAVEL_API int32_t cavel_match(uint64_t officers, const uint64_t* capacity, const uint64_t* load, uint64_t targets,
                              const uint32_t* seats, const uint32_t* leads, const uint64_t* lead_offsets, const uint32_t* lead,
                              const uint64_t* other_offsets, const uint32_t* other, uint64_t pool, const uint8_t* tickets,
                              uint64_t ticket_size, const cavel_options* options, cavel_matching** matching,
                              cavel_problems** problems);

/**
 * The same in team mode: the pool is dealt into teams, and each target gets one. Where they do not suffice and `fall_back`
 * is 1, panels are made as by cavel_match; otherwise the status is match_teams_incomplete, the proof in the matching.
 * Faults as above. Threads: any.
 */
CAVEL_API int32_t cavel_match_teams(uint64_t officers, const uint64_t* capacity, const uint64_t* load, uint64_t targets,
                                    const uint32_t* seats, const uint32_t* leads, const uint64_t* lead_offsets,
                                    const uint32_t* lead, const uint64_t* other_offsets, const uint32_t* other, uint64_t pool,
                                    const uint8_t* tickets, uint64_t ticket_size, int32_t fall_back, const cavel_options* options,
                                    cavel_matching** matching, cavel_problems** problems);

/**
 * Repairs panels after a recusal or a reserve (docs/protocol.md §9): pairs that are no longer allowed are dropped and
 * their seats filled, as few panels touched as can be. Target t held the officers before[before_offsets[t]] up to
 * before[before_offsets[t + 1]], none where a reserve is called up; targets + 1 offsets. The rest is as in cavel_match, as it
 * is now: who is allowed now, `pool` as the draw used it, `load` with the pairs of `before` in it. Where that cannot be the
 * status is match_repair_incomplete, the proof in the matching. Faults: 503 to 510. Threads: any.
 */
CAVEL_API int32_t cavel_match_repair(uint64_t officers, const uint64_t* capacity, const uint64_t* load, uint64_t targets,
                                     const uint32_t* seats, const uint32_t* leads, const uint64_t* lead_offsets,
                                     const uint32_t* lead, const uint64_t* other_offsets, const uint32_t* other, uint64_t pool,
                                     const uint8_t* tickets, uint64_t ticket_size, const uint64_t* before_offsets,
                                     const uint32_t* before, const cavel_options* options, cavel_matching** matching,
                                     cavel_problems** problems);

/**
 * The same in team mode. Team j, as the draw dealt it, is team[team_offsets[j]] up to team[team_offsets[j + 1]], its leader
 * first; before[t] is the team of target t, or UINT32_MAX for none. Faults as of cavel_match_repair. Threads: any.
 */
CAVEL_API int32_t cavel_match_repair_teams(uint64_t officers, const uint64_t* capacity, const uint64_t* load, uint64_t targets,
                                           const uint32_t* seats, const uint32_t* leads, const uint64_t* lead_offsets,
                                           const uint32_t* lead, const uint64_t* other_offsets, const uint32_t* other,
                                           uint64_t pool, const uint8_t* tickets, uint64_t ticket_size, uint64_t teams,
                                           const uint64_t* team_offsets, const uint32_t* team, const uint32_t* before,
                                           const cavel_options* options, cavel_matching** matching, cavel_problems** problems);

/** Targets that have a panel (0 where not complete), officers, and how many officers were used. Threads: any. */
CAVEL_API int32_t cavel_matching_size(const cavel_matching* matching, uint64_t* targets, uint64_t* officers, uint64_t* pool);

/** The panel of a target, ascending, and its leader. The memory belongs to the matching. Threads: any. */
CAVEL_API int32_t cavel_matching_panel(const cavel_matching* matching, uint64_t target, const uint32_t** officers,
                                       uint64_t* count, uint32_t* leader);

/** Pairs held after the task, by officer. Threads: any. */
CAVEL_API int32_t cavel_matching_loads(const cavel_matching* matching, const uint64_t** loads, uint64_t* count);

/** Why the announced pool, or any, did not suffice: these targets need more seats from these officers of the first
 * `pool` than they have room for. No targets where it sufficed. Threads: any. */
CAVEL_API int32_t cavel_matching_proof(const cavel_matching* matching, const uint32_t** targets, uint64_t* target_count,
                                       const uint32_t** officers, uint64_t* officer_count, uint64_t* needed, uint64_t* room,
                                       uint64_t* pool);

/** The mode that was used (cavel_mode_...), and how many teams were dealt; a repair also says how many pairs stand now that
 * did not before (0 otherwise). Threads: any. */
CAVEL_API int32_t cavel_matching_mode(const cavel_matching* matching, int32_t* mode, uint64_t* teams, uint64_t* changed);

/** A team, its leader first. The place behind the last team, which is place 0 where no teams were dealt, holds the substitutes,
 * the officers who are in none. Fault: argument_range behind that. Threads: any. */
CAVEL_API int32_t cavel_matching_team(const cavel_matching* matching, uint64_t team, const uint32_t** officers, uint64_t* count);

/** The forced pairs of panels (唯一人选): they stand in every complete assignment, so that no lot decided them. By target,
 * then officer; none in team mode. Threads: any. */
CAVEL_API int32_t cavel_matching_forced(const cavel_matching* matching, const uint32_t** targets, const uint32_t** officers,
                                        uint64_t* count);

#ifdef __cplusplus
}
#endif

#endif
