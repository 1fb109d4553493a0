// SPDX-License-Identifier: Apache-2.0
// Any bytes as a roster: nothing is read outside, row numbers are whole, and what was read is read again from a plain
// writing of it.
#include <cavel/files/csv.hpp>
#include <cavel/roster/roster_reader.hpp>

#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

/// Every cell in quotation marks, with empty lines where rows are missing.
std::string written(const cavel::table& table) {
  std::string text;
  const auto put = [&](std::string_view cell, bool last) {
    text += '"';
    for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
    text += last ? "\"\n" : "\",";
  };
  for (std::size_t i = 0; i < table.columns(); ++i) put(table.header(i), i + 1 == table.columns());
  for (std::size_t row = 0; row < table.size(); ++row) {
    for (std::size_t i = 0; i < table.columns(); ++i) put(table.cell(row, i), i + 1 == table.columns());
  }
  return text;
}

void check(std::string_view bytes, cavel::text_encoding encoding) {
  cavel::csv_options options;
  options.encoding = encoding;
  options.digest_suite.reset();
  const auto file = cavel::parse_csv(bytes, options);
  if (!file) return;
  const cavel::table& table = file->rows;
  std::set<std::uint64_t> numbers;
  for (std::size_t row = 0; row < table.size(); ++row) {
    require(numbers.insert(table.source_row(row)).second);
    require(row == 0 || table.source_row(row - 1) < table.source_row(row));
    std::size_t length = table.columns() - 1;
    for (std::size_t i = 0; i < table.columns(); ++i) {
      const std::string_view cell = table.cell(row, i);
      length += cell.size();
      require(!table.is_utf8() || cavel::is_utf8(cell));
      for (const char c : cell) {
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
        require(!control || !table.is_free_of_controls());
      }
    }
    require(length <= cavel::table::longest_row);
  }
  for (const cavel::malformed_row& row : table.malformed()) require(numbers.insert(row.row).second);
  require(numbers.empty() || *numbers.begin() >= 2);

  options.encoding = cavel::text_encoding::utf8;
  const auto again = cavel::parse_csv(written(table), options);
  if (again && table.columns() != 0) {  // not where a NUL or a foreign mark now stands in front
    require(again->rows.columns() == table.columns());
    require(again->rows.malformed().empty());
    require(again->rows.size() == table.size());
    for (std::size_t row = 0; row < table.size(); ++row) {
      for (std::size_t i = 0; i < table.columns(); ++i) require(again->rows.cell(row, i) == table.cell(row, i));
    }
  }

  cavel::roster_options ids;
  for (const cavel::id_rule rule : {cavel::id_rule::credit_code, cavel::id_rule::free, cavel::id_rule::roster_number}) {
    ids.ids = rule;
    const cavel::roster_reading read = cavel::read_roster(table, ids);
    if (read.refused) continue;
    require(read.rows.size() + read.rejected_rows.size() == read.row_count);
    std::set<std::string_view> seen;
    for (std::size_t row = 0; row < read.rows.size(); ++row) {
      require(cavel::check_id(read.rows.id(row)) == cavel::fault::none);
      require(seen.insert(read.rows.id(row)).second);
    }
    for (const cavel::problem& each : read.found) {
      for (const cavel::language in : {cavel::language::zh, cavel::language::en}) {
        require(!message(each, in).empty() && !remedy(each, in).empty());
      }
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check(bytes, cavel::text_encoding::detect);
  check(bytes, cavel::text_encoding::gb18030);
  return 0;
}
