// SPDX-License-Identifier: Apache-2.0
#ifndef CAVEL_ROSTER_TABLE_HPP
#define CAVEL_ROSTER_TABLE_HPP

/// \file
/// A table of text: a header, and rows with the same number of cells, in one block of memory.
///
/// Ten million rows of a hundred bytes are a gigabyte, so cells are not strings. The cells lie where the file's bytes are; rows whose
/// cells had quotation marks lie in a second block. There are 8 bytes of overhead per row and 2 per cell, and cells are returned as
/// views. A row is therefore limited to 65,535 bytes, which no row of a roster exceeds unless a quotation mark was left open. Rows that do not fit the header (too short, too long, bad
/// quotes) are not in the table; they are listed by number and reason.

#include <cavel/base/bytes.hpp>
#include <cavel/base/detail/prefetch.hpp>
#include <cavel/fault.hpp>

#include <gsl/assert>
#include <gsl/util>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cavel {

/// A row that does not fit the header.
struct malformed_row {
  std::uint64_t row = 0;  ///< number in the file; the header is row 1
  fault reason = fault::none;
  std::vector<std::string> cells;  ///< the cells that could be read
};

/// Immutable; copies share the text. Views of cells live as long as the table or a copy of it.
class table {
 public:
  /// The longest row in bytes: all cells and one byte between each two.
  static constexpr std::size_t longest_row = 65535;

  std::size_t columns() const { return header_.size(); }
  std::size_t size() const { return starts_.size(); }
  /// \pre column < columns()
  std::string_view header(std::size_t column) const {
    Expects(column < header_.size());
    return header_[column];
  }
  /// \pre row < size(), column < columns(). O(1).
  std::string_view cell(std::size_t row, std::size_t column) const;
  /// Asks memory for where a row lies, so that `prefetch_text` need not wait a few rows later. \pre row < size(). O(1).
  void prefetch_place(std::size_t row) const {
    detail::prefetch(&starts_[row]);
    detail::prefetch(&ends_[row * header_.size()]);
  }
  /// Asks memory for a row's first bytes: rows that are read in the order of their ids lie far apart. \pre row < size(). O(1).
  void prefetch_text(std::size_t row) const {
    const char* const text = row_text(row);
    for (std::size_t at = 0; at < 256; at += 64) detail::prefetch(text + at);
  }
  /// The number of a row in its file. The header is row 1 and empty lines count. \pre row < size(). O(log rows).
  std::uint64_t source_row(std::size_t row) const;
  /// Rows that did not fit, in ascending order.
  const std::vector<malformed_row>& malformed() const { return malformed_; }
  /// Whether every cell of the table is well-formed UTF-8. `false` also means unknown.
  bool is_utf8() const { return utf8_; }
  /// Whether no cell of the table holds a byte below 0x20 or 0x7F. `false` also means unknown.
  bool is_free_of_controls() const { return free_of_controls_; }
  /// Whether no cell of the table holds a `text_sign` beyond ASCII (roster/text_sign.hpp). `false` also means unknown.
  bool is_free_of_signs() const { return free_of_signs_; }
  /// All three: a check of texts finds nothing in any cell.
  bool is_plain() const { return utf8_ && free_of_controls_ && free_of_signs_; }

  /// The table without the rows for which `drop[row]` is true. \pre drop.size() == size(). O(rows · columns)
  table without(const std::vector<bool>& drop) &&;

 private:
  friend class table_builder;
  static constexpr std::uint64_t rewritten = std::uint64_t{1} << 63;  ///< of a start: it is in the second block
  const char* row_text(std::size_t row) const {
    const std::uint64_t start = starts_[row];
    return (start & rewritten) == 0 ? text_ + start : rewritten_->data() + (start & ~rewritten);
  }
  std::vector<std::string> header_;
  std::shared_ptr<const void> owner_;             ///< of the text
  const char* text_ = nullptr;                    ///< where most rows lie
  std::shared_ptr<const std::string> rewritten_;  ///< rows that do not lie in the text as they are read
  std::vector<std::uint64_t> starts_;             ///< of each row in the text
  std::vector<std::uint16_t> ends_;               ///< of each cell, from its row's start; the next cell starts one byte later
  std::vector<std::uint64_t> missing_;            ///< numbers of rows that are not in the table, ascending
  std::vector<malformed_row> malformed_;
  bool utf8_ = false;
  bool free_of_controls_ = false;
  bool free_of_signs_ = false;
};

/// Builds a table over a text that already contains the cells. For readers of files.
class table_builder {
 public:
  /// \param owner what keeps `text` alive; nothing changes it from now on
  table_builder(std::vector<std::string> header, std::shared_ptr<const void> owner, const char* text) {
    made_.header_ = std::move(header);
    made_.owner_ = std::move(owner);
    made_.text_ = text;
  }
  std::size_t columns() const { return made_.header_.size(); }
  void reserve(std::size_t rows);
  /// The next cell ends `end` bytes after the start of its row. \pre end <= table::longest_row
  void end_cell(std::size_t end) { made_.ends_.push_back(gsl::narrow_cast<std::uint16_t>(end)); }
  /// Removes the last cells. \pre that many cells were ended
  void drop_cells(std::size_t cells) { made_.ends_.resize(made_.ends_.size() - cells); }
  /// The cells ended since the last row are a row that starts at `start` of the text. \pre as many as there are columns
  void add_row(std::uint64_t start) {
    made_.starts_.push_back(start);
    Expects(made_.ends_.size() == made_.starts_.size() * columns());
  }
  /// The same of a row that is read otherwise than it is written: `row` is its cells, with one byte between each two.
  void add_rewritten_row(std::string_view row) {
    add_row(table::rewritten | rewritten_.size());
    rewritten_.append(row);
  }
  /// Row `row` of the file is not in the table: it is empty or malformed. \pre rows are skipped in ascending order
  void skip(std::uint64_t row) { made_.missing_.push_back(row); }
  void skip(malformed_row row);
  table finish(bool utf8, bool free_of_controls, bool free_of_signs) &&;

 private:
  table made_;
  std::string rewritten_;
};

/// A column of a table in memory.
struct column_cells {
  std::string_view header;
  std::span<const std::string_view> cells;
};

/// A table that copies columns of equal length. Rows are numbered from 2, after the header. Fault: `table_columns_unequal`. A row
/// longer than `table::longest_row` is malformed. O(bytes).
checked<table> make_table(std::span<const column_cells> columns);

// ---------------------------------------------------------------------------------------------------------

inline std::string_view table::cell(std::size_t row, std::size_t column) const {
  const std::uint16_t* ends = ends_.data() + row * header_.size();
  const std::size_t begin = column == 0 ? 0 : std::size_t{ends[column - 1]} + 1;
  return {row_text(row) + begin, ends[column] - begin};
}

inline std::uint64_t table::source_row(std::size_t row) const {
  Expects(row < size());
  const std::uint64_t dense = row + 2;  // its number if no row were missing
  // missing_[i] - i, the number of present rows before the i-th missing one, never falls.
  const auto first = missing_.data();
  const auto later = std::partition_point(first, first + missing_.size(), [&](const std::uint64_t& each) {
    return each - static_cast<std::uint64_t>(&each - first) <= dense;
  });
  return dense + static_cast<std::uint64_t>(later - first);
}

inline table table::without(const std::vector<bool>& drop) && {
  Expects(drop.size() == size());
  std::vector<std::uint64_t> dropped;
  std::size_t kept = 0;
  for (std::size_t row = 0; row < starts_.size(); ++row) {
    if (drop[row]) {
      dropped.push_back(source_row(row));
      continue;
    }
    if (kept != row) {
      starts_[kept] = starts_[row];
      const std::size_t width = header_.size();
      std::memmove(&ends_[kept * width], &ends_[row * width], width * sizeof ends_[0]);
    }
    ++kept;
  }
  starts_.resize(kept);
  ends_.resize(kept * header_.size());
  std::vector<std::uint64_t> all;
  all.reserve(missing_.size() + dropped.size());
  std::size_t next = 0;
  for (const std::uint64_t row : missing_) {
    while (next < dropped.size() && dropped[next] < row) all.push_back(dropped[next++]);
    all.push_back(row);
  }
  all.insert(all.end(), dropped.begin() + static_cast<std::ptrdiff_t>(next), dropped.end());
  missing_ = std::move(all);
  return std::move(*this);
}

inline void table_builder::reserve(std::size_t rows) {
  made_.starts_.reserve(rows);
  made_.ends_.reserve(rows * columns());
}

inline void table_builder::skip(malformed_row row) {
  made_.missing_.push_back(row.row);
  made_.malformed_.push_back(std::move(row));
}

inline table table_builder::finish(bool utf8, bool free_of_controls, bool free_of_signs) && {
  if (!rewritten_.empty()) made_.rewritten_ = std::make_shared<const std::string>(std::move(rewritten_));
  made_.utf8_ = utf8;
  made_.free_of_controls_ = free_of_controls;
  made_.free_of_signs_ = free_of_signs;
  return std::move(made_);
}

inline checked<table> make_table(std::span<const column_cells> columns) {
  const std::size_t rows = columns.empty() ? 0 : columns[0].cells.size();
  std::vector<std::string> header;
  std::size_t bytes = 0;
  for (const column_cells& column : columns) {
    if (column.cells.size() != rows) {
      return problem{fault::table_columns_unequal, {}, 0, std::string(column.header), std::to_string(column.cells.size()),
                     std::to_string(rows)};
    }
    header.emplace_back(column.header);
    for (const std::string_view cell : column.cells) bytes += cell.size() + 1;
  }
  const std::shared_ptr<char[]> text(new char[bytes + 1]);
  table_builder builder(std::move(header), text, text.get());
  builder.reserve(rows);
  std::size_t at = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    std::size_t length = columns.size() - 1;
    for (const column_cells& column : columns) length += column.cells[row].size();
    if (length > table::longest_row) {
      malformed_row found{row + 2, fault::row_too_long, {}};
      for (const column_cells& column : columns) found.cells.emplace_back(column.cells[row].substr(0, 256));
      builder.skip(std::move(found));
      continue;
    }
    std::size_t end = 0;
    for (const column_cells& column : columns) {
      const std::string_view cell = column.cells[row];
      if (!cell.empty()) std::memcpy(text.get() + at + end, cell.data(), cell.size());
      end += cell.size();
      text[static_cast<std::ptrdiff_t>(at + end)] = '\0';
      builder.end_cell(end++);
    }
    builder.add_row(at);
    at += end;
  }
  return std::move(builder).finish(false, false, false);
}

}  // namespace cavel

#endif
