// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_OFFICER_HPP
#define CAVEL_ROSTER_OFFICER_HPP

/// \file
/// Officers (执法检查人员), recusals (回避), and whether an officer may visit a target, with the reason if not.
///
/// Officers may be drawn for a task if they are formal staff, their credential is valid (on every day of the window of the task,
/// or on one of them, as the plan says) and they are not on leave for the whole window. They may visit a target that is drawn in
/// several tasks if they may be drawn for each of these tasks, their sectors and regions include those of the target, and no
/// *granted* recusal names the pair. A request alone does not stop the work. Names, credentials, leave and grounds are personal
/// data and stay with the agency; the reasons contain none of them.

#include <cavel/fault.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/instant.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// First and last day of an absence (请假).
struct absence {
  boost::gregorian::date from, to;
  bool operator==(const absence&) const = default;
};

struct officer {
  std::string id;                      ///< roster number, published
  std::string name, unit, credential;  ///< private; an empty credential means none
  boost::gregorian::date valid_from;   ///< `not_a_date_time`: no start date
  boost::gregorian::date valid_until;  ///< last day of the credential; set if there is a credential
  bool formal = false;
  std::vector<std::string> sectors, regions;  ///< sorted and unique; empty: all
  std::vector<absence> leave;                 ///< in ascending order
  std::optional<std::uint64_t> capacity;      ///< empty: unlimited
  bool lead = false;
  std::vector<std::pair<std::string, std::string>> cells;  ///< every column and its cell, for the conditions of a plan
  std::uint64_t row = 0;
};

enum class recusal_state : std::uint8_t { requested, granted, refused };

struct recusal {
  std::string officer, target;
  std::string ground, source, decider;  ///< private
  recusal_state state = recusal_state::requested;
  std::optional<instant> requested, decided;
  std::uint64_t row = 0;
};

/// The properties of a task that decide who may be drawn for it.
struct task_days {
  std::string_view name;
  boost::gregorian::date from, to;  ///< first and last day of the window
  bool every_day = true;            ///< the credential must be valid on each day, else on one
};

/// The properties of a target that decide who may visit it.
struct target_facts {
  std::string_view id, sector, region;
};

/// Granted recusals by pair. It holds views: the recusals must outlive it.
class recusal_index {
 public:
  recusal_index() = default;
  explicit recusal_index(std::span<const recusal> recusals);
  bool is_granted(std::string_view officer, std::string_view target) const { return granted_.contains({officer, target}); }
  std::size_t granted() const { return granted_.size(); }

 private:
  std::set<std::pair<std::string_view, std::string_view>> granted_;
};

/// Why the officer may not be drawn for the task: `officer_not_formal`, `officer_without_credential`,
/// `officer_credential_days`, `officer_on_leave`, each with the task in its detail; `fault::none` if they
/// may be drawn.
problem find_refusal(const officer& of, const task_days& task);

/// Why the officer may not visit the target that is drawn in `tasks`: one of the above, `officer_sector`,
/// `officer_region` or `officer_recused`; `fault::none` if the pair is allowed. O(tasks + log).
problem find_refusal(const officer& of, std::span<const task_days> tasks, const target_facts& target,
                     const recusal_index& recusals);

/// All reasons instead of the first, for explanations.
problems find_refusals(const officer& of, std::span<const task_days> tasks, const target_facts& target,
                       const recusal_index& recusals);

// ---------------------------------------------------------------------------------------------------------

inline recusal_index::recusal_index(std::span<const recusal> recusals) {
  for (const recusal& each : recusals) {
    if (each.state == recusal_state::granted) granted_.emplace(each.officer, each.target);
  }
}

namespace detail {

/// Whether the absences cover every day of the window. \pre sorted by first day
inline bool is_away_throughout(const std::vector<absence>& leave, const task_days& task) {
  boost::gregorian::date next = task.from;
  for (const absence& each : leave) {
    if (each.from <= next && each.to >= next) next = each.to + boost::gregorian::days(1);
  }
  return next > task.to;
}

inline bool holds_credential(const officer& of, const task_days& task) {
  const bool open = of.valid_from.is_not_a_date();
  const boost::gregorian::date first = open || of.valid_from < task.from ? task.from : of.valid_from;
  const boost::gregorian::date last = std::min(task.to, of.valid_until);
  return task.every_day ? first == task.from && last == task.to : first <= last;
}

inline bool holds(const std::vector<std::string>& list, std::string_view value) {
  return list.empty() || std::binary_search(list.begin(), list.end(), value, std::less<>());
}

}  // namespace detail

inline problem find_refusal(const officer& of, const task_days& task) {
  fault found = fault::none;
  if (!of.formal) {
    found = fault::officer_not_formal;
  } else if (of.credential.empty()) {
    found = fault::officer_without_credential;
  } else if (!detail::holds_credential(of, task)) {
    found = fault::officer_credential_days;
  } else if (detail::is_away_throughout(of.leave, task)) {
    found = fault::officer_on_leave;
  }
  return {found, {}, 0, {}, of.id, std::string(task.name)};
}

inline problems find_refusals(const officer& of, std::span<const task_days> tasks, const target_facts& target,
                              const recusal_index& recusals) {
  problems found;
  for (const task_days& task : tasks) {
    problem refusal = find_refusal(of, task);
    if (refusal.code != fault::none) found.push_back(std::move(refusal));
  }
  const auto refuse = [&](fault code, std::string_view detail) {
    found.push_back({code, {}, 0, {}, of.id, std::string(detail)});
  };
  if (!detail::holds(of.sectors, target.sector)) refuse(fault::officer_sector, target.sector);
  if (!detail::holds(of.regions, target.region)) refuse(fault::officer_region, target.region);
  if (recusals.is_granted(of.id, target.id)) refuse(fault::officer_recused, target.id);
  return found;
}

inline problem find_refusal(const officer& of, std::span<const task_days> tasks, const target_facts& target,
                            const recusal_index& recusals) {
  problems found = find_refusals(of, tasks, target, recusals);
  return found.empty() ? problem{fault::none, {}, 0, {}, of.id, {}} : std::move(found.front());
}

}  // namespace cavel

#endif
