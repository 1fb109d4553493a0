// SPDX-License-Identifier: Apache-2.0
#include "event.hpp"

#include <cavel/kernels/accelerated.hpp>

#include <iostream>

namespace cavel::cli {

exit_code run_verify(const arguments& words) {
  command_line line("verify", "DIR | DIR/public");
  add_event_options(line, "folder of the event, or its public part 活动目录或公开目录");
  if (const auto wrong = line.parse(words)) return *wrong;
  exit_code end = exit_code::done;
  const auto event = open_store(line, line.text("dir"), event_store::use::read, end);
  if (!event) return end;
  progress(size_of(event->files()), line, "正在重新计算……", "computing everything again ...");
  const event_verification verified = verify_event(event->files(), line.in, execution{fastest()});
  if (line.json) {
    std::cout << indented(to_json(verified, line.in));
  } else {
    for (const std::string& each : verified.checked) std::cout << say(line.in, "相符：", "agrees: ") << each << '\n';
    for (const std::string& each : verified.not_checked) std::cout << say(line.in, "未核：", "not checked: ") << each << '\n';
    if (verified.difference) {
      std::cout << say(line.in, "不符：", "differs: ") << printable(message(*verified.difference, line.in)) << '\n'
                << "  " << printable(remedy(*verified.difference, line.in)) << '\n';
    } else {
      std::cout << say(line.in, "核验完毕，没有不符之处。\n", "Verified: nothing differs.\n");
    }
  }
  return verified.difference ? exit_code::differs : exit_code::done;
}

}  // namespace cavel::cli
