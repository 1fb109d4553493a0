// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/** The smallest tickets of a list: a sample (抽中名单), followed by a reserve (备选), both ascending. Immutable. */
public final class Selection {
  /** An index in the list from 0, and its ticket. */
  public static final class SelectedId {
    private final long index;
    private final Digest ticket;

    SelectedId(long index, Digest ticket) {
      this.index = index;
      this.ticket = ticket;
    }

    public long index() {
      return index;
    }

    public Digest ticket() {
      return ticket;
    }

    @Override
    public boolean equals(Object other) {
      if (!(other instanceof SelectedId)) return false;
      SelectedId that = (SelectedId) other;
      return index == that.index && ticket.equals(that.ticket);
    }

    @Override
    public int hashCode() {
      return 31 * Long.hashCode(index) + ticket.hashCode();
    }

    @Override
    public String toString() {
      return index + " " + ticket;
    }
  }

  private final long[] indices;
  private final byte[] tickets;
  private final int sample;

  private Selection(long[] indices, byte[] tickets, int sample) {
    this.indices = indices;
    this.tickets = tickets;
    this.sample = sample;
  }

  /** A selection that another machine computed: indices and tickets, strictly ascending by ticket. */
  public static Selection of(long[] indices, List<Digest> tickets, int sample) {
    if (tickets.size() != indices.length) throw new IllegalArgumentException("as many tickets as places are wanted");
    if (sample < 0 || sample > indices.length) throw new IllegalArgumentException("sample is " + sample);
    checkCounts(indices);
    byte[] block = new byte[32 * indices.length];
    for (int i = 0; i < indices.length; ++i) System.arraycopy(tickets.get(i).read(), 0, block, 32 * i, 32);
    return made((selection, problems) -> CLibrary.cavel_selection_new(indices, block, sample, indices.length - sample,
        selection, problems));
  }

  /**
   * Combines the selections of disjoint parts of a list. Part i begins at index {@code first[i]} of the whole list; null adds
   * nothing to the indices. Each part was asked for sample + reserve ids, or had fewer.
   */
  public static Selection merge(List<Selection> parts, long[] first, long sample, long reserve) {
    checkCounts(sample, reserve);
    if (first != null && first.length != parts.size()) throw new IllegalArgumentException("one beginning a part is wanted");
    if (first != null) checkCounts(first);
    Memory pointers = new Memory(Math.max(1, parts.size()) * (long) Native.POINTER_SIZE);
    pointers.clear();
    try {
      for (int i = 0; i < parts.size(); ++i) {
        pointers.setPointer(i * (long) Native.POINTER_SIZE, parts.get(i).handle());
      }
      Selection whole = made((selection, problems) -> CLibrary.cavel_selection_merge(pointers, first, parts.size(), sample,
          reserve, selection, problems));
      checkCounts(whole.indices);  // the sum of an index and an offset may exceed a long
      return whole;
    } finally {
      for (int i = 0; i < parts.size(); ++i) {
        CLibrary.cavel_selection_free(pointers.getPointer(i * (long) Native.POINTER_SIZE));
      }
    }
  }

  /** The selection as a handle of the library, which the caller frees. */
  private Pointer handle() {
    long[] made = new long[1];
    Call.warnings(problems -> CLibrary.cavel_selection_new(indices, tickets, sample, indices.length - sample, made, problems));
    return Call.pointer(made);
  }

  /** The entropy of a sample in bits: the floor of log2 C(population, sample). */
  public static long bitsNeeded(long population, long sample) {
    checkCounts(population, sample);
    long[] bits = new long[1];
    Call.check(CLibrary.cavel_bits_needed(population, sample, bits));
    return bits[0];
  }

  /** A function that returns a selection. */
  interface Source {
    int call(long[] selection, long[] problems);
  }

  static Selection made(Source source) {
    long[] made = new long[1];
    Call.warnings(problems -> source.call(made, problems));
    Pointer handle = Call.pointer(made);
    try {
      long[] sample = new long[1];
      long[] reserve = new long[1];
      long[] indices = new long[1];
      long[] tickets = new long[1];
      Call.check(CLibrary.cavel_selection_size(handle, sample, reserve));
      Call.check(CLibrary.cavel_selection_get(handle, indices, tickets));
      long count = sample[0] + reserve[0];
      if (count == 0) return new Selection(new long[0], new byte[0], 0);
      if (count > Integer.MAX_VALUE / 32) throw new IllegalArgumentException("over 2 GiB of tickets at once");
      return new Selection(Call.pointer(indices).getLongArray(0, (int) count),
          Call.pointer(tickets).getByteArray(0, 32 * (int) count), (int) sample[0]);
    } finally {
      CLibrary.cavel_selection_free(handle);
    }
  }

  static void checkCounts(long... counts) {
    for (long one : counts) {
      if (one < 0) throw new IllegalArgumentException("a count under 0: " + one);
    }
  }

  public List<SelectedId> sample() {
    return part(0, sample);
  }

  public List<SelectedId> reserve() {
    return part(sample, indices.length);
  }

  /** 入选界值: the largest ticket of the sample; none if it is empty. */
  public Optional<Digest> cutoff() {
    return sample == 0 ? Optional.empty() : Optional.of(ticket(sample - 1));
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Selection)) return false;
    Selection that = (Selection) other;
    return sample == that.sample && Arrays.equals(indices, that.indices) && Arrays.equals(tickets, that.tickets);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(indices) + sample;
  }

  private Digest ticket(int at) {
    return Digest.of(Arrays.copyOfRange(tickets, 32 * at, 32 * at + 32));
  }

  private List<SelectedId> part(int from, int to) {
    return new Part(from, to);
  }

  private final class Part extends AbstractList<SelectedId> implements RandomAccess {
    private final int from;
    private final int to;

    Part(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public SelectedId get(int at) {
      if (at < 0 || at >= size()) throw new IndexOutOfBoundsException(at + " of " + size());
      return new SelectedId(indices[from + at], ticket(from + at));
    }

    @Override
    public int size() {
      return to - from;
    }
  }
}
