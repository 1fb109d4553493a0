// SPDX-License-Identifier: Apache-2.0
// cavel status: the state of every drawn target on a day.
#include "commands.hpp"
#include "visits.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/event/record.hpp>
#include <cavel/files/status_json.hpp>
#include <cavel/inspect/due_item.hpp>

#include <algorithm>
#include <iostream>

namespace cavel::cli {

namespace {

std::string text_of(std::optional<std::uint64_t> rate) {
  if (!rate) return "-";
  const std::string cents = std::to_string(*rate % 100);
  return std::to_string(*rate / 100) + "." + (cents.size() == 1 ? "0" : "") + cents + "%";
}

/// The channels that are pending or late, each with its last day.
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

/// Why a target is not visited, or until when.
std::string why_text(const target_state& of, boost::gregorian::date day, language in) {
  if (of.reached == stage::excused) return of.target->excused_because;
  const suspension* put_off = of.reached == stage::suspended ? of.target->suspended_on(day) : nullptr;
  if (put_off != nullptr) return put_off->because;
  std::string text = of.parts.empty() ? channels_text(of, in) : std::string();  // each department has its own
  if (of.visit_overdue) text += say(in, "抽查时间已过 ", "window over since ");
  if (of.reached == stage::not_visited && of.visit_by && (text.empty() || of.visit_overdue)) text += format_date(*of.visit_by);
  return text;
}

std::string account_text(const part_state& of, language in) {
  std::string text(name(of.state, in));
  if (of.late) text += say(in, "（迟）", " (late)");
  if (of.decision_overdue) text += say(in, "（处罚决定逾期未公开）", " (decision not published)");
  if (of.recheck_overdue) text += say(in, "（整改到期未复查）", " (correction not rechecked)");
  return text;
}

/// A row for each target, and below a joint one a row for each department.
std::string targets_text(const std::vector<target_state>& of, boost::gregorian::date day, language in) {
  table rows({std::string(say(in, "统一社会信用代码", "id")), std::string(say(in, "企业", "enterprise")),
              std::string(say(in, "任务", "tasks")), std::string(say(in, "状态", "state")),
              std::string(say(in, "办理状态", "account")), std::string(say(in, "期限", "deadlines"))});
  for (const target_state& each : of) {
    std::string account = account_text(each, in);
    if (each.urgent && each.urgent->late) {
      account += say(in, "（补办审批手续逾期）", " (approval after an urgent visit overdue)");
    } else if (each.urgent) {
      account += say(in, "（审批手续待补办）", " (urgent visit not approved yet)");
    }
    if (each.at_cap) account += say(in, "（已达年度检查上限）", " (at its annual cap)");
    rows.row({each.target->id, each.target->name,
              each.visit != nullptr && each.visit->basis != visit_basis::random ? std::string(name(each.visit->basis, in))
                                                                                : join(each.target->tasks, ", "),
              std::string(name(each.reached, in)), account, why_text(each, day, in)});
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
              text_of(each.completion()), text_of(each.disclosure()), text_of(each.punctuality()),
              text_of(each.completion_of_drawn()), text_of(each.disclosure_of_drawn()), text_of(each.punctuality_of_drawn()),
              text_of(each.problem_rate()), std::to_string(each.cases), text_of(each.joint_share())});
  };
  row(std::string(say(in, "合计", "all")), of.total);
  for (const status_counts& each : of.tasks) row(each.group, each);
  if (of.departments.size() > 1) {
    for (const status_counts& each : of.departments) row(each.group, each);
  }
  for (const status_counts& each : of.units) row(each.group, each);
  for (const status_counts& each : of.officers) row(each.group, each);
  for (const status_counts& each : of.bases) {
    const auto at = std::find(visit_basis_words.begin(), visit_basis_words.end(), each.group);
    row(std::string(name(static_cast<visit_basis>(at - visit_basis_words.begin()), in)), each);
  }
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
    rows.row({format_date(each.day), each.of->target->id, what, std::string(each.channel),
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

}  // namespace

exit_code run_status(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("status", "DIR --inspections DIR2 [--on DAY]");
  line.positions.add("dir", 1);
  line.options.add_options()("dir", po::value<std::string>()->default_value(""), "folder of the event 活动目录")(
      "inspections", po::value<std::string>()->required(), "folder of inspections 检查文书目录")(
      "ahead", po::value<int>()->default_value(7), "days to look ahead 提前提示的天数");
  add_visit_options(line);
  add_ledger_option(line);
  if (const auto end = line.parse(words)) return *end;
  exit_code end = exit_code::done;
  auto setting = load_setting(line, line.text("dir"), end);
  if (!setting) return end;
  problems found;
  const auto documents = load_inspections(line, line.text("inspections"), *setting, found);
  if (!documents) return exit_code::system;
  const publication_status status = status_of(setting->event, documents->inspections, setting->days, setting->day);
  found.insert(found.end(), status.found.begin(), status.found.end());
  const std::vector<due_item> due = due_within(status, setting->days, line.values["ahead"].as<int>());
  if (line.json) {
    json_value document = to_json(status, due);
    if (setting->ledger) document.add("ledger", to_json(*setting->ledger));
    std::cout << indented(document);
    print(found, line.in, false);
  } else {
    print_status(status, due, line.in);
    if (setting->ledger) std::cout << '\n' << ledger_text(*setting->ledger, line.in);
    print(found, line.in, false);
  }
  return exit_of(found);
}

}  // namespace cavel::cli
