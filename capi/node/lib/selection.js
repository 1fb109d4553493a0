// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native, suiteOf, bytesOf } = require('./native');
const { settle } = require('./error');
const { Handle } = require('./handle');
const { both } = require('./call');

/** Places in the list and tickets, ascending: { sample: [{ index, ticket }], reserve: [...] }. */
class Selection {
  constructor(sample, reserve) {
    this.sample = sample;
    this.reserve = reserve;
  }

  /** 中签线: the largest ticket of the sample; null where nothing was drawn. */
  get cutoff() {
    return this.sample.at(-1)?.ticket ?? null;
  }

  /** One selection of those of disjoint parts of a list; part i begins at `first[i]` of the whole list. */
  static merge(parts, first, sample, reserve = 0) {
    const blocks = [];
    for (const part of parts) {
      const drawn = [...part.sample, ...part.reserve];
      blocks.push(bytesOf(BigUint64Array.from(drawn, ({ index }) => BigInt(index))));
      blocks.push(Buffer.concat(drawn.map(({ ticket }) => ticket), 32 * drawn.length));
    }
    if (first.length !== parts.length) throw new RangeError('first must have a number for every part');
    const sizes = BigUint64Array.from(parts, (part) => BigInt(part.sample.length));
    const places = BigUint64Array.from(first, (place) => BigInt(place));
    return selectionOf(settle(native.merge(blocks, bytesOf(sizes), bytesOf(places), sample, reserve)));
  }
}

function selectionOf({ sample, indices, tickets }) {
  const drawn = indices.map((index, i) => ({ index, ticket: tickets.subarray(32 * i, 32 * i + 32) }));
  return new Selection(drawn.slice(0, sample), drawn.slice(sample));
}

/** The ids with the smallest tickets of a lot. Arithmetic alone: an event makes it a draw (announce, draw). */
const [select, selectAsync] = both((suite, seed, ids, sample, reserve = 0, options = undefined) => ({
  operation: 'select',
  args: [suiteOf(suite), seed, Array.from(ids), sample, reserve],
  options,
  made: (outcome) => selectionOf(settle(outcome)),
}));

/** The same from ids that come in pieces. */
class Selector extends Handle {
  constructor(suite, seed, sample, reserve = 0) {
    super(settle(native.selectorNew(suiteOf(suite), seed, sample, reserve)));
  }

  feed(ids) {
    settle(native.selectorFeed(Handle.of(this), Array.from(ids)));
  }

  finish() {
    return selectionOf(settle(native.selectorFinish(Handle.of(this))));
  }
}

module.exports = { Selection, Selector, select, selectAsync };
