// SPDX-License-Identifier: Apache-2.0
#include "visit_files.hpp"

#include "sheets.hpp"

#include <cavel/files/folder.hpp>
#include <cavel/files/inspection_json.hpp>
#include <cavel/hash/digest.hpp>

#include <array>
#include <filesystem>
#include <fstream>

namespace cavel::cli {

bool is_workbook(std::string_view file) { return has_ending(file, ".xlsx"); }

footage_digest footage_beside(const std::string& workbook) {
  return [folder = path_of(workbook).parent_path()](std::string_view file) -> checked<std::string> {
    const std::filesystem::path at = folder / path_of(file);
    const auto refuse = [&](const char* why) { return problem{fault::visit_footage_unread, "", 0, "", std::string(file), why}; };
    std::error_code none;
    if (!std::filesystem::is_regular_file(at, none))
      return refuse(none ? none.message().c_str() : "不是普通文件 not a regular file");
    std::ifstream in(at, std::ios::binary);
    hasher digest(suite::sha256);
    std::array<char, 65536> piece{};
    while (in.read(piece.data(), piece.size()) || in.gcount() > 0) {
      digest.update({piece.data(), static_cast<std::size_t>(in.gcount())});
    }
    if (!in.eof()) return refuse("读取失败 cannot be read");
    return hex(digest.finish());
  };
}

file_map with_workbooks(const file_map& files, const std::string& folder, const visit_words& words, problems& found) {
  file_map made;
  for (const auto& [path, bytes] : files) {
    if (!is_workbook(path) || path.substr(path.rfind('/') + 1).starts_with("~$")) {  // Excel's lock file
      made.emplace(path, bytes);
      continue;
    }
    const auto read = read_visit_workbook(bytes.text(), path, words, footage_beside(folder + "/" + path));
    const problems& wrong = read ? read->found : read.problems();
    found.insert(found.end(), wrong.begin(), wrong.end());
    if (!read) continue;
    for (const inspection& each : read->inspections) made.emplace(path + "#" + each.id + ".json", canonical(to_json(each)));
  }
  return made;
}

}  // namespace cavel::cli
