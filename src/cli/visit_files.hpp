// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_CLI_VISIT_FILES_HPP
#define CAVEL_CLI_VISIT_FILES_HPP

/// \file
/// Inspections as the program finds them: JSON documents, and workbooks with their footage beside them.

#include <cavel/base/file_map.hpp>
#include <cavel/files/visit_workbook.hpp>

#include <string>
#include <string_view>

namespace cavel::cli {

/// Whether the name is that of a workbook.
bool is_workbook(std::string_view file);

/// Computes digests of files named from the folder of `workbook`.
footage_digest footage_beside(const std::string& workbook);

/// The documents of a folder: each visit of a workbook `W.xlsx` as `W.xlsx#NUMBER.json`, everything else as it is. What is wrong with a
/// workbook is added to `found`.
/// \param folder where the files come from
file_map with_workbooks(const file_map& files, const std::string& folder, const visit_words& words, problems& found);

}  // namespace cavel::cli

#endif
