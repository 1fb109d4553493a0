// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native } = require('./native');

/** Something of the library's: freed by close(), at the end of a `using`, or when nothing refers to it any more. */
class Handle {
  #held;

  constructor(held) {
    this.#held = held;
  }

  /** What native calls take; a closed one they refuse. */
  static of(handle) {
    return handle.#held;
  }

  /** Puts another in the place of what is held. */
  static replace(handle, held) {
    handle.close();
    handle.#held = held;
  }

  close() {
    native.close(this.#held);
  }
}

if (Symbol.dispose) {
  Object.defineProperty(Handle.prototype, Symbol.dispose, {
    value() {
      this.close();
    },
  });
}

module.exports = { Handle };
