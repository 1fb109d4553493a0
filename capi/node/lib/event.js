// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native, languageOf, outOfRange } = require('./native');
const { settle } = require('./error');
const { both } = require('./call');
const { dayOf } = require('./calendar');
const { listOf, filesOf } = require('./files');

/**
 * The problems of a roster of enterprises (CSV), and how many of its rows can be drawn: { rows, usable, problems }. plan.json
 * gives the id rule, event.json the codes that the office confirmed.
 */
const checkTargets = (csv, plan = null, event = null) => rosterOf(native.checkTargets(csv, plan, event));

/** The same for a roster of officers. */
const checkOfficers = (csv) => rosterOf(native.checkOfficers(csv));

function rosterOf(outcome) {
  const [rows, usable] = settle(outcome);
  return { rows, usable, problems: outcome.problems };
}

/**
 * The papers with terms.json, which links them to the office's previous event, and warnings: { event, problems }. `earlier` are
 * the events of this year whose draws count against caps and exclusions; null if the plan has none.
 */
function linkPreviousEvent(papers, previous, reason = '', earlier = null) {
  const outcome = native.linkPreviousEvent(listOf(papers), listOf(previous), reason, earlier && Array.from(earlier, listOf));
  return { event: filesOf(settle(outcome)), problems: outcome.problems };
}

/** An event's folder from its papers (plan.json, event.json, targets.csv, …), and warnings: { event, problems }. */
const [announce, announceAsync] = both((papers, options) => ({
  operation: 'announce',
  args: [listOf(papers), options?.strict ? 1 : 0],
  options,
  made: (outcome) => ({ event: filesOf(settle(outcome)), problems: outcome.problems }),
}));

// A text that the library made, even if there are problems.
const documentOf = (outcome) => JSON.parse(settle(outcome, (status, text) => text !== undefined));

/** Runs a plan under many pseudo-random seeds: { report, problems }. It is not a draw, and decides nothing. */
const [simulate, simulateAsync] = both((papers, runs = 1000, seed = 1, language = 'zh', options = undefined) => {
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32)) throw outOfRange('seed must be a whole number from 0 to 2^32 - 1');
  return {
    operation: 'simulate',
    args: [listOf(papers), runs, seed, languageOf(language)],
    options,
    made: (outcome) => ({ report: documentOf(outcome), problems: outcome.problems }),
  };
});

// The event's folder with the files that a step adds, and warnings.
const stepped = (outcome, event) => ({ event: filesOf(settle(outcome), event), problems: outcome.problems });

const adding = (operation, event, more, options) => ({
  operation,
  args: [listOf(event), ...more],
  options,
  made: (outcome) => stepped(outcome, event),
});

// Every step returns { event, problems }, as announce does.

/** Draws with the values of the sources by name: the event's folder with the outcome. */
const [draw, drawAsync] = both((event, values, options) => adding('draw', event, [listOf(values)], options));

const EMPTY = Buffer.alloc(0);

const CHANGES = { replace: 1, excuse: 2, suspend: 3, resume: 4 };

function changeOf(kind) {
  if (!Object.hasOwn(CHANGES, kind)) throw outOfRange(`kind must be one of ${Object.keys(CHANGES).join(', ')}`);
  return CHANGES[kind];
}

/** Repairs a drawn event from the rosters of a day (recusals.csv, officers.csv): its folder with the new record. */
const [repair, repairAsync] = both((event, rosters, { day, evidence, approver }, options) =>
  adding('repair', event, [listOf(rosters), dayOf(day), evidence, approver], options));

/** Changes a target (replace, excuse, suspend, resume): the event's folder with the new record. */
const [changeTarget, changeTargetAsync] = both((event, kind, target, reason, { day, evidence, approver }, rosters = {}, options = undefined) =>
  adding('changeTarget', event, [listOf(rosters), changeOf(kind), dayOf(day), target, reason, evidence, approver], options));

/** Extends the window of a task to a later day: the event's folder with the new record. */
const [extend, extendAsync] = both((event, task, to, reason, { day, evidence, approver }, options = undefined) =>
  adding('extend', event, [dayOf(day), task, dayOf(to), reason, evidence, approver], options));

/** Opens a drawn event: its folder with everything in public/. An event under embargo ends on that day. */
const [openEvent, openEventAsync] = both((event, day, options) => adding('open', event, [dayOf(day)], options));

/** Ends an opened event; no change is possible afterwards. */
const [closeEvent, closeEventAsync] = both((event, day, options) => adding('closeEvent', event, [dayOf(day)], options));

/** Ends a drawn event before its time: its folder with everything that was drawn in public/. */
const [cancel, cancelAsync] = both((event, reason, { day, evidence, approver }, options) =>
  adding('cancel', event, [dayOf(day), reason, evidence, approver], options));

/** Voids an event that cannot be drawn: its folder with the record of it. */
const voidEvent = (event, reason) => stepped(native.void(listOf(event), reason), event);

/**
 * The report of a verification, and its `problems`; `agrees` says whether nothing differs. Published digests, of 32 bytes each,
 * are options: `announcement`, and `records`, a list.
 */
const [verify, verifyAsync] = both((event, language = 'zh', options = undefined) => ({
  operation: 'verify',
  args: [listOf(event), options?.announcement ?? EMPTY, Buffer.concat([...(options?.records ?? [])]), languageOf(language)],
  options,
  made: (outcome) => ({ ...documentOf(outcome), problems: outcome.problems }),
}));

/** An enterprise's ticket in an opened event, or in its public part. */
const eventTicket = (event, task, id) => JSON.parse(settle(native.eventTicket(listOf(event), task, id)));

/** The document that visits are checked against. It names officers and recusals: do not publish it. */
const inspectionBaseline = (event) => settle(native.inspectionBaseline(listOf(event)));

module.exports = {
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
  openEvent,
  openEventAsync,
  closeEvent,
  closeEventAsync,
  cancel,
  cancelAsync,
  voidEvent,
  verify,
  verifyAsync,
  eventTicket,
  inspectionBaseline,
};
