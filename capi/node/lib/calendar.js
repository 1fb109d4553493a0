// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native, languageOf, bytesOf, outOfRange } = require('./native');
const { settle } = require('./error');
const { Handle } = require('./handle');

const UNANSWERED = -(2 ** 31);

/** Days are texts such as 2022-06-01, or objects that print as such (Temporal.PlainDate). */
const dayOf = (day) => settle(native.parseDay(String(day)));
const textOf = (day) => settle(native.formatDay(day));

const numbersOf = (days) => bytesOf(Int32Array.from(days, dayOf));

function textsOf(found) {
  const numbers = new Int32Array(found.buffer.slice(found.byteOffset, found.byteOffset + found.byteLength));
  return Array.from(numbers, (day) => (day === UNANSWERED ? null : textOf(day)));
}

/**
 * The statutory calendar of China, with the notices or local calendars in `files` laid over it; if `complete`, the first of them
 * is a complete calendar (docs/guide/calendar.md) that replaces China's. `problems` are warnings.
 */
class Calendar extends Handle {
  constructor(files = [], { complete = false } = {}) {
    const texts = Array.from(files);
    if (complete && texts.length === 0) throw outOfRange('files must begin with a complete calendar');
    const begun = complete ? native.calendarComplete(texts.shift()) : native.calendarChina();
    super(settle(begun));
    this.problems = begun.problems;
    for (const file of texts) {
      const outcome = native.calendarLoad(Handle.of(this), file);
      Handle.replace(this, settle(outcome));
      this.problems.push(...outcome.problems);
    }
  }

  /** The first and the last known day, and the digest of the calendar's text. */
  get range() {
    const { first, last, fingerprint } = settle(native.calendarReach(Handle.of(this)));
    return { first: textOf(first), last: textOf(last), fingerprint };
  }

  /** The calendar's canonical text, from which the fingerprint is computed; `new Calendar([text])` reads this format. */
  get text() {
    return settle(native.calendarText(Handle.of(this)));
  }

  isWorking(day) {
    return settle(native.isWorking(Handle.of(this), dayOf(day))) === 1;
  }

  /** The n-th working day after a day, or before it if n is negative. */
  nthWorkingDay(from, n) {
    return textOf(settle(native.nthWorkingDay(Handle.of(this), dayOf(from), n)));
  }

  /** The same for many days; null where there is no answer. */
  nthWorkingDays(from, n) {
    return textsOf(settle(native.nthWorkingDays(Handle.of(this), numbersOf(from), n)));
  }

  /** The number of working days after `from` up to and including `to`; negative if `to` is earlier. */
  workingDaysBetween(from, to) {
    return settle(native.workingDaysBetween(Handle.of(this), dayOf(from), dayOf(to)));
  }

  /** The last day of a clock such as "notice.public" for each start; null where it is not known. */
  dueDays(clock, from) {
    return textsOf(settle(native.dueDays(Handle.of(this), numbersOf(from), clock)));
  }

  /** When periods end, and why: { from: "2022-05-25", clocks: ["notice.public"] } (see cavel_due in cavel_calendar.h). */
  due(question, language = 'zh') {
    return JSON.parse(settle(native.due(Handle.of(this), JSON.stringify(question), languageOf(language))));
  }
}

/** The deadline rules of the library, with their articles. */
const clocks = (language = 'zh') => JSON.parse(settle(native.clocks(languageOf(language))));

/** Checks a rule pack (rule-pack.schema.json): its canonical JSON, whose hash is the digest by which an announcement binds it. */
const readRulePack = (pack) => settle(native.readRulePack(pack));

/** The canonical JSON of a shipped rule pack, such as "national". */
const shippedRulePack = (name) => settle(native.shippedRulePack(name));

module.exports = { Calendar, clocks, dayOf, readRulePack, shippedRulePack };
