// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The end of a period (期限) with its evidence: what {@link Calendar#due} says in a document, as days and numbers. Immutable; equal
 * by value. Made by {@link Calendar#deadline}.
 */
public final class Deadline {
  /** How certain a deadline is. */
  public enum Status {
    /** Every day up to it is covered by a notice. */
    CONFIRMED,
    /** It is not known until the notice of {@link #noticeYear} is out. */
    NEEDS_NOTICE,
    /** It rests on assumed days. */
    PROVISIONAL,
    /** Outside the calendar, or not known as of that day: see {@link #reason}. */
    OUT_OF_RANGE
  }

  /** The unit of a period. */
  public enum Unit {
    WORKING_DAYS,
    CALENDAR_DAYS
  }

  /** What is asked: a clock such as notice.public, or a bare period of 1 to 3660 days, after a day that is not counted. */
  public static final class Question {
    private final String clock;
    private final LocalDate from;
    private final int days;
    private final Unit unit;
    private int closes;
    private boolean provisional;
    private LocalDate asOf;

    private Question(String clock, LocalDate from, int days, Unit unit) {
      this.clock = Objects.requireNonNull(clock, "clock");
      this.from = Objects.requireNonNull(from, "from");
      this.days = days;
      this.unit = unit;
    }

    /** The period of a clock, an id of {@link Calendar#clocks}. */
    public static Question clock(String clock, LocalDate from) {
      return new Question(clock, from, 0, null);
    }

    /** A bare period. */
    public static Question days(int days, Unit unit, LocalDate from) {
      return new Question("", from, days, Objects.requireNonNull(unit, "unit"));
    }

    /** The last day ends at this close of business, to the minute, instead of at midnight. */
    public Question closes(LocalTime time) {
      closes = time.toSecondOfDay() / 60;
      return this;
    }

    /** Assumes the days of a year whose notice is not out yet. */
    public Question provisional() {
      provisional = true;
      return this;
    }

    /** The calendar as it stood at the end of this day. */
    public Question asOf(LocalDate day) {
      asOf = Objects.requireNonNull(day, "day");
      return this;
    }

    private Structure structure() {
      return new Structure().text(Utf8.encode(clock)).whole(Day.number(from)).whole(days)
          .whole(unit == null ? 0 : unit.ordinal() + 1).whole(closes).whole(provisional ? 1 : 0).whole(asOf == null ? 0 : 1)
          .whole(asOf == null ? 0 : Day.number(asOf)).whole(0);
    }
  }

  /** A day on the way that differs from its weekday, and the notice that says so. Equal by value. */
  public static final class Evidence {
    private final LocalDate day;
    private final boolean working;
    private final String holiday;
    private final String notice;
    private final LocalDate issued;

    private Evidence(LocalDate day, boolean working, String holiday, String notice, LocalDate issued) {
      this.day = day;
      this.working = working;
      this.holiday = holiday;
      this.notice = notice;
      this.issued = issued;
    }

    public LocalDate day() {
      return day;
    }

    /** A working day at a weekend; otherwise a day of rest in the week. */
    public boolean isWorking() {
      return working;
    }

    public String holiday() {
      return holiday;
    }

    /** The number of the notice. */
    public String notice() {
      return notice;
    }

    /** The day on which the notice was issued, if that is known. */
    public Optional<LocalDate> issued() {
      return Optional.ofNullable(issued);
    }

    private List<Object> members() {
      return Arrays.asList(day, working, holiday, notice, issued);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Evidence && members().equals(((Evidence) other).members());
    }

    @Override
    public int hashCode() {
      return members().hashCode();
    }
  }

  private static final int SIZE = 112; // of cavel_deadline_facts
  private static final int CLOCK = 56;

  private final int[] whole = new int[10]; // from status to as_of
  private final long end;
  private final String clock;
  private final Digest calendar;
  private final List<Evidence> evidence;

  private Deadline(Pointer deadline) {
    Memory facts = new Memory(SIZE);
    facts.clear();
    facts.setLong(0, SIZE);
    Call.check(CLibrary.cavel_deadline_get(deadline, facts));
    facts.read(8, whole, 0, whole.length);
    end = facts.getLong(48);
    clock = Utf8.decode(facts.getPointer(CLOCK).getByteArray(0, (int) facts.getLong(CLOCK + 8)));
    calendar = Digest.of(facts.getByteArray(80, 32));
    List<Evidence> days = new ArrayList<>();
    for (long at = 0; at < facts.getLong(72); ++at) days.add(evidenceOf(deadline, at));
    evidence = Collections.unmodifiableList(days);
  }

  static Deadline of(Pointer calendar, Question question) {
    long[] made = new long[1];
    question.structure().use(
        asked -> Call.warnings(problems -> CLibrary.cavel_deadline_new(calendar, asked, made, problems)));
    Pointer deadline = Call.pointer(made);
    try {
      return new Deadline(deadline);
    } finally {
      CLibrary.cavel_deadline_free(deadline);
    }
  }

  private static Evidence evidenceOf(Pointer deadline, long at) {
    int[] day = new int[1];
    int[] kind = new int[1];
    int[] issued = new int[1];
    long[] holiday = new long[1];
    long[] holidaySize = new long[1];
    long[] notice = new long[1];
    long[] noticeSize = new long[1];
    Call.check(CLibrary.cavel_deadline_evidence(deadline, at, day, kind, holiday, holidaySize, notice, noticeSize, issued));
    return new Evidence(LocalDate.ofEpochDay(day[0]), kind[0] == 2, Utf8.decode(Call.bytes(holiday, holidaySize)),
        Utf8.decode(Call.bytes(notice, noticeSize)), dayOf(issued[0]).orElse(null));
  }

  private static Optional<LocalDate> dayOf(int number) {
    return number == Integer.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number));
  }

  private static OptionalInt numberOf(int number) {
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  public Status status() {
    return Status.values()[whole[0] - 1];
  }

  /** The fault that says why it is not confirmed, one of {@link Fault}; none if it is. */
  public OptionalInt reason() {
    return numberOf(whole[1]);
  }

  /** The day that the period runs from, which is not counted. */
  public LocalDate from() {
    return LocalDate.ofEpochDay(whole[2]);
  }

  /** The length of the period. */
  public int days() {
    return whole[3];
  }

  public Unit unit() {
    return Unit.values()[whole[4] - 1];
  }

  /** The year whose notice is awaited. */
  public OptionalInt noticeYear() {
    return numberOf(whole[5]);
  }

  /** The last day, where it is known. */
  public Optional<LocalDate> lastDay() {
    return dayOf(whole[6]);
  }

  /** The last day of a period of calendar days before it moved to the next working day, where that is known. */
  public Optional<LocalDate> nominal() {
    return dayOf(whole[7]);
  }

  /** The deadline is certainly not before this day. */
  public Optional<LocalDate> notBefore() {
    return dayOf(whole[8]);
  }

  /** The day as of which the calendar was read; none: as it is. */
  public Optional<LocalDate> asOf() {
    return dayOf(whole[9]);
  }

  /** The first moment that is too late, where it is known. */
  public Optional<Instant> end() {
    return end == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(end));
  }

  /** The id of the clock; empty for a bare period. */
  public String clock() {
    return clock;
  }

  /** The fingerprint of the calendar. */
  public Digest calendar() {
    return calendar;
  }

  /** The exceptional days on the way, ascending. */
  public List<Evidence> evidence() {
    return evidence;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Deadline)) return false;
    Deadline that = (Deadline) other;
    return Arrays.equals(whole, that.whole) && end == that.end && clock.equals(that.clock) && calendar.equals(that.calendar)
        && evidence.equals(that.evidence);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(whole), end, clock, calendar, evidence);
  }
}
