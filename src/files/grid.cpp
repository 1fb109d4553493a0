// SPDX-License-Identifier: Apache-2.0
#include "grid.hpp"

#include <cavel/time/date.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace cavel::detail {

std::string_view grid_row::text(std::uint32_t column) const {
  const auto at = std::lower_bound(cells.begin(), cells.end(), column,
                                   [](const grid_cell& cell, std::uint32_t wanted) { return cell.column < wanted; });
  return at != cells.end() && at->column == column ? std::string_view(at->text) : std::string_view();
}

std::string column_letters(std::uint32_t column) {
  std::string letters;
  for (std::uint64_t rest = std::uint64_t{column} + 1; rest != 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters;
}

std::optional<grid_place> parse_place(std::string_view text) {
  constexpr std::uint64_t most_columns = 16384, most_rows = 1048576;
  std::uint64_t column = 0, row = 0;
  std::size_t at = 0;
  for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && column <= most_columns; ++at) {
    column = column * 26 + static_cast<std::uint64_t>(text[at] - 'A' + 1);
  }
  if (at == text.size()) return std::nullopt;
  for (; at < text.size() && row <= most_rows; ++at) {
    if (text[at] < '0' || text[at] > '9') return std::nullopt;
    row = row * 10 + static_cast<std::uint64_t>(text[at] - '0');
  }
  if (at != text.size() || column == 0 || column > most_columns || row == 0 || row > most_rows) return std::nullopt;
  return grid_place{static_cast<std::uint32_t>(column - 1), row};
}

std::optional<std::string> serial_day(double serial, bool since_1904) {
  constexpr double latest = 2958466;  // 9999-12-31 and a day
  if (!(serial >= (since_1904 ? 0 : 1)) || serial >= latest) return std::nullopt;
  auto days = static_cast<std::int32_t>(std::floor(serial));
  auto seconds = static_cast<int>(std::lround((serial - days) * 86400));
  if (seconds == 86400) {
    ++days;
    seconds = 0;
  }
  constexpr std::int32_t phantom = 60;  // 1900-02-29
  if (!since_1904 && days == phantom) return std::nullopt;
  // Day numbers of 1899-12-31 (one later from the phantom on) and of 1904-01-01.
  const std::int32_t number = since_1904 ? days - 24107 : days - 25568 - (days > phantom ? 1 : 0);
  const boost::gregorian::date day = to_date(number);
  if (day.is_special()) return std::nullopt;
  std::string text = format_date(day);
  if (seconds != 0) {
    std::array<char, 16> time{};
    std::snprintf(time.data(), time.size(), "T%02d:%02d:%02d", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    text += time.data();
  }
  return text;
}

}  // namespace cavel::detail
