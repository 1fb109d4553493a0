// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native } = require('./native');
const { later } = require('./later');

/** The options of a long call that the library takes; none changes a result. */
const optionsOf = ({ kernel = null, threads = 0 } = {}) => [kernel, threads];

/**
 * A long call in two forms, synchronous and on a worker thread. `describe` turns the arguments into { operation, args, options,
 * made }: the operation, its arguments and options, and a function that makes the result from the outcome.
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
