// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "commands.hpp"
#if defined(_WIN32)
#include "console.hpp"
#endif

#include "output.hpp"
#include "terminate.hpp"

#include <cavel/kernels/accelerated.hpp>
#include <cavel/version.hpp>

#include <exception>
#include <iostream>
#include <new>

namespace {

using cavel::cli::command;
using cavel::cli::exit_code;

void print_usage(std::ostream& out) {
  out << "cavel " << cavel::version << "  双随机、一公开  verifiable draws for public inspections\n\n"
      << "cavel COMMAND [options]   (cavel COMMAND --help)\n\n";
  cavel::cli::table commands({"", "", ""});
  for (const command& each : cavel::cli::commands) {
    commands.row({std::string(each.name), std::string(each.zh), std::string(each.en)});
  }
  out << commands.text()
      << "\n一次抽取的顺序 one event, in order:  new, announce, draw, (检查 visits) check, status, publish, open, verify\n"
      << "退出码 exit codes:  0 完成 done · 1 数据有误 refused · 2 命令行有误 usage · 3 核验不符 differs · "
         "4 人员不足 officers do not suffice · 5 文件或系统 files, system · 7 正被占用 in use\n";
}

int run_command(const cavel::cli::arguments& all) {
  if (all.empty() || all[0] == "--help" || all[0] == "-h" || all[0] == "help") {
    print_usage(all.empty() ? std::cerr : std::cout);
    return static_cast<int>(all.empty() ? exit_code::usage : exit_code::done);
  }
  if (all[0] == "--version") {
    const cavel::kernel_set by = cavel::fastest();
    std::cout << "cavel " << cavel::version << "\n计算内核 kernels: SHA-256 " << by.sha256.name << ", SM3 " << by.sm3.name
              << '\n';
    return 0;
  }
  for (const command& each : cavel::cli::commands) {
    if (each.name != all[0]) continue;
    return static_cast<int>(each.run({all.begin() + 1, all.end()}));
  }
  std::cerr << "cavel: 没有这个命令 no such command: " << cavel::cli::printable(all[0]) << "\n\n";
  print_usage(std::cerr);
  return static_cast<int>(exit_code::usage);
}

/// \param words makes the arguments
template <class Words>
int run(const Words& words) {
  try {
    const cavel::cli::harmless_stream out(std::cout), err(std::cerr);
    int code = static_cast<int>(exit_code::system);
    try {
      code = run_command(words());
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception& failure) {
      std::cerr << "cavel: " << cavel::cli::printable(failure.what()) << '\n';
    }
    return cavel::cli::finish_output() ? code : static_cast<int>(exit_code::system);
  } catch (const std::bad_alloc&) {
    cavel::cli::say_out_of_memory();
    return static_cast<int>(exit_code::system);
  }
}

struct early {
  early() { std::set_terminate(cavel::cli::end_at_once); }
};
#if defined(__GNUC__) && defined(__ELF__)
__attribute__((init_priority(101)))  // before other objects
#endif
const early before_everything;

}  // namespace

#if defined(_WIN32)

int wmain(int count, wchar_t** words) {
  const cavel::cli::console_stream out(std::cout, 1), err(std::cerr, 2);
  return run([&] {
    cavel::cli::arguments all;
    for (int i = 1; i < count; ++i) all.push_back(cavel::cli::utf8_of(words[i]));
    return all;
  });
}

#else

int main(int count, char** words) {
  return run([&] { return cavel::cli::arguments(words + 1, words + count); });
}

#endif
