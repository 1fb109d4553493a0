// SPDX-License-Identifier: Apache-2.0
#include <cavel/files/status_json.hpp>

namespace cavel {

namespace {

/// The members of a state that a department of a joint visit has too, from `state` on.
json_value& add_state(json_value& made, const part_state& of) {
  made.add("state", name(of.reached, language::en)).add("account", name(of.state, language::en)).add("late", of.late);
  if (of.decision_overdue) made.add("decision_overdue", true);
  if (of.rectify_by) made.add("rectify_by", format_date(*of.rectify_by)).add("recheck_overdue", of.recheck_overdue);
  return made;
}

json_value as_json(const target_state& of) {
  json_value channels = json_value::array{};
  for (const channel_state& each : of.channels) {
    json_value one;
    one.add("channel", each.channel)
        .add("clock", each.rule)
        .add("state", name(each.timeliness))
        .add("deadline", name(each.deadline.status));
    if (!each.department.empty()) one.add("department", each.department);
    if (!each.deadline.day.is_special()) one.add("day", format_date(each.deadline.day));
    if (each.entered_at) one.add("entered_at", format_instant(*each.entered_at));
    if (each.published_at) one.add("published_at", format_instant(*each.published_at));
    channels.push(std::move(one));
  }
  json_value made;
  made.add("target", of.target->id).add("name", of.target->name).add("tasks", to_json(of.target->tasks));
  if (of.visit != nullptr)
    made.add("inspection", of.visit->id).add("basis", visit_basis_words[static_cast<std::size_t>(of.visit->basis)]);
  add_state(made, of);
  if (of.at_cap) made.add("at_cap", true);
  if (of.urgent) {
    json_value urgent;
    urgent.add("open", of.urgent->open).add("late", of.urgent->late);
    if (of.urgent->last) urgent.add("approve_by", format_date(*of.urgent->last));
    made.add("urgent_approval", std::move(urgent));
  }
  if (of.visit_by) made.add("visit_by", format_date(*of.visit_by));
  if (of.reached == stage::excused) made.add("reason", of.target->excused_because);
  if (!of.parts.empty()) {
    made.add("parts", json_list(of.parts, [](const part_state& each) {
               json_value part;
               part.add("department", each.department);
               return add_state(part, each);
             }));
  }
  return made.add("channels", std::move(channels));
}

}  // namespace

json_value to_json(const status_counts& of) {
  json_value made;
  made.add("group", of.group)
      .add("drawn", of.drawn)
      .add("published", of.published)
      .add("excused", of.excused)
      .add("suspended", of.suspended)
      .add("pending", of.pending);
  made.add("overdue", of.overdue).add("visited", of.visited).add("on_time", of.on_time);
  made.add("with_problems", of.with_problems).add("cases", of.cases).add("joint", of.joint);
  made.add("publications", of.publications).add("publications_done", of.publications_done);
  made.add("publications_overdue", of.publications_overdue);
  made.add("decisions_overdue", of.decisions_overdue).add("rechecks_overdue", of.rechecks_overdue);
  return made;
}

std::string_view name(due_item::action what, language in) {
  constexpr std::string_view zh[] = {"检查", "公开检查结果", "公开处罚决定", "复查整改", "补办审批手续"};
  constexpr std::string_view en[] = {"visit", "publish the result", "publish the decision", "recheck the correction",
                                     "approve the urgent visit"};
  return in == language::zh ? zh[static_cast<int>(what)] : en[static_cast<int>(what)];
}

json_value to_json(const publication_status& of, std::span<const due_item> due) {
  json_value targets = json_value::array{};
  for (const target_state& each : of.targets) targets.push(as_json(each));
  json_value others = json_value::array{};
  for (const target_state& each : of.others) others.push(as_json(each));
  const auto list = [](const std::vector<status_counts>& all) {
    return json_list(all, [](const status_counts& each) { return to_json(each); });
  };
  json_value lines = json_value::array{};
  for (const due_item& each : due) {
    json_value line;
    line.add("day", format_date(each.day))
        .add("target", each.of->target->id)
        .add("what", name(each.what, language::en))
        .add("channel", each.channel)
        .add("overdue", each.overdue);
    if (!each.department.empty()) line.add("department", each.department);
    lines.push(std::move(line));
  }
  return json_value()
      .add("day", format_date(of.day))
      .add("targets", std::move(targets))
      .add("others", std::move(others))
      .add("total", to_json(of.total))
      .add("tasks", list(of.tasks))
      .add("departments", list(of.departments))
      .add("units", list(of.units))
      .add("officers", list(of.officers))
      .add("bases", list(of.bases))
      .add("due", std::move(lines));
}

}  // namespace cavel
