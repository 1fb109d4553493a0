// SPDX-License-Identifier: Apache-2.0
#include "sample_event.hpp"

namespace cavel_bench {

using namespace cavel;

namespace {

/// `event` with what a step added.
both_files with(const both_files& event, const file_map& added) {
  file_map files = event.files;
  files.merge(file_map(added));
  return both_files(std::move(files));
}

/// A field of the first panel that was drawn.
std::string panel_field(const file_map& event, int at) {
  const std::string& rows = event.at("private/drawn/panels.csv");
  std::size_t begin = rows.find('\n') + 1;
  for (; at != 0; --at) begin = rows.find(',', begin) + 1;
  return rows.substr(begin, rows.find(',', begin) - begin);
}

}  // namespace

both_files::both_files(file_map of) : files(std::move(of)), handle(taken<cavel_files>(cavel_files_new)) {
  for (const auto& [path, bytes] : files) {
    demand(cavel_files_put(handle, path.data(), path.size(), bytes.data(), bytes.size(), problems_out()) == 0);
  }
}

sample_event::sample_event() {
  file_map first = {{"plan.json", sample("plan.json")},         {"event.json", sample("event.json")},
                    {"targets.csv", sample("enterprises.csv")}, {"officers.csv", sample("officers.csv")},
                    {"recusals.csv", sample("recusals.csv")},   {"catalogue.json", sample("catalogue.json")},
                    {"event-key.txt", sample("event-key.txt")}};
  file_map second = first;
  std::string numbered = second["event.json"];
  const std::size_t number = numbered.find("\"number\": 1");
  demand(number != std::string::npos);
  numbered.replace(number, 11, "\"number\": 2");
  second["event.json"] = std::move(numbered);
  next_papers = both_files(std::move(second));
  first.emplace("terms.json", terms_text({}));
  papers = both_files(std::move(first));
  revealed = {{"双色球第2022060期", "01 05 12 20 27 33 08"},
              {"现场掷骰", "36152416352411625344361524163524116253441234561234"},
              {"区司法局", "1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c5b6a7988"}};
  for (std::size_t i = 0; i < revealed.size(); ++i) {
    names[i] = revealed[i].name.data(), name_sizes[i] = revealed[i].name.size();
    values[i] = revealed[i].value.data(), value_sizes[i] = revealed[i].value.size();
  }
  announced = both_files(announced_files(*event_papers::read(papers.files, cavel::faulty_rows::leave_out, fast())));
  drawn = with(announced, draw_event(announced.files, revealed, fast())->added);
  opened = with(drawn, open_event(drawn.files, boost::gregorian::date(2022, 12, 31), fast())->added);
  rosters = both_files({{"recusals.csv", sample("recusals-after-draw.csv")}});
  file_map documents;
  for (const char* const id : {"91410399MAYL24549Q.json", "91410399MAYL38635M.json"}) {
    documents.emplace(id, sample(std::string("visits/") + id));
  }
  visits = both_files(std::move(documents));
  task = panel_field(drawn.files, 0);
  target = panel_field(drawn.files, 1);
}

const sample_event& event() {
  static const sample_event made;
  return made;
}

}  // namespace cavel_bench
