// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The vectors of officers to targets: numbers with separators, as flat_vectors.py and flat_matchings.py write them. */
final class MatchVectors {
  private MatchVectors() {}

  /** Matchings of every mode, and repairs; every line is run, an unknown mode fails. */
  static void run(String file) throws Exception {
    Map<String, Integer> run = new TreeMap<>();
    List<String> lines = java.nio.file.Files.readAllLines(Paths.get(file), StandardCharsets.UTF_8);
    for (String line : lines) {
      String[] field = line.split("\t", -1);
      long before = Checks.failed();
      way(field);
      if (Checks.failed() != before) System.out.println("  " + field[0] + " " + field[1] + " " + field[2]);
      run.merge(field[0], 1, Integer::sum);
    }
    run.forEach((way, count) -> System.out.printf("%-12s %d%n", way, count));
    Checks.equal(run.keySet().toString(), "[fallback, panel, repair, repair-team, team]", "ways of matching that were run");
    Checks.equal(run.values().stream().mapToInt(one -> one).sum(), lines.size(), "matchings that were run");
  }

  private static void way(String[] field) {
    Matching found;
    try {
      found = match(field);
    } catch (CavelException refused) {
      Checks.equal(refused.name(), field[9], "why the matching is refused");
      return;
    }
    answered(found, field, 10);
    Checks.equal(found.isInTeams() ? "team" : "panel", field[9], "mode");
    Checks.equal(rows(found.teams().stream()), field[15], "teams");
    Checks.equal(joined(found.substitutes().stream()), field[16], "substitutes");
    Checks.equal(rows(found.forced().stream().map(one -> Arrays.asList(one.target(), one.officer()))), field[17], "forced pairs");
    Checks.equal(found.changed(), Long.parseLong(field[18]), "changed");
  }

  private static Matching match(String[] field) {
    MatchTask task = task(field);
    switch (field[0]) {
      case "panel":
        return task.panels(Options.NONE);
      case "team":
      case "fallback":
        return task.teams(field[0].equals("fallback"), Options.NONE);
      case "repair":
        return task.repairPanels(table(field[7]), Options.NONE);
      case "repair-team":
        List<Integer> before = new ArrayList<>();
        for (String one : items(field[7], ",")) before.add(one.equals("-") ? null : Integer.valueOf(one));
        return task.repairTeams(table(field[8]), before, Options.NONE);
      default:
        throw new AssertionError("unknown way of matching " + field[0]);
    }
  }

  static void panels(String[] field) {
    Matching found;
    try {
      found = task(field).panels(Options.NONE);
    } catch (CavelException refused) {
      Checks.equal("invalid", field[2], "matching refused");
      return;
    }
    answered(found, field, 7);
  }

  /** `at`: the field where the answer begins. */
  private static void answered(Matching found, String[] field, int at) {
    Checks.equal(found.isComplete() ? "valid" : "infeasible", field[2], "matching");
    Checks.equal(found.pool(), Long.parseLong(field[at]), "pool");
    Checks.equal(rows(found.panels().stream().map(Matching.Panel::officers)), field[at + 1], "panels");
    Checks.equal(joined(found.panels().stream().map(Matching.Panel::leader)), field[at + 2], "leaders");
    Checks.equal(joined(found.loads().stream()), field[at + 3], "loads");
    Checks.equal(found.certificate().map(MatchVectors::written).orElse("-"), field[at + 4], "certificate");
  }

  private static String written(Matching.Certificate certificate) {
    return joined(certificate.targets().stream()) + ":" + joined(certificate.officers().stream()) + ":" + certificate.demand() + ":" + certificate.residualCapacity()
        + ":" + certificate.pool();
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

  private static List<String> items(String field, String between) {
    return field.isEmpty() ? new ArrayList<>() : Arrays.asList(field.split(between, -1));
  }

  private static List<Integer> places(String field, String between) {
    return items(field, between).stream().map(Integer::valueOf).collect(Collectors.toList());
  }

  private static List<List<Integer>> table(String field) {
    return Stream.of(field.split("\\|", -1)).map(row -> places(row, ",")).collect(Collectors.toList());
  }

  private static String joined(Stream<? extends Number> numbers) {
    return numbers.map(String::valueOf).collect(Collectors.joining(","));
  }

  private static String rows(Stream<List<Integer>> rows) {
    return rows.map(one -> joined(one.stream())).collect(Collectors.joining("|"));
  }
}
