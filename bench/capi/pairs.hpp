// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BENCH_CAPI_PAIRS_HPP
#define CAVEL_BENCH_CAPI_PAIRS_HPP

#include <cavel.h>
#include <cavel/hash/execution.hpp>
#include <cavel/kernels/accelerated.hpp>

#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel_bench {

/// Work done by functions of the C library, beside the same in C++.
struct pair_of_calls {
  const char *functions, *work;
  std::function<void(benchmark::State&)> in_cpp, in_c;
};

/// Once to make what it reads, then as often as is asked.
template <class Call>
auto again(Call call) {
  return [call](benchmark::State& state) {
    call();
    for (auto _ : state) call();
  };
}

/// \param functions those of the C library that are measured, with spaces between; capi/tests/benched.py reads them
template <class Cpp, class C>
pair_of_calls beside(const char* functions, const char* work, Cpp in_cpp, C in_c) {
  return {functions, work, again(in_cpp), again(in_c)};
}

inline void demand(bool truth) {
  if (!truth) std::abort();
}

/// The same value, of which the compiler knows nothing.
template <class T>
T hidden(T value) {
  benchmark::DoNotOptimize(value);
  return value;
}

/// Takes what a call tells, as its users do.
class problems_out {
 public:
  problems_out() = default;
  problems_out(const problems_out&) = delete;
  problems_out& operator=(const problems_out&) = delete;
  ~problems_out() { cavel_problems_free(list_); }
  operator cavel_problems**() { return &list_; }

 private:
  cavel_problems* list_ = nullptr;
};

/// A new handle by a call that must succeed.
template <class Handle, class Call>
Handle* taken(Call&& call) {
  Handle* made = nullptr;
  demand(call(&made) == 0);
  benchmark::DoNotOptimize(made);
  return made;
}

inline void free_handle(cavel_calendar* of) { cavel_calendar_free(of); }
inline void free_handle(cavel_files* of) { cavel_files_free(of); }
inline void free_handle(cavel_matching* of) { cavel_matching_free(of); }
inline void free_handle(cavel_selection* of) { cavel_selection_free(of); }
inline void free_handle(cavel_text* of) { cavel_text_free(of); }

/// The same, given back.
template <class Handle, class Call>
void made(Call&& call) {
  free_handle(taken<Handle>(call));
}

inline cavel::execution fast() { return {cavel::fastest(), nullptr, nullptr, nullptr}; }

/// A file of docs/samples.
std::string sample(const std::string& name);

/// The calendar of China, as a handle.
const cavel_calendar* china();

std::vector<pair_of_calls> value_pairs();
std::vector<pair_of_calls> selection_pairs();
std::vector<pair_of_calls> matching_pairs();
std::vector<pair_of_calls> calendar_pairs();
std::vector<pair_of_calls> event_pairs();
std::vector<pair_of_calls> visit_pairs();

}  // namespace cavel_bench

#endif
