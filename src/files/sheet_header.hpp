// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_SHEET_HEADER_HPP
#define CAVEL_SRC_SHEET_HEADER_HPP

/// \file
/// The header row of a sheet. Inside cavel::files only.

#include "grid.hpp"

#include <cavel/files/sheet.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cavel::detail {

/// A header without what people add to it: line breaks, hidden characters, marks of required columns, and, where a column of
/// the list is meant, spaces inside and one remark in parentheses at the end.
std::string clean_header(std::string_view text, std::span<const column_alias> list);

struct sheet_header {
  std::size_t row = 0;             ///< its last line, as an index of `grid::rows`
  std::vector<std::string> names;  ///< by column, cleaned; empty where there is none
  std::vector<std::string> raw;    ///< as they stand
};

/// What a search found: the header, or the row that is most like one and the usual header that is missing from it.
struct header_search {
  std::optional<sheet_header> found;
  std::uint64_t nearest_row = 0;  ///< 0: no row is like one
  std::string lacks;
};

/// Searches the first 50 rows that hold something. O(cells of these).
header_search find_header(const grid& sheet, sheet_kind kind);

/// Tells rows of data from others: totals, notes and repeated headers.
struct data_rows {
  std::uint32_t id = 0;                ///< the column of ids
  std::string_view header;             ///< its header, cleaned
  std::span<const column_alias> list;  ///< the columns that the table may have

  /// \param first the first cell that holds something, in column `at` \param of_id the cell in the column of ids
  bool is_data(std::string_view first, std::uint32_t at, std::string_view of_id) const;
};

}  // namespace cavel::detail

#endif
