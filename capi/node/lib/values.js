// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native, suiteOf, roundingOf } = require('./native');
const { settle } = require('./error');

/** The digest of a message; `suite` is "sha256" or "sm3". */
const hash = (suite, message) => settle(native.hash(suiteOf(suite), message));

/** The digest of a set of ids: `LC_ALL=C sort ids.txt | sha256sum`. */
const listDigest = (suite, ids) => settle(native.listDigest(suiteOf(suite), Array.from(ids)));

/** The seed of a lot such as targets/task-1. */
const lotSeed = (suite, seed, label) => settle(native.lotSeed(suiteOf(suite), seed, label));

/** The ticket of an id in the lot of that seed. */
const ticket = (suite, seed, id) => settle(native.ticket(suiteOf(suite), seed, id));

/** What the holder of a secret of 64 hexadecimal digits announces in its place. */
const commitment = (suite, secret) => settle(native.commitment(suiteOf(suite), secret));

/** Throws what is wrong with a unified social credit code, and what it should be. */
function checkCreditCode(code) {
  settle(native.checkCreditCode(code));
}

/** 15%, 0.06 or 1/3 as [numerator, denominator] in lowest terms. */
const parseFraction = (text) => settle(native.parseFraction(text));

const sampleSize = (population, numerator, denominator, rounding = 'up') =>
  settle(native.sampleSize(population, numerator, denominator, roundingOf(rounding)));

module.exports = { hash, listDigest, lotSeed, ticket, commitment, checkCreditCode, parseFraction, sampleSize };
