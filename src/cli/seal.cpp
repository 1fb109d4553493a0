// SPDX-License-Identifier: Apache-2.0
#include "event.hpp"
#include "output.hpp"
#include "random.hpp"

#include <iostream>

namespace cavel::cli {

exit_code run_seal(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("seal", "--out FILE [--suite sha256|sm3]");
  line.options.add_options()("out", po::value<std::string>()->required(),
                             "new file for the secret, readable by its owner alone 秘密文件")(
      "suite", po::value<std::string>()->default_value("sha256"), "as in the event 杂凑算法");
  if (const auto end = line.parse(words)) return *end;
  const auto hash_suite = parse_suite(line.text("suite"));
  if (!hash_suite) {
    print({{fault::json_word, "", 0, "--suite", line.text("suite"), "sha256, sm3"}}, line.in, line.json);
    return exit_code::usage;
  }
  const auto bytes = random_bytes();
  const std::string secret = hex(bytes.data(), bytes.size());
  const problems unwritten = write_file(path_of(line.text("out")), secret + "\n", access::owner);
  if (!unwritten.empty()) {
    print(unwritten, line.in, line.json);
    return exit_code::system;
  }
  note_kept(line.text("out"));
  const std::string commitment = hex(*commitment_of(*hash_suite, secret));
  if (line.json) {
    std::cout << indented(json_value().add("commitment", commitment));
  } else {
    std::cout << commitment << '\n';
    std::cerr << say(line.in, "以上为预存校验值，请写入活动文件；秘密文件由持有人自行保管，抽取时才交出。\n",
                     "This is the commitment: put it into the event. The holder keeps the secret file until the draw.\n");
  }
  return exit_code::done;
}

}  // namespace cavel::cli
