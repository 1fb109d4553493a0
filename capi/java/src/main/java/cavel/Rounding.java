// SPDX-License-Identifier: Apache-2.0
package cavel;

/** How a sample size that is not whole becomes whole. */
public enum Rounding {
  UP,
  DOWN,
  HALF_UP;

  int code() {
    return ordinal() + 1;
  }
}
