// SPDX-License-Identifier: Apache-2.0
#include "event.hpp"

#include <cavel/kernels/accelerated.hpp>

#include <iostream>

namespace cavel::cli {

namespace {

/// The event as it was before mail or an editor gave the lines of what cavel writes other ends, and the first such file.
std::optional<std::string> restore_line_ends(file_map& event) {
  std::optional<std::string> first;
  for (auto& [path, bytes] : event) {
    const bool is_ours = !path.starts_with("private/") || path.starts_with("private/drawn/");
    const bool is_handed_in = path.ends_with("/officers.csv") || path.ends_with("/recusals.csv");
    if (!is_ours || is_handed_in || bytes.find("\r\n") == std::string::npos) continue;
    std::string plain;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      if (bytes[i] != '\r' || i + 1 == bytes.size() || bytes[i + 1] != '\n') plain += bytes[i];
    }
    bytes = std::move(plain);
    if (!first) first = path;
  }
  return first;
}

/// Verifies; a folder that differs in the ends of its lines alone is called that.
event_verification verify_named(const file_map& event, language in) {
  event_verification verified = verify_event(event, in, execution{fastest()});
  if (!verified.difference) return verified;
  file_map restored = event;
  const auto first = restore_line_ends(restored);
  if (first && !verify_event(restored, in, execution{fastest()}).difference) {
    verified.difference = problem{fault::verify_carriage_returns, *first, 0, "", "", ""};
  }
  return verified;
}

}  // namespace

exit_code run_verify(const arguments& words) {
  command_line line("verify", "DIR | DIR/public");
  add_event_options(line, "folder of the event, or its public part 活动目录或公开目录");
  if (const auto wrong = line.parse(words)) return *wrong;
  exit_code end = exit_code::done;
  const auto event = open_store(line, line.text("dir"), event_store::use::read, end);
  if (!event) return end;
  progress(size_of(event->files()), line, "正在重新计算……", "computing everything again ...");
  const event_verification verified = verify_named(event->files(), line.in);
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
