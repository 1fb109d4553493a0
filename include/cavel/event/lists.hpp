// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_LISTS_HPP
#define CAVEL_EVENT_LISTS_HPP

/// \file
/// The lists (名单) that a draw is computed from: frames, what was left out and why, check items, officers' lines.
///
/// The announcement binds each of them by number and list digest, so a draw and its verification start from the same
/// bytes, wherever they come from: a roster at the agency, the published files at a citizen's desk. Lists hold views;
/// whoever makes them keeps the bytes alive. All are in strictly ascending byte order.

#include <cavel/event/announcement.hpp>
#include <cavel/hash/list_digest.hpp>
#include <cavel/sample/select.hpp>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

using line_list = std::vector<std::string_view>;

/// Files by their path inside a folder, as bytes.
using file_map = std::map<std::string, std::string, std::less<>>;

struct reason_list {
  std::string reason;
  line_list lines;
};

/// The lists of one task.
struct task_lists {
  std::vector<line_list> strata;  ///< ids, in the plan's order of strata
  std::vector<reason_list> excluded;
  line_list items;
};

/// The lines of docs/protocol.md §7.
struct officer_lists {
  line_list eligibility, recusals, targets;
};

/// All lists of an event.
struct event_lists {
  std::vector<task_lists> tasks;  ///< in plan order
  std::vector<reason_list> rejected_targets, rejected_officers;
  std::optional<officer_lists> officers;  ///< nothing where they are not to be had: panels cannot be computed then
};

/// All lists that are not the announced ones: out of order, repeated lines, another number or digest, an id in two
/// strata of a task. O(bytes of the lists).
inline problems check(const event_lists& lists, const announcement_facts& announced, const execution& exec = {});

/// The lists of an event from its files; views into them. Where one of the officers' lists is there, all three must be.
/// Faults verify_missing, verify_unfinished: the first.
inline checked<event_lists> read_lists(const file_map& files, const announcement_facts& announced);

/// Number and list digest of lines in ascending order.
inline list_facts facts_of(suite which, std::span<const std::string_view> lines, const execution& exec = {});

/// The lines, each followed by LF.
inline std::string text_of(std::span<const std::string_view> lines);

/// The lines of a text; nothing where it does not end with LF.
inline std::optional<line_list> lines_of(std::string_view text);

/// A field of a CSV file (RFC 4180): quoted where it must be.
inline std::string csv_field(std::string_view text);

/// The rows of a CSV text that `csv_field` wrote, its header first. O(bytes).
inline std::vector<std::vector<std::string>> csv_rows(std::string_view text);

/// Paths of docs/protocol.md §6 and §9.
namespace path {
inline std::string frame(std::string_view task, std::string_view stratum) {
  return "frame/" + std::string(task) + "." + std::string(stratum) + ".txt";
}
inline std::string sample(std::string_view task, std::string_view stratum) {
  return "sample/" + std::string(task) + "." + std::string(stratum) + ".txt";
}
inline std::string reserve(std::string_view task, std::string_view stratum) {
  return "reserve/" + std::string(task) + "." + std::string(stratum) + ".txt";
}
inline std::string excluded(std::string_view task, std::string_view reason) {
  return "excluded/" + std::string(task) + "." + std::string(reason) + ".txt";
}
inline std::string rejected(std::string_view roster, std::string_view reason) {
  return "rejected/" + std::string(roster) + "." + std::string(reason) + ".txt";
}
inline std::string items(std::string_view task) { return "items/" + std::string(task) + ".txt"; }
inline std::string drawn_items(std::string_view task) { return "drawn-items/" + std::string(task) + ".txt"; }
inline constexpr std::string_view announcement = "announcement.txt", statement = "statement.txt", record = "record.json",
                                  sample_table = "sample.csv", panels_table = "panels.csv",
                                  eligibility = "officers/eligibility.txt", recusals = "officers/recusals.txt",
                                  target_facts = "officers/facts.txt", forbidden = "forbidden.txt";
/// The folder of a repair, `repair-1/`, relative to that of the draw.
inline std::string repair(std::uint64_t sequence) { return "repair-" + std::to_string(sequence) + "/"; }
}  // namespace path

// ---------------------------------------------------------------------------------------------------------

inline list_facts facts_of(suite which, std::span<const std::string_view> lines, const execution& exec) {
  hasher digesting(which, exec.kernels.of(which).blocks);
  {
    detail::line_writer out(digesting);
    for (const std::string_view line : lines) out.write(line);
  }
  return {lines.size(), digesting.finish()};
}

inline std::string text_of(std::span<const std::string_view> lines) {
  std::size_t size = 0;
  for (const std::string_view line : lines) size += line.size() + 1;
  std::string text;
  text.reserve(size);
  for (const std::string_view line : lines) {
    text += line;
    text += '\n';
  }
  return text;
}

inline std::optional<line_list> lines_of(std::string_view text) {
  line_list lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return lines;
}

inline std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

inline std::vector<std::vector<std::string>> csv_rows(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"') {
      fields.back() += c;
      ++at;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      fields.emplace_back();
    } else if (!quoted && c == '\n') {
      rows.push_back(std::exchange(fields, std::vector<std::string>(1)));
    } else {
      fields.back() += c;
    }
  }
  return rows;
}

namespace detail {

class list_checker {
 public:
  list_checker(suite hash_suite, const execution& exec) : suite_(hash_suite), exec_(exec) {}

  void list(const std::string& file, const line_list& lines, const list_facts& announced) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (lines[i - 1] >= lines[i]) {
        found.push_back({fault::list_order, file, i + 1, "", std::string(lines[i]), ""});
        return;
      }
    }
    const list_facts here = facts_of(suite_, lines, exec_);
    if (here.count != announced.count || here.list != announced.list) {
      found.push_back({fault::list_differs, file, 0, "", std::to_string(here.count) + " " + hex(here.list),
                       std::to_string(announced.count) + " " + hex(announced.list)});
    }
  }

  void reasons(std::string_view roster, const std::string& task, const std::vector<reason_list>& lists,
               const std::vector<reason_facts>& announced) {
    const auto file = [&](const std::string& reason) {
      return task.empty() ? path::rejected(roster, reason) : path::excluded(task, reason);
    };
    for (const reason_facts& each : announced) {
      const auto at =
          std::find_if(lists.begin(), lists.end(), [&](const reason_list& other) { return other.reason == each.reason; });
      if (at == lists.end()) {
        found.push_back({fault::list_missing, file(each.reason), 0, "", "", ""});
      } else {
        list(file(each.reason), at->lines, each.lines);
      }
    }
    if (lists.size() > announced.size()) found.push_back({fault::list_differs, file("*"), 0, "", "", "0"});
  }

  /// Strata are disjoint: a merge of their ascending ids meets no id twice. O(ids · strata).
  void disjoint(const task_facts& task, const std::vector<line_list>& strata) {
    std::vector<std::size_t> at(strata.size(), 0);
    std::string_view last;
    for (;;) {
      std::size_t smallest = strata.size();
      for (std::size_t i = 0; i < strata.size(); ++i) {
        if (at[i] < strata[i].size() && (smallest == strata.size() || strata[i][at[i]] < strata[smallest][at[smallest]])) {
          smallest = i;
        }
      }
      if (smallest == strata.size()) return;
      const std::string_view id = strata[smallest][at[smallest]++];
      if (id == last) {
        found.push_back({fault::list_in_two_strata, path::frame(task.name, task.strata[smallest].name), at[smallest], "",
                         std::string(id), ""});
        return;
      }
      last = id;
    }
  }

  problems found;

 private:
  suite suite_;
  const execution& exec_;
};

/// Reads lists by path until one is missing or unfinished.
class list_reader {
 public:
  explicit list_reader(const file_map& files) : files_(files) {}

  void lines(const std::string& path, line_list& into) {
    if (wrong) return;
    const auto at = files_.find(path);
    auto read = at == files_.end() ? std::nullopt : lines_of(at->second);
    if (read) {
      into = *std::move(read);
    } else {
      wrong = problem{at == files_.end() ? fault::verify_missing : fault::verify_unfinished, path, 0, "", "", ""};
    }
  }
  template <class PathOf>
  void reasons(const std::vector<reason_facts>& announced, std::vector<reason_list>& into, const PathOf& path_of) {
    for (const reason_facts& each : announced) lines(path_of(each.reason), into.emplace_back(reason_list{each.reason, {}}).lines);
  }
  bool has(std::string_view path) const { return files_.find(path) != files_.end(); }

  std::optional<problem> wrong;

 private:
  const file_map& files_;
};

}  // namespace detail

inline checked<event_lists> read_lists(const file_map& files, const announcement_facts& announced) {
  detail::list_reader from(files);
  event_lists made;
  from.reasons(announced.rejected, made.rejected_targets, [](const auto& reason) { return path::rejected("targets", reason); });
  for (const task_facts& task : announced.tasks) {
    task_lists& into = made.tasks.emplace_back();
    for (const stratum_facts& stratum : task.strata) from.lines(path::frame(task.name, stratum.name), into.strata.emplace_back());
    from.reasons(task.excluded, into.excluded, [&](const auto& reason) { return path::excluded(task.name, reason); });
    if (task.items) from.lines(path::items(task.name), into.items);
  }
  if (announced.officers) {
    from.reasons(announced.officers->rejected, made.rejected_officers,
                 [](const auto& reason) { return path::rejected("officers", reason); });
    if (from.has(path::eligibility) || from.has(path::recusals) || from.has(path::target_facts)) {
      officer_lists& officers = made.officers.emplace();
      from.lines(std::string(path::eligibility), officers.eligibility);
      from.lines(std::string(path::recusals), officers.recusals);
      from.lines(std::string(path::target_facts), officers.targets);
    }
  }
  if (from.wrong) return *from.wrong;
  return made;
}

inline problems check(const event_lists& lists, const announcement_facts& announced, const execution& exec) {
  detail::list_checker checker(announced.hash_suite, exec);
  checker.reasons("targets", "", lists.rejected_targets, announced.rejected);
  if (announced.officers) checker.reasons("officers", "", lists.rejected_officers, announced.officers->rejected);
  for (std::size_t t = 0; t < announced.tasks.size(); ++t) {
    const task_facts& task = announced.tasks[t];
    if (t >= lists.tasks.size() || lists.tasks[t].strata.size() != task.strata.size()) {
      checker.found.push_back({fault::list_missing, "frame/" + task.name, 0, "", "", ""});
      continue;
    }
    for (std::size_t s = 0; s < task.strata.size(); ++s) {
      const stratum_facts& stratum = task.strata[s];
      checker.list(path::frame(task.name, stratum.name), lists.tasks[t].strata[s], {stratum.size, stratum.list});
    }
    if (task.strata.size() > 1 && checker.found.empty()) checker.disjoint(task, lists.tasks[t].strata);
    checker.reasons("", task.name, lists.tasks[t].excluded, task.excluded);
    if (task.items) checker.list(path::items(task.name), lists.tasks[t].items, task.items->items);
  }
  if (announced.officers && lists.officers) {
    checker.list(std::string(path::eligibility), lists.officers->eligibility, announced.officers->eligibility);
    checker.list(std::string(path::recusals), lists.officers->recusals, announced.officers->recusals);
    checker.list(std::string(path::target_facts), lists.officers->targets, announced.officers->targets);
  }
  return std::move(checker.found);
}

}  // namespace cavel

#endif
