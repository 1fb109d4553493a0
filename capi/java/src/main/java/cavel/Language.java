// SPDX-License-Identifier: Apache-2.0
package cavel;

/** Languages of texts for people. */
public enum Language {
  ZH,
  EN;

  int code() {
    return this == ZH ? 1 : 2;
  }
}
