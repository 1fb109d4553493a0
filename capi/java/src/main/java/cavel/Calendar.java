// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Pointer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** The statutory calendar (法定工作日历), with the notices that it was made from. Immutable; for any number of threads. */
public final class Calendar implements AutoCloseable {
  private final Handle handle;
  private final List<Problem> warnings;

  private Calendar(long[] made, List<Problem> warnings) {
    handle = new Handle(Call.pointer(made), CLibrary::cavel_calendar_free);
    this.warnings = warnings;
  }

  /** The calendar of China with the notices that the library was released with. */
  public static Calendar china() {
    long[] made = new long[1];
    Call.check(CLibrary.cavel_calendar_china(made));
    return new Calendar(made, Collections.emptyList());
  }

  /** A complete calendar from the text of a calendar file. */
  public static Calendar load(String text) {
    return load(Pointer.NULL, text);
  }

  /** Another calendar: this one with next year's notice or a local calendar laid over it. */
  public Calendar with(String text) {
    return handle.with(base -> load(base, text));
  }

  private static Calendar load(Pointer base, String text) {
    byte[] bytes = Utf8.encode(text);
    long[] made = new long[1];
    List<Problem> noticed = Call.warnings(problems -> CLibrary.cavel_calendar_load(base, bytes, bytes.length, made, problems));
    return new Calendar(made, noticed);
  }

  /** Warnings about the text that this calendar was read from. */
  public List<Problem> warnings() {
    return warnings;
  }

  /** The first known day. */
  public LocalDate first() {
    return LocalDate.ofEpochDay(range(new byte[32])[0]);
  }

  /** The last known day. */
  public LocalDate last() {
    return LocalDate.ofEpochDay(range(new byte[32])[1]);
  }

  /** The SHA-256 of the calendar's canonical text. */
  public Digest fingerprint() {
    byte[] digest = new byte[32];
    range(digest);
    return Digest.of(digest);
  }

  private int[] range(byte[] fingerprint) {
    int[] first = new int[1];
    int[] last = new int[1];
    check(calendar -> CLibrary.cavel_calendar_range(calendar, first, last, fingerprint));
    return new int[] {first[0], last[0]};
  }

  public boolean isWorking(LocalDate day) {
    int[] working = new int[1];
    ask((calendar, problems) -> CLibrary.cavel_is_working(calendar, Day.number(day), working, problems));
    return working[0] == 1;
  }

  /** The n-th working day after a day, which is not counted, or before it if n is negative. */
  public LocalDate nthWorkingDay(LocalDate from, int n) {
    int[] day = new int[1];
    ask((calendar, problems) -> CLibrary.cavel_nth_working_day(calendar, Day.number(from), n, day, problems));
    return LocalDate.ofEpochDay(day[0]);
  }

  /** The same for many days, as days since 1970-01-01; {@link Integer#MIN_VALUE} where the calendar does not cover it. */
  public int[] nthWorkingDays(int[] from, int n) {
    int[] to = new int[from.length];
    ask((calendar, problems) -> CLibrary.cavel_nth_working_days(calendar, from, from.length, n, to, new long[1], problems));
    return to;
  }

  /** The number of working days after {@code from} up to and including {@code to}; negative if {@code to} is earlier. */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    int[] days = new int[1];
    ask((calendar, problems) -> CLibrary.cavel_working_days_between(calendar, Day.number(from), Day.number(to), days,
        problems));
    return days[0];
  }

  /**
   * When periods end, and why (期限): the question is a JSON object such as
   * {@code {"from":"2022-05-25","clocks":["notice.public"]}}, the answer a JSON array, the earliest end first; see cavel_due
   * in cavel_calendar.h.
   */
  public String due(String question, Language language) {
    byte[] bytes = Utf8.encode(question);
    return handle.with(calendar -> {
      long[] made = new long[1];
      Call.warnings(problems -> CLibrary.cavel_due(calendar, bytes, bytes.length, language.code(), made, problems));
      return Call.text(Call.pointer(made));
    });
  }

  /** When one period ends, with its evidence, as days and numbers (cavel_deadline_new in cavel_calendar.h). */
  public Deadline deadline(Deadline.Question question) {
    return handle.with(calendar -> Deadline.of(calendar, question));
  }

  /**
   * The last day of one clock (an id such as notice.public) for each start, as days since 1970-01-01;
   * {@link Integer#MIN_VALUE} where it is not known or the clock is not in force.
   */
  public int[] dueDays(String clock, int[] from) {
    byte[] id = Utf8.encode(clock);
    int[] to = new int[from.length];
    handle.with(calendar -> Call.warnings(problems -> CLibrary.cavel_due_days(calendar, id, id.length, from, from.length, to,
        new long[1], problems)));
    return to;
  }

  /** The deadline rules of the library, with their articles: the array that {@code cavel due --clocks --json} prints. */
  public static String clocks(Language language) {
    long[] made = new long[1];
    Call.check(CLibrary.cavel_clocks(language.code(), made));
    return Call.text(Call.pointer(made));
  }

  /** The canonical text, which {@link #load} reads and from which the fingerprint is computed. */
  public String text() {
    long[] made = new long[1];
    check(calendar -> CLibrary.cavel_calendar_text(calendar, made));
    return Call.text(Call.pointer(made));
  }

  private interface Asked {
    int call(Pointer calendar, long[] problems);
  }

  private void ask(Asked asked) {
    handle.with(calendar -> Call.warnings(problems -> asked.call(calendar, problems)));
  }

  private void check(java.util.function.ToIntFunction<Pointer> function) {
    handle.with(calendar -> {
      Call.check(function.applyAsInt(calendar));
      return null;
    });
  }

  Handle handle() {
    return handle;
  }

  @Override
  public void close() {
    handle.close();
  }
}
