// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_ARCHIVE_HPP
#define CAVEL_EVENT_ARCHIVE_HPP

/// \file
/// The archive of an event (归档): the event, its visits with their footage, forms and notices in one folder, with a table of contents
/// (卷内目录) to print, the same as a table, and the digests of all files (compiled: link cavel::event).
///
/// \code
/// event/public/…  event/private/…   the event's folder
/// inspections/…   footage/…         documents of visits, and their photographs and films
/// forms/…  notice/…  other/…        printed forms, published notices, whatever else belongs to the file
/// index.html  index.csv             卷内目录
/// SHA256SUMS                        what `sha256sum -c` and `cavel verify` check
/// \endcode
///
/// The whole archive holds everything that the agency holds: officers and their credentials, contacts, the key of the private lists,
/// and before the event is opened what was drawn. The public one holds `event/public/` and `notice/` only. docs/guide/archive.md.

#include <cavel/base/file_map.hpp>
#include <cavel/event/verify_event.hpp>
#include <cavel/fault.hpp>
#include <cavel/hash/execution.hpp>
#include <cavel/inspect/inspection.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// Everything, or what the public may see.
enum class archive_scope : std::uint8_t { whole, published };

/// A folder of an archive.
struct archive_part {
  std::string_view folder;  ///< with its slash
  std::string_view zh, en;
  bool is_public;
};

/// The folders in the order in which they are filed.
std::span<const archive_part> archive_parts();

/// A file that is filed beside the event, by its digest.
struct archived_file {
  std::string path;  ///< in the archive
  std::uint64_t size = 0;
  digest sha256;
};

/// What is filed beside the event.
struct archive_supplements {
  std::vector<archived_file> files;  ///< in the folders of `archive_parts` but the first
  std::vector<inspection> inspections;
  std::vector<std::string>
      inspection_files;  ///< of each: its path below `inspections/`; `W.xlsx#NUMBER.json` is a visit of a workbook
};

/// Of which files an archive consists besides its supplements.
struct archive {
  file_map files;  ///< the event, `index.html`, `index.csv` and `SHA256SUMS`
  digest list;     ///< of `SHA256SUMS`: it names the archive
  std::size_t count = 0;
  std::uint64_t bytes = 0;  ///< of all files that the list names
};

/// Files an event. `templates`: files that replace shipped ones (`contents.html`, `style.css`). Faults: the difference, if the event does not
/// verify; `event_folder_missing`; `archive_name`; `archive_footage_differs`; of templates as `make_forms`. Warnings: `archive_open`, and
/// `archive_footage_missing` for each file of footage that is not among the supplements. A file of footage is known by its digest.
/// O(draw + bytes of the event + files · log files).
checked<archive> make_archive(const file_map& event, const archive_supplements& with, archive_scope scope,
                              const file_map& templates, const execution& exec = {});

}  // namespace cavel

#endif
