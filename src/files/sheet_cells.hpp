// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_SHEET_CELLS_HPP
#define CAVEL_SRC_SHEET_CELLS_HPP

/// \file
/// Days, codes and totals as people and spreadsheets write them. Inside cavel::files only.

#include "grid.hpp"

#include <cavel/roster/column.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace cavel::detail {

/// How a column's cells are read besides as text.
enum class cell_form : std::uint8_t { text, day, moment, code };

/// The form of a column by cavel's name for it; `target` says whether it is of the roster of enterprises.
cell_form form_of(const column_alias* column, bool target);

/// A day or a time as the readers take it: `2022-09-20` of a serial, `2022-09-20T09:00:00+08:00` of `2022-9-20 9:00`. Nothing where
/// the text stands for itself or cannot be read. \param serial whether a plain number is the serial of a day
std::optional<std::string> read_day(std::string_view text, cell_form form, bool serial, bool since_1904);

/// Whether a text is a day whose year does not come first, such as `1/6/2022` or `1.6.22`.
bool is_day_first(std::string_view text);

/// A code without a spreadsheet's text mark and in half-width characters, where that is something else.
std::optional<std::string> without_text_mark(std::string_view text);

/// Whether a row's first text is that of a total (合计) or of a note below a table (填表人：).
bool is_total_or_note(std::string_view text);

}  // namespace cavel::detail

#endif
