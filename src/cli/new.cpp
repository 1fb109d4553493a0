// SPDX-License-Identifier: Apache-2.0
// cavel new: the workbooks with which an office starts.
#include "command.hpp"
#include "commands.hpp"
#include "output.hpp"

#include <cavel/files/folder.hpp>
#include <cavel/files/starting_set.hpp>

#include <iostream>

namespace cavel::cli {

exit_code run_new(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("new", "DIR");
  line.positions.add("dir", 1);
  line.options.add_options()("dir", po::value<std::string>()->required(), "new folder for the workbooks 新目录");
  if (const auto end = line.parse(words)) return *end;
  const auto files = starting_set();
  const problems wrong = files ? write_folder(path_of(line.text("dir")), *files, access::owner) : files.problems();
  if (!wrong.empty()) {
    print(wrong, line.in, line.json);
    return exit_code::system;
  }
  note_kept(line.text("dir"));
  if (line.json) {
    json_value names = json_value::array{};
    for (const auto& file : *files) names.push(file.first);
    std::cout << indented(json_value().add("files", std::move(names)));
    return exit_code::done;
  }
  std::cout << say(line.in, "已写出以下工作簿，请逐一填写：", "Written; fill them in:") << '\n';
  for (const auto& file : *files) std::cout << "  " << line.text("dir") << '/' << file.first << '\n';
  std::cout << say(
      line.in,
      "填好之后：\n  cavel check --set " + line.text("dir") + "\n  cavel announce --set " + line.text("dir") +
          " --out 活动目录\n",
      "Then:\n  cavel check --set " + line.text("dir") + "\n  cavel announce --set " + line.text("dir") + " --out EVENT\n");
  return exit_code::done;
}

}  // namespace cavel::cli
