// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/lists.hpp>
#include <cavel/hash/list_digest.hpp>

#include <algorithm>
#include <utility>

namespace cavel {

list_facts facts_of(suite which, std::span<const std::string_view> lines, const execution& exec) {
  hasher digesting(which, exec.kernels.of(which).blocks);
  {
    detail::line_writer out(digesting);
    for (const std::string_view line : lines) out.write(line);
  }
  return {lines.size(), digesting.finish()};
}

namespace {

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

}  // namespace

checked<event_lists> read_lists(const file_map& files, const announcement_facts& announced) {
  list_reader from(files);
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

problems check(const event_lists& lists, const announcement_facts& announced, const execution& exec) {
  list_checker checker(announced.hash_suite, exec);
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
