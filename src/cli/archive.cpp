// SPDX-License-Identifier: Apache-2.0
// cavel archive: the event, its visits and whatever belongs to them in one folder, ready for filing.
#include "commands.hpp"
#include "event.hpp"
#include "machine.hpp"
#include "output.hpp"
#include "sheets.hpp"
#include "visit_files.hpp"
#include "visits.hpp"

#include <cavel/event/archive.hpp>
#include <cavel/files/folder.hpp>

#include <algorithm>
#include <iostream>
#include <iterator>

namespace cavel::cli {

namespace {

/// A folder of the command line and its place in the archive.
struct supplement {
  const char* option;
  std::string_view folder;
  const char* text;
};
constexpr supplement supplements[] = {{"inspections", "inspections/", "folder of inspections 检查文书目录"},
                                      {"footage", "footage/", "folder of photographs and films 影音文件目录"},
                                      {"forms", "forms/", "folder of printed forms 执法文书目录"},
                                      {"notice", "notice/", "folder of the published notice 公示目录"},
                                      {"other", "other/", "folder of other papers, such as scans 其他材料目录"}};

/// The documents among listed files; only they are read into memory.
std::optional<inspection_folder> read_documents(const command_line& line, const std::vector<listed_file>& files,
                                                const visit_setting& setting, exit_code& end) {
  file_map documents;
  for (const listed_file& each : files) {
    if (!has_ending(each.path, ".json") && !is_workbook(each.path)) continue;
    auto bytes = read_file(each.from);
    if (!bytes) {
      print(bytes.problems(), line.in, line.json);
      end = exit_code::system;
      return std::nullopt;
    }
    documents.emplace(each.path, *std::move(bytes));
  }
  problems found;
  inspection_folder made =
      parse_inspections(with_workbooks(documents, line.text("inspections"), {setting.items(), setting.event}, found));
  found.insert(found.end(), made.found.begin(), made.found.end());
  if (!has_error(found)) return made;
  print(found, line.in, line.json);
  end = exit_code::refused;
  return std::nullopt;
}

/// What is filed beside the event, and where its bytes are.
struct filed_supplements {
  archive_supplements with;
  std::vector<listed_file> copies;
};

std::optional<filed_supplements> load_supplements(const command_line& line, const event_store& event, const execution& exec,
                                                  exit_code& end) {
  filed_supplements made;
  for (const supplement& each : supplements) {
    if (!line.has(each.option)) continue;
    auto files = list_folder(path_of(line.text(each.option)), exec);
    if (!files) {
      print(files.problems(), line.in, line.json);
      end = exit_code::system;
      return std::nullopt;
    }
    if (each.option == std::string_view("inspections")) {
      const auto setting = load_setting(line, event.files(), end);
      if (!setting) return std::nullopt;
      auto documents = read_documents(line, *files, *setting, end);
      if (!documents) return std::nullopt;
      made.with.inspections = std::move(documents->inspections);
      made.with.inspection_files = std::move(documents->files);
    }
    for (listed_file& one : *files) {
      one.path.insert(0, each.folder);
      made.with.files.push_back({one.path, one.size, one.sha256});
      made.copies.push_back(std::move(one));
    }
  }
  return made;
}

}  // namespace

exit_code run_archive(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("archive", "DIR --out ARCHIVE [--inspections DIR2] [--footage DIR3] [--public]");
  add_event_options(line, "folder of the event 活动目录");
  line.options.add_options()("out", po::value<std::string>()->required(), "new folder of the archive 归档目录")(
      "public", "only what everybody may see: the public part and the notice 只归档公开的部分")(
      "templates", po::value<std::string>(), "folder of templates that take the place of the shipped ones 本单位的文书模板目录");
  for (const supplement& each : supplements) line.options.add_options()(each.option, po::value<std::string>(), each.text);
  line.options.add_options()("catalogue", po::value<std::string>(), "catalogue of items, if not the event's own 事项目录");
  if (const auto wrong = line.parse(words)) return *wrong;
  const archive_scope scope = line.has("public") ? archive_scope::published : archive_scope::whole;
  if (scope == archive_scope::published) {
    for (const supplement& each : supplements) {
      if (line.has(each.option) && each.option != std::string_view("notice"))
        return line.wrong("--public 只归档公开的部分：另外只可给出 --notice",
                          "--public files what is public: beside it only --notice");
    }
  }
  exit_code end = exit_code::done;
  const auto event = open_store(line, line.text("dir"), event_store::use::read, end);
  if (!event) return end;
  const machine by(line);
  const auto filed = load_supplements(line, *event, by.use(), end);
  if (!filed) return end;
  checked<file_map> templates = file_map();
  if (line.has("templates")) templates = read_folder(path_of(line.text("templates")));
  if (!templates) {
    print(templates.problems(), line.in, line.json);
    return exit_code::system;
  }
  const auto made = make_archive(event->files(), filed->with, scope, *templates, by.use());
  if (!made) {
    print(made.problems(), line.in, line.json);
    return exit_code::refused;
  }
  const access who = scope == archive_scope::published ? access::everybody : access::owner;
  const problems unwritten = write_folder(path_of(line.text("out")), made->files, filed->copies, who, by.use());
  if (!unwritten.empty()) {
    print(unwritten, line.in, line.json);
    return exit_code::system;
  }
  note_kept(line.text("out"));
  print(made.problems(), line.in, false);
  if (line.json) {
    std::cout << indented(json_value().add("files", made->count).add("bytes", made->bytes).add("list", hex(made->list)));
  } else {
    std::cout << say(line.in, "已归档：", "Archive written: ") << line.text("out") << say(line.in, "；文件 ", "; files: ")
              << made->count << say(line.in, " 个，字节 ", ", bytes: ") << made->bytes << '\n'
              << say(line.in, "校验清单 SHA256SUMS 的校验值，请记入归档登记：",
                     "digest of SHA256SUMS, to be noted in the register: ")
              << hex(made->list) << '\n';
  }
  return exit_code::done;
}

}  // namespace cavel::cli
