// SPDX-License-Identifier: Apache-2.0
#include "event.hpp"

#include <iostream>

namespace cavel::cli {

std::filesystem::path path_of(const std::string& text) { return std::filesystem::path(std::u8string(text.begin(), text.end())); }

std::uint64_t size_of(const folder& files) {
  std::uint64_t bytes = 0;
  for (const auto& file : files) bytes += file.second.size();
  return bytes;
}

void progress(std::uint64_t bytes, const command_line& line, std::string_view zh, std::string_view en) {
  if (is_watched() && bytes > (std::uint64_t{32} << 20)) std::cerr << say(line.in, zh, en) << '\n';
}

std::optional<folder> load_event(const std::string& where, const command_line& line) {
  if (!std::filesystem::is_directory(path_of(where))) {
    print({{fault::event_folder_missing, where, 0, "", "", ""}}, line.in, line.json);
    return std::nullopt;
  }
  auto files = read_folder(path_of(where));
  if (!files) {
    print(files.problems(), line.in, line.json);
    return std::nullopt;
  }
  return *std::move(files);
}

std::string undrawable_text(const event_papers& papers, language in) {
  const auto& rejected = papers.announced().lists.rejected_targets;
  std::size_t count = 0;
  for (const reason_list& each : rejected) count += each.lines.size();
  if (count == 0) return {};
  std::string text = in == language::zh ? "有 " + std::to_string(count) + " 家企业在更正之前无法被抽取：\n"
                                        : std::to_string(count) + " enterprises cannot be drawn until corrected:\n";
  for (const reason_list& each : rejected) {
    text += "  " + reason_words(each.reason, in) + (in == language::zh ? "：" : ": ") + detail::join(each.lines, ' ') + "\n";
  }
  return text + "\n";
}

std::string outcome_text(const event_papers& papers, const outcome& drawn, language in) {
  const announced_event& announced = papers.announced();
  const announcement_facts& facts = announced.announcement.facts();
  std::string text = undrawable_text(papers, in);
  table strata({std::string(say(in, "任务", "task")), std::string(say(in, "分层", "stratum")),
                std::string(say(in, "抽样框", "frame")), std::string(say(in, "比例", "fraction")),
                std::string(say(in, "样本", "sample")), std::string(say(in, "占比", "n/N")),
                std::string(say(in, "备选", "reserve")), std::string(say(in, "中签线", "cut-off"))});
  for (std::size_t t = 0; t < facts.tasks.size(); ++t) {
    for (std::size_t s = 0; s < facts.tasks[t].strata.size(); ++s) {
      const stratum_record& noted = drawn.record.tasks[t].strata[s];
      const std::string ratio = std::to_string(noted.sample) + "/" + std::to_string(noted.size);
      strata.row({facts.tasks[t].name, noted.name, std::to_string(noted.size), to_string(facts.tasks[t].strata[s].share),
                  std::to_string(noted.sample), ratio, std::to_string(noted.reserve),
                  noted.cutoff ? hex(noted.cutoff->value).substr(0, 16) + "…" : "-"});
    }
  }
  text += strata.text() + "\n";
  table chosen({std::string(say(in, "任务", "task")), std::string(say(in, "序", "rank")),
                std::string(say(in, "统一社会信用代码", "id")), std::string(say(in, "企业", "enterprise")),
                std::string(say(in, "执法人员（*组长）", "officers (*leads)"))});
  std::map<std::string, std::string, std::less<>> panel_of;
  if (drawn.panels) {
    for (const task_panels& task : drawn.panels->tasks) {
      for (const panel& one : task.panels) {
        std::string names;
        for (const std::string& officer : one.officers)
          names += (names.empty() ? "" : " ") + officer + (officer == one.leader ? "*" : "");
        panel_of.emplace(one.target, names);
      }
    }
  }
  const name_lookup names = papers.names();
  for (std::size_t t = 0; t < facts.tasks.size(); ++t) {
    std::size_t rank = 0;
    for (std::size_t s = 0; s < facts.tasks[t].strata.size(); ++s) {
      for (const cavel::drawn& each : drawn.tasks[t].strata[s].sample) {
        const std::string_view id = announced.lists.tasks[t].strata[s][each.index];
        const auto panel = panel_of.find(id);
        chosen.row({facts.tasks[t].name, std::to_string(++rank), std::string(id), names({t, s, each.index}, id),
                    panel == panel_of.end() ? "" : panel->second});
      }
    }
  }
  text += chosen.text();
  for (const std::string& warning : drawn.record.warnings) text += std::string(say(in, "提醒：", "warning: ")) + warning + "\n";
  return text;
}

exit_code refuse(const problems& found, const shortage& told, const command_line& line) {
  print(found, line.in, line.json);
  if (told.task.empty()) return exit_code::refused;
  std::cerr << sentence(told, line.in) << '\n';
  return exit_code::no_assignment;
}

}  // namespace cavel::cli
