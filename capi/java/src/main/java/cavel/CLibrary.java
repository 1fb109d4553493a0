// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;

/**
 * The functions of cavel.h, by their names. Text is bytes and length, independent of code pages. What a function
 * writes is an array of one: the memory of JNA's ByReference classes is freed by a thread of JNA, too late under load.
 */
final class CLibrary {
  /** Of cavel_abi_version. */
  private static final int NEEDS = 1;

  static {
    Native.register(CLibrary.class, checked(path()));
  }

  /** Loads the library of a path or name; a missing, old or foreign library is refused before anything is bound. */
  private static NativeLibrary checked(String path) {
    NativeLibrary found;
    try {
      found = NativeLibrary.getInstance(path);
    } catch (UnsatisfiedLinkError missing) {
      throw new UnsatisfiedLinkError("libcavel cannot be loaded: " + missing.getMessage());
    }
    int number;
    String version;
    try {
      number = found.getFunction("cavel_abi_version").invokeInt(new Object[0]);
      version = found.getFunction("cavel_version").invokeString(new Object[0], false);
    } catch (UnsatisfiedLinkError another) {
      throw new UnsatisfiedLinkError(found.getFile() + " is not libcavel, need interface " + NEEDS);
    }
    if (number < NEEDS) {
      throw new UnsatisfiedLinkError(
          "libcavel " + version + " (interface " + number + ") at " + found.getFile() + ", need " + NEEDS);
    }
    return found;
  }

  private CLibrary() {}

  /** The library that cavel.library names; else the one in the jar, before any older one of the system; else the system's. */
  private static String path() {
    String named = System.getProperty("cavel.library");
    if (named != null) return named;
    try {
      return Native.extractFromResourcePath("cavel", CLibrary.class.getClassLoader()).getPath();
    } catch (IOException carriesNone) {
      return "cavel";
    }
  }

  /** cavel_progress. */
  interface ProgressCallback extends Callback {
    int invoke(Pointer user, long done, long total);
  }

  static native int cavel_abi_version();

  static native int cavel_version_number();

  static native Pointer cavel_version();

  static native void cavel_problems_free(Pointer problems);

  static native int cavel_problems_count(Pointer problems, long[] count);

  static native int cavel_problems_at(Pointer problems, long at, int[] code, int[] severity,
      long[] row);

  static native int cavel_problems_text(Pointer problems, long at, int which, long[] text, long[] size);

  static native int cavel_fault_text(int status, int which, long[] text, long[] size);

  static native void cavel_text_free(Pointer text);

  static native int cavel_text_get(Pointer text, long[] bytes, long[] size);

  static native int cavel_hash(int suite, byte[] bytes, long size, byte[] digest);

  static native int cavel_kernel_name(int suite, long at, long[] name, long[] size);

  static native int cavel_list_digest_block(int suite, byte[] bytes, long size, long[] offsets, long count, Pointer options,
      byte[] digest, long[] problems);

  static native int cavel_lot_seed(int suite, byte[] seed, byte[] label, long size, byte[] lotSeed);

  static native int cavel_ticket(int suite, byte[] lotSeed, byte[] id, long size, byte[] ticket, long[] problems);

  static native void cavel_selection_free(Pointer selection);

  static native int cavel_select_block(int suite, byte[] lotSeed, byte[] bytes, long size, long[] offsets, long count,
      long sample, long reserve, Pointer options, long[] selection, long[] problems);

  static native int cavel_selection_size(Pointer selection, long[] sample, long[] reserve);

  static native int cavel_selection_get(Pointer selection, long[] indices, long[] tickets);

  static native int cavel_selection_new(long[] indices, byte[] tickets, long sample, long reserve,
      long[] selection, long[] problems);

  static native int cavel_selection_merge(Pointer parts, long[] first, long count, long sample, long reserve,
      long[] selection, long[] problems);

  static native void cavel_selector_free(Pointer selector);

  static native int cavel_selector_new(int suite, byte[] lotSeed, long sample, long reserve, long population, Pointer options,
      long[] selector, long[] problems);

  static native int cavel_selector_push_block(Pointer selector, byte[] bytes, long size, long[] offsets, long count,
      long[] problems);

  static native int cavel_selector_finish(Pointer selector, long[] selection, long[] problems);

  static native void cavel_matching_free(Pointer matching);

  static native int cavel_match(Pointer input, Pointer options, long[] matching, long[] problems);

  static native int cavel_match_teams(Pointer input, int fallback, Pointer options, long[] matching, long[] problems);

  static native int cavel_match_repair(Pointer input, Pointer options, long[] matching, long[] problems);

  static native int cavel_match_repair_teams(Pointer input, Pointer options, long[] matching, long[] problems);

  static native int cavel_matching_mode(Pointer matching, int[] mode, long[] teams, long[] changed);

  static native int cavel_matching_team(Pointer matching, long team, long[] officers, long[] count);

  static native int cavel_matching_forced(Pointer matching, long[] targets, long[] officers, long[] count);

  static native int cavel_matching_size(Pointer matching, long[] targets, long[] officers,
      long[] pool);

  static native int cavel_matching_panel(Pointer matching, long target, long[] officers, long[] count,
      int[] leader);

  static native int cavel_matching_loads(Pointer matching, long[] loads, long[] count);

  static native int cavel_matching_certificate(Pointer matching, long[] targets, long[] targetCount,
      long[] officers, long[] officerCount, long[] demand, long[] residualCapacity,
      long[] pool);

  static native int cavel_check_credit_code(byte[] code, long size, long[] problems);

  static native int cavel_sector(byte[] industry, long industrySize, long[] sector, long[] size, int[] isOpen);

  static native int cavel_bits_needed(long population, long sample, long[] bits);

  static native int cavel_parse_fraction(byte[] text, long size, long[] numerator, long[] denominator,
      long[] problems);

  static native int cavel_sample_size(long population, long numerator, long denominator, int rounding, long[] size,
      long[] problems);

  static native int cavel_parse_day(byte[] text, long size, int[] day, long[] problems);

  static native int cavel_format_day(int day, byte[] text);

  static native void cavel_calendar_free(Pointer calendar);

  static native int cavel_calendar_china(long[] calendar);

  static native int cavel_calendar_load(Pointer base, byte[] text, long size, long[] calendar,
      long[] problems);

  static native int cavel_calendar_range(Pointer calendar, int[] first, int[] last, byte[] fingerprint);

  static native int cavel_calendar_text(Pointer calendar, long[] text);

  static native int cavel_is_working(Pointer calendar, int day, int[] working, long[] problems);

  static native int cavel_nth_working_day(Pointer calendar, int from, int n, int[] day, long[] problems);

  static native int cavel_nth_working_days(Pointer calendar, int[] from, long count, int n, int[] to,
      long[] unanswered, long[] problems);

  static native int cavel_working_days_between(Pointer calendar, int from, int to, int[] days, long[] problems);

  static native int cavel_due(Pointer calendar, byte[] question, long size, int language, long[] deadlines,
      long[] problems);

  static native int cavel_due_days(Pointer calendar, byte[] clock, long size, int[] from, long count, int[] to,
      long[] unanswered, long[] problems);

  static native void cavel_deadline_free(Pointer deadline);

  static native int cavel_deadline_new(Pointer calendar, Pointer question, long[] deadline, long[] problems);

  static native int cavel_deadline_get(Pointer deadline, Pointer facts);

  static native int cavel_deadline_evidence(Pointer deadline, long index, int[] day, int[] kind, long[] holiday,
      long[] holidaySize, long[] notice, long[] noticeSize, int[] issued);

  static native int cavel_clocks(int language, long[] clocks);

  static native int cavel_rule_pack_read(byte[] json, long size, long[] canonicalJson, long[] problems);

  static native int cavel_rule_pack_shipped(byte[] name, long size, long[] canonicalJson, long[] problems);

  static native void cavel_files_free(Pointer files);

  static native int cavel_files_new(long[] files);

  static native int cavel_files_put(Pointer files, byte[] path, long pathSize, byte[] bytes, long size, long[] problems);

  static native int cavel_files_add(Pointer files, Pointer more);

  static native int cavel_files_count(Pointer files, long[] count);

  static native int cavel_files_get(Pointer files, byte[] path, long pathSize, long[] bytes, long[] size, long[] problems);

  static native int cavel_files_at(Pointer files, long at, long[] path, long[] pathSize,
      long[] bytes, long[] size);

  static native int cavel_check_targets(byte[] csv, long size, byte[] plan, long planSize, byte[] terms, long termsSize,
      Pointer options, long[] rows, long[] usable, long[] problems);

  static native int cavel_check_officers(byte[] csv, long size, Pointer options, long[] rows, long[] usable, long[] problems);

  static native int cavel_commitment(int suite, byte[] secret, long size, byte[] commitment, long[] problems);

  static native int cavel_link_previous_event(Pointer papers, Pointer previous, byte[] reason, long reasonSize, Pointer earlier, long count,
      Pointer options, long[] problems);

  static native int cavel_announce(Pointer papers, int strict, Pointer options, long[] event, long[] problems);

  static native int cavel_simulate(Pointer papers, long runs, int seed, int language, Pointer options, long[] report,
      long[] problems);

  static native int cavel_draw(Pointer event, Pointer names, long[] nameSizes, Pointer values, long[] valueSizes, long count,
      Pointer options, long[] added, long[] problems);

  static native int cavel_repair(Pointer event, Pointer rosters, Pointer change, Pointer options, long[] added,
      long[] problems);

  static native int cavel_change_target(Pointer event, Pointer rosters, int kind, Pointer change, Pointer options,
      long[] added, long[] problems);

  static native int cavel_extend(Pointer event, Pointer change, Pointer options, long[] added, long[] problems);

  static native int cavel_open(Pointer event, int day, Pointer options, long[] added, long[] problems);

  static native int cavel_close(Pointer event, int day, Pointer options, long[] added, long[] problems);

  static native int cavel_cancel(Pointer event, Pointer change, Pointer options, long[] added, long[] problems);

  static native int cavel_void(Pointer event, byte[] reason, long size, Pointer options, long[] added, long[] problems);

  static native int cavel_verify(Pointer event, byte[] announcement, long announcementSize, byte[] records, long recordsSize,
      int language, Pointer options, long[] report, long[] problems);

  static native int cavel_event_ticket(Pointer event, byte[] task, long taskSize, byte[] id, long idSize, Pointer options, long[] ticket,
      long[] problems);

  static native int cavel_inspection_baseline(Pointer event, Pointer options, long[] drawn, long[] problems);

  static native int cavel_validate_inspection(byte[] inspection, long inspectionSize, byte[] event, long eventSize, byte[] catalogue,
      long catalogueSize, Pointer calendar, int day, long[] problems);

  static native int cavel_validate_inspections(Pointer inspections, byte[] event, long eventSize, byte[] catalogue, long catalogueSize,
      Pointer calendar, int day, Pointer options, long[] problems);

  static native int cavel_publication_report(byte[] event, long eventSize, Pointer inspections, Pointer calendar, int day, int ahead,
      Pointer options, long[] report, long[] problems);

  static native int cavel_publish(Pointer event, Pointer inspections, byte[] catalogue, long catalogueSize, Pointer calendar,
      int day, Pointer options, long[] notice, long[] problems);
}
