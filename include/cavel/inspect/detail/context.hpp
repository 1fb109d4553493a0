// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_DETAIL_CONTEXT_HPP
#define CAVEL_INSPECT_DETAIL_CONTEXT_HPP

/// \file
/// What the rules share: the document, what it is checked against, and the list of problems.

#include <cavel/base/delimited.hpp>
#include <cavel/inspect/baseline.hpp>
#include <cavel/inspect/inspection.hpp>
#include <cavel/inspect/rule_set.hpp>
#include <cavel/plan/catalogue.hpp>
#include <cavel/time/calendar.hpp>
#include <cavel/time/deadline.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// How an inspection is checked.
struct validation_options {
  const rule_set* rules = nullptr;  ///< null: the event's, else the default rules of an emergency bureau
};

namespace detail {

inline const rule_set& rules_of(const validation_options& options) {
  return options.rules != nullptr ? *options.rules : default_rules();
}

/// The same with the event's rules where none are given.
inline validation_options with_rules(const validation_options& options, const inspection_baseline& event) {
  return {options.rules != nullptr ? options.rules : &rules_of({event.rules.get()})};
}

template <class Range>
bool holds_text(const Range& in, std::string_view what) {
  return std::find(in.begin(), in.end(), what) != in.end();
}

/// Whether a pointer leads into a member of `visit_part`.
inline bool is_in_part(std::string_view pointer) {
  const std::string_view first = pointer.substr(1, pointer.find('/', 1) - 1);
  return std::find(visit_part_members.begin(), visit_part_members.end(), first) != visit_part_members.end();
}

/// The state of one validation: of a whole document, or of one department's part of it.
struct visit_context {
  const inspection& of;  ///< of a part: with what is common to all
  const inspection_baseline& event;
  const catalogue& items;
  const calendar& days;
  boost::gregorian::date day;
  const validation_options& options;
  problem_list found;
  const drawn_task* task = nullptr;      ///< null if the basis is not random or the task is unknown
  const drawn_target* target = nullptr;  ///< null if the event has no such target or is another event
  optional_date began, ended;            ///< days of the visit
  std::string part{};                    ///< the pointer to the part; empty: the whole document
  const inspection* document = nullptr;  ///< of a part: the whole document

  bool random() const { return of.basis == visit_basis::random; }
  /// Adds a problem. That of a part names the department, and points into the part if the member is in it.
  void add(fault code, std::string field, std::string value = {}, std::string detail = {}) {
    std::string where = of.id;
    if (!part.empty()) {
      if (!of.department.empty()) where += "（" + of.department + "）";
      if (is_in_part(field)) field.insert(0, part);
    }
    found.add({code, std::move(where), 0, std::move(field), std::move(value), std::move(detail)});
  }
};

inline std::string at(std::string_view list, std::size_t index, std::string_view member = {}) {
  std::string pointer = "/" + std::string(list) + "/" + std::to_string(index);
  if (!member.empty()) (pointer += '/') += member;
  return pointer;
}

inline std::string format_days(const optional_date& from, const optional_date& to) {
  return (from ? format_date(*from) : "") + ".." + (to ? format_date(*to) : "");
}

/// The units responsible for a target, or for a department's share of it: each unit of a mixed panel.
inline std::set<std::string_view> units_of(const inspection_baseline& event, const drawn_share& target, const visit_part* visit,
                                           const std::vector<std::string>& who) {
  std::set<std::string_view> units{!target.unit.empty() || visit == nullptr ? target.unit : visit->unit};
  if (visit != nullptr) units.insert(visit->joint_units.begin(), visit->joint_units.end());
  for (const std::string& id : who) {
    const drawn_officer* known = find_officer(event, id);
    if (known != nullptr) units.insert(known->unit);
  }
  units.erase("");
  return units;
}

}  // namespace detail

}  // namespace cavel

#endif
