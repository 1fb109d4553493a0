// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_INSPECT_DETAIL_DEADLINE_RULES_HPP
#define CAVEL_INSPECT_DETAIL_DEADLINE_RULES_HPP

/// \file
/// Rules 910 to 950: violations handled, results entered and published: by whom, in which channel, by which day.

#include <cavel/inspect/detail/context.hpp>

namespace cavel {

/// One clock that runs on a visit in one channel.
struct visit_clock {
  const deadline_rule* rule;
  std::string_view channel;
  deadline by;
  const channel_entry* first = nullptr;    ///< the first entry of the channel that is published; null: none
  const channel_entry* entered = nullptr;  ///< the first entry of the channel; null: none
  timeliness judged = timeliness::pending;
};

/// The clocks of a visit's result, judged on `day`: one for each rule and channel, in the order of the rules. Where the visit has
/// not ended, or its result has not arisen, the clock does not run yet. O(rules).
std::vector<visit_clock> clocks_of(const inspection& of, const calendar& days, boost::gregorian::date day,
                                   const validation_options& options = {});

/// Whether who entered or published is whom the rule asks for. Where a unit enters, one of the visit's officers enters for it.
bool may_enter(const deadline_rule& rule, const inspection& of, std::string_view who);
bool may_publish(const deadline_rule& rule, const inspection& of, std::string_view who);

// ---------------------------------------------------------------------------------------------------------

inline bool may_enter(const deadline_rule& rule, const inspection& of, std::string_view who) {
  const bool unit = !of.unit.empty() && who == of.unit;
  return attended(of, who) || (rule.entered_by != clock_actor::panel_officer && unit);
}

inline bool may_publish(const deadline_rule& rule, const inspection& of, std::string_view who) {
  const bool unit = !of.unit.empty() && who == of.unit;
  switch (rule.published_by) {
    case clock_actor::panel_officer: return attended(of, who);
    case clock_actor::panel_officer_or_unit: return unit || attended(of, who);
    default: return unit;
  }
}

inline std::vector<visit_clock> clocks_of(const inspection& of, const calendar& days, boost::gregorian::date day,
                                          const validation_options& options) {
  std::vector<visit_clock> running;
  const auto start = [&](clock_event what, const optional_date& from) {
    if (!from) return;
    for (const deadline_rule* rule : clocks_started(options.whose, what, *from)) {
      checked<deadline> by = due(days, *rule, *from);
      if (!by) continue;
      for (const std::string_view channel : rule->channel_ids) {
        if (channel.empty()) continue;
        visit_clock clock{rule, channel, *by};
        for (const channel_entry& each : of.publication) {
          if (each.channel != channel) continue;
          if (clock.entered == nullptr) clock.entered = &each;
          if (clock.first == nullptr && each.published_at) clock.first = &each;
        }
        const optional_date done = clock.first != nullptr ? optional_date(china_date(*clock.first->published_at)) : std::nullopt;
        clock.judged = timeliness_of(*by, done, day);
        running.push_back(std::move(clock));
      }
    }
  };
  start(clock_event::result, of.result_arose);
  start(clock_event::inspection_end, of.ended ? optional_date(china_date(*of.ended)) : std::nullopt);
  return running;
}

namespace detail {

inline void check_decision_clocks(visit_context& in, std::size_t index) {
  const handling& each = in.of.handling[index];
  const auto run = [&](clock_event what, const optional_date& from, const optional_date& done, fault late, fault overdue,
                       std::string_view field) {
    if (!from || *from > in.day) return;
    for (const deadline_rule* rule : clocks_started(in.options.whose, what, *from)) {
      const auto by = due(in.days, *rule, *from);
      if (!by) continue;
      const timeliness now = timeliness_of(*by, done, in.day);
      const std::string value = done ? format_date(*done) : std::string();
      if (now == timeliness::late) in.add(late, at("handling", index, field), value, format_date(by->day));
      if (now == timeliness::overdue) in.add(overdue, at("handling", index, field), value, format_date(by->day));
    }
  };
  run(clock_event::penalty_decision, each.decided_on, each.published_on, fault::visit_decision_late,
      fault::visit_decision_overdue, "published_on");
  if (each.published_on) {
    run(clock_event::penalty_change, each.changed_on, each.withdrawn_on, fault::visit_withdrawal_late,
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
    check_decision_clocks(in, i);
  }
}

inline void check_entry(visit_context& in, std::size_t index, const std::vector<visit_clock>& clocks) {
  const channel_entry& each = in.of.publication[index];
  const auto field = [&](std::string_view member) { return at("publication", index, member); };
  std::string bound;
  bool known = false;
  for (const visit_clock& clock : clocks) {
    (bound += bound.empty() ? "" : ", ") += clock.channel;
    if (clock.channel != each.channel) continue;
    known = true;
    const std::string officers = join(in.of.officers, ", ");
    const std::string either = officers + ", " + in.of.unit;
    if (!each.entered_by.empty() && !may_enter(*clock.rule, in.of, each.entered_by)) {
      const bool officer = clock.rule->entered_by == clock_actor::panel_officer;
      in.add(fault::visit_enterer, field("entered_by"), each.entered_by, officer ? officers : either);
    }
    if (each.published_at && !may_publish(*clock.rule, in.of, each.published_by)) {
      const clock_actor who = clock.rule->published_by;
      in.add(fault::visit_publisher, field("published_by"), each.published_by,
             who == clock_actor::panel_officer           ? officers
             : who == clock_actor::panel_officer_or_unit ? either
                                                         : in.of.unit);
    }
    if (clock.first == &each && clock.judged == timeliness::late) {
      in.add(fault::visit_published_late, field("published_at"), format_instant(*each.published_at), format_date(clock.by.day));
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
  const std::vector<visit_clock> clocks = clocks_of(in.of, in.days, in.day, in.options);
  for (std::size_t i = 0; i < in.of.publication.size(); ++i) check_entry(in, i, clocks);
  check_corrections(in);
  for (const visit_clock& clock : clocks) {
    if (clock.judged == timeliness::overdue) in.add(fault::visit_unpublished, "/publication", "", std::string(clock.channel));
    if (clock.judged == timeliness::undetermined)
      in.add(fault::visit_deadline_unknown, "/publication", "", std::string(clock.channel));
  }
}

}  // namespace detail

}  // namespace cavel

#endif
