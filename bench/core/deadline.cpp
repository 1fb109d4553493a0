// SPDX-License-Identifier: Apache-2.0
// The fifth working day (and the 20th, the 60th) after up to ten million start dates: cavel one by one and as a batch, a memcpy of the same bytes as the
// floor, and what is in use elsewhere: a day loop over Boost.Date_Time with a set, and the same over std::chrono. The
// peers answer from the same exceptions. deadline_peers.py in this folder adds numpy and QuantLib, and prints ratios.
#include <cavel/time/calendar.hpp>
#include <cavel/time/deadline.hpp>

#include <benchmark/benchmark.h>
#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <chrono>
#include <cstdint>
#include <cstring>
#include <set>
#include <span>
#include <vector>

namespace {

using boost::gregorian::date;

constexpr std::size_t many = 10'000'000;

/// Start dates of 2007-01-01 to 2026-12-10 in random order: splitmix64.
std::vector<date> starts(std::size_t count) {
  const std::uint32_t first = cavel::china_calendar().first().day_number();
  std::vector<date> all;
  all.reserve(count);
  std::uint64_t state = 1;
  for (std::size_t i = 0; i < count; ++i) {
    std::uint64_t z = (state += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    all.push_back(date(first + static_cast<std::uint32_t>((z ^ (z >> 31)) % 7284)));
  }
  return all;
}

const std::vector<date>& batch() {
  static const std::vector<date> all = starts(many);
  return all;
}

void per_date(benchmark::State& state, std::size_t count) {
  const auto dates = static_cast<double>(state.iterations()) * static_cast<double>(count);
  state.counters["ns/date"] = benchmark::Counter(dates * 1e-9, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void memcpy_batch(benchmark::State& state) {
  const std::vector<date>& from = batch();
  std::vector<date> to(many);
  for (auto _ : state) {
    std::memcpy(static_cast<void*>(to.data()), from.data(), many * sizeof(date));
    benchmark::ClobberMemory();
  }
  per_date(state, many);
}
BENCHMARK(memcpy_batch)->Unit(benchmark::kMillisecond);

/// N start dates, then the working day asked for.
void cavel_batch(benchmark::State& state) {
  const auto count = static_cast<std::size_t>(state.range(0));
  const std::span<const date> from = std::span(batch()).first(count);
  std::vector<date> to(count);
  for (auto _ : state) {
    benchmark::DoNotOptimize(cavel::nth_working_days(cavel::china_calendar(), from, static_cast<int>(state.range(1)), to));
    benchmark::ClobberMemory();
  }
  per_date(state, count);
}
BENCHMARK(cavel_batch)
    ->Unit(benchmark::kMillisecond)
    ->Args({1000, 5})
    ->Args({100'000, 5})
    ->Args({10'000'000, 5})
    ->Args({100'000, 20})
    ->Args({100'000, 60});

void cavel_batch_of_day_numbers(benchmark::State& state) {
  std::vector<std::int32_t> from;
  for (const date day : batch()) from.push_back(cavel::day_number(day));
  std::vector<std::int32_t> to(many);
  for (auto _ : state) {
    benchmark::DoNotOptimize(cavel::nth_working_days(cavel::china_calendar(), from, 5, to));
    benchmark::ClobberMemory();
  }
  per_date(state, many);
}
BENCHMARK(cavel_batch_of_day_numbers)->Unit(benchmark::kMillisecond);

/// One peer over `count` dates that stay in cache: `answer(date)` gives the day's number.
template <class Answer>
void one_by_one(benchmark::State& state, std::size_t count, Answer&& answer) {
  const std::vector<date> from = starts(count);
  for (auto _ : state) {
    std::uint64_t sum = 0;
    for (const date day : from) {
      sum += answer(day);
    }
    benchmark::DoNotOptimize(sum);
  }
  per_date(state, count);
}

void cavel_call(benchmark::State& state) {
  const cavel::calendar& china = cavel::china_calendar();
  one_by_one(state, 65536, [&](date day) { return cavel::nth_working_day(china, day, 5).value_or(day).day_number(); });
}
BENCHMARK(cavel_call);

void cavel_deadline_with_evidence(benchmark::State& state) {
  const cavel::calendar& china = cavel::china_calendar();
  one_by_one(state, 4096, [&](date day) { return cavel::due(china, day, {5, cavel::day_unit::working})->day.day_number(); });
}
BENCHMARK(cavel_deadline_with_evidence);

void boost_loop_with_set(benchmark::State& state) {
  std::set<date> off, work;
  for (const cavel::exceptional_day& each : cavel::china_calendar().source().days) {
    if (!each.withdrawn_by) (each.kind == cavel::day_kind::off ? off : work).insert(each.day);
  }
  one_by_one(state, 4096, [&](date day) {
    for (std::int64_t left = state.range(0); left != 0;) {
      day += boost::gregorian::days(1);
      const auto weekday = day.day_of_week();
      const bool weekend = weekday == boost::date_time::Saturday || weekday == boost::date_time::Sunday;
      left -= weekend ? work.count(day) != 0 : off.count(day) == 0;
    }
    return day.day_number();
  });
}
BENCHMARK(boost_loop_with_set)->Arg(5)->Arg(20)->Arg(60);

void chrono_loop_with_set(benchmark::State& state) {
  using std::chrono::sys_days;
  std::set<sys_days> off, work;
  const auto as_chrono = [](date day) { return sys_days(std::chrono::days(cavel::day_number(day))); };
  for (const cavel::exceptional_day& each : cavel::china_calendar().source().days) {
    if (!each.withdrawn_by) (each.kind == cavel::day_kind::off ? off : work).insert(as_chrono(each.day));
  }
  one_by_one(state, 4096, [&](date start) {
    sys_days day = as_chrono(start);
    for (std::int64_t left = state.range(0); left != 0;) {
      day += std::chrono::days(1);
      const std::chrono::weekday weekday(day);
      const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
      left -= weekend ? work.count(day) != 0 : off.count(day) == 0;
    }
    return static_cast<std::uint64_t>(day.time_since_epoch().count());
  });
}
BENCHMARK(chrono_loop_with_set)->Arg(5)->Arg(20)->Arg(60);

}  // namespace

BENCHMARK_MAIN();
