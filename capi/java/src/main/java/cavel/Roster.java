// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Pointer;
import java.util.List;

/** The counts of a roster (名录库): its rows, how many can be drawn, and the problems of the others. */
public final class Roster {
  private final long rows;
  private final long usable;
  private final List<Problem> problems;

  private Roster(long rows, long usable, List<Problem> problems) {
    this.rows = rows;
    this.usable = usable;
    this.problems = problems;
  }

  private interface Reader {
    int call(byte[] csv, long size, Pointer options, long[] rows, long[] usable, long[] problems);
  }

  /** Reads enterprises (检查对象名录库, CSV); a file that cannot be used at all is refused. */
  public static Roster targets(byte[] csv) {
    return targets(csv, null, null);
  }

  /** The same; plan.json gives the id rule, event.json the codes that the office confirmed. Either may be null. */
  public static Roster targets(byte[] csv, byte[] plan, byte[] terms) {
    return of(csv, (text, size, given, rows, usable, problems) -> CLibrary.cavel_check_targets(text, size, plan, plan == null ? 0 : plan.length,
        terms, terms == null ? 0 : terms.length, given, rows, usable, problems));
  }

  /** Reads officers (执法检查人员名录库, CSV); a file that cannot be used at all is refused. */
  public static Roster officers(byte[] csv) {
    return of(csv, CLibrary::cavel_check_officers);
  }

  private static Roster of(byte[] csv, Reader reader) {
    long[] rows = new long[1];
    long[] usable = new long[1];
    List<Problem> problems = Call.warnings(list -> reader.call(csv, csv.length, null, rows, usable, list));
    return new Roster(rows[0], usable[0], problems);
  }

  /** Rows of data. */
  public long rows() {
    return rows;
  }

  /** Rows that can be drawn. */
  public long usable() {
    return usable;
  }

  /** Every problem with its row, field, value and remedy. */
  public List<Problem> problems() {
    return problems;
  }
}
