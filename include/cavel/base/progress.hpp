// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_PROGRESS_HPP
#define CAVEL_BASE_PROGRESS_HPP

/// \file
/// Progress reports and cancellation of long calls.
///
/// Work is counted in pieces: ids read, rows, officers examined. The code doing the work says how many pieces it has
/// (`expect_at_least`, `expect`) and how many it has finished (`advance`). The listener is called at intervals, always on the thread that
/// created the `progress`, whichever thread does the work. If the listener returns false, the work stops: `cancelled`
/// propagates out of the call, which returns no result and leaves nothing behind.
///
///     cavel::progress progress([&](std::uint64_t done, std::uint64_t total) { bar.show(done, total); return !window.closed(); });
///     const auto drawn = cavel::draw(statement, lists, names, {cavel::fastest(), nullptr, nullptr, &progress});

#include <gsl/assert>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <thread>
#include <utility>

namespace cavel {

/// One object for each call; the threads of that call may share it.
class progress {
 public:
  /// Thrown to stop the work. It has no base class, so that a handler for errors does not catch it.
  struct cancelled {};
  /// `done` of the `total` pieces known so far are finished. While the work lasts `done` is less than `total`: what is known
  /// may be finished before all is known. \return whether to continue
  using listener = std::function<bool(std::uint64_t done, std::uint64_t total)>;

  /// \pre `heard` is callable
  explicit progress(listener heard) : listener_(std::move(heard)) { Expects(listener_ != nullptr); }
  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;

  /// The total will be at least this many pieces more than it is: known before they are expected one by one.
  void expect_at_least(std::uint64_t pieces) {
    const std::uint64_t expected = total_.load(std::memory_order_relaxed), done = done_.load(std::memory_order_relaxed);
    const std::uint64_t total = expected < done ? done : expected;
    const std::uint64_t least = pieces < UINT64_MAX - total ? total + pieces : UINT64_MAX;
    if (least > least_.load(std::memory_order_relaxed)) least_.store(least, std::memory_order_relaxed);
  }

  /// Adds pieces to the total.
  void expect(std::uint64_t pieces) { total_.fetch_add(pieces, std::memory_order_relaxed); }

  /// Adds finished pieces and reports once every 65,536. Throws `cancelled`, and whatever the listener throws.
  void advance(std::uint64_t pieces) {
    const std::uint64_t before = done_.fetch_add(pieces, std::memory_order_relaxed);
    if ((before ^ (before + pieces)) >> 16 != 0) report();
    if (ended_.load(std::memory_order_relaxed)) throw cancelled{};
  }

  /// Reports now, for example between two steps. Throws as `advance` does.
  void report() {
    if (std::this_thread::get_id() == thread_) {
      const std::uint64_t done = done_.load(std::memory_order_relaxed);
      const std::uint64_t total = known_total();
      hear(done, done < total ? total : done + 1);
    }
    if (ended_.load(std::memory_order_relaxed)) throw cancelled{};
  }

  /// Reports that all is done: `done` is `total`. For whoever owns the object, after the work. Throws as `advance` does.
  void finish() {
    const std::uint64_t done = done_.load(std::memory_order_relaxed) + 1, total = known_total();
    hear(done < total ? total : done, done < total ? total : done);
    if (ended_.load(std::memory_order_relaxed)) throw cancelled{};
  }

 private:
  std::uint64_t known_total() const {
    const std::uint64_t total = total_.load(std::memory_order_relaxed), least = least_.load(std::memory_order_relaxed);
    return total < least ? least : total;
  }

  void hear(std::uint64_t done, std::uint64_t total) {
    if (!listener_(done, total)) ended_.store(true, std::memory_order_relaxed);
  }

  listener listener_;
  std::thread::id thread_ = std::this_thread::get_id();
  std::atomic<std::uint64_t> done_{0}, total_{0}, least_{0};
  std::atomic<bool> ended_{false};
};

/// Reports now, if there is a progress object.
inline void report(progress* to) {
  if (to != nullptr) to->report();
}

}  // namespace cavel

#endif
