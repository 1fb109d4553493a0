// SPDX-License-Identifier: Apache-2.0
package cavel;

import com.sun.jna.CallbackReference;
import com.sun.jna.Pointer;
import java.util.function.Function;

/** How a long call runs; no option changes a result. Immutable. */
public final class Options {
  /** The fastest kernel, the calling thread alone, no progress. */
  public static final Options NONE = new Options(null, null, 0);

  private final Progress progress;
  private final String kernel;
  private final int threads;

  private Options(Progress progress, String kernel, int threads) {
    this.progress = progress;
    this.kernel = kernel;
    this.threads = threads;
  }

  /** Sets a callback that receives progress and may stop the call. */
  public Options progress(Progress progress) {
    return new Options(progress, kernel, threads);
  }

  /** Sets the kernel that computes tickets, one of {@link Suite#kernels()}. */
  public Options kernel(String name) {
    return new Options(progress, name, threads);
  }

  /** Sets the number of threads for selections and digests of lists, [0, 256]; they end with the call. */
  public Options threads(int count) {
    return new Options(progress, kernel, count);
  }

  /**
   * Makes a call with cavel_options, null for the defaults. No exception passes through the library: what the progress throws
   * is kept, and thrown after the call.
   */
  <T> T with(Function<Pointer, T> body) {
    if (progress == null && kernel == null && threads == 0) return body.apply(null);
    Reporter reporter = new Reporter(progress);
    Structure made = new Structure();
    made.pointer(progress == null ? null : CallbackReference.getFunctionPointer(reporter)).pointer(null);
    if (kernel == null) {
      made.pointer(null);
    } else {
      made.bytes(Utf8.encode(kernel + "\0"));
    }
    try {
      return made.number(threads).with(body);
    } finally {
      reporter.rethrow();
    }
  }

  private static final class Reporter implements CLibrary.ProgressCallback {
    private final Progress progress;
    private RuntimeException refused;
    private Error failed;

    Reporter(Progress progress) {
      this.progress = progress;
    }

    @Override
    public int invoke(Pointer user, long done, long total) {
      try {
        return Handle.telling(() -> progress.proceed(done, total)) ? 0 : 1;
      } catch (RuntimeException thrown) {
        refused = thrown;
      } catch (Error thrown) {
        failed = thrown;
      }
      return 1;
    }

    void rethrow() {
      if (failed != null) throw failed;
      if (refused != null) throw refused;
    }
  }
}
