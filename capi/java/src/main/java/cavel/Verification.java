// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.util.List;

/** What the recomputation of an event came to (核验). */
public final class Verification {
  private final boolean agrees;
  private final List<Problem> problems;
  private final String report;

  Verification(boolean agrees, List<Problem> problems, String report) {
    this.agrees = agrees;
    this.problems = problems;
    this.report = report;
  }

  /** Whether everything that could be recomputed is what the files say. */
  public boolean agrees() {
    return agrees;
  }

  /** What differs, with its file and line; empty where it agrees. */
  public List<Problem> problems() {
    return problems;
  }

  /** The report that {@code cavel verify --json} prints. */
  public String report() {
    return report;
  }
}
