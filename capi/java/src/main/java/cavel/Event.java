// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * An event (抽取活动) as the files of its folder: announced, drawn, opened, verified. A step adds the files that it makes to the
 * files; a step that fails changes nothing. Keep {@link #files()} after each step; {@link #Event(Files)} continues from them.
 */
public final class Event implements AutoCloseable {
  private final Files files;
  private List<Problem> warnings;

  private Event(Files files, List<Problem> warnings) {
    this.files = files;
    this.warnings = warnings;
  }

  /** Continues from the files of an event, which are copied. */
  public Event(Files files) {
    this(files.copy(), Collections.emptyList());
  }

  /**
   * Announces an event (公告) from its papers: plan.json, event.json, targets.csv, event-key.txt (64
   * hexadecimal digits of 32 random bytes, new for each event) and, if the plan needs them,
   * officers.csv, recusals.csv, ledger.csv, catalogue.json; terms.json if the event is not the first of its office. Enterprises that
   * cannot be drawn are {@link #warnings()}.
   */
  public static Event announce(Files papers) {
    return announce(papers, false, Options.NONE);
  }

  /** The same with options; if {@code strict}, enterprises that cannot be drawn prevent the event. */
  public static Event announce(Files papers, boolean strict, Options options) {
    long[] made = new long[1];
    List<Problem> noticed = options.with(given -> papers.read(paper -> Call.warnings(problems -> CLibrary.cavel_announce(paper,
        strict ? 1 : 0, given, made, problems))));
    return new Event(new Files(Call.pointer(made), noticed), noticed);
  }

  /**
   * Links papers to the office's previous event: puts terms.json into them. {@code previous} holds the files of that
   * event, or its record.json alone; {@code reason} may be empty, except after a void; {@code earlier} are the events of this
   * year whose draws count against caps and exclusions, null if the plan has none. Returns warnings.
   */
  public static List<Problem> linkPreviousEvent(Files papers, Files previous, String reason, List<Files> earlier) {
    byte[] text = Utf8.encode(reason);
    List<Files> copies = new ArrayList<>();
    try {
      if (earlier != null) earlier.forEach(one -> copies.add(one.copy()));
      Memory all = new Memory(Math.max(1, copies.size()) * (long) Native.POINTER_SIZE);
      // The copies are private, so their pointers remain valid until they are closed below.
      for (int i = 0; i < copies.size(); ++i) all.setPointer(i * (long) Native.POINTER_SIZE, copies.get(i).read(one -> one));
      try (Files before = previous.copy()) {
        return papers.read(into -> before.read(from -> Call.warnings(problems -> CLibrary.cavel_link_previous_event(into, from, text, text.length,
            earlier == null ? null : all, copies.size(), null, problems))));
      }
    } finally {
      copies.forEach(Files::close);
    }
  }

  /**
   * Runs a plan under {@code runs} (100 to 10^8) pseudo-random seeds that start from {@code seed}: the report that
   * {@code cavel simulate --json} prints. It is not a draw and decides nothing. Does not hold if no run has enough officers.
   */
  public static Report simulate(Files papers, long runs, int seed, Language language, Options options) {
    return options.with(given -> papers.read(paper -> Report.of((report, problems) -> CLibrary.cavel_simulate(paper, runs, seed,
        language.code(), given, report, problems))));
  }

  /** Draws (抽取) with the values of the sources by name. The same values always give the same files. */
  public void draw(Map<String, String> values) {
    draw(values, Options.NONE);
  }

  /** The same with options. */
  public void draw(Map<String, String> values, Options options) {
    Texts names = new Texts(new ArrayList<>(values.keySet()));
    Texts texts = new Texts(new ArrayList<>(values.values()));
    step(options, (event, given, added, problems) -> CLibrary.cavel_draw(event, names.pointers, names.sizes, texts.pointers,
        texts.sizes, names.sizes.length, given, added, problems));
  }

  /** A kind of change of a target. */
  public enum Change {
    /** 替换: the next reserve of its stratum takes its place. */
    REPLACE,
    /** 终止检查: its visit is called off; only if no reserve is left. */
    EXCUSE,
    /** 中止检查: its visit is put off. */
    SUSPEND,
    /** 恢复检查: its suspended visit is resumed. */
    RESUME
  }

  /** Who decided a change after the draw, when, and on the basis of which document. */
  public static final class Decision {
    final int day;
    final byte[] evidence;
    final byte[] approver;

    /** A decision of a day. */
    public Decision(LocalDate day, String evidence, String approver) {
      this.day = Day.number(day);
      this.evidence = Utf8.encode(evidence);
      this.approver = Utf8.encode(approver);
    }

    /** cavel_change; each function reads what it needs. */
    Structure change(int to, byte[] reason, byte[] target, byte[] task) {
      return new Structure().whole(day).whole(to).text(evidence).text(approver).text(reason).text(target).text(task);
    }
  }

  private static final byte[] NONE = {};

  /**
   * Repairs a drawn event (变更) from the rosters of a day: recusals.csv, officers.csv, and below inspections/ the visits
   * that took place.
   */
  public void repair(Files rosters, Decision by, Options options) {
    try (Files copy = rosters.copy()) {
      by.change(0, NONE, NONE, NONE).use(change -> step(options, (event, given, added, problems) -> copy.read(
          today -> CLibrary.cavel_repair(event, today, change, given, added, problems))));
    }
  }

  /** Changes a target; the rosters, as in {@link #repair}, may be empty. The reason is one of the closed list. */
  public void changeTarget(Change kind, String target, String reason, Decision by, Files rosters, Options options) {
    byte[] who = Utf8.encode(target);
    byte[] why = Utf8.encode(reason);
    try (Files copy = rosters.copy()) {
      by.change(0, why, who, NONE).use(change -> step(options, (event, given, added, problems) -> copy.read(
          today -> CLibrary.cavel_change_target(event, today, kind.ordinal() + 1, change, given, added, problems))));
    }
  }

  /** Extends the window of a task (延长抽查时间) to a later day. */
  public void extend(String task, LocalDate to, String reason, Decision by, Options options) {
    byte[] name = Utf8.encode(task);
    byte[] why = Utf8.encode(reason);
    by.change(Day.number(to), why, NONE, name).use(change -> step(options,
        (event, given, added, problems) -> CLibrary.cavel_extend(event, change, given, added, problems)));
  }

  /** Opens a drawn event (公开), after verifying it: everything is in public/. An event under embargo ends on that day. */
  public void open(LocalDate day) {
    open(day, Options.NONE);
  }

  /** The same with options. */
  public void open(LocalDate day, Options options) {
    step(options, (event, given, added, problems) -> CLibrary.cavel_open(event, Day.number(day), given, added, problems));
  }

  /** Ends an opened event (办结); no change is possible afterwards. */
  public void end(LocalDate day, Options options) {
    step(options, (event, given, added, problems) -> CLibrary.cavel_close(event, Day.number(day), given, added, problems));
  }

  /** Ends a drawn event before its time (终止): what was drawn becomes public. */
  public void cancel(String reason, Decision by, Options options) {
    byte[] why = Utf8.encode(reason);
    by.change(0, why, NONE, NONE).use(change -> step(options,
        (event, given, added, problems) -> CLibrary.cavel_cancel(event, change, given, added, problems)));
  }

  /** Voids an announced event that cannot be drawn (作废); the record of that is public at once. */
  public void declareVoid(String reason) {
    byte[] text = Utf8.encode(reason);
    step(Options.NONE, (event, given, added, problems) -> CLibrary.cavel_void(event, text, text.length, given, added, problems));
  }

  /** Recomputes everything that the files allow (核验), or the public part alone: {@code cavel verify --json}. */
  public Report verify(Language language) {
    return verify(language, Options.NONE);
  }

  /** The same with options. */
  public Report verify(Language language, Options options) {
    return verify(null, Collections.emptyList(), language, options);
  }

  /**
   * The same with digests taken from where they were published: of the announcement, or null, and of records. One
   * that does not belong to the event is a difference.
   */
  public Report verify(Digest announcement, List<Digest> records, Language language, Options options) {
    byte[] first = announcement == null ? new byte[0] : announcement.bytes();
    byte[] all = new byte[32 * records.size()];
    for (int i = 0; i < records.size(); ++i) System.arraycopy(records.get(i).read(), 0, all, 32 * i, 32);
    return options.with(given -> files.read(event -> Report.of((report, problems) -> CLibrary.cavel_verify(event, first,
        first.length, all, all.length, language.code(), given, report, problems))));
  }

  /** An enterprise's ticket in an opened event: what {@code cavel ticket --json} prints. */
  public String ticket(String task, String id) {
    byte[] name = Utf8.encode(task);
    byte[] code = Utf8.encode(id);
    return json((event, made, problems) -> CLibrary.cavel_event_ticket(event, name, name.length, code, code.length, null, made,
        problems));
  }

  /** The document that visits are checked against (drawn-event.schema.json). It names officers and recusals: do not publish it. */
  public byte[] inspectionBaseline() {
    return Utf8.encode(json((event, made, problems) -> CLibrary.cavel_inspection_baseline(event, null, made, problems)));
  }

  /**
   * The public notice (抽查结果公示) on a day: index.html and results.csv, without anything that may not be public yet.
   * Warnings are in {@link Files#warnings()}.
   */
  public Files publish(Files inspections, byte[] catalogue, Calendar calendar, LocalDate day, Options options) {
    long[] made = new long[1];
    try (Files visits = inspections.copy()) {
      List<Problem> noticed = options.with(given -> calendar.handle().with(known -> files.read(event -> visits.read(
          visit -> Call.warnings(problems -> CLibrary.cavel_publish(event, visit, catalogue, catalogue == null ? 0 : catalogue.length,
              known, Day.number(day), given, made, problems))))));
      return new Files(Call.pointer(made), noticed);
    }
  }

  private interface Text {
    int call(Pointer event, long[] made, long[] problems);
  }

  private String json(Text text) {
    return files.read(event -> {
      long[] made = new long[1];
      Call.warnings(problems -> text.call(event, made, problems));
      return Call.text(Call.pointer(made));
    });
  }

  /** The event's folder: its files, which are closed with it. */
  public Files files() {
    return files;
  }

  /** The warnings of the last step. */
  public synchronized List<Problem> warnings() {
    return warnings;
  }

  private interface Step {
    int call(Pointer event, Pointer options, long[] added, long[] problems);
  }

  private synchronized void step(Options options, Step step) {
    long[] made = new long[1];
    List<Problem> noticed = options.with(given -> files.read(event -> Call.warnings(problems -> step.call(event, given, made,
        problems))));
    try (Files added = new Files(Call.pointer(made), noticed)) {
      files.add(added);
    }
    warnings = noticed;
  }

  @Override
  public void close() {
    files.close();
  }

  /** Texts as an array of pointers, in one block of memory that lives as long as the pointer. */
  private static final class Texts {
    final Pointer pointers;
    final long[] sizes;

    Texts(List<String> texts) {
      sizes = new long[texts.size()];
      List<byte[]> all = new ArrayList<>();
      long total = 0;
      for (String text : texts) {
        byte[] bytes = Utf8.encode(text);
        sizes[all.size()] = bytes.length;
        all.add(bytes);
        total += bytes.length;
      }
      long at = (long) Native.POINTER_SIZE * sizes.length;
      Memory memory = new Memory(Math.max(1, at + total));
      for (int i = 0; i < sizes.length; ++i) {
        memory.write(at, all.get(i), 0, all.get(i).length);
        memory.setPointer((long) Native.POINTER_SIZE * i, new Pointer(Pointer.nativeValue(memory) + at));
        at += sizes[i];
      }
      pointers = memory;
    }
  }
}
