// SPDX-License-Identifier: Apache-2.0
package cavel;

/** Told from time to time by long calls, on the thread that made the call. */
@FunctionalInterface
public interface Progress {
  /**
   * Whether to go on; where not, the call throws a {@link CavelException} named call_cancelled. What this throws stops the
   * call too, and the call throws it.
   */
  boolean proceed(long done, long total);
}
