// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The vectors of officers to targets: numbers with signs between them, as flat_vectors.py writes them. */
final class MatchVectors {
  private MatchVectors() {}

  static void match(String[] field) {
    List<Matching.Officer> officers = new ArrayList<>();
    for (String one : items(field[4], ",")) {
      String[] part = one.split(":");
      officers.add(new Matching.Officer(part[0].equals("-") ? Matching.NO_BOUND : Long.parseLong(part[0]),
          Long.parseLong(part[1])));
    }
    List<Matching.Target> targets = new ArrayList<>();
    for (String one : items(field[5], ",")) {
      String[] part = one.split(":", -1);
      targets.add(new Matching.Target(Integer.parseInt(part[0]), Integer.parseInt(part[1]), places(part[2]), places(part[3])));
    }
    List<String> ranks = items(field[6].replace('|', ','), ",");
    ByteBuffer tickets = ByteBuffer.allocate(8 * ranks.size());
    for (String rank : ranks) tickets.putLong(Long.parseUnsignedLong(rank));
    long pool = field[3].equals("all") ? Matching.NO_BOUND : Long.parseLong(field[3]);
    Matching found;
    try {
      found = Matching.match(officers, targets, pool, tickets.array(), 8);
    } catch (CavelException refused) {
      Checks.equal("invalid", field[2], "matching refused");
      return;
    }
    Checks.equal(found.isComplete() ? "valid" : "infeasible", field[2], "matching");
    Checks.equal(found.pool(), Long.parseLong(field[7]), "pool");
    Checks.equal(found.panels().stream().map(one -> joined(one.officers())).collect(Collectors.joining("|")), field[8], "panels");
    Checks.equal(joined(found.panels().stream().map(Matching.Panel::leader).collect(Collectors.toList())), field[9], "leaders");
    Checks.equal(joined(found.loads()), field[10], "loads");
    Checks.equal(found.proof().map(proof -> joined(proof.targets()) + ":" + joined(proof.officers()) + ":" + proof.needed() + ":"
        + proof.room() + ":" + proof.pool()).orElse("-"), field[11], "proof");
  }

  private static List<String> items(String field, String between) {
    return field.isEmpty() ? new ArrayList<>() : Arrays.asList(field.split(between, -1));
  }

  private static int[] places(String field) {
    return items(field, "\\.").stream().mapToInt(Integer::parseInt).toArray();
  }

  private static String joined(List<? extends Number> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
