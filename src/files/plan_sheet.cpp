// SPDX-License-Identifier: Apache-2.0
// The plan of a workbook or a text file.
#include "document_cells.hpp"
#include "document_columns.hpp"
#include "document_readers.hpp"

#include <cavel/base/nearest.hpp>
#include <cavel/roster/officer_column.hpp>

#include <algorithm>

namespace cavel::detail {

namespace {

class plan_sheet_reader {
 public:
  plan_sheet_reader(const std::vector<grid>& book, const sheet_options& options, office_document& into)
      : book_(book), options_(options), made_(into), builder_(into) {}

  void read() {
    problem_list lacking;
    const auto plan = find_document_sheet(book_, sheet_kind::plan, options_, "", true, lacking);
    strata_ = find("分层", sheet_kind::strata, lacking);
    exclusions_ = find("排除", sheet_kind::exclusions, lacking);
    const auto items = find("事项", sheet_kind::items, lacking);
    made_.found = lacking.take();
    if (!plan) return;
    document_items known;
    known.set_where(plan->where());
    if (items) known.read(*items, builder_);
    known.read_lines(*plan);
    json_value root;
    read_facts(root, known);
    json_value tasks = json_value::array{};
    std::size_t number = 0;
    for (const grid_row* row : plan->rows()) tasks.push(read_task(*plan, *row, "/tasks/" + std::to_string(number++)));
    builder_.note("/tasks", {plan->where(), 0, ""});
    root.add("tasks", std::move(tasks));
    report_strangers();
    made_.json = indented(root);
  }

 private:
  std::optional<document_sheet> find(std::string_view named, sheet_kind kind, problem_list& lacking) const {
    return find_document_sheet(book_, kind, {options_.where, ""}, named, false, lacking);
  }

  void read_facts(json_value& root, const document_items& items) {
    const auto place = [&](std::string_view item) {
      document_place at = items[item].at;
      at.field = item;
      return at;
    };
    builder_.note("/title", place("计划名称"));
    builder_.note("/basis", place("计划依据"));
    builder_.text(root, "", "title", items["计划名称"].content, place("计划名称"));
    builder_.text(root, "", "basis", items["计划依据"].content, place("计划依据"));
    builder_.word(root, "", "id_rule", items["编号规则"].content, place("编号规则"));
    builder_.list(root, "", "scope", items["行业范围"].content, place("行业范围"));
    json_value publish = json_value::array{};
    for (const auto& [item, what] :
         {std::pair("公开执法人员名单的依据", "officers"), {"公开执法人员姓名的依据", "officer-names"}}) {
      const std::string& basis = items[item].content;
      if (basis.empty()) continue;
      builder_.note("/publish/" + std::to_string(std::get<json_value::array>(publish.get()).size()) + "/basis", place(item));
      publish.push(json_value().add("what", what).add("basis", basis));
    }
    if (!std::get<json_value::array>(publish.get()).empty()) root.add("publish", std::move(publish));
  }

  json_value read_task(const document_sheet& sheet, const grid_row& row, const std::string& at) {
    const auto cell = [&](std::string_view column) { return sheet.text(row, column); };
    const auto place = [&](std::string_view column) { return sheet.place(row, column); };
    builder_.note(at, {sheet.where(), static_cast<std::size_t>(row.number), ""});
    for (const std::string_view each : {"number", "department", "matter", "title", "targets", "method", "window", "fraction"}) {
      builder_.note(at + "/" + std::string(each), place(each));
    }
    json_value task;
    std::string name = cell("task");
    if (name.empty()) name = "task-" + (cell("number").empty() ? std::to_string(row.number) : narrow(cell("number")));
    tasks_.push_back(name);
    builder_.put(task, at, "task", name, place("task"));
    builder_.integer(task, at, "number", cell("number"), place("number"));
    for (const std::string_view each : {"department", "matter", "title", "targets", "method", "lot"}) {
      builder_.text(task, at, each, joined_lines(cell(each)), place(each));
    }
    read_window(task, at, cell("window"), place("window"));
    if (cell("filter").empty()) {
      builder_.refuse(fault::plan_filter_all, place("filter"), "");
    } else if (narrow(cell("filter")) != "全部") {
      builder_.condition(task, at, "filter", cell("filter"), enterprise_columns, place("filter"));
    }
    builder_.share(task, at, "fraction", cell("fraction"), place("fraction"));
    builder_.integer(task, at, "reserve", cell("reserve"), place("reserve"));
    builder_.word(task, at, "rounding", cell("rounding"), place("rounding"));
    builder_.truth(task, at, "exclude_earlier", cell("exclude_earlier"), place("exclude_earlier"));
    read_cap(task, at, sheet, row);
    if (!cell("items").empty()) {
      json_value items;
      builder_.integer(items, at + "/items", "drawn", cell("items"), place("items"));
      const std::string each = cell("items_per");
      if (each == "是") items.add("per", "target");
      if (each != "是" && each != "否" && !each.empty()) builder_.refuse(fault::yes_no_form, place("items_per"), each);
      builder_.put(task, at, "items", std::move(items), place("items"));
    }
    read_panel(task, at, sheet, row);
    read_strata(task, at, name);
    read_exclusions(task, at, name);
    return task;
  }

  /// A text without the line breaks with which it was fitted into its cell.
  static std::string joined_lines(const std::string& cell) {
    std::string made;
    for (const char c : cell) {
      if (c != '\n' && c != '\r') made += c;
    }
    return made;
  }

  void read_window(json_value& task, const std::string& at, const std::string& cell, const document_place& place) {
    if (cell.empty()) return;
    const auto read = read_window_text(cell);
    if (!read) return builder_.refuse(fault::window_form, place, cell);
    const std::string from = format_date(read->first), to = format_date(read->second), shown = from + " 至 " + to;
    if (cell != shown) builder_.refuse(fault::cell_read_as, place, cell, shown);
    builder_.put(task, at, "window", json_value().add("from", from).add("to", to), place);
  }

  void read_cap(json_value& task, const std::string& at, const document_sheet& sheet, const grid_row& row) {
    const std::string limit = sheet.text(row, "cap"), from = sheet.text(row, "cap_from");
    if (limit.empty()) return;
    json_value cap;
    builder_.integer(cap, at + "/cap", "limit", limit, sheet.place(row, "cap"));
    const std::string_view word = from.empty() ? "records" : word_for("from", from).value_or("");
    if (word.empty()) builder_.refuse(fault::json_word, sheet.place(row, "cap_from"), from, choices_of("from"));
    if (word == "column") cap.add("column", "inspections");
    if (word == "ledger") cap.add("from", "ledger");
    builder_.put(task, at, "cap", std::move(cap), sheet.place(row, "cap"));
  }

  void read_panel(json_value& task, const std::string& at, const document_sheet& sheet, const grid_row& row) {
    json_value panel;
    const std::string below = at + "/officers";
    const auto cell = [&](std::string_view column) { return sheet.text(row, column); };
    const auto place = [&](std::string_view column) { return sheet.place(row, column); };
    builder_.integer(panel, below, "panel", cell("panel"), place("panel"));
    builder_.integer(panel, below, "leads", cell("leads"), place("leads"));
    builder_.word(panel, below, "mode", cell("mode"), place("mode"));
    builder_.word(panel, below, "fallback", cell("fallback"), place("fallback"));
    if (word_for("pool", cell("pool"))) {
      builder_.word(panel, below, "pool", cell("pool"), place("pool"));
    } else {
      builder_.integer(panel, below, "pool", cell("pool"), place("pool"));
    }
    if (!cell("where").empty() && narrow(cell("where")) != "全部") {
      builder_.condition(panel, below, "where", cell("where"), officer_columns, place("where"));
    }
    builder_.word(panel, below, "credential", cell("credential"), place("credential"));
    if (std::get<json_value::object>(panel.get()).empty()) return;
    builder_.put(task, at, "officers", std::move(panel), place("panel"));
  }

  void read_strata(json_value& task, const std::string& at, const std::string& name) {
    if (!strata_) return;
    json_value list = json_value::array{};
    std::size_t count = 0;
    for (const grid_row* row : strata_->rows()) {
      if (strata_->text(*row, "task") != name) continue;
      const std::string below = at + "/strata/" + std::to_string(count++);
      const auto cell = [&](std::string_view column) { return strata_->text(*row, column); };
      const auto place = [&](std::string_view column) { return strata_->place(*row, column); };
      json_value stratum;
      builder_.note(below, {strata_->where(), static_cast<std::size_t>(row->number), ""});
      builder_.note(below + "/stratum", place("stratum"));
      builder_.text(stratum, below, "stratum", cell("stratum"), place("stratum"));
      builder_.condition(stratum, below, "where", cell("where"), enterprise_columns, place("where"));
      builder_.share(stratum, below, "fraction", cell("fraction"), place("fraction"));
      builder_.integer(stratum, below, "reserve", cell("reserve"), place("reserve"));
      builder_.integer(stratum, below, "cap", cell("cap"), place("cap"));
      list.push(std::move(stratum));
    }
    if (count != 0) task.add("strata", std::move(list));
  }

  void read_exclusions(json_value& task, const std::string& at, const std::string& name) {
    if (!exclusions_) return;
    std::vector<std::pair<std::string, json_value>> reasons;
    for (const grid_row* row : exclusions_->rows()) {
      if (exclusions_->text(*row, "task") != name) continue;
      const std::string reason = exclusions_->text(*row, "reason");
      auto known = std::find_if(reasons.begin(), reasons.end(), [&](const auto& each) { return each.first == reason; });
      if (known == reasons.end()) {
        builder_.note(at + "/exclude/" + std::to_string(reasons.size()), exclusions_->place(*row, "reason"));
        known = reasons.insert(known, {reason, json_value::array{}});
      }
      known->second.push(exclusions_->text(*row, "id"));
    }
    json_value list = json_value::array{};
    for (auto& [reason, ids] : reasons) list.push(json_value().add("reason", reason).add("ids", std::move(ids)));
    if (!reasons.empty()) builder_.put(task, at, "exclude", std::move(list), {exclusions_->where(), 0, ""});
  }

  /// Rows of strata and exclusions whose task is not in the plan.
  void report_strangers() {
    for (const auto* sheet : {&strata_, &exclusions_}) {
      if (!*sheet) continue;
      for (const grid_row* row : (*sheet)->rows()) {
        const std::string name = (*sheet)->text(*row, "task");
        if (std::find(tasks_.begin(), tasks_.end(), name) != tasks_.end()) continue;
        builder_.refuse(fault::table_task_unknown, (*sheet)->place(*row, "task"), name, nearest_word(name, tasks_));
      }
    }
  }

  const std::vector<grid>& book_;
  const sheet_options& options_;
  office_document& made_;
  document_builder builder_;
  std::optional<document_sheet> strata_, exclusions_;
  std::vector<std::string> tasks_;
};

}  // namespace

void read_plan_sheets(const std::vector<grid>& book, const sheet_options& options, office_document& into) {
  plan_sheet_reader(book, options, into).read();
}

}  // namespace cavel::detail
