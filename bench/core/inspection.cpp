// SPDX-License-Identifier: Apache-2.0
// Inspections a second: read from JSON, judged by every rule, and the status of ten thousand drawn targets.
#include <cavel/files/inspection_json.hpp>
#include <cavel/inspect/publication.hpp>
#include <cavel/inspect/validate.hpp>

#include <benchmark/benchmark.h>
#include <boost/json/parse.hpp>

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
  for (auto _ : state) benchmark::DoNotOptimize(cavel::parse_inspection(text));
  state.SetItemsProcessed(state.iterations());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(read_json);

void validate_one(benchmark::State& state) {
  const auto event = *cavel::parse_baseline(read("event.json"));
  const auto of = *cavel::parse_inspection(read("good.json"));
  for (auto _ : state) {
    benchmark::DoNotOptimize(validate(of, event, cavel::notice_catalogue(), cavel::china_calendar(), today));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(validate_one);

/// N visits, each read from its JSON text and judged.
void read_and_validate(benchmark::State& state) {
  const auto event = *cavel::parse_baseline(read("event.json"));
  const std::vector<std::string> texts(static_cast<std::size_t>(state.range(0)), read("good.json"));
  for (auto _ : state) {
    for (const std::string& text : texts) {
      benchmark::DoNotOptimize(
          validate(*cavel::parse_inspection(text), event, cavel::notice_catalogue(), cavel::china_calendar(), today));
    }
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(read_and_validate)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

/// The floor: the same texts parsed by Boost.JSON and nothing judged.
void peer_parse_alone(benchmark::State& state) {
  const std::vector<std::string> texts(static_cast<std::size_t>(state.range(0)), read("good.json"));
  for (auto _ : state) {
    for (const std::string& text : texts) benchmark::DoNotOptimize(boost::json::parse(text));
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(peer_parse_alone)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

struct many {
  explicit many(std::int64_t count) : event(*cavel::parse_baseline(read("event.json"))) {
    const auto one = *cavel::parse_inspection(read("good.json"));
    const cavel::drawn_target target = event.targets.front();
    event.targets.clear();
    for (std::int64_t i = 0; i < count; ++i) {
      event.targets.push_back(target);
      event.targets.back().id = std::to_string(i);
      visits.push_back(one);
      visits.back().id = visits.back().target = visits.back().sha256 = std::to_string(count - i - 1);
    }
  }
  cavel::inspection_baseline event;
  std::vector<cavel::inspection> visits;
};

void status_of_many(benchmark::State& state) {
  const many of(state.range(0));
  for (auto _ : state) {
    const auto status = status_of(of.event, of.visits, cavel::china_calendar(), today);
    if (status.total.published != static_cast<std::uint64_t>(state.range(0))) std::abort();
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(status_of_many)->Arg(100)->Arg(1000)->Arg(10000)->Arg(100000)->Unit(benchmark::kMillisecond);

/// What a loop over two tables does: each target's visit is looked for from the start, and nothing else is computed.
void peer_nested_loops(benchmark::State& state) {
  const many of(state.range(0));
  for (auto _ : state) {
    std::uint64_t published = 0;
    for (const cavel::drawn_target& target : of.event.targets) {
      for (const cavel::inspection& visit : of.visits) {
        if (visit.target != target.id) continue;
        published += visit.sha256.empty() ? 0U : 1U;
        break;
      }
    }
    if (published != static_cast<std::uint64_t>(state.range(0))) std::abort();
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(peer_nested_loops)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
