// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The library's numbers are unsigned: a negative one is refused, never taken for a very large one. */
final class Arguments {
  private static final Lot LOT = new Lot(Suite.SM3, Digest.of(new byte[32]));
  private static final List<MatchTask.Officer> TWO = Arrays.asList(new MatchTask.Officer(MatchTask.NO_BOUND, 0),
      new MatchTask.Officer(1, 0));
  private static final List<MatchTask.Target> ONE = targets(2, 0, 0, 1);

  private Arguments() {}

  static void run() {
    matching();
    selections();
    populations();
  }

  private static List<MatchTask.Target> targets(int seats, int leads, Integer... officers) {
    return Collections.singletonList(new MatchTask.Target(seats, leads, Collections.emptyList(), Arrays.asList(officers)));
  }

  private static void refused(Checks.Body body, String what) {
    Checks.thrown(IllegalArgumentException.class, body, what);
  }

  private static void matching() {
    MatchTask task = new MatchTask(TWO, ONE, MatchTask.NO_BOUND, new byte[] {1, 2}, 1);
    Matching found = task.panels(Options.NONE);
    Checks.that(found.isComplete() && found.problems().isEmpty(), "a panel of two");
    Checks.equal(found.panels().get(0).officers(), Arrays.asList(0, 1), "who");
    Checks.equal(found.forced().size(), 2, "both are forced");
    Checks.equal(task.repairPanels(Arrays.asList(Collections.emptyList()), Options.NONE).forced().size(), 2, "after a repair too");
    Matching none = new MatchTask(TWO, targets(2, 0, 0), MatchTask.NO_BOUND, new byte[] {1, 2}, 1).panels(Options.NONE);
    Checks.that(!none.isComplete() && none.certificate().isPresent() && none.problems().get(0).isError(), "why there is no panel");
    refused(() -> new MatchTask.Officer(-2, 0), "a capacity under 0");
    refused(() -> new MatchTask.Officer(1, -1), "a load under 0");
    refused(() -> targets(-1, 0), "seats under 0");
    refused(() -> targets(2, -1), "leads under 0");
    refused(() -> new MatchTask(TWO, targets(2, 0, -1), 2, new byte[2], 1), "an officer's place under 0");
    refused(() -> new MatchTask(TWO, ONE, -2, new byte[2], 1), "a pool under 0");
    refused(() -> new MatchTask(TWO, ONE, 2, new byte[0], 0), "tickets of no byte");
    refused(() -> new MatchTask(TWO, ONE, 2, new byte[66], 33), "tickets of 33 bytes");
    refused(() -> task.repairPanels(Arrays.asList(Arrays.asList(-1)), Options.NONE), "an officer before, under 0");
    refused(() -> task.repairPanels(Collections.emptyList(), Options.NONE), "no panel before");
    refused(() -> task.repairTeams(Arrays.asList(Arrays.asList(0, 1)), Arrays.asList(-1), Options.NONE), "a team under 0");
  }

  private static void selections() {
    List<String> ids = Arrays.asList("a", "b");
    Selection all = LOT.select(ids, 2, 0);
    refused(() -> LOT.select(ids, 1, -1), "a reserve under 0");
    refused(() -> LOT.selector(-1, 0), "a sample under 0");
    refused(() -> LOT.selector(1, 0, -1, Options.NONE), "a population under 0");
    refused(() -> Selection.merge(Arrays.asList(all), new long[] {-1}, 1, 0), "a beginning under 0");
    refused(() -> Selection.of(new long[] {-1}, Arrays.asList(LOT.seed()), 1), "a place under 0");
    refused(() -> new Fraction(1, 2).sampleSize(-1, Rounding.UP), "a population under 0");
    refused(() -> Selection.merge(Arrays.asList(all), new long[] {Long.MAX_VALUE}, 2, 0), "a place over the largest long");
    Checks.equal(Selection.merge(Arrays.asList(all), new long[] {Long.MAX_VALUE - 1}, 2, 0).sample().size(), 2, "the last places");
    refused(() -> Selection.bitsNeeded(-1, 1), "bits of a population under 0");
    refused(() -> Selection.bitsNeeded(10, -1), "bits of a sample under 0");
    Checks.thrown(CavelException.class, () -> LOT.select(ids, 1, 0, Options.NONE.threads(-1)), "threads under 0");
  }

  private static void populations() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 1000; ++i) ids.add("企业-" + i);
    String wanted = LOT.select(ids, 20, 5).sample().toString();
    for (long population : new long[] {0, 1000, 100_000}) {
      try (Selector selector = LOT.selector(20, 5, population, Options.NONE.kernel("portable"))) {
        selector.push(ids.subList(0, 400));
        selector.push(ids.subList(400, 1000));
        if (population > ids.size()) {
          CavelException fewer = Checks.thrown(CavelException.class, selector::finish, "fewer came");
          Checks.equal(fewer.name(), "fewer_ids_than_announced", "name");
        } else {
          Checks.equal(selector.finish().sample().toString(), wanted, "with a population of " + population);
        }
      }
    }
    CavelException none = Checks.thrown(CavelException.class, () -> LOT.selector(1, 0, 0, Options.NONE.kernel("abacus")),
        "no such kernel");
    Checks.equal(none.name(), "argument_options", "name");
  }
}
