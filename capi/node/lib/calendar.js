// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native, languageOf, bytesOf } = require('./native');
const { settle } = require('./error');
const { Handle } = require('./handle');

const UNANSWERED = -(2 ** 31);

/** Days are texts such as 2022-06-01, or what writes itself so (Temporal.PlainDate). */
const dayOf = (day) => settle(native.parseDay(String(day)));
const textOf = (day) => settle(native.formatDay(day));

/** The statutory calendar of China, with the notices or local calendars in `files` laid over it. */
class Calendar extends Handle {
  constructor(files = []) {
    super(settle(native.calendarChina()));
    for (const file of files) Handle.replace(this, settle(native.calendarLoad(Handle.of(this), file)));
  }

  /** The first and last day that are known, and the digest of the calendar's text. */
  get reach() {
    const { first, last, fingerprint } = settle(native.calendarReach(Handle.of(this)));
    return { first: textOf(first), last: textOf(last), fingerprint };
  }

  isWorking(day) {
    return settle(native.isWorking(Handle.of(this), dayOf(day))) === 1;
  }

  /** The n-th working day after a day, or before it where n is negative. */
  nthWorkingDay(from, n) {
    return textOf(settle(native.nthWorkingDay(Handle.of(this), dayOf(from), n)));
  }

  /** The same for many days; null where there is no answer. */
  nthWorkingDays(from, n) {
    const days = bytesOf(Int32Array.from(from, dayOf));
    const found = settle(native.nthWorkingDays(Handle.of(this), days, n));
    const numbers = new Int32Array(found.buffer.slice(found.byteOffset, found.byteOffset + found.byteLength));
    return Array.from(numbers, (day) => (day === UNANSWERED ? null : textOf(day)));
  }

  /** How many working days lie after `from` and not after `to`; negative where `to` is earlier. */
  workingDaysBetween(from, to) {
    return settle(native.workingDaysBetween(Handle.of(this), dayOf(from), dayOf(to)));
  }

  /** When periods end, and why: { from: "2022-05-25", clocks: ["seed.public"] } (see cavel_due in cavel.h). */
  due(question, language = 'zh') {
    return JSON.parse(settle(native.due(Handle.of(this), JSON.stringify(question), languageOf(language))));
  }
}

/** Every rule that the document of a visit breaks, as of a day; an empty list where none. */
function check(inspection, event, calendar, day, catalogue = null) {
  const outcome = native.check(inspection, event, catalogue, Handle.of(calendar), dayOf(day));
  settle(outcome, () => outcome.problems.length !== 0);
  return outcome.problems;
}

module.exports = { Calendar, check };
