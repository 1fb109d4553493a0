// SPDX-License-Identifier: Apache-2.0
'use strict';

// Everything besides arithmetic: errors, handles, threads, types, and that every function of the headers is bound.
const assert = require('node:assert');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { Worker } = require('node:worker_threads');
const cavel = require('..');

const ROOT = path.join(__dirname, '../../..');
const SAMPLES = path.join(ROOT, 'docs/samples');
const SEED = Buffer.alloc(32);
const manyIds = (count) => Array.from({ length: count }, (_, i) => `id-${i}`);
const isFault = (name) => (error) => error instanceof cavel.CavelError && error.name === name;

test('an error tells everything', () => {
  assert.throws(() => cavel.checkCreditCode('91410381MA03FYB00K'), (error) => {
    assert(error instanceof cavel.CavelError && error instanceof Error);
    assert.strictEqual(error.name, 'credit_code_check');
    assert.strictEqual(error.code, cavel.Fault.CREDIT_CODE_CHECK);
    assert.strictEqual(error.code, error.problems[0].code);
    assert.match(error.messageIn('zh'), /校验码/);
    assert.match(error.stack, /^credit_code_check: .*\n[^]*package\.test\.js/);
    const [problem] = error.problems;
    assert(problem.isError && problem.remedyZh && problem.remedyEn && problem.messageZh && problem.messageEn);
    return true;
  });
  assert.throws(() => cavel.select('sha256', SEED, ['a', ' b', 'c', 'd '], 1), (error) =>
    error.problems.length === 2 && error.problems[0].row === 2 && error.problems[1].row === 4);
});

test('an argument of the wrong type is reported and harms nothing', () => {
  const wrong = [
    [TypeError, () => cavel.hash('sha256', 7)],
    [TypeError, () => cavel.hash('sha256', new Float64Array(4))],
    [RangeError, () => cavel.hash('md5', 'a')],
    [RangeError, () => cavel.hash('toString', 'a')],
    [RangeError, () => cavel.ticket('sha256', Buffer.from('short'), 'a')],
    [TypeError, () => cavel.ticket('sha256', 'a'.repeat(32), 'a')],
    [TypeError, () => cavel.select('sha256', SEED, ['a', 7], 1)],
    [TypeError, () => cavel.select('sha256', SEED, ['a'], '1')],
    [RangeError, () => cavel.select('sha256', SEED, ['a'], -1)],
    [RangeError, () => cavel.select('sha256', SEED, ['a'], 0.5)],
    [RangeError, () => cavel.select('sha256', SEED, ['a'], NaN)],
    [RangeError, () => cavel.select('sha256', SEED, ['a'], 2n ** 64n)],
    [TypeError, () => cavel.announce({ 'plan.json': 1 })],
    [TypeError, () => cavel.Selector.prototype.push.call({}, ['a'])],
    [RangeError, () => cavel.match({ officers: [{ load: 0 }], targets: [{ seats: 1, lead: [0], other: [] }], tickets: SEED.subarray(0, 0) })],
    [RangeError, () => cavel.match({ officers: [], targets: [], tickets: SEED, mode: 'group' })],
    [RangeError, () => cavel.match({ officers: [], targets: [], tickets: SEED, before: [[0]] })],
    [RangeError, () => cavel.match({ officers: [{}], targets: [{ seats: 1.5, lead: [], other: [] }], tickets: SEED })],
  ];
  for (const [type, action] of wrong) assert.throws(action, type, String(action));
  const one = cavel.select('sha256', SEED, ['a'], 1);
  const task = { officers: [{}], targets: [{ seats: 1, lead: [], other: [0] }], tickets: SEED };
  const named = {
    sample: () => cavel.select('sha256', SEED, ['a'], -1),
    reserve: () => cavel.select('sha256', SEED, ['a'], 1, -1n),
    threads: () => cavel.select('sha256', SEED, ['a'], 1, 0, { threads: -1 }),
    population: () => new cavel.Selector('sha256', SEED, 1, 0, { population: -1 }),
    first: () => cavel.Selection.merge([one], [-1n], 1),
    'first ': () => cavel.Selection.merge([cavel.select('sha256', SEED, ['a', 'b'], 2)], [2n ** 53n], 2),
    index: () => cavel.Selection.merge([new cavel.Selection([{ index: -1, ticket: SEED }], [])], [0], 1),
    tickets: () => cavel.Selection.merge([new cavel.Selection([{ index: 0, ticket: SEED.subarray(1) }], [])], [0], 1),
    capacity: () => cavel.match({ ...task, officers: [{ capacity: -1 }] }),
    load: () => cavel.match({ ...task, officers: [{ load: 2n ** 64n }] }),
    pool: () => cavel.match({ ...task, pool: -1 }),
    other: () => cavel.match({ ...task, targets: [{ seats: 1, lead: [], other: [-1] }] }),
    before: () => cavel.match({ ...task, mode: 'team', teams: [[0]], before: [2 ** 32 - 1] }),
    runs: () => cavel.simulate({}, -1),
    seed: () => cavel.simulate({}, 100, -1),
    'population ': () => cavel.sampleSize(2n ** 63n, 1, 2),
    numerator: () => cavel.sampleSize(1, -1, 2),
    n: () => new cavel.Calendar().nthWorkingDay('2022-06-01', 2 ** 31),
  };
  for (const [name, action] of Object.entries(named)) {
    assert.throws(action, (error) => error.code === 'ERR_OUT_OF_RANGE' && error.message.startsWith(`${name.trim()} `), name);
  }
  assert.deepStrictEqual(cavel.select('sha256', SEED, ['a'], 2n ** 64n - 1n).sample.length, 1);
});

test('what data may make wrong is listed, and a fault without a list shows no places for details', () => {
  const calendar = new cavel.Calendar();
  const found = (action) => {
    try {
      action();
    } catch (error) {
      return error.problems.map(({ name, value }) => `${name} ${value}`).join();
    }
    return 'nothing';
  };
  assert.strictEqual(found(() => calendar.isWorking('2022-02-30')), 'date_not_a_day 2022-02-30');
  assert.strictEqual(found(() => calendar.isWorking('1999-01-01')), 'calendar_not_reached 1999-01-01');
  assert.strictEqual(found(() => calendar.nthWorkingDay('2022-06-01', 0)), 'clock_count 0');
  assert.strictEqual(found(() => calendar.nthWorkingDays(['2022-06-01'], 0)), 'clock_count 0');
  assert.strictEqual(found(() => calendar.workingDaysBetween('1999-01-01', '2022-06-01')), 'calendar_not_reached 1999-01-01');
  assert.strictEqual(found(() => cavel.ticket('sm3', SEED, ' a')), 'text_outer_space  a');
  assert.strictEqual(found(() => cavel.commitment('sm3', 'secret')), 'source_secret_form ');
  assert.strictEqual(found(() => cavel.sampleSize(10, 3, 2)), 'fraction_over_one 3/2');
  assert.strictEqual(found(() => cavel.verify({ 'a/../b': '' })), 'path_form a/../b');
  assert.strictEqual(found(() => cavel.linkPreviousEvent({}, {}, '', [{}, { '/b': '' }])), 'path_form /b');
  assert.strictEqual(found(() => new cavel.Selector('sm3', SEED, 1, 0, { kernel: 'abacus' })), 'argument_options abacus');
  const bare = new cavel.CavelError(150, []);
  assert(bare.messageIn('zh').includes('…') && !bare.message.includes('{'), bare.message);
});

test('a stream whose size is known, and one of which too much is missing', () => {
  const ids = manyIds(5000);
  const wanted = cavel.select('sm3', SEED, ids, 50, 5);
  for (const population of [undefined, 0, 5000, 5001n]) {
    const selector = new cavel.Selector('sm3', SEED, 50, 5, { population, kernel: 'portable' });
    selector.push(ids.slice(0, 2000));
    selector.push(ids.slice(2000));
    assert.deepStrictEqual(selector.finish(), wanted);
  }
  const selector = new cavel.Selector('sm3', SEED, 50, 5, { population: 5000000 });
  selector.push(ids);
  assert.throws(() => selector.finish(), isFault('fewer_ids_than_announced'));
});

test('warnings are reported', () => {
  const notice = 'cavel calendar 1\ncontinues 全国\nnotice 国办发明电〔2026〕99号 2027-11-05 2027 incomplete\noff 元旦 2027-01-01\n';
  const [late] = new cavel.Calendar([notice]).problems;
  assert(!late.isError && late.code === 722 && late.value === '2027-01-01');
  assert.deepStrictEqual(new cavel.Calendar().problems, []);
  const papers = papersOf();
  const row = papers['targets.csv'].toString().split('\n')[1].split(',');
  papers['targets.csv'] += `${['91410381MA03FYB00K', ...row.slice(1)].join()}\n`;
  const { event, problems } = cavel.announce(papers);
  assert.deepStrictEqual(problems.map(({ name, row: at }) => `${name} ${at}`), ['credit_code_check 402', 'officer_credential_days 6',
    'officer_condition 8', 'officer_condition 9', 'officer_condition 10', 'officer_condition 11', 'officer_on_leave 13',
    'officer_credential_days 18', 'officer_not_formal 25', 'plan_value_uncovered 0']);
  assert.deepStrictEqual(cavel.simulate(papers, 100).problems, problems);
  assert.throws(() => cavel.announce(papers, { strict: true }), isFault('credit_code_check'));
  event.set('public/announcement.txt', Buffer.from('x'));
  assert(cavel.verify(event).problems[0].where.includes('announcement'));
});

test('a lone surrogate is refused, never replaced', () => {
  assert.throws(() => cavel.select('sm3', SEED, ['甲', '\ud800'], 1), (error) =>
    isFault('text_not_utf8')(error) && error.problems[0].row === 2);
  const astral = '𠮷1';
  assert.deepStrictEqual(cavel.ticket('sm3', SEED, astral), cavel.ticket('sm3', SEED, Buffer.from(astral)));
});

test('handles: used, closed, closed again, of another kind', () => {
  const selector = new cavel.Selector('sm3', SEED, 1);
  selector.push(['a', 'b']);
  assert.strictEqual(selector.finish().sample.length, 1);
  assert.throws(() => selector.push(['c']), isFault('handle_used'));
  selector.close();
  selector.close();
  assert.throws(() => selector.finish(), isFault('handle_used'));
  const calendar = new cavel.Calendar();
  assert.throws(() => cavel.Selector.prototype.push.call(calendar, ['a']), TypeError);
  calendar.close();
  assert.throws(() => calendar.isWorking('2022-06-01'), isFault('handle_used'));
  if (Symbol.dispose) {
    const other = new cavel.Calendar();
    other[Symbol.dispose]();
    assert.throws(() => other.range, isFault('handle_used'));
  }
});

test('calendar', () => {
  const calendar = new cavel.Calendar();
  assert.strictEqual(calendar.nthWorkingDay('2022-05-25', 5), '2022-06-01');
  assert.deepStrictEqual(calendar.nthWorkingDays(['2022-05-25', '1999-01-01'], 5), ['2022-06-01', null]);
  assert.strictEqual(calendar.workingDaysBetween('2022-05-25', '2022-06-01'), 5);
  assert.strictEqual(calendar.isWorking('2022-06-03'), false);
  assert(calendar.range.first < '2022-01-01' && calendar.range.last > '2022-12-31' && calendar.range.fingerprint.length === 32);
  assert.throws(() => calendar.isWorking(new Date(0)), cavel.CavelError);
  assert.throws(() => new cavel.Calendar(['not a calendar']), cavel.CavelError);
});

test('the documents of visits', () => {
  const folder = path.join(SAMPLES, 'inspections');
  const event = fs.readFileSync(path.join(folder, 'event.json'));
  const calendar = new cavel.Calendar();
  for (const { file, day, rules } of JSON.parse(fs.readFileSync(path.join(folder, 'index.json'), 'utf8'))) {
    const found = cavel.validateInspection(fs.readFileSync(path.join(folder, file)), event, calendar, day);
    assert.deepStrictEqual([...new Set(found.map(({ name }) => name))].sort(), [...new Set(rules)].sort(), file);
  }
  calendar.close();
  assert.throws(() => cavel.validateInspection('{}', event, calendar, '2022-06-01'), isFault('handle_used'));
});

test('a long call leaves the main thread free, tells its progress and can be stopped', async () => {
  const ids = manyIds(400000);
  const order = [];
  const calls = [];
  const running = cavel.selectAsync('sm3', SEED, ids, 100, 0, { kernel: 'portable', progress: (...at) => calls.push(at) });
  running.then(() => order.push('drawn'));
  await new Promise((resolve) => setImmediate(resolve));
  order.push('main thread');
  const found = await running;
  assert.deepStrictEqual(order, ['main thread', 'drawn']);
  assert(calls.length > 0 && calls.every(([done, total]) => done <= total));
  assert.deepStrictEqual(found, cavel.select('sm3', SEED, ids, 100));

  const controller = new AbortController();
  const stopped = cavel.selectAsync('sm3', SEED, ids, 100, 0, { signal: controller.signal });
  controller.abort(new Error('enough'));
  await assert.rejects(stopped, /enough/);
  await assert.rejects(cavel.selectAsync('sm3', SEED, ids, 100, 0, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  const careless = { progress: () => { throw new Error('in progress'); } };
  await assert.rejects(cavel.selectAsync('sm3', SEED, ids, 100, 0, careless), /in progress/);
  await assert.rejects(cavel.selectAsync('sm3', SEED, ['a', ' a'], 1), cavel.CavelError);
  await assert.rejects(cavel.selectAsync('sm3', SEED, [7], 1), TypeError);
});

test('many calls at once, and arguments that change under them', async () => {
  const event = new Map([['announcement.txt', Buffer.from('nothing of the kind')]]);
  const running = Array.from({ length: 40 }, () => cavel.verifyAsync(event, 'en'));
  event.get('announcement.txt').fill(0);
  event.clear();
  for (const report of await Promise.all(running)) assert.strictEqual(report.agrees, false);
});

test('worker threads load it too', async () => {
  const code = `const cavel = require(${JSON.stringify(path.join(__dirname, '..'))});
    require('node:worker_threads').parentPort.postMessage(new cavel.Calendar().nthWorkingDay('2022-05-25', 5));`;
  const days = await Promise.all([1, 2, 3].map(() => new Promise((resolve, reject) => {
    new Worker(code, { eval: true }).once('message', resolve).once('error', reject);
  })));
  assert.deepStrictEqual(days, ['2022-06-01', '2022-06-01', '2022-06-01']);
});

const read = (file) => fs.readFileSync(path.join(SAMPLES, file));
const papersOf = () => ({ 'plan.json': read('plan.json'), 'event.json': read('event.json'), 'targets.csv': read('enterprises.csv'),
  'officers.csv': read('officers.csv'), 'recusals.csv': read('recusals.csv'), 'catalogue.json': read('catalogue.json'),
    'event-key.txt': read('event-key.txt') });

test('an event that is voided, and one that is not ready', () => {
  const { event, problems } = cavel.announce(new Map(Object.entries(papersOf())));
  assert(problems.every(({ isError, messageZh }) => typeof isError === 'boolean' && messageZh));
  const { event: voided, problems: none } = cavel.voidEvent(event, '随机源作废');
  assert.deepStrictEqual(none, []);
  assert(voided.has('public/record.json'));
  assert.throws(() => cavel.openEvent(event, '2022-12-31'), isFault('event_not_drawn'));
  assert.throws(() => cavel.draw(event, {}), isFault('source_value_missing'));
  assert.throws(() => cavel.inspectionBaseline(event), isFault('event_not_drawn'));
  assert.throws(() => cavel.eventTicket(event, 'metal', 'a'), cavel.CavelError);
  assert.throws(() => cavel.announce({}), cavel.CavelError);
  assert.strictEqual(cavel.commitment('sha256', read('secret-of-the-sample.txt').toString().trim())[0], 0x5f);

  assert.throws(() => cavel.linkPreviousEvent(papersOf(), voided), isFault('event_number_gap'));
  const next = JSON.parse(read('event.json'));
  const papers = { ...papersOf(), 'event.json': JSON.stringify({ ...next, number: next.number + 1 }) };
  assert.throws(() => cavel.linkPreviousEvent(papers, voided, ''), isFault('event_reason_missing'));
  assert(cavel.linkPreviousEvent(papers, voided, '随机源作废', []).event.has('terms.json'));
  assert.throws(() => cavel.linkPreviousEvent(papers, voided, '随机源作废', [event]), isFault('event_folder_missing'));
});

test('from the rosters to the public notice', async () => {
  const papers = papersOf();
  const roster = cavel.checkTargets(papers['targets.csv']);
  assert(roster.usable > 100 && roster.rows >= roster.usable);
  assert(cavel.checkOfficers(papers['officers.csv']).usable > 10);
  assert.throws(() => cavel.checkTargets('no roster'), cavel.CavelError);
  const issued = 'id\n91350299M0000XUF4G\n';
  const free = JSON.stringify({ ...JSON.parse(papers['plan.json']), id_rule: 'free' });
  assert.strictEqual(cavel.checkTargets(issued, papers['plan.json'], papers['event.json']).usable, 0);
  assert.strictEqual(cavel.checkTargets(issued, free).usable, 1);
  const study = await cavel.simulateAsync(papers, 100, 7, 'en');
  assert.deepStrictEqual(study, cavel.simulate(papers, 100, 7, 'en', { threads: 2 }));
  assert.throws(() => cavel.simulate(papers, 100, 2 ** 32), RangeError);
  const { event } = await cavel.announceAsync(papers);
  const { event: drawn } = cavel.draw(event, { 双色球第2022060期: '01 05 12 20 27 33 08', 区司法局: read('secret-of-the-sample.txt').toString().trim(),
    现场掷骰: '36152416352411625344361524163524116253441234561234' }, { kernel: 'portable', threads: 2 });

  const document = cavel.inspectionBaseline(drawn);
  const calendar = new cavel.Calendar();
  const visits = new Map(fs.readdirSync(path.join(SAMPLES, 'visits')).map((file) => [file, read(`visits/${file}`)]));
  const found = await cavel.validateInspectionsAsync(visits, document, calendar, '2022-09-30');
  assert(found.length > 0 && found.every(({ where, article }) => visits.has(path.basename(where)) && article), JSON.stringify(found));
  const { report, problems } = await cavel.publicationReportAsync(document, visits, calendar, '2022-09-30', 30);
  assert.deepStrictEqual({ report, problems }, cavel.publicationReport(document, visits, calendar, '2022-09-30', 30));
  assert(Object.keys(report).length > 0 && Array.isArray(problems));
  const { notice, problems: noticed } = await cavel.publishAsync(drawn, visits, calendar, '2022-09-30');
  assert.deepStrictEqual(noticed, []);
  assert.deepStrictEqual([...notice.keys()], ['index.html', 'results.csv']);
  const [visit] = visits.values();
  const twice = new Map([...visits, ['again.json', visit.toString().replace('"inspection": "', '"inspection": "2-')]]);
  const [repeated] = cavel.publish(drawn, twice, calendar, '2022-09-30').problems;
  assert(repeated.name === 'visit_repeated' && !repeated.isError);
  const closing = cavel.publicationReportAsync(document, visits, calendar, '2022-09-30', 30);
  calendar.close(); // freed when the call is done with it
  assert.deepStrictEqual((await closing).report, report);

  const seat = drawn.get('private/drawn/panels.csv').toString().split('\n').find((row) => row.endsWith(',0')); // of an officer who does not lead
  const [, target, officer] = seat.split(',');
  const recusals = `officer,target,ground,source,decider,state,requested,decided
${officer},${target},a,b,c,granted,2022-06-07T09:00:00+08:00,2022-06-07T15:00:00+08:00\n`;
  const by = { day: '2022-06-08', evidence: '回避1号', approver: '局长' };
  const { event: repaired } = await cavel.repairAsync(drawn, { 'recusals.csv': Buffer.from(recusals) }, by);
  assert(repaired.has('public/change-1/record.sha256'));
  assert.throws(() => cavel.repair(repaired, { 'recusals.csv': Buffer.from(recusals) }, by), isFault('repair_nothing'));
  assert.throws(() => cavel.changeTarget(repaired, 'excuse', target, 'closed', by), isFault('excuse_reserve_left'));
  assert.throws(() => cavel.changeTarget(repaired, 'resume', target, 'ended', by), isFault('target_not_suspended'));
  assert.throws(() => cavel.changeTarget(repaired, 'constructor', target, 'ended', by), RangeError);
  const { event: replaced } = cavel.changeTarget(repaired, 'replace', target, 'closed', by);
  assert.deepStrictEqual([...(await cavel.changeTargetAsync(repaired, 'replace', target, 'closed', by)).event], [...replaced]);
  assert(cavel.verify(replaced).agrees);
  const { event: extended } = cavel.extend(replaced, 'metal', '2023-01-31', 'epidemic', by);
  assert.throws(() => cavel.closeEvent(extended, '2022-12-31'), isFault('event_not_opened'));
  const { event: cancelled } = cavel.cancel(extended, '上级决定', by);
  const published = cavel.hash('sha256', cancelled.get('public/announcement.txt'));
  assert(cavel.verify(cancelled, 'zh', { announcement: published }).agrees);
  assert(!cavel.verify(cancelled, 'zh', { records: [published] }).agrees);

  const { event: opened } = await cavel.openEventAsync(drawn, '2022-12-31');
  const [, first] = opened.get('public/sample.csv').toString().split('\n');
  const [task, , , , id, , ticket] = first.split(',');
  assert(JSON.stringify(cavel.eventTicket(opened, task, id)).includes(ticket));
  assert.throws(() => cavel.eventTicket(opened, task, 'nobody'), cavel.CavelError);
  const next = JSON.stringify({ ...JSON.parse(papers['event.json']), number: 2 });
  assert(cavel.linkPreviousEvent({ ...papers, 'event.json': next }, opened, '再次抽查', [opened]).event.has('terms.json'));
});

test('industries, kernels, clocks', async () => {
  assert.deepStrictEqual(cavel.sectorOf('C3311'), cavel.sectorOf('3311'));
  assert(cavel.sectorOf('C3311').sector);
  assert.strictEqual(cavel.kernels('sm3').at(-1), 'portable');
  for (const kernel of cavel.kernels('sm3')) {
    assert.deepStrictEqual(cavel.listDigest('sm3', manyIds(100), { kernel, threads: 2 }), cavel.listDigest('sm3', manyIds(100)));
  }
  assert.throws(() => cavel.listDigest('sm3', ['a'], { kernel: 'abacus' }), isFault('argument_options'));
  await assert.rejects(cavel.listDigestAsync('sm3', ['a'], { threads: 1000 }), isFault('argument_options'));
  assert(cavel.clocks('en').some(({ clock, id }) => (clock ?? id) === 'notice.public'));
  assert.strictEqual(cavel.readRulePack(cavel.shippedRulePack('national')), cavel.shippedRulePack('national'));
  assert.throws(() => cavel.shippedRulePack('natoinal'), isFault('rule_pack_unknown'));
  assert.throws(() => cavel.readRulePack('{'), isFault('json_syntax'));
  const calendar = new cavel.Calendar();
  assert.deepStrictEqual(calendar.dueDays('notice.public', ['2022-05-25', '1999-01-01']), ['2022-06-01', null]);
  assert.throws(() => calendar.dueDays('no.clock', ['2022-05-25']), isFault('clock_unknown'));
  assert.deepStrictEqual(cavel.hash('sha256', calendar.text), calendar.range.fingerprint);
});

test('the type of a deadline has every field of one', () => {
  const calendar = new cavel.Calendar();
  const [confirmed] = calendar.due({ from: '2022-05-25', clocks: ['notice.public'] });
  const [awaited] = calendar.due({ from: '2022-05-25', working_days: 5, as_of: '2021-10-01' });
  const types = fs.readFileSync(path.join(__dirname, '../index.d.ts'), 'utf8');
  const [, body] = types.match(/export interface Deadline \{([^]*?)\n\}/);
  const typed = [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name]) => name);
  assert.deepStrictEqual(typed.sort(), [...new Set([...Object.keys(confirmed), ...Object.keys(awaited)])].sort());
  assert.deepStrictEqual(confirmed, calendar.due({ from: '2022-05-25', clocks: ['notice.public'] })[0]);
});

test('the example draws the plan', () => {
  const said = execFileSync(process.execPath, [path.join(__dirname, '../examples/draw_plan.js'), SAMPLES], { encoding: 'utf8' });
  assert(said.endsWith('verified\n'));
});

// Functions covered by another form of the same function.
const OTHER_FORM = { cavel_list_digest: 'block', cavel_select: 'block', cavel_selector_push: 'block', cavel_files_add: 'draw() merges',
  cavel_files_get: 'cavel_files_at', cavel_files_put_arrow: 'CSV', cavel_deadline_free: 'due', cavel_deadline_new: 'due', cavel_deadline_get: 'due',
  cavel_deadline_evidence: 'due', cavel_abi_version: 'library_suffices' };

test('every function of the library is wrapped', () => {
  const source = fs.readdirSync(path.join(__dirname, '../src')).filter((file) => file.endsWith('.c'))
    .map((file) => fs.readFileSync(path.join(__dirname, '../src', file), 'utf8')).join('\n');
  const listed = fs.readFileSync(path.join(ROOT, 'capi/tests/symbols.txt'), 'utf8').trim().split('\n');
  const missing = listed.filter((name) => !source.includes(`${name}(`) && !(name in OTHER_FORM));
  assert.deepStrictEqual(missing, []);
});

test('a module finds every name', async () => {
  const names = Object.keys(await import('../lib/index.js')).filter((name) => name !== 'default' && name !== 'module.exports');
  assert.deepStrictEqual(names.sort(), Object.keys(cavel).sort());
});

test('every operation is reached by the library, and the types name what it exports', () => {
  const library = fs.readdirSync(path.join(__dirname, '../lib'))
    .map((file) => fs.readFileSync(path.join(__dirname, '../lib', file), 'utf8')).join('\n');
  const operations = Object.keys(require('../build/Release/cavel.node'));
  assert.deepStrictEqual(operations.filter((name) => !library.includes(`native.${name}`) && !library.includes(`'${name}'`)), []);
  const types = fs.readFileSync(path.join(__dirname, '../index.d.ts'), 'utf8');
  const named = [...types.matchAll(/^export (?:(?:declare )?(?:function|class|const)|\{) (\w+)/gm)].map(([, name]) => name);
  assert.deepStrictEqual([...new Set(named)].sort(), Object.keys(cavel).sort());
  for (const [name, code] of Object.entries(cavel.Fault)) assert.strictEqual(new cavel.CavelError(code, []).name, name.toLowerCase());
});
