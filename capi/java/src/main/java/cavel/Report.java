// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.util.List;

/** A result as a canonical JSON document, and the problems of its subject. */
public final class Report {
  private final boolean holds;
  private final List<Problem> problems;
  private final String json;

  private Report(boolean holds, List<Problem> problems, String json) {
    this.holds = holds;
    this.problems = problems;
    this.json = json;
  }

  /** A function that writes a report even if its status is a fault. */
  interface Source {
    int call(long[] report, long[] problems);
  }

  static Report of(Source source) {
    long[] made = new long[1];
    Call call = Call.answered(problems -> source.call(made, problems));
    if (made[0] == 0) throw call.exception();
    return new Report(call.status == 0, call.problems, Call.text(Call.pointer(made)));
  }

  /** Whether there is no problem: the verification agrees, there are enough officers, every document can be read. */
  public boolean holds() {
    return holds;
  }

  /** Problems and warnings, with their files and lines. */
  public List<Problem> problems() {
    return problems;
  }

  /** What the program prints with {@code --json}. */
  public String json() {
    return json;
  }
}
