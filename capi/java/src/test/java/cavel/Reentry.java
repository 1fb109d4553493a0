// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A progress callback must not use what its call uses; it may use everything else. */
final class Reentry {
  private static final LocalDate DAY = LocalDate.of(2022, 9, 30);

  private interface Long {
    void call(Options options) throws Exception;
  }

  private Reentry() {}

  static void run(Path samples) throws Exception {
    Map<String, String> values = Events.values(samples);
    try (Files papers = Events.papers(samples); Event event = Event.announce(papers); Calendar calendar = Calendar.china();
        Files visits = new Files(); Files none = new Files()) {
      Map<String, Checks.Body> ofEvent = new LinkedHashMap<>();
      ofEvent.put("put", () -> event.files().put("a", new byte[1]));
      ofEvent.put("add", () -> event.files().add(papers));
      ofEvent.put("get", () -> event.files().get("public/announcement.txt"));
      ofEvent.put("paths", () -> event.files().paths());
      ofEvent.put("draw", () -> event.draw(values));
      ofEvent.put("verify", () -> event.verify(Language.EN));
      ofEvent.put("copy", () -> new Event(event.files()));
      long announced = event.files().size();
      for (Map.Entry<String, Checks.Body> one : ofEvent.entrySet()) {
        refused(options -> event.draw(values, options), one.getValue(), one.getKey() + " in a draw");
        refused(options -> event.verify(Language.EN, options), one.getValue(), one.getKey() + " in a verification");
      }
      Checks.equal(event.files().size(), announced, "files after that");
      refused(options -> Event.announce(papers, false, options), () -> papers.put("a", new byte[1]), "papers announced");
      refused(options -> Event.simulate(papers, 100, 1, Language.EN, options), () -> papers.size(), "papers studied");

      event.draw(values, Options.NONE.progress((done, total) -> {
        none.put("a", new byte[] {1});  // of no call
        return papers.size() > 0 && calendar.isWorking(DAY);
      }));
      event.open(LocalDate.of(2022, 12, 31));
      byte[] drawn = event.inspectionBaseline();
      visits.put("visit.json", new byte[] {'{'});
      refused(options -> Inspection.validateAll(visits, drawn, null, calendar, DAY, options), () -> calendar.isWorking(DAY),
          "the calendar of a check");
      refused(options -> Inspection.validateAll(visits, drawn, null, calendar, DAY, options), () -> visits.put("b", new byte[1]),
          "the visits of a check");
      refused(options -> Inspection.publicationReport(drawn, visits, calendar, DAY, 7, options), () -> calendar.with("{}"),
          "the calendar of a status");
      try (Files noVisits = new Files()) {
        refused(options -> event.publish(noVisits, null, calendar, DAY, options), () -> event.files().put("a", new byte[1]),
            "the event of a notice");
        try (Files notice = event.publish(noVisits, null, calendar, DAY, Options.NONE)) {
          Checks.that(notice.warnings().stream().noneMatch(Problem::isError), "what was noticed");
        }
      }
      closed(papers);
      Checks.that(event.verify(Language.EN).holds(), "and the event is whole");
    }
  }

  /** The call throws the exception that its progress callback got. */
  private static void refused(Long call, Checks.Body body, String what) {
    boolean[] called = {false};
    Options options = Options.NONE.progress((done, total) -> {
      called[0] = true;
      try {
        body.run();
      } catch (RuntimeException thrown) {
        throw thrown;
      } catch (Exception thrown) {
        throw new AssertionError(thrown);
      }
      return true;
    });
    IllegalStateException found = Checks.thrown(IllegalStateException.class, () -> call.call(options), what);
    Checks.that(called[0] && found != null && found.getMessage().contains("progress"), what + ": " + found);
  }

  /** A close() in a progress takes effect after the call. */
  private static void closed(Files papers) {
    Event event = Event.announce(papers);
    Checks.that(!event.verify(Language.EN, Options.NONE.progress((done, total) -> {
      event.close();
      return true;
    })).json().isEmpty(), "an answer all the same");
    Checks.thrown(IllegalStateException.class, () -> event.draw(Collections.emptyMap()), "closed behind the call");
  }
}
