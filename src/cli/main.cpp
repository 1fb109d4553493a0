// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "commands.hpp"
#if defined(_WIN32)
#include "console.hpp"
#endif

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
      << "\n一次抽取的顺序 one event, in order:  announce, draw, (检查 visits) check, status, publish, open, verify\n"
      << "退出码 exit codes:  0 完成 done · 1 数据有误 refused · 2 命令行有误 usage · 3 核验不符 differs · "
         "4 人员不足 officers do not suffice · 5 文件或系统 files, system\n";
}

int run(const cavel::cli::arguments& all) {
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
    try {
      return static_cast<int>(each.run({all.begin() + 1, all.end()}));
    } catch (const std::bad_alloc&) {
      std::cerr << "cavel: 内存不足 out of memory\n";
    } catch (const std::exception& failure) {
      std::cerr << "cavel: " << cavel::cli::printable(failure.what()) << '\n';
    }
    return static_cast<int>(exit_code::system);
  }
  std::cerr << "cavel: 没有这个命令 no such command: " << all[0] << "\n\n";
  print_usage(std::cerr);
  return static_cast<int>(exit_code::usage);
}

}  // namespace

#if defined(_WIN32)

int wmain(int count, wchar_t** words) {
  cavel::cli::arguments all;
  for (int i = 1; i < count; ++i) all.push_back(cavel::cli::utf8_of(words[i]));
  const cavel::cli::console_stream out(std::cout, 1), err(std::cerr, 2);
  return run(all);
}

#else

int main(int count, char** words) { return run({words + 1, words + count}); }

#endif
