// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** The shared vectors, as lines that capi/tests/flat_vectors.py writes. Every line is run; an unknown kind fails. */
final class Vectors {
  private interface Kind {
    void run(String[] field);
  }

  private static final Map<String, Kind> KINDS = new TreeMap<>();

  static {
    KINDS.put("digest", Vectors::digest);
    KINDS.put("ticket", Vectors::ticket);
    KINDS.put("id", Vectors::id);
    KINDS.put("list", Vectors::list);
    KINDS.put("select", Vectors::select);
    KINDS.put("fraction", Vectors::fraction);
    KINDS.put("size", Vectors::size);
    KINDS.put("credit", Vectors::credit);
    KINDS.put("due", Vectors::due);
    KINDS.put("match", MatchVectors::panels);
    KINDS.put("announced", Vectors::announced);
    KINDS.put("coordinated", Vectors::coordinated);
    KINDS.put("needed", Vectors::needed);
    KINDS.put("seed", EventVectors::seed);
    KINDS.put("statement", EventVectors::statement);
    KINDS.put("event", EventVectors::event);
    KINDS.put("repaired", EventVectors::event);
  }

  private Vectors() {}

  static void run(String file) throws Exception {
    Map<String, Integer> run = new TreeMap<>();
    int lines = 0;
    try (java.io.BufferedReader from = java.nio.file.Files.newBufferedReader(Paths.get(file), StandardCharsets.UTF_8)) {
      for (String line = from.readLine(); line != null; line = from.readLine()) { // one at a time, since they are long
        ++lines;
        String[] field = line.split("\t", -1);
        Kind kind = KINDS.get(field[0]);
        Checks.that(kind != null, "known kind of vector " + field[0]);
        if (kind == null) continue;
        long before = Checks.failed();
        kind.run(field);
        if (Checks.failed() != before) System.out.println("  " + field[0] + " " + field[1] + " " + field[2]);
        run.merge(field[0], 1, Integer::sum);
      }
    }
    run.forEach((kind, count) -> System.out.printf("%-12s %d%n", kind, count));
    Checks.equal(run.keySet(), KINDS.keySet(), "kinds of vectors that were run");
    Checks.equal(run.values().stream().mapToInt(one -> one).sum(), lines, "vectors that were run");
  }

  static void held(String[] field, boolean holds, String what) {
    Checks.that(holds == field[2].equals("valid"), what + " is what the vector says");
  }

  /** Whether a call succeeds with the expected result. */
  static boolean gives(BooleanSupplier call) {
    try {
      return call.getAsBoolean();
    } catch (CavelException refused) {
      return false;
    }
  }

  static Suite suite(String name) {
    return Suite.valueOf(name.toUpperCase(Locale.ROOT));
  }

  static byte[] bytes(String hex) {
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; ++i) {
      bytes[i] = (byte) (Character.digit(hex.charAt(2 * i), 16) << 4 | Character.digit(hex.charAt(2 * i + 1), 16));
    }
    return bytes;
  }

  /** Text; for bytes that are not UTF-8, one that a Java program could hold instead: a lone surrogate. */
  static String text(String hex) {
    byte[] bytes = bytes(hex);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? text : "\uD800";
  }

  static List<String> texts(String field) {
    if (field.isEmpty()) return Collections.emptyList();
    List<String> texts = new ArrayList<>();
    for (String hex : field.split(",", -1)) texts.add(text(hex));
    return texts;
  }

  private static void digest(String[] field) {
    byte[] once = bytes(field[5]);
    byte[] message = new byte[once.length * Integer.parseInt(field[4])];
    for (int at = 0; at < message.length; at += once.length) System.arraycopy(once, 0, message, at, once.length);
    held(field, suite(field[3]).hash(message).toString().equals(field[6]), "digest");
  }

  private static void ticket(String[] field) {
    Lot lot = Lot.derive(suite(field[3]), Digest.parse(field[4]), text(field[5]));
    Checks.equal(lot.seed().toString(), field[6], "lot seed");
    held(field, lot.ticket(text(field[7])).toString().equals(field[8]), "ticket");
  }

  private static void id(String[] field) {
    // A ticket takes pairs with a line feed too, a list does not.
    String id = text(field[3]);
    held(field, gives(() -> Suite.SM3.listDigest(Collections.singletonList(id)) != null), "id");
    if (field[2].equals("valid")) new Lot(Suite.SHA256, Digest.of(new byte[32])).ticket(id);
  }

  private static void list(String[] field) {
    held(field, suite(field[3]).listDigest(texts(field[5])).toString().equals(field[4]), "digest of a list");
  }

  /** Every way of selecting: at once, in pieces, by shards and merged. Each gives the same result, or is refused. */
  private static void select(String[] field) {
    Lot lot = Lot.derive(suite(field[3]), Digest.parse(field[4]), text(field[5]));
    long n = Long.parseLong(field[6]);
    long reserve = Long.parseLong(field[7]);
    List<String> all = new ArrayList<>();
    List<List<String>> shards = new ArrayList<>();
    for (String shard : field[8].split("\\|", -1)) shards.add(texts(shard));
    shards.forEach(all::addAll);
    held(field, gives(() -> same(lot.select(all, n, reserve), all, field)), "selection");
    held(field, gives(() -> {
      try (Selector selector = lot.selector(n, reserve)) {
        shards.forEach(selector::push);
        return same(selector.finish(), all, field);
      }
    }), "selection in pieces");
    held(field, gives(() -> {
      List<Selection> parts = new ArrayList<>();
      long[] first = new long[shards.size()];
      for (int i = 0; i < first.length; ++i) {
        if (i > 0) first[i] = first[i - 1] + shards.get(i - 1).size();
        parts.add(lot.select(shards.get(i), n, reserve));
      }
      return same(Selection.merge(parts, first, n, reserve), all, field);
    }), "selection of shards");
  }

  private static boolean same(Selection found, List<String> ids, String[] field) {
    String cutoff = found.cutoff().map(Digest::toString).orElse("-");
    return written(found.sample(), ids).equals(field[9]) && written(found.reserve(), ids).equals(field[10])
        && (field[11].isEmpty() || cutoff.equals(field[11]));
  }

  private static String written(List<Selection.SelectedId> part, List<String> ids) {
    List<String> written = new ArrayList<>();
    for (Selection.SelectedId one : part) {
      StringBuilder hex = new StringBuilder();
      for (byte b : ids.get((int) one.index()).getBytes(StandardCharsets.UTF_8)) hex.append(String.format("%02x", b));
      written.add(hex + ":" + one.ticket());
    }
    return String.join(",", written);
  }

  private static void fraction(String[] field) {
    held(field, gives(() -> Fraction.parse(text(field[3])).toString().equals(field[4] + "/" + field[5])), "fraction");
  }

  /** A fraction as announcements write it. */
  private static void announced(String[] field) {
    held(field, gives(() -> {
      String read = Fraction.parse(text(field[3])).toString();
      return read.equals(field[4] + "/" + field[5]) && read.equals(text(field[3]));
    }), "announced fraction");
  }

  /** Samples of several frames from one lot; nested: the first is part of the second. */
  private static void coordinated(String[] field) {
    Lot lot = Lot.derive(suite(field[3]), Digest.parse(field[4]), text(field[5]));
    String[] frames = field[6].split("\\|", -1);
    String[] sizes = field[7].split(",");
    List<List<String>> drawn = new ArrayList<>();
    List<List<String>> wanted = new ArrayList<>();
    for (String sample : field[8].split("\\|", -1)) wanted.add(texts(sample));
    for (int i = 0; i < frames.length; ++i) {
      List<String> frame = texts(frames[i]);
      List<String> sample = new ArrayList<>();
      for (Selection.SelectedId one : lot.select(frame, Long.parseLong(sizes[i]), 0).sample()) sample.add(frame.get((int) one.index()));
      drawn.add(sample);
    }
    boolean nested = drawn.get(1).containsAll(drawn.get(0));
    held(field, drawn.equals(wanted) && nested == field[9].equals("1"), "samples of one lot");
  }

  private static void needed(String[] field) {
    held(field, gives(() -> {
      long bits = 0;
      for (String stratum : field[3].split(",")) {
        String[] part = stratum.split(":");
        bits += Selection.bitsNeeded(Long.parseLong(part[0]), Long.parseLong(part[1]));
      }
      return bits == Long.parseLong(field[4]);
    }), "bits needed");
  }

  private static void size(String[] field) {
    Rounding rounding = Rounding.valueOf(field[3].replace('-', '_').toUpperCase(Locale.ROOT));
    Fraction fraction = new Fraction(Long.parseUnsignedLong(field[5]), Long.parseUnsignedLong(field[6]));
    long population = Long.parseUnsignedLong(field[4]);
    held(field, gives(() -> fraction.sampleSize(population, rounding) == Long.parseUnsignedLong(field[7])), "sample size");
  }

  private static void credit(String[] field) {
    held(field, gives(() -> {
      CreditCode.check(text(field[3]));
      return true;
    }), "credit code");
  }

  private static void due(String[] field) {
    Calendar calendar = Calendar.china();
    for (String notice : texts(field[3])) {
      Calendar under = calendar;
      calendar = under.with(notice);
      under.close();
    }
    String answer = null;
    try (Calendar last = calendar) {
      answer = last.due(text(field[4]), Language.EN);
    } catch (CavelException refused) {
      Checks.that(!refused.problems().isEmpty(), "a refused question has problems");
    }
    Checks.equal(answer == null, field[2].equals("invalid"), "question refused");
    if (answer == null) return;
    for (String fragment : texts(field[5])) Checks.that(answer.contains(fragment), "deadline has " + fragment);
    int days = answer.split("\"holiday\":", -1).length - 1;
    if (!field[6].equals("-")) Checks.equal(days, Integer.parseInt(field[6]), "days of evidence");
  }
}
