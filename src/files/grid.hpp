// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_GRID_HPP
#define CAVEL_SRC_GRID_HPP

/// \file
/// A sheet as it is in its file: rows of cells with their places. Inside cavel::files only.

#include <cavel/fault.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cavel::detail {

struct grid_cell {
  std::uint32_t column = 0;   ///< from 0
  bool is_number = false;     ///< a number without a form of date: perhaps the serial of a day
  fault wrong = fault::none;  ///< cell_digits_lost, cell_formula
  std::string text;
};

struct grid_row {
  std::uint64_t number = 0;  ///< in the file, from 1
  bool hidden = false;
  std::vector<grid_cell> cells;  ///< those that hold something, by column
  std::uint32_t width = 0;       ///< of a row of text: how many cells it has, empty ones too

  /// The text of a cell; empty where there is none.
  std::string_view text(std::uint32_t column) const;
};

/// Cells that are shown as one; only the first holds a value.
struct merged_cells {
  std::uint64_t first_row = 0, last_row = 0;  ///< from 1
  std::uint32_t first_column = 0, last_column = 0;
};

struct grid {
  std::string name;            ///< of the sheet; empty for a text file
  std::vector<grid_row> rows;  ///< those with a cell, by number
  std::vector<merged_cells> merged;
  std::uint32_t columns = 0;  ///< one more than the last column that holds something
  bool since_1904 = false;    ///< how serials of days count
};

/// `A`, `B`, … `AA`. \param column from 0
std::string column_letters(std::uint32_t column);

/// A place such as `B12`; column from 0, row from 1. Nothing for other texts and for places beyond 16384 columns and 1048576 rows.
struct grid_place {
  std::uint32_t column = 0;
  std::uint64_t row = 0;
};
std::optional<grid_place> parse_place(std::string_view text);

/// The day of a serial of a spreadsheet as `YYYY-MM-DD`, with `THH:MM:SS` behind it where it has a time. Nothing outside the years
/// 1900 to 9999. Nothing for 1900-02-29, a day that spreadsheets have and the calendar has not.
std::optional<std::string> serial_day(double serial, bool since_1904);

}  // namespace cavel::detail

#endif
