// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.nio.file.Path;
import java.nio.file.Paths;

/** Main ROOT VECTORS MATCHINGS: all tests, on the shared vectors and samples of the source tree; Main ROOT: the short ones. */
final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Path root = Paths.get(arguments[0]);
    Path samples = root.resolve("docs/samples");
    Symbols.run(root.resolve("capi/tests/symbols.txt"), root.resolve("capi/include"),
        root.resolve("capi/java/src/main/java/cavel"));
    Behaviour.run(samples);
    Arguments.run();
    Events.run(samples);
    Reentry.run(samples);
    if (arguments.length > 1) {
      Vectors.run(arguments[1]);
      MatchVectors.run(arguments[2]);
      Leaks.run();
    }
    System.exit(Checks.summary());
  }
}
