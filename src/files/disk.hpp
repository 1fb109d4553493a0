// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_DISK_HPP
#define CAVEL_SRC_DISK_HPP

/// \file
/// Where operating systems differ when a file is made: disk_posix.cpp and disk_windows.cpp.

#include <cavel/files/folder.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace cavel::detail {

/// Makes a new file of these bytes, which stand on the disk when it returns. A file that exists is an error.
std::error_code make_file(const std::filesystem::path& file, std::string_view bytes, access who);

/// Makes a folder, and those above it that are missing. One that exists is none.
std::error_code make_folder(const std::filesystem::path& at, access who);

/// An error in the operating system's words, as UTF-8.
std::string words_of(const std::error_code& error);

}  // namespace cavel::detail

#endif
