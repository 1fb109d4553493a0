// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native, languageOf } = require('./native');
const { settle } = require('./error');
const { later } = require('./later');

// An event is a Map from path to bytes, so that no file system is needed; an object does as well where one is given.
const entriesOf = (files) => (files instanceof Map ? [...files] : Object.entries(files));
const listOf = (files) => entriesOf(files).flat();

function filesOf(list, before = []) {
  const files = new Map(entriesOf(before));
  for (let i = 0; i < list.length; i += 2) files.set(list[i], list[i + 1]);
  return files;
}

// A call and what is made of its outcome, for now and for later.
const announcing = (papers, { strict = false } = {}) => ({
  operation: 'announce',
  args: [listOf(papers), strict ? 1 : 0],
  made: (outcome) => ({ event: filesOf(settle(outcome)), problems: outcome.problems }),
});
const adding = (operation, event, ...more) => ({
  operation,
  args: [listOf(event), ...more],
  made: (outcome) => filesOf(settle(outcome), event),
});
const verifying = (event, language) => ({
  operation: 'verify',
  args: [listOf(event), languageOf(language)],
  made: (outcome) => JSON.parse(settle(outcome, (status, report) => report !== undefined)),
});

const now = ({ operation, args, made }) => made(native[operation](...args));
const soon = async ({ operation, args, made }, options) => made(await later(operation, args, options));

/** An event's folder of its papers (plan.json, event.json, targets.csv, …), and what was noticed. */
const announce = (papers, options) => now(announcing(papers, options));
const announceAsync = async (papers, options) => soon(announcing(papers, options), options);

/** Draws with the values of the sources by name: the event's folder with the outcome. */
const draw = (event, values) => now(adding('draw', event, listOf(values)));
const drawAsync = async (event, values, options) => soon(adding('draw', event, listOf(values)), options);

/** Opens a drawn event: its folder with everything in public/. */
const openEvent = (event) => now(adding('open', event));

/** Voids an event that cannot be drawn: its folder with the record of that. */
const voidEvent = (event, reason) => now(adding('void', event, reason));

/** The report of a verification; its `agrees` says whether nothing differs. */
const verify = (event, language = 'zh') => now(verifying(event, language));
const verifyAsync = async (event, language = 'zh', options = undefined) => soon(verifying(event, language), options);

module.exports = { announce, announceAsync, draw, drawAsync, openEvent, voidEvent, verify, verifyAsync };
