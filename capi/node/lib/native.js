// SPDX-License-Identifier: Apache-2.0
'use strict';

const { addon } = require('./addon.js');

const native = loaded();

/** The addon; it checks the version of the library that it was loaded with (src/library.c). */
function loaded() {
  try {
    return require(addon);
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') {
      error.message = `cavel has no addon for ${process.platform}-${process.arch}; \`npm rebuild cavel\` builds it (README.md): ${error.message}`;
    }
    if (error.code === 'ERR_DLOPEN_FAILED') error.message = `libcavel cannot be loaded: ${error.message}`;
    throw error;
  }
}

const SUITES = { sha256: 1, sm3: 2 };
const LANGUAGES = { zh: 1, en: 2 };
const ROUNDINGS = { up: 1, down: 2, 'half-up': 3 };

function outOfRange(message) {
  const error = new RangeError(message);
  error.code = 'ERR_OUT_OF_RANGE';
  return error;
}

/** Numbers of 64 bits as bytes; a BigUint64Array would wrap a number that it cannot hold. */
function numbers64(list, name) {
  const fits = (each) => (typeof each === 'bigint' ? BigInt.asUintN(64, each) === each : Number.isSafeInteger(each) && each >= 0);
  const numbers = Array.from(list);
  if (!numbers.every(fits)) throw outOfRange(`${name} must be whole numbers from 0 to 2^53 - 1, or BigInts below 2^64`);
  return bytesOf(BigUint64Array.from(numbers, BigInt));
}

/** The same for 32 bits. */
function numbers32(list, name) {
  const fits = (each) => Number.isInteger(each) && each >= 0 && each < 2 ** 32;
  if (!list.every(fits)) throw outOfRange(`${name} must be whole numbers from 0 to 2^32 - 1`);
  return bytesOf(Uint32Array.from(list));
}

/** The bytes of a typed array. */
const bytesOf = (typed) => new Uint8Array(typed.buffer, typed.byteOffset, typed.byteLength);

/** The number of a word, such as "sm3". */
function numberOf(words, word, name) {
  if (Object.hasOwn(words, word)) return words[word];
  throw outOfRange(`${name} must be ${Object.keys(words).join(' or ')}, not ${String(word)}`);
}

module.exports = {
  native,
  suiteOf: (word) => numberOf(SUITES, word, 'suite'),
  languageOf: (word) => numberOf(LANGUAGES, word, 'language'),
  roundingOf: (word) => numberOf(ROUNDINGS, word, 'rounding'),
  outOfRange,
  bytesOf,
  numbers64,
  numbers32,
};
