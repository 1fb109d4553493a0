// SPDX-License-Identifier: Apache-2.0
// Tickets a second, by suite, kernel and length of the ids.
#include "ids.hpp"

#include <cavel/kernels/accelerated.hpp>

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace {

using namespace cavel;

void prefixes(benchmark::State& state, suite which, kernel by, std::size_t size) {
  constexpr std::size_t count = 8192, batch = 256;
  const std::string bytes = cavel_bench::credit_codes(count * size / 18 + 1);
  const id_list ids = id_list::fixed(bytes.data(), size, count);
  std::vector<std::string_view> views(count);
  ids.fill_views(0, views);
  const lot from(which, lot_seed{});
  std::uint64_t out[batch];
  for (auto _ : state) {
    for (std::size_t at = 0; at < count; at += batch) {
      by.prefixes(from.midstate().data(), views.data() + at, batch, out);
      benchmark::DoNotOptimize(out);
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count));
}

void whole(benchmark::State& state, suite which, kernel by) {
  constexpr std::size_t count = 8192, batch = 256;
  const std::string bytes = cavel_bench::credit_codes(count);
  std::vector<std::string_view> views(count);
  cavel_bench::list_of(bytes).fill_views(0, views);
  const lot from(which, lot_seed{});
  std::vector<ticket> out(batch);
  for (auto _ : state) {
    for (std::size_t at = 0; at < count; at += batch) {
      by.tickets(from.midstate().data(), views.data() + at, batch, out.data());
      benchmark::DoNotOptimize(out.data());
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count));
}

void long_message(benchmark::State& state, suite which, kernel by) {
  const std::string text(1 << 20, 'x');
  for (auto _ : state) benchmark::DoNotOptimize(hasher(which, by.blocks).update(text).finish());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

}  // namespace

int main(int argc, char** argv) {
  for (const suite which : {suite::sha256, suite::sm3}) {
    for (const kernel& each : usable_kernels(which)) {
      const std::string title = std::string(name(which)) + '/' + std::string(each.name);
      for (const std::size_t size : {18U, 12U, 36U, 64U}) {
        benchmark::RegisterBenchmark(("leads/" + title + "/bytes:" + std::to_string(size)).c_str(), prefixes, which, each, size);
      }
      benchmark::RegisterBenchmark(("tickets/" + title).c_str(), whole, which, each);
      benchmark::RegisterBenchmark(("message/" + title).c_str(), long_message, which, each);
    }
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
