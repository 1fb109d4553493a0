// SPDX-License-Identifier: Apache-2.0
package cavel;

/** Counts checks and prints those that fail. */
final class Checks {
  private static long made = 0;
  private static long failed = 0;

  private Checks() {}

  interface Body {
    void run() throws Exception;
  }

  static synchronized void that(boolean holds, String what) {
    ++made;
    if (holds) return;
    ++failed;
    System.out.println("FAILED " + what);
  }

  static void equal(Object found, Object wanted, String what) {
    that(wanted.equals(found), what + ": " + found + ", not " + wanted);
  }

  /** The exception that a body throws, which must be of that type; null if it throws none. */
  static <T extends Throwable> T thrown(Class<T> type, Body body, String what) {
    try {
      body.run();
    } catch (Throwable found) {
      if (type.isInstance(found)) {
        that(true, what);
        return type.cast(found);
      }
      that(false, what + " throws " + found);
      return null;
    }
    that(false, what + " throws nothing");
    return null;
  }

  static long failed() {
    return failed;
  }

  static int summary() {
    System.out.println(made + " checks, " + failed + " failed");
    return failed == 0 && made > 0 ? 0 : 1;
  }
}
