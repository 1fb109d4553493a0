// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/change_chain.hpp>
#include <cavel/event/panels_table.hpp>
#include <cavel/files/json.hpp>
#include <cavel/time/date.hpp>

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

boost::gregorian::date read_date(json_reader& from, std::string_view name) {
  const auto parsed = parse_date(from.text(name));
  if (!parsed) from.refuse(fault::record_member, name, "");
  return parsed ? *parsed : boost::gregorian::date(1400, 1, 1);
}

void read_change(json_reader& change, recorded_change& into) {
  event_changes& made = into.changes;
  const std::string kind = change.word("kind", {"replace", "excuse", "suspend", "resume", "extend", "forbid"});
  const std::string reason = change.text("reason");
  const std::string evidence = change.text("evidence");
  if (kind == "replace") {
    into.replaced.push_back({change.text_or("task", ""), change.text_or("stratum", ""), change.text_or("target", ""),
                             change.text_or("by", ""), reason, evidence});
    target_replacement next{change.text("target"), reason, evidence};
    if (made.replaced.empty() || made.replaced.back().target != next.target) made.replaced.push_back(std::move(next));
  } else if (kind == "extend") {
    made.extended.push_back({change.text("task"), read_date(change, "to"), reason, evidence});
  } else if (kind == "forbid") {
    change.word("reason", {reason_recusal, reason_unavailable});
    forbidden_record next{reason, evidence, {}};
    next.lines.count = static_cast<std::uint64_t>(change.integer("count", 1));
    next.lines.list = read_digest(change, "list");
    into.forbidden.push_back(std::move(next));
  } else {
    (kind == "excuse"    ? made.excused
     : kind == "suspend" ? made.suspended
                         : made.resumed)
        .push_back({change.text("target"), reason, evidence});
  }
}

}  // namespace

checked<recorded_change> read_recorded_change(std::string_view record_json, std::string_view file) {
  auto document = parse_canonical_json(record_json, file);
  if (!document) return document.problems();
  problem_list found;
  json_reader from(*document, std::string(file), "", found);
  from.word("kind", {"change"});
  recorded_change made;
  made.changes.day = read_date(from, "day");
  made.changes.approver = from.text("approver");
  for (json_reader& each : from.children("changes", true)) read_change(each, made);
  for (json_reader& each : from.children("files", true)) {
    const std::string path = each.text("file");
    if (path.ends_with("/" + std::string(path::forbidden))) made.forbidden_file = read_digest(each, "digest");
    if (!path.ends_with("/" + std::string(path::visited))) continue;
    made.visited_file = read_digest(each, "digest");
    made.visited_rows = static_cast<std::uint64_t>(each.integer("rows"));
  }
  if (has_error(found)) return found;
  return made;
}

checked<end_record> read_recorded_end(std::string_view record_json, std::string_view file) {
  auto document = parse_canonical_json(record_json, file);
  if (!document) return document.problems();
  problem_list found;
  json_reader from(*document, std::string(file), "", found);
  from.word("kind", {"end"});
  end_record made;
  made.day = read_date(from, "day");
  made.cancelled = from.word("outcome", {"completed", "cancelled"}) == "cancelled";
  if (made.cancelled) {
    made.reason = from.text("reason");
    made.evidence = from.text("evidence");
    made.approver = from.text("approver");
  }
  if (has_error(found)) return found;
  return made;
}

}  // namespace cavel
