// SPDX-License-Identifier: Apache-2.0
#include "event.hpp"

#include <cavel/kernels/accelerated.hpp>

#include <iostream>

namespace cavel::cli {

exit_code run_verify(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("verify", "DIR | DIR/public");
  line.positions.add("dir", 1);
  line.options.add_options()("dir", po::value<std::string>()->required(),
                             "folder of the event, or its public part 活动目录或公开目录");
  if (const auto end = line.parse(words)) return *end;
  const auto event = load_event(line.text("dir"), line);
  if (!event) return exit_code::system;
  progress(size_of(*event), line, "正在重新计算……", "computing everything again ...");
  const event_verification verified = verify_event(*event, line.in, execution{fastest()});
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
