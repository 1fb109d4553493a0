// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native, suiteOf, roundingOf, outOfRange } = require('./native');
const { settle } = require('./error');
const { both } = require('./call');

/** The digest of a message; `suite` is "sha256" or "sm3". */
const hash = (suite, message) => settle(native.hash(suiteOf(suite), message));

/** The digest of a set of ids: `LC_ALL=C sort ids.txt | sha256sum`. */
const [listDigest, listDigestAsync] = both((suite, ids, options) => ({
  operation: 'listDigest',
  args: [suiteOf(suite), Array.from(ids)],
  options,
  made: (outcome) => settle(outcome),
}));

/** The seed of a lot such as targets/task-1. */
const lotSeed = (suite, seed, label) => settle(native.lotSeed(suiteOf(suite), seed, label));

/** The ticket of an id in the lot of that seed. */
const ticket = (suite, seed, id) => settle(native.ticket(suiteOf(suite), seed, id));

/** The commitment to a secret of 64 hexadecimal digits, which its holder announces instead of the secret. */
const commitment = (suite, secret) => settle(native.commitment(suiteOf(suite), secret));

/** Throws if a unified social credit code is wrong, with what it should be. */
function checkCreditCode(code) {
  settle(native.checkCreditCode(code));
}

/** 15%, 0.06 or 1/3 as [numerator, denominator] in lowest terms. */
const parseFraction = (text) => settle(native.parseFraction(text));

/** The sample size of a stratum: never 0 if both are above 0, and never above the population. */
function sampleSize(population, numerator, denominator, rounding = 'up') {
  const size = settle(native.sampleSize(population, numerator, denominator, roundingOf(rounding)));
  if (!Number.isSafeInteger(size)) throw outOfRange('population must be so small that the size is below 2^53');
  return size;
}

/** The entropy, in bits, that the sources of an event should supply for a sample. */
const bitsNeeded = (population, sample) => settle(native.bitsNeeded(population, sample));

/** The sector (监管行业) of an industry code of GB/T 4754; if `isOpen`, the office should confirm it. */
const sectorOf = (industry) => settle(native.sector(industry));

/** The kernels that can compute tickets on this processor, the fastest first. */
function kernels(suite) {
  const names = [];
  for (;;) {
    const { status, value } = native.kernelName(suiteOf(suite), names.length);
    if (status !== 0) return names;
    names.push(value);
  }
}

/** The version of the C library. */
const version = native.version().value;
/** The version as a number: major * 1000000 + minor * 1000 + patch. */
const versionNumber = native.versionNumber().value;

module.exports = {
  version,
  versionNumber,
  hash,
  listDigest,
  listDigestAsync,
  lotSeed,
  ticket,
  commitment,
  checkCreditCode,
  parseFraction,
  sampleSize,
  bitsNeeded,
  sectorOf,
  kernels,
};
