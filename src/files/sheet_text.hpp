// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_SHEET_TEXT_HPP
#define CAVEL_SRC_SHEET_TEXT_HPP

/// \file
/// Delimited text as a grid, for tables whose first row may not be their header. Inside cavel::files only.

#include "grid.hpp"
#include "sheet_header.hpp"
#include "text_encoding.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace cavel::detail {

/// A file's bytes as UTF-8 without a byte order mark, from UTF-8 or GB18030. Nothing for other text, which the reader of CSV files
/// refuses by name. UTF-8 is not copied: the text lives as long as the bytes.
std::optional<kept_text> plain_text(std::string_view bytes);

/// The delimiter of a text: of comma, tab and semicolon (in either width) the one that most cells of its first 20 lines have around
/// them; a comma where there is none.
std::string_view find_delimiter(std::string_view text);

/// The rows of a text, or the first `most` that hold something. Nothing where a quotation mark is left open or has text behind it.
std::optional<grid> parse_text(std::string_view text, std::string_view delimiter,
                               std::size_t most = static_cast<std::size_t>(-1));

/// Whether every row of a text with commas is data or its header, which is its first row. `false` also where a quotation mark is left
/// open or has text behind it. O(size), without memory for rows that have no quotation marks.
bool holds_data_only(std::string_view text, const data_rows& rows);

}  // namespace cavel::detail

#endif
