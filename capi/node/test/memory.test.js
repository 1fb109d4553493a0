// SPDX-License-Identifier: Apache-2.0
'use strict';

// Nothing leaks: each scenario would hold more than twice the allowance if a call kept its arguments or results, or if a handle
// that nobody closed was not freed. Run with --expose-gc.
const assert = require('node:assert');
const { test } = require('node:test');
const cavel = require('..');

const MOST = 32 * 2 ** 20;
const SEED = Buffer.alloc(32);
const ids = Array.from({ length: 20000 }, (_, i) => `identifier-of-an-enterprise-${i}`);
const large = Buffer.alloc(2 ** 20, '\n');
const files = { 'announcement.txt': large };
const calendar = new cavel.Calendar();
const tick = () => new Promise((resolve) => setImmediate(resolve));

async function rss() {
  for (let i = 0; i < 3; i += 1) {
    global.gc();
    await tick(); // finalizers run between tasks
  }
  return process.memoryUsage().rss;
}

async function held(times, action) {
  for (let i = 0; i < times / 10; i += 1) await action(i);
  const before = await rss();
  for (let i = 0; i < times; i += 1) {
    await action(i);
    if (i % 20 === 0) {
      global.gc();
      await tick();
    }
  }
  return (await rss()) - before;
}

const refused = (action) => assert.throws(action, cavel.CavelError);
const wrongIds = ids.slice(0, 1000).map((id) => ` ${id}`);
const wide = {
  officers: Array.from({ length: 100000 }, () => ({})),
  targets: [{ seats: 2, lead: [], other: [0, 1] }],
  tickets: Buffer.alloc(100000),
};

const scenarios = {
  'texts and files that are taken': [100, () => cavel.verify({ 'announcement.txt': large })],
  'files that are taken by calls that are refused': [100, () => refused(() => cavel.announce({ 'plan.json': large }))],
  'papers that linkPreviousEvent': [40, () => refused(() => cavel.linkPreviousEvent(files, files, 'reason', [files, files]))],
  'visits and events': [40, () => {
    assert.throws(() => cavel.publish(files, files, calendar, '2022-09-30'), cavel.CavelError);
    refused(() => cavel.publicationReport('{}', files, calendar, '2022-09-30', 0));
  }],
  kernels: [100, () => refused(() => cavel.listDigest('sm3', [], { kernel: large }))],
  'files on a worker thread': [100, () => cavel.verifyAsync({ 'announcement.txt': large })],
  'arguments of a call that throws': [100, () => assert.throws(() => cavel.draw({ 'plan.json': large }, { a: 1 }), TypeError)],
  selections: [100, () => cavel.select('sha256', SEED, ids, 20000)],
  'selections on a worker thread': [100, () => cavel.selectAsync('sha256', SEED, ids, 20000)],
  'merged selections': [160, () => {
    const part = cavel.select('sha256', SEED, ids.slice(0, 5000), 5000);
    const other = cavel.select('sha256', SEED, ids.slice(5000, 10000), 5000);
    cavel.Selection.merge([part, other], [0, 5000], 10000);
  }],
  problems: [120, () => refused(() => cavel.listDigest('sha256', wrongIds))],
  'selectors that nobody closes': [320, () => new cavel.Selector('sha256', SEED, 20000).push(ids)],
  'calendars that nobody closes': [1500, () => new cavel.Calendar()],
  'closed calendars': [1500, () => new cavel.Calendar().close()],
  matchings: [60, () => cavel.match(wide)],
};

for (const [name, [times, action]] of Object.entries(scenarios)) {
  test(name, async () => {
    const grown = await held(times, action);
    assert(grown < MOST, `${Math.round(grown / 2 ** 20)} MiB more after ${times} times`);
  });
}
