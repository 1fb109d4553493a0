// SPDX-License-Identifier: Apache-2.0
// cavel: verifiable draws for public inspections (双随机、一公开).

export { Fault } from './faults';

export type Suite = 'sha256' | 'sm3';
export type Language = 'zh' | 'en';
/** A string, or its UTF-8 bytes. */
export type Text = string | Uint8Array;
export type Count = number | bigint;
/** A day such as 2022-06-01, or an object that prints as such (Temporal.PlainDate). */
export type Day = string | { toString(): string };
/** Files by path. */
export type Files = ReadonlyMap<string, Text> | { readonly [path: string]: Text };
/** An event's folder: bytes by path. */
export type Event = Map<string, Uint8Array>;

/** The version of the C library. */
export const version: string;
/** The version as a number: major * 1000000 + minor * 1000 + patch. */
export const versionNumber: number;

export interface Problem {
  /** Number of the fault. */
  code: number;
  /** The fault's stable name, such as credit_code_check. */
  name: string;
  /** false: a warning. */
  isError: boolean;
  /** From 1; 0 if there is none. */
  row: number;
  /** File, table or document; this and the fields below may be empty. */
  where: string;
  field: string;
  value: string;
  detail: string;
  messageZh: string;
  messageEn: string;
  remedyZh: string;
  remedyEn: string;
  /** Article of a law or standard. */
  article: string;
}

/** The error of a call that failed. */
export class CavelError extends Error {
  constructor(code: number, problems: Problem[]);
  /** Number of the fault. */
  code: number;
  /** The fault's stable name. */
  name: string;
  problems: Problem[];
  messageIn(language: Language): string;
}

/** How a long call runs; no option changes a result. */
export interface Options {
  /** The kernel that computes tickets, one of kernels(); default: the fastest. */
  kernel?: string | null;
  /** The number of threads for selections and digests of lists, up to 256. */
  threads?: number;
}

/** Options of a call on a worker thread. */
export interface Long extends Options {
  /** Stops the call; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
  /**
   * Called about ten times a second, between the other work of the thread that made the call. `total` may grow while more work is
   * found. It is not called while no work is known, nor for a call without any: `total` is above 0. The call has copies of its
   * arguments and keeps its calendar until it ends, so any of them may be used or closed here.
   */
  progress?: (done: number, total: number) => void;
}

export function hash(suite: Suite, message: Text): Buffer;
export function listDigest(suite: Suite, ids: Iterable<Text>, options?: Options): Buffer;
export function listDigestAsync(suite: Suite, ids: Iterable<Text>, options?: Long): Promise<Buffer>;
export function lotSeed(suite: Suite, seed: Uint8Array, label: Text): Buffer;
export function ticket(suite: Suite, seed: Uint8Array, id: Text): Buffer;
export function commitment(suite: Suite, secret: Text): Buffer;
export function checkCreditCode(code: Text): void;
export function parseFraction(text: Text): [numerator: number, denominator: number];
export function sampleSize(population: Count, numerator: Count, denominator: Count, rounding?: 'up' | 'down' | 'half-up'): number;

/** The entropy, in bits, that the sources of an event should supply for a sample. */
export function bitsNeeded(population: Count, sample: Count): number;
/** The sector (监管行业) of an industry code of GB/T 4754; if `isOpen`, the office should confirm it. */
export function sectorOf(industry: Text): { sector: string; isOpen: boolean };
/** The kernels that can compute tickets on this processor, the fastest first. */
export function kernels(suite: Suite): string[];

export interface SelectedId {
  /** Index in the list, from 0. */
  index: number;
  ticket: Buffer;
}

export class Selection {
  constructor(sample: SelectedId[], reserve: SelectedId[]);
  sample: SelectedId[];
  reserve: SelectedId[];
  /** 入选界值: the largest ticket of the sample. */
  get cutoff(): Buffer | null;
  /** Combines the selections of disjoint parts of a list; part i begins at index `first[i]` of the whole list. */
  static merge(parts: Selection[], first: Count[], sample: Count, reserve?: Count): Selection;
}

export function select(suite: Suite, seed: Uint8Array, ids: Iterable<Text>, sample: Count, reserve?: Count, options?: Options): Selection;
export function selectAsync(suite: Suite, seed: Uint8Array, ids: Iterable<Text>, sample: Count, reserve?: Count, options?: Long): Promise<Selection>;

/** Freed by close(), at the end of a `using`, or when nothing refers to it any more. */
declare class Handle {
  close(): void;
}

export interface Stream {
  /** The number of ids to come; 0 or absent: not known, which gives the same result but takes longer. */
  population?: Count;
  kernel?: string | null;
}

/** Selects from ids that come in pieces. */
export class Selector extends Handle {
  constructor(suite: Suite, seed: Uint8Array, sample: Count, reserve?: Count, options?: Stream);
  push(ids: Iterable<Text>): void;
  finish(): Selection;
}

export interface Officer {
  /** null or absent: no bound. */
  capacity?: Count | null;
  load?: Count;
}

export interface Target {
  seats: number;
  /** 1 if the panel needs an officer who may lead, else 0. */
  leads?: 0 | 1;
  /** Indices of the allowed officers who may lead, ascending. */
  lead: number[];
  /** Indices of the other allowed officers, ascending. */
  other: number[];
}

export interface Matching {
  complete: boolean;
  mode: 'panel' | 'team';
  /** The number of officers used. */
  pool: number;
  panels: number[][];
  leaders: number[];
  loads: number[];
  /** 唯一人选: pairs of target and officer that are in every complete assignment. */
  forced: [target: number, officer: number][];
  /** The teams, each with its leader first. */
  teams: number[][];
  /** Officers in no team. */
  substitutes: number[];
  /** The number of new pairs of a repair. */
  changed: number;
  /** Why the announced pool, or any pool, did not suffice. */
  certificate: { targets: number[]; officers: number[]; demand: number; residualCapacity: number; pool: number } | null;
  /** Why it is not complete, as faults. */
  problems: Problem[];
}

export interface Task {
  officers: Officer[];
  targets: Target[];
  /** The announced number of officers; null or absent: all. */
  pool?: Count | null;
  /** Tickets of the pairs, target by target, all of the same size. */
  tickets: Uint8Array;
  mode?: 'panel' | 'team';
  /** Whether to make panels if teams do not suffice. */
  fallback?: boolean;
  /** Makes it a repair: the previous panels, or the numbers of the previous teams; null for a target without. */
  before?: (number[] | number | null)[];
  /** With `before` and mode team: the teams as they were formed. */
  teams?: number[][];
}

/** A panel of officers for every target, or the certificate that there is none (docs/protocol.md §7). */
export function match(task: Task, options?: Options): Matching;
export function matchAsync(task: Task, options?: Long): Promise<Matching>;

/**
 * The statutory calendar of China, with the texts of notices or local calendars laid over it; if `complete`, the first of
 * them is a complete calendar that replaces China's.
 */
export class Calendar extends Handle {
  constructor(files?: Iterable<Text>, options?: { complete?: boolean });
  /** Warnings about the files. */
  problems: Problem[];
  get range(): { first: string; last: string; fingerprint: Buffer };
  /** The calendar's canonical text, from which the fingerprint is computed. */
  get text(): string;
  isWorking(day: Day): boolean;
  nthWorkingDay(from: Day, n: number): string;
  nthWorkingDays(from: Iterable<Day>, n: number): (string | null)[];
  workingDaysBetween(from: Day, to: Day): number;
  /** The last day of a clock for each start. */
  dueDays(clock: string, from: Iterable<Day>): (string | null)[];
  due(question: { from: string; clocks?: string[]; working_days?: number; calendar_days?: number; as_of?: string; closes?: string; provisional?: boolean }, language?: Language): Deadline[];
}

/** The end of a period, and why. What is not known, or belongs to a clock alone, is left out. */
export interface Deadline {
  /** The day that the period runs from, which is not counted. */
  from: string;
  count: number;
  unit: 'working' | 'calendar';
  status: 'confirmed' | 'needs_notice' | 'provisional' | 'out_of_range';
  clock?: string;
  article?: string;
  reading?: 'literal' | 'by_analogy';
  /** Where to publish. */
  channels?: string[];
  entered_by?: string;
  published_by?: string;
  /** The last day. */
  day?: string;
  /** The first moment that is too late. */
  end?: string;
  /** Whether the last day moved to the next working day. */
  rolled?: boolean;
  not_before?: string;
  as_of?: string;
  /** The fault that says why it is not confirmed. */
  reason?: string;
  message?: string;
  remedy?: string;
  notice_year?: number;
  /** The days on the way that differ from their weekday. */
  evidence: { day: string; kind: 'off' | 'work'; holiday: string; notice: string; issued: string }[];
  explanation: string[];
  calendar_sha256: string;
}

/** The deadline rules of the library, with their articles. */
export function clocks(language?: Language): { [key: string]: any }[];
/** Checks a rule pack (rule-pack.schema.json): its canonical JSON, whose hash is the digest by which an announcement binds it. */
export function readRulePack(pack: Text): string;
/** The canonical JSON of a shipped rule pack, such as "national". */
export function shippedRulePack(name: Text): string;

export interface Roster {
  rows: number;
  /** How many can be drawn. */
  usable: number;
  problems: Problem[];
}

/** The problems of a roster (CSV). plan.json gives the id rule, event.json the codes that the office confirmed. */
export function checkTargets(csv: Text, plan?: Text | null, event?: Text | null): Roster;
export function checkOfficers(csv: Text): Roster;

/** The event's folder after a step. */
export interface Stepped {
  event: Event;
  /** Warnings. */
  problems: Problem[];
}

/**
 * Links papers to the office's previous event: `event` is their folder, with terms.json. `earlier`: events that count against
 * caps and exclusions.
 */
export function linkPreviousEvent(papers: Files, previous: Files, reason?: Text, earlier?: Iterable<Files> | null): Stepped;
export function announce(papers: Files, options?: { strict?: boolean } & Options): Stepped;
export function announceAsync(papers: Files, options?: { strict?: boolean } & Long): Promise<Stepped>;

export type Values = ReadonlyMap<string, Text> | { readonly [source: string]: Text };

export function draw(event: Files, values: Values, options?: Options): Stepped;
export function drawAsync(event: Files, values: Values, options?: Long): Promise<Stepped>;
/** Who decided a change after the draw, when, and on the basis of which document. */
export interface Decision {
  day: Day;
  evidence: Text;
  approver: Text;
}

export function repair(event: Files, rosters: Files, by: Decision, options?: Options): Stepped;
export function repairAsync(event: Files, rosters: Files, by: Decision, options?: Long): Promise<Stepped>;

/** A kind of change of a target: the next reserve takes its place, its visit is called off, suspended or resumed. */
export type Change = 'replace' | 'excuse' | 'suspend' | 'resume';

export function changeTarget(event: Files, kind: Change, target: Text, reason: Text, by: Decision, rosters?: Files, options?: Options): Stepped;
export function changeTargetAsync(event: Files, kind: Change, target: Text, reason: Text, by: Decision, rosters?: Files, options?: Long): Promise<Stepped>;
export function extend(event: Files, task: Text, to: Day, reason: Text, by: Decision, options?: Options): Stepped;
export function extendAsync(event: Files, task: Text, to: Day, reason: Text, by: Decision, options?: Long): Promise<Stepped>;
export function openEvent(event: Files, day: Day, options?: Options): Stepped;
export function openEventAsync(event: Files, day: Day, options?: Long): Promise<Stepped>;
export function closeEvent(event: Files, day: Day, options?: Options): Stepped;
export function closeEventAsync(event: Files, day: Day, options?: Long): Promise<Stepped>;
export function cancel(event: Files, reason: Text, by: Decision, options?: Options): Stepped;
export function cancelAsync(event: Files, reason: Text, by: Decision, options?: Long): Promise<Stepped>;
export function voidEvent(event: Files, reason: Text): Stepped;

/** A document as the program prints it with --json. */
export type Document = { [key: string]: any };

export interface Study {
  report: Document;
  /** Warnings about the papers. */
  problems: Problem[];
}

/**
 * Runs a plan under `runs` pseudo-random seeds. It is not a draw, and decides nothing. By default `runs` is 1000 and `seed` 1, as
 * in the program.
 */
export function simulate(papers: Files, runs?: Count, seed?: number, language?: Language, options?: Options): Study;
export function simulateAsync(papers: Files, runs?: Count, seed?: number, language?: Language, options?: Long): Promise<Study>;
/** An enterprise's ticket in an opened event, or in its public part. */
export function eventTicket(event: Files, task: Text, id: Text): Document;
/** The document (JSON) that inspections are validated against; it must not be published. */
export function inspectionBaseline(event: Files): string;

export interface Report {
  agrees: boolean;
  checked: string[];
  not_checked: string[];
  /** Digests to compare with the published ones, if they can be computed from the files: of the announcement, of every record. */
  announcement?: string;
  records?: string[];
  difference?: { file: string; field: string; expected: string; found: string; message: string; [key: string]: any };
  /** Differences and warnings, with their places and remedies. */
  problems: Problem[];
}

/** Digests of 32 bytes as they were published; without them they are not compared. */
export interface Published {
  announcement?: Uint8Array;
  records?: Iterable<Uint8Array>;
}

export function verify(event: Files, language?: Language, options?: Options & Published): Report;
export function verifyAsync(event: Files, language?: Language, options?: Long & Published): Promise<Report>;

/** Every rule that an inspection document breaks as of a day. */
export function validateInspection(inspection: Text, event: Text, calendar: Calendar, day: Day, catalogue?: Text | null): Problem[];
/** The same for all documents of `inspections`, each by itself and all together. */
export function validateInspections(inspections: Files, event: Text, calendar: Calendar, day: Day, catalogue?: Text | null, options?: Options): Problem[];
export function validateInspectionsAsync(inspections: Files, event: Text, calendar: Calendar, day: Day, catalogue?: Text | null, options?: Long): Promise<Problem[]>;

export interface PublicationReport {
  report: Document;
  /** The problems of the inspection documents. */
  problems: Problem[];
}

/** The state of every drawn enterprise at the end of a day, and what falls due within `ahead` days. */
export function publicationReport(event: Text, inspections: Files, calendar: Calendar, day: Day, ahead: number, options?: Options): PublicationReport;
export function publicationReportAsync(event: Text, inspections: Files, calendar: Calendar, day: Day, ahead: number, options?: Long): Promise<PublicationReport>;
export interface Notice {
  /** index.html and results.csv. */
  notice: Event;
  /** The warnings of the inspection documents. */
  problems: Problem[];
}

/** The public notice (抽查结果公示) of a drawn event on a day. */
export function publish(event: Files, inspections: Files, calendar: Calendar, day: Day, catalogue?: Text | null, options?: Options): Notice;
export function publishAsync(event: Files, inspections: Files, calendar: Calendar, day: Day, catalogue?: Text | null, options?: Long): Promise<Notice>;

// Exports nothing but the declarations marked `export`.
export {};
