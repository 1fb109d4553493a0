// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_FOLDER_HPP
#define CAVEL_FILES_FOLDER_HPP

/// \file
/// Files and folders of an event on disk: read whole, written whole or not at all.
///
/// A file is written beside its place under another name, flushed to the disk and renamed; a folder likewise. What
/// cannot be finished leaves nothing behind that looks finished. Nothing that exists is overwritten.

#include <cavel/event/lists.hpp>
#include <cavel/fault.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace cavel {

/// Who may read what is written: everybody, or its owner alone (files 0600, folders 0700; on Windows an access list of the
/// user who writes it, where the volume keeps such lists).
enum class access : std::uint8_t { everybody, owner };

/// A path written in UTF-8, on every system and whatever its code page.
std::filesystem::path path_of(std::string_view text);

/// The bytes of a file. Fault `file_unreadable`.
checked<std::string> read_file(const std::filesystem::path& file);

/// All regular files below a folder, by path with `/`. Fault `file_unreadable`.
checked<file_map> read_folder(const std::filesystem::path& at);

/// Writes a new file. Faults `file_exists`, `file_unwritable`.
problems write_file(const std::filesystem::path& file, std::string_view bytes, access who);

/// Writes a new folder with these files. Faults as above.
problems write_folder(const std::filesystem::path& at, const file_map& files, access who);

/// Writes a new event folder: `private/` for its owner alone, the rest for everybody. Faults as above.
problems write_event(const std::filesystem::path& at, const file_map& files);

/// Puts a folder in the place of another, which must exist: afterwards `at` holds exactly `files`.
problems replace_folder(const std::filesystem::path& at, const file_map& files, access who);

}  // namespace cavel

#endif
