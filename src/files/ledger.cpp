// SPDX-License-Identifier: Apache-2.0
#include <cavel/files/ledger.hpp>

namespace cavel {

checked<visit_ledger> parse_ledger(std::string_view bytes, const ledger_options& options, csv_options csv) {
  csv.where = options.where;
  const auto file = parse_csv(bytes, csv);
  if (!file) return file.problems();
  return read_ledger(file->rows, options);
}

}  // namespace cavel
