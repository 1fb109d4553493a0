// SPDX-License-Identifier: Apache-2.0
package cavel;

/** How a fractional sample size is rounded. */
public enum Rounding {
  UP,
  DOWN,
  HALF_UP;

  int code() {
    return ordinal() + 1;
  }
}
