// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_EXPORT_VALUES_HPP
#define CAVEL_SRC_EXPORT_VALUES_HPP

/// \file
/// The values of the sources of an export. Inside cavel::files only.

#include <cavel/files/export_table.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cavel::detail {

/// What a row is made from.
struct export_row {
  std::size_t number = 0;  ///< from 1
  const target_state* state = nullptr;
  const inspection* visit = nullptr;  ///< as it could be seen on the day; null in rows of targets without a visit
  const finding* found = nullptr;
  const handling* decided = nullptr;
};

/// A value: texts as they are, or words with what they mean; days and instants are formatted by the column.
struct export_value {
  std::vector<std::string> texts;
  std::vector<std::string> meanings;  ///< of words, in Chinese
  std::optional<boost::gregorian::date> day;
  std::optional<cavel::instant> instant;
};

/// The value of a source in a row. Empty where the row has none. O(items).
export_value value_of(const export_source& source, const export_row& row, const export_data& from);

}  // namespace cavel::detail

#endif
