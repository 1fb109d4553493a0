// SPDX-License-Identifier: Apache-2.0
// Officers to targets at the scale of a county, a city and a province, and how time grows. Tickets are SHA-256 of
// ids as they are in a draw. Shapes: `blocks` are sectors with 20 % of the officers in two of them, `chain` many small
// sectors each tied to the next so that exchanges go far, `one` everybody allowed for everything; 5 % of all pairs are recused.
// `bytes_a_pair` is the peak of memory that matching takes beside the network, which itself holds 4 bytes a pair.
#include "../../tests/unit/match/match_instances.hpp"
#include "match_peers.hpp"

#include <cavel/hash/ticket.hpp>
#include <cavel/match/match.hpp>

#include <benchmark/benchmark.h>

#include <cstdint>
#include <fstream>
#include <string>

namespace {

using cavel::officer_index;
using cavel::target_index;

/// Tickets as a draw casts them; counts how many were asked for.
class cast {
 public:
  cast() : lot_(cavel::suite::sha256, cavel::lot_seed{}) {}
  cavel::ticket operator()(target_index t, officer_index o) {
    ++asked;
    std::string id = "91410300MA00000000";
    put(id, 8, position(t));
    id += "\nYS-000000";
    put(id, 9, position(o));
    return lot_.ticket_for(id);
  }
  std::uint64_t asked = 0;

 private:
  static void put(std::string& id, std::size_t digits, std::size_t number) {
    for (std::size_t i = 0; i < digits && number > 0; ++i, number /= 10) {
      id[id.size() - 1 - i] = static_cast<char>('0' + number % 10);
    }
  }
  cavel::lot lot_;
};

/// A figure of /proc/self/status in bytes; 0 where there is no such thing.
double status_bytes(const std::string& name) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind(name, 0) == 0) return 1024 * std::stod(line.substr(name.size() + 1));
  }
  return 0;
}

instances::shape shape_of(benchmark::State& state, unsigned blocks, unsigned two_blocks) {
  instances::shape of{static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1))};
  of.blocks = blocks;
  of.two_blocks = two_blocks;
  of.may_lead = 40;
  return of;
}

void run(benchmark::State& state, const instances::shape& of, bool with_forced = false) {
  const instances::instance made = instances::make(of, 1);
  cast tickets;
  std::uint64_t rounds = 0;
  std::ofstream("/proc/self/clear_refs") << 5;  // the peak is counted from here
  const double before = status_bytes("VmRSS:");
  for (auto _ : state) {
    const cavel::match_result found = cavel::match_panels(made.task(), tickets);
    if (!found) return state.SkipWithError("no complete assignment");
    if (with_forced) benchmark::DoNotOptimize(cavel::forced_pairs(made.task(), found->pool, found->panels));
    ++rounds;
  }
  const double peak = status_bytes("VmHWM:") - before;
  state.counters["bytes_a_pair"] = peak / static_cast<double>(made.network.pairs());
  state.counters["pairs"] = static_cast<double>(made.network.pairs());
  if (rounds > 0) state.counters["tickets"] = static_cast<double>(tickets.asked / rounds);
}

void blocks(benchmark::State& state) { run(state, shape_of(state, static_cast<unsigned>(state.range(2)), 20)); }
void with_forced(benchmark::State& state) { run(state, shape_of(state, static_cast<unsigned>(state.range(2)), 20), true); }
void chain(benchmark::State& state) {
  instances::shape of = shape_of(state, static_cast<unsigned>(state.range(2)), 40);
  of.leads = 0;  // a sector of ten officers often has none who may lead
  run(state, of);
}

/// Peers on the instances of `blocks`.
void peer_max_flow(benchmark::State& state) {
  const instances::instance made = instances::make(shape_of(state, static_cast<unsigned>(state.range(2)), 20), 1);
  for (auto _ : state) {
    if (!cavel_bench::flow_network(made.network).even_load()) state.SkipWithError("no complete assignment");
  }
}
void peer_greedy(benchmark::State& state) {
  const instances::instance made = instances::make(shape_of(state, static_cast<unsigned>(state.range(2)), 20), 1);
  for (auto _ : state) benchmark::DoNotOptimize(cavel_bench::greedy(made.network));
}
void one(benchmark::State& state) { run(state, shape_of(state, 1, 0)); }

/// One officer begins with no load and the others with a large one: that officer is on every panel and can take over no pair.
void unequal(benchmark::State& state) {
  const auto targets = static_cast<std::size_t>(state.range(0));
  const auto count = static_cast<std::size_t>(state.range(1));
  cavel::match_network network(count);
  std::vector<officer_index> all;
  for (std::uint32_t o = 0; o < count; ++o) all.push_back(officer_index{o});
  for (std::size_t t = 0; t < targets; ++t) {
    if (network.add_target({2, 0}, {}, all) != cavel::fault::none) state.SkipWithError("no network");
  }
  const std::vector<std::uint64_t> capacity(count, cavel::unbounded);
  std::vector<std::uint64_t> load(count, 1000000);
  load[0] = 0;
  cast tickets;
  for (auto _ : state) {
    const auto found = cavel::match_panels({&network, count, capacity, load}, tickets);
    benchmark::DoNotOptimize(found);
  }
}

}  // namespace

BENCHMARK(unequal)->Unit(benchmark::kMillisecond)->Args({1000, 2})->Args({4000, 2})->Args({4000, 3})->Args({4000, 10});
BENCHMARK(blocks)
    ->Unit(benchmark::kMillisecond)
    ->Args({1000, 100, 10})
    ->Args({2000, 200, 10})
    ->Args({5000, 500, 10})
    ->Args({10000, 1000, 10})
    ->Args({20000, 2000, 10})
    ->Args({100000, 5000, 50});
BENCHMARK(peer_max_flow)->Unit(benchmark::kMillisecond)->Args({1000, 100, 10})->Args({10000, 1000, 10});
BENCHMARK(peer_greedy)->Unit(benchmark::kMillisecond)->Args({1000, 100, 10})->Args({10000, 1000, 10})->Args({100000, 5000, 50});
BENCHMARK(with_forced)->Unit(benchmark::kMillisecond)->Args({10000, 1000, 10})->Args({100000, 5000, 50});
BENCHMARK(chain)
    ->Unit(benchmark::kMillisecond)
    ->Args({1000, 100, 10})
    ->Args({2000, 200, 20})
    ->Args({5000, 500, 50})
    ->Args({10000, 1000, 100});
BENCHMARK(one)->Unit(benchmark::kMillisecond)->Args({1000, 100})->Args({2000, 200})->Args({5000, 500})->Args({10000, 1000});

BENCHMARK_MAIN();
