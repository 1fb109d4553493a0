// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BENCH_SAMPLERS_HPP
#define CAVEL_BENCH_SAMPLERS_HPP

/// \file
/// Plain samplers: they draw places of a list and never look at an id.
#include "measure.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <random>
#include <utility>
#include <vector>

namespace cavel_bench {

inline peer std_sample(std::size_t count, std::size_t n) {
  std::vector<std::uint32_t> all(count);
  std::iota(all.begin(), all.end(), 0U);
  return {"std::sample of indices", [all = std::move(all), n] {
            std::vector<std::uint32_t> drawn;
            drawn.reserve(n);
            std::mt19937_64 engine(1);
            std::sample(all.begin(), all.end(), std::back_inserter(drawn), n, engine);
            sink += drawn.back();
          }};
}

inline peer fisher_yates(std::size_t count, std::size_t n) {
  return {"Boost.Random partial Fisher-Yates", [count, n] {
            std::vector<std::uint32_t> all(count);
            std::iota(all.begin(), all.end(), 0U);
            boost::random::mt19937_64 engine(1);
            for (std::size_t i = 0; i < n; ++i) {
              std::swap(all[i], all[boost::random::uniform_int_distribution<std::size_t>(i, count - 1)(engine)]);
            }
            sink += all[n - 1];
          }};
}

}  // namespace cavel_bench

#endif
