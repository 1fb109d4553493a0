// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.HashMap;
import java.util.Map;

/** The functions of cavel.h, by their names. Text is bytes and length: no code page of a platform has a say. */
final class CLibrary {
  static {
    Map<String, Object> options = new HashMap<>();
    options.put(Library.OPTION_STRING_ENCODING, "UTF-8");
    // JNA may stand in a parent class loader (an application server's), which does not see our jar.
    options.put(Library.OPTION_CLASSLOADER, CLibrary.class.getClassLoader());
    NativeLibrary found = NativeLibrary.getInstance(System.getProperty("cavel.library", "cavel"), options);
    Native.register(CLibrary.class, found);
    if (cavel_abi_version() < 1) throw new UnsatisfiedLinkError("libcavel is too old: " + found.getFile());
  }

  private CLibrary() {}

  /** cavel_progress. */
  interface ProgressCallback extends Callback {
    int invoke(Pointer user, long done, long total);
  }

  static native int cavel_abi_version();

  static native Pointer cavel_version();

  static native void cavel_problems_free(Pointer problems);

  static native int cavel_problems_count(Pointer problems, LongByReference count);

  static native int cavel_problems_at(Pointer problems, long at, IntByReference code, IntByReference severity,
      LongByReference row);

  static native int cavel_problems_text(Pointer problems, long at, int which, PointerByReference text, LongByReference size);

  static native int cavel_fault_text(int status, int which, PointerByReference text, LongByReference size);

  static native void cavel_text_free(Pointer text);

  static native int cavel_text_get(Pointer text, PointerByReference bytes, LongByReference size);

  static native int cavel_hash(int suite, byte[] bytes, long size, byte[] digest);

  static native int cavel_list_digest_block(int suite, byte[] bytes, long size, long[] offsets, long count, byte[] digest,
      PointerByReference problems);

  static native int cavel_lot_seed(int suite, byte[] seed, byte[] label, long size, byte[] lotSeed);

  static native int cavel_ticket(int suite, byte[] lotSeed, byte[] id, long size, byte[] ticket);

  static native void cavel_selection_free(Pointer selection);

  static native int cavel_select_block(int suite, byte[] lotSeed, byte[] bytes, long size, long[] offsets, long count,
      long sample, long reserve, Pointer options, PointerByReference selection, PointerByReference problems);

  static native int cavel_selection_size(Pointer selection, LongByReference sample, LongByReference reserve);

  static native int cavel_selection_get(Pointer selection, PointerByReference indices, PointerByReference tickets);

  static native int cavel_selection_new(long[] indices, byte[] tickets, long sample, long reserve,
      PointerByReference selection, PointerByReference problems);

  static native int cavel_selection_merge(Pointer parts, long[] first, long count, long sample, long reserve,
      PointerByReference selection, PointerByReference problems);

  static native void cavel_selector_free(Pointer selector);

  static native int cavel_selector_new(int suite, byte[] lotSeed, long sample, long reserve, PointerByReference selector);

  static native int cavel_selector_feed_block(Pointer selector, byte[] bytes, long size, long[] offsets, long count,
      PointerByReference problems);

  static native int cavel_selector_finish(Pointer selector, PointerByReference selection, PointerByReference problems);

  static native void cavel_matching_free(Pointer matching);

  static native int cavel_match(long officers, long[] capacity, long[] load, long targets, int[] seats, int[] leads,
      long[] leadOffsets, int[] lead, long[] otherOffsets, int[] other, long pool, byte[] tickets, long ticketSize,
      PointerByReference matching, PointerByReference problems);

  static native int cavel_matching_size(Pointer matching, LongByReference targets, LongByReference officers,
      LongByReference pool);

  static native int cavel_matching_panel(Pointer matching, long target, PointerByReference officers, LongByReference count,
      IntByReference leader);

  static native int cavel_matching_loads(Pointer matching, PointerByReference loads, LongByReference count);

  static native int cavel_matching_proof(Pointer matching, PointerByReference targets, LongByReference targetCount,
      PointerByReference officers, LongByReference officerCount, LongByReference needed, LongByReference room,
      LongByReference pool);

  static native int cavel_check_credit_code(byte[] code, long size, PointerByReference problems);

  static native int cavel_parse_fraction(byte[] text, long size, LongByReference numerator, LongByReference denominator,
      PointerByReference problems);

  static native int cavel_sample_size(long population, long numerator, long denominator, int rounding, LongByReference size);

  static native int cavel_parse_day(byte[] text, long size, IntByReference day);

  static native int cavel_format_day(int day, byte[] text);

  static native void cavel_calendar_free(Pointer calendar);

  static native int cavel_calendar_china(PointerByReference calendar);

  static native int cavel_calendar_load(Pointer base, byte[] text, long size, PointerByReference calendar,
      PointerByReference problems);

  static native int cavel_calendar_reach(Pointer calendar, IntByReference first, IntByReference last, byte[] fingerprint);

  static native int cavel_is_working(Pointer calendar, int day, IntByReference working);

  static native int cavel_nth_working_day(Pointer calendar, int from, int n, IntByReference day);

  static native int cavel_nth_working_days(Pointer calendar, int[] from, long count, int n, int[] to,
      LongByReference unanswered);

  static native int cavel_working_days_between(Pointer calendar, int from, int to, IntByReference days);

  static native int cavel_due(Pointer calendar, byte[] question, long size, int language, PointerByReference deadlines,
      PointerByReference problems);

  static native void cavel_files_free(Pointer files);

  static native int cavel_files_new(PointerByReference files);

  static native int cavel_files_put(Pointer files, byte[] path, long pathSize, byte[] bytes, long size);

  static native int cavel_files_add(Pointer files, Pointer more);

  static native int cavel_files_count(Pointer files, LongByReference count);

  static native int cavel_files_get(Pointer files, byte[] path, long pathSize, PointerByReference bytes, LongByReference size);

  static native int cavel_files_at(Pointer files, long at, PointerByReference path, LongByReference pathSize,
      PointerByReference bytes, LongByReference size);

  static native int cavel_commitment(int suite, byte[] secret, long size, byte[] commitment);

  static native int cavel_announce(Pointer papers, int strict, PointerByReference event, PointerByReference problems);

  static native int cavel_draw(Pointer event, Pointer names, long[] nameSizes, Pointer values, long[] valueSizes, long count,
      PointerByReference added, PointerByReference problems);

  static native int cavel_open(Pointer event, PointerByReference added, PointerByReference problems);

  static native int cavel_void(Pointer event, byte[] reason, long size, PointerByReference added, PointerByReference problems);

  static native int cavel_verify(Pointer event, int language, PointerByReference report, PointerByReference problems);

  static native int cavel_check(byte[] inspection, long inspectionSize, byte[] event, long eventSize, byte[] catalogue,
      long catalogueSize, Pointer calendar, int day, PointerByReference problems);
}
