// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample plan announced, drawn, opened, verified; refusals, and changes afterwards. */
final class Events {
  private Events() {}

  static Files papers(Path samples) throws Exception {
    Files papers = new Files();
    for (String name : Arrays.asList("plan.json", "event.json", "officers.csv", "recusals.csv", "catalogue.json", "event-key.txt")) {
      papers.put(name, java.nio.file.Files.readAllBytes(samples.resolve(name)));
    }
    return papers.put("targets.csv", java.nio.file.Files.readAllBytes(samples.resolve("enterprises.csv")));
  }

  static Map<String, String> values(Path samples) throws Exception {
    byte[] secret = java.nio.file.Files.readAllBytes(samples.resolve("secret-of-the-sample.txt"));
    Map<String, String> values = new LinkedHashMap<>();
    values.put("双色球第2022060期", "03 11 17 20 28 33 16");
    values.put("现场掷骰", "12345612345612345612345612345612345612345612345612");
    values.put("区司法局", new String(secret, StandardCharsets.US_ASCII).trim());
    return values;
  }

  static void run(Path samples) throws Exception {
    try (Files papers = papers(samples); Event event = Event.announce(papers)) {
      Checks.that(event.warnings().stream().noneMatch(Problem::isError), "warnings are no errors");
      Checks.that(event.files().paths().contains("public/announcement.txt"), "an announcement");
      long announced = event.files().size();
      CavelException few = Checks.thrown(CavelException.class, () -> event.draw(Collections.emptyMap()), "a draw without values");
      Checks.that(few.problems().size() >= 3 && event.files().size() == announced, "every missing value, and nothing changed");
      Checks.thrown(CavelException.class, () -> event.open(LAST_DAY), "opened before it is drawn");
      stopped(event, samples);
      event.draw(values(samples));
      long drawn = event.files().size();
      Checks.that(drawn > announced, "a draw adds files");
      Checks.thrown(CavelException.class, () -> event.draw(values(samples)), "drawn a second time");
      event.open(LAST_DAY);
      Checks.that(new String(event.files().get("public/sample.csv"), StandardCharsets.UTF_8).contains("metal"), "a sample");
      Report verified = event.verify(Language.EN);
      Checks.that(verified.holds() && verified.problems().isEmpty(), "verified");
      Checks.that(verified.json().startsWith("{\"agrees\":true"), "report");
      later(event, papers);
      same(event, samples);
      changed(event);
      Checks.thrown(CavelException.class, () -> event.declareVoid("太晚"), "void after the draw");
    }
    repaired(samples);
    try (Files papers = papers(samples)) {
      byte[] plan = papers.get("plan.json");
      papers.put("plan.json", Arrays.copyOf(plan, plan.length / 2));
      Checks.that(Checks.thrown(CavelException.class, () -> Event.announce(papers), "half a plan").problems().size() > 0, "why");
      Checks.thrown(CavelException.class, () -> Event.announce(new Files()), "no papers");
    }
    try (Files papers = papers(samples); Event event = Event.announce(papers)) {
      event.declareVoid("彩票停开，随机源无法公布");
      Checks.that(event.verify(Language.ZH).holds(), "a void event is verified");
      Checks.thrown(CavelException.class, () -> event.draw(values(samples)), "a void event is not drawn");
    }
  }

  /** A step that is cancelled, by a return value or an exception, changes nothing and holds no lock. */
  private static void stopped(Event event, Path samples) throws Exception {
    long announced = event.files().size();
    Map<String, String> values = values(samples);
    Options stop = Options.NONE.progress((done, total) -> false);
    Checks.equal(Checks.thrown(CavelException.class, () -> event.draw(values, stop), "a draw that is stopped").name(),
        "call_cancelled", "name");
    RuntimeException own = new IllegalArgumentException("of the caller");
    Options fail = Options.NONE.progress((done, total) -> {
      throw own;
    });
    Checks.that(Checks.thrown(IllegalArgumentException.class, () -> event.draw(values, fail), "thrown in a draw") == own, "same");
    Checks.thrown(IllegalArgumentException.class, () -> event.verify(Language.EN, fail), "thrown in a verification");
    Checks.equal(event.files().size(), announced, "files after that");
    Thread other = new Thread(() -> event.files().size());
    other.start();
    other.join();
  }

  /** Queries of an opened event, and the event that follows it. */
  private static void later(Event event, Files papers) {
    String sample = new String(event.files().get("public/sample.csv"), StandardCharsets.UTF_8);
    String[] row = sample.split("\n")[1].split(",");
    Checks.that(event.ticket(row[0], row[4]).contains(row[6]), "the ticket of who is drawn first");
    Checks.thrown(CavelException.class, () -> event.ticket("no task", row[4]), "no such task");
    byte[] drawn = event.inspectionBaseline();
    LocalDate day = LocalDate.of(2022, 6, 10);
    try (Calendar calendar = Calendar.china(); Files visits = new Files()) {
      Report status = Inspection.publicationReport(drawn, visits, calendar, day, 30, Options.NONE);
      Checks.that(status.holds() && status.json().contains(row[4]), "where every drawn enterprise stands");
      Checks.that(Inspection.validateAll(visits, drawn, null, calendar, day, Options.NONE).isEmpty(), "no visits, no problems");
      visits.put("visit.json", new byte[] {'{'});
      Report wrong = Inspection.publicationReport(drawn, visits, calendar, day, 30, Options.NONE);
      Checks.that(!wrong.holds() && wrong.problems().size() > 0 && wrong.json().contains(row[4]), "a document that is wrong");
      List<Problem> found = Inspection.validateAll(visits, drawn, null, calendar, day, Options.NONE);
      Checks.that(found.get(0).where().contains("visit.json"), "and which");
      try (Files none = new Files(); Files notice = event.publish(none, null, calendar, day, Options.NONE)) {
        Checks.equal(notice.paths(), Arrays.asList("index.html", "results.csv"), "the public notice");
      }
    }
    Report study = Event.simulate(papers, 100, 7, Language.EN, Options.NONE);
    Checks.that(study.holds() && study.json().equals(Event.simulate(papers, 100, 7, Language.EN, Options.NONE.threads(2)).json()),
        "a study is the same for the same seed");
    try (Files next = Files.of(papers.toMap())) {
      CavelException gap = Checks.thrown(CavelException.class, () -> Event.linkPreviousEvent(next, event.files(), "",
          Collections.singletonList(event.files())), "the same number again");
      Checks.equal(gap.name(), "event_number_gap", "name");
      String terms = new String(next.get("event.json"), StandardCharsets.UTF_8);
      next.put("event.json", terms.replaceFirst("\"number\": *1", "\"number\": 2").getBytes(StandardCharsets.UTF_8));
      Event.linkPreviousEvent(next, event.files(), "再次抽查", Collections.singletonList(event.files()));
      try (Event second = Event.announce(next)) {
        String text = new String(second.files().get("public/announcement.txt"), StandardCharsets.UTF_8);
        Checks.that(text.contains("event number 抽取批次: 2"), "the event that follows");
      }
    }
  }

  private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);

  /** A recusal after the draw, a replacement, a longer window; what is refused; the published digests. */
  private static void repaired(Path samples) throws Exception {
    try (Files papers = papers(samples); Event event = Event.announce(papers); Files rosters = new Files()) {
      event.draw(values(samples));
      String[] row = new String(event.files().get("private/drawn/panels.csv"), StandardCharsets.UTF_8).split("\n")[1].split(",");
      rosters.put("recusals.csv", ("officer,target,ground,source,decider,state,requested,decided\n" + row[2] + "," + row[1]
          + ",a,b,c,granted,2022-06-07T09:00:00+08:00,2022-06-07T15:00:00+08:00\n").getBytes(StandardCharsets.UTF_8));
      Event.Decision by = new Event.Decision(LocalDate.of(2022, 6, 8), "回避1号", "局长");
      event.repair(rosters, by, Options.NONE);
      Checks.that(event.files().get("public/change-1/record.sha256").length > 64, "a digest of the repair");
      Checks.thrown(CavelException.class, () -> event.repair(rosters, by, Options.NONE), "nothing to repair");
      Checks.thrown(CavelException.class, () -> event.changeTarget(Event.Change.EXCUSE, row[1], "closed", by, rosters, Options.NONE), "a reserve is left");
      Checks.thrown(CavelException.class, () -> event.changeTarget(Event.Change.RESUME, row[1], "ended", by, rosters, Options.NONE), "not suspended");
      event.changeTarget(Event.Change.REPLACE, row[1], "closed", by, rosters, Options.NONE);
      event.extend("metal", LocalDate.of(2023, 1, 31), "epidemic", by, Options.NONE);
      Checks.thrown(CavelException.class, () -> event.end(LAST_DAY, Options.NONE), "ended before it is opened");
      try (Files kept = Files.of(event.files().toMap()); Event cancelled = new Event(kept)) {
        cancelled.cancel("上级决定", by, Options.NONE);
        Checks.that(cancelled.verify(Language.ZH).json().contains("\"outcome\":\"cancelled\""), "cancelled");
      }
      event.open(LAST_DAY);
      Checks.that(new String(event.files().get("public/change-2/record.json"), StandardCharsets.UTF_8).contains(row[1]), "replaced");
      Checks.that(event.verify(Language.ZH).holds(), "the chain is verified");
      Digest published = Suite.SHA256.hash(event.files().get("public/announcement.txt"));
      List<Digest> none = Collections.emptyList();
      Checks.that(event.verify(published, none, Language.ZH, Options.NONE).holds(), "the published digest");
      Checks.that(!event.verify(Digest.of(new byte[32]), none, Language.ZH, Options.NONE).holds(), "another announcement");
      Checks.that(!event.verify(null, Arrays.asList(published), Language.ZH, Options.NONE).holds(), "no record of the event");
    }
  }

  /** Continuing from kept files gives the same bytes. */
  private static void same(Event event, Path samples) throws Exception {
    try (Files papers = papers(samples); Event first = Event.announce(papers); Files kept = Files.of(first.files().toMap());
        Event again = new Event(kept)) {
      again.draw(values(samples));
      again.open(LAST_DAY);
      Map<String, byte[]> wanted = event.files().toMap();
      Map<String, byte[]> found = again.files().toMap();
      Checks.equal(found.keySet(), wanted.keySet(), "the same files");
      found.forEach((path, bytes) -> Checks.that(Arrays.equals(bytes, wanted.get(path)), "the same bytes of " + path));
    }
  }

  private static void changed(Event event) {
    try (Event other = new Event(event.files())) {
      byte[] sample = other.files().get("public/sample.csv");
      sample[sample.length - 3] ^= 1;
      other.files().put("public/sample.csv", sample);
      Report found = other.verify(Language.ZH);
      Checks.that(!found.holds() && found.problems().get(0).where().contains("sample.csv"), "a changed byte is found");
      Checks.that(found.json().contains("\"difference\""), "and reported");
      Checks.that(event.verify(Language.ZH).holds(), "the copy was changed alone");
    }
  }
}
