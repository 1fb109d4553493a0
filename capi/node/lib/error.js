// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native } = require('./native');

const NAME = 1;
const MESSAGE = { zh: 6, en: 7 };

/** One text of a fault; … stands for the details, which only a problem knows. */
function faultText(code, which) {
  const { status, value } = native.faultText(code, which);
  return status === 0 ? value.replace(/\{[a-z]+\}/g, '…') : String(code);
}

/** A call was refused: the number of the fault, its stable name, and every problem that was found. */
class CavelError extends Error {
  constructor(code, problems) {
    super();
    const hidden = (value) => ({ value, configurable: true, writable: true });
    this.code = code;
    this.problems = problems;
    Object.defineProperties(this, { name: hidden(faultText(code, NAME)), message: hidden(this.messageIn('en')) });
    Error.captureStackTrace?.(this, CavelError);
  }

  /** What is wrong, in "zh" or "en". */
  messageIn(language) {
    const key = language === 'zh' ? 'messageZh' : 'messageEn';
    const texts = this.problems.filter((problem) => problem.isError).map((problem) => problem[key]);
    return texts.join(language === 'zh' ? '；' : '; ') || faultText(this.code, MESSAGE[language === 'zh' ? 'zh' : 'en']);
  }
}

/** The value of a call, or the exception that its status means. `answers` are statuses that come with an answer. */
function settle({ status, problems, value }, answers = () => false) {
  if (status !== 0 && !answers(status, value)) throw new CavelError(status, problems);
  return value;
}

module.exports = { CavelError, settle };
