// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/announce.hpp>
#include <cavel/event/event_rules.hpp>
#include <cavel/event/event_steps.hpp>
#include <cavel/event/verify_event.hpp>

namespace cavel {

namespace {

constexpr std::string_view drawn_prefix = "private/drawn/";

bool is_void(const file_map& event) {
  return find_file(event, "public/record.json") != nullptr && find_file(event, "public/statement.txt") == nullptr;
}

/// The papers without what the draw made.
file_map papers_of(const file_map& event) {
  file_map papers = part_of(event, "private");
  std::erase_if(papers, [](const auto& file) { return file.first.starts_with("drawn/"); });
  return papers;
}

bool is_officers_file(std::string_view path) { return path.starts_with("officers/"); }

}  // namespace

file_map part_of(const file_map& files, std::string_view prefix) {
  file_map part;
  const std::string start = std::string(prefix) + "/";
  for (auto at = files.lower_bound(start); at != files.end() && at->first.starts_with(start); ++at) {
    part.emplace(at->first.substr(start.size()), at->second);
  }
  return part;
}

bool is_published(const cavel::plan& of, std::string_view path_of_change) {
  if (path_of_change == path::record || path_of_change == path::panels_table) return true;
  return path_of_change.ends_with(".txt") && of.publishes(publication_rule::what::officers);
}

file_map opened_files(const event_papers& papers, const file_map& drawn) {
  file_map files;
  const bool with_officers = papers.plan().publishes(publication_rule::what::officers);
  for (const auto& [path, bytes] : drawn) {
    const bool of_change = path.starts_with("change-");
    const bool taken = of_change ? is_published(papers.plan(), std::string_view(path).substr(path.find('/') + 1))
                                 : !is_officers_file(path) || with_officers;
    if (taken) files.emplace(path, bytes);
  }
  if (papers.plan().draws_officers() && papers.plan().publishes(publication_rule::what::officer_names)) {
    files.emplace("officer-names.csv", papers.officer_names());
  }
  return files;
}

file_map drawn_files(const event_papers& papers, const statement& opened, const outcome& drawn) {
  file_map files = drawn.files;
  files.emplace(path::statement, opened.text());
  files.emplace(path::record, drawn.record_text);
  if (const auto& officers = papers.announced().lists.officers) {
    const officer_salts& salts = papers.announced().lists.salts;
    files.emplace(path::eligibility, salted_text(salts.eligibility, officers->eligibility));
    files.emplace(path::recusals, salted_text(salts.recusals, officers->recusals));
    files.emplace(path::target_facts, salted_text(salts.targets, officers->targets));
  }
  return files;
}

file_map announced_files(const event_papers& papers) {
  file_map files;
  files.emplace("public/announcement.txt", papers.announced().announcement.text());
  for (const auto& [path, bytes] : papers.files()) files.emplace("private/" + path, bytes);
  for (auto& [path, bytes] : published_rules(papers.files(), papers.announced().announcement.facts().rules)) {
    files.emplace("public/" + path, std::move(bytes));
  }
  files.emplace("private/manifest", manifest_text(papers.digests()));
  return files;
}

checked<announcement> published_announcement(const file_map& event) {
  const std::string* published = find_file(event, "public/announcement.txt");
  if (published == nullptr) return problem{fault::event_folder_missing, "public/announcement.txt", 0, "", "", ""};
  return parse_announcement(*published);
}

checked<event_papers> announced_papers(const file_map& event, const execution& exec) {
  const auto published = published_announcement(event);
  if (!published) return published.problems();
  return announced_papers(event, *published, exec);
}

checked<event_papers> announced_papers(const file_map& event, const announcement& published, const execution& exec) {
  const std::string* manifest = find_file(event, "private/manifest");
  if (manifest == nullptr) return problem{fault::event_folder_missing, "private/manifest", 0, "", "", ""};
  const suite hash_suite = published.facts().hash_suite;
  file_map papers = papers_of(event);
  papers.erase("manifest");
  file_map others = papers;
  const auto roster = others.extract("targets.csv");
  folder_digests digests = digests_of(others, hash_suite, exec);
  auto read = event_papers::read(std::move(papers), faulty_rows::leave_out, exec, digests);
  // Papers that were changed are reported before anything that was found in them.
  if (read && read->terms().hash_suite == hash_suite) {
    digests = read->digests();
  } else if (!roster.empty()) {
    digests.merge(digests_of({{roster.key(), roster.mapped()}}, hash_suite, exec));
  }
  const std::string again = manifest_text(digests);
  if (again != *manifest) {
    // The first line that differs names the file.
    const auto [a, m] = std::mismatch(again.begin(), again.end(), manifest->begin(), manifest->end());
    const auto offset = static_cast<std::size_t>(a - again.begin());
    const std::size_t start = again.substr(0, offset).rfind('\n') + 1;
    const std::string_view line = std::string_view(again).substr(std::min(start, again.size()));
    const std::string_view named = line.substr(0, line.find('\n'));
    return problem{
        fault::event_papers_changed, "private/" + std::string(named.size() > 66 ? named.substr(66) : "manifest"), 0, "", "", ""};
  }
  if (!read) return read;
  if (auto differs = compare("public/announcement.txt", read->announced().announcement.text(), published.text())) return *differs;
  return read;
}

checked_draw<drawn_event_files> draw_event(const file_map& event, std::span<const source_value> values, const execution& exec) {
  const auto published = published_announcement(event);
  if (!published) return published.problems();
  return draw_event(event, *published, values, exec);
}

checked_draw<drawn_event_files> draw_event(const file_map& event, const announcement& published,
                                           std::span<const source_value> values, const execution& exec) {
  if (find_file(event, std::string(drawn_prefix) + "statement.txt") != nullptr ||
      find_file(event, "public/statement.txt") != nullptr) {
    return problem{fault::event_drawn, "private/drawn/statement.txt", 0, "", "", ""};
  }
  if (is_void(event)) return problem{fault::event_void, "public/record.json", 0, "", "", ""};
  auto papers = announced_papers(event, published, exec);
  if (!papers) return papers.problems();
  auto opened = reveal(papers->announced().announcement, values);
  if (!opened) return opened.problems();
  auto drawn = draw(*opened, papers->announced(), papers->names(), exec);
  if (!drawn) return {drawn.problems(), drawn.shortage()};
  drawn_event_files made{*std::move(papers), *std::move(drawn), *std::move(opened), {}};
  for (auto& [path, bytes] : drawn_files(made.papers, made.statement, made.outcome)) {
    made.added.emplace(std::string(drawn_prefix) + path, std::move(bytes));
  }
  const suite hash_suite = made.papers.terms().hash_suite;
  made.added.emplace("public/" + digest_path(hash_suite), digest_line(hash(hash_suite, made.outcome.record_text), path::record));
  return made;
}

namespace {

/// Ends an event, or opens it if `asked` is empty: what was drawn becomes public if it is not yet.
checked<ended_event_files> finish_event(const file_map& event, const event_verification& verified,
                                        const std::optional<end_record>& asked) {
  ended_event_files made;
  file_map drawn = part_of(event, "private/drawn");
  if (asked) {
    auto end = end_event(*verified.opened, verified.current(), *asked);
    if (!end) return end.problems();
    made.end = *std::move(end);
    drawn.emplace(path::end_record, made.end->record_text);
    made.added.emplace(std::string(drawn_prefix) + std::string(path::end_record), made.end->record_text);
    const std::string line_file = std::string(path::end_folder) + digest_path(verified.papers->terms().hash_suite);
    made.added.emplace("public/" + line_file, digest_line(made.end->name, path::record));
  }
  for (auto& [path, bytes] : opened_files(*verified.papers, drawn)) {
    std::string place = "public/" + path;
    if (!event.contains(place)) made.added.emplace(std::move(place), std::move(bytes));
  }
  return made;
}

/// A drawn event that has not ended, verified.
checked<event_verification> verified_event(const file_map& event, const execution& exec) {
  if (is_void(event)) return problem{fault::event_void, "public/record.json", 0, "", "", ""};
  if (part_of(event, "private/drawn").empty()) return problem{fault::event_not_drawn, "private/drawn", 0, "", "", ""};
  event_verification verified = verify_event(event, language::zh, exec);
  if (verified.difference) return *verified.difference;
  if (verified.end) return ended_problem(verified.end->record);
  return verified;
}

}  // namespace

problem ended_problem(const end_record& of) {
  return {fault::event_ended, "", 0, "", "", of.cancelled ? "终止 cancelled" : "办结 completed"};
}

checked<ended_event_files> open_event(const file_map& event, boost::gregorian::date day, const execution& exec) {
  if (find_file(event, "public/statement.txt") != nullptr)
    return problem{fault::event_opened, "public/statement.txt", 0, "", "", ""};
  const auto verified = verified_event(event, exec);
  if (!verified) return verified.problems();
  std::optional<end_record> end;
  if (verified->announced->facts().embargo) end.emplace().day = day;
  return finish_event(event, *verified, end);
}

checked<ended_event_files> cancel_event(const file_map& event, const end_record& asked, const execution& exec) {
  const auto verified = verified_event(event, exec);
  if (!verified) return verified.problems();
  end_record end = asked;
  end.cancelled = true;
  return finish_event(event, *verified, end);
}

checked<ended_event_files> close_event(const file_map& event, boost::gregorian::date day, const execution& exec) {
  const auto verified = verified_event(event, exec);
  if (!verified) return verified.problems();
  if (find_file(event, "public/statement.txt") == nullptr)
    return problem{fault::event_not_opened, "public/statement.txt", 0, "", "", ""};
  end_record end;
  end.day = day;
  return finish_event(event, *verified, end);
}

checked<file_map> void_event(const file_map& event, std::string_view reason) {
  if (const fault code = check_id(reason); code != fault::none) return problem{code, "", 0, "reason", std::string(reason), ""};
  if (is_void(event)) return problem{fault::event_void, "public/record.json", 0, "", "", ""};
  if (!part_of(event, "private/drawn").empty()) return problem{fault::event_drawn, "private/drawn", 0, "", "", ""};
  const auto announced = published_announcement(event);
  if (!announced) return announced.problems();
  const std::string text = canonical(void_record(*announced, reason));
  const suite hash_suite = announced->facts().hash_suite;
  file_map added;
  added.emplace("public/record.json", text);
  added.emplace("public/" + digest_path(hash_suite), digest_line(hash(hash_suite, text), path::record));
  return added;
}

}  // namespace cavel
