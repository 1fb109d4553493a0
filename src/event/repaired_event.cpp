// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/baseline_folder.hpp>
#include <cavel/event/repaired_event.hpp>
#include <cavel/files/officers.hpp>

namespace cavel {

namespace {

/// The rosters of a request, read, with all that is wrong with them.
struct read_rosters {
  std::optional<officer_reading> officers;
  std::vector<recusal> recusals;
  std::set<std::string, std::less<>> visited;
  problems found;
  bool refused = false;
};

class roster_reading_of_request {
 public:
  roster_reading_of_request(const event_papers& papers, const file_map& given) : papers_(papers), given_(given) {}

  read_rosters run() {
    for (const auto& [path, bytes] : given_) {
      if (path != "officers.csv" && path != "recusals.csv" && !path.starts_with("inspections/")) {
        refuse({fault::verify_unexpected, path, 0, "", "", ""});
      }
    }
    if (const auto at = given_.find("officers.csv"); at != given_.end()) officers(at->second);
    if (const auto at = given_.find("recusals.csv"); at != given_.end()) recusals(at->second);
    inspections();
    return std::move(made_);
  }

 private:
  void refuse(problem why) {
    made_.found.push_back(std::move(why));
    made_.refused = true;
  }
  void keep(const problems& more) { made_.found.insert(made_.found.end(), more.begin(), more.end()); }

  void officers(const std::string& bytes) {
    made_.officers = parse_officers(bytes, {});
    keep(made_.officers->found);
    made_.refused = made_.refused || made_.officers->refused;
  }

  /// Recusals may name anyone in the announced rosters.
  void recusals(const std::string& bytes) {
    std::set<std::string, std::less<>> officers, targets;
    for (const officer& each : papers_.officers().officers) officers.insert(each.id);
    for (const rejected& each : papers_.officers().rejected_rows) officers.insert(each.id);
    const roster& rows = papers_.targets().rows;
    for (std::size_t row = 0; row < rows.size(); ++row) targets.emplace(rows.id(row));
    for (const rejected& each : papers_.targets().rejected_rows) targets.insert(each.id);
    recusal_options named;
    named.officers = &officers;
    named.targets = &targets;
    auto read = parse_recusals(bytes, named);
    keep(read.problems());
    if (read) {
      made_.recusals = std::move(read->recusals);
    } else {
      made_.refused = true;
    }
  }

  /// A visit took place where it began, in this event's name.
  void inspections() {
    const inspection_folder read = parse_inspections(part_of(given_, "inspections"));
    keep(read.found);
    made_.refused = made_.refused || has_error(read.found);
    for (const inspection& each : read.inspections) {
      const bool ours = each.basis == visit_basis::random && each.event == papers_.announced().announcement.facts().event;
      if (ours && each.began) made_.visited.insert(each.target);
    }
  }

  const event_papers& papers_;
  const file_map& given_;
  read_rosters made_;
};

}  // namespace

checked_draw<repaired_event_files> repair_event(const file_map& event, const repair_request& asked, const execution& exec) {
  if (part_of(event, "private/drawn").empty()) return problem{fault::event_not_drawn, "private/drawn", 0, "", "", ""};
  event_verification verified = verify_event(event, language::zh, exec);
  if (verified.difference) return *verified.difference;
  const event_papers& papers = *verified.papers;
  const event_lists& lists = papers.announced().lists;
  read_rosters rosters = roster_reading_of_request(papers, asked.papers).run();
  if (rosters.refused) return rosters.found;
  for (const target_replacement& each : asked.replaced) {
    if (rosters.visited.contains(each.target)) {
      return problem{fault::replace_visited, "", 0, "target", each.target, papers.announced().announcement.facts().event};
    }
  }
  current_event before = verified.repairs.empty() ? standing_after(*verified.opened, lists, *verified.drawn)
                                                  : std::move(verified.repairs.back().standing);
  repair_changes changes{asked.replaced, {}};
  if (rosters.officers || !rosters.recusals.empty()) {
    if (!lists.officers) return problem{fault::repair_without_officers, "", 0, "", "", ""};
    present_rosters present{{}, rosters.recusals, asked.on, rosters.visited};
    if (rosters.officers) present.officers = rosters.officers->officers;
    auto forbidden = newly_forbidden(papers.plan(), *lists.officers, before, present, asked.evidence);
    if (!forbidden) {
      rosters.found.insert(rosters.found.end(), forbidden.problems().begin(), forbidden.problems().end());
      return rosters.found;
    }
    changes.forbidden = *std::move(forbidden);
  }
  auto made = repair(*verified.opened, lists, before, changes);
  if (!made) return {made.problems(), made.shortage()};
  file_map added;
  const std::string room = path::repair(made->record.sequence);
  const suite hash_suite = papers.terms().hash_suite;
  file_map kept = asked.papers;
  std::erase_if(kept, [](const auto& file) { return file.first.starts_with("inspections/"); });
  for (const auto& [path, bytes] : made->files) added.emplace("private/drawn/" + path, bytes);
  for (const auto& [path, bytes] : kept) added.emplace("private/drawn/" + room + path, bytes);
  if (!kept.empty()) added.emplace("private/drawn/" + room + "manifest", manifest_text(digests_of(kept, hash_suite, exec)));
  added.emplace("public/" + room + digest_path(hash_suite), digest_line(made->standing.record, path::record));
  if (event.contains("public/statement.txt")) {  // opened already: the repair is published at once
    for (const auto& [path, bytes] : opened_files(papers, made->files)) {
      if (path.starts_with(room)) added.emplace("public/" + path, bytes);
    }
  }
  problems notes = std::move(rosters.found);
  std::erase_if(notes, [](const problem& each) { return each.level() == severity::error; });
  return {repaired_event_files{papers, std::move(before), *std::move(made), std::move(added)}, std::move(notes)};
}

}  // namespace cavel
