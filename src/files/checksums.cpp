// SPDX-License-Identifier: Apache-2.0
#include <cavel/base/ascii_case.hpp>
#include <cavel/base/bytes.hpp>
#include <cavel/base/delimited.hpp>
#include <cavel/files/checksums.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace cavel {

namespace {

using digests_by_path = std::map<std::string_view, const digest*>;

digests_by_path by_path(std::span<const checksum> files) {
  digests_by_path made;
  for (const checksum& each : files) made.emplace(each.path, &each.sha256);
  return made;
}

/// CON, PRN, AUX, NUL, COM0 to COM9, LPT0 to LPT9, with any ending.
bool is_device(std::string_view part) {
  const std::string name = ascii_lower(part.substr(0, part.find('.')));
  if (name == "con" || name == "prn" || name == "aux" || name == "nul") return true;
  return name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")) && name[3] >= '0' && name[3] <= '9';
}

}  // namespace

std::string unusable_path(std::string_view path) {
  if (!is_utf8(path)) return "UTF-8";
  for (const char c : path) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return "U+00" + hex(reinterpret_cast<const std::uint8_t*>(&c), 1);
    if (std::string_view("<>:\"|?*\\").find(c) != std::string_view::npos) return std::string(1, c);
  }
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part.ends_with('.') || part.ends_with(' ') || is_device(part)) return "“" + std::string(part) + "”";
  }
  return {};
}

problems check_paths(std::span<const checksum> files) {
  problem_list found;
  std::map<std::string, std::string_view> seen;
  for (const checksum& each : files) {
    if (std::string why = unusable_path(each.path); !why.empty()) {
      found.add({fault::archive_name, "", 0, "", each.path, std::move(why)});
    }
    const auto [at, fresh] = seen.emplace(ascii_lower(each.path), each.path);
    if (!fresh) found.add({fault::archive_name, "", 0, "", each.path, "= " + std::string(at->second)});
  }
  return found.take();
}

std::string write_checksums(std::span<const checksum> files) {
  std::string text;
  for (const auto& [path, sha256] : by_path(files)) {
    text += hex(*sha256) + "  ";
    text.append(path) += '\n';
  }
  return text;
}

checked<std::vector<checksum>> parse_checksums(std::string_view text, std::string_view file) {
  constexpr std::size_t digits = 64;
  std::vector<checksum> made;
  std::set<std::string> seen;
  problem_list found;
  std::size_t row = 0;
  while (!text.empty()) {
    ++row;
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto sha256 = parse_digest(line.substr(0, digits));
    const std::string_view mark = line.size() > digits + 2 ? line.substr(digits, 2) : std::string_view();
    if (!sha256 || (mark != "  " && mark != " *")) {
      found.add({fault::archive_list_line, std::string(file), row, "", std::string(line.substr(0, 255)), ""});
      continue;
    }
    std::string path(line.substr(digits + 2));
    if (!seen.insert(path).second) {
      found.add({fault::archive_list_line, std::string(file), row, "", std::string(line.substr(0, 255)), ""});
      continue;
    }
    if (std::string why = unusable_path(path); !why.empty()) {
      found.add({fault::archive_name, std::string(file), row, "", path, std::move(why)});
    }
    made.push_back({std::move(path), *sha256});
  }
  if (made.empty() && !found.has_error()) found.add({fault::archive_list_line, std::string(file), 1, "", "", ""});
  if (found.has_error()) return found;
  return made;
}

problems compare_checksums(std::span<const checksum> listed, std::span<const checksum> there) {
  const digests_by_path expected = by_path(listed), actual = by_path(there);
  problem_list found;
  for (const auto& [path, sha256] : expected) {
    const auto at = actual.find(path);
    if (at == actual.end()) {
      found.add({fault::archive_missing, std::string(path), 0, "", "", ""});
    } else if (*at->second != *sha256) {
      found.add({fault::archive_differs, std::string(path), 0, "", hex(*sha256), hex(*at->second)});
    }
  }
  for (const auto& [path, sha256] : actual) {
    if (!expected.contains(path)) found.add({fault::archive_unlisted, std::string(path), 0, "", "", ""});
  }
  return found.take();
}

}  // namespace cavel
