// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_DETAIL_CELL_TEXT_HPP
#define CAVEL_ROSTER_DETAIL_CELL_TEXT_HPP

/// \file
/// What the cell of a known column shows that it is not (roster/text_sign.hpp), by the kind of its column.

#include <cavel/roster/column.hpp>
#include <cavel/roster/text_sign.hpp>

#include <string>
#include <string_view>

namespace cavel::detail {

/// `fault::none` where there is nothing. Values of a list, and texts that are not published, may stand on several lines. Where choices are
/// compared, the reader says more of spaces between and around them. O(length).
inline problem cell_text_problem(std::string_view cell, column_kind kind, bool is_name) {
  const bool several = kind == column_kind::list || kind == column_kind::areas;
  const bool free = kind == column_kind::free;
  const text_finding found = find_text_sign(cell, several || (free && !is_name) ? "\n\r" : "");
  if (found.sign == text_sign::odd_space && (several || (!free && has_outer_space(cell)))) return {};
  return text_problem(found, cell);
}

inline problem formula_problem(std::string_view cell) {
  return {fault::text_formula, {}, 0, {}, std::string(cell), std::string(cell.substr(0, utf8_sequence(cell)))};
}

}  // namespace cavel::detail

#endif
