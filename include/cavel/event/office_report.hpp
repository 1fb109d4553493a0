// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_EVENT_OFFICE_REPORT_HPP
#define CAVEL_EVENT_OFFICE_REPORT_HPP

/// \file
/// Reports for an office: one page of HTML to read and to print, and the same tables as a workbook (compiled: link cavel::event).
///
/// The page has no script and loads nothing; its pictures are SVG. It is laid out for phones, for screens and for A4. Page and
/// workbook are two forms of one `office_report`, so that they cannot differ.

#include <cavel/fault.hpp>
#include <cavel/files/workbook_writer.hpp>

#include <string>
#include <utility>
#include <vector>

namespace cavel {

/// A number that stands at the top of a report.
struct report_figure {
  std::string label, value;
};

/// A picture of this library's SVG writers, and what it shows.
struct report_picture {
  std::string caption, svg;
};

/// A part of a report. Texts are plain.
struct report_section {
  std::vector<std::string> notes;        ///< paragraphs above the table
  std::vector<report_picture> pictures;  ///< above the table, two beside each other where there is room
  written_sheet table;                   ///< its name is the heading; without columns there is no table
  std::string none = {};                 ///< in place of a table without rows
};

/// A table without rows, with columns of these headers and kinds.
written_sheet report_table(std::string name, std::vector<std::pair<std::string, cell_kind>> columns);

struct office_report {
  language in = language::zh;
  std::string body;     ///< 抽取机关
  std::string title;    ///< 抽查办理情况
  std::string subject;  ///< the event, the day
  std::vector<std::string> notes;
  std::vector<report_figure> figures;
  std::vector<report_section> sections;
};

/// The page: UTF-8. Equal reports give equal bytes. O(size).
std::string report_page(const office_report& of);

/// Its tables, as sheets of a workbook.
std::vector<written_sheet> report_sheets(const office_report& of);

}  // namespace cavel

#endif
