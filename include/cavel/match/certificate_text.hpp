// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_MATCH_CERTIFICATE_TEXT_HPP
#define CAVEL_MATCH_CERTIFICATE_TEXT_HPP

/// \file
/// A certificate in words: one sentence, and the sums line by line, as a clerk would write them.
///
/// 这 3 家检查对象（甲、乙、丙）共需要 6 人次，符合条件且未回避的执法人员只有 2 名（张、李），总共还能承担 2 人次，缺 4 人次。
///
/// The lines give the number of every target and every officer, so that adding them up checks the sentence.

#include <cavel/fault.hpp>
#include <cavel/match/certificate.hpp>
#include <cavel/match/task.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace cavel {

/// The texts for targets and officers: ids, or names where they may be shown.
struct match_names {
  std::function<std::string(target_index)> target;
  std::function<std::string(officer_index)> officer;
};

/// What one target of a certificate demands of its officers.
struct certificate_demand {
  target_index target;
  panel_seats seats;
  std::uint64_t lead_outside = 0;   ///< lead-qualified allowed officers of the pool who are not among them
  std::uint64_t other_outside = 0;  ///< other allowed officers of the pool who are not among them
  std::uint64_t needed = 0;         ///< seats that only they can fill
};

/// The addends of `certificate.needed`, in draw order. \pre the certificate is of panel mode
std::vector<certificate_demand> demands(const match_task& task, const match_certificate& certificate);

/// The certificate in one sentence. Eight names of each kind are listed, then the number of the others.
std::string sentence(const match_task& task, const match_certificate& certificate, const match_names& names, language in);

/// The sums, a line for each target and each officer and one for the totals; in team mode, where every target needs
/// one team, the totals alone. `task.load` is what officers hold outside the task.
std::vector<std::string> sums(const match_task& task, const match_certificate& certificate, const match_names& names,
                              language in);

// ---------------------------------------------------------------------------------------------------------

namespace detail {

template <class Index, class Name>
std::string listed(std::span<const Index> list, const Name& name, language in) {
  constexpr std::size_t most = 8;
  std::string text;
  for (std::size_t i = 0; i < list.size() && i < most; ++i) {
    if (i > 0) text += in == language::zh ? "、" : ", ";
    text += name(list[i]);
  }
  if (list.size() > most) text += in == language::zh ? "等" : " and " + std::to_string(list.size() - most) + " more";
  return text;
}

inline std::string counted(std::uint64_t count, const char* singular, const char* plural) {
  return std::to_string(count) + " " + (count == 1 ? singular : plural);
}

/// A target with too few allowed officers, whatever their capacity.
inline std::string short_of_allowed(const certificate_demand& demand, const std::string& name, std::size_t pool, language in) {
  const std::string lead = std::to_string(demand.lead_outside);
  const std::string other = std::to_string(demand.other_outside);
  const std::string size = std::to_string(demand.seats.size);
  const std::string lacking = std::to_string(demand.needed);
  if (in == language::zh) {
    return "检查对象“" + name + "”需要检查人员 " + size + " 名" + (demand.seats.leads > 0 ? "（至少 1 名可任组长）" : "") +
           "，人员池 " + std::to_string(pool) + " 人中符合条件且未回避的有：可任组长 " + lead + " 名、其他 " + other +
           " 名，缺 " + lacking + " 名。";
  }
  return "target \"" + name + "\" needs " + size + " officers" + (demand.seats.leads > 0 ? " (at least 1 who may lead)" : "") +
         "; of the pool of " + std::to_string(pool) + ", " + lead + " who may lead and " + other +
         (demand.other_outside == 1 ? " other is" : " others are") + " allowed: " + lacking + " short.";
}

}  // namespace detail

inline std::vector<certificate_demand> demands(const match_task& task, const match_certificate& certificate) {
  const match_network& network = *task.network;
  std::vector<certificate_demand> found;
  for (const target_index t : certificate.targets) {
    const auto lead = detail::within(network.lead(t), certificate.pool);
    const auto other = detail::within(network.other(t), certificate.pool);
    found.push_back({t, network.seats(t), detail::count_outside(lead, certificate.officers),
                     detail::count_outside(other, certificate.officers),
                     demand_on(network, certificate.pool, t, certificate.officers)});
  }
  return found;
}

inline std::string sentence(const match_task& task, const match_certificate& certificate, const match_names& names, language in) {
  const bool zh = in == language::zh;
  const bool team = certificate.mode == panel_mode::team;
  const std::string targets = detail::listed(std::span(certificate.targets), names.target, in);
  const std::string officers = detail::listed(std::span(certificate.officers), names.officer, in);
  const std::string count = std::to_string(certificate.targets.size());
  const std::string among = std::to_string(certificate.officers.size());
  const std::string needed = std::to_string(certificate.needed);
  const std::string left = std::to_string(certificate.residual_capacity);
  const std::string lacking = std::to_string(certificate.needed - std::min(certificate.needed, certificate.residual_capacity));
  if (certificate.officers.empty()) {
    if (team) {
      return zh ? "检查对象（" + targets + "）没有可派的检查小组。" : "no team may be sent to target " + targets + ".";
    }
    std::string text;
    for (const certificate_demand& demand : demands(task, certificate)) {
      text +=
          (text.empty() || zh ? "" : " ") + detail::short_of_allowed(demand, names.target(demand.target), certificate.pool, in);
    }
    return text;
  }
  if (zh) {
    const std::string unit = team ? "组次" : "人次";
    return "这 " + count + " 家检查对象（" + targets + "）" +
           (team ? "只能由下列小组检查，共需要 " : "除其他可派人员外，还需要从下列人员中派出 ") + needed + " " + unit +
           (team ? "；可派的小组只有 " : "；符合条件且未回避的这些执法人员只有 ") + among + (team ? " 个（组长：" : " 名（") +
           officers + "），总共还能承担 " + left + " " + unit + "，缺 " + lacking + " " + unit + "。";
  }
  if (team) {
    return detail::counted(certificate.targets.size(), "target (", "targets (") + targets + ") can be visited by " +
           detail::counted(certificate.officers.size(), "team", "teams") + " only (led by " + officers + "): " + needed +
           " visits are needed, and " + left + " can be taken on: " + lacking + " short.";
  }
  return detail::counted(certificate.targets.size(), "target (", "targets (") + targets +
         "), beside all others who are allowed, " + (certificate.targets.size() == 1 ? "needs " : "need ") +
         detail::counted(certificate.needed, "seat", "seats") + " filled by " +
         detail::counted(certificate.officers.size(), "officer (", "officers (") + officers + "), who can take on " + left +
         " more in all: " + lacking + " short.";
}

inline std::vector<std::string> sums(const match_task& task, const match_certificate& certificate, const match_names& names,
                                     language in) {
  const bool zh = in == language::zh;
  const std::string needed = std::to_string(certificate.needed);
  const std::string left = std::to_string(certificate.residual_capacity);
  std::vector<std::string> lines;
  const std::string total = zh ? "合计：需要 " + needed + "，可承担 " + left + "；" + needed + " > " + left
                               : "in all: " + needed + " needed, " + left + " left; " + needed + " > " + left;
  if (certificate.mode == panel_mode::team) return {total};
  for (const certificate_demand& demand : demands(task, certificate)) {
    const std::uint64_t size = demand.seats.size;
    const std::uint64_t others = size - demand.seats.leads;
    const std::string lead = std::to_string(std::min(size, demand.lead_outside));
    const std::string other = std::to_string(std::min(others, demand.other_outside));
    const std::string sum = std::to_string(size) + " - " + lead + " - " + other + " = " + std::to_string(demand.needed);
    const std::string name = names.target(demand.target);
    const std::string seats = std::to_string(size);
    lines.push_back(zh ? name + "：需要 " + seats + " 名，另可派可任组长者 " + lead + " 名、其他人员 " + other + " 名：" + sum
                       : name + ": " + seats + " seats, " + lead + " filled by other officers who may lead, " + other +
                             " by others: " + sum);
  }
  for (const officer_index o : certificate.officers) {
    const std::string capacity = std::to_string(task.capacity[position(o)]);
    const std::string load = std::to_string(task.load[position(o)]);
    const std::string rest = std::to_string(task.capacity[position(o)] - task.load[position(o)]);
    const std::string sum = capacity + " - " + load + " = " + rest;
    lines.push_back(zh ? names.officer(o) + "：上限 " + capacity + "，已承担 " + load + "，还能承担 " + sum
                       : names.officer(o) + ": may take on " + capacity + ", holds " + load + ", left " + sum);
  }
  lines.push_back(total);
  return lines;
}

}  // namespace cavel

#endif
