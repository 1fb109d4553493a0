// SPDX-License-Identifier: Apache-2.0
'use strict';

const { numbers32, numbers64, outOfRange } = require('./native');
const { settle } = require('./error');
const { both } = require('./call');

const NO_BOUND = 2n ** 64n - 1n;
const NO_TEAM = 2 ** 32 - 1;

/** Lists concatenated: where each begins, and all their elements. */
function joined(lists, name) {
  let at = 0;
  const offsets = lists.map((list) => (at += list.length));
  return [numbers64([0, ...offsets], name), numbers32(lists.flat(), name)];
}

/** How a matching is made: from nothing or as a repair, with panels or teams. */
function wayOf({ mode = 'panel', fallback = false, before, teams }, targets) {
  if (mode !== 'panel' && mode !== 'team') throw outOfRange(`mode must be panel or team, not ${mode}`);
  if (before === undefined) return mode === 'team' ? ['matchTeams', fallback ? 1 : 0] : ['match'];
  if (before.length !== targets.length) throw outOfRange('before must have an entry for every target');
  if (mode === 'panel') return ['matchRepair', ...joined(before.map((panel) => panel ?? []), 'before')];
  if (before.includes(NO_TEAM)) throw outOfRange('before must be null where there was no team');
  return ['matchRepairTeams', teams.length, ...joined(teams, 'teams'), numbers32(before.map((team) => team ?? NO_TEAM), 'before')];
}

/**
 * A panel of officers for every target, or the certificate that there is none (docs/protocol.md §7).
 * `officers`: { capacity, load }; `targets`: { seats, leads, lead, other }; `tickets`: of the pairs, as bytes, target by
 * target. `before`, the previous panels or teams, makes it a repair. `complete` says whether there are enough officers;
 * `certificate` and `problems` say why not.
 */
const [match, matchAsync] = both((task, options) => {
  const { officers, targets, pool, tickets } = task;
  const pairs = officers.length * targets.length;
  if (!(tickets instanceof Uint8Array) || (pairs !== 0 && (tickets.length === 0 || tickets.length % pairs !== 0))) {
    throw outOfRange('tickets must be a Uint8Array with as many bytes for every pair of target and officer');
  }
  const [operation, ...more] = wayOf(task, targets);
  return {
    operation,
    args: [
      officers.length,
      numbers64(officers.map(({ capacity }) => capacity ?? NO_BOUND), 'capacity'),
      numbers64(officers.map(({ load }) => load ?? 0), 'load'),
      targets.length,
      numbers32(targets.map(({ seats }) => seats), 'seats'),
      numbers32(targets.map((target) => target.leads ?? 0), 'leads'),
      ...joined(targets.map(({ lead }) => lead), 'lead'),
      ...joined(targets.map(({ other }) => other), 'other'),
      pool ?? NO_BOUND,
      tickets,
      pairs === 0 ? 32 : tickets.length / pairs,
      ...more,
    ],
    options,
    made: (outcome) => ({
      complete: outcome.status === 0,
      ...settle(outcome, (status, matching) => matching !== undefined),
      problems: outcome.problems,
    }),
  };
});

module.exports = { match, matchAsync };
