// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_FOLDER_HPP
#define CAVEL_FILES_FOLDER_HPP

/// \file
/// Files and folders on disk: read whole, written whole or not at all.
///
/// New content is prepared beside its final place under a unique name (`.NAME-1`), flushed with its folders, and
/// renamed in one atomic operation that never replaces anything; then the new name is flushed. A run that dies earlier
/// leaves at most what it prepared, which nothing reads and nobody else deletes.

#include <cavel/base/file_map.hpp>
#include <cavel/fault.hpp>
#include <cavel/hash/execution.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// Who may read what is written: everybody, or its owner alone (files 0600, folders 0700, else 0644 and 0755, under any umask;
/// on Windows an access control list of the writing user, if the volume supports them).
enum class access : std::uint8_t { everybody, owner };

/// A path from UTF-8, on every system and whatever its code page.
std::filesystem::path path_of(std::string_view text);

/// The bytes of a file that the caller names; it may be a pipe. Fault `file_unreadable`.
checked<std::string> read_file(const std::filesystem::path& file);

/// All files below a folder, by path with `/`, at most 1,000,000 of them, 16 folders deep, each of at most 4 GiB. Links, devices
/// and pipes are refused. Faults `file_irregular`, `file_too_large`, `file_unreadable`.
checked<file_map> read_folder(const std::filesystem::path& at);

/// A file by its digest; its bytes stay on the disk.
struct listed_file {
  std::string path;            ///< with `/`, in the folder that was listed or that will be written
  std::filesystem::path from;  ///< where its bytes are
  std::uint64_t size = 0;
  digest sha256;
};

/// The same files as `read_folder`, ascending by path, without keeping their bytes: films of visits are larger than memory. Faults as
/// above. O(bytes).
checked<std::vector<listed_file>> list_folder(const std::filesystem::path& at, const execution& exec = {});

/// Writes a new file. Faults `file_exists`, `file_unwritable`: nothing was written. `file_unflushed`: it was, but a power
/// failure may undo it.
problems write_file(const std::filesystem::path& file, std::string_view bytes, access who);

/// Writes a new folder with these files, at least one. Faults as above.
problems write_folder(const std::filesystem::path& at, const file_map& files, access who);

/// The same with copies of listed files. Fault `file_changed`: a file has other bytes now; nothing was written.
problems write_folder(const std::filesystem::path& at, const file_map& files, std::span<const listed_file> copies, access who,
                      const execution& exec = {});

/// Writes a new event folder: `private/` for its owner alone, the rest for everybody. Faults as above.
problems write_event(const std::filesystem::path& at, const file_map& files);

}  // namespace cavel

#endif
