// SPDX-License-Identifier: Apache-2.0
'use strict';

const { native } = require('./native');

/** An object of the library, freed by close(), at the end of a `using`, or when nothing refers to it any more. */
class Handle {
  #held;

  constructor(held) {
    this.#held = held;
  }

  /** The argument for native calls, which refuse a closed one. */
  static of(handle) {
    return handle.#held;
  }

  /** Replaces the object that is held. */
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
