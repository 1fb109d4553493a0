// SPDX-License-Identifier: Apache-2.0
#include "event.hpp"

#include <iostream>

namespace cavel::cli {

namespace {

/// Where an id stands in a task: its stratum, or the reason for which it was left out.
struct standing {
  std::string stratum, excluded;
};

std::optional<standing> find_standing(const folder& published, const std::string& task, const std::string& id) {
  const std::string line = "\n" + id + "\n";
  for (const auto& [path, bytes] : published) {
    const bool in_frame = path.starts_with("frame/" + task + ".");
    const bool is_excluded = path.starts_with("excluded/" + task + ".");
    if (!in_frame && !is_excluded) continue;
    if (("\n" + bytes).find(line) == std::string::npos) continue;
    const std::size_t start = path.find('/') + 1 + task.size() + 1;
    const std::string name = path.substr(start, path.size() - 4 - start);
    return in_frame ? standing{name, ""} : standing{"", name};
  }
  return std::nullopt;
}

}  // namespace

exit_code run_ticket(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("ticket", "DIR --task TASK ID");
  line.positions.add("dir", 1).add("id", 1);
  line.options.add_options()("dir", po::value<std::string>()->required(),
                             "folder of the event, or its public part 活动目录或公开目录")(
      "task", po::value<std::string>()->required(), "task 任务简称")("id", po::value<std::string>()->required(),
                                                                     "enterprise 统一社会信用代码");
  if (const auto end = line.parse(words)) return *end;
  const auto event = load_event(line.text("dir"), line);
  if (!event) return exit_code::system;
  const auto refused = [&](fault code, std::string field, std::string value) {
    print({{code, line.text("dir"), 0, std::move(field), std::move(value), ""}}, line.in, line.json);
    return exit_code::refused;
  };
  folder published = part_of(*event, "public");
  if (published.empty()) published = *event;
  if (!published.contains(path::announcement)) return refused(fault::event_folder_missing, "", "");
  if (!published.contains(path::statement)) return refused(fault::event_embargo, "", "");
  auto opened = parse_statement(published.at(std::string(path::statement)));
  if (!opened) {
    print(opened.problems(), line.in, line.json);
    return exit_code::refused;
  }
  const announcement_facts& facts = opened->announced().facts();
  const std::string task_name = line.text("task");
  const std::string id = line.text("id");
  const auto task =
      std::find_if(facts.tasks.begin(), facts.tasks.end(), [&](const task_facts& each) { return each.name == task_name; });
  if (task == facts.tasks.end()) return refused(fault::event_no_such, "--task", task_name);
  const auto found = find_standing(published, task_name, id);
  if (!found) return refused(fault::event_no_such, "ID", id);
  if (!found->excluded.empty()) {
    std::cout << say(line.in, "不在抽样框，排除理由：", "not in the frame, excluded: ") << found->excluded << '\n';
    return exit_code::done;
  }
  const lot_seed seed = derive(facts.hash_suite, opened->seed(), "targets/" + task->lot);
  const ticket mine = lot(facts.hash_suite, seed).of(id);
  const std::string sample = published.at(path::sample(task_name, found->stratum));
  const auto lines = lines_of(sample);
  std::string cutoff = "-";
  bool is_drawn = false;
  if (lines && !lines->empty()) {
    const ticket last = lot(facts.hash_suite, seed).of(lines->back());
    cutoff = hex(last.value);
    is_drawn = !(last < mine);
  }
  if (line.json) {
    std::cout << indented(json_value()
                              .add("task", task_name)
                              .add("stratum", found->stratum)
                              .add("id", id)
                              .add("lot_seed", hex(seed.value))
                              .add("ticket", hex(mine.value))
                              .add("cutoff", cutoff)
                              .add("drawn", is_drawn));
    return exit_code::done;
  }
  std::cout << say(line.in, "分层    ", "stratum   ") << found->stratum << '\n'
            << say(line.in, "签值    ", "ticket    ") << hex(mine.value) << '\n'
            << say(line.in, "中签线  ", "cut-off   ") << cutoff << '\n'
            << (is_drawn ? say(line.in, "签值不大于中签线：中签\n", "The ticket is not above the cut-off: drawn.\n")
                         : say(line.in, "签值大于中签线：未中签\n", "The ticket is above the cut-off: not drawn.\n"))
            << say(line.in, "手工核对：", "by hand: ") << "printf '%s%s' " << hex(seed.value) << ' ' << id
            << (facts.hash_suite == suite::sha256 ? " | sha256sum\n" : " | openssl dgst -sm3\n");
  return exit_code::done;
}

}  // namespace cavel::cli
