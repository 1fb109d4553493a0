// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/lists.hpp>
#include <cavel/hash/list_digest.hpp>

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace cavel {

namespace {

constexpr std::string_view salt_mark = "salt ";

std::string salt_line(const digest& salt) { return std::string(salt_mark) + hex(salt); }

list_facts digested(suite which, const digest* salt, std::span<const std::string_view> lines, const execution& exec) {
  hasher digesting(which, exec.kernels.of(which).blocks);
  {
    detail::line_writer out(digesting);
    if (salt != nullptr) out.write(salt_line(*salt));
    for (const std::string_view line : lines) out.write(line);
  }
  return {lines.size(), digesting.finish()};
}

}  // namespace

list_facts facts_of(suite which, std::span<const std::string_view> lines, const execution& exec) {
  return digested(which, nullptr, lines, exec);
}

list_facts facts_of(suite which, const digest& salt, std::span<const std::string_view> lines, const execution& exec) {
  return digested(which, &salt, lines, exec);
}

std::string salted_text(const digest& salt, std::span<const std::string_view> lines) {
  return salt_line(salt) + "\n" + text_of(lines);
}

checked<salted_lines> read_salted(std::string_view text, const std::string& path) {
  auto lines = lines_of(text);
  if (!lines) return problem{fault::verify_unfinished, path, 0, "", "", ""};
  const bool has_mark = !lines->empty() && lines->front().starts_with(salt_mark);
  const auto salt = has_mark ? parse_digest(lines->front().substr(salt_mark.size())) : std::nullopt;
  if (!salt) return problem{fault::list_salt, path, 1, "", lines->empty() ? "" : std::string(lines->front().substr(0, 80)), ""};
  lines->erase(lines->begin());
  return salted_lines{*salt, *std::move(lines)};
}

namespace {

class list_checker {
 public:
  list_checker(suite hash_suite, const execution& exec) : suite_(hash_suite), exec_(exec) {}

  void list(const std::string& file, const line_list& lines, const list_facts& announced, const digest* salt = nullptr) {
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (lines[i - 1] >= lines[i]) {
        found.push_back({fault::list_order, file, i + (salt != nullptr ? 2 : 1), "", std::string(lines[i]), ""});
        return;
      }
    }
    const list_facts here = digested(suite_, salt, lines, exec_);
    if (here.count != announced.count || here.list != announced.list) {
      found.push_back({fault::list_differs, file, 0, "", std::to_string(here.count) + " " + hex(here.list),
                       std::to_string(announced.count) + " " + hex(announced.list)});
    }
  }

  template <class Facts>
  void reasons(std::string_view roster, const std::string& task, const std::vector<reason_list>& lists,
               const std::vector<Facts>& announced) {
    const auto file = [&](const std::string& reason) {
      return task.empty() ? path::rejected(roster, reason) : path::excluded(task, reason);
    };
    for (const Facts& each : announced) {
      const auto at =
          std::find_if(lists.begin(), lists.end(), [&](const reason_list& other) { return other.reason == each.reason; });
      if (at == lists.end()) {
        found.push_back({fault::list_missing, file(each.reason), 0, "", "", ""});
      } else {
        list(file(each.reason), at->lines, each.lines, &at->salt);
      }
    }
    if (lists.size() > announced.size()) found.push_back({fault::list_differs, file("*"), 0, "", "", "0"});
  }

  /// No id is in two strata, or in a stratum and an exclusion, of a task. O(ids · log lists).
  void disjoint(const task_facts& task, const task_lists& lists) {
    std::vector<const line_list*> all;
    for (const line_list& each : lists.strata) all.push_back(&each);
    for (const reason_list& each : lists.excluded) all.push_back(&each.lines);
    if (all.size() < 2) return;
    std::string_view last;
    std::size_t last_list = 0;
    merge(all, [&](std::string_view id, std::size_t list) {
      const std::size_t stratum = std::min(list, last_list);
      if (id == last && stratum < lists.strata.size()) {
        found.push_back(
            {fault::list_in_two_strata, path::frame(task.name, task.strata[stratum].name), 0, "", std::string(id), ""});
        return false;
      }
      last = id;
      last_list = list;
      return true;
    });
  }

  /// How many enterprises are in frames, and how many in exclusions alone. O(ids · log lists).
  void balance(const std::vector<task_lists>& tasks, const balance_facts& announced) {
    std::vector<const line_list*> all;
    for (const task_lists& each : tasks) {
      for (const line_list& stratum : each.strata) all.push_back(&stratum);
    }
    const std::size_t frames = all.size();
    for (const task_lists& each : tasks) {
      for (const reason_list& list : each.excluded) all.push_back(&list.lines);
    }
    std::uint64_t in_frames = 0, excluded = 0;
    std::string_view last;
    merge(all, [&](std::string_view id, std::size_t list) {
      if (id != last) ++(list < frames ? in_frames : excluded);  // of equal ids the first list comes first: a frame
      last = id;
      return true;
    });
    const auto need = [&](std::uint64_t here, std::uint64_t due) {
      if (here != due) found.push_back({fault::list_balance, "frame/*", 0, "", std::to_string(here), std::to_string(due)});
    };
    need(in_frames, announced.in_frames);
    need(excluded, announced.excluded);
  }

  problems found;

 private:
  /// Shows all lines of ascending lists in ascending order, equal ones in the order of the lists, until `show(line, list)` is false.
  template <class Show>
  static void merge(const std::vector<const line_list*>& lists, const Show& show) {
    using place = std::pair<std::string_view, std::size_t>;  // the next line of a list
    std::priority_queue<place, std::vector<place>, std::greater<>> next;
    std::vector<std::size_t> at(lists.size(), 0);
    for (std::size_t i = 0; i < lists.size(); ++i) {
      if (!lists[i]->empty()) next.emplace(lists[i]->front(), i);
    }
    while (!next.empty()) {
      const auto [line, list] = next.top();
      next.pop();
      if (!show(line, list)) return;
      if (++at[list] < lists[list]->size()) next.emplace((*lists[list])[at[list]], list);
    }
  }

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
  /// The first line is the salt.
  void salted(const std::string& path, digest& salt, line_list& into) {
    if (wrong) return;
    const std::string* bytes = find_file(files_, path);
    auto read =
        bytes == nullptr ? checked<salted_lines>(problem{fault::verify_missing, path, 0, "", "", ""}) : read_salted(*bytes, path);
    if (!read) {
      wrong = read.problems().front();
      return;
    }
    salt = read->salt;
    into = std::move(read->lines);
  }
  template <class Facts, class PathOf>
  void reasons(const std::vector<Facts>& announced, std::vector<reason_list>& into, const PathOf& path_of) {
    for (const Facts& each : announced) {
      reason_list& list = into.emplace_back(reason_list{each.reason, {}, {}});
      salted(path_of(each.reason), list.salt, list.lines);
    }
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
      from.salted(std::string(path::eligibility), made.salts.eligibility, officers.eligibility);
      from.salted(std::string(path::recusals), made.salts.recusals, officers.recusals);
      from.salted(std::string(path::target_facts), made.salts.targets, officers.targets);
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
    checker.reasons("", task.name, lists.tasks[t].excluded, task.excluded);
    if (checker.found.empty()) checker.disjoint(task, lists.tasks[t]);
    if (task.items) checker.list(path::items(task.name), lists.tasks[t].items, task.items->items);
  }
  if (announced.officers && lists.officers) {
    checker.list(std::string(path::eligibility), lists.officers->eligibility, announced.officers->eligibility,
                 &lists.salts.eligibility);
    checker.list(std::string(path::recusals), lists.officers->recusals, announced.officers->recusals, &lists.salts.recusals);
    checker.list(std::string(path::target_facts), lists.officers->targets, announced.officers->targets, &lists.salts.targets);
  }
  if (checker.found.empty()) checker.balance(lists.tasks, announced.balance);
  return std::move(checker.found);
}

}  // namespace cavel
