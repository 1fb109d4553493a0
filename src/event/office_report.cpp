// SPDX-License-Identifier: Apache-2.0
#include "html.hpp"
#include "report_style.hpp"
#include "svg.hpp"

#include <cavel/event/office_report.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace cavel {

using detail::escaped, detail::shown, detail::whole;

namespace {

constexpr std::uint32_t wide_column = 24;  // characters; on a phone such a cell has a row of its own

std::string class_of(const written_column& of) {
  switch (of.kind) {
    case cell_kind::number:
    case cell_kind::share: return "number";
    case cell_kind::day: return "day";
    case cell_kind::text: break;
  }
  return of.width >= wide_column ? "wide" : "";
}

/// A code, a day, a number: a short text of letters and digits, which is not broken over two lines.
bool is_code(std::string_view text) {
  constexpr std::size_t longest = 20;
  return text.size() <= longest && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '.' || c == '%';
         });
}

std::string table_of(const written_sheet& sheet) {
  std::vector<std::string> headers, classes;
  for (const written_column& each : sheet.columns) {
    headers.push_back(escaped(each.header));
    classes.push_back(class_of(each));
  }
  detail::page_table made(std::move(headers), std::move(classes));
  for (const std::vector<std::string>& row : sheet.rows) {
    std::vector<std::string> cells;
    for (const std::string& each : row) cells.push_back(is_code(each) ? whole(each) : shown(each));
    made.row(cells);
  }
  return made.text();
}

std::string paragraphs(const std::vector<std::string>& texts) {
  std::string made;
  for (const std::string& each : texts) made += "<p class=\"note\">" + shown(each) + "</p>\n";
  return made;
}

std::string section_of(const report_section& of) {
  std::string made = "<section>\n<h2>" + escaped(of.table.name) + "</h2>\n" + paragraphs(of.notes);
  if (!of.pictures.empty()) {
    made += "<div class=\"charts\">\n";
    for (const report_picture& each : of.pictures) {
      made += "<figure>\n<figcaption>" + escaped(each.caption) + "</figcaption>\n" + each.svg + "</figure>\n";
    }
    made += "</div>\n";
  }
  if (of.table.rows.empty()) {
    if (!of.none.empty()) made += "<p>" + shown(of.none) + "</p>\n";
  } else {
    made += table_of(of.table);
  }
  return made + "</section>\n";
}

}  // namespace

written_sheet report_table(std::string name, std::vector<std::pair<std::string, cell_kind>> columns) {
  written_sheet made{std::move(name), {}, {}};
  for (auto& [header, kind] : columns) made.columns.push_back({.header = std::move(header), .kind = kind});
  return made;
}

std::string report_page(const office_report& of) {
  std::string style = std::string(detail::report_style) + std::string(detail::svg_style);
  std::string made = detail::page_head(of.title + " " + of.subject, style, of.in) + std::string(detail::svg_patterns) + "<h1>" +
                     (of.body.empty() ? std::string() : "<span class=\"body\">" + shown(of.body) + "</span>") + shown(of.title) +
                     "</h1>\n<p class=\"subject\">" + shown(of.subject) + "</p>\n" + paragraphs(of.notes);
  if (!of.figures.empty()) {
    made += "<ul class=\"figures\">\n";
    for (const report_figure& each : of.figures) {
      made += "<li><span class=\"value\">" + escaped(each.value) + "</span><span class=\"label\">" + escaped(each.label) +
              "</span></li>\n";
    }
    made += "</ul>\n";
  }
  for (const report_section& each : of.sections) made += section_of(each);
  return made + std::string(detail::page_end);
}

std::vector<written_sheet> report_sheets(const office_report& of) {
  std::vector<written_sheet> made;
  for (const report_section& each : of.sections) {
    if (!each.table.columns.empty()) made.push_back(each.table);
  }
  return made;
}

}  // namespace cavel
