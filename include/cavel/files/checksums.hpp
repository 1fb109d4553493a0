// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_CHECKSUMS_HPP
#define CAVEL_FILES_CHECKSUMS_HPP

/// \file
/// The list of digests of an archive, in the format of `sha256sum` (GNU coreutils), which `sha256sum -c` checks (compiled: link
/// cavel::files): a line for each file, its SHA-256, two spaces and its path.

#include <cavel/fault.hpp>
#include <cavel/hash/digest.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// A file by its digest.
struct checksum {
  std::string path;  ///< with `/`
  digest sha256;
};

/// The name of the list in an archive.
inline constexpr std::string_view checksums_name = "SHA256SUMS";

/// Why the path cannot be that of a file on every system; empty if it can. Windows is the narrowest: no angle bracket, colon, quotation
/// mark, bar, question mark, asterisk, backslash or control character, no part that ends with a dot or a space, no names of devices. O(size).
std::string unusable_path(std::string_view path);

/// Faults `archive_name` of paths that are none on every system, and of paths that differ in the case of ASCII letters only.
/// O(files · log files).
problems check_paths(std::span<const checksum> files);

/// The list, ascending by path. \pre no problem by `check_paths`
std::string write_checksums(std::span<const checksum> files);

/// Reads a list; CRLF ends a line too, and ` *` may stand before a path, as Windows writes it. Faults, with the row:
/// `archive_list_line`, `archive_name`. O(size).
checked<std::vector<checksum>> parse_checksums(std::string_view text, std::string_view file);

/// What differs: `archive_missing`, `archive_differs`, `archive_unlisted`, in the order of paths. O(files · log files).
problems compare_checksums(std::span<const checksum> listed, std::span<const checksum> there);

}  // namespace cavel

#endif
