// SPDX-License-Identifier: Apache-2.0
#include "sheets.hpp"

#include <cavel/files/folder.hpp>
#include <cavel/files/workbook_writer.hpp>

#include <algorithm>
#include <filesystem>

namespace cavel::cli {

checked<sheet_table> load_sheet(const std::string& named, sheet_kind kind) {
  sheet_options options{named, ""};
  std::error_code unknown;
  const std::size_t mark = named.rfind('#');
  if (mark != std::string::npos && !std::filesystem::exists(path_of(named), unknown)) {
    options = {named.substr(0, mark), named.substr(mark + 1)};
  }
  auto bytes = read_file(path_of(options.where));
  if (!bytes) return bytes.problems();
  options.where.erase(0, options.where.find_last_of("/\\") + 1);
  return read_sheet(*std::move(bytes), kind, options);
}

bool has_ending(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [&](char a, char b) { return a == lower(b); });
}

checked<std::string> bytes_of(const std::vector<std::vector<std::string>>& rows, std::string_view file, std::string_view sheet,
                              bool harmless_csv) {
  if (!has_ending(file, ".xlsx")) return write_table_csv(rows, harmless_csv);
  written_sheet made{std::string(sheet), columns_with(rows.front()), {rows.begin() + 1, rows.end()}};
  return write_workbook({made});
}

exit_code exit_of_reading(const problems& found) {
  constexpr int first_of_files = 1100;
  const auto is_of_file = [](const problem& each) {
    return each.code == fault::file_unreadable || static_cast<int>(each.code) >= first_of_files;
  };
  return std::any_of(found.begin(), found.end(), is_of_file) ? exit_code::system : exit_code::refused;
}

problems placed(const problems& found, const sheet_places& places) {
  std::map<std::string_view, problems> of_tables;
  for (const auto& place : places) of_tables[place.first];
  problems all;
  for (const problem& each : found) {
    const auto table = of_tables.find(each.where);
    (table == of_tables.end() ? all : table->second).push_back(each);
  }
  for (const auto& [name, list] : of_tables) {
    const problems there = cavel::placed(list, places.find(name)->second);
    all.insert(all.end(), there.begin(), there.end());
  }
  return all;
}

}  // namespace cavel::cli
