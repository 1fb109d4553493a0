// SPDX-License-Identifier: Apache-2.0
#include "balance.hpp"

#include "command.hpp"

namespace cavel::cli {

namespace {

std::string cell_text(const untasked_facts& of, language in) {
  if (!of.cell) return std::string(of.column ? say(in, "其余", "the others") : say(in, "全部", "all"));
  return of.cell->empty() ? std::string(say(in, "（空）", "(empty)")) : *of.cell;
}

}  // namespace

std::string balance_text(const announced_event& of, language in) {
  const announcement_facts& facts = of.announcement.facts();
  const balance_facts& sums = facts.balance;
  table rows({std::string(say(in, "名录去向", "where the rows of the roster went")), std::string(say(in, "其中", "of which")),
              std::string(say(in, "行数", "rows"))});
  const auto sum = [&](std::string_view zh, std::string_view en, std::uint64_t count) {
    rows.row({std::string(say(in, zh, en)), "", std::to_string(count)});
  };
  const auto part = [&](const std::string& what, std::uint64_t count) { rows.row({"", what, std::to_string(count)}); };
  sum("读取", "read", sums.rows);
  sum("剔除", "rejected", sums.rejected);
  for (const rejected_facts& each : facts.rejected) part(reason_words(each.reason, in), each.rows);
  sum("未列入任务", "in no task", sums.in_no_task);
  for (const untasked_facts& each : facts.in_no_task) part(cell_text(each, in), each.rows);
  sum("排除", "excluded", sums.excluded);
  for (const auto& [reason, count] : of.excluded_rows) part(reason_words(reason, in), count);
  sum("参抽", "in frames", sums.in_frames);
  return rows.text();
}

json_value to_json(const announced_event& of) {
  const announcement_facts& facts = of.announcement.facts();
  const balance_facts& sums = facts.balance;
  json_value excluded = json_value::array{};
  for (const auto& [reason, count] : of.excluded_rows) excluded.push(json_value().add("reason", reason).add("rows", count));
  return json_value()
      .add("rows", sums.rows)
      .add("rejected",
           json_list(facts.rejected,
                     [](const rejected_facts& each) { return json_value().add("reason", each.reason).add("rows", each.rows); }))
      .add("in_no_task", json_list(facts.in_no_task,
                                   [](const untasked_facts& each) {
                                     json_value made;
                                     if (each.column) made.add("column", *each.column);
                                     if (each.cell) made.add("cell", *each.cell);
                                     return made.add("rows", each.rows);
                                   }))
      .add("excluded", std::move(excluded))
      .add("in_frames", sums.in_frames);
}

}  // namespace cavel::cli
