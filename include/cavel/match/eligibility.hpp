// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_ELIGIBILITY_HPP
#define CAVEL_MATCH_ELIGIBILITY_HPP

/// \file
/// Who may visit whom: the eligibility, recusal and fact lines of docs/protocol.md §7, parsed, and their pairs.
///
/// Everything that decides *allowed*, *lead-qualified* and *capacity* is in these lines, in one fixed form. The announcement
/// binds them by digest, and a verifier needs no personal data: no names, credentials or grounds of a recusal.

#include <cavel/base/bytes.hpp>
#include <cavel/base/canonical.hpp>
#include <cavel/base/delimited.hpp>
#include <cavel/fault.hpp>
#include <cavel/match/officer_lists.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace cavel {

/// One eligibility line. Views into the line.
struct eligible_officer {
  std::string_view id;
  std::optional<std::uint64_t> capacity;  ///< nothing: unbounded
  std::vector<std::string_view> tasks, lead_tasks;
  std::optional<std::vector<std::string_view>> sectors, regions;  ///< nothing: all

  bool may_visit(std::string_view sector, std::string_view region) const;
};

/// The line of an officer. \pre no value holds a tab, a comma or a `|` that would separate fields
inline std::string eligibility_line(const eligible_officer& of);

/// The officers' lists, parsed: officers ascending by id, sector and region by target, granted recusals.
class eligibility {
 public:
  struct facts {
    std::string_view sector, region;
  };

  const std::vector<eligible_officer>& officers() const { return officers_; }
  /// \return a null pointer where the target has no line
  const facts* find_target(std::string_view target) const {
    const auto at = targets_.find(target);
    return at == targets_.end() ? nullptr : &at->second;
  }
  bool is_recused(std::string_view officer, std::string_view target) const {
    return recusals_.contains({officer, target}) || withdrawn_.contains(officer);
  }
  /// Whether the pair is forbidden in this task alone (protocol §9).
  bool is_forbidden_in(std::string_view task, std::string_view officer, std::string_view target) const {
    return !forbidden_in_.empty() && forbidden_in_.contains({officer, target, task});
  }
  /// Forbids further pairs (protocol §9): `officer TAB target`, `*` for every target, or a pair and a task. False if the line
  /// has another form.
  bool forbid(std::string_view line);

  friend checked<eligibility> read_eligibility(const officer_lists& lists);

 private:
  std::vector<eligible_officer> officers_;
  std::map<std::string_view, facts> targets_;
  std::set<std::pair<std::string_view, std::string_view>> recusals_;
  std::set<std::string_view> withdrawn_;                                                     // forbidden for every target
  std::set<std::tuple<std::string_view, std::string_view, std::string_view>> forbidden_in_;  // officer, target, task

  bool recuse(std::string_view line);
};

/// Reads the three lists. Every malformed line is reported. O(lines · log lines).
inline checked<eligibility> read_eligibility(const officer_lists& lists);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

/// Names joined by a comma, or `-`. False if one is not a name.
inline bool read_tasks(std::string_view text, std::vector<std::string_view>& tasks) {
  if (text == "-") return true;
  tasks = split(text, ',');
  return std::all_of(tasks.begin(), tasks.end(), [](std::string_view each) { return check_name(each) == fault::none; });
}

/// Values in strictly ascending order joined by `|`, or `*`.
inline bool read_values(std::string_view text, std::optional<std::vector<std::string_view>>& values) {
  if (text == "*") return true;
  values = split(text, '|');
  for (std::size_t i = 1; i < values->size(); ++i) {
    if ((*values)[i - 1] >= (*values)[i]) return false;
  }
  return !values->front().empty();  // an empty value would stand first
}

inline std::optional<eligible_officer> read_eligibility_line(std::string_view line) {
  const auto fields = split(line, '\t');
  if (fields.size() != 6 || check_id(fields[0]) != fault::none) return std::nullopt;
  eligible_officer officer;
  officer.id = fields[0];
  if (fields[1] != "-") {
    std::uint64_t capacity = 0;
    const auto [end, error] = std::from_chars(fields[1].data(), fields[1].data() + fields[1].size(), capacity);
    if (error != std::errc() || end != fields[1].data() + fields[1].size() || std::to_string(capacity) != fields[1] ||
        capacity > static_cast<std::uint64_t>(largest_integer)) {
      return std::nullopt;
    }
    officer.capacity = capacity;
  }
  const bool good = read_tasks(fields[2], officer.tasks) && read_tasks(fields[3], officer.lead_tasks) &&
                    read_values(fields[4], officer.sectors) && read_values(fields[5], officer.regions);
  if (!good) return std::nullopt;
  for (const std::string_view task : officer.lead_tasks) {
    if (std::find(officer.tasks.begin(), officer.tasks.end(), task) == officer.tasks.end()) return std::nullopt;
  }
  return officer;
}

}  // namespace detail

inline bool eligible_officer::may_visit(std::string_view sector, std::string_view region) const {
  return (!sectors || std::binary_search(sectors->begin(), sectors->end(), sector)) &&
         (!regions || std::binary_search(regions->begin(), regions->end(), region));
}

inline std::string eligibility_line(const eligible_officer& of) {
  const auto tasks = [](const auto& list) { return list.empty() ? std::string("-") : join(list, ","); };
  const auto values = [](const auto& list) { return list ? join(*list, "|") : std::string("*"); };
  return std::string(of.id) + '\t' + (of.capacity ? std::to_string(*of.capacity) : "-") + '\t' + tasks(of.tasks) + '\t' +
         tasks(of.lead_tasks) + '\t' + values(of.sectors) + '\t' + values(of.regions);
}

inline bool eligibility::forbid(std::string_view line) {
  if (const auto fields = split(line, '\t'); fields.size() == 3) {
    if (check_id(fields[0]) != fault::none || check_id(fields[1]) != fault::none || fields[1] == "*" ||
        check_name(fields[2]) != fault::none) {
      return false;
    }
    forbidden_in_.emplace(fields[0], fields[1], fields[2]);
    return true;
  }
  if (!line.ends_with("\t*")) return recuse(line);
  line.remove_suffix(2);
  if (check_id(line) != fault::none) return false;
  withdrawn_.insert(line);
  return true;
}

inline bool eligibility::recuse(std::string_view line) {
  const auto fields = split(line, '\t');
  if (fields.size() != 2 || check_id(fields[0]) != fault::none || check_id(fields[1]) != fault::none) return false;
  recusals_.emplace(fields[0], fields[1]);
  return true;
}

inline checked<eligibility> read_eligibility(const officer_lists& lists) {
  eligibility read;
  problem_list found;
  const auto bad = [&](std::string_view file, std::size_t at, std::string_view line) {
    found.add({fault::list_line, std::string(file), at + 1, "", std::string(line), ""});
  };
  for (std::size_t i = 0; i < lists.eligibility.size(); ++i) {
    const std::string_view line = lists.eligibility[i];
    auto officer = detail::read_eligibility_line(line);
    const bool repeated = officer && !read.officers_.empty() && read.officers_.back().id == officer->id;
    if (!officer || repeated) {
      bad(path::eligibility, i, line);
    } else {
      read.officers_.push_back(*std::move(officer));
    }
  }
  for (std::size_t i = 0; i < lists.recusals.size(); ++i) {
    if (!read.recuse(lists.recusals[i])) bad(path::recusals, i, lists.recusals[i]);
  }
  for (std::size_t i = 0; i < lists.targets.size(); ++i) {
    const std::string_view line = lists.targets[i];  // a line for each enterprise of a frame: no list of fields is made
    const std::size_t first = std::min(line.find('\t'), line.size());
    const std::size_t second = std::min(line.find('\t', first + 1), line.size());
    const std::string_view id = line.substr(0, first);
    const bool has_three = second < line.size() && line.find('\t', second + 1) == std::string_view::npos;
    const std::size_t before = read.targets_.size();
    if (has_three && check_id(id) == fault::none && line.find('|') == std::string_view::npos) {
      const eligibility::facts of{line.substr(first + 1, second - first - 1), line.substr(second + 1)};
      read.targets_.emplace_hint(read.targets_.end(), id, of);  // lines ascend, so that each comes last
    }
    if (read.targets_.size() == before) bad(path::target_facts, i, line);
  }
  std::sort(read.officers_.begin(), read.officers_.end(),
            [](const eligible_officer& a, const eligible_officer& b) { return a.id < b.id; });
  if (!found.empty()) return found;
  return read;
}

}  // namespace cavel

#endif
