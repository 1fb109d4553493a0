// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_SRC_FILES_ARROW_COLUMN_HPP
#define CAVEL_SRC_FILES_ARROW_COLUMN_HPP

/// \file
/// The cells of one column of an Arrow batch, as text.

#include <cavel/fault.hpp>
#include <cavel/files/arrow.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace cavel::detail {

/// Whether columns of that type can be read.
bool can_read_arrow(const ArrowSchema& schema);

/// Appends a cell to a row of CSV. A lone empty cell is quoted: an empty line is no row.
void append_cell(std::string& csv, std::string_view cell, bool is_first, bool is_only);

/// A view of a column of a batch, which outlives it.
class arrow_column {
 public:
  /// \pre can_read_arrow(schema)
  /// \param skipped rows of the batch before its first
  arrow_column(const ArrowArray& array, const ArrowSchema& schema, std::int64_t skipped);

  /// Whether the column has as many rows, and the buffers of its type.
  bool holds(std::int64_t rows) const;

  /// Appends the text of a row; nothing if it is null. \return `none`, `text_not_utf8`, `date_range`, `instant_form` or
  /// `arrow_table`. \pre holds(row + 1). O(size)
  fault append(std::int64_t row, std::string& text) const;

 private:
  template <class T>
  T value(std::int64_t row) const;
  bool bit(std::size_t buffer, std::int64_t row) const;
  fault append_text(const char* text, std::int64_t size, std::string& to) const;
  fault append_view(std::int64_t row, std::string& to) const;
  fault append_timestamp(std::int64_t value, std::string& to) const;
  std::int64_t integer(std::int64_t row) const;

  const ArrowArray& array_;
  std::string_view format_;
  std::int64_t offset_;
  std::unique_ptr<arrow_column> dictionary_;  ///< of the values, if this column holds their places
};

}  // namespace cavel::detail

#endif
