// SPDX-License-Identifier: Apache-2.0
#include "disk.hpp"
#include "event_names.hpp"
#include "prepared.hpp"

#include <cavel/files/event_store.hpp>

#include <algorithm>
#include <set>
#include <thread>
#include <tuple>
#include <vector>

namespace cavel {

namespace fs = std::filesystem;

namespace {

using detail::file_problem;
using lock_mode = detail::file_lock::mode;

constexpr std::string_view committed = "step";

/// The names in a folder, in the order in which a step moves them: the statement and then the record come last, so that a
/// crash in the middle leaves a readable event (a record without a statement is a void).
checked<std::vector<fs::path>> names_in(const fs::path& folder) {
  std::vector<fs::path> names;
  std::error_code error;
  for (fs::directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
    names.push_back(each->path().filename());
  }
  if (error) return file_problem(fault::file_unreadable, folder, error);
  const auto rank = [](const fs::path& name) { return name == "record.json" ? 2 : name == "statement.txt" ? 1 : 0; };
  std::sort(names.begin(), names.end(),
            [&](const fs::path& a, const fs::path& b) { return std::tuple(rank(a), a) < std::tuple(rank(b), b); });
  return names;
}

bool is_there(const fs::path& at) {
  std::error_code error;
  return fs::symlink_status(at, error).type() != fs::file_type::not_found;
}

bool is_real_folder(const fs::path& at) {
  std::error_code error;
  return fs::is_directory(fs::symlink_status(at, error));
}

/// Moves the files of a committed step to their places. What an earlier run moved already is no longer there.
class step_finisher {
 public:
  explicit step_finisher(fs::path event) : event_(std::move(event)) {}

  std::optional<problem> run() {
    const fs::path step = event_ / committed;
    if (!is_there(step)) return std::nullopt;
    if (!is_real_folder(step)) return file_problem(fault::file_irregular, step, "");
    if (auto wrong = move_all(step, event_)) return wrong;
    for (const fs::path& folder : touched_) {
      if (const auto error = detail::flush_folder(folder)) return unfinished(folder, error);
    }
    return std::nullopt;
  }

 private:
  static problem unfinished(const fs::path& at, const std::error_code& error) {
    return file_problem(fault::event_step_unfinished, at, detail::words_of(error));
  }

  std::optional<problem> move_all(const fs::path& from, const fs::path& to) {
    const auto names = names_in(from);
    if (!names) return file_problem(fault::event_step_unfinished, from, names.problems().front().detail);
    for (const fs::path& name : *names) {
      const fs::path source = from / name;
      const fs::path place = to / name;
      if (is_real_folder(source) && is_real_folder(place)) {
        if (auto wrong = move_all(source, place)) return wrong;
        continue;
      }
      const auto error = detail::move_new(source, place);
      if (error == std::errc::file_exists) {
        if (auto wrong = remove_double(source, place)) return wrong;
      } else if (error) {
        return unfinished(place, error);
      }
      touched_.insert(to);
    }
    // Flushed before the step's folders are removed: without them nothing would repeat a move that a loss of power undid.
    if (touched_.erase(to) != 0) {
      if (const auto error = detail::flush_folder(to)) return unfinished(to, error);
    }
    if (const auto error = detail::remove_one(from)) return unfinished(from, error);
    touched_.insert(from.parent_path());
    touched_.erase(from);
    return std::nullopt;
  }

  /// Where a move is not one operation, a file may exist under both names.
  static std::optional<problem> remove_double(const fs::path& source, const fs::path& place) {
    std::string ours, theirs;
    if (const auto error = detail::read_regular(source, detail::largest_file, ours)) return unfinished(source, error);
    if (const auto error = detail::read_regular(place, detail::largest_file, theirs)) return detail::read_problem(place, error);
    if (ours != theirs) return file_problem(fault::event_step_conflict, place, "");
    const std::error_code error = detail::remove_one(source);
    return error ? std::optional(unfinished(source, error)) : std::nullopt;
  }

  fs::path event_;
  std::set<fs::path> touched_;
};

/// Reads the files whose names are the protocol's.
class event_reader {
 public:
  event_reader(fs::path at, bool whole) : at_(std::move(at)), whole_(whole) {}

  std::optional<problem> run() {
    if (auto wrong = whole_ ? read_whole(at_) : read_folder(at_, "public", "")) return wrong;
    if (!whole_ || !is_there(at_ / committed)) return finish();
    if (!is_real_folder(at_ / committed)) return file_problem(fault::file_irregular, at_ / committed, "");
    if (auto wrong = read_whole(at_ / committed)) return wrong;
    return finish();
  }

  file_map files;
  problems notes;

 private:
  static constexpr std::uint64_t most_bytes = std::uint64_t{16} << 30;
  static constexpr std::size_t most_strays = 100;

  std::optional<problem> finish() {
    if (strays_ > most_strays) {
      notes.push_back(file_problem(fault::event_strays, at_, std::to_string(strays_ - most_strays)));
    }
    return std::nullopt;
  }

  std::optional<problem> read_whole(const fs::path& root) {
    for (const std::string room : {"private", "public"}) {
      if (!is_there(root / room)) continue;
      if (!is_real_folder(root / room)) return file_problem(fault::file_irregular, root / room, "");
      if (auto wrong = read_folder(root / room, room, room + "/")) return wrong;
    }
    return std::nullopt;
  }

  /// \param in_event the folder's path in a whole event
  /// \param key what the paths in `files` begin with
  std::optional<problem> read_folder(const fs::path& folder, const std::string& in_event, const std::string& key) {
    std::error_code error;
    for (fs::directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
      const std::string name = detail::text_of(each->path().filename());
      std::error_code ignored;
      const bool is_folder = fs::is_directory(each->symlink_status(ignored));
      detail::event_name is = detail::name_in_event(in_event + "/" + name);
      if (is_folder && is == detail::event_name::file) is = detail::event_name::stray;
      switch (is) {
        case detail::event_name::folder:
          if (!is_folder) return file_problem(fault::file_irregular, each->path(), "");
          if (auto wrong = read_folder(each->path(), in_event + "/" + name, key + name + "/")) return wrong;
          break;
        case detail::event_name::file:
          if (auto wrong = read_one(each->path(), key + name)) return wrong;
          break;
        case detail::event_name::own: break;
        case detail::event_name::litter:
          if (notes.size() < most_strays) notes.push_back(file_problem(fault::event_litter, each->path(), ""));
          break;
        case detail::event_name::stray:
          if (is_folder && fs::is_empty(each->path(), ignored) && !ignored) break;
          if (++strays_ <= most_strays) files.emplace(key + name + (is_folder ? "/" : ""), "");
          break;
      }
    }
    if (error) return file_problem(fault::file_unreadable, folder, error);
    return std::nullopt;
  }

  std::optional<problem> read_one(const fs::path& file, std::string key) {
    std::string bytes;
    const std::uint64_t limit = std::min(detail::largest_file, most_bytes - bytes_);
    if (const auto error = detail::read_regular(file, limit, bytes)) return detail::read_problem(file, error);
    bytes_ += bytes.size();
    const auto [at, fresh] = files.try_emplace(std::move(key), std::move(bytes));
    if (!fresh && at->second != bytes) return file_problem(fault::event_step_conflict, file, "");
    return std::nullopt;
  }

  fs::path at_;
  bool whole_;
  std::uint64_t bytes_ = 0;
  std::size_t strays_ = 0;
};

/// Waits for the lock. No clock is read: what is counted is the time slept.
std::optional<problem> wait_for(detail::file_lock& lock, const fs::path& event, lock_mode as, std::chrono::milliseconds wait) {
  constexpr std::chrono::milliseconds pause(20);
  const fs::path file = event / "private" / "lock";
  if (const auto error = lock.open(file, as)) {
    // If the lock can neither be created nor opened, nobody with this user's rights can add anything.
    return as == lock_mode::shared ? std::nullopt : std::optional(file_problem(fault::file_unwritable, file, error));
  }
  for (std::chrono::milliseconds waited{0};; waited += pause) {
    bool locked = false;
    if (const auto error = lock.try_lock(as, locked)) return file_problem(fault::file_unwritable, file, error);
    if (locked) return std::nullopt;
    if (waited >= wait) return file_problem(fault::event_busy, event, std::to_string(wait.count() / 1000));
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace

struct event_store::state {
  fs::path at;
  detail::file_lock lock;
  file_map files;
};

event_store::event_store(std::unique_ptr<state> of) : state_(std::move(of)) {}
event_store::event_store(event_store&&) noexcept = default;
event_store& event_store::operator=(event_store&&) noexcept = default;
event_store::~event_store() = default;

const file_map& event_store::files() const { return state_->files; }

checked<event_store> event_store::open(const fs::path& at, use as, std::chrono::milliseconds wait) {
  std::error_code error;
  if (!fs::is_directory(at, error)) return file_problem(fault::event_folder_missing, at, "");
  auto made = std::make_unique<state>();
  made->at = at;
  const bool whole = is_there(at / "private") || is_there(at / "public");
  if (is_real_folder(at / "private")) {
    const lock_mode mode = as == use::add ? lock_mode::exclusive : lock_mode::shared;
    if (auto wrong = wait_for(made->lock, at, mode, wait)) return *std::move(wrong);
    if (is_there(at / committed)) {
      // An earlier run ended after its step had become part of the event. A reader that cannot finish it reads it where it lies.
      if (as == use::read) {
        made->lock = {};
        detail::file_lock alone;
        if (!wait_for(alone, at, lock_mode::exclusive, wait)) step_finisher(at).run();
        alone = {};
        if (auto wrong = wait_for(made->lock, at, mode, wait)) return *std::move(wrong);
      } else if (auto wrong = step_finisher(at).run()) {
        return *std::move(wrong);
      }
    }
  }
  event_reader reader(at, whole);
  if (auto wrong = reader.run()) return *std::move(wrong);
  made->files = std::move(reader.files);
  return {event_store(std::move(made)), std::move(reader.notes)};
}

problems event_store::add(std::string_view step, const file_map& added) {
  for (const auto& [path, bytes] : added) {
    const fs::path place = state_->at / path_of(path);
    if (is_there(place)) return {file_problem(fault::file_exists, place, "")};
  }
  if (!state_->lock.is_open()) return {file_problem(fault::event_folder_missing, state_->at / "private", "")};
  detail::prepared begun;
  if (auto wrong = begun.make_folder(state_->at, step, access::everybody)) return {*std::move(wrong)};
  if (auto wrong = begun.fill(added, access::everybody)) return {*std::move(wrong)};
  if (auto wrong = begun.flush()) return {*std::move(wrong)};
  if (auto wrong = begun.move_to(state_->at / committed)) return {*std::move(wrong)};
  // The step is part of the event now. Nothing moves before that is on the disk.
  if (const auto error = detail::flush_folder(state_->at)) {
    return {file_problem(fault::event_step_unfinished, state_->at / committed, detail::words_of(error))};
  }
  if (auto wrong = step_finisher(state_->at).run()) return {*std::move(wrong)};
  return {};
}

bool event_store::was_begun(std::string_view step) const {
  const std::string start = "." + std::string(step) + "-";
  const auto names = names_in(state_->at);
  return names && std::any_of(names->begin(), names->end(),
                              [&](const fs::path& name) { return detail::text_of(name).starts_with(start); });
}

}  // namespace cavel
