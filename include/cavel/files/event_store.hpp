// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_EVENT_STORE_HPP
#define CAVEL_FILES_EVENT_STORE_HPP

/// \file
/// The folder of an event under its lock: read as a whole and extended step by step (docs/reliability.md).
///
/// A step, such as a draw, is prepared in a folder `.draw-1` of its own, flushed, and becomes part of the event when that
/// folder gets the name `step`: one atomic operation that never replaces anything. Only then are its files moved to their
/// places in `public/` and `private/`. A run that dies before that leaves the event as it was; one that dies after it is completed
/// by the next one.

#include <cavel/fault.hpp>
#include <cavel/files/folder.hpp>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string_view>

namespace cavel {

class event_store {
 public:
  enum class use : std::uint8_t { read, add };

  /// Locks the event, shared with other readers or exclusively, completes the step of an interrupted run, and reads.
  /// Only regular files with names of the protocol are read, none larger than 4 GiB, 16 GiB in all. The first hundred other
  /// names are in `files()` without their bytes, so that a verification finds them. The folder may be the
  /// public part alone, which has no lock.
  /// Faults: `event_folder_missing`; `event_busy` if the lock was not acquired within `wait`; `event_step_unfinished`,
  /// `event_step_conflict`; `file_irregular`, `file_too_large`, `file_unreadable`. Warnings: `event_litter`, `event_strays`.
  /// Complexity: linear in the bytes of the files that are read and in the number of names.
  static checked<event_store> open(const std::filesystem::path& at, use as, std::chrono::milliseconds wait);

  event_store(event_store&&) noexcept;
  event_store& operator=(event_store&&) noexcept;
  ~event_store();

  /// The files by path: `public/…` and `private/…` of an event; of a public part alone, without `public/`.
  const file_map& files() const;

  /// Adds a step: files by path that must not exist yet. The lock is kept.
  /// Faults: `file_exists`, `file_unwritable`: nothing was added. `event_step_unfinished`: it was added, but not all files are
  /// in their places yet, or they could not be flushed. \pre opened for `add`
  problems add(std::string_view step, const file_map& added);

  /// Whether an interrupted run prepared a step of this name that did not become part of the event.
  bool was_begun(std::string_view step) const;

 private:
  struct state;
  explicit event_store(std::unique_ptr<state> of);
  std::unique_ptr<state> state_;
};

}  // namespace cavel

#endif
