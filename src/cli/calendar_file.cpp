// SPDX-License-Identifier: Apache-2.0
#include "calendar_file.hpp"

#include <cavel/files/folder.hpp>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

namespace cavel::cli {

namespace {

constexpr std::size_t largest = std::size_t{1} << 24;  // 16 MiB: a century of notices is under 100 KB

checked<std::string> read_text(const std::string& file) {
  const auto refuse = [&](const std::string& why) { return problem{fault::calendar_unreadable, file, 0, "", "", why}; };
  std::ifstream in(path_of(file), std::ios::binary);
  if (!in) return refuse(std::generic_category().message(errno));
  std::string text;
  char block[65536];
  while (in.read(block, sizeof block) || in.gcount() != 0) {
    text.append(block, static_cast<std::size_t>(in.gcount()));
    if (text.size() > largest) return refuse("> 16 MiB");
  }
  if (in.bad()) return refuse(std::generic_category().message(errno));
  return text;
}

}  // namespace

checked<calendar> load_calendar_files(const std::vector<std::string>& files) {
  calendar made = china_calendar();
  problems found;
  for (const std::string& file : files) {
    checked<std::string> text = read_text(file);
    if (!text) {
      found.insert(found.end(), text.problems().begin(), text.problems().end());
      return found;
    }
    checked<calendar> read = load_calendar(made, *text, file);
    found.insert(found.end(), read.problems().begin(), read.problems().end());
    if (!read) return found;
    made = *std::move(read);
  }
  return {std::move(made), std::move(found)};
}

}  // namespace cavel::cli
