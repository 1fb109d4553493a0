// SPDX-License-Identifier: Apache-2.0
'use strict';

// The addon that `npm install` or one cc line builds (binding.gyp).
const native = require('../build/Release/cavel.node');

if (native.abiVersion().value < 1) throw new Error('libcavel is too old');

const SUITES = { sha256: 1, sm3: 2 };
const LANGUAGES = { zh: 1, en: 2 };
const ROUNDINGS = { up: 1, down: 2, 'half-up': 3 };

/** The number of a word, such as "sm3". */
function numberOf(words, word, name) {
  if (Object.hasOwn(words, word)) return words[word];
  const error = new RangeError(`${name} must be ${Object.keys(words).join(' or ')}, not ${String(word)}`);
  error.code = 'ERR_OUT_OF_RANGE';
  throw error;
}

module.exports = {
  native,
  suiteOf: (word) => numberOf(SUITES, word, 'suite'),
  languageOf: (word) => numberOf(LANGUAGES, word, 'language'),
  roundingOf: (word) => numberOf(ROUNDINGS, word, 'rounding'),
  /** The bytes of a typed array. */
  bytesOf: (typed) => new Uint8Array(typed.buffer, typed.byteOffset, typed.byteLength),
};
