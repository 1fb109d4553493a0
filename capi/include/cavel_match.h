/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CAVEL_MATCH_H
#define CAVEL_MATCH_H

/**
 * \file
 * Arithmetic on officers and targets: who inspects whom, with a certificate if that is impossible. None of it is a draw.
 */

#include "cavel_call.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Officers to targets ---------------------------------------------------------------------------------------------- */
/** Panels of officers for targets, or the certificate that there are none. Immutable. */
typedef struct cavel_matching cavel_matching;

/** Frees a matching; null is allowed. Threads: any, once no other call uses it. */
CAVEL_API void cavel_matching_free(cavel_matching* matching);

/** How officers are assigned to targets: a panel for each target, or teams that are formed once. */
enum { CAVEL_MODE_PANEL = 1, CAVEL_MODE_TEAM = 2 };

/**
 * Assigns a panel to every target (docs/protocol.md, section 7). Targets are indices from 0 in draw order, officers indices
 * from 0 in the order of their tickets.
 * - `capacity` and `load` are by officer; null means unbounded and zero.
 * - `seats` and `leads` (0 or 1) are by target. Target t may have the officers lead[lead_offsets[t]] up to
 *   lead[lead_offsets[t + 1]], who may lead, and likewise `other`; both strictly ascending; targets + 1 offsets.
 * - `pool` is the announced number of officers; more than there are means all.
 * - `tickets` has `ticket_size` bytes (1 to 32) for every officer of target 0, then of target 1, and so on: the
 *   tickets of the pairs, as big-endian numbers.
 * If there are too few officers the status is match_incomplete, and the matching, written nevertheless, holds the
 * certificate. Faults: 503 to 509, argument_range over 2^20 officers or 2^28 targets or for a load over 2^53. Threads: any.
 */
CAVEL_API cavel_status cavel_match(uint64_t officers, const uint64_t* capacity, const uint64_t* load, uint64_t targets,
                                   const uint32_t* seats, const uint32_t* leads, const uint64_t* lead_offsets,
                                   const uint32_t* lead, const uint64_t* other_offsets, const uint32_t* other, uint64_t pool,
                                   const uint8_t* tickets, uint64_t ticket_size, const cavel_options* options,
                                   cavel_matching** matching, cavel_problems** problems);

/**
 * The same in team mode: teams are formed from the pool, and each target gets one. If they do not suffice and `fallback` is
 * 1, panels are assigned as by cavel_match; otherwise the status is match_teams_incomplete, the certificate in the matching.
 * Faults as above. Threads: any.
 */
CAVEL_API cavel_status cavel_match_teams(uint64_t officers, const uint64_t* capacity, const uint64_t* load, uint64_t targets,
                                         const uint32_t* seats, const uint32_t* leads, const uint64_t* lead_offsets,
                                         const uint32_t* lead, const uint64_t* other_offsets, const uint32_t* other,
                                         uint64_t pool, const uint8_t* tickets, uint64_t ticket_size, int32_t fallback,
                                         const cavel_options* options, cavel_matching** matching, cavel_problems** problems);

/**
 * Repairs panels after a recusal or a replacement (docs/protocol.md, section 9): pairs that are no longer allowed are removed
 * and their seats filled, changing as few panels as possible. Target t held the officers before[before_offsets[t]] up to
 * before[before_offsets[t + 1]], none for a reserve that is called up; targets + 1 offsets. The rest is as in cavel_match, as
 * of now: who is allowed now, `pool` as the draw used it, `load` including the pairs of `before`. If that is impossible the
 * status is match_repair_incomplete, the certificate in the matching. Faults: 503 to 510. Threads: any.
 */
CAVEL_API cavel_status cavel_match_repair(uint64_t officers, const uint64_t* capacity, const uint64_t* load, uint64_t targets,
                                          const uint32_t* seats, const uint32_t* leads, const uint64_t* lead_offsets,
                                          const uint32_t* lead, const uint64_t* other_offsets, const uint32_t* other,
                                          uint64_t pool, const uint8_t* tickets, uint64_t ticket_size,
                                          const uint64_t* before_offsets, const uint32_t* before, const cavel_options* options,
                                          cavel_matching** matching, cavel_problems** problems);

/**
 * The same in team mode. Team j, as the draw formed it, is team[team_offsets[j]] up to team[team_offsets[j + 1]], its leader
 * first; before[t] is the team of target t, or UINT32_MAX for none. Faults as in cavel_match_repair. Threads: any.
 */
CAVEL_API cavel_status cavel_match_repair_teams(uint64_t officers, const uint64_t* capacity, const uint64_t* load,
                                                uint64_t targets, const uint32_t* seats, const uint32_t* leads,
                                                const uint64_t* lead_offsets, const uint32_t* lead, const uint64_t* other_offsets,
                                                const uint32_t* other, uint64_t pool, const uint8_t* tickets,
                                                uint64_t ticket_size, uint64_t teams, const uint64_t* team_offsets,
                                                const uint32_t* team, const uint32_t* before, const cavel_options* options,
                                                cavel_matching** matching, cavel_problems** problems);

/** The number of targets with a panel (0 if not complete), of officers, and of officers used. Threads: any. */
CAVEL_API cavel_status cavel_matching_size(const cavel_matching* matching, uint64_t* targets, uint64_t* officers, uint64_t* pool);

/** The panel of a target, ascending, and its leader. The memory belongs to the matching. Threads: any. */
CAVEL_API cavel_status cavel_matching_panel(const cavel_matching* matching, uint64_t target, const uint32_t** officers,
                                            uint64_t* count, uint32_t* leader);

/** By officer, the visits held after the task. Threads: any. */
CAVEL_API cavel_status cavel_matching_loads(const cavel_matching* matching, const uint64_t** loads, uint64_t* count);

/** Why the announced pool, or any pool, did not suffice: these targets demand more seats of these officers, among the first
 * `pool`, than their residual capacity. No targets if it sufficed. Threads: any. */
CAVEL_API cavel_status cavel_matching_certificate(const cavel_matching* matching, const uint32_t** targets,
                                                  uint64_t* target_count, const uint32_t** officers, uint64_t* officer_count,
                                                  uint64_t* demand, uint64_t* residual_capacity, uint64_t* pool);

/** The mode that was used (CAVEL_MODE_...), and the number of teams; for a repair also the number of pairs that did not
 * exist before (0 otherwise). Threads: any. */
CAVEL_API cavel_status cavel_matching_mode(const cavel_matching* matching, int32_t* mode, uint64_t* teams, uint64_t* changed);

/** A team, its leader first. The index after the last team, which is 0 if no teams were formed, holds the substitutes: the
 * officers who are in none. Fault: argument_range after that. Threads: any. */
CAVEL_API cavel_status cavel_matching_team(const cavel_matching* matching, uint64_t team, const uint32_t** officers,
                                           uint64_t* count);

/** The forced pairs of panels: they are in every complete assignment, so chance did not decide them. By target, then officer;
 * none in team mode. Threads: any. */
CAVEL_API cavel_status cavel_matching_forced(const cavel_matching* matching, const uint32_t** targets, const uint32_t** officers,
                                             uint64_t* count);

#ifdef __cplusplus
}
#endif

#endif
