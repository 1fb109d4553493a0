// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/status_report.hpp>

#include <algorithm>

namespace cavel {

std::string rate_text(std::optional<std::uint64_t> rate) {
  if (!rate) return "-";
  const std::string cents = std::to_string(*rate % 100);
  return std::to_string(*rate / 100) + "." + (cents.size() == 1 ? "0" : "") + cents + "%";
}

std::string account_text(const part_state& of, language in) {
  std::string text(name(of.state, in));
  if (of.late) text += say(in, "（迟）", " (late)");
  if (of.decision_overdue) text += say(in, "（处罚决定逾期未公开）", " (decision not published)");
  if (of.recheck_overdue) text += say(in, "（整改到期未复查）", " (correction not rechecked)");
  return text;
}

std::string account_text(const target_state& of, language in) {
  std::string text = account_text(static_cast<const part_state&>(of), in);
  if (of.urgent && of.urgent->late) {
    text += say(in, "（补办审批手续逾期）", " (approval after an urgent visit overdue)");
  } else if (of.urgent) {
    text += say(in, "（审批手续待补办）", " (urgent visit not approved yet)");
  }
  if (of.at_cap) text += say(in, "（已达年度检查上限）", " (at its annual cap)");
  return text;
}

std::string channel_text(const rule_set& rules, std::string_view channel, language in) {
  for (const deadline_rule& rule : rules.deadlines) {
    for (const cavel::channel& each : rule.channels) {
      if (each.id == channel) return std::string(text_in(in, each.zh, each.en));
    }
  }
  return std::string(channel);
}

std::string basis_text(std::string_view basis, language in) {
  const auto at = std::find(visit_basis_words.begin(), visit_basis_words.end(), basis);
  if (at == visit_basis_words.end()) return std::string(basis);
  return std::string(name(static_cast<visit_basis>(at - visit_basis_words.begin()), in));
}

std::string channels_text(const part_state& of, language in) {
  std::string text;
  for (const channel_state& each : of.channels) {
    if (each.timeliness == timeliness::on_time) continue;
    text += (text.empty() ? "" : say(in, "；", "; "));
    for (const channel& place : each.deadline.rule->channels) {
      if (place.id == each.channel) text += text_in(in, place.zh, place.en);
    }
    text += " ";
    text += each.timeliness == timeliness::overdue        ? say(in, "逾期", "overdue since")
            : each.timeliness == timeliness::late         ? say(in, "迟于", "later than")
            : each.timeliness == timeliness::undetermined ? say(in, "期限待定", "not known")
                                                          : say(in, "限", "by");
    if (!each.deadline.day.is_special()) text += " " + format_date(each.deadline.day);
  }
  return text;
}

std::string deadlines_text(const target_state& of, boost::gregorian::date day, language in) {
  if (of.reached == stage::excused) return of.target->excused_because;
  const suspension* const put_off = of.reached == stage::suspended ? of.target->suspended_on(day) : nullptr;
  if (put_off != nullptr) return put_off->because;
  std::string text = of.parts.empty() ? channels_text(of, in) : std::string();  // each department has its own
  if (of.visit_overdue) text += say(in, "抽查时间已过 ", "window over since ");
  if (of.reached == stage::not_visited && of.visit_by && (text.empty() || of.visit_overdue)) text += format_date(*of.visit_by);
  return text;
}

}  // namespace cavel
