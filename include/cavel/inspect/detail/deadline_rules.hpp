// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_DETAIL_DEADLINE_RULES_HPP
#define CAVEL_INSPECT_DETAIL_DEADLINE_RULES_HPP

/// \file
/// Rules 910 to 950: handling of violations, and entry and publication of results: who, in which channel, by which day.

#include <cavel/inspect/detail/context.hpp>

namespace cavel {

/// A deadline of a visit's result in one channel. Points into the inspection and the rules.
struct visit_deadline {
  const deadline_rule* rule;
  std::string_view channel;
  cavel::deadline deadline;
  const channel_entry* published = nullptr;  ///< the channel's first published entry; null: none
  const channel_entry* entered = nullptr;    ///< the channel's first entry; null: none
  cavel::timeliness timeliness = cavel::timeliness::pending;
};

/// The deadlines of a visit's result as of `day`: one for each rule and channel, in the order of the rules. Before the visit ends
/// or the result arises, the corresponding periods do not run. O(rules).
std::vector<visit_deadline> deadlines_of(const inspection& of, const calendar& days, boost::gregorian::date day,
                                         const validation_options& options = {});
/// Deleted: the answer would point into a temporary inspection.
std::vector<visit_deadline> deadlines_of(const inspection&& of, const calendar& days, boost::gregorian::date day,
                                         const validation_options& options = {}) = delete;

/// Whether the rule allows `who` to enter or to publish. If the unit has to enter, an officer of the visit may do so for it.
bool may_enter(const deadline_rule& rule, const inspection& of, std::string_view who);
bool may_publish(const deadline_rule& rule, const inspection& of, std::string_view who);

// ---------------------------------------------------------------------------------------------------------

inline bool may_enter(const deadline_rule& rule, const inspection& of, std::string_view who) {
  const bool unit = is_inspecting_unit(of, who);
  return attended(of, who) || (rule.entered_by != responsible_party::panel_officer && unit);
}

inline bool may_publish(const deadline_rule& rule, const inspection& of, std::string_view who) {
  const bool unit = is_inspecting_unit(of, who);
  switch (rule.published_by) {
    case responsible_party::panel_officer: return attended(of, who);
    case responsible_party::panel_officer_or_unit: return unit || attended(of, who);
    default: return unit;
  }
}

inline std::vector<visit_deadline> deadlines_of(const inspection& of, const calendar& days, boost::gregorian::date day,
                                                const validation_options& options) {
  std::vector<visit_deadline> made;
  const auto start = [&](deadline_event event, const optional_date& from) {
    if (!from) return;
    const boost::gregorian::date began = of.began ? china_date(*of.began) : boost::gregorian::date();
    for (const deadline_rule* rule : rules_in_force(detail::rules_of(options).deadlines, event, *from, began)) {
      const checked<deadline> by = due(days, *rule, *from);
      if (!by) continue;  // the day is out of range, which other rules report
      for (const channel& place : rule->channels) {
        const std::string_view channel = place.id;
        visit_deadline one{rule, channel, *by};
        for (const channel_entry& each : of.publication) {
          if (each.channel != channel) continue;
          if (one.entered == nullptr) one.entered = &each;
          if (one.published == nullptr && each.published_at) one.published = &each;
        }
        optional_date done;
        if (one.published != nullptr) done = china_date(*one.published->published_at);
        one.timeliness = timeliness_of(*by, done, day);
        made.push_back(std::move(one));
      }
    }
  };
  start(deadline_event::result, of.result_arose);
  start(deadline_event::inspection_end, of.ended ? optional_date(china_date(*of.ended)) : std::nullopt);
  return made;
}

namespace detail {

inline void check_decision_deadlines(visit_context& in, std::size_t index) {
  const handling& each = in.of.handling[index];
  const auto run = [&](deadline_event event, const optional_date& from, const optional_date& done, fault late, fault overdue,
                       std::string_view field) {
    if (!from || *from > in.day) return;
    for (const deadline_rule* rule : rules_in_force(rules_of(in.options).deadlines, event, *from)) {
      const auto by = due(in.days, *rule, *from);
      if (!by) continue;
      const timeliness now = timeliness_of(*by, done, in.day);
      const std::string value = done ? format_date(*done) : std::string();
      if (now == timeliness::late) in.add(late, at("handling", index, field), value, format_date(by->day));
      if (now == timeliness::overdue) in.add(overdue, at("handling", index, field), value, format_date(by->day));
    }
  };
  run(deadline_event::penalty_decision, each.decided_on, each.published_on, fault::visit_decision_late,
      fault::visit_decision_overdue, "published_on");
  if (each.published_on) {
    run(deadline_event::penalty_change, each.changed_on, each.withdrawn_on, fault::visit_withdrawal_late,
        fault::visit_withdrawal_late, "withdrawn_on");
  }
}

inline void check_handling(visit_context& in) {
  const inspection& of = in.of;
  if (!of.handling.empty() && of.findings.empty()) in.add(fault::visit_handling_unfounded, "/handling");
  for (std::size_t i = 0; i < of.handling.size(); ++i) {
    const handling& each = of.handling[i];
    const bool decided = !each.decision.empty() || each.decided_on;
    if (each.case_number.empty()) in.add(fault::visit_case, at("handling", i, "case"));
    if (each.penalty.empty()) in.add(fault::visit_penalty, at("handling", i, "penalty"));
    if (decided && each.decision.empty()) in.add(fault::visit_decision, at("handling", i, "decision"));
    if (decided && !each.decided_on) in.add(fault::visit_decision, at("handling", i, "decided_on"));
    if (each.decided_on && in.began && *each.decided_on < *in.began) {
      in.add(fault::visit_decision_early, at("handling", i, "decided_on"), format_date(*each.decided_on), format_date(*in.began));
    }
    if (decided && each.major && each.legal_review.empty()) in.add(fault::visit_legal_review, at("handling", i, "legal_review"));
    if (decided && each.discretion.empty()) in.add(fault::visit_discretion, at("handling", i, "discretion"));
    if (each.published_on && (!decided || (each.decided_on && *each.published_on < *each.decided_on))) {
      in.add(fault::visit_decision_published_early, at("handling", i, "published_on"), format_date(*each.published_on));
    }
    check_decision_deadlines(in, i);
  }
}

inline void check_entry(visit_context& in, std::size_t index, const std::vector<visit_deadline>& deadlines) {
  const channel_entry& each = in.of.publication[index];
  const auto field = [&](std::string_view member) { return at("publication", index, member); };
  std::string bound;
  bool known = false;
  for (const visit_deadline& one : deadlines) {
    (bound += bound.empty() ? "" : ", ") += one.channel;
    if (one.channel != each.channel) continue;
    known = true;
    const std::string officers = join(in.of.officers, ", ");
    const std::string either = officers + ", " + in.of.unit;
    if (!each.entered_by.empty() && !may_enter(*one.rule, in.of, each.entered_by)) {
      const bool officer = one.rule->entered_by == responsible_party::panel_officer;
      in.add(fault::visit_enterer, field("entered_by"), each.entered_by, officer ? officers : either);
    }
    if (each.published_at && !may_publish(*one.rule, in.of, each.published_by)) {
      const responsible_party who = one.rule->published_by;
      in.add(fault::visit_publisher, field("published_by"), each.published_by,
             who == responsible_party::panel_officer           ? officers
             : who == responsible_party::panel_officer_or_unit ? either
                                                               : in.of.unit);
    }
    if (one.published == &each && one.timeliness == timeliness::late) {
      in.add(fault::visit_published_late, field("published_at"), format_instant(*each.published_at),
             format_date(one.deadline.day));
    }
  }
  if (!known && in.of.result_arose && in.ended) in.add(fault::visit_channel, field("channel"), each.channel, bound);
  if (each.entered_by.empty()) in.add(fault::visit_entry, field("entered_by"));
  if (!each.entered_at) in.add(fault::visit_entry, field("entered_at"));
  if (each.entered_at && in.of.result_arose && china_date(*each.entered_at) < *in.of.result_arose) {
    in.add(fault::visit_entered_early, field("entered_at"), format_instant(*each.entered_at), format_date(*in.of.result_arose));
  }
  if (each.entered_at && each.published_at && *each.published_at < *each.entered_at) {
    in.add(fault::visit_published_early, field("published_at"), format_instant(*each.published_at));
  }
}

inline void check_corrections(visit_context& in) {
  const auto& entries = in.of.publication;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const channel_entry* before = nullptr;
    for (std::size_t j = 0; j < i; ++j) {
      if (entries[j].channel == entries[i].channel) before = &entries[j];
    }
    if (before != nullptr && entries[i].correction.empty()) {
      in.add(fault::visit_entry_repeated, at("publication", i, "correction"), entries[i].channel);
    }
    const bool earlier =
        before != nullptr && before->entered_at && entries[i].entered_at && *entries[i].entered_at < *before->entered_at;
    if (!entries[i].correction.empty() && (before == nullptr || earlier)) {
      in.add(fault::visit_correction, at("publication", i, "correction"), entries[i].correction);
    }
  }
}

inline void check_publication(visit_context& in) {
  const std::vector<visit_deadline> deadlines = deadlines_of(in.of, in.days, in.day, in.options);
  for (std::size_t i = 0; i < in.of.publication.size(); ++i) check_entry(in, i, deadlines);
  check_corrections(in);
  for (const visit_deadline& one : deadlines) {
    if (one.timeliness == timeliness::overdue) in.add(fault::visit_unpublished, "/publication", "", std::string(one.channel));
    if (one.timeliness == timeliness::undetermined)
      in.add(fault::visit_deadline_unknown, "/publication", "", std::string(one.channel));
  }
}

}  // namespace detail

}  // namespace cavel

#endif
