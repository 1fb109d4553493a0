// SPDX-License-Identifier: Apache-2.0
// Compiled, not run: what index.d.ts accepts, and what it rejects.
import * as cavel from '..';

// From @types/node, which every user of the package has.
declare global {
  interface Buffer extends Uint8Array {
    toString(encoding?: string): string;
  }
}

const seed: Uint8Array = cavel.lotSeed('sm3', new Uint8Array(32), 'targets/task-1');
const hex: string = cavel.ticket('sm3', seed, 'id').toString('hex');
const { sample, cutoff } = cavel.select('sha256', seed, new Set(['a', 'b']), 1n, 1);
const place: number | undefined = sample[0]?.index;
const text: string | undefined = cutoff?.toString('hex');

export async function drawn(papers: Map<string, Uint8Array>, signal: AbortSignal): Promise<boolean> {
  const { event, problems } = await cavel.announceAsync(papers, { strict: true, signal });
  problems.forEach(({ row, messageZh }) => `${row.toFixed()} ${messageZh}`);
  const drawn: cavel.Stepped = await cavel.drawAsync(event, { source: '1' }, { progress: (done, total) => done / total });
  const { event: whole } = cavel.openEvent(drawn.event, '2022-12-31');
  const report = await cavel.verifyAsync(whole, 'en', { signal });
  return report.agrees && report.difference?.message !== hex;
}

export function counted(calendar: cavel.Calendar): string {
  try {
    const selector = new cavel.Selector('sha256', seed, 10, 0, { population: 1n, kernel: 'portable' });
    selector.push(['a']);
    const merged = cavel.Selection.merge([selector.finish()], [0], 10);
    selector.close();
    return calendar.nthWorkingDay('2022-05-25', merged.sample.length) + calendar.due({ from: '2022-05-25', working_days: 5 })[0].end!;
  } catch (error) {
    if (error instanceof cavel.CavelError) return `${error.code + 1} ${error.messageIn('zh')} ${error.problems.length}`;
    throw error;
  }
}

export const matching = cavel.match({ officers: [{ capacity: null }], targets: [{ seats: 1, leads: 0, lead: [], other: [0] }], tickets: seed });
export const demand: number | undefined = matching.certificate?.demand;
export const why: string | undefined = matching.problems[0]?.messageZh;
export const own = new cavel.Calendar(['a whole calendar'], { complete: true });
export const followed: cavel.Stepped = cavel.linkPreviousEvent({}, {});
export const study = cavel.simulate({});
export const found = [place, text];

// @ts-expect-error: no such suite
cavel.hash('md5', 'a');
// @ts-expect-error: a text is expected
cavel.lotSeed('sm3', seed, null);
// @ts-expect-error: a seed is bytes
cavel.ticket('sm3', 'seed', 'id');
// @ts-expect-error: a count is a number
cavel.select('sm3', seed, ['a'], '1');
// @ts-expect-error: handles are made by their classes only
new cavel.Handle();
