// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native, suiteOf, numbers64, outOfRange } = require('./native');
const { settle } = require('./error');
const { Handle } = require('./handle');
const { both, optionsOf } = require('./call');

/** Indices into the list and tickets, ascending: { sample: [{ index, ticket }], reserve: [...] }. */
class Selection {
  constructor(sample, reserve) {
    this.sample = sample;
    this.reserve = reserve;
  }

  /** 入选界值: the largest ticket of the sample; null if nothing was drawn. */
  get cutoff() {
    return this.sample.at(-1)?.ticket ?? null;
  }

  /** Combines the selections of disjoint parts of a list; part i begins at index `first[i]` of the whole list. */
  static merge(parts, first, sample, reserve = 0) {
    const blocks = [];
    for (const part of parts) {
      const drawn = [...part.sample, ...part.reserve];
      if (drawn.some(({ ticket }) => ticket.length !== 32)) throw outOfRange('tickets must be 32 bytes long');
      blocks.push(numbers64(drawn.map(({ index }) => index), 'index'));
      blocks.push(Buffer.concat(drawn.map(({ ticket }) => ticket)));
    }
    if (first.length !== parts.length) throw outOfRange('first must have a number for every part');
    const sizes = numbers64(parts.map((part) => part.sample.length), 'sample');
    const merged = selectionOf(settle(native.merge(blocks, sizes, numbers64(first, 'first'), sample, reserve)));
    const fits = [...merged.sample, ...merged.reserve].every(({ index }) => Number.isSafeInteger(index));
    if (!fits) throw outOfRange('first must leave all places below 2^53');
    return merged;
  }
}

function selectionOf({ sample, indices, tickets }) {
  const drawn = indices.map((index, i) => ({ index, ticket: tickets.subarray(32 * i, 32 * i + 32) }));
  return new Selection(drawn.slice(0, sample), drawn.slice(sample));
}

/** The ids with the smallest tickets of a lot. This is arithmetic; an event makes it a draw (announce, draw). */
const [select, selectAsync] = both((suite, seed, ids, sample, reserve = 0, options = undefined) => ({
  operation: 'select',
  args: [suiteOf(suite), seed, Array.from(ids), sample, reserve],
  options,
  made: (outcome) => selectionOf(settle(outcome)),
}));

/**
 * The same from ids that come in pieces. `population` is the number to come, as from a `select count(*)`; with 0, for unknown,
 * the result is the same but takes longer.
 */
class Selector extends Handle {
  constructor(suite, seed, sample, reserve = 0, { population = 0, kernel } = {}) {
    super(settle(native.selectorNew(suiteOf(suite), seed, sample, reserve, population, ...optionsOf({ kernel }))));
  }

  push(ids) {
    settle(native.selectorFeed(Handle.of(this), Array.from(ids)));
  }

  finish() {
    return selectionOf(settle(native.selectorFinish(Handle.of(this))));
  }
}

module.exports = { Selection, Selector, select, selectAsync };
