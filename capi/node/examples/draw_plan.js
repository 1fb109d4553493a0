// SPDX-License-Identifier: Apache-2.0
'use strict';

// node draw_plan.js SAMPLES: announces, draws, opens and verifies the sample plan, without touching a file but its papers.
const fs = require('node:fs');
const path = require('node:path');
const cavel = require('..');

const PAPERS = {
  'plan.json': 'plan.json',
  'event.json': 'event.json',
  'targets.csv': 'enterprises.csv',
  'officers.csv': 'officers.csv',
  'recusals.csv': 'recusals.csv',
  'catalogue.json': 'catalogue.json',
  'event-key.txt': 'event-key.txt',
};

async function main(samples) {
  const read = (file) => fs.readFileSync(path.join(samples, file));
  const papers = Object.fromEntries(Object.entries(PAPERS).map(([name, file]) => [name, read(file)]));
  const { event: announced, problems } = cavel.announce(papers);
  for (const problem of problems) console.log(problem.messageZh);
  console.log('announcement', cavel.hash('sha256', announced.get('public/announcement.txt')).toString('hex'));
  const { event: drawn } = await cavel.drawAsync(announced, {
    双色球第2022060期: '03 11 17 20 28 33 16',
    现场掷骰: '12345612345612345612345612345612345612345612345612',
    区司法局: read('secret-of-the-sample.txt').toString().trim(),
  });
  const { event } = cavel.openEvent(drawn, '2022-12-31');
  console.log(new TextDecoder().decode(event.get('public/sample.csv')));
  const report = await cavel.verifyAsync(event, 'en');
  console.log(report.checked.join('\n'));
  console.log(report.agrees ? 'verified' : report.difference.message);
  if (!report.agrees) process.exitCode = 1;
}

main(process.argv[2]);
