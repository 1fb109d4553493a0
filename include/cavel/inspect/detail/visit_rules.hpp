// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_DETAIL_VISIT_RULES_HPP
#define CAVEL_INSPECT_DETAIL_VISIT_RULES_HPP

/// \file
/// Rules 800 to 864: basis and target, officers, preparation, time and place, footage.

#include <cavel/base/bytes.hpp>
#include <cavel/inspect/detail/context.hpp>
#include <cavel/inspect/urgent_visit.hpp>

#include <set>

namespace cavel::detail {

inline void check_basis(visit_context& in) {
  const inspection& of = in.of;
  if (check_id(of.id) != fault::none) in.add(fault::visit_id, "/inspection", of.id);
  const bool here = !in.random() || of.event == in.event.name;
  if (!here) {
    in.add(fault::visit_event, "/event", of.event, in.event.name);
    return;
  }
  in.target = find_target(in.event, of.target);
  if (!in.random()) {
    const bool recheck = of.basis == visit_basis::recheck;
    if (of.plan.empty() && !recheck) in.add(fault::visit_plan, "/plan");
    if (recheck && (of.rechecks.inspection.empty() || of.rechecks.items.empty())) in.add(fault::visit_recheck, "/rechecks");
    if (!recheck && in.target != nullptr && in.target->selected() && !in.target->excused()) {
      in.add(fault::visit_basis_drawn, "/basis", std::string(visit_basis_words[static_cast<std::size_t>(of.basis)]));
    }
  } else {
    if (in.target == nullptr) {
      in.add(fault::visit_not_drawn, "/target", of.target);
    } else {
      if (!in.target->selected()) in.add(fault::visit_reserve, "/target", of.target);
      if (in.target->excused()) in.add(fault::visit_excused, "/target", of.target, in.target->excused_because);
    }
  }
  // 国办发〔2024〕54号: caps do not apply to cases, special orders or rechecks. A visit without a day is judged on the day of the check.
  if (uses_cap(of.basis) && in.target != nullptr && in.target->at_cap(in.began.value_or(in.day))) {
    in.add(fault::visit_over_cap, "/target", of.target, std::to_string(*in.target->cap));
  }
}

/// The task of a part, or of a whole visit by one department.
inline void check_task(visit_context& in) {
  if (!in.random() || in.of.event != in.event.name) return;
  in.task = find_task(in.event, in.of.task);
  if (in.task == nullptr) {
    in.add(fault::visit_task, "/task", in.of.task);
  } else if (in.target != nullptr && !holds_text(in.target->tasks, in.of.task)) {
    in.add(fault::visit_other_task, "/task", in.of.task, join(in.target->tasks, ", "));
  }
}

inline void check_catalogue(visit_context& in) {
  const inspection& of = in.of;
  if (of.catalogue_name != in.items.name) in.add(fault::visit_catalogue, "/catalogue/name", of.catalogue_name, in.items.name);
  if (of.catalogue_version != in.items.version) {
    in.add(fault::visit_catalogue, "/catalogue/version", of.catalogue_version, in.items.version);
  }
  if (in.began && (*in.began < in.items.holds_from || (in.items.holds_to && *in.began > *in.items.holds_to))) {
    in.add(fault::visit_catalogue_day, "/visit/began", format_date(*in.began),
           format_days(in.items.holds_from, in.items.holds_to));
  }
}

inline void check_replacements(visit_context& in, const std::vector<std::string>& panel) {
  for (std::size_t i = 0; i < in.of.replacements.size(); ++i) {
    const replacement& each = in.of.replacements[i];
    if (each.reason.empty()) in.add(fault::visit_replacement_reason, at("replacements", i, "reason"));
    if (panel.empty()) continue;
    if (!holds_text(panel, each.officer)) in.add(fault::visit_replacement, at("replacements", i, "officer"), each.officer);
    if (!attended(in.of, each.by)) in.add(fault::visit_replacement, at("replacements", i, "by"), each.by);
  }
}

/// Whether somebody replaced this officer.
inline bool was_replaced(const inspection& of, std::string_view officer) {
  return std::any_of(of.replacements.begin(), of.replacements.end(), [&](const auto& each) { return each.officer == officer; });
}

/// The panels that were right at some time on the day of the visit: on the day of a change both the one before and the one after.
/// All of them if days are not known.
inline std::vector<const earlier_panel*> panels_of_day(const visit_context& in, const earlier_panel& current) {
  std::vector<const earlier_panel*> right;
  std::optional<boost::gregorian::date> from;
  const auto add = [&](const earlier_panel& each, const std::optional<boost::gregorian::date>& until) {
    const bool is_early = in.began && from && *in.began < *from;
    const bool is_late = in.began && until && *in.began > *until;
    if (!is_early && !is_late) right.push_back(&each);
    from = until;
  };
  for (const earlier_panel& each : in.target->earlier_panels) add(each, each.until);
  add(current, std::nullopt);
  return right;
}

/// The panel that a visit is checked against: of those of the day, the one with the most officers present or replaced; on a tie
/// the latest. Empty if none was drawn.
inline earlier_panel panel_of_visit(visit_context& in) {
  if (!in.random() || in.target == nullptr) return {};
  const auto present = [&](const earlier_panel& each) {
    return std::count_if(each.officers.begin(), each.officers.end(),
                         [&](const std::string& id) { return attended(in.of, id) || was_replaced(in.of, id); });
  };
  const earlier_panel current{in.target->panel, in.target->unit, {}};
  const std::vector<const earlier_panel*> right = panels_of_day(in, current);
  const earlier_panel* best = right.empty() ? &current : right.back();
  for (auto each = right.rbegin(); each != right.rend(); ++each) {
    if (present(**each) > present(*best)) best = *each;
  }
  if (best != &current && !best->until)
    in.add(fault::visit_earlier_panel, "/officers", join(in.of.officers, ", "), join(current.officers, ", "));
  return *best;
}

/// What a recusal meant on the day of the visit.
inline fault recusal_fault(const visit_recusal& of, boost::gregorian::date day) {
  const bool asked = !of.requested_on || *of.requested_on <= day;
  const bool decided = of.state != recusal_state::requested && (!of.decided_on || *of.decided_on <= day);
  if (decided) return of.state == recusal_state::granted ? fault::visit_recused : fault::none;
  return asked ? fault::visit_recusal_open : fault::none;
}

inline void check_officer(visit_context& in, std::size_t index) {
  const std::string& id = in.of.officers[index];
  const std::string field = at("officers", index);
  if (!in.event.officers.empty()) {
    const drawn_officer* known = find_officer(in.event, id);
    if (known == nullptr) {
      in.add(fault::visit_officer_unknown, field, id);
    } else if (in.began && ((known->credential_from && *in.began < *known->credential_from) ||
                            (known->credential_to && in.ended.value_or(*in.began) > *known->credential_to))) {
      in.add(fault::visit_credential, field, id, format_days(known->credential_from, known->credential_to));
    }
  }
  if (!in.began) return;
  fault worst = fault::none;
  for (const visit_recusal& each : in.event.recusals) {
    if (each.officer != id || (each.target != "*" && each.target != in.of.target)) continue;
    const fault now = recusal_fault(each, *in.began);
    if (now == fault::visit_recused || worst == fault::none) worst = now;
  }
  if (worst != fault::none) in.add(worst, field, id);
}

/// Each unit to which the officers belong must be named. If the roster does not say, nothing is required.
inline void check_joint_units(visit_context& in) {
  std::set<std::string_view> missing;
  for (const std::string& id : in.of.officers) {
    const drawn_officer* known = find_officer(in.event, id);
    if (known != nullptr && !known->unit.empty() && !is_inspecting_unit(in.of, known->unit)) missing.insert(known->unit);
  }
  for (const std::string_view unit : missing) in.add(fault::visit_joint_unit, "/joint_units", "", std::string(unit));
}

inline void check_officers(visit_context& in) {
  const inspection& of = in.of;
  const earlier_panel due = panel_of_visit(in);
  const std::vector<std::string>& panel = due.officers;
  check_replacements(in, panel);
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < of.officers.size(); ++i) {
    const std::string& id = of.officers[i];
    if (!seen.insert(id).second) {
      in.add(fault::visit_officer_repeated, at("officers", i), id);
      continue;
    }
    const bool came_for =
        std::any_of(of.replacements.begin(), of.replacements.end(), [&](const auto& each) { return each.by == id; });
    if (!panel.empty() && !came_for && !holds_text(panel, id)) in.add(fault::visit_officer_stranger, at("officers", i), id);
    check_officer(in, i);
  }
  if (seen.size() < 2) in.add(fault::visit_two_officers, "/officers", join(of.officers, ", "));
  for (const std::string& id : panel) {
    if (!was_replaced(of, id) && !attended(of, id)) in.add(fault::visit_officer_absent, "/officers", "", id);
  }
  if (of.unit.empty() || (!due.unit.empty() && of.unit != due.unit)) {
    in.add(fault::visit_unit, "/unit", of.unit, due.unit);
  } else {
    check_joint_units(in);
  }
}

/// Assistants and experts are no officers: nobody is both.
inline void check_assistants(visit_context& in) {
  const std::vector<inspection> parts = parts_of(in.of);
  for (std::size_t i = 0; i < in.of.assistants.size(); ++i) {
    const assistant& each = in.of.assistants[i];
    const auto is_same = [&](const std::string& officer) {
      const drawn_officer* known = find_officer(in.event, officer);
      return each.name == officer || (known != nullptr && known->name == each.name && known->unit == each.unit);
    };
    const bool is_officer = std::any_of(parts.begin(), parts.end(), [&](const inspection& part) {
      return std::any_of(part.officers.begin(), part.officers.end(), is_same);
    });
    if (is_officer) in.add(fault::visit_officer_repeated, at("assistants", i, "name"), each.name);
  }
}

inline void check_preparation(visit_context& in) {
  const preparation& of = in.of.preparation;
  if (!of.basics_read) in.add(fault::visit_basics, "/preparation/basics_read");
  if (of.scheme.empty()) in.add(fault::visit_scheme, "/preparation/scheme/number");
  if (!of.scheme_dated) in.add(fault::visit_scheme, "/preparation/scheme/dated");
  if (of.urgent.empty() && of.scheme_dated && in.began && *of.scheme_dated > *in.began) {
    in.add(fault::visit_scheme_late, "/preparation/scheme/dated", format_date(*of.scheme_dated));
  }
  if (of.approved_by.empty()) in.add(fault::visit_scheme_approval, "/preparation/scheme/approved_by");
  const rule_set& rules = rules_of(in.options);
  if (rules.approval && of.approval.empty() && of.urgent.empty()) in.add(fault::visit_approval, "/preparation/approval");
  if (const auto urgent = urgent_approval_of(in.of, rules, in.days, in.day); urgent && (urgent->open || urgent->late)) {
    in.add(urgent->late ? fault::visit_urgent_late : fault::visit_urgent_unapproved,
           of.approval.empty() ? "/preparation/approval" : "/preparation/approval_dated",
           of.approval_dated ? format_date(*of.approval_dated) : std::string(),
           urgent->last ? format_date(*urgent->last) : std::string());
  }
  if (rules.notice_code && of.notice_code.empty()) in.add(fault::visit_notice_code, "/preparation/notice_code");
  if (of.equipment.empty()) in.add(fault::visit_equipment, "/preparation/equipment");
  if (of.protective_gear.empty()) in.add(fault::visit_gear, "/preparation/protective_gear");
}

/// Reports dates after the day of the check.
struct future_check {
  visit_context& in;

  void on(const optional_date& when, std::string field) const {
    if (when && *when > in.day) in.add(fault::visit_future, std::move(field), format_date(*when), format_date(in.day));
  }
  void moment(const std::optional<instant>& when, std::string field) const {
    if (when && china_date(*when) > in.day)
      in.add(fault::visit_future, std::move(field), format_instant(*when), format_date(in.day));
  }
};

inline void check_times(visit_context& in) {
  const inspection& of = in.of;
  if (!of.began) in.add(fault::visit_time_missing, "/visit/began");
  if (!of.ended) in.add(fault::visit_time_missing, "/visit/ended");
  if (of.began && of.ended && *of.ended < *of.began)
    in.add(fault::visit_times_reversed, "/visit/ended", format_instant(*of.ended));
  if (in.random() && in.of.event == in.event.name && in.began && !in.event.announced.is_special() &&
      *in.began < in.event.announced) {
    in.add(fault::visit_before_draw, "/visit/began", format_date(*in.began), format_date(in.event.announced));
  } else if (in.random() && of.event == in.event.name && of.began && in.event.drawable_from &&
             *of.began < *in.event.drawable_from) {
    in.add(fault::visit_before_sources, "/visit/began", format_instant(*of.began), format_instant(*in.event.drawable_from));
  }
  if (of.place.empty()) in.add(fault::visit_place, "/visit/place");
  const future_check future{in};
  future.on(of.preparation.scheme_dated, "/preparation/scheme/dated");
  future.on(of.preparation.approval_dated, "/preparation/approval_dated");
  future.moment(of.began, "/visit/began");
  future.moment(of.ended, "/visit/ended");
  for (std::size_t i = 0; i < of.footage.size(); ++i) future.moment(of.footage[i].taken, at("footage", i, "taken"));
}

/// The window of the task, and the days of the result, of decisions and entries.
inline void check_part_times(visit_context& in) {
  const inspection& of = in.of;
  if (in.task != nullptr) {
    const window& open = in.task->visits;
    const auto outside = [&](const optional_date& day, std::string_view field) {
      if (day && (*day < open.from || *day > open.to)) {
        in.add(fault::visit_outside_window, std::string(field), format_date(*day), format_days(open.from, open.to));
      }
    };
    outside(in.began, "/visit/began");
    if (in.ended != in.began) outside(in.ended, "/visit/ended");
  }
  if (!of.result_arose) in.add(fault::visit_result_day, "/result_arose");
  if (of.result_arose && in.ended && *of.result_arose < *in.ended) {
    in.add(fault::visit_result_early, "/result_arose", format_date(*of.result_arose), format_date(*in.ended));
  }
  const future_check future{in};
  future.on(of.result_arose, "/result_arose");
  for (std::size_t i = 0; i < of.handling.size(); ++i) {
    future.on(of.handling[i].decided_on, at("handling", i, "decided_on"));
    future.on(of.handling[i].published_on, at("handling", i, "published_on"));
    future.on(of.handling[i].changed_on, at("handling", i, "changed_on"));
    future.on(of.handling[i].withdrawn_on, at("handling", i, "withdrawn_on"));
  }
  for (std::size_t i = 0; i < of.publication.size(); ++i) {
    future.moment(of.publication[i].entered_at, at("publication", i, "entered_at"));
    future.moment(of.publication[i].published_at, at("publication", i, "published_at"));
  }
}

inline void check_footage(visit_context& in) {
  const inspection& of = in.of;
  if (of.footage.empty() && of.footage_missing.empty()) in.add(fault::visit_footage, "/footage");
  const bool reversed = of.began && of.ended && *of.ended < *of.began;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < of.footage.size(); ++i) {
    const footage& each = of.footage[i];
    if (!holds_text(footage_kinds, each.kind)) in.add(fault::visit_footage_kind, at("footage", i, "kind"), each.kind);
    if (!from_hex<32>(each.sha256)) {
      in.add(fault::visit_footage_digest, at("footage", i, "sha256"), each.sha256);
    } else if (!seen.insert(each.sha256).second) {
      in.add(fault::visit_footage_repeated, at("footage", i, "sha256"), each.sha256);
    }
    const bool outside =
        !reversed && each.taken && ((of.began && *each.taken < *of.began) || (of.ended && *each.taken > *of.ended));
    if (!each.taken || outside) {
      in.add(fault::visit_footage_time, at("footage", i, "taken"), each.taken ? format_instant(*each.taken) : std::string());
    }
  }
}

}  // namespace cavel::detail

#endif
