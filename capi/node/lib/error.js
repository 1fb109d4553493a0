// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native } = require('./native');

const NAME = 1;
const MESSAGE = { zh: 6, en: 7 };

/** One text of a fault; … replaces the details, which only a problem has. */
function faultText(code, which) {
  const { status, value } = native.faultText(code, which);
  return status === 0 ? value.replace(/\{[a-z]+\}/g, '…') : String(code);
}

/** The error of a call that failed: the number of the fault, its stable name, and every problem that was found. */
class CavelError extends Error {
  constructor(code, problems) {
    super();
    const hidden = (value) => ({ value, configurable: true, writable: true });
    this.code = code;
    this.problems = problems;
    Object.defineProperties(this, { name: hidden(faultText(code, NAME)), message: hidden(this.messageIn('en')) });
    Error.captureStackTrace?.(this, CavelError);
  }

  /** The message in "zh" or "en". */
  messageIn(language) {
    const key = language === 'zh' ? 'messageZh' : 'messageEn';
    const texts = this.problems.filter((problem) => problem.isError).map((problem) => problem[key]);
    return texts.join(language === 'zh' ? '；' : '; ') || faultText(this.code, MESSAGE[language === 'zh' ? 'zh' : 'en']);
  }
}

/** The value of a call, or the exception for its status. `answers` are statuses that come with a value. */
function settle({ status, problems, value }, answers = () => false) {
  if (status !== 0 && !answers(status, value)) throw new CavelError(status, problems);
  return value;
}

module.exports = { CavelError, settle };
