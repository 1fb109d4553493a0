// SPDX-License-Identifier: Apache-2.0
// draw_event SAMPLES: announces the sample event, reveals the values of its sources, draws, opens and verifies.
#include <cavel/cavel.hpp>

#include <cstdlib>
#include <iostream>

namespace {

/// The value; where there is none, every problem and the end of the program.
template <class Checked>
auto require(Checked&& result) {
  if (result) return *std::forward<Checked>(result);
  std::cerr << report(result.problems(), cavel::language::en);
  std::exit(1);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const auto sample = [&](const char* name) { return require(cavel::read_file(cavel::path_of(argv[1]) / name)); };

  // The papers of the office, as bytes. The key is 32 random bytes, new for each event; terms.json names the event before.
  cavel::file_map papers{{"plan.json", sample("plan.json")},         {"event.json", sample("event.json")},
                         {"targets.csv", sample("enterprises.csv")}, {"officers.csv", sample("officers.csv")},
                         {"recusals.csv", sample("recusals.csv")},   {"catalogue.json", sample("catalogue.json")},
                         {"event-key.txt", sample("event-key.txt")}, {"terms.json", cavel::terms_text({})}};

  // Announce: publish this digest before any source has a value.
  const auto announced = require(cavel::event_papers::read(std::move(papers)));
  std::cout << "announcement " << hex(announced.announced().announcement.text_digest()) << '\n';
  cavel::file_map event = cavel::announced_files(announced);

  // Draw: the same announcement and the same values always give the same record.
  const cavel::source_value values[] = {{"双色球第2022060期", "01 05 12 20 27 33 08"},
                                        {"现场掷骰", "36152416352411625344361524163524116253441234561234"},
                                        {"区司法局", "1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a7988"}};
  auto drawn = require(cavel::draw_event(event, values));
  event.merge(drawn.added);
  const cavel::task_outcome& metal = drawn.outcome.tasks.front();
  const cavel::line_list& frame = drawn.papers.announced().lists.tasks.front().strata.front();
  for (const cavel::selected_id& each : metal.strata.front().sample) {
    std::cout << frame[each.index] << ' ' << hex(each.value.value).substr(0, 16) << '\n';
  }

  // Open on the day after the last visit, which ends the event. Then anybody can verify what is public, with nothing else.
  event.merge(require(cavel::open_event(event, {2022, 12, 31})).added);
  const auto verified = cavel::verify_event(cavel::part_of(event, "public"), cavel::language::en);
  if (verified.difference) std::cout << report({*verified.difference}, cavel::language::en);
  std::cout << "record " << hex(hash(cavel::suite::sha256, drawn.outcome.record_text)) << '\n'
            << (verified.difference ? "differs" : "verified") << '\n';
  return verified.difference ? 1 : 0;
}
