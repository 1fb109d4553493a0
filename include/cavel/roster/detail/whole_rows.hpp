// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_DETAIL_WHOLE_ROWS_HPP
#define CAVEL_ROSTER_DETAIL_WHOLE_ROWS_HPP

/// \file
/// Headers that merely look like a known one, and blank rows.

#include <cavel/base/bytes.hpp>
#include <cavel/roster/column.hpp>
#include <cavel/roster/confusables.hpp>
#include <cavel/roster/credit_code.hpp>
#include <cavel/roster/table.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace cavel::detail {

/// The column whose header this one looks like; null if there is none.
inline const column_alias* find_meant_column(std::span<const column_alias> columns, std::string_view header) {
  const confusable_signs signs = find_confusable_signs(header);
  if (!signs.hidden && !signs.space) return nullptr;
  std::string plain;
  while (!header.empty()) {
    const std::size_t length = std::max<std::size_t>(1, utf8_sequence(header));
    const confusable_signs of_character = find_confusable_signs(header.substr(0, length));
    if (!of_character.hidden && !of_character.space) plain += header.substr(0, length);
    header.remove_prefix(length);
  }
  return find_column(columns, plain);
}

/// Whether every cell of a row is empty or only spaces.
inline bool is_blank(const table& rows, std::size_t row) {
  for (std::size_t column = 0; column < rows.columns(); ++column) {
    std::string_view cell = rows.cell(row, column);
    while (!cell.empty()) {
      const std::size_t length = blank_length(cell);
      if (length == 0) return false;
      cell.remove_prefix(length);
    }
  }
  return true;
}

}  // namespace cavel::detail

#endif
