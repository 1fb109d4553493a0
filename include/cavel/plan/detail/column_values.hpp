// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_PLAN_DETAIL_COLUMN_VALUES_HPP
#define CAVEL_PLAN_DETAIL_COLUMN_VALUES_HPP

/// \file
/// The distinct values of a column of a roster: a condition is evaluated once for each value, not once for each row.

#include <cavel/base/detail/same_text.hpp>
#include <cavel/roster/column.hpp>
#include <cavel/roster/detail/id_index.hpp>
#include <cavel/roster/industry.hpp>
#include <cavel/roster/roster.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cavel::detail {

/// A column's rows as codes of its distinct values. O(rows); four bytes a row.
class column_values {
 public:
  column_values(const roster& rows, std::size_t column) : column_(column) {
    codes_.reserve(rows.size());
    std::unordered_map<std::string_view, std::uint32_t> known;
    std::array<std::uint32_t, 256> recent{};  // codes plus 1, by the hash of their values: most cells need no look into the map
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const std::string_view cell = rows.cell(row, column);
      std::uint32_t& last = recent[mix_bits(cell) % recent.size()];
      if (last == 0 || !same_text(values_[last - 1], cell)) {
        const auto [at, is_new] = known.try_emplace(cell, static_cast<std::uint32_t>(values_.size()));
        if (is_new) {
          values_.push_back(cell);
          counts_.push_back(0);
          first_rows_.push_back(row);
        }
        last = at->second + 1;
      }
      codes_.push_back(last - 1);
      ++counts_[last - 1];
    }
  }

  std::size_t column() const { return column_; }
  std::size_t size() const { return values_.size(); }  ///< distinct values
  std::uint32_t code(std::size_t row) const { return codes_[row]; }
  std::string_view value(std::size_t code) const { return values_[code]; }
  std::size_t count(std::size_t code) const { return counts_[code]; }          ///< rows that have it
  std::size_t first_row(std::size_t code) const { return first_rows_[code]; }  ///< the first of them

 private:
  std::size_t column_;
  std::vector<std::uint32_t> codes_;  // a roster has fewer than 2^32 rows
  std::vector<std::string_view> values_;
  std::vector<std::size_t> counts_, first_rows_;
};

/// The columns that a plan's conditions name, each read when it is first needed.
class filtered_columns {
 public:
  explicit filtered_columns(const roster& rows) : rows_(rows) {}

  const column_values& of(std::size_t column) { return columns_.try_emplace(column, rows_, column).first->second; }
  const std::map<std::size_t, column_values>& all() const { return columns_; }

 private:
  const roster& rows_;
  std::map<std::size_t, column_values> columns_;
};

/// How the values of a condition are compared with a cell.
enum class comparison : std::uint8_t { equal, industry, list };

inline comparison comparison_of(std::string_view column) {
  if (column == "industry") return comparison::industry;
  return column == "attributes" ? comparison::list : comparison::equal;
}

/// Whether a cell has a value of a condition.
inline bool matches(comparison compares, std::string_view cell, std::string_view value) {
  switch (compares) {
    case comparison::equal: return cell == value;
    case comparison::industry: return industry_digits(cell).starts_with(industry_digits(value));
    case comparison::list: break;
  }
  for (const std::string_view each : list_values(cell)) {
    if (each == value) return true;
  }
  return false;
}

}  // namespace cavel::detail

#endif
