// SPDX-License-Identifier: Apache-2.0
#include "disk.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace cavel::detail {

namespace fs = std::filesystem;

namespace {

std::error_code last_error() { return {errno, std::generic_category()}; }

}  // namespace

std::error_code make_file(const fs::path& file, std::string_view bytes, access who) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, who == access::owner ? 0600 : 0644);
  if (descriptor < 0) return last_error();
  std::error_code error;
  while (!error && !bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      error = last_error();
    }
  }
  if (!error && ::fsync(descriptor) != 0) error = last_error();
  if (::close(descriptor) != 0 && !error) error = last_error();
  return error;
}

std::error_code make_folder(const fs::path& at, access who) {
  std::error_code error;
  fs::create_directories(at, error);
  if (!error && who == access::owner) fs::permissions(at, fs::perms::owner_all, error);
  return error;
}

std::string words_of(const std::error_code& error) { return error.message(); }

}  // namespace cavel::detail
