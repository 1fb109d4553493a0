// SPDX-License-Identifier: Apache-2.0
#include "machine.hpp"

#include <cavel/kernels/accelerated.hpp>
#include <cavel/kernels/threads.hpp>

#include <algorithm>
#include <string>
#include <thread>

namespace cavel::cli {

namespace {

constexpr unsigned most_threads = 1024;

unsigned threads_of(const command_line& line) {
  if (line.has("threads")) return line.values["threads"].as<unsigned>();
  return std::clamp(std::thread::hardware_concurrency(), 1U, most_threads);  // 0 where the system does not know
}

}  // namespace

void add_threads_option(command_line& line) {
  namespace po = boost::program_options;
  const auto check = [](unsigned count) {
    if (count >= 1 && count <= most_threads) return;
    throw po::validation_error(po::validation_error::invalid_option_value, "threads", std::to_string(count));
  };
  line.options.add_options()("threads", po::value<unsigned>()->notifier(check),
                             "threads, default all; the outcome is the same 线程数，结果不变");
}

machine::machine(const command_line& line) : workers_(threads(threads_of(line))) {}

execution machine::use() const {
  execution exec;
  exec.kernels = fastest();
  exec.workers = &workers_;
  return exec;
}

}  // namespace cavel::cli
