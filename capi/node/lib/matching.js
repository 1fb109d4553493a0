// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native, bytesOf } = require('./native');
const { settle } = require('./error');

const NO_BOUND = 2n ** 64n - 1n;

const numbers64 = (list) => bytesOf(BigUint64Array.from(list, BigInt));

/** Numbers that 32 bits hold; a Uint32Array would make another number of any other. */
function numbers32(list, name) {
  const numbers = Uint32Array.from(list);
  numbers.forEach((number, i) => {
    if (number !== Number(list[i])) throw new RangeError(`${name} must be whole numbers from 0 to 2^32 - 1`);
  });
  return bytesOf(numbers);
}

/** Where each list begins in all of them one after the other. */
function offsetsOf(lists) {
  let at = 0;
  return numbers64([0, ...lists.map((list) => (at += list.length))]);
}

/**
 * A panel of officers for every target, or the proof that there is none (docs/protocol.md §5).
 * `officers`: { capacity, load }; `targets`: { seats, leads, lead, other }; `tickets`: those of the pairs, as bytes, target
 * by target. `complete` says whether the officers suffice.
 */
function match({ officers, targets, pool, tickets }) {
  const pairs = officers.length * targets.length;
  if (!(tickets instanceof Uint8Array) || (pairs !== 0 && (tickets.length === 0 || tickets.length % pairs !== 0))) {
    throw new RangeError('tickets must be a Uint8Array with as many bytes for every pair of target and officer');
  }
  const leads = targets.map(({ lead }) => lead);
  const others = targets.map(({ other }) => other);
  const outcome = native.match(
    officers.length,
    numbers64(officers.map(({ capacity }) => capacity ?? NO_BOUND)),
    numbers64(officers.map(({ load }) => load ?? 0)),
    targets.length,
    numbers32(targets.map(({ seats }) => seats), 'seats'),
    numbers32(targets.map((target) => target.leads ?? 0), 'leads'),
    offsetsOf(leads),
    numbers32(leads.flat(), 'lead'),
    offsetsOf(others),
    numbers32(others.flat(), 'other'),
    pool ?? NO_BOUND,
    tickets,
    pairs === 0 ? 32 : tickets.length / pairs,
  );
  return { complete: outcome.status === 0, ...settle(outcome, (status, matching) => matching !== undefined) };
}

module.exports = { match };
