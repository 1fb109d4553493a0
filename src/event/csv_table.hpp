// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_EVENT_CSV_TABLE_HPP
#define CAVEL_SRC_EVENT_CSV_TABLE_HPP

/// \file
/// The tables that an event publishes, read by the CSV reader of files/csv.hpp.

#include <cavel/files/csv.hpp>

#include <string_view>
#include <utility>

namespace cavel::detail {

/// The rows of a table in UTF-8. To check its exact form, a caller writes the table again and compares the bytes.
inline checked<table> parse_csv_table(std::string_view text, std::string_view file) {
  csv_options options;
  options.where = file;
  options.encoding = text_encoding::utf8;
  options.digest_suite.reset();
  auto read = parse_csv(text, options);
  if (!read) return read.problems();
  return std::move(read->rows);
}

}  // namespace cavel::detail

#endif
