// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.util.List;

/** An answer as a JSON document, canonical, and what is wrong with what it is about. */
public final class Report {
  private final boolean holds;
  private final List<Problem> problems;
  private final String json;

  private Report(boolean holds, List<Problem> problems, String json) {
    this.holds = holds;
    this.problems = problems;
    this.json = json;
  }

  /** A function that writes a report, also where its status is a fault. */
  interface Source {
    int call(long[] report, long[] problems);
  }

  static Report of(Source source) {
    long[] made = new long[1];
    Call call = Call.answered(problems -> source.call(made, problems));
    if (made[0] == 0) throw call.exception();
    return new Report(call.status == 0, call.problems, Call.text(Call.pointer(made)));
  }

  /** Whether nothing is wrong: the verification agrees, officers suffice, every document can be read. */
  public boolean holds() {
    return holds;
  }

  /** What is wrong, with its file and line; also what was noticed and forbids nothing. */
  public List<Problem> problems() {
    return problems;
  }

  /** What the program prints with {@code --json}. */
  public String json() {
    return json;
  }
}
