// SPDX-License-Identifier: Apache-2.0
// A draw of n of N: growth with N and with n, strata, streams, list digests.
#include "ids.hpp"

#include <cavel/hash/list_digest.hpp>
#include <cavel/kernels/accelerated.hpp>
#include <cavel/kernels/threads.hpp>
#include <cavel/sample/select_stream.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace cavel;

const std::string& codes(std::int64_t count) {
  static std::string kept;
  if (kept.size() != 18 * static_cast<std::size_t>(count)) kept = cavel_bench::credit_codes(static_cast<std::size_t>(count));
  return kept;
}

lot lot_of(suite which) { return {which, lot_seed{hash(which, "bench")}}; }

void count_ids(benchmark::State& state) { state.SetItemsProcessed(state.iterations() * state.range(0)); }

/// N, then the fraction in percent, then workers.
template <suite which>
void draw(benchmark::State& state) {
  const id_list ids = cavel_bench::list_of(codes(state.range(0)));
  const executor workers = threads(static_cast<unsigned>(state.range(2)));
  scratch kept;
  const execution exec{fastest(), &workers, &kept};
  const auto wanted = static_cast<std::uint64_t>(state.range(0) * state.range(1) / 100);
  for (auto _ : state) benchmark::DoNotOptimize(select_indices(lot_of(which), ids, wanted, 0, exec));
  count_ids(state);
}

void draw_portable(benchmark::State& state) {
  const id_list ids = cavel_bench::list_of(codes(state.range(0)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        select_indices(lot_of(suite::sha256), ids, static_cast<std::uint64_t>(state.range(0) * 15 / 100), 0));
  }
  count_ids(state);
}

void draw_with_tickets(benchmark::State& state) {
  const id_list ids = cavel_bench::list_of(codes(state.range(0)));
  const execution exec{fastest()};
  const auto wanted = static_cast<std::uint64_t>(state.range(0) * 15 / 100);
  for (auto _ : state) benchmark::DoNotOptimize(select(lot_of(suite::sha256), ids, wanted, 0, exec));
  count_ids(state);
}

void draw_strata(benchmark::State& state) {
  const id_list ids = cavel_bench::list_of(codes(state.range(0)));
  const auto count = static_cast<std::size_t>(state.range(1));
  std::vector<std::uint16_t> stratum_of(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) stratum_of[i] = static_cast<std::uint16_t>(i * 7919 % count);
  const std::vector<allocation> strata(count, {ids.size() * 15 / 100 / count, 5});
  const execution exec{fastest()};
  for (auto _ : state) benchmark::DoNotOptimize(select_indices(lot_of(suite::sha256), ids, stratum_of, strata, exec));
  count_ids(state);
}

void stream(benchmark::State& state) {
  const id_list ids = cavel_bench::list_of(codes(state.range(0)));
  const auto wanted = static_cast<std::uint64_t>(state.range(0) * 15 / 100);
  std::optional<std::uint64_t> population;
  if (state.range(1) != 0) population = ids.size();
  for (auto _ : state) {
    selection_stream fed(lot_of(suite::sha256), wanted, 0, population, fastest());
    for (std::size_t at = 0; at < ids.size(); at += 10000) {
      fed.push(ids.subrange(at, std::min<std::size_t>(10000, ids.size() - at)));
    }
    benchmark::DoNotOptimize(fed.finish());
  }
  count_ids(state);
}

void digest_unsorted(benchmark::State& state) {
  const id_list ids = cavel_bench::list_of(codes(state.range(0)));
  const executor workers = threads(static_cast<unsigned>(state.range(1)));
  for (auto _ : state) benchmark::DoNotOptimize(list_digest(suite::sha256, ids, {fastest(), &workers}));
  count_ids(state);
}

void digest_sorted(benchmark::State& state) {
  std::string bytes;
  for (std::int64_t i = 0; i < state.range(0); ++i) bytes += "9141038117" + std::to_string(10000000 + i);
  const id_list ids = cavel_bench::list_of(bytes);
  for (auto _ : state) benchmark::DoNotOptimize(list_digest(suite::sha256, ids, {fastest()}));
  count_ids(state);
}

}  // namespace

BENCHMARK(draw<suite::sha256>)->ArgNames({"N", "percent", "workers"})->ArgsProduct({{100, 10000, 1000000}, {1, 15, 50}, {1}});
BENCHMARK(draw<suite::sha256>)
    ->ArgNames({"N", "percent", "workers"})
    ->Args({10000000, 15, 1})
    ->Args({10000000, 15, 2})
    ->UseRealTime();
BENCHMARK(draw<suite::sm3>)->ArgNames({"N", "percent", "workers"})->ArgsProduct({{10000, 1000000}, {15}, {1}});
BENCHMARK(draw_portable)->ArgName("N")->RangeMultiplier(10)->Range(100, 1000000);
BENCHMARK(draw_with_tickets)->ArgName("N")->RangeMultiplier(10)->Range(100, 1000000);
BENCHMARK(draw_strata)->ArgNames({"N", "strata"})->ArgsProduct({{1000000}, {1, 10, 1000}});
BENCHMARK(stream)->ArgNames({"N", "known"})->ArgsProduct({{1000000}, {0, 1}});
BENCHMARK(digest_unsorted)->ArgNames({"N", "workers"})->ArgsProduct({{10000, 1000000}, {1, 2}})->UseRealTime();
BENCHMARK(digest_sorted)->ArgName("N")->RangeMultiplier(100)->Range(10000, 1000000);
BENCHMARK_MAIN();
