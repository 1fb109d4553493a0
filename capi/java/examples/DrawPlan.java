// SPDX-License-Identifier: Apache-2.0
import cavel.Event;
import cavel.Files;
import cavel.Language;
import cavel.Problem;
import cavel.Report;
import cavel.Suite;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.HashMap;
import java.util.Map;

/** DrawPlan SAMPLES: announces, draws, opens and verifies the sample plan, without touching a file but its papers. */
public final class DrawPlan {
  public static void main(String[] arguments) throws IOException {
    Path samples = Paths.get(arguments[0]);
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    Map<String, String> values = new HashMap<>();
    values.put("双色球第2022060期", "03 11 17 20 28 33 16");
    values.put("现场掷骰", "12345612345612345612345612345612345612345612345612");
    values.put("区司法局", new String(read(samples, "secret-of-the-sample.txt"), "US-ASCII").trim());
    try (Files papers = new Files()) {
      papers.put("targets.csv", read(samples, "enterprises.csv"));
      for (String name : new String[] {"plan.json", "event.json", "officers.csv", "recusals.csv", "catalogue.json", "event-key.txt"}) {
        papers.put(name, read(samples, name));
      }
      try (Event event = Event.announce(papers)) {
        for (Problem warning : event.warnings()) out.println(warning.message(Language.ZH));
        out.println("announcement " + Suite.SHA256.hash(event.files().get("public/announcement.txt")));
        event.draw(values);
        event.open(java.time.LocalDate.of(2022, 12, 31));
        out.println(new String(event.files().get("public/sample.csv"), "UTF-8"));
        Report report = event.verify(Language.EN);
        out.println(report.json());
        report.problems().forEach(out::println);
        out.println(report.holds() ? "verified" : "not verified");
      }
    }
  }

  private static byte[] read(Path folder, String name) throws IOException {
    return java.nio.file.Files.readAllBytes(folder.resolve(name));
  }
}
