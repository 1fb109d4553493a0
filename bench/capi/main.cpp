// SPDX-License-Identifier: Apache-2.0
// Each call of the C library beside the same in C++: what the boundary costs. The table at the end has the ratio of processor
// times, the least of all repetitions.
#include "pairs.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>

namespace cavel_bench {

std::string sample(const std::string& name) {
  std::ifstream in(std::string(CAVEL_SOURCE_DIR "/docs/samples/") + name, std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(in), {});
  demand(!bytes.empty());
  return bytes;
}

const cavel_calendar* china() {
  static const cavel_calendar* const made = taken<cavel_calendar>(cavel_calendar_china);
  return made;
}

namespace {

const std::vector<pair_of_calls>& pairs() {
  static const std::vector<pair_of_calls> made = [] {
    std::vector<pair_of_calls> all;
    for (const auto group : {value_pairs, selection_pairs, matching_pairs, calendar_pairs, event_pairs, visit_pairs}) {
      for (pair_of_calls& each : group()) all.push_back(std::move(each));
    }
    return all;
  }();
  return made;
}

/// Functions without what all their names begin with, and what they do.
std::string title(const pair_of_calls& of) {
  constexpr std::string_view prefix = "cavel_";
  std::string text = of.functions;
  for (std::size_t at = 0; (at = text.find(prefix, at)) != std::string::npos;) text.erase(at, prefix.size());
  return text + ": " + of.work;
}

/// The usual lines, and the times kept.
class keeping_reporter : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& each : runs) {
      if (each.run_type != Run::RT_Iteration) continue;
      const auto [known, is_new] = times.emplace(each.run_name.function_name, each.GetAdjustedCPUTime());
      if (!is_new) known->second = std::min(known->second, each.GetAdjustedCPUTime());
    }
    ConsoleReporter::ReportRuns(runs);
  }
  std::map<std::string, double> times;  // in nanoseconds
};

std::string readable(double nanoseconds) {
  const char* const units[] = {"ns", "us", "ms", "s"};
  std::size_t unit = 0;
  for (; nanoseconds >= 1000 && unit + 1 < std::size(units); ++unit) nanoseconds /= 1000;
  char text[32];
  std::snprintf(text, sizeof text, "%.3g %s", nanoseconds, units[unit]);
  return text;
}

void print_table(const std::map<std::string, double>& times) {
  std::printf("\n%-78s %10s %10s %8s\n", "call", "C++", "C", "C / C++");
  for (const pair_of_calls& each : pairs()) {
    const auto cpp = times.find(title(each) + "/C++"), c = times.find(title(each) + "/C");
    if (cpp == times.end() || c == times.end()) continue;
    std::printf("%-78s %10s %10s %8.2f\n", title(each).c_str(), readable(cpp->second).c_str(), readable(c->second).c_str(),
                c->second / cpp->second);
  }
}

}  // namespace
}  // namespace cavel_bench

int main(int count, char** words) {
  using namespace cavel_bench;
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words)) return 1;
  for (const pair_of_calls& each : pairs()) {
    benchmark::RegisterBenchmark((title(each) + "/C++").c_str(), each.in_cpp);
    benchmark::RegisterBenchmark((title(each) + "/C").c_str(), each.in_c);
  }
  keeping_reporter report;
  benchmark::RunSpecifiedBenchmarks(&report);
  print_table(report.times);
}
