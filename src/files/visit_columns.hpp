// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_VISIT_COLUMNS_HPP
#define CAVEL_SRC_VISIT_COLUMNS_HPP

/// \file
/// Which column of the workbook of inspections is which member of their documents. Inside cavel::files and cavel::event only.

#include <cavel/files/visit_workbook.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel::detail {

enum class visit_cell : std::uint8_t {
  key,     ///< the number of the visit
  part,    ///< the department of a joint visit in whose part the row belongs; empty: the visit itself
  text,    ///< as it stands
  list,    ///< several texts, as `list_values` splits them
  day,     ///< a day
  moment,  ///< an instant; without an offset in China's time
  truth,   ///< 是 or 否
  shown    ///< for people, never read
};

/// The closed lists of words.
enum class visit_word : std::uint8_t { none, basis, disposition, measure, result, channel, evidence, footage, role };

struct visit_column {
  std::string_view header, path;  ///< members of objects separated by `.`
  visit_cell form = visit_cell::text;
  visit_word words = visit_word::none;
  bool is_prepared = false;  ///< filled in before the visit: does not show that it began
  std::uint8_t slots = 1;    ///< of a list: how many columns, the further ones with a number behind the header
};

/// A sheet; `path` is the array of the document whose entries are its rows, empty for the sheet of visits. Those of `parts` are the
/// departments of joint visits; the rows of other sheets with a column `part` belong to the visit or to one of its parts.
struct visit_sheet {
  std::string_view name, path;
  std::span<const visit_column> columns;
};

/// The sheets, that of visits first.
std::span<const visit_sheet> visit_sheets();

/// Words of the document with their Chinese. Lists that depend on catalogue and rules: `result`, `channel`.
using word_list = std::vector<std::pair<std::string, std::string>>;
word_list words_for(visit_word list, const visit_words& from);

/// Whether a word that is not in the list is a mistake; else the rules judge it.
constexpr bool is_closed(visit_word list) {
  return list == visit_word::basis || list == visit_word::disposition || list == visit_word::measure || list == visit_word::role;
}

/// The header of a slot, from 0.
std::string slot_header(const visit_column& column, std::size_t slot);

}  // namespace cavel::detail

#endif
