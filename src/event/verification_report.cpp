// SPDX-License-Identifier: Apache-2.0
#include <cavel/event/verify_event.hpp>

namespace cavel {

namespace {

json_value source_json(const source& announced, const source_value& revealed) {
  json_value made;
  made.add("name", readable(announced.name)).add("value", readable(revealed.value));
  if (announced.kind == source_kind::sealed) return made.add("sealed", true);
  // A standby source without a value was not needed.
  return made.add("failed", announced.kind == source_kind::public_source && revealed.value == "-")
      .add("read_at", readable(announced.read_at))
      .add("earliest", announced.earliest ? format_instant(*announced.earliest) : std::string());
}

json_value difference_json(const problem& one, language in) {
  return json_value()
      .add("file", readable(one.where))
      .add("line", one.row)
      .add("field", readable(one.field))
      .add("found", readable(one.value))
      .add("expected", readable(one.detail))
      .add("message", readable(message(one, in)));
}

}  // namespace

json_value to_json(const event_verification& of, language in) {
  json_value made;
  made.add("agrees", !of.difference).add("checked", to_json(of.checked)).add("not_checked", to_json(of.not_checked));
  if (of.announced) {
    made.add("announcement", hex(of.announced->text_digest()))
        .add("published_at", readable(of.announced->facts().channel))
        .add("published_on", format_date(of.announced->facts().published_on))
        .add("records", json_list(of.records, [](const digest& each) { return json_value(hex(each)); }));
  }
  if (of.opened) {
    json_value sources = json_value::array{};
    for (std::size_t i = 0; i < of.opened->values().size(); ++i)
      sources.push(source_json(of.opened->announced().facts().sources[i], of.opened->values()[i]));
    made.add("sources", std::move(sources)).add("seed", hex(of.opened->seed().value));
  }
  if (of.end) {
    const end_record& end = of.end->record;
    json_value said;
    said.add("outcome", end.cancelled ? "cancelled" : "completed")
        .add("day", format_date(end.day))
        .add("record", hex(of.end->name));
    if (end.cancelled)
      said.add("reason", readable(end.reason)).add("evidence", readable(end.evidence)).add("approver", readable(end.approver));
    made.add("end", std::move(said));
  }
  if (of.difference) made.add("difference", difference_json(*of.difference, in));
  return made;
}

}  // namespace cavel
