// SPDX-License-Identifier: Apache-2.0
// Inspections a second: read from JSON, judged by every rule, and the status of ten thousand drawn targets.
#include <cavel/files/inspection_json.hpp>
#include <cavel/inspection_rules.hpp>
#include <cavel/publication.hpp>

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

std::string read(const std::string& name) {
  std::ifstream file(std::string(CAVEL_SOURCE_DIR) + "/docs/samples/inspections/" + name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (text.str().empty()) std::abort();
  return text.str();
}

const boost::gregorian::date today(2022, 9, 30);

void read_json(benchmark::State& state) {
  const std::string text = read("good.json");
  for (auto _ : state) benchmark::DoNotOptimize(cavel::read_inspection(text));
  state.SetItemsProcessed(state.iterations());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(read_json);

void validate_one(benchmark::State& state) {
  const auto event = *cavel::read_drawn_event(read("event.json"));
  const auto of = *cavel::read_inspection(read("good.json"));
  for (auto _ : state) {
    benchmark::DoNotOptimize(validate(of, event, cavel::notice_catalogue(), cavel::china_calendar(), today));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(validate_one);

void status_of_many(benchmark::State& state) {
  auto event = *cavel::read_drawn_event(read("event.json"));
  const auto one = *cavel::read_inspection(read("good.json"));
  const cavel::drawn_target target = event.targets.front();
  event.targets.clear();
  std::vector<cavel::inspection> visits;
  for (std::int64_t i = 0; i < state.range(0); ++i) {
    event.targets.push_back(target);
    event.targets.back().id = std::to_string(i);
    visits.push_back(one);
    visits.back().id = visits.back().target = visits.back().sha256 = std::to_string(i);
  }
  for (auto _ : state) {
    const auto status = status_of(event, visits, cavel::china_calendar(), today);
    if (status.total.published != static_cast<std::uint64_t>(state.range(0))) std::abort();
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(status_of_many)->Arg(10000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
