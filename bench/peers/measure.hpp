// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BENCH_MEASURE_HPP
#define CAVEL_BENCH_MEASURE_HPP

#include "ids.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel_bench {

inline double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }
inline double clock_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

struct peer {
  std::string name;
  std::function<void()> run;
};

/// Runs all peers once a round and prints a line of JSON for each: the median of its times, and of its ratios to the
/// first one's in the same round. All once a round, so that whatever else the machine does falls on each of them alike.
inline void measure(const std::vector<peer>& peers, int rounds, double per, double (*now)() = &processor_seconds) {
  std::vector<std::vector<double>> times(peers.size());
  for (int round = 0; round <= rounds; ++round) {
    for (std::size_t i = 0; i < peers.size(); ++i) {
      const double start = now();
      peers[i].run();
      if (round != 0) times[i].push_back((now() - start) / per);  // the first round warms up
    }
  }
  for (std::size_t i = 0; i < peers.size(); ++i) {
    std::vector<double> ratios;
    for (std::size_t round = 0; round < times[i].size(); ++round) ratios.push_back(times[i][round] / times[0][round]);
    std::sort(ratios.begin(), ratios.end());
    std::sort(times[i].begin(), times[i].end());
    std::printf("{\"name\": \"%s\", \"seconds\": %.12g, \"ratio\": %.6g}\n", peers[i].name.c_str(), times[i][times[i].size() / 2],
                ratios[ratios.size() / 2]);
  }
  std::fflush(stdout);
}

inline std::uint64_t sink = 0;  // keeps what is computed from being left out

/// The ids that everything is measured on.
struct input {
  explicit input(std::size_t n) : bytes(credit_codes(n)), ids(list_of(bytes)) {}
  std::vector<std::string_view> views() const {
    std::vector<std::string_view> all(ids.size());
    ids.fill_views(0, all);
    return all;
  }
  std::string bytes;
  cavel::id_list ids;
};

}  // namespace cavel_bench

#endif
