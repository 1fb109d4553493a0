// SPDX-License-Identifier: Apache-2.0
'use strict';

// The shared vectors (tests/vectors/*.json). Every file and every type of test in it is run, or is listed in LEFT.
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const cavel = require('..');

const VECTORS = path.join(__dirname, '../../../tests/vectors');

// What the C library has no function for: forms that it reads only as parts of an announcement or a record, and repairs of an
// event without its rosters that are refused, so that no record of them could be verified; what an announcement binds of an office's
// files; what is wrong with an industry code, and another table of sectors than the library's.
const LEFT = new Set(['digest/digest-text', 'ticket/name', 'record/form', 'repair/refused', 'source/form', 'source/value',
  'source/supplied', 'content/salted', 'content/content', 'content/in-no-task', 'content/canonical',
  'industry/divisions', 'industry/codes', 'industry/table']);

function answer(action) {
  try {
    return action();
  } catch (error) {
    if (error instanceof cavel.CavelError) return error;
    throw error;
  }
}
const refused = (found) => found instanceof cavel.CavelError;
const bytes = (of, name) => (name in of ? of[name] : Buffer.from(of[`${name}Hex`], 'hex'));
const lotOf = (group) => cavel.lotSeed(group.suite, Buffer.from(group.seed, 'hex'), group.label);
const idsAndTickets = (part, ids) => part.map(({ index, ticket }) => ({ id: ids[index], ticket: ticket.toString('hex') }));
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function isSelection(found, ids, wanted) {
  return !refused(found) && same(idsAndTickets(found.sample, ids), wanted.sample) &&
    same(idsAndTickets(found.reserve, ids), wanted.reserves) &&
    (wanted.cutoff === undefined || (found.cutoff?.toString('hex') ?? '-') === wanted.cutoff);
}

function stream(suite, seed, shards, n, reserve) {
  const selector = new cavel.Selector(suite, seed, n, reserve, { population: shards.flat().length });
  try {
    shards.forEach((shard) => selector.push(shard));
    return selector.finish();
  } finally {
    selector.close();
  }
}

function merge(suite, seed, shards, n, reserve) {
  let at = 0;
  const first = shards.map((shard) => (at += shard.length) - shard.length);
  return cavel.Selection.merge(shards.map((shard) => cavel.select(suite, seed, shard, n, reserve)), first, n, reserve);
}

/** Every way of selecting gives the same result, or refuses. */
async function selects(each, group) {
  const seed = lotOf(group);
  const shards = each.shards ?? [each.ids];
  const ids = shards.flat();
  const later = await cavel.selectAsync(group.suite, seed, ids, each.n, each.reserve).catch((error) => error);
  const ways = [
    later,
    answer(() => cavel.select(group.suite, seed, ids, each.n, each.reserve)),
    answer(() => stream(group.suite, seed, shards, each.n, each.reserve)),
    answer(() => merge(group.suite, seed, shards, each.n, each.reserve)),
  ].map((found) => isSelection(found, ids, each));
  assert(ways.every((way) => way === ways[0]), `the ways differ: ${ways}`);
  return ways[0];
}

/** Samples of several frames from one lot, and whether the first is a part of the second. */
function areCoordinated(each, group) {
  const drawn = each.frames.map((frame, i) =>
    cavel.select(group.suite, lotOf(group), frame, each.sizes[i]).sample.map(({ index }) => frame[index]));
  return same(drawn, each.samples) && drawn[0].every((id) => drawn[1].includes(id)) === each.nested;
}

function isDue(each) {
  const { clock, unit, count, calendars, ...question } = each.case;
  if (clock !== undefined) question.clocks = [clock];
  else question[`${unit}_days`] = count;
  const calendar = new cavel.Calendar(calendars);
  const found = answer(() => calendar.due(question));
  calendar.close();
  if (each.result === 'invalid') return refused(found);
  for (const [key, value] of Object.entries(each.answer)) {
    if (key === 'detail') continue;
    const given = key !== 'evidence' ? found[0][key] : found[0][key].map(
      (one) => Object.fromEntries(Object.keys(value[0]).map((name) => [name, one[name]])));
    assert.deepStrictEqual(given, value, key);
  }
  return true;
}

function isMatched(each) {
  const { officers, targets, pool, tickets, mode, fallback, before, teams } = each.case;
  const rows = Buffer.alloc(8 * tickets.flat().length);
  tickets.flat().forEach((number, i) => rows.writeBigUInt64BE(BigInt(number), 8 * i));
  const task = { officers, pool: pool === 'all' ? null : pool, tickets: rows, fallback: fallback, before, teams,
    mode: mode ?? (teams ? 'team' : 'panel'), targets: targets.map(({ panel, ...others }) => ({ seats: panel, ...others })) };
  const found = answer(() => cavel.match(task));
  if (each.result === 'invalid') return refused(found);
  const { certificate, changed = 0, ...wanted } = each.answer;
  const { mode: failed, needed: demand, room: residualCapacity, ...where } = certificate ?? { mode: null };
  const { problems, ...others } = found;
  assert.deepStrictEqual(others, { ...wanted, changed, certificate: certificate && { ...where, demand, residualCapacity } });
  assert.strictEqual(problems.length === 0, found.complete);
  return true;
}

function folderOf(files, each) {
  const folder = new Map(Object.entries(files));
  if (each.content === null) folder.delete(each.path);
  else folder.set(each.path, bytes(each, 'content'));
  return folder;
}

/** Several files changed, null for one that is removed. */
function publicFolderOf(files, { changed }) {
  return new Map(Object.entries({ ...files, ...changed }).filter(([, content]) => content !== null));
}

const digestFile = (suite, record) => `${cavel.hash(suite, record).toString('hex')}  record.json\n`;

function drawnFolder({ statement, lists, files, record, end: last = {} }, suite) {
  const end = statement.indexOf('\nend of announcement\n') + '\nend of announcement\n'.length;
  return { ...lists, ...files, 'statement.txt': statement, 'announcement.txt': statement.slice(0, end),
    ...last, 'record.json': record, [`record.${suite}`]: digestFile(suite, record) };
}

/** The folder of a draw after its repairs. */
function repairedFolder({ repairs, end }, group) {
  const rooms = repairs.map(({ files, record }, i) => ({ ...files, [`change-${i + 1}/record.${group.suite}`]: digestFile(group.suite, record) }));
  return Object.assign(drawnFolder({ ...group, record: group.draw }, group.suite), ...rooms, end);
}

async function isFolder(each, { files }) {
  const folder = each.changed ? publicFolderOf(files, each) : folderOf(files, each);
  const { agrees } = cavel.verify(folder);
  assert.strictEqual((await cavel.verifyAsync(folder)).agrees, agrees);
  return agrees;
}

/** A statement in place of another: a difference is reported exactly if it does not belong to the announcement. */
function belongs(each, group) {
  const announced = Buffer.from(group.announcement);
  const statement = Buffer.concat([announced, Buffer.from(bytes(each, 'tail'))]);
  const report = cavel.verify({ 'announcement.txt': announced, 'statement.txt': statement });
  assert(!report.agrees);
  return !report.difference.file.startsWith('statement');
}

function hasSeeds(each) {
  const suite = /^suite [^:]*: (\w+)$/m.exec(each.statement)[1];
  const seed = cavel.hash(suite, each.statement);
  return seed.toString('hex') === each.seed &&
    same(each.labels.map((label) => cavel.lotSeed(suite, seed, label).toString('hex')), each.lotSeeds);
}

// By file and type: whether the claim of a test holds.
const RUN = {
  'digest/digest': (each, { suite }) => {
    const message = Buffer.concat(Array(each.repeat).fill(Buffer.from(bytes(each, 'message'))));
    return cavel.hash(suite, message).toString('hex') === each.digest;
  },
  'ticket/ticket': (each, group) => {
    assert.strictEqual(lotOf(group).toString('hex'), group.lotSeed);
    return cavel.ticket(group.suite, lotOf(group), each.id).toString('hex') === each.ticket;
  },
  'ticket/list-digest': (each, { suite }) => cavel.listDigest(suite, each.ids).toString('hex') === each.digest,
  'ticket/id': (each) => !refused(answer(() => cavel.listDigest('sm3', [bytes(each, 'id')]))),
  'select/select': selects,
  'select/merge': selects,
  'select/coordinated': areCoordinated,
  'fraction/written': (each) => same(answer(() => cavel.parseFraction(each.text)), [each.p, each.q]),
  'fraction/announced': (each) => {
    const found = answer(() => cavel.parseFraction(each.text));
    return !refused(found) && found.join('/') === each.text;
  },
  'fraction/size': (each, { rounding }) => cavel.sampleSize(each.population, each.p, each.q, rounding) === each.n,
  'credit_code/credit-code': (each) => !refused(answer(() => cavel.checkCreditCode(each.code))),
  'deadline/deadline': isDue,
  'match/match': isMatched,
  'source/needed': (each) => each.strata.reduce((bits, [size, n]) => bits + cavel.bitsNeeded(size, n), 0) === each.bits,
  'announcement/announcement': (each) => cavel.verify({ 'announcement.txt': bytes(each, 'announcement') }).agrees,
  'statement/statement': belongs,
  'statement/seed': hasSeeds,
  'record/draw': (each, { suite }) => cavel.verify(drawnFolder(each, suite)).agrees,
  'record/folder': isFolder,
  'repair/chain': (each, group) => cavel.verify(repairedFolder(each, group)).agrees,
  'repair/folder': isFolder,
  'public/public': isFolder,
  'public_repair/public': isFolder,
};

/** The type of a test; two files have no groups. */
const typeOf = (name, group, each) => `${name}/${group.type === 'chain' && each.result === 'invalid' ? 'refused' : group.type ?? name}`;

const seen = new Map();
for (const file of fs.readdirSync(VECTORS).filter((one) => one.endsWith('.json') && !one.endsWith('.schema.json'))) {
  const name = path.basename(file, '.json');
  test(file, async () => {
    const document = JSON.parse(fs.readFileSync(path.join(VECTORS, file), 'utf8'));
    let count = 0;
    for (const group of document.testGroups ?? [document]) {
      for (const each of group.tests) {
        const type = typeOf(name, group, each);
        seen.set(type, (seen.get(type) ?? 0) + 1);
        count += 1;
        if (LEFT.has(type)) continue;
        const selfChecked = name === 'deadline' || name === 'match';
        assert.strictEqual(await RUN[type](each, group), selfChecked || each.result === 'valid', `${type} ${each.tcId} ${each.comment}`);
      }
    }
    assert.strictEqual(count, document.numberOfTests);
  });
}

test('every type was there', () => {
  assert.deepStrictEqual([...seen.keys()].sort(), [...Object.keys(RUN), ...LEFT].sort());
  const run = [...seen].filter(([type]) => !LEFT.has(type));
  console.log(run.map(([type, count]) => `${type} ${count}`).join('\n'));
  console.log(`${run.reduce((sum, [, count]) => sum + count, 0)} vectors run`);
});
