// SPDX-License-Identifier: Apache-2.0
#include <cavel/files/event_papers.hpp>
#include <cavel/files/json.hpp>

#include <set>

namespace cavel {

namespace fs = std::filesystem;

namespace {

/// The last record of an event's folder: of its last repair, else of the draw or void.
fs::path last_record(const fs::path& at) {
  for (const char* room : {"private/drawn", "public", ""}) {
    const fs::path folder = at / room;
    if (!fs::exists(folder / "record.json")) continue;
    fs::path last = folder / "record.json";
    for (int n = 1; fs::exists(folder / ("repair-" + std::to_string(n)) / "record.json"); ++n) {
      last = folder / ("repair-" + std::to_string(n)) / "record.json";
    }
    return last;
  }
  return at / "public" / "record.json";
}

}  // namespace

checked<previous_record> read_previous(const fs::path& file_or_folder) {
  const fs::path file = fs::is_directory(file_or_folder) ? last_record(file_or_folder) : file_or_folder;
  auto bytes = read_file(file);
  if (!bytes) return bytes.problems();
  const auto name = file.generic_u8string();
  const std::string where(name.begin(), name.end());
  auto document = parse_canonical_json(*bytes, where);
  if (!document) return document.problems();
  problems found;
  json_reader from(*document, where, "", found);
  previous_record made;
  made.kind = from.word("kind", {"draw", "void", "repair"});
  made.number = static_cast<std::uint64_t>(from.integer("number", 1));
  made.body = from.text("body");
  const auto hash_suite = parse_suite(from.word("suite", {"sha256", "sm3"}));
  if (has_error(found)) return found;
  made.name = hash(*hash_suite, *bytes);
  return made;
}

checked<earlier_event> read_earlier(const fs::path& event_folder) {
  auto last = read_previous(event_folder);
  if (!last) return last.problems();
  const fs::path first = fs::exists(event_folder / "private/drawn") ? event_folder / "private/drawn" : event_folder / "public";
  auto files = read_folder(fs::exists(first) ? first : event_folder);
  if (!files) return files.problems();
  std::set<std::string> drawn;
  for (const auto& [path, bytes] : *files) {
    if (!path.starts_with("sample/")) continue;
    const auto lines = lines_of(bytes);
    if (!lines) return problem{fault::verify_unfinished, path, 0, "", "", ""};
    drawn.insert(lines->begin(), lines->end());
  }
  problems found;
  for (int n = 1;; ++n) {
    const auto at = files->find("repair-" + std::to_string(n) + "/record.json");
    if (at == files->end()) break;
    auto document = parse_canonical_json(at->second, at->first);
    if (!document) return document.problems();
    json_reader from(*document, at->first, "", found);
    for (json_reader& change : from.children("changes")) {
      if (change.text("kind") != "replace") continue;
      drawn.erase(change.text("target"));
      drawn.insert(change.text("by"));
    }
  }
  if (has_error(found)) return found;
  return earlier_event{last->name, {drawn.begin(), drawn.end()}};
}

}  // namespace cavel
