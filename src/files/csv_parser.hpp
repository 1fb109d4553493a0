// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_CSV_PARSER_HPP
#define CAVEL_SRC_CSV_PARSER_HPP

/// \file
/// CSV text to a table, which keeps the text. Inside cavel::files only.

#include "text_encoding.hpp"

#include <cavel/roster/table.hpp>

namespace cavel::detail {

/// How a text begins.
enum class text_start : unsigned char { plain, marked };

/// The table of a text. Rows with quoted cells are copied, all others are views of the text.
/// \param start `marked`: a byte order mark stood before the text, and its header does not begin with a quotation mark
/// \param scan of the whole text, or of its beginning up to a broken sequence
table parse_csv_text(kept_text text, text_start start, const utf8_scan& scan);

}  // namespace cavel::detail

#endif
