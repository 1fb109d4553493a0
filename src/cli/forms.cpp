// SPDX-License-Identifier: Apache-2.0
// cavel forms: the printed forms of a drawn event.
#include "commands.hpp"
#include "event.hpp"
#include "output.hpp"
#include "visits.hpp"

#include <cavel/event/forms.hpp>
#include <cavel/files/folder.hpp>
#include <cavel/files/visit_workbook.hpp>

#include <algorithm>
#include <iostream>

namespace cavel::cli {

namespace {

/// A workbook of the visits of each panel, beside its list. A build without spreadsheets has none: that is the answer.
problems add_workbooks(const file_map& event, const visit_words& words, const std::vector<std::string>& only, file_map& forms) {
  const auto prepared = prepare_visits(event, words.event, words.items, only);
  if (!prepared) return prepared.problems();
  for (const prepared_visits& each : *prepared) {
    auto bytes = write_visit_workbook(each.documents, words);
    if (!bytes) return bytes.problems();
    forms.emplace(each.list + "-检查情况.xlsx", *std::move(bytes));
  }
  return {};
}

}  // namespace

exit_code run_forms(const arguments& words) {
  namespace po = boost::program_options;
  command_line line("forms", "DIR --out FORMS [--target ID]... [--templates DIR2]");
  line.positions.add("dir", 1);
  line.options.add_options()("dir", po::value<std::string>()->required(), "folder of the event 活动目录")(
      "out", po::value<std::string>()->required(), "new folder of the forms 文书目录")(
      "target", po::value<std::vector<std::string>>(), "only these targets, if not all 检查对象")(
      "templates", po::value<std::string>(), "folder of templates that take the place of the shipped ones 本单位的文书模板目录");
  add_visit_options(line);
  if (const auto wrong = line.parse(words)) return *wrong;
  exit_code end = exit_code::done;
  const auto event = open_store(line, line.text("dir"), event_store::use::read, end);
  if (!event) return end;
  const auto setting = load_setting(line, event->files(), end);
  if (!setting) return end;
  checked<file_map> templates = file_map();
  if (line.has("templates")) templates = read_folder(path_of(line.text("templates")));
  if (!templates) {
    print(templates.problems(), line.in, line.json);
    return exit_code::system;
  }
  auto made = make_forms(event->files(), setting->event, setting->items(), *templates, line.texts("target"));
  if (!made) {
    print(made.problems(), line.in, line.json);
    return exit_code::refused;
  }
  const visit_words workbook_words{setting->items(), setting->event};
  const problems without = add_workbooks(event->files(), workbook_words, line.texts("target"), *made);
  if (!without.empty() && without.front().code != fault::workbook_unavailable) {
    print(without, line.in, line.json);
    return exit_code::system;
  }
  print(without, line.in, false);
  const problems unwritten = write_folder(path_of(line.text("out")), *made, access::owner);
  if (!unwritten.empty()) {
    print(unwritten, line.in, line.json);
    return exit_code::system;
  }
  note_kept(line.text("out"));
  const auto targets =
      std::count_if(made->begin(), made->end(), [](const auto& file) { return file.first.ends_with("现场检查记录.html"); });
  if (line.json) {
    std::cout << indented(json_value().add("targets", targets).add("files", made->size()));
  } else {
    std::cout << say(line.in, "已写出文书：", "Forms written: ") << line.text("out") << "/index.html"
              << say(line.in, "；检查对象 ", "; targets: ") << targets << '\n';
  }
  return exit_code::done;
}

}  // namespace cavel::cli
