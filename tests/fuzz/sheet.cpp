// SPDX-License-Identifier: Apache-2.0
// Any bytes as a table that somebody made: workbook or text. What is read is CSV whose rows are the file's.
#include <cavel/files/csv.hpp>
#include <cavel/files/sheet.hpp>

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const std::string& bytes, cavel::sheet_kind kind) {
  const auto read = cavel::read_sheet(bytes, kind, {"f", ""});
  for (const cavel::problem& each : read.problems()) require(!message(each, cavel::language::zh).empty());
  if (!read) return;
  require(read->header_row >= 1);
  cavel::csv_options options;
  options.digest_suite.reset();
  const auto csv = cavel::parse_csv(read->csv, options);
  if (!csv) return;
  cavel::problems found;
  for (const cavel::malformed_row& row : csv->rows.malformed()) {
    found.push_back({row.reason, "", static_cast<std::size_t>(row.row), "", "", ""});
  }
  for (const cavel::problem& each : placed(found, *read)) require(each.where.starts_with("f"));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const cavel::sheet_kind kind : {cavel::sheet_kind::targets, cavel::sheet_kind::officers, cavel::sheet_kind::recusals}) {
    check(bytes, kind);
  }
  return 0;
}
