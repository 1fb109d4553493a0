// SPDX-License-Identifier: Apache-2.0
'use strict';

// Faults of the call itself, warnings, and progress.
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const cavel = require('..');

const SAMPLES = path.join(__dirname, '../../../docs/samples');
const SEED = Buffer.alloc(32);
const LONE = '\ud800x';
const read = (file) => fs.readFileSync(path.join(SAMPLES, file));
const isFault = (name) => (error) => error instanceof cavel.CavelError && error.name === name;

test('mistakes of the call are no rules that a visit breaks', async () => {
  const visit = read('inspections/good.json');
  const event = read('inspections/event.json');
  const calendar = new cavel.Calendar();
  const visits = { 'a.json': visit };
  const rest = [event, calendar, '2022-09-30'];
  assert.throws(() => cavel.validateInspections(visits, ...rest, null, { kernel: 'abacus' }), isFault('argument_options'));
  assert.throws(() => cavel.validateInspections(visits, ...rest, null, { threads: 1000 }), isFault('argument_options'));
  await assert.rejects(cavel.validateInspectionsAsync(visits, ...rest, null, { kernel: 'abacus' }), isFault('argument_options'));
  assert.throws(() => cavel.validateInspections({ '../a': visit }, ...rest), isFault('path_form'));
  assert.strictEqual(cavel.validateInspection('{', ...rest)[0].name, 'json_syntax');
  assert.deepStrictEqual(cavel.validateInspection(visit, ...rest), cavel.validateInspection(visit, ...rest, undefined));
});

test('a missing text is reported, an intended empty one is not', () => {
  const calendar = new cavel.Calendar();
  const forgotten = {
    message: (none) => cavel.hash('sm3', none),
    label: (none) => cavel.lotSeed('sm3', SEED, none),
    id: (none) => cavel.ticket('sm3', SEED, none),
    secret: (none) => cavel.commitment('sm3', none),
    code: (none) => cavel.checkCreditCode(none),
    text: (none) => cavel.parseFraction(none),
    industry: (none) => cavel.sectorOf(none),
    csv: (none) => cavel.checkTargets(none),
    file: (none) => new cavel.Calendar([none]),
    'file ': (none) => new cavel.Calendar([none], { complete: true }),
    clock: (none) => calendar.dueDays(none, ['2022-05-25']),
    reason: (none) => cavel.voidEvent({}, none),
    evidence: (none) => cavel.repair({}, {}, { day: '2022-06-08', evidence: none, approver: 'a' }),
    target: (none) => cavel.changeTarget({}, 'replace', none, 'closed', { day: '2022-06-08', evidence: 'e', approver: 'a' }),
    task: (none) => cavel.eventTicket({}, none, 'id'),
    event: (none) => cavel.publicationReport(none, {}, calendar, '2022-06-08', 30),
    inspection: (none) => cavel.validateInspection(none, '{}', calendar, '2022-06-08'),
  };
  for (const [name, call] of Object.entries(forgotten)) {
    for (const none of [undefined, null]) {
      assert.throws(() => call(none), (error) => error instanceof TypeError && error.message.startsWith(`${name.trim()} must be`), name);
    }
  }
  assert.strictEqual(cavel.lotSeed('sm3', SEED, 'a').length, 32);
  assert.strictEqual(cavel.hash('sm3', '').length, 32);
  for (const kernel of [undefined, null]) assert.strictEqual(cavel.listDigest('sm3', ['a'], { kernel }).length, 32);
});

test('a string that is not well-formed is refused everywhere', async () => {
  const calendar = new cavel.Calendar();
  const calls = [
    () => cavel.hash('sha256', LONE),
    () => cavel.hash('sha256', 'x\udc00'),
    () => cavel.lotSeed('sm3', SEED, LONE),
    () => cavel.ticket('sm3', SEED, LONE),
    () => cavel.listDigest('sm3', ['a', LONE]),
    () => cavel.commitment('sm3', LONE),
    () => cavel.checkCreditCode(LONE),
    () => cavel.parseFraction(LONE),
    () => cavel.checkTargets(LONE),
    () => new cavel.Calendar([LONE]),
    () => new cavel.Calendar([LONE], { complete: true }),
    () => calendar.dueDays(LONE, ['2022-05-25']),
    () => cavel.verify({ 'announcement.txt': LONE }),
    () => cavel.verify({ [LONE]: 'a' }),
    () => cavel.announce(new Map([['plan.json', LONE]])),
    () => cavel.linkPreviousEvent({}, {}, '', [{ 'a.txt': LONE }]),
    () => cavel.draw({}, { [LONE]: '1' }),
    () => cavel.voidEvent({}, LONE),
    () => cavel.listDigest('sm3', ['a'], { kernel: LONE }),
  ];
  for (const call of calls) assert.throws(call, cavel.CavelError, String(call));
  const bytes = [calls[0], calls[1], calls[12], calls[13], calls[14], calls[15]];
  for (const call of bytes) assert.throws(call, isFault('text_not_utf8'), String(call));
  await assert.rejects(cavel.verifyAsync({ 'announcement.txt': LONE }), isFault('text_not_utf8'));
  assert.deepStrictEqual(cavel.hash('sha256', '𠮷'), cavel.hash('sha256', Buffer.from('𠮷')));
  assert.strictEqual(cavel.hash('sha256', Buffer.from([0xff])).length, 32);
});

test('a complete calendar', () => {
  const { text } = new cavel.Calendar();
  assert.strictEqual(new cavel.Calendar([text], { complete: true }).text, text);
  const own = text.replace('\ncalendar 全国\n', '\ncalendar 本市\n');
  const notice = 'cavel calendar 1\ncontinues 本市\nnotice 国办发明电〔2026〕99号 2027-11-05 2027 incomplete\noff 元旦 2027-01-01\n';
  const calendar = new cavel.Calendar([own, notice], { complete: true });
  assert.deepStrictEqual(calendar.problems.map(({ code }) => code), [722]);
  assert.strictEqual(calendar.isWorking('2027-01-01'), false);
  assert.throws(() => new cavel.Calendar([notice]), cavel.CavelError);
  assert.throws(() => new cavel.Calendar(['cavel calendar 1\ncontinues 全国\n'], { complete: true }), cavel.CavelError);
  assert.throws(() => new cavel.Calendar([], { complete: true }), RangeError);
});

test('a matching that is not complete says why', () => {
  const target = { seats: 2, lead: [], other: [0, 1] };
  const task = { officers: [{ capacity: 1 }, { capacity: 1 }], targets: [target, target], tickets: Buffer.alloc(4) };
  const found = cavel.match(task);
  assert(!found.complete && found.certificate);
  assert.deepStrictEqual([found.problems[0].name, found.problems[0].isError], ['match_incomplete', true]);
  const teams = cavel.match({ ...task, mode: 'team' });
  assert(!teams.complete && teams.problems[0].messageZh);
  assert.deepStrictEqual(cavel.match({ ...task, targets: [target], tickets: Buffer.alloc(2) }).problems, []);
});

test('problems are joined as the language does', () => {
  assert.throws(() => cavel.listDigest('sm3', [' b', 'd ']), (error) =>
    error.messageIn('zh').split('；').length === 2 && error.messageIn('en').split('; ').length === 2);
});

test('what is simulated and followed is as the program has it', async () => {
  const papers = { 'plan.json': read('plan.json'), 'event.json': read('event.json'), 'targets.csv': read('enterprises.csv'),
    'officers.csv': read('officers.csv'), 'recusals.csv': read('recusals.csv'), 'catalogue.json': read('catalogue.json'),
    'event-key.txt': read('event-key.txt') };
  const study = await cavel.simulateAsync(papers);
  assert.deepStrictEqual(study, cavel.simulate(papers, 1000, 1));
  assert.notDeepStrictEqual(study, cavel.simulate(papers, 1000, 0));
  const { event: voided } = cavel.voidEvent(cavel.announce(papers).event, '随机源作废');
  const next = { ...papers, 'event.json': JSON.stringify({ ...JSON.parse(papers['event.json']), number: 2 }) };
  const { event, problems } = cavel.linkPreviousEvent(next, voided, '随机源作废');
  assert(event.has('terms.json') && event.has('plan.json'));
  assert.deepStrictEqual(problems, []);
});

test('progress reports only work that is known, and may use what the call was given', async () => {
  const visits = new Map([['a.json', read('inspections/good.json')], ['b.json', read('inspections/good.json')]]);
  const event = read('inspections/event.json');
  const calendar = new cavel.Calendar();
  const wanted = cavel.validateInspections(visits, event, calendar, '2022-09-30');
  const totals = [];
  const running = cavel.validateInspectionsAsync(visits, event, calendar, '2022-09-30', null, {
    progress: (done, total) => {
      totals.push(total);
      visits.clear();
      calendar.close();
    },
  });
  assert.deepStrictEqual(await running, wanted);
  assert(totals.length > 0 && totals.every((total) => total > 0), String(totals));
  assert.throws(() => calendar.text, isFault('handle_used'));
});
