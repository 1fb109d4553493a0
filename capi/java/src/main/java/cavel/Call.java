// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;

/** Calls functions: their status, their problems, and the handles that they return. */
final class Call {
  /** The first fault of arguments, options, memory and cancelling; lower ones are faults of data. */
  private static final int OF_THE_CALL = Fault.ARGUMENT_MISSING;

  final int status;
  final List<Problem> problems;

  private Call(int status, List<Problem> problems) {
    this.status = status;
    this.problems = problems;
  }

  /** Calls a function that lists problems; the caller looks at the status. */
  static Call answered(ToIntFunction<long[]> function) {
    long[] lists = new long[1];
    int status = function.applyAsInt(lists);
    Pointer list = pointer(lists);
    if (list == null) return new Call(status, Collections.emptyList());
    try {
      return new Call(status, problemsOf(list));
    } finally {
      CLibrary.cavel_problems_free(list);
    }
  }

  /** Calls a function that lists problems, and returns warnings or throws. */
  static List<Problem> warnings(ToIntFunction<long[]> function) {
    Call call = answered(function);
    if (call.status != 0) throw call.exception();
    return call.problems;
  }

  /** Calls a function that lists problems of data; throws for a fault of the call itself. */
  static List<Problem> found(ToIntFunction<long[]> function) {
    Call call = answered(function);
    if (call.status >= OF_THE_CALL || (call.status != 0 && call.problems.isEmpty())) throw call.exception();
    return call.problems;
  }

  /** Throws for the status of a function that lists no problems. */
  static void check(int status) {
    if (status != 0) throw new CavelException(status, Collections.emptyList());
  }

  CavelException exception() {
    return new CavelException(status, problems);
  }

  /** The bytes that a function returned. */
  static byte[] bytes(long[] bytes, long[] size) {
    if (size[0] > Integer.MAX_VALUE - 8) throw new OutOfMemoryError("over 2 GiB in one array");
    return size[0] == 0 ? new byte[0] : pointer(bytes).getByteArray(0, (int) size[0]);
  }

  /** The pointer that a function wrote into an array of one, as wide as a pointer of the platform. */
  static Pointer pointer(long[] out) {
    long address = out[0];
    if (Native.POINTER_SIZE == 4) {
      address = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? address & 0xFFFFFFFFL : address >>> 32;
    }
    return address == 0 ? null : new Pointer(address);
  }

  /** The text that a handle holds; frees it. */
  static String text(Pointer text) {
    try {
      long[] bytes = new long[1];
      long[] size = new long[1];
      check(CLibrary.cavel_text_get(text, bytes, size));
      return Utf8.decode(bytes(bytes, size));
    } finally {
      CLibrary.cavel_text_free(text);
    }
  }

  /** One text of a fault; an ellipsis replaces details that are not known. */
  static String faultText(int status, int which) {
    long[] text = new long[1];
    long[] size = new long[1];
    boolean known = CLibrary.cavel_fault_text(status, which, text, size) == 0;
    return known ? Utf8.decode(bytes(text, size)).replaceAll("\\{[a-z_]+\\}", "…") : Integer.toString(status);
  }

  private static List<Problem> problemsOf(Pointer list) {
    long[] count = new long[1];
    check(CLibrary.cavel_problems_count(list, count));
    List<Problem> problems = new ArrayList<>();
    for (long at = 0; at < count[0]; ++at) {
      int[] code = new int[1];
      int[] severity = new int[1];
      long[] row = new long[1];
      check(CLibrary.cavel_problems_at(list, at, code, severity, row));
      String[] texts = new String[Problem.TEXTS];
      for (int which = 1; which <= texts.length; ++which) {
        long[] text = new long[1];
        long[] size = new long[1];
        check(CLibrary.cavel_problems_text(list, at, which, text, size));
        texts[which - 1] = Utf8.decode(bytes(text, size));
      }
      problems.add(new Problem(code[0], severity[0] == 2, row[0], texts));
    }
    return Collections.unmodifiableList(problems);
  }
}
