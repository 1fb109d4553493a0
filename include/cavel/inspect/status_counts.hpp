// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_STATUS_COUNTS_HPP
#define CAVEL_INSPECT_STATUS_COUNTS_HPP

/// \file
/// Counts of targets by state, and the rates that a bureau reports (抽查完成率, 公示率, 按时公示率, 问题发现率).

#include <cstdint>
#include <optional>
#include <string>

namespace cavel {

/// Counts of one group of targets.
struct status_counts {
  std::string group;
  std::uint64_t drawn = 0, published = 0, excused = 0, pending = 0, overdue = 0, suspended = 0;
  std::uint64_t visited = 0;        ///< without excused targets
  std::uint64_t on_time = 0;        ///< published in time in every channel, decisions included
  std::uint64_t with_problems = 0;  ///< visited targets with a finding
  std::uint64_t cases = 0;          ///< violations that are handled (立案)
  std::uint64_t joint = 0;          ///< visited targets of several tasks or departments (联合抽查)
  std::uint64_t publications = 0;   ///< results due: one a visited target, at a joint visit one a department
  std::uint64_t publications_done = 0, publications_overdue = 0;
  std::uint64_t decisions_overdue = 0, rechecks_overdue = 0;  ///< targets with one, at a joint visit departments with one

  /// drawn = published + excused + pending + overdue + suspended
  bool balances() const { return drawn == published + excused + pending + overdue + suspended; }
  /// 抽查完成率, in hundredths of a per cent, rounded down: visited / (drawn − excused); nothing if the denominator is 0.
  std::optional<std::uint64_t> completion() const { return rate(visited, drawn - excused); }
  /// 公示率: published / visited.
  std::optional<std::uint64_t> disclosure() const { return rate(published, visited); }
  /// 按时公示率: published in time / visited.
  std::optional<std::uint64_t> punctuality() const { return rate(on_time, visited); }
  /// The same three with `drawn` as denominator: excuses and missing visits lower them.
  std::optional<std::uint64_t> completion_of_drawn() const { return rate(visited, drawn); }
  std::optional<std::uint64_t> disclosure_of_drawn() const { return rate(published, drawn); }
  std::optional<std::uint64_t> punctuality_of_drawn() const { return rate(on_time, drawn); }
  /// 问题发现率: visited with findings / visited.
  std::optional<std::uint64_t> problem_rate() const { return rate(with_problems, visited); }
  /// 联合抽查占比: visited for several tasks or departments / visited.
  std::optional<std::uint64_t> joint_share() const { return rate(joint, visited); }

 private:
  static std::optional<std::uint64_t> rate(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? std::nullopt : std::optional(part * 10000 / whole);
  }
};

}  // namespace cavel

#endif
