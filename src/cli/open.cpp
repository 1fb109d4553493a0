// SPDX-License-Identifier: Apache-2.0
#include "event.hpp"

#include <iostream>

namespace cavel::cli {

exit_code run_open(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("open", "DIR");
  line.positions.add("dir", 1);
  line.options.add_options()("dir", po::value<std::string>()->required(), "folder of the event 活动目录");
  if (const auto end = line.parse(words)) return *end;
  const auto event = load_event(line.text("dir"), line);
  if (!event) return exit_code::system;
  auto added = open_event(*event);
  if (!added) {
    print(added.problems(), line.in, line.json);
    return exit_code::refused;
  }
  const auto published = publish(line, *event, *added);
  if (!published) return exit_code::system;
  if (line.json) {
    json_value list = json_value::array{};
    for (const auto& [path, bytes] : *published) list.push(path);
    std::cout << indented(json_value().add("public", std::move(list)));
    return exit_code::done;
  }
  std::cout << say(line.in, "已公开。任何人都可以核验：cavel verify ", "Opened. Anybody can verify: cavel verify ")
            << line.text("dir") << "/public\n";
  for (const auto& [path, bytes] : *published) std::cout << "  " << path << '\n';
  return exit_code::done;
}

exit_code run_void(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("void", "DIR --reason TEXT");
  line.positions.add("dir", 1);
  line.options.add_options()("dir", po::value<std::string>()->required(), "folder of the event 活动目录")(
      "reason", po::value<std::string>()->required(), "why it cannot be drawn 作废理由");
  if (const auto end = line.parse(words)) return *end;
  const auto event = load_event(line.text("dir"), line);
  if (!event) return exit_code::system;
  auto added = void_event(*event, line.text("reason"));
  if (!added) {
    print(added.problems(), line.in, line.json);
    return exit_code::refused;
  }
  const auto published = publish(line, *event, *added);
  if (!published) return exit_code::system;
  std::cout << published->at("record.json") << '\n';
  return exit_code::done;
}

}  // namespace cavel::cli
