// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_CSV_PARSER_HPP
#define CAVEL_SRC_CSV_PARSER_HPP

/// \file
/// CSV text to a table, in place. Inside cavel::files only.

#include "text_encoding.hpp"

#include <cavel/roster/table.hpp>

namespace cavel::detail {

/// The table of a text; cells are unquoted where they lie. \param scan of the whole text, or of its beginning up to a broken sequence
table parse_csv_text(text_block block, const utf8_scan& scan);

}  // namespace cavel::detail

#endif
