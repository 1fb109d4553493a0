// SPDX-License-Identifier: Apache-2.0
package cavel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.nio.file.Paths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The tests of {@link Main} for JUnit: {@code mvn -P junit test} (tests/ci/more/86-maven.sh). */
class CavelTest {
  private static final Path ROOT = Paths.get(System.getProperty("cavel.root"));
  private static final Path SAMPLES = ROOT.resolve("docs/samples");

  private static void holds(Checks.Body body) throws Exception {
    long before = Checks.failed();
    body.run();
    assertEquals(before, Checks.failed(), "checks that failed; each is printed");
  }

  @Test
  void symbols() throws Exception {
    holds(() -> Symbols.run(ROOT.resolve("capi/tests/symbols.txt"), ROOT.resolve("capi/include"),
        ROOT.resolve("capi/java/src/main/java/cavel")));
  }

  @Test
  void behaviour() throws Exception {
    holds(() -> Behaviour.run(SAMPLES));
  }

  @Test
  void arguments() throws Exception {
    holds(Arguments::run);
  }

  @Test
  void events() throws Exception {
    holds(() -> Events.run(SAMPLES));
  }

  @Test
  void reentry() throws Exception {
    holds(() -> Reentry.run(SAMPLES));
  }

  @Test
  @EnabledIfSystemProperty(named = "cavel.vectors", matches = ".+")
  void vectors() throws Exception {
    holds(() -> Vectors.run(System.getProperty("cavel.vectors")));
  }

  @Test
  @EnabledIfSystemProperty(named = "cavel.matchings", matches = ".+")
  void matchings() throws Exception {
    holds(() -> MatchVectors.run(System.getProperty("cavel.matchings")));
  }
}
