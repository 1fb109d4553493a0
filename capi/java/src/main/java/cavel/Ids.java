// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Many ids (标识) as one block of UTF-8: encoded once, then used by any number of calls and threads. Immutable. */
public final class Ids implements Iterable<String> {
  final byte[] bytes;
  final int used;
  final long[] offsets;

  private Ids(byte[] bytes, int used, long[] offsets) {
    this.bytes = bytes;
    this.used = used;
    this.offsets = offsets;
  }

  /** Takes up to 2 GiB of ids; push more to a {@link Selector} in pieces. */
  public static Ids of(Iterable<String> ids) {
    if (ids instanceof Ids) return (Ids) ids;
    int guess = ids instanceof Collection ? ((Collection<String>) ids).size() : 1024;
    byte[] bytes = new byte[(int) Math.min(Integer.MAX_VALUE - 8L, 20L * guess + 64)];
    long[] offsets = new long[guess + 1];
    int count = 0;
    int used = 0;
    for (String id : ids) {
      bytes = withRoom(bytes, used, Utf8.most(id));
      used = Utf8.encode(id, bytes, used);
      if (count + 1 == offsets.length) offsets = Arrays.copyOf(offsets, grown(offsets.length, count + 2L));
      offsets[++count] = used;
    }
    return new Ids(bytes, used, count + 1 == offsets.length ? offsets : Arrays.copyOf(offsets, count + 1));
  }

  private static byte[] withRoom(byte[] bytes, int used, int more) {
    long needed = (long) used + more;
    return needed <= bytes.length ? bytes : Arrays.copyOf(bytes, grown(bytes.length, needed));
  }

  private static int grown(int size, long needed) {
    long most = Integer.MAX_VALUE - 8L;
    if (needed > most) throw new IllegalArgumentException("over 2 GiB of ids at once: feed them in pieces");
    return (int) Math.min(most, Math.max(needed, size + (size >> 1)));
  }

  /** The number of them. */
  public int size() {
    return offsets.length - 1;
  }

  /** The id at an index from 0. */
  public String get(int at) {
    int from = (int) offsets[at];
    return Utf8.decode(Arrays.copyOfRange(bytes, from, (int) offsets[at + 1]));
  }

  @Override
  public Iterator<String> iterator() {
    return new Iterator<String>() {
      private int at = 0;

      @Override
      public boolean hasNext() {
        return at < size();
      }

      @Override
      public String next() {
        if (!hasNext()) throw new NoSuchElementException();
        return get(at++);
      }
    };
  }
}
