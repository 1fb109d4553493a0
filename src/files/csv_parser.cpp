// SPDX-License-Identifier: Apache-2.0
#include "csv_parser.hpp"

#include <cavel/fault.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace cavel::detail {

namespace {

/// Bit i: byte i of the 64 is a comma, a quotation mark or a control byte (line breaks are among those).
std::uint64_t special_bytes(const char* block) {
#if defined(__SSE2__)
  std::uint64_t mask = 0;
  for (int i = 0; i < 4; ++i) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block) + i);
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    const __m128i comma = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(','));
    const __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    const __m128i erase = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F));
    const __m128i any = _mm_or_si128(_mm_or_si128(control, comma), _mm_or_si128(quote, erase));
    mask |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(any))) << (16 * i);
  }
  return mask;
#else
  std::uint64_t mask = 0;
  for (int i = 0; i < 64; ++i) {
    const auto byte = static_cast<unsigned char>(block[i]);
    const bool special = byte < 0x20 || byte == ',' || byte == '"' || byte == 0x7F;
    mask |= static_cast<std::uint64_t>(special) << i;
  }
  return mask;
#endif
}

int lowest_bit(std::uint64_t mask) {
#if defined(__GNUC__)
  return __builtin_ctzll(mask);
#else
  int bit = 0;
  while ((mask >> bit & 1) == 0) ++bit;
  return bit;
#endif
}

/// Whether one of the bytes is below 0x20 or 0x7F; eight at a time (the exact "has a byte less than" of
/// SWAR).
bool has_control(const char* bytes, std::size_t size) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t high = 0x8080808080808080;
  const auto found = [](std::uint64_t word) {
    const std::uint64_t erase = word ^ (ones * 0x7F);
    return (((word - ones * 0x20) & ~word) | ((erase - ones) & ~erase)) & high;
  };
  std::uint64_t word = 0;
  if (size < 8) {
    if (size != 0) word = ones * 0x20;
    for (std::size_t i = 0; i < size; ++i) word = word << 8 | static_cast<unsigned char>(bytes[i]);
    return size != 0 && found(word) != 0;
  }
  std::uint64_t any = 0;
  for (std::size_t at = 0; at + 8 < size; at += 8) {
    std::memcpy(&word, bytes + at, 8);
    any |= found(word);
  }
  std::memcpy(&word, bytes + size - 8, 8);
  return (any | found(word)) != 0;
}

/// One record that holds quotation marks, read cell by cell.
struct record {
  std::string text;                                        ///< the cells without their marks, one byte between each two
  std::vector<std::pair<std::size_t, std::size_t>> cells;  ///< begin and end in it
  std::size_t next = 0;                                    ///< where the next record starts
  fault reason = fault::none;
};

class parser {
 public:
  parser(kept_text from, text_start begin, const utf8_scan& scan)
      : text_(from.text.data()), size_(from.text.size()), begin_(begin), scan_(scan), owner_(std::move(from.owner)) {}

  table parse() {
    std::size_t start = 0;
    std::vector<std::string> header;
    if (size_ != 0 || begin_ == text_start::marked) {
      const record& first = read_record(0);
      for (const auto& [begin, end] : first.cells) header.push_back(first.text.substr(begin, end - begin));
      if (begin_ == text_start::marked) header[0].insert(0, 3, ' ');  // in place of the mark: lookups of headers ignore spaces
      if (header.size() == 1 && header[0].empty()) header.clear();
      start = first.next;
    }
    row_ = 2;
    free_of_controls_ = true;  // of the rows; the header is looked up by name
    builder_.emplace(std::move(header), std::move(owner_), text_);
    width_ = builder_->columns();
    reserve(start);
    parse_rows(start);
    return std::move(*builder_).finish(scan_.broken == 0, free_of_controls_, scan_.broken == 0 && !scan_.signs);
  }

 private:
  /// Reserves memory for the number of rows that the first ones suggest.
  void reserve(std::size_t start) {
    const std::size_t sample = std::min<std::size_t>(size_ - start, 65536);
    std::size_t lines = 1;
    for (std::size_t i = start; i < start + sample; ++i) lines += text_[i] == '\n' ? 1U : 0U;
    builder_->reserve(sample == 0 ? 0
                                  : static_cast<std::size_t>(static_cast<double>(size_ - start) / static_cast<double>(sample) *
                                                             static_cast<double>(lines) * 1.02) +
                                        16);
  }

  void parse_rows(std::size_t start) {
    start_ = start;
    cell_ = start;
    std::size_t resume = start;
    for (std::size_t block = start & ~std::size_t{63}; block < size_; block += 64) {
      if (block + 64 <= resume) continue;
      std::uint64_t mask = block + 64 <= size_ ? special_bytes(text_ + block) : special_bytes_at_end(block);
      for (; mask != 0; mask &= mask - 1) {
        const std::size_t at = block + static_cast<std::size_t>(lowest_bit(mask));
        if (at < resume) continue;
        if (at >= size_) break;
        const char c = text_[at];
        if (c == ',') {
          if (count_ < width_) builder_->end_cell(at - start_);
          ++count_;
          cell_ = at + 1;
        } else if (c == '\n') {
          resume = end_row(at, at + 1);
        } else if (c == '\r') {
          resume = end_row(at, at + 1 < size_ && text_[at + 1] == '\n' ? at + 2 : at + 1);
        } else if (c == '"') {
          if (at == cell_) resume = quoted_row();
        } else {
          free_of_controls_ = false;
        }
      }
    }
    if (start_ < size_) end_row(size_, size_);
  }

  /// The same for the last bytes, beyond which nothing may be read.
  std::uint64_t special_bytes_at_end(std::size_t block) const {
    char copy[64] = {};
    std::memcpy(copy, text_ + block, size_ - block);
    return special_bytes(copy);
  }

  /// Ends the row that began at `start_`; returns where the next begins.
  std::size_t end_row(std::size_t at, std::size_t next) {
    if (count_ < width_) builder_->end_cell(at - start_);
    ++count_;
    const std::size_t length = at - start_;
    const std::size_t cells = std::min(count_, width_);
    if (length + 1 == count_) {  // commas alone: an empty line
      builder_->drop_cells(cells);
      builder_->skip(row_);
    } else if (count_ != width_ || length > table::longest_row) {
      builder_->drop_cells(cells);
      malformed_row found{row_, count_ < width_ ? fault::row_short : fault::row_long, {}};
      if (count_ == width_) found.reason = fault::row_too_long;
      for (std::size_t from = start_; from <= at;) {
        const void* comma = std::memchr(text_ + from, ',', at - from);
        const std::size_t end = comma == nullptr ? at : static_cast<std::size_t>(static_cast<const char*>(comma) - text_);
        keep(found, {text_ + from, end - from});
        from = end + 1;
      }
      builder_->skip(std::move(found));
    } else {
      builder_->add_row(start_);
    }
    return begin_row(next);
  }

  std::size_t begin_row(std::size_t next) {
    ++row_;
    start_ = cell_ = next;
    count_ = 0;
    return next;
  }

  /// The row that began at `start_` has a quoted cell: it is read again, cell by cell.
  std::size_t quoted_row() {
    builder_->drop_cells(std::min(count_, width_));
    const record& row = read_record(start_);
    const std::size_t length = row.text.size();
    fault reason = row.reason;
    if (reason == fault::none && row.cells.size() != width_) {
      reason = row.cells.size() < width_ ? fault::row_short : fault::row_long;
    }
    if (reason == fault::none && length > table::longest_row) reason = fault::row_too_long;
    if (length + 1 == row.cells.size() && row.reason == fault::none) {  // all of them are empty
      builder_->skip(row_);
    } else if (reason != fault::none) {
      malformed_row found{row_, reason, {}};
      for (const auto& [begin, end] : row.cells) keep(found, std::string_view(row.text).substr(begin, end - begin));
      builder_->skip(std::move(found));
    } else {
      for (const auto& [begin, end] : row.cells) builder_->end_cell(end);
      builder_->add_rewritten_row(row.text);
    }
    return begin_row(row.next);
  }

  static void keep(malformed_row& row, std::string_view cell) { row.cells.emplace_back(cell.substr(0, 256)); }

  /// The closing quotation mark for the one at `open`; nothing if there is none within the length of two rows.
  std::optional<std::size_t> find_close(std::size_t open) const {
    const std::size_t limit = std::min(size_, open + 2 * table::longest_row);
    for (std::size_t at = open + 1; at < limit;) {
      const void* found = std::memchr(text_ + at, '"', limit - at);
      if (found == nullptr) break;
      at = static_cast<std::size_t>(static_cast<const char*>(found) - text_);
      if (at + 1 >= size_ || text_[at + 1] != '"') return at;
      at += 2;
    }
    return std::nullopt;
  }

  bool ends_cell(std::size_t at) const { return at >= size_ || text_[at] == ',' || text_[at] == '\n' || text_[at] == '\r'; }

  /// Reads the record at `start`.
  const record& read_record(std::size_t start) {
    record& made = record_;
    made.text.clear();
    made.cells.clear();
    made.reason = fault::none;
    std::size_t at = start;
    for (;;) {
      const std::size_t begin = made.text.size();
      if (at < size_ && text_[at] == '"') {
        const std::optional<std::size_t> close = find_close(at);
        const bool sound = close && ends_cell(*close + 1);
        // A mark that is closed on a later line, with text right after it, was left open: only its own line is malformed.
        if (!close || (!sound && std::memchr(text_ + at, '\n', *close - at) != nullptr)) {
          made.reason = fault::csv_quote_open;
        } else {
          for (std::size_t from = at + 1; from <= *close; from += 2) {  // pieces between doubled marks
            const void* mark = std::memchr(text_ + from, '"', *close + 1 - from);
            const auto end = static_cast<std::size_t>(static_cast<const char*>(mark) - text_);
            put(from, end);
            if (end == *close) break;
            made.text += '"';
            from = end;
          }
          at = *close + 1;
          if (!sound) made.reason = fault::csv_quote_text;
        }
      }
      const std::size_t plain = at;
      while (!ends_cell(at)) ++at;
      put(plain, at);
      made.cells.emplace_back(begin, made.text.size());
      if (at >= size_ || text_[at] != ',') break;
      ++at;
      made.text += ',';
    }
    made.next = at >= size_ ? size_ : at + (text_[at] == '\r' && at + 1 < size_ && text_[at + 1] == '\n' ? 2U : 1U);
    return made;
  }

  /// Adds a piece of a cell, and looks for control bytes in it.
  void put(std::size_t from, std::size_t end) {
    if (has_control(text_ + from, end - from)) free_of_controls_ = false;
    record_.text.append(text_ + from, end - from);
  }

  const char* text_;
  std::size_t size_;
  text_start begin_;
  utf8_scan scan_;
  bool free_of_controls_ = true;
  std::shared_ptr<const void> owner_;
  std::optional<table_builder> builder_;
  record record_;  ///< reused
  std::size_t width_ = 0;
  std::uint64_t row_ = 1;
  std::size_t start_ = 0;  ///< of the row
  std::size_t cell_ = 0;   ///< start of the cell
  std::size_t count_ = 0;  ///< cells of the row that have ended
};

}  // namespace

table parse_csv_text(kept_text text, text_start start, const utf8_scan& scan) {
  return parser(std::move(text), start, scan).parse();
}

}  // namespace cavel::detail
