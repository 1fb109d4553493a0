// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The vectors of officers to targets: numbers with signs between them, as flat_vectors.py writes them. */
final class MatchVectors {
  private MatchVectors() {}

  static void match(String[] field) {
    matched(field, 7, task -> task.panels(Options.NONE));
  }

  static void teams(String[] field) {
    Matching found = matched(field, 8, task -> task.teams(field[7].equals("1"), Options.NONE));
    if (found == null) return;
    Checks.equal(found.isInTeams() ? "team" : "panel", field[13], "mode");
    Checks.equal(rows(found.teams().stream()), field[14], "teams");
    Checks.equal(joined(found.substitutes().stream()), field[15], "substitutes");
  }

  static void repair(String[] field) {
    List<List<Integer>> before = new ArrayList<>();
    for (String row : field[7].split("\\|", -1)) before.add(places(row, ","));
    Matching found = matched(field, 8, task -> task.repairPanels(before, Options.NONE));
    if (found != null) Checks.equal(found.changed(), Long.parseLong(field[13]), "changed");
  }

  static void repairTeams(String[] field) {
    List<List<Integer>> teams = new ArrayList<>();
    for (String row : field[7].split("\\|", -1)) teams.add(places(row, ","));
    List<Integer> before = new ArrayList<>();
    for (String one : items(field[8], ",")) before.add(one.equals("-") ? null : Integer.valueOf(one));
    Matching found = matched(field, 9, task -> task.repairTeams(teams, before, Options.NONE));
    if (found != null) Checks.equal(found.changed(), Long.parseLong(field[14]), "changed");
  }

  static void forced(String[] field) {
    Matching found;
    try {
      found = task(field).panels(Options.NONE);
    } catch (CavelException refused) {
      Checks.equal("invalid", field[2], "matching refused");
      return;
    }
    String pairs = found.forced().stream().map(one -> one.target() + ":" + one.officer()).collect(Collectors.joining(","));
    Checks.equal(pairs, field[7], "forced pairs");
  }

  /** Runs from the answer on, which begins at a field. */
  private static Matching matched(String[] field, int at, Function<MatchTask, Matching> match) {
    Matching found;
    try {
      found = match.apply(task(field));
    } catch (CavelException refused) {
      Checks.equal("invalid", field[2], "matching refused");
      return null;
    }
    Checks.equal(found.isComplete() ? "valid" : "infeasible", field[2], "matching");
    Checks.equal(found.pool(), Long.parseLong(field[at]), "pool");
    Checks.equal(rows(found.panels().stream().map(Matching.Panel::officers)), field[at + 1], "panels");
    Checks.equal(joined(found.panels().stream().map(Matching.Panel::leader)), field[at + 2], "leaders");
    Checks.equal(joined(found.loads().stream()), field[at + 3], "loads");
    Checks.equal(found.proof().map(MatchVectors::written).orElse("-"), field[at + 4], "proof");
    return found;
  }

  private static MatchTask task(String[] field) {
    List<MatchTask.Officer> officers = new ArrayList<>();
    for (String one : items(field[4], ",")) {
      String[] part = one.split(":");
      long capacity = part[0].equals("-") ? MatchTask.NO_BOUND : Long.parseLong(part[0]);
      officers.add(new MatchTask.Officer(capacity, Long.parseLong(part[1])));
    }
    List<MatchTask.Target> targets = new ArrayList<>();
    for (String one : items(field[5], ",")) {
      String[] part = one.split(":", -1);
      targets.add(new MatchTask.Target(Integer.parseInt(part[0]), Integer.parseInt(part[1]), places(part[2], "\\."),
          places(part[3], "\\.")));
    }
    List<String> ranks = items(field[6].replace('|', ','), ",");
    ByteBuffer tickets = ByteBuffer.allocate(8 * ranks.size());
    for (String rank : ranks) tickets.putLong(Long.parseUnsignedLong(rank));
    long pool = field[3].equals("all") ? MatchTask.NO_BOUND : Long.parseLong(field[3]);
    return new MatchTask(officers, targets, pool, tickets.array(), 8);
  }

  private static String written(Matching.Proof proof) {
    return joined(proof.targets().stream()) + ":" + joined(proof.officers().stream()) + ":" + proof.needed() + ":" + proof.room()
        + ":" + proof.pool();
  }

  private static List<String> items(String field, String between) {
    return field.isEmpty() ? new ArrayList<>() : Arrays.asList(field.split(between, -1));
  }

  private static List<Integer> places(String field, String between) {
    return items(field, between).stream().map(Integer::valueOf).collect(Collectors.toList());
  }

  private static String joined(Stream<? extends Number> numbers) {
    return numbers.map(String::valueOf).collect(Collectors.joining(","));
  }

  private static String rows(Stream<List<Integer>> rows) {
    return rows.map(one -> joined(one.stream())).collect(Collectors.joining("|"));
  }
}
