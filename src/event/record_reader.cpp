// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/panels_table.hpp>
#include <cavel/event/repair_chain.hpp>
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
  panels_record recorded;
  recorded.pool = static_cast<std::uint64_t>(task.integer("pool"));
  recorded.mode = task.word("mode", {"panel", "team"}) == "team" ? panel_mode::team : panel_mode::panel;
  for (json_reader& pair : task.children("forced", true)) {
    recorded.forced.push_back({pair.text("target"), pair.text("officer")});
    pair.close();
  }
  if (task.has("certificate")) recorded.certificate = read_certificate(task.child("certificate"));
  return recorded;
}

}  // namespace

checked<event_panels> read_claimed_panels(const announcement& announced, std::string_view record_json,
                                          std::string_view panels_csv) {
  auto document = parse_canonical_json(record_json, path::record);
  if (!document) return document.problems();
  problem_list found;
  json_reader from(*document, std::string(path::record), "", found);
  event_panels claimed;
  for (json_reader& task : from.children("tasks", true)) claimed.tasks.push_back({read_panels(task), {}, {}});
  for (json_reader& each : from.children("loads", true)) {
    claimed.loads.push_back({each.text("officer"), static_cast<std::uint64_t>(each.integer("load"))});
    each.close();
  }
  if (claimed.tasks.size() != announced.facts().tasks.size())
    from.refuse(fault::record_member, "tasks", std::to_string(claimed.tasks.size()));
  if (has_error(found)) return found;
  std::vector<std::string> names;
  for (const task_facts& each : announced.facts().tasks) names.push_back(each.name);
  auto panels = read_panels_table(panels_csv, path::panels_table, names);
  if (!panels) return panels.problems();
  for (std::size_t t = 0; t < names.size(); ++t) claimed.tasks[t].panels = std::move((*panels)[t]);
  return claimed;
}

namespace {

digest read_digest(json_reader& from, std::string_view name) {
  const auto parsed = parse_digest(from.text(name));
  if (!parsed) from.refuse(fault::record_member, name, "");
  return parsed.value_or(digest{});
}

}  // namespace

checked<recorded_repair> read_recorded_repair(std::string_view record_json, std::string_view file) {
  auto document = parse_canonical_json(record_json, file);
  if (!document) return document.problems();
  problem_list found;
  json_reader from(*document, std::string(file), "", found);
  from.word("kind", {"repair"});
  recorded_repair made;
  for (json_reader& change : from.children("changes", true)) {
    if (change.word("kind", {"replace", "forbid"}) == "replace") {
      target_replacement next{change.text("target"), change.text("reason"), change.text("evidence")};
      if (made.replaced.empty() || made.replaced.back().target != next.target) made.replaced.push_back(std::move(next));
    } else {
      forbidden_record next{change.word("reason", {reason_recusal, reason_unavailable}), change.text("evidence"), {}};
      next.lines.count = static_cast<std::uint64_t>(change.integer("count", 1));
      next.lines.list = read_digest(change, "list");
      made.forbidden.push_back(std::move(next));
    }
  }
  for (json_reader& each : from.children("files", true)) {
    if (each.text("file").ends_with("/" + std::string(path::forbidden))) made.forbidden_file = read_digest(each, "digest");
  }
  if (has_error(found)) return found;
  return made;
}

}  // namespace cavel
