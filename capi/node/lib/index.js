// SPDX-License-Identifier: Apache-2.0
'use strict';

/**
 * cavel: verifiable draws for public inspections (双随机、一公开).
 *
 * A call that fails throws a CavelError with every problem: its place, message and remedy in Chinese and English.
 * Digests, seeds and tickets are Buffers of 32 bytes; events are Maps from path to bytes. Functions whose names end in Async work
 * on another thread and take { signal, progress }.
 */
const { CavelError } = require('./error');
const Fault = require('./faults');
const {
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
} = require('./values');
const { Selection, Selector, select, selectAsync } = require('./selection');
const { match, matchAsync } = require('./matching');
const { Calendar, clocks, readRulePack, shippedRulePack } = require('./calendar');
const {
  checkTargets,
  checkOfficers,
  linkPreviousEvent,
  announce,
  announceAsync,
  simulate,
  simulateAsync,
  draw,
  drawAsync,
  repair,
  repairAsync,
  changeTarget,
  changeTargetAsync,
  extend,
  extendAsync,
  closeEvent,
  closeEventAsync,
  cancel,
  cancelAsync,
  openEvent,
  openEventAsync,
  voidEvent,
  verify,
  verifyAsync,
  eventTicket,
  inspectionBaseline,
} = require('./event');
const { validateInspection, validateInspections, validateInspectionsAsync, publicationReport, publicationReportAsync, publish, publishAsync } = require('./inspection');

// One by one, so that `import { draw } from 'cavel'` finds them.
module.exports = {
  CavelError,
  Fault,
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
  Selection,
  Selector,
  select,
  selectAsync,
  match,
  matchAsync,
  Calendar,
  clocks,
  readRulePack,
  shippedRulePack,
  checkTargets,
  checkOfficers,
  linkPreviousEvent,
  announce,
  announceAsync,
  simulate,
  simulateAsync,
  draw,
  drawAsync,
  repair,
  repairAsync,
  changeTarget,
  changeTargetAsync,
  extend,
  extendAsync,
  closeEvent,
  closeEventAsync,
  cancel,
  cancelAsync,
  openEvent,
  openEventAsync,
  voidEvent,
  verify,
  verifyAsync,
  eventTicket,
  inspectionBaseline,
  validateInspection,
  validateInspections,
  validateInspectionsAsync,
  publicationReport,
  publicationReportAsync,
  publish,
  publishAsync,
};
