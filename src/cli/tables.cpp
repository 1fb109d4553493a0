// SPDX-License-Identifier: Apache-2.0
// cavel tables: sample, reserves, panels and progress of a drawn event as a workbook for the office.
#include "commands.hpp"
#include "event.hpp"
#include "output.hpp"
#include "sheets.hpp"
#include "visits.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/event/notice_folder.hpp>
#include <cavel/files/folder.hpp>
#include <cavel/files/workbook_writer.hpp>
#include <cavel/inspect/publication.hpp>

#include <algorithm>
#include <iostream>
#include <map>

namespace cavel::cli {

namespace {

using texts = std::vector<std::string>;

/// A sheet with headers in one of the two languages.
written_sheet sheet_in(language in, std::string_view zh, std::string_view en,
                       const std::vector<std::pair<const char*, const char*>>& headers) {
  written_sheet made{std::string(say(in, zh, en)), {}, {}};
  for (const auto& [chinese, english] : headers) {
    made.columns.emplace_back();
    made.columns.back().header = say(in, chinese, english);
  }
  return made;
}

std::string day_text(const std::optional<boost::gregorian::date>& day) { return day ? format_date(*day) : std::string(); }

/// What became of a target since the draw.
std::string state_text(const drawn_target& of, boost::gregorian::date day, language in) {
  if (of.excused()) return std::string(say(in, "不再检查：", "not visited any more: ")) + of.excused_because;
  if (const suspension* now = of.suspended_on(day)) return std::string(say(in, "中止检查：", "suspended: ")) + now->because;
  if (of.reserve && of.selected()) return std::string(say(in, "备选接替：", "called up: ")) + of.activated_because;
  return std::string(of.reserve ? say(in, "备选", "reserve") : say(in, "抽中", "drawn"));
}

std::string officer_name(const inspection_baseline& of, const std::string& id) {
  const drawn_officer* const found = find_officer(of, id);
  return found == nullptr ? std::string() : found->name;
}

std::vector<written_sheet> sheets_of(const inspection_baseline& of, boost::gregorian::date day, language in) {
  const std::pair<const char*, const char*> id{"统一社会信用代码", "id"}, name{"企业名称", "enterprise"}, tasks{"任务", "tasks"};
  written_sheet sample = sheet_in(in, "抽中企业", "sample",
                                  {{"序", "no."},
                                   id,
                                   name,
                                   tasks,
                                   {"状态", "state"},
                                   {"执法人员", "officers"},
                                   {"组长", "leads"},
                                   {"单位", "unit"},
                                   {"行业", "sector"},
                                   {"检查事项", "items"}});
  written_sheet reserve = sheet_in(in, "备选企业", "reserve", {{"序", "no."}, id, name, tasks, {"状态", "state"}});
  written_sheet panels = sheet_in(in, "检查组", "panels",
                                  {id, name, {"执法人员编号", "officer"}, {"姓名", "name"}, {"单位", "unit"}, {"组长", "leads"}});
  std::map<std::string, std::vector<std::string>> visits;
  for (const drawn_target& each : of.targets) {
    const std::string state = state_text(each, day, in);
    if (!each.selected()) {
      reserve.rows.push_back({std::to_string(reserve.rows.size() + 1), each.id, each.name, join(each.tasks, "、"), state});
      continue;
    }
    texts officers;
    for (const std::string& officer : each.panel) {
      const drawn_officer* const known = find_officer(of, officer);
      const std::string called = known == nullptr ? std::string() : known->name;
      officers.push_back(called.empty() ? officer : officer + " " + called);
      panels.rows.push_back({each.id, each.name, officer, called, known == nullptr ? each.unit : known->unit,
                             std::string(leads(each, officer) ? say(in, "是", "yes") : say(in, "否", "no"))});
      if (!each.excused()) visits[officer].push_back(each.name.empty() ? each.id : each.name);
    }
    texts leaders{each.leader}, units{each.unit};
    if (!each.shares.empty()) leaders.clear(), units.clear();
    for (const drawn_share& share : each.shares) leaders.push_back(share.leader), units.push_back(share.unit);
    sample.rows.push_back({std::to_string(sample.rows.size() + 1), each.id, each.name, join(each.tasks, "、"), state,
                           join(officers, "、"), join(leaders, "、"), join(units, "、"), each.sector, join(each.items, "、")});
  }
  written_sheet loads = sheet_in(in, "人员任务", "officers",
                                 {{"执法人员编号", "officer"}, {"姓名", "name"}, {"检查数", "visits"}, {"检查对象", "targets"}});
  for (const auto& [officer, targets] : visits) {
    loads.rows.push_back({officer, officer_name(of, officer), std::to_string(targets.size()), join(targets, "、")});
  }
  std::vector<written_sheet> made;
  for (written_sheet* each : {&sample, &reserve, &panels, &loads}) made.push_back(std::move(*each));
  return made;
}

written_sheet progress_sheet(const publication_status& of, language in) {
  written_sheet made = sheet_in(in, "办理进度", "progress",
                                {{"统一社会信用代码", "id"},
                                 {"企业名称", "enterprise"},
                                 {"任务", "tasks"},
                                 {"部门", "department"},
                                 {"检查编号", "inspection"},
                                 {"状态", "state"},
                                 {"办理状态", "account"},
                                 {"检查期限", "visit by"},
                                 {"整改期限", "correct by"},
                                 {"问题数", "problems"},
                                 {"立案数", "cases"}});
  const auto add = [&](const target_state& each, const part_state& part, const std::vector<std::string>& tasks) {
    made.rows.push_back({each.target->id, each.target->name, join(tasks, "、"), std::string(part.department),
                         each.visit == nullptr ? std::string() : each.visit->id, std::string(name(part.reached, in)),
                         std::string(name(part.state, in)), day_text(each.visit_by), day_text(part.rectify_by),
                         std::to_string(part.problems), std::to_string(part.cases)});
  };
  for (const std::vector<target_state>* list : {&of.targets, &of.others}) {
    for (const target_state& each : *list) {
      if (each.parts.empty()) add(each, each, each.target->tasks);
      for (const part_state& part : each.parts) {
        const drawn_share* share = find_share(*each.target, part.department);
        add(each, part, share != nullptr ? share->tasks : each.target->tasks);
      }
    }
  }
  return made;
}

written_sheet results_sheet(const public_notice& of, language in) {
  written_sheet made = sheet_in(in, "检查结果", "results",
                                {{"统一社会信用代码", "id"},
                                 {"企业名称", "enterprise"},
                                 {"任务", "task"},
                                 {"检查日期", "visited"},
                                 {"结果产生", "result arose"},
                                 {"检查结果", "results"},
                                 {"问题数", "findings"},
                                 {"部门", "department"},
                                 {"单位", "unit"}});
  for (const notice_result& each : of.results) {
    made.rows.push_back({each.id, each.name, each.task, each.visited_on, each.result_arose, join(each.results, "、"),
                         std::to_string(each.findings.size()), each.department, each.unit});
  }
  return made;
}

}  // namespace

exit_code run_tables(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("tables", "DIR --out FILE.xlsx [--inspections DIR2] [--on DAY]");
  line.positions.add("dir", 1);
  line.options.add_options()("dir", po::value<std::string>()->required(), "folder of the event 活动目录")(
      "out", po::value<std::string>()->required(), "new workbook, FILE.xlsx 新工作簿")(
      "inspections", po::value<std::string>(), "folder of inspections, for the progress 检查文书目录");
  add_visit_options(line);
  if (const auto wrong = line.parse(words)) return *wrong;
  const std::string out = line.text("out");
  if (!has_ending(out, ".xlsx")) {
    return line.wrong("--out 须是以 .xlsx 结尾的文件名", "--out takes a name that ends in .xlsx");
  }
  exit_code end = exit_code::done;
  const auto event = open_store(line, line.text("dir"), event_store::use::read, end);
  if (!event) return end;
  const auto setting = load_setting(line, event->files(), end);
  if (!setting) return end;
  std::vector<written_sheet> sheets = sheets_of(setting->event, setting->day, line.in);
  problems found;
  if (line.has("inspections")) {
    const auto documents = load_inspections(line, line.text("inspections"), *setting, found);
    if (!documents) return exit_code::system;
    const publication_status status = status_of(setting->event, documents->inspections, setting->days, setting->day);
    found.insert(found.end(), status.found.begin(), status.found.end());
    sheets.push_back(progress_sheet(status, line.in));
    if (auto head = notice_head_of(event->files())) {
      sheets.push_back(results_sheet(notice_of(status, setting->event, setting->items(), *std::move(head)), line.in));
    }
  }
  if (!write_out(line, out, write_workbook(sheets), line.json)) return exit_code::system;
  print(found, line.in, false);
  if (line.json) {
    json_value names;
    for (const written_sheet& each : sheets) names.add(each.name, each.rows.size());
    std::cout << indented(json_value().add("sheets", std::move(names)));
  } else {
    std::cout << say(line.in, "已写出工作簿（内部使用，含姓名）：", "Workbook written (internal: it has names): ") << out << '\n';
  }
  return exit_of(found);
}

}  // namespace cavel::cli
