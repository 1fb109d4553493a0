// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_DETAIL_PART_RULES_HPP
#define CAVEL_INSPECT_DETAIL_PART_RULES_HPP

/// \file
/// Rules 833 to 835: which departments have a part in a joint visit (部门联合抽查), and what belongs into the parts.

#include <cavel/inspect/detail/context.hpp>

namespace cavel::detail {

/// The departments that have to have a part: those that drew the target together, or that a document with parts was drawn for.
/// Empty if that is not known, or if it was not drawn.
inline std::vector<std::string> departments_due(const visit_context& in) {
  if (!in.random() || in.target == nullptr) return {};
  if (in.of.parts.empty() && in.target->shares.empty()) return {};
  return departments_of(in.event, *in.target);
}

/// The names of the members of a part that are not empty, in the order of `visit_part_members`.
inline std::vector<std::string_view> members_given(const visit_part& of) {
  const bool given[] = {!of.task.empty(),       !of.unit.empty(),         !of.joint_units.empty(),
                        !of.officers.empty(),   !of.replacements.empty(), !of.items.empty(),
                        !of.findings.empty(),   !of.results.empty(),      of.result_arose.has_value(),
                        !of.follow_ups.empty(), !of.handling.empty(),     !of.publication.empty()};
  static_assert(std::size(given) == visit_part_members.size());
  std::vector<std::string_view> made;
  for (std::size_t i = 0; i < visit_part_members.size(); ++i) {
    if (given[i]) made.push_back(visit_part_members[i]);
  }
  return made;
}

/// Whether the part is the first of a department that is due.
inline bool is_known_part(const visit_context& in, const std::vector<std::string>& due, std::size_t index) {
  const std::string& name = in.of.parts[index].department;
  const bool is_first = std::none_of(in.of.parts.begin(), in.of.parts.begin() + static_cast<std::ptrdiff_t>(index),
                                     [&](const visit_part& each) { return each.department == name; });
  return is_first && !name.empty() && (due.empty() || holds_text(due, name));
}

inline void check_parts(visit_context& in) {
  const std::vector<std::string> due = departments_due(in);
  for (std::size_t i = 0; i < in.of.parts.size(); ++i) {
    if (!is_known_part(in, due, i))
      in.add(fault::visit_part_department, at("parts", i, "department"), in.of.parts[i].department, join(due, ", "));
  }
  for (const std::string& each : due) {
    const bool has_part =
        std::any_of(in.of.parts.begin(), in.of.parts.end(), [&](const visit_part& part) { return part.department == each; });
    if (!has_part) in.add(fault::visit_part_missing, "/parts", "", each);
  }
  if (in.of.parts.empty()) return;
  for (const std::string_view each : members_given(in.of)) in.add(fault::visit_part_outside, "/" + std::string(each));
}

/// An officer is of one department, unless the draw put them into both panels.
inline void check_shared_officers(visit_context& in) {
  const auto is_drawn = [&](const visit_part& part, const std::string& officer) {
    const drawn_share* share = in.target != nullptr ? find_share(*in.target, part.department) : nullptr;
    return share != nullptr && holds_text(share->panel, officer);
  };
  for (std::size_t i = 0; i < in.of.parts.size(); ++i) {
    const visit_part& part = in.of.parts[i];
    for (std::size_t k = 0; k < part.officers.size(); ++k) {
      const std::string& officer = part.officers[k];
      const bool is_repeated =
          std::any_of(in.of.parts.begin(), in.of.parts.begin() + static_cast<std::ptrdiff_t>(i), [&](const visit_part& other) {
            return attended(other, officer) && !(is_drawn(other, officer) && is_drawn(part, officer));
          });
      if (is_repeated) in.add(fault::visit_officer_repeated, at("parts", i, "officers/" + std::to_string(k)), officer);
    }
  }
}

}  // namespace cavel::detail

#endif
