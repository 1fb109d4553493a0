// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_SHEET_TEXT_HPP
#define CAVEL_SRC_SHEET_TEXT_HPP

/// \file
/// Delimited text as a grid, for tables whose first row may not be their header. Inside cavel::files only.

#include "grid.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cavel::detail {

/// A file's bytes as UTF-8 without a byte order mark, from UTF-8 or GB18030. Nothing for other text, which the reader of CSV files
/// refuses by name.
std::optional<std::string> plain_text(std::string_view bytes);

/// The delimiter of a text: of comma, tab and semicolon (in either width) the one that most cells of its first 20 lines have around
/// them; a comma where there is none.
std::string_view find_delimiter(std::string_view text);

/// The rows of a text. Nothing where a quotation mark is left open or has text behind it.
std::optional<grid> parse_text(std::string_view text, std::string_view delimiter);

}  // namespace cavel::detail

#endif
