// SPDX-License-Identifier: Apache-2.0
// cavel status: the state of every drawn target on a day.
#include "commands.hpp"
#include "event.hpp"
#include "report_folder.hpp"
#include "visits.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/event/notice_folder.hpp>
#include <cavel/event/record.hpp>
#include <cavel/event/status_report.hpp>
#include <cavel/files/status_json.hpp>
#include <cavel/inspect/due_item.hpp>

#include <iostream>

namespace cavel::cli {

namespace {

/// A row for each target, and below a joint one a row for each department.
std::string targets_text(const std::vector<target_state>& of, boost::gregorian::date day, language in) {
  table rows({std::string(say(in, "统一社会信用代码", "id")), std::string(say(in, "企业", "enterprise")),
              std::string(say(in, "任务", "tasks")), std::string(say(in, "状态", "state")),
              std::string(say(in, "办理状态", "account")), std::string(say(in, "期限", "deadlines"))});
  for (const target_state& each : of) {
    rows.row({each.target->id, each.target->name,
              each.visit != nullptr && each.visit->basis != visit_basis::random ? std::string(name(each.visit->basis, in))
                                                                                : join(each.target->tasks, ", "),
              std::string(name(each.reached, in)), account_text(each, in), deadlines_text(each, day, in)});
    if (!is_visited(each.reached)) continue;
    for (const part_state& part : each.parts) {
      const drawn_share* share = find_share(*each.target, part.department);
      rows.row({"", "  " + std::string(part.department), share != nullptr ? join(share->tasks, ", ") : std::string(),
                std::string(name(part.reached, in)), account_text(part, in), channels_text(part, in)});
    }
  }
  return rows.text();
}

std::string tallies_text(const publication_status& of, language in) {
  table rows({std::string(say(in, "分组", "group")), std::string(say(in, "抽中", "drawn")),
              std::string(say(in, "已公开", "published")), std::string(say(in, "终止检查", "excused")),
              std::string(say(in, "中止检查", "suspended")), std::string(say(in, "进行中", "pending")),
              std::string(say(in, "逾期", "overdue")), std::string(say(in, "抽查完成率", "completed")),
              std::string(say(in, "公示率", "disclosed")), std::string(say(in, "按时公示率", "in time")),
              std::string(say(in, "完成/抽中", "completed of drawn")), std::string(say(in, "公示/抽中", "disclosed of drawn")),
              std::string(say(in, "按时/抽中", "on time of drawn")), std::string(say(in, "问题发现率", "with problems")),
              std::string(say(in, "立案", "cases")), std::string(say(in, "联合抽查占比", "joint"))});
  const auto row = [&](const std::string& group, const status_counts& each) {
    rows.row({group, std::to_string(each.drawn), std::to_string(each.published), std::to_string(each.excused),
              std::to_string(each.suspended), std::to_string(each.pending), std::to_string(each.overdue),
              rate_text(each.completion()), rate_text(each.disclosure()), rate_text(each.punctuality()),
              rate_text(each.completion_of_drawn()), rate_text(each.disclosure_of_drawn()),
              rate_text(each.punctuality_of_drawn()), rate_text(each.problem_rate()), std::to_string(each.cases),
              rate_text(each.joint_share())});
  };
  row(std::string(say(in, "合计", "all")), of.total);
  for (const status_counts& each : of.tasks) row(each.group, each);
  if (of.departments.size() > 1) {
    for (const status_counts& each : of.departments) row(each.group, each);
  }
  for (const status_counts& each : of.units) row(each.group, each);
  for (const status_counts& each : of.officers) row(each.group, each);
  for (const status_counts& each : of.bases) row(basis_text(each.group, in), each);
  return rows.text();
}

void print_status(const publication_status& of, const std::vector<due_item>& due, language in) {
  std::cout << format_date(of.day) << '\n' << '\n' << targets_text(of.targets, of.day, in) << '\n';
  if (!of.others.empty()) std::cout << targets_text(of.others, of.day, in) << '\n';
  std::cout << tallies_text(of, in);
  std::cout << say(in, "抽中 ", "drawn ") << of.total.drawn << " = " << say(in, "已公开 ", "published ") << of.total.published
            << " + " << say(in, "终止检查 ", "excused ") << of.total.excused << " + " << say(in, "进行中 ", "pending ")
            << of.total.pending << " + " << say(in, "逾期 ", "overdue ") << of.total.overdue << " + "
            << say(in, "中止检查 ", "suspended ") << of.total.suspended << '\n';
  if (of.total.publications != of.total.visited) {
    std::cout << say(in, "各部门结果 ", "results of departments ") << of.total.publications
              << say(in, "：已公开 ", ": published ") << of.total.publications_done << say(in, "，逾期 ", ", overdue ")
              << of.total.publications_overdue << '\n';
  }
  if (due.empty()) return;
  table rows({std::string(say(in, "期限", "by")), std::string(say(in, "企业", "enterprise")),
              std::string(say(in, "事项", "what")), std::string(say(in, "渠道", "channel")), ""});
  for (const due_item& each : due) {
    std::string what(name(each.what, in));
    if (!each.department.empty()) what += "（" + std::string(each.department) + "）";
    rows.row({format_date(each.day), each.of->target->id, what, channel_text(*of.rules, each.channel, in),
              std::string(each.overdue ? say(in, "已逾期", "overdue") : "")});
  }
  std::cout << '\n' << rows.text();
}

/// How many visits of each basis the ledger has.
std::string ledger_text(const visit_ledger& of, language in) {
  std::string text;
  const auto counts = count_by_basis(of);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (!text.empty()) text += say(in, "，", ", ");
    text += std::string(name(static_cast<visit_basis>(i), in)) + " " + std::to_string(counts[i]);
  }
  return std::string(say(in, "检查台账：", "ledger of visits: ")) + text + "\n";
}

json_value to_json(const visit_ledger& of) {
  json_value made;
  const auto counts = count_by_basis(of);
  for (std::size_t i = 0; i < counts.size(); ++i) made.add(visit_basis_words[i], counts[i]);
  return made;
}

/// The event's setting, and the office that drew where its folder says so.
struct status_setting {
  visit_setting visits;
  std::string body;
};

std::optional<status_setting> load_status_setting(const command_line& line, exit_code& end) {
  file_map files;  // none: --drawn is the event
  if (!line.has("drawn")) {
    const auto event = open_store(line, line.text("dir"), event_store::use::read, end);
    if (!event) return std::nullopt;
    files = event->files();
  }
  auto visits = load_setting(line, files, end);
  if (!visits) return std::nullopt;
  const auto head = files.empty() ? checked<notice_head>(notice_head()) : notice_head_of(files);
  if (!head) {
    print(head.problems(), line.in, line.json);
    end = exit_code::refused;
    return std::nullopt;
  }
  return status_setting{*std::move(visits), head->body};
}

}  // namespace

exit_code run_status(const arguments& words) {
  namespace po = boost::program_options;
  constexpr int week = 7, quarter = 92;
  command_line line("status", "DIR --inspections DIR2 [--on DAY] [--out REPORT]");
  line.positions.add("dir", 1);
  line.options.add_options()("dir", po::value<std::string>()->default_value(""), "folder of the event 活动目录")(
      "inspections", po::value<std::string>()->required(), "folder of inspections 检查文书目录")(
      "ahead", po::value<int>(), "days to look ahead, 7 or with --out 92 提前提示的天数")(
      "out", po::value<std::string>(), "new folder of a report to read and print 办理情况报告目录");
  add_visit_options(line);
  add_ledger_option(line);
  if (const auto end = line.parse(words)) return *end;
  exit_code end = exit_code::done;
  const auto setting = load_status_setting(line, end);
  if (!setting) return end;
  const visit_setting& visits = setting->visits;
  problems found;
  const auto documents = load_inspections(line, line.text("inspections"), visits, found);
  if (!documents) return exit_code::system;
  const publication_status status = status_of(visits.event, documents->inspections, visits.days, visits.day);
  found.insert(found.end(), status.found.begin(), status.found.end());
  const int ahead = line.has("ahead") ? line.values["ahead"].as<int>() : line.has("out") ? quarter : week;
  const std::vector<due_item> due = due_within(status, visits.days, ahead);
  std::vector<status_counts> weeks;
  if (line.has("out")) {
    weeks = weekly_counts(visits.event, documents->inspections, visits.days, visits.day);
    const office_report made = status_report(status, due, weeks, visits.event, setting->body, line.in);
    if (const auto failed = write_report(line, line.text("out"), made, "status")) return *failed;
  }
  if (line.json) {
    json_value document = to_json(status, due);
    if (line.has("out")) document.add("weeks", json_list(weeks, [](const status_counts& each) { return to_json(each); }));
    if (visits.ledger) document.add("ledger", to_json(*visits.ledger));
    std::cout << indented(document);
    print(found, line.in, false);
    return exit_of(found);
  }
  print_status(status, due, line.in);
  if (visits.ledger) std::cout << '\n' << ledger_text(*visits.ledger, line.in);
  if (line.has("out")) {
    std::cout << '\n'
              << say(line.in, "已写出报告（内部使用，含姓名）：", "Report written (internal: it has names): ") << line.text("out")
              << "/index.html\n";
  }
  print(found, line.in, false);
  return exit_of(found);
}

}  // namespace cavel::cli
