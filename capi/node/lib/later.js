// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native } = require('./native');

const STOP = 0;
const DONE = 1;
const TOTAL = 2;
const REPORT_EVERY = 100; // ms

/** Makes a call on a worker thread and resolves to its outcome. `signal` stops it, `progress` receives its progress. */
async function later(operation, args, { signal, progress } = {}) {
  signal?.throwIfAborted();
  const control = new BigUint64Array(3);
  let failure;
  const stop = () => Atomics.store(control, STOP, 1n);
  const report = () => {
    try {
      const total = Number(Atomics.load(control, TOTAL));
      if (total !== 0) progress(Number(Atomics.load(control, DONE)), total);
    } catch (error) {
      failure ??= { error };
      stop();
    }
  };
  const timer = progress && setInterval(report, REPORT_EVERY);
  signal?.addEventListener('abort', stop);
  try {
    const outcome = await native[operation](...args, control);
    if (progress) report();
    signal?.throwIfAborted();
    if (failure) throw failure.error;
    return outcome;
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', stop);
  }
}

module.exports = { later };
