// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_FILES_VISIT_WORKBOOK_HPP
#define CAVEL_FILES_VISIT_WORKBOOK_HPP

/// \file
/// Inspections as a workbook (检查情况.xlsx): one row for each visit, further sheets for items, findings and the other lists of the
/// document (compiled: link cavel::files). docs/guide/inspection.md says which column is which member.
///
/// A workbook is read into the documents that docs/reference/schemas/inspection.schema.json describes, and those as `parse_inspection` reads
/// them: the same values and the same problems as of JSON files. Words are Chinese or those of the document. A visit of which
/// nothing but prepared columns is filled in has not begun and is left out.

#include <cavel/base/canonical.hpp>
#include <cavel/fault.hpp>
#include <cavel/files/office_document.hpp>
#include <cavel/inspect/baseline.hpp>
#include <cavel/inspect/inspection.hpp>
#include <cavel/plan/catalogue.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel {

/// What gives the columns of words their choices, and rows their names for people.
struct visit_words {
  const catalogue& items;
  const inspection_baseline& event;  ///< names of targets; its rules name the channels
};

/// The digest of a file of footage, by its name in the workbook: 64 lower-case hexadecimal digits. Its problems need no `where`.
using footage_digest = std::function<checked<std::string>(std::string_view file)>;

/// A workbook's visits. Problems name the file with the sheet (`FILE#检查`), the row, and the column with its cell: `检查地点（M7）`.
struct visit_workbook {
  std::vector<inspection> inspections;  ///< in the order of their rows; `sha256` is that of the canonical document
  std::vector<document_places> places;  ///< of each: where its members stand
  problems found;
};

/// Problems of a visit's document at their cells. O(problems · log cells).
problems placed(const problems& of_document, const document_places& cells);

/// Reads a workbook. A row of footage without a digest gets that of its file. Faults: 270 to 276 of the whole file; in `found`
/// `json_unknown` (a header), `visit_row_stranger`, `visit_row_repeated`, `visit_cell_word`, `visit_footage_unread`, and those of
/// `parse_inspection`. O(size).
checked<visit_workbook> read_visit_workbook(std::string_view bytes, std::string_view file, const visit_words& words,
                                            const footage_digest& digest);

/// The bytes of a workbook with these documents, which may lack what is still to be filled in. Faults of `write_workbook`.
/// \pre each is an object of the form of an inspection; an item without `disposition` is to be filled in
checked<std::string> write_visit_workbook(const std::vector<json_value>& documents, const visit_words& words);

}  // namespace cavel

#endif
