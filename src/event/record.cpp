// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/record.hpp>
#include <cavel/time/date.hpp>

namespace cavel {

namespace {

/// The members that every record of an event has.
json_value record_head(const announcement& announced, std::string_view kind, std::uint64_t sequence) {
  const announcement_facts& facts = announced.facts();
  json_value head;
  head.add("protocol", protocol_version)
      .add("kind", kind)
      .add("suite", name(facts.hash_suite))
      .add("body", facts.body)
      .add("event", facts.event)
      .add("number", facts.number)
      .add("sequence", sequence);
  return head;
}

json_value json_loads(const std::vector<load_record>& loads) {
  return json_list(loads,
                   [](const load_record& each) { return json_value().add("officer", each.officer).add("load", each.load); });
}

json_value json_files(const std::vector<file_record>& files) {
  return json_list(files, [](const file_record& each) {
    return json_value().add("file", each.path).add("rows", each.rows).add("digest", hex(each.bytes));
  });
}

std::string_view mode_word(panel_mode mode) { return mode == panel_mode::team ? "team" : "panel"; }

json_value json_task(const task_record& task) {
  json_value value;
  value.add("task", task.name);
  if (task.cap) value.add("cap", *task.cap);
  value.add("strata", json_list(task.strata, [](const stratum_record& each) {
              return json_value()
                  .add("stratum", each.name)
                  .add("size", each.size)
                  .add("sample", each.sample)
                  .add("reserve", each.reserve)
                  .add("cutoff", each.cutoff ? hex(each.cutoff->value) : std::string("-"));
            }));
  if (!task.panels) return value;
  value.add("pool", task.panels->pool).add("mode", mode_word(task.panels->mode));
  value.add("forced", json_list(task.panels->forced, [](const pair_record& each) {
              return json_value().add("target", each.target).add("officer", each.officer);
            }));
  if (task.panels->certificate) {
    const certificate_record& proof = *task.panels->certificate;
    value.add("certificate", json_value()
                                 .add("targets", to_json(proof.targets))
                                 .add("officers", to_json(proof.officers))
                                 .add("needed", proof.needed)
                                 .add("room", proof.room));
  }
  return value;
}

}  // namespace

json_value to_json(const record& of, const announcement& announced) {
  const announcement_facts& facts = announced.facts();
  json_value document = record_head(announced, "draw", 0);
  document.add("previous", facts.previous ? hex(*facts.previous) : std::string("-"));
  if (!facts.reason.empty()) document.add("reason", facts.reason);
  document.add("announcement", hex(announced.text_digest()))
      .add("statement", hex(of.statement))
      .add("bits", json_value().add("needed", of.bits_needed).add("supplied", of.bits_supplied))
      .add("failed", to_json(of.failed))
      .add("tasks", json_list(of.tasks, json_task));
  if (of.loads) document.add("loads", json_loads(*of.loads));
  document.add("files", json_files(of.files)).add("warnings", to_json(of.warnings));
  return document;
}

namespace {

/// Adds changes of single targets.
void push_targets(json_value& changes, std::string_view kind, const std::vector<target_change>& list) {
  for (const target_change& each : list) {
    changes.push(
        json_value().add("kind", kind).add("target", each.target).add("reason", each.reason).add("evidence", each.evidence));
  }
}

}  // namespace

json_value to_json(const change_record& of, const announcement& announced) {
  json_value changes = json_list(of.replaced, [](const replaced_record& each) {
    return json_value()
        .add("kind", "replace")
        .add("task", each.task)
        .add("stratum", each.stratum)
        .add("target", each.target)
        .add("by", each.by)
        .add("reason", each.reason)
        .add("evidence", each.evidence);
  });
  push_targets(changes, "excuse", of.excused);
  push_targets(changes, "suspend", of.suspended);
  push_targets(changes, "resume", of.resumed);
  for (const window_extension& each : of.extended) {
    changes.push(json_value()
                     .add("kind", "extend")
                     .add("task", each.task)
                     .add("to", format_date(each.to))
                     .add("reason", each.reason)
                     .add("evidence", each.evidence));
  }
  for (const forbidden_record& each : of.forbidden) {
    changes.push(json_value()
                     .add("kind", "forbid")
                     .add("reason", each.reason)
                     .add("evidence", each.evidence)
                     .add("count", each.lines.count)
                     .add("list", hex(each.lines.list)));
  }
  return record_head(announced, "change", of.sequence)
      .add("previous", hex(of.previous))
      .add("statement", hex(of.statement))
      .add("day", format_date(of.day))
      .add("approver", of.approver)
      .add("changes", std::move(changes))
      .add("tasks", json_list(of.tasks,
                              [](const changed_task_record& each) {
                                return json_value()
                                    .add("task", each.name)
                                    .add("pool", each.pool)
                                    .add("mode", mode_word(each.mode))
                                    .add("changed", each.changed);
                              }))
      .add("loads", json_loads(of.loads))
      .add("files", json_files(of.files));
}

json_value to_json(const end_record& of, const announcement& announced) {
  json_value document = record_head(announced, "end", of.sequence);
  document.add("previous", hex(of.previous))
      .add("statement", hex(of.statement))
      .add("day", format_date(of.day))
      .add("outcome", of.cancelled ? "cancelled" : "completed");
  if (of.cancelled) document.add("reason", of.reason).add("evidence", of.evidence).add("approver", of.approver);
  return document;
}

json_value void_record(const announcement& announced, std::string_view reason) {
  const announcement_facts& facts = announced.facts();
  return record_head(announced, "void", 0)
      .add("previous", facts.previous ? hex(*facts.previous) : std::string("-"))
      .add("announcement", hex(announced.text_digest()))
      .add("reason", reason);
}

}  // namespace cavel
