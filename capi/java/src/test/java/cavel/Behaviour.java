// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the vectors do not cover: exceptions, closed handles, days, inspections, text, progress. */
final class Behaviour {
  private static final Digest ZERO = Digest.of(new byte[32]);

  private Behaviour() {}

  static void run(Path samples) throws Exception {
    exceptions();
    closed();
    text();
    days();
    deadlines();
    inspections(samples.resolve("inspections"));
    progress();
    options();
    rosters(samples);
    values();
  }

  private static void exceptions() {
    CavelException refused = Checks.thrown(CavelException.class, () -> CreditCode.check("91410381MA03FYB00K"), "a wrong code");
    Checks.equal(refused.name(), "credit_code_check", "name");
    Checks.equal(refused.code(), 150, "code");
    Checks.that(refused.message(Language.ZH).contains("校验码"), "message in Chinese");
    Problem one = refused.problems().get(0);
    Checks.that(!one.remedy(Language.EN).isEmpty() && !one.remedy(Language.ZH).isEmpty(), "remedies");
    Checks.that(one.isError() && one.code() == Fault.CREDIT_CODE_CHECK && one.article().contains("32100"), "a problem in full");
    Checks.thrown(UnsupportedOperationException.class, () -> refused.problems().clear(), "a list of problems is immutable");
    CavelException again = Checks.thrown(CavelException.class, () -> CreditCode.check("91410381MA03FYB00K"), "again");
    CavelException other = Checks.thrown(CavelException.class, () -> CreditCode.check("91410381MA03FYB00L"), "another");
    Checks.that(one.equals(again.problems().get(0)) && one.hashCode() == again.problems().get(0).hashCode(), "equal problems");
    Checks.that(!one.equals(other.problems().get(0)), "different problems");
    Lot lot = new Lot(Suite.SM3, ZERO);
    Selection drawn = lot.select(Arrays.asList("a", "b", "c"), 1, 1);
    Selection same = lot.select(Arrays.asList("a", "b", "c"), 1, 1);
    Checks.that(drawn.equals(same) && drawn.hashCode() == same.hashCode(), "equal selections");
    Checks.that(!drawn.equals(lot.select(Arrays.asList("a", "b", "c"), 2, 0)), "a reserve is no sample");
    Checks.equal(drawn.sample().get(0), same.sample().get(0), "equal ids");
    Checks.that(!drawn.sample().get(0).equals(drawn.reserve().get(0)), "different ids");
    Checks.equal(Sector.of("C3311"), Sector.of("3311"), "equal sectors");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.CHINA);
      Checks.that(refused.toString().contains("校验码"), "in Chinese under a Chinese locale");
      Locale.setDefault(Locale.forLanguageTag("tr"));
      Checks.that(refused.toString().contains("check"), "in English elsewhere");
    } finally {
      Locale.setDefault(before);
    }
    CavelException day = Checks.thrown(CavelException.class, () -> Day.parse("2022-02-30"), "no such day");
    Checks.that(day.name().equals("date_not_a_day") && day.problems().get(0).value().equals("2022-02-30"), "with its problems");
    for (int code = 0; code < 1200; ++code) {
      CavelException bare = new CavelException(code, Collections.emptyList());
      Checks.that(!(bare.message(Language.EN) + bare.message(Language.ZH)).matches(".*[{}].*"), "no gap in braces in " + code);
    }
    Checks.that(new CavelException(141, Collections.emptyList()).message(Language.EN).contains("…"), "an ellipsis for details");
    List<String> ids = Arrays.asList("a", " b", "c", "");
    CavelException both = Checks.thrown(CavelException.class, () -> new Lot(Suite.SM3, ZERO).select(ids, 1, 0), "wrong ids");
    Checks.equal(both.problems().size(), 2, "all problems, not the first");
    Checks.thrown(IllegalArgumentException.class, () -> new Lot(Suite.SM3, ZERO).select(ids, -1, 0), "a count under 0");
    Checks.thrown(IllegalArgumentException.class, () -> Digest.of(new byte[31]), "31 bytes");
    Checks.thrown(NullPointerException.class, () -> Suite.SM3.hash(null), "null");
  }

  private static void closed() {
    Selector selector = new Lot(Suite.SM3, ZERO).selector(1, 0);
    selector.push(Arrays.asList("a", "b"));
    Checks.equal(selector.finish().sample().size(), 1, "finished");
    CavelException ended = Checks.thrown(CavelException.class, () -> selector.push(Arrays.asList("c")), "fed after the end");
    Checks.equal(ended.name(), "handle_used", "the library's own refusal");
    selector.close();
    selector.close();
    Checks.thrown(IllegalStateException.class, selector::finish, "finish after close");
    Calendar calendar = Calendar.china();
    calendar.close();
    Checks.thrown(IllegalStateException.class, () -> calendar.isWorking(LocalDate.of(2022, 6, 1)), "a closed calendar");
    Checks.thrown(IllegalStateException.class, () -> calendar.with("{}"), "a calendar over a closed one");
    Files files = new Files();
    files.close();
    Checks.thrown(IllegalStateException.class, files::paths, "closed files");
    Checks.thrown(IllegalStateException.class, () -> new Files().add(files), "closed files added");
    Checks.thrown(IllegalStateException.class, () -> Event.announce(files), "closed papers announced");
  }

  /** Text is UTF-8 whatever file.encoding says; Main is run under several. */
  private static void text() {
    try (Files files = new Files()) {
      String path = "公开/签组-𠮷.txt";
      byte[] bytes = {0, 1, -1, 0};
      files.put(path, bytes).put("a", new byte[0]);
      Checks.equal(files.paths(), Arrays.asList("a", path), "paths");
      Checks.that(Arrays.equals(files.get(path), bytes) && files.get("a").length == 0, "bytes as they were put");
      files.put("a", bytes).add(files);
      Checks.that(files.size() == 2 && Arrays.equals(files.toMap().get("a"), bytes), "put again");
      Checks.equal(Checks.thrown(CavelException.class, () -> files.get("b"), "no file").name(), "path_missing", "name");
      Checks.thrown(CavelException.class, () -> files.put("../a", bytes), "a path upwards");
    }
    Lot lot = new Lot(Suite.SHA256, ZERO);
    String zeros = String.join("", Collections.nCopies(64, "0"));
    Checks.equal(lot.ticket("企业𠮷"), Suite.SHA256.hash((zeros + "企业𠮷").getBytes(StandardCharsets.UTF_8)), "ticket by hand");
    CavelException half = Checks.thrown(CavelException.class,
        () -> lot.select(Arrays.asList("a", "b\uD842", "?"), 1, 0), "half of a surrogate pair");
    Checks.equal(half.name(), "text_not_utf8", "refused, not made a question mark");
    List<String> ids = Arrays.asList("a", "企业", "𠮷", "é");
    List<String> back = new ArrayList<>();
    Ids.of(ids).forEach(back::add);
    Checks.equal(back, ids, "ids there and back");
    Checks.thrown(java.util.NoSuchElementException.class, () -> Ids.of(Collections.emptyList()).iterator().next(), "no ids");
    Checks.equal(lot.select(Collections.emptyList(), 3, 3).sample().size(), 0, "nothing from nothing");
  }

  /** The deadlines of capi/tests/deadline.c, member by member. */
  private static void deadlines() {
    LocalDate may = LocalDate.of(2022, 5, 25);
    try (Calendar calendar = Calendar.china()) {
      Deadline.Question asked = Deadline.Question.clock("notice.public", LocalDate.of(2022, 9, 28));
      Deadline notice = calendar.deadline(asked);
      LocalDate last = LocalDate.of(2022, 10, 10);
      Checks.that(notice.status() == Deadline.Status.CONFIRMED && !notice.reason().isPresent(), "confirmed");
      Checks.that(notice.lastDay().get().equals(last) && notice.notBefore().get().equals(last), "the last day");
      Checks.that(!notice.nominal().isPresent() && !notice.asOf().isPresent() && !notice.noticeYear().isPresent(), "nothing else");
      Checks.equal(notice.end().get(), java.time.Instant.parse("2022-10-10T16:00:00Z"), "too late from midnight on");
      Checks.that(notice.days() == 5 && notice.unit() == Deadline.Unit.WORKING_DAYS, "five working days");
      Checks.that(notice.clock().equals("notice.public") && notice.from().equals(LocalDate.of(2022, 9, 28)), "the question");
      Checks.equal(notice.calendar(), calendar.fingerprint(), "the calendar");
      Checks.equal(notice.evidence().size(), 7, "National Day");
      Deadline.Evidence first = notice.evidence().get(0);
      Checks.that(first.day().equals(LocalDate.of(2022, 10, 3)) && !first.isWorking(), "a day off");
      Checks.that(first.issued().get().equals(LocalDate.of(2021, 10, 25)) && !first.notice().isEmpty(), "by a notice");
      Checks.that(first.holiday().equals("国庆节") && notice.evidence().get(6).isWorking(), "and a day that is worked");
      Checks.that(notice.equals(calendar.deadline(asked)) && notice.hashCode() == calendar.deadline(asked).hashCode(), "equal");

      Deadline.Question three = Deadline.Question.days(3, Deadline.Unit.CALENDAR_DAYS, may).closes(java.time.LocalTime.of(17, 30));
      Deadline rolled = calendar.deadline(three);
      Checks.equal(rolled.nominal().get(), LocalDate.of(2022, 5, 28), "a Saturday");
      Checks.equal(rolled.end().get(), java.time.Instant.parse("2022-05-30T09:30:00Z"), "closed on Monday");
      Checks.that(rolled.clock().isEmpty() && !rolled.equals(notice), "a bare period");
      Deadline.Question then = Deadline.Question.days(3, Deadline.Unit.WORKING_DAYS, may).asOf(LocalDate.of(2021, 10, 1));
      Deadline waits = calendar.deadline(then);
      Checks.that(waits.status() == Deadline.Status.NEEDS_NOTICE && waits.noticeYear().getAsInt() == 2022, "a notice is awaited");
      Checks.that(waits.reason().getAsInt() == Fault.CALENDAR_NEEDS_NOTICE && !waits.end().isPresent(), "and the reason");
      Checks.that(waits.asOf().get().equals(LocalDate.of(2021, 10, 1)) && !waits.lastDay().isPresent(), "as of that day");
      Checks.that(calendar.deadline(then.provisional()).status() == Deadline.Status.PROVISIONAL, "assumed");
      Checks.thrown(CavelException.class, () -> calendar.deadline(Deadline.Question.clock("no.clock", may)), "no such clock");
    }
  }

  private static void days() {
    LocalDate day = LocalDate.of(2022, 5, 25);
    try (Calendar calendar = Calendar.china()) {
      Checks.equal(calendar.nthWorkingDay(day, 5), LocalDate.of(2022, 6, 1), "five working days");
      Checks.equal(calendar.nthWorkingDay(LocalDate.of(2022, 6, 1), -5), day, "and back");
      Checks.equal(calendar.workingDaysBetween(day, LocalDate.of(2022, 6, 1)), 5, "counted");
      Checks.that(!calendar.isWorking(LocalDate.of(2022, 6, 3)) && calendar.isWorking(day), "Dragon Boat Festival");
      int[] many = calendar.nthWorkingDays(new int[] {(int) day.toEpochDay(), 1 << 30}, 5);
      Checks.that(many[0] == day.toEpochDay() + 7 && many[1] == Integer.MIN_VALUE, "many at once");
      Checks.that(calendar.first().isBefore(day) && calendar.last().isAfter(day), "reach");
      Checks.that(calendar.due("{\"from\":\"2022-05-25\",\"clocks\":[\"notice.public\"]}", Language.ZH)
          .contains(calendar.fingerprint().toString()), "a deadline names its calendar");
      int[] due = calendar.dueDays("notice.public", new int[] {(int) day.toEpochDay(), 1 << 30});
      Checks.that(due[0] == day.toEpochDay() + 7 && due[1] == Integer.MIN_VALUE, "many deadlines at once");
      Checks.thrown(CavelException.class, () -> calendar.dueDays("no.clock", due), "no such clock");
      Checks.that(Calendar.clocks(Language.EN).contains("\"notice.public\""), "clocks");
      RulePack national = RulePack.shipped("national");
      Checks.equal(RulePack.read(Utf8.encode(national.json())).json(), national.json(), "a rule pack written and read");
      Checks.thrown(CavelException.class, () -> RulePack.shipped("natoinal"), "no such rule pack");
      Checks.thrown(CavelException.class, () -> RulePack.read(new byte[] {123}), "a rule pack that is not JSON");
      try (Calendar again = Calendar.load(calendar.text())) {
        Checks.equal(again.fingerprint(), calendar.fingerprint(), "a calendar written and read");
      }
      Checks.equal(Suite.SHA256.hash(calendar.text().getBytes(StandardCharsets.UTF_8)), calendar.fingerprint(), "fingerprint");
      Checks.thrown(CavelException.class, () -> calendar.nthWorkingDay(calendar.last(), 1), "beyond the last notice");
      Checks.thrown(CavelException.class, () -> calendar.due("{", Language.EN), "a question that is not JSON");
      Checks.thrown(CavelException.class, () -> calendar.with("a calendar"), "a notice that is none");
      CavelException late = Checks.thrown(CavelException.class, () -> calendar.isWorking(LocalDate.of(2099, 1, 1)), "too late");
      Checks.that(late.problems().get(0).value().equals("2099-01-01"), "which day");
      Checks.that(calendar.warnings().isEmpty(), "nothing was noticed");
      // Issued after a day that it arranges: fault 722, a warning.
      try (Calendar next = calendar.with("cavel calendar 1\ncontinues 全国\nnotice 国办发明电〔2026〕99号 2027-02-05 2027 incomplete\n"
          + "off 元旦 2027-01-01\n"); Calendar again = Calendar.load(next.text())) {
        for (Calendar one : Arrays.asList(next, again)) {
          Checks.that(one.warnings().size() == 1 && one.warnings().get(0).code() == 722 && !one.warnings().get(0).isError(),
              "a warning of a calendar");
        }
      }
    }
    Checks.thrown(CavelException.class, () -> Calendar.load(""), "an empty calendar");
    Checks.equal(Day.parse("2022-06-01"), LocalDate.of(2022, 6, 1), "day read");
    Checks.equal(Day.format(LocalDate.of(2022, 6, 1)), "2022-06-01", "day written");
    Checks.thrown(CavelException.class, () -> Day.format(LocalDate.of(10000, 1, 1)), "a day out of range");
  }

  private static void inspections(Path folder) throws Exception {
    byte[] event = java.nio.file.Files.readAllBytes(folder.resolve("event.json"));
    String index = new String(java.nio.file.Files.readAllBytes(folder.resolve("index.json")), StandardCharsets.UTF_8);
    Matcher entry = Pattern.compile("\\{[^{}]*\\}").matcher(index);
    int seen = 0;
    try (Calendar calendar = Calendar.china()) {
      for (; entry.find(); ++seen) {
        byte[] document = java.nio.file.Files.readAllBytes(folder.resolve(member("file", entry.group())));
        List<Problem> found = Inspection.validate(document, event, calendar, LocalDate.parse(member("day", entry.group())));
        Matcher rules = Pattern.compile("\"rules\": *\\[([^\\]]*)\\]").matcher(entry.group());
        Checks.that(rules.find(), "rules of " + entry.group());
        List<String> wanted = new ArrayList<>();
        for (Matcher name = Pattern.compile("\"(\\w+)\"").matcher(rules.group(1)); name.find(); ) wanted.add(name.group(1));
        Object[] names = found.stream().map(Problem::name).distinct().sorted().toArray();
        Checks.that(Arrays.equals(names, wanted.stream().distinct().sorted().toArray()), "rules broken by " + entry.group());
      }
      Checks.equal(seen, index.split("\"file\":", -1).length - 1, "inspections of the index");
      Checks.that(Inspection.validate(new byte[0], event, calendar, LocalDate.of(2022, 6, 1)).size() > 0, "an empty document");
      try (Files visits = new Files()) {
        wrongCalls(visits.put("good.json", java.nio.file.Files.readAllBytes(folder.resolve("good.json"))), event, calendar);
      }
    }
  }

  /** A fault of the call is not a broken rule of a visit. */
  private static void wrongCalls(Files visits, byte[] event, Calendar calendar) {
    LocalDate day = LocalDate.of(2022, 9, 30);
    LocalDate early = LocalDate.of(1, 1, 1);
    List<Options> wrong = Arrays.asList(Options.NONE.kernel("abacus"), Options.NONE.threads(257),
        Options.NONE.progress((done, total) -> false));
    List<String> names = new ArrayList<>();
    for (Options each : wrong) {
      CavelException refused = Checks.thrown(CavelException.class,
          () -> Inspection.validateAll(visits, event, null, calendar, day, each), "a wrong call");
      if (refused != null) names.add(refused.name());
    }
    Checks.equal(names, Arrays.asList("argument_options", "argument_options", "call_cancelled"), "what is wrong");
    Checks.thrown(CavelException.class, () -> Inspection.validate(visits.get("good.json"), event, calendar, early), "no such day");
    Checks.thrown(CavelException.class, () -> Inspection.validateAll(visits, event, null, calendar, early, Options.NONE), "nor here");
    long[] first = {-1, -1};
    Inspection.publicationReport(event, visits, calendar, day, 7, Options.NONE.progress((done, total) -> {
      if (first[0] < 0) first[0] = done;
      if (first[1] < 0) first[1] = total;
      return true;
    }));
    Checks.that(first[0] == 0 && first[1] == 1, "the first progress has nothing done, of something");
  }

  private static String member(String name, String object) {
    Matcher found = Pattern.compile("\"" + name + "\": *\"([^\"]*)\"").matcher(object);
    if (!found.find()) throw new AssertionError(name + " is not in " + object);
    return found.group(1);
  }

  private static void progress() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 300_000; ++i) many.add("id-" + i);
    Ids ids = Ids.of(many);
    Lot lot = new Lot(Suite.SHA256, ZERO);
    Thread here = Thread.currentThread();
    long[] calls = {0, 0};
    lot.select(ids, 10, 0, Options.NONE.progress((done, total) -> {
      Checks.that(Thread.currentThread() == here && done <= total, "called on the thread that calls");
      ++calls[0];
      calls[1] = total;
      return true;
    }));
    Checks.that(calls[0] > 1 && calls[1] > 0, "called more than once");
    Checks.equal(Checks.thrown(CavelException.class, () -> lot.select(ids, 10, 0, Options.NONE.progress((done, total) -> false)), "stopped").name(),
        "call_cancelled", "name");
    RuntimeException own = new ArithmeticException("of the caller");
    Checks.that(Checks.thrown(ArithmeticException.class, () -> lot.select(ids, 10, 0, Options.NONE.progress((done, total) -> {
      throw own;
    })), "an exception of the caller") == own, "comes back as it was thrown");
    Checks.thrown(StackOverflowError.class, () -> lot.select(ids, 10, 0, Options.NONE.progress((done, total) -> {
      throw new StackOverflowError();
    })), "an error of the caller");
    Checks.equal(lot.select(ids, 10, 0).sample().size(), 10, "and the next call is as ever");
  }

  private static void options() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 5000; ++i) many.add("企业-" + i);
    Ids ids = Ids.of(many);
    for (Suite suite : Suite.values()) {
      Lot lot = new Lot(suite, ZERO);
      String wanted = lot.select(ids, 50, 5).sample().toString();
      Checks.that(suite.kernels().contains("portable"), "kernels");
      for (String kernel : suite.kernels()) {
        Options by = Options.NONE.kernel(kernel).threads(2);
        Checks.equal(lot.select(ids, 50, 5, by).sample().toString(), wanted, "the same by " + kernel);
        Checks.equal(suite.listDigest(ids, by), suite.listDigest(ids), "the same digest by " + kernel);
      }
      CavelException refused = Checks.thrown(CavelException.class, () -> lot.select(ids, 1, 0, Options.NONE.kernel("abacus")),
          "no such kernel");
      Checks.equal(refused.name(), "argument_options", "name");
      Checks.thrown(CavelException.class, () -> lot.select(ids, 1, 0, Options.NONE.threads(257)), "too many threads");
    }
  }

  private static void rosters(Path samples) throws Exception {
    Roster targets = Roster.targets(java.nio.file.Files.readAllBytes(samples.resolve("enterprises.csv")));
    Checks.that(targets.rows() == 400 && targets.usable() <= 400 && targets.usable() > 300, "a roster of enterprises");
    Roster officers = Roster.officers(java.nio.file.Files.readAllBytes(samples.resolve("officers.csv")));
    Checks.that(officers.rows() > 0 && officers.usable() <= officers.rows(), "a roster of officers");
    byte[] wrong = "id,name,industry\n91410381MA03FYB00K,甲,C3311\n".getBytes(StandardCharsets.UTF_8);
    Roster none = Roster.targets(wrong);
    Checks.that(none.rows() == 1 && none.usable() == 0 && none.problems().get(0).row() > 0, "a row that cannot be drawn");
    byte[] issued = "id\n91350299M0000XUF4G\n".getBytes(StandardCharsets.UTF_8);
    byte[] terms = java.nio.file.Files.readAllBytes(samples.resolve("event.json"));
    String plan = new String(java.nio.file.Files.readAllBytes(samples.resolve("plan.json")), StandardCharsets.UTF_8);
    byte[] free = ("{\"id_rule\": \"free\", " + plan.substring(plan.indexOf('{') + 1)).getBytes(StandardCharsets.UTF_8);
    Checks.that(Roster.targets(issued, null, terms).usable() == 0 && Roster.targets(issued, free, null).usable() == 1, "the id rule of a plan");
    byte[] other = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
    Checks.that(Checks.thrown(CavelException.class, () -> Roster.targets(other), "no roster").problems().size() > 0, "why");
    Sector sector = Sector.of("C3311");
    Checks.that(!sector.name().isEmpty() && Sector.of("A0111").name().isEmpty(), "sectors");
    Checks.equal(Selection.bitsNeeded(10, 5), 7L, "log2 252 rounded down");
    Checks.thrown(CavelException.class, () -> Selection.bitsNeeded(Long.MAX_VALUE, 1), "more than can be");
  }

  private static void values() {
    Checks.that(Cavel.version().matches("\\d+\\.\\d+\\.\\d+") && Cavel.abiVersion() >= 1, "version");
    Lot lot = Lot.derive(Suite.SM3, ZERO, "targets/任务");
    Selection all = lot.select(Arrays.asList("a", "b", "c"), 2, 1);
    Selection.SelectedId first = all.sample().get(0);
    Digest copy = Digest.of(first.ticket().bytes());
    copy.bytes()[0] ^= 1;
    Checks.that(copy.equals(first.ticket()) && copy.hashCode() == first.ticket().hashCode(), "a digest is immutable");
    Checks.that(first.ticket().compareTo(all.cutoff().get()) < 0, "tickets ascend");
    Checks.thrown(UnsupportedOperationException.class, () -> all.sample().remove(0), "a sample is immutable");
    Checks.thrown(IndexOutOfBoundsException.class, () -> all.sample().get(2), "behind the sample");
    Selection again = Selection.of(new long[] {first.index()}, Collections.singletonList(first.ticket()), 1);
    Checks.equal(again.sample().toString(), all.sample().subList(0, 1).toString(), "a selection from numbers");
    Checks.thrown(CavelException.class, () -> Selection.merge(Arrays.asList(all, all), null, 2, 0), "drawn twice");
    String secret = String.join("", Collections.nCopies(64, "a"));
    Checks.that(!Suite.SHA256.commitment(secret).equals(Suite.SM3.commitment(secret)), "commitments");
    Checks.thrown(CavelException.class, () -> Suite.SM3.commitment("secret"), "a secret that is none");
    Checks.that(Fraction.parse("15%").equals(new Fraction(3, 20)), "15% is 3/20");
  }
}
