// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.CallbackReference;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** cavel_options of one call. No exception passes through the library: it is held, and thrown behind the call. */
final class Options implements CLibrary.ProgressCallback {
  private static final int SIZE = 8 + 2 * com.sun.jna.Native.POINTER_SIZE;

  private final Progress progress;
  private final Memory memory;
  private RuntimeException refused;
  private Error failed;

  Options(Progress progress) {
    this.progress = progress;
    memory = progress == null ? null : new Memory(SIZE);
    if (memory == null) return;
    memory.clear();
    memory.setLong(0, SIZE);
    memory.setPointer(8, CallbackReference.getFunctionPointer(this));
  }

  /** Null where nothing is told. */
  Pointer pointer() {
    return memory;
  }

  @Override
  public int invoke(Pointer user, long done, long total) {
    try {
      return progress.proceed(done, total) ? 0 : 1;
    } catch (RuntimeException thrown) {
      refused = thrown;
    } catch (Error thrown) {
      failed = thrown;
    }
    return 1;
  }

  /** Throws what the progress threw. */
  void rethrow() {
    if (failed != null) throw failed;
    if (refused != null) throw refused;
  }
}
