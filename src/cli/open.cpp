// SPDX-License-Identifier: Apache-2.0
#include "event.hpp"

#include <iostream>

namespace cavel::cli {

exit_code run_open(const arguments& words) {
  command_line line("open", "DIR");
  add_event_options(line, "folder of the event 活动目录");
  if (const auto wrong = line.parse(words)) return *wrong;
  exit_code end = exit_code::done;
  auto event = open_store(line, line.text("dir"), event_store::use::add, end);
  if (!event) return end;
  auto added = open_event(event->files());
  if (!added) {
    print(added.problems(), line.in, line.json);
    return exit_code::refused;
  }
  end = add_step(line, *event, "open", *added);
  if (end != exit_code::done) return end;
  const file_map published = published_with(event->files(), *added);
  if (line.json) {
    json_value list = json_value::array{};
    for (const auto& [path, bytes] : published) list.push(path);
    std::cout << indented(json_value().add("public", std::move(list)));
    return exit_code::done;
  }
  std::cout << say(line.in, "已公开。任何人都可以核验：cavel verify ", "Opened. Anybody can verify: cavel verify ")
            << line.text("dir") << "/public\n";
  for (const auto& [path, bytes] : published) std::cout << "  " << path << '\n';
  return exit_code::done;
}

exit_code run_void(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("void", "DIR --reason TEXT");
  add_event_options(line, "folder of the event 活动目录");
  line.options.add_options()("reason", po::value<std::string>()->required(), "why it cannot be drawn 作废理由");
  if (const auto wrong = line.parse(words)) return *wrong;
  exit_code end = exit_code::done;
  auto event = open_store(line, line.text("dir"), event_store::use::add, end);
  if (!event) return end;
  if (event->was_begun("draw")) {
    // Its result may have been read: whoever does not like it must not be able to have it void.
    print({{fault::event_draw_begun, line.text("dir"), 0, "", "", ""}}, line.in, line.json);
    return exit_code::refused;
  }
  auto added = void_event(event->files(), line.text("reason"));
  if (!added) {
    print(added.problems(), line.in, line.json);
    return exit_code::refused;
  }
  end = add_step(line, *event, "void", *added);
  if (end != exit_code::done) return end;
  std::cout << added->at("public/record.json") << '\n';
  return exit_code::done;
}

}  // namespace cavel::cli
