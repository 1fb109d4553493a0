// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A structure of the headers in native memory: its size, then its members in order, and the arrays that they point to. */
final class Structure {
  private static final class Member {
    final int at;
    final Object value;

    Member(int at, Object value) {
      this.at = at;
      this.value = value;
    }
  }

  private final List<Member> members = new ArrayList<>();
  private final List<Memory> arrays = new ArrayList<>();
  private int end = 8; // behind struct_size

  private void add(Object value, int size) {
    int at = (end + size - 1) / size * size;
    members.add(new Member(at, value));
    end = at + size;
  }

  Structure whole(int value) {
    add(value, 4);
    return this;
  }

  Structure number(long value) {
    add(value, 8);
    return this;
  }

  /** A pointer, or null. */
  Structure pointer(Pointer value) {
    add(value == null ? Pointer.NULL : value, Native.POINTER_SIZE);
    return this;
  }

  private Memory array(long size) {
    Memory made = new Memory(Math.max(1, size));
    arrays.add(made);
    return made;
  }

  Structure numbers(long[] values) {
    Memory made = array(8L * values.length);
    made.write(0, values, 0, values.length);
    return pointer(made);
  }

  Structure numbers(int[] values) {
    Memory made = array(4L * values.length);
    made.write(0, values, 0, values.length);
    return pointer(made);
  }

  Structure bytes(byte[] values) {
    Memory made = array(values.length);
    made.write(0, values, 0, values.length);
    return pointer(made);
  }

  /** A text: its bytes and their number. */
  Structure text(byte[] values) {
    return bytes(values).number(values.length);
  }

  /** Makes a call with the structure, as below. */
  void use(Consumer<Pointer> body) {
    with(pointer -> {
      body.accept(pointer);
      return null;
    });
  }

  /** Makes a call with the structure, whose memory lives until the body returns. */
  <T> T with(Function<Pointer, T> body) {
    int size = (end + 7) / 8 * 8;
    Memory memory = array(size);
    memory.clear();
    memory.setLong(0, size);
    for (Member one : members) {
      if (one.value instanceof Integer) {
        memory.setInt(one.at, (Integer) one.value);
      } else if (one.value instanceof Long) {
        memory.setLong(one.at, (Long) one.value);
      } else if (one.value != null) {
        memory.setPointer(one.at, (Pointer) one.value);
      }
    }
    try {
      return body.apply(memory);
    } finally {
      arrays.clear(); // the collector must not take them earlier
    }
  }
}
