// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_EVENT_NAMES_HPP
#define CAVEL_SRC_EVENT_NAMES_HPP

/// \file
/// Which names an event's folder has: the allow-list by which it is read (docs/reliability.md).

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace cavel::detail {

enum class event_name : std::uint8_t {
  folder,  ///< of the protocol: read
  file,    ///< of the protocol: read
  own,     ///< the lock: not read
  litter,  ///< what file managers leave behind: not read
  stray,   ///< anything else: not read
};

/// A record, or its digest.
inline bool is_record_name(std::string_view name) {
  return name == "record.json" || name == "record.sha256" || name == "record.sm3";
}

/// Whether the name is `a-z 0-9 -` and one of the endings of the protocol, or a record's digest, or a manifest.
inline bool is_file_name(std::string_view name) {
  if (name == "manifest" || is_record_name(name)) return true;
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  const std::string_view ending = name.substr(dot);
  if (ending != ".txt" && ending != ".json" && ending != ".csv") return false;
  return std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(dot),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

/// `change-` and a number of at most six digits.
inline bool is_change_folder(std::string_view name) {
  constexpr std::string_view start = "change-";
  if (!name.starts_with(start)) return false;
  const std::string_view number = name.substr(start.size());
  return !number.empty() && number.size() <= 6 && number.front() != '0' &&
         std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
}

inline bool is_litter(std::string_view name) {
  constexpr std::string_view known[] = {".DS_Store", "Thumbs.db", "desktop.ini", ".directory", ".localized"};
  return name.starts_with("._") || name.starts_with("~$") || name.starts_with(".fuse_hidden") || name.starts_with(".nfs") ||
         std::find(std::begin(known), std::end(known), name) != std::end(known);
}

/// What belongs in `public/`, or below `private/drawn/`; `path` relative to it.
inline event_name name_in_record(std::string_view path) {
  constexpr std::string_view lists[] = {"frame", "sample", "reserve", "excluded", "rejected", "items", "drawn-items", "officers"};
  const std::size_t slash = path.find('/');
  const std::string_view first = path.substr(0, slash);
  const bool is_list = std::find(std::begin(lists), std::end(lists), first) != std::end(lists);
  if (slash == std::string_view::npos) {
    if (is_list || is_change_folder(first) || first == "end") return event_name::folder;
    return is_file_name(first) ? event_name::file : event_name::stray;
  }
  const std::string_view rest = path.substr(slash + 1);
  if (is_list) return rest.find('/') == std::string_view::npos && rest.ends_with(".txt") ? event_name::file : event_name::stray;
  if (first == "end") return is_record_name(rest) ? event_name::file : event_name::stray;
  return is_change_folder(first) && rest.find('/') == std::string_view::npos && is_file_name(rest) ? event_name::file
                                                                                                   : event_name::stray;
}

/// What a path of an event's folder is.
inline event_name name_in_event(std::string_view path) {
  if (is_litter(path.substr(path.rfind('/') + 1))) return event_name::litter;
  if (path == "public" || path == "private" || path == "private/drawn") return event_name::folder;
  if (path == "private/lock") return event_name::own;
  for (const std::string_view rules : {"public/rules", "private/rules"}) {  // names of packs are names of the protocol
    if (path == rules) return event_name::folder;
    if (!path.starts_with(rules) || path[rules.size()] != '/') continue;
    return path.find('/', rules.size() + 1) == std::string_view::npos && path.ends_with(".json") ? event_name::file
                                                                                                 : event_name::stray;
  }
  for (const std::string_view room : {"public/", "private/drawn/"}) {
    if (path.starts_with(room)) return name_in_record(path.substr(room.size()));
  }
  constexpr std::string_view papers = "private/";
  return path.starts_with(papers) && is_file_name(path.substr(papers.size())) ? event_name::file : event_name::stray;
}

}  // namespace cavel::detail

#endif
