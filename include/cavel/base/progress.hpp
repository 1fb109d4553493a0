// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_PROGRESS_HPP
#define CAVEL_BASE_PROGRESS_HPP

/// \file
/// How far long work has come, told to whoever asked for it, and stopped where they want that.
///
/// Work is counted in pieces: ids read, rows, officers looked at. What does the work says how many pieces it found
/// (`expect`) and how many are done (`advance`); the listener hears of both now and then, always on the thread that made
/// the progress, whichever thread works. A listener that answers false stops the work: `cancelled` passes through whatever
/// was called, nothing is answered and nothing is left behind.
///
///     cavel::progress told([&](std::uint64_t done, std::uint64_t total) { bar.show(done, total); return !window.closed(); });
///     const auto drawn = cavel::draw(statement, lists, names, {cavel::fastest(), nullptr, nullptr, &told});

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <thread>
#include <utility>

namespace cavel {

/// One for each call; it may be shared by the threads of that call.
class progress {
 public:
  /// What stops the work; nothing derives from it, and it is not an error of the data.
  struct cancelled {};
  /// `done` of the `total` pieces known so far are done. \return whether to go on
  using listener = std::function<bool(std::uint64_t done, std::uint64_t total)>;

  explicit progress(listener told) : told_(std::move(told)) {}
  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;

  /// So many more pieces are there to be done.
  void expect(std::uint64_t pieces) { total_.fetch_add(pieces, std::memory_order_relaxed); }

  /// So many more are done; every 65,536 pieces the listener is told. Throws `cancelled`, and whatever the listener throws.
  void advance(std::uint64_t pieces) {
    const std::uint64_t before = done_.fetch_add(pieces, std::memory_order_relaxed);
    if ((before ^ (before + pieces)) >> 16 != 0) report();
    if (ended_.load(std::memory_order_relaxed)) throw cancelled{};
  }

  /// Tells now, as between two steps. Throws as `advance` does.
  void report() {
    if (std::this_thread::get_id() == thread_) {
      const std::uint64_t done = done_.load(std::memory_order_relaxed);
      const std::uint64_t total = total_.load(std::memory_order_relaxed);
      if (!told_(done < total ? done : total, total)) ended_.store(true, std::memory_order_relaxed);
    }
    if (ended_.load(std::memory_order_relaxed)) throw cancelled{};
  }

 private:
  listener told_;
  std::thread::id thread_ = std::this_thread::get_id();
  std::atomic<std::uint64_t> done_{0}, total_{0};
  std::atomic<bool> ended_{false};
};

/// For calls to which no progress may have been given.
inline void report(progress* told) {
  if (told != nullptr) told->report();
}

}  // namespace cavel

#endif
