// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_HASH_EXECUTION_HPP
#define CAVEL_HASH_EXECUTION_HPP

/// \file
/// With what work is done: kernels, hands, memory; and who is told of it. None of it ever changes an answer.
///
/// The library starts no thread of its own accord: a caller that wants several passes a `executor`, its own pool
/// or the one of kernels/threads.hpp. A caller that draws often passes a `scratch`, and small draws then take
/// no new memory beyond their answer.

#include <cavel/base/detail/memory_hints.hpp>
#include <cavel/base/progress.hpp>
#include <cavel/hash/detail/spread_sort.hpp>
#include <cavel/hash/kernel.hpp>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace cavel {

/// Hands that work at the same time. `run(work)` calls `work(0)` to `work(size - 1)`, in any order and on any
/// threads, and returns when all have returned. `work` does not throw.
struct executor {
  unsigned size = 1;
  std::function<void(const std::function<void(unsigned)>& work)> run;
};

/// Memory kept from one selection for the next. Used by one selection at a time.
class scratch {
 public:
  /// Room for at least `count` numbers, not initialised; earlier ones are lost.
  std::uint64_t* entries(std::size_t count);

  /// At least `count` counters, all zero.
  std::atomic<std::uint64_t>* counters(std::size_t count);

  /// What one hand needs for itself.
  struct worker_scratch {
    std::vector<std::uint64_t> staged;
    std::vector<std::uint32_t> counts;
    detail::spread_memory sorting;
  };
  /// One bench a hand.
  worker_scratch* per_worker(std::size_t count);

 private:
  std::unique_ptr<std::uint64_t[]> entries_;
  std::unique_ptr<std::atomic<std::uint64_t>[]> counters_;
  std::vector<worker_scratch> benches_;
  std::size_t entry_count_ = 0, counter_count_ = 0;
};

/// With what a selection is computed.
struct execution {
  kernel_set kernels = portable;
  const executor* workers = nullptr;    ///< null: the calling thread alone
  scratch* memory = nullptr;            ///< null: taken and given back
  cavel::progress* progress = nullptr;  ///< null: none is reported
};

// ---------------------------------------------------------------------------------------------------------

inline std::uint64_t* scratch::entries(std::size_t count) {
  if (count > entry_count_) {
    entries_.reset();
    entry_count_ = 0;
    entries_.reset(new std::uint64_t[count]);
    detail::prefer_large_pages(entries_.get(), count * sizeof(std::uint64_t));
    entry_count_ = count;
  }
  return entries_.get();
}

inline std::atomic<std::uint64_t>* scratch::counters(std::size_t count) {
  if (count > counter_count_) {
    counters_.reset(new std::atomic<std::uint64_t>[count]);
    counter_count_ = count;
  }
  for (std::size_t i = 0; i < count; ++i) counters_[i].store(0, std::memory_order_relaxed);
  return counters_.get();
}

inline scratch::worker_scratch* scratch::per_worker(std::size_t count) {
  if (count > benches_.size()) benches_.resize(count);
  return benches_.data();
}

namespace detail {

/// Runs `work(worker)` once a hand; what one throws is thrown on when all have ended.
template <class Work>
void run(const executor* workers, Work&& work) {
  if (workers == nullptr || workers->size <= 1) {
    work(0U);
    return;
  }
  std::exception_ptr thrown;
  std::mutex guard;
  workers->run([&](unsigned worker) {
    try {
      work(worker);
    } catch (...) {
      const std::lock_guard<std::mutex> lock(guard);
      thrown = std::current_exception();
    }
  });
  if (thrown) std::rethrow_exception(thrown);
}

inline unsigned size(const executor* workers) { return workers == nullptr ? 1 : std::max(1U, workers->size); }

}  // namespace detail

}  // namespace cavel

#endif
