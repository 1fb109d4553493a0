// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** How functions are called: their status, their problems, and what they give out. */
final class Call {
  final int status;
  final List<Problem> problems;

  private Call(int status, List<Problem> problems) {
    this.status = status;
    this.problems = problems;
  }

  /** Calls a function that lists problems; the caller looks at the status. */
  static Call answered(ToIntFunction<PointerByReference> function) {
    PointerByReference told = new PointerByReference();
    int status = function.applyAsInt(told);
    Pointer list = told.getValue();
    if (list == null) return new Call(status, Collections.emptyList());
    try {
      return new Call(status, problemsOf(list));
    } finally {
      CLibrary.cavel_problems_free(list);
    }
  }

  /** Calls a function that lists problems: warnings, where it does not throw. */
  static List<Problem> told(ToIntFunction<PointerByReference> function) {
    Call call = answered(function);
    if (call.status != 0) throw call.exception();
    return call.problems;
  }

  /** Throws what a function that lists no problems refused. */
  static void check(int status) {
    if (status != 0) throw new CavelException(status, Collections.emptyList());
  }

  CavelException exception() {
    return new CavelException(status, problems);
  }

  /** What a function gave out, as bytes. */
  static byte[] bytes(PointerByReference bytes, LongByReference size) {
    return bytes(bytes.getValue(), size.getValue());
  }

  private static byte[] bytes(Pointer bytes, long size) {
    if (size > Integer.MAX_VALUE - 8) throw new OutOfMemoryError("over 2 GiB in one array");
    return size == 0 ? new byte[0] : bytes.getByteArray(0, (int) size);
  }

  /** The text that a handle holds, which is freed. */
  static String text(Pointer text) {
    try {
      PointerByReference bytes = new PointerByReference();
      LongByReference size = new LongByReference();
      check(CLibrary.cavel_text_get(text, bytes, size));
      return Utf8.decode(bytes(bytes, size));
    } finally {
      CLibrary.cavel_text_free(text);
    }
  }

  /** One text of a fault. */
  static String faultText(int status, int which) {
    PointerByReference text = new PointerByReference();
    LongByReference size = new LongByReference();
    boolean known = CLibrary.cavel_fault_text(status, which, text, size) == 0;
    return known ? Utf8.decode(bytes(text, size)) : Integer.toString(status);
  }

  private static List<Problem> problemsOf(Pointer list) {
    LongByReference count = new LongByReference();
    check(CLibrary.cavel_problems_count(list, count));
    List<Problem> problems = new ArrayList<>();
    for (long at = 0; at < count.getValue(); ++at) {
      IntByReference code = new IntByReference();
      IntByReference severity = new IntByReference();
      LongByReference row = new LongByReference();
      check(CLibrary.cavel_problems_at(list, at, code, severity, row));
      String[] texts = new String[Problem.TEXTS];
      for (int which = 1; which <= texts.length; ++which) {
        PointerByReference text = new PointerByReference();
        LongByReference size = new LongByReference();
        check(CLibrary.cavel_problems_text(list, at, which, text, size));
        texts[which - 1] = Utf8.decode(bytes(text, size));
      }
      problems.add(new Problem(code.getValue(), severity.getValue() == 2, row.getValue(), texts));
    }
    return Collections.unmodifiableList(problems);
  }
}
