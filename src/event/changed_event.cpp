// SPDX-License-Identifier: Apache-2.0
#include "change_rosters.hpp"

#include <cavel/event/announce.hpp>
#include <cavel/event/baseline_folder.hpp>
#include <cavel/event/changed_event.hpp>
#include <cavel/event/verify_event.hpp>

namespace cavel {

namespace {

void add_problems(problems& into, const problems& more) { into.insert(into.end(), more.begin(), more.end()); }

/// Targets of the event whose visit took place: it began, in this event's name.
std::optional<problems> add_visited(const announcement_facts& facts, const current_event& now, const file_map& given,
                                    event_changes& into, problems& notes) {
  const inspection_folder read = parse_inspections(part_of(given, "inspections"));
  if (has_error(read.found)) return read.found;
  add_problems(notes, read.found);
  for (const inspection& each : read.inspections) {
    const bool ours = each.basis == visit_basis::random && each.event == facts.event && each.began;
    if (ours && (now.holds(each.target) || now.left.contains(each.target))) into.visited.insert(each.target);
  }
  return std::nullopt;
}

/// What goes into the folder beside the record: its digest, and all that may be published where the event is open.
void add_files(const file_map& event, const event_papers& papers, const changed_event& made, file_map rosters, file_map& added,
               const execution& exec) {
  const std::string folder = path::change(made.record.sequence);
  const suite hash_suite = papers.terms().hash_suite;
  for (const auto& [path, bytes] : made.files) added.emplace("private/drawn/" + path, bytes);
  for (const auto& [path, bytes] : kept_rosters(papers, folder, std::move(rosters), exec))
    added.emplace("private/drawn/" + path, bytes);
  added.emplace("public/" + folder + digest_path(hash_suite), digest_line(made.current.record, path::record));
  if (!event.contains("public/statement.txt")) return;
  for (const auto& [path, bytes] : opened_files(papers, made.files)) {
    if (path.starts_with(folder)) added.emplace("public/" + path, bytes);
  }
}

}  // namespace

checked_draw<changed_event_files> change_event(const file_map& event, const change_request& asked, const execution& exec) {
  if (part_of(event, "private/drawn").empty()) return problem{fault::event_not_drawn, "private/drawn", 0, "", "", ""};
  for (const auto& file : asked.papers) {
    if (file.first != "officers.csv" && file.first != "recusals.csv" && !file.first.starts_with("inspections/"))
      return problem{fault::verify_unexpected, file.first, 0, "", "", ""};
  }
  event_verification verified = verify_event(event, language::zh, exec);
  if (verified.difference) return *verified.difference;
  if (verified.end) return ended_problem(verified.end->record);
  const event_papers& papers = *verified.papers;
  const event_lists& lists = papers.announced().lists;
  current_event before = verified.current();
  event_changes changes = asked.changes;
  changes.visited = before.visited;
  problems notes;
  if (auto wrong = add_visited(papers.announced().announcement.facts(), before, asked.papers, changes, notes)) return *wrong;
  file_map rosters = asked.papers;
  std::erase_if(rosters, [](const auto& file) { return file.first.starts_with("inspections/"); });
  auto forbidden = pairs_forbidden_by(papers, before, changes, rosters, asked.evidence, notes);
  if (!forbidden) return forbidden.problems();
  changes.forbidden = *std::move(forbidden);
  auto made = change(*verified.opened, lists, before, changes, salts_of(papers));
  if (!made) return {made.problems(), made.shortage()};
  file_map added;
  add_files(event, papers, *made, std::move(rosters), added, exec);
  std::erase_if(notes, [](const problem& each) { return each.level() == severity::error; });
  return {changed_event_files{papers, std::move(before), *std::move(made), std::move(added)}, std::move(notes)};
}

}  // namespace cavel
