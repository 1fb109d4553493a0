// SPDX-License-Identifier: Apache-2.0
import cavel.Digest;
import cavel.Ids;
import cavel.Lot;
import cavel.Suite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Median times of a draw of 15 % from a million ids: of ids encoded before, and of strings. */
public final class DrawMillion {
  private static final int COUNT = 1_000_000;
  private static final int RUNS = 15;

  public static void main(String[] arguments) {
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < COUNT; ++i) strings.add(String.format("91410399MA%08d", i));
    System.out.printf("%.4f %.4f%n", median(Ids.of(strings)), median(strings));
  }

  private static double median(Iterable<String> ids) {
    Lot lot = new Lot(Suite.SHA256, Digest.of(new byte[32]));
    double[] seconds = new double[RUNS];
    for (int i = 0; i < RUNS; ++i) {
      long begun = System.nanoTime();
      if (lot.select(ids, COUNT * 15L / 100, 0).sample().size() != COUNT * 15 / 100) throw new AssertionError();
      seconds[i] = 1e-9 * (System.nanoTime() - begun);
    }
    Arrays.sort(seconds);
    return seconds[RUNS / 2];
  }
}
