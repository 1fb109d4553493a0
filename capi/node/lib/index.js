// SPDX-License-Identifier: Apache-2.0
'use strict';

/**
 * cavel: verifiable draws for public inspections (双随机、一公开).
 *
 * Statuses become CavelError, which holds every problem with its place, message and remedy in Chinese and English.
 * Digests, seeds and tickets are Buffers of 32 bytes; events are Maps from path to bytes.
 */
const { native } = require('./native');
const { CavelError } = require('./error');
const { hash, listDigest, lotSeed, ticket, commitment, checkCreditCode, parseFraction, sampleSize } = require('./values');
const { Selection, Selector, select, selectAsync } = require('./selection');
const { match } = require('./matching');
const { Calendar, check } = require('./calendar');
const { announce, announceAsync, draw, drawAsync, openEvent, voidEvent, verify, verifyAsync } = require('./event');

// One by one, so that `import { draw } from 'cavel'` finds them.
module.exports = {
  version: native.version().value,
  CavelError,
  hash,
  listDigest,
  lotSeed,
  ticket,
  commitment,
  checkCreditCode,
  parseFraction,
  sampleSize,
  Selection,
  Selector,
  select,
  selectAsync,
  match,
  Calendar,
  check,
  announce,
  announceAsync,
  draw,
  drawAsync,
  openEvent,
  voidEvent,
  verify,
  verifyAsync,
};
