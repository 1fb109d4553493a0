// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/event_steps.hpp>
#include <cavel/event/papers.hpp>
#include <cavel/event/terms.hpp>
#include <cavel/files/event_store.hpp>
#include <cavel/files/json.hpp>

#include <algorithm>
#include <set>

namespace cavel {

namespace fs = std::filesystem;

namespace {

/// How long to wait for another process that uses an earlier event.
constexpr std::chrono::seconds longest_wait(10);

std::string change_record_of(const std::string& folder, std::uint64_t number) {
  return folder + path::change(number) + "record.json";
}

/// The last record of an event's folder: of its end, else of its last change, else of the draw or void. `has(path)` says what is there.
template <class Has>
std::string last_record(const Has& has) {
  for (const std::string folder : {"private/drawn/", "public/", ""}) {
    std::string last = folder + "record.json";
    if (!has(last)) continue;
    for (std::uint64_t n = 1; has(change_record_of(folder, n)); ++n) last = change_record_of(folder, n);
    const std::string end = folder + std::string(path::end_record);
    return has(end) ? end : last;
  }
  return "public/record.json";
}

checked<previous_record> read_record(std::string_view bytes, const std::string& where) {
  auto document = parse_canonical_json(bytes, where);
  if (!document) return document.problems();
  problem_list found;
  json_reader from(*document, where, "", found);
  previous_record made;
  made.kind = from.word("kind", {"draw", "void", "change", "end"});
  made.number = static_cast<std::uint64_t>(from.integer("number", 1));
  made.body = from.text("body");
  const auto hash_suite = parse_suite(from.word("suite", {"sha256", "sm3"}));
  if (has_error(found)) return found;
  made.name = hash(*hash_suite, bytes);
  return made;
}

/// What the announcement in an event's folder, or in its public part, is about; nothing where it is not there.
checked<std::optional<announced_plan>> read_announced(const file_map& event) {
  const auto in_folder = event.find("public/announcement.txt");
  const auto at = in_folder != event.end() ? in_folder : event.find(path::announcement);
  if (at == event.end()) return std::optional<announced_plan>();
  const auto announced = parse_announcement(at->second);
  if (!announced) return announced.problems();
  const announcement_facts& facts = announced->facts();
  announced_plan made{facts.event, facts.plan_digest, {}};
  for (const task_facts& each : facts.tasks) made.tasks.emplace(each.name, window{each.from, each.to});
  return std::optional(std::move(made));
}

/// Everyone named in the files of a draw, replacements included.
checked<earlier_event> read_drawn(const digest& record, const file_map& files) {
  std::set<std::string> drawn;
  for (const auto& [path, bytes] : files) {
    if (!path.starts_with("sample/")) continue;
    const auto lines = lines_of(bytes);
    if (!lines) return problem{fault::verify_unfinished, path, 0, "", "", ""};
    drawn.insert(lines->begin(), lines->end());
  }
  problem_list found;
  for (std::uint64_t n = 1;; ++n) {
    const auto at = files.find(change_record_of("", n));
    if (at == files.end()) break;
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
  return earlier_event{record, {drawn.begin(), drawn.end()}, {}};
}

}  // namespace

checked<previous_record> read_previous(const fs::path& file_or_folder) {
  if (fs::is_directory(file_or_folder)) {
    const auto event = event_store::open(file_or_folder, event_store::use::read, longest_wait);
    return event ? previous_of(event->files()) : checked<previous_record>(event.problems());
  }
  auto bytes = read_file(file_or_folder);
  if (!bytes) return bytes.problems();
  const auto name = file_or_folder.generic_u8string();
  return read_record(*bytes, std::string(name.begin(), name.end()));
}

checked<previous_record> previous_of(const file_map& event_or_record) {
  const std::string path = last_record([&](const std::string& of) { return event_or_record.contains(of); });
  const auto at = event_or_record.find(path);
  if (at == event_or_record.end()) return problem{fault::event_folder_missing, path, 0, "", "", ""};
  auto made = read_record(at->second, path);
  if (!made) return made;
  auto about = read_announced(event_or_record);
  if (!about) return about.problems();
  made->plan = *std::move(about);
  return made;
}

checked<earlier_event> read_earlier(const fs::path& event_folder) {
  const auto event = event_store::open(event_folder, event_store::use::read, longest_wait);
  return event ? earlier_of(event->files()) : checked<earlier_event>(event.problems());
}

checked<earlier_event> earlier_of(const file_map& event) {
  auto last = previous_of(event);
  if (!last) return last.problems();
  const auto drawn = [&] {
    for (const char* folder : {"private/drawn", "public"}) {
      const file_map files = part_of(event, folder);
      if (!files.empty()) return read_drawn(last->name, files);
    }
    return read_drawn(last->name, event);
  };
  auto made = drawn();
  if (made) made->plan = std::move(last->plan);
  return made;
}

problems check_chain(const event_terms& terms, const chain_terms& chain, const std::optional<previous_record>& previous) {
  problems found;
  const auto add = [&](fault code, const char* field, std::string value, std::string detail) {
    found.push_back({code, "event.json", 0, field, std::move(value), std::move(detail)});
  };
  const std::uint64_t due = previous ? previous->number + 1 : 1;
  if (terms.number != due) add(fault::event_number_gap, "/number", std::to_string(terms.number), std::to_string(due));
  if (previous && previous->body != terms.body) add(fault::event_other_body, "/body", terms.body, previous->body);
  if (previous && previous->kind == "void" && chain.reason.empty()) add(fault::event_reason_missing, "", "", "");
  return found;
}

problems check_second_draw(const plan& of, const digest& plan_digest, const chain_terms& chain,
                           const std::optional<previous_record>& previous) {
  problems found;
  if (!chain.reason.empty()) return found;
  std::vector<const announced_plan*> before;
  if (previous && previous->plan && previous->kind != "void") before.push_back(&*previous->plan);  // a void has its own fault
  if (chain.earlier) {
    for (const earlier_event& each : *chain.earlier) {
      if (each.plan) before.push_back(&*each.plan);
    }
  }
  for (std::size_t t = 0; t < of.tasks.size(); ++t) {
    const task& one = of.tasks[t];
    const auto is_drawn = [&](const announced_plan* other) {
      const auto at = other->tasks.find(one.name);
      return other->plan_digest == plan_digest || (at != other->tasks.end() && at->second == one.visits);
    };
    const auto same = std::find_if(before.begin(), before.end(), is_drawn);
    if (same == before.end()) continue;
    found.push_back({fault::event_plan_drawn_before, "plan.json", 0, "/tasks/" + std::to_string(t), one.name, (*same)->event});
  }
  return found;
}

}  // namespace cavel
