// SPDX-License-Identifier: Apache-2.0
#include "workbook.hpp"

#include <cavel/base/ascii_case.hpp>

#include <algorithm>
#include <string>

namespace cavel::detail {

namespace {

/// Whether the text begins with the mark, without regard to ASCII case and to white space in front.
bool begins(std::string_view text, std::string_view mark) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), text.size()));
  return text.size() >= mark.size() &&
         std::equal(mark.begin(), mark.end(), text.begin(), [&](char a, char b) { return a == ascii_lower(b); });
}

problem other(std::string_view name) { return {fault::workbook_other, "", 0, "", "", std::string(name)}; }

}  // namespace

problem find_other_format(std::string_view bytes) {
  if (bytes.substr(0, 4) == "\xD0\xCF\x11\xE0") return {fault::workbook_old, "", 0, "", "", ""};
  if (is_archive(bytes)) {
    // Names of parts stand in an archive as they are.
    const auto has = [&](std::string_view part) { return bytes.find(part) != std::string_view::npos; };
    if (has("xl/workbook.xml")) return {};
    if (has("xl/workbook.bin")) return other(".xlsb");
    if (has("word/document.xml")) return other(".docx");
    if (has("ppt/presentation.xml")) return other(".pptx");
    if (has("opendocument.spreadsheet")) return other(".ods");
    if (has("opendocument.text")) return other(".odt");
    if (has("_rels/.rels")) return {};
    return other("zip");
  }
  if (begins(bytes, "%pdf-")) return other(".pdf");
  if (begins(bytes, "{\\rtf")) return other(".rtf");
  for (const char* mark : {"<html", "<table", "<!doctype html", "<meta"}) {
    if (begins(bytes, mark)) return other("HTML");
  }
  if (begins(bytes, "<?xml")) return other("XML");
  return {};
}

}  // namespace cavel::detail
