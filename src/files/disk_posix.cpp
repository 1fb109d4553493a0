// SPDX-License-Identifier: Apache-2.0
#include "disk.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace cavel::detail {

namespace fs = std::filesystem;

namespace {

std::error_code last_error() { return {errno, std::generic_category()}; }

/// Repeats a call that a signal interrupted.
template <class Call>
auto uninterrupted(const Call& call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

/// An open file, closed at the end of its scope.
class descriptor {
 public:
  explicit descriptor(int number) : number_(number) {}
  descriptor(const descriptor&) = delete;
  descriptor& operator=(const descriptor&) = delete;
  ~descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int get() const { return number_; }

 private:
  const int number_;
};

}  // namespace

new_file::~new_file() {
  if (handle_ != none) ::close(static_cast<int>(handle_));
}

std::error_code new_file::open(const fs::path& file, access who) {
  const mode_t mode = who == access::owner ? 0600 : 0644;
  const int number = uninterrupted([&] { return ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode); });
  if (number < 0) return last_error();
  handle_ = number;
  return uninterrupted([&] { return ::fchmod(number, mode); }) != 0 ? last_error() : std::error_code();
}

std::error_code new_file::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = uninterrupted([&] { return ::write(static_cast<int>(handle_), bytes.data(), bytes.size()); });
    if (written < 0) return last_error();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

std::error_code new_file::finish() {
  if (uninterrupted([&] { return ::fsync(static_cast<int>(handle_)); }) != 0) return last_error();
  return ::close(static_cast<int>(std::exchange(handle_, none))) != 0 && errno != EINTR ? last_error() : std::error_code();
}

std::error_code make_folder(const fs::path& at, access who) {
  const mode_t mode = who == access::owner ? 0700 : 0755;
  if (uninterrupted([&] { return ::mkdir(at.c_str(), mode); }) != 0) return last_error();
  if (uninterrupted([&] { return ::chmod(at.c_str(), mode); }) == 0) return {};
  const std::error_code error = last_error();
  ::rmdir(at.c_str());
  return error;
}

std::error_code flush_folder(const fs::path& at) {
  const descriptor folder(uninterrupted([&] { return ::open(at.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (folder.get() < 0) return last_error();
  if (uninterrupted([&] { return ::fsync(folder.get()); }) == 0) return {};
  // Some file systems cannot flush a folder, and say so.
  return errno == EINVAL ? std::error_code() : last_error();
}

std::error_code move_new(const fs::path& from, const fs::path& to) {
#if defined(RENAME_NOREPLACE)
  const auto rename_new = [&] { return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE); };
  if (uninterrupted(rename_new) == 0) return {};
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) return last_error();
#endif
  struct stat there {};
  if (::lstat(to.c_str(), &there) == 0) return std::make_error_code(std::errc::file_exists);
  if (::lstat(from.c_str(), &there) != 0) return last_error();
  if (S_ISDIR(there.st_mode)) {
    // rename(2) replaces an empty folder at most, and ours are never empty.
    if (uninterrupted([&] { return ::rename(from.c_str(), to.c_str()); }) == 0) return {};
    return errno == ENOTEMPTY || errno == ENOTDIR ? std::make_error_code(std::errc::file_exists) : last_error();
  }
  if (uninterrupted([&] { return ::link(from.c_str(), to.c_str()); }) != 0) return last_error();
  // The new name is there. If the old one cannot be removed, it is a leftover that nothing reads.
  uninterrupted([&] { return ::unlink(from.c_str()); });
  return {};
}

std::error_code remove_one(const fs::path& at) {
  return uninterrupted([&] { return std::remove(at.c_str()); }) == 0 ? std::error_code() : last_error();
}

std::error_code read_pieces(const fs::path& file, std::uint64_t limit, const std::function<void(std::uint64_t)>& begin,
                            const std::function<void(std::string_view)>& take) {
  // Without O_NONBLOCK a pipe that took the file's place would keep us waiting.
  const auto open = [&] { return ::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC); };
  const std::error_code irregular = std::make_error_code(std::errc::not_supported);
  struct stat there {};
  if (::lstat(file.c_str(), &there) != 0) return last_error();
  if (!S_ISREG(there.st_mode)) return irregular;
  const descriptor in(uninterrupted(open));
  if (in.get() < 0) return errno == ELOOP ? irregular : last_error();
  if (::fstat(in.get(), &there) != 0) return last_error();
  if (!S_ISREG(there.st_mode)) return irregular;
  const std::error_code too_large = std::make_error_code(std::errc::file_too_large);
  if (static_cast<std::uint64_t>(there.st_size) > limit) return too_large;
  begin(static_cast<std::uint64_t>(there.st_size));
  std::uint64_t size = 0;
  char block[1 << 16];
  while (true) {
    const ssize_t got = uninterrupted([&] { return ::read(in.get(), block, sizeof block); });
    if (got < 0) return last_error();
    if (got == 0) return {};
    size += static_cast<std::uint64_t>(got);
    if (size > limit) return too_large;
    take({block, static_cast<std::size_t>(got)});
  }
}

file_lock::~file_lock() {
  if (is_open()) ::close(static_cast<int>(handle_));
}

// flock, not fcntl: its lock belongs to the open file, so closing another descriptor of this process does not release it.
std::error_code file_lock::open(const fs::path& file, mode as) {
  const auto open_as = [&](int flags) {
    return uninterrupted([&] { return ::open(file.c_str(), flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600); });
  };
  int number = open_as(as == mode::shared ? O_RDONLY : O_RDWR);
  if (number < 0 && errno == ENOENT) number = open_as(O_RDWR | O_CREAT);
  if (number < 0) return last_error();
  handle_ = number;
  return {};
}

std::error_code file_lock::try_lock(mode as, bool& locked) {
  const int operation = (as == mode::exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB;
  locked = uninterrupted([&] { return ::flock(static_cast<int>(handle_), operation); }) == 0;
  return locked || errno == EWOULDBLOCK ? std::error_code() : last_error();
}

std::string words_of(const std::error_code& error) { return error.message(); }

}  // namespace cavel::detail
