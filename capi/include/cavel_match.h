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

CAVEL_NONNULL_BEGIN

/* Officers to targets ---------------------------------------------------------------------------------------------- */
/** Panels of officers for targets, or the certificate that there are none. Immutable. */
typedef struct cavel_matching cavel_matching;

/** Frees a matching; null is allowed. Threads: any, once no other call uses it. */
CAVEL_API void cavel_matching_free(cavel_matching* CAVEL_NULLABLE matching);

/** How officers are assigned to targets: a panel for each target, or teams that are formed once. */
enum { CAVEL_MODE_PANEL = 1, CAVEL_MODE_TEAM = 2 };

/**
 * What a matching is computed from. Initialise it with CAVEL_MATCH_INPUT_INIT, which sets `struct_size`; members beyond
 * `struct_size` count as zero, and bytes beyond what the library knows must be zero. Targets are indices from 0 in draw
 * order, officers indices from 0 in the order of their tickets. The arrays belong to the caller.
 */
typedef struct cavel_match_input {
  uint64_t struct_size;                    /**< sizeof(cavel_match_input) */
  uint64_t officers;                       /**< number of officers, at most 2^20 */
  const uint64_t* CAVEL_NULLABLE capacity; /**< by officer, the visits that they may hold; null: unbounded, as is UINT64_MAX */
  const uint64_t* CAVEL_NULLABLE load;     /**< by officer, the visits that they hold already, at most 2^53; null: none */
  uint64_t targets;                        /**< number of targets, at most 2^28 */
  const uint32_t* CAVEL_NULLABLE seats;    /**< by target, the size of its panel */
  const uint32_t* CAVEL_NULLABLE leads;    /**< by target, how many of them must be qualified to lead: 0 or 1 */

  const uint64_t* CAVEL_NULLABLE lead_offsets;  /**< targets + 1 offsets into `lead`, ascending */
  const uint32_t* CAVEL_NULLABLE lead;          /**< of each target, its officers who may lead, strictly ascending */
  const uint64_t* CAVEL_NULLABLE other_offsets; /**< targets + 1 offsets into `other`, ascending */
  const uint32_t* CAVEL_NULLABLE other;         /**< of each target, its other officers, strictly ascending */

  uint64_t pool; /**< the announced number of officers; more than there are means all */
  const uint8_t* CAVEL_NULLABLE
      tickets;          /**< of every officer of target 0, then of target 1, and so on: the pairs, as big-endian numbers */
  uint64_t ticket_size; /**< bytes of each ticket, 1 to 32 */

  const uint64_t* CAVEL_NULLABLE before_offsets; /**< cavel_match_repair: targets + 1 offsets into `before` */
  const uint32_t* CAVEL_NULLABLE before;         /**< a repair: the officers, or the team, that each target had */
  uint64_t teams;                                /**< cavel_match_repair_teams: the number of teams, at most 2^20 */
  const uint64_t* CAVEL_NULLABLE team_offsets;   /**< cavel_match_repair_teams: teams + 1 offsets into `team` */
  const uint32_t* CAVEL_NULLABLE team;           /**< cavel_match_repair_teams: of each team, its officers, the leader first */
} cavel_match_input;

/** The initial value of cavel_match_input: `cavel_match_input input = CAVEL_MATCH_INPUT_INIT;` */
#define CAVEL_MATCH_INPUT_INIT \
  { sizeof(cavel_match_input), 0, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, 0, NULL, NULL, 0, NULL, NULL }

/**
 * Assigns a panel to every target (docs/protocol.md, section 7), from the members up to `ticket_size`. If there are too few
 * officers the status is match_incomplete, and the matching, written nevertheless, holds the certificate. Faults: 503 to 509,
 * argument_range. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_match(const cavel_match_input* input, const cavel_options* CAVEL_NULLABLE options,
                                                 cavel_matching** matching, cavel_problems** CAVEL_NULLABLE problems);

/**
 * The same in team mode: teams are formed from the pool, and each target gets one. If they do not suffice and `fallback` is
 * 1, panels are assigned as by cavel_match; otherwise the status is match_teams_incomplete, the certificate in the matching.
 * Faults as above. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_match_teams(const cavel_match_input* input, int32_t fallback,
                                                       const cavel_options* CAVEL_NULLABLE options, cavel_matching** matching,
                                                       cavel_problems** CAVEL_NULLABLE problems);

/**
 * Repairs panels after a recusal or a replacement (docs/protocol.md, section 9): pairs that are no longer allowed are removed
 * and their seats filled, changing as few panels as possible. Target t held the officers before[before_offsets[t]] up to
 * before[before_offsets[t + 1]], none for a reserve that is called up. The other members are as in cavel_match, as of now:
 * who is allowed now, `pool` as the draw used it, `load` including the pairs of `before`. If that is impossible the status is
 * match_repair_incomplete, the certificate in the matching. Faults: 503 to 510. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_match_repair(const cavel_match_input* input,
                                                        const cavel_options* CAVEL_NULLABLE options, cavel_matching** matching,
                                                        cavel_problems** CAVEL_NULLABLE problems);

/**
 * The same in team mode. Team j, as the draw formed it, is team[team_offsets[j]] up to team[team_offsets[j + 1]], its leader
 * first; before[t] is the team of target t, or UINT32_MAX for none; `before_offsets` is not read. Faults as in
 * cavel_match_repair. Threads: any.
 */
CAVEL_API CAVEL_CHECKED cavel_status cavel_match_repair_teams(const cavel_match_input* input,
                                                              const cavel_options* CAVEL_NULLABLE options,
                                                              cavel_matching** matching,
                                                              cavel_problems** CAVEL_NULLABLE problems);

/** The number of targets with a panel (0 if not complete), of officers, and of officers used. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_matching_size(const cavel_matching* matching, uint64_t* targets, uint64_t* officers,
                                                         uint64_t* pool);

/** The panel of a target, ascending, and its leader. The memory belongs to the matching. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_matching_panel(const cavel_matching* matching, uint64_t target,
                                                          const uint32_t** officers, uint64_t* count, uint32_t* leader);

/** By officer, the visits held after the task. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_matching_loads(const cavel_matching* matching, const uint64_t** loads,
                                                          uint64_t* count);

/** Why the announced pool, or any pool, did not suffice: these targets demand more seats of these officers, among the first
 * `pool`, than their residual capacity. No targets if it sufficed. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_matching_certificate(const cavel_matching* matching, const uint32_t** targets,
                                                                uint64_t* target_count, const uint32_t** officers,
                                                                uint64_t* officer_count, uint64_t* demand,
                                                                uint64_t* residual_capacity, uint64_t* pool);

/** The mode that was used (CAVEL_MODE_...), and the number of teams; for a repair also the number of pairs that did not
 * exist before (0 otherwise). Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_matching_mode(const cavel_matching* matching, int32_t* mode, uint64_t* teams,
                                                         uint64_t* changed);

/** A team, its leader first. The index after the last team, which is 0 if no teams were formed, holds the substitutes: the
 * officers who are in none. Fault: argument_range after that. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_matching_team(const cavel_matching* matching, uint64_t team, const uint32_t** officers,
                                                         uint64_t* count);

/** The forced pairs of panels: they are in every complete assignment, so chance did not decide them. By target, then officer;
 * none in team mode. Threads: any. */
CAVEL_API CAVEL_CHECKED cavel_status cavel_matching_forced(const cavel_matching* matching, const uint32_t** targets,
                                                           const uint32_t** officers, uint64_t* count);

CAVEL_NONNULL_END

#ifdef __cplusplus
}
#endif

#endif
