// SPDX-License-Identifier: Apache-2.0
#include "change_rosters.hpp"

#include <cavel/event/announce.hpp>
#include <cavel/event/event_key.hpp>
#include <cavel/event/panels_table.hpp>
#include <cavel/files/officers.hpp>

namespace cavel {

namespace {

void keep(problems& into, const problems& more) { into.insert(into.end(), more.begin(), more.end()); }

/// Recusals may name anyone in the announced rosters.
checked<recusal_file> read_recusals_of(const event_papers& papers, const std::string& bytes) {
  std::set<std::string, std::less<>> officers, targets;
  for (const officer& each : papers.officers().officers) officers.insert(each.id);
  for (const rejected& each : papers.officers().rejected_rows) officers.insert(each.id);
  const roster& rows = papers.targets().rows;
  for (std::size_t row = 0; row < rows.size(); ++row) targets.emplace(rows.id(row));
  for (const rejected& each : papers.targets().rejected_rows) targets.insert(each.id);
  recusal_options named;
  named.officers = &officers;
  named.targets = &targets;
  return parse_recusals(bytes, named);
}

/// The lines of each reason are those that the rosters forbid.
std::optional<problem> compare_pairs(const std::vector<forbidden_pairs>& derived, const changed_event& of,
                                     const std::string& folder) {
  for (const std::string_view reason : {reason_recusal, reason_unavailable}) {
    const std::string path = folder + std::string(reason) + ".txt";
    const std::string* file = find_file(of.files, path);
    const std::string found = file == nullptr ? std::string() : *file;
    std::string expected = found.starts_with("salt ") ? found.substr(0, found.find('\n') + 1) : std::string();
    for (const forbidden_pairs& each : derived) {
      for (const std::string& line : each.lines) expected += each.reason == reason ? line + "\n" : "";
    }
    if (auto wrong = compare("private/drawn/" + path, expected, found)) return wrong;
  }
  return std::nullopt;
}

}  // namespace

list_salts salts_of(const event_papers& papers) {
  const std::string* text = find_file(papers.files(), "event-key.txt");
  const event_key key = parse_event_key(text == nullptr ? std::string_view() : *text).value_or(event_key{});  // papers have one
  return [key, hash_suite = papers.terms().hash_suite](const std::string& path) { return salt_of(hash_suite, key, path); };
}

file_map kept_rosters(const event_papers& papers, const std::string& folder, file_map rosters, const execution& exec) {
  if (!rosters.empty()) rosters.emplace("manifest", manifest_text(digests_of(rosters, papers.terms().hash_suite, exec)));
  file_map kept;
  for (auto& [path, bytes] : rosters) kept.emplace(folder + path, std::move(bytes));
  return kept;
}

checked<std::vector<forbidden_pairs>> pairs_forbidden_by(const event_papers& papers, const current_event& before,
                                                         const event_changes& changes, const file_map& given,
                                                         const std::string& evidence, problems& notes) {
  const std::string* officers_csv = find_file(given, "officers.csv");
  const std::string* recusals_csv = find_file(given, "recusals.csv");
  if (officers_csv == nullptr && recusals_csv == nullptr) return std::vector<forbidden_pairs>();
  const event_lists& lists = papers.announced().lists;
  if (!lists.officers) return problem{fault::repair_without_officers, "", 0, "", "", ""};
  officer_reading officers;
  std::vector<recusal> recusals;
  if (officers_csv != nullptr) {
    officers = parse_officers(*officers_csv, {});
    keep(notes, officers.found);
    if (officers.refused) return notes;
  }
  if (recusals_csv != nullptr) {
    auto read = read_recusals_of(papers, *recusals_csv);
    keep(notes, read.problems());
    if (!read) return notes;
    recusals = std::move(read->recusals);
  }
  current_event now = before;
  for (const window_extension& each : changes.extended) {
    for (current_task& task : now.tasks) {
      if (task.name == each.task) task.last_day = each.to;
    }
  }
  present_rosters present{{}, recusals, changes.day, changes.visited};
  if (officers_csv != nullptr) present.officers = officers.officers;
  auto forbidden = newly_forbidden(papers.plan(), *lists.officers, now, present, evidence);
  if (forbidden) return forbidden;
  keep(notes, forbidden.problems());
  return notes;
}

std::optional<problem> check_rosters(const event_papers& papers, const current_event& before, const changed_event& of,
                                     const file_map& drawn, file_map& made, const execution& exec) {
  const std::string folder = path::change(of.record.sequence);
  file_map rosters;
  for (const char* name : {"officers.csv", "recusals.csv"}) {
    if (const std::string* bytes = find_file(drawn, folder + name)) rosters.emplace(name, *bytes);
  }
  for (const forbidden_record& forbidden : of.record.forbidden) {
    const std::string name = forbidden.reason == reason_recusal ? "recusals.csv" : "officers.csv";
    if (!rosters.contains(name)) return problem{fault::verify_missing, "private/drawn/" + folder + name, 0, "", "", ""};
  }
  if (rosters.empty()) return std::nullopt;
  made.merge(kept_rosters(papers, folder, rosters, exec));
  event_changes asked;
  asked.day = of.record.day;
  asked.extended = of.record.extended;
  asked.visited = of.current.visited;
  problems notes;
  const auto derived = pairs_forbidden_by(papers, before, asked, rosters, "", notes);
  if (derived) return compare_pairs(*derived, of, folder);
  problem why = derived.problems().front();
  why.where = "private/drawn/" + folder + why.where;
  return why;
}

}  // namespace cavel
