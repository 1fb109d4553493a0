// SPDX-License-Identifier: Apache-2.0
#include "event.hpp"
#include "machine.hpp"

#include <iostream>

namespace cavel::cli {

namespace {

/// Ends or opens an event: `make(files, day, execution)` returns what is added.
template <class Make>
exit_code finish(const command_line& line, std::string_view step, const Make& make) {
  exit_code end = exit_code::done;
  const auto day = day_of(line, end);
  if (!day) return end;
  auto event = open_store(line, line.text("dir"), event_store::use::add, end);
  if (!event) return end;
  const machine by(line);
  const checked<ended_event_files> made = make(event->files(), *day, by.use());
  if (!made) {
    print(made.problems(), line.in, line.json);
    return exit_code::refused;
  }
  end = add_step(line, *event, step, made->added);
  if (end != exit_code::done) return end;
  const file_map published = published_with(event->files(), made->added);
  if (line.json) {
    json_value list = json_value::array{};
    for (const auto& [path, bytes] : published) list.push(path);
    json_value printed;
    printed.add("public", std::move(list));
    if (made->end)
      printed.add("end", hex(made->end->name)).add("outcome", made->end->record.cancelled ? "cancelled" : "completed");
    std::cout << indented(printed);
    return exit_code::done;
  }
  std::cout << say(line.in, "已公开。任何人都可以核验：cavel verify ", "Opened. Anybody can verify: cavel verify ")
            << line.text("dir") << "/public\n";
  for (const auto& [path, bytes] : published) std::cout << "  " << path << '\n';
  if (!made->end) return exit_code::done;
  std::cout << (made->end->record.cancelled ? say(line.in, "抽取批次终止。", "The event is cancelled. ")
                                            : say(line.in, "抽取批次办结。", "The event is completed. "))
            << say(line.in, "结束记录校验值（请当日公布）：", "Digest of the end record (publish it the same day): ")
            << hex(made->end->name) << '\n';
  return exit_code::done;
}

}  // namespace

exit_code run_open(const arguments& words) {
  command_line line("open", "DIR");
  add_event_options(line, "folder of the event 活动目录");
  add_day_option(line);
  if (const auto wrong = line.parse(words)) return *wrong;
  return finish(line, "open", [](const auto& event, auto day, const auto& exec) { return open_event(event, day, exec); });
}

exit_code run_close(const arguments& words) {
  command_line line("close", "DIR");
  add_event_options(line, "folder of the event 活动目录");
  add_day_option(line);
  if (const auto wrong = line.parse(words)) return *wrong;
  return finish(line, "close", [](const auto& event, auto day, const auto& exec) { return close_event(event, day, exec); });
}

exit_code run_cancel(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("cancel", "DIR --reason TEXT --evidence TEXT --approver TEXT");
  add_event_options(line, "folder of the event 活动目录");
  add_decision_options(line);
  line.options.add_options()("reason", po::value<std::string>()->required(), "why the event ends before its time 终止理由");
  if (const auto wrong = line.parse(words)) return *wrong;
  return finish(line, "cancel", [&](const file_map& event, boost::gregorian::date day, const execution& exec) {
    end_record asked;
    asked.day = day;
    asked.reason = line.text("reason");
    asked.evidence = line.text("evidence");
    asked.approver = line.text("approver");
    return cancel_event(event, asked, exec);
  });
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
    // The result may be known: an event must not be voided because somebody dislikes it.
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
  std::cout << added->at("public/record.json").text() << '\n';
  return exit_code::done;
}

}  // namespace cavel::cli
