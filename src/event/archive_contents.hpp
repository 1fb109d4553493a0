// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_ARCHIVE_CONTENTS_HPP
#define CAVEL_EVENT_ARCHIVE_CONTENTS_HPP

/// \file
/// The table of contents of an archive (卷内目录): a row for each file, as a model for its page and as a table.

#include <cavel/base/canonical.hpp>
#include <cavel/event/archive.hpp>

#include <string>
#include <vector>

namespace cavel::detail {

struct contents_entry {
  archived_file file;
  std::string title, number, day;  ///< the document's name, its number and its day; empty where it has none
};

/// What the page says about the archive as a whole.
struct contents_head {
  std::string body, event, number, announced, state;
  archive_scope scope = archive_scope::whole;
};

/// Whether everybody may see the file.
bool is_public_path(std::string_view path);

/// Head of the page. \pre the event verified, and is announced
contents_head contents_head_of(const event_verification& of, const file_map& event, archive_scope scope);

/// The files in the order in which they are filed, with their titles. O(files · log files + footage).
std::vector<contents_entry> contents_of(const event_verification& of, const std::vector<archived_file>& files,
                                        const archive_supplements& with);

/// The model of `contents.html`, and its shape.
json_value contents_model(const contents_head& head, const std::vector<contents_entry>& entries);
json_value contents_shape();

/// The table: 顺序号, 文件名称, 文号, 日期, 字节数, 查阅, 文件, SHA-256.
std::string contents_table(const std::vector<contents_entry>& entries);

}  // namespace cavel::detail

#endif
