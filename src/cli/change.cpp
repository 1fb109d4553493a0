// SPDX-License-Identifier: Apache-2.0
// What happens after the draw: cavel repair, replace, excuse, suspend, resume, extend. One record takes all changes that are known
// by then, so each command takes rosters and inspections too.
#include "commands.hpp"
#include "event.hpp"
#include "machine.hpp"
#include "papers.hpp"
#include "visit_files.hpp"

#include <cavel/event/changed_event.hpp>
#include <cavel/roster/roster.hpp>
#include <cavel/time/date.hpp>

#include <iostream>

namespace cavel::cli {

namespace {

/// The options that all of them have.
void add_options(command_line& line) {
  namespace po = boost::program_options;
  const auto file = [] { return po::value<std::string>(); };
  add_event_options(line, "folder of the event 活动目录");
  add_decision_options(line);
  line.options.add_options()("recusals", file(), "recusals as they are today, CSV or .xlsx 现有回避名册")(
      "officers", file(), "the whole roster of officers as it is today, CSV or .xlsx 现有执法人员名录")(
      "inspections", file(), "folder of inspections; visited targets keep their panels 检查文书目录");
}

/// Reads the files of a request. An exit code if one cannot be used; the problem was printed.
std::optional<exit_code> read_request(const command_line& line, change_request& into, file_places& places) {
  exit_code end = exit_code::done;
  const auto day = day_of(line, end);
  if (!day) return end;
  into.changes.day = *day;
  into.changes.approver = line.text("approver");
  into.evidence = line.text("evidence");
  problems found;
  const auto keep = [&](const problems& more) { found.insert(found.end(), more.begin(), more.end()); };
  given_papers given;
  read_roster_option(line, "recusals", sheet_kind::recusals, given, found);
  read_roster_option(line, "officers", sheet_kind::officers, given, found);
  into.papers.merge(given.files);
  places = std::move(given.places);
  if (line.has("inspections")) {
    const auto files = read_folder(path_of(line.text("inspections")));
    keep(files.problems());
    if (files) {
      // What matters here is whom the visits were to: `check` looks at the rest.
      const inspection_baseline unknown;
      for (const auto& [path, bytes] : with_workbooks(*files, line.text("inspections"), {notice_catalogue(), unknown}, found))
        into.papers.emplace("inspections/" + path, bytes);
    }
  }
  if (found.empty()) return std::nullopt;
  print(found, line.in, line.json);
  return exit_of_reading(found);
}

std::string panel_text(const panel* of) { return of == nullptr || of->officers.empty() ? "-" : officers_text(*of); }

std::string reason_text(std::string_view reason, language in) {
  const change_reason_words* known = find_change_reason(reason);
  return std::string(known == nullptr ? reason : say(in, known->zh, known->en));
}

/// What changed, with the panels that differ before and after.
std::string changes_text(const changed_event_files& made, language in) {
  const roster& rows = made.papers.targets().rows;
  const auto name = rows.column("name");
  const auto name_of = [&](const std::string& id) {
    for (std::size_t row = 0; name && row < rows.size(); ++row) {
      if (rows.id(row) == id) return printable(rows.cell(row, *name));
    }
    return std::string();
  };
  const change_record& recorded = made.changed.record;
  std::string text;
  for (const replaced_record& each : recorded.replaced) {
    text += std::string(say(in, "替换：", "replaced: ")) + each.task + "/" + each.stratum + " " + each.target + " " +
            name_of(each.target) + " → " + each.by + " " + name_of(each.by) + "\n";
  }
  const auto targets = [&](std::string_view words, const std::vector<target_change>& list) {
    for (const target_change& each : list)
      text += std::string(words) + each.target + " " + name_of(each.target) + "：" + reason_text(each.reason, in) + "\n";
  };
  targets(say(in, "终止检查：", "excused: "), recorded.excused);
  targets(say(in, "中止检查：", "suspended: "), recorded.suspended);
  targets(say(in, "恢复检查：", "resumed: "), recorded.resumed);
  for (const window_extension& each : recorded.extended) {
    text += std::string(say(in, "延长抽查时间：", "extended: ")) + each.task + " → " + format_date(each.to) + "\n";
  }
  for (const forbidden_record& each : recorded.forbidden) {
    text += std::string(each.reason == reason_recusal ? say(in, "新增回避：", "newly recused: ")
                                                      : say(in, "不能到岗：", "unavailable: "));
    text += std::to_string(each.lines.count) + "\n";
  }
  std::map<std::string_view, std::string_view> departments;  // of tasks: each has its own panel at a target
  for (const task& each : made.papers.plan().tasks) departments[each.name] = each.department;
  std::map<std::pair<std::string_view, std::string_view>, const panel*> was;  // by department and target
  for (const current_task& task : made.before.tasks) {
    for (const panel& each : task.panels) was.emplace(std::pair(departments[task.name], std::string_view(each.target)), &each);
  }
  table changed({std::string(say(in, "任务", "task")), std::string(say(in, "统一社会信用代码", "id")),
                 std::string(say(in, "企业", "enterprise")), std::string(say(in, "原检查组", "before")),
                 std::string(say(in, "现检查组（*组长）", "now (*leads)"))});
  std::size_t same = 0;
  bool is_any = false;
  for (const current_task& task : made.changed.current.tasks) {
    for (const panel& each : task.panels) {
      const auto at = was.find({departments[task.name], each.target});
      const std::string before = panel_text(at == was.end() ? nullptr : at->second);
      const std::string now = panel_text(&each);
      if (before == now) {
        ++same;
      } else {
        is_any = true;
        changed.row({task.name, each.target, name_of(each.target), before, now});
      }
    }
  }
  if (recorded.tasks.empty()) return text;
  if (is_any) text += "\n" + changed.text();
  return text + std::string(say(in, "其余检查组不变：", "unchanged panels: ")) + std::to_string(same) + "\n";
}

exit_code run(const command_line& line, change_request asked) {
  file_places places;
  if (const auto wrong = read_request(line, asked, places)) return *wrong;
  exit_code end = exit_code::done;
  auto event = open_store(line, line.text("dir"), event_store::use::add, end);
  if (!event) return end;
  progress(size_of(event->files()), line, "正在核验并变更……", "verifying and repairing ...");
  const machine by(line);
  const auto made = change_event(event->files(), asked, by.use());
  if (!made) return refuse(placed(made.problems(), places), made.shortage(), line);
  end = add_step(line, *event, line.name(), made->added);
  if (end != exit_code::done) return end;
  if (line.json) {
    std::cout << made->changed.record_text << '\n';
    return exit_code::done;
  }
  print(placed(made.problems(), places), line.in, false);
  std::cout << changes_text(*made, line.in) << '\n'
            << say(line.in, "变更记录校验值（请当日公布）：", "digest of the record (publish it the same day): ")
            << hex(made->changed.current.record) << '\n';
  return exit_code::done;
}

}  // namespace

exit_code run_repair(const arguments& words) {
  command_line line("repair", "DIR (--recusals FILE | --officers FILE) --evidence TEXT --approver TEXT");
  add_options(line);
  if (const auto end = line.parse(words)) return *end;
  return run(line, {});
}

namespace {

/// A command on targets. `into(changes)`: the list that they join.
template <class Into>
exit_code run_on_targets(const char* name, const char* target_text, const arguments& words, const Into& into) {
  namespace po = boost::program_options;
  command_line line(name, "DIR --target ID … --reason CODE --evidence TEXT --approver TEXT");
  add_options(line);
  add_reason_option(line);
  line.options.add_options()("target", po::value<std::vector<std::string>>()->required()->composing(), target_text);
  if (const auto end = line.parse(words)) return *end;
  change_request asked;
  for (const std::string& target : line.texts("target"))
    into(asked.changes).push_back({target, line.text("reason"), line.text("evidence")});
  return run(line, std::move(asked));
}

}  // namespace

exit_code run_replace(const arguments& words) {
  return run_on_targets(
      "replace", "target to replace 被替换的检查对象", words, [](event_changes & in) -> auto& { return in.replaced; });
}

exit_code run_excuse(const arguments& words) {
  return run_on_targets(
      "excuse", "target whose visit is called off 终止检查的检查对象", words,
      [](event_changes & in) -> auto& { return in.excused; });
}

exit_code run_suspend(const arguments& words) {
  return run_on_targets(
      "suspend", "target whose visit is suspended 中止检查的检查对象", words,
      [](event_changes & in) -> auto& { return in.suspended; });
}

exit_code run_resume(const arguments& words) {
  return run_on_targets(
      "resume", "target whose visit is resumed 恢复检查的检查对象", words,
      [](event_changes & in) -> auto& { return in.resumed; });
}

exit_code run_extend(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("extend", "DIR --task NAME … --to DAY --reason CODE --evidence TEXT --approver TEXT");
  add_options(line);
  add_reason_option(line);
  line.options.add_options()("task", po::value<std::vector<std::string>>()->required()->composing(), "task 任务")(
      "to", po::value<std::string>()->required(), "the new last day of its visits 延长后的最后一日");
  if (const auto end = line.parse(words)) return *end;
  const auto to = parse_date(line.text("to"));
  if (!to) {
    print(to.problems(), line.in, line.json);
    return exit_code::refused;
  }
  change_request asked;
  for (const std::string& task : line.texts("task"))
    asked.changes.extended.push_back({task, *to, line.text("reason"), line.text("evidence")});
  return run(line, std::move(asked));
}

}  // namespace cavel::cli
