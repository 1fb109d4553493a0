// SPDX-License-Identifier: Apache-2.0
#include "event.hpp"
#include "machine.hpp"

#include <cavel/event/event_ticket.hpp>
#include <cavel/event/verify_event.hpp>

#include <iostream>

namespace cavel::cli {

exit_code run_ticket(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("ticket", "DIR --task TASK ID");
  add_event_options(line, "folder of the event, or its public part 活动目录或公开目录");
  line.positions.add("id", 1);
  line.options.add_options()("task", po::value<std::string>()->required(), "task 任务代号")(
      "id", po::value<std::string>()->required(), "enterprise 统一社会信用代码");
  if (const auto wrong = line.parse(words)) return *wrong;
  exit_code end = exit_code::done;
  const auto event = open_store(line, line.text("dir"), event_store::use::read, end);
  if (!event) return end;
  const machine by(line);
  const event_verification verified = verify_event(event->files(), line.in, by.use());
  if (verified.difference) {
    // A ticket is meaningless if the lists do not follow from the seed.
    print({*verified.difference}, line.in, line.json);
    return exit_code::differs;
  }
  const auto found = ticket_of(event->files(), line.text("task"), line.text("id"));
  if (!found) return refuse_task(found.problems(), line);
  if (line.json) {
    std::cout << indented(to_json(*found));
    return exit_code::done;
  }
  if (!found->excluded.empty()) {
    std::cout << say(line.in, "不在参抽名单，排除理由：", "not in the frame, excluded: ")
              << reason_words(found->excluded, line.in) << '\n';
    return exit_code::done;
  }
  std::cout << say(line.in, "分层    ", "stratum   ") << found->stratum << '\n'
            << say(line.in, "签值    ", "ticket    ") << hex(found->value.value) << '\n'
            << say(line.in, "入选界值  ", "cut-off   ") << (found->cutoff ? hex(found->cutoff->value) : "-") << '\n'
            << (found->is_drawn ? say(line.in, "签值不大于入选界值：抽中\n", "The ticket is not above the cut-off: drawn.\n")
                                : say(line.in, "签值大于入选界值：未抽中\n", "The ticket is above the cut-off: not drawn.\n"))
            << say(line.in, "手工核对：", "by hand: ") << by_hand(*found) << '\n';
  return exit_code::done;
}

}  // namespace cavel::cli
