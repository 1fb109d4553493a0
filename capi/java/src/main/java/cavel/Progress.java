// SPDX-License-Identifier: Apache-2.0
package cavel;

/** Told from time to time by long calls, on the thread that made the call. */
@FunctionalInterface
public interface Progress {
  /**
   * Whether to go on; where not, the call throws a {@link CavelException} named call_cancelled. What this throws stops the
   * call too, and the call throws it. This must not use the objects that the call uses, such as the event that is drawn, its
   * files or the calendar: that throws {@link IllegalStateException}. Nor may it wait for another thread that uses them, which
   * waits for the call. It may close them, which takes effect behind the call.
   */
  boolean proceed(long done, long total);
}
