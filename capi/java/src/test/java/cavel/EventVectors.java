// SPDX-License-Identifier: Apache-2.0
package cavel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The vectors of announcements, statements, seeds and public folders. */
final class EventVectors {
  private EventVectors() {}

  static void seed(String[] field) {
    Suite suite = Vectors.suite(field[3]);
    Digest seed = suite.hash(Vectors.bytes(field[4]));
    List<String> lotSeeds = new ArrayList<>();
    for (String label : Vectors.texts(field[6])) lotSeeds.add(Lot.derive(suite, seed, label).seed().toString());
    Vectors.held(field, seed.toString().equals(field[5]) && String.join(",", lotSeeds).equals(field[7]), "seeds");
  }

  /** An announcement and its statement are not a whole event, so verification differs; valid: not in the statement. */
  static void statement(String[] field) {
    Report report = verified(field);
    Checks.that(!report.holds(), "a folder that is not whole");
    Vectors.held(field, !report.json().contains("\"file\":\"statement"), "statement");
  }

  static void event(String[] field) {
    Vectors.held(field, Vectors.gives(() -> verified(field).holds()), "public folder");
  }

  private static Report verified(String[] field) {
    try (Files files = new Files()) {
      for (String one : field[3].split(",")) {
        int colon = one.indexOf(':');
        String path = new String(Vectors.bytes(one.substring(0, colon)), StandardCharsets.UTF_8);
        files.put(path, Vectors.bytes(one.substring(colon + 1)));
      }
      try (Event event = new Event(files)) {
        return event.verify(Language.EN);
      }
    }
  }
}
