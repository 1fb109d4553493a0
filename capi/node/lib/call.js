// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native } = require('./native');
const { later } = require('./later');

/** What the library takes of the options of a long call; none changes an answer. */
const optionsOf = ({ kernel = null, threads = 0 } = {}) => [kernel, threads];

/**
 * A long call in two ways, now and on a worker thread. `describe` makes of the arguments { operation, args, options, made }:
 * what is called, with what, and what is made of the outcome.
 */
function both(describe) {
  const now = (...given) => {
    const { operation, args, options, made } = describe(...given);
    return made(native[operation](...args, ...optionsOf(options)));
  };
  const soon = async (...given) => {
    const { operation, args, options, made } = describe(...given);
    return made(await later(operation, [...args, ...optionsOf(options)], options));
  };
  return [now, soon];
}

module.exports = { both, optionsOf };
