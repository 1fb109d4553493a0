// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.time.LocalDate;
import java.util.List;

/** The document of a visit (检查文书). */
public final class Inspection {
  private Inspection() {}

  /**
   * Every rule that a document breaks as of a day, with its article and remedy; empty if none. A fault of the call
   * itself, such as an impossible day, is thrown.
   */
  public static List<Problem> validate(byte[] inspection, byte[] event, Calendar calendar, LocalDate day) {
    return validate(inspection, event, null, calendar, day);
  }

  /** The same with other check items than those of the notice of 2022. */
  public static List<Problem> validate(byte[] inspection, byte[] event, byte[] catalogue, Calendar calendar, LocalDate day) {
    return calendar.handle().with(known -> Call.found(problems -> CLibrary.cavel_validate_inspection(inspection, inspection.length,
        event, event.length, catalogue, catalogue == null ? 0 : catalogue.length, known, Day.number(day), problems)));
  }

  /** Every rule that documents break, each by itself and all together (corrections, duplicate visits). */
  public static List<Problem> validateAll(Files inspections, byte[] event, byte[] catalogue, Calendar calendar, LocalDate day,
      Options options) {
    return options.with(given -> calendar.handle().with(known -> inspections.read(visits -> Call.found(
        problems -> CLibrary.cavel_validate_inspections(visits, event, event.length, catalogue, catalogue == null ? 0 : catalogue.length,
            known, Day.number(day), given, problems)))));
  }

  /**
   * The state of every drawn enterprise at the end of a day, totals and rates, and what falls due within {@code ahead}
   * days: what {@code cavel status --json} prints. Does not hold if a document is wrong; that document is left out.
   */
  public static Report publicationReport(byte[] event, Files inspections, Calendar calendar, LocalDate day, int ahead, Options options) {
    return options.with(given -> calendar.handle().with(known -> inspections.read(visits -> Report.of(
        (report, problems) -> CLibrary.cavel_publication_report(event, event.length, visits, known, Day.number(day), ahead, given, report,
            problems)))));
  }
}
