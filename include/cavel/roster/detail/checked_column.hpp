// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_DETAIL_CHECKED_COLUMN_HPP
#define CAVEL_ROSTER_DETAIL_CHECKED_COLUMN_HPP

/// \file
/// A column whose cells are checked while a roster is read. Most columns repeat few values, and each is judged once.

#include <cavel/base/detail/same_text.hpp>
#include <cavel/fault.hpp>
#include <cavel/roster/column.hpp>
#include <cavel/roster/detail/id_index.hpp>
#include <cavel/roster/text_sign.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace cavel::detail {

struct checked_column {
  std::size_t column;
  column_kind kind;
  bool is_private;
  bool is_name;
  bool is_industry;
  std::array<std::string_view, 256> quiet = {};  ///< cells about which there was nothing to report, by their hash

  /// Whether nothing is to be reported about a cell of a table that `is_plain`: it is a free text, is there, and is no formula where
  /// names stand. Of most rosters these are most cells. O(1).
  bool is_sound_if_plain(std::string_view cell) const {
    return kind == column_kind::free && !cell.empty() && !(is_name && is_formula(cell));
  }

  /// Calls `judge()`, which adds to `found`, unless there was nothing to add about a cell of the same bytes. A code of an industry is
  /// judged with its row; of free texts there are as many as rows. \pre the text of the cells outlives this
  template <class Judge>
  void once(std::string_view cell, const problem_list& found, const Judge& judge) {
    if (kind == column_kind::free || is_industry) {
      judge();
      return;
    }
    std::string_view& known = quiet[mix_bits(cell) % quiet.size()];
    if (known.data() != nullptr && same_text(known, cell)) return;
    const std::size_t before = found.count();
    judge();
    if (found.count() == before) known = cell;
  }
};

}  // namespace cavel::detail

#endif
