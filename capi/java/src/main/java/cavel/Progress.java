// SPDX-License-Identifier: Apache-2.0
package cavel;

/** Called from time to time by long calls, on the thread that made the call. */
@FunctionalInterface
public interface Progress {
  /**
   * Whether to continue; if not, the call throws a {@link CavelException} named call_cancelled. An exception here stops the
   * call too, which rethrows it.
   *
   * <p>{@code done} of the {@code total} pieces of work known so far are done. {@code total} may grow, and is more
   * than {@code done} until the last report.
   *
   * <p>This must not use the objects that the call uses, not even to read: the event that is drawn, its files, papers, visits,
   * the calendar. That throws {@link IllegalStateException}; what the call copies first, such as rosters, may be used. Nor may it
   * wait for another thread that uses the event or the files, which waits for the call. It may close them, which takes effect
   * after the call.
   *
   * @param done pieces of work that are done
   * @param total pieces of work known, above 0
   */
  boolean proceed(long done, long total);
}
