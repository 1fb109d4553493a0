// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_DISK_HPP
#define CAVEL_SRC_DISK_HPP

/// \file
/// What operating systems do differently on a disk: disk_posix.cpp and disk_windows.cpp. A call that a signal interrupts is
/// repeated.

#include <cavel/files/folder.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace cavel::detail {

/// A new file that is written in pieces. The mode does not depend on the umask.
class new_file {
 public:
  new_file() = default;
  new_file(const new_file&) = delete;
  new_file& operator=(const new_file&) = delete;
  ~new_file();

  /// A file that exists is an error.
  std::error_code open(const std::filesystem::path& file, access who);
  std::error_code write(std::string_view bytes);
  /// Flushes and closes it.
  std::error_code finish();

 private:
  static constexpr std::intptr_t none = -1;
  std::intptr_t handle_ = none;
};

/// Makes a new file of these bytes and flushes it. A file that exists is an error.
std::error_code make_file(const std::filesystem::path& file, std::string_view bytes, access who);

/// Makes one new folder. One that exists is an error. The mode does not depend on the umask.
std::error_code make_folder(const std::filesystem::path& at, access who);

/// Flushes the names in a folder. Windows has no such call: its moves are written through.
std::error_code flush_folder(const std::filesystem::path& at);

/// Gives a file or folder a new name on the same volume, in one atomic operation that never replaces anything: a name that
/// is taken is an error (`std::errc::file_exists`).
std::error_code move_new(const std::filesystem::path& from, const std::filesystem::path& to);

/// The limit for a file of an event or of inspections.
inline constexpr std::uint64_t largest_file = std::uint64_t{4} << 30;

/// Removes a file or an empty folder.
std::error_code remove_one(const std::filesystem::path& at);

/// Gives the bytes of a regular file in pieces of at most 64 KiB. A link, device, pipe or folder is `std::errc::not_supported` and is
/// not opened for reading; more than `limit` bytes are `std::errc::file_too_large`.
/// \param begin gets the size that the file has when it is opened
std::error_code read_pieces(const std::filesystem::path& file, std::uint64_t limit,
                            const std::function<void(std::uint64_t)>& begin, const std::function<void(std::string_view)>& take);

/// Appends the bytes of a regular file; faults as above.
std::error_code read_regular(const std::filesystem::path& file, std::uint64_t limit, std::string& bytes);

/// A lock on a file that processes share; it ends with the object or with the process.
class file_lock {
 public:
  enum class mode : std::uint8_t { shared, exclusive };

  file_lock() = default;
  file_lock(file_lock&& other) noexcept : handle_(std::exchange(other.handle_, none)) {}
  file_lock& operator=(file_lock&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }
  ~file_lock();

  /// Opens the file, creating it if it is missing. A shared lock needs only the right to read it.
  std::error_code open(const std::filesystem::path& file, mode as);
  bool is_open() const { return handle_ != none; }
  /// Whether it is locked now; false while another process holds it otherwise. \pre is_open()
  std::error_code try_lock(mode as, bool& locked);

 private:
  static constexpr std::intptr_t none = -1;
  std::intptr_t handle_ = none;
};

/// An error in the operating system's words, as UTF-8.
std::string words_of(const std::error_code& error);

}  // namespace cavel::detail

#endif
