// SPDX-License-Identifier: Apache-2.0
#include "verify_archive.hpp"

#include <cavel/event/event_steps.hpp>
#include <cavel/files/checksums.hpp>
#include <cavel/files/folder.hpp>

#include <filesystem>

namespace cavel::cli {

bool is_archive(const std::string& where) {
  std::error_code none;
  return std::filesystem::exists(std::filesystem::symlink_status(path_of(where) / path_of(checksums_name), none));
}

std::optional<read_archive> load_archive(const command_line& line, const std::string& where, const execution& exec,
                                         exit_code& end) {
  const auto refuse = [&](const problems& found, exit_code code) {
    print(found, line.in, line.json);
    end = code;
    return std::nullopt;
  };
  const auto there = list_folder(path_of(where), exec);
  if (!there) return refuse(there.problems(), exit_code::system);
  read_archive made;
  std::vector<checksum> actual;
  constexpr std::string_view event = "event/", lock = "event/private/lock";
  std::string list;
  for (const listed_file& each : *there) {
    const bool is_list = each.path == checksums_name;
    if (!is_list) actual.push_back({each.path, each.sha256});
    if (!is_list && (!each.path.starts_with(event) || each.path == lock)) continue;
    auto bytes = read_file(each.from);
    if (!bytes) return refuse(bytes.problems(), exit_code::system);
    if (is_list) {
      made.list = each.sha256;
      list = *std::move(bytes);
    } else {
      made.event.emplace(each.path.substr(event.size()), *std::move(bytes));
    }
  }
  const auto listed = parse_checksums(list, checksums_name);
  if (!listed) return refuse(listed.problems(), exit_code::differs);
  made.count = listed->size();
  made.differences = compare_checksums(*listed, actual);
  return made;
}

}  // namespace cavel::cli
