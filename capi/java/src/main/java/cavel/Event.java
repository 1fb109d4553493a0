// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * An event (抽取活动) as the files of its folder: announced, drawn, opened, verified. What a step makes is added to the
 * files; a step that is refused changes nothing. Keep {@link #files()} after each step; {@link #Event(Files)} goes on.
 */
public final class Event implements AutoCloseable {
  private final Files files;
  private List<Problem> warnings;

  private Event(Files files, List<Problem> warnings) {
    this.files = files;
    this.warnings = warnings;
  }

  /** Goes on with the files of an event, which are copied. */
  public Event(Files files) {
    this(new Files().add(files), Collections.emptyList());
  }

  /**
   * Announces an event (公告) from its papers: plan.json, event.json, targets.csv and, where the plan needs them,
   * officers.csv, recusals.csv, catalogue.json; terms.json where the event is not the first of its office. Enterprises that
   * cannot be drawn are {@link #warnings()}.
   */
  public static Event announce(Files papers) {
    return announce(papers, false);
  }

  /** The same; where {@code strict}, enterprises that cannot be drawn forbid the event. */
  public static Event announce(Files papers, boolean strict) {
    long[] made = new long[1];
    List<Problem> told = papers.read(given -> Call.told(problems -> CLibrary.cavel_announce(given, strict ? 1 : 0, null,
        made, problems)));
    return new Event(new Files(Call.pointer(made)), told);
  }

  /** Draws (抽取) with the values of the sources by name. The same values always give the same files. */
  public void draw(Map<String, String> values) {
    Texts names = new Texts(new ArrayList<>(values.keySet()));
    Texts texts = new Texts(new ArrayList<>(values.values()));
    step((event, added, problems) -> CLibrary.cavel_draw(event, names.pointers, names.sizes, texts.pointers, texts.sizes,
        names.sizes.length, null, added, problems));
  }

  /** Opens a drawn event (公开): everything is in public/. */
  public void open() {
    step((event, added, problems) -> CLibrary.cavel_open(event, null, added, problems));
  }

  /** Voids an announced event that cannot be drawn (作废); the record of that is public at once. */
  public void declareVoid(String reason) {
    byte[] text = Utf8.encode(reason);
    step((event, added, problems) -> CLibrary.cavel_void(event, text, text.length, added, problems));
  }

  /** Recomputes everything that the files allow (核验), or the public part alone. */
  public Verification verify(Language language) {
    return files.read(event -> {
      long[] report = new long[1];
      Call call = Call.answered(problems -> CLibrary.cavel_verify(event, language.code(), null, report, problems));
      if (Call.pointer(report) == null) throw call.exception();
      return new Verification(call.status == 0, call.problems, Call.text(Call.pointer(report)));
    });
  }

  /** The event's folder: its files, which are closed with it. */
  public Files files() {
    return files;
  }

  /** What the last step noticed and did not forbid. */
  public synchronized List<Problem> warnings() {
    return warnings;
  }

  private interface Step {
    int call(Pointer event, long[] added, long[] problems);
  }

  private synchronized void step(Step step) {
    long[] made = new long[1];
    List<Problem> told = files.read(event -> Call.told(problems -> step.call(event, made, problems)));
    try (Files added = new Files(Call.pointer(made))) {
      files.add(added);
    }
    warnings = told;
  }

  @Override
  public void close() {
    files.close();
  }

  /** Texts as an array of pointers, in one piece of memory that lives as long as the pointer. */
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
