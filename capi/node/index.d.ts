// SPDX-License-Identifier: Apache-2.0
// cavel: verifiable draws for public inspections (双随机、一公开).

export type Suite = 'sha256' | 'sm3';
export type Language = 'zh' | 'en';
/** A string, or its UTF-8 bytes. */
export type Text = string | Uint8Array;
export type Count = number | bigint;
/** A day such as 2022-06-01, or what writes itself so (Temporal.PlainDate). */
export type Day = string | { toString(): string };
/** Files by path. */
export type Files = ReadonlyMap<string, Text> | { readonly [path: string]: Text };
/** An event's folder: bytes by path. */
export type Event = Map<string, Uint8Array>;

/** The version of the C library. */
export const version: string;

export interface Problem {
  /** Number of the fault. */
  code: number;
  /** The fault's stable name, such as credit_code_check. */
  name: string;
  /** false: a warning. */
  isError: boolean;
  /** From 1; 0: none. */
  row: number;
  /** File, table or document; this and the following may be empty. */
  where: string;
  field: string;
  value: string;
  detail: string;
  messageZh: string;
  messageEn: string;
  remedyZh: string;
  remedyEn: string;
  /** Rule of law or standard. */
  article: string;
}

/** A call was refused. */
export class CavelError extends Error {
  constructor(code: number, problems: Problem[]);
  /** Number of the fault. */
  code: number;
  /** The fault's stable name. */
  name: string;
  problems: Problem[];
  messageIn(language: Language): string;
}

/** Of a call on a worker thread. */
export interface Long {
  /** Stops the call; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
  /** Told about ten times a second. */
  progress?: (done: number, total: number) => void;
}

export function hash(suite: Suite, message: Text): Buffer;
export function listDigest(suite: Suite, ids: Iterable<Text>): Buffer;
export function lotSeed(suite: Suite, seed: Uint8Array, label: Text): Buffer;
export function ticket(suite: Suite, seed: Uint8Array, id: Text): Buffer;
export function commitment(suite: Suite, secret: Text): Buffer;
export function checkCreditCode(code: Text): void;
export function parseFraction(text: Text): [numerator: number, denominator: number];
export function sampleSize(population: Count, numerator: Count, denominator: Count, rounding?: 'up' | 'down' | 'half-up'): number;

export interface Drawn {
  /** Place in the list, from 0. */
  index: number;
  ticket: Buffer;
}

export class Selection {
  constructor(sample: Drawn[], reserve: Drawn[]);
  sample: Drawn[];
  reserve: Drawn[];
  /** 中签线: the largest ticket of the sample. */
  get cutoff(): Buffer | null;
  /** One selection of those of disjoint parts of a list; part i begins at `first[i]` of the whole list. */
  static merge(parts: Selection[], first: Count[], sample: Count, reserve?: Count): Selection;
}

export function select(suite: Suite, seed: Uint8Array, ids: Iterable<Text>, sample: Count, reserve?: Count): Selection;
export function selectAsync(suite: Suite, seed: Uint8Array, ids: Iterable<Text>, sample: Count, reserve?: Count, options?: Long): Promise<Selection>;

/** Freed by close(), at the end of a `using`, or when nothing refers to it any more. */
declare class Handle {
  close(): void;
}

/** Selects from ids that come in pieces. */
export class Selector extends Handle {
  constructor(suite: Suite, seed: Uint8Array, sample: Count, reserve?: Count);
  feed(ids: Iterable<Text>): void;
  finish(): Selection;
}

export interface Officer {
  /** null or absent: no bound. */
  capacity?: Count | null;
  load?: Count;
}

export interface Target {
  seats: number;
  /** 1 where an officer who may lead is wanted. */
  leads?: 0 | 1;
  /** Places of the officers who may lead, ascending. */
  lead: number[];
  /** Of all others who may come, ascending. */
  other: number[];
}

export interface Matching {
  complete: boolean;
  /** How many officers were used. */
  pool: number;
  panels: number[][];
  leaders: number[];
  loads: number[];
  /** Why the announced pool, or any, did not suffice. */
  proof: { targets: number[]; officers: number[]; needed: number; room: number; pool: number } | null;
}

/** A panel of officers for every target (docs/protocol.md §5); `tickets` are those of the pairs, target by target. */
export function match(task: { officers: Officer[]; targets: Target[]; pool?: Count | null; tickets: Uint8Array }): Matching;

/** The statutory calendar of China, with the texts of notices or local calendars laid over it. */
export class Calendar extends Handle {
  constructor(files?: Iterable<Text>);
  get reach(): { first: string; last: string; fingerprint: Buffer };
  isWorking(day: Day): boolean;
  nthWorkingDay(from: Day, n: number): string;
  nthWorkingDays(from: Iterable<Day>, n: number): (string | null)[];
  workingDaysBetween(from: Day, to: Day): number;
  due(question: { from: string; clocks?: string[]; working_days?: number; calendar_days?: number; as_of?: string; closes?: string; provisional?: boolean }, language?: Language): { [key: string]: any }[];
}

/** Every rule that the document of a visit breaks, as of a day. */
export function check(inspection: Text, event: Text, calendar: Calendar, day: Day, catalogue?: Text | null): Problem[];

export interface Announced {
  event: Event;
  /** What was noticed. */
  problems: Problem[];
}

export function announce(papers: Files, options?: { strict?: boolean }): Announced;
export function announceAsync(papers: Files, options?: { strict?: boolean } & Long): Promise<Announced>;
export function draw(event: Files, values: ReadonlyMap<string, Text> | { readonly [source: string]: Text }): Event;
export function drawAsync(event: Files, values: ReadonlyMap<string, Text> | { readonly [source: string]: Text }, options?: Long): Promise<Event>;
export function openEvent(event: Files): Event;
export function voidEvent(event: Files, reason: Text): Event;

export interface Report {
  agrees: boolean;
  checked: string[];
  not_checked: string[];
  difference?: { file: string; field: string; expected: string; found: string; message: string; [key: string]: any };
}

export function verify(event: Files, language?: Language): Report;
export function verifyAsync(event: Files, language?: Language, options?: Long): Promise<Report>;

// Only what says `export` is exported.
export {};
