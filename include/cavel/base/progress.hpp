// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_BASE_PROGRESS_HPP
#define CAVEL_BASE_PROGRESS_HPP

/// \file
/// Progress reports and cancellation of long calls.
///
/// Work is counted in pieces: ids read, rows, officers examined. The code doing the work announces how many pieces it has
/// (`expect`) and how many it has finished (`advance`). The listener is called at intervals, always on the thread that
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
  /// `done` of the `total` pieces known so far are finished. \return whether to continue
  using listener = std::function<bool(std::uint64_t done, std::uint64_t total)>;

  /// \pre `heard` is callable
  explicit progress(listener heard) : listener_(std::move(heard)) { Expects(listener_ != nullptr); }
  progress(const progress&) = delete;
  progress& operator=(const progress&) = delete;

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
      const std::uint64_t total = total_.load(std::memory_order_relaxed);
      if (!listener_(done < total ? done : total, total)) ended_.store(true, std::memory_order_relaxed);
    }
    if (ended_.load(std::memory_order_relaxed)) throw cancelled{};
  }

 private:
  listener listener_;
  std::thread::id thread_ = std::this_thread::get_id();
  std::atomic<std::uint64_t> done_{0}, total_{0};
  std::atomic<bool> ended_{false};
};

/// Reports now, if there is a progress object.
inline void report(progress* to) {
  if (to != nullptr) to->report();
}

}  // namespace cavel

#endif
