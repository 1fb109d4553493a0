// SPDX-License-Identifier: Apache-2.0
#include "sheets.hpp"

#include "output.hpp"

#include <cavel/base/ascii_case.hpp>
#include <cavel/files/folder.hpp>
#include <cavel/files/workbook_writer.hpp>

#include <algorithm>
#include <filesystem>

namespace cavel::cli {

checked<named_file> load_named(const std::string& named) {
  named_file made;
  made.options = {named, ""};
  std::error_code unknown;
  const std::size_t mark = named.rfind('#');
  if (mark != std::string::npos && !std::filesystem::exists(path_of(named), unknown)) {
    made.options = {named.substr(0, mark), named.substr(mark + 1)};
  }
  auto bytes = read_file(path_of(made.options.where));
  if (!bytes) return bytes.problems();
  made.bytes = *std::move(bytes);
  made.options.where.erase(0, made.options.where.find_last_of("/\\") + 1);
  return made;
}

checked<sheet_table> load_sheet(const std::string& named, sheet_kind kind) {
  auto file = load_named(named);
  if (!file) return file.problems();
  return read_sheet(std::move(file->bytes), kind, file->options);
}

bool has_ending(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  return std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                    [&](char a, char b) { return a == ascii_lower(b); });
}

checked<std::string> bytes_of(const std::vector<std::vector<std::string>>& rows, std::string_view file, std::string_view sheet,
                              bool harmless_csv) {
  if (!has_ending(file, ".xlsx")) return write_table_csv(rows, harmless_csv);
  written_sheet made{std::string(sheet), columns_with(rows.front()), {rows.begin() + 1, rows.end()}};
  return write_workbook({made});
}

bool write_out(const command_line& line, const std::string& file, const checked<std::string>& bytes, bool as_json) {
  problems unwritten = bytes ? write_file(path_of(file), *bytes, access::owner) : bytes.problems();
  if (unwritten.empty()) {
    note_kept(file);
    return true;
  }
  if (!bytes) unwritten.front().where = file;
  print(unwritten, line.in, as_json);
  return false;
}

exit_code exit_of_reading(const problems& found) {
  constexpr int first_of_files = 1100;
  const auto is_of_file = [](const problem& each) {
    return each.code == fault::file_unreadable || static_cast<int>(each.code) >= first_of_files;
  };
  return std::any_of(found.begin(), found.end(), is_of_file) ? exit_code::system : exit_code::refused;
}

void add_once(const problems& more, problems& found) {
  for (const problem& each : more) {
    const bool is_of_items = each.code == fault::table_item_unknown || each.code == fault::table_item_repeated;
    const auto is_same = [&](const problem& known) {
      return known.code == each.code && known.where == each.where && known.row == each.row && known.field == each.field;
    };
    if (!is_of_items || std::none_of(found.begin(), found.end(), is_same)) found.push_back(each);
  }
}

problems placed(const problems& found, const file_places& places) {
  std::map<std::string_view, problems> of_files;
  for (const auto& place : places.tables) of_files[place.first];
  for (const auto& place : places.documents) of_files[place.first];
  problems all;
  for (const problem& each : found) {
    auto file = of_files.find(each.where);
    if (file == of_files.end()) file = of_files.find(each.where + ".csv");  // what is said of a roster as a whole
    (file == of_files.end() ? all : file->second).push_back(each);
  }
  for (const auto& [name, document] : places.documents) add_once(cavel::placed(of_files[name], document), all);
  for (const auto& [name, table] : places.tables) add_once(cavel::placed(of_files[name], table), all);
  return all;
}

}  // namespace cavel::cli
