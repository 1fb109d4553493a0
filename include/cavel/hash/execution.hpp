// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_HASH_EXECUTION_HPP
#define CAVEL_HASH_EXECUTION_HPP

/// \file
/// How work is executed: kernels, threads, memory and progress. None of these ever changes a result.
///
/// The library starts no threads on its own. A caller that wants several passes an `executor`, either its own pool or the
/// one in kernels/threads.hpp. A caller that draws often passes a `scratch`; small draws then allocate nothing but their
/// result.

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

/// Workers that run concurrently. `run(work)` calls `work(0)` to `work(size - 1)`, in any order and on any threads, and
/// returns when all calls have returned. `work` does not throw.
struct executor {
  unsigned size = 1;
  std::function<void(const std::function<void(unsigned)>& work)> run;
};

/// Memory reused from one selection to the next. Only one selection may use it at a time.
class scratch {
 public:
  /// At least `count` numbers, uninitialised. Invalidates what earlier calls returned.
  std::uint64_t* entries(std::size_t count);

  /// At least `count` counters, all zero.
  std::atomic<std::uint64_t>* counters(std::size_t count);

  /// The private buffers of one worker.
  struct worker_scratch {
    std::vector<std::uint64_t> staged;
    std::vector<std::uint32_t> counts;
    detail::spread_memory sorting;
  };
  /// The buffers of `count` workers.
  worker_scratch* per_worker(std::size_t count);

 private:
  std::unique_ptr<std::uint64_t[]> entries_;
  std::unique_ptr<std::atomic<std::uint64_t>[]> counters_;
  std::vector<worker_scratch> worker_scratches_;
  std::size_t entry_count_ = 0, counter_count_ = 0;
};

/// How a selection is computed. Nothing in it is owned.
struct execution {
  kernel_set kernels = portable;
  const executor* workers = nullptr;    ///< null: the calling thread only
  scratch* memory = nullptr;            ///< null: allocated for each call
  cavel::progress* progress = nullptr;  ///< null: no reports
};

// ---------------------------------------------------------------------------------------------------------

inline std::uint64_t* scratch::entries(std::size_t count) {
  if (count > entry_count_) {
    entries_.reset();
    entry_count_ = 0;
    entries_.reset(new std::uint64_t[count]);
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
  if (count > worker_scratches_.size()) worker_scratches_.resize(count);
  return worker_scratches_.data();
}

namespace detail {

/// Runs `work(worker)` once for each worker. If one throws, the exception is rethrown after all have returned.
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

/// Does two things that have nothing to do with each other, at the same time where there are workers.
template <class First, class Second>
void both(const executor* workers, First&& first, Second&& second) {
  std::atomic<int> next{0};
  run(workers, [&](unsigned) {
    for (int job = next++; job < 2; job = next++) {
      if (job == 0) first();
      if (job == 1) second();
    }
  });
}

inline unsigned size(const executor* workers) { return workers == nullptr ? 1 : std::max(1U, workers->size); }

}  // namespace detail

}  // namespace cavel

#endif
