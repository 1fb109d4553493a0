// SPDX-License-Identifier: Apache-2.0
#include <cavel/files/event_folder.hpp>
#include <cavel/files/json.hpp>

namespace cavel {

namespace {

certificate_record read_certificate(json_reader from) {
  certificate_record proof{from.texts("targets"), from.texts("officers"), 0, 0};
  proof.needed = static_cast<std::uint64_t>(from.integer("needed"));
  proof.room = static_cast<std::uint64_t>(from.integer("room"));
  from.close();
  return proof;
}

panels_record read_panels(json_reader& task) {
  panels_record noted;
  noted.pool = static_cast<std::uint64_t>(task.integer("pool"));
  noted.mode = task.word("mode", {"panel", "team"}) == "team" ? panel_mode::team : panel_mode::panel;
  for (json_reader& pair : task.children("forced", true)) {
    noted.forced.push_back({pair.text("target"), pair.text("officer")});
    pair.close();
  }
  if (task.has("certificate")) noted.certificate = read_certificate(task.child("certificate"));
  return noted;
}

}  // namespace

checked<event_panels> read_claimed_panels(const announcement& announced, std::string_view record_json,
                                          std::string_view panels_csv) {
  auto document = parse_canonical_json(record_json, path::record);
  if (!document) return document.problems();
  problems found;
  json_reader from(*document, std::string(path::record), "", found);
  event_panels claimed;
  for (json_reader& task : from.children("tasks", true)) claimed.tasks.push_back({read_panels(task), {}});
  for (json_reader& each : from.children("loads", true)) {
    claimed.loads.push_back({each.text("officer"), static_cast<std::uint64_t>(each.integer("load"))});
    each.close();
  }
  if (claimed.tasks.size() != announced.facts().tasks.size())
    from.refuse(fault::record_member, "tasks", std::to_string(claimed.tasks.size()));
  claimed.table = panels_csv;
  if (has_error(found)) return found;
  return claimed;
}

}  // namespace cavel
