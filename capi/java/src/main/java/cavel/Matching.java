// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Panels of officers for targets (人员匹配), or the certificate that there are none. Immutable. */
public final class Matching {
  /** The officers of a target (检查组), ascending, and their leader (组长). */
  public static final class Panel {
    private final List<Integer> officers;
    private final int leader;

    Panel(List<Integer> officers, int leader) {
      this.officers = officers;
      this.leader = leader;
    }

    public List<Integer> officers() {
      return officers;
    }

    public int leader() {
      return leader;
    }
  }

  /** 不足证明: these targets demand more seats of these officers, among the first {@code pool}, than their residual capacity. */
  public static final class Certificate {
    private final List<Integer> targets;
    private final List<Integer> officers;
    private final long demand;
    private final long residualCapacity;
    private final long pool;

    Certificate(List<Integer> targets, List<Integer> officers, long demand, long residualCapacity, long pool) {
      this.targets = targets;
      this.officers = officers;
      this.demand = demand;
      this.residualCapacity = residualCapacity;
      this.pool = pool;
    }

    public List<Integer> targets() {
      return targets;
    }

    public List<Integer> officers() {
      return officers;
    }

    public long demand() {
      return demand;
    }

    public long residualCapacity() {
      return residualCapacity;
    }

    public long pool() {
      return pool;
    }
  }

  /** 唯一人选: a pair of target and officer that is in every complete assignment, so that no lot decided it. */
  public static final class Forced {
    private final int target;
    private final int officer;

    Forced(int target, int officer) {
      this.target = target;
      this.officer = officer;
    }

    public int target() {
      return target;
    }

    public int officer() {
      return officer;
    }
  }

  private final boolean complete;
  private final boolean inTeams;
  private final List<Panel> panels;
  private final List<List<Integer>> teams;
  private final List<Integer> substitutes;
  private final List<Forced> forced;
  private final List<Long> loads;
  private final long pool;
  private final long changed;
  private final Certificate certificate;
  private final List<Problem> problems;

  /** A function that returns a matching, even if it is not complete. */
  interface Source {
    int call(Pointer options, long[] matching, long[] problems);
  }

  static Matching made(Options options, Source source) {
    long[] made = new long[1];
    Call call = options.with(given -> Call.answered(problems -> source.call(given, made, problems)));
    if (made[0] == 0) throw call.exception();
    try {
      return new Matching(Call.pointer(made), call);
    } finally {
      CLibrary.cavel_matching_free(Call.pointer(made));
    }
  }

  private Matching(Pointer matching, Call call) {
    long[] targets = new long[1];
    long[] officers = new long[1];
    long[] used = new long[1];
    int[] mode = new int[1];
    long[] dealt = new long[1];
    long[] moved = new long[1];
    Call.check(CLibrary.cavel_matching_size(matching, targets, officers, used));
    Call.check(CLibrary.cavel_matching_mode(matching, mode, dealt, moved));
    complete = call.status == 0;
    problems = call.problems;
    pool = used[0];
    inTeams = mode[0] == 2;
    changed = moved[0];
    List<List<Integer>> rows = new ArrayList<>();
    for (long team = 0; team <= dealt[0]; ++team) {
      long[] places = new long[1];
      long[] count = new long[1];
      Call.check(CLibrary.cavel_matching_team(matching, team, places, count));
      rows.add(places(places, count));
    }
    substitutes = rows.remove(rows.size() - 1);
    teams = Collections.unmodifiableList(rows);
    List<Panel> found = new ArrayList<>();
    for (long target = 0; target < targets[0]; ++target) {
      long[] panel = new long[1];
      long[] count = new long[1];
      int[] leader = new int[1];
      Call.check(CLibrary.cavel_matching_panel(matching, target, panel, count, leader));
      found.add(new Panel(places(panel, count), leader[0]));
    }
    panels = Collections.unmodifiableList(found);
    long[] held = new long[1];
    long[] count = new long[1];
    Call.check(CLibrary.cavel_matching_loads(matching, held, count));
    List<Long> sums = new ArrayList<>();
    for (int i = 0; i < count[0]; ++i) sums.add(Call.pointer(held).getLong(8L * i));
    loads = Collections.unmodifiableList(sums);
    forced = forcedOf(matching);
    certificate = certificateOf(matching);
  }

  private static List<Forced> forcedOf(Pointer matching) {
    long[] targets = new long[1];
    long[] officers = new long[1];
    long[] count = new long[1];
    Call.check(CLibrary.cavel_matching_forced(matching, targets, officers, count));
    List<Integer> visited = places(targets, count);
    List<Integer> visitors = places(officers, count);
    List<Forced> pairs = new ArrayList<>();
    for (int i = 0; i < visited.size(); ++i) pairs.add(new Forced(visited.get(i), visitors.get(i)));
    return Collections.unmodifiableList(pairs);
  }

  private static Certificate certificateOf(Pointer matching) {
    long[] targets = new long[1];
    long[] officers = new long[1];
    long[] targetCount = new long[1];
    long[] officerCount = new long[1];
    long[] demand = new long[1];
    long[] residualCapacity = new long[1];
    long[] pool = new long[1];
    Call.check(CLibrary.cavel_matching_certificate(matching, targets, targetCount, officers, officerCount, demand, residualCapacity, pool));
    if (targetCount[0] == 0) return null;
    return new Certificate(places(targets, targetCount), places(officers, officerCount), demand[0], residualCapacity[0],
        pool[0]);
  }

  private static List<Integer> places(long[] places, long[] count) {
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < count[0]; ++i) list.add(Call.pointer(places).getInt(4L * i));
    return Collections.unmodifiableList(list);
  }

  /** Whether every target has its panel. */
  public boolean isComplete() {
    return complete;
  }

  /** By target; empty if not complete. */
  public List<Panel> panels() {
    return panels;
  }

  /** Whether teams were used, not panels. */
  public boolean isInTeams() {
    return inTeams;
  }

  /** Teams, the leader first; none if panels were made. */
  public List<List<Integer>> teams() {
    return teams;
  }

  /** Officers in no team. */
  public List<Integer> substitutes() {
    return substitutes;
  }

  /** By target, then officer; also after a repair; none in team mode. */
  public List<Forced> forced() {
    return forced;
  }

  /** The number of new pairs of a repair. */
  public long changed() {
    return changed;
  }

  /** Pairs held after the task, by officer. */
  public List<Long> loads() {
    return loads;
  }

  /** The number of officers used. */
  public long pool() {
    return pool;
  }

  /** Why the announced pool, or any pool, did not suffice; none if it did. */
  public Optional<Certificate> certificate() {
    return Optional.ofNullable(certificate);
  }

  /** The same in words, and warnings. */
  public List<Problem> problems() {
    return problems;
  }
}
