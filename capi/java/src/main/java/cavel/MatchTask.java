// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A matching problem: officers, targets, who may visit what, and the tickets of the pairs. Immutable. */
public final class MatchTask {
  /** A capacity without a bound; a pool of all officers. */
  public static final long NO_BOUND = -1;

  /** An officer (执法检查人员), in the order of the officers' tickets. */
  public static final class Officer {
    private final long capacity;
    private final long load;

    /** Pairs that the officer may hold, or {@link #NO_BOUND}, and pairs held before the task. */
    public Officer(long capacity, long load) {
      atLeast(NO_BOUND, capacity, "capacity");
      atLeast(0, load, "load");
      this.capacity = capacity;
      this.load = load;
    }
  }

  /** A target (检查对象), in draw order. */
  public static final class Target {
    private final int seats;
    private final int leads;
    private final List<Integer> lead;
    private final List<Integer> other;

    /** Seats of the panel, how many of them lead (0 or 1), and the officers who may: indices from 0, strictly ascending. */
    public Target(int seats, int leads, List<Integer> lead, List<Integer> other) {
      atLeast(0, seats, "seats");
      atLeast(0, leads, "leads");
      this.seats = seats;
      this.leads = leads;
      this.lead = new ArrayList<>(lead);
      this.other = new ArrayList<>(other);
    }
  }

  /** Lists of numbers concatenated, and where each begins. */
  static final class Rows {
    final long[] offsets;
    final int[] places;

    Rows(List<List<Integer>> rows) {
      offsets = new long[rows.size() + 1];
      for (int i = 0; i < rows.size(); ++i) offsets[i + 1] = offsets[i] + rows.get(i).size();
      places = rows.stream().flatMap(List::stream).mapToInt(one -> (int) atLeast(0, one, "a place")).toArray();
    }
  }

  final long[] capacity;
  final long[] load;
  final int[] seats;
  final int[] leads;
  final Rows lead;
  final Rows other;
  final long pool;
  final byte[] tickets;
  final int ticketSize;

  /**
   * A task. {@code pool} is the announced number of officers, or {@link #NO_BOUND}; {@code tickets} has {@code ticketSize} bytes
   * (1 to 32) for every officer of target 0, then of target 1, and so on: the tickets of the pairs, as big-endian numbers.
   */
  public MatchTask(List<Officer> officers, List<Target> targets, long pool, byte[] tickets, int ticketSize) {
    atLeast(NO_BOUND, pool, "pool");
    if (ticketSize < 1 || ticketSize > 32) throw new IllegalArgumentException("ticketSize is " + ticketSize + ", not 1 to 32");
    if (tickets.length != (long) ticketSize * officers.size() * targets.size()) {
      throw new IllegalArgumentException("a ticket is wanted for every officer of every target");
    }
    capacity = officers.stream().mapToLong(one -> one.capacity).toArray();
    load = officers.stream().mapToLong(one -> one.load).toArray();
    seats = targets.stream().mapToInt(one -> one.seats).toArray();
    leads = targets.stream().mapToInt(one -> one.leads).toArray();
    List<List<Integer>> leading = new ArrayList<>();
    List<List<Integer>> others = new ArrayList<>();
    for (Target one : targets) {
      leading.add(one.lead);
      others.add(one.other);
    }
    lead = new Rows(leading);
    other = new Rows(others);
    this.pool = pool;
    this.tickets = Arrays.copyOf(tickets, tickets.length);
    this.ticketSize = ticketSize;
  }

  /** Panels: one for each target (逐户组队). */
  public Matching panels(Options options) {
    return input().with(task -> Matching.made(options,
        (given, matching, problems) -> CLibrary.cavel_match(task, given, matching, problems)));
  }

  /** Teams formed once (固定小组), one assigned to each target; panels if teams do not suffice and {@code fallback} is set. */
  public Matching teams(boolean fallback, Options options) {
    return input().with(task -> Matching.made(options,
        (given, matching, problems) -> CLibrary.cavel_match_teams(task, fallback ? 1 : 0, given, matching, problems)));
  }

  /**
   * Panels repaired after a recusal or a replacement (变更调整), changing as few as possible: {@code before} are the officers of each
   * target, none for a reserve that is called up. The task is as it is now; loads include the pairs of {@code before}.
   */
  public Matching repairPanels(List<List<Integer>> before, Options options) {
    checkTargets(before.size());
    Rows held = new Rows(before);
    return input().numbers(held.offsets).numbers(held.places).with(task -> Matching.made(options,
        (given, matching, problems) -> CLibrary.cavel_match_repair(task, given, matching, problems)));
  }

  /** The same for teams, as the draw formed them, leaders first; {@code before} is the team of each target, or null. */
  public Matching repairTeams(List<List<Integer>> teams, List<Integer> before, Options options) {
    checkTargets(before.size());
    Rows formed = new Rows(teams);
    int[] held = before.stream().mapToInt(one -> one == null ? -1 : (int) atLeast(0, one, "a team")).toArray();
    Structure whole = input().pointer(null).numbers(held).number(teams.size()).numbers(formed.offsets).numbers(formed.places);
    return whole.with(task -> Matching.made(options,
        (given, matching, problems) -> CLibrary.cavel_match_repair_teams(task, given, matching, problems)));
  }

  /** The members of cavel_match_input that every mode reads. */
  private Structure input() {
    return new Structure().number(capacity.length).numbers(capacity).numbers(load).number(seats.length).numbers(seats)
        .numbers(leads).numbers(lead.offsets).numbers(lead.places).numbers(other.offsets).numbers(other.places).number(pool)
        .bytes(tickets).number(ticketSize);
  }

  /** The library's numbers are unsigned: a negative one would be very large. */
  private static long atLeast(long least, long value, String what) {
    if (value < least) throw new IllegalArgumentException(what + " is " + value);
    return value;
  }

  private void checkTargets(int count) {
    if (count != seats.length) throw new IllegalArgumentException("one entry a target is wanted, not " + count);
  }
}
