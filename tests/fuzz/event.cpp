// SPDX-License-Identifier: Apache-2.0
// Whatever bytes come as the public files of an event (announcement, statement, record, lists, panels): they are verified
// without crash or end, and what agrees was made by this event's statement.
//
// An input is a folder as one text: a line `=== path` before each file's bytes.
#include <cavel/event/verify_event.hpp>
#include <cavel/match/eligibility.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void demand(bool truth) {
  if (!truth) std::abort();
}

cavel::file_map folder_of(std::string_view text) {
  constexpr std::string_view mark = "=== ";
  std::map<std::string, std::string> files;
  std::string* file = nullptr;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    if (line.starts_with(mark)) {
      const bool last = line.ends_with("|\n");  // a mark that takes the line feed off the file before it
      if (last && file != nullptr && file->ends_with('\n')) file->pop_back();
      file = &files[std::string(line.substr(mark.size(), line.size() - mark.size() - (last ? 2 : 1)))];
    } else if (file != nullptr) {
      *file += line;
    }
    text.remove_prefix(end);
  }
  return {files.begin(), files.end()};
}

void check_texts(const cavel::file_map& files) {
  for (const auto& [path, bytes] : files) {
    if (const auto announced = cavel::parse_announcement(bytes)) {
      demand(announced->text() == bytes);
      const auto again = cavel::make_announcement(announced->facts());
      demand(again.has_value() && again->text() == bytes);
    }
    if (const auto opened = cavel::parse_statement(bytes)) {
      demand(opened->text() == bytes && bytes.starts_with(opened->announced().text()));
      const auto again = cavel::reveal(opened->announced(), opened->values());
      demand(again.has_value() && again->text() == bytes);
    }
    if (const auto lines = cavel::lines_of(bytes)) {
      for (const auto member :
           {&cavel::officer_lists::eligibility, &cavel::officer_lists::recusals, &cavel::officer_lists::targets}) {
        cavel::officer_lists lists;
        lists.*member = *lines;
        const auto read = cavel::read_eligibility(lists);
        demand(read.has_value() == !has_error(read.problems()));
      }
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const cavel::file_map files = folder_of(std::string_view(reinterpret_cast<const char*>(bytes), size));
  check_texts(files);
  const cavel::event_verification verified = cavel::verify_event(files, cavel::language::en);
  if (verified.difference) {
    demand(cavel::find_fault(verified.difference->code) != nullptr &&
           !message(*verified.difference, cavel::language::zh).empty());
  } else if (verified.drawn && !verified.drawn->record_text.empty()) {
    const auto record = files.find("record.json");
    demand(record != files.end() && record->second == verified.drawn->record_text);
  }
  return 0;
}
