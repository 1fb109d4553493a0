// SPDX-License-Identifier: Apache-2.0
// Reading a roster: rows of about 145 bytes with valid codes, from a file in the page cache. `reading` is the
// floor: the file's bytes into fresh memory and nothing else.
#include "roster_file.hpp"

#include <cavel/base/detail/same_text.hpp>
#include <cavel/files/csv.hpp>
#include <cavel/plan/frame.hpp>
#include <cavel/roster/credit_code.hpp>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

namespace {

/// A file of `rows` rows that lives as long as the program.
class roster_file {
 public:
  roster_file(std::size_t rows, bool quoted)
      : path_(std::filesystem::temp_directory_path() / ("cavel-roster-" + std::to_string(rows) + (quoted ? "q" : "") + ".csv")) {
    cavel_bench::write_roster(path_, rows, quoted);
  }
  ~roster_file() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  roster_file(const roster_file&) = delete;
  roster_file& operator=(const roster_file&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// One file at a time is kept.
const std::filesystem::path& file_of(std::size_t rows, bool quoted) {
  static std::unique_ptr<roster_file> kept;
  static std::size_t kept_rows = 0;
  static bool kept_quoted = false;
  if (!kept || kept_rows != rows || kept_quoted != quoted) {
    kept.reset();
    kept = std::make_unique<roster_file>(rows, quoted);
    kept_rows = rows;
    kept_quoted = quoted;
  }
  return kept->path();
}

void count(benchmark::State& state, const std::filesystem::path& path) {
  state.SetItemsProcessed(state.iterations() * state.range(0));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(std::filesystem::file_size(path)));
}

void reading(benchmark::State& state) {
  const auto& path = file_of(static_cast<std::size_t>(state.range(0)), false);
  const std::size_t size = std::filesystem::file_size(path);
  for (auto _ : state) {
    const std::unique_ptr<char[]> bytes(new char[size]);
    std::FILE* file = std::fopen(path.c_str(), "rb");
    benchmark::DoNotOptimize(std::fread(bytes.get(), 1, size, file));
    std::fclose(file);
  }
  count(state, path);
}

cavel::csv_options without_digest() {
  cavel::csv_options options;
  options.digest_suite.reset();
  return options;
}

void csv(benchmark::State& state) {
  const auto& path = file_of(static_cast<std::size_t>(state.range(0)), state.range(1) != 0);
  for (auto _ : state) benchmark::DoNotOptimize(cavel::load_csv(path, without_digest()));
  count(state, path);
}

void roster(benchmark::State& state) {
  const auto& path = file_of(static_cast<std::size_t>(state.range(0)), state.range(1) != 0);
  for (auto _ : state) {
    const cavel::roster_reading read = cavel::load_roster(path, {}, without_digest());
    if (read.rows.size() != static_cast<std::size_t>(state.range(0))) state.SkipWithError("rows were rejected");
  }
  count(state, path);
}

void roster_with_digest(benchmark::State& state) {
  const auto& path = file_of(static_cast<std::size_t>(state.range(0)), false);
  for (auto _ : state) benchmark::DoNotOptimize(cavel::load_roster(path, {}));
  count(state, path);
}

/// Every id checked again: the weighted sum by its tables.
void codes(benchmark::State& state) {
  const auto& path = file_of(static_cast<std::size_t>(state.range(0)), false);
  const cavel::roster_reading read = cavel::load_roster(path, {}, without_digest());
  for (auto _ : state) {
    std::size_t sound = 0;
    for (std::size_t row = 0; row < read.rows.size(); ++row) {
      sound += cavel::check_credit_code(read.rows.id(row)) == cavel::fault::none ? 1 : 0;
    }
    if (sound != read.rows.size()) state.SkipWithError("a code was refused");
  }
  count(state, path);
}

/// Texts of a column compared with the one before: in words, and by the library's comparison.
void same(benchmark::State& state) {
  const auto& path = file_of(1000000, false);
  const cavel::roster_reading read = cavel::load_roster(path, {}, without_digest());
  const std::size_t column = read.rows.column("sector").value();
  for (auto _ : state) {
    std::size_t equal = 0;
    for (std::size_t row = 1; row < read.rows.size(); ++row) {
      const std::string_view a = read.rows.cell(row - 1, column), b = read.rows.cell(row, column);
      equal += (state.range(0) != 0 ? cavel::detail::same_text(a, b) : a == b) ? 1 : 0;
    }
    benchmark::DoNotOptimize(equal);
  }
  state.SetItemsProcessed(state.iterations() * 1000000);
}

BENCHMARK(reading)->Arg(1000000)->Arg(10000000)->Unit(benchmark::kMillisecond);
BENCHMARK(csv)->ArgsProduct({{1000000, 10000000}, {0, 1}})->Unit(benchmark::kMillisecond);
BENCHMARK(roster)->ArgsProduct({{1000000, 10000000}, {0, 1}})->Unit(benchmark::kMillisecond);
BENCHMARK(roster_with_digest)->Arg(1000000)->Unit(benchmark::kMillisecond);

BENCHMARK(codes)->Arg(1000000)->Unit(benchmark::kMillisecond);
BENCHMARK(same)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
