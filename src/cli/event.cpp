// SPDX-License-Identifier: Apache-2.0
#include "event.hpp"

#include "machine.hpp"
#include "output.hpp"

#include <cavel/base/delimited.hpp>
#include <cavel/base/detail/prefetch.hpp>
#include <cavel/event/announce.hpp>
#include <cavel/event/change.hpp>
#include <cavel/roster/roster.hpp>
#include <cavel/time/date.hpp>
#include <cavel/time/instant.hpp>

#include <chrono>
#include <iostream>
#include <set>

namespace cavel::cli {

std::uint64_t size_of(const file_map& files) {
  std::uint64_t bytes = 0;
  for (const auto& file : files) bytes += file.second.size();
  return bytes;
}

void progress(std::uint64_t bytes, const command_line& line, std::string_view zh, std::string_view en) {
  if (is_watched() && bytes > (std::uint64_t{32} << 20)) std::cerr << say(line.in, zh, en) << '\n';
}

void add_wait_option(command_line& line) {
  line.options.add_options()("wait", boost::program_options::value<int>()->default_value(10),
                             "seconds to wait for another cavel on this event 等待秒数");
}

void add_day_option(command_line& line) {
  line.options.add_options()("day", boost::program_options::value<std::string>(), "day of the record, if not today 记录之日");
}

std::optional<boost::gregorian::date> day_of(const command_line& line, exit_code& end) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  if (!line.has("day")) return china_date(instant(std::chrono::duration_cast<std::chrono::seconds>(now).count()));
  const auto day = parse_date(line.text("day"));
  if (day) return *day;
  print(day.problems(), line.in, line.json);
  end = exit_code::refused;
  return std::nullopt;
}

void add_decision_options(command_line& line) {
  namespace po = boost::program_options;
  add_day_option(line);
  line.options.add_options()("evidence", po::value<std::string>()->required(), "document that proves the cause 依据文书")(
      "approver", po::value<std::string>()->required(), "who approved it 批准人");
}

void add_reason_option(command_line& line) {
  line.options.add_options()("reason", boost::program_options::value<std::string>()->required(),
                             ("理由 one of: " + change_reason_names()).c_str());
}

void add_event_options(command_line& line, const char* dir_text) {
  line.positions.add("dir", 1);
  line.options.add_options()("dir", boost::program_options::value<std::string>()->required(), dir_text);
  add_wait_option(line);
  add_threads_option(line);
}

std::optional<event_store> open_store(const command_line& line, const std::string& where, event_store::use as, exit_code& end) {
  constexpr int longest = 86400;
  const int wait = line.values["wait"].as<int>();
  end = exit_code::usage;
  if (wait < 0 || wait > longest) {
    print({{fault::option_range, "", 0, "--wait", std::to_string(wait), "0–86400"}}, line.in, line.json);
    return std::nullopt;
  }
  auto event = event_store::open(path_of(where), as, std::chrono::seconds(wait));
  if (event) {
    print(event.problems(), line.in, false);
    return *std::move(event);
  }
  const bool is_busy = event.problems().front().code == fault::event_busy;
  print(event.problems(), line.in, line.json);
  end = is_busy ? exit_code::busy : exit_code::system;
  return std::nullopt;
}

exit_code add_step(const command_line& line, event_store& event, std::string_view step, const file_map& added) {
  const problems unwritten = event.add(step, added);
  if (unwritten.empty() || unwritten.front().code == fault::event_step_unfinished) {
    note_kept(line.text("dir"));
  }
  if (unwritten.empty()) return exit_code::done;
  print(unwritten, line.in, line.json);
  return exit_code::system;
}

exit_code refuse_task(problems found, const command_line& line) {
  for (problem& each : found) {
    if (each.where.empty()) each.where = line.text("dir");
    if (each.field == "task") each.field = "--task";
  }
  print(found, line.in, line.json);
  return exit_code::refused;
}

file_map published_with(const file_map& event, const file_map& added) {
  file_map published = part_of(event, "public");
  published.merge(part_of(added, "public"));
  return published;
}

std::string undrawable_text(const event_papers& papers, language in) {
  const roster_reading& read = papers.targets();
  std::map<std::string, std::set<std::string>> by_cause;  // what is wrong, in words, and the rows by id
  std::set<std::string> listed;
  std::map<std::pair<std::size_t, fault>, std::string> details;
  for (const problem& each : read.found) details.emplace(std::pair(each.row, each.code), each.detail);
  for (const rejected& row : read.rejected_rows) {
    const auto at = details.find({static_cast<std::size_t>(row.row), row.reason});
    const std::string detail = at == details.end() ? "…" : at->second;  // of a long list only the first are kept
    by_cause[message({row.reason, "", 0, "", "", detail}, in)].insert(list_entry(row));
    listed.insert(rejection_reason(row.reason) + " " + list_entry(row));
  }
  if (listed.empty()) return {};
  std::string text = in == language::zh ? "有 " + std::to_string(listed.size()) + " 家企业在更正之前无法被抽取：\n"
                                        : std::to_string(listed.size()) + " enterprises cannot be drawn until corrected:\n";
  for (const auto& [cause, rows] : by_cause) {
    text += "  " + printable(cause) + std::string(say(in, "：", ": ")) + printable(join(rows, " ")) + "\n";
  }
  return text + "\n";
}

std::string officers_text(const panel& of) {
  std::string text;
  for (const std::string& id : of.officers) text += (text.empty() ? "" : " ") + id + (id == of.leader ? "*" : "");
  return text;
}

void write_outcome(std::ostream& to, const event_papers& papers, const outcome& drawn, language in) {
  const announced_event& announced = papers.announced();
  const announcement_facts& facts = announced.announcement.facts();
  to << undrawable_text(papers, in);
  table strata({std::string(say(in, "任务", "task")), std::string(say(in, "分层", "stratum")),
                std::string(say(in, "参抽名单", "frame")), std::string(say(in, "比例", "fraction")),
                std::string(say(in, "抽中名单", "sample")), std::string(say(in, "占比", "n/N")),
                std::string(say(in, "备选", "reserve")), std::string(say(in, "入选界值", "cut-off"))});
  for (std::size_t t = 0; t < facts.tasks.size(); ++t) {
    for (std::size_t s = 0; s < facts.tasks[t].strata.size(); ++s) {
      const stratum_record& recorded = drawn.record.tasks[t].strata[s];
      const std::string ratio = std::to_string(recorded.sample) + "/" + std::to_string(recorded.size);
      strata.row({facts.tasks[t].name, recorded.name, std::to_string(recorded.size), to_string(facts.tasks[t].strata[s].share),
                  std::to_string(recorded.sample), ratio, std::to_string(recorded.reserve),
                  recorded.cutoff ? hex(recorded.cutoff->value).substr(0, 16) + "…" : "-"});
    }
  }
  to << strata.text() << '\n';
  table chosen({std::string(say(in, "任务", "task")), std::string(say(in, "序", "rank")),
                std::string(say(in, "统一社会信用代码", "id")), std::string(say(in, "企业", "enterprise")),
                std::string(say(in, "执法人员（*组长）", "officers (*leads)"))});
  std::map<std::pair<std::string_view, std::string_view>, std::string> panel_of;  // by department and target
  for (std::size_t t = 0; drawn.panels && t < facts.tasks.size(); ++t) {
    for (const panel& one : drawn.panels->tasks[t].panels)
      panel_of.emplace(std::pair(std::string_view(facts.tasks[t].department), std::string_view(one.target)), officers_text(one));
  }
  const name_lookup names = papers.names();
  for (std::size_t t = 0; t < facts.tasks.size(); ++t) {
    std::size_t rank = 0;
    for (std::size_t s = 0; s < facts.tasks[t].strata.size(); ++s) {
      const std::vector<cavel::selected_id>& sample = drawn.tasks[t].strata[s].sample;
      const line_list& list = announced.lists.tasks[t].strata[s];
      line_list ids;
      ids.reserve(sample.size());
      for (const cavel::selected_id& each : sample) ids.push_back(list[each.index]);
      std::vector<std::string_view> named(sample.size());
      names({t, s, sample, ids}, named);
      constexpr std::size_t ahead = 16;  // the ids lie far apart in memory
      for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i + ahead < ids.size()) detail::prefetch(ids[i + ahead].data());
        const auto panel = panel_of.find({facts.tasks[t].department, ids[i]});
        const std::string place = std::to_string(++rank);
        const std::string_view cells[] = {facts.tasks[t].name, place, ids[i], named[i],
                                          panel == panel_of.end() ? std::string_view() : std::string_view(panel->second)};
        chosen.row(cells);
      }
    }
  }
  chosen.write(to);
  for (const std::string& warning : drawn.record.warnings) to << say(in, "提醒：", "warning: ") << warning << '\n';
}

exit_code refuse(const problems& found, const std::optional<shortage>& why, const command_line& line) {
  print(found, line.in, line.json);
  if (!why) return exit_code::refused;
  std::cerr << sentence(*why, line.in) << '\n';
  return exit_code::no_assignment;
}

}  // namespace cavel::cli
