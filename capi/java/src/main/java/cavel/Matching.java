// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Panels of officers for targets (人员匹配), or the proof that there are none. Immutable. */
public final class Matching {
  /** No bound of a capacity; all officers as a pool. */
  public static final long NO_BOUND = -1;

  /** An officer (执法检查人员), in the order of the officers' tickets. */
  public static final class Officer {
    final long capacity;
    final long load;

    /** Pairs that the officer may hold, or {@link #NO_BOUND}, and pairs held before the task. */
    public Officer(long capacity, long load) {
      this.capacity = capacity;
      this.load = load;
    }
  }

  /** A target (检查对象), in draw order. */
  public static final class Target {
    final int seats;
    final int leads;
    final int[] lead;
    final int[] other;

    /** Seats of the panel, how many of them lead (0 or 1), and who may: officers' places from 0, strictly ascending. */
    public Target(int seats, int leads, int[] lead, int[] other) {
      this.seats = seats;
      this.leads = leads;
      this.lead = lead.clone();
      this.other = other.clone();
    }
  }

  /** The officers at a target (检查组), ascending, and who leads them (组长). */
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

  /** 不足证明: these targets need more seats from these officers of the first {@code pool} than they have room for. */
  public static final class Proof {
    private final List<Integer> targets;
    private final List<Integer> officers;
    private final long needed;
    private final long room;
    private final long pool;

    Proof(List<Integer> targets, List<Integer> officers, long needed, long room, long pool) {
      this.targets = targets;
      this.officers = officers;
      this.needed = needed;
      this.room = room;
      this.pool = pool;
    }

    public List<Integer> targets() {
      return targets;
    }

    public List<Integer> officers() {
      return officers;
    }

    public long needed() {
      return needed;
    }

    public long room() {
      return room;
    }

    public long pool() {
      return pool;
    }
  }

  private final boolean complete;
  private final List<Panel> panels;
  private final List<Long> loads;
  private final long pool;
  private final Proof proof;

  /**
   * Gives every target a panel. {@code pool} is the announced number of officers, or {@link #NO_BOUND}; {@code tickets} has
   * {@code ticketSize} bytes (1 to 32) for every officer of target 0, then of target 1, and so on.
   */
  public static Matching match(List<Officer> officers, List<Target> targets, long pool, byte[] tickets, int ticketSize) {
    if (tickets.length != (long) ticketSize * officers.size() * targets.size()) {
      throw new IllegalArgumentException("a ticket is wanted for every officer of every target");
    }
    long[] capacity = officers.stream().mapToLong(one -> one.capacity).toArray();
    long[] load = officers.stream().mapToLong(one -> one.load).toArray();
    int[] seats = targets.stream().mapToInt(one -> one.seats).toArray();
    int[] leads = targets.stream().mapToInt(one -> one.leads).toArray();
    int[] lead = targets.stream().flatMapToInt(one -> Arrays.stream(one.lead)).toArray();
    int[] other = targets.stream().flatMapToInt(one -> Arrays.stream(one.other)).toArray();
    long[] leadOffsets = new long[targets.size() + 1];
    long[] otherOffsets = new long[targets.size() + 1];
    for (int i = 0; i < targets.size(); ++i) {
      leadOffsets[i + 1] = leadOffsets[i] + targets.get(i).lead.length;
      otherOffsets[i + 1] = otherOffsets[i] + targets.get(i).other.length;
    }
    long[] made = new long[1];
    Call call = Call.answered(problems -> CLibrary.cavel_match(officers.size(), capacity, load, targets.size(), seats, leads,
        leadOffsets, lead, otherOffsets, other, pool, tickets, ticketSize, null, made, problems));
    if (Call.pointer(made) == null) throw call.exception();
    try {
      return new Matching(Call.pointer(made), call.status == 0);
    } finally {
      CLibrary.cavel_matching_free(Call.pointer(made));
    }
  }

  private Matching(Pointer matching, boolean complete) {
    long[] targets = new long[1];
    long[] officers = new long[1];
    long[] used = new long[1];
    Call.check(CLibrary.cavel_matching_size(matching, targets, officers, used));
    this.complete = complete;
    pool = used[0];
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
    proof = proofOf(matching);
  }

  private static Proof proofOf(Pointer matching) {
    long[] targets = new long[1];
    long[] officers = new long[1];
    long[] targetCount = new long[1];
    long[] officerCount = new long[1];
    long[] needed = new long[1];
    long[] room = new long[1];
    long[] pool = new long[1];
    Call.check(CLibrary.cavel_matching_proof(matching, targets, targetCount, officers, officerCount, needed, room, pool));
    if (targetCount[0] == 0) return null;
    return new Proof(places(targets, targetCount), places(officers, officerCount), needed[0], room[0],
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

  /** By target; empty where not complete. */
  public List<Panel> panels() {
    return panels;
  }

  /** Pairs held after the task, by officer. */
  public List<Long> loads() {
    return loads;
  }

  /** How many officers were used. */
  public long pool() {
    return pool;
  }

  /** Why the announced pool, or any, did not suffice; none where it did. */
  public Optional<Proof> proof() {
    return Optional.ofNullable(proof);
  }
}
